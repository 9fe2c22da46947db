//! The whole window drawn without a display: for the README, for tests, for looking at it from afar.

use std::io::Write;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use egui::{Theme, Vec2, pos2, vec2};

use crate::app::core::command::Command;
use crate::app::core::settings::Settings;
use crate::app::core::spreadsheets::is_spreadsheet;
use crate::app::core::workspace::Phase;
use crate::app::detail::command::DetailCommand;
use crate::app::filter::command::FilterCommand;
use crate::app::import::command::{ImportCommand, Side};
use crate::app::records::columns::ListColumns;
use crate::app::shell::app::App;
use crate::app::widgets::grid::parts::GridPlace;
use crate::app::widgets::theme;
use crate::app::window::command::WindowCommand;
use crate::cli::{Failure, PictureArgs, say_errors};
use crate::draw::Ink;
use crate::export::{Offscreen, render_shapes};
use crate::import::column_of_letters;
use crate::listing::of_table;
use crate::output::{self, Written};
use crate::package::{self, Opened};
use crate::query::{Column, Filter, table_name};
use crate::source::Origin;
use crate::text::{Locale, say_with};

/// While a spreadsheet is read somebody looks so often whether it is.
const LOOKED_AT: Duration = Duration::from_millis(5);

/// Draws the window as asked and writes the PNG; a line to print comes back, and what became of the file. How many errors the
/// package has goes to `err`.
pub fn picture(args: &PictureArgs, err: &mut dyn Write) -> Result<(String, Written), Failure> {
    let locale = args.locale;
    let sheets = args.path.clone().filter(|path| is_spreadsheet(path));
    let origin = if sheets.is_some() { Origin::Bundled } else { args.path.clone().into() };
    let opened = package::open_origin(&origin).map_err(|error| Failure::usage(error.sentence(locale)))?;
    if let (None, Some(path)) = (&sheets, &args.path) {
        say_errors(&opened, path, args.is_strict, locale, err)?;
    }
    let opened = match &args.table {
        Some(table) => of_table(&opened, table).ok_or_else(|| unknown_table(table, &opened, locale))?,
        None => opened,
    };
    opened.keep_out(&args.out).map_err(|refused| Failure::usage(refused.sentence(locale)))?;
    output::check(&args.out, args.existing).map_err(|error| Failure::of_output(&error, locale))?;
    let mut app = App::with_package(Arc::new(opened), Settings::default(), locale);
    if sheets.is_none() {
        prepare(&mut app, args, locale)?;
        app.send(Command::Window(WindowCommand::ShowView(args.view)));
    }
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
    if let Some(path) = sheets {
        import(&mut app, path, args, (&offscreen, points))?;
    }
    let shapes = offscreen.draw(points, |ui| app.ui(ui));
    let bytes = render_shapes(&shapes, points, ink.paper, args.size)
        .map_err(|error| Failure::failed(error.sentence(locale)))?;
    let file = output::write(&args.out, &bytes, args.existing);
    let file = file.map_err(|error| Failure::of_output(&error, locale))?;
    let line = say_with(locale, "picture-written", [("path", args.out.display().to_string().into())]);
    Ok((line, file))
}

/// Opens a spreadsheet and goes where it is to be looked at: `D` to the menu of a column, `12` to that of a row, `D12` to a
/// cell, and the id of what is on offer, as in the palette.
fn import(
    app: &mut App,
    path: PathBuf,
    args: &PictureArgs,
    (offscreen, size): (&Offscreen, Vec2),
) -> Result<(), Failure> {
    app.send(Command::Import(ImportCommand::Open(vec![path.clone()])));
    let context = offscreen.context();
    let is_ready = |app: &App| {
        let is_lost = app.state.notice.as_ref().is_some_and(|notice| notice.is_error);
        is_lost || app.state.import.as_ref().is_none_or(|import| import.failed.is_some() || import.is_settled())
    };
    app.settle(context);
    while !is_ready(app) {
        std::thread::sleep(LOOKED_AT);
        app.settle(context);
    }
    if let Some((_, error)) = app.state.import.as_ref().and_then(|import| import.failed.as_ref()) {
        return Err(Failure::usage(error.sentence(&path.display().to_string(), args.locale)));
    }
    for place in &args.select {
        let offered = app.offers().into_iter().find(|offer| offer.id == *place).map(|offer| offer.command);
        let command = offered.or_else(|| place_of(place).map(Command::Import));
        app.send(command.ok_or_else(|| Failure::wrong_value("select", place, args.locale))?);
        // What is pointed at is where it was drawn.
        offscreen.draw(size, |ui| app.ui(ui));
    }
    while !is_ready(app) {
        std::thread::sleep(LOOKED_AT);
        app.settle(context);
    }
    Ok(())
}

fn place_of(place: &str) -> Option<ImportCommand> {
    let digits = place.find(|c: char| c.is_ascii_digit()).unwrap_or(place.len());
    let (letters, number) = place.split_at(digits);
    let column = column_of_letters(letters).map(usize::from);
    let row = number.parse::<usize>().ok().and_then(|row| row.checked_sub(1));
    let at = pos2(160.0, 160.0);
    match (column, row) {
        (Some(_), Some(_)) => Some(ImportCommand::Go(Side::Sheet, GridPlace { row, column })),
        (Some(column), None) if number.is_empty() => {
            Some(ImportCommand::OpenPlace(Side::Sheet, GridPlace::heading(column), at))
        }
        (None, Some(row)) => Some(ImportCommand::OpenPlace(Side::Sheet, GridPlace::head(row), at)),
        _ => None,
    }
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
    session.lists.search = args.search.clone().unwrap_or_default();
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
    app.state.panes.is_detail_open = !args.select.is_empty();
    app.state.settings.detail_width = args.pane;
    if pinned.len() > 1 {
        app.send(Command::Detail(DetailCommand::Compare(pinned)));
    }
    Ok(())
}
