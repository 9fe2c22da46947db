//! The account as a table that can be copied and saved: of each sheet how many rows went where, and what the numbers of each
//! column add up to before and after.

use crate::app::core::answers::Answers;
use crate::app::core::workspace::State;
use crate::app::import::state::Mapping;
use crate::import::{ColumnSum, SheetAccount};
use crate::listing::{CellGrid, GridCell};
use crate::model::Decimal;
use crate::text::{Locale, say, say_with, unit_word};

/// The columns; the heading of each is the text with this key.
const COLUMNS: [&str; 9] = [
    "account-file",
    "account-sheet",
    "account-table",
    "account-what",
    "account-before",
    "account-after",
    "mapping-sum-unit",
    "mapping-sum-agrees",
    "account-rows",
];

/// What was worked out of the recipe as it is.
fn settled(state: &State) -> Option<&Mapping> {
    state.import.as_ref()?.shown().filter(|mapping| mapping.is_settled())
}

/// All of it.
pub(in crate::app) fn table(state: &State, _: &Answers) -> Option<CellGrid> {
    let (mapping, locale) = (settled(state)?, state.locale);
    let accounts = &mapping.applied.as_ref()?.imported.accounts;
    Some(CellGrid {
        name: mapping.recipe.title.clone(),
        titles: COLUMNS.map(|key| say(locale, key).into_owned()).to_vec(),
        rows: accounts.iter().flat_map(|account| lines(account, locale)).collect(),
        notes: Vec::new(),
    })
}

/// Whether there is one.
pub(in crate::app) fn is_there(state: &State, _: &Answers) -> bool {
    settled(state).is_some_and(|mapping| mapping.applied.is_some())
}

/// What became of the rows of a sheet, then of the numbers of its columns.
fn lines(account: &SheetAccount, locale: Locale) -> Vec<Vec<GridCell>> {
    let line = |what: String, rest: [GridCell; 5]| {
        let place = [&account.file, &account.sheet, &account.table].map(|name| GridCell::words(name));
        place.into_iter().chain([GridCell::words(&what)]).chain(rest).collect::<Vec<_>>()
    };
    let count = |count: usize| GridCell::Count(count as u64);
    let none = || GridCell::Missing;
    let aside: usize = account.aside.iter().map(|(_, rows)| rows.len()).sum();
    let mut lines = vec![
        line(
            say(locale, "account-all-rows").into_owned(),
            [
                count(account.rows),
                count(account.rows_of_table + aside),
                none(),
                agreement(account.is_complete(), locale),
                none(),
            ],
        ),
        line(
            say(locale, "account-rows-of-table").into_owned(),
            [none(), count(account.rows_of_table), none(), none(), none()],
        ),
        line(
            say(locale, "account-rows-written").into_owned(),
            [none(), count(account.rows_written), none(), none(), none()],
        ),
    ];
    lines.extend(account.aside.iter().map(|(what, rows)| {
        let what = say(locale, &format!("import-aside-{}", what.id())).into_owned();
        let numbers: Vec<String> = rows.iter().map(u32::to_string).collect();
        let numbers = GridCell::words(&numbers.join(&say(locale, "list-separator")));
        line(
            say_with(locale, "account-aside", [("what", what.into())]),
            [none(), count(rows.len()), none(), none(), numbers],
        )
    }));
    lines.extend(account.sums.iter().map(|sum| {
        let ColumnSum { column, before, after, unit } = sum;
        let cells = [
            number(before),
            number(after),
            GridCell::words(&unit_word(unit, locale)),
            agreement(before == after, locale),
        ];
        let [before, after, unit, agrees] = cells;
        line(
            say_with(locale, "account-sum", [("column", column.as_str().into())]),
            [before, after, unit, agrees, none()],
        )
    }));
    lines
}

fn agreement(agrees: bool, locale: Locale) -> GridCell {
    let key = if agrees { "mapping-sum-same" } else { "mapping-sum-different" };
    GridCell::Words(say(locale, key).into_owned())
}

/// A sum with all its digits.
fn number(text: &str) -> GridCell {
    match Decimal::parse(text) {
        Ok(number) => {
            let exact = number.to_string();
            let decimals = exact.split_once('.').map_or(0, |(_, behind)| behind.len() as u32);
            GridCell::Number { exact, decimals }
        }
        Err(_) => GridCell::words(text),
    }
}
