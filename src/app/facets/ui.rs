//! The panel of facets: what the filter can be narrowed to, and how many projects that leaves. Everything in it reads
//! and writes the one filter of the window.

use egui::{Align, Button, Layout, RichText, ScrollArea, Sense, Stroke, Ui, WidgetInfo, vec2};

use crate::app::core::shown::Shown;
use crate::app::facets::answers::{FacetAnswers, FacetLine};
use crate::app::facets::command::FacetCommand;
use crate::app::facets::histogram::{Brush, Histogram};
use crate::app::facets::keys_ui;
use crate::app::facets::line::line_ui;
use crate::app::facets::state::Facet;
use crate::app::widgets::focus::Group;
use crate::app::widgets::{focus, theme};
use crate::draw::Ink;
use crate::model::{Dataset, Decimal, FieldName, FieldUnit, ProjectAmount, Sum};
use crate::query::{Dimension, Field, Standing, Stretch, StretchCounts, YearCounts};
use crate::text::{Arg, Locale, numbers, say, say_with};

/// Shows the panel.
pub(in crate::app) fn facets_ui(ui: &mut Ui, shown: &Shown<'_>) {
    ui.label(RichText::new(say(shown.locale, "facets-title")).font(theme::section()));
    let answers = shown.answers.facets.shown();
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        // The bar of the scroll area does not lie on the counts.
        ui.set_max_width(ui.available_width() - 10.0);
        ui.spacing_mut().item_spacing.y = 4.0;
        for facet in Facet::all(shown.session.dataset()) {
            facet_ui(ui, shown, answers, facet);
        }
        focus::into_view(ui);
    });
}

/// Nothing where there is nothing to choose between.
fn facet_ui(ui: &mut Ui, shown: &Shown<'_>, answers: &FacetAnswers, facet: Facet) {
    let is_folded = shown.session.facets.folded.contains(&facet);
    let is_there = match facet {
        Facet::Keys(dimension) => answers.of(dimension).is_some(),
        Facet::Years => answers.years.as_ref().is_some_and(|years| years.years.len() > 1 || !years.fiscal.is_empty()),
        Facet::Amount => answers.amount.is_some(),
        Facet::Land => answers.land.is_some(),
        Facet::Numbers(name) => answers.numbers_of(name).is_some(),
        Facet::Dates(field, _) => answers.dates_of(field).is_some(),
    };
    if !is_folded && !is_there {
        return;
    }
    ui.push_id(facet.id(), |ui| {
        let mut group = Group::begin(ui, "facet");
        heading_ui(ui, shown, answers, facet, &mut group);
        if !is_folded {
            content_ui(ui, shown, answers, facet, &mut group);
        }
        group.end(ui);
    });
}

fn content_ui(ui: &mut Ui, shown: &Shown<'_>, answers: &FacetAnswers, facet: Facet, group: &mut Group) {
    match facet {
        Facet::Keys(dimension) => {
            if let Some(facet) = answers.of(dimension) {
                ui.scope(|ui| keys_ui::keys_ui(ui, shown, facet, group));
            }
        }
        Facet::Years => {
            if let Some(years) = &answers.years {
                years_ui(ui, shown, years, group);
            }
        }
        Facet::Amount => {
            if let Some((which, counts)) = &answers.amount {
                amount_menu_ui(ui, shown, &answers.amounts, *which);
                stretches_ui(ui, shown, Field::Amount(*which), counts, group);
            }
        }
        Facet::Numbers(name) => {
            if let Some(counts) = answers.numbers_of(name) {
                stretches_ui(ui, shown, Field::Number(name), counts, group);
            }
        }
        Facet::Dates(field, _) => {
            if let Some(years) = answers.dates_of(field) {
                let bars = Bars {
                    years: &years.years,
                    chosen: shown.session.filter.years_of_dates(field),
                    name: &facet.title(shown.session.dataset(), shown.locale),
                };
                match bars.show(ui, shown, group) {
                    Some(Brushed::Years(years, is_first)) => {
                        shown.facet(FacetCommand::BrushDates { field, years, is_first });
                    }
                    Some(Brushed::None) => shown.facet(FacetCommand::ClearField(field)),
                    None => {}
                }
                missing_ui(ui, shown, field, years.without, group);
            }
        }
        Facet::Land => {
            if let Some(counts) = &answers.land {
                stretches_ui(ui, shown, Field::Land, counts, group);
            }
        }
    }
    ui.add_space(8.0);
}

