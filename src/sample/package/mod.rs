//! A whole illustrative Data Package of any size, written row by row.

mod error;
mod new_file;
mod project;
mod table;
mod wide;

pub use error::SampleError;
pub use table::SampleTable;

use std::io;
use std::path::{Path, PathBuf};

use new_file::NewFile;
use project::{FIRST_YEAR, Generator, LAST_YEAR, Project};

use super::course::{COMPLETED, december, month};
use super::progress::spending;
use super::rng::SplitMix64;
use super::row::{Decimals, ProgressCells, Rows};
use crate::output::{DESCRIPTOR, NewFolder, OutputError};
use crate::schema::{PROGRESS, PROJECTS};

/// Up to so many projects every one has a progress row a year, for up to [`PROGRESS_YEARS`] and until it is completed;
/// beyond, three in ten have one row.
const FULL_PROGRESS: usize = 50_000;
const PROGRESS_YEARS: u64 = 4;

/// Tables that are the same in every package. Nothing is published about a zone that is made up, so there are no
/// observations, only their header.
const FIXED: [(&str, &str); 7] = [
    ("sectors.csv", include_str!("files/sectors.csv")),
    ("places.csv", include_str!("files/places.csv")),
    ("stages.csv", include_str!("files/stages.csv")),
    ("sources.csv", include_str!("files/sources.csv")),
    ("lists.csv", include_str!("files/lists.csv")),
    ("indicators.csv", include_str!("files/indicators.csv")),
    ("observations.csv", include_str!("files/observations.csv")),
];

/// The stages that have dates.
const STAGES: [&str; 6] = ["signed", "land_supplied", "started", "topped_out", "completed", "in_production"];

/// What was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    /// The package's descriptor.
    pub descriptor: PathBuf,
    /// Rows of `projects.csv`.
    pub projects: usize,
    /// Rows of `progress.csv`.
    pub progress: usize,
}

/// What a package is to hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plan {
    /// How many projects.
    pub projects: usize,
    /// A further table, and how many rows it has.
    pub table: Option<(SampleTable, usize)>,
    /// The same gives the same bytes everywhere.
    pub seed: u64,
}

/// Writes an illustrative Data Package of so many projects into a new or empty folder.
///
/// The same number and seed give the same bytes everywhere. All files appear at once, or none.
pub fn write_package(projects: usize, seed: u64, out: &Path) -> Result<Summary, SampleError> {
    write_plan(&Plan { projects, table: None, seed }, out)
}

/// Writes what was planned into a new or empty folder. All files appear at once, or none.
pub fn write_plan(plan: &Plan, out: &Path) -> Result<Summary, SampleError> {
    if out.metadata().is_ok_and(|metadata| !metadata.is_dir()) {
        return Err(SampleError::NotAFolder(out.to_owned()));
    }
    let folder = NewFolder::create(out).map_err(|error| match error {
        OutputError::FolderTaken(path) => SampleError::NotEmpty(path),
        other => SampleError::Folder(other),
    })?;
    let written = write_files(plan, folder.path()).map_err(|error| error.in_folder(out))?;
    folder.keep(DESCRIPTOR).map_err(SampleError::Folder)?;
    Ok(Summary { descriptor: out.join(DESCRIPTOR), projects: plan.projects, progress: written })
}

/// Writes all files; how many rows of progress there are comes back.
fn write_files(plan: &Plan, folder: &Path) -> Result<usize, SampleError> {
    for (name, text) in FIXED {
        NewFile::write(folder, name, text)?;
    }
    let progress = write_rows(plan.projects, plan.seed, folder)?;
    let mut descriptor = include_str!("files/datapackage.json").to_owned();
    if let Some((table, rows)) = plan.table {
        table.write(rows, plan.seed, folder)?;
        if let Some((before, behind)) = descriptor.rsplit_once(END_OF_RESOURCES) {
            descriptor = format!("{before},\n{}{END_OF_RESOURCES}{behind}", table.resource().trim_end());
        }
    }
    NewFile::write(folder, DESCRIPTOR, &descriptor)?;
    Ok(progress)
}

/// What stands behind the last resource of the descriptor.
const END_OF_RESOURCES: &str = "\n  ]\n}";

/// Writes the two large tables side by side; how many rows of progress there are comes back.
fn write_rows(count: usize, seed: u64, out: &Path) -> Result<usize, SampleError> {
    let failed = |source: io::Error| SampleError::Io { path: out.join("projects.csv"), source };
    let invalid = |error: csv::Error| match error.into_kind() {
        csv::ErrorKind::Io(source) => failed(source),
        other => failed(io::Error::other(format!("{other:?}"))),
    };
    let mut rng = SplitMix64::new(seed);
    let mut generator = Generator::new(count).map_err(invalid)?;
    let mut projects = Rows::new(NewFile::create(out, "projects.csv")?, Decimals::AsNeeded);
    let mut progress = Rows::new(NewFile::create(out, "progress.csv")?, Decimals::AsNeeded);
    projects.header(&PROJECTS.written(&STAGES)).map_err(invalid)?;
    progress.header(&PROGRESS.written(&[])).map_err(invalid)?;
    let mut rows = 0;
    for _ in 0..count {
        let project = generator.next(&mut rng);
        generator.write(&mut projects, &project).map_err(invalid)?;
        rows += write_progress(&mut rng, &mut progress, &project, count).map_err(invalid)?;
    }
    for rows in [projects, progress] {
        rows.finish().map_err(failed)?.finish()?;
    }
    Ok(rows)
}

fn write_progress(
    rng: &mut SplitMix64,
    rows: &mut Rows<NewFile>,
    project: &Project,
    count: usize,
) -> csv::Result<usize> {
    let first = project.course.year_signed();
    let last = match count {
        0..=FULL_PROGRESS => {
            let completed = project.course.month(COMPLETED) / 12;
            (first + PROGRESS_YEARS - 1).min(completed).min(LAST_YEAR)
        }
        _ if rng.chance(300) => first,
        _ => return Ok(0),
    };
    for year in first..=last {
        // About one project in twenty: three in ten have a row for the last year.
        let is_cumulative = year == LAST_YEAR && count <= FULL_PROGRESS && rng.chance(170);
        let end = if is_cumulative { month(year, 9) } else { december(year) };
        let spending = spending(rng, &project.course, project.total, december(year - 1), end);
        rows.progress(&ProgressCells {
            project: &project.id,
            period: if is_cumulative { CUMULATIVE } else { YEARS[(year - FIRST_YEAR) as usize] },
            planned: spending.planned,
            completed: spending.completed,
            funds_in_place: spending.funds_in_place,
        })?;
    }
    Ok((last - first + 1) as usize)
}

/// January to September of the last year.
const CUMULATIVE: &str = "2025-01/2025-09";

const YEARS: [&str; (LAST_YEAR - FIRST_YEAR + 1) as usize] = [
    "2010", "2011", "2012", "2013", "2014", "2015", "2016", "2017", "2018", "2019", "2020", "2021", "2022", "2023",
    "2024", "2025",
];
