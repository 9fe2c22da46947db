//! What is wrong with the package, kind by kind: how often, where, and what to do.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

use egui::text::LayoutJob;
use egui::{
    Align2, Modifiers, Pos2, Rect, Response, RichText, Role, ScrollArea, Sense, Stroke, StrokeKind, TextEdit, Ui,
    UiBuilder, WidgetInfo, pos2, vec2,
};

use crate::app::core::command::Command;
use crate::app::core::context_menu::context_menu;
use crate::app::core::ids::View;
use crate::app::core::offer_ui::offer_button_brief;
use crate::app::core::shown::Shown;
use crate::app::core::view_parts::title_ui;
use crate::app::findings::answers::{FindingGroups, KindOfFinding, groups};
use crate::app::findings::command::FindingsCommand;
use crate::app::findings::offers::of_finding;
use crate::app::tables::command::TablesCommand;
use crate::app::tables::state::WhatTable;
use crate::app::widgets::choice::{Choice, ChoiceItem};
use crate::app::widgets::empty::empty_ui;
use crate::app::widgets::focus::{self, Group};
use crate::app::widgets::menu_keys::{asked_by_keys, below};
use crate::app::widgets::page_keys::page_keys;
use crate::app::widgets::theme;
use crate::draw::{Ink, fonts};
use crate::listing::row_title;
use crate::package::{Finding, Severity};
use crate::text::{Arg, Locale, say, say_with};

const GROUP: f32 = 36.0;
const ROW: f32 = 60.0;

/// Shows what to look at above the kinds.
pub(in crate::app) fn findings_ui(ui: &mut Ui, shown: &Shown<'_>) {
    title_ui(ui, shown, View::Findings);
    let (locale, findings) = (shown.locale, &shown.session.opened.findings);
    if findings.is_empty() {
        empty_ui(ui, &say(locale, "findings-none"), &say(locale, "findings-none-explain"), &[]);
        return;
    }
    let found = grouped(ui, shown);
    bar_ui(ui, shown, &found);
    if let Some((dataset, row)) = shown.session.findings.of.and_then(|row| shown.session.record(row)) {
        of_record_ui(ui, shown, &row_title(dataset, row, locale), found.total);
    }
    if findings.as_slice().len() < findings.total() {
        let args = [("shown", Arg::from(findings.as_slice().len())), ("total", Arg::from(findings.total()))];
        ui.label(RichText::new(say_with(locale, "findings-shortened", args)).color(Ink::of(ui.visuals()).weak));
    }
    if found.groups.is_empty() {
        ui.label(RichText::new(say(locale, "findings-none-so")).color(Ink::of(ui.visuals()).weak));
    }
    lines_ui(ui, shown, &found);
}

/// The groups, made anew when something else is looked at.
fn grouped(ui: &Ui, shown: &Shown<'_>) -> Arc<FindingGroups> {
    let session = shown.session;
    let mut hasher = DefaultHasher::new();
    (session.generation, &session.findings, shown.locale.tag()).hash(&mut hasher);
    let (key, id) = (hasher.finish(), ui.scope_id().with("groups of findings"));
    let known: Option<(u64, Arc<FindingGroups>)> = ui.data(|data| data.get_temp(id));
    if let Some((_, groups)) = known.filter(|(known, _)| *known == key) {
        return groups;
    }
    let made = Arc::new(groups(session, shown.locale));
    ui.data_mut(|data| data.insert_temp(id, (key, made.clone())));
    made
}

