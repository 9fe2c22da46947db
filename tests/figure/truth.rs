//! A figure may be incomplete; it may not be untrue. Every kind in both languages of books that are odd: whatever a figure
//! says is held against its own marks, and these against the projects they stand for.

use zonescope::figure::{Beside, Figure, FigureSpec, Kind, Mark, MarkAt, Series, build};
use zonescope::model::{Basis, Dataset, Measure, ProjectIx, Sum};
use zonescope::query::{Dimension, Key, Part, Query, answer, contributions};
use zonescope::text::{Arg, Locale, say, say_with};

use super::odd_books::{ODD, book};
use super::questions::{question, spec};

const BY: [&str; 10] = [
    "sector,year",
    "branch,year",
    "list,year",
    "year",
    "sector",
    "list",
    "branch,stage",
    "year,sector",
    "list,branch",
    "basis,list",
];
const FILTERS: [&str; 3] = ["", "sector=a1", "basis=illustrative"];

/// A figure and all that it is asked about.
struct Case<'a> {
    dataset: &'a Dataset,
    spec: &'a FigureSpec,
    figure: &'a Figure,
    locale: Locale,
    name: String,
}

/// What is behind a part: each project with what it adds.
type Behind = Vec<(ProjectIx, Option<Sum>)>;

fn known(behind: &Behind, measure: Measure) -> usize {
    behind.iter().filter(|(_, sum)| measure == Measure::ProjectCount || sum.is_some()).count()
}

/// What projects come to as a figure writes it: hundredths of a project, or fen.
fn worth(behind: &Behind, measure: Measure) -> f64 {
    match measure {
        Measure::ProjectCount => behind.len() as f64,
        _ => behind.iter().filter_map(|(_, sum)| *sum).sum::<Sum>().fen() as f64,
    }
}

