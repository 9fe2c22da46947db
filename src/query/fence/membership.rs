//! On which side of the fence each record is. Must not know what is added up over them.

use crate::model::geo::{Boundary, Locator, Side, TOLERANCE_M, Which};
use crate::model::{Dataset, PartialDate, ProjectIx};

/// What makes a record one of the zone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Definition {
    /// It is registered within.
    Registered,
    /// It works within.
    Operating,
    /// It is registered or works within.
    #[default]
    Either,
    /// It is registered and works within.
    Both,
    /// It is on the list of those that are admitted, wherever it is.
    Listed,
}

impl Definition {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 5] = [Self::Registered, Self::Operating, Self::Either, Self::Both, Self::Listed];

    /// As written in files and on the command line; its text is `fence-<id>`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Registered => "registered",
            Self::Operating => "operating",
            Self::Either => "either",
            Self::Both => "both",
            Self::Listed => "listed",
        }
    }

    /// The inverse of [`Self::id`].
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|definition| definition.id() == id)
    }

    /// On which side a record is whose two addresses are on these.
    pub fn of(self, registered: Side, operating: Side) -> Side {
        let sides = [registered, operating];
        let first_of = |order: [Side; 4]| order.into_iter().find(|side| sides.contains(side)).unwrap_or(Side::Unknown);
        match self {
            Self::Registered => registered,
            Self::Operating => operating,
            // One address within is enough, and no address outside says anything while the other may be within.
            Self::Either => first_of([Side::In, Side::Border, Side::Unknown, Side::Out]),
            Self::Both => first_of([Side::Out, Side::Unknown, Side::Border, Side::In]),
            Self::Listed => Side::Unknown,
        }
    }
}

/// What is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct FenceQuestion {
    /// What makes a record one of the zone.
    pub definition: Definition,
    /// At the end of which day, month or year; that of the books where nothing is said.
    pub date: Option<PartialDate>,
    /// Within which boundaries; the approved ones where none is named, else all.
    pub boundaries: Vec<String>,
    /// So many metres from an edge nobody can tell.
    pub tolerance_m: f64,
}

impl Default for FenceQuestion {
    fn default() -> Self {
        let definition = Definition::default();
        Self { definition, date: None, boundaries: Vec::new(), tolerance_m: TOLERANCE_M }
    }
}

/// Why there is no answer.
#[derive(Clone, Debug, PartialEq)]
pub enum NoFence {
    /// The package has no boundaries.
    NoBoundaries,
    /// None of this name.
    UnknownBoundary(String),
    /// None of them holds on the day.
    NoneHolds(PartialDate),
    /// No record says where it is.
    NoPositions,
}

impl NoFence {
    /// The key of its sentence.
    pub fn key(&self) -> &'static str {
        match self {
            Self::NoBoundaries => "fence-no-boundaries",
            Self::UnknownBoundary(_) => "fence-unknown-boundary",
            Self::NoneHolds(_) => "fence-none-holds",
            Self::NoPositions => "fence-no-positions",
        }
    }
}

/// The records on their sides.
#[derive(Clone, Debug, PartialEq)]
pub struct Fence {
    /// The day that was asked for; nothing where neither question nor books say one.
    pub date: Option<PartialDate>,
    /// The boundaries that make the fence, as positions among those of the package.
    pub boundaries: Vec<usize>,
    /// Where each record is registered, and where it works.
    registered: Vec<Side>,
    operating: Vec<Side>,
    /// Whether each is on the list; nothing where nobody says so.
    pub listed: Vec<Option<bool>>,
}

impl Fence {
    /// On which side a record is under a definition.
    pub fn side(&self, definition: Definition, row: usize) -> Side {
        match definition {
            Definition::Listed => match self.listed.get(row).copied().flatten() {
                Some(true) => Side::In,
                Some(false) => Side::Out,
                None => Side::Unknown,
            },
            other => {
                let side = |sides: &[Side]| sides.get(row).copied().unwrap_or(Side::Unknown);
                other.of(side(&self.registered), side(&self.operating))
            }
        }
    }

    /// How many records there are.
    pub fn rows(&self) -> usize {
        self.listed.len()
    }
}

