//! The small tables: sectors, places, sources and lists. Must not know projects or observations.

use crate::model::{List, Name, Place, PlaceIx, Sector, SectorIx, Source, Table};
use crate::package::cells::{Growing, Parents, Target, color, date, position, tell_apart};
use crate::package::findings::{Cell, Column, Journal, Problem};
use crate::package::rows::{Row, Rows};
use crate::schema::{OF_LISTS, OF_PLACES, OF_SECTORS, OF_SOURCES};
use crate::text::unseen_signs;

/// The sectors, and who is whose parent among them.
pub(in crate::package) fn sectors(rows: &Rows, journal: &mut Journal) -> Table<Sector> {
    let [id, zh, en, parent, code, colour, note] = rows.all(&OF_SECTORS);
    let mut table = Growing::new();
    let mut parents: Parents<SectorIx> = Parents::new(parent.clone());
    rows.each(journal, |row, journal| {
        let key = row.cell(&id);
        let sector = Sector {
            id: key.text.to_owned(),
            name: name(row, &key, &zh, &en, journal),
            parent: None,
            gbt4754: row.text(&code).to_owned(),
            color: color(&row.cell(&colour), journal),
            note: row.text(&note).to_owned(),
        };
        if let Some(ix) = table.push(&key, sector, journal) {
            parents.push(ix, &row.cell(&parent));
        }
    });
    let mut table = table.finish();
    let resolved = parents.resolve(&Target { name: "sectors", table: &table }, journal);
    for (child, parent) in resolved {
        table.update(child, |sector| sector.parent = Some(parent));
    }
    tell_apart(&mut table, |sector| sector.parent, |sector| &sector.name, |sector| &mut sector.name);
    table
}

/// The places, and who is whose parent among them.
pub(in crate::package) fn places(rows: &Rows, journal: &mut Journal) -> Table<Place> {
    let [id, zh, kind, en, parent, lon, lat, note] = rows.all(&OF_PLACES);
    let mut table = Growing::new();
    let mut parents: Parents<PlaceIx> = Parents::new(parent.clone());
    rows.each(journal, |row, journal| {
        let key = row.cell(&id);
        let place = Place {
            id: key.text.to_owned(),
            name: name(row, &key, &zh, &en, journal),
            kind: required(row, &kind, journal).to_owned(),
            parent: None,
            position: position(&row.cell(&lon), &row.cell(&lat), journal),
            note: row.text(&note).to_owned(),
        };
        if let Some(ix) = table.push(&key, place, journal) {
            parents.push(ix, &row.cell(&parent));
        }
    });
    let mut table = table.finish();
    let resolved = parents.resolve(&Target { name: "places", table: &table }, journal);
    for (child, parent) in resolved {
        table.update(child, |place| place.parent = Some(parent));
    }
    tell_apart(&mut table, |place| place.parent, |place| &place.name, |place| &mut place.name);
    table
}

/// The sources.
pub(in crate::package) fn sources(rows: &Rows, journal: &mut Journal) -> Table<Source> {
    let [id, title, title_en, publisher, publisher_en, issue, issue_en, day, url, license, note] =
        rows.all(&OF_SOURCES);
    let mut table = Growing::new();
    rows.each(journal, |row, journal| {
        let key = row.cell(&id);
        let text = |column: &Column| row.text(column).to_owned();
        let source = Source {
            id: key.text.to_owned(),
            title: own_name(row, &key, &title, journal),
            title_en: text(&title_en),
            publisher: text(&publisher),
            publisher_en: text(&publisher_en),
            issue: text(&issue),
            issue_en: text(&issue_en),
            date: date(&row.cell(&day), journal),
            url: text(&url),
            license: text(&license),
            note: text(&note),
        };
        table.push(&key, source, journal);
    });
    table.finish()
}

/// The lists that have names.
pub(in crate::package) fn lists(rows: &Rows, journal: &mut Journal) -> Table<List> {
    let [id, zh, en, note] = rows.all(&OF_LISTS);
    let mut table = Growing::new();
    rows.each(journal, |row, journal| {
        let key = row.cell(&id);
        let list = List {
            id: key.text.to_owned(),
            name: name(row, &key, &zh, &en, journal),
            note: row.text(&note).to_owned(),
        };
        table.push(&key, list, journal);
    });
    let mut table = table.finish();
    tell_apart(&mut table, |_| None, |list| &list.name, |list| &mut list.name);
    table
}

/// The names of a row; its id stands in for a Chinese one that is missing.
pub(in crate::package) fn name(row: &Row<'_>, id: &Cell<'_>, zh: &Column, en: &Column, journal: &mut Journal) -> Name {
    Name { zh: own_name(row, id, zh, journal), en: row.text(en).to_owned() }
}

fn own_name(row: &Row<'_>, id: &Cell<'_>, column: &Column, journal: &mut Journal) -> String {
    let cell = row.cell(column);
    if !cell.is_empty() {
        say_unseen(&cell, journal);
        return cell.text.to_owned();
    }
    // A row without an id is kept out, and a column that is missing was reported once.
    if column.exists() && !id.is_empty() {
        journal.cell(&cell, Problem::NameMissing { instead: id.text.to_owned() });
    }
    id.text.to_owned()
}

/// Reports what nobody sees in a name.
pub(super) fn say_unseen(cell: &Cell<'_>, journal: &mut Journal) {
    let signs = unseen_signs(cell.text);
    if !signs.is_empty() {
        journal.cell(cell, Problem::NameUnseen { signs: signs.join(", ") });
    }
}

/// The text of a cell that should not be empty.
pub(in crate::package) fn required<'a>(row: &Row<'a>, column: &Column, journal: &mut Journal) -> &'a str {
    let text = row.text(column);
    if text.is_empty() && column.exists() {
        journal.cell(&row.cell(column), Problem::CellEmpty);
    }
    text
}
