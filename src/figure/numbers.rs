//! The numbers of a figure as a table: what is drawn, no more and no less. Must not know who shows or saves it.

use super::content::{Beside, Figure, Mark, Series};
use super::remarks::Amounts;
use crate::listing::{CellGrid, GridCell};
use crate::text::{Locale, say, say_with};

/// What stands in a column of a figure's numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberColumn {
    /// What the numbers belong to.
    Name,
    /// The lengths of a series, by its position among all, one a category.
    Value(usize),
    /// What was planned, against these.
    Planned(usize),
    /// Those of all series, one a row, where there is one category.
    EachSeries,
    /// What was planned, against these.
    EachPlanned,
    /// Where marks of all series stand along the horizontal axis, one a row.
    Across,
    /// And their lengths.
    Length,
    /// Whatever belongs to the number before it.
    Other,
}

/// Decimals of shares, as they are drawn.
const SHARE_DECIMALS: u32 = 1;

/// What stands in the columns, their headings, and the rows.
type Columns = (Vec<NumberColumn>, Vec<String>, Vec<Vec<GridCell>>);

impl Figure {
    /// The numbers behind the marks, a category a row and a series a column where the kind has both, else a mark a row. What
    /// is illustrative stands in columns of its own; the figure's notes and sources stand beside the table.
    pub fn numbers(&self, locale: Locale) -> CellGrid {
        self.numbers_by_column(locale).0
    }

    /// The same, with what stands in each column.
    pub fn numbers_by_column(&self, locale: Locale) -> (CellGrid, Vec<NumberColumn>) {
        let series: Vec<&Series> = self.series.iter().filter(|series| !series.hidden).collect();
        let stands_along = |series: &&Series| series.marks.len() == self.categories.len();
        let is_wide = !self.categories.is_empty() && series.iter().all(stands_along);
        let (columns, titles, rows) = match is_wide {
            true if self.categories.len() == 1 && series.len() > 1 => self.single(&series, locale),
            true => self.wide(&series, locale),
            false => self.long(&series, locale),
        };
        let notes = [&self.subtitle, &self.note, &self.source_line].into_iter().filter(|line| !line.is_empty());
        (CellGrid { name: self.title.clone(), titles, rows, notes: notes.cloned().collect() }, columns)
    }

    fn number(&self, value: f64) -> GridCell {
        GridCell::rounded(value, self.decimals)
    }

    fn headed(&self, name: &str, locale: Locale) -> String {
        // Nothing stands on top of a column of numbers.
        let unit = if self.remarks.bare_unit.is_empty() { &self.unit } else { &self.remarks.bare_unit };
        with_unit(name, unit, locale)
    }

    fn wide(&self, series: &[&Series], locale: Locale) -> Columns {
        let mut columns = vec![NumberColumn::Name];
        let mut titles = vec![say(locale, "figure-numbers-category").into_owned()];
        let mut rows: Vec<Vec<GridCell>> =
            self.categories.iter().map(|category| vec![GridCell::Words(category.label.clone())]).collect();
        let mut column = |what: NumberColumn, title: String, cell: &dyn Fn(usize) -> GridCell| {
            columns.push(what);
            titles.push(title);
            rows.iter_mut().enumerate().for_each(|(at, row)| row.push(cell(at)));
        };
        for one in series {
            // A series that is alone needs no name but the figure's.
            let name = if one.label.is_empty() { &self.title } else { &one.label };
            let of = |at: usize, value: &dyn Fn(&Mark) -> Option<f64>| {
                let mark = one.marks.get(at).and_then(Option::as_ref);
                mark.and_then(value).map_or(GridCell::Missing, |value| self.number(value))
            };
            let number = self.position(one);
            column(NumberColumn::Value(number), self.headed(name, locale), &|at| of(at, &known));
            if let Some(amounts) = &self.remarks.amounts {
                let behind = |at: usize| amount(amounts, one.marks.get(at).and_then(Option::as_ref));
                column(NumberColumn::Other, with_unit(name, &amounts.name, locale), &behind);
            }
            let marks = || one.marks.iter().flatten();
            if marks().any(|mark| planned(mark).is_some()) {
                let name = say_with(locale, "figure-numbers-planned", [("name", name.as_str().into())]);
                column(NumberColumn::Planned(number), self.headed(&name, locale), &|at| of(at, &planned));
                if marks().filter_map(planned_made_up).any(|part| part > 0.0) {
                    let name = say_with(locale, "figure-numbers-illustrative", [("name", name.as_str().into())]);
                    column(NumberColumn::Other, self.headed(&name, locale), &|at| of(at, &planned_made_up));
                }
            }
            if marks().any(Mark::is_partly_illustrative) {
                let name = say_with(locale, "figure-numbers-illustrative", [("name", name.as_str().into())]);
                column(NumberColumn::Other, self.headed(&name, locale), &|at| of(at, &made_up));
            }
        }
        // A table has its totals among its series.
        let has_totals = series.iter().any(|one| one.keys.is_empty());
        if series.len() > 1 && !has_totals && self.categories.iter().any(|category| category.total.is_some()) {
            let total = |at: usize| self.categories.get(at).and_then(|category| category.total.as_ref());
            let name = say(locale, "figure-numbers-total");
            column(NumberColumn::Other, self.headed(&name, locale), &|at| {
                total(at).map_or(GridCell::Missing, |total| self.number(total.value))
            });
            if let Some(amounts) = &self.remarks.amounts {
                let cells = |at: usize| series.iter().filter_map(move |one| Some(&one.marks.get(at)?.as_ref()?.cell));
                column(NumberColumn::Other, with_unit(&name, &amounts.name, locale), &|at| match total(at) {
                    Some(_) => GridCell::rounded(amounts.of(cells(at)), amounts.decimals),
                    None => GridCell::Missing,
                });
            }
        }
        (columns, titles, rows)
    }

