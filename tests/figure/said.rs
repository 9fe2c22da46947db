//! What a figure says around its marks: notes, sources, and why there is nothing.

use std::collections::BTreeMap;

use zonescope::figure::{FigureSpec, Kind, build};
use zonescope::model::Rgb;
use zonescope::query::{Key, answer};
use zonescope::text::{Arg, Locale, say, say_with};

use crate::questions::{question, shaoxing, spec};

#[test]
fn a_sector_has_one_colour_in_every_figure() {
    let dataset = shaoxing();
    let mut colors: BTreeMap<String, Rgb> = BTreeMap::new();
    for measure in ["planned_total", "completed_total", "project_count", "planned_period", "foreign_utilised"] {
        for by in ["sector,year", "sector,stage", "sector,place", "branch,year"] {
            for (kind, filter) in [(Kind::Grouped, ""), (Kind::Stacked, "sector!=ic"), (Kind::Stacked, "year=2021")] {
                let query = question(&dataset, measure, by, "", filter);
                for locale in Locale::ALL {
                    let series = build(&dataset, &spec(query.clone(), kind), locale).unwrap().series;
                    // The others, which stand together, have none of theirs.
                    for (key, color) in series.iter().filter_map(|series| Some((series.key()?, series.color))) {
                        let id = key.id(&dataset);
                        assert_eq!(*colors.entry(id.clone()).or_insert(color), color, "{id}");
                    }
                }
            }
        }
    }
    let mut different: Vec<[u8; 3]> = colors.values().map(|color| color.0).collect();
    different.sort_unstable();
    different.dedup();
    assert_eq!(different.len(), colors.len(), "no two sectors share one");
    assert!(colors.len() > 8, "{colors:?}");
}

#[test]
fn a_figure_without_any_amount_says_why() {
    let dataset = shaoxing();
    let everything = answer(&dataset, &question(&dataset, "project_count", "sector,year", "", "")).unwrap().keys;
    for (measure, filter, hidden, expected) in [
        ("planned_total", "basis=published", vec![], Some("figure-nothing-published")),
        ("project_count", "basis=published", vec![], None),
        ("planned_total", "text~nowhere", vec![], Some("figure-nothing-filtered")),
        ("planned_total", "", everything[0].clone(), Some("figure-nothing-shown")),
        ("planned_total", "", vec![], None),
    ] {
        for locale in Locale::ALL {
            let spec = FigureSpec {
                hidden: hidden.clone(),
                ..spec(question(&dataset, measure, "sector,year", "", filter), Kind::Stacked)
            };
            let figure = build(&dataset, &spec, locale).unwrap();
            let said = figure.nothing.map(|nothing| nothing.sentence);
            assert_eq!(said, expected.map(|key| say(locale, key).into_owned()), "{measure} {filter}");
        }
    }
}

