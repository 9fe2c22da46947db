//! A column is described once, in `schema`: it is listed, sorted, filtered, completed and compared as its line there says.

use std::collections::BTreeSet;

use zonescope::listing::{Cell, cell, column_title, comparison};
use zonescope::model::{Dataset, Kind, ProjectIx};
use zonescope::package;
use zonescope::query::{Column, Filter, YearBasis, complete, parse_sort, sort};
use zonescope::schema::{ColumnSpec, PROJECTS};
use zonescope::text::Locale;
use zonescope::text::numbers::Scale;

/// With something in every column that the program describes, also in those that it keeps as it keeps any.
fn books() -> Dataset {
    let (own, folder) = (std::path::Path::new("tests/data/everything-and-nothing"), tempfile::tempdir().unwrap());
    for file in std::fs::read_dir(own).unwrap().map(|file| file.unwrap().path()).filter(|path| path.is_file()) {
        std::fs::copy(&file, folder.path().join(file.file_name().unwrap())).unwrap();
    }
    let further: Vec<_> = PROJECTS.columns.iter().filter(|spec| spec.is_further).collect();
    let projects = std::fs::read_to_string(own.join("projects.csv")).unwrap();
    let lines = projects.lines().enumerate().map(|(row, line)| {
        let cells = further.iter().map(|spec| match (row, spec.kind) {
            (0, _) => format!(",{}", spec.id),
            _ if row % 5 == 0 => ",".to_owned(),
            (_, Kind::Category) => [",新建", ",扩建"][row % 2].to_owned(),
            (_, Kind::Text) => format!(",2509-{row}"),
            _ => format!(",{row}"),
        });
        format!("{line}{}\n", cells.collect::<String>())
    });
    std::fs::write(folder.path().join("projects.csv"), lines.collect::<String>()).unwrap();
    package::open(folder.path()).unwrap().dataset
}

/// Those that are columns of every package.
fn kept() -> impl Iterator<Item = &'static ColumnSpec> {
    PROJECTS.columns.iter()
}

fn of(dataset: &Dataset, spec: &ColumnSpec) -> Column {
    Column::parse(dataset, spec.id).unwrap()
}

fn stands(dataset: &Dataset, ix: ProjectIx, column: Column) -> Cell {
    cell(dataset, ix, column, YearBasis::Period, Scale::One, Locale::En)
}

fn found(dataset: &Dataset, filter: &str) -> BTreeSet<usize> {
    use zonescope::model::Index;
    let filter = Filter::parse(dataset, &[filter]).unwrap();
    zonescope::query::select(dataset, &filter, YearBasis::Period).into_iter().map(|ix| ix.to_usize()).collect()
}

fn rows(dataset: &Dataset, is: impl Fn(ProjectIx) -> bool) -> BTreeSet<usize> {
    use zonescope::model::Index;
    dataset.projects().iter().filter(|ix| is(*ix)).map(|ix| ix.to_usize()).collect()
}

#[test]
fn every_column_is_listed_and_sorted_as_what_it_is() {
    let dataset = books();
    let all = Column::all(&dataset);
    let place = |column: Column| all.iter().position(|known| *known == column).unwrap();
    let behind: Vec<usize> = kept().filter(|spec| spec.is_behind).map(|spec| place(of(&dataset, spec))).collect();
    for spec in kept() {
        let column = of(&dataset, spec);
        assert_eq!(Column::parse(&dataset, spec.word()).unwrap(), column, "{}", spec.id);
        assert_eq!((column.id(&dataset).as_ref(), column.kind(&dataset)), (spec.id, spec.kind));
        assert!(spec.is_behind || behind.iter().all(|behind| place(column) < *behind), "{}", spec.id);
        assert_eq!(column.is_added_up(&dataset), spec.kind.is_measured(), "{}", spec.id);
        for order in ["asc", "desc"] {
            let by = parse_sort(&dataset, &format!("{}:{order}", spec.id)).unwrap();
            let mut sorted: Vec<ProjectIx> = dataset.projects().iter().collect();
            sort(&dataset, &mut sorted, &by, YearBasis::Period);
            let cells: Vec<Cell> = sorted.iter().map(|ix| stands(&dataset, *ix, column)).collect();
            let known: Vec<&Cell> = cells.iter().filter(|cell| !matches!(cell, Cell::Missing(_))).collect();
            assert!(
                cells.iter().take(known.len()).eq(known.iter().copied()),
                "what is missing comes last: {}",
                spec.id
            );
            let numbers: Vec<f64> = known.iter().filter_map(|cell| cell.exact().parse().ok()).collect();
            if spec.kind.is_numeric() {
                assert_eq!(numbers.len(), known.len(), "{}", spec.id);
                assert!(numbers.is_sorted_by(|a, b| if order == "asc" { a <= b } else { a >= b }), "{}", spec.id);
            }
        }
    }
    let listed = all.iter().filter(|it| !matches!(it, Column::Date(_) | Column::Year)).count();
    assert_eq!(listed, kept().count(), "nothing else is listed but the year and the dates");
}