    /// Of one category only: a series a row.
    fn single(&self, series: &[&Series], locale: Locale) -> Columns {
        let mut columns = vec![NumberColumn::Name, NumberColumn::EachSeries];
        let category = self.categories.first().map_or("", |category| category.label.as_str());
        let mut titles = vec![say(locale, "figure-numbers-series").into_owned(), self.headed(category, locale)];
        let marks = || series.iter().map(|one| one.marks.first().and_then(Option::as_ref));
        let number = |value: Option<f64>| value.map_or(GridCell::Missing, |value| self.number(value));
        let mut rows: Vec<Vec<GridCell>> = series
            .iter()
            .zip(marks())
            .map(|(one, mark)| vec![GridCell::Words(one.label.clone()), number(mark.and_then(known))])
            .collect();
        if let Some(amounts) = &self.remarks.amounts {
            columns.push(NumberColumn::Other);
            titles.push(with_unit(category, &amounts.name, locale));
            rows.iter_mut().zip(marks()).for_each(|(row, mark)| row.push(amount(amounts, mark)));
        }
        let mut column = |what: NumberColumn, title: String, of: &dyn Fn(&Mark) -> Option<f64>| {
            columns.push(what);
            titles.push(self.headed(&title, locale));
            rows.iter_mut().zip(marks()).for_each(|(row, mark)| row.push(number(mark.and_then(of))));
        };
        if marks().flatten().any(|mark| planned(mark).is_some()) {
            let name = say_with(locale, "figure-numbers-planned", [("name", category.into())]);
            column(NumberColumn::EachPlanned, name.clone(), &planned);
            if marks().flatten().filter_map(planned_made_up).any(|part| part > 0.0) {
                let name = say_with(locale, "figure-numbers-illustrative", [("name", name.into())]);
                column(NumberColumn::Other, name, &planned_made_up);
            }
        }
        if marks().flatten().any(Mark::is_partly_illustrative) {
            let name = say(locale, "figure-numbers-illustrative-part").into_owned();
            column(NumberColumn::Other, name, &made_up);
        }
        if !self.across.is_empty() && marks().flatten().any(|mark| matches!(mark.beside, Beside::Share(_))) {
            // A table writes them beside its numbers: shares of the last row, which is the total.
            let whole = marks().next_back().flatten().map_or(0.0, |mark| mark.length.value);
            let share = |mark: &Mark| {
                known(mark).filter(|_| matches!(mark.beside, Beside::Share(_))).map(|length| length / whole * 100.0)
            };
            columns.push(NumberColumn::Other);
            let percent = say(locale, "figure-unit-share");
            let args = [("name", self.across.as_str().into()), ("unit", percent.as_ref().into())];
            titles.push(say_with(locale, "figure-numbers-with-unit", args));
            let cell =
                |share: Option<f64>| share.map_or(GridCell::Missing, |share| GridCell::rounded(share, SHARE_DECIMALS));
            rows.iter_mut().zip(marks()).for_each(|(row, mark)| row.push(cell(mark.and_then(share))));
        }
        (columns, titles, rows)
    }

