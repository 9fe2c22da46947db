//! The boundaries of a map, coloured by what lies within. Must not know points.

use super::plane::Plane;
use crate::model::geo::Boundary;
use crate::model::{ProjectIx, Sum};

/// A boundary on the plane.
#[derive(Clone, Debug, PartialEq)]
pub struct MapArea {
    /// What the package calls it.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// Polygons of an outline and holes, in metres of the plane.
    pub polygons: Vec<Vec<Vec<[f32; 2]>>>,
    /// The triangles that its land is made of, where it is coloured: points of the plane, and three numbers of points each.
    pub triangles: (Vec<[f32; 2]>, Vec<u32>),
    /// Where its name stands.
    pub middle: [f32; 2],
    /// Which of the classes it is in; nothing where it is not coloured.
    pub class: Option<usize>,
    /// Its value in words, where it has one.
    pub value: String,
    /// The records within.
    pub records: Vec<ProjectIx>,
    /// Whether it is made up.
    pub is_illustrative: bool,
}

/// A class of values that are coloured alike.
#[derive(Clone, Debug, PartialEq)]
pub struct MapClass {
    /// How strong its colour is.
    pub share: f32,
    /// From what to what.
    pub label: String,
}

/// More classes nobody tells apart.
const MOST_CLASSES: usize = 5;

/// A boundary without a colour.
pub(super) fn area(boundary: &Boundary, plane: &Plane, name: &str) -> MapArea {
    let ring = |ring: &Vec<_>| ring.iter().map(|at| plane.at(*at)).collect::<Vec<_>>();
    let polygons: Vec<Vec<Vec<[f32; 2]>>> =
        boundary.polygons.iter().map(|polygon| polygon.rings().iter().map(ring).collect()).collect();
    MapArea {
        id: boundary.id.clone(),
        name: name.to_owned(),
        middle: middle(&polygons),
        polygons,
        triangles: Default::default(),
        class: None,
        value: String::new(),
        records: Vec::new(),
        is_illustrative: boundary.is_illustrative,
    }
}

/// The triangles of polygons with holes.
fn triangles(polygons: &[Vec<Vec<[f32; 2]>>]) -> (Vec<[f32; 2]>, Vec<u32>) {
    let (mut points, mut corners) = (Vec::new(), Vec::new());
    let mut cut = earcut::Earcut::new();
    for rings in polygons {
        let first = points.len() as u32;
        let ends = rings.iter().scan(0u32, |end, ring| {
            *end += ring.len() as u32;
            Some(*end)
        });
        let holes: Vec<u32> = ends.take(rings.len().saturating_sub(1)).collect();
        let mut found: Vec<u32> = Vec::new();
        cut.earcut(rings.iter().flatten().copied(), &holes, &mut found);
        points.extend(rings.iter().flatten().copied());
        corners.extend(found.into_iter().map(|corner| first + corner));
    }
    (points, corners)
}

/// The middle of the weight of the largest outline.
fn middle(polygons: &[Vec<Vec<[f32; 2]>>]) -> [f32; 2] {
    let weighed = |ring: &Vec<[f32; 2]>| {
        let (mut doubled, mut x, mut y) = (0.0f64, 0.0f64, 0.0f64);
        let next = ring.iter().skip(1).chain(ring.first());
        for (a, b) in ring.iter().zip(next) {
            let [ax, ay, bx, by] = [a[0], a[1], b[0], b[1]].map(f64::from);
            let cross = ax * by - bx * ay;
            doubled += cross;
            x += (ax + bx) * cross;
            y += (ay + by) * cross;
        }
        (doubled.abs(), [(x / (3.0 * doubled)) as f32, (y / (3.0 * doubled)) as f32])
    };
    let outlines = polygons.iter().filter_map(|rings| rings.first()).map(weighed);
    let largest = outlines.max_by(|a, b| a.0.total_cmp(&b.0));
    largest.filter(|(doubled, _)| *doubled > 0.0).map_or([0.0; 2], |(_, middle)| middle)
}

/// Puts areas into classes with about as many of them each.
pub(super) fn classify(areas: &mut [MapArea], values: &[Option<Sum>], say: &dyn Fn(Sum) -> String) -> Vec<MapClass> {
    let mut known: Vec<Sum> = values.iter().flatten().copied().collect();
    known.sort();
    let mut distinct = known.clone();
    distinct.dedup();
    let number = distinct.len().min(MOST_CLASSES);
    if number == 0 {
        return Vec::new();
    }
    // The least of each class; what is alike is never in two.
    let mut begins: Vec<Sum> = (0..number).map(|class| known[class * known.len() / number]).collect();
    begins.dedup();
    let class_of = |value: Sum| begins.partition_point(|begin| *begin <= value).saturating_sub(1);
    for (area, value) in areas.iter_mut().zip(values) {
        area.class = value.map(class_of);
        if area.class.is_some() {
            area.triangles = triangles(&area.polygons);
        }
    }
    let of = |class: usize| {
        let within: Vec<Sum> = known.iter().copied().filter(|value| class_of(*value) == class).collect();
        let [first, last] = [within.first(), within.last()].map(|value| say(value.copied().unwrap_or(Sum::ZERO)));
        let label = if first == last { first } else { format!("{first}–{last}") };
        MapClass { share: (class + 1) as f32 / begins.len() as f32, label }
    };
    (0..begins.len()).map(of).collect()
}
