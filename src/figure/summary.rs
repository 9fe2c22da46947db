//! A figure in a few sentences, for screen readers and as alt text: what its marks say, what they come to, what of it is
//! illustrative. Speaks of what is drawn and in the words of its marks. Must not know which kinds there are.

use super::body::Body;
use super::content::{Beside, Mark};
use super::kind::ComesTo;
use super::nothing::Nothing;
use super::phrases::measure_within;
use super::placed::{Placed, has_number, is_in_time, is_single, size, stands_for};
use super::spec::FigureSpec;
use super::time::time_name;
use super::together::are_others;
use super::unit::is_known;
use super::value_words::cell_text;
use crate::model::{Currency, Measure};
use crate::query::{Cell, Dimension, Key};
use crate::text::numbers::with_unit;
use crate::text::{Arg, Locale, find, lowercase, say, say_with};

/// So many series, or marks, are told of by name.
const NAMED: usize = 3;

/// The figure in a few sentences.
pub(super) fn summary(
    [title, subtitle]: [&str; 2],
    spec: &FigureSpec,
    body: &Body,
    illustrative: Option<&str>,
    nothing: Option<&Nothing>,
    locale: Locale,
) -> String {
    let head = [("title", Arg::from(title)), ("subtitle", subtitle.into())];
    let mut text = say_with(locale, "figure-summary-head", head);
    if let Some(nothing) = nothing {
        text.push_str(&say_with(locale, "figure-summary-nothing", [("reason", nothing.sentence.as_str().into())]));
        return text;
    }
    let told = Told { spec, body, locale };
    text.push_str(&told.marks());
    text.push_str(&told.comes_to());
    text.push_str(&told.tallest());
    text.extend(
        body.aside.iter().map(|aside| say_with(locale, "figure-summary-also", [("sentence", aside.as_str().into())])),
    );
    if let Some(key) = illustrative {
        text.push_str(&say_with(locale, "figure-summary-also", [("sentence", Arg::Key(key.to_owned()))]));
    }
    text
}

struct Told<'a> {
    spec: &'a FigureSpec,
    body: &'a Body,
    locale: Locale,
}

impl<'a> Told<'a> {
    /// What the marks say: along the years where each series comes from, where it leads and what is highest and lowest;
    /// else which are the largest.
    fn marks(&self) -> String {
        if self.body.measure == Measure::ProjectCount && self.drawn().all(|(.., mark)| mark.length.value == 0.0) {
            return String::new();
        }
        let courses = self.courses();
        if courses.is_empty() {
            return self.largest();
        }
        let (courses, others): (Vec<_>, Vec<_>) = courses.into_iter().partition(|course| is_single(&course[0]));
        let peak = |course: &[Placed<'_>]| course.iter().map(size).fold(f64::MIN, f64::max);
        let highest = courses.iter().map(|course| peak(course)).fold(f64::MIN, f64::max);
        let (larger, smaller): (Vec<_>, Vec<_>) =
            others.into_iter().partition(|course| peak(course) > highest && !self.is_of_currencies());
        let mut text: String = courses.iter().take(NAMED).chain(&larger).map(|course| self.course(course)).collect();
        let further = courses.len().saturating_sub(NAMED) + smaller.len();
        if further > 0 {
            text.push_str(&say_with(self.locale, "figure-summary-further", [("count", Arg::from(further))]));
        }
        if self.spec.kind.is_stacked() && !self.is_of_changes() || self.is_of_currencies() {
            return text;
        }
        let by_value = |a: &Placed<'_>, b: &Placed<'_>| a.2.length.value.total_cmp(&b.2.length.value);
        // What has no year is drawn, too; what is not published is neither high nor low.
        let counts = self.body.measure == Measure::ProjectCount;
        let published = |mark: &Mark| counts || mark.cell.missing < mark.cell.count;
        let is_written = |mark: &Mark| self.is_of_amounts() || has_number(mark);
        let known = || self.drawn().filter(|one| published(one.2) && is_written(one.2) && is_single(one));
        let highest = known().reduce(|a, b| if by_value(&a, &b).is_lt() { b } else { a });
        let lowest = known().reduce(|a, b| if by_value(&a, &b).is_gt() { b } else { a });
        if let (Some(highest), Some(lowest)) = (highest, lowest)
            && by_value(&highest, &lowest).is_ne()
        {
            let tied = |one: &Placed<'_>| {
                let alike = known().filter(|other| by_value(one, other).is_eq()).count();
                self.with_those_alike(self.named(one), alike)
            };
            let args = [("high", tied(&highest).into()), ("low", tied(&lowest).into())];
            text.push_str(&say_with(self.locale, "figure-summary-between", args));
        }
        text
    }

