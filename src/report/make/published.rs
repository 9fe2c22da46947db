//! Slots of published figures: an indicator, the period, and what it is about. Must not know records.

use super::books::{Table, find};
use super::change::{change_of, in_words, turn_of};
use super::value::{DECIMALS, completion_of, formula, gap, schedule_of};
use crate::listing::{found_id, observation, rows_said, target_of, value_in_unit};
use crate::model::{Dataset, Decimal, IndicatorIx, ListIx, Period, PlaceIx, Row, SectorIx, StageIx};
use crate::package::Opened;
use crate::query::analysis::{Word, growth};
use crate::query::series::{Found, Point, Reckoning, Series, grown, points, series_of};
use crate::query::{months_elapsed, nearest};
use crate::report::ask::{Ask, AskKind};
use crate::report::document::Slot;
use crate::report::place::TemplateError;
use crate::text::{Arg, Locale, say};

/// What a slot asks of an indicator.
struct Asked<'a> {
    dataset: &'a Dataset,
    indicator: IndicatorIx,
    points: Vec<Point>,
    /// The point that is asked for.
    at: Option<usize>,
    locale: Locale,
    query: String,
}

/// A slot of a published figure.
pub(super) fn slot(ask: &Ask, name: &str, table: &Table<'_>, opened: &Opened) -> Result<Slot, TemplateError> {
    let asked = Asked::of(ask, name, table)?;
    let Some(point) = asked.at.map(|at| &asked.points[at]) else {
        return Ok(gap(asked.slot(&[]), say(asked.locale, "report-gap-period").into_owned(), asked.locale));
    };
    match ask.kind {
        AskKind::Value => Ok(asked.value(point)),
        AskKind::Change => asked.change(point, ask),
        AskKind::Turn => Ok(asked.turn(ask)),
        AskKind::Completion | AskKind::Schedule => asked.against_target(point, ask, opened),
        _ => Err(TemplateError::new(ask.place, "report-not-published", vec![("slot", ask.text.as_str().into())])),
    }
}

/// The conditions that a published figure knows.
const CONDITIONS: [&str; 5] = ["period", "sector", "place", "stage", "lists"];

impl<'a> Asked<'a> {
    fn of(ask: &Ask, name: &str, table: &Table<'a>) -> Result<Self, TemplateError> {
        let dataset = table.dataset;
        let indicator = indicator(dataset, name, ask)?;
        let said = conditions(ask, "where")?;
        let value = |key: &str| said.iter().find(|(name, _)| name == key).map(|(_, value)| value.as_str());
        let unknown = |key: &str| ask.wrong_value(key, value(key).unwrap_or_default());
        let sectors = dataset.sectors();
        let sector = one(value("sector"), |word| find(sectors, word, |row| row.name.zh == word || row.name.en == word));
        let places = dataset.places();
        let place = one(value("place"), |word| find(places, word, |row| row.name.zh == word || row.name.en == word));
        let stages = dataset.stages();
        let stage = one(value("stage"), |word| find(stages, word, |row| row.name.zh == word || row.name.en == word));
        let list = |word: &str| find(dataset.lists(), word, |row| row.name.zh == word || row.name.en == word);
        let lists: Option<Vec<_>> =
            value("lists").map_or(Some(Vec::new()), |words| words.split(',').map(|word| list(word.trim())).collect());
        let (sector, place, stage) = (
            sector.ok_or_else(|| unknown("sector"))?,
            place.ok_or_else(|| unknown("place"))?,
            stage.ok_or_else(|| unknown("stage"))?,
        );
        let lists = lists.ok_or_else(|| unknown("lists"))?;
        let about = About {
            sector: value("sector").map(|_| sector),
            place: value("place").map(|_| place),
            stage: value("stage").map(|_| stage),
            lists: value("lists").map(|_| lists.clone()),
        };
        let series = about.one_of(series_of(dataset, indicator), dataset, name, ask)?;
        let query =
            format!("published {} where {}", dataset.indicators()[indicator].id(), ask.conditions("where").join("; "));
        let series =
            series.unwrap_or(Series { indicator, sector, place, stage, lists, rows: Vec::new(), others: Vec::new() });
        let period = match value("period") {
            Some(text) => Some(Period::parse(text).ok_or_else(|| unknown("period"))?),
            None => None,
        };
        let found = |reckoning: &Reckoning| {
            let points = points(dataset, &series, *reckoning);
            let at = match period {
                Some(period) => points.iter().position(|point| point.period == period),
                None => points.iter().rposition(|point| point.found.row().is_some()),
            };
            (points, at)
        };
        // What a period is, single or from January on, it says itself, unless somebody says so.
        let mut tried: Vec<(Vec<Point>, Option<usize>)> = reckonings(ask)?.iter().map(found).collect();
        let best = tried.iter().position(|(_, at)| at.is_some()).unwrap_or_default();
        let (points, at) = tried.swap_remove(best);
        Ok(Self { dataset, indicator, points, at, locale: table.locale, query })
    }

