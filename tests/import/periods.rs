//! Periods in all writings that an import takes: what is written of them reads back here, and by frictionless; what may be a
//! month or a year of two calendar years is asked about, in cells and in headings.

use std::process::Command;

use zonescope::import::{Becomes, Imported, NoteKind, Package, Recipe, SourceFile, apply, propose};

use crate::books::{csv, errors, file};

/// What is asked.
#[derive(Clone, Copy, Debug)]
enum Asked {
    Nothing,
    Fiscal,
    From(u32),
}

impl Asked {
    fn of(self, recipe: Recipe) -> Recipe {
        match self {
            Self::Nothing => recipe,
            Self::Fiscal => recipe.with_fiscal_years(),
            Self::From(month) => recipe.with_fiscal_start(month),
        }
    }
}

fn imported(name: &str, text: &str, asked: Asked) -> (Vec<SourceFile>, Imported) {
    let files = vec![file(name, text.as_bytes())];
    let imported = apply(&asked.of(propose(&files).0), &files);
    (files, imported)
}

/// A series of values of two places, with these headings.
fn wide(headings: &str, above: &str) -> String {
    let count = headings.split(',').count();
    let values =
        |place: &str| format!("{place},{}\n", (1..=count).map(|at| format!("{at}.5")).collect::<Vec<_>>().join(","));
    format!("{above}地区,{headings}\n{}{}", values("越城"), values("柯桥"))
}

/// A column of periods under this heading.
fn long(heading: &str, periods: &str) -> String {
    let rows = periods.split(',').enumerate().map(|(at, period)| format!("甲{at},{period},{at}.5\n"));
    format!("企业,{heading},营收\n{}", rows.collect::<String>())
}

/// File, what is asked, the table that comes of it, and the periods in it.
fn cases() -> Vec<(&'static str, String, Asked, &'static str, &'static str)> {
    use Asked::{Fiscal, From, Nothing};
    let published = |headings: &str| wide(headings, "指标：产值(亿元)\n");
    let mut all = Vec::new();
    for (name, written, asked, read) in [
        ("years", "2021,2022,2023", Nothing, "2021 2022 2023"),
        ("words", "2021年,2022年,2023年", Nothing, "2021 2022 2023"),
        ("months", "2021年1月,2021年2月,2021年12月", Nothing, "2021-01 2021-02 2021-12"),
        ("plain-months", "2009-10,2009-11,2009-12", Nothing, "2009-10 2009-11 2009-12"),
        ("quarters", "2021Q1,2021Q2,2021年三季度", Nothing, "2021-Q1 2021-Q2 2021-Q3"),
        ("stretches", "2021年上半年,2021年1-9月,2021年", Nothing, "2021-H1 2021-01/2021-09 2021"),
        ("fiscal", "2010-11,2011-12,2012-13", Nothing, "2010/11 2011/12 2012/13"),
        ("fiscal-slash", "2010/11,2011/12,2012/13", Nothing, "2010/11 2011/12 2012/13"),
        ("fiscal-full", "2010-2011,2011-2012,2012-2013", Nothing, "2010/11 2011/12 2012/13"),
        ("open", "2008-09,2009-10,2010-11", Nothing, "2008-09 2009-10 2010-11"),
        ("open-fiscal", "2008-09,2009-10,2010-11", Fiscal, "2008/09 2009/10 2010/11"),
        ("open-from", "2008-09,2009-10,2010-11", From(4), "2008/09 2009/10 2010/11"),
        ("open-1999", "1999-00,2000-01,2001-02", Fiscal, "1999/00 2000/01 2001/02"),
    ] {
        all.push((name, long("年度", written), asked, "", read));
        all.push((name, wide(written, ""), asked, "", read));
    }
    for (name, written, asked, read) in [
        ("years", "2021年,2022年,2023年", Nothing, "2021 2022 2023"),
        ("quarters", "2021Q1,2021Q2,2021Q3", Nothing, "2021-Q1 2021-Q2 2021-Q3"),
        ("stretches", "2021年上半年,2021年1-9月,2021年", Nothing, "2021-H1 2021-01/2021-09 2021"),
        ("open", "2008-09,2009-10,2010-11", Nothing, "2008-09 2009-10 2010-11"),
        ("april", "2008-09,2009-10,2010-11", From(4), "2008-04/2009-03 2009-04/2010-03 2010-04/2011-03"),
        ("july", "2011-12,2012-13,2013-14", From(7), "2011-07/2012-06 2012-07/2013-06 2013-07/2014-06"),
    ] {
        all.push((name, published(written), asked, "observations", read));
    }
    // Of whichever months they are, published figures are of some.
    all.push(("unknown", published("2011-12,2012-13,2013-14"), Nothing, "", "2011/12 2012/13 2013/14"));
    all.push(("unknown-open", published("2008-09,2009-10,2010-11"), Fiscal, "", "2008/09 2009/10 2010/11"));
    all
}

