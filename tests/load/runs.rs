//! Plain records are read column by column, others row by row: the same comes of both. A record is kept from being
//! plain by quotation marks around its first cell, which change nothing about what it says.

use std::fmt::Write as _;

use zonescope::parallel::{Share, with_share};

use super::told::{Dice, told};
use super::{Package, tiny};

/// A column: its name, and cells that are in order and cells that are odd or wrong.
type Cells<'a> = (&'a str, &'a [&'a str], &'a [&'a str]);

const PROJECTS: [Cells<'_>; 19] = [
    (
        "name",
        &["项目", "集成电路厂", "Plant 7", "数据中心（一期）"],
        &["", " 前后有空格 ", "示意项目", "\u{3000}全角空格"],
    ),
    ("name_en", &["", "", "Plant"], &["Illustrative plant", " blank "]),
    (
        "sector",
        &["ic", "bio", "先进装备制造业", "advanced-materials-and-more"],
        &["", "IC", " ic", "nothing", "ic-", "i"],
    ),
    ("place", &["park", "core", ""], &["nowhere", "park "]),
    ("stage", &["signed", "started", ""], &["sined", "已签约"]),
    ("basis", &["published", "illustrative", ""], &["Published", "x"]),
    ("investor", &["甲公司", "乙公司", "", "丙"], &[" 丁", "戊\t"]),
    ("lists", &["", "", "市重点", "省重大;市重点", "清单一"], &["甲；乙", ";", "省重大; 市重点"]),
    ("parent", &["", "", ""], &["p1", "p999999", "p3"]),
    (
        "land_mu",
        &["", "12", "176.4", "525.90", "0"],
        &["-0", "42949672.94", "42949672.95", "-3", "1.234", "1e3", "１２", "99999999999", "1,5"],
    ),
    ("lon", &[""], &["120.5", "-73.25", "181", "x"]),
    ("lat", &[""], &["30.05", "", "91"]),
    ("contracted", &["", "103400", "276934.45", "7"], &["-1", "1,5", "abc", "1e4", "0.1234567", "12.", " 7"]),
    ("planned_total", &["103400", "62304.5", "1000000", ""], &["99999999999999999", "１", "1.2.3", ".5", "+5"]),
    (
        "date_signed",
        &["2017-06-25", "2018-02", "2016", ""],
        &["2017-02-30", "2017/6/25", "1899", "2017-6-25", "2017-13"],
    ),
    ("date_started", &["2018-09-16", "2018-10", "2019", ""], &["2015-01-01", "2019-00", "20190101"]),
    ("date_completed", &["2020-02-29", "2021", ""], &["2010", "2021-02-29", "soon"]),
    ("note", &["", "", "分两期建设"], &["a \"b\" c", "~"]),
    ("sources", &["report", "report", "illustrative", "report;illustrative", ""], &["report；other", "other", ";"]),
];

const PROGRESS: [Cells<'_>; 6] = [
    ("period", &["2019", "2020", "2021", "2021-H1", "2022-Q3", "2020-11"], &["", "2021-09/2021-01", "1800", "2O20"]),
    ("planned", &["", "100", "250.5"], &["x", "-1"]),
    ("completed", &["7", "62304.25", ""], &["1,5", "1e2"]),
    ("funds_in_place", &["", "3"], &["０"]),
    ("basis", &["", "illustrative", "published"], &["X"]),
    ("source", &["report", "", "illustrative"], &["nobody", "report "]),
];

/// A table of rows that begin with an id; `odd_in` is how many rows there are to an odd one, `is_quoted` whether the ids
/// stand in quotation marks.
fn table(
    first: &str,
    columns: &[Cells<'_>],
    ids: &[String],
    odd_in: usize,
    dice: &mut Dice,
    is_quoted: bool,
) -> String {
    let mut text = first.to_owned();
    columns.iter().for_each(|(name, ..)| text.extend([",", name]));
    for id in ids {
        let odd = if dice.below(odd_in) == 0 { dice.below(columns.len()) } else { columns.len() };
        let end =
            if odd < columns.len() { dice.one(&["\n", "\n", "\r\n", "\n\n", "\n,,,\n", ",more\n"]) } else { "\n" };
        let mark = if is_quoted { "\"" } else { "" };
        let _ = write!(text, "{}{mark}{id}{mark}", if text.ends_with(['\n', '\r']) { "" } else { "\n" });
        for (at, (_, good, bad)) in columns.iter().enumerate() {
            text.extend([",", dice.one(if at == odd { bad } else { good })]);
        }
        text.push_str(end);
    }
    text
}

/// How a text is written, for one seed or another: line ends, delimiter, what it begins and ends with.
fn written(text: &str, seed: u64) -> String {
    let text = match seed % 6 {
        1 => text.replace("\r\n", "\n").replace('\n', "\r\n"),
        2 => text.replace("\r\n", "\n").replace('\n', "\r"),
        3 => text.replace(',', "\t"),
        4 => format!("\u{feff}{text}"),
        _ => text.to_owned(),
    };
    if seed % 4 == 1 { text.trim_end().to_owned() } else { text }
}

/// Books with as many projects, of which every `odd_in`th is odd.
fn books(seed: u64, rows: usize, odd_in: usize, is_quoted: bool) -> Package {
    let mut dice = Dice(seed);
    // Now and then one without an id, one that is there twice, and one with the name of the column.
    let id = |row: usize, dice: &mut Dice| match dice.below(odd_in * 4) {
        0 => String::new(),
        1 if seed.is_multiple_of(3) => format!("p{}", row / 2),
        2 => "id".to_owned(),
        _ => format!("p{row}"),
    };
    let ids: Vec<String> = (0..rows).map(|row| id(row, &mut dice)).collect();
    let mut of_progress: Vec<String> = (0..rows).map(|row| format!("p{}", row / 3)).collect();
    if seed.is_multiple_of(2) {
        of_progress.reverse();
    }
    let mut projects = table("id", &PROJECTS, &ids, odd_in, &mut dice, is_quoted);
    let progress = table("project", &PROGRESS, &of_progress, odd_in, &mut dice, is_quoted);
    // The header once more, and a blank record as wide as the table.
    let header = projects.lines().next().unwrap_or_default().to_owned();
    let _ = write!(projects, "{header}\n{}\n{header}", ",".repeat(PROJECTS.len()));
    let sectors = "id,name,parent\nic,集成电路,\nbio,生物医药,\n先进装备制造业,先进装备制造业,\nadvanced-materials-and-more,新材料,\n";
    tiny()
        .put("sectors.csv", sectors)
        .put("projects.csv", written(&projects, seed))
        .put("progress.csv", written(&progress, seed))
        .put("observations.csv", "id\n")
}

#[test]
fn plain_records_are_read_like_quoted_ones() {
    for seed in 0..30 {
        let odd_in = [1, 2, 7, 60, 5000][seed as usize % 5];
        let (plain, quoted) = (books(seed, 700, odd_in, false), books(seed, 700, odd_in, true));
        for (threads, least_divisor) in [(1, 1), (4, 64), (8, usize::MAX)] {
            let share = Share { threads, least_divisor };
            let read = |package: &Package| with_share(share, || told(&package.opened()));
            let (plain, quoted) = (read(&plain), read(&quoted));
            let differs = plain.iter().zip(&quoted).find(|(plain, quoted)| plain != quoted);
            assert_eq!(differs, None, "seed {seed}, {threads} threads");
            assert_eq!(plain.len(), quoted.len(), "seed {seed}, {threads} threads");
            assert!(plain.len() > 700, "seed {seed}: something was read");
        }
    }
}