    /// A slot that says what was asked, and from which rows the answer comes.
    fn slot(&self, found: &[&Found]) -> Slot {
        let rows = found.iter().flat_map(|found| match found {
            Found::Published(row) | Found::Withheld(row) => vec![*row],
            Found::Derived { rows, .. } => rows.iter().map(|(row, _)| *row).collect(),
            Found::Missing | Found::NotDue => Vec::new(),
        });
        let rows: Vec<usize> = rows.collect();
        let observations = || rows.iter().map(|row| &self.dataset.observations()[*row]);
        let mut sources: Vec<_> = observations().filter_map(|row| row.source).collect();
        sources.sort_unstable();
        sources.dedup();
        let titles = sources.iter().map(|ix| self.locale.name(self.dataset.sources()[*ix].titles()));
        let mut quotes: Vec<&str> =
            observations().map(|row| row.quote.as_str()).filter(|text| !text.is_empty()).collect();
        quotes.dedup();
        Slot {
            query: self.query.trim_end_matches(" where ").to_owned(),
            source: titles.collect::<Vec<_>>().join(&say(self.locale, "list-separator")),
            quote: quotes.join(" / "),
            ..Slot::default()
        }
    }

    fn missing(&self, found: &Found) -> String {
        say(self.locale, &format!("series-{}", found_id(found))).into_owned()
    }

    fn value(&self, point: &Point) -> Slot {
        let slot = self.slot(&[&point.found]);
        match (&point.found, point.found.value(self.dataset)) {
            (Found::Published(row) | Found::Withheld(row), _) => {
                let said = observation(self.dataset, *row, self.locale);
                let observed = &self.dataset.observations()[*row];
                let Some(exact) =
                    observed.value.map(|value| value.to_string()).or(observed.rank.map(|rank| rank.to_string()))
                else {
                    return gap(slot, self.missing(&point.found), self.locale);
                };
                let value = crate::text::numbers::with_unit(said.qualified(), said.unit, self.locale);
                Slot { value, exact, ..slot }
            }
            (found, Some(value)) => {
                let explained = rows_said(self.dataset, found).unwrap_or_default();
                let shown = value_in_unit(self.dataset, self.indicator, value, self.locale);
                Slot { value: shown, exact: value.to_string(), explained, ..slot }
            }
            (found, None) => gap(slot, self.missing(found), self.locale),
        }
    }

