//! What came of stranger's files, in lines: every row, every sum, every cell that is odd, and how the files are not as the recipe
//! knows them. Must not know whether anything is written.

use super::inspect::spans;
use crate::cli::source_file::unit_shown;
use crate::import::{ColumnNote, Imported, SheetAccount, column_letters, place};
use crate::text::{Arg, Locale, say, say_with};

/// What became of every row, what the numbers add up to, what is odd.
pub(super) fn account_lines(imported: &Imported, locale: Locale) -> Vec<String> {
    let mut lines = Vec::new();
    for account in &imported.accounts {
        lines.push(account_line(account, locale));
        for (aside, rows) in &account.aside {
            let what = say(locale, &format!("import-aside-{}", aside.id())).into_owned();
            let args = [("what", Arg::from(what)), ("rows", spans(rows).into()), ("count", Arg::from(rows.len()))];
            lines.push(format!("  {}", say_with(locale, "import-aside", args)));
        }
        if account.hidden_rows > 0 {
            let args = [("count", Arg::from(account.hidden_rows))];
            lines.push(format!("  {}", say_with(locale, "import-hidden-rows", args)));
        }
        if account.shapes_left > 0 {
            let args = [("count", Arg::from(account.shapes_left))];
            lines.push(format!("  {}", say_with(locale, "inspect-shapes-left", args)));
        }
        for sum in &account.sums {
            let args = [
                ("column", Arg::from(sum.column.as_str())),
                ("before", sum.before.as_str().into()),
                ("after", sum.after.as_str().into()),
                ("unit", unit_shown(&sum.unit, locale).into()),
                ("unit-is-said", if sum.unit.is_empty() { "no" } else { "yes" }.into()),
            ];
            let key = if sum.before == sum.after { "import-sum" } else { "import-sum-differs" };
            lines.push(format!("  {}", say_with(locale, key, args)));
        }
    }
    lines.extend(imported.changes.iter().map(|change| change.sentence(locale)));
    lines.extend(imported.notes.iter().map(|note| note_line(note, locale)));
    lines
}

fn account_line(account: &SheetAccount, locale: Locale) -> String {
    let args = [
        ("place", Arg::from(place(&account.file, &account.sheet))),
        ("table", account.table.as_str().into()),
        ("rows", Arg::from(account.rows)),
        ("taken", Arg::from(account.rows_of_table)),
        ("written", Arg::from(account.rows_written)),
        ("aside", Arg::from(account.rows - account.rows_of_table)),
    ];
    say_with(locale, if account.table.is_empty() { "import-no-account" } else { "import-account" }, args)
}

fn note_line(note: &ColumnNote, locale: Locale) -> String {
    let (row, column, text) = note.noted.cells.first().cloned().unwrap_or_default();
    let args = [
        ("place", Arg::from(place(&note.file, &note.sheet))),
        ("cell", format!("{}{row}", column_letters(column)).into()),
        ("column", note.column.as_str().into()),
        ("text", text.into()),
        ("count", Arg::from(note.noted.count)),
    ];
    say_with(locale, &format!("import-note-{}", note.kind.id()), args)
}
