//! How long the things take that people wait for: `cargo bench`. Medians of several runs, in milliseconds.
//!
//! Absolute times differ from machine to machine; compare them with a peer's in the same minute on the same machine.

#![expect(clippy::print_stdout, clippy::unwrap_used, reason = "a benchmark prints, and stops where it fails")]

use std::hint::black_box;
use std::path::Path;
use std::time::Instant;

use zonescope::export::{Format, Preset, SvgText, render_figure};
use zonescope::figure::{self, FigureSpec, Kind};
use zonescope::model::{Dataset, Measure};
use zonescope::query::{self, Column, Dimension, Filter, Order, Query, default_year_basis};
use zonescope::text::Locale;
use zonescope::{package, sample};

fn median_ms<T>(name: &str, runs: usize, mut run: impl FnMut() -> T) {
    let mut times: Vec<f64> = (0..runs)
        .map(|_| {
            let start = Instant::now();
            black_box(run());
            start.elapsed().as_secs_f64() * 1e3
        })
        .collect();
    times.sort_by(f64::total_cmp);
    println!("{name:<44} {:>10.2}", times[times.len() / 2]);
}

fn query_by(dataset: &Dataset, by: &[Dimension], filters: &[&str]) -> Query {
    let measure = Measure::PlannedTotal;
    let filter = Filter::parse(dataset, filters).unwrap();
    Query::new(measure, by, default_year_basis(dataset, measure)).filtered(filter)
}

fn spec(dataset: &Dataset) -> FigureSpec {
    let query = query_by(dataset, &[Dimension::Branch, Dimension::Year], &[]);
    FigureSpec::new(Kind::Stacked, query)
}

fn package_of(projects: usize, folder: &Path) -> std::path::PathBuf {
    let path = folder.join(projects.to_string());
    sample::write_package(projects, 7, &path).unwrap();
    path
}

fn main() {
    let folder = tempfile::tempdir().unwrap();
    for projects in [20_000, 1_000_000] {
        let path = package_of(projects, folder.path());
        let runs = if projects > 100_000 { 3 } else { 9 };
        println!("{projects} projects");
        median_ms("  open, with all checks", runs, || package::open(&path).unwrap());
        let dataset = package::open(&path).unwrap().dataset;
        median_ms("  first chart (query and figure)", runs, || figure::build(&dataset, &spec(&dataset), Locale::ZhCn));
        let few = ["planned_total>=1000万", "year=2012..2020"];
        for (name, filters) in [("all", &[][..]), ("filtered", &few[..])] {
            median_ms(&format!("  four answers, {name}"), runs, || {
                for by in [&[Dimension::Sector, Dimension::Year][..], &[Dimension::Stage], &[Dimension::Place]] {
                    black_box(query::answer(&dataset, &query_by(&dataset, by, filters)).unwrap());
                }
                let query = query_by(&dataset, &[Dimension::Sector], filters);
                let mut list = query::select(&dataset, &query.filter, query.year_of);
                query::sort(&dataset, &mut list, &[(Column::PlannedTotal, Order::Descending)], query.year_of);
                list.truncate(50);
                list
            });
        }
    }
    let dataset = package::open_bundled().unwrap().dataset;
    let figure = figure::build(&dataset, &spec(&dataset), Locale::ZhCn).unwrap();
    println!("a figure of the bundled package, report-full");
    for format in Format::ALL {
        median_ms(&format!("  {}", format.extension()), 9, || {
            render_figure(&figure, Preset::ReportFull.size(), format, SvgText::Outlines, Locale::ZhCn).unwrap()
        });
    }
}