impl Case<'_> {
    fn behind(&self, part: &Part) -> Behind {
        contributions(self.dataset, &self.figure.query, std::slice::from_ref(part))
    }

    fn measure(&self) -> Measure {
        self.figure.query.measure
    }

    fn is_time(&self) -> bool {
        self.spec.kind.runs_along_time() && self.spec.query.by.last() == Some(&Dimension::Year)
    }

    fn shown(&self) -> impl Iterator<Item = &Series> {
        self.figure.series.iter().filter(|series| !series.hidden)
    }

    fn marks(&self) -> impl Iterator<Item = &Mark> {
        self.figure.marks().map(|(_, mark)| mark)
    }

    fn check(&self) {
        let figure = self.figure;
        assert!(!figure.unit.is_empty() && !figure.subtitle.is_empty(), "{}", self.name);
        for text in [&figure.title, &figure.unit] {
            assert!(!text.contains("（ ") && !text.contains("( ") && !text.starts_with(' '), "{}: {text}", self.name);
        }
        if let Some(nothing) = &figure.nothing {
            assert!(nothing.sentence.chars().count() > 8, "{}", self.name);
            return;
        }
        self.time_axis();
        self.gaps();
        self.legend();
        self.shares();
        self.stacks();
        self.illustrative();
        self.counted();
        self.divided();
        self.period();
        self.speaks_of_shares();
        self.alt_text();
    }

    /// The alt text tells what is drawn: the mark of one thing that ends highest, by the name and in the words that it has in
    /// the figure; and what stands together as the sum that it is, only where it is more than each thing alone.
    fn alt_text(&self) {
        let figure = self.figure;
        let is_total = |at: &MarkAt| {
            let has_keys = figure.series.iter().any(|series| !series.keys.is_empty());
            let category = figure.categories.get(at.category);
            let of_row = figure.categories.len() > 1 && category.is_some_and(|category| category.keys.is_empty());
            of_row || has_keys && figure.series[at.series].keys.is_empty()
        };
        let is_dated = |at: &MarkAt| {
            matches!(figure.categories.get(at.category).and_then(|one| one.key()), Some(Key::Year(Some(_))))
        };
        let along = figure.categories.iter().filter(|one| matches!(one.key(), Some(Key::Year(Some(_))))).count() > 1;
        // Along years a series counts for its end there; if it is in none of them, for what has no year.
        let is_told = |at: &MarkAt| {
            let series = |other: &MarkAt| other.series == at.series;
            let dated = || figure.marks().map(|(other, _)| other).filter(|other| series(other) && is_dated(other));
            !along || dated().last().is_none_or(|last| last == *at)
        };
        let is_together = |at: &MarkAt, mark: &Mark| match &mark.beside {
            Beside::Tile { .. } => mark.part.keys_of(Dimension::Project).len() > 1,
            Beside::Point { .. } => false,
            _ => figure.series[at.series].keys.len() > 1 || figure.categories[at.category].keys.len() > 1,
        };
        let name = |at: &MarkAt, mark: &Mark| match &mark.beside {
            Beside::Tile { name } | Beside::Point { name, .. } => name.clone(),
            _ if figure.series[at.series].keys.is_empty() => figure.categories[at.category].label.clone(),
            _ => figure.series[at.series].label.clone(),
        };
        let marks: Vec<(MarkAt, &Mark)> = figure.marks().filter(|(at, _)| !is_total(at)).collect();
        let singles = || marks.iter().filter(|(at, mark)| !is_together(at, mark));
        let length = |mark: &Mark| if along { mark.length.value.abs() } else { mark.length.value };
        let by_length =
            |a: &&(MarkAt, &Mark), b: &&(MarkAt, &Mark)| length(a.1).total_cmp(&length(b.1)).then(b.0.cmp(&a.0));
        if let Some((at, mark)) = singles().filter(|(at, _)| is_told(at)).max_by(by_length) {
            let name = name(at, mark);
            // Of what is all alike none is the largest: their number and their size are said.
            let are_alike = marks.len() > 2 && marks.iter().all(|(_, other)| other.length.value == mark.length.value);
            let says = |name: &str| figure.summary.contains(name) && figure.summary.contains(&mark.length.label);
            let said = says(&name) || are_alike && says(&marks.len().to_string());
            let is_nothing = mark.length.value == 0.0;
            assert!(said || is_nothing, "{}: {name} {} in {}", self.name, mark.length.label, figure.summary);
        }
        let peak = |marks: &mut dyn Iterator<Item = &(MarkAt, &Mark)>| {
            marks.map(|(_, mark)| mark.length.value).fold(f64::MIN, f64::max)
        };
        let in_course = |at: &MarkAt| !along || is_dated(at) || is_told(at);
        let highest = peak(&mut singles().filter(|(at, _)| in_course(at)));
        for (at, mark) in marks.iter().filter(|(at, mark)| is_together(at, mark) && in_course(at)) {
            let of_series = |(other, one): &&(MarkAt, &Mark)| {
                if along { other.series == at.series && in_course(other) } else { other == at && one == mark }
            };
            let is_larger = peak(&mut marks.iter().filter(of_series)) > highest;
            let said = format!("{}{}", name(at, mark), self.locale.either("合计", " together"));
            assert!(!is_larger || figure.summary.contains(&said), "{}: {said} in {}", self.name, figure.summary);
            let as_one = format!("{}{}", name(at, mark), self.locale.either("（", " ("));
            assert!(!figure.summary.contains(&as_one), "{}: {as_one} as one in {}", self.name, figure.summary);
        }
    }

    /// What has no year is no point in time.
    fn time_axis(&self) {
        if !self.is_time() {
            return;
        }
        assert!(self.figure.categories.iter().all(|category| !category.is_undated()), "{}", self.name);
        for mark in self.marks() {
            assert!(!mark.part.keys().iter().flatten().any(|key| *key == Key::Year(None)), "{}", self.name);
        }
    }

    /// Nothing is computed from a gap, and a gap of a number of projects is none.
    fn gaps(&self) {
        let (figure, measure, kind) = (self.figure, self.measure(), self.spec.kind);
        let unpublished = say(self.locale, "value-unpublished");
        let by_year = self.spec.query.by.contains(&Dimension::Year);
        for mark in self.marks().filter(|mark| mark.length.label != unpublished) {
            let is_zero = measure == Measure::ProjectCount && by_year && mark.cell.count == 0;
            assert!(is_zero || known(&self.behind(&mark.part), measure) > 0, "{}: {:?}", self.name, mark.part);
        }
        if kind.compares_years() && kind != Kind::Slope && measure != Measure::ProjectCount {
            for (at, _) in figure.marks() {
                let series = &figure.series[at.series];
                let category = &figure.categories[at.category];
                let Some(Key::Year(Some(year))) = category.key() else { unreachable!("{}: no year", self.name) };
                let first = figure.categories[0].label.parse::<i32>().unwrap();
                let held = if kind == Kind::Index { first } else { year - 1 };
                let part = Part::whole().with_any(&series.keys).with_any(&[Key::Year(Some(held))]);
                assert!(known(&self.behind(&part), measure) > 0, "{}: {} in {held}", self.name, series.label);
            }
        }
        let every = [Kind::Stacked, Kind::Grouped, Kind::Lines, Kind::HeatMap, Kind::Multiples, Kind::Table];
        if measure == Measure::ProjectCount && by_year && every.contains(&kind) && !self.spec.choices.share {
            for series in self.shown() {
                assert!(series.marks.iter().all(Option::is_some), "{}: 0 projects are 0", self.name);
            }
        }
    }

    /// Whoever stands in the legend is drawn, and who is said to be hidden is not.
    fn legend(&self) {
        for series in self.shown() {
            assert!(series.marks.iter().any(Option::is_some), "{}: {} has no mark", self.name, series.label);
        }
        let hidden: Vec<&str> =
            self.figure.series.iter().filter(|one| one.hidden).map(|one| one.label.as_str()).collect();
        let names = hidden.join(&say(self.locale, "list-separator"));
        let said = say_with(self.locale, "figure-note-hidden", [("names", Arg::from(names))]);
        assert_eq!(self.figure.note.contains(&said), !hidden.is_empty(), "{}: {}", self.name, self.figure.note);
    }

    /// The part of a category, of all that is shown.
    fn column(&self, category: &[Key]) -> Part {
        let hidden: Vec<Key> =
            self.figure.series.iter().filter(|one| one.hidden).flat_map(|one| one.keys.clone()).collect();
        let all = answer(self.dataset, &self.figure.query).unwrap();
        let shown: Vec<Key> = all.keys[0].iter().copied().filter(|key| !hidden.contains(key)).collect();
        let rows = if hidden.is_empty() { Vec::new() } else { shown };
        Part::whole().with_any(&rows).with_any(category)
    }

    /// A share is that of the projects in the category, each counted once.
    fn shares(&self) {
        let (figure, kind) = (self.figure, self.spec.kind);
        if kind != Kind::Percent && !self.spec.shows_shares() || kind == Kind::Table {
            return;
        }
        for (at, mark) in figure.marks() {
            let is_single = figure.query.by.len() == 1;
            let column = || self.column(&figure.categories[at.category].keys);
            let of = if is_single { figure.shown.clone() } else { column() };
            let whole = worth(&self.behind(&of), self.measure());
            let expected = worth(&self.behind(&mark.part), self.measure()) / whole * 100.0;
            assert!((mark.length.value - expected).abs() < 1e-6, "{}: {expected} of {:?}", self.name, mark.length);
            assert!(mark.length.value <= 100.0 + 1e-6 && mark.illustrative <= 100.0 + 1e-6, "{}", self.name);
        }
    }

    /// Whoever draws no shares says nothing of any.
    fn speaks_of_shares(&self) {
        // A table has a column of them.
        let has_column = self.spec.kind == Kind::Table && !self.figure.across.is_empty();
        let draws_shares = self.spec.kind == Kind::Percent || self.spec.shows_shares() || has_column;
        let word = self.locale.either("占比", "shares ");
        assert!(draws_shares || !self.figure.note.contains(word), "{}: {}", self.name, self.figure.note);
    }

    /// What stands on one another comes to what is said on top, and to no more than there is.
    fn stacks(&self) {
        let figure = self.figure;
        if !figure.is_stacked() {
            return;
        }
        for (at, category) in figure.categories.iter().enumerate() {
            let height = figure.stack(at).1 + figure.stack(at).0;
            let Some(total) = &category.total else { continue };
            assert!((height - total.value).abs() < 0.35, "{}: {height} under {}", self.name, total.label);
        }
    }

    fn illustrative(&self) {
        let projects = self.dataset.projects();
        let any = self.marks().any(Mark::is_partly_illustrative);
        let word = self.locale.either("示意", "llustrative");
        assert!(!any || self.figure.note.contains(word), "{}: {}", self.name, self.figure.note);
        assert!(!any || self.figure.summary.contains(word), "{}: {}", self.name, self.figure.summary);
        // What shows nothing promises nothing: a bar of no length has no hatching, a point that is mostly published is full.
        let shows = |mark: &Mark| match self.spec.kind.spec().marks {
            "lines" | "slope" | "scatter" => mark.is_mostly_illustrative(),
            "heat" | "table" => mark.illustrative > 0.0,
            _ => mark.illustrative > 0.0 && mark.length.value != 0.0,
        };
        let is_shown = self.marks().any(shows);
        assert_eq!(self.figure.illustrative_label.is_some(), is_shown, "{}", self.name);
        let promised = ["斜线", "空心", "atched", "ollow"].iter().any(|words| self.figure.note.contains(words));
        assert!(!promised || is_shown, "{}: {}", self.name, self.figure.note);
        assert!(!is_shown || self.figure.note.contains(word), "{}: {}", self.name, self.figure.note);
        if self.figure.note.contains(say(self.locale, "figure-note-all-illustrative").as_ref()) {
            for (project, _) in self.marks().flat_map(|mark| self.behind(&mark.part)) {
                assert_eq!(projects.basis(project), Basis::Illustrative, "{}: all is not", self.name);
            }
        }
    }

    /// Every number of the note is that of the projects it speaks of.
    fn counted(&self) {
        let (figure, measure, kind) = (self.figure, self.measure(), self.spec.kind);
        let all = self.behind(&figure.shown);
        if kind != Kind::Plan && kind != Kind::Scatter && measure != Measure::ProjectCount {
            self.says("figure-note-missing", all.len() - known(&all, measure));
        }
        if let Some(drawn) = figure.drawn {
            let parts: Vec<Part> = self.marks().map(|mark| mark.part.clone()).collect();
            let behind = contributions(self.dataset, &figure.query, &parts);
            assert_eq!(known(&behind, measure), drawn as usize, "{}: as many as are drawn", self.name);
        }
        if self.is_time() && measure == Measure::ProjectCount {
            let undated = self.behind(&self.column(&[Key::Year(None)]));
            let args = [("count", Arg::from(undated.len())), ("what", Arg::from("count"))];
            let said = say_with(self.locale, "figure-note-no-year", args);
            assert_eq!(figure.note.contains(&said), !undated.is_empty(), "{}: {}", self.name, figure.note);
        }
        if kind == Kind::Treemap && measure != Measure::ProjectCount {
            self.says("figure-note-zero", all.iter().filter(|(_, sum)| *sum == Some(Sum::ZERO)).count());
        }
    }

    fn says(&self, key: &str, count: usize) {
        let said = say_with(self.locale, key, [("count", Arg::from(count))]);
        assert_eq!(self.figure.note.contains(&said), count > 0, "{}: {count}: {}", self.name, self.figure.note);
    }

    /// What was asked for by is what marks, categories or series are divided by, or the note says that it is not.
    fn divided(&self) {
        let figure = self.figure;
        let keys = figure.series.iter().map(|one| &one.keys).chain(figure.categories.iter().map(|one| &one.keys));
        let axes: Vec<Dimension> = keys.flatten().map(|key| key.dimension()).collect();
        let by_marks = |by: &Dimension| self.marks().any(|mark| !mark.part.keys_of(*by).is_empty());
        // Years that are added up stand in the subtitle.
        let undivided = |by: &&Dimension| **by != Dimension::Year && !axes.contains(*by) && !by_marks(by);
        let name = |by: &Dimension| {
            let name = say(self.locale, &format!("dimension-{}", by.id()));
            self.locale.either(name.to_string(), name.to_lowercase())
        };
        let names: Vec<String> = self.spec.query.by.iter().filter(undivided).map(name).collect();
        let names = names.join(&say(self.locale, "list-separator"));
        let said = say_with(self.locale, "figure-note-undivided", [("names", Arg::from(names.as_str()))]);
        assert!(names.is_empty() || figure.note.contains(&said), "{}: {said}, {}", self.name, figure.note);
        let head = self.locale.either("区分", "Not divided by");
        assert!(!names.is_empty() || !figure.note.contains(head), "{}: {}", self.name, figure.note);
        for series in self.shown() {
            assert!(series.within.is_none_or(|nest| nest < figure.nests.len()), "{}: {}", self.name, series.label);
        }
    }

    /// Which years are added up is said, and what has none is.
    fn period(&self) {
        let subtitle = &self.figure.subtitle;
        let none = say(self.locale, "no-year");
        let is_year = |part: &str| part.get(..4).is_some_and(|year| year.parse::<i32>().is_ok());
        let has_digits = subtitle.split(" · ").any(is_year);
        let apart = self.figure.categories.iter().any(|category| category.is_undated())
            || self.figure.series.iter().any(|series| series.keys == [Key::Year(None)]);
        assert!(has_digits || apart || subtitle.contains(none.as_ref()), "{}: {subtitle}", self.name);
    }
}

