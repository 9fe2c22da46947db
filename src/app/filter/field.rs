//! A field in which a filter is typed: below it stands what may come next, and what is wrong is underlined in its
//! place. Must not know whose filter it is, nor the grammar.
//!
//! Arrow keys choose, Tab writes what is chosen. Enter writes what the arrow keys chose, and else applies what is typed as it
//! stands, as fields of addresses and of searches do: what nobody chose never replaces it.

use std::ops::Range;
use std::sync::Arc;

use egui::text::{CCursor, CCursorRange, CharIndex, LayoutJob, TextFormat};
use egui::text_edit::{TextEditOutput, TextEditState};
use egui::{
    EventFilter, Galley, Id, Key, LayerId, Modifiers, PopupKind, Response, Role, Stroke, SurrenderFocusOn, TextBuffer,
    TextEdit, Ui, WidgetInfo,
};

use crate::app::filter::completions::Listed;
use crate::app::filter::{completions as list, error};
use crate::draw::{Ink, fonts};
use crate::model::Dataset;
use crate::query::{self, Completion, FilterError, complete, wrong_so_far};
use crate::text::Locale;

/// A field about to be shown.
pub(in crate::app) struct FilterField<'a> {
    /// Of the field, the same from frame to frame.
    pub(in crate::app) id: Id,
    /// What is typed.
    pub(in crate::app) text: &'a str,
    /// What was wrong when it was to be applied.
    pub(in crate::app) error: Option<&'a FilterError>,
    /// Whose words can be written.
    pub(in crate::app) dataset: &'a Dataset,
    /// Tells these data from any other.
    pub(in crate::app) generation: u64,
    /// How many projects a key would leave, where that was counted.
    pub(in crate::app) count: &'a dyn Fn(query::Key) -> Option<u32>,
    pub(in crate::app) locale: Locale,
    /// What a screen reader calls it.
    pub(in crate::app) name: &'a str,
    pub(in crate::app) hint: &'a str,
    pub(in crate::app) width: f32,
    /// Whether a dialog has the keyboard, which a list below the field would take from it.
    pub(in crate::app) is_covered: bool,
}

/// What somebody did in a field.
#[derive(Debug, PartialEq)]
pub(in crate::app) enum FieldEvent {
    /// It reads otherwise now.
    Edit(String),
    /// It is to be applied.
    Apply,
    /// What was wrong with it need not be said any longer.
    Dismiss,
}

/// What a field keeps between frames.
#[derive(Clone, Default)]
struct Memory {
    asked: Option<Asked>,
    offered: Arc<Completion>,
    /// What cannot become right any more.
    wrong: Option<Arc<FilterError>>,
    /// The line that the arrow keys came to.
    chosen: Option<usize>,
    is_open: bool,
    /// What the field read when the list was closed: it stays closed for that.
    closed_for: Option<String>,
}

/// What candidates were asked for.
#[derive(Clone, PartialEq)]
struct Asked {
    text: String,
    cursor: usize,
    generation: u64,
    locale: Locale,
}

/// Keys that are for the list while it is open.
#[derive(Default)]
struct Keys {
    accepts: bool,
    moved: bool,
    escapes: bool,
}

