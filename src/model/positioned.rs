//! Where the rows of some books are: which of their columns say so, in which system. Worked out when somebody asks. Must not know
//! maps.

use std::sync::Arc;

use super::dataset::Dataset;
use super::entities::LonLat;
use super::field::{Field, NumberColumn};
use super::geo::{Ground, Positions, System, TableSystem, Which, latitude_of, longitude_of, names_systems};

/// The numbers of a position: `reg_lon` beside `reg_lat`.
fn pairs(fields: &[Field]) -> Vec<(Which, [&Field; 2])> {
    let numeric = || fields.iter().filter(|field| field.numbers().is_some());
    let mut found: Vec<(Which, [&Field; 2])> = Vec::new();
    for lon in numeric() {
        let Some(which) = longitude_of(lon.name.as_str()) else { continue };
        let lat = numeric().find(|lat| latitude_of(lat.name.as_str()) == Some(which));
        let is_new = !found.iter().any(|(known, _)| *known == which);
        found.extend(lat.filter(|_| is_new).map(|lat| (which, [lon, lat])));
    }
    found.sort_by_key(|(which, _)| *which);
    found
}

fn number(numbers: Option<&NumberColumn>, row: usize) -> Option<f64> {
    let numbers = numbers?;
    // Exact but for the last bit, and quicker than by a decimal.
    Some(numbers.scaled(row)? as f64 / 10f64.powi(numbers.decimals() as i32))
}

impl Dataset {
    /// The same, on this ground, with coordinates in this system.
    #[must_use]
    pub fn on_ground(mut self, ground: Arc<Ground>, system: TableSystem) -> Self {
        self.read.ground = ground;
        self.read.system = system;
        self.read.positions = Arc::default();
        self
    }

    /// The boundaries of the package and what its maps may say.
    pub fn ground(&self) -> &Ground {
        &self.read.ground
    }

    /// The system in which the coordinates of its rows are given.
    pub fn table_system(&self) -> TableSystem {
        self.read.system
    }

    /// Where its rows are, as often as they say so; nothing for a table that does not.
    pub fn positions(&self) -> &[Positions] {
        self.read.positions.get_or_init(|| self.found_positions(self.read.system.system))
    }

    /// The positions of one kind.
    pub fn positions_of(&self, which: Which) -> Option<&Positions> {
        self.positions().iter().find(|positions| positions.which == which)
    }

    /// Which of its positions is looked at where nobody says which: where it is at work before where it is registered.
    pub fn usual_position(&self) -> Option<Which> {
        let best = [Which::Operating, Which::Own, Which::Registered].into_iter();
        best.into_iter().find(|which| self.positions_of(*which).is_some())
    }

    /// The positions as they would be if the coordinates were given in another system.
    pub fn positions_in(&self, system: System) -> Vec<Positions> {
        self.found_positions(Some(system))
    }

    /// Whether any column says where rows are: asked without a look at the rows.
    pub fn may_have_positions(&self) -> bool {
        self.is_of_projects() || !pairs(self.fields()).is_empty()
    }

    /// The column that says the system of each row.
    pub fn system_column(&self) -> Option<&Field> {
        let is_named = |field: &&Field| names_systems(field.name.as_str());
        self.fields().iter().find(|field| is_named(field) && (field.categories().is_some() || field.texts().is_some()))
    }

    /// The system that a row says its coordinates are given in, as it is written.
    pub fn written_system(&self, row: usize) -> Option<&str> {
        let field = self.system_column()?;
        let text = match (field.texts(), field.categories()) {
            (Some(texts), _) => texts.get(row),
            (None, Some(categories)) => field.category(row).map_or("", |ix| categories.id(ix)),
            (None, None) => "",
        };
        Some(text).filter(|text| !text.is_empty())
    }

    fn found_positions(&self, system: Option<System>) -> Vec<Positions> {
        let rows = self.projects().len();
        let is_by_row = self.system_column().is_some();
        let system_of = |row: usize| match self.written_system(row).filter(|_| is_by_row) {
            Some(written) => System::parse(written),
            None => system,
        };
        let located = |row: usize, x: f64, y: f64| system_of(row)?.located(x, y);
        let table = self.read.system;
        let mut found = Vec::new();
        for (which, [lon, lat]) in pairs(self.fields()) {
            let point = |row: usize| located(row, number(lon.numbers(), row)?, number(lat.numbers(), row)?);
            let columns = [lon, lat].map(|field| field.name.as_str().to_owned());
            found.push(Positions { which, columns, system: table, points: (0..rows).map(point).collect() });
        }
        let has_own = found.first().is_some_and(|positions| positions.which == Which::Own);
        if self.is_of_projects() && !has_own {
            let point = |(row, ix)| {
                let LonLat { lon, lat } = self.projects().position(ix)?;
                located(row, lon, lat)
            };
            let points = self.projects().iter().enumerate().map(point).collect();
            let columns = ["lon", "lat"].map(str::to_owned);
            found.insert(0, Positions { which: Which::Own, columns, system: table, points });
        }
        found.retain(|positions| positions.known() > 0);
        found
    }
}