fn field(answers: &FacetAnswers, facet: Facet) -> Option<Field> {
    match facet {
        Facet::Keys(dimension) => Some(Field::Of(dimension)),
        Facet::Years => Some(Field::Of(Dimension::Year)),
        Facet::Amount => answers.amount.as_ref().map(|(which, _)| Field::Amount(*which)),
        Facet::Land => Some(Field::Land),
        Facet::Numbers(name) => Some(Field::Number(name)),
        Facet::Dates(field, _) => Some(field),
    }
}

/// The title folds the facet; beside it what clears its conditions.
fn heading_ui(ui: &mut Ui, shown: &Shown<'_>, answers: &FacetAnswers, facet: Facet, group: &mut Group) {
    let locale = shown.locale;
    let name = facet.title(shown.session.dataset(), locale);
    ui.horizontal(|ui| {
        fold_ui(ui, shown, facet, &name, group);
        if facet == Facet::Years {
            let basis =
                crate::listing::year_basis_name(shown.session.dataset(), shown.session.chart.asked.year_of, locale);
            ui.label(RichText::new(basis).small().color(Ink::of(ui.visuals()).weak));
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let field = field(answers, facet).filter(|field| shown.session.filter.asks_about(*field));
            if let Some(field) = field {
                let sense = group.sense(ui, ui.next_auto_id(), Sense::click());
                let clear = Button::new(RichText::new("×")).frame(false).min_size(vec2(24.0, 24.0)).sense(sense);
                let clear = ui.add(clear);
                let words = say_with(locale, "facet-clear", [("name", name.as_str().into())]);
                clear.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, &words));
                if clear.on_hover_text(words.as_str()).clicked() {
                    shown.facet(FacetCommand::ClearField(field));
                }
            }
        });
    });
}

fn fold_ui(ui: &mut Ui, shown: &Shown<'_>, facet: Facet, name: &str, group: &mut Group) {
    let ink = Ink::of(ui.visuals());
    let is_folded = shown.session.facets.folded.contains(&facet);
    let text = ui.painter().layout_no_wrap(name.to_owned(), crate::draw::fonts::bold(13.0), ink.text);
    let (rect, place) = ui.allocate_exact_size(vec2(text.size().x + 18.0, 24.0), Sense::hover());
    let id = place.id.with("fold");
    let response = ui.interact(rect, id, group.sense(ui, id, Sense::click()));
    response.widget_info(|| WidgetInfo::selected(egui::Role::DisclosureTriangle, true, !is_folded, name));
    let at = rect.left_center() + vec2(6.0, 0.0);
    let triangle = if is_folded {
        vec![at + vec2(-2.0, -4.0), at + vec2(3.0, 0.0), at + vec2(-2.0, 4.0)]
    } else {
        vec![at + vec2(-4.0, -2.0), at + vec2(4.0, -2.0), at + vec2(0.0, 3.0)]
    };
    ui.painter().add(egui::Shape::convex_polygon(triangle, ink.weak, Stroke::NONE));
    ui.painter().galley(rect.left_center() + vec2(16.0, -text.size().y / 2.0), text, ink.text);
    if response.clicked() {
        group.take(id);
        shown.facet(FacetCommand::Fold(facet));
    }
}

fn measure_name(shown: &Shown<'_>, which: ProjectAmount) -> String {
    say(shown.locale, &format!("measure-{}", which.column())).into_owned()
}

fn amount_menu_ui(ui: &mut Ui, shown: &Shown<'_>, amounts: &[ProjectAmount], current: ProjectAmount) {
    let face = (RichText::new(measure_name(shown, current)).small(), RichText::new("▼").size(8.0));
    let menu = ui.menu_button(face, |ui| {
        for which in amounts {
            if ui.selectable_label(*which == current, measure_name(shown, *which)).clicked() {
                shown.facet(FacetCommand::SetAmount(*which));
                ui.close();
            }
        }
    });
    menu.response.widget_info(|| {
        let words = say_with(shown.locale, "facet-amount-choose", [("name", measure_name(shown, current).into())]);
        WidgetInfo::labeled(egui::Role::Button, true, words)
    });
}

