//! The whole window drawn without a display: for the README, for tests, for looking at it from afar.

use std::sync::Arc;

use egui::{Theme, vec2};

use crate::app::core::command::Command;
use crate::app::core::settings::Settings;
use crate::app::core::workspace::Phase;
use crate::app::detail::command::DetailCommand;
use crate::app::filter::command::FilterCommand;
use crate::app::records::columns::ListColumns;
use crate::app::shell::app::App;
use crate::app::widgets::theme;
use crate::app::window::command::WindowCommand;
use crate::cli::{Failure, PictureArgs};
use crate::draw::Ink;
use crate::export::{Offscreen, render_shapes};
use crate::output::{self, Written};
use crate::package::{self, Opened};
use crate::query::{Column, Filter, table_name};
use crate::text::{Locale, say_with};

/// Draws the window as asked and writes the PNG; a line to print comes back, and what became of the file.
pub fn picture(args: &PictureArgs) -> Result<(String, Written), Failure> {
    let locale = args.locale;
    let opened = package::open_origin(&args.path.clone().into());
    let opened = opened.map_err(|error| Failure::usage(error.sentence(locale)))?;
    let opened = match &args.table {
        Some(table) => opened.of_table(table).ok_or_else(|| unknown_table(table, &opened, locale))?,
        None => opened,
    };
    opened.keep_out(&args.out).map_err(|refused| Failure::usage(refused.sentence(locale)))?;
    output::check(&args.out, args.existing).map_err(|error| Failure::of_output(&error, locale))?;
    let mut app = App::with_package(Arc::new(opened), Settings::default(), locale);
    prepare(&mut app, args, locale)?;
    app.send(Command::Window(WindowCommand::ShowView(args.view)));
    if let Some(typed) = &args.typing {
        app.send(Command::Filter(FilterCommand::Type(typed.clone())));
        app.send(Command::Filter(FilterCommand::Focus));
    }
    let (theme, ink) = if args.dark { (Theme::Dark, Ink::DARK) } else { (Theme::Light, Ink::LIGHT) };
    let offscreen = Offscreen::new(theme, args.scale);
    let offscreen = if args.typing.is_some() { offscreen.with_keyboard() } else { offscreen };
    theme::apply(offscreen.context());
    offscreen.context().all_styles_mut(|style| style.animation_time = 0.0);
    let points = vec2(args.size[0] as f32, args.size[1] as f32) / args.scale;
    let shapes = offscreen.draw(points, |ui| app.ui(ui));
    let bytes = render_shapes(&shapes, points, ink.paper, args.size)
        .map_err(|error| Failure::failed(error.sentence(locale)))?;
    let file = output::write(&args.out, &bytes, args.existing);
    let file = file.map_err(|error| Failure::of_output(&error, locale))?;
    let line = say_with(locale, "picture-written", [("path", args.out.display().to_string().into())]);
    Ok((line, file))
}

fn unknown_table(table: &str, opened: &Opened, locale: Locale) -> Failure {
    let known = opened.tables().into_iter().map(table_name).collect::<Vec<_>>().join(", ");
    Failure::usage(say_with(locale, "cli-unknown-table", [("table", table.into()), ("known", known.into())]))
}

fn prepare(app: &mut App, args: &PictureArgs, locale: Locale) -> Result<(), Failure> {
    let Phase::Open(session) = &mut app.state.phase else { return Ok(()) };
    session.filter =
        Filter::parse(session.dataset(), &args.filters).map_err(|error| Failure::usage(error.report(locale)))?;
    if let Some(text) = &args.columns {
        let columns = Column::parse_all(session.dataset(), text);
        let columns = columns.map_err(|error| Failure::usage(error.sentence(locale)))?;
        app.state.settings.list_columns = ListColumns::of(session.dataset(), &columns);
    }
    session.search = args.search.clone().unwrap_or_default();
    for id in &args.select {
        let Some(project) = session.dataset().project(id) else {
            return Err(Failure::usage(say_with(locale, "cli-no-project", [("id", id.as_str().into())])));
        };
        session.select(Some(session.row_of(project)));
        if args.select.len() > 1 {
            session.pins.pin(project);
        }
    }
    let pinned = session.pins.pinned.clone();
    app.state.detail_open = !args.select.is_empty();
    app.state.settings.detail_width = args.pane;
    if pinned.len() > 1 {
        app.send(Command::Detail(DetailCommand::Compare(pinned)));
    }
    Ok(())
}
