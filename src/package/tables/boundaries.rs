//! The boundaries of a package, from its GeoJSON, with findings for what is wrong with them. Must not know who asks what lies
//! within.

use serde_json::{Map, Value};

use super::geojson::{Feature, MOST_BYTES, parse};
use crate::model::geo::{Boundary, Crossing, Polygon, System, area, crossing};
use crate::model::{Basis, Decimal, LonLat, Name, PartialDate};
use crate::package::cells::date_problem;
use crate::package::csv::decode;
use crate::package::descriptor::{Resource, Why};
use crate::package::findings::{At, Cell, Column, FileRead, Format, Journal, NOTHING_NEAR, Problem};
use crate::package::rows::{Checks, Files};
use crate::text::Arg;

/// What properties are called, the surest first.
const IDS: [&str; 4] = ["id", "adcode", "code", "编号"];
const NAMES: [&str; 4] = ["name_zh", "name", "NAME", "名称"];
/// A published area that differs by more than this share from that of the polygons is said.
const AREA_DIFFERS: f64 = 0.01;

/// Adds the boundaries of a resource to those that are there.
pub(super) fn boundaries(
    files: &Files<'_>,
    (number, resource): (u16, &Resource),
    system: System,
    found: &mut Vec<Boundary>,
    journal: &mut Journal,
) {
    let at = At::resource(number);
    for wrong in resource.wrong.iter().filter(|wrong| wrong.why == Why::Wrong) {
        journal.property(at, &wrong.property, &wrong.value, Problem::PropertyWrong);
    }
    if resource.has_nothing() {
        return journal.row(at, Problem::PathMissing);
    }
    if let Some(data) = resource.data.as_ref().filter(|_| resource.paths.is_empty()) {
        return read(&data.to_string(), at, system, found, journal);
    }
    let mut checks = Checks::new(resource, at, journal);
    let mut first = at;
    for path in &resource.paths {
        let too_large = files.on_disk(path).is_some_and(|(_, size)| size > MOST_BYTES as u64);
        let bytes = match too_large {
            true => Err(Problem::FileUnreadable { reason: Arg::Key("io-too-large".to_owned()) }),
            false => files.read(path),
        };
        let bytes = match bytes {
            Ok(bytes) => bytes,
            Err(problem) => {
                journal.property(at, "path", path, problem);
                continue;
            }
        };
        checks.add(&bytes);
        let size = bytes.len() as u64;
        let decoded = decode(bytes, &resource.encoding);
        let (resource_name, path) = (resource.name.clone(), path.clone());
        let encoding = decoded.encoding;
        let format = Format::Json;
        let file = FileRead { resource: resource_name, path, rows: 0, bytes: size, encoding, format };
        let at = At { file: journal.start_file(number, file), ..at };
        if first.file == 0 {
            first = at;
        }
        if let Some(problem) = decoded.problem {
            journal.property(at, "encoding", &resource.encoding, problem);
        }
        if decoded.text.whole().trim().is_empty() {
            journal.row(at, Problem::FileEmpty);
        } else {
            read(decoded.text.whole(), at, system, found, journal);
        }
    }
    checks.finish(first, journal);
}

/// Adds those of a text.
fn read(text: &str, at: At, system: System, found: &mut Vec<Boundary>, journal: &mut Journal) {
    let read = match parse(text) {
        Ok(read) => read,
        Err((line, problem)) => return journal.row(At { line, ..at }, problem),
    };
    journal.finish_file(at.resource, at.file, read.features.len());
    let system = match read.system.as_deref().map(|named| (named, System::parse(named))) {
        Some((_, Some(system))) => system,
        Some((named, None)) => {
            return journal.property(at, "crs", named, Problem::SystemUnknown { known: known_systems() });
        }
        None => system,
    };
    for (row, (line, feature)) in (1..).zip(read.features) {
        let mut reader = Reader { at: At { line, row, ..at }, journal, system };
        if let Some(boundary) = reader.boundary(feature, found) {
            found.push(boundary);
        }
    }
}

/// The systems that are understood, for whoever named another.
pub(super) fn known_systems() -> String {
    let named = System::OF_DEGREES.map(System::id).join(", ");
    format!("{named}, epsg:4490, epsg:4326, epsg:4491–4554")
}

struct Reader<'j> {
    at: At,
    journal: &'j mut Journal,
    system: System,
}

