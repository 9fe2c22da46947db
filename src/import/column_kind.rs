//! What stands in a column, in what unit, and how sure that is: by its heading, by what its values look like, by how a
//! spreadsheet shows them. Must not know what other columns are.

use super::column_dates::{DateColumn, months_with_point, mostly_dates, serials, years_of_two};
use super::dates::DateWay;
use super::missing_marks::{is_mark, marks};
use super::numbers::{ColumnUnit, NumberReading, Said, USUAL};
use super::reason::Reason;
use super::sheet::{Cell, CellKind};
use super::unit_words::{format_unit, heading_money, usual_unit};
use crate::model::{AddsUp, FieldUnit, Kind, TextColumn};
use crate::package::{NumberWriting, Taken, TakenWriting, counts_things, taken, written_unit};
use crate::schema::{is_rate, is_rate_unit};

/// What a column is taken for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Understood {
    pub kind: Kind,
    /// As it is written; empty for none.
    pub unit: String,
    pub adds_up: AddsUp,
    /// The point and the mark between groups of its numbers.
    pub way: NumberWriting,
    pub dates: DateWay,
    /// What a few cells say instead of a value.
    pub missing: Vec<String>,
    /// From 0 to 100.
    pub confidence: u8,
    pub reason: Reason,
}

/// What is said about the unit of a column elsewhere than in its heading.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct SaidUnits<'u> {
    /// In a row below the heading.
    pub row: Option<&'u str>,
    /// In a line above the table.
    pub table: Option<&'u str>,
}

impl Understood {
    fn of(kind: Kind, confidence: u8, reason: Reason) -> Self {
        let (unit, adds_up, missing) = (String::new(), AddsUp::All, Vec::new());
        Self { kind, unit, adds_up, way: USUAL, dates: DateWay::default(), missing, confidence, reason }
    }

    fn of_dates(column: DateColumn, filled: &[Cell<'_>]) -> Self {
        let DateColumn { kind, dates, confidence, reason } = column;
        Self { dates, missing: marks(filled), ..Self::of(kind, confidence, reason) }
    }

    /// What the column of this heading is taken for.
    pub(super) fn of_cells<'s>(
        name: &str,
        cells: impl Iterator<Item = Option<Cell<'s>>> + Clone,
        said: SaidUnits<'_>,
    ) -> Self {
        let mut texts = TextColumn::default();
        cells.clone().for_each(|cell| texts.push(cell.map_or("", |cell| cell.text.trim())));
        let filled: Vec<Cell<'s>> = cells.flatten().collect();
        if filled.is_empty() {
            return Self::of(Kind::Text, 100, Reason::Empty);
        }
        if is_code_name(name) && !filled.iter().any(|cell| cell.kind == CellKind::Date) {
            return Self { missing: marks(&filled), ..Self::of(kind_of_codes(&texts), 80, Reason::Heading) };
        }
        if let Some(kind) = position(name, &filled) {
            return Self { adds_up: AddsUp::Never, ..Self::of(kind, 95, Reason::Heading) };
        }
        if let Some(years) = years_of_two(name, &filled) {
            return Self::of_dates(years, &filled);
        }
        let taken = taken(name, &texts);
        let mut understood = Self::of_taken(name, &taken, &filled);
        if !understood.kind.is_measured() && understood.kind != Kind::Date {
            let dates = serials(name, &filled).or_else(|| mostly_dates(name, &filled));
            understood = dates
                .map(|dates| Self::of_dates(dates, &filled))
                .or_else(|| with_units(name, &filled))
                .unwrap_or(understood);
        }
        // Numbers of five digits under a heading of dates are days that lost their format.
        if (understood.kind == Kind::Number || matches!(taken.writing, TakenWriting::ShortDates(_)))
            && let Some(days) = serials(name, &filled).or_else(|| months_with_point(name, &filled))
        {
            understood = Self::of_dates(days, &filled);
        }
        if understood.kind == Kind::Number {
            understood.take_unit(name, &filled, said);
        }
        understood
    }

