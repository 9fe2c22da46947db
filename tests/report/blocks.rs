//! What of Markdown a template has: every block and sign, read and written again.

use zonescope::report::{Block, Report};
use zonescope::text::Locale;

use crate::{markdown, report, tiny};

fn english(template: &str) -> String {
    markdown(&tiny(), template, Locale::En)
}

#[test]
fn blocks_come_out_as_they_went_in() {
    let text = "# Title\n\n## One\n\nWords and **strong words**.\n\n- first\n- second\n\n1. one\n2. two\n\n\
                | a | b |\n| --- | ---: |\n| x | 1 |\n\n> A note.\n\n---\n\n### Two\n\nEnd.\n";
    assert_eq!(english(text), text);
}

#[test]
fn lines_run_on_and_signs_stand_for_themselves() {
    for (text, expected) in [
        ("one\ntwo", "one two\n"),
        ("一\n二", "一二\n"),
        ("一\ntwo", "一 two\n"),
        ("- one\n  two\n- three", "- one two\n- three\n"),
        ("<!-- nothing\nof this -->\nwords", "words\n"),
        ("\\{{zone}} and \\*", "{{zone}} and \\*\n"),
        ("---\nx: 1\n# a comment\n---\n{{x}} {{x+1}}", "1 2\n"),
        ("\u{feff}# {{zone}}", "# Tiny Zone\n"),
        ("{{as_of.words}}, {{as_of.year}}", "31 December 2021, 2021\n"),
    ] {
        assert_eq!(english(text), expected, "{text}");
    }
}

#[test]
fn a_template_without_slots_has_no_gaps_and_no_sources() {
    let made = report(&tiny(), "# A\n\nB\n", &[], Locale::En);
    assert_eq!((made.slots.len(), made.title.as_str(), made.blocks.len()), (0, "A", 2));
}

#[test]
fn the_numbers_of_a_figure_stand_in_for_its_picture() {
    let said = english("{{figure: planned_total by year kind grouped where year=2021}}\n{{caption: By year}}\n");
    assert!(said.starts_with("**Figure 1. By year**\n\n> "), "{said}");
    assert!(said.contains("| Category | Total planned investment (RMB billion) |"), "{said}");
    assert!(said.contains("\n| 2021 | 3.00 | 0.50 |\n"), "{said}");
}

#[test]
fn captions_belong_to_what_they_touch_and_numbers_count_on() {
    let text = "{{figure: planned_total by sector,year kind stacked}}\n{{caption: The first}}\n\n\
                {{caption: Above}}\n{{table: planned_total by sector}}\n\n{{figure: planned_total by sector,year kind grouped}}\n";
    let Report { blocks, .. } = report(&tiny(), text, &[], Locale::En);
    let captions: Vec<(usize, String)> = blocks
        .iter()
        .filter_map(|block| match block {
            Block::Figure(figure) => Some((figure.number, figure.caption.clone())),
            Block::Table(table) => Some((table.number?, table.caption.clone())),
            _ => None,
        })
        .collect();
    let [one, two, three] = &captions[..] else { panic!("{captions:?}") };
    assert_eq!((one, two), (&(1, "The first".to_owned()), &(1, "Above (RMB billion)".to_owned())));
    assert_eq!(three.0, 2);
    assert!(three.1.contains("by sector and year"), "its own title: {}", three.1);
}
