//! The columns of a table and the fields that its schema gives: which columns are surely meant, and which differ. Must not
//! know rows.

use std::cell::LazyCell;
use std::collections::{HashMap, HashSet};

use super::header::Header;
use crate::package::descriptor::Schema;
use crate::package::findings::{At, Column, Journal, Problem};
use crate::package::meaning::{alike, folded};
use crate::schema::TableSpec;
use crate::text::{Arg, say_with};

/// Gives columns the names that are surely meant: those of the schema where a column stands in the place of one, and
/// those that differ but in case, blanks and what is not seen.
pub(in crate::package) fn settle(
    header: &mut Header,
    spec: &TableSpec,
    (schema, minds_case): (&Schema, bool),
    at: At,
    journal: &mut Journal,
) {
    let fields = &schema.fields;
    let is_exact = matches!(schema.fields_match.as_str(), "" | "exact") && fields.len() == header.len();
    // Of a table whose columns are all called otherwise the order says which is which.
    let is_by_order = is_exact && !header.names().iter().any(|name| schema.field(name).is_some());
    // However many columns there are, each is looked up; most tables need none of it.
    let like_fields = LazyCell::new(|| by_folded_name(schema));
    let mut known: HashSet<String> = header.names().iter().cloned().collect();
    for position in 0..header.len() {
        let written = header.names()[position].clone();
        if written.is_empty() || spec.knows(&written) {
            continue;
        }
        let field = fields.get(position).map(|field| field.name.as_str()).filter(|name| is_exact && !name.is_empty());
        let is_meant = |name: &&str| schema.field(&written).is_none() && (spec.knows(name) || is_by_order);
        let by_position = field.filter(is_meant);
        let by_name = alike(&written, spec).or_else(|| match schema.field(&written) {
            Some(_) => None,
            None => like_fields.get(&folded(&written)).map(|name| (*name).to_owned()),
        });
        let (name, problem) = match (by_name, by_position) {
            (Some(name), _) => (name, Problem::ColumnMeant { written }),
            (None, Some(name)) => (name.to_owned(), Problem::ColumnByPosition { written }),
            (None, None) => continue,
        };
        if known.insert(name.clone()) {
            header.rename(position, &name);
            if !minds_case && name.to_lowercase() == header.written_at(position).to_lowercase() {
                continue;
            }
            journal.add(at, Some(&header.at(position)), None, problem);
        }
    }
}

/// The first of the fields whose names differ but in case, blanks, hyphens and what is not seen.
fn by_folded_name(schema: &Schema) -> HashMap<String, &str> {
    let mut names = HashMap::new();
    for name in schema.fields.iter().map(|field| field.name.as_str()).filter(|name| !name.is_empty()) {
        names.entry(folded(name)).or_insert(name);
    }
    names
}

/// Reports columns that are not those the schema says there are, where it says how many of them must be.
pub(in crate::package) fn check_fields(
    header: &Header,
    spec: &TableSpec,
    schema: &Schema,
    at: At,
    journal: &mut Journal,
) {
    let fields: Vec<&str> = schema.fields.iter().map(|field| field.name.as_str()).collect();
    let columns: Vec<&str> = header.names().iter().map(String::as_str).collect();
    let lacking = |of: &[&str], among: &[&str]| {
        let among: HashSet<&&str> = among.iter().collect();
        let named = of.iter().enumerate().map(|(at, name)| (at + 1, (*name).to_owned()));
        named.filter(|(_, name)| !among.contains(&name.as_str())).collect::<Vec<_>>()
    };
    let (missing, further) = (lacking(&fields, &columns), lacking(&columns, &fields));
    let mut differing = match schema.fields_match.as_str() {
        "exact" | "equal" => [missing, further].concat(),
        "subset" => missing,
        "superset" => further,
        "partial" if missing.len() == fields.len() => missing,
        // The standard asks for just these fields where nothing is declared, but columns beside them do no harm, and those
        // that the program knows may be missing as it says itself.
        "" => missing.into_iter().filter(|(_, name)| !spec.knows(name)).collect(),
        _ => return,
    };
    if schema.fields_match == "exact" && differing.is_empty() {
        let pairs = columns.iter().zip(&fields).enumerate().filter(|(_, (one, other))| one != other);
        differing = pairs.map(|(at, (column, _))| (at + 1, (*column).to_owned())).collect();
    }
    if !differing.is_empty() {
        let rule = if schema.fields_match.is_empty() { "exact" } else { &schema.fields_match };
        // What has no name is told by where it stands.
        let called = |(at, name): &(usize, String), locale| match name.as_str() {
            "" => say_with(locale, "column-without-name", [("position", Arg::from(*at))]),
            name => name.to_owned(),
        };
        let first = differing.first().and_then(|(_, name)| columns.iter().position(|column| column == name));
        let column = first.map(|at| Column { name: columns[at].to_owned(), position: Some(at) });
        let all = |locale| differing.iter().map(|one| called(one, locale)).collect::<Vec<_>>().join(", ");
        let problem = Problem::FieldsMatch { rule: rule.to_owned(), differing: Arg::both(all) };
        journal.add(at, column.filter(|column| !column.name.is_empty()).as_ref(), None, problem);
    }
}
