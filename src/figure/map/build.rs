//! A table and what is asked of it → a map. Must not know how it is drawn.

use std::collections::HashMap;

use super::areas::{MapArea, MapClass, area, classify};
use super::plane::{Extent, Plane};
use super::points::{MapPoint, MapSize};
use crate::listing::{shown_sum, value_title};
use crate::model::geo::{Boundary, Locator, Side, TOLERANCE_M, Which};
use crate::model::{Basis, Dataset, Field, Index, LonLat, PartialDate, ProjectIx, Sum};
use crate::query::fence::{Definition, Fence, FenceQuestion, FenceValues, NoValues, fence, fence_values};
use crate::query::table_name;
use crate::text::numbers::{self, Scale};
use crate::text::{Arg, Locale, say, say_with};

/// What a map shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MapSpec {
    /// Which position of records, where they have several.
    pub which: Option<Which>,
    /// Whose sum is the area of circles; without one, records are points of one size.
    pub size: Option<String>,
    /// Whether boundaries are coloured by what lies within: by the sum of the measure, or by the number of records.
    pub fill: bool,
    /// On which day boundaries hold; that of the books where nothing is said.
    pub date: Option<PartialDate>,
}

/// Why there is no map.
#[derive(Clone, Debug, PartialEq)]
pub enum NoMap {
    /// Nothing says where anything is.
    NothingPlaced,
    /// The measure is not to be had.
    NoValues(NoValues),
}

/// A map.
#[derive(Clone, Debug, PartialEq)]
pub struct MapFigure {
    /// What it shows.
    pub title: String,
    /// That it is a sketch, or under which number it was reviewed; and what a reader must know.
    pub note: String,
    /// What is told of it where nobody sees it.
    pub summary: String,
    /// The plane that it is on.
    pub plane: Plane,
    /// What it reaches over.
    pub extent: Extent,
    /// Boundaries, the larger first.
    pub areas: Vec<MapArea>,
    /// The classes of their colours.
    pub classes: Vec<MapClass>,
    /// What the colours stand for.
    pub class_title: String,
    /// Records, the larger first.
    pub points: Vec<MapPoint>,
    /// Circles of the legend, and what they stand for.
    pub sizes: Vec<MapSize>,
    /// What the circles stand for.
    pub size_title: String,
    /// How many records are on each side, with its name; nothing where there is no fence.
    pub sides: Vec<(Side, String)>,
    /// How many of the records asked for are on no map.
    pub unplaced: usize,
    /// Whether anything on it is made up.
    pub is_illustrative: bool,
}

impl MapFigure {
    /// Everything in it that is drawn as text, but for what records are called.
    pub fn texts_mut(&mut self) -> impl Iterator<Item = &mut String> {
        let own = [&mut self.title, &mut self.note, &mut self.class_title, &mut self.size_title];
        let areas = self.areas.iter_mut().flat_map(|area| [&mut area.name, &mut area.value]);
        let classes = self.classes.iter_mut().map(|class| &mut class.label);
        let sizes = self.sizes.iter_mut().map(|size| &mut size.label);
        let sides = self.sides.iter_mut().map(|(_, words)| words);
        own.into_iter().chain(areas).chain(classes).chain(sizes).chain(sides)
    }
}

/// Draws up a map of these rows.
pub fn map(
    dataset: &Dataset,
    tables: &[&Dataset],
    spec: &MapSpec,
    rows: &[ProjectIx],
    locale: Locale,
) -> Result<MapFigure, NoMap> {
    let date = spec.date.or(dataset.as_of());
    let values = spec.size.as_deref().map(|written| fence_values(dataset, tables, written, date));
    let values = values.transpose().map_err(NoMap::NoValues)?;
    let boundaries: Vec<&Boundary> =
        dataset.ground().boundaries.iter().filter(|it| date.is_none_or(|date| it.is_valid_on(date))).collect();
    let placed = Placed::of(dataset, spec, rows);
    let plane = plane(dataset).filter(|_| !placed.groups.is_empty() || !boundaries.is_empty());
    let plane = plane.ok_or(NoMap::NothingPlaced)?;
    let map = Maker { dataset, locale, plane, values, rows };
    Ok(map.figure(spec, &boundaries, placed, date))
}

