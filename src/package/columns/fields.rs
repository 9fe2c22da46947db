//! The columns of a table that the program does not know: what stands in them, as the package declares it, or else as their
//! values look. Must not know which table it is.

use super::category_codes::{Coder, of_categories};
use super::column_kind::{doubt_numbers, taken_for};
use super::currencies::keep_apart;
use super::field_dates::{across_years, dates};
use super::field_decimals::{are_codes, money_decimals, number_decimals, rounding};
use super::field_kind::number_text;
use super::field_refers::{Refers, say_idle_role};
use super::field_words::written_unit;
use super::further::Further;
use super::set_members::{USUAL, separators};
use super::several_refs::{are_several, sets_of};
use super::taken::{Taken, Writing};
use super::unit_numbers::number_of;
use super::units_by_row::read_by_row;
use super::{known_titles, qualifier_columns};
use crate::model::{
    AmountUnit, Categories, CategoryIx, Decimal, Field, FieldName, FieldUnit, FieldValues, Index, Kind, Name,
    NumberColumn, Qualifier, RefColumn, SetColumn, TextColumn, fast_number,
};
use crate::package::cells::{number, say_slip};
use crate::package::descriptor::{Field as Declared, Flags, Members, not_an_array};
use crate::package::findings::{At, Cell, Column, Journal, Passed, Problem};
use crate::package::meaning::{Meant, NumbersRead, is_missing_mark, meant};
use crate::parallel;
use crate::text::{Locale, say};

/// Fewer cells are not worth a thread.
const LEAST_CELLS: usize = 1 << 15;

/// What stands in these columns; `at` says where each row is.
pub(in crate::package) fn fields(
    further: Vec<Further<'_>>,
    has_semicolons: bool,
    at: impl Fn(usize) -> At + Sync,
    journal: &mut Journal,
) -> Vec<Field> {
    let qualifiers = qualifier_columns::found(&further);
    let cells = further.iter().map(|further| further.texts.len()).sum();
    let worth = (cells, LEAST_CELLS);
    let mut further = parallel::map_worth(worth, further, |further| {
        let Further { column, texts, declared, spec, refers, taken_as } = &further;
        let (taken, is_declared) = match refers {
            Some(_) => (Taken::of(Kind::Reference), true),
            None => taken_for(&column.name, texts, *declared, *spec, *taken_as),
        };
        (further, taken, is_declared)
    });
    let declares_comma = further.iter().any(|(further, ..)| further.declared.is_some_and(|field| field.decimal == ","));
    let columns = further.iter_mut().filter(|(.., is_declared)| !is_declared);
    let columns = columns.map(|(further, taken, _)| (&further.texts, taken)).collect();
    doubt_numbers(columns, declares_comma, has_semicolons);
    let reader = |(further, taken, is_declared)| {
        let mut apart = journal.apart();
        let field = field(further, taken, is_declared, &at, &mut apart);
        (field, apart)
    };
    let read = parallel::map_worth(worth, further, reader);
    let join = |(field, apart)| {
        journal.append(apart, Passed::default());
        field
    };
    let mut fields: Vec<Field> = read.into_iter().map(join).collect();
    qualifier_columns::fold(&mut fields, qualifiers);
    read_by_row(&mut fields, &at, journal);
    keep_apart(&mut fields, &at, journal);
    fields
}

