//! References by several columns together: each is a column of its own beside them, so that whoever asks for what a row refers to
//! finds it like any other. Must not know cells, nor which tables there are.

use crate::model::{Categories, Field, FieldName, Name, ShownIn, TextColumn};
use crate::package::columns::{Further, Refers};
use crate::package::descriptor::{Choice, ForeignKey, Schema};
use crate::package::findings::{At, Column, Journal, Problem};
use crate::package::rows::{KEY_JOINT, by_values, joined};

/// Those of a table that are there.
#[derive(Default)]
pub(super) struct KeyColumns {
    found: Vec<(FieldName, Name)>,
}

impl KeyColumns {
    /// Makes a column of each, of the table `own`; says which of those to itself cannot be followed. `rows_of` knows the rows of
    /// other tables by several of their columns.
    pub(super) fn of<'r>(
        (own, schema): (&str, &'r Schema),
        (columns, titles): (&[Column], impl Fn(&Column) -> Name),
        text: impl Fn(usize, usize) -> String,
        own_rows: impl Fn() -> Categories,
        rows_of: impl Fn(&str, &[String]) -> Option<Categories>,
        (at, journal): (At, &mut Journal),
    ) -> (Self, Vec<Further<'r>>) {
        let (mut found, mut further) = (Vec::new(), Vec::new());
        if !schema.foreign_keys.iter().any(is_of_several) {
            return Default::default();
        }
        let rows_there = own_rows();
        let values = |columns: &[usize]| -> Vec<String> {
            let value = |row| joined(columns.iter().map(|column| Some(text(*column, row))));
            (0..rows_there.ids.len()).map(value).collect()
        };
        let places = |names: &[String]| {
            let place = |name: &String| columns.iter().position(|column| column.name == *name);
            names.iter().map(place).collect::<Option<Vec<usize>>>()
        };
        for key in schema.foreign_keys.iter().filter(|key| is_of_several(key)) {
            let is_own = key.resource.is_empty() || key.resource == own;
            let rows = match is_own {
                true => places(&key.to).and_then(|to| by_values(rows_there.clone(), values(&to))),
                false => rows_of(&key.resource, &key.to),
            };
            let name = key.fields.join(KEY_JOINT);
            let is_new = columns.iter().all(|column| column.name != name);
            let Some((rows, from)) = rows.zip(places(&key.fields)).filter(|_| is_new) else {
                if is_own {
                    let value = format!("{} → {own}.{}", key.fields.join(", "), key.to.join(", "));
                    journal.property(at, "schema.foreignKeys", &value, Problem::ForeignKeyUnheeded);
                }
                continue;
            };
            let [zh, en] = ["、", ", "].map(|joint| {
                let title = |column: &usize| {
                    let title = titles(&columns[*column]);
                    if joint == "、" || title.en.is_empty() { title.zh } else { title.en }
                };
                from.iter().map(title).collect::<Vec<_>>().join(joint)
            });
            found.push((FieldName::new(&name), Name { zh, en }));
            let mut values_of_rows = TextColumn::default();
            values(&from).iter().for_each(|value| values_of_rows.push(value));
            let table = if is_own { own } else { &key.resource };
            further.push(Further {
                column: Column { name, position: columns[from[0]].position },
                texts: values_of_rows,
                declared: None,
                taken_as: Choice::default(),
                spec: None,
                refers: Some(Refers { table: table.to_owned(), rows }),
            });
        }
        (Self { found }, further)
    }

    /// Calls the columns by those they are made of, and keeps them out of lists: what stands in them stands there already.
    pub(super) fn entitle(&self, fields: Vec<Field>) -> Vec<Field> {
        let of = |field: Field| match self.found.iter().find(|(name, _)| *name == field.name) {
            Some((name, title)) => {
                name.entitle(title);
                Field { title: title.clone(), shown_in: ShownIn::Detail, ..field }
            }
            None => field,
        };
        fields.into_iter().map(of).collect()
    }
}

fn is_of_several(key: &ForeignKey) -> bool {
    key.fields.len() > 1 && key.fields.len() == key.to.len()
}
