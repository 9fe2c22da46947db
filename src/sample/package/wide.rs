//! A table that nobody has heard of: as many columns as asked for, of every kind in turn.

use std::fmt::Write as _;
use std::io::Write;

use crate::sample::course::{Date, month};
use crate::sample::lines::Lines;
use crate::sample::package::project::{FIRST_YEAR, LAST_YEAR};
use crate::sample::rng::SplitMix64;
use crate::sample::tables::Entry;

/// What stands in a column.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// One of four that are declared.
    Class,
    Amount,
    Count,
    Date,
    /// One of two hundred that are not declared.
    Group,
    Area,
    Flag,
    Tags,
    Sector,
    /// A sentence, another one in every row.
    Remark,
    Share,
    Place,
    Year,
}

/// Each with what its names begin with, in both languages, and what else its field says.
const KINDS: [(Kind, &str, &str, &str, &str); 13] = [
    (
        Kind::Class,
        "class",
        "类别",
        "Class",
        r#""type": "string", "categories": [{"value": "a", "label": "甲类", "label_en": "Class A"}, {"value": "b", "label": "乙类", "label_en": "Class B"}, {"value": "c", "label": "丙类", "label_en": "Class C"}, {"value": "d", "label": "丁类", "label_en": "Class D"}]"#,
    ),
    (Kind::Amount, "amount", "金额", "Amount", r#""type": "number", "unit": "万元""#),
    (Kind::Count, "count", "件数", "Count", r#""type": "integer", "unit": "件""#),
    (Kind::Date, "date", "日期", "Date", r#""type": "date""#),
    (Kind::Group, "group", "分组", "Group", r#""type": "string""#),
    (Kind::Area, "area", "面积", "Area", r#""type": "number", "unit": "公顷""#),
    (
        Kind::Flag,
        "flag",
        "是否",
        "Flag",
        r#""type": "string", "categories": [{"value": "yes", "label": "是", "label_en": "Yes"}, {"value": "no", "label": "否", "label_en": "No"}]"#,
    ),
    (Kind::Tags, "tags", "标签", "Tags", r#""type": "string""#),
    (Kind::Sector, "sector", "产业", "Sector", r#""type": "string""#),
    (Kind::Remark, "remark", "说明", "Remark", r#""type": "string""#),
    (Kind::Share, "share", "占比", "Share", r#""type": "number", "unit": "%""#),
    (Kind::Place, "place", "平台", "Place", r#""type": "string""#),
    (Kind::Year, "year", "年份", "Year", r#""type": "year""#),
];

/// Columns before and behind those of all kinds.
const FIRST: usize = 2;
const LAST: usize = 2;

/// The table.
pub(super) struct Wide {
    /// What each column is, in [`KINDS`], and its name.
    columns: Vec<(usize, String)>,
}

impl Wide {
    pub(super) fn new(columns: usize) -> Self {
        let middle = columns.saturating_sub(FIRST + LAST);
        let named =
            (0..middle).map(|at| (at % KINDS.len(), format!("{}_{}", KINDS[at % KINDS.len()].1, at + FIRST + 1)));
        Self { columns: named.collect() }
    }

    /// What stands over the columns, those aside that say what the rows are.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        ["id", "name"].into_iter().chain(self.columns.iter().map(|(_, name)| name.as_str()))
    }

    /// What the descriptor says of it.
    pub(super) fn resource(&self) -> String {
        let mut keys = r#"{"fields": ["sources"], "reference": {"resource": "sources", "fields": ["id"]}}"#.to_owned();
        let mut fields = String::new();
        for ((kind, name), number) in self.columns.iter().zip(FIRST + 1..) {
            let (kind, _, zh, en, more) = KINDS[*kind];
            let own = match kind {
                Kind::Flag => r#""kind": "flag", "#,
                Kind::Tags => r#""kind": "set", "#,
                Kind::Remark => r#""kind": "text", "#,
                Kind::Share => r#""sum": "never", "#,
                _ => "",
            };
            // Writing to a string cannot fail.
            let _ = writeln!(
                fields,
                r#"          {{"name": "{name}", {more}, "title": "{zh} {number}", "zonescope": {{{own}"title_en": "{en} {number}"}}}},"#
            );
            if let Kind::Sector | Kind::Place = kind {
                let table = if kind == Kind::Sector { "sectors" } else { "places" };
                let _ = write!(
                    keys,
                    ",\n          {{\"fields\": [\"{name}\"], \"reference\": {{\"resource\": \"{table}\", \"fields\": [\"id\"]}}}}"
                );
            }
        }
        include_str!("files/tables/wide.json").replace("FIELDS\n", &fields).replace("KEYS", &keys)
    }

    /// Writes the cells of a row; the row goes on.
    pub(super) fn write<W: Write>(
        &self,
        rng: &mut SplitMix64,
        lines: &mut Lines<W>,
        (number, digits): (u64, usize),
        sectors: &[Entry],
        places: &[Entry],
    ) -> csv::Result<()> {
        const TAGS: [&str; 8] = ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛"];
        const YEARS: u64 = LAST_YEAR - FIRST_YEAR + 1;
        lines.cell(format_args!("w-{number:0digits$}")).cell(format_args!("示意记录 {number:0digits$}"));
        for (kind, _) in &self.columns {
            if rng.chance(50) {
                lines.text("");
                continue;
            }
            match KINDS[*kind].0 {
                Kind::Class => lines.text(["a", "a", "a", "b", "b", "c", "d"][rng.below(7) as usize]),
                Kind::Amount => lines.hundredths(Some(rng.below(30_000) * rng.below(30_000) / 100)),
                Kind::Count => lines.number(Some(rng.below(5000))),
                Kind::Date => {
                    let day = rng.between(1, 28);
                    lines.date(Some(Date::on(month(FIRST_YEAR, 1) + rng.below(12 * YEARS), day)))
                }
                Kind::Group => lines.cell(format_args!("第 {:03} 组", rng.below(200).min(rng.below(200)) + 1)),
                Kind::Area => lines.tenths(Some(rng.between(1, 9000))),
                Kind::Flag => lines.text(if rng.chance(350) { "yes" } else { "no" }),
                Kind::Tags => {
                    let (first, more) = (rng.below(8) as usize, rng.below(3) as usize);
                    match more {
                        0 => lines.text(TAGS[first]),
                        more => lines.cell(format_args!("{};{}", TAGS[first], TAGS[(first + more) % 8])),
                    }
                }
                Kind::Sector => lines.text(&rng.pick(sectors).id),
                Kind::Remark => lines.cell(format_args!("示意说明 {}", rng.below(1_000_000_000))),
                Kind::Share => lines.tenths(Some(rng.below(1001))),
                Kind::Place => lines.text(&rng.pick(places).id),
                Kind::Year => lines.number(Some(FIRST_YEAR + rng.below(YEARS))),
            };
        }
        Ok(())
    }
}