fn field(
    further: Further<'_>,
    taken: Taken,
    is_declared: bool,
    at: &impl Fn(usize) -> At,
    journal: &mut Journal,
) -> Field {
    let Further { column, texts, declared, spec, mut refers, .. } = further;
    say_idle_role(declared.filter(|_| refers.is_none()), At::resource(at(0).resource), journal);
    let refers_to = refers.as_ref().map(|refers| refers.table.clone());
    if let [mark, ..] = &taken.missing[..] {
        let problem = Problem::FieldMarksMissing { json: serde_json::Value::from(mark.as_str()).to_string() };
        journal.add(At { line: 0, row: 0, ..at(0) }, Some(&column), None, problem);
    }
    if let Some((row, problem)) = taken.doubt {
        journal.add(at(row), Some(&column), Some(texts.get(row)), problem);
    }
    say_slip(&taken.unit, (&column, declared), At { file: 0, line: 0, row: 0, ..at(0) }, journal);
    let mut cells = Cells {
        column: &column,
        texts: &texts,
        at,
        is_declared,
        is_whole: declared.is_some_and(|declared| declared.kind == "integer"),
        writing: taken.writing,
        unit: declared
            .map(|it| it.unit.as_str())
            .filter(|unit| !unit.is_empty())
            .or_else(|| written_unit(&column.name)),
        decimals: declared.and_then(|declared| declared.own.decimals),
        qualified: Vec::new(),
        uppers: Vec::new(),
        journal,
    };
    let mut kind = taken.kind;
    let values = match kind {
        Kind::Amount | Kind::Quantity | Kind::Number | Kind::Longitude | Kind::Latitude => match &taken.unit {
            FieldUnit::Money(unit) => Some(cells.money(*unit)),
            FieldUnit::None | FieldUnit::Named(_) => cells.numbers(),
        },
        Kind::Date => Some(cells.dates()),
        Kind::Period => cells.periods(),
        Kind::Reference if let Some(refers) = refers.take_if(|refers| are_several(&texts, &refers.rows)) => {
            kind = Kind::Set;
            let dangling = |row, id: &str| cells.dangling(row, &refers.table, id);
            Some(sets_of(&texts, refers.rows, dangling))
        }
        Kind::Category | Kind::Reference | Kind::Flag => Some(match declared.and_then(|it| it.flags.as_ref()) {
            Some(flags) if kind == Kind::Flag => cells.flags(flags),
            _ => cells.categories(refers, known_titles::categories(declared, spec)),
        }),
        Kind::Set => Some(cells.sets(declared)),
        Kind::Text => cells.text(),
        Kind::Id | Kind::Name | Kind::Link => None,
    };
    let values = values.unwrap_or_else(|| {
        kind = if kind.is_numeric() { Kind::Text } else { kind };
        FieldValues::Texts(texts)
    });
    let title = known_titles::title(&column.name, declared, spec);
    let per = declared.and_then(|declared| declared.own.per.as_deref()).map(FieldName::new);
    let (shown_in, group) = declared.map(|it| (it.own.shown_in, it.own.group.clone())).unwrap_or_default();
    let name = FieldName::new(&column.name);
    name.entitle(&title);
    if taken.unit == FieldUnit::None && matches!(values, FieldValues::Numbers(_)) {
        name.set_without_unit();
    }
    let Taken { unit, adds_up, .. } = taken;
    Field { name, title, kind, unit, adds_up, per, is_declared, refers_to, shown_in, group, values }
}

/// The cells of a column on their way to values.
struct Cells<'c, A> {
    column: &'c Column,
    texts: &'c TextColumn,
    at: &'c A,
    /// Whether what is no value of the kind is wrong; if not, the kind is.
    is_declared: bool,
    writing: Writing,
    /// The unit that stands behind its numbers, if any.
    unit: Option<&'c str>,
    /// The last decimal that its numbers have, if the package says so.
    decimals: Option<u32>,
    /// The rows of which the numbers are not meant exactly, and the upper ends of ranges.
    qualified: Vec<(u32, Qualifier)>,
    uppers: Vec<(u32, Decimal)>,
    /// Whether its numbers must be whole.
    is_whole: bool,
    journal: &'c mut Journal,
}

