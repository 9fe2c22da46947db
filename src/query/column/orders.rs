//! The order of the texts of a column: found out once for a set of books, since reading a million texts takes longer than
//! sorting by their places. Must not know filters or other columns.

use std::sync::Arc;

use super::stored::Stored;
use crate::model::{Dataset, Index, ProjectIx};
use crate::query::column::of_projects::Column;
use crate::text;

/// The place of each project by the text of a column; [`NO_TEXT`] where there is none.
type Places = Arc<[u32]>;

/// The place of what has no text.
pub(in crate::query) const NO_TEXT: u32 = u32::MAX;

/// So small a part of all projects is put in order by itself.
const SMALL_PART: usize = 16;

/// What was found out.
#[derive(Clone, Debug, Default)]
pub(in crate::query) struct Orders {
    known: Vec<(Column, Places)>,
}

impl Orders {
    /// For each of some projects its place among them by a column of text; the same for texts that read alike.
    pub(in crate::query) fn places(&mut self, dataset: &Dataset, column: Column, projects: &[ProjectIx]) -> Vec<u32> {
        let all = dataset.projects().len();
        let known = self.known.iter().find(|(known, _)| *known == column).map(|(_, places)| places.clone());
        if known.is_none() && projects.len() < all / SMALL_PART {
            let texts = Stored::texts(dataset, column);
            return ranked(projects.len(), |at| texts.map_or("", |texts| texts.get(projects[at].to_usize())));
        }
        let places = known.unwrap_or_else(|| self.find(dataset, column));
        projects.iter().map(|ix| places[ix.to_usize()]).collect()
    }

    /// Finds out the order of a column, unless it is known.
    pub(in crate::query) fn prepare(&mut self, dataset: &Dataset, column: Column) {
        if !self.known.iter().any(|(known, _)| *known == column) {
            self.find(dataset, column);
        }
    }

    fn find(&mut self, dataset: &Dataset, column: Column) -> Places {
        let texts = Stored::texts(dataset, column);
        let text = |at: usize| texts.map_or("", |texts| texts.get(at));
        let places: Places = ranked(dataset.projects().len(), text).into();
        self.known.push((column, places.clone()));
        places
    }
}

fn ranked<'t>(count: usize, text: impl Fn(usize) -> &'t str + Sync) -> Vec<u32> {
    let mut places = text::ranks(count, &text);
    for (at, place) in places.iter_mut().enumerate() {
        if text(at).is_empty() {
            *place = NO_TEXT;
        }
    }
    places
}
