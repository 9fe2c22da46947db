//! Filters that are kept under a name, zone by zone, as text in the grammar: they mean the same in next month's package.
//! Must not know what they filter.

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer, Serialize};
use serde_json::{Map, Value};

/// A filter under a name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptFilter {
    /// As its owner calls it.
    pub name: String,
    /// In the grammar of filters; a search is a condition of it.
    pub text: String,
}

/// All that are kept, by the id of their zone.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct KeptFilters(BTreeMap<String, Vec<KeptFilter>>);

/// What cannot be read costs only itself.
impl<'de> Deserialize<'de> for KeptFilters {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let zones = Map::<String, Value>::deserialize(from)?;
        let filters = |kept: Value| match kept {
            Value::Array(kept) => kept.into_iter().filter_map(|kept| serde_json::from_value(kept).ok()).collect(),
            _ => Vec::new(),
        };
        let zones = zones.into_iter().map(|(zone, kept)| (zone, filters(kept)));
        Ok(Self(zones.filter(|(_, kept)| !kept.is_empty()).collect()))
    }
}

impl KeptFilters {
    /// Whether all of what a file says of them can be read.
    pub(in crate::app) fn is_whole(value: &Value) -> bool {
        serde_json::from_value::<BTreeMap<String, Vec<KeptFilter>>>(value.clone()).is_ok()
    }

    /// Those of a zone, in the order they were kept.
    pub fn of(&self, zone: &str) -> &[KeptFilter] {
        self.0.get(zone).map_or(&[], Vec::as_slice)
    }

    /// The text kept under a name.
    pub fn text(&self, zone: &str, name: &str) -> Option<&str> {
        self.of(zone).iter().find(|kept| kept.name == name).map(|kept| kept.text.as_str())
    }

    /// Keeps one; what has the same name is replaced.
    pub fn keep(&mut self, zone: &str, name: String, text: String) {
        let filters = self.0.entry(zone.to_owned()).or_default();
        match filters.iter_mut().find(|kept| kept.name == name) {
            Some(kept) => kept.text = text,
            None => filters.push(KeptFilter { name, text }),
        }
    }

    /// Gives one another name, in its place; another that has the name already is replaced.
    pub fn rename(&mut self, zone: &str, from: &str, to: String) {
        if from == to || self.text(zone, from).is_none() {
            return;
        }
        self.delete(zone, &to);
        if let Some(kept) = self.0.get_mut(zone).and_then(|all| all.iter_mut().find(|kept| kept.name == from)) {
            kept.name = to;
        }
    }

    /// Lets one go.
    pub fn delete(&mut self, zone: &str, name: &str) {
        if let Some(filters) = self.0.get_mut(zone) {
            filters.retain(|kept| kept.name != name);
        }
        self.0.retain(|_, filters| !filters.is_empty());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn filters_are_kept_by_zone_and_name() {
        let mut kept = KeptFilters::default();
        for (zone, name, text) in [("a", "一", "sector=ic"), ("b", "一", "year=2021"), ("a", "二", "list=key")] {
            kept.keep(zone, name.to_owned(), text.to_owned());
        }
        kept.keep("a", "一".to_owned(), "sector=bio".to_owned());
        let names = |kept: &KeptFilters| kept.of("a").iter().map(|one| one.name.clone()).collect::<Vec<_>>();
        assert_eq!((names(&kept), kept.text("a", "一")), (vec!["一".to_owned(), "二".to_owned()], Some("sector=bio")));
        kept.rename("a", "二", "三".to_owned());
        kept.rename("a", "no such", "四".to_owned());
        assert_eq!(names(&kept), ["一", "三"]);
        kept.rename("a", "三", "一".to_owned());
        assert_eq!((names(&kept), kept.text("a", "一")), (vec!["一".to_owned()], Some("list=key")));
        kept.delete("a", "一");
        assert_eq!((kept.of("a"), kept.text("b", "一")), (&[][..], Some("year=2021")));
    }
}
