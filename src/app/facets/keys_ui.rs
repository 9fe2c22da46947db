//! The keys of a dimension, one below the other: to be asked for, or left out.

use egui::{
    Key as KeyboardKey, Modifiers, Rect, Response, RichText, Role, Sense, Stroke, TextEdit, Ui, WidgetInfo, pos2, vec2,
};

use crate::app::core::shown::Shown;
use crate::app::facets::answers::{FacetLine, FacetRow, KeyFacet};
use crate::app::facets::command::FacetCommand;
use crate::app::facets::line::{ROW, is_under_pointer, line_ui, sign_x, spoken};
use crate::app::facets::state::Facet;
use crate::app::widgets::focus::Group;
use crate::draw::Ink;
use crate::query::Standing;
use crate::text::{Arg, say, say_with};

/// The search field of a long one, then its rows.
pub(in crate::app) fn keys_ui(ui: &mut Ui, shown: &Shown<'_>, facet: &KeyFacet, group: &mut Group) {
    let (locale, dimension) = (shown.locale, facet.dimension);
    let search = shown.session.facets.search(dimension);
    if facet.is_long {
        let mut text = search.to_owned();
        let edit = TextEdit::singleline(&mut text)
            .id_salt(("facet search", Facet::Keys(dimension).id()))
            .hint_text(say(locale, "facet-search").into_owned())
            .desired_width(f32::INFINITY);
        let response = ui.add(edit);
        let name = say_with(
            locale,
            "facet-search-name",
            [("name", Facet::Keys(dimension).title(shown.session.dataset(), locale).into())],
        );
        response.widget_info(|| WidgetInfo::labeled(Role::TextInput, ui.is_enabled(), &name));
        if response.changed() {
            shown.facet(FacetCommand::Search(dimension, text));
        }
    }
    ui.spacing_mut().item_spacing.y = 0.0;
    for row in &facet.rows {
        row_ui(ui, shown, row, facet.most, group);
    }
    if facet.rows.is_empty() {
        ui.label(RichText::new(say(locale, "facet-none")).small().color(Ink::of(ui.visuals()).weak));
    }
    let is_full = shown.session.facets.full.contains(&dimension);
    if facet.hidden > 0 && (is_full || !search.is_empty()) {
        let rest = say_with(locale, "facet-rest", [("count", Arg::from(facet.hidden))]);
        ui.label(RichText::new(rest).small().color(Ink::of(ui.visuals()).weak));
    } else if facet.hidden > 0 || is_full && search.is_empty() && facet.rows.len() > crate::app::facets::answers::FEW {
        let more = say_with(locale, "facet-more", [("count", Arg::from(facet.hidden))]);
        let words = if is_full { say(locale, "facet-less").into_owned() } else { more };
        let sense = group.sense(ui, ui.next_auto_id(), Sense::click());
        if ui.add(egui::Button::new(RichText::new(words).small()).frame(false).sense(sense)).clicked() {
            shown.facet(FacetCommand::ShowAll(dimension));
        }
    }
}

fn row_ui(ui: &mut Ui, shown: &Shown<'_>, row: &FacetRow, most: u32, group: &mut Group) {
    let line = &row.line;
    let (rect, response) = line_ui(ui, shown, line, most, ui.scope_id().with(row.key), group);
    let leave_out = leave_out_ui(ui, shown, line, rect, &response);
    let minus = response.has_focus() && ui.input_mut(|input| input.consume_key(Modifiers::NONE, KeyboardKey::Minus));
    let other = |standing: Standing| if line.standing == standing { Standing::Open } else { standing };
    if leave_out || minus {
        shown.facet(FacetCommand::SetStanding(row.key, other(Standing::Excluded)));
    } else if response.clicked() {
        shown.facet(FacetCommand::SetStanding(row.key, other(Standing::Included)));
    }
    menu_ui(shown, row, &response);
    if response.hovered() {
        response.on_hover_text(spoken(shown, line));
    }
}

/// The sign that leaves a key out: it shows on the row that is pointed at.
fn leave_out_ui(ui: &Ui, shown: &Shown<'_>, row: &FacetLine, rect: Rect, response: &Response) -> bool {
    if !is_under_pointer(ui, rect, response) || row.standing == Standing::Excluded {
        return false;
    }
    let place = Rect::from_center_size(pos2(sign_x(ui, row, rect), rect.center().y), vec2(24.0, ROW));
    let sign = ui.interact(place, response.id.with("leave out"), Sense::click());
    let name = say_with(shown.locale, "facet-exclude-named", [("name", Arg::from(row.label.as_str()))]);
    sign.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), &name));
    let ink = Ink::of(ui.visuals());
    let color = if sign.hovered() { ink.text } else { ink.axis };
    let stroke = Stroke::new(1.5, color);
    let center = place.center();
    ui.painter().circle_stroke(center, 5.5, stroke);
    ui.painter().line_segment([center - vec2(3.0, 0.0), center + vec2(3.0, 0.0)], stroke);
    sign.on_hover_text(name).clicked()
}

fn menu_ui(shown: &Shown<'_>, row: &FacetRow, response: &Response) {
    let key = row.key;
    response.context_menu(|ui| {
        let choices = [
            ("facet-only", FacetCommand::ChooseOnly(key)),
            ("facet-include", FacetCommand::SetStanding(key, Standing::Included)),
            ("facet-exclude", FacetCommand::SetStanding(key, Standing::Excluded)),
            ("facet-open", FacetCommand::SetStanding(key, Standing::Open)),
        ];
        for (text, command) in choices {
            if ui.button(say(shown.locale, text).as_ref()).clicked() {
                shown.facet(command);
                ui.close();
            }
        }
    });
}
