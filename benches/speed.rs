//! How long the things take that people wait for: `cargo bench --bench speed`, or with `-- load`, `-- filter` … only
//! those. Medians in milliseconds.
//!
//! Times differ from machine to machine and from minute to minute, so where `python3` (or the program that `PYTHON`
//! names) has polars and duckdb, each is asked for the same in turn with us, and the last two columns say how many
//! times as long they take. `PROJECTS` is how many projects the large package has: a million unless told otherwise;
//! `PACKAGE` is one that is there already.

#![expect(clippy::print_stdout, clippy::unwrap_used, reason = "a benchmark prints, and stops where it fails")]

#[path = "speed/peers.rs"]
mod peers;
#[path = "speed/table.rs"]
mod table;
#[path = "speed/wide.rs"]
mod wide;

use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::process::Command;

use peers::Peers;
use table::{alone, beside, heading};
use zonescope::export::{FORMATS, Notes, Preset, SheetFormat, SheetProgress, SvgText, render_figure, write_grid};
use zonescope::figure::{self, FigureSpec, Kind};
use zonescope::listing::Sheet;
use zonescope::model::{Dataset, Measure, ProjectIx};
use zonescope::output::Existing;
use zonescope::query::{self, Cache, Column, Dimension, Filter, Order, Query, Search, YearBasis, default_year_basis};
use zonescope::text::Locale;
use zonescope::text::numbers::Scale;
use zonescope::{package, sample};

/// Something that is measured of the large package.
type Section = fn(&mut Peers, &Large);

/// What is measured, and what it is called on the command line.
const SECTIONS: [(&str, Section); 6] =
    [("load", load), ("filter", filters), ("sort", sorts), ("search", searches), ("changes", changes), ("save", saves)];

/// The large package, where it is and what is in it.
struct Large {
    path: PathBuf,
    dataset: Dataset,
    year_of: YearBasis,
}

fn query_by(dataset: &Dataset, by: &[Dimension], filter: &Filter) -> Query {
    let measure = Measure::PlannedTotal;
    Query::new(measure, by, default_year_basis(dataset, measure)).filtered(filter.clone())
}

fn spec(dataset: &Dataset) -> FigureSpec {
    let query = query_by(dataset, &[Dimension::Branch, Dimension::Year], &Filter::default());
    FigureSpec::new(Kind::Stacked, query)
}

/// Sector by year, stage, place, and the fifty largest: what one change of a filter needs.
fn four_answers(cache: &mut Cache, dataset: &Dataset, filter: &Filter) -> Vec<ProjectIx> {
    for by in [&[Dimension::Sector, Dimension::Year][..], &[Dimension::Stage], &[Dimension::Place]] {
        black_box(cache.answer(dataset, &query_by(dataset, by, filter)).unwrap());
    }
    let columns = [(Column::PlannedTotal, Order::Descending)];
    cache.first(dataset, filter, &columns, default_year_basis(dataset, Measure::PlannedTotal), 50)
}

/// For each dimension a condition and another one, in our words, and what the peers call the second.
const CHANGES: [(&str, &str, &str, &str); 10] = [
    ("sector", "sector=bio-devices", "sector=ic-design", "sector = 'ic-design'"),
    ("stage", "stage=started", "stage=in_production", "stage = 'in_production'"),
    ("place", "place=south-park-a", "place=west-park-b", "place = 'west-park-b'"),
    ("basis", "basis=published", "basis=illustrative", "basis = 'illustrative'"),
    ("list", "list=city-major", "list!=city-major", "(lists is null or lists not like '%city-major%')"),
    ("investor", "investor=示意投资方 0007", "investor=示意投资方 1096", "investor = '示意投资方 1096'"),
    ("year", "year=2015..2018", "year=2012..2020", "y between 2012 and 2020"),
    ("amount", "planned_total>=5亿", "planned_total>=1亿", "planned_total >= 10000"),
    ("land", "land>=200", "land>=100", "land_mu >= 100"),
    ("date", "signed>=2019-06", "signed>=2018-03", "date_signed >= '2018-03'"),
];