#[test]
fn notes_say_what_is_illustrative_and_how_many_have_no_amount() {
    let dataset = shaoxing();
    for (measure, by, filter, hides, expected) in [
        // All that has an amount is illustrative, but not all projects are: the published ones have no amount.
        ("planned_total", "sector,year", "", false, "figure-note-amounts-illustrative figure-note-missing"),
        ("project_count", "sector,year", "", false, "figure-note-illustrative"),
        ("project_count", "sector,year", "basis=published", false, ""),
        ("project_count", "sector,year", "basis=illustrative", false, "figure-note-all-illustrative"),
        ("planned_period", "sector,year", "", false, "figure-note-all-illustrative"),
        (
            "contracted",
            "list,year",
            "list!=",
            true,
            "figure-note-all-illustrative figure-note-missing figure-note-lists figure-note-hidden",
        ),
    ] {
        let query = question(&dataset, measure, by, "", filter);
        let answer = answer(&dataset, &query).unwrap();
        let hidden: Vec<Key> = answer.keys[0].iter().copied().take(usize::from(hides)).collect();
        for locale in Locale::ALL {
            let spec = FigureSpec { hidden: hidden.clone(), ..spec(query.clone(), Kind::Stacked) };
            let figure = build(&dataset, &spec, locale).unwrap();
            let shown_missing: u32 = answer.keys[0]
                .iter()
                .filter(|key| !hidden.contains(key))
                .map(|key| answer.total_of(0, *key).missing)
                .sum();
            let names: Vec<String> = hidden.iter().map(|key| key.label(&dataset, locale)).collect();
            let missing =
                [("count", Arg::from(shown_missing)), ("names", Arg::from(names.join(&say(locale, "list-separator"))))];
            for key in [
                "figure-note-illustrative",
                "figure-note-all-illustrative",
                "figure-note-amounts-illustrative",
                "figure-note-missing",
                "figure-note-lists",
                "figure-note-hidden",
            ] {
                let sentence = say_with(locale, key, missing.clone());
                let is_expected = expected.split(' ').any(|one| one == key);
                assert_eq!(figure.note.contains(&sentence), is_expected, "{measure} {by} {filter}: {}", figure.note);
            }
            assert_eq!(figure.note.is_empty(), expected.is_empty());
            assert_eq!(figure.illustrative_label.is_some(), expected.contains("illustrative"));
        }
    }
}

#[test]
fn the_source_line_names_the_sources_used_and_no_others() {
    let dataset = shaoxing();
    for (measure, filter, expected) in [
        // The published projects have no amounts: nothing drawn comes from the article, though they are counted.
        ("planned_total", "", [false, true]),
        ("project_count", "", [true, true]),
        ("project_count", "basis=published", [true, false]),
        ("project_count", "basis=illustrative", [false, true]),
        ("planned_total", "sector=ic; text~示意", [false, true]),
        // Only illustrative projects have progress.
        ("planned_period", "", [false, true]),
        ("completed_period", "year=2021", [false, true]),
        ("planned_total", "text~nowhere", [false, false]),
    ] {
        for locale in Locale::ALL {
            let (article, illustrative) = locale.either(
                ("抢抓战略机遇", "Zonescope 示意数据"),
                ("Seizing Strategic Opportunities", "Illustrative data of Zonescope"),
            );
            let query = question(&dataset, measure, "sector,year", "", filter);
            let line = build(&dataset, &spec(query, Kind::Stacked), locale).unwrap().source_line;
            assert_eq!([article, illustrative].map(|source| line.contains(source)), expected, "{filter}: {line}");
            assert!(line.contains("2021-12-31"), "as of: {line}");
            let none = say(locale, "figure-no-source");
            assert_eq!(line.contains(none.as_ref()), expected == [false, false], "{line}");
        }
    }
}

#[test]
fn title_and_subtitle_say_measure_year_basis_years_and_filter() {
    let dataset = shaoxing();
    let query = question(&dataset, "planned_total", "sector,year", "started", "sector=bio; year=2018..2020");
    let chinese = build(&dataset, &spec(query.clone(), Kind::Stacked), Locale::ZhCn).unwrap();
    assert_eq!(chinese.unit, "亿元");
    for word in ["计划总投资", "产业", "年份"] {
        assert!(chinese.title.contains(word), "{}", chinese.title);
    }
    for word in ["绍兴高新区", "开工", "2018–2020", "生物医药"] {
        assert!(chinese.subtitle.contains(word), "{}", chinese.subtitle);
    }
    let english = build(&dataset, &spec(query.clone(), Kind::Stacked), Locale::En).unwrap();
    for word in ["Total planned investment", "sector", "year"] {
        assert!(english.title.contains(word), "{}", english.title);
    }
    for word in ["Shaoxing Hi-tech Zone", "started", "2018–2020", "Biomedicine"] {
        assert!(english.subtitle.contains(word), "{}", english.subtitle);
    }
    let own = spec(query, Kind::Stacked).choosing(|it| it.title = Some("自拟标题".to_owned()));
    assert_eq!(build(&dataset, &own, Locale::ZhCn).unwrap().title, "自拟标题");
}
