//! The columns of a table and the fields that its schema gives: which columns are surely meant, and which differ. Must not
//! know rows.

use std::collections::HashSet;

use super::column_names::alike;
use super::header::Header;
use super::journal::{At, Journal};
use super::problem::Problem;
use super::standard::Schema;
use crate::schema::TableSpec;

/// Gives columns the names that are surely meant: those of the schema where a column stands in the place of one, and
/// those that differ but in case, blanks and what is not seen.
pub(super) fn settle(header: &mut Header, spec: &TableSpec, schema: &Schema, at: At, journal: &mut Journal) {
    let fields = &schema.fields;
    let is_exact = matches!(schema.fields_match.as_str(), "" | "exact") && fields.len() == header.len();
    let mut known: HashSet<String> = header.names().iter().cloned().collect();
    for position in 0..header.len() {
        let written = header.names()[position].clone();
        if written.is_empty() || spec.knows(&written) {
            continue;
        }
        let field = fields.get(position).map(|field| field.name.as_str()).filter(|_| is_exact);
        let by_position = field.filter(|name| spec.knows(name) && schema.field(&written).is_none());
        let by_name = alike(&written, spec);
        let (name, problem) = match (by_name, by_position) {
            (Some(name), _) => (name, Problem::ColumnMeant { written }),
            (None, Some(name)) => (name.to_owned(), Problem::ColumnByPosition { written }),
            (None, None) => continue,
        };
        if known.insert(name.clone()) {
            header.rename(position, &name);
            journal.add(at, Some(&header.at(position)), None, problem);
        }
    }
}

/// Reports columns that are not those the schema says there are, where it says how many of them must be.
pub(super) fn check_fields(header: &Header, schema: &Schema, at: At, journal: &mut Journal) {
    let fields: Vec<&str> = schema.fields.iter().map(|field| field.name.as_str()).collect();
    let columns: Vec<&str> = header.names().iter().map(String::as_str).collect();
    let lacking = |of: &[&str], among: &[&str]| {
        let among: HashSet<&&str> = among.iter().collect();
        of.iter().filter(|name| !among.contains(*name)).map(|name| (*name).to_owned()).collect::<Vec<_>>()
    };
    let (missing, further) = (lacking(&fields, &columns), lacking(&columns, &fields));
    let mut differing = match schema.fields_match.as_str() {
        "exact" | "equal" => [missing, further].concat(),
        "subset" => missing,
        "superset" => further,
        "partial" if missing.len() == fields.len() => missing,
        _ => return,
    };
    if schema.fields_match == "exact" && differing.is_empty() {
        differing =
            columns.iter().zip(&fields).filter(|(one, other)| one != other).map(|(c, _)| (*c).to_owned()).collect();
    }
    if !differing.is_empty() {
        let problem = Problem::FieldsMatch { rule: schema.fields_match.clone(), differing: differing.join(", ") };
        journal.row(at, problem);
    }
}
