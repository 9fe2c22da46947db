//! Where years come from, in words.

use super::cell::within_words;
use crate::model::Dataset;
use crate::query::{Dimension, YearBasis};
use crate::text::{Locale, say, say_with};

/// "By year signed", as a choice.
pub fn year_basis_name(dataset: &Dataset, basis: YearBasis, locale: Locale) -> String {
    match basis {
        YearBasis::Stage(stage) => {
            let name = locale.name(&dataset.stages()[stage].name);
            say_with(locale, "choice-year-of-stage", [("stage", within_words(name, locale).into())])
        }
        YearBasis::Field(name) => {
            let name = Dimension::Field(name).name(dataset, locale).into_owned();
            say_with(locale, "choice-year-of-stage", [("stage", name.into())])
        }
        YearBasis::Period => say(locale, "choice-year-of-period").into_owned(),
    }
}
