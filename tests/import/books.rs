//! Small files, and what comes of them in a line each.

use zonescope::import::{Imported, Layout, Package, Recipe, Sheet, SourceFile, Writing, apply, propose};
use zonescope::package::Severity;
use zonescope::text::Locale;

/// A file of this name.
pub(crate) fn file(name: &str, bytes: &[u8]) -> SourceFile {
    SourceFile::read(name, bytes.to_vec(), &Writing::default()).unwrap()
}

/// The only sheet of a file of separated values.
pub(crate) fn sheet(text: &str) -> Sheet {
    file("a.csv", text.as_bytes()).sheets.remove(0)
}

/// What is proposed for these files, and what comes of it.
pub(crate) fn imported(files: &[SourceFile]) -> (Recipe, Imported) {
    let (recipe, _) = propose(files);
    let imported = apply(&recipe, files);
    for account in &imported.accounts {
        assert!(account.is_complete(), "every row is somewhere: {account:?}");
        for sum in &account.sums {
            assert_eq!(sum.before, sum.after, "{}", sum.column);
        }
    }
    (recipe, imported)
}

/// What comes of a text of separated values.
pub(crate) fn of_text(text: &str) -> Imported {
    imported(&[file("a.csv", text.as_bytes())]).1
}

/// The texts of a table of a package, line by line.
pub(crate) fn csv(imported: &Imported, recipe: &Recipe, table: &str) -> String {
    let package = Package::of(imported, recipe);
    let name = format!("{table}.csv");
    let bytes = package.files.into_iter().find(|(file, _)| *file == name).unwrap().1;
    String::from_utf8(bytes).unwrap()
}

/// What this program finds wrong with the package.
pub(crate) fn errors(imported: &Imported, recipe: &Recipe) -> Vec<String> {
    let opened = Package::of(imported, recipe).open().unwrap();
    // As of when it holds is not in the files.
    let is_meant = |place: &str| !place.contains("as_of");
    let worse = opened.findings.iter().filter(|finding| finding.severity != Severity::Note);
    let worse = worse.filter(|finding| is_meant(&finding.place(Locale::En)));
    // That periods overlap is in the files, however they are read.
    let worse = worse.filter(|finding| !finding.code().ends_with("overlap"));
    worse.map(|finding| format!("{} {}", finding.place(Locale::En), finding.sentence(Locale::En))).collect()
}

/// `title 1; heading 2; data 3-4; note 5`
pub(crate) fn told(sheet: &Sheet) -> String {
    let Some(layout) = Layout::of(sheet) else { return "none".to_owned() };
    let number = |at: usize| sheet.row(at).unwrap().number();
    let mut parts: Vec<(u32, String)> =
        layout.aside.iter().map(|(at, aside)| (number(*at), aside.id().to_owned())).collect();
    parts.extend(layout.rows.iter().map(|at| (number(*at), "data".to_owned())));
    parts.sort();
    let mut spans: Vec<(String, u32, u32)> = Vec::new();
    for (row, what) in parts {
        match spans.last_mut() {
            Some((known, _, last)) if *known == what => *last = row,
            _ => spans.push((what, row, row)),
        }
    }
    let said = spans.into_iter().map(|(what, first, last)| match first == last {
        true => format!("{what} {first}"),
        false => format!("{what} {first}-{last}"),
    });
    said.collect::<Vec<_>>().join("; ")
}

/// The names of the columns of a sheet's table.
pub(crate) fn headings(sheet: &Sheet) -> String {
    let layout = Layout::of(sheet).unwrap();
    layout.columns.iter().map(zonescope::import::HeadedColumn::name).collect::<Vec<_>>().join("|")
}
