//! From the rows of the books to the places of an answer, dimension by dimension.

use std::collections::HashMap;

use crate::model::{
    Dataset, DateColumn, FieldValues, Index, PartialDate, ProjectIx, Projects, RefColumn, SectorIx, SetColumn,
    TextColumn, YEARS,
};
use crate::query::cube::records::Record;
use crate::query::key::{
    Bounds, Classed, ClassesOf, Dimension, Key, NO_YEAR, Numbered, Step, YearBasis, YearsThere, date_code,
};
use crate::query::pick::Pick;

/// For each set the numbers of its members; that of "none" for an empty one.
fn numbers<Ix: Index>(sets: &SetColumn<Ix>, size: u32) -> Vec<Vec<u32>> {
    let number = |member: &Ix| member.to_usize() as u32;
    let of_set = |set: &[Ix]| if set.is_empty() { vec![size - 1] } else { set.iter().map(number).collect() };
    sets.sets().iter().map(|set| of_set(set)).collect()
}

/// The branches of the members of a set, each once.
fn in_branches(members: &mut Vec<u32>, branches: &[u32]) {
    members.iter_mut().for_each(|member| *member = branches[*member as usize]);
    members.sort_unstable();
    members.dedup();
}

/// For each row the first that has the same text; `none` for those without.
fn first_rows(texts: &TextColumn, none: u32) -> Vec<u32> {
    let mut first: HashMap<&str, u32> = HashMap::new();
    let row = |row: usize| match texts.get(row) {
        "" => none,
        text => *first.entry(text).or_insert(row as u32),
    };
    (0..texts.len()).map(row).collect()
}

/// The steps of the years that occur.
fn numbered(dataset: &Dataset, step: Step, year_of: YearBasis) -> Numbered {
    let years = match year_of.dates(dataset) {
        Some(dates) => {
            let known = || dates.numbers().iter().filter(|date| **date != DateColumn::MISSING);
            known()
                .min()
                .zip(known().max())
                .map(|(first, last)| (PartialDate::year_of(*first) as i32, PartialDate::year_of(*last) as i32))
        }
        None => {
            let progress = dataset.progress();
            let periods = || (0..progress.len()).map(|row| progress.period(row));
            let first = periods().map(|period| period.first().year()).min();
            first.zip(periods().map(|period| period.last().year()).max())
        }
    };
    let (from, to) = years.unwrap_or((*YEARS.start(), *YEARS.start()));
    let numbered = Numbered::new(step, from, to);
    if year_of == YearBasis::Period { numbered.of_periods(dataset.has_fiscal_years()) } else { numbered }
}

