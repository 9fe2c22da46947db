//! Columns that say row by row in which currency others are: named by the package, or seen by what they are called and hold.
//! Must not know cells.

use crate::model::{AddsUp, AmountUnit, CategoryIx, Currency, Field, FieldName, FieldUnit, FieldValues, Index, Kind};
use crate::package::findings::{At, Column, Journal, Problem};
use crate::package::meaning::currency_of_sign;

/// What such a column is called.
const NAMES: [&str; 10] =
    ["currency", "currency_code", "ccy", "币种", "币别", "货币", "货币种类", "货币单位", "计价币种", "原币种"];
/// What amounts are called that are in it.
const AMOUNTS: [&str; 22] = [
    "额", "资", "款", "价值", "收入", "成本", "费", "利润", "产值", "税收", "amount", "value", "price", "cost",
    "revenue", "budget", "fund", "invest", "capital", "sales", "profit", "capex",
];

/// Takes away the names of columns by which nothing can be kept apart, and says so; and where a table has one column of
/// currencies, its amounts that say no unit are kept apart by that.
pub(in crate::package) fn keep_apart(fields: &mut [Field], at: &impl Fn(usize) -> At, journal: &mut Journal) {
    let has_groups = |fields: &[Field], name: FieldName| {
        fields.iter().any(|field| field.name == name && matches!(field.values, FieldValues::Categories(..)))
    };
    for position in 0..fields.len() {
        let Some(per) = fields[position].per else { continue };
        if !has_groups(fields, per) {
            let property = format!("schema.fields.{}.zonescope.sum.per", fields[position].name.as_str());
            journal.property(At { file: 0, line: 0, row: 0, ..at(0) }, &property, per.as_str(), Problem::PropertyWrong);
            fields[position].per = None;
        }
    }
    let named: Vec<FieldName> = fields.iter().filter_map(|field| field.per).collect();
    for field in fields
        .iter_mut()
        .filter(|field| is_of_currencies(field) || named.contains(&field.name) && are_currencies(field))
    {
        spell_alike(field, at, journal);
    }
    let Some(per) = fields.iter().find(|field| is_of_currencies(field)).map(|field| field.name) else { return };
    let is_amount = |field: &&mut Field| {
        field.per.is_none()
            && field.adds_up != AddsUp::Never
            && field.kind.is_measured()
            && field.unit == FieldUnit::None
            && (field.kind == Kind::Amount || is_called_an_amount(field.name.as_str()))
    };
    fields.iter_mut().filter(is_amount).for_each(|field| field.per = Some(per));
}

/// Whether a column is called what amounts are.
pub(super) fn is_called_an_amount(name: &str) -> bool {
    let name = name.to_lowercase();
    AMOUNTS.iter().any(|word| name.contains(word))
}

/// Makes one of currencies that are only written otherwise (`usd`, `USD`, 美元), and says so.
fn spell_alike(field: &mut Field, at: &impl Fn(usize) -> At, journal: &mut Journal) {
    let name = field.name.as_str();
    let FieldValues::Categories(categories, rows) = &mut field.values else { return };
    // What is declared, or the rows of a table, stays what it is.
    if !categories.labels.is_empty() || categories.ordered || categories.tree.is_some() || field.refers_to.is_some() {
        return;
    }
    let code = |id: &String| currency(id).map(|currency| currency.code().to_owned()).unwrap_or_default();
    let codes: Vec<String> = categories.ids.iter().map(code).collect();
    // By its code where any is written so, else as it is written first.
    let spelled = |code: &String| {
        let first = codes.iter().position(|other| other == code).unwrap_or_default();
        categories.ids.iter().find(|id| *id == code).unwrap_or(&categories.ids[first]).clone()
    };
    let instead: Vec<String> = codes.iter().map(spelled).collect();
    let changed = |ix: &CategoryIx| instead[ix.to_usize()] != categories.ids[ix.to_usize()];
    let mut said = vec![false; instead.len()];
    for (row, ix) in (0..rows.len()).filter_map(|row| Some((row, rows.get(row).filter(changed)?))) {
        if !std::mem::replace(&mut said[ix.to_usize()], true) {
            let column = Column { name: name.to_owned(), position: Some(0) };
            let problem = Problem::CurrencySpelled { instead: instead[ix.to_usize()].clone() };
            journal.add(at(row), Some(&column), Some(categories.id(ix)), problem);
        }
    }
    if !said.contains(&true) {
        return;
    }
    let ids: Vec<String> = categories.ids.iter().filter(|id| instead.contains(id)).cloned().collect();
    let place = |spelled: &String| ids.iter().position(|id| id == spelled).and_then(CategoryIx::from_usize);
    rows.renumber(&instead.iter().filter_map(place).collect::<Vec<_>>());
    categories.ids = ids;
}

/// The currencies that the amounts of a table are in that are not kept apart.
pub(in crate::package) fn summed_in(fields: &[Field]) -> Vec<Currency> {
    let money = |field: &Field| match field.unit {
        FieldUnit::Money(unit) if field.per.is_none() && field.adds_up != AddsUp::Never => Some(unit.currency),
        _ => None,
    };
    let mut all: Vec<Currency> = fields.iter().filter_map(money).collect();
    all.dedup();
    all
}

/// Says where a column of currencies names others than those that the amounts of its table are added in.
pub(in crate::package) fn say_other_currencies(
    fields: &[Field],
    own: &[Currency],
    problem: impl Fn(String, usize) -> Problem,
    (column, at): (impl Fn(&str) -> Option<Column>, impl Fn(usize) -> At),
    journal: &mut Journal,
) {
    for field in fields.iter().filter(|field| is_of_currencies(field)) {
        let FieldValues::Categories(categories, rows) = &field.values else { continue };
        let is_other = |ix: &CategoryIx| currency(categories.id(*ix)).is_some_and(|currency| !own.contains(&currency));
        let mut others = (0..rows.len()).filter_map(|row| Some((row, rows.get(row).filter(is_other)?)));
        let Some((row, first)) = others.next() else { continue };
        let Some(own) = own.first() else { continue };
        let problem = problem(own.code().to_owned(), others.count() + 1);
        journal.add(at(row), column(field.name.as_str()).as_ref(), Some(categories.id(first)), problem);
    }
}

/// Whether every value of a column that is called so is a currency.
pub(super) fn is_of_currencies(field: &Field) -> bool {
    NAMES.contains(&field.name.as_str().to_lowercase().as_str()) && are_currencies(field)
}

/// Whether every value is a currency.
fn are_currencies(field: &Field) -> bool {
    let FieldValues::Categories(categories, _) = &field.values else { return false };
    !categories.ids.is_empty() && categories.ids.iter().all(|id| currency(id).is_some())
}

/// The currency that is written so, by its code, its name or its sign.
fn currency(written: &str) -> Option<Currency> {
    let named = AmountUnit::parse(written).filter(|unit| unit.power == 0).map(|unit| unit.currency);
    named.or_else(|| currency_of_sign(written))
}
