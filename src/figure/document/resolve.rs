//! A document → a specification: its words looked up in a dataset. Must not know JSON.

use super::error::DocumentError;
use crate::figure::document::content::{DocumentKey, DocumentReference, FigureDocument};
use crate::figure::spec::{FigureSpec, Reference};
use crate::model::{Currency, Dataset, Decimal, Measure, Sum};
use crate::query::{
    Dimension, Filter, Key, Query, QueryError, YearBasis, default_year_basis, parse_amount, parse_key, parse_year_basis,
};
use crate::text::{Arg, Locale, say_with};

impl FigureDocument {
    /// Looks everything up in a dataset. The first thing that is not there is the error.
    pub fn resolve(&self, dataset: &Dataset) -> Result<FigureSpec, DocumentError> {
        let query = self.query(dataset)?;
        let keys = |name: &str, keys: &[DocumentKey]| {
            let each = keys.iter().enumerate();
            let each = each.map(|(at, key)| self.key(dataset, key, &format!("/{name}/{at}")));
            each.collect::<Result<Vec<_>, DocumentError>>()
        };
        let (hidden, focus) = (keys("hidden", &self.hidden)?, keys("focus", &self.focus)?);
        let currency = query.currency(dataset);
        let references = self.references.iter().enumerate().map(|(at, line)| match line {
            DocumentReference::Average => Ok(Reference::Average),
            DocumentReference::Schedule => Ok(Reference::Schedule),
            DocumentReference::Target(text) => parse_target(text, currency)
                .map(Reference::Target)
                .map_err(|error| error.at(format!("/references/{at}/target"), &quoted(text))),
        });
        Ok(FigureSpec {
            hidden,
            focus,
            references: references.collect::<Result<_, _>>()?,
            choices: self.choices.clone(),
            ..FigureSpec::new(self.kind, query)
        })
    }

    fn query(&self, dataset: &Dataset) -> Result<Query, DocumentError> {
        let filter = Filter::parse(dataset, &self.filter).map_err(|error| {
            let (at, value) = (self.filter.iter().position(|text| *text == error.text), quoted(&error.text));
            DocumentError::from(error).at(format!("/where/{}", at.unwrap_or_default()), &value)
        })?;
        let opened = self.opened.iter().enumerate().map(|(at, id)| {
            let wrong = |error| DocumentError::from(error).at(format!("/opened/{at}"), &quoted(id));
            match parse_key(dataset, Dimension::Branch, id).map_err(wrong)? {
                Key::Branch(Some(sector)) => Ok(sector),
                _ => Err(DocumentError::new("document-opened-none", vec![]).at(format!("/opened/{at}"), &quoted(id))),
            }
        });
        let opened = opened.collect::<Result<_, _>>()?;
        let year_of = self.year_basis(dataset)?;
        let query = Query { opened, ..Query::new(self.measure, &self.by, year_of).filtered(filter) };
        query.check().map_err(|error| self.at_year_of(error))?;
        Ok(query)
    }

    /// Whether a period will do, [`Query::check`] says: without years in the question any basis will.
    fn year_basis(&self, dataset: &Dataset) -> Result<YearBasis, DocumentError> {
        match self.year_of.as_deref() {
            None => Ok(default_year_basis(dataset, self.measure)),
            Some("period") => Ok(YearBasis::Period),
            Some(text) => parse_year_basis(dataset, text, self.measure).map_err(|error| self.at_year_of(error)),
        }
    }

    fn at_year_of(&self, error: QueryError) -> DocumentError {
        let value = self.year_of.as_deref().map(quoted).unwrap_or_default();
        DocumentError::from(error).at("/year_of", &value)
    }

    fn key(&self, dataset: &Dataset, key: &DocumentKey, pointer: &str) -> Result<Key, DocumentError> {
        let (dimension, id) = match key {
            DocumentKey::Id(id) => (self.by.first().copied().unwrap_or(Dimension::Sector), id),
            DocumentKey::Of { dimension, id } => (*dimension, id),
        };
        parse_key(dataset, dimension, id).map_err(|error| DocumentError::from(error).at(pointer, &quoted(id)))
    }

    /// That the document was made for another zone, where it was: it is drawn all the same.
    pub fn note(&self, dataset: &Dataset, locale: Locale) -> Option<String> {
        let made_for = self.zone.as_deref().filter(|zone| *zone != dataset.zone().id)?;
        let here = locale.name(&dataset.zone().name);
        Some(say_with(locale, "document-other-zone", [("zone", Arg::from(made_for)), ("here", Arg::from(here))]))
    }
}

/// Where a line is drawn: an amount as filters write one, or a number of projects where there is no currency.
fn parse_target(text: &str, currency: Option<Currency>) -> Result<Sum, DocumentError> {
    if let Some(currency) = currency {
        return parse_amount(text, currency).map(|fen| Sum::from_fen(fen.into())).map_err(DocumentError::from);
    }
    let number = Decimal::parse(text.trim()).ok().and_then(|number| number.scaled_exactly(2));
    number.filter(|hundredths| *hundredths >= 0).map(Sum::from_fen).ok_or_else(|| {
        let name = Arg::Key(format!("measure-{}", Measure::ProjectCount.id()));
        DocumentError::new("document-target-count", vec![("measure", name)])
    })
}

/// As it stands in the document.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}
