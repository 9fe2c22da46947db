//! What is wrong in a template is said with line, column, reason and cure, in both languages.

use zonescope::report::{Report, ReportError, Template, TemplateError};
use zonescope::text::Locale;

use crate::tiny;

fn wrong(text: &str) -> TemplateError {
    match Template::parse(text) {
        Err(error) => error,
        Ok(template) => match Report::make(&tiny(), &template, &[], Locale::En).unwrap_err() {
            ReportError::Template(error) => error,
            ReportError::Figure(error) => panic!("{text}: {error:?}"),
        },
    }
}

#[test]
fn every_fault_has_its_place_and_its_reason() {
    for (text, line, column, says) in [
        ("a\n\nb {{value: x", 3, 3, "These {{ have no }}"),
        ("a **b", 1, 3, "This ** has no other **"),
        ("---\nyear: 1\n", 1, 1, "The --- at the top is not closed"),
        ("---\nye ar: 1\n---\n", 2, 1, "“ye ar: 1” is no parameter"),
        ("---\na: 1\na: 2\n---\n", 3, 1, "a stands there twice"),
        ("##x", 1, 1, "A heading is one to four #"),
        ("  ![x](y.png)", 1, 3, "drawn from the books"),
        ("```\nx\n```", 1, 1, "no blocks of code"),
        ("<b>x</b>", 1, 1, "takes no HTML"),
        ("<!-- x", 1, 1, "no -->"),
        ("| a | b |\n| --- | --- |\n| 1 |", 3, 1, "has 1 cells and the heading 2"),
        ("| a | b |\n| 1 | 2 |", 2, 1, "a line of dashes"),
        ("| a | b |", 1, 1, "a line of dashes"),
        ("x {{zon}}", 1, 3, "Is zone meant?"),
        ("x {{zone.length}}", 1, 3, "There is no “.length”"),
        ("x {{zone.year}}", 1, 3, "which has no .year"),
        ("x {{zone+1}}", 1, 3, "cannot be moved by +1"),
        ("x {{ }}", 1, 3, "neither a parameter nor a slot"),
        ("x {{valu: planned_total}}", 1, 3, "Is value meant?"),
        ("x {{value: planed_total}}", 1, 3, "planned_total"),
        ("x\ny {{value: planned_total where sektor=ic}}", 2, 3, "sektor"),
        ("{{value: planned_total where sector=nowhere}}", 1, 1, "nowhere"),
        ("{{value: planned_total where}}", 1, 1, "Nothing stands behind where"),
        ("{{value: planned_total unit pound}}", 1, 1, "unit cannot be “pound”"),
        ("{{value: planned_total from nowhere}}", 1, 1, "There is no table “nowhere”"),
        ("{{value: planned_total decimals x}}", 1, 1, "decimals cannot be “x”"),
        ("{{change: planned_total where sector=ic}}", 1, 1, "needs to know of when"),
        ("{{completion: planned_total where year=2021}}", 1, 1, "lacks of"),
        ("{{value: published signed_totl}}", 1, 1, "Did you mean “signed_total”?"),
        ("{{value: published signed_total where year=2021}}", 1, 1, "know no condition “year=2021”"),
        ("{{share: published signed_total}}", 1, 1, "only value, change, turn, completion and schedule"),
        ("words {{figure: planned_total by sector}}", 1, 7, "figure stands on a line of its own"),
        ("- {{table: planned_total by sector}}", 1, 3, "table stands on a line of its own"),
        ("{{caption: alone}}", 1, 1, "A caption stands right above or below"),
        ("{{figure: of last year}}", 1, 1, "There is no figure “of last year”"),
        ("{{figure: planned_total by sector kind pie}}", 1, 1, "kind cannot be “pie”"),
        ("{{table: planned_total by sektor}}", 1, 1, "sektor"),
        ("{{records: name,nmae}}", 1, 1, "nmae"),
        ("{{indicators: nothing where period=2021}}", 1, 1, "indicators cannot be “nothing”"),
        ("{{largest: many sector of planned_total}}", 1, 1, "largest cannot be “many”"),
    ] {
        let error = wrong(text);
        let sentence = error.sentence("a.md", Locale::En);
        assert_eq!((error.place.line, error.place.column), (line, column), "{text}: {sentence}");
        assert!(sentence.starts_with(&format!("a.md, line {line}, column {column}: ")), "{sentence}");
        assert!(sentence.contains(says), "{text}: {sentence}");
        let chinese = error.sentence("a.md", Locale::ZhCn);
        assert!(chinese.starts_with(&format!("a.md 第 {line} 行第 {column} 列：")), "{chinese}");
        assert!(!chinese.contains("report-") && !sentence.contains("report-"), "{chinese} {sentence}");
    }
}

#[test]
fn a_wrong_condition_is_shown_with_a_mark_below_it() {
    let sentence = wrong("{{value: planned_total where sector=nowhere year=2021}}").sentence("a.md", Locale::En);
    assert!(sentence.ends_with("\nsector=nowhere;year=2021\n       ^^^^^^^"), "{sentence}");
}

#[test]
fn whatever_a_template_is_nothing_breaks() {
    const TEMPLATE: &str = "---\nyear: {{as_of.year}}\n---\n# {{zone}}　{{year-1}}\n\n- **{{value: planned_total where sector=ic year={{year}} unit 亿元}}**\n  \\* 二\n\n\
        | a | b |\n| --- | ---: |\n| {{change: planned_total where year={{year}}}} | x |\n\n> {{largest: 2 sector of planned_total}}\n\n\
        {{caption: 表}}\n{{table: planned_total by sector}}\n\n{{records: name top 2}}\n\n<!-- x -->\n1. {{value: published rank}}\n";
    let opened = tiny();
    let mut state = 11u64;
    let mut random = |below: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % below
    };
    let signs: Vec<char> = TEMPLATE.chars().collect();
    let others: Vec<char> = "{}|*#-:.\\\n　 =+\"<>0９—".chars().collect();
    for _ in 0..400 {
        let mut text = signs.clone();
        for _ in 0..=random(3) {
            let at = random(text.len());
            match random(3) {
                0 => text.truncate(at.max(1)),
                1 => text[at] = others[random(others.len())],
                _ => text.insert(at, others[random(others.len())]),
            }
        }
        let text: String = text.into_iter().collect();
        let made = Template::parse(&text).map(|template| Report::make(&opened, &template, &[], Locale::ZhCn));
        if let Ok(Ok(report)) = made {
            for format in ["md", "docx", "html"] {
                assert!(!crate::bytes(&report, format).is_empty());
            }
        }
    }
}

#[test]
fn a_parameter_that_a_template_does_not_have_is_not_set() {
    let template = Template::parse("---\nyear: 2021\n---\n{{year}}").unwrap();
    let set = [("yeer".to_owned(), "2020".to_owned())];
    let ReportError::Template(error) = Report::make(&tiny(), &template, &set, Locale::En).unwrap_err() else {
        panic!("a template error")
    };
    assert!(error.sentence("a.md", Locale::En).contains("Is year meant?"));
}
