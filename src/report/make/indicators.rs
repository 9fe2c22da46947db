//! A table of what was published for a period: `indicators: all where period=2021`. Every row is a slot with its source and
//! its words. Must not know records.

use super::books::Table;
use super::change::in_words;
use crate::listing::{GridCell, observation};
use crate::model::{Observation, Period};
use crate::query::period_name;
use crate::query::series::{Grown, Reckoning, grown, points, series_of};
use crate::report::ask::Ask;
use crate::report::document::{Run, Slot, TableBlock, TableCell};
use crate::report::place::TemplateError;
use crate::text::{Arg, Locale, find, numbers, say, say_with};

/// What stands for all groups.
const ALL: &str = "all";

/// Rows, and the slots that they come from, a slot a row.
pub(super) struct Published {
    pub(super) block: TableBlock,
    pub(super) slots: Vec<Slot>,
}

/// The table of a slot; the slots of its rows begin at this number.
pub(super) fn indicators(ask: &Ask, table: &Table<'_>, first_slot: usize) -> Result<Published, TemplateError> {
    let (dataset, locale) = (table.dataset, table.locale);
    let text = ask.needed("where")?;
    let period = text.trim().strip_prefix("period=").and_then(|text| Period::parse(text.trim()));
    let period = period.ok_or_else(|| ask.wrong_value("where", text))?;
    let groups: Vec<&str> = ask.what.split([',', '，']).map(str::trim).filter(|group| !group.is_empty()).collect();
    let known = |group: &str| dataset.indicators().iter().any(|(_, indicator)| indicator.group == group);
    if let Some(unknown) = groups.iter().find(|group| **group != ALL && !known(group)) {
        return Err(ask.wrong_value("indicators", unknown));
    }
    let is_asked = |row: &&(usize, &Observation)| {
        let group = dataset.indicators()[row.1.indicator].group.as_str();
        row.1.period == period && (groups.contains(&ALL) || groups.contains(&group))
    };
    let all: Vec<(usize, &Observation)> = dataset.observations().iter().enumerate().collect();
    let (mut rows, mut slots) = (Vec::new(), Vec::new());
    for (at, observed) in all.iter().filter(is_asked) {
        let said = observation(dataset, *at, locale);
        if !said.is_number && observed.rank.is_none() {
            continue;
        }
        let about: Vec<&str> = said.caption.split(" · ").skip(1).collect();
        let value = numbers::with_unit(said.qualified(), said.unit, locale);
        let growth = growth(table, observed, locale);
        let number = observed
            .value
            .map_or(GridCell::Missing, |value| GridCell::Number { exact: value.to_string(), decimals: value.scale() });
        let slot = Some(first_slot + slots.len());
        let cell = |text: &str, slot| TableCell { text: vec![Run { slot, ..Run::words(text) }], number: None };
        let about = about.join(&say(locale, "list-separator"));
        let value_cell = TableCell { number: Some(number), ..cell(&value, slot) };
        rows.push(vec![cell(&said.name, None), cell(dash(&about), None), value_cell, cell(dash(&growth), slot)]);
        slots.push(Slot {
            query: format!("published {} where period={period}", dataset.indicators()[observed.indicator].id),
            value,
            exact: observed.value.map(|value| value.to_string()).unwrap_or_default(),
            source: observed.source.map(|ix| table.titles(&[ix])).unwrap_or_default(),
            quote: observed.quote.clone(),
            ..Slot::default()
        });
    }
    let titles = ["report-indicator", "report-about", "report-column-value", "report-growth"];
    let mut right = vec![false, false, true, true];
    let mut titles: Vec<Vec<Run>> = titles.iter().map(|key| vec![Run::words(say(locale, key))]).collect();
    // Where nothing grew nobody needs a column for it.
    if rows.iter().all(|row: &Vec<TableCell>| row[3].text.iter().all(|run| run.text == "—")) {
        rows.iter_mut().for_each(|row| row.truncate(3));
        titles.truncate(3);
        right.truncate(3);
    }
    let caption = say_with(locale, "report-caption-published", [("period", Arg::from(period_name(dataset, period)))]);
    let caption = match groups[..] {
        [group] if group != ALL => find(locale, &format!("group-{group}")).map_or(caption.clone(), |name| {
            let args = [("caption", Arg::from(caption)), ("group", name.into())];
            say_with(locale, "report-caption-group", args)
        }),
        _ => caption,
    };
    let block =
        TableBlock { number: None, caption, titles, rows, right, has_total: false, notes: Vec::new(), slot: None };
    Ok(Published { block, slots })
}

fn dash(text: &str) -> &str {
    if text.is_empty() { "—" } else { text }
}

/// The growth of a published figure: as published, else as worked out; nothing where there is none.
fn growth(table: &Table<'_>, observed: &Observation, locale: Locale) -> String {
    let dataset = table.dataset;
    let of = |rate: crate::model::Decimal| in_words(rate, 1, locale);
    if let Some(rate) = observed.yoy_pct {
        return of(rate);
    }
    let series = series_of(dataset, observed.indicator).into_iter().find(|series| {
        series.sector == observed.sector
            && series.place == observed.place
            && series.stage == observed.stage
            && series.lists == observed.lists
    });
    let Some(series) = series else { return String::new() };
    let points = points(dataset, &series, Reckoning::default());
    let at = points.iter().position(|point| point.period == observed.period);
    let grown: Option<Grown> = at.and_then(|at| grown(dataset, &points).into_iter().nth(at));
    grown.and_then(|grown| grown.computed?.percent.ok()).map(of).unwrap_or_default()
}
