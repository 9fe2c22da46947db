//! A specification → a document → text. Must not know how documents are read.

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use super::choices::{ABOUT, CHOICES};
use crate::figure::choices::Choices;
use crate::figure::document::content::{DocumentKey, DocumentReference, FigureDocument, VERSION};
use crate::figure::spec::{FigureSpec, Reference};
use crate::model::{Currency, Dataset, Sum};
use crate::query::{Clause, Dimension, Key, YearBasis, amount_text};

impl FigureSpec {
    /// As a document, for a dataset that it was made with.
    pub fn to_document(&self, dataset: &Dataset) -> FigureDocument {
        let query = &self.query;
        let currency = query.currency(dataset);
        let keys = |keys: &[Key]| keys.iter().map(|key| document_key(*key, query.by.first(), dataset)).collect();
        FigureDocument {
            zone: Some(dataset.zone().id.clone()),
            as_of: dataset.as_of().map(|date| date.to_string()),
            kind: self.kind,
            measure: query.measure,
            by: query.by.clone(),
            year_of: Some(year_of(query.year_of, dataset)),
            filter: query.filter.clauses().iter().map(|clause: &Clause| clause.to_text(dataset)).collect(),
            opened: query.opened.iter().map(|sector| dataset.sectors()[*sector].id.clone()).collect(),
            hidden: keys(&self.hidden),
            focus: keys(&self.focus),
            references: self.references.iter().map(|line| reference(*line, currency.as_ref())).collect(),
            // What has no shares is not said to be shown as such.
            choices: Choices { share: self.choices.share && self.share_refusal().is_none(), ..self.choices.clone() },
            ..FigureDocument::default()
        }
    }
}

fn document_key(key: Key, first: Option<&Dimension>, dataset: &Dataset) -> DocumentKey {
    let (dimension, id) = (key.dimension(), key.id(dataset));
    if first == Some(&dimension) { DocumentKey::Id(id) } else { DocumentKey::Of { dimension, id } }
}

/// The id of the stage, in the longer spelling where the short one is taken.
fn year_of(basis: YearBasis, dataset: &Dataset) -> String {
    let id = basis.id(dataset);
    let is_taken = matches!(basis, YearBasis::Stage(_)) && (id == "period" || id.starts_with("date_"));
    if is_taken { format!("date_{id}") } else { id.to_owned() }
}

fn reference(line: Reference, currency: Option<&Currency>) -> DocumentReference {
    match line {
        Reference::Average => DocumentReference::Average,
        Reference::Schedule => DocumentReference::Schedule,
        Reference::Target(target) => DocumentReference::Target(target_text(target, currency)),
    }
}

/// An amount as filters write one; a number of projects, and what no amount can be, in plain digits.
fn target_text(target: Sum, currency: Option<&Currency>) -> String {
    match (currency, i64::try_from(target.fen())) {
        (Some(currency), Ok(fen)) if fen >= 0 => amount_text(fen, *currency),
        _ => {
            let text = target.to_decimal().to_string();
            if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.').to_owned() } else { text }
        }
    }
}

impl FigureDocument {
    /// As text with a line a field, always in the same order; ends with a line break.
    pub fn to_json(&self) -> String {
        // Nothing in a document can fail to be written.
        let text = serde_json::to_string_pretty(self).unwrap_or_default();
        text + "\n"
    }
}

impl Serialize for FigureDocument {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut fields = to.serialize_map(None)?;
        let [version, names @ ..] = ABOUT;
        fields.serialize_entry(version, &VERSION)?;
        for (name, value) in names.into_iter().zip([&self.name, &self.zone, &self.as_of]) {
            if let Some(value) = value {
                fields.serialize_entry(name, value)?;
            }
        }
        for choice in &CHOICES {
            if let Some(value) = choice.write(self) {
                fields.serialize_entry(choice.key, &value)?;
            }
        }
        fields.end()
    }
}