/// The periods of a table in their order, each once.
fn periods(text: &str) -> String {
    let mut rows = text.lines().map(|line| line.split(',').map(str::to_owned).collect::<Vec<_>>());
    let at = rows
        .next()
        .unwrap()
        .iter()
        .position(|name| ["年度", "年份", "期间", "period"].contains(&name.as_str()))
        .unwrap();
    let mut found: Vec<String> = Vec::new();
    rows.map(|row| row[at].clone()).for_each(|period| {
        if !found.contains(&period) {
            found.push(period)
        }
    });
    found.join(" ")
}

#[test]
fn every_period_that_is_written_reads_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut descriptors = Vec::new();
    for (at, (name, text, asked, table, expected)) in cases().into_iter().enumerate() {
        let (_, imported) = imported(&format!("{name}.csv"), &text, asked);
        let table = if table.is_empty() { imported.tables.last().unwrap().name.clone() } else { table.to_owned() };
        assert_eq!(periods(&csv(&imported, &imported.recipe, &table)), expected, "{name} {asked:?}\n{text}");
        let found = errors(&imported, &imported.recipe);
        // A month that may be a year is asked about again by whoever reads it.
        let found: Vec<String> =
            found.into_iter().filter(|line| !line.contains("may also be the fiscal year")).collect();
        let found: Vec<String> = found.into_iter().filter(|line| !line.contains("Nothing says how many")).collect();
        assert_eq!(found, Vec::<String>::new(), "{name} {asked:?}\n{text}");
        let path = folder.path().join(format!("{at}-{name}"));
        Package::of(&imported, &imported.recipe).write(&path).unwrap();
        descriptors.push(path.join("datapackage.json"));
    }
    let python = std::env::var("FRICTIONLESS_PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let is_there = Command::new(&python).args(["-c", "import frictionless, ijson"]).output();
    if !is_there.is_ok_and(|run| run.status.success()) {
        println!("skipped: frictionless is not installed");
        return;
    }
    let judge = include_str!("../load/accepted.py");
    let run = Command::new(python).args(["-c", judge]).args(descriptors).output().unwrap();
    let said = (String::from_utf8_lossy(&run.stdout), String::from_utf8_lossy(&run.stderr));
    assert!(run.status.success() && said.0.is_empty(), "{said:?}");
}

#[test]
fn headings_that_may_be_months_or_years_are_asked_about() {
    let of = |headings: &str, above: &str, asked| {
        let (_, imported) = imported("a.csv", &wide(headings, above), asked);
        let told = imported.notes.iter().map(|note| {
            let cells: Vec<String> =
                note.noted.cells.iter().map(|(row, column, text)| format!("{row}:{column} {text}")).collect();
            format!("{} {}", note.kind.id(), cells.join(" "))
        });
        told.collect::<Vec<_>>()
    };
    use Asked::{Fiscal, From, Nothing};
    let open = "month-or-years 1:1 2008-09 1:2 2009-10 1:3 2010-11";
    assert_eq!(of("2008-09,2009-10,2010-11", "", Nothing), [open]);
    assert_eq!(of("2008-09,2009-10,2010-11", "", Fiscal), Vec::<String>::new());
    assert_eq!(of("2009-10,2009-11,2009-12", "", Nothing), Vec::<String>::new());
    assert_eq!(of("2010-11,2011-12,2012-13", "", Nothing), Vec::<String>::new());
    let said = "指标：产值(亿元)\n";
    assert_eq!(of("2010-11,2011-12,2012-13", said, Nothing), ["years-of-two 2:1 2010-11 2:2 2011-12 2:3 2012-13"]);
    assert_eq!(of("2010-11,2011-12,2012-13", said, From(4)), Vec::<String>::new());
}