impl Reader<'_> {
    fn wrong(&mut self, property: &str, value: &str, problem: Problem) {
        let column = Column { name: property.to_owned(), position: Some(0) };
        self.journal.cell(&Cell::new(self.at, &column, value), problem);
    }

    fn boundary(&mut self, feature: Option<Feature>, before: &[Boundary]) -> Option<Boundary> {
        let Some(Feature { properties, polygons }) = feature else {
            self.journal.row(self.at, Problem::BoundaryNoFeature);
            return None;
        };
        let named = |names: &[&str]| names.iter().map(|name| text(&properties, name)).find(|text| !text.is_empty());
        let id = named(&IDS).unwrap_or_else(|| self.at.row.to_string());
        let zh = named(&NAMES).unwrap_or_else(|| id.clone());
        if let Some(at) = before.iter().position(|other| other.id == id) {
            self.wrong("id", &id, Problem::BoundaryTwice { first: at + 1 });
            return None;
        }
        let written = text(&properties, "crs");
        if !written.is_empty() {
            match System::parse(&written) {
                Some(system) => self.system = system,
                None => {
                    self.wrong("crs", &written, Problem::SystemUnknown { known: known_systems() });
                    return None;
                }
            }
        }
        let polygons = self.polygons(polygons)?;
        let mut boundary = Boundary {
            name: Name { zh, en: text(&properties, "name_en") },
            level: text(&properties, "level"),
            parent: text(&properties, "parent"),
            place: text(&properties, "place"),
            four_sides: text(&properties, "four_sides"),
            is_illustrative: text(&properties, "basis") == Basis::Illustrative.id(),
            polygons,
            ..Boundary::default()
        };
        [boundary.valid_from, boundary.valid_to] =
            ["valid_from", "valid_to"].map(|property| self.date(property, &text(&properties, property)));
        if let (Some(from), Some(to)) = (boundary.valid_from, boundary.valid_to)
            && to.surely_before(from)
        {
            self.wrong("valid_to", &to.to_string(), Problem::BoundaryEndsBefore { from: from.to_string() });
        }
        boundary.area_ha = self.area(&text(&properties, "area_ha"), &boundary.polygons);
        self.journal.about(self.at, &id);
        Some(Boundary { id, ..boundary })
    }

    /// The land, in the system that is reckoned in.
    fn polygons(&mut self, given: Result<Vec<Vec<Vec<[f64; 2]>>>, String>) -> Option<Vec<Polygon>> {
        let given = match given {
            Ok(given) => given,
            Err(kind) => {
                self.journal.row(self.at, Problem::BoundaryNoPolygon { kind });
                return None;
            }
        };
        let system = self.system;
        let ring = |ring: Vec<[f64; 2]>| -> Result<Vec<LonLat>, [f64; 2]> {
            ring.into_iter().map(|[x, y]| system.located(x, y).ok_or([x, y])).collect()
        };
        let mut polygons = Vec::with_capacity(given.len());
        for rings in given {
            match rings.into_iter().map(ring).collect::<Result<Vec<_>, _>>() {
                Ok(rings) => polygons.push(Polygon::new(rings)),
                Err([x, y]) => {
                    let problem = Problem::BoundaryOffMap { system: system.name() };
                    self.wrong("coordinates", &format!("{x}, {y}"), problem);
                    return None;
                }
            }
        }
        polygons.retain(|polygon| polygon.outline().is_some());
        if polygons.is_empty() {
            self.journal.row(self.at, Problem::BoundaryNoPolygon { kind: NOTHING_NEAR.to_owned() });
            return None;
        }
        for polygon in &polygons {
            match crossing(polygon) {
                Crossing::Nowhere => continue,
                Crossing::At(at) => {
                    let (lon, lat) = (format!("{:.5}", at.lon), format!("{:.5}", at.lat));
                    self.journal.row(self.at, Problem::BoundaryCrosses { lon, lat });
                }
                Crossing::NotTold => self.journal.row(self.at, Problem::BoundaryUnchecked),
            }
            break;
        }
        Some(polygons)
    }

    fn date(&mut self, property: &str, written: &str) -> Option<PartialDate> {
        let date = PartialDate::parse(written);
        if date.is_none() && !written.is_empty() {
            self.wrong(property, written, date_problem(written));
        }
        date
    }

    /// The hectares that were published; said where the polygons come to something else.
    fn area(&mut self, written: &str, polygons: &[Polygon]) -> Option<Decimal> {
        if written.is_empty() {
            return None;
        }
        let Some(published) = Decimal::parse(written).ok().filter(|area| area.mantissa() > 0) else {
            self.wrong("area_ha", written, Problem::NumberNotANumber);
            return None;
        };
        let found = area(polygons) / 10_000.0;
        let share = found / published.to_f64() - 1.0;
        if share.abs() > AREA_DIFFERS {
            let problem = Problem::BoundaryAreaDiffers {
                found: format!("{found:.2}"),
                percent: format!("{:+.1}", share * 100.0),
            };
            self.wrong("area_ha", written, problem);
        }
        Some(published)
    }
}

/// A property as a text.
fn text(properties: &Map<String, Value>, name: &str) -> String {
    match properties.get(name) {
        Some(Value::String(text)) => text.trim().to_owned(),
        Some(value @ (Value::Number(_) | Value::Bool(_))) => value.to_string(),
        _ => String::new(),
    }
}