/// How bad, which table, which words; what is done with what is left.
fn bar_ui(ui: &mut Ui, shown: &Shown<'_>, found: &FindingGroups) {
    let (locale, choices) = (shown.locale, &shown.session.findings);
    let findings = &shown.session.opened.findings;
    let send = |command| shown.send(Command::Findings(command));
    ui.horizontal_wrapped(|ui| {
        let worst_first = Severity::ALL.into_iter().rev().map(Some);
        for severity in std::iter::once(None).chain(worst_first) {
            let (key, count) = match severity {
                None => ("findings-all", findings.total()),
                Some(severity) => (severity.key(), findings.count(severity)),
            };
            let args = [("name", Arg::from(say(locale, key).as_ref())), ("count", Arg::from(count))];
            let label = say_with(locale, "findings-so-many", args);
            if ui.selectable_label(choices.severity == severity, label).clicked() {
                send(FindingsCommand::OnlySeverity(severity));
            }
        }
        ui.separator();
        let any = ChoiceItem { label: say(locale, "findings-any-table").into_owned(), refusal: None };
        let named = found.tables.iter().map(|table| ChoiceItem { label: table.clone(), refusal: None });
        let items: Vec<ChoiceItem> = std::iter::once(any).chain(named).collect();
        let at = choices.table.as_ref().and_then(|table| found.tables.iter().position(|known| known == table));
        let name = say(locale, "findings-column-table");
        let current = Some(at.map_or(0, |at| at + 1));
        let choice =
            Choice { salt: "table", name: &name, items: &items, current, width: 128.0, pictures: None, hint: None };
        if let Some(taken) = choice.show(ui) {
            send(FindingsCommand::OnlyTable(taken.checked_sub(1).and_then(|at| found.tables.get(at).cloned())));
        }
        let mut words = choices.words.clone();
        let hint = say(locale, "findings-words");
        let edit = TextEdit::singleline(&mut words).id_salt("words").hint_text(hint.as_ref()).desired_width(160.0);
        let field = ui.add(edit);
        field.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, hint.as_ref()));
        if field.changed() {
            send(FindingsCommand::Words(words));
        }
        offer_button_brief(ui, shown, Command::Tables(TablesCommand::Copy(WhatTable::Findings)));
        offer_button_brief(ui, shown, Command::Tables(TablesCommand::ShowSave(WhatTable::Findings)));
    });
}

/// That only those on one record are shown, and the way back to all.
fn of_record_ui(ui: &mut Ui, shown: &Shown<'_>, name: &str, count: usize) {
    let locale = shown.locale;
    ui.horizontal_wrapped(|ui| {
        let args = [("name", Arg::from(name)), ("count", count.into())];
        ui.label(RichText::new(say_with(locale, "findings-of-project", args)).strong());
        if ui.button(say(locale, "findings-of-all").as_ref()).clicked() {
            shown.send(Command::Findings(FindingsCommand::ShowAll));
        }
    });
}

/// A line of the page.
enum Line<'a> {
    Kind(&'a KindOfFinding),
    One(usize, &'a Finding),
}

/// Kinds and what is listed of them; only the lines in sight are made.
fn lines_ui(ui: &mut Ui, shown: &Shown<'_>, found: &FindingGroups) {
    let all = shown.session.opened.findings.as_slice();
    let mut lines: Vec<(f32, f32, Line<'_>)> = Vec::new();
    let mut height = 0.0;
    let mut add = |line, of: f32| {
        lines.push((height, of, line));
        height += of;
    };
    for group in &found.groups {
        add(Line::Kind(group), GROUP);
        let listed = group.listed.iter().filter(|_| group.is_open);
        listed.filter_map(|at| Some((*at, all.get(*at)?))).for_each(|(at, finding)| add(Line::One(at, finding), ROW));
    }
    let mut asked = None;
    ScrollArea::vertical().auto_shrink(false).show_viewport(ui, |ui, seen| {
        page_keys(ui, Modifiers::NONE);
        ui.set_height(height);
        let corner = ui.min_rect().min;
        let first = lines.partition_point(|(top, of, _)| top + of < seen.top());
        let mut stops = Group::begin(ui, "finding lines");
        for (top, of, line) in lines[first..].iter().take_while(|(top, ..)| *top <= seen.bottom()) {
            let rect = Rect::from_min_size(pos2(corner.x, corner.y + top), vec2(ui.available_width(), *of));
            match line {
                Line::Kind(group) => kind_ui(ui, shown, group, rect, all, &mut stops),
                Line::One(at, finding) => {
                    asked = one_ui(ui, shown, (*at, finding), rect, &mut stops).or(asked);
                }
            }
        }
        stops.end(ui);
        focus::into_view(ui);
    });
    let now = shown.now();
    let chosen = context_menu(ui, "findings", asked, |at: &usize| match all.get(*at) {
        Some(finding) => (finding.place(shown.locale), of_finding(now, finding, words_of(finding, shown.locale))),
        None => (String::new(), Vec::new()),
    });
    if let Some(command) = chosen {
        shown.send(command);
    }
}

/// A finding, and where its menu is asked for: by the pointer wherever in the line, on its words too, or by the keys.
fn one_ui(
    ui: &mut Ui,
    shown: &Shown<'_>,
    (at, finding): (usize, &Finding),
    rect: Rect,
    stops: &mut Group,
) -> Option<(usize, Pos2)> {
    let id = ui.scope_id().with(("finding", at));
    let response = ui.interact(rect, id, stops.sense(ui, id, Sense::click()));
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, words_of(finding, shown.locale)));
    if response.has_focus() {
        let ink = Ink::of(ui.visuals());
        ui.painter().rect_stroke(rect.shrink2(vec2(0.0, 2.0)), 6.0, Stroke::new(1.0, ink.accent), StrokeKind::Inside);
    }
    ui.scope_builder(UiBuilder::new().max_rect(rect), |ui| finding_ui(ui, shown, finding));
    if ui.rect_contains_pointer(rect) && ui.input(|input| input.pointer.secondary_clicked()) {
        return ui.input(|input| input.pointer.interact_pos()).map(|place| (at, place));
    }
    (response.has_focus() && asked_by_keys(ui.ctx())).then(|| (at, below(rect)))
}

