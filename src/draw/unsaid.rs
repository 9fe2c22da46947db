//! Names that the room of a figure cut or left out, found in what was drawn: whatever a kind cuts, the note has in full.
//! Must not know how any kind lays its names out.
//!
//! The note stands below the marks and takes room from them. So what a pass finds is in the note of the next, and nothing
//! found is forgotten while figure and size stay the same: then the passes come to rest. Of groups, which lie elsewhere in
//! another room, the note is settled before anything is drawn.

use std::collections::BTreeSet;
use std::hash::{DefaultHasher, Hash, Hasher};

use egui::epaint::Shape;
use egui::{Id, Ui, Vec2};

use super::axes::Placed;
use super::mark_spec::Names;
use super::marks::marks_of;
use crate::figure::{Beside, Figure, MarkAt};
use crate::query::Key;

/// Between a name and what else is written in one text with it.
const JOINT: &str = "  ";

/// What is not to be read in full.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Unsaid {
    /// Of which figure, in which room.
    of: u64,
    /// In the order in which they stand there; of groups the largest first, each with what it is worth.
    names: Vec<(String, f64)>,
    /// Whether names along the axis are among them: they are said in their order.
    in_order: bool,
    /// Whether names of single projects are: they are too many to say.
    tiles: bool,
    /// How many of the points that are to be named are not: their names are longer than a note has room for.
    points: usize,
    /// The last points of lines that have no label.
    ends: BTreeSet<MarkAt>,
    /// How many values are not written.
    values: usize,
}

/// A text that was drawn.
struct Written {
    text: String,
    is_cut: bool,
}

impl Unsaid {
    /// What earlier passes found of this figure.
    pub(super) fn known(ui: &Ui, figure: &Figure, size: Vec2) -> Self {
        let of = fingerprint(figure, size);
        let known: Option<Self> = ui.data(|data| data.get_temp(id(ui)));
        known.filter(|known| known.of == of).unwrap_or(Self { of, ..Self::default() })
    }

    /// The same with more ends of lines, if there are any more.
    pub(super) fn with_ends(&self, ends: &[MarkAt]) -> Option<Self> {
        let mut more = self.clone();
        more.ends.extend(ends);
        (more != *self).then_some(more)
    }

    /// The same without a word on values, if there is one.
    pub(super) fn without_values(&self) -> Option<Self> {
        (self.values > 0).then(|| Self { values: 0, ..self.clone() })
    }

    /// Looks through what was painted after `legend` and after `marks`; what is new asks for another pass. What a kind knows
    /// itself to be unwritten, names, ends of lines and values, goes before: groups of tiles may have names in common.
    pub(super) fn find(
        mut self,
        ui: &Ui,
        figure: &Figure,
        (unwritten, placed): (&[(String, f64)], &Placed),
        legend: usize,
        marks: usize,
    ) {
        if !ui.is_visible() || ui.is_sizing_pass() {
            return;
        }
        let before = self.clone();
        let texts = written(ui, legend);
        let of_marks = texts.len() - written(ui, marks).len();
        let is_said = |name: &str| {
            let name = name.replace('\n', "");
            texts.iter().any(|one| !one.is_cut && one.text.split(JOINT).any(|part| part == name))
        };
        let cut = texts.iter().skip(of_marks).filter(|one| one.is_cut).map(|one| one.text.as_str());
        let tiles: Vec<&str> = tiles(figure).collect();
        let said = marks_of(figure).names;
        match said {
            Names::Counted => self.points = self.points.max(unwritten.len()),
            Names::Groups => {}
            Names::InFull => unwritten.iter().for_each(|(name, worth)| self.add(name, *worth, false)),
        }
        for name in series(figure)
            .chain(cut.filter(|text| !tiles.contains(text) && said != Names::Counted))
            .filter(|_| said != Names::Groups)
        {
            self.add(name, 0.0, is_said(name));
        }
        self.in_order |= along(figure).any(|name| !is_said(name));
        self.tiles |= tiles.iter().any(|name| !is_said(name));
        self.ends.extend(&placed.unwritten_ends);
        self.values = self.values.max(placed.unwritten_values);
        if self != before {
            ui.data_mut(|data| data.insert_temp(id(ui), self));
            ui.request_discard("the note of a figure gains names");
            ui.request_repaint();
        }
    }

