//! The columns of a table of series: what its rows are about, their periods, and one for each indicator, with what was
//! published beside its values. Must not know how rows are found.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::about::Scope;
use super::rows::{OfIndicator, RowKey, RowValue, Rows};
use super::which::SeriesTable;
use crate::model::{
    AddsUp, AmountUnit, Categories, CategoryIx, Dataset, Decimal, Field, FieldName, FieldUnit, FieldValues, Index,
    Kind, ListIx, Month, Name, NumberColumn, Period, Qualifier, RefColumn, SetColumn, ShownIn, Tree,
};
use crate::query::period_name;
use crate::query::series::row::is_never_added;
use crate::text::{Locale, say, say_with};

/// The column of what a row is about, by which what is never added up is kept apart.
const SUBJECT: &str = SeriesTable::SUBJECT;
/// The one of how the zone is divided there, by which wholes are kept apart from their parts.
const SCOPE: &str = "scope";

/// A text in both languages.
type Said<'a> = &'a dyn Fn(&str) -> Name;

/// All columns.
pub(super) fn fields(dataset: &Dataset, rows: &Rows, said: Said<'_>) -> Vec<Field> {
    let keys = &rows.keys;
    let mut fields = vec![subjects(dataset, keys, said)];
    let scopes = scopes(dataset, keys, said);
    let divided: Vec<Scope> = keys.iter().map(|key| key.about.scope(dataset)).collect();
    fields.push(scopes);
    fields.extend(references(dataset, keys, said));
    fields.push(periods(dataset, keys, said));
    fields.extend(parts_of_year(keys, said));
    fields.extend(origins(rows, said));
    let taken: BTreeSet<&str> = fields.iter().map(|field| field.name.as_str()).chain([super::which::DATE]).collect();
    let of_indicators: Vec<Field> =
        rows.indicators.iter().flat_map(|of| of_indicator(dataset, of, keys, &divided, &taken)).collect();
    fields.extend(of_indicators);
    fields
}

/// A column of one of a few.
fn category(id: &str, title: Name, categories: Categories, values: RefColumn<CategoryIx>) -> Field {
    of(id, title, Kind::Category, FieldValues::Categories(categories, values))
}

fn of(id: &str, title: Name, kind: Kind, values: FieldValues) -> Field {
    let name = FieldName::new(id);
    name.entitle(&title);
    Field {
        name,
        title,
        kind,
        unit: FieldUnit::None,
        adds_up: AddsUp::All,
        per: None,
        is_declared: true,
        refers_to: None,
        shown_in: ShownIn::List,
        group: String::new(),
        values,
    }
}

/// Categories in the order of their keys, and which of them each row is.
fn coded<K: Ord>(
    keys: impl Iterator<Item = Option<K>>,
    called: impl Fn(&K) -> (String, [String; 2]),
) -> (Categories, RefColumn<CategoryIx>) {
    let keys: Vec<Option<K>> = keys.collect();
    let known: BTreeMap<&K, usize> = keys.iter().flatten().map(|key| (key, 0)).collect();
    let known: BTreeMap<&K, usize> = known.into_keys().enumerate().map(|(at, key)| (key, at)).collect();
    let (mut categories, mut ids) = (Categories::default(), BTreeSet::new());
    for key in known.keys() {
        let (id, [zh, en]) = called(key);
        // Two sectors, or a sector and a place, may have one id.
        let mut own = id.clone();
        while !ids.insert(own.clone()) {
            own.push('*');
        }
        categories.ids.push(own);
        categories.labels.push(Name { zh, en });
    }
    let mut rows = RefColumn::default();
    rows.extend(keys.iter().map(|key| CategoryIx::from_usize(*known.get(key.as_ref()?)?)));
    (categories, rows)
}

fn subjects(dataset: &Dataset, keys: &[RowKey], said: Said<'_>) -> Field {
    let called =
        |about: &&super::about::About| (about.id(dataset), Locale::ALL.map(|locale| about.name(dataset, locale)));
    let (categories, rows) = coded(keys.iter().map(|key| Some(&key.about)), called);
    category(SUBJECT, said("series-column-subject"), categories, rows)
}

