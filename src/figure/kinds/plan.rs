//! What was completed against what was planned: two measures side by side, never added. The rate is completed ÷ planned,
//! of those projects for which each is known, and always stands with both numbers.
//!
//! The schedule (序时进度) of the year in which the books were closed is its plan × months elapsed ÷ 12; progress against
//! it is the rate less the months elapsed ÷ 12, in percentage points.

use crate::figure::body::Body;
use crate::figure::content::{Beside, Category, Length, Mark};
use crate::figure::grid::{Grid, part};
use crate::figure::kind::{Below, Choice, Counts, Native};
use crate::figure::kind_spec::KindSpec;
use crate::figure::makers::amounts::heading;
use crate::figure::makers::hover;
use crate::figure::makers::pair::{half, without_plan};
use crate::figure::picture::Piece::{Block, Line};
use crate::figure::spec::{FigureSpec, Pair, Reference};
use crate::figure::unit::{PERCENT_DECIMALS, Unit, is_known};
use crate::model::{Decimal, Measure, MeasureKind, Sum};
use crate::query::{
    Answer, CachedDataset, Cell, Clause, Gaps, Key, Query, QueryError, Test, months_elapsed, points_ahead,
};
use crate::text::{Arg, Locale, numbers, say, say_with, shares};

/// What it is.
pub(super) static SPEC: KindSpec = KindSpec {
    picture: &[
        Block(0, [5.0, 12.0, 13.0, 22.0]),
        Block(0, [19.0, 8.0, 27.0, 22.0]),
        Line(2, &[[3.0, 6.0], [15.0, 6.0]]),
        Line(2, &[[17.0, 4.0], [29.0, 4.0]]),
    ],
    uses: &[Choice::Pair, Choice::Order, Choice::Top, Choice::Labels, Choice::Schedule, Choice::Unit],
    counts: Counts::No,
    below: Below::Refused,
    native: Native::Columns,
    ..KindSpec::new("plan", "targets", body)
};

/// A bar of what was completed with a mark where the plan is.
fn body(dataset: &CachedDataset<'_>, spec: &FigureSpec, locale: Locale) -> Result<Body, QueryError> {
    if let Some(body) = without_plan(dataset, spec, locale)? {
        return Ok(body);
    }
    let pair = Pair::of(spec.query.measure);
    let halves = [half(dataset, spec, pair.planned), half(dataset, spec, pair.completed)];
    let planned = dataset.answer(&halves[0])?;
    let query = halves[1].clone();
    let both = of_both(dataset, spec, pair)?;
    let plans = PlanCells { dataset, query: half(dataset, spec, pair.planned), answer: &planned };
    let has_plan = |row: &[Key], column: &[Key]| is_known(&plans.together(row, column), planned.measure);
    let completed = Grid::keeping(dataset, spec, query, locale, has_plan)?;
    let cells = completed.answer.cells().chain(planned.cells()).map(|(_, cell)| cell);
    let unit = Unit::of(pair.completed, spec.choices.scale, cells, locale);
    let mut body = Body::of(&completed, unit);
    body.asked.push((half(dataset, spec, pair.planned), completed.shown_part()));
    if completed.answer.currency != planned.currency {
        body.reason = Some(say(locale, "figure-nothing-two-currencies").into_owned());
        return Ok(body);
    }
    let plan = plans.of_shown(&completed);
    body.planned = Some((pair.planned, plan));
    body.also_missing = Some((pair.planned, plan));
    let both = both
        .as_ref()
        .map(|halves| halves.each_ref().map(|(query, answer)| PlanCells { dataset, query: query.clone(), answer }));
    let gaps = dataset.gaps(&halves.each_ref()).map(|gaps| (gaps, &halves));
    let plans = Plans { cells: &plans, both, gaps, planned: &planned, unit, locale };
    // A schedule is that of a year's plan; what is planned over the projects' life has none.
    let has_schedule = spec.references.contains(&Reference::Schedule) && spec.heeds(Reference::Schedule);
    let schedule = has_schedule.then(|| months_elapsed(dataset)).flatten();
    let of = |row: usize| {
        let columns = 0..completed.columns.len();
        let marks = columns.map(|column| plans.mark(&completed, row, column, schedule)).collect();
        completed.rows[row].series(marks)
    };
    body.series = (0..completed.rows.len()).map(of).collect();
    for (row, column) in completed.shown().flat_map(|row| (0..completed.columns.len()).map(move |column| (row, column)))
    {
        let cell = plans.cells.together(&completed.rows[row].keys, &completed.columns[column].keys);
        body.besides.add(&cell, unit);
    }
    body.categories = (0..completed.columns.len())
        .map(|column| Category {
            keys: completed.columns[column].keys.clone(),
            label: completed.columns[column].label.clone(),
            follows: completed.follows(column),
            total: None,
        })
        .collect();
    let notes = plans.of_rates(&body);
    body.notes.extend(notes);
    body.target_label = Some(say(locale, &format!("measure-{}", pair.planned.id())).into_owned());
    if let Some((year, months)) = schedule {
        let args = [("year", Arg::from(year.to_string())), ("months", Arg::from(months))];
        body.notes.push(say_with(locale, "figure-note-schedule", args));
    }
    Ok(body)
}

