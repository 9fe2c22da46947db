//! The sheet as it is: raw cells, the heads of its columns and rows, and at the margin what each row is.

use std::borrow::Cow;

use egui::{Label, RichText, Ui};

use crate::app::import::command::{ImportCommand, Side};
use crate::app::import::shown::ImportShown;
use crate::app::import::state::SheetLook;
use crate::app::widgets::choice::{Choice, ChoiceItem};
use crate::app::widgets::grid::parts::{GridCell, GridEvent, GridHead, GridPlace, GridSource, Ground, Tone};
use crate::app::widgets::grid::spec::{Grid, number_width};
use crate::app::widgets::theme;
use crate::draw::Ink;
use crate::import::{
    Aside, Becomes, Cell, CellKind, ColumnPlan, LEAVE_OUT, Row, Sheet, SourceFile, Writing, column_letters,
    column_of_letters,
};

/// Beside the number of a row stands what it is.
const WHAT: f32 = 68.0;

/// Shows it.
pub(super) fn sheet_ui(ui: &mut Ui, shown: &ImportShown<'_>) {
    let Some((file, sheet)) = shown.sheet(shown.mapping.sheet) else { return };
    let Some(look) = shown.mapping.look() else { return };
    choices_ui(ui, shown, file, look);
    let source = SheetCells::new(shown, sheet, look);
    let name = shown.sheet_name(shown.mapping.sheet);
    let at = shown.mapping.at;
    let grid = Grid {
        salt: "import sheet",
        name: &shown.say_with("mapping-sheet-spoken", [("sheet", name.into())]),
        spoken: source.spoken(at),
        rows: look.rows,
        edges: &look.edges,
        lines: 2,
        margin: number_width(look.rows) + WHAT,
        at,
        subject: shown.mapping.sheet as u64,
        source: &source,
    };
    match grid.show(ui) {
        Some(GridEvent::Go(place)) => shown.send(ImportCommand::Go(Side::Sheet, place)),
        Some(GridEvent::Open(place, rect)) => {
            shown.send(ImportCommand::OpenPlace(Side::Sheet, place, rect.left_bottom()));
        }
        None => {}
    }
}

/// Which sheet, what it becomes, and how a file of text is written.
fn choices_ui(ui: &mut Ui, shown: &ImportShown<'_>, file: &SourceFile, look: &SheetLook) {
    let items = |labels: Vec<String>| -> Vec<ChoiceItem> {
        labels.into_iter().map(|label| ChoiceItem { label, refusal: None }).collect()
    };
    ui.horizontal(|ui| {
        theme::lower(ui);
        ui.spacing_mut().item_spacing.x = 6.0;
        if shown.mapping.sheets.len() > 1 {
            let labels = (0..shown.mapping.sheets.len()).map(|at| sheet_label(shown, at)).collect();
            let name = shown.say("mapping-sheet");
            let choice = Choice {
                salt: "import sheet",
                name: &name,
                items: &items(labels),
                current: Some(shown.mapping.sheet),
                width: 170.0,
                pictures: None,
                hint: Some(&name),
            };
            if let Some(sheet) = choice.show(ui) {
                shown.send(ImportCommand::ShowSheet(sheet));
            }
        }
        becomes_ui(ui, shown, look);
        encoding_ui(ui, shown, file, look);
        delimiter_ui(ui, shown, file, look);
    });
}

fn sheet_label(shown: &ImportShown<'_>, at: usize) -> String {
    let name = shown.sheet_name(at);
    let is_hidden = shown.sheet(at).is_some_and(|(_, sheet)| sheet.is_hidden);
    if is_hidden { shown.say_with("mapping-sheet-hidden", [("sheet", name.into())]) } else { name }
}

/// What the sheet becomes.
fn becomes_ui(ui: &mut Ui, shown: &ImportShown<'_>, look: &SheetLook) {
    let (Some(table), Some(plan)) = (look.table, shown.mapping.plan(shown.mapping.sheet)) else {
        ui.label(RichText::new(shown.say("inspect-no-table")).color(Ink::of(ui.visuals()).amber));
        return;
    };
    let has_periods = plan.may_have_periods();
    let item = |becomes: Becomes| {
        let needs_periods = matches!(becomes, Becomes::Long | Becomes::Observations);
        ChoiceItem {
            label: shown.say(&format!("mapping-becomes-{}", becomes.id())),
            refusal: (needs_periods && !has_periods).then(|| shown.say("mapping-no-periods")),
        }
    };
    let name = shown.say("mapping-becomes");
    let choice = Choice {
        salt: "becomes",
        name: &name,
        items: &Becomes::ALL.map(item),
        current: Becomes::ALL.iter().position(|becomes| *becomes == plan.becomes),
        width: 130.0,
        pictures: None,
        hint: Some(&name),
    };
    if let Some(at) = choice.show(ui) {
        shown.send(ImportCommand::Becomes(table, Becomes::ALL[at]));
    }
}

