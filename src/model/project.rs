//! The projects of a zone (项目), held as columns.

use super::amount::Amount;
use super::amount_column::AmountColumn;
use super::columns::{DateColumn, DictColumn, RefColumn};
use super::entities::{Called, ListIx, LonLat, PlaceIx, SectorIx, SourceIx, StageIx};
use super::measure::ProjectAmount;
use super::partial_date::PartialDate;
use super::project_ids::ProjectIds;
use super::set_column::SetColumn;
use super::several::Several;
use super::table::{Index, index};
use super::text_column::TextColumn;

index!(
    /// A row of the projects table.
    ProjectIx(u32)
);
index!(
    /// A distinct investor (投资方). In a dataset the order is that of the names.
    InvestorIx(u32)
);

/// Whether something is published or made up to show the software (数据性质).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Basis {
    /// 公布
    #[default]
    Published,
    /// 示意: never looks like a published number.
    Illustrative,
}

impl Basis {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Published, Self::Illustrative];

    /// As written in files.
    pub fn id(self) -> &'static str {
        match self {
            Self::Published => "published",
            Self::Illustrative => "illustrative",
        }
    }

    /// The inverse of [`Self::id`].
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|basis| basis.id() == id)
    }
}

/// One row on its way into [`Projects`].
#[derive(Clone, Debug, Default)]
#[expect(missing_docs, reason = "the columns of DOMAIN's table")]
pub struct ProjectRow<'a> {
    pub id: &'a str,
    pub name: &'a str,
    pub name_en: &'a str,
    pub sector: Option<SectorIx>,
    pub place: Option<PlaceIx>,
    /// All of them, where they are several.
    pub sectors: &'a [SectorIx],
    pub places: &'a [PlaceIx],
    pub stage: Option<StageIx>,
    pub basis: Basis,
    pub investor: &'a str,
    pub lists: &'a [ListIx],
    /// Hundredths of 亩.
    pub land_mu_hundredths: Option<u32>,
    pub position: Option<LonLat>,
    /// One for each of [`ProjectAmount::ALL`].
    pub amounts: [Option<Amount>; 5],
    /// One for each stage, in table order; missing ones at the end may be left out.
    pub dates: &'a [Option<PartialDate>],
    pub note: &'a str,
    pub sources: &'a [SourceIx],
    /// What stands in columns that the program does not know.
    pub further: &'a [&'a str],
    /// The line in its file, from 1; 0 when it comes from no file.
    pub line: u32,
}

/// All projects, a column a field. Row `i` of every column is project `i`.
#[derive(Clone, Debug)]
pub struct Projects {
    pub(super) ids: TextColumn,
    pub(super) names: TextColumn,
    pub(super) names_en: TextColumn,
    pub(super) investors: DictColumn<InvestorIx>,
    pub(super) notes: TextColumn,
    pub(super) sectors: RefColumn<SectorIx>,
    pub(super) places: RefColumn<PlaceIx>,
    pub(super) stages: RefColumn<StageIx>,
    pub(super) parents: RefColumn<ProjectIx>,
    pub(super) basis: Vec<Basis>,
    pub(super) lists: SetColumn<ListIx>,
    pub(super) sources: SetColumn<SourceIx>,
    pub(super) land: Vec<u32>,
    pub(super) positions: Vec<[f32; 2]>,
    pub(super) amounts: [AmountColumn; 5],
    pub(super) dates: Vec<DateColumn>,
    /// What stands in columns that the program does not know, until somebody makes [`super::Field`]s of it.
    pub(super) further: Vec<TextColumn>,
    pub(super) lines: Vec<u32>,
    pub(super) several: Several,
    /// The way from ids to rows; empty until all rows are there.
    pub(super) by_id: ProjectIds,
}

impl Projects {
    /// What stands for land of which nothing is known among [`Self::lands`].
    pub const NO_LAND: u32 = u32::MAX;

    /// An empty table for a ladder of `stages` stages, and so many columns that the program does not know.
    pub fn new(stages: usize, further: usize) -> Self {
        Self {
            ids: TextColumn::default(),
            names: TextColumn::default(),
            names_en: TextColumn::default(),
            investors: DictColumn::default(),
            notes: TextColumn::default(),
            sectors: RefColumn::default(),
            places: RefColumn::default(),
            stages: RefColumn::default(),
            parents: RefColumn::default(),
            basis: Vec::new(),
            lists: SetColumn::default(),
            sources: SetColumn::default(),
            land: Vec::new(),
            positions: Vec::new(),
            amounts: Default::default(),
            dates: vec![DateColumn::default(); stages],
            further: vec![TextColumn::default(); further],
            lines: Vec::new(),
            several: Several::default(),
            by_id: ProjectIds::default(),
        }
    }