    fn of_taken(name: &str, taken: &Taken, filled: &[Cell<'_>]) -> Self {
        let unit = match &taken.unit {
            FieldUnit::None => String::new(),
            FieldUnit::Named(unit) => unit.clone(),
            FieldUnit::Money(unit) => written_unit(name).map_or_else(|| unit.written(), str::to_owned),
        };
        let typed = filled.iter().filter(|cell| cell.kind != CellKind::Text).count();
        let is_ambiguous =
            taken.doubt.is_some() || matches!(taken.writing, TakenWriting::Numbers(verdict, _) if verdict.is_open());
        let (confidence, reason) = match taken.kind {
            _ if is_ambiguous => (40, Reason::Ambiguous),
            _ if matches!(taken.writing, TakenWriting::InUnits(..)) => (90, Reason::ValueUnits),
            Kind::Amount | Kind::Quantity if !unit.is_empty() => (95, Reason::HeadingUnit),
            Kind::Text | Kind::Category | Kind::Set => (70, Reason::Words),
            _ if typed * 10 >= filled.len() * 9 => (95, Reason::Format),
            _ => (90, Reason::Values),
        };
        let way = match taken.writing {
            TakenWriting::Numbers(_, way) | TakenWriting::InUnits(_, way) | TakenWriting::Qualified(way) => way,
            TakenWriting::Usual | TakenWriting::Dates(_) | TakenWriting::ShortDates(_) => USUAL,
        };
        let order = match taken.writing {
            TakenWriting::Dates(order) => Some(order),
            _ => None,
        };
        let (missing, dates) = (marks(filled), DateWay { order, ..DateWay::default() });
        Self { unit, adds_up: taken.adds_up, way, dates, missing, ..Self::of(taken.kind, confidence, reason) }
    }

    /// What the numbers are in of which the heading does not say it.
    fn take_unit(&mut self, name: &str, filled: &[Cell<'_>], said: SaidUnits<'_>) {
        let shown = format_unit(filled);
        let is_rate = is_rate(name) || self.adds_up == AddsUp::Never;
        let (unit, confidence, reason) = match (said.row, shown, said.table) {
            _ if heading_money(name).is_some() => (heading_money(name).unwrap_or_default(), 90, Reason::HeadingUnit),
            (Some(unit), _, _) => (unit.to_owned(), 95, Reason::UnitRow),
            (None, Some(unit), _) => (unit, 80, Reason::Format),
            (None, None, Some(unit)) if !is_rate && self.unit.is_empty() && !counts_things(name) => {
                (unit.to_owned(), 75, Reason::UnitLine)
            }
            _ => return,
        };
        self.kind = match ColumnUnit::of(&unit) {
            ColumnUnit::Money(_) => Kind::Amount,
            _ if unit == "%" => Kind::Number,
            _ => Kind::Quantity,
        };
        if is_rate_unit(&unit) {
            self.adds_up = AddsUp::Never;
        }
        (self.unit, self.confidence, self.reason) = (unit, confidence, reason);
    }
}

/// Whether a heading says that its numbers only name something: `Transaction ID`, `组织机构代码`, `Zip Code`.
fn is_code_name(name: &str) -> bool {
    const PARTS: [&str; 10] =
        ["编号", "代码", "编码", "号码", "证号", "项目号", "电话", "邮编", "统一社会信用", "身份证"];
    const WORDS: [&str; 10] = ["id", "ids", "code", "codes", "zip", "postcode", "tract", "fips", "phone", "uuid"];
    let mut words = name.split(|c: char| !c.is_alphanumeric()).map(str::to_lowercase);
    PARTS.iter().any(|part| name.contains(part)) || words.any(|word| WORDS.contains(&word.as_str()))
}

/// Numbers that only name something are no numbers.
fn kind_of_codes(texts: &TextColumn) -> Kind {
    let mut seen = hashbrown::HashSet::new();
    let filled = || (0..texts.len()).map(|row| texts.get(row)).filter(|text| !text.is_empty());
    let count = filled().count();
    let distinct = filled().filter(|text| seen.insert(*text)).count();
    match distinct {
        _ if distinct == texts.len() => Kind::Id,
        _ if distinct <= 400 && distinct * 2 <= count => Kind::Category,
        _ => Kind::Text,
    }
}

/// Degrees, if a heading says so: `Latitude 1`, `Lon.`, `经度（°）`.
fn position(name: &str, filled: &[Cell<'_>]) -> Option<Kind> {
    let lower = name.to_lowercase();
    let word = lower.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    let behind = lower.trim_start_matches(word).trim_matches(|c: char| !c.is_alphanumeric());
    let is_first = behind.is_empty() || behind == "1" || behind == "wgs84";
    let (kind, most) = match word {
        "lat" | "latitude" | "纬度" => (Kind::Latitude, 90.0),
        "lon" | "lng" | "long" | "longitude" | "经度" => (Kind::Longitude, 180.0),
        _ => return None,
    };
    let is_within = |cell: &&Cell<'_>| cell.text.trim().parse::<f64>().is_ok_and(|degrees| degrees.abs() <= most);
    // A few cells say `multiple`.
    let within = filled.iter().filter(is_within).count();
    let kind = if is_first { kind } else { Kind::Number };
    (within * 100 >= filled.len() * 95).then_some(kind)
}

/// So many of a column's cells must be what it is taken for, in hundredths.
const MOST_OF: usize = 80;

/// A column of numbers of which most name their unit, or of which a few are written so that nobody reads them.
fn with_units(name: &str, filled: &[Cell<'_>]) -> Option<Understood> {
    let values: Vec<&Cell<'_>> = filled.iter().filter(|cell| !is_mark(cell.text)).collect();
    let has_digit = |cell: &&&Cell<'_>| cell.text.contains(char::is_numeric);
    let with_digits = values.iter().filter(has_digit).count();
    let has_dates = values.iter().any(|cell| cell.kind == CellKind::Date);
    if values.is_empty() || with_digits * 100 < values.len() * MOST_OF || has_dates {
        return None;
    }
    let unit = written_unit(name).map(str::to_owned).or_else(|| usual_unit(&values, says_money(name)))?;
    let reading = NumberReading { way: USUAL, unit: ColumnUnit::of(&unit) };
    let read = values.iter().filter(|cell| !matches!(reading.read(***cell), Said::Unread | Said::Missing)).count();
    if read * 100 < values.len() * MOST_OF {
        return None;
    }
    let kind = match (&reading.unit, unit.as_str()) {
        (ColumnUnit::Money(_), _) => Kind::Amount,
        (_, "" | "%") => Kind::Number,
        _ => Kind::Quantity,
    };
    let adds_up = if is_rate(name) || is_rate_unit(&unit) { AddsUp::Never } else { AddsUp::All };
    let confidence = if read == values.len() { 90 } else { 70 };
    Some(Understood { unit, adds_up, missing: marks(filled), ..Understood::of(kind, confidence, Reason::ValueUnits) })
}

/// Whether a heading speaks of money.
fn says_money(name: &str) -> bool {
    const WORDS: [&str; 11] =
        ["投资", "投資", "金额", "资金", "造价", "总价", "规模", "cost", "investment", "amount", "budget"];
    let lower = name.to_lowercase();
    WORDS.iter().any(|word| lower.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn understood(name: &str, texts: &[&str], said: SaidUnits<'_>) -> String {
        let cells = texts
            .iter()
            .map(|text| (!text.is_empty()).then_some(Cell { column: 0, text, kind: CellKind::Text, format: "" }));
        let Understood { kind, unit, reason, adds_up, .. } = Understood::of_cells(name, cells, said);
        let sum = if adds_up == AddsUp::All { "" } else { adds_up.id() };
        format!("{} {unit} {sum} {reason:?}", kind.id())
    }

    #[test]
    fn a_column_is_understood_by_what_speaks_for_it() {
        let none = SaidUnits::default();
        let (row, table) = (SaidUnits { row: Some("万元"), table: None }, SaidUnits { row: None, table: Some("亿元") });
        for (name, texts, said, expected) in [
            ("总投资（亿元）", &["12.5", "3"][..], none, "amount 亿元  HeadingUnit"),
            ("总投资", &["12.5", "3"], row, "amount 万元  UnitRow"),
            ("总投资", &["12.5", "3"], table, "amount 亿元  UnitLine"),
            ("企业数", &["12", "3"], table, "number   Values"),
            ("增速", &["12.5%", "3%"], table, "number % never Values"),
            ("总投资", &["12.5亿元", "3000万元", "5亿元"], none, "amount 亿元  ValueUnits"),
            ("Cost", &["$1,740 m", "$3 m"], none, "amount USD million  ValueUnits"),
            ("投资额（亿元）", &["约5亿", "3–5亿", "12", "8", "9.5"], none, "amount 亿元  HeadingUnit"),
            ("Cost 2024 (CAD) {$M}", &["610", "155.7"], none, "amount CAD million  HeadingUnit"),
            ("Zip Code", &["99501", "99502", "99501", "99502"], none, "category   Heading"),
            ("Transaction ID", &["1", "2", "3"], none, "id   Heading"),
            ("Latitude 1", &["53.3", ""], none, "latitude  never Heading"),
            ("开工日期", &["44256", "44300"], none, "date   Heading"),
            ("备注", &["", ""], none, "text   Empty"),
            (
                "开工时间",
                &["2021年3月", "2022.4", "民国110年", "2021Q3", "2020", "2019年", "2018-05"],
                none,
                "date   Heading",
            ),
            ("报告期", &["2021Q3", "2021年上半年", "2021年1-9月", "2021年"], none, "date   Values"),
            ("Year", &["2011-12", "2012-13"], none, "period   Values"),
            ("Year", &["2010-11", "2011-12"], none, "date   Ambiguous"),
            ("开工时间", &["2021.3", "2022.4"], none, "date   Heading"),
            ("投资情况", &["总投资约5亿元，其中设备2亿元", "总投资3.2亿元"], none, "amount 亿元  ValueUnits"),
            ("备注", &["总投资约5亿元，其中设备2亿元", "总投资3.2亿元"], none, "text   Words"),
            ("面积（亩）", &["--", "12.5"], none, "quantity 亩  HeadingUnit"),
            ("位置", &["1号楼", "2号楼", "1号楼", "2号楼"], none, "category   Words"),
            ("企业", &["企业0", "企业1", "企业2"], none, "category   Words"),
            ("装机", &["12 MW", "3.5 MW"], none, "quantity MW  ValueUnits"),
        ] {
            assert_eq!(understood(name, texts, said), expected, "{name}: {texts:?}");
        }
    }
}
