//! Cells whose numbers are not meant exactly, with the unit of their column or without: about, at least, at most, from–to. Must
//! not know columns.

use super::number_form::Form;
use super::number_forms::form;
use super::plainly::plainly;
use super::qualified::stripped;
use crate::model::Qualifier;

/// How the number of a cell is meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::package) struct Meant {
    pub says: Qualifier,
    /// Without what it says and without the unit of its column; of a range the lower end.
    pub number: String,
    /// The other end of a range.
    pub upper: Option<String>,
}

/// How exactly the number of a cell is meant, in a column of this unit.
pub(in crate::package) fn meant(text: &str, unit: Option<&str>) -> Meant {
    let plain = plainly(text).to_lowercase();
    let of = |says, number| Meant { says, number, upper: None };
    if let Some((says, rest)) = stripped(&plain) {
        return of(says, without_unit(&rest, unit).unwrap_or_else(|| rest.into_owned()));
    }
    // What a hyphen stands between may be an item, a date or a house, but not in a column that says what its numbers are in.
    let is_dashed = plain.contains(['–', '—', '~', '〜', '至', '到']) || plain.contains(" to ") || plain.contains("..");
    let is_dashed = is_dashed || unit.is_some() && plain.contains('-');
    match form(&without_unit(&plain, unit).unwrap_or_else(|| plain.clone())) {
        Form::Range { from, to } if is_dashed && is_range(&from, &to) => {
            Meant { says: Qualifier::Range, number: from, upper: Some(to) }
        }
        _ => of(Qualifier::Exact, plain),
    }
}

/// Years from–to are a time, and what falls is no range.
pub(crate) fn is_range(from: &str, to: &str) -> bool {
    let is_year = |text: &str| text.len() == 4 && (text.starts_with("19") || text.starts_with("20"));
    let value = |text: &str| text.parse::<f64>().ok();
    !(is_year(from) && is_year(to)) && value(from).zip(value(to)).is_some_and(|(from, to)| from < to)
}

/// The text before the unit of its column: in a column of 亿元, 5亿 is 5亿元.
fn without_unit(text: &str, unit: Option<&str>) -> Option<String> {
    let unit = unit?.to_lowercase();
    let without = |unit: &str| text.strip_suffix(unit).map(|number| number.trim_end().to_owned());
    let short = unit.strip_suffix('元').filter(|short| !short.is_empty());
    without(&unit).or_else(|| short.and_then(without))
}

/// The same, of which only the number is looked at.
pub(in crate::package) fn bare(text: &str, unit: Option<&str>) -> (Qualifier, String) {
    let Meant { says, number, .. } = meant(text, unit);
    (says, number)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Qualifier::{About, AtLeast, AtMost, Exact, Range};

    #[test]
    fn what_is_not_meant_exactly_says_how() {
        for (text, unit, says, number) in [
            ("12", None, Exact, "12"),
            (">=5", None, AtLeast, "5"),
            ("≥ 5", None, AtLeast, "5"),
            ("~3", None, About, "3"),
            ("约5亿", Some("亿元"), About, "5"),
            ("约5亿元", Some("亿元"), About, "5"),
            ("约5亿", Some("万元"), About, "5亿"),
            ("20余", None, AtLeast, "20"),
            ("20余亿元", Some("亿元"), AtLeast, "20"),
            ("5亿多元", Some("亿元"), AtLeast, "5"),
            ("30亿元以内", Some("亿元"), AtMost, "30"),
            ("1,200以上", None, AtLeast, "1,200"),
            ("不足３", None, AtMost, "3"),
            ("Up to 40 MW", Some("MW"), AtMost, "40"),
            ("多", None, Exact, "多"),
            ("2019-2021", None, Exact, "2019-2021"),
            ("2021-03", None, Exact, "2021-03"),
            ("5–3", None, Exact, "5–3"),
            ("3–5", None, Range, "3"),
            ("3–5亿元", Some("亿元"), Range, "3"),
            ("3-5", None, Exact, "3-5"),
            ("3-5", Some("亩"), Range, "3"),
            ("3-5亩", Some("亩"), Range, "3"),
            ("5-3", Some("亩"), Exact, "5-3"),
            ("-5", Some("亩"), Exact, "-5"),
            ("2019-2021", Some("亩"), Exact, "2019-2021"),
        ] {
            assert_eq!(bare(text, unit), (says, number.to_owned()), "{text}");
        }
        for (text, upper) in [("3–5", "5"), ("1,000.5～2,500.5", "2500.5"), ("10至20", "20"), ("0.5—1.5", "1.5")]
        {
            assert_eq!(meant(text, None).upper.as_deref(), Some(upper), "{text}");
        }
    }
}