    /// Where a series stands among all.
    fn position(&self, series: &Series) -> usize {
        self.series.iter().position(|one| std::ptr::eq(one, series)).unwrap_or_default()
    }

    fn long(&self, series: &[&Series], locale: Locale) -> Columns {
        let is_across = series.iter().flat_map(|one| one.marks.iter().flatten()).any(|mark| across(mark).is_some());
        let mut titles =
            ["figure-numbers-series", "figure-numbers-mark"].map(|key| say(locale, key).into_owned()).to_vec();
        let mut columns = vec![NumberColumn::Name, NumberColumn::Name];
        if is_across {
            titles.push(self.across.clone());
            columns.push(NumberColumn::Across);
        }
        columns.extend([NumberColumn::Length, NumberColumn::Other, NumberColumn::Other]);
        titles.push(self.headed(&say(locale, "figure-numbers-value"), locale));
        titles.push(self.headed(&say(locale, "figure-numbers-illustrative-part"), locale));
        titles.push(say(locale, "figure-numbers-projects").into_owned());
        let row = |one: &Series, at: usize, mark: &Mark| {
            let category = self.categories.get(at).map_or("", |category| category.label.as_str());
            let name = match &mark.beside {
                Beside::Tile { name } => name.as_str(),
                _ if !category.is_empty() => category,
                _ => mark.hover.first().map_or("", String::as_str),
            };
            let mut row = vec![GridCell::Words(one.label.clone()), GridCell::Words(name.to_owned())];
            if is_across {
                row.push(across(mark).map_or(GridCell::Missing, |value| self.number(value)));
            }
            let number = |value: Option<f64>| value.map_or(GridCell::Missing, |value| self.number(value));
            row.push(number(known(mark)));
            row.push(number(made_up(mark)));
            row.push(GridCell::Count(mark.cell.count.into()));
            row
        };
        let marks = series.iter().flat_map(|one| {
            one.marks.iter().enumerate().filter_map(move |(at, mark)| Some((*one, at, mark.as_ref()?)))
        });
        (columns, titles, marks.map(|(one, at, mark)| row(one, at, mark)).collect())
    }
}

fn with_unit(name: &str, unit: &str, locale: Locale) -> String {
    match unit {
        "" => name.to_owned(),
        unit => say_with(locale, "figure-numbers-with-unit", [("name", name.into()), ("unit", unit.into())]),
    }
}

/// What a share is a share of amounts with; nothing where nothing is known of it.
fn amount(amounts: &Amounts, mark: Option<&Mark>) -> GridCell {
    let cell = mark.filter(|mark| known(mark).is_some()).map(|mark| &mark.cell);
    cell.map_or(GridCell::Missing, |cell| GridCell::rounded(amounts.of(std::iter::once(cell)), amounts.decimals))
}

/// A length; none where nothing is known of it, for all that the mark is there: that is not 0.
fn known(mark: &Mark) -> Option<f64> {
    let cell = &mark.cell;
    let is_missing = mark.length.value == 0.0 && cell.count > 0 && cell.missing == cell.count;
    (!mark.is_unpublished() && !is_missing).then_some(mark.length.value)
}

/// How much of a length is illustrative: below zero where that is.
fn made_up(mark: &Mark) -> Option<f64> {
    known(mark).map(|length| if length < 0.0 { -mark.illustrative } else { mark.illustrative })
}

fn planned(mark: &Mark) -> Option<f64> {
    match &mark.beside {
        Beside::Target { planned, .. } => Some(planned.value),
        _ => None,
    }
}

/// How much of a plan is illustrative.
fn planned_made_up(mark: &Mark) -> Option<f64> {
    match &mark.beside {
        Beside::Target { made_up, .. } => Some(*made_up),
        _ => None,
    }
}

fn across(mark: &Mark) -> Option<f64> {
    match &mark.beside {
        Beside::Point { across, .. } => Some(across.value),
        _ => None,
    }
}