    /// As published where no other period is named; else as worked out.
    fn change(&self, point: &Point, ask: &Ask) -> Result<Slot, TemplateError> {
        let decimals = ask.number("decimals")?.unwrap_or(DECIMALS);
        let difference = |value: Decimal| Ok(value_in_unit(self.dataset, self.indicator, value, self.locale));
        if ask.said("against").is_some() {
            let said = conditions(ask, "against")?;
            let text = said.iter().find(|(name, _)| name == "period").map(|(_, value)| value.as_str());
            let period = text.and_then(Period::parse);
            let period = period.ok_or_else(|| ask.wrong_value("against", text.unwrap_or_default()))?;
            let base = self.points.iter().find(|point| point.period == period);
            let found: Vec<&Found> = [Some(&point.found), base.map(|base| &base.found)].into_iter().flatten().collect();
            let slot = self.slot(&found);
            let values = point.found.value(self.dataset).zip(base.and_then(|base| base.found.value(self.dataset)));
            let Some((value, base)) = values else {
                return Ok(gap(slot, say(self.locale, "report-gap-period").into_owned(), self.locale));
            };
            return change_of(slot, &growth(value, base, decimals), decimals, self.locale, difference);
        }
        let slot = self.slot(&[&point.found]);
        let Some(grown) = self.at.and_then(|at| grown(self.dataset, &self.points).into_iter().nth(at)) else {
            return Ok(gap(slot, self.missing(&point.found), self.locale));
        };
        match (grown.published, grown.computed) {
            (Some(rate), _) => {
                let explained = say(self.locale, "overview-growth-published").into_owned();
                let places = decimals.max(rate.shortest().scale());
                Ok(Slot { value: in_words(rate, places, self.locale), exact: rate.to_string(), explained, ..slot })
            }
            (None, Some(growth)) => change_of(slot, &growth, decimals, self.locale, difference),
            (None, None) => Ok(gap(slot, say(self.locale, "report-gap-growth").into_owned(), self.locale)),
        }
    }

    /// How much of the year's target is reached, or how that stands against the months that have passed.
    fn against_target(&self, point: &Point, ask: &Ask, opened: &Opened) -> Result<Slot, TemplateError> {
        let slot = self.slot(&[&point.found]);
        let locale = self.locale;
        let indicator = &self.dataset.indicators()[self.indicator];
        let target = point.period.year().and_then(|year| target_of(opened, indicator, year, locale));
        let Some((target, is_illustrative)) = target else {
            return Ok(gap(slot, say(locale, "report-gap-target").into_owned(), locale));
        };
        let Some(done) = point.found.value(self.dataset) else {
            return Ok(gap(slot, self.missing(&point.found), locale));
        };
        let slot = Slot { is_illustrative, ..slot };
        let decimals = ask.number("decimals")?.unwrap_or(DECIMALS);
        if ask.kind == AskKind::Completion {
            return Ok(completion_of(slot, done, target, decimals, locale));
        }
        let months = match (months_elapsed(self.dataset), point.period.year()) {
            (Some((closed, elapsed)), Some(year)) if closed == year => point.period.last().month().min(elapsed),
            _ => point.period.last().month(),
        };
        Ok(schedule_of(slot, done, target, months, decimals, locale))
    }

    fn turn(&self, ask: &Ask) -> Slot {
        let found: Vec<&Found> = self.at.iter().map(|at| &self.points[*at].found).collect();
        let slot = self.slot(&found);
        let grown = self.at.and_then(|at| grown(self.dataset, &self.points).into_iter().nth(at));
        match grown.and_then(|grown| grown.change) {
            Some((change, _)) => turn_of(slot, &change, ask, self.locale),
            None => {
                let slot = Slot { explained: formula(Word::Change, self.locale), ..slot };
                gap(slot, say(self.locale, "report-gap-growth").into_owned(), self.locale)
            }
        }
    }
}

/// What the conditions of a slot say that a figure is about; what is not said is nothing here.
struct About {
    sector: Option<Option<SectorIx>>,
    place: Option<Option<PlaceIx>>,
    stage: Option<Option<StageIx>>,
    lists: Option<Vec<ListIx>>,
}

