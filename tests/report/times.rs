//! What books cannot know of a time is no number: neither nothing, nor less than before.

use zonescope::report::{Report, ReportError, Template};
use zonescope::text::Locale;

use crate::{books, markdown, slot};

#[test]
fn times_that_the_books_do_not_reach_have_no_value() {
    // 2018 has no record between years that have some.
    let opened = books(&[(2017, "1"), (2019, "2"), (2020, "3"), (2020, "4"), (2021, "5")]);
    for (asked, exact, why) in [
        ("value: project_count where year=2020", "2", ""),
        ("value: project_count where year=2018", "0", ""),
        ("value: project_count where signed=2018", "0", ""),
        ("value: project_count where year=2022", "", "the books were closed on 2021-12-31"),
        ("value: project_count where signed=2022-H1", "", "the books were closed on 2021-12-31"),
        ("value: project_count where year=2016", "", "the books begin with 2017"),
        ("value: project_count where signed=2016-03", "", "the books begin with 2017"),
        ("value: project_count where year=2016..2017", "1", ""),
        ("value: project_count where sector=ic", "5", ""),
        ("change: project_count where year=2017", "", "the books begin with 2017"),
        ("change: project_count where year=2021", "-50.0", ""),
        ("change: project_count where signed=2021", "-50.0", ""),
        ("change: project_count where year=2022", "", "the books were closed on 2021-12-31"),
        ("share: project_count where year=2022 of year=2021", "", "the books were closed on 2021-12-31"),
    ] {
        let slot = slot(&opened, asked, Locale::En);
        assert_eq!(slot.exact, exact, "{asked}: {slot:?}");
        assert_eq!(slot.gap.is_some(), !why.is_empty(), "{asked}: {slot:?}");
        assert!(slot.gap.unwrap_or_default().contains(why), "{asked}");
    }
}

#[test]
fn what_may_belong_to_a_time_is_said_and_nothing_is_worked_out_from_the_rest() {
    // Their dates are known by year only.
    let opened = books(&[(2020, "3"), (2020, "4"), (2021, "5")]);
    let value = slot(&opened, "value: project_count where signed=2020-H1", Locale::ZhCn);
    assert_eq!((value.value.as_str(), value.exact.as_str()), ("0 个项目（另有 2 个日期不够细，未计入）", "0"));
    for asked in [
        "change: project_count where signed=2021-H1",
        "share: project_count where signed=2020-H1",
        "turn: project_count where signed=2021-H1",
    ] {
        let slot = slot(&opened, asked, Locale::En);
        assert!(slot.gap.unwrap().contains("too vague to tell"), "{asked}");
    }
    let rows = markdown(&opened, "{{records: name where signed=2020-H1}}", Locale::En);
    assert!(rows.contains("There are none.") && rows.contains("2 projects have dates too vague"), "{rows}");
    let rows = markdown(&opened, "{{records: name where signed=2023}}", Locale::En);
    assert!(rows.contains("Not published") && !rows.contains('|'), "{rows}");
}

#[test]
fn the_text_refers_to_what_is_there() {
    let opened = books(&[(2020, "3"), (2021, "5")]);
    let template = "What was planned {{see: first, second}}.\n\n{{table: planned_total by sector where year=2020 as first}}\n\n\
        {{figure: planned_total by sector kind ranked where year=YEAR as second}}\n";
    let text = |year: &str, locale| markdown(&opened, &template.replace("YEAR", year), locale);
    assert!(text("2021", Locale::En).contains("What was planned see Table 1 and Figure 1."));
    assert!(text("2021", Locale::ZhCn).contains("见表1、图1"));
    let only = text("2015", Locale::En);
    assert!(only.contains("What was planned see Table 1."), "{only}");
    let none = template.replace("{{table: planned_total by sector where year=2020 as first}}", "");
    let none = none.replace("first, ", "").replace("YEAR", "2015");
    assert!(markdown(&opened, &none, Locale::En).contains("What was planned Not published."));
    for (names, key) in [("secnd", "report-see-nearest"), ("quux", "report-see-unknown")] {
        let wrong = Template::parse(&template.replace("first, second", names).replace("YEAR", "2021")).unwrap();
        let Err(ReportError::Template(error)) = Report::make(&opened, &wrong, &[], Locale::En) else {
            panic!("{names} is known");
        };
        assert_eq!((error.key, error.place.line, error.place.column), (key, 1, 18), "{names}");
    }
}