fn color(severity: Severity, ink: &Ink) -> egui::Color32 {
    match severity {
        Severity::Error => ink.red,
        Severity::Warning => ink.amber,
        Severity::Note => ink.weak,
    }
}

/// How bad, how often, what: a press opens or closes it.
fn kind_ui(ui: &mut Ui, shown: &Shown<'_>, group: &KindOfFinding, rect: Rect, all: &[Finding], stops: &mut Group) {
    let (locale, ink) = (shown.locale, Ink::of(ui.visuals()));
    let Some(sentence) = group.listed.first().and_then(|at| all.get(*at)).map(|one| one.kind_sentence(locale)) else {
        return;
    };
    let severity = say(locale, group.severity.key());
    let args = [("name", Arg::from(severity.as_ref())), ("count", Arg::from(group.count))];
    let counted = say_with(locale, "findings-so-many", args);
    let id = ui.scope_id().with(("kind", group.code));
    let response = ui.interact(rect, id, stops.sense(ui, id, Sense::click()));
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, format!("{counted}, {sentence}")));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_expanded(group.is_open));
    let ground = rect.shrink2(vec2(0.0, 2.0));
    ui.painter().rect_filled(ground, 6.0, if response.hovered() { ink.raised } else { ink.panel });
    if response.has_focus() {
        ui.painter().rect_stroke(ground, 6.0, Stroke::new(1.0, ink.accent), StrokeKind::Inside);
    }
    let middle = rect.center().y;
    let sign = if group.is_open { "▼" } else { "▶" };
    let small = fonts::regular(9.0);
    ui.painter().text(pos2(rect.left() + 14.0, middle), Align2::CENTER_CENTER, sign, small, ink.weak);
    let tone = color(group.severity, &ink);
    let left = pos2(rect.left() + 28.0, middle);
    let end = ui.painter().text(left, Align2::LEFT_CENTER, &counted, fonts::bold(13.0), tone).right();
    let start = (end + 12.0).max(rect.left() + 116.0);
    let mut job = LayoutJob::simple_singleline(sentence.clone(), fonts::regular(13.0), ink.text);
    job.wrap = fonts::one_line(&sentence, (rect.right() - start - 12.0).max(40.0));
    let galley = ui.painter().layout_job(job);
    let is_cut = galley.elided;
    ui.painter().galley(pos2(start, middle - galley.size().y / 2.0), galley, ink.text);
    let response = in_full(response, is_cut, &sentence);
    if response.clicked() {
        stops.take(id);
        shown.send(Command::Findings(FindingsCommand::Turn(group.code)));
    }
}

/// What is cut shows itself.
fn in_full(response: Response, is_cut: bool, text: &str) -> Response {
    if is_cut { response.on_hover_text(text) } else { response }
}

/// All that a finding says, as it is copied.
fn words_of(finding: &Finding, locale: Locale) -> String {
    let value = finding.value.as_ref().map(|value| format!("  “{value}”")).unwrap_or_default();
    format!("{}{value}\n{}", finding.place(locale), finding.sentence(locale))
}

fn finding_ui(ui: &mut Ui, shown: &Shown<'_>, finding: &Finding) {
    let (ink, locale) = (Ink::of(ui.visuals()), shown.locale);
    ui.horizontal_top(|ui| {
        ui.add_space(28.0);
        ui.vertical(|ui| {
            ui.add_space(4.0);
            ui.spacing_mut().item_spacing.y = 2.0;
            ui.spacing_mut().interact_size.y = 16.0;
            let value = finding.value.as_ref().map(|value| format!("  “{value}”")).unwrap_or_default();
            let place = format!("{}{value}", finding.place(locale));
            ui.label(RichText::new(place).font(theme::note()).color(ink.weak));
            let sentence = finding.sentence(locale);
            let mut job = LayoutJob::simple(sentence.clone(), fonts::regular(13.0), ink.text, ui.available_width());
            job.wrap.max_rows = 2;
            ui.label(job).on_hover_text(sentence.as_str());
        });
    });
}
