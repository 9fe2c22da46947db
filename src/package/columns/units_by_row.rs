//! Columns that say row by row in which unit the numbers of others are: 5 beside 亿元 and 8000 beside 万元. Must not know cells.

use super::currencies::{is_called_an_amount, is_of_currencies};
use super::field_words::is_unit;
use crate::model::{
    AddsUp, AmountUnit, Categories, CategoryIx, Decimal, Field, FieldName, FieldUnit, FieldValues, Index, Kind,
    NumberColumn, QuantityUnit, RefColumn, Rounding, ShownIn,
};
use crate::package::findings::{At, Column, Journal, Problem};

/// What such a column is called.
const NAMES: [&str; 9] =
    ["单位", "计量单位", "金额单位", "货币单位", "数量单位", "unit", "units", "uom", "unit of measure"];
/// What such a column is called behind the name of the one that it is of.
const BEHIND: [&str; 4] = ["单位", "_unit", " unit", "（单位）"];

/// A column of units.
struct Units {
    at: usize,
    name: FieldName,
    /// As they are written, one for each of its categories.
    written: Vec<String>,
    rows: RefColumn<CategoryIx>,
}

/// Reads numbers in the units that stand beside them: all of one column in one unit, where they can be converted; else sums of it
/// are kept apart by the units.
pub(in crate::package) fn read_by_row(fields: &mut [Field], at: &impl Fn(usize) -> At, journal: &mut Journal) {
    for units in (0..fields.len()).filter_map(|at| Units::of(at, &fields[at])).collect::<Vec<_>>() {
        // What the numbers are in by now; nothing where some are kept apart by the units.
        let mut converted_to: Option<String> = None;
        let mut are_kept = false;
        for target in units.targets(fields) {
            let field = &mut fields[target];
            let column = Column { name: field.name.as_str().to_owned(), position: Some(0) };
            let whole = At { line: 0, row: 0, ..at(0) };
            let by = units.name.as_str().to_owned();
            let FieldValues::Numbers(numbers) = &field.values else { continue };
            let Some((unit, converted)) = units.money(numbers).or_else(|| units.quantities(numbers)) else {
                field.per = Some(units.name);
                are_kept = true;
                journal.add(whole, Some(&column), None, Problem::UnitsKeptApart { by });
                continue;
            };
            let is_unsaid = |row: &usize| numbers.scaled(*row).is_some() && units.rows.get(*row).is_none();
            for row in (0..units.rows.len()).filter(is_unsaid) {
                let number = numbers.get(row).map(|number| number.shortest().to_string());
                journal.add(at(row), Some(&column), number.as_deref(), Problem::NumberWithoutUnit { by: by.clone() });
            }
            field.kind = if matches!(unit, FieldUnit::Money(_)) { Kind::Amount } else { Kind::Quantity };
            let to = match &unit {
                FieldUnit::Money(unit) => AmountUnit { power: 0, ..*unit }.written(),
                FieldUnit::Named(unit) => unit.clone(),
                FieldUnit::None => String::new(),
            };
            (field.unit, field.values) = (unit, FieldValues::Numbers(converted));
            converted_to = Some(to.clone());
            journal.add(whole, Some(&column), None, Problem::UnitsByRow { by, to });
        }
        if let Some(to) = converted_to.filter(|_| !are_kept) {
            units.say_instead(to, &mut fields[units.at]);
        }
    }
}

impl Units {
    /// What a column is, if it is one of units.
    fn of(at: usize, field: &Field) -> Option<Self> {
        let name = field.name.as_str().trim().to_lowercase();
        let is_called_so = NAMES.contains(&name.as_str()) || BEHIND.iter().any(|behind| name.ends_with(behind));
        let FieldValues::Categories(categories, rows) = &field.values else { return None };
        let are_units = !categories.ids.is_empty() && categories.ids.iter().all(|id| is_unit(id.trim()));
        let written = categories.ids.iter().map(|id| id.trim().to_owned()).collect();
        // What says currencies and nothing else keeps amounts apart.
        (is_called_so && are_units && !is_of_currencies(field)).then(|| Self {
            at,
            name: field.name,
            written,
            rows: rows.clone(),
        })
    }