    /// Adds a project at the end. Ids are checked for uniqueness when the dataset is made.
    pub fn push(&mut self, row: &ProjectRow<'_>) {
        self.several.push(self.lines.len(), row.sectors, row.places);
        self.ids.push(row.id);
        self.names.push(row.name);
        self.names_en.push(row.name_en);
        self.investors.push(row.investor);
        self.notes.push(row.note);
        self.sectors.push(row.sector);
        self.places.push(row.place);
        self.stages.push(row.stage);
        self.parents.push(None);
        self.basis.push(row.basis);
        self.lists.push(row.lists);
        self.sources.push(row.sources);
        self.land.push(Self::pack_land(row.land_mu_hundredths));
        self.positions.push(Self::pack_position(row.position));
        for (column, amount) in self.amounts.iter_mut().zip(row.amounts) {
            column.push(amount);
        }
        for (position, column) in self.dates.iter_mut().enumerate() {
            column.push(row.dates.get(position).copied().flatten());
        }
        for (position, column) in self.further.iter_mut().enumerate() {
            column.push(row.further.get(position).copied().unwrap_or_default());
        }
        self.lines.push(row.line);
    }

    /// Builds the way from ids to rows. In ascending order the rows whose id an earlier one has come back, each with the
    /// first that has it.
    pub(crate) fn index_ids(&mut self) -> Vec<(u32, u32)> {
        if self.by_id.len() == self.len() {
            return Vec::new();
        }
        let (by_id, doubled) = ProjectIds::build(&self.ids);
        self.by_id = by_id;
        doubled
    }

    /// The project with this id, once all are there.
    pub(crate) fn find(&self, id: &str) -> Option<ProjectIx> {
        self.by_id.find(id, &self.ids, self.len()).and_then(ProjectIx::from_usize)
    }

    /// The same, sooner when it is likely to be `hint`, the next, or not far from it.
    pub(crate) fn find_from(&self, id: &str, hint: ProjectIx) -> Option<ProjectIx> {
        let first = hint.to_usize();
        let mut next = (first..self.len().min(first + 2)).filter(|row| self.ids.is(*row, id));
        next.next().or_else(|| self.by_id.find(id, &self.ids, first)).and_then(ProjectIx::from_usize)
    }

    /// Makes `child` a part of the package project `parent` (打包项目), or of none.
    pub fn set_parent(&mut self, child: ProjectIx, parent: Option<ProjectIx>) {
        self.parents.set(child.to_usize(), parent);
    }

    /// Gives every list a new number: `numbers[old]` is the new one. For when all lists are known and sorted.
    pub fn renumber_lists(&mut self, numbers: &[ListIx]) {
        self.lists.renumber(numbers);
    }

    /// How many projects.
    pub fn len(&self) -> usize {
        self.basis.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.basis.is_empty()
    }

