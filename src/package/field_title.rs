//! What people call a column. Must not know cells.

use super::standard::Field as Declared;
use crate::model::Name;
use crate::schema::ColumnSpec;
use crate::text::{self, Locale};

/// What people call a column: as the package says it, else as the program knows it, else as it is headed.
pub(super) fn title(name: &str, declared: Option<&Declared>, spec: Option<&ColumnSpec>) -> Name {
    let declared = declared.map_or_else(Name::default, |declared| declared.title.clone());
    if !declared.zh.is_empty() {
        return declared;
    }
    let known = |locale| spec.and_then(|spec| text::find(locale, &format!("column-{}", spec.id)));
    match Locale::ALL.map(known) {
        [Some(zh), Some(en)] => Name { zh, en },
        _ => Name { zh: name.to_owned(), ..declared },
    }
}
