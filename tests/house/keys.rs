//! The keys of texts that are made of a pattern and a word: all of them, by the registries the words come from.

use zonescope::app::WhatTable;
use zonescope::cli::View;
use zonescope::export::Preset;
use zonescope::figure::{CHOICES, Kind, Print, SeriesOrder};
use zonescope::import::{Aside, Becomes, Evidence, NoteKind, Reason};
use zonescope::listing::CheckColumn;
use zonescope::model::geo::{Side, Which};
use zonescope::model::{self, AddsUp, Basis, How, Measure, ProjectAmount};
use zonescope::query::analysis::{NoNumber, Turn, Word};
use zonescope::query::fence::Definition;
use zonescope::query::series::SeriesTable;
use zonescope::query::{BOOKS, Column, Dimension};
use zonescope::schema::{INDICATORS, LISTS, OBSERVATIONS, PLACES, PROJECTS, SECTORS, SOURCES, STAGES, TABLES};
use zonescope::text::numbers::Scale;

/// Keys that a pattern makes.
pub(crate) struct Family {
    /// As it stands in the source, whatever the variables are called there.
    pub(crate) pattern: &'static str,
    /// What may stand in it; of two variables what stands in the first is before a blank.
    words: fn() -> Vec<String>,
    /// Whether each of these must have a text; else whoever asks does without where there is none.
    pub(crate) is_whole: bool,
}

impl Family {
    /// All its keys.
    pub(crate) fn keys(&self) -> Vec<String> {
        let made = |word: &String| {
            let filled = |text: String, part: &str| text.replacen("{}", part, 1);
            word.split(' ').fold(self.pattern.to_owned(), filled)
        };
        (self.words)().iter().map(made).collect()
    }
}

const fn whole(pattern: &'static str, words: fn() -> Vec<String>) -> Family {
    Family { pattern, words, is_whole: true }
}

const fn some(pattern: &'static str, words: fn() -> Vec<String>) -> Family {
    Family { pattern, words, is_whole: false }
}

fn words(words: &str) -> Vec<String> {
    words.split(',').map(|word| word.trim().to_owned()).collect()
}

fn ids<T>(all: impl IntoIterator<Item = T>, id: impl Fn(T) -> &'static str) -> Vec<String> {
    all.into_iter().map(|one| id(one).to_owned()).collect()
}

fn amounts() -> Vec<String> {
    ids(ProjectAmount::ALL, ProjectAmount::column)
}

/// The columns that have a name of their own; those of amounts are called as measures are.
fn columns() -> Vec<String> {
    let own = Column::known_ids().into_iter().filter(|id| !amounts().contains(&(*id).to_owned()));
    let further = PROJECTS.columns.iter().filter(|column| column.is_further).map(|column| column.id);
    own.chain(further).chain(["position"]).map(str::to_owned).collect()
}

fn dimensions() -> Vec<String> {
    [ids(Dimension::ALL, Dimension::text_id), words("fiscal")].concat()
}

fn verdicts() -> Vec<String> {
    words(
        "agrees, differs, amounts_missing, dates_missing, periods_missing, no_period, no_measure, no_dates, no_filter, no_records, no_value,
        only_illustrative, partly_illustrative, other_currency, other_unit, no_table, no_column",
    )
}

fn keys_of_the_help() -> Vec<String> {
    words("tab, parts, arrows, enter, escape, page, pane, zoom, walk, rows, range, all, copy, sort, column")
}

/// The tables that can be copied and saved.
fn tables() -> Vec<String> {
    ids(WhatTable::ALL, WhatTable::id)
}

/// The words of analysis that are said in so many ways.
fn analysed(words: &[Word], ways: &str) -> Vec<String> {
    let ways: Vec<&str> = ways.split(',').collect();
    words.iter().flat_map(|word| ways.iter().map(|way| format!("{} {way}", word.id()))).collect()
}