#[test]
fn every_column_is_asked_for_as_it_is_described_or_not_at_all() {
    let dataset = books();
    for spec in kept() {
        let column = of(&dataset, spec);
        if !spec.is_asked {
            let error = Filter::parse(&dataset, &[format!("{}=x", spec.id)]).unwrap_err();
            assert!(error.key.starts_with("filter-unknown-field"), "{}: {}", spec.id, error.key);
            continue;
        }
        let missing = rows(&dataset, |ix| matches!(stands(&dataset, ix, column), Cell::Missing(_)));
        let exact = |ix| stands(&dataset, ix, column).exact().to_owned();
        for word in [spec.word(), spec.id] {
            if spec.need != zonescope::schema::Need::Key && spec.id != "basis" {
                assert_eq!(found(&dataset, &format!("{word}=")), missing, "{word}");
            }
            if spec.kind.is_measured() {
                continue;
            }
            let values = dataset.projects().iter().flat_map(|ix| {
                exact(ix).split(';').map(str::to_owned).filter(|value| !value.is_empty()).collect::<Vec<_>>()
            });
            for value in values.collect::<BTreeSet<String>>() {
                let has = rows(&dataset, |ix| exact(ix).split(';').any(|own| own == value));
                let found = found(&dataset, &format!("{word}=\"{value}\""));
                // What lies below a row of a tree is asked for with it.
                let is_tree = ["sectors", "places"].contains(&spec.of);
                assert!(found.is_superset(&has) && (is_tree || found == has), "{word}={value}");
            }
        }
        let offered = complete(&dataset, spec.word(), spec.word().len(), Locale::En).candidates;
        let is_offered = offered.iter().any(|candidate| {
            let label = candidate.inserted.trim_end_matches(['=', '>', '~', '!']);
            Filter::parse(&dataset, &[format!("{label}=")]).map_err(|error| error.key)
                == Filter::parse(&dataset, &[format!("{}=", spec.word())]).map_err(|error| error.key)
        });
        assert!(is_offered || spec.kind == Kind::Id, "{} is not offered: {offered:?}", spec.word());
    }
    for (word, expected) in [("land", "land_mu"), ("list", "lists"), ("project", "id"), ("source", "sources")] {
        assert_eq!(PROJECTS.meant(word).map(|column| column.id), Some(expected));
    }
}

#[test]
fn every_column_that_says_what_a_project_is_stands_in_a_comparison() {
    let dataset = books();
    let pair = ["full", "part-a"].map(|id| dataset.project(id).unwrap());
    let compared = comparison(&dataset, &pair, Locale::En);
    for spec in kept() {
        let column = of(&dataset, spec);
        let title = column_title(&dataset, column, YearBasis::Period, Scale::One, Locale::En);
        let bare = |title: &str| title.split(" (").next().unwrap().to_owned();
        let is_there = compared.rows.iter().any(|row| bare(&row.title) == bare(&title));
        // What is kept as any column is, is compared as any is.
        let is_told = match spec.kind {
            _ if spec.is_further => true,
            Kind::Name | Kind::Text | Kind::Longitude | Kind::Latitude => false,
            _ => spec.id != "sources",
        };
        assert_eq!(is_there, is_told, "{}: {title}", spec.id);
    }
}