/// A question with the choices that change what is counted.
fn specs(dataset: &Dataset, query: &Query, kind: Kind) -> Vec<FigureSpec> {
    let plain = spec(query.clone(), kind);
    let keys = answer(dataset, query).unwrap().keys[0].clone();
    let first: Vec<Key> = keys.iter().copied().take(1).collect();
    vec![
        plain.choosing(|it| it.share = true),
        FigureSpec { hidden: if query.by.len() == 2 { first } else { Vec::new() }, ..plain.clone() },
        plain.choosing(|it| it.top = Some(1)),
        plain,
    ]
}

#[test]
fn no_kind_of_figure_of_any_odd_books_says_what_is_not_so() {
    let mut drawn = [0; Kind::ALL.len()];
    for (odd, projects) in ODD {
        let dataset = book(projects);
        for (by, measure) in BY.iter().flat_map(|by| ["planned_total", "project_count"].map(|measure| (by, measure))) {
            for filter in FILTERS {
                let query = question(&dataset, measure, by, "", filter);
                for (turn, kind) in Kind::ALL.into_iter().enumerate() {
                    for (spec, locale) in
                        specs(&dataset, &query, kind).iter().flat_map(|spec| Locale::ALL.map(|locale| (spec, locale)))
                    {
                        let figure = build(&dataset, spec, locale).unwrap();
                        let choices = format!(
                            "top {:?}, share {}, hides {}",
                            spec.choices.top,
                            spec.choices.share,
                            spec.hidden.len()
                        );
                        let name = format!("{odd}: {} of {measure} by {by} [{filter}], {choices}", kind.id());
                        drawn[turn] += usize::from(figure.nothing.is_none());
                        Case { dataset: &dataset, spec, figure: &figure, locale, name }.check();
                    }
                }
            }
        }
    }
    for (kind, drawn) in Kind::ALL.into_iter().zip(drawn) {
        assert!(drawn > 40, "{kind:?}: {drawn} figures with anything in them");
    }
}
