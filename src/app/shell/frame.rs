//! The frame around the views: top bar, left bar, status bar, notice, detail pane.

use egui::{Align, Button, CentralPanel, Frame, Key, Layout, Margin, Panel, RichText, Ui, vec2};

use crate::app::core::command::{Command, Commands};
use crate::app::core::ids::{Pane, View};
use crate::app::core::offer::{Now, Offer};
use crate::app::core::offer_ui::{offer_button, offer_choice};
use crate::app::core::settings::ThemeChoice;
use crate::app::core::shortcuts::shortcut_text;
use crate::app::core::shown::Shown;
use crate::app::core::sides::{DETAIL, FACETS, LEFT_BAR_WIDTH, Sides, Stands, detail_width, facets_width};
use crate::app::core::workspace::Phase;
use crate::app::detail::ui as detail;
use crate::app::facets::ui as facets;
use crate::app::filter::ui as filter_bar;
use crate::app::import::command::ImportCommand;
use crate::app::import::ui::import_ui;
use crate::app::live::command::LiveCommand;
use crate::app::live::ui as live_ui;
use crate::app::open::command::OpenCommand;
use crate::app::palette::command::PaletteCommand;
use crate::app::shell::nav::nav_ui;
use crate::app::shell::{dialogs, nav, notice_ui, views};
use crate::app::widgets::empty::empty_ui;
use crate::app::widgets::over::over_ui;
use crate::app::widgets::row::row_ui;
use crate::app::widgets::{focus, theme};
use crate::app::window::command::WindowCommand;
use crate::draw::Ink;
use crate::package::Severity;
use crate::text::{Arg, Locale, say, say_with};

/// A low window needs the room for the plot and the rows.
fn page_margin(ui: &Ui) -> Margin {
    match theme::is_low(ui.ctx()) {
        true => Margin { bottom: 2, ..Margin::symmetric(12, 4) },
        false => Margin { bottom: 4, ..Margin::symmetric(12, 6) },
    }
}

/// Shows the whole window; its menus offer what is offered now.
pub(in crate::app) fn shell_ui(ui: &mut Ui, now: Now<'_>, menus: &[Offer], commands: &Commands) {
    let Now { state, answers, .. } = now;
    let locale = state.locale;
    let ink = Ink::of(ui.visuals());
    let bar = Frame::NONE.fill(ink.panel).inner_margin(Margin::symmetric(12, 4));
    let foot = Frame::NONE.fill(ink.panel).inner_margin(Margin::symmetric(12, 2));
    if let Some(import) = &state.import {
        // What went wrong in a dialog is said there.
        let notice = state.notice.as_ref().filter(|notice| !(notice.is_error && state.dialog_says_errors()));
        notice_ui::notice_ui(ui, notice, locale, commands);
        import_ui(ui, state, import, menus, commands);
        return dialogs::dialog_ui(ui, state, answers, commands);
    }
    match &state.phase {
        Phase::Open(session) => {
            let shown = Shown { state, session, answers, locale, commands, menus };
            Panel::top("top").frame(bar).show(ui, |ui| top_ui(ui, &shown));
            Panel::bottom("status").frame(foot).show(ui, |ui| status_ui(ui, &shown));
            live_ui::live_panel(ui, state, commands);
            // What went wrong in a dialog is said there.
            let notice = state.notice.as_ref().filter(|notice| !(notice.is_error && state.dialog_says_errors()));
            notice_ui::notice_ui(ui, notice, locale, commands);
            sides_ui(ui, &shown);
            let page = Frame::NONE.fill(ink.paper).inner_margin(page_margin(ui));
            CentralPanel::default().frame(page).show(ui, |ui| {
                if answers.is_about(session) {
                    focus::pane_ui(ui, 3, &say(locale, &format!("view-{}", state.view.id())));
                    views::view_ui(ui, &shown);
                } else {
                    working_ui(ui, locale);
                }
            });
        }
        Phase::Loading { path, previous } => {
            let page = Frame::NONE.fill(ink.paper).inner_margin(16);
            CentralPanel::default().frame(page).show(ui, |ui| {
                let sentence = say_with(locale, "loading-sentence", [("path", path.display().to_string().into())]);
                let cancel = if previous.is_some() { "cancel" } else { "open-bundled" };
                ui.vertical_centered(|ui| {
                    ui.add_space(ui.available_height() * 0.3);
                    ui.spinner();
                });
                if empty_ui(ui, &say(locale, "loading-heading"), &sentence, &[&say(locale, cancel)]).is_some() {
                    commands.send(Command::Open(OpenCommand::Cancel));
                }
            });
        }
        Phase::Broken { error, path, previous } => {
            let page = Frame::NONE.fill(ink.paper).inner_margin(16);
            CentralPanel::default().frame(page).show(ui, |ui| {
                let back = if previous.is_some() { "go-back" } else { "open-bundled" };
                let keys = ["try-again", "open-package", "import-sheets", back];
                let buttons = keys.map(|key| say(locale, key));
                let labels: Vec<&str> = buttons.iter().map(AsRef::as_ref).collect();
                match empty_ui(ui, &say(locale, "broken-heading"), &error.sentence(locale), &labels) {
                    Some(0) => commands.send(Command::Open(OpenCommand::Package(path.clone()))),
                    Some(1) => commands.send(Command::Open(OpenCommand::ShowDialog)),
                    Some(2) => commands.send(Command::Import(ImportCommand::ShowOpen)),
                    Some(_) => commands.send(Command::Open(OpenCommand::LeaveError)),
                    None if previous.is_some() && ui.input(|input| input.key_pressed(Key::Escape)) => {
                        commands.send(Command::Open(OpenCommand::LeaveError));
                    }
                    None => {}
                }
            });
        }
    }
    dialogs::dialog_ui(ui, state, answers, commands);
}