fn scopes(dataset: &Dataset, keys: &[RowKey], said: Said<'_>) -> Field {
    let called = |scope: &Scope| (scope.id(), Locale::ALL.map(|locale| scope.name(locale)));
    let (categories, rows) = coded(keys.iter().map(|key| Some(key.about.scope(dataset))), called);
    category(SCOPE, said("series-column-scope"), categories, rows)
}

/// The sectors, places, stages and lists that rows are about, as far as any is.
fn references(dataset: &Dataset, keys: &[RowKey], said: Said<'_>) -> Vec<Field> {
    let mut fields = Vec::new();
    let named = |name: &Name| [name.zh.clone(), name.en.clone()];
    if keys.iter().any(|key| key.about.sector.is_some()) {
        let all = dataset.sectors();
        let (mut categories, rows) = whole(keys.iter().map(|key| key.about.sector), all.len());
        categories.ids = all.iter().map(|(_, one)| one.id.clone()).collect();
        categories.labels = all.iter().map(|(_, one)| one.name.clone()).collect();
        categories.tree = tree(all.iter().map(|(_, one)| one.parent.map(Index::to_usize)));
        fields.push(category("sector", said("column-sector"), categories, rows));
    }
    if keys.iter().any(|key| key.about.place.is_some()) {
        let all = dataset.places();
        let (mut categories, rows) = whole(keys.iter().map(|key| key.about.place), all.len());
        categories.ids = all.iter().map(|(_, one)| one.id.clone()).collect();
        categories.labels = all.iter().map(|(_, one)| one.name.clone()).collect();
        categories.tree = tree(all.iter().map(|(_, one)| one.parent.map(Index::to_usize)));
        fields.push(category("place", said("column-place"), categories, rows));
    }
    if keys.iter().any(|key| key.about.stage.is_some()) {
        let called = |ix: &crate::model::StageIx| {
            let stage = &dataset.stages()[*ix];
            (stage.id.clone(), named(&stage.name))
        };
        let (categories, rows) = coded(keys.iter().map(|key| key.about.stage), called);
        fields.push(category("stage", said("column-stage"), categories, rows));
    }
    if keys.iter().any(|key| !key.about.lists.is_empty()) {
        let mut rows = SetColumn::default();
        let member = |ix: &ListIx| CategoryIx::from_usize(ix.to_usize());
        for key in keys {
            let members: Vec<CategoryIx> = key.about.lists.iter().filter_map(member).collect();
            rows.push(&members);
        }
        let all = dataset.lists();
        let categories = Categories {
            ids: all.iter().map(|(_, one)| one.id.clone()).collect(),
            labels: all.iter().map(|(_, one)| one.name.clone()).collect(),
            ..Categories::default()
        };
        fields.push(of("lists", said("column-lists"), Kind::Set, FieldValues::Sets(categories, rows)));
    }
    fields
}

/// Categories of which there is one for each row of a table.
fn whole<Ix: Index>(rows: impl Iterator<Item = Option<Ix>>, count: usize) -> (Categories, RefColumn<CategoryIx>) {
    let mut column = RefColumn::default();
    let code = |ix: Ix| CategoryIx::from_usize(ix.to_usize()).filter(|_| ix.to_usize() < count);
    column.extend(rows.map(|ix| ix.and_then(code)));
    (Categories::default(), column)
}

fn tree(parents: impl Iterator<Item = Option<usize>>) -> Option<Arc<Tree<CategoryIx>>> {
    let parents: Vec<_> = parents.map(|parent| parent.and_then(CategoryIx::from_usize)).collect();
    let has_any = parents.iter().any(Option::is_some);
    Tree::new(parents).ok().filter(|_| has_any).map(Arc::new)
}

