//! Findings grouped by what is wrong. Must not know how they are shown.

use std::collections::BTreeMap;

use crate::app::core::session::Session;
use crate::app::findings::state::FindingChoices;
use crate::package::{Finding, Findings, Severity};
use crate::text::Locale;

/// So few are all in sight at once.
const FEW: usize = 12;

/// The findings that are looked at, the worst kind first.
#[derive(Clone, Debug, Default)]
pub(in crate::app) struct FindingGroups {
    /// The kinds.
    pub(in crate::app) groups: Vec<KindOfFinding>,
    /// The tables that have any, in their order.
    pub(in crate::app) tables: Vec<String>,
    /// How many are looked at, kept or not.
    pub(in crate::app) total: usize,
}

/// All findings that say the same of different places.
#[derive(Clone, Debug)]
pub(in crate::app) struct KindOfFinding {
    /// What scripts tell it by.
    pub(in crate::app) code: &'static str,
    /// How bad it is.
    pub(in crate::app) severity: Severity,
    /// How many there are, kept or not.
    pub(in crate::app) count: usize,
    /// Positions of those that can be listed.
    pub(in crate::app) listed: Vec<usize>,
    /// Whether they are listed.
    pub(in crate::app) is_open: bool,
}

/// What is looked at now.
pub(in crate::app) fn groups(session: &Session, locale: Locale) -> FindingGroups {
    let (findings, choices) = (&session.opened.findings, &session.findings);
    let subject = session.findings.of.and_then(|row| Some((row.table.as_str(), session.record_id(Some(row))?)));
    let of_subject = |finding: &Finding| subject.is_none_or(|(table, id)| finding.is_about(table, id));
    let mut by_kind: BTreeMap<&'static str, KindOfFinding> = BTreeMap::new();
    let mut tables: Vec<String> = Vec::new();
    for (at, finding) in findings.iter().enumerate().filter(|(_, finding)| of_subject(finding)) {
        if !finding.resource.is_empty() && !tables.contains(&finding.resource) {
            tables.push(finding.resource.clone());
        }
        if is_meant(choices, finding, locale) {
            let new = || KindOfFinding {
                code: finding.code(),
                severity: finding.severity,
                count: 0,
                listed: Vec::new(),
                is_open: false,
            };
            by_kind.entry(finding.code()).or_insert_with(new).listed.push(at);
        }
    }
    let mut groups: Vec<KindOfFinding> = by_kind.into_values().collect();
    let all_counted = choices.words.trim().is_empty() && subject.is_none();
    for group in &mut groups {
        group.count = if all_counted { counted(findings, choices, group.code) } else { group.listed.len() };
    }
    groups.sort_by_key(|group| (std::cmp::Reverse((group.severity, group.count)), group.code));
    let total = groups.iter().map(|group| group.count).sum();
    let are_few = total <= FEW || groups.len() == 1 || !all_counted;
    for group in &mut groups {
        group.is_open = are_few != choices.turned.contains(group.code);
    }
    FindingGroups { groups, tables, total }
}

/// How many of a kind there are in the chosen table, kept or not.
fn counted(findings: &Findings, choices: &FindingChoices, code: &str) -> usize {
    let of_kind = findings.groups().iter().filter(|group| group.code == code);
    let of_table = of_kind.filter(|group| choices.table.as_ref().is_none_or(|table| *table == group.resource));
    of_table.map(|group| group.count).sum()
}

fn is_meant(choices: &FindingChoices, finding: &Finding, locale: Locale) -> bool {
    let is_bad_enough = choices.severity.is_none_or(|severity| severity == finding.severity);
    let is_of_table = choices.table.as_ref().is_none_or(|table| *table == finding.resource);
    let words = choices.words.trim().to_lowercase();
    if !is_bad_enough || !is_of_table || words.is_empty() {
        return is_bad_enough && is_of_table;
    }
    let value = finding.value.as_deref().unwrap_or_default();
    let text = format!("{} {value} {}", finding.place(locale), finding.sentence(locale)).to_lowercase();
    words.split_whitespace().all(|word| text.contains(word))
}