fn load(peers: &mut Peers, large: &Large) {
    let path = &large.path;
    let bytes: u64 = ["projects.csv", "progress.csv"].iter().map(|file| size_of_file(path, file)).sum();
    let what = format!("load (ours: all tables, all checks, {} MB)", bytes / 1_000_000);
    heading(&what);
    beside((peers, "load"), "  open", 7, || (), |()| package::open(path).unwrap());
    alone("  first chart (query and figure)", 7, || figure::build(&large.dataset, &spec(&large.dataset), Locale::ZhCn));
    // A process of its own: what this one ever took was taken by others, too.
    let peak = Command::new(std::env::current_exe().unwrap()).arg(OPEN_ONLY).arg(path).output().unwrap();
    let peak: u64 = String::from_utf8_lossy(&peak.stdout).trim().parse().unwrap_or(0);
    println!("{:<46} {:>6} MB, {:.2} × the files", "  peak memory of a process that opens it", peak / 1000, {
        peak as f64 * 1024.0 / bytes as f64
    });
}

fn size_of_file(path: &Path, file: &str) -> u64 {
    std::fs::metadata(path.join(file)).map_or(0, |metadata| metadata.len())
}

/// The word that makes this program open a package and say how many KiB it took at the most.
const OPEN_ONLY: &str = "open-only";

fn open_only(path: &str) {
    let opened = package::open(Path::new(path)).unwrap();
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or_default();
    println!("{}", peak.trim().trim_end_matches(" kB"));
    drop(opened);
}

fn filters(peers: &mut Peers, large: &Large) {
    let dataset = &large.dataset;
    let parse = |texts: &[&str]| Filter::parse(dataset, texts).unwrap();
    heading("four answers after a change of the filter");
    beside((peers, "answers\ttrue"), "  no condition", 9, Cache::default, |cache| {
        four_answers(cache, dataset, &Filter::default())
    });
    for (name, first, second, theirs) in CHANGES {
        let Ok(first) = Filter::parse(dataset, &[first]) else { continue };
        let (second, what) = (parse(&[second]), format!("answers\t{theirs}"));
        let cold = format!("  {name}, nothing known");
        beside((peers, &what), &cold, 9, Cache::default, |cache| four_answers(cache, dataset, &second));
        let mut known = Cache::default();
        four_answers(&mut known, dataset, &first);
        let again = format!("  {name}, another value");
        beside((peers, &what), &again, 9, || known.clone(), |cache| four_answers(cache, dataset, &second));
        four_answers(&mut known, dataset, &second);
        let back = format!("  {name}, back again");
        beside((peers, &what), &back, 9, || known.clone(), |cache| four_answers(cache, dataset, &second));
    }
    one_of_three(peers, large);
}

/// Two conditions stay, and a third one is new each time.
fn one_of_three(peers: &mut Peers, large: &Large) {
    let dataset = &large.dataset;
    let kept = ["stage=in_production", "land>=10"];
    for (name, _, second, theirs) in CHANGES.iter().filter(|(name, ..)| !["stage", "land"].contains(name)) {
        let filter = Filter::parse(dataset, &[kept[0], kept[1], second]).unwrap();
        let mut known = Cache::default();
        four_answers(&mut known, dataset, &Filter::parse(dataset, &kept).unwrap());
        let what = format!("answers\tstage = 'in_production' and land_mu >= 10 and {theirs}");
        let name = format!("  {name}, two others kept");
        beside((peers, &what), &name, 9, || known.clone(), |cache| four_answers(cache, dataset, &filter));
    }
}

fn sorts(peers: &mut Peers, large: &Large) {
    let (dataset, year_of) = (&large.dataset, large.year_of);
    let all: Vec<ProjectIx> = dataset.projects().iter().collect();
    heading("sort all projects");
    let mut sort = |name: &str, what: &str, columns: &[(Column, Order)]| {
        let run = |list: &mut Vec<ProjectIx>| query::sort(dataset, list, columns, year_of);
        beside((peers, what), name, 5, || all.clone(), run);
    };
    for column in Column::all(dataset) {
        let id = column.id(dataset);
        // The peers' year is no column of the file.
        let theirs = if id == "year" { "y" } else { &id };
        sort(&format!("  by {id}"), &format!("sort\t{theirs}"), &[(column, Order::Ascending)]);
    }
    let two = [(Column::Sector, Order::Ascending), (Column::PlannedTotal, Order::Descending)];
    sort("  by sector, then planned_total down", "sort\tsector,-planned_total", &two);
}

