//! How long the things take that people wait for: `cargo bench`. Medians in milliseconds.
//!
//! Times differ from machine to machine and from minute to minute, so where `python3` (or the program that `PYTHON`
//! names) has polars and duckdb, each is asked for the same in turn with us, and what they take is shown as multiples
//! of our time. `PROJECTS` is how many projects the large package has: a million unless told otherwise.

#![expect(clippy::print_stdout, clippy::unwrap_used, reason = "a benchmark prints, and stops where it fails")]

use std::hint::black_box;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Instant;

use zonescope::export::{Format, Preset, SvgText, render_figure};
use zonescope::figure::{self, FigureSpec, Kind};
use zonescope::model::{Dataset, Measure, ProjectIx};
use zonescope::query::{self, Cache, Column, Dimension, Filter, Order, Query, Search, YearBasis, default_year_basis};
use zonescope::text::Locale;
use zonescope::{package, sample};

/// Somebody else's program that is timed in turn with ours.
struct Peers {
    child: Option<Child>,
    answers: Option<BufReader<std::process::ChildStdout>>,
}

const PEERS: [&str; 2] = ["polars", "duckdb"];

impl Peers {
    fn start(file: &Path) -> Self {
        let python = std::env::var("PYTHON").unwrap_or_else(|_| "python3".to_owned());
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/peers.py");
        let mut command = Command::new(python);
        command.arg(script).arg(file).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = command.spawn().ok();
        let answers = child.as_mut().and_then(|child| child.stdout.take()).map(BufReader::new);
        Self { child, answers }
    }

    /// What one takes, in milliseconds; `None` when it is not there.
    fn ms(&mut self, peer: &str, what: &str) -> Option<f64> {
        let input = self.child.as_mut()?.stdin.as_mut()?;
        writeln!(input, "{peer}\t{what}").ok()?;
        input.flush().ok()?;
        let mut line = String::new();
        self.answers.as_mut()?.read_line(&mut line).ok()?;
        line.trim().parse().ok()
    }
}

impl Drop for Peers {
    fn drop(&mut self) {
        if let Some(child) = &mut self.child {
            drop(child.stdin.take());
            let _ = child.wait();
        }
    }
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}

fn timed<T>(run: impl FnOnce() -> T) -> f64 {
    let start = Instant::now();
    // What it takes to forget the answer is not counted.
    let answer = black_box(run());
    let taken = start.elapsed().as_secs_f64() * 1e3;
    drop(answer);
    taken
}

fn median_ms<T>(name: &str, runs: usize, mut run: impl FnMut() -> T) {
    println!("{name:<48} {:>9.2}", median((0..runs).map(|_| timed(&mut run)).collect()));
}

/// Times ours and the peers' in turn.
fn beside<T>(peers: &mut Peers, name: &str, what: &str, runs: usize, mut run: impl FnMut() -> T) {
    let (mut ours, mut theirs) = (Vec::new(), [Vec::new(), Vec::new()]);
    for _ in 0..runs {
        ours.push(timed(&mut run));
        for (times, peer) in theirs.iter_mut().zip(PEERS) {
            times.extend(peers.ms(peer, what));
        }
    }
    let ours = median(ours);
    print!("{name:<48} {ours:>9.2}");
    for (times, peer) in theirs.into_iter().zip(PEERS) {
        if !times.is_empty() {
            print!("   {peer} × {:.2}", median(times) / ours);
        }
    }
    println!();
}

fn query_by(dataset: &Dataset, by: &[Dimension], filter: &Filter) -> Query {
    let measure = Measure::PlannedTotal;
    Query::new(measure, by, default_year_basis(dataset, measure)).filtered(filter.clone())
}

fn spec(dataset: &Dataset) -> FigureSpec {
    let query = query_by(dataset, &[Dimension::Branch, Dimension::Year], &Filter::default());
    FigureSpec::new(Kind::Stacked, query)
}

fn package_of(projects: usize, folder: &Path) -> PathBuf {
    let path = folder.join(projects.to_string());
    sample::write_package(projects, 7, &path).unwrap();
    path
}

/// Sector by year, stage, place, and the fifty largest: what one change of a filter needs.
fn four_answers(cache: &mut Cache, dataset: &Dataset, filter: &Filter) -> Vec<ProjectIx> {
    for by in [&[Dimension::Sector, Dimension::Year][..], &[Dimension::Stage], &[Dimension::Place]] {
        black_box(cache.answer(dataset, &query_by(dataset, by, filter)).unwrap());
    }
    let columns = [(Column::PlannedTotal, Order::Descending)];
    cache.first(dataset, filter, &columns, default_year_basis(dataset, Measure::PlannedTotal), 50)
}

/// Filters that both we and the peers know, by what the peers call them.
const FILTERS: [(&str, &[&str]); 7] = [
    ("all", &[]),
    ("sector", &["sector=ic-design"]),
    ("stage", &["stage=in_production"]),
    ("place", &["place=west-park-b"]),
    ("year", &["year=2012..2020"]),
    ("amount", &["planned_total>=1亿"]),
    ("several", &["planned_total>=1亿", "year=2012..2020"]),
];

