//! What is said of files that changed while they are shown: a line above the status bar, and the list of what differs.

use egui::{Button, Frame, Id, Margin, Modal, Panel, RichText, Role, ScrollArea, Ui, WidgetInfo, vec2};

use crate::app::core::command::{Command, Commands};
use crate::app::core::offer::Now;
use crate::app::core::reading::{Differences, MOST_LINES};
use crate::app::core::row_id::{RowId, TableId};
use crate::app::core::workspace::{Phase, State};
use crate::app::live::command::LiveCommand;
use crate::app::live::state::{LiveDialog, Standing};
use crate::app::open::command::OpenCommand;
use crate::app::widgets::theme;
use crate::app::window::command::WindowCommand;
use crate::draw::Ink;
use crate::listing::{ChangeKind, ChangeLine};
use crate::query::PROJECTS;
use crate::text::{Arg, Locale, say, say_with};

/// So many names of files are spelled out.
const NAMED: usize = 3;

/// The line above the status bar, when there is something to say.
pub(in crate::app) fn live_panel(ui: &mut Ui, state: &State, commands: &Commands) {
    let locale = state.locale;
    let Some((text, is_error)) = sentence(state) else { return };
    let ink = Ink::of(ui.visuals());
    let frame = Frame::NONE.fill(ink.panel).inner_margin(Margin::symmetric(12, 6));
    Panel::bottom("live").frame(frame).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.label(RichText::new(text).color(if is_error { ink.red } else { ink.text }));
            for (key, command) in buttons(state) {
                if ui.button(say(locale, key).as_ref()).clicked() {
                    commands.send(command);
                }
            }
        });
    });
}

fn sentence(state: &State) -> Option<(String, bool)> {
    let locale = state.locale;
    match &state.live.standing {
        Standing::Quiet => None,
        Standing::Changed(files) => {
            let mut names = files.iter().take(NAMED).cloned().collect::<Vec<_>>().join(&say(locale, "live-and"));
            if files.len() > NAMED {
                let args = [("files", Arg::from(names)), ("count", files.len().into())];
                names = say_with(locale, "live-changed-more", args);
            }
            Some((say_with(locale, "live-changed", [("files", names.into())]), false))
        }
        Standing::Reading => Some((say(locale, "live-reading").into_owned(), false)),
        Standing::Failed(error) => {
            Some((say_with(locale, "live-failed", [("why", error.sentence(locale).into())]), true))
        }
        Standing::Done => {
            let summary = state.live.differences.as_ref().map_or("", |it| it.summary(locale));
            Some((say_with(locale, "live-done", [("summary", summary.into())]), false))
        }
    }
}

/// What can be done about it: the words and the command.
fn buttons(state: &State) -> Vec<(&'static str, Command)> {
    let later = ("live-later", Command::Live(LiveCommand::Dismiss));
    match &state.live.standing {
        Standing::Quiet | Standing::Reading => Vec::new(),
        Standing::Changed(_) => {
            vec![
                ("live-reload", Command::Open(OpenCommand::Reload)),
                ("live-by-itself", Command::Live(LiveCommand::ToggleReloading)),
                later,
            ]
        }
        Standing::Failed(_) => vec![("live-retry", Command::Open(OpenCommand::Reload)), later],
        Standing::Done => {
            let has_lines = state.live.differences.as_ref().is_some_and(|it| it.total > 0);
            let show = has_lines.then_some(("live-show", Command::Live(LiveCommand::ShowChanges)));
            show.into_iter().chain([("dismiss", Command::Live(LiveCommand::Dismiss))]).collect()
        }
    }
}

/// Shows what is asked for.
pub(in crate::app) fn dialog_ui(ui: &Ui, dialog: LiveDialog, now: Now<'_>, commands: &Commands) {
    match dialog {
        LiveDialog::Changes => changes_ui(ui, now.state, commands),
    }
}

/// The list of what differs; a line selects its project.
fn changes_ui(ui: &Ui, state: &State, commands: &Commands) {
    let Some(differences) = &state.live.differences else { return };
    let locale = state.locale;
    let response = Modal::new(Id::unique("changes")).show(ui.ctx(), |ui| {
        let room = ui.ctx().content_rect().size() - vec2(64.0, 160.0);
        ui.set_width(room.x.min(760.0));
        ui.label(RichText::new(say(locale, "changes-title")).font(theme::section()));
        ui.label(differences.summary(locale));
        if differences.total > MOST_LINES {
            let note = say_with(locale, "changes-first", [("count", MOST_LINES.into())]);
            ui.label(RichText::new(note).font(theme::note()).color(Ink::of(ui.visuals()).weak));
        }
        ui.add_space(4.0);
        lines_ui(ui, state, differences, room.y.min(440.0), commands);
        ui.add_space(8.0);
        if ui.button(say(locale, "dismiss").as_ref()).clicked() {
            commands.send(Command::Window(WindowCommand::CloseDialog));
        }
    });
    if response.should_close() {
        commands.send(Command::Window(WindowCommand::CloseDialog));
    }
}

fn lines_ui(ui: &mut Ui, state: &State, differences: &Differences, height: f32, commands: &Commands) {
    let lines = differences.lines(state.locale);
    let Phase::Open(session) = &state.phase else { return };
    ui.spacing_mut().item_spacing.y = 0.0;
    let area = ScrollArea::vertical().max_height(height).auto_shrink([false, true]);
    area.show_rows(ui, theme::DENSE_ROW, lines.len(), |ui, visible| {
        for line in &lines[visible] {
            let words = line_words(line, state.locale);
            let table = TableId::named(line.table.exact());
            let record = line.project.map(|project| RowId::listed(session.books, table, project));
            let is_selected = record.is_some() && session.selection == record;
            let button = Button::selectable(is_selected, words.as_str())
                .truncate()
                .min_size(vec2(ui.available_width(), theme::DENSE_ROW));
            let response = ui.add_enabled(record.is_some(), button).on_hover_text(words.as_str());
            response.widget_info(|| WidgetInfo::selected(Role::Row, record.is_some(), is_selected, &words));
            if let Some(record) = record.filter(|_| response.clicked()) {
                commands.send(Command::Live(LiveCommand::ShowChanged(record)));
            }
        }
    });
}

/// `金额  p1 晶圆一期  计划总投资：12.00 亿元 → 15.00 亿元`
fn line_words(line: &ChangeLine, locale: Locale) -> String {
    let kind = say(locale, &format!("change-{}", line.kind.id()));
    let table = if line.table.exact() == PROJECTS { "" } else { line.table.shown() };
    let record = format!("{} {}", line.id, line.name);
    let parts = [kind.as_ref(), table, record.trim()].into_iter().filter(|part| !part.is_empty());
    let project = parts.collect::<Vec<_>>().join("  ");
    match line.kind {
        ChangeKind::Added | ChangeKind::Removed => project,
        ChangeKind::Amount | ChangeKind::Other => {
            let args = [
                ("what", line.what.shown().into()),
                ("from", line.from.shown().into()),
                ("to", line.to.shown().into()),
            ];
            format!("{project}  {}", say_with(locale, "change-line", args))
        }
    }
}