/// They leave at least so much to the page, as far as they can.
const LEAST_PAGE: f32 = 360.0;

/// What stands beside the page: the left bar, the facets, the detail pane.
fn sides_ui(ui: &mut Ui, shown: &Shown<'_>) {
    let (state, ink) = (shown.state, Ink::of(ui.visuals()));
    let (settings, locale) = (&state.settings, shown.locale);
    let sides = Sides::of(state, ui.ctx().content_rect().width());
    let middle = ui.available_rect_before_wrap();
    let frame = Frame::NONE.fill(ink.panel).inner_margin(Margin::symmetric(8, 12));
    let usual = nav::usual_width(ui, shown, 18.0);
    let width = settings.left_bar_width.unwrap_or(usual);
    // In another language, and with other tables, another width is the usual one.
    let id = ("nav", settings.left_bar_width.is_none().then_some(usual as u32));
    let bar = Panel::left(egui::Id::unique(id)).default_size(width).size_range(96.0..=240.0).frame(frame);
    let nav = |ui: &mut Ui| {
        focus::pane_ui(ui, 1, &say(locale, "pane-views"));
        nav_ui(ui, shown);
    };
    let rect = bar.show(ui, nav).response.rect;
    note_width(ui, shown, Pane::LeftBar, width, rect.width());
    // What they count must be about what is open.
    let facets = if shown.answers.is_about(shown.session) { sides.facets } else { Stands::Away };
    if sides.detail.is_shown() {
        let margin = Margin { right: 12 - detail::SCROLL_BAR, ..Margin::same(12) };
        let content = |ui: &mut Ui| {
            focus::pane_ui(ui, 6, &say(locale, "pane-detail"));
            detail::detail_ui(ui, shown);
        };
        let others = if facets == Stands::Beside { FACETS.min } else { 0.0 };
        let most = (ui.available_width() - others - LEAST_PAGE).clamp(DETAIL.min, DETAIL.max);
        // What the bar takes more than it needs at least is no page's loss.
        let given =
            if settings.detail_width.is_none() && settings.left_bar_width.is_none() { usual } else { LEFT_BAR_WIDTH };
        let width = DETAIL.clamp(detail_width(state) + LEFT_BAR_WIDTH - given).min(most);
        if sides.detail == Stands::Over {
            let place = middle.with_min_x(middle.right() - width);
            over_ui(ui.ctx(), "detail over", place, margin, content);
        } else {
            let pane = Panel::right("detail").default_size(width).size_range(DETAIL.min..=most);
            let pane = pane.frame(Frame::NONE.fill(ink.panel).inner_margin(margin));
            let rect = pane.show(ui, content).response.rect;
            note_width(ui, shown, Pane::Detail, width, rect.width());
        }
    }
    if facets.is_shown() {
        let margin = Margin { left: 12, right: 4, top: 12, bottom: 12 };
        let content = |ui: &mut Ui| {
            focus::pane_ui(ui, 2, &say(locale, "facets-title"));
            facets::facets_ui(ui, shown);
        };
        let most = (ui.available_width() - LEAST_PAGE).clamp(FACETS.min, FACETS.max);
        let width = facets_width(state).min(most);
        if facets == Stands::Over {
            let left = ui.available_rect_before_wrap().left();
            let place = middle.with_min_x(left).with_max_x(left + width);
            over_ui(ui.ctx(), "facets over", place, margin, content);
        } else {
            let frame = Frame::NONE.fill(ink.panel).inner_margin(margin);
            let pane = Panel::left("facets").default_size(width).size_range(FACETS.min..=most).frame(frame);
            let rect = pane.show(ui, content).response.rect;
            note_width(ui, shown, Pane::Facets, width, rect.width());
        }
    }
}