    /// `集成电路 · 2021（3.00 亿元）（3 处相同）`
    fn with_those_alike(&self, text: String, count: usize) -> String {
        if count < 2 {
            return text;
        }
        say_with(self.locale, "figure-summary-tied", [("text", text.into()), ("count", Arg::from(count))])
    }

    /// All marks that are drawn, but for totals beside what they are totals of.
    fn drawn(&self) -> impl Iterator<Item = Placed<'a>> {
        let body = self.body;
        let has_keys = body.series.iter().any(|series| !series.keys.is_empty());
        let many = body.categories.len() > 1;
        let shown = body.series.iter().filter(move |one| !(one.hidden || has_keys && one.keys.is_empty()));
        let marks = shown.flat_map(move |series| {
            let marks = series.marks.iter().enumerate();
            marks.filter_map(move |(at, mark)| Some((series, body.categories.get(at), mark.as_ref()?)))
        });
        marks.filter(move |(_, category, _)| !many || category.is_none_or(|category| !category.keys.is_empty()))
    }

    /// The marks of each series along the years, the one that ends highest first: of what has no year at all those that
    /// stand apart; none where there are no years.
    fn courses(&self) -> Vec<Vec<Placed<'a>>> {
        if self.body.categories.iter().filter(|category| is_in_time(category)).count() < 2 {
            return Vec::new();
        }
        let mut courses: Vec<Vec<Placed<'a>>> = Vec::new();
        for placed in self.drawn() {
            match courses.last_mut() {
                Some(course) if std::ptr::eq(course[0].0, placed.0) => course.push(placed),
                _ => courses.push(vec![placed]),
            }
        }
        let stands_in_time = |placed: &Placed<'_>| placed.1.is_some_and(is_in_time);
        for course in courses.iter_mut().filter(|course| course.iter().any(stands_in_time)) {
            course.retain(stands_in_time);
        }
        let ends_at = |course: &[Placed<'_>]| course.last().map_or(0.0, |(.., mark)| mark.length.value.abs());
        if !self.is_of_currencies() {
            courses.sort_by(|a, b| ends_at(b).total_cmp(&ends_at(a)));
        }
        courses
    }

    /// ` 集成电路：2017 年 18.00 亿元，2021 年 121.20 亿元。`
    fn course(&self, course: &[Placed<'a>]) -> String {
        let Some((first, last)) = course.first().zip(course.last()) else { return String::new() };
        let year = |placed: &Placed<'_>| {
            let category = placed.1?;
            Some(time_name(category.keys.first().copied(), &category.label, self.locale))
        };
        let name = if first.0.keys.is_empty() { self.measure() } else { first.0.label.clone() };
        let name = if is_single(first) { name } else { self.together(name) };
        let args = [
            ("name", Arg::from(name)),
            ("first", year(first).unwrap_or_default().into()),
            ("from", self.value(first.2).into()),
            ("last", year(last).unwrap_or_default().into()),
            ("to", self.value(last.2).into()),
        ];
        let key = match course {
            [only] if !only.1.is_some_and(is_in_time) => "figure-summary-undated",
            [_] => "figure-summary-moment",
            _ => "figure-summary-course",
        };
        say_with(self.locale, key, args)
    }

    /// The largest marks by name, each of one thing; and what stands together, where that comes to more than each of them.
    fn largest(&self) -> String {
        let count: usize = self.drawn().map(|one| stands_for(&one)).sum();
        let (mut marks, mut others): (Vec<Placed<'a>>, Vec<Placed<'a>>) = self.drawn().partition(is_single);
        // Of many points those with the largest plans stand alone.
        let is_cloud = others.iter().any(|(.., mark)| matches!(mark.beside, Beside::Bin { .. }));
        let by = |one: &Placed<'_>| match &one.2.beside {
            Beside::Point { across, .. } if is_cloud => across.value,
            _ => size(one),
        };
        if self.is_of_currencies() {
            return self.each(marks);
        }
        marks.sort_by(|a, b| by(b).total_cmp(&by(a)));
        others.retain(|one| !is_cloud && marks.first().is_none_or(|largest| size(one) > size(largest)));
        others.sort_by(|a, b| size(b).total_cmp(&size(a)));
        // Of what is all alike none is the largest.
        if let [largest, _, .., least] = &marks[..]
            && others.is_empty()
            && size(largest) == size(least)
            && marks.len() == count
        {
            let args = [("count", Arg::from(count)), ("value", self.value(largest.2).into())];
            return say_with(self.locale, "figure-summary-all-alike", args);
        }
        marks.truncate(NAMED);
        let names: Vec<String> = marks.iter().map(|mark| self.named(mark)).collect();
        let key = match count {
            0 => return String::new(),
            1 => "figure-summary-only",
            // What is put aside is none of them.
            _ if self.body.aside.is_some() => "figure-summary-top-drawn",
            _ => "figure-summary-top",
        };
        let names = names.join(&say(self.locale, "list-separator"));
        let args = [("names", Arg::from(names)), ("count", Arg::from(count))];
        let text = if marks.is_empty() { String::new() } else { say_with(self.locale, key, args) };
        let larger = others.iter().take(NAMED).map(|one| {
            let args = [("name", Arg::from(self.name(one))), ("value", self.value(one.2).into())];
            say_with(self.locale, "figure-summary-larger", args)
        });
        text + &larger.collect::<String>()
    }

    /// Marks by name, in the order they stand in; none of them is said to be more than another.
    fn each(&self, mut marks: Vec<Placed<'a>>) -> String {
        let count = Arg::from(marks.len());
        marks.truncate(NAMED);
        let names: Vec<String> = marks.iter().map(|mark| self.named(mark)).collect();
        let args = [("names", Arg::from(names.join(&say(self.locale, "list-separator")))), ("count", count)];
        if names.is_empty() { String::new() } else { say_with(self.locale, "figure-summary-each", args) }
    }

    /// What stands together, by name: it is the sum of several, or of what is no sum all of them as one.
    fn together(&self, name: String) -> String {
        let adds = self.body.measure.statistic().is_none();
        let key = if adds { "figure-summary-together" } else { "figure-summary-together-whole" };
        say_with(self.locale, key, [("name", name.into())])
    }

    /// Where a mark stands: `集成电路 · 2021`, `其余 3 个合计 · 2021`.
    fn name(&self, (series, category, mark): &Placed<'_>) -> String {
        let of = |keys: &[Key], label: &str| match are_others(keys) {
            false => label.to_owned(),
            true => self.together(label.to_owned()),
        };
        let own = match (&mark.beside, category) {
            (Beside::Tile { name }, _) => match mark.part.keys_of(Dimension::Project) {
                [_, _, ..] => Some(format!("{} · {}", series.label, self.together(name.clone()))),
                _ => Some(name.clone()),
            },
            (Beside::Point { name, .. }, _) => Some(name.clone()),
            (Beside::Bin { .. }, _) | (_, None) => mark.hover.first().cloned(),
            (_, Some(category)) if series.keys.is_empty() => Some(of(&category.keys, &category.label)),
            (_, Some(category)) if category.keys.is_empty() => Some(of(&series.keys, &series.label)),
            (_, Some(category)) => {
                Some(format!("{} · {}", of(&series.keys, &series.label), of(&category.keys, &category.label)))
            }
        };
        own.unwrap_or_default()
    }

    /// A mark with its value: `集成电路 · 2021：121.20 亿元`.
    fn named(&self, placed: &Placed<'_>) -> String {
        let mark = placed.2;
        let mut value = self.value(mark);
        let more = match &mark.beside {
            Beside::Target { planned, .. } if !planned.label.is_empty() => Some(planned.label.clone()),
            Beside::Point { across, .. } => self.body.planned.map(|(planned, _)| {
                let value = with_unit(across.label.clone(), self.unit(), self.locale);
                let args = [("name", Arg::from(measure_within(planned, self.locale))), ("value", value.into())];
                say_with(self.locale, "figure-summary-beside", args)
            }),
            _ => None,
        };
        if let Some(more) = more {
            value =
                say_with(self.locale, "figure-summary-besides", [("value", Arg::from(value)), ("more", more.into())]);
        }
        say_with(self.locale, "figure-summary-named", [("name", self.name(placed).into()), ("value", value.into())])
    }

    /// What a mark is as long as, in words.
    fn value(&self, mark: &Mark) -> String {
        let own = format!("figure-summary-value-{}", self.spec.kind.id());
        let share = self.spec.shows_shares().then_some("figure-summary-value-percent");
        let key = share.or(Some(own.as_str()).filter(|key| find(self.locale, key).is_some()));
        match (key, &mark.beside) {
            (_, Beside::Bin { .. }) => mark.hover.iter().skip(1).take(2).cloned().collect::<Vec<_>>().join(" "),
            // Where there are shares beside other numbers, each says what it is.
            (Some(_), _) if mark.length.label.ends_with('%') => mark.length.label.clone(),
            (Some(key), _) if has_number(mark) => {
                say_with(self.locale, key, [("value", Arg::from(mark.length.label.as_str()))])
            }
            _ => self.amount(&mark.cell, self.body.measure),
        }
    }

    fn amount(&self, cell: &Cell, measure: Measure) -> String {
        let text = cell_text(cell, measure, self.body.currency, self.body.unit, self.locale);
        // A word within a sentence.
        if cell.count == 0 || is_known(cell, measure) { text } else { lowercase(&text, self.locale) }
    }

    /// The unit of amounts inside a sentence.
    fn unit(&self) -> String {
        let behind = |currency| self.body.unit.scale().behind(currency, self.locale);
        self.body.currency.map_or_else(|| self.body.unit_name.clone(), behind)
    }

    fn measure(&self) -> String {
        say(self.locale, &format!("measure-{}", self.body.measure.id())).into_owned()
    }

    /// Whether its numbers are in several currencies, which are not held against one another.
    fn is_of_currencies(&self) -> bool {
        self.body.currency.is_some_and(Currency::is_of_each_row)
    }

    /// Whether marks are what years come to against one another, and not what they come to.
    fn is_of_changes(&self) -> bool {
        self.spec.kind.compares_years() && self.spec.kind.spec().comes_to == ComesTo::Whole
    }

    /// Whether the value axis is that of the measure.
    fn is_of_amounts(&self) -> bool {
        let own = format!("figure-summary-value-{}", self.spec.kind.id());
        !self.spec.shows_shares() && find(self.locale, &own).is_none()
    }

    /// What is drawn comes to: of two years each, of a pair both; by the name of its measure where the marks show something
    /// else than that.
    fn comes_to(&self) -> String {
        let (body, locale) = (self.body, self.locale);
        let named =
            |name: Arg, value: String| say_with(locale, "figure-summary-of", [("name", name), ("value", value.into())]);
        if self.is_of_currencies() {
            return String::new();
        }
        let measure = |measure: &Measure| Arg::Key(format!("measure-{}", measure.id()));
        match (self.spec.kind.spec().comes_to, &body.planned) {
            (ComesTo::Categories, _) => {
                let ends = body.categories.iter().filter_map(|one| {
                    let name = time_name(one.keys.first().copied(), &one.label, locale);
                    Some((name, one.total.as_ref()?))
                });
                let text = |(year, total): (String, &super::content::Length)| {
                    let args = [("year", Arg::from(year)), ("value", self.total(total).into())];
                    // What is no sum is no total of anything.
                    let is_sum = body.measure.statistic().is_none();
                    say_with(locale, if is_sum { "figure-summary-year" } else { "figure-summary-year-whole" }, args)
                };
                ends.map(text).collect()
            }
            (_, Some((planned, cell))) => {
                let completed = named(measure(&body.measure), self.amount(&body.total, body.measure));
                completed + &named(measure(planned), self.amount(cell, *planned))
            }
            _ if body.measure.statistic().is_some() => {
                say_with(locale, "figure-summary-whole", [("value", self.amount(&body.total, body.measure).into())])
            }
            // Of nothing that is known nothing is worked out.
            _ if !self.is_of_amounts() => {
                let is_count = body.measure == Measure::ProjectCount;
                let cell = body.behind.cell(&body.total).filter(|cell| is_count || !cell.is_unknown());
                let said = |cell: &Cell| {
                    let measure = Arg::from(measure_within(body.measure, locale));
                    let args = [("measure", measure), ("value", self.amount(cell, body.measure).into())];
                    say_with(locale, "figure-summary-behind", args)
                };
                cell.map(said).unwrap_or_default()
            }
            _ => say_with(locale, "figure-summary-total", [("total", self.amount(&body.total, body.measure).into())]),
        }
    }

    /// With its unit.
    fn total(&self, total: &super::content::Length) -> String {
        if self.body.measure == Measure::ProjectCount {
            return say_with(self.locale, "projects-counted", [("count", Arg::from(total.value.round() as u32))]);
        }
        with_unit(total.label.clone(), self.unit(), self.locale)
    }

    /// Of stacks, the tallest.
    fn tallest(&self) -> String {
        let (spec, body) = (self.spec, self.body);
        if !spec.kind.is_stacked() || body.side_by_side || !self.is_of_amounts() || body.categories.len() < 2 {
            return String::new();
        }
        let totals = || body.categories.iter().filter_map(|one| Some((one, one.total.as_ref()?)));
        let singles = || totals().filter(|(category, _)| !are_others(&category.keys));
        let largest = singles().reduce(|a, b| if b.1.value > a.1.value { b } else { a });
        let mut text = largest.map_or_else(String::new, |(category, total)| {
            let alike = singles().filter(|(_, other)| other.value == total.value).count();
            let name = time_name(category.keys.first().copied(), &category.label, self.locale);
            let value = self.with_those_alike(self.total(total), alike);
            let args = [("category", Arg::from(name)), ("value", value.into())];
            say_with(self.locale, "figure-summary-largest", args)
        });
        let is_larger = |value: f64| largest.is_none_or(|(_, largest)| value > largest.value);
        let others = totals().filter(|(category, total)| are_others(&category.keys) && is_larger(total.value));
        text.extend(others.map(|(category, total)| {
            let name = self.together(category.label.clone());
            say_with(self.locale, "figure-summary-larger", [("name", name.into()), ("value", self.total(total).into())])
        }));
        text
    }
}