/// How to find the numbers of a record's keys in one dimension.
#[derive(Clone)]
pub(in crate::query) struct Coder<'a> {
    pub(in crate::query) dimension: Dimension,
    projects: &'a Projects,
    pub(in crate::query) size: u32,
    /// The column that the program knows nothing of, if it is the dimension.
    field: Option<&'a FieldValues>,
    /// Where rows are in several groups: the set of each row, and for each set the numbers of its members.
    in_sets: Option<(&'a [u32], Vec<Vec<u32>>)>,
    /// For each sector the number of the branch it is in.
    branches: Vec<u32>,
    /// For each row the first that has the same text, if texts are the dimension.
    texts: Vec<u32>,
    /// The numbers that fall into classes, if these are the dimension.
    classes: Option<(&'a Dataset, ClassesOf, Classed, Bounds)>,
    /// How steps of time are numbered here, if one is the dimension.
    steps: Option<(Step, Numbered)>,
    /// How years are.
    years: YearsThere,
}

impl<'a> Coder<'a> {
    /// `opened` are the sectors that stand for themselves alone, with those below them apart.
    pub(in crate::query) fn new(
        dataset: &'a Dataset,
        dimension: Dimension,
        opened: &[SectorIx],
        year_of: YearBasis,
    ) -> Self {
        let projects = dataset.projects();
        let steps = dimension.step().map(|step| (step, numbered(dataset, step, year_of)));
        let years = YearsThere::of(dataset);
        let size = match (steps, dimension) {
            (Some((_, steps)), _) => steps.size(),
            (None, Dimension::Year) => years.size(),
            (None, _) => dimension.size(dataset),
        };
        let field = match dimension {
            Dimension::Field(name) => dataset.field(name).map(|field| &field.values),
            _ => None,
        };
        let in_sets = match dimension {
            Dimension::List => Some((projects.list_sets().codes(), numbers(projects.list_sets(), size))),
            _ => dimension.sets(dataset).map(|(_, sets)| (sets.codes(), numbers(sets, size))),
        };
        let branch = |(sector, _)| {
            if opened.is_empty() {
                return dataset.sector_tree().root(sector).to_usize() as u32;
            }
            let path = dataset.sector_tree().path(sector);
            path.iter().copied().find(|at| !opened.contains(at)).unwrap_or(sector).to_usize() as u32
        };
        let branches = match dimension {
            Dimension::Branch => dataset.sectors().iter().map(branch).chain([size - 1]).collect(),
            _ => Vec::new(),
        };
        let in_sets = in_sets.map(|(codes, mut sets)| {
            if dimension == Dimension::Branch {
                sets.iter_mut().for_each(|members| in_branches(members, &branches));
            }
            (codes, sets)
        });
        let texts = match field {
            Some(FieldValues::Texts(texts)) => first_rows(texts, size - 1),
            _ => Vec::new(),
        };
        let classes = match dimension {
            Dimension::Classes(of) => Some((dataset, of, of.classed(), of.classed().bounds(dataset))),
            _ => None,
        };
        Self { dimension, projects, size, field, in_sets, branches, texts, classes, steps, years }
    }

    /// The number, for all dimensions but lists.
    #[inline]
    pub(in crate::query) fn code(&self, record: &Record) -> u32 {
        let row = record.project.to_usize();
        let none = self.size - 1;
        match self.dimension {
            Dimension::Sector => self.projects.sectors().code_or(row, none),
            Dimension::Branch => self.branches[self.projects.sectors().code_or(row, none) as usize],
            Dimension::Place => self.projects.places().code_or(row, none),
            Dimension::Stage => self.projects.stages().code_or(row, none),
            Dimension::Investor => self.projects.investors().codes().code_or(row, none),
            Dimension::Project => row as u32,
            Dimension::Year => self.years.here(record.year),
            Dimension::Step(_) => self.steps.map_or(none, |(_, steps)| steps.here(record.step.into())),
            Dimension::Basis => record.basis as u32,
            Dimension::Field(_) => match self.field {
                Some(FieldValues::Categories(_, codes)) => codes.code_or(row, none),
                Some(FieldValues::Texts(_)) => self.texts.get(row).copied().unwrap_or(none),
                _ => none,
            },
            Dimension::Classes(_) => self.class_of(row),
            Dimension::List => none,
        }
    }

    fn class_of(&self, row: usize) -> u32 {
        let found = self.classes.as_ref().map(|(dataset, _, of, bounds)| bounds.code(of.value(dataset, row)));
        found.unwrap_or(self.size - 1)
    }

    /// The key with a number.
    pub(in crate::query) fn key(&self, code: u32) -> Key {
        let is_none = code + 1 == self.size;
        if let (Dimension::Field(name), false, false) = (self.dimension, self.texts.is_empty(), is_none)
            && let Some(row) = ProjectIx::from_usize(code as usize)
        {
            return Key::Text(name, row);
        }
        if let Some((_, of, _, bounds)) = &self.classes {
            return Key::Class(*of, bounds.class(code));
        }
        match self.steps {
            Some((step, steps)) => Key::Step(step, step.when(steps.there(code))),
            None if self.dimension == Dimension::Year => self.dimension.key(self.years.there(code), NO_YEAR + 1),
            None => self.dimension.key(code, self.size),
        }
    }

    /// The number of a key of the dimension; of one that nothing has, none of the numbers.
    pub(in crate::query) fn number_of(&self, key: Key) -> u32 {
        match (self.steps, key) {
            (Some((step, steps)), Key::Step(_, when)) => {
                let code = step.code(when);
                if steps.has(code) { steps.here(code) } else { u32::MAX }
            }
            (None, Key::Year(Some(_)) | Key::FiscalYear(_)) => {
                let code = key.code(NO_YEAR + 1);
                let here = self.years.here(code);
                if self.years.there(here) == code { here } else { u32::MAX }
            }
            _ => key.code(self.size),
        }
    }

    /// How many numbers there are.
    pub(in crate::query) fn size(&self) -> u32 {
        self.size
    }

    /// The numbers of some rows, for all dimensions that do not vary within a project, where they are no more than
    /// [`super::dense::MOST_GROUPS`]; `dates` give years.
    pub(in crate::query) fn codes_of(
        &self,
        dates: Option<&DateColumn>,
        rows: &(impl Pick + ?Sized),
        codes: &mut [u16],
    ) {
        fn refer<Ix: Index>(rows: &(impl Pick + ?Sized), codes: &mut [u16], column: &RefColumn<Ix>, none: u16) {
            // The position that stands for none is beyond all others, and has all bits.
            rows.pick(codes, column.as_slice(), |ix| (ix.to_usize() as u16).min(none));
        }
        let none = self.size as u16 - 1;
        let projects = self.projects;
        match self.dimension {
            Dimension::Sector => refer(rows, codes, projects.sectors(), none),
            Dimension::Branch => {
                refer(rows, codes, projects.sectors(), none);
                codes.iter_mut().for_each(|code| *code = self.branches[usize::from(*code)] as u16);
            }
            Dimension::Place => refer(rows, codes, projects.places(), none),
            Dimension::Stage => refer(rows, codes, projects.stages(), none),
            Dimension::Investor => refer(rows, codes, projects.investors().codes(), none),
            Dimension::Basis => rows.pick(codes, projects.bases(), |basis| *basis as u16),
            Dimension::Project => rows.name(codes),
            Dimension::Year => match dates {
                Some(dates) => {
                    rows.pick(codes, dates.numbers(), |date| self.years.of_calendar(date_code(*date)) as u16)
                }
                None => codes.fill(none),
            },
            Dimension::Step(_) => match (dates, self.steps) {
                (Some(dates), Some((step, steps))) => {
                    rows.pick(codes, dates.numbers(), |date| steps.here(step.of_date(*date)) as u16);
                }
                _ => codes.fill(none),
            },
            Dimension::Field(_) => match self.field {
                Some(FieldValues::Categories(_, column)) => refer(rows, codes, column, none),
                Some(FieldValues::Texts(_)) => rows.pick(codes, &self.texts, |first| *first as u16),
                _ => codes.fill(none),
            },
            Dimension::Classes(_) => {
                rows.name_all(|at, row| codes[at] = self.class_of(row) as u16);
            }
            Dimension::List => codes.fill(none),
        }
    }

    /// The numbers; `one` is room for a single one.
    #[inline]
    pub(in crate::query) fn codes<'s>(&'s self, record: &Record, one: &'s mut [u32; 1]) -> &'s [u32] {
        if let Some((of_row, sets)) = &self.in_sets {
            return &sets[of_row[record.project.to_usize()] as usize];
        }
        one[0] = self.code(record);
        one
    }

    /// Whether the record has any of the keys with these numbers, which are in order.
    pub(in crate::query) fn has_any(&self, record: &Record, numbers: &[u32]) -> bool {
        self.codes(record, &mut [0]).iter().any(|code| numbers.binary_search(code).is_ok())
    }

    /// Whether a project may have several keys; `repeats` says that it may have several records.
    pub(in crate::query) fn varies(&self, repeats: bool) -> bool {
        match self.dimension {
            _ if self.in_sets.is_some() => true,
            Dimension::Year | Dimension::Step(_) | Dimension::Basis => repeats,
            _ => false,
        }
    }
}