/// Remembers a width once its edge was let go of.
fn note_width(ui: &Ui, shown: &Shown<'_>, pane: Pane, known: f32, width: f32) {
    if (width - known).abs() > 0.5 && ui.input(|input| input.pointer.any_released()) {
        shown.send(Command::Window(WindowCommand::ResizePane(pane, width)));
    }
}

/// While the first answers about a package are still to come.
fn working_ui(ui: &mut Ui, locale: Locale) {
    ui.vertical_centered(|ui| {
        ui.add_space(ui.available_height() * 0.3);
        ui.spinner();
        ui.label(say(locale, "working"));
    });
}

fn top_ui(ui: &mut Ui, shown: &Shown<'_>) {
    focus::pane_ui(ui, 0, &say(shown.locale, "pane-top"));
    let left = |ui: &mut Ui| {
        ui.label(RichText::new(say(shown.locale, "app-name")).font(theme::section()));
        package_menu(ui, shown);
        ui.separator();
        ui.spacing_mut().item_spacing.x = 6.0;
        filter_bar::filter_ui(ui, shown);
    };
    theme::lower(ui);
    let height = ui.spacing().interact_size.y;
    row_ui(ui, height, left, |ui| right_end_ui(ui, shown));
}

/// The key is the button's face; what it opens is its name.
fn palette_button(ui: &mut Ui, shown: &Shown<'_>) {
    let Some((offer, shortcut)) =
        shown.offer(&Command::Palette(PaletteCommand::Show)).and_then(|offer| Some((offer, offer.shortcut()?)))
    else {
        return;
    };
    let face = RichText::new(shortcut_text(ui.ctx(), &shortcut)).font(theme::note()).color(Ink::of(ui.visuals()).weak);
    let button = ui.button(face).on_hover_text(&offer.label);
    button.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &offer.label));
    if button.clicked() {
        shown.send(Command::Palette(PaletteCommand::Show));
    }
}