/// The questions about both halves, and their answers, of those projects alone for which each is known: what one has over
/// its life. What one has in a year was planned for that year, and is held against it as it is.
fn of_both(
    dataset: &CachedDataset<'_>,
    spec: &FigureSpec,
    pair: Pair,
) -> Result<Option<[(Query, Answer); 2]>, QueryError> {
    let (MeasureKind::Lifetime(planned), MeasureKind::Lifetime(done)) = (pair.planned.kind(), pair.completed.kind())
    else {
        return Ok(None);
    };
    let ask = |measure: Measure| {
        let mut query = half(dataset, spec, measure);
        query.filter = [planned, done]
            .into_iter()
            .fold(query.filter, |filter, amount| filter.and(Clause::Amount(amount, Test::Given)));
        let answer = dataset.answer(&query)?;
        Ok::<_, QueryError>((query, answer))
    };
    Ok(Some([ask(pair.planned)?, ask(pair.completed)?]))
}

/// What was planned for each cell.
struct Plans<'a> {
    cells: &'a PlanCells<'a>,
    /// What was planned and what was completed of those of which both is known; nothing where the two are looked at so
    /// anyhow.
    both: Option<[PlanCells<'a>; 2]>,
    /// The projects of which some period lacks either, and both questions; nothing where no project does.
    gaps: Option<(Gaps, &'a [Query; 2])>,
    planned: &'a Answer,
    unit: Unit,
    locale: Locale,
}

impl Plans<'_> {
    /// A plan without any published completion is still shown: what is not published is not 0.
    fn mark(&self, grid: &Grid<'_>, row: usize, column: usize, schedule: Option<(i32, u32)>) -> Option<Mark> {
        let plan = self.cells.together(&grid.rows[row].keys, &grid.columns[column].keys);
        let plan = Some(plan).filter(|plan| is_known(plan, self.planned.measure));
        let cell = grid.cell(row, column).copied().unwrap_or_default();
        let is_done = grid.known(row, column).is_some();
        if !is_done && plan.is_none() {
            return None;
        }
        let mut own = Vec::new();
        let mut beside = Beside::Nothing;
        if let Some(plan) = plan {
            let (done, planned) = self.compared(grid, row, column, [&plan, &cell]);
            let rate = shares::percent(done, planned).filter(|_| is_done);
            let due = schedule.filter(|(year, _)| grid.columns[column].keys == [Key::Year(Some(*year))]);
            own.push(match &rate {
                Some(rate) => self.rate_line(rate, done, planned),
                None => self.plan_line(plan.sum),
            });
            let due_of = due.filter(|_| rate.is_some());
            own.extend(due_of.and_then(|(_, months)| self.schedule_line(done, planned, months)));
            beside = Beside::Target {
                planned: Length { value: self.unit.position(plan.sum), label: rate.unwrap_or_default() },
                made_up: self.unit.position(plan.illustrative_sum),
                schedule: due.map(|(_, months)| self.unit.position(plan.sum) * f64::from(months) / 12.0),
            };
        }
        let mut length = self.unit.length(cell.sum);
        if !is_done {
            length = Length { value: 0.0, label: say(self.locale, "value-unpublished").into_owned() };
        }
        Some(Mark {
            length,
            illustrative: self.unit.position(cell.illustrative_sum),
            part: grid.part(row, column),
            cell,
            hover: hover::lines(grid, self.unit, heading(grid, row, column), &cell, own),
            beside,
        })
    }

    /// What the rates are of, and how many bars have none.
    fn of_rates(&self, body: &Body) -> Vec<String> {
        let is_rated =
            |mark: &Mark| matches!(&mark.beside, Beside::Target { planned, .. } if !planned.label.is_empty());
        let shown = body.series.iter().filter(|series| !series.hidden).flat_map(|series| series.marks.iter().flatten());
        let shown: Vec<&Mark> = shown.collect();
        if !shown.iter().any(|mark| is_rated(mark)) {
            return Vec::new();
        }
        let of_both = match (&self.both, &self.gaps) {
            (Some(_), _) => Some("figure-note-rates-of-both"),
            (None, Some(_)) => Some("figure-note-rates-of-periods"),
            (None, None) => None,
        };
        let unrated = shown.iter().filter(|mark| !mark.is_unpublished() && !is_rated(mark)).count();
        let unrated = Some(unrated).filter(|count| *count > 0);
        let unrated = unrated.map(|count| say_with(self.locale, "figure-note-unrated", [("count", Arg::from(count))]));
        of_both.map(|key| say(self.locale, key).into_owned()).into_iter().chain(unrated).collect()
    }

    /// What was completed and planned of the projects of which both is known; of what they have period by period, in those
    /// of which it is.
    fn compared(&self, grid: &Grid<'_>, row: usize, column: usize, [plan, cell]: [&Cell; 2]) -> (Sum, Sum) {
        let of = |cells: &PlanCells<'_>| cells.together(&grid.rows[row].keys, &grid.columns[column].keys).sum;
        if let Some(both) = &self.both {
            let [planned, done] = both.each_ref().map(of);
            return (done, planned);
        }
        let Some((gaps, halves)) = self.gaps.as_ref().filter(|_| plan.has_gaps() || cell.has_gaps()) else {
            return (cell.sum, plan.sum);
        };
        let left_out = grid.dataset.left_out_of_pair(halves.each_ref(), gaps, &grid.part(row, column));
        let [planned, done] = left_out.cells.map(|cell| cell.sum);
        (cell.sum - done + left_out.of_both[1], plan.sum - planned + left_out.of_both[0])
    }

    /// `年度计划投资 13.00 亿元`
    fn plan_line(&self, planned: Sum) -> String {
        let unit =
            self.planned.currency.map_or_else(String::new, |currency| self.unit.scale().behind(currency, self.locale));
        let args = [
            ("measure", Arg::Key(format!("measure-{}", self.planned.measure.id()))),
            ("amount", self.unit.length(planned).label.into()),
            ("unit", unit.into()),
        ];
        say_with(self.locale, "figure-hover-planned", args)
    }

    /// `完成率 92.3 % = 12.00 ÷ 13.00 亿元`
    fn rate_line(&self, rate: &str, done: Sum, planned: Sum) -> String {
        let label = |sum: Sum| Arg::from(self.unit.length(sum).label);
        let unit =
            self.planned.currency.map_or_else(String::new, |currency| self.unit.scale().behind(currency, self.locale));
        let args =
            [("rate", Arg::from(rate)), ("done", label(done)), ("planned", label(planned)), ("unit", unit.into())];
        say_with(self.locale, "figure-hover-rate", args)
    }

    /// `比序时进度快 5.2 个百分点`
    fn schedule_line(&self, done: Sum, planned: Sum, months: u32) -> Option<String> {
        let points = points_ahead(done, planned, months, PERCENT_DECIMALS)?;
        let key = if points.mantissa() < 0 { "figure-hover-behind" } else { "figure-hover-ahead" };
        let size = Decimal::new(points.mantissa().abs(), points.scale())?;
        Some(say_with(self.locale, key, [("points", numbers::decimal(size).into())]))
    }
}