impl FilterField<'_> {
    /// Shows it; what was done comes back in order.
    pub(in crate::app) fn show(&self, ui: &mut Ui) -> (Response, Vec<FieldEvent>) {
        let memory_id = self.id.with("completion");
        let mut memory: Memory = ui.data(|data| data.get_temp(memory_id)).unwrap_or_default();
        // A dialog that has opened since has the keyboard to itself.
        memory.is_open &= !self.is_covered && ui.memory(|memory| memory.has_focus(self.id));
        let keys = memory.keys(ui);
        let mut text = self.text.to_owned();
        let output = self.edit_ui(ui, &mut text, &memory);
        let response = output.response.response.clone();
        response.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, self.name));
        let mut events = Vec::new();
        if keys.escapes || self.error.is_some() && ui.input(|input| input.key_pressed(Key::Escape)) {
            events.extend(self.error.map(|_| FieldEvent::Dismiss));
        }
        if response.changed() {
            memory.closed_for = None;
            events.push(FieldEvent::Edit(text.clone()));
        }
        if response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)) {
            memory.closed_for = Some(String::new());
            memory.chosen = None;
            events.push(FieldEvent::Apply);
            response.request_focus();
        } else if response.lost_focus() {
            memory.closed_for = None;
        } else if response.has_focus() {
            let at = output.cursor_range.map(|range| range.primary.index.0);
            memory.ask(self, &text, at.map_or(text.len(), |at| byte_of(&text, at)));
            if !memory.is_open && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::ArrowDown)) {
                memory.closed_for = None;
            }
        }
        if self.is_covered {
            // What comes back from a dialog is the keyboard alone.
            memory.closed_for = Some(text.clone());
        }
        let is_open = response.has_focus()
            && !self.is_covered
            && !keys.accepts
            && memory.closed_for.as_deref() != Some(text.as_str())
            && !(memory.offered.candidates.is_empty() && self.wrong_to_list(&memory).is_none());
        let pressed = if is_open { self.list_ui(ui, &response, &memory, keys.moved) } else { None };
        let accepted = pressed.or_else(|| keys.accepts.then(|| memory.chosen.unwrap_or(0)));
        if let Some(text) = accepted.and_then(|at| memory.accept(ui, self.id, &text, at)) {
            events.push(FieldEvent::Edit(text));
            response.request_focus();
        }
        // Over the page, not above it: nothing moves when it comes or goes.
        if let Some(error) = self.error.filter(|_| !is_open && !self.is_covered)
            && error::error_ui(ui, self.id.with("error"), &response, error, self.locale)
        {
            events.push(FieldEvent::Dismiss);
        }
        memory.is_open = is_open;
        ui.data_mut(|data| data.insert_temp(memory_id, memory));
        (response, events)
    }

    fn edit_ui(&self, ui: &mut Ui, text: &mut String, memory: &Memory) -> TextEditOutput {
        let ink = Ink::of(ui.visuals());
        let live = memory.wrong.as_ref().filter(|error| error.text == self.text);
        let wrong = self.error.filter(|error| error.text == self.text).or(live.map(AsRef::as_ref));
        let at = wrong.map(underlined);
        let mut layouter = |ui: &Ui, buffer: &dyn TextBuffer, _: f32| layout(ui, buffer.as_str(), at.clone(), &ink);
        let edit = TextEdit::singleline(text)
            .id(self.id)
            .hint_text(self.hint)
            .desired_width(self.width)
            .align(egui::Align2::LEFT_CENTER)
            .layouter(&mut layouter)
            .event_filter(EventFilter {
                horizontal_arrows: true,
                vertical_arrows: true,
                tab: memory.is_open && memory.takes_tab(),
                escape: memory.is_open,
            });
        // A click on the list leaves the keyboard with the field.
        let layer = LayerId::new(PopupKind::Popup.order(), list_id(self.id));
        let on_list =
            memory.is_open && ui.ctx().pointer_interact_pos().and_then(|at| ui.ctx().layer_id_at(at)) == Some(layer);
        let before = ui.ctx().options(|options| options.input_options.surrender_focus_on);
        let during = if on_list { SurrenderFocusOn::Never } else { before };
        ui.ctx().options_mut(|options| options.input_options.surrender_focus_on = during);
        let output = edit.show(ui);
        ui.ctx().options_mut(|options| options.input_options.surrender_focus_on = before);
        output
    }

    /// What was wrong with what was to be applied, else what is wrong so far.
    fn wrong_to_list<'m>(&'m self, memory: &'m Memory) -> Option<&'m FilterError> {
        self.error.or(memory.wrong.as_deref())
    }

    fn list_ui(&self, ui: &Ui, field: &Response, memory: &Memory, reveal: bool) -> Option<usize> {
        let listed = Listed {
            candidates: &memory.offered.candidates,
            wrong: self.wrong_to_list(memory),
            chosen: memory.chosen,
            reveal,
            count: self.count,
        };
        list::list_ui(ui, list_id(self.id), field, &listed, self.locale)
    }
}