/// From a keystroke to the ranked list. The peers look for what is written in one column; we look in five, by sound too.
fn searches(peers: &mut Peers, large: &Large) {
    let (dataset, year_of, all) = (&large.dataset, large.year_of, Filter::default());
    heading("search: the first keystroke of all");
    for word in ["0099", "芯片设计", "示意", "no such word"] {
        let what = format!("search\t{word}");
        beside((peers, &what), &format!("  {word}"), 5, Cache::default, |cache| {
            cache.search(dataset, &all, year_of, &Search::new(word))
        });
    }
    heading("search: a keystroke after others");
    for typed in ["jcdl", "xinpiansheji", "zhizao 0012", "shiyixm"] {
        let mut cache = Cache::default();
        cache.prepare_search(dataset);
        for (end, _) in typed.char_indices().skip(1).chain([(typed.len(), ' ')]) {
            let search = Search::new(&typed[..end]);
            // With what the keystrokes before it found out, and only once is it new.
            let known = cache.clone();
            let name = format!("  {}", &typed[..end]);
            beside((peers, ""), &name, 5, || known.clone(), |cache| cache.search(dataset, &all, year_of, &search));
            cache.search(dataset, &all, year_of, &search);
        }
    }
}

/// What differs between two readings: as long as nothing does, every project is looked at in full.
fn changes(_: &mut Peers, large: &Large) {
    heading("what differs between two readings");
    let other = package::open(&large.path).unwrap().dataset;
    alone("  nothing does", 5, || query::changes(&large.dataset, &other));
}

fn saves(peers: &mut Peers, large: &Large) {
    let (dataset, year_of) = (&large.dataset, large.year_of);
    heading("save a filtered list of eight columns, from the filter to the file");
    let columns = ["id", "name", "sector", "place", "stage", "investor", "planned_total", "completed_total"];
    let columns = columns.map(|id| Column::parse(dataset, id).unwrap());
    let filter = Filter::parse(dataset, &["stage=in_production", "land>=100"]).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let mut save = |name: &str, what: &str, format: SheetFormat| {
        let path = folder.path().join("list").with_extension(format.extension());
        let what = if what.is_empty() { String::new() } else { format!("{what}\t{}", folder.path().display()) };
        beside(
            (peers, &what),
            name,
            3,
            || (),
            |()| {
                let projects = query::select(dataset, &filter, year_of);
                let sheet = Sheet::new(dataset, &projects, &columns, year_of, Scale::Wan, Locale::ZhCn);
                let notes = Notes::of(&sheet, "", "", Locale::ZhCn);
                write_grid(&path, (&sheet, &notes), format, &SheetProgress::default(), Existing::Replace).unwrap();
            },
        );
    };
    save("  CSV", "save", SheetFormat::CSV);
    save("  XLSX", "", SheetFormat::XLSX);
}

fn figures() {
    let dataset = package::open_bundled().unwrap().dataset;
    let figure = figure::build(&dataset, &spec(&dataset), Locale::ZhCn).unwrap();
    heading("a figure of the bundled package, report-full");
    for format in FORMATS {
        alone(&format!("  {}", format.extension()), 9, || {
            render_figure(&figure, Preset::ReportFull.size(), format, SvgText::Outlines, Locale::ZhCn).unwrap()
        });
    }
}

fn package_of(projects: usize, folder: &Path) -> PathBuf {
    let path = folder.join(projects.to_string());
    sample::write_package(projects, 7, &path).unwrap();
    path
}

fn main() {
    let words: Vec<String> = std::env::args().skip(1).filter(|word| word != "--bench").collect();
    if let [OPEN_ONLY, path] = words.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        return open_only(path);
    }
    let is_asked = |name: &str| words.is_empty() || words.iter().any(|word| word == name);
    let folder = tempfile::tempdir().unwrap();
    if is_asked("figures") {
        figures();
    }
    if is_asked("tables") {
        wide::run(folder.path());
    }
    if !SECTIONS.iter().any(|(name, _)| is_asked(name)) {
        return;
    }
    let projects = std::env::var("PROJECTS").ok().and_then(|count| count.parse().ok()).unwrap_or(1_000_000);
    let there = std::env::var("PACKAGE").ok().map(PathBuf::from);
    let path = there.unwrap_or_else(|| package_of(projects, folder.path()));
    let dataset = package::open(&path).unwrap().dataset;
    println!("\n{} projects, {}", dataset.projects().len(), path.display());
    let mut peers = Peers::start(&path.join("projects.csv"));
    let year_of = default_year_basis(&dataset, Measure::PlannedTotal);
    let large = Large { path, dataset, year_of };
    for (_, section) in SECTIONS.iter().filter(|(name, _)| is_asked(name)) {
        section(&mut peers, &large);
    }
}