/// Each period by its own name, in the order of time.
fn periods(dataset: &Dataset, keys: &[RowKey], said: Said<'_>) -> Field {
    let order = |period: Period| (period.last(), period.months(), period.first());
    let called = |(last, _, first): &(Month, u32, Month)| {
        let Some(period) = Period::between(*first, *last) else { return Default::default() };
        let name = period_name(dataset, period);
        (period.to_string(), [name.clone(), name])
    };
    let (mut categories, rows) = coded(keys.iter().map(|key| Some(order(key.period))), called);
    categories.ordered = true;
    category("period", said("series-column-period"), categories, rows)
}

/// Which months of its year a row is of: the same months of several years stand side by side by it.
fn parts_of_year(keys: &[RowKey], said: Said<'_>) -> Option<Field> {
    let part = |key: &RowKey| {
        let (first, last) = (key.period.first().month(), key.period.last().month());
        key.period.year().map(|_| (last, first))
    };
    if keys.iter().all(|key| key.period.months() == 12) {
        return None;
    }
    let called = |(last, first): &(u32, u32)| {
        let id = if first == last { format!("{last:02}") } else { format!("{first:02}-{last:02}") };
        (id, Locale::ALL.map(|locale| part_name(*first, *last, locale)))
    };
    let (mut categories, rows) = coded(keys.iter().map(part), called);
    categories.ordered = true;
    Some(category("months", said("series-column-months"), categories, rows))
}

/// `3 月`, `1–3 月`
fn part_name(first: u32, last: u32, locale: Locale) -> String {
    let month = |month: u32| say(locale, &format!("series-month-{month}")).into_owned();
    match first == last {
        true => say_with(locale, "series-month", [("month", month(last).into())]),
        false => say_with(locale, "series-months", [("first", month(first).into()), ("last", month(last).into())]),
    }
}

/// Whether values were published or worked out of others, where any were.
fn origins(rows: &Rows, said: Said<'_>) -> Option<Field> {
    let (mut published, mut derived) = (vec![false; rows.keys.len()], vec![false; rows.keys.len()]);
    for value in rows.indicators.iter().flat_map(|of| &of.values) {
        if value.is_derived { derived[value.row] = true } else { published[value.row] = true }
    }
    if !derived.contains(&true) {
        return None;
    }
    let origin = |(published, derived): (bool, bool)| match (published, derived) {
        (true, false) => "published",
        (false, _) => "derived",
        (true, true) => "in-part",
    };
    let called =
        |id: &&str| ((*id).to_owned(), Locale::ALL.map(|locale| say(locale, &format!("series-{id}")).into_owned()));
    let (categories, rows) = coded(published.into_iter().zip(derived).map(|both| Some(origin(both))), called);
    Some(category("origin", said("series-column-how"), categories, rows))
}