impl<A: Fn(usize) -> At> Cells<'_, A> {
    fn rows(&self) -> std::ops::Range<usize> {
        0..self.texts.len()
    }

    /// The number in a row.
    fn number(&mut self, row: usize) -> Option<Decimal> {
        let text = self.texts.get(row);
        if text.is_empty() {
            return None;
        }
        if let Some((mantissa, scale)) = fast_number(text.as_bytes(), 0, text.len()) {
            return Decimal::new(mantissa.into(), scale);
        }
        if self.is_declared {
            return self.declared_number(row, text);
        }
        if is_missing_mark(text) {
            return None;
        }
        if let Writing::Numbers(_, way) = self.writing {
            let written = way.read(text)?;
            return number(&Cell::new((self.at)(row), self.column, &written), self.journal);
        }
        if let Writing::InUnits(_, way) = self.writing {
            let written = way.read(&number_of(text)?)?;
            return number(&Cell::new((self.at)(row), self.column, &written), self.journal);
        }
        if let Writing::Qualified(way) = self.writing {
            return self.meant(row, meant(text, self.unit), |text| way.read(text));
        }
        let written = number_text(text)?;
        number(&Cell::new((self.at)(row), self.column, &written), self.journal)
    }

    /// A number of a column that is declared to have some, and may be said not to be meant exactly.
    fn declared_number(&mut self, row: usize, text: &str) -> Option<Decimal> {
        let found = meant(text, self.unit);
        let plain = |text: &str| Decimal::parse(text).is_ok().then(|| text.to_owned());
        if found.says == Qualifier::Exact || plain(&found.number).is_none() {
            return number(&Cell::new((self.at)(row), self.column, text), self.journal);
        }
        let problem = Problem::NumberQualified { number: found.number.clone() };
        self.journal.cell(&Cell::new((self.at)(row), self.column, text), problem);
        self.meant(row, found, plain)
    }

    /// A number that may not be meant exactly, read in some way.
    fn meant(&mut self, row: usize, found: Meant, read: impl Fn(&str) -> Option<String>) -> Option<Decimal> {
        let written = read(&found.number)?;
        if found.says != Qualifier::Exact {
            self.qualified.push((row as u32, found.says));
        }
        let upper = found.upper.and_then(|upper| Decimal::parse(&read(&upper)?).ok());
        self.uppers.extend(upper.map(|upper| (row as u32, upper)));
        number(&Cell::new((self.at)(row), self.column, &written), self.journal)
    }

    /// Numbers with the decimals of the most exact one; nothing where they do not fit into a column.
    fn numbers(&mut self) -> Option<FieldValues> {
        let read: NumbersRead = self.rows().map(|row| self.number(row)).collect();
        // `2.0` among whole numbers is 2.
        let scale = |number: Decimal| if self.is_whole { number.shortest().scale() } else { number.scale() };
        let uppers = self.uppers.iter().map(|(_, upper)| *upper);
        let decimals = read.iter().flatten().chain(uppers).map(scale).max().unwrap_or(0);
        let decimals = self.decimals.unwrap_or_else(|| number_decimals(&read, decimals));
        // More digits than any count has are those of a code.
        if !self.is_declared && are_codes(&read, decimals) {
            return None;
        }
        Some(self.scaled(read, decimals, None))
    }

    /// Amounts in hundredths of the main unit, or in that itself where they are too large.
    fn money(&mut self, unit: AmountUnit) -> FieldValues {
        let read: NumbersRead = self.rows().map(|row| self.number(row)).collect();
        let decimals = money_decimals(&read, unit.power);
        self.scaled(read, decimals, Some(unit))
    }

    fn scaled(&mut self, read: NumbersRead, decimals: u32, money: Option<AmountUnit>) -> FieldValues {
        let power = money.map_or(0, |unit| unit.power);
        if self.is_whole {
            self.check_whole(&read);
        }
        let scaled = read.into_scaled(decimals + power, |row, number| {
            let cell = Cell::new((self.at)(row), self.column, self.texts.get(row));
            let rounded = number.rounded(decimals + power);
            let fitting = rounded.scaled_exactly(decimals + power).and_then(|value| i64::try_from(value).ok());
            let Some(fitting) = fitting.filter(|value| *value != NumberColumn::MISSING) else {
                self.journal.cell(&cell, Problem::NumberTooLarge);
                return NumberColumn::MISSING;
            };
            if number.scaled_exactly(decimals + power).is_none() {
                let kept = (decimals, self.decimals.is_some(), money);
                self.journal.cell(&cell, rounding(cell.text, rounded, fitting, kept));
            }
            fitting
        });
        let upper = |(row, upper): (u32, Decimal)| {
            let scaled = upper.rounded(decimals + power).scaled_exactly(decimals + power)?;
            Some((row, i64::try_from(scaled).ok()?))
        };
        let uppers = std::mem::take(&mut self.uppers).into_iter().filter_map(upper).collect();
        let numbers = NumberColumn::new(scaled, decimals).qualified(std::mem::take(&mut self.qualified));
        FieldValues::Numbers(numbers.ranging(uppers))
    }

    /// Reports numbers with decimals where there should be none.
    fn check_whole(&mut self, read: &NumbersRead) {
        let is_broken = |number: &Decimal| number.scale() > 0 && number.scaled_exactly(0).is_none();
        for (row, _) in read.iter().enumerate().filter(|(_, number)| number.as_ref().is_some_and(is_broken)) {
            let cell = Cell::new((self.at)(row), self.column, self.texts.get(row));
            self.journal.cell(&cell, Problem::RuleBroken { rule: "type: integer".to_owned() });
        }
    }

    fn dates(&mut self) -> FieldValues {
        let way = (self.is_declared, self.writing);
        FieldValues::Dates(dates((self.column, self.texts), way, self.at, self.journal))
    }

    /// Months of one year each, or a day; nothing where some are of several years, which is said.
    fn periods(&mut self) -> Option<FieldValues> {
        (!self.say_across_years()).then(|| self.dates())
    }

    /// What is left as it stands; periods that nobody declared are said to be none.
    fn text(&mut self) -> Option<FieldValues> {
        if !self.is_declared {
            self.say_across_years();
        }
        None
    }

    /// Says that periods are of several years, if any is.
    fn say_across_years(&mut self) -> bool {
        let across = across_years(self.texts, self.is_declared);
        if let Some(row) = across.first() {
            let problem = Problem::PeriodsAcrossYears { count: across.len() };
            self.journal.cell(&Cell::new((self.at)(*row), self.column, self.texts.get(*row)), problem);
        }
        !across.is_empty()
    }

    /// The categories that are known from elsewhere, then those that are met.
    fn categories(&mut self, refers: Option<Refers>, named: Categories) -> FieldValues {
        let (table, known) = refers.map_or((None, named), |refers| (Some(refers.table), refers.rows));
        let mut coder = Coder::new(known);
        let mut column = RefColumn::with_room(self.texts.len());
        for row in self.rows() {
            let text = self.texts.get(row);
            let code = if text.is_empty() { None } else { Some(coder.code(text)) };
            if let Some(table) = table.as_ref().filter(|_| code.is_some_and(|code| code >= coder.known)) {
                self.dangling(row, table, text);
            }
            column.push(code.and_then(CategoryIx::from_usize));
        }
        let (categories, places) = coder.finish();
        column.renumber(&places);
        FieldValues::Categories(categories, column)
    }

    fn dangling(&mut self, row: usize, table: &str, id: &str) {
        let (table, near) = (table.to_owned(), crate::package::findings::NOTHING_NEAR.to_owned());
        let problem = Problem::DanglingReference { table, near, outcome: "kept".to_owned() };
        self.journal.cell(&Cell::new((self.at)(row), self.column, id), problem);
    }

    /// The values that stand in a row as is declared.
    fn members(&mut self, row: usize, members: &Members) -> Vec<std::borrow::Cow<'_, str>> {
        let text = self.texts.get(row);
        if text.is_empty() {
            return Vec::new();
        }
        members.of(text).unwrap_or_else(|| {
            self.journal.cell(&Cell::new((self.at)(row), self.column, text), not_an_array());
            Vec::new()
        })
    }

    /// Yes and no, each as the file has it first, however else it has it.
    fn flags(&mut self, flags: &Flags) -> FieldValues {
        let usual = [&flags.yes, &flags.no].map(|texts| texts.first().map_or("", String::as_str));
        let yes_and_no = [true, false].map(|flag| CategoryIx::from_usize(usize::from(!flag)));
        let mut first: [Option<&str>; 2] = [None, None];
        let mut column = RefColumn::default();
        let mut codes = Vec::with_capacity(self.texts.len());
        for row in self.rows() {
            let text = self.texts.get(row);
            let said = flags.says(text);
            if let Some(flag) = said {
                first[usize::from(!flag)].get_or_insert(text);
            } else if !text.is_empty() {
                let problem = Problem::NotOfType { kind: "boolean".to_owned(), like: usual.join(" / ") };
                self.journal.cell(&Cell::new((self.at)(row), self.column, text), problem);
            }
            codes.push(said.and_then(|flag| yes_and_no[usize::from(!flag)]));
        }
        column.extend(codes);
        let ids = [0, 1].map(|at| first[at].unwrap_or(usual[at]).to_owned());
        // Words stand for themselves, but what everybody's computer writes is said in words.
        let is_usual = |id: &String| matches!(id.to_lowercase().as_str(), "true" | "false" | "1" | "0");
        let named = |key: &str| {
            let [zh, en] = Locale::ALL.map(|locale| say(locale, key).into_owned());
            Name { zh, en }
        };
        let labels = if ids.iter().all(is_usual) { vec![named("flag-yes"), named("flag-no")] } else { Vec::new() };
        FieldValues::Categories(Categories { ids: ids.to_vec(), labels, ..Categories::default() }, column)
    }

    fn sets(&mut self, declared: Option<&Declared>) -> FieldValues {
        let met = if self.is_declared { Vec::new() } else { separators(self.texts) };
        let separators: &[char] = if met.is_empty() { &USUAL } else { &met };
        let mut coder = Coder::new(declared.map(of_categories).unwrap_or_default());
        let (mut sets, mut codes) = (SetColumn::default(), Vec::new());
        let members_of = declared.and_then(|declared| declared.members.as_ref());
        for row in self.rows() {
            let text = self.texts.get(row);
            codes.clear();
            match members_of {
                Some(members) => {
                    let members = self.members(row, members);
                    codes.extend(members.iter().filter_map(|member| CategoryIx::from_usize(coder.code_of(member))));
                }
                None => {
                    let members = text.split(separators).map(str::trim).filter(|member| !member.is_empty());
                    codes.extend(members.filter_map(|member| CategoryIx::from_usize(coder.code(member))));
                }
            }
            sets.push_as_written(&codes);
        }
        let (categories, places) = coder.finish();
        sets.renumber(&places);
        FieldValues::Sets(categories, sets)
    }
}