fn large(folder: &Path) {
    let projects = std::env::var("PROJECTS").ok().and_then(|count| count.parse().ok()).unwrap_or(1_000_000);
    let path = package_of(projects, folder);
    let size = std::fs::metadata(path.join("projects.csv")).unwrap().len();
    println!("{projects} projects, projects.csv {} MB; the peers load that file alone", size / 1_000_000);
    let mut peers = Peers::start(&path.join("projects.csv"));
    let mut peers = if peers.ms("polars", "load").is_some() { peers } else { Peers { child: None, answers: None } };
    beside(&mut peers, "  open: all tables, all checks", "load", 7, || package::open(&path).unwrap());
    let dataset = package::open(&path).unwrap().dataset;
    median_ms("  first chart (query and figure)", 7, || figure::build(&dataset, &spec(&dataset), Locale::ZhCn));
    let year_of = default_year_basis(&dataset, Measure::PlannedTotal);
    for (name, texts) in FILTERS {
        let filter = Filter::parse(&dataset, texts).unwrap();
        let what = format!("answers\t{name}");
        beside(&mut peers, &format!("  four answers, cold: {name}"), &what, 9, || {
            four_answers(&mut Cache::default(), &dataset, &filter)
        });
        let mut cache = Cache::default();
        four_answers(&mut cache, &dataset, &filter);
        beside(&mut peers, &format!("  four answers, conditions known: {name}"), &what, 9, || {
            four_answers(&mut cache, &dataset, &filter)
        });
    }
    changed_by_one(&dataset);
    lists(&mut peers, &dataset, year_of);
    searches(&mut peers, &dataset, year_of);
}

/// Two conditions stay, and a third one is new each time.
fn changed_by_one(dataset: &Dataset) {
    let mut cache = Cache::default();
    for (name, text) in
        [("sector", "sector=bio"), ("place", "place=core"), ("amount", "planned_total>=2亿"), ("year", "year>=2015")]
    {
        let texts = ["stage=in_production", "land>=10", text];
        let Ok(filter) = Filter::parse(dataset, &texts) else { continue };
        four_answers(&mut cache, dataset, &Filter::parse(dataset, &texts[..2]).unwrap());
        median_ms(&format!("  four answers, two conditions kept, new: {name}"), 9, || {
            four_answers(&mut cache.clone(), dataset, &filter)
        });
    }
}

fn lists(peers: &mut Peers, dataset: &Dataset, year_of: YearBasis) {
    let all: Vec<ProjectIx> = dataset.projects().iter().collect();
    for column in Column::all(dataset) {
        let id = column.id(dataset).into_owned();
        // The peers' year is no column of the file.
        let what = if id == "year" { "sort\ty".to_owned() } else { format!("sort\t{id}") };
        beside(peers, &format!("  sort by {id}"), &what, 3, || {
            let mut list = all.clone();
            query::sort(dataset, &mut list, &[(column, Order::Ascending)], year_of);
            list
        });
    }
}

/// From a keystroke to the ranked list. The peers look for what is written in one column; we look in five, by sound too.
fn searches(peers: &mut Peers, dataset: &Dataset, year_of: YearBasis) {
    let all = Filter::default();
    for word in ["0099", "芯片设计", "示意", "no such word"] {
        let name = format!("  search {word}, the first keystroke of all");
        beside(peers, &name, &format!("search\t{word}"), 5, || {
            Cache::default().search(dataset, &all, year_of, &Search::new(word))
        });
    }
    for typed in ["jcdl", "xinpiansheji", "zhizao 0012", "shiyixm"] {
        let mut cache = Cache::default();
        cache.prepare_search(dataset);
        for (end, _) in typed.char_indices().skip(1).chain([(typed.len(), ' ')]) {
            let search = Search::new(&typed[..end]);
            let cache = &mut cache;
            // Each keystroke is timed with what the ones before it found out, and only once is it new.
            let (mut times, mut found) = (Vec::new(), 0);
            for _ in 0..5 {
                let mut cache = cache.clone();
                times.push(timed(|| found = cache.search(dataset, &all, year_of, &search).len()));
            }
            cache.search(dataset, &all, year_of, &search);
            println!("{:<48} {:>9.2}   {found} found", format!("  keystroke: {}", &typed[..end]), median(times));
        }
    }
}

fn figures() {
    let dataset = package::open_bundled().unwrap().dataset;
    let figure = figure::build(&dataset, &spec(&dataset), Locale::ZhCn).unwrap();
    println!("a figure of the bundled package, report-full");
    for format in Format::ALL {
        median_ms(&format!("  {}", format.extension()), 9, || {
            render_figure(&figure, Preset::ReportFull.size(), format, SvgText::Outlines, Locale::ZhCn).unwrap()
        });
    }
}

fn main() {
    let folder = tempfile::tempdir().unwrap();
    let small = package_of(20_000, folder.path());
    println!("20000 projects");
    median_ms("  open, with all checks", 9, || package::open(&small).unwrap());
    large(folder.path());
    figures();
}