/// In which encoding a file of text is, what speaks for it, and how it would read in others.
fn encoding_ui(ui: &mut Ui, shown: &ImportShown<'_>, file: &SourceFile, look: &SheetLook) {
    let Some(encoding) = &file.encoding else { return };
    const OTHERS: [&str; 6] = ["utf-8", "gb18030", "big5", "shift_jis", "euc-kr", "windows-1252"];
    let evidence = shown.say(&format!("inspect-evidence-{}", encoding.evidence.id()));
    let mut labels: Vec<(String, String)> = vec![(encoding.encoding.clone(), encoding.preview.clone())];
    labels.extend(encoding.alternatives.iter().map(|other| (other.encoding.clone(), other.preview.clone())));
    for other in OTHERS {
        if labels.iter().all(|(known, _)| known != other) {
            labels.push((other.to_owned(), String::new()));
        }
    }
    let label = |(encoding, preview): &(String, String)| match preview.is_empty() {
        true => encoding.to_uppercase(),
        false => format!("{}  {preview}", encoding.to_uppercase()),
    };
    let items: Vec<ChoiceItem> = labels
        .iter()
        .enumerate()
        // On the button stands its name alone.
        .map(|(at, it)| ChoiceItem { label: if at == 0 { it.0.to_uppercase() } else { label(it) }, refusal: None })
        .collect();
    let name = shown.say("mapping-encoding");
    let hint = format!("{name}  {evidence}");
    let choice = Choice {
        salt: "encoding",
        name: &name,
        items: &items,
        current: Some(0),
        width: 112.0,
        pictures: None,
        hint: Some(&hint),
    };
    let chosen = choice.show(ui).filter(|at| *at > 0);
    if let Some((encoding, _)) = chosen.and_then(|at| labels.get(at)) {
        let writing = Writing { encoding: Some(encoding.clone()), delimiter: None };
        shown.send(ImportCommand::ReadAs(look.file, writing));
    }
    let ink = Ink::of(ui.visuals());
    let (words, color) = match encoding.is_damaged {
        true => (shown.say("inspect-damaged"), ink.amber),
        false => (evidence, ink.weak),
    };
    let room = (ui.available_width() - 130.0).max(0.0);
    if room > 60.0 {
        ui.scope(|ui| {
            ui.set_max_width(room);
            ui.add(Label::new(RichText::new(words).font(theme::note()).color(color)).truncate());
        });
    }
}

/// What separates the cells of a file of text.
fn delimiter_ui(ui: &mut Ui, shown: &ImportShown<'_>, file: &SourceFile, look: &SheetLook) {
    const KNOWN: [char; 5] = [',', ';', '\t', '|', '^'];
    let Some(delimiter) = file.delimiter else { return };
    let mut signs = KNOWN.to_vec();
    if !signs.contains(&delimiter) {
        signs.push(delimiter);
    }
    let label = |sign: &char| if *sign == '\t' { shown.say("describe-tab") } else { sign.to_string() };
    let items: Vec<ChoiceItem> = signs.iter().map(|it| ChoiceItem { label: label(it), refusal: None }).collect();
    let name = shown.say("mapping-delimiter");
    let choice = Choice {
        salt: "delimiter",
        name: &name,
        items: &items,
        current: signs.iter().position(|sign| *sign == delimiter),
        width: 92.0,
        pictures: None,
        hint: Some(&name),
    };
    if let Some(sign) = choice.show(ui).and_then(|at| signs.get(at)).filter(|sign| **sign != delimiter) {
        // What was asked of the encoding before stays so.
        let asked = file.encoding.as_ref().filter(|it| it.evidence == crate::import::Evidence::Asked);
        let writing = Writing { encoding: asked.map(|it| it.encoding.clone()), delimiter: Some(*sign) };
        shown.send(ImportCommand::ReadAs(look.file, writing));
    }
}

/// The cells of a sheet.
struct SheetCells<'a> {
    shown: &'a ImportShown<'a>,
    sheet: &'a Sheet,
    asides: &'a [(u32, Aside)],
    /// What becomes of each column, by where it stands.
    plans: Vec<Option<&'a ColumnPlan>>,
    marked: Vec<u16>,
}

impl<'a> SheetCells<'a> {
    fn new(shown: &'a ImportShown<'a>, sheet: &'a Sheet, look: &SheetLook) -> Self {
        let mapping = shown.mapping;
        let asides = mapping.applied.as_ref().and_then(|applied| applied.asides.get(mapping.sheet));
        let mut plans = vec![None; look.edges.len().saturating_sub(1)];
        let columns = look.table.and_then(|table| mapping.recipe.tables.get(table)).map(|plan| &plan.columns[..]);
        for plan in columns.unwrap_or_default() {
            let at = column_of_letters(&plan.column).map(usize::from);
            if let Some(own) = at.and_then(|at| plans.get_mut(at)) {
                *own = Some(plan);
            }
        }
        Self { shown, sheet, asides: asides.map_or(&[], Vec::as_slice), plans, marked: mapping.marked().0 }
    }