    /// These groups and no others, the largest first; whether that is something else than before.
    pub(super) fn set_groups(&mut self, groups: &[(String, f64)]) -> bool {
        let before = std::mem::take(&mut self.names);
        groups.iter().for_each(|(name, worth)| self.add(name, *worth, false));
        self.names.sort_by(|a, b| b.1.total_cmp(&a.1));
        self.names != before
    }

    fn add(&mut self, name: &str, worth: f64, is_said: bool) {
        if !is_said && !name.is_empty() && !self.names.iter().any(|(known, _)| known == name) {
            self.names.push((name.to_owned(), worth));
        }
    }

    /// What the note says of it.
    pub(super) fn sentences(&self, figure: &Figure) -> [String; 5] {
        let along: Vec<&str> = along(figure).collect();
        let names: Vec<&str> = self.names.iter().map(|(name, _)| name.as_str()).collect();
        // What is said in the order of the axis need not be said again.
        let names: Vec<&str> = names.into_iter().filter(|name| !(self.in_order && along.contains(name))).collect();
        let tiles = if self.tiles { figure.remarks.cut.clone() } else { String::new() };
        let in_full = match marks_of(figure).names {
            Names::Groups => figure.remarks.unwritten_groups(&names),
            Names::Counted => figure.remarks.in_full(&names) + &figure.remarks.unwritten_points(self.points),
            Names::InFull => figure.remarks.in_full(&names),
        };
        let end = |at: &MarkAt| {
            let (series, category) = (figure.series.get(at.series)?, figure.categories.get(at.category)?);
            Some(figure.remarks.end(&series.label, &category.label, &figure.mark(*at)?.length.label))
        };
        let ends: Vec<String> = self.ends.iter().filter_map(end).collect();
        let ends: Vec<&str> = ends.iter().map(String::as_str).collect();
        let in_order = figure.remarks.in_order(if self.in_order { &along } else { &[] });
        let values = figure.remarks.unwritten_values(self.values);
        [in_order, in_full, tiles, figure.remarks.unwritten_ends(&ends), values]
    }
}

/// How many shapes are painted so far.
pub(super) fn painted(ui: &Ui) -> usize {
    ui.graphics(|layers| layers.get(ui.layer_id()).map_or(0, |list| list.all_entries().len()))
}

fn written(ui: &Ui, from: usize) -> Vec<Written> {
    let text = |shape: &Shape| match shape {
        // A line may have been begun where the width asked for it.
        Shape::Text(text) => Some(Written { text: text.galley.text().replace('\n', ""), is_cut: text.galley.elided }),
        _ => None,
    };
    ui.graphics(|layers| {
        let list = layers.get(ui.layer_id()).into_iter().flat_map(|list| list.all_entries().skip(from));
        list.filter_map(|entry| text(&entry.shape)).collect()
    })
}

fn id(ui: &Ui) -> Id {
    ui.scope_id().with("names without room")
}

fn fingerprint(figure: &Figure, size: Vec2) -> u64 {
    let mut hasher = DefaultHasher::new();
    (figure.kind.id(), size.x.to_bits(), size.y.to_bits(), figure.choices.labels, &figure.note).hash(&mut hasher);
    figure.categories.iter().for_each(|category| category.label.hash(&mut hasher));
    figure.series.iter().for_each(|series| (&series.label, series.hidden, series.faded).hash(&mut hasher));
    hasher.finish()
}

/// The names of the series that are looked at.
fn series(figure: &Figure) -> impl Iterator<Item = &str> {
    let named = figure.series.iter().filter(|series| !(series.keys.is_empty() || series.hidden || series.faded));
    named.filter(|series| series.marks.iter().any(Option::is_some)).map(|series| series.label.as_str())
}

/// The names along the axis. Of years some may be left out: whoever reads two of them knows those between.
fn along(figure: &Figure) -> impl Iterator<Item = &str> {
    let has_axis = marks_of(figure).has_category_axis;
    let is_time = |key: &Key| key.is_time();
    let named = figure.categories.iter().filter(move |one| has_axis && !one.keys.is_empty());
    named.filter(move |one| !one.keys.iter().any(is_time)).map(|one| one.label.as_str())
}

/// The names of single projects.
fn tiles(figure: &Figure) -> impl Iterator<Item = &str> {
    figure.marks().filter_map(|(_, mark)| match &mark.beside {
        Beside::Tile { name } => Some(name.as_str()),
        _ => None,
    })
}
