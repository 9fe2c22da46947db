//! Names of columns, one behind the other in a text. Must not know what is done with them.

use crate::model::Dataset;

/// The names in a list of them: commas stand between, and may stand in the name of a column.
pub(in crate::query) fn names_in<'t>(dataset: &Dataset, text: &'t str) -> Vec<&'t str> {
    const COMMAS: [char; 2] = [',', '，'];
    let with_comma = || {
        let names = dataset.fields().iter().flat_map(|field| [field.name.as_str(), &field.title.zh, &field.title.en]);
        names.filter(|name| name.contains(COMMAS))
    };
    let mut names = Vec::new();
    let mut rest = text.trim_start();
    while !rest.is_empty() {
        let ends = |name: &&str| {
            rest.strip_prefix(*name).is_some_and(|rest| rest.is_empty() || rest.trim_start().starts_with(COMMAS))
        };
        let own = with_comma().filter(ends).map(str::len).max();
        let end = own.unwrap_or_else(|| rest.find(COMMAS).unwrap_or(rest.len()));
        let (name, behind) = rest.split_at(end);
        names.extend(Some(name.trim()).filter(|name| !name.is_empty()));
        rest = behind.trim_start().trim_start_matches(COMMAS).trim_start();
    }
    names
}