fn package_menu(ui: &mut Ui, shown: &Shown<'_>) {
    let locale = shown.locale;
    let name = locale.name(&shown.session.dataset().zone().name).to_owned();
    ui.menu_button((name, RichText::new("▼").size(8.0)), |ui| {
        for command in [
            Command::Open(OpenCommand::ShowDialog),
            Command::Import(ImportCommand::ShowOpen),
            Command::Open(OpenCommand::Reload),
            Command::Live(LiveCommand::ShowChanges),
            Command::Open(OpenCommand::Bundled),
        ] {
            offer_button(ui, shown, command);
        }
        if !shown.state.settings.recent.is_empty() {
            ui.separator();
            ui.label(RichText::new(say(locale, "recent-packages")).small().weak());
            for path in &shown.state.settings.recent {
                if ui.button(path.display().to_string()).clicked() {
                    shown.send(Command::Open(OpenCommand::Package(path.clone())));
                }
            }
        }
        ui.separator();
        offer_button(ui, shown, Command::Window(WindowCommand::ShowKeys));
        offer_button(ui, shown, Command::Window(WindowCommand::ShowAbout));
    });
}

/// Detail, language, theme, palette.
fn right_end_ui(ui: &mut Ui, shown: &Shown<'_>) {
    let locale = shown.locale;
    ui.spacing_mut().item_spacing.x = 6.0;
    let detail = say(locale, "toggle-detail");
    if ui.selectable_label(shown.state.panes.is_detail_open, detail.as_ref()).clicked() {
        shown.send(Command::Window(WindowCommand::ToggleDetail));
    }
    // The button is named in the language it leads to.
    let other = locale.other();
    offer_button(ui, shown, Command::Window(WindowCommand::SetLocale(other)));
    let current = say(locale, &format!("theme-{}", shown.state.theme.id()));
    ui.menu_button((current.as_ref(), RichText::new("▼").size(8.0)), |ui| {
        for choice in ThemeChoice::ALL {
            if offer_choice(ui, shown, Command::Window(WindowCommand::SetTheme(choice)), vec2(0.0, 0.0)) {
                ui.close();
            }
        }
    });
    palette_button(ui, shown);
}

fn status_ui(ui: &mut Ui, shown: &Shown<'_>) {
    let (locale, session) = (shown.locale, shown.session);
    let dataset = session.dataset();
    ui.spacing_mut().interact_size.y = 20.0;
    ui.spacing_mut().button_padding.y = 1.0;
    ui.horizontal(|ui| {
        let mut parts = vec![say_with(locale, "projects-counted", [("count", Arg::from(dataset.projects().len()))])];
        if !session.filter.is_empty() && shown.answers.is_about(session) {
            parts.push(say_with(locale, "status-filtered", [("count", Arg::from(shown.answers.records.filtered()))]));
            let in_doubt = shown.answers.records.in_doubt();
            if in_doubt > 0 {
                parts.push(say_with(locale, "status-in-doubt", [("count", Arg::from(in_doubt))]));
            }
        }
        if let Some(date) = dataset.as_of() {
            parts.push(say_with(locale, "status-as-of", [("date", date.to_string().into())]));
        }
        ui.label(RichText::new(parts.join(" · ")).small());
        if shown.state.is_working {
            ui.add(egui::Spinner::new().size(12.0));
            ui.label(RichText::new(say(locale, "working")).small());
        }
        let findings = &session.opened.findings;
        if !findings.is_empty() {
            let ink = Ink::of(ui.visuals());
            let worst = if session.dataset().errors() > 0 { ink.red } else { ink.amber };
            let errors = findings.count(Severity::Error);
            let key = if errors > 0 { "status-errors" } else { "status-findings" };
            let counts = [("count", Arg::from(findings.total())), ("errors", Arg::from(errors))];
            let text = say_with(locale, key, counts);
            if ui.add(Button::new(RichText::new(text).small().color(worst)).frame(false)).clicked() {
                shown.send(Command::Window(WindowCommand::ShowView(View::Findings)));
            }
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let path = session.opened.origin.path().map(|path| path.display().to_string());
            let told = path.unwrap_or_else(|| say(locale, "bundled-package").into_owned());
            ui.add(egui::Label::new(RichText::new(told).small().weak()).truncate());
        });
    });
}
