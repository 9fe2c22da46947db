//! What the rows of any table are called by: a column of ids, one of names. Must not know what a table is about.

use super::field_kind::number_text;
use crate::model::{Kind, PartialDate, TextColumn, are_ids};
use crate::package::descriptor::OwnRole;
use crate::package::findings::{At, Column, Journal, Problem};
use crate::package::meaning::{Near, near_date};
use crate::package::rows::{Rows, doubles};
use crate::schema::{IDS, TableSpec};

/// The columns that say what a row is called.
#[derive(Clone, Copy, Default)]
pub(in crate::package) struct NamedBy {
    pub(in crate::package) id: Option<usize>,
    pub(in crate::package) name: Option<usize>,
    pub(in crate::package) name_en: Option<usize>,
}

const NAMES: [&str; 12] = [
    "name_zh",
    "name",
    "名称",
    "企业名称",
    "项目名称",
    "平台名称",
    "机构名称",
    "姓名",
    "title",
    "标题",
    "label",
    "Name",
];
/// No name that nobody calls one is longer.
const LONGEST_NAME: usize = 40;
const NAMES_EN: [&str; 4] = ["name_en", "title_en", "英文名称", "英文名"];

/// What the names of columns end with that have codes.
const IDS_OF: [&str; 6] = ["代码", "编号", "编码", "_id", "_code", "ID"];

/// The column of ids is that of the primary key, or one that is called so, if no value is empty and none comes again.
pub(in crate::package) fn named_by(
    rows: &Rows,
    columns: &[Column],
    texts: &[TextColumn],
    known: Option<&TableSpec>,
) -> NamedBy {
    let position = |name: &str| columns.iter().position(|column| column.name == name);
    let id = candidates(rows, columns, known).find(|at| are_ids(&texts[*at]));
    let first = |names: &[&str]| names.iter().find_map(|name| position(name)).filter(|at| Some(*at) != id);
    // What stands in front and is different in every row is what a row is called, where nothing else is said to be. What
    // refers to another table is called as that has it.
    let refers = |column: &Column| rows.schema.foreign_keys.iter().any(|key| key.fields.contains(&column.name));
    // Nor is a name what is declared to be a date or a number.
    let is_other = |column: &Column| {
        rows.schema.field(&column.name).is_some_and(|field| {
            !["", "string", "any"].contains(&field.kind.as_str())
                || field.own.kind.is_some_and(|kind| kind != Kind::Name)
        })
    };
    let in_front = || {
        let is_in_use = |column: &Column| refers(column) || is_other(column);
        Some(0)
            .filter(|at| Some(*at) != id && !columns.first().is_some_and(is_in_use))
            .filter(|_| texts.first().is_some_and(are_names))
    };
    let labelled = position(&rows.schema.label).filter(|at| Some(*at) != id);
    let name =
        labelled.or_else(|| declared(rows, columns, known, Kind::Name)).or_else(|| first(&NAMES)).or_else(in_front);
    let has_role =
        |column: &Column| rows.schema.field(&column.name).is_some_and(|field| field.own.role == Some(OwnRole::NameEn));
    let name_en = columns.iter().position(has_role).or_else(|| first(&NAMES_EN));
    NamedBy { id, name, name_en: name_en.filter(|_| name.is_some()) }
}

/// Whether all rows say something short that is no number and no date, each something else.
fn are_names(texts: &TextColumn) -> bool {
    let is_name = |text: &str| {
        text.chars().count() <= LONGEST_NAME && number_text(text).is_none() && PartialDate::parse(text).is_none()
    };
    // 2021Q1, 2021年上半年: the times of a series, however they are written.
    let are_dates = || (0..texts.len()).all(|row| near_date(texts.get(row)) != Near::Nothing);
    texts.len() > 1 && (0..texts.len()).all(|row| is_name(texts.get(row))) && !are_dates() && are_ids(texts)
}

/// The columns that may have the ids of rows, the surest first.
fn candidates(rows: &Rows, columns: &[Column], known: Option<&TableSpec>) -> impl Iterator<Item = usize> {
    let position = |name: &str| columns.iter().position(|column| column.name == name);
    let key = match &rows.schema.primary_key[..] {
        [only] => position(only),
        _ => None,
    };
    // What stands in front and is called a code of something is that of its rows.
    let in_front = || columns.first().is_some_and(|column| IDS_OF.iter().any(|end| column.name.ends_with(end)));
    let called = IDS.iter().filter_map(|name| position(name)).chain(in_front().then_some(0)).collect::<Vec<_>>();
    declared(rows, columns, known, Kind::Id).into_iter().chain(key).chain(called)
}

/// The column that the package says is of a kind, or of which the program knows it.
fn declared(rows: &Rows, columns: &[Column], known: Option<&TableSpec>, kind: Kind) -> Option<usize> {
    let is_of = |column: &Column| rows.schema.field(&column.name).is_some_and(|field| field.own.kind == Some(kind));
    let is_known =
        |column: &Column| known.and_then(|known| known.column(&column.name)).is_some_and(|spec| spec.kind == kind);
    columns.iter().position(is_of).or_else(|| columns.iter().position(is_known))
}

/// Says which values of a column of ids come again, where that is why rows are not called by it. One that is only called so
/// is meant to have ids if most of its values are there once, and nothing says that rows are of the same things at several
/// times.
pub(in crate::package) fn say_doubled_ids(
    rows: &Rows,
    columns: &[Column],
    texts: &[TextColumn],
    (named, known): (NamedBy, Option<&TableSpec>),
    at: impl Fn(usize) -> At,
    journal: &mut Journal,
) {
    let is_said = |column: &str| rows.schema.keys().any(|key| key.iter().any(|name| name == column));
    let comes_again = rows.schema.primary_key.len() > 1 || columns.iter().any(|column| is_time(&column.name));
    let is_declared = declared(rows, columns, known, Kind::Id);
    let found = candidates(rows, columns, known).next();
    let Some(place) = found.filter(|place| named.id.is_none() && !is_said(&columns[*place].name)) else { return };
    let doubles = doubles(&[place], texts);
    let filled = (0..texts[place].len()).filter(|row| !texts[place].get(*row).is_empty()).count();
    if is_declared != Some(place) && (comes_again || doubles.len() * 2 >= filled) {
        return;
    }
    for (first, row) in doubles {
        let problem = Problem::IdDoubled { first: journal.spot(at(first)) };
        journal.add(at(row), Some(&columns[place]), Some(texts[place].get(row)), problem);
    }
}

/// What columns are called that say at which time a row was.
const TIMES: [&str; 17] = [
    "year",
    "年份",
    "年度",
    "年月",
    "year_month",
    "yearmonth",
    "month",
    "月份",
    "quarter",
    "季度",
    "period",
    "期间",
    "时期",
    "统计时间",
    "统计期",
    "报告期",
    "时间",
];

/// Whether a column is called so.
pub(in crate::package) fn is_time(name: &str) -> bool {
    TIMES.contains(&name)
}