    /// The columns whose numbers are in these units: the one that it is called after; else those called amounts, where all are
    /// units of money; else the one beside it.
    fn targets(&self, fields: &[Field]) -> Vec<usize> {
        let is_open = |at: &usize| {
            fields.get(*at).is_some_and(|field| {
                matches!(field.values, FieldValues::Numbers(_))
                    && matches!(field.kind, Kind::Number | Kind::Amount | Kind::Quantity)
                    && field.unit == FieldUnit::None
                    && field.per.is_none()
                    && field.adds_up != AddsUp::Never
            })
        };
        let name = self.name.as_str().trim().to_lowercase();
        let of = BEHIND.iter().find_map(|behind| name.strip_suffix(behind)).map(str::trim).filter(|of| !of.is_empty());
        let is_named = |at: &usize| Some(fields[*at].name.as_str().to_lowercase().as_str()) == of;
        if let Some(named) = (0..fields.len()).find(|at| is_named(at)) {
            return Some(named).filter(is_open).into_iter().collect();
        }
        if !NAMES.contains(&name.as_str()) {
            return Vec::new();
        }
        if self.written.iter().all(|unit| AmountUnit::parse(unit).is_some()) {
            let is_amount = |at: &usize| is_open(at) && is_called_an_amount(fields[*at].name.as_str());
            let amounts: Vec<usize> = (0..fields.len()).filter(is_amount).collect();
            if !amounts.is_empty() {
                return amounts;
            }
        }
        let before = self.at.checked_sub(1).filter(is_open);
        before.or_else(|| Some(self.at + 1).filter(is_open)).into_iter().collect()
    }

    /// Beside numbers that are all in one unit by now the column says that one: who reads both in a file of theirs must not take
    /// them for more than they are.
    fn say_instead(&self, to: String, field: &mut Field) {
        let mut rows = RefColumn::default();
        rows.extend((0..self.rows.len()).map(|row| self.rows.get(row).and(CategoryIx::from_usize(0))));
        field.values = FieldValues::Categories(Categories { ids: vec![to], ..Categories::default() }, rows);
        if field.shown_in == ShownIn::List {
            field.shown_in = ShownIn::Detail;
        }
    }

    fn unit(&self, row: usize) -> Option<usize> {
        self.rows.get(row).map(Index::to_usize)
    }

    /// Amounts in the main unit of their currency, where all are of one.
    fn money(&self, numbers: &NumberColumn) -> Option<(FieldUnit, NumberColumn)> {
        let units: Vec<AmountUnit> = self.written.iter().map(|unit| AmountUnit::parse(unit)).collect::<Option<_>>()?;
        let first = *units.first().filter(|first| units.iter().all(|unit| unit.currency == first.currency))?;
        let convert = |row: usize, number: Decimal, decimals: u32| {
            let power = units[self.unit(row)?].power;
            i64::try_from(number.scaled_exactly(decimals + power)?).ok()
        };
        // In hundredths, or in main units where they are too large.
        let converted = [2, 0].into_iter().find_map(|decimals| self.converted(numbers, decimals, &convert))?;
        Some((FieldUnit::Money(first), converted))
    }

    /// Quantities in the first of the units, where all are of one dimension.
    fn quantities(&self, numbers: &NumberColumn) -> Option<(FieldUnit, NumberColumn)> {
        /// What is less exact than that is kept apart.
        const FINEST: u32 = 6;
        if self.written.iter().any(|unit| AmountUnit::parse(unit).is_some()) {
            return None;
        }
        let units: Vec<QuantityUnit> = self.written.iter().map(|unit| QuantityUnit::parse(unit)).collect();
        let first = units.first()?;
        let convert = |row: usize, number: Decimal, decimals: u32| {
            units[self.unit(row)?].convert(number, first, decimals, Rounding::Exact).ok()?
        };
        let decimals = numbers.decimals()..=numbers.decimals().max(FINEST);
        let converted = decimals.into_iter().find_map(|decimals| self.converted(numbers, decimals, &convert))?;
        Some((FieldUnit::Named(self.written[0].clone()), converted))
    }

    /// All numbers that have a unit, exactly; nothing where one has no room.
    fn converted(
        &self,
        numbers: &NumberColumn,
        decimals: u32,
        convert: &impl Fn(usize, Decimal, u32) -> Option<i64>,
    ) -> Option<NumberColumn> {
        let one = |row: usize, scaled: i64| {
            let number = Decimal::new(scaled.into(), numbers.decimals())?.shortest();
            convert(row, number, decimals).filter(|number| *number != NumberColumn::MISSING)
        };
        let (mut scaled, mut qualified, mut uppers) = (Vec::with_capacity(self.rows.len()), Vec::new(), Vec::new());
        for row in 0..self.rows.len() {
            let Some(number) = numbers.scaled(row).filter(|_| self.unit(row).is_some()) else {
                scaled.push(NumberColumn::MISSING);
                continue;
            };
            scaled.push(one(row, number)?);
            if let Some(upper) = numbers.upper(row) {
                uppers.push((row as u32, one(row, upper)?));
            }
        }
        qualified.extend(numbers.qualified_rows().map(|row| (row as u32, numbers.qualifier(row))));
        Some(NumberColumn::new(scaled, decimals).qualified(qualified).ranging(uppers))
    }
}