impl About {
    /// The series that is meant: the one that is about nothing that was not said, else the only one there is.
    fn one_of(
        &self,
        all: Vec<Series>,
        dataset: &Dataset,
        name: &str,
        ask: &Ask,
    ) -> Result<Option<Series>, TemplateError> {
        let is_so = |series: &Series| {
            self.sector.is_none_or(|sector| series.sector == sector)
                && self.place.is_none_or(|place| series.place == place)
                && self.stage.is_none_or(|stage| series.stage == stage)
                && self.lists.as_ref().is_none_or(|lists| series.lists == *lists)
        };
        let says_no_more = |series: &Series| {
            (self.sector.is_some() || series.sector.is_none())
                && (self.place.is_some() || series.place.is_none())
                && (self.stage.is_some() || series.stage.is_none())
                && (self.lists.is_some() || series.lists.is_empty())
        };
        let mut meant: Vec<Series> = all.into_iter().filter(is_so).collect();
        if let Some(at) = meant.iter().position(says_no_more) {
            return Ok(Some(meant.swap_remove(at)));
        }
        if meant.len() > 1 {
            let known: Vec<String> = meant.iter().take(MOST_NAMED).map(|series| told(series, dataset)).collect();
            let args = vec![("indicator", Arg::from(name)), ("known", known.join(" | ").into())];
            return Err(TemplateError::new(ask.place, "report-published-several", args));
        }
        Ok(meant.pop())
    }
}

/// What a series is about, as conditions.
fn told(series: &Series, dataset: &Dataset) -> String {
    let lists: Vec<&str> = series.lists.iter().map(|ix| dataset.lists()[*ix].id()).collect();
    let parts = [
        series.sector.map(|ix| format!("sector={}", dataset.sectors()[ix].id())),
        series.place.map(|ix| format!("place={}", dataset.places()[ix].id())),
        series.stage.map(|ix| format!("stage={}", dataset.stages()[ix].id())),
        (!lists.is_empty()).then(|| format!("lists={}", lists.join(","))),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// What a word names: `Some(None)` where there is no word, nothing where it names nothing.
fn one<I>(word: Option<&str>, find: impl Fn(&str) -> Option<I>) -> Option<Option<I>> {
    match word {
        None => Some(None),
        Some(word) => find(word).map(Some),
    }
}

fn reckonings(ask: &Ask) -> Result<Vec<Reckoning>, TemplateError> {
    let Some(said) = ask.said("basis") else { return Ok(Reckoning::ALL.to_vec()) };
    let found = Reckoning::ALL.into_iter().find(|one| one.id() == said);
    found.map(|one| vec![one]).ok_or_else(|| ask.wrong_value("basis", said))
}

/// `period=2021 sector=ic`, name by name.
fn conditions(ask: &Ask, word: &str) -> Result<Vec<(String, String)>, TemplateError> {
    let texts = ask.conditions(word);
    let clauses = texts.iter().flat_map(|text| text.split([';', '；', '·'])).map(str::trim).filter(|it| !it.is_empty());
    clauses
        .map(|clause| {
            let parted =
                clause.split_once(['=', '＝']).map(|(name, value)| (name.trim(), value.trim().trim_matches('"')));
            let known = parted.filter(|(name, value)| CONDITIONS.contains(name) && !value.is_empty());
            known.map(|(name, value)| (name.to_owned(), value.to_owned())).ok_or_else(|| {
                let args = vec![("clause", Arg::from(clause)), ("known", CONDITIONS.join(", ").into())];
                TemplateError::new(ask.place, "report-condition-published", args)
            })
        })
        .collect()
}

/// An indicator by its id or by one of its names.
fn indicator(dataset: &Dataset, name: &str, ask: &Ask) -> Result<IndicatorIx, TemplateError> {
    let all = dataset.indicators();
    if let Some(found) = find(all, name, |one| one.name.zh == name || one.name.en == name) {
        return Ok(found);
    }
    let names = all.iter().flat_map(|(_, one)| [one.id(), &one.name.zh, &one.name.en]);
    Err(match nearest(name, names) {
        Some(near) => {
            let args = vec![("indicator", Arg::from(name)), ("near", near.into())];
            TemplateError::new(ask.place, "cli-unknown-indicator-nearest", args)
        }
        None => {
            let known = all.iter().take(MOST_NAMED).map(|(_, one)| one.id()).collect::<Vec<_>>().join(", ");
            let args = vec![("indicator", Arg::from(name)), ("count", all.len().into()), ("known", known.into())];
            TemplateError::new(ask.place, "cli-unknown-indicator", args)
        }
    })
}

/// So many indicators are named to whoever asks for one that is not there.
const MOST_NAMED: usize = 12;