/// What was planned, by the keys of rows and columns.
struct PlanCells<'a> {
    dataset: &'a CachedDataset<'a>,
    query: Query,
    answer: &'a Answer,
}

impl PlanCells<'_> {
    /// For the keys of a row and a column together. On two of several lists a project counts once.
    fn together(&self, rows: &[Key], columns: &[Key]) -> Cell {
        if [rows, columns].iter().any(|keys| keys.len() > 1 && keys[0].dimension().is_of_several(self.dataset)) {
            return self.dataset.cell_of(&self.query, &[part(rows, columns)]);
        }
        let mut total = Cell::default();
        let cell = |keys: &[Key]| self.answer.cell(keys).copied().unwrap_or_default();
        for column in columns {
            if rows.is_empty() {
                total.merge(&cell(&[*column]));
            }
            rows.iter().for_each(|row| total.merge(&cell(&[*row, *column])));
        }
        total
    }

    /// For all that is shown of a grid.
    fn of_shown(&self, grid: &Grid<'_>) -> Cell {
        let part = grid.shown_part();
        match (part.keys().is_empty(), grid.hides_some()) {
            (true, true) => Cell::default(),
            (true, false) => self.answer.total,
            _ => self.dataset.cell_of(&self.query, &[part]),
        }
    }
}
