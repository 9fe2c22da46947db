//! The page of the map.

use egui::{RichText, Ui};

use crate::app::core::command::Command;
use crate::app::core::ids::View;
use crate::app::core::offer_ui::offer_button_brief;
use crate::app::core::shown::Shown;
use crate::app::core::view_parts::title_ui;
use crate::app::export::command::ExportCommand;
use crate::app::map::command::MapCommand;
use crate::app::widgets::choice::{Choice, ChoiceItem};
use crate::app::widgets::empty::empty_ui;
use crate::draw::Ink;
use crate::draw::map::{MapState, map_ui};
use crate::figure::map::{MapFigure, NoMap};
use crate::listing::{addable_title, row_title};
use crate::model::geo::{Positions, Which};
use crate::text::say;

/// How wide the boxes of the toolbar are.
const BOX: f32 = 190.0;
const NARROW_BOX: f32 = 110.0;

/// Shows the map below what it can be asked.
pub(in crate::app) fn map_page_ui(ui: &mut Ui, shown: &Shown<'_>) {
    let locale = shown.locale;
    match shown.answers.map.map() {
        None => title_ui(ui, shown, View::Map),
        Some(Err(NoMap::NothingPlaced)) => {
            title_ui(ui, shown, View::Map);
            empty_ui(ui, &say(locale, "map-empty"), &say(locale, "map-none"), &[]);
        }
        Some(Err(NoMap::NoValues(_))) => {
            title_ui(ui, shown, View::Map);
            toolbar_ui(ui, shown);
            empty_ui(ui, &say(locale, "map-empty"), &say(locale, "map-no-numbers"), &[]);
        }
        Some(Ok(figure)) => {
            toolbar_ui(ui, shown);
            figure_ui(ui, shown, figure);
        }
    }
}

fn toolbar_ui(ui: &mut Ui, shown: &Shown<'_>) {
    let (locale, session) = (shown.locale, shown.session);
    let spec = &session.map.spec;
    ui.horizontal(|ui| {
        let name = say(locale, "map-circles");
        ui.label(RichText::new(name.as_ref()).color(Ink::of(ui.visuals()).weak));
        let columns = shown.answers.map.columns();
        let none = ChoiceItem { label: say(locale, "map-no-circles").into_owned(), refusal: None };
        let tables = session.opened.tables();
        let of_column = |column: &String| ChoiceItem {
            label: addable_title(session.dataset(), &tables, column, locale),
            refusal: None,
        };
        let items: Vec<ChoiceItem> = std::iter::once(none).chain(columns.iter().map(of_column)).collect();
        let at = spec.size.as_ref().and_then(|size| columns.iter().position(|column| column == size));
        let current = Some(at.map_or(0, |at| at + 1));
        let choice =
            Choice { salt: "map-size", name: &name, items: &items, current, width: BOX, pictures: None, hint: None };
        if let Some(taken) = choice.show(ui) {
            let size = taken.checked_sub(1).and_then(|at| columns.get(at)).cloned();
            shown.send(Command::Map(MapCommand::SizeBy(size)));
        }
        position_ui(ui, shown);
        if !session.dataset().ground().boundaries.is_empty() {
            let mut fill = spec.fill;
            if ui.checkbox(&mut fill, say(locale, "map-fill").as_ref()).changed() {
                shown.send(Command::Map(MapCommand::Fill(fill)));
            }
        }
        offer_button_brief(ui, shown, Command::Map(MapCommand::Fit));
        offer_button_brief(ui, shown, Command::Export(ExportCommand::ShowMap));
    });
}

/// Which of the positions that records have, where they have several.
fn position_ui(ui: &mut Ui, shown: &Shown<'_>) {
    let (locale, session) = (shown.locale, shown.session);
    let known: Vec<Which> = session.dataset().positions().iter().map(|Positions { which, .. }| *which).collect();
    if known.len() < 2 {
        return;
    }
    let of = |which: &Which| ChoiceItem {
        label: say(locale, &format!("map-position-{}", which.id())).into_owned(),
        refusal: None,
    };
    let items: Vec<ChoiceItem> = known.iter().map(of).collect();
    let looked_at = session.map.spec.which.or_else(|| session.dataset().usual_position());
    let current = looked_at.and_then(|which| known.iter().position(|other| *other == which));
    let name = say(locale, "map-position");
    let (items, width) = (items.as_slice(), NARROW_BOX);
    let choice = Choice { salt: "map-position", name: &name, items, current, width, pictures: None, hint: None };
    if let Some(which) = choice.show(ui).and_then(|at| known.get(at)) {
        shown.send(Command::Map(MapCommand::Position(*which)));
    }
}

fn figure_ui(ui: &mut Ui, shown: &Shown<'_>, figure: &MapFigure) {
    let session = shown.session;
    let name = |ix| row_title(session.dataset(), ix, shown.locale).to_string();
    let (look, selected) = (session.map.look, session.selected_project());
    let done = map_ui(ui, figure, &MapState { look, selected, paper: false, name: &name });
    if done.fit {
        shown.send(Command::Map(MapCommand::Fit));
    } else if let Some(look) = done.look {
        shown.send(Command::Map(MapCommand::Look(look)));
    }
    if !done.picked.is_empty() {
        shown.send(Command::Map(MapCommand::Pick(done.picked)));
    }
}
