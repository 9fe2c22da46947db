//! How the facets are looked at: what is folded, searched and shown in full. What they filter stands in the filter alone.

use crate::model::{Dataset, Field, FieldName, FieldValues, ProjectAmount, ShownIn};
use crate::query::{self, Dimension};
use crate::text::{Locale, say};

/// One of the facets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Facet {
    /// The keys of a dimension, one below the other.
    Keys(Dimension),
    /// Years along an axis.
    Years,
    /// The chosen amount along an axis.
    Amount,
    /// Land along an axis.
    Land,
    /// The numbers of a column that the program knows nothing of, along an axis.
    Numbers(FieldName),
    /// The years of a column of dates along an axis, with what that column goes by.
    Dates(query::Field, FieldName),
}

/// So many columns that the program knows nothing of have a facet; the filter asks for the others.
const MOST_FIELDS: usize = 24;

impl Facet {
    /// The facet of what conditions are about; none where there is none.
    fn of(field: query::Field) -> Option<Self> {
        match field {
            query::Field::Of(Dimension::Year) => Some(Self::Years),
            query::Field::Of(dimension) => Some(Self::Keys(dimension)),
            query::Field::Amount(_) => Some(Self::Amount),
            query::Field::Land => Some(Self::Land),
            query::Field::Number(name) => Some(Self::Numbers(name)),
            query::Field::Period
            | query::Field::Date(_)
            | query::Field::Day(_)
            | query::Field::Words(_)
            | query::Field::Text => None,
        }
    }

    /// All that these books have, from top to bottom.
    pub fn all(dataset: &Dataset) -> Vec<Self> {
        let of_field = |field: &Field| match &field.values {
            FieldValues::Categories(..) | FieldValues::Sets(..) => Some(Self::Keys(Dimension::Field(field.name))),
            FieldValues::Numbers(_) if field.kind.is_measured() => Some(Self::Numbers(field.name)),
            FieldValues::Dates(_) => Some(Self::Dates(query::Field::Day(field.name), field.name)),
            FieldValues::Numbers(_) | FieldValues::Texts(_) => None,
        };
        // The dates of projects are those of their stages, which stand in the year.
        let stages = dataset.stages().iter().filter(|_| !dataset.is_of_projects() && dataset.has_dates());
        let of_dates = stages.map(|(ix, stage)| Self::Dates(query::Field::Date(ix), FieldName::new(&stage.id)));
        let shown = dataset.fields().iter().filter(|field| field.shown_in != ShownIn::Nowhere);
        let of_fields = shown.filter_map(of_field).take(MOST_FIELDS);
        let known = query::Field::with_facets()
            .into_iter()
            .filter_map(Self::of)
            .filter(|facet| dataset.is_of_projects() || *facet == Self::Years && dataset.has_dates());
        known.chain(of_dates).chain(of_fields).collect()
    }

    /// The same from one day to the next.
    pub fn id(self) -> &'static str {
        match self {
            Self::Keys(dimension) => dimension.id(),
            Self::Years => Dimension::Year.id(),
            Self::Amount => "amount",
            Self::Land => "land",
            Self::Numbers(name) | Self::Dates(_, name) => name.id(),
        }
    }

    /// What it is about.
    pub(crate) fn title(self, dataset: &Dataset, locale: Locale) -> String {
        match self {
            Self::Keys(dimension) => dimension.name(dataset, locale).into_owned(),
            Self::Dates(query::Field::Date(stage), _) => locale.name(&dataset.stages()[stage].name).to_owned(),
            Self::Numbers(name) | Self::Dates(_, name) => Dimension::Field(name).name(dataset, locale).into_owned(),
            Self::Years | Self::Amount | Self::Land => say(locale, &format!("facet-{}", self.id())).into_owned(),
        }
    }
}

/// How the facets are looked at.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct FacetChoices {
    /// Which amount the facet of amounts is about; that of the chart unless somebody chose.
    pub(crate) amount: Option<ProjectAmount>,
    /// Those of which only the heading shows.
    pub(crate) folded: Vec<Facet>,
    /// Those of which all keys show.
    pub(crate) full: Vec<Dimension>,
    /// What is searched for in long ones.
    pub(crate) searches: Vec<(Dimension, String)>,
}

impl FacetChoices {
    /// What is searched for among the keys of a dimension.
    pub(crate) fn search(&self, dimension: Dimension) -> &str {
        self.searches.iter().find(|(known, _)| *known == dimension).map_or("", |(_, text)| text.as_str())
    }

    /// Searches for something else.
    pub(crate) fn set_search(&mut self, dimension: Dimension, text: String) {
        self.searches.retain(|(known, _)| *known != dimension);
        if !text.is_empty() {
            self.searches.push((dimension, text));
        }
    }
}

/// In it, or out of it.
pub(crate) fn toggle<T: PartialEq>(all: &mut Vec<T>, one: T) {
    match all.iter().position(|known| *known == one) {
        Some(at) => drop(all.remove(at)),
        None => all.push(one),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn facets_stand_in_the_order_that_the_table_of_projects_says() {
        let opened = crate::package::open_bundled();
        let facets = opened.map(|opened| Facet::all(&opened.dataset)).unwrap_or_default();
        let ids: Vec<&str> = facets.into_iter().map(Facet::id).collect();
        assert_eq!(ids, ["sector", "year", "stage", "amount", "place", "list", "basis", "investor", "land"]);
    }
}