/// The plane of all that the package says of places, so that a map stays where it is while other records are asked for.
fn plane(dataset: &Dataset) -> Option<Plane> {
    let boundaries = dataset.ground().boundaries.iter().flat_map(|boundary| &boundary.polygons);
    let corners = boundaries.flat_map(|polygon| polygon.rings()).flatten().copied();
    let points = dataset.positions().iter().flat_map(|positions| &positions.points).flatten().copied();
    let places = dataset.places().iter().filter_map(|(_, place)| place.position);
    Plane::of(corners.chain(points).chain(places))
}

/// Records where they are.
struct Placed {
    groups: Vec<(LonLat, Vec<ProjectIx>)>,
    unplaced: usize,
    which: Option<Which>,
}

impl Placed {
    fn of(dataset: &Dataset, spec: &MapSpec, rows: &[ProjectIx]) -> Self {
        let all = dataset.positions();
        let which = spec.which.or_else(|| dataset.usual_position());
        let positions = which.and_then(|which| dataset.positions_of(which));
        if let Some(positions) = positions {
            let at = |ix: &ProjectIx| positions.points.get(ix.to_usize()).copied().flatten();
            let groups: Vec<_> = rows.iter().filter_map(|ix| Some((at(ix)?, vec![*ix]))).collect();
            return Self { unplaced: rows.len() - groups.len(), groups, which };
        }
        // Records that say only in which place they are stand there together.
        let mut by_place: HashMap<usize, Vec<ProjectIx>> = HashMap::new();
        let projects = dataset.projects();
        for ix in rows.iter().filter(|_| all.is_empty() && dataset.is_of_projects()) {
            if let Some(place) = projects.place(*ix).filter(|place| dataset.places()[*place].position.is_some()) {
                by_place.entry(place.to_usize()).or_default().push(*ix);
            }
        }
        let position = |(ix, place): (_, &crate::model::Place)| {
            let records = by_place.remove(&Index::to_usize(ix))?;
            Some((place.position?, records))
        };
        let groups: Vec<_> = dataset.places().iter().filter_map(position).collect();
        let count: usize = groups.iter().map(|(_, records)| records.len()).sum();
        Self { groups, unplaced: rows.len() - count, which: None }
    }
}

struct Maker<'m> {
    dataset: &'m Dataset,
    locale: Locale,
    plane: Plane,
    values: Option<FenceValues>,
    rows: &'m [ProjectIx],
}

