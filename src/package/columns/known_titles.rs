//! What people call the columns of tables that the program knows, and the words in them, where a package does not say so
//! in a language itself. Must not know rows.

use super::category_codes::of_categories;
use crate::model::{Basis, Categories, Name};
use crate::package::descriptor::Field as Declared;
use crate::schema::{ColumnSpec, PROJECTS};
use crate::text::{self, Locale, say};

/// What a column of a table is called in a language; nothing where the program does not know it.
pub(crate) fn known_title(table: &str, column: &str, locale: Locale) -> Option<String> {
    // One that belongs to another is no project of several.
    let own = (table != PROJECTS.name).then(|| text::find(locale, &format!("known-column-{column}"))).flatten();
    own.or_else(|| text::find(locale, &format!("column-{column}")))
}

/// What people call a column: as the package says it, else as the program knows it, else as it is headed. Of two
/// languages each.
pub(in crate::package) fn title(name: &str, declared: Option<&Declared>, spec: Option<&ColumnSpec>) -> Name {
    let declared = declared.map_or_else(Name::default, |declared| declared.title.clone());
    let known = |locale| spec.and_then(|spec| known_title("", spec.id, locale)).unwrap_or_default();
    let [zh, en] = Locale::ALL.map(known);
    match (declared.zh.is_empty(), declared.en.is_empty()) {
        (false, false) => declared,
        (false, true) => Name { en, ..declared },
        (true, _) if !zh.is_empty() && !en.is_empty() => Name { zh, en },
        _ => Name { zh: name.to_owned(), ..declared },
    }
}

/// The values of a column by name: as is declared, and what a row is known from as the program calls it.
pub(in crate::package) fn categories(declared: Option<&Declared>, spec: Option<&ColumnSpec>) -> Categories {
    let categories = declared.map(of_categories).unwrap_or_default();
    if !categories.ids.is_empty() || spec.is_none_or(|spec| spec.words.is_empty() || spec.id != "basis") {
        return categories;
    }
    let named = |basis: Basis| {
        let [zh, en] = Locale::ALL.map(|locale| say(locale, &format!("basis-{}", basis.id())).into_owned());
        Name { zh, en }
    };
    let ids = Basis::ALL.map(|basis| basis.id().to_owned()).to_vec();
    Categories { ids, labels: Basis::ALL.map(named).to_vec(), ..categories }
}
