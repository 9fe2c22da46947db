//! How a cell holds several values: the types `list` and `array`. Must not know columns.

use std::borrow::Cow;

use serde::Deserialize;
use serde_json::value::RawValue;

/// How the values in a cell are told apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::package) enum Members {
    /// By semicolons, as everywhere.
    Usual,
    /// By what is declared.
    Separated(String),
    /// They are a JSON array.
    Json,
}

/// A text that stands in the JSON as it is, where it has nothing that is written otherwise.
#[derive(Deserialize)]
struct Text<'t>(#[serde(borrow)] Cow<'t, str>);

impl Members {
    /// The values of a cell; `None` where it does not hold any in this way.
    pub(in crate::package) fn of<'t>(&self, text: &'t str) -> Option<Vec<Cow<'t, str>>> {
        let kept = |members: Vec<&'t str>| {
            members.into_iter().map(str::trim).filter(|member| !member.is_empty()).map(Cow::Borrowed).collect()
        };
        match self {
            Self::Usual => Some(kept(text.split([';', '；']).collect())),
            Self::Separated(separator) => Some(kept(text.split(separator.as_str()).collect())),
            Self::Json => {
                let values: Vec<&RawValue> = serde_json::from_str(text).ok()?;
                let member = |value: &&'t RawValue| plain(value.get()).unwrap_or(Cow::Borrowed(value.get()));
                Some(values.iter().map(member).filter(|member| !member.trim().is_empty()).collect())
            }
        }
    }
}

impl Members {
    /// How many values a cell holds, empty ones among them.
    pub(super) fn count(&self, text: &str) -> Option<usize> {
        match self {
            Self::Separated(separator) => Some(text.split(separator.as_str()).count()),
            Self::Usual | Self::Json => self.of(text).map(|members| members.len()),
        }
    }
}

/// A JSON value as a cell has it, numbers digit for digit; nothing for one that holds others.
pub(in crate::package) fn plain(raw: &str) -> Option<Cow<'_, str>> {
    match raw.as_bytes().first() {
        Some(b'"') => Some(serde_json::from_str::<Text<'_>>(raw).map_or(Cow::Borrowed(raw), |text| text.0)),
        Some(b'[' | b'{') => None,
        Some(b'n') | None => Some(Cow::Borrowed("")),
        Some(_) => Some(Cow::Borrowed(raw)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn members_are_told_apart_as_declared() {
        let separated = |by: &str| Members::Separated(by.to_owned());
        for (members, text, expected) in [
            (Members::Usual, "甲；乙;丙", Some("甲|乙|丙")),
            (separated(","), "a, b;c,,", Some("a|b;c")),
            (separated("::"), "a::b:c", Some("a|b:c")),
            (Members::Json, r#"["a;b", 1.50, true, null, "园\n"]"#, Some("a;b|1.50|true|园\n")),
            (Members::Json, r#"[[1, 2], {"a": 1}]"#, Some(r#"[1, 2]|{"a": 1}"#)),
            (Members::Json, "[]", Some("")),
            (Members::Json, "a;b", None),
            (Members::Json, "{}", None),
        ] {
            let found = members.of(text).map(|members| members.join("|"));
            assert_eq!(found.as_deref(), expected, "{members:?} {text}");
        }
    }
}