    fn row(&self, row: usize) -> Option<Row<'a>> {
        self.sheet.row(self.sheet.position(u32::try_from(row + 1).ok()?)?)
    }

    fn aside(&self, row: usize) -> Option<Aside> {
        let number = u32::try_from(row + 1).ok()?;
        self.asides.binary_search_by_key(&number, |(row, _)| *row).ok().map(|at| self.asides[at].1)
    }

    fn plan(&self, column: usize) -> Option<&'a ColumnPlan> {
        self.plans.get(column).copied().flatten()
    }

    /// What a row is, in words; nothing for one that has no cells.
    fn what(&self, row: usize) -> String {
        match (self.aside(row), self.row(row)) {
            (Some(aside), _) => self.shown.say(&format!("import-aside-{}", aside.id())),
            (None, Some(_)) if self.plans.iter().all(Option::is_none) => String::new(),
            (None, Some(_)) => self.shown.say("mapping-row-data"),
            (None, None) => String::new(),
        }
    }

    fn spoken(&self, at: GridPlace) -> String {
        let letters = at.column.and_then(|column| u16::try_from(column).ok()).map(column_letters).unwrap_or_default();
        match (at.row, at.column) {
            (Some(row), Some(column)) => {
                let text = self.cell(row, column).text.into_owned();
                format!("{letters}{} {text} {}", row + 1, self.what(row)).trim().to_owned()
            }
            (Some(row), None) => self.head(row).spoken,
            (None, Some(column)) => self.heading(column).spoken,
            (None, None) => String::new(),
        }
    }
}

impl GridSource for SheetCells<'_> {
    fn heading(&self, column: usize) -> GridHead {
        let letters = u16::try_from(column).map(column_letters).unwrap_or_default();
        let becomes = match self.plan(column) {
            None => String::new(),
            Some(plan) if plan.kind == LEAVE_OUT => self.shown.say("mapping-left-out"),
            Some(plan) => super::words::meaning(self.shown, plan),
        };
        let spoken = format!("{letters} {becomes}").trim().to_owned();
        GridHead { lines: vec![(letters, Tone::Strong), (becomes, Tone::Weak)], spoken }
    }

    fn head(&self, row: usize) -> GridHead {
        let (number, aside) = ((row + 1).to_string(), self.aside(row));
        let tone = match aside {
            Some(Aside::Total | Aside::Part) => Tone::Amber,
            Some(Aside::Heading | Aside::Units) => Tone::Accent,
            _ => Tone::Weak,
        };
        let what = aside.map(|aside| self.shown.say(&format!("import-aside-{}", aside.id()))).unwrap_or_default();
        let args = [("row", number.clone().into()), ("what", self.what(row).into())];
        let spoken = self.shown.say_with("mapping-row-spoken", args);
        GridHead { lines: vec![(number, Tone::Weak), (what, tone)], spoken }
    }

    fn cell(&self, row: usize, column: usize) -> GridCell<'_> {
        let cell = u16::try_from(column).ok().and_then(|column| self.row(row)?.cell(column));
        let Some(Cell { text, kind, .. }) = cell else { return GridCell::default() };
        let is_left_out = || self.plan(column).is_none_or(|plan| plan.kind == LEAVE_OUT);
        let tone = match self.aside(row) {
            Some(Aside::Heading | Aside::HeadingAgain | Aside::Title | Aside::Section) => Tone::Strong,
            Some(Aside::Note | Aside::Units | Aside::ColumnNumbers | Aside::Chosen) => Tone::Weak,
            Some(Aside::Total | Aside::Part) => Tone::Amber,
            None if is_left_out() => Tone::Weak,
            None => Tone::Plain,
        };
        let text = if text.contains('\n') { Cow::Owned(text.replace('\n', " ")) } else { Cow::Borrowed(text) };
        GridCell { text, is_right: kind == CellKind::Number, tone }
    }

    fn ground(&self, row: usize) -> Ground {
        match self.aside(row) {
            None => Ground::Paper,
            Some(Aside::Heading | Aside::Units | Aside::ColumnNumbers | Aside::HeadingAgain) => Ground::Accent,
            Some(Aside::Total | Aside::Part) => Ground::Amber,
            Some(Aside::Title | Aside::Section | Aside::Note | Aside::Chosen) => Ground::Panel,
        }
    }

    fn is_marked(&self, column: usize) -> bool {
        u16::try_from(column).is_ok_and(|column| self.marked.contains(&column))
    }
}