/// All of them.
pub(crate) const FAMILIES: &[Family] = &[
    whole("analysis-{}-formula", || ids(Word::ALL, Word::id)),
    whole("analysis-{}-{}", || {
        let directed = [Word::SamePeriod, Word::Previous, Word::TwoYears, Word::Pull, Word::Against, Word::Schedule];
        analysed(&directed, "up,down,level")
    }),
    whole("analysis-{}-none", || {
        let directed = [Word::SamePeriod, Word::Previous, Word::TwoYears, Word::Pull, Word::Against, Word::Schedule];
        ids(directed, Word::id)
    }),
    whole("report-month-{}", || (1..=12).map(|month: u32| month.to_string()).collect()),
    whole("analysis-{}-difference", || ids([Word::SamePeriod, Word::Previous], Word::id)),
    whole("analysis-none-{}", || ids(NoNumber::ALL, NoNumber::id)),
    whole("analysis-said-{}", || {
        ids([Word::Share, Word::Contribution, Word::Completion, Word::FullYear, Word::Needed], Word::id)
    }),
    whole("analysis-turn-{}", || ids(Turn::ALL, Turn::id)),
    whole("around-column-{}", || {
        words(
            "name_zh, name_en, level, as_of, currency, year_of, fiscal_year_start, parent, gbt4754, color, note, kind,
            lon, lat, order, title, title_en, publisher, publisher_en, issue, issue_en, date, url, license, unit,
            direction, decimals, group, definition_zh, definition_en, measure, value, qualifier, status, count,
            yoy_pct, rank, source, quote",
        )
    }),
    whole("around-table-{}", || {
        let tables = [&SECTORS, &PLACES, &STAGES, &SOURCES, &LISTS, &INDICATORS, &OBSERVATIONS].map(|table| table.name);
        ids([BOOKS].into_iter().chain(tables), |name| name)
    }),
    whole("import-aside-{}", || ids(Aside::ALL, Aside::id)),
    whole("import-note-{}", || ids(NoteKind::ALL, NoteKind::id)),
    whole("mapping-becomes-{}", || ids(Becomes::ALL, Becomes::id)),
    whole("mapping-below-{}", || words("account, findings, spellings, changes")),
    whole("mapping-dates-{}", || words("year, day, month, serial, point, october, republic, fiscal")),
    whole("mapping-known-{}", || {
        words(
            "indicator, period, place, value, qualifier, source, id, name_zh, title, publisher, note, unit, kind, order",
        )
    }),
    whole("mapping-note-{}", || ids(NoteKind::ALL, NoteKind::id)),
    whole("mapping-table-{}", || words("sectors, places, sources, indicators, stages, projects, observations")),
    whole("mapping-row-{}", || words("heading, also-heading, aside, data-after-all, as-found")),
    whole("mapping-role-{}", || PROJECTS.names_and_dates().map(str::to_owned).collect()),
    whole("inspect-becomes-{}", || ids(Becomes::ALL, Becomes::id)),
    whole("inspect-evidence-{}", || ids(Evidence::ALL, Evidence::id)),
    whole("inspect-reason-{}", || ids(Reason::ALL, Reason::id)),
    whole("basis-{}", || ids(Basis::ALL, Basis::id)),
    whole("change-{}", || words("added, removed, amount, other")),
    whole("change-column-{}", || words("kind, table, id, name, what, from, to")),
    whole("check-{}", || ids(CheckColumn::ALL, CheckColumn::id)),
    some("choice-{}", || CHOICES.iter().map(|choice| choice.flag.to_owned()).collect()),
    whole("choice-{}-all", || words("top")),
    whole("choice-{}-count", || words("top")),
    whole("column-{}", columns),
    whole("column-amount-{}", amounts),
    some("known-column-{}", || {
        TABLES.iter().flat_map(|table| table.described()).map(|column| column.id.to_owned()).collect()
    }),
    whole("column-kind-{}", || ids(model::Kind::ALL, model::Kind::id)),
    whole("dimension-{}", dimensions),
    whole("facet-{}", || words("year, amount, land")),
    some("figure-title-{}", || ids(Kind::ALL, Kind::id)),
    some("figure-title-{}-no-base", || ids(Kind::ALL, Kind::id)),
    some("figure-unit-bare-{}", || ids(Kind::ALL, Kind::id)),
    whole("findings-column-{}", || words("severity, table, file, line, column, value, sentence, code")),
    some("group-{}", || {
        words("bonded_zone, construction, industry, innovation_platforms, instruments, key_projects, other, talent")
    }),
    whole("keys-{}", keys_of_the_help),
    some("figure-summary-value-{}", || ids(Kind::ALL, Kind::id)),
    whole("kind-{}", || ids(Kind::ALL, Kind::id)),
    whole("measure-{}", || ids(Measure::ALL, Measure::id)),
    some("measure-within-{}", || ids(Measure::ALL, Measure::id)),
    whole("neighbours-list-{}", || words("investor, place, sector_and_year")),
    whole("observation-{}", || words("count, lists, period, place, rank-field, sector, stage, status, yoy")),
    whole("offers-{}", || {
        words("go-to, chart, measure, years, series, filter, list, project, figure, file, appearance, help")
    }),
    whole("fence-{}", || ids(Definition::ALL, Definition::id)),
    whole("fence-side-{}", || ids(Side::ALL, Side::id)),
    whole("map-position-{}", || ids(Which::ALL, Which::id)),
    whole("fence-list-{}", || words("listed, unlisted, unsaid")),
    whole("area-{}", || {
        words("id, name, level, valid_from, valid_to, published_ha, computed_ha, difference_percent, holds")
    }),
    whole("order-{}", || ids(SeriesOrder::ALL, SeriesOrder::id)),
    whole("preset-{}", || ids(Preset::ALL, Preset::id)),
    whole("print-{}", || ids(Print::ALL, Print::id)),
    whole("sources-adds-up-{}", || ids(AddsUp::ALL, AddsUp::id)),
    whole("series-{}", || words("published, derived, withheld, missing, not-due, in-part, all")),
    whole("series-column-{}", || {
        let of_rows =
            "sector, place, stage, lists, period, how, rows, status, yoy-published, yoy-computed, change, rank";
        [words(of_rows), words("subject, scope, date, months, value")].concat()
    }),
    whole("series-by-{}", || words("sector, place, stage, lists")),
    whole("series-month-{}", || (1..=12).map(|month| month.to_string()).collect()),
    whole("series-{}-of", || words("yoy, rank")),
    whole("table-{}-of", || SeriesTable::ALL.map(|table| table.id().to_owned()).to_vec()),
    whole("statistic-{}", || [ids(How::ALL, How::id), words("sum")].concat()),
    whole("statistic-{}-of", || ids(How::ALL, How::id)),
    some("statistic-column-{}", || words(model::LAND)),
    whole("status-{}", || words("a, b, d, e, f, g, h, i, j, k, l, m, n, o, p, q, s, u, v, w, x")),
    whole("step-{}", || words("half, quarter, month")),
    whole("step-{}-unknown", || words("half, quarter, month, fiscal")),
    whole("step-{}-besides", || words("half, quarter, month, fiscal")),
    whole("step-{}-{}-all", || {
        let of = ["half", "quarter", "month", "fiscal"];
        of.iter().flat_map(|step| ["unknown", "besides"].map(|what| format!("{step} {what}"))).collect()
    }),
    some("table-{}", || {
        let known = TABLES.iter().map(|table| table.name);
        known.chain(SeriesTable::ALL.map(SeriesTable::id)).map(str::to_owned).collect()
    }),
    whole("table-{}-{}", || {
        tables().iter().flat_map(|id| ["copy", "save"].map(|verb| format!("{verb} {id}"))).collect()
    }),
    whole("table-copied-{}", tables),
    whole("table-explain-{}", tables),
    whole("table-file-{}", tables),
    whole("table-none-{}", tables),
    whole("table-title-{}", tables),
    whole("table-written-{}", tables),
    whole("theme-{}", || words("light, dark, system")),
    whole("timeline-{}-unknown", || words("waiting, off-track")),
    some("unit-{}", || words("cny, usd, eur, gbp, hkd, jpy, mu, days, different, own-currency")),
    whole("unit-of-{}", || {
        words(
            "case, day, enterprise, hectare, hour, household, item, kilometre, month, mu, person, person-time, piece, point,
            seat, session, set, square-kilometre, square-metre, suite, time, tonne, visit, wan-person, wan-set, year",
        )
    }),
    whole("verdict-{}", verdicts),
    whole("verdict-{}-explain", verdicts),
    whole("view-{}", || ids(View::ALL, View::id)),
    // A time in its unit, behind what it is the time of.
    whole("{}-{}", || {
        let units = ["days", "same-month", "months", "same-year", "years"];
        let of = ["elapsed", "timeline-since", "timeline-waiting", "timeline-off-track"];
        of.iter().flat_map(|what| units.map(|unit| format!("{what} {unit}"))).collect()
    }),
    some("zone-level-{}", || words("national, provincial, municipal")),
    whole("{}-step-{}", || {
        ["unit", "unit-behind"]
            .iter()
            .flat_map(|place| Scale::ALL.map(|scale| format!("{place} {}", scale.id())))
            .collect()
    }),
    some("unit-behind-{}", || words("cny")),
];

/// Patterns of lower-case words that make no key: ids of what is offered, names of fonts, ids of records, and what a unit of
/// time follows.
pub(crate) const NO_KEYS: &[&str] = &[
    "by-{}",
    "figure-{}",
    "ill-g-{}-{}",
    "ill-t-{}-{}-{}",
    "own-{}",
    "sort-{}",
    "sort-also-{}",
    "time-{}",
    "timeline-{}",
    "year-{}",
];
