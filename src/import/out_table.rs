//! A table as it will be written: its columns, what is declared of them, and from which row of which sheet each of its rows
//! came. Must not know the files of others.

use super::exact_sum::ExactSum;
use crate::model::{AddsUp, Decimal, Kind, PartialDate, TextColumn};
use crate::package::{ConstraintsDraft, FieldDraft, OwnDraft, ResourceDraft, SchemaDraft};
use crate::schema::TableSpec;

/// A table.
#[derive(Clone, Debug, Default)]
pub struct OutTable {
    /// Its name.
    pub name: String,
    /// What people call it.
    pub title: String,
    /// What stood above and below it.
    pub description: String,
    /// Its columns.
    pub columns: Vec<OutColumn>,
    /// The columns that are together different in each row.
    pub key: Vec<String>,
    /// What columns refer to: column, table, column there.
    pub refers: Vec<(String, String, String)>,
    /// Where its rows came from.
    pub origin: Vec<RowsOrigin>,
}

/// A column.
#[derive(Clone, Debug)]
pub struct OutColumn {
    /// Its name.
    pub name: String,
    /// What people call it, where that is not its name.
    pub title: String,
    /// What stands in it.
    pub kind: Kind,
    /// What its numbers are in.
    pub unit: String,
    /// Over what they add up.
    pub adds_up: AddsUp,
    /// What stands for a missing value.
    pub missing: Vec<String>,
    /// Where in the sheet it stood: `D`; empty for what was made.
    pub from: String,
    /// Its cells.
    pub texts: TextColumn,
    /// Whether it is a column of a table that this program knows, of which it needs no word of its own.
    pub is_known: bool,
}

/// Rows that follow one another in the table as well as in the sheet.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct RowsOrigin {
    /// The first row of the table, from 1.
    pub first: usize,
    /// The file, by its place among those given.
    pub file: usize,
    /// The sheet.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub sheet: String,
    /// The first row of the sheet, from 1.
    pub row: u32,
    /// How many.
    pub count: usize,
    /// The columns of the sheet whose cells became a row each, where a row became several.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub columns: String,
}

impl OutTable {
    /// One that the program knows, without columns as yet.
    pub(super) fn known(spec: &TableSpec) -> Self {
        let key = spec.keys().map(str::to_owned).collect();
        Self { name: spec.name.to_owned(), key, ..Self::default() }
    }

    /// Its columns refer to what those of the table that it is refer to. Of several in a cell no foreign key can be said.
    pub(super) fn refer_as(&mut self, spec: &TableSpec) {
        let refers = spec.columns.iter().filter(|column| column.kind == Kind::Reference && column.of != spec.name);
        let refers = refers.filter(|column| self.column(column.id).is_some());
        let refers: Vec<_> =
            refers.map(|column| (column.id.to_owned(), column.of.to_owned(), "id".to_owned())).collect();
        self.refers.extend(refers);
    }
}

impl OutColumn {
    /// One of words.
    pub(super) fn of_words(name: &str, kind: Kind) -> Self {
        Self {
            name: name.to_owned(),
            title: String::new(),
            kind,
            unit: String::new(),
            adds_up: AddsUp::All,
            missing: Vec::new(),
            from: String::new(),
            texts: TextColumn::default(),
            is_known: false,
        }
    }

    /// One of a table that the program knows: what stands in it is described there.
    pub(super) fn known(spec: &TableSpec, id: &str) -> Self {
        let kind = spec.column(id).map_or(Kind::Text, |column| column.kind);
        Self { is_known: true, ..Self::of_words(id, kind) }
    }

    fn is_missing(&self, text: &str) -> bool {
        text.is_empty() || self.missing.iter().any(|mark| mark == text)
    }

    fn values(&self) -> impl Iterator<Item = &str> {
        (0..self.texts.len()).map(|row| self.texts.get(row)).filter(|text| !self.is_missing(text))
    }

    /// Whether no value is missing or comes again.
    pub(super) fn is_unique(&self) -> bool {
        let mut seen = hashbrown::HashSet::with_capacity(self.texts.len());
        !self.texts.is_empty()
            && (0..self.texts.len()).all(|row| {
                let text = self.texts.get(row);
                !self.is_missing(text) && seen.insert(text)
            })
    }

    /// Whether all of its values are dates.
    pub(super) fn are_dates(&self) -> bool {
        self.values().all(|text| PartialDate::parse(text).is_some())
    }

    /// What its numbers add up to.
    pub(super) fn sum(&self) -> ExactSum {
        let mut sum = ExactSum::default();
        self.values().filter_map(|text| Decimal::parse(text).ok()).for_each(|number| sum.add(number));
        sum
    }

