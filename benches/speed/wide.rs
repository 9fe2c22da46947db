//! A table that the program has never heard of, twenty columns wide: opened with all checks, and asked what projects
//! are asked. `ROWS` is how many rows it has: a million unless told otherwise.

use std::hint::black_box;
use std::path::Path;

use zonescope::model::Dataset;
use zonescope::package;
use zonescope::query::{
    self, Cache, Filter, Order, Query, YearBasis, parse_dimensions_of, parse_measure_of, parse_sort, parse_year_basis,
};
use zonescope::sample::{self, Plan, SampleTable};

use crate::peers::Peers;
use crate::table::{beside, heading};

const COLUMNS: usize = 20;

/// A condition, another value of the same column, and what the peers call the second.
const CHANGES: [(&str, &str, &str); 8] = [
    ("class_3=b", "class_3=c", "class_3 = 'c'"),
    ("group_7=第 011 组", "group_7=第 090 组", "group_7 = '第 090 组'"),
    ("place_14=south-platform-b", "place_14=west-valley", "place_14 = 'west-valley'"),
    ("year=2015..2018", "year=2012..2020", "y between 2012 and 2020"),
    ("amount_4>=5000万", "amount_4>=1亿", "amount_4 >= 10000"),
    ("count_5>=3000", "count_5>=1000", "count_5 >= 1000"),
    ("date_6>=2019-06", "date_6>=2018-03", "date_6 >= '2018-03'"),
    ("tags_10=己", "tags_10=庚", "tags_10 like '%庚%'"),
];

/// What the window asks after a change of the filter: two dimensions, two facets, the fifty largest.
struct Asked {
    queries: [Query; 3],
    largest: Vec<(query::Column, Order)>,
    year_of: YearBasis,
}

impl Asked {
    fn new(dataset: &Dataset) -> Self {
        let measure = parse_measure_of(dataset, "amount_4").unwrap();
        let year_of = parse_year_basis(dataset, "date_6", measure).unwrap();
        let queries = ["class_3,year", "group_7", "place_14"]
            .map(|by| Query::new(measure, &parse_dimensions_of(dataset, by).unwrap(), year_of));
        Self { queries, largest: parse_sort(dataset, "amount_4:desc").unwrap(), year_of }
    }

    fn answers(&self, cache: &mut Cache, dataset: &Dataset, filter: &Filter) -> Vec<zonescope::model::ProjectIx> {
        for query in &self.queries {
            black_box(cache.answer(dataset, &query.clone().filtered(filter.clone())).unwrap());
        }
        cache.first(dataset, filter, &self.largest, self.year_of, 50)
    }
}

/// Loads, filters and sorts such a table, in turn with the peers.
pub(crate) fn run(folder: &Path) {
    let rows = std::env::var("ROWS").ok().and_then(|rows| rows.parse().ok()).unwrap_or(1_000_000);
    let path = folder.join("wide");
    let table = SampleTable::parse(SampleTable::WIDE, COLUMNS).map(|table| (table, rows));
    sample::write_plan(&Plan { projects: 100, table, seed: 1 }, &path).unwrap();
    let file = path.join("wide.csv");
    let mut peers = Peers::start(&file);
    let megabytes = std::fs::metadata(&file).unwrap().len() / 1_000_000;

    heading(&format!("a table nobody has heard of: {rows} × {COLUMNS}, {megabytes} MB"));
    beside((&mut peers, "load"), "  open, with all checks", 7, || (), |()| package::open(&path).unwrap());
    let opened = package::open(&path).unwrap().of_table("wide").unwrap();
    let dataset = &opened.dataset;
    let asked = Asked::new(dataset);

    heading("four answers of it after a change of the filter");
    beside((&mut peers, "answers\ttrue"), "  no condition", 9, Cache::default, |cache| {
        asked.answers(cache, dataset, &Filter::default())
    });
    for (first, second, theirs) in CHANGES {
        let [first, second] = [first, second].map(|text| Filter::parse(dataset, &[text]).unwrap());
        let what = format!("answers\t{theirs}");
        let cold = format!("  {theirs}, nothing known");
        beside((&mut peers, &what), &cold, 9, Cache::default, |cache| asked.answers(cache, dataset, &second));
        let mut known = Cache::default();
        asked.answers(&mut known, dataset, &first);
        let again = format!("  {theirs}, another value");
        beside((&mut peers, &what), &again, 9, || known.clone(), |cache| asked.answers(cache, dataset, &second));
    }

    let all: Vec<_> = dataset.projects().iter().collect();
    heading("sort all its rows");
    for column in ["name", "group_7", "amount_4", "date_6"] {
        let by = parse_sort(dataset, column).unwrap();
        let run = |list: &mut Vec<_>| query::sort(dataset, list, &by, asked.year_of);
        beside((&mut peers, &format!("sort\t{column}")), &format!("  by {column}"), 5, || all.clone(), run);
    }
}