impl Memory {
    fn keys(&mut self, ui: &Ui) -> Keys {
        let mut keys = Keys::default();
        if !self.is_open {
            return keys;
        }
        let last = self.offered.candidates.len().saturating_sub(1);
        let has_any = !self.offered.candidates.is_empty();
        ui.input_mut(|input| {
            let mut pressed = |key| input.consume_key(Modifiers::NONE, key);
            if has_any && pressed(Key::ArrowDown) {
                self.chosen = Some(self.chosen.map_or(0, |at| if at == last { 0 } else { at + 1 }));
                keys.moved = true;
            }
            if has_any && pressed(Key::ArrowUp) {
                self.chosen = Some(self.chosen.map_or(last, |at| if at == 0 { last } else { at - 1 }));
                keys.moved = true;
            }
            keys.accepts = self.takes_tab() && pressed(Key::Tab) || self.chosen.is_some() && pressed(Key::Enter);
            keys.escapes = pressed(Key::Escape);
            if keys.escapes {
                self.closed_for = self.asked.as_ref().map(|asked| asked.text.clone());
                self.chosen = None;
            }
        });
        keys
    }

    /// Tab leads on to the next control unless something was begun here.
    fn takes_tab(&self) -> bool {
        let is_begun = self.asked.as_ref().is_some_and(|asked| !asked.text.is_empty());
        !self.offered.candidates.is_empty() && (is_begun || self.chosen.is_some())
    }

    /// Looks for candidates where the cursor is now, once.
    fn ask(&mut self, field: &FilterField<'_>, text: &str, cursor: usize) {
        let (generation, locale, dataset) = (field.generation, field.locale, field.dataset);
        let asked = Asked { text: text.to_owned(), cursor, generation, locale };
        if self.asked.as_ref() == Some(&asked) {
            return;
        }
        // What the arrow keys came to stays chosen when only the books are read again.
        let is_read_again = self.asked.as_ref().is_some_and(|known| Asked { generation, ..known.clone() } == asked);
        let chosen = self.chosen.filter(|_| is_read_again);
        let chosen = chosen.and_then(|at| self.offered.candidates.get(at)).map(|candidate| candidate.inserted.clone());
        self.offered = Arc::new(complete(dataset, text, cursor, locale));
        self.wrong = wrong_so_far(dataset, text, cursor, locale).map(Arc::new);
        let candidates = &self.offered.candidates;
        self.chosen = chosen.and_then(|was| candidates.iter().position(|candidate| candidate.inserted == was));
        self.asked = Some(asked);
    }

    /// The text with a candidate in it, and the cursor behind that.
    fn accept(&mut self, ui: &Ui, field: Id, text: &str, at: usize) -> Option<String> {
        let candidate = self.offered.candidates.get(at)?;
        let Range { start, end } = self.offered.replaced.clone();
        let (before, after) = (text.get(..start)?, text.get(end..)?);
        let cursor = before.chars().count() + candidate.inserted.chars().count();
        let text = format!("{before}{}{after}", candidate.inserted);
        let mut state = TextEditState::load(ui.ctx(), field).unwrap_or_default();
        state.cursor.set_char_range(Some(CCursorRange::one(CCursor::new(CharIndex(cursor)))));
        state.store(ui.ctx(), field);
        self.chosen = None;
        self.closed_for = None;
        Some(text)
    }
}

fn list_id(field: Id) -> Id {
    field.with("candidates")
}

fn byte_of(text: &str, characters: usize) -> usize {
    text.char_indices().nth(characters).map_or(text.len(), |(at, _)| at)
}

/// What is wrong, or where something is missing what stands before the gap.
fn underlined(error: &FilterError) -> Range<usize> {
    if !error.at.is_empty() {
        return error.at.clone();
    }
    let before = error.text.get(..error.at.start).and_then(|text| text.char_indices().next_back());
    before.map_or(0..0, |(at, _)| at..error.at.start)
}

fn layout(ui: &Ui, text: &str, wrong: Option<Range<usize>>, ink: &Ink) -> Arc<Galley> {
    let plain = TextFormat { font_id: fonts::regular(13.0), color: ink.text, ..TextFormat::default() };
    let marked = TextFormat { underline: Stroke::new(2.0, ink.red), ..plain.clone() };
    let wrong = wrong.filter(|at| text.get(at.clone()).is_some()).unwrap_or(0..0);
    let mut job = LayoutJob::default();
    job.append(&text[..wrong.start], 0.0, plain.clone());
    job.append(&text[wrong.clone()], 0.0, marked);
    job.append(&text[wrong.end..], 0.0, plain);
    job.wrap.max_width = f32::INFINITY;
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}
