//! What a text may mean that is not written as it should be: numbers, dates, periods, units, names. Must not know files or
//! tables.

pub(super) mod column_names;
mod edit_distance;
mod fiscal_year;
mod grouping;
mod half_width;
mod inexact;
mod money_words;
mod near_date;
mod near_period;
mod number_form;
mod number_forms;
mod numbers_read;
mod plainly;
mod qualified;
mod said_unit;
mod seen_values;
mod short_dates;
mod strptime;
mod sums_of_rows;
mod total_names;
mod total_rows;
mod trim;
pub(super) mod written_dates;
mod written_numbers;

pub(in crate::package) use column_names::{alike, folded, is_in_chinese, unnamed};
pub(in crate::package) use edit_distance::nearest;
pub(crate) use fiscal_year::fiscal_years;
pub(in crate::package) use fiscal_year::{is_fiscal, month_or_years, short_fiscal_years};
pub(in crate::package) use grouping::are_groups;
pub(crate) use inexact::is_range;
pub(in crate::package) use inexact::{Meant, bare, meant};
pub(in crate::package) use money_words::{currency_of_sign, in_unit, power_of};
pub(crate) use near_date::{Near, near_date, of_serial};
pub(in crate::package) use near_date::{day_and_month, of_float};
pub(crate) use near_period::near_period;
pub(in crate::package) use number_form::Form;
pub(in crate::package) use number_forms::form;
pub(crate) use number_forms::{is_missing_mark, shifted};
pub(in crate::package) use numbers_read::NumbersRead;
pub(crate) use plainly::plainly;
pub(crate) use qualified::stripped;
pub(crate) use said_unit::{counts_things, is_note, unit_said};
pub(in crate::package) use seen_values::{
    FEW_ROWS, LONGEST_CATEGORY, LONGEST_WORD, MOST_CATEGORIES, Seen, every, values,
};
pub(in crate::package) use short_dates::{ShortDate, ShortDates, short_dates};
pub(in crate::package) use strptime::DatePattern;
pub(in crate::package) use sums_of_rows::{NamedTotal, SummedRows, sums_of_rows};
pub(in crate::package) use total_names::{Aside, aside_by_name, is_what, of_what};
pub(crate) use total_names::{Called, called, is_part};
pub(in crate::package) use total_rows::{Fate, GroupOf, TotalRow, total_rows};
pub(in crate::package) use trim::trim;
pub(in crate::package) use written_dates::DateVerdict;
pub(crate) use written_dates::DayOrMonth;
pub(crate) use written_numbers::NumberWriting;
pub(in crate::package) use written_numbers::{Verdict, Ways};