/// The boundaries that are meant.
fn chosen(boundaries: &[Boundary], question: &FenceQuestion, date: Option<PartialDate>) -> Result<Vec<usize>, NoFence> {
    if boundaries.is_empty() {
        return Err(NoFence::NoBoundaries);
    }
    let named =
        |boundary: &Boundary, name: &String| [&boundary.id, &boundary.name.zh, &boundary.name.en].contains(&name);
    if let Some(unknown) = question.boundaries.iter().find(|name| !boundaries.iter().any(|it| named(it, name))) {
        return Err(NoFence::UnknownBoundary(unknown.clone()));
    }
    let has_approved = boundaries.iter().any(|boundary| boundary.level == Boundary::APPROVED);
    let is_meant = |boundary: &Boundary| match question.boundaries.is_empty() {
        true => !has_approved || boundary.level == Boundary::APPROVED,
        false => question.boundaries.iter().any(|name| named(boundary, name)),
    };
    let holds = |boundary: &Boundary| date.is_none_or(|date| boundary.is_valid_on(date));
    let found: Vec<usize> =
        (0..boundaries.len()).filter(|at| is_meant(&boundaries[*at]) && holds(&boundaries[*at])).collect();
    match date {
        Some(date) if found.is_empty() => Err(NoFence::NoneHolds(date)),
        _ => Ok(found),
    }
}

/// Says of each record on which side of the fence it is. A record that lies in two of the boundaries is within once.
pub fn fence(dataset: &Dataset, question: &FenceQuestion) -> Result<Fence, NoFence> {
    let date = question.date.or(dataset.as_of());
    let boundaries = chosen(&dataset.ground().boundaries, question, date)?;
    fence_of(dataset, boundaries, date, question.tolerance_m)
}

/// The same within these of the boundaries of the package.
pub fn fence_of(
    dataset: &Dataset,
    boundaries: Vec<usize>,
    date: Option<PartialDate>,
    tolerance_m: f64,
) -> Result<Fence, NoFence> {
    if dataset.positions().is_empty() {
        return Err(NoFence::NoPositions);
    }
    let all = &dataset.ground().boundaries;
    let locator = Locator::of(boundaries.iter().filter_map(|at| all.get(*at)), tolerance_m);
    let rows = dataset.projects().len();
    let sides = |which: Which| -> Option<Vec<Side>> {
        let positions = dataset.positions_of(which)?;
        let side =
            |row: usize| positions.points.get(row).copied().flatten().map_or(Side::Unknown, |at| locator.side(at));
        Some((0..rows).map(side).collect())
    };
    let unknown = || vec![Side::Unknown; rows];
    // Where a record itself is, there it works.
    let operating = sides(Which::Operating).or_else(|| sides(Which::Own)).unwrap_or_else(unknown);
    let registered = sides(Which::Registered).unwrap_or_else(unknown);
    let listed = listed(dataset, date);
    Ok(Fence { date, boundaries, registered, operating, listed })
}

/// The date columns of those that are admitted and that have left.
const ADMITTED: [&str; 4] = ["admitted_on", "入区日期", "入库日期", "入库时间"];
const LEFT: [&str; 4] = ["left_on", "退出日期", "出库日期", "出库时间"];

/// Whether each record is on the list at the end of a day. What is known only to the year may be so or not.
fn listed(dataset: &Dataset, date: Option<PartialDate>) -> Vec<Option<bool>> {
    let column = |names: &[&str]| {
        let stages = dataset.stages().iter();
        stages.filter(|(_, stage)| names.contains(&stage.id.as_str())).map(|(ix, _)| ix).next()
    };
    let (admitted, left) = (column(&ADMITTED), column(&LEFT));
    let (Some(admitted), Some(date)) = (admitted, date) else { return vec![None; dataset.projects().len()] };
    let day = date.range().1;
    // Whether something of a date has come by that day; nothing where that cannot be told.
    let has_come = |of: PartialDate| match of.range() {
        (_, last) if last <= day => Some(true),
        (first, _) if first > day => Some(false),
        _ => None,
    };
    let is_listed = |ix: ProjectIx| {
        let came = has_come(dataset.projects().date(ix, admitted)?)?;
        let went = match left.and_then(|left| dataset.projects().date(ix, left)) {
            Some(left) => has_come(left)?,
            None => false,
        };
        Some(came && !went)
    };
    dataset.projects().iter().map(is_listed).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn definitions_leave_what_nobody_knows_open() {
        use Side::{Border, In, Out, Unknown};
        for (registered, operating, either, both) in [
            (In, In, In, In),
            (In, Out, In, Out),
            (Out, Out, Out, Out),
            (In, Unknown, In, Unknown),
            (Out, Unknown, Unknown, Out),
            (In, Border, In, Border),
            (Out, Border, Border, Out),
            (Border, Unknown, Border, Unknown),
            (Unknown, Unknown, Unknown, Unknown),
        ] {
            assert_eq!(Definition::Either.of(registered, operating), either, "{registered:?} {operating:?}");
            assert_eq!(Definition::Both.of(operating, registered), both, "{registered:?} {operating:?}");
        }
    }
}