    fn field(&self, is_key: bool) -> FieldDraft {
        let own = |kind: Kind| Some(OwnDraft { kind: Some(kind.id()), sum: None });
        let plain = FieldDraft { title: self.title.clone(), ..FieldDraft::of_words(&self.name) };
        let constraints = is_key.then_some(ConstraintsDraft { required: true, unique: true });
        let missing: Vec<String> = match self.missing.is_empty() {
            true => Vec::new(),
            false => std::iter::once(String::new()).chain(self.missing.iter().cloned()).collect(),
        };
        let unit = (!self.unit.is_empty()).then(|| self.unit.clone());
        let number = || FieldDraft { kind: self.number_type(), unit: unit.clone(), ..plain.clone() };
        let draft = match self.kind {
            Kind::Amount | Kind::Quantity | Kind::Number => {
                let sum = Some(self.adds_up).filter(|adds_up| *adds_up != AddsUp::All).map(AddsUp::id);
                FieldDraft { zonescope: sum.map(|sum| OwnDraft { kind: None, sum: Some(sum) }), ..number() }
            }
            Kind::Longitude | Kind::Latitude if self.is_known => number(),
            Kind::Longitude | Kind::Latitude => FieldDraft { zonescope: own(self.kind), ..number() },
            Kind::Date => {
                let kind = self.date_type();
                // Dates of several lengths are none of the standard's, and would be words.
                let is_said = kind != "any" || self.is_known || !self.are_dates();
                FieldDraft { kind, zonescope: own(Kind::Date).filter(|_| !is_said), ..plain }
            }
            _ if self.is_known => plain,
            // What refers to a table says so by its key.
            Kind::Reference => plain,
            kind => FieldDraft { zonescope: own(kind), ..plain },
        };
        FieldDraft { constraints, missing, ..draft }
    }

    fn number_type(&self) -> &'static str {
        let is_whole = |text: &str| text.strip_prefix('-').unwrap_or(text).bytes().all(|byte| byte.is_ascii_digit());
        if self.values().all(is_whole) && self.kind == Kind::Number { "integer" } else { "number" }
    }

    fn date_type(&self) -> &'static str {
        let mut lengths: Vec<usize> = self.values().map(str::len).collect();
        lengths.sort_unstable();
        lengths.dedup();
        match (&lengths[..], self.are_dates()) {
            ([4], true) => "year",
            // A quarter and a half year are as long as a month.
            ([7], true) if self.values().all(|text| !text.contains(['Q', 'H'])) => "yearmonth",
            ([10], true) => "date",
            _ => "any",
        }
    }
}

impl OutTable {
    /// How many rows it has.
    pub fn rows(&self) -> usize {
        self.columns.first().map_or(0, |column| column.texts.len())
    }

    /// The column of this name.
    pub(super) fn column(&self, name: &str) -> Option<&OutColumn> {
        self.columns.iter().find(|column| column.name == name)
    }

    /// The file it is written to.
    pub fn path(&self) -> String {
        format!("{}.csv", self.name)
    }

    /// What a descriptor says of it.
    pub(super) fn resource(&self) -> ResourceDraft {
        let is_only_key = |column: &OutColumn| self.key.len() == 1 && self.key[0] == column.name;
        let fields = self.columns.iter().map(|column| column.field(is_only_key(column))).collect();
        let mut schema = SchemaDraft::new(fields, self.key.clone());
        for (column, table, to) in &self.refers {
            schema.refer(column, table, to);
        }
        ResourceDraft {
            description: self.description.clone(),
            schema: Some(schema),
            ..ResourceDraft::csv(&self.name, &self.title, &self.path(), "utf-8")
        }
    }

    /// Its file.
    pub(super) fn csv(&self) -> Vec<u8> {
        let mut writer = csv::WriterBuilder::new().from_writer(Vec::new());
        // Writing into memory does not fail.
        let _ = writer.write_record(self.columns.iter().map(|column| column.name.as_bytes()));
        for row in 0..self.rows() {
            let _ = writer.write_record(self.columns.iter().map(|column| column.texts.get(row).as_bytes()));
        }
        writer.into_inner().unwrap_or_default()
    }

    /// Says where its next rows came from, which join those before where they follow them.
    pub(super) fn came_from(&mut self, next: RowsOrigin) {
        match self.origin.last_mut() {
            Some(last)
                if last.columns.is_empty()
                    && next.columns.is_empty()
                    && last.file == next.file
                    && last.sheet == next.sheet
                    && last.row + last.count as u32 == next.row
                    && last.first + last.count == next.first =>
            {
                last.count += next.count;
            }
            _ => self.origin.push(next),
        }
    }
}
