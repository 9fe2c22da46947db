//! From the text of a cell to a value of the model. Must not know which table it stands in.

mod cell;
mod credit_code;
mod dates;
mod illustrative;
mod near_unit;
mod parents;
mod refs;
mod run_columns;
mod same_names;
mod units;
pub(super) mod zone;

pub(in crate::package) use cell::{
    LARGEST_COUNT, MOST_DECIMALS, MOST_EAST, MOST_NORTH, amount, color, degrees_within, land, land_of_hundredths,
    number, position, whole, word,
};
pub(in crate::package) use credit_code::{CREDIT_CODE_LENGTH, CreditCode, credit_code};
pub(in crate::package) use dates::{date, date_problem, early_date, period};
pub(in crate::package) use illustrative::{
    ILLUSTRATIVE, ILLUSTRATIVE_ZH, basis, looks_illustrative, says_illustrative,
};
pub(in crate::package) use near_unit::say_slip;
pub(in crate::package) use parents::{Family, Parents};
pub(in crate::package) use refs::{Growing, ListNames, Target, dangling, members, reference};
pub(in crate::package) use run_columns::{Even, amounts, fill, push_texts, references};
pub(in crate::package) use same_names::tell_apart;
pub(in crate::package) use units::{AmountCells, amount_columns, headed_text, no_amounts};
