//! Columns of books by their names: their own and those that are one step away. Must not know how these are made.

use super::dataset::Dataset;
use super::entities::Name;
use super::field::{Field, FieldName};
use super::hop::Hop;

impl Dataset {
    /// The column of this name that the program knows nothing of, or that is one step away.
    pub fn field(&self, name: FieldName) -> Option<&Field> {
        self.own_field(name).or_else(|| {
            let hop = self.hop(name)?;
            hop.made(hop.start().and_then(|start| self.field(start)), self.projects())
        })
    }

    /// What people call this column, without making it where it is one step away.
    pub fn field_title(&self, name: FieldName) -> Option<&Name> {
        self.own_field(name).map(|field| &field.title).or_else(|| self.hop(name).map(|hop| &hop.title))
    }

    fn own_field(&self, name: FieldName) -> Option<&Field> {
        self.fields().iter().find(|field| field.name == name)
    }

    fn hop(&self, name: FieldName) -> Option<&Hop> {
        self.hops().iter().find(|hop| hop.name == name)
    }
}
