//! Where in a project a search found its words, for the column that shows it while somebody searches. Must not know how
//! projects are found.

use std::borrow::Cow;
use std::ops::Range;

use crate::app::widgets::table::parts::TableCell;
use crate::listing::cell;
use crate::model::{Dataset, Index, Kind, ProjectIx, Which};
use crate::query::{Column, Search, YearBasis};
use crate::text::numbers::Scale;
use crate::text::{Locale, say, say_with};

/// What a search looks into, in this order, before what the program knows nothing of.
const SEARCHED: [Column; 5] = [Column::Name, Column::NameEn, Column::Id, Column::Investor, Column::Note];

/// The columns that a search looks into.
fn searched(dataset: &Dataset) -> impl Iterator<Item = Column> + '_ {
    let fields = dataset.fields().iter().filter(|field| field.kind == Kind::Reference || field.texts().is_some());
    SEARCHED.into_iter().chain(fields.map(|field| Column::Field(field.name)))
}
/// So much of a text is shown from a little before what was found: a column cuts off the end.
const EXCERPT: usize = 28;
const BEFORE: usize = 3;

/// The names of the fields in which the words stand; of one that the list does not show, what stands there.
pub(in crate::app) fn found_in(
    dataset: &Dataset,
    project: ProjectIx,
    search: &Search,
    shown: &[Column],
    locale: Locale,
) -> TableCell {
    let mut found = TableCell::default();
    for column in searched(dataset) {
        let text = text_of(dataset, project, column, locale);
        let text = &*text;
        let places = highlights(dataset, search, column, text);
        let Some(first) = places.first() else { continue };
        if !found.text.is_empty() {
            found.text.push_str(&say(locale, "found-in-and"));
        }
        // In English the column of names shows the English ones.
        let is_shown = |other: &&Column| {
            shown.contains(other)
                && cell(dataset, project, **other, YearBasis::Period, Scale::Yi, locale).shown() == text
        };
        let there = [column, Column::Name];
        let there = there.iter().find(is_shown).copied();
        let field = called(dataset, there.unwrap_or(column), locale);
        if there.is_some() {
            found.text.push_str(&field);
            continue;
        }
        let excerpt = excerpt(text, first.start);
        let args = [("field", field.into()), ("text", excerpt.clone().into())];
        let said = say_with(locale, "found-in", args);
        // The words stand at the end of the sentence.
        let start = found.text.len() + said.len() - excerpt.len();
        found.text.push_str(&said);
        let again = highlights(dataset, search, column, &excerpt).into_iter();
        found.highlights.extend(again.map(|mark| mark.start + start..mark.end + start));
    }
    found
}

/// What a column is called, without its unit.
fn called(dataset: &Dataset, column: Column, locale: Locale) -> String {
    if let Column::Field(name) = column
        && let Some(field) = dataset.field(name)
    {
        return locale.name(&field.title).to_owned();
    }
    column.naming(dataset).map_or_else(
        || say(locale, &format!("column-{}", column.id(dataset))).into_owned(),
        |naming| locale.name(&naming.title).to_owned(),
    )
}

fn text_of(dataset: &Dataset, project: ProjectIx, column: Column, locale: Locale) -> Cow<'_, str> {
    let projects = dataset.projects();
    let text = match column {
        Column::Field(name) => {
            let Some(field) = dataset.field(name) else { return Cow::Borrowed("") };
            let row = project.to_usize();
            match (field.texts(), field.categories(), field.category(row)) {
                (Some(texts), ..) => texts.get(row),
                (_, Some(categories), Some(category)) => locale.name(categories.called(category)),
                _ => "",
            }
        }
        Column::Name => projects.name(project),
        Column::NameEn => projects.given_name_en(project),
        Column::Id => projects.id(project),
        Column::Investor if projects.in_several(Which::Investors).is_some() => {
            return Cow::Owned(cell(dataset, project, column, YearBasis::Period, Scale::Yi, locale).shown().to_owned());
        }
        Column::Investor => projects.investor(project),
        _ => projects.note(project),
    };
    Cow::Borrowed(text)
}

/// The part of a text around the byte where something was found.
fn excerpt(text: &str, at: usize) -> String {
    let text = text.replace(['\n', '\r'], " ");
    let before = text.get(..at).map_or(0, |before| before.chars().count());
    let count = text.chars().count();
    // Near the beginning it is shown from there.
    let from = if before <= 2 * BEFORE { 0 } else { before - BEFORE };
    let part: String = text.chars().skip(from).take(EXCERPT).collect();
    let (head, tail) = (if from > 0 { "…" } else { "" }, if from + EXCERPT < count { "…" } else { "" });
    format!("{head}{part}{tail}")
}

/// Where what is searched for stands in a cell.
pub(in crate::app) fn highlights(dataset: &Dataset, search: &Search, column: Column, text: &str) -> Vec<Range<usize>> {
    match column {
        Column::Name | Column::NameEn | Column::Investor | Column::Note => search.highlights(text, true),
        Column::Id => search.highlights(text, false),
        Column::Field(name) => match dataset.field(name) {
            Some(field) if field.kind == Kind::Reference => search.highlights(text, true),
            Some(field) if field.texts().is_some() => search.highlights(text, false),
            _ => Vec::new(),
        },
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_excerpt_is_around_what_was_found() {
        let long = "一二三四五六七八九十".repeat(5);
        for (text, at, expected) in [
            ("短的备注", 0, "短的备注".to_owned()),
            (&long, 0, format!("{}…", "一二三四五六七八九十一二三四五六七八九十一二三四五六七八")),
            (&long, 18, format!("{}…", "一二三四五六七八九十一二三四五六七八九十一二三四五六七八")),
            (&long, 60, format!("…{}…", "八九十一二三四五六七八九十一二三四五六七八九十一二三四五")),
            (&long, 147, "…七八九十".to_owned()),
        ] {
            assert_eq!(excerpt(text, at), expected, "{at}");
        }
    }
}
