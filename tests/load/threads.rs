//! The same books and the same findings whatever the number of threads, however broken the files.

use std::fmt::Write as _;

use zonescope::parallel::{Share, with_share};

use super::tiny;
use super::told::{Dice, told};

/// Cells of which many are wrong, and quotation marks of which some are left open.
fn broken_projects(dice: &mut Dice, rows: usize) -> String {
    let mut text = String::from(
        "id,name,name_en,sector,place,stage,basis,investor,lists,parent,land_mu,planned_total,date_signed,date_started,note,sources\n",
    );
    for _ in 0..rows {
        let cells = [
            format!("p{}", dice.below(rows * 3)),
            dice.one(&["项目", "", "Plant", "示意项目", "\"quoted, name\""]).to_owned(),
            String::new(),
            dice.one(&["ic", "bio", "IC", "", "design"]).to_owned(),
            dice.one(&["park", "core", "nowhere", ""]).to_owned(),
            dice.one(&["signed", "started", "sined"]).to_owned(),
            dice.one(&["", "published", "illustrative", "x"]).to_owned(),
            dice.one(&["甲", "乙", "丙 \"丁\"", ""]).to_owned(),
            format!("list{};list{}", dice.below(40), dice.below(4)),
            if dice.below(6) == 0 { format!("p{}", dice.below(rows * 3)) } else { String::new() },
            dice.one(&["1.5", "-1", "", "１"]).to_owned(),
            dice.one(&["100", "1,5", "\"1,234\"", "", "12.345678901"]).to_owned(),
            dice.one(&["2021", "2021-13", "2020-02-30", ""]).to_owned(),
            dice.one(&["2021-03", "2019", ""]).to_owned(),
            dice.one(&["", "\"two\nlines\"", "a \"b\" c", "\"dou\"\"bled\"", "\"open", "\"in\"side"]).to_owned(),
            dice.one(&["report", "illustrative", "report；other", ""]).to_owned(),
        ];
        let _ = write!(text, "{}{}", cells.join(","), dice.one(&["\n", "\n", "\r\n", "\n\n", ",more\n"]));
    }
    text
}

fn broken_progress(dice: &mut Dice, rows: usize) -> String {
    let mut text = String::from("project,period,planned,completed,basis,source\n");
    for _ in 0..rows {
        let period = dice.one(&["2020", "2021", "2021-H1", "2021-09/2021-01", ""]);
        let amount = dice.one(&["1", "2.5", "x", ""]);
        let _ = writeln!(text, "p{},{period},{amount},7,,report", dice.below(rows * 3));
    }
    text
}

#[test]
fn broken_files_read_alike_on_one_thread_and_on_eight() {
    for seed in 0..12 {
        let mut dice = Dice(seed);
        let rows = [30, 200, 1500][seed as usize % 3];
        let package = tiny()
            .put("projects.csv", broken_projects(&mut dice, rows))
            .put("progress.csv", broken_progress(&mut dice, rows));
        let on = |threads| with_share(Share { threads, least_divisor: usize::MAX }, || told(&package.opened()));
        let one = on(1);
        assert!(one.len() > rows, "something was read");
        for threads in [2, 8] {
            let many = on(threads);
            let differs = one.iter().zip(&many).find(|(one, many)| one != many);
            assert_eq!(differs, None, "seed {seed}, {threads} threads");
            assert_eq!(one.len(), many.len(), "seed {seed}, {threads} threads");
        }
    }
}

#[test]
fn more_lists_than_can_be_numbered_are_refused_alike() {
    let mut text = String::from("id,name,sector,lists\n");
    for row in 0..70_000 {
        let _ = writeln!(text, "p{row},x,ic,list{}", row * 7 % 69_000);
    }
    let package = tiny().put("projects.csv", text).put("progress.csv", "project,period\n");
    let on = |threads| with_share(Share { threads, least_divisor: 1 << 10 }, || told(&package.opened()));
    assert!(on(1) == on(8));
}