/// The values of an indicator, and the growth and the ranks that were published beside them.
fn of_indicator(
    dataset: &Dataset,
    of: &OfIndicator,
    keys: &[RowKey],
    scopes: &[Scope],
    taken: &BTreeSet<&str>,
) -> Vec<Field> {
    let indicator = &dataset.indicators()[of.indicator];
    let id = if taken.contains(&*indicator.id) { format!("{}_value", indicator.id) } else { indicator.id.clone() };
    let has = |row: &&RowValue| row.value.is_some();
    let subjects = || of.values.iter().filter(has).map(|value| &keys[value.row].about).collect::<BTreeSet<_>>().len();
    let divided = || of.values.iter().filter(has).map(|value| scopes[value.row]).collect::<BTreeSet<_>>().len();
    // What is on two lists, or has been at two stages, would be counted twice.
    let may_overlap = of.values.iter().any(|value| scopes[value.row].may_overlap());
    let per = match is_never_added(indicator) || may_overlap {
        true => (subjects() > 1).then_some(SUBJECT),
        false => (divided() > 1).then_some(SCOPE),
    };
    let beside = |what: &str, unit: &str, number: &dyn Fn(&RowValue) -> Option<Decimal>| {
        let values: Vec<(usize, Decimal)> =
            of.values.iter().filter_map(|value| Some((value.row, number(value)?))).collect();
        let title = |locale: Locale| {
            let name = locale.name(&indicator.name).to_owned();
            // What is called a rank already, and is nothing else, is not called one twice.
            let word = say(locale, "series-column-rank").to_lowercase();
            if what == "rank" && of.values.iter().all(|it| it.value.is_none()) && name.to_lowercase().ends_with(&word) {
                return name;
            }
            say_with(locale, &format!("series-{what}-of"), [("indicator", name.into())])
        };
        let [zh, en] = Locale::ALL.map(title);
        let unit = FieldUnit::Named(unit.to_owned());
        let numbers = numbers(keys.len(), &values, &unit, 0)?;
        let several = values.iter().map(|(row, _)| &keys[*row].about).collect::<BTreeSet<_>>().len() > 1;
        let field = of_numbers(&format!("{id}_{what}"), Name { zh, en }, unit, numbers);
        Some(Field { per: several.then(|| FieldName::new(SUBJECT)), shown_in: ShownIn::Detail, ..field })
    };
    let unit = match AmountUnit::parse(&indicator.unit) {
        Some(money) => FieldUnit::Money(money),
        None => FieldUnit::Named(indicator.unit.clone()),
    };
    let values: Vec<(usize, Decimal)> = of.values.iter().filter_map(|it| Some((it.row, it.value?))).collect();
    let inexact = of.values.iter().filter(|it| it.value.is_some() && it.qualifier != Qualifier::Exact);
    let inexact = inexact.filter_map(|it| Some((u32::try_from(it.row).ok()?, it.qualifier))).collect();
    let main = numbers(keys.len(), &values, &unit, indicator.decimals).map(|numbers| {
        let field = of_numbers(&id, indicator.name.clone(), unit.clone(), numbers.qualified(inexact));
        Field { per: per.map(FieldName::new), ..field }
    });
    let growth = beside("yoy", "%", &|value| value.yoy);
    let rank = beside("rank", "名", &|value| value.rank.and_then(|rank| Decimal::new(rank.into(), 0)));
    main.into_iter().chain(growth).chain(rank).collect()
}

/// A column of numbers of which over time the last one holds.
fn of_numbers(id: &str, title: Name, unit: FieldUnit, numbers: NumberColumn) -> Field {
    let kind = if matches!(unit, FieldUnit::Money(_)) { Kind::Amount } else { Kind::Quantity };
    let field = of(id, title, kind, FieldValues::Numbers(numbers));
    Field { unit, adds_up: AddsUp::NotOverTime, ..field }
}

/// Amounts are kept in hundredths of their main unit.
const HUNDREDTHS: u32 = 2;
/// Values that have more decimals are not more exact for them.
const MOST_DECIMALS: u32 = 6;

/// The numbers of a column, nothing where none of them has room.
fn numbers(rows: usize, values: &[(usize, Decimal)], unit: &FieldUnit, least: u32) -> Option<NumberColumn> {
    let (power, decimals) = match unit {
        FieldUnit::Money(money) => (money.power, HUNDREDTHS),
        FieldUnit::None | FieldUnit::Named(_) => {
            let most = values.iter().map(|(_, value)| value.shortest().scale()).max().unwrap_or(0);
            (0, most.max(least).min(MOST_DECIMALS))
        }
    };
    let scaled = |value: Decimal, decimals: u32| {
        let places = power + decimals;
        let exact = value.rounded(value.scale().min(places)).scaled_exactly(places);
        exact.and_then(|number| i64::try_from(number).ok()).filter(|number| *number != NumberColumn::MISSING)
    };
    let decimals =
        (0..=decimals).rev().find(|decimals| values.iter().all(|(_, value)| scaled(*value, *decimals).is_some()))?;
    let mut column = vec![NumberColumn::MISSING; rows];
    let mut is_any = false;
    for (row, value) in values {
        if let Some(number) = scaled(*value, decimals) {
            column[*row] = number;
            is_any = true;
        }
    }
    is_any.then(|| NumberColumn::new(column, decimals))
}
