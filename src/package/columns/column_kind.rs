//! What a column is taken for: by somebody's choice, by the package, by what the program knows of it, else by its values. Must
//! not know what its cells become.

use super::field_kind::{taken, taken_for_words};
use super::field_words::{is_unit_alone, written_unit};
use super::taken::{Taken, Writing};
use super::unit_numbers::number_of;
use crate::model::{AddsUp, AmountUnit, FieldUnit, Kind, TextColumn};
use crate::package::descriptor::{Choice, Field as Declared};
use crate::package::findings::Problem;
use crate::package::meaning::{Verdict, Ways, values};
use crate::schema::ColumnSpec;
use crate::schema::{is_rate, is_rate_unit};

/// What a column is taken for that refers to no table, and whether anybody says so.
pub(in crate::package) fn taken_for(
    name: &str,
    texts: &TextColumn,
    declared: Option<&Declared>,
    spec: Option<&ColumnSpec>,
    chosen: Choice,
) -> (Taken, bool) {
    let mut said = declared.and_then(|declared| of_declared(name, declared));
    // A type says nothing of sums: where the package does not either, the program may know.
    if let (Some(said), Some(spec)) = (&mut said, spec.filter(|spec| spec.adds_up != AddsUp::All))
        && declared.is_some_and(|declared| declared.own.adds_up.is_none())
    {
        said.adds_up = spec.adds_up;
    }
    let (taken, is_declared) = match said.or_else(|| described(spec?, declared)) {
        Some(said) => (said, true),
        // What is declared to be words is no number or date, whatever it looks like.
        None if declared.is_some_and(|declared| declared.kind == "string") => (taken_for_words(texts), false),
        None => (taken(name, texts), false),
    };
    let Choice { kind, adds_up } = chosen;
    let chosen = Taken { kind: kind.unwrap_or(taken.kind), adds_up: adds_up.unwrap_or(taken.adds_up), ..taken };
    (chosen, is_declared || kind.is_some())
}

/// Leaves those columns texts of which the numbers would be others with a comma for a point, where the table has reason to
/// write them so: another column does, or its cells are separated by semicolons and no column says otherwise.
pub(in crate::package) fn doubt_numbers(
    mut columns: Vec<(&TextColumn, &mut Taken)>,
    declares_comma: bool,
    has_semicolons: bool,
) {
    let has_comma = declares_comma
        || columns.iter().any(|(_, taken)| {
            matches!(taken.writing, Writing::Numbers(Verdict::Comma(_), _) | Writing::InUnits(Verdict::Comma(_), _))
        });
    if !has_comma && !has_semicolons {
        return;
    }
    let verdict = |(texts, taken): &(&TextColumn, &mut Taken)| match taken.writing {
        Writing::Numbers(verdict, _) | Writing::InUnits(verdict, _) => Some(verdict),
        Writing::Usual if taken.kind.is_numeric() => Some(Ways::of(values(texts).map(|(_, text)| text)).verdict()),
        _ => None,
    };
    let verdicts: Vec<Option<Verdict>> = columns.iter().map(verdict).collect();
    if !has_comma && verdicts.iter().flatten().any(|verdict| matches!(verdict, Verdict::Point(_))) {
        return;
    }
    for ((texts, taken), verdict) in columns.iter_mut().zip(verdicts) {
        let Some(Verdict::Either(way)) = verdict else { continue };
        let first = values(texts).find(|(_, text)| text.contains(['.', ',']));
        let Some((row, text)) = first else { continue };
        let number = number_of(text).filter(|_| matches!(taken.writing, Writing::InUnits(..)));
        let text = number.as_deref().unwrap_or(text);
        let (one, other) = (way.read(text).unwrap_or_default(), way.turned().read(text).unwrap_or_default());
        let doubt = Some((row, Problem::FieldNumbersAmbiguous { one, other }));
        **taken = Taken { doubt, ..Taken::of(Kind::Text) };
    }
}

/// What a column is that the program knows; nothing for periods, of which the values say how they are written.
fn described(spec: &ColumnSpec, declared: Option<&Declared>) -> Option<Taken> {
    let adds_up = match spec.kind {
        Kind::Period => return None,
        Kind::Longitude | Kind::Latitude => AddsUp::Never,
        _ => spec.adds_up,
    };
    let written = declared.map_or("", |declared| &declared.unit);
    let unit = unit(if written.is_empty() { spec.unit } else { written });
    Some(Taken { unit, adds_up, ..Taken::of(spec.kind) })
}

fn unit(written: &str) -> FieldUnit {
    match AmountUnit::parse(written) {
        _ if written.is_empty() => FieldUnit::None,
        Some(unit) => FieldUnit::Money(unit),
        None => FieldUnit::Named(written.to_owned()),
    }
}

/// What a column is by its declaration; nothing where that leaves it open.
fn of_declared(name: &str, declared: &Declared) -> Option<Taken> {
    let own = &declared.own;
    let unit = if declared.unit.is_empty() { headed_unit(name, declared) } else { unit(&declared.unit) };
    let named = declared.has_categories().then_some(Kind::Category);
    let kind = own.kind.or(named).or(match (declared.kind.as_str(), &unit) {
        ("number" | "integer", FieldUnit::Money(_)) => Some(Kind::Amount),
        ("number" | "integer", FieldUnit::Named(_)) => Some(Kind::Quantity),
        ("number" | "integer", FieldUnit::None) => Some(Kind::Number),
        ("boolean", _) => Some(Kind::Flag),
        ("date" | "datetime" | "year" | "yearmonth", _) => Some(Kind::Date),
        ("list" | "array", _) => Some(Kind::Set),
        ("string", _) if declared.format == "uri" => Some(Kind::Link),
        ("time" | "duration" | "geopoint" | "geojson" | "object", _) => Some(Kind::Text),
        _ => None,
    })?;
    let is_unit_never = matches!(&unit, FieldUnit::Named(unit) if is_rate_unit(unit));
    let is_never = matches!(kind, Kind::Longitude | Kind::Latitude) || is_rate(name) || is_unit_never;
    let adds_up = own.adds_up.unwrap_or(if is_never { AddsUp::Never } else { AddsUp::All });
    Some(Taken { unit, adds_up, ..Taken::of(kind) })
}

/// The unit of declared numbers that only stands over them: one that is known as such.
fn headed_unit(name: &str, declared: &Declared) -> FieldUnit {
    let are_numbers = match declared.own.kind {
        Some(kind) => kind.is_measured(),
        None => matches!(declared.kind.as_str(), "number" | "integer"),
    };
    let titles = [name, &declared.title.zh, &declared.title.en];
    let known =
        titles.into_iter().filter(|_| are_numbers).find_map(|title| written_unit(title).filter(|it| is_unit_alone(it)));
    match known {
        // What is said to be numbers is no money, whatever they are in.
        Some(written) if declared.own.kind == Some(Kind::Number) => FieldUnit::Named(written.to_owned()),
        Some(written) => unit(written),
        None => FieldUnit::None,
    }
}