impl Maker<'_> {
    fn figure(&self, spec: &MapSpec, boundaries: &[&Boundary], placed: Placed, date: Option<PartialDate>) -> MapFigure {
        let mut areas: Vec<MapArea> =
            boundaries.iter().map(|it| area(it, &self.plane, self.locale.name(&it.name))).collect();
        let (classes, class_title) = match spec.fill {
            true => self.fill(&mut areas, boundaries, &placed),
            false => (Vec::new(), String::new()),
        };
        let fence = self.fence(&placed, date);
        let (mut points, sizes, size_title) = self.points(&placed, fence.as_ref());
        // Small ones lie on top of large ones.
        points.sort_by(|a, b| b.share.unwrap_or(0.0).total_cmp(&a.share.unwrap_or(0.0)));
        let wide = |area: &MapArea| {
            let [width, height] = Extent::of(area.polygons.iter().flatten().flatten().copied()).size();
            width * height
        };
        areas.sort_by(|a, b| wide(b).total_cmp(&wide(a)));
        let corners = areas.iter().flat_map(|area| area.polygons.iter().flatten().flatten().copied());
        let extent = Extent::of(corners.chain(points.iter().map(|point| point.at)));
        let sides = if fence.is_some() { self.sides(&points) } else { Vec::new() };
        let is_illustrative =
            points.iter().any(|point| point.is_illustrative) || areas.iter().any(|area| area.is_illustrative);
        let mut figure = MapFigure {
            title: self.title(&size_title, &class_title),
            note: String::new(),
            summary: String::new(),
            plane: self.plane,
            extent,
            areas,
            classes,
            class_title,
            points,
            sizes,
            size_title,
            sides,
            unplaced: placed.unplaced,
            is_illustrative,
        };
        figure.note = self.note(&figure, spec);
        figure.summary = self.summary(&figure);
        figure
    }

    fn sum(&self, records: &[ProjectIx]) -> Option<Sum> {
        let values = self.values.as_ref()?;
        let known = records.iter().filter_map(|ix| values.values.get(ix.to_usize()).copied().flatten());
        let (mut sum, mut is_any) = (0i128, false);
        for value in known {
            (sum, is_any) = (sum.saturating_add(value), true);
        }
        is_any.then(|| Sum::new(sum, values.decimals))
    }

    /// What is added up, with its unit, and its numbers in words.
    fn worded(&self, largest: Sum) -> (String, Box<dyn Fn(Sum) -> String + '_>) {
        match &self.values {
            Some(values) => {
                let (title, scale) = value_title(values, largest, self.locale);
                (title, Box::new(move |sum| shown_sum(values, sum, scale)))
            }
            None => {
                let title = say(self.locale, "fence-count").into_owned();
                (title, Box::new(|sum| numbers::sum(sum, Scale::One, 0)))
            }
        }
    }

    /// Colours areas by what lies within; a record in two of them counts in both.
    fn fill(&self, areas: &mut [MapArea], boundaries: &[&Boundary], placed: &Placed) -> (Vec<MapClass>, String) {
        let place = PlaceOf::new(self.dataset);
        for (area, boundary) in areas.iter_mut().zip(boundaries) {
            let locator = Locator::of([*boundary], 0.0);
            area.records = match placed.which {
                Some(_) => {
                    let within = placed.groups.iter().filter(|(at, _)| locator.side(*at) != Side::Out);
                    within.flat_map(|(_, records)| records.iter().copied()).collect()
                }
                None => self.rows.iter().copied().filter(|ix| place.is(*ix, boundary)).collect(),
            };
        }
        let count = |records: &[ProjectIx]| Some(Sum::new(records.len() as i128, 0));
        let value = |area: &MapArea| match &self.values {
            Some(_) => self.sum(&area.records),
            None => count(&area.records),
        };
        let values: Vec<Option<Sum>> = areas.iter().map(value).collect();
        let largest = values.iter().flatten().copied().max().unwrap_or(Sum::ZERO);
        let (title, say) = self.worded(largest);
        for (area, value) in areas.iter_mut().zip(&values) {
            area.value = value.map_or_else(String::new, &say);
        }
        (classify(areas, &values, &say), title)
    }

    fn fence(&self, placed: &Placed, date: Option<PartialDate>) -> Option<Fence> {
        placed.which?;
        let definition = Definition::default();
        let question = FenceQuestion { definition, date, boundaries: Vec::new(), tolerance_m: TOLERANCE_M };
        fence(self.dataset, &question).ok()
    }

    fn points(&self, placed: &Placed, fence: Option<&Fence>) -> (Vec<MapPoint>, Vec<MapSize>, String) {
        // Where places stand for their records, circles say how many.
        let counts = self.values.is_none() && placed.which.is_none();
        let value = |records: &[ProjectIx]| match counts {
            true => Some(Sum::new(records.len() as i128, 0)),
            false => self.sum(records),
        };
        let sums: Vec<Option<Sum>> = placed.groups.iter().map(|(_, records)| value(records)).collect();
        let largest = sums.iter().flatten().copied().max().filter(|largest| *largest > Sum::ZERO);
        let (title, words) = self.worded(largest.unwrap_or(Sum::ZERO));
        let definition = match placed.which {
            Some(Which::Registered) => Definition::Registered,
            _ => Definition::Operating,
        };
        let point = |((at, records), sum): (&(LonLat, Vec<ProjectIx>), &Option<Sum>)| MapPoint {
            at: self.plane.at(*at),
            share: sum.zip(largest).map(|(sum, largest)| (sum.to_f64() / largest.to_f64()).max(0.0) as f32),
            value: sum.map_or_else(String::new, &words),
            side: fence.zip(records.first()).map(|(fence, ix)| fence.side(definition, ix.to_usize())),
            is_illustrative: records.iter().any(|ix| self.dataset.projects().basis(*ix) == Basis::Illustrative),
            records: records.clone(),
        };
        let points = placed.groups.iter().zip(&sums).map(point).collect();
        let of_share = |(share, largest): (f32, Sum)| {
            let value = Sum::new((largest.units() as f64 * f64::from(share)) as i128, largest.decimals());
            MapSize { share, label: words(value) }
        };
        let sizes = largest.into_iter().flat_map(|largest| [(1.0, largest), (0.25, largest)]).map(of_share).collect();
        let has_sizes = largest.is_some();
        (points, sizes, if has_sizes { title } else { String::new() })
    }

    /// The sides that points are on, with how many there are.
    fn sides(&self, points: &[MapPoint]) -> Vec<(Side, String)> {
        let of = |side: Side| {
            let count = points.iter().filter(|point| point.side == Some(side)).count();
            let name = say(self.locale, &format!("fence-side-{}", side.id())).into_owned();
            let words = say_with(self.locale, "map-side", [("side", Arg::from(name)), ("count", count.into())]);
            (count > 0).then_some((side, words))
        };
        Side::ALL.into_iter().filter_map(of).collect()
    }

    fn title(&self, size: &str, class: &str) -> String {
        let table = self.dataset.table().map(|table| self.locale.name(&table.name).to_owned());
        let table = table.unwrap_or_else(|| say(self.locale, "map-projects").into_owned());
        let what = if class.is_empty() { size } else { class };
        let args = [("table", Arg::from(table)), ("what", what.into()), ("zone", self.zone().into())];
        say_with(self.locale, if what.is_empty() { "map-title" } else { "map-title-of" }, args)
    }

    fn zone(&self) -> String {
        self.locale.name(&self.dataset.zone().name).to_owned()
    }

    fn note(&self, figure: &MapFigure, spec: &MapSpec) -> String {
        let ground = self.dataset.ground();
        let mut notes = vec![match ground.review_number.as_str() {
            "" => say(self.locale, "map-sketch").into_owned(),
            number => say_with(self.locale, "map-reviewed", [("number", number.into())]),
        }];
        if figure.unplaced > 0 {
            notes.push(say_with(self.locale, "map-unplaced", [("count", figure.unplaced.into())]));
        }
        if spec.fill && figure.areas.len() > 1 {
            notes.push(say(self.locale, "map-in-several").into_owned());
        }
        if figure.is_illustrative {
            notes.push(say(self.locale, "map-illustrative").into_owned());
        }
        let system = self.dataset.table_system();
        if !system.is_declared && self.dataset.system_column().is_none() && !figure.points.is_empty() {
            notes.push(say(self.locale, "map-system").into_owned());
        }
        if self.dataset.errors() > 0 {
            notes.push(say_with(self.locale, "map-errors", [("count", self.dataset.errors().into())]));
        }
        notes.join(&say(self.locale, "note-separator"))
    }

    fn summary(&self, figure: &MapFigure) -> String {
        let args = [
            ("title", Arg::from(figure.title.as_str())),
            ("points", figure.points.len().into()),
            ("areas", figure.areas.len().into()),
            ("note", figure.note.as_str().into()),
        ];
        say_with(self.locale, "map-summary", args)
    }
}

/// The place that records say they are in.
struct PlaceOf<'d> {
    dataset: &'d Dataset,
    field: Option<&'d Field>,
}

impl<'d> PlaceOf<'d> {
    fn new(dataset: &'d Dataset) -> Self {
        let refers = |field: &&Field| field.refers_to.as_deref() == Some("places") && table_name(dataset) != "places";
        Self { dataset, field: dataset.fields().iter().find(refers) }
    }

    /// Whether a record is in the place whose ground a boundary is.
    fn is(&self, ix: ProjectIx, boundary: &Boundary) -> bool {
        let meant = if boundary.place.is_empty() { &boundary.id } else { &boundary.place };
        if let Some(place) = self.dataset.projects().place(ix) {
            let tree = self.dataset.place_tree();
            return tree.path(place).into_iter().any(|above| self.dataset.places()[above].id == *meant);
        }
        let category = self.field.and_then(|field| field.category(ix.to_usize()));
        let categories = self.field.and_then(Field::categories);
        category
            .zip(categories)
            .is_some_and(|(ix, categories)| categories.path(ix).into_iter().any(|above| categories.id(above) == meant))
    }
}
