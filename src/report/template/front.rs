//! What stands at the head of a template between two lines of `---`: its parameters. Must not know what they are used for.

use super::lines::{Line, place_in};
use crate::report::place::{Place, TemplateError};
use crate::text::Arg;

/// A parameter, and what it is unless somebody says otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::report) struct Given {
    pub(in crate::report) name: String,
    pub(in crate::report) value: String,
    pub(in crate::report) place: Place,
}

const FENCE: &str = "---";

/// Whether a word may be the name of a parameter.
pub(in crate::report) fn is_name(word: &str) -> bool {
    word.starts_with(|c: char| c.is_alphabetic() || c == '_') && word.chars().all(|c| c.is_alphanumeric() || c == '_')
}

/// The parameters, and the lines behind them.
pub(super) fn read<'l, 't>(lines: &'l [Line<'t>]) -> Result<(Vec<Given>, &'l [Line<'t>]), TemplateError> {
    let Some((number, _)) = lines.first().filter(|(_, first)| first.trim_end() == FENCE) else {
        return Ok((Vec::new(), lines));
    };
    let Some(end) = lines[1..].iter().position(|(_, line)| line.trim_end() == FENCE) else {
        return Err(TemplateError::new(Place { line: *number, column: 1 }, "report-head-open", vec![]));
    };
    let mut given: Vec<Given> = Vec::new();
    for line in &lines[1..=end] {
        let text = line.1.trim();
        if text.is_empty() || text.starts_with('#') {
            continue;
        }
        let indent = line.1.len() - line.1.trim_start().len();
        let place = place_in(*line, indent);
        let parted = text.split_once([':', '：']).map(|(name, value)| (name.trim(), value.trim()));
        let Some((name, value)) = parted.filter(|(name, _)| is_name(name)) else {
            return Err(TemplateError::new(place, "report-head-line", vec![("line", Arg::from(text))]));
        };
        if given.iter().any(|known| known.name == name) {
            return Err(TemplateError::new(place, "report-head-twice", vec![("name", Arg::from(name))]));
        }
        given.push(Given { name: name.to_owned(), value: value.to_owned(), place });
    }
    Ok((given, &lines[end + 2..]))
}