fn years_ui(ui: &mut Ui, shown: &Shown<'_>, found: &YearCounts, group: &mut Group) {
    calendar_ui(ui, shown, found, group);
    // Years of another kind stand apart: they are not years of the same row.
    let most = found.fiscal.iter().map(|(_, count)| *count).max().unwrap_or(0);
    for (key, count) in &found.fiscal {
        let standing = shown.session.filter.standing(*key);
        let label = key.label(shown.session.dataset(), shown.locale);
        let line = FacetLine { label, count: *count, standing, ..FacetLine::default() };
        if line_ui(ui, shown, &line, most, ui.scope_id().with(*key), group).1.clicked() {
            let other = if standing == Standing::Open { Standing::Included } else { Standing::Open };
            shown.facet(FacetCommand::SetStanding(*key, other));
        }
    }
    missing_ui(ui, shown, Field::Of(Dimension::Year), found.without, group);
}

/// The years of the calendar, where there are several.
fn calendar_ui(ui: &mut Ui, shown: &Shown<'_>, found: &YearCounts, group: &mut Group) {
    let name = Facet::Years.title(shown.session.dataset(), shown.locale);
    let bars = Bars { years: &found.years, chosen: shown.session.filter.years(), name: &name };
    match bars.show(ui, shown, group) {
        Some(Brushed::Years(years, is_first)) => {
            shown.facet(FacetCommand::BrushYears { years: Some(years), is_first });
        }
        Some(Brushed::None) => shown.facet(FacetCommand::BrushYears { years: None, is_first: true }),
        None => {}
    }
}

/// Years with their numbers of rows as bars.
struct Bars<'a> {
    years: &'a [(i32, u32)],
    /// The stretch that is asked for.
    chosen: Option<(Option<i32>, Option<i32>)>,
    name: &'a str,
}

/// What somebody drew over them.
enum Brushed {
    Years((i32, i32), bool),
    None,
}

impl Bars<'_> {
    fn show(&self, ui: &mut Ui, shown: &Shown<'_>, group: &mut Group) -> Option<Brushed> {
        let (locale, years) = (shown.locale, self.years);
        let [(first, _), .., (last, _)] = years[..] else { return None };
        let counts: Vec<u32> = years.iter().map(|(_, count)| *count).collect();
        let bar = |year: i32| usize::try_from(year - first).unwrap_or(0).min(years.len() - 1);
        let is_here =
            |(from, to): &(Option<i32>, Option<i32>)| from.unwrap_or(first) <= last && to.unwrap_or(last) >= first;
        let chosen = self.chosen.filter(is_here);
        let chosen = chosen.map(|(from, to)| bar(from.unwrap_or(first))..=bar(to.unwrap_or(last)));
        let about = |bar: usize| {
            let (year, count) = years[bar];
            say_with(locale, "facet-row", [("name", Arg::from(year.to_string())), ("count", Arg::from(count))])
        };
        let ends = [first.to_string(), last.to_string()];
        let histogram = Histogram { name: self.name, counts: &counts, chosen, about: &about, ends };
        Some(match histogram.show(ui, group)? {
            Brush::Choose(bars, is_first) => Brushed::Years((years[*bars.start()].0, years[*bars.end()].0), is_first),
            Brush::Clear => Brushed::None,
        })
    }
}