    /// All projects, in package order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = ProjectIx> + ExactSizeIterator + Clone + use<> {
        #[expect(clippy::expect_used, reason = "the reader refuses tables of more than u32::MAX - 1 rows")]
        (0..self.len()).map(|row| ProjectIx::from_usize(row).expect("fewer rows than u32::MAX"))
    }

    /// Unique, never empty.
    #[inline]
    pub fn id(&self, ix: ProjectIx) -> &str {
        self.ids.get(ix.to_usize())
    }

    /// The name, in the package's language.
    #[inline]
    pub fn name(&self, ix: ProjectIx) -> &str {
        self.names.get(ix.to_usize())
    }

    /// The English name, or the other one when none is given.
    pub fn name_en(&self, ix: ProjectIx) -> &str {
        match self.names_en.get(ix.to_usize()) {
            "" => self.name(ix),
            name => name,
        }
    }

    /// The English name as given; empty when it is not.
    #[inline]
    pub fn given_name_en(&self, ix: ProjectIx) -> &str {
        self.names_en.get(ix.to_usize())
    }

    /// What it is called in either language.
    pub fn called(&self, ix: ProjectIx) -> Called<'_> {
        Called { zh: self.name(ix), en: self.given_name_en(ix) }
    }

    /// Empty when not given.
    pub fn investor(&self, ix: ProjectIx) -> &str {
        self.investors.get(ix.to_usize())
    }

    /// Who invests, as a position among the distinct investors.
    pub fn investor_ix(&self, ix: ProjectIx) -> Option<InvestorIx> {
        self.investors.codes().get(ix.to_usize())
    }

    /// The name of an investor.
    pub fn investor_name(&self, investor: InvestorIx) -> &str {
        self.investors.texts().get(investor.to_usize())
    }

    /// The whole investor column with its distinct names.
    pub fn investors(&self) -> &DictColumn<InvestorIx> {
        &self.investors
    }

    /// Numbers the investors by name, once all rows are there: `places` says where each of the distinct names comes.
    pub fn sort_investors(&mut self, places: impl FnOnce(&TextColumn) -> Vec<u32>) {
        let places = places(self.investors.texts());
        if let Some(numbers) = self.investors.sort(&places) {
            self.several.renumber_investors(&numbers);
        }
        self.gather_investors();
    }

    /// The columns of texts that stand for themselves: names, English names, ids, notes.
    pub fn searched(&self) -> [&TextColumn; 4] {
        [&self.names, &self.names_en, &self.ids, &self.notes]
    }

    /// The whole sector column, for grouping.
    pub fn sectors(&self) -> &RefColumn<SectorIx> {
        &self.sectors
    }

    /// The whole place column, for grouping.
    pub fn places(&self) -> &RefColumn<PlaceIx> {
        &self.places
    }

    /// The whole stage column, for grouping.
    pub fn stages(&self) -> &RefColumn<StageIx> {
        &self.stages
    }

    /// The whole column of lists, for grouping.
    pub fn list_sets(&self) -> &SetColumn<ListIx> {
        &self.lists
    }

    /// The whole column of sources.
    pub fn source_sets(&self) -> &SetColumn<SourceIx> {
        &self.sources
    }

    /// Empty when not given.
    pub fn note(&self, ix: ProjectIx) -> &str {
        self.notes.get(ix.to_usize())
    }

    /// `None` only where the cell was wrong, which a finding says.
    pub fn sector(&self, ix: ProjectIx) -> Option<SectorIx> {
        self.sectors.get(ix.to_usize())
    }

    /// Where it stands.
    pub fn place(&self, ix: ProjectIx) -> Option<PlaceIx> {
        self.places.get(ix.to_usize())
    }

    /// The stage it has reached.
    pub fn stage(&self, ix: ProjectIx) -> Option<StageIx> {
        self.stages.get(ix.to_usize())
    }

    /// The package project it is a part of.
    pub fn parent(&self, ix: ProjectIx) -> Option<ProjectIx> {
        self.parents.get(ix.to_usize())
    }

    /// Published or illustrative.
    pub fn basis(&self, ix: ProjectIx) -> Basis {
        self.basis[ix.to_usize()]
    }

    /// The whole basis column, for grouping.
    pub fn bases(&self) -> &[Basis] {
        &self.basis
    }

    /// The lists it is on.
    pub fn lists(&self, ix: ProjectIx) -> &[ListIx] {
        self.lists.get(ix.to_usize())
    }

    /// Where it was read.
    pub fn sources(&self, ix: ProjectIx) -> &[SourceIx] {
        self.sources.get(ix.to_usize())
    }

    /// Land in hundredths of 亩.
    pub fn land_mu_hundredths(&self, ix: ProjectIx) -> Option<u32> {
        Some(self.land[ix.to_usize()]).filter(|land| *land != Self::NO_LAND)
    }

    /// The whole land column in hundredths of 亩; [`Self::NO_LAND`] where it is not given.
    pub fn lands(&self) -> &[u32] {
        &self.land
    }

    /// Where on the map.
    pub fn position(&self, ix: ProjectIx) -> Option<LonLat> {
        let [lon, lat] = self.positions[ix.to_usize()];
        (!lon.is_nan()).then(|| LonLat { lon: f64::from(lon), lat: f64::from(lat) })
    }

    /// One of its amounts.
    pub fn amount(&self, ix: ProjectIx, which: ProjectAmount) -> Option<Amount> {
        self.amounts[which as usize].get(ix.to_usize())
    }

    /// A whole amount column, for sums.
    pub fn amounts(&self, which: ProjectAmount) -> &AmountColumn {
        &self.amounts[which as usize]
    }

    /// When it reached a stage.
    pub fn date(&self, ix: ProjectIx, stage: StageIx) -> Option<PartialDate> {
        self.dates[stage.to_usize()].get(ix.to_usize())
    }

    /// A whole date column, for grouping.
    pub fn dates(&self, stage: StageIx) -> &DateColumn {
        &self.dates[stage.to_usize()]
    }

    /// How many stages there are date columns for.
    pub fn stage_count(&self) -> usize {
        self.dates.len()
    }

    /// The line in its file, from 1; 0 when it comes from no file.
    pub fn line(&self, ix: ProjectIx) -> u32 {
        self.lines.get(ix.to_usize()).copied().unwrap_or(0)
    }
}