#[test]
fn one_more_period_is_taken_as_those_before_it() {
    let before = wide("2008-09,2009-10,2010-11", "指标：产值(亿元)\n");
    let after = wide("2008-09,2009-10,2010-11,2011-12,2012-13", "指标：产值(亿元)\n");
    for (asked, table, expected) in [
        (Asked::Fiscal, "", "2008/09 2009/10 2010/11 2011/12 2012/13"),
        (
            Asked::From(4),
            "observations",
            "2008-04/2009-03 2009-04/2010-03 2010-04/2011-03 2011-04/2012-03 2012-04/2013-03",
        ),
    ] {
        let (_, first) = imported("a.csv", &before, asked);
        let recipe = first.recipe;
        assert_eq!(recipe.tables[0].becomes, Becomes::Observations);
        let next = apply(&recipe, &[file("a.csv", after.as_bytes())]);
        let table = if table.is_empty() { next.tables.last().unwrap().name.clone() } else { table.to_owned() };
        assert_eq!(periods(&csv(&next, &next.recipe, &table)), expected);
        assert!(next.notes.iter().all(|note| note.kind != NoteKind::MonthOrYears));
    }
}

#[test]
fn a_set_is_written_with_one_mark_between_its_members() {
    let text = "企业,标签\n甲,a；b、c\n乙,a;c\n丙,b|c\n丁,a\n戊,c、b\n";
    let (_, imported) = imported("标签.csv", text, Asked::Nothing);
    let table = imported.tables[0].name.clone();
    assert_eq!(csv(&imported, &imported.recipe, &table), "企业,标签\n甲,a;b;c\n乙,a;c\n丙,b;c\n丁,a\n戊,c;b\n");
    let opened = Package::of(&imported, &imported.recipe).open().unwrap();
    let field = &opened.table(&table).unwrap().fields()[0];
    assert_eq!(field.categories().unwrap().ids.len(), 3);
}

#[test]
fn a_total_beside_periods_is_set_aside_and_compared() {
    let notes = |imported: &Imported| -> Vec<String> {
        let of = |note: &zonescope::import::ColumnNote| {
            let cells = note.noted.cells.iter().map(|(row, column, text)| format!(" {row}:{column} {text}"));
            format!("{} {}{}", note.kind.id(), note.column, cells.collect::<String>())
        };
        imported.notes.iter().map(of).collect()
    };
    let long = "地区,年份,数值\n东区,2019,1\n东区,2020,2\n东区,2021,3\n西区,2019,4\n西区,2020,5\n西区,2021,6\n";
    for (rows, expected) in [
        ("东区,1,2,3,6\n西区,4,5,6,15\n", &["total-of-periods 合计 2:4 6 3:4 15"][..]),
        ("东区,1,2,3,6\n西区,4,5,6,16\n", &["total-of-periods 合计 2:4 6 3:4 16", "total-differs 合计 3:4 16"]),
    ] {
        let text = format!("地区,2019年,2020年,2021年,合计\n{rows}");
        let (files, imported) = imported("wide.csv", &text, Asked::Nothing);
        assert_eq!(csv(&imported, &propose(&files).0, "wide"), long, "{rows}");
        assert_eq!(notes(&imported), expected, "{rows}");
    }
    // Of two measures each has its own.
    let text = "地区,2019年产值,2020年产值,2021年产值,2019年税收,2020年税收,2021年税收,产值合计\n东区,1,2,3,7,8,9,6\n西区,4,5,6,7,8,9,15\n";
    let (_, imported) = imported("wide.csv", text, Asked::Nothing);
    assert_eq!(notes(&imported), ["total-of-periods 产值合计 2:7 6 3:7 15"]);
    assert!(imported.tables.iter().all(|table| table.columns.iter().all(|column| column.name != "产值合计")));
}

#[test]
fn periods_of_several_lengths_stay_periods() {
    let text = "期间,单位,金额（万元）\n2023年1-3月,甲,100\n2023年1-6月,甲,210\n2023年1-9月,甲,300\n2023年,甲,400\n2023年1-3月,乙,50\n2023年1-6月,乙,90\n";
    let (files, imported) = imported("u.csv", text, Asked::Nothing);
    let opened = Package::of(&imported, &propose(&files).0).open().unwrap();
    let told: Vec<&str> = opened.findings.iter().map(zonescope::package::Finding::code).collect();
    assert!(told.contains(&"rows-counted-once"), "{told:?}");
}