fn stretches_ui(ui: &mut Ui, shown: &Shown<'_>, field: Field, found: &StretchCounts, group: &mut Group) {
    let locale = shown.locale;
    let bounds = &found.bounds;
    let written = |bound: i64| written(shown, field, bound);
    let (Some(first), Some(last)) = (bounds.first(), bounds.last()) else { return };
    let stretch = shown.session.filter.stretch(field);
    let chosen = stretch.and_then(|stretch| bars_of(bounds, stretch));
    let about = |bar: usize| {
        let args = [
            ("from", Arg::from(written(bounds[bar]))),
            ("below", Arg::from(written(bounds[bar + 1]))),
            ("count", Arg::from(found.counts[bar])),
        ];
        say_with(locale, "facet-stretch", args)
    };
    let name = match field {
        Field::Amount(which) => measure_name(shown, which),
        Field::Number(name) => Facet::Numbers(name).title(shown.session.dataset(), locale),
        _ => Facet::Land.title(shown.session.dataset(), locale),
    };
    let ends = [written(*first), written(*last)];
    match (Histogram { name: &name, counts: &found.counts, chosen, about: &about, ends }).show(ui, group) {
        Some(Brush::Choose(bars, is_first)) => {
            let stretch = Stretch { from: Some(bounds[*bars.start()]), below: Some(bounds[*bars.end() + 1]) };
            shown.facet(FacetCommand::BrushStretch { field, stretch, is_first });
        }
        Some(Brush::Clear) => shown.facet(FacetCommand::ClearField(field)),
        None => {}
    }
    missing_ui(ui, shown, field, found.without, group);
}

/// The bars that a stretch reaches into.
fn bars_of(bounds: &[i64], stretch: Stretch) -> Option<std::ops::RangeInclusive<usize>> {
    let last = bounds.len().checked_sub(2)?;
    let from = stretch.from.map_or(0, |from| bounds.partition_point(|bound| *bound <= from).saturating_sub(1));
    let to = stretch.below.map_or(last, |below| bounds.partition_point(|bound| *bound < below).saturating_sub(1));
    let is_outside = stretch.from >= bounds.last().copied() && stretch.from.is_some();
    (!is_outside && from <= to.min(last)).then(|| from..=to.min(last))
}

/// A bound in the unit that suits it.
fn written(shown: &Shown<'_>, field: Field, bound: i64) -> String {
    let brief = numbers::brief(Sum::from_fen(bound.into()), shown.locale);
    match field {
        Field::Land => say_with(shown.locale, "filter-mu", [("land", brief.into())]),
        Field::Number(name) => number_written(shown.session.dataset(), name, bound, shown.locale),
        _ => brief,
    }
}

fn number_written(dataset: &Dataset, name: FieldName, bound: i64, locale: Locale) -> String {
    let field = dataset.field(name);
    let decimals = field.and_then(|field| field.numbers()).map_or(0, |numbers| numbers.decimals());
    if field.is_some_and(|field| matches!(field.unit, FieldUnit::Money(_))) {
        return numbers::brief(Sum::new(bound.into(), decimals), locale);
    }
    numbers::decimal(Decimal::new(bound.into(), decimals).map_or(Decimal::ZERO, Decimal::shortest))
}

/// Those of which the number is not known can be asked for too: they are what is still to be found out. The line stays
/// when there are none, so that nothing below it moves while bars are drawn over.
fn missing_ui(ui: &mut Ui, shown: &Shown<'_>, field: Field, count: u32, group: &mut Group) {
    let is_chosen = shown.session.filter.asks_for_missing(field);
    let standing = if is_chosen { Standing::Included } else { Standing::Open };
    let label = say(shown.locale, "facet-missing").into_owned();
    let missing = FacetLine { label, count, standing, ..FacetLine::default() };
    // Without a bar: it would be measured against those above, which have another scale.
    let id = ui.scope_id().with("missing");
    if line_ui(ui, shown, &missing, u32::MAX, id, group).1.clicked() {
        let command = if is_chosen { FacetCommand::ClearField(field) } else { FacetCommand::ChooseMissing(field) };
        shown.facet(command);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stretch_lights_the_bars_it_reaches_into() {
        let bounds = [0, 100, 200, 500];
        for (from, below, expected) in [
            (Some(100), Some(200), Some(1..=1)),
            (Some(100), None, Some(1..=2)),
            (None, Some(150), Some(0..=1)),
            (Some(150), Some(160), Some(1..=1)),
            (Some(500), None, None),
            (Some(10), Some(9_999), Some(0..=2)),
        ] {
            assert_eq!(bars_of(&bounds, Stretch { from, below }), expected, "{from:?} {below:?}");
        }
    }
}
