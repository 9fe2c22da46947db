//! The stages as a funnel: at each rung how many reached it, and of them how many stand there.

use egui::{Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::blocks_ui::{Pressed, line, pressable, put, put_right, row_ground};
use crate::app::core::command::Command;
use crate::app::core::shown::Shown;
use crate::app::detail::command::DetailCommand;
use crate::app::widgets::theme;
use crate::draw::Ink;
use crate::listing::{LadderLine, LadderLines};
use crate::query::{Clause, Key};
use crate::text::{Arg, numbers, say, say_with};

/// The names of the columns take one row.
const COLUMNS: f32 = 18.0;
/// The widths of the columns behind the bars: of the first, of the one before, median days.
const SHARES: f32 = 68.0;
const DAYS: f32 = 62.0;
const NAMES: f32 = 90.0;
/// In a narrower block the share of the first stands only in what is said of a rung.
const ROOMY: f32 = 430.0;

/// Shows it in the room there is.
pub(super) fn ladder_ui(ui: &Ui, shown: &Shown<'_>, ladder: &LadderLines, rect: Rect, pressed: &mut Pressed) {
    let ink = Ink::of(ui.visuals());
    let note = if ladder.note.is_empty() { 0.0 } else { 20.0 };
    let rows = rect.with_min_y(rect.top() + COLUMNS).with_max_y(rect.bottom() - note - 6.0);
    let height = (rows.height() / ladder.rungs.len().max(1) as f32).min(34.0);
    let head = |key: &str, right: f32| {
        put_right(
            ui,
            line(ui, &say(shown.locale, key), theme::note(), ink.weak, 90.0),
            right,
            rect.top() + 8.0,
            ink.weak,
        );
    };
    if rect.width() >= ROOMY {
        head("overview-of-first", rect.right() - DAYS - SHARES);
    }
    head("overview-of-before", rect.right() - DAYS);
    head("overview-median", rect.right());
    let most = ladder.rungs.iter().map(|rung| rung.reached).max().unwrap_or(1).max(1);
    for (at, rung) in ladder.rungs.iter().enumerate() {
        let row = Rect::from_min_size(pos2(rect.left(), rows.top() + at as f32 * height), vec2(rect.width(), height));
        rung_ui(ui, shown, rung, (row, most), pressed);
    }
    if note > 0.0 {
        let galley = line(ui, &ladder.note, theme::note(), ink.weak, rect.width());
        let is_cut = galley.elided;
        put(ui, galley, rect.left(), rect.bottom() - 14.0, ink.weak);
        let place = rect.with_min_y(rect.bottom() - 24.0);
        let response = ui.interact(place, ui.scope_id().with("ladder note"), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &ladder.note));
        if is_cut {
            response.on_hover_text(&ladder.note);
        }
    }
}

fn rung_ui(ui: &Ui, shown: &Shown<'_>, rung: &LadderLine, (row, most): (Rect, u32), pressed: &mut Pressed) {
    let ink = Ink::of(ui.visuals());
    let counts = [
        ("name", Arg::from(rung.name.as_str())),
        ("reached", rung.reached.into()),
        ("now", rung.now.into()),
        ("first", rung.of_first.as_str().into()),
    ];
    let words = say_with(shown.locale, "overview-rung", counts);
    let id = ui.scope_id().with(("rung", rung.stage));
    let response = pressable(ui, row, id, false, &words, pressed);
    if response.clicked() {
        let filter = shown.session.filter.clone().and(Clause::only(Key::Stage(Some(rung.stage))));
        shown.send(Command::Detail(DetailCommand::ShowNeighbours(filter)));
    }
    row_ground(ui, row, &response, false);
    let middle = row.center().y;
    put(ui, line(ui, &rung.name, theme::note(), ink.text, NAMES - 8.0), row.left(), middle, ink.text);
    let is_roomy = row.width() >= ROOMY;
    let bars = Rect::from_x_y_ranges(
        row.left() + NAMES..=row.right() - DAYS - SHARES * if is_roomy { 2.0 } else { 1.0 } + 20.0,
        row.y_range(),
    );
    // What reached the rung, and of that what went on from it.
    let width = |count: u32| (bars.width() - 44.0).max(0.0) * count as f32 / most as f32;
    let bar = Rect::from_min_size(pos2(bars.left(), middle - 7.0), vec2(width(rung.reached).max(1.0), 14.0));
    let share = if rung.reached == 0 { 0.0 } else { rung.now as f32 / rung.reached as f32 };
    ui.painter().rect_filled(bar, 2.0, ink.accent.gamma_multiply(0.35));
    ui.painter().rect_filled(bar.with_max_x(bar.left() + bar.width() * share), 2.0, ink.accent);
    let count = numbers::count(rung.reached as usize);
    put(ui, line(ui, &count, theme::note(), ink.text, 60.0), bar.right() + 6.0, middle, ink.text);
    let columns = [
        (&rung.of_first, row.right() - DAYS - SHARES),
        (&rung.of_before, row.right() - DAYS),
        (&rung.days, row.right()),
    ];
    for (text, right) in columns.into_iter().skip(usize::from(!is_roomy)) {
        put_right(ui, line(ui, text, theme::note(), ink.text, SHARES), right, middle, ink.text);
    }
    response.on_hover_text(words);
}
