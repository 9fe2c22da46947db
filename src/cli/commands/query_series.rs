//! `zonescope query --table observations`: the series of a published indicator.

use std::io::Write;

use crate::cli::failure::Failure;
use crate::cli::options::OptionSpec;
use crate::cli::output::Rows;
use crate::cli::rows_to::RowsTo;
use crate::cli::source::Source;
use crate::listing::series_rows;
use crate::model::{Dataset, IndicatorIx, Row};
use crate::query::nearest;
use crate::query::series::Reckoning;
use crate::text::{Arg, Locale, say_with};

pub(super) const INDICATOR: OptionSpec = OptionSpec::text("indicator");
pub(super) const BASIS: OptionSpec = OptionSpec::word("basis", || Reckoning::ALL.map(Reckoning::id).to_vec());

/// The table that is asked.
pub(super) const OBSERVATIONS: &str = "observations";

/// What is asked of a series.
pub(super) struct SeriesArgs {
    pub(super) path: Source,
    pub(super) indicator: String,
    pub(super) reckoning: Reckoning,
    pub(super) to: RowsTo,
}

/// Answers and writes one row a period.
pub(super) fn run(args: &SeriesArgs, locale: Locale, out: &mut dyn Write, err: &mut dyn Write) -> Result<u8, Failure> {
    let opened = args.path.open(locale, err)?;
    let indicator = find(&opened.dataset, &args.indicator, locale)?;
    let found = series_rows(&opened.dataset, indicator, args.reckoning, locale);
    let rows = Rows { columns: found.columns, rows: found.rows };
    let name = locale.name(&opened.dataset.indicators()[indicator].name);
    args.to.write(&rows, (name, &[&opened]), locale, [out, err])
}

/// An indicator by its id or by one of its names.
fn find(dataset: &Dataset, text: &str, locale: Locale) -> Result<IndicatorIx, Failure> {
    let all = dataset.indicators();
    let named = || all.iter().find(|(_, one)| one.name.zh == text || one.name.en == text).map(|(ix, _)| ix);
    if let Some(found) = all.find(text).or_else(named) {
        return Ok(found);
    }
    let names = all.iter().flat_map(|(_, one)| [one.id(), &one.name.zh, &one.name.en]);
    let sentence = match nearest(text, names) {
        Some(near) => {
            let args = [("indicator", Arg::from(text)), ("near", near.into())];
            say_with(locale, "cli-unknown-indicator-nearest", args)
        }
        None => {
            let known = all.iter().take(MOST_NAMED).map(|(_, one)| one.id()).collect::<Vec<_>>().join(", ");
            let args = [("indicator", Arg::from(text)), ("count", all.len().into()), ("known", known.into())];
            say_with(locale, "cli-unknown-indicator", args)
        }
    };
    Err(Failure::usage(sentence))
}

/// So many indicators are named to whoever asks for one that is not there.
const MOST_NAMED: usize = 12;
