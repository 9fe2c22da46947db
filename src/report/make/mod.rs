//! A template and books → a report with everything filled in. Must not know files, nor how a report is written.

mod asked;
mod books;
mod change;
mod chart;
mod covered;
mod indicators;
mod published;
mod remarks;
mod rows;
mod see;
mod text;
mod value;
mod written;

use std::sync::Arc;

use books::Books;
use chart::Chart;
use see::{Named, Number};
use text::{MARK, Maker};

use super::ask::{Ask, AskKind, NAME};
use super::document::{Block, FigureBlock, Report, Run, Slot, TableBlock, TableCell, Text};
use super::parameters::Parameters;
use super::place::TemplateError;
use super::template::{Draft, Piece, Template};
use crate::export::{ExportError, FontFiles, missing_glyphs};
use crate::package::Opened;
use crate::parallel;
use crate::text::{Locale, say};

/// Why there is no report.
#[derive(Debug)]
pub enum ReportError {
    /// The template is wrong somewhere.
    Template(TemplateError),
    /// A figure cannot be drawn.
    Figure(Arc<ExportError>),
}

impl From<TemplateError> for ReportError {
    fn from(error: TemplateError) -> Self {
        Self::Template(error)
    }
}

impl Report {
    /// Fills a template in from books; `set` are parameters that somebody said otherwise.
    pub fn make(
        opened: &Opened,
        template: &Template,
        set: &[(String, String)],
        locale: Locale,
    ) -> Result<Self, ReportError> {
        Self::make_with_fonts(opened, template, set, locale, FontFiles::default())
    }

    /// The same with font files of the user's for the characters that the bundled fonts lack.
    pub fn make_with_fonts(
        opened: &Opened,
        template: &Template,
        set: &[(String, String)],
        locale: Locale,
        fonts: FontFiles,
    ) -> Result<Self, ReportError> {
        let books = Books::of(opened, locale);
        let parameters = Parameters::of_books(&opened.dataset, locale).of_template(template, set)?;
        let mut maker = Maker::new(&books, &parameters, locale);
        let (mut blocks, mut charts) = (Vec::new(), Vec::new());
        let mut counted = Counted::default();
        for draft in &template.blocks {
            blocks.push(maker.block(draft, &mut counted, &mut charts)?);
        }
        let mut fitted = fitted(charts, &fonts)?.into_iter();
        let mut blocks: Vec<Block> = blocks
            .into_iter()
            .filter_map(|made| match made {
                Drafted::Block(block) => Some(block),
                Drafted::Figure => fitted.next().map(|figure| Block::Figure(Box::new(figure))),
            })
            .collect();
        let mut slots = maker.slots;
        see::refer(&maker.references, &maker.named, (&mut slots, &mut blocks), locale)?;
        let title = blocks.iter().find_map(|block| match block {
            Block::Title(text) => Some(super::document::plain(text)),
            _ => None,
        });
        let date = opened.dataset.as_of();
        let title = title.or_else(|| parameters.get("title").map(str::to_owned)).unwrap_or_default();
        let mut report = Self {
            title,
            zone: locale.name(&opened.dataset.zone().name).to_owned(),
            locale: locale.plain(),
            as_of: date
                .map(|date| (date.year() as u16, date.month().unwrap_or(1) as u8, date.day().unwrap_or(1) as u8)),
            blocks,
            slots,
            fonts,
        };
        report.say_what_it_rests_on();
        Ok(report)
    }

    /// What a reader must know of all of it, at its end.
    fn say_what_it_rests_on(&mut self) {
        let locale = self.locale;
        if self.slots.iter().any(|slot| slot.is_illustrative) {
            let mark = Run { is_mark: true, ..Run::words(MARK) };
            let words = Run::words(format!(" {}", say(locale, "report-illustrative")));
            self.blocks.push(Block::Note(vec![mark, words]));
        }
        let separator = say(locale, "list-separator");
        let mut sources: Vec<&str> = Vec::new();
        for title in self.slots.iter().flat_map(|slot| slot.source.split(separator.as_ref())) {
            if !title.is_empty() && !sources.contains(&title) {
                sources.push(title);
            }
        }
        if sources.is_empty() {
            return;
        }
        let sources = sources.join(&say(locale, "source-separator"));
        let args = |date: Option<String>| {
            [("sources", crate::text::Arg::from(sources.as_str())), ("date", date.unwrap_or_default().into())]
        };
        let date = self.as_of.map(|(year, month, day)| format!("{year:04}-{month:02}-{day:02}"));
        let key = if date.is_some() { "figure-sources-as-of" } else { "figure-sources" };
        let line = crate::text::say_with(locale, key, args(date));
        self.blocks.push(Block::Note(vec![Run::words(line)]));
    }
}

/// A block, or where a figure goes that is still to be fitted.
enum Drafted {
    Block(Block),
    Figure,
}

/// How many figures and tables there are so far.
#[derive(Clone, Copy, Default)]
struct Counted {
    figures: usize,
    tables: usize,
}

impl Counted {
    /// Which figure or table came last, if one came.
    fn since(self, before: Self) -> Option<Number> {
        match (self.figures > before.figures, self.tables > before.tables) {
            (true, _) => Some(Number::Figure(self.figures)),
            (_, true) => Some(Number::Table(self.tables)),
            _ => None,
        }
    }
}

/// A figure with what stands below it.
struct Pending<'t, 'a> {
    chart: Chart<'t, 'a>,
    number: usize,
    caption: String,
    slot: usize,
}

/// All figures at the sizes at which they fit, made on all processors.
fn fitted(charts: Vec<Pending<'_, '_>>, fonts: &FontFiles) -> Result<Vec<FigureBlock>, ReportError> {
    let jobs: Vec<_> = charts
        .into_iter()
        .map(|Pending { chart, number, caption, slot }| {
            let (alt, locale) = (chart.figure.summary.clone(), chart.table.locale);
            (chart.job(), locale, number, caption, slot, alt)
        })
        .collect();
    let done = parallel::map(jobs, |(job, locale, number, caption, slot, alt)| {
        let (figure, size) = job.fitted(locale, fonts).map_err(|error| ReportError::Figure(Arc::new(error)))?;
        let missing = missing_glyphs(&figure, locale, fonts.each());
        Ok(FigureBlock { number, caption, alt, figure, size, slot, missing })
    });
    done.into_iter().collect()
}

impl<'t, 'a> Maker<'t, 'a> {
    fn block(
        &mut self,
        draft: &Draft,
        counted: &mut Counted,
        charts: &mut Vec<Pending<'t, 'a>>,
    ) -> Result<Drafted, TemplateError> {
        let block = match draft {
            Draft::Heading(1, pieces) => Block::Title(self.text(pieces)?),
            Draft::Heading(level, pieces) => Block::Heading(level - 1, self.text(pieces)?),
            Draft::Paragraph(pieces) => Block::Paragraph(self.text(pieces)?),
            Draft::Note(pieces) => Block::Note(self.text(pieces)?),
            Draft::PageBreak => Block::PageBreak,
            Draft::List { is_numbered, items } => Block::List {
                is_numbered: *is_numbered,
                items: items.iter().map(|item| self.text(item)).collect::<Result<_, _>>()?,
            },
            Draft::Table { rows, right } => Block::Table(self.typed(rows, right)?),
            Draft::Shown { asked, caption } => {
                let Some(ask) = self.asked(asked)? else { return Ok(Drafted::Block(Block::PageBreak)) };
                let caption = match caption {
                    Some(braces) => self.asked(braces)?.map(|ask| ask.what),
                    None => None,
                };
                let before = *counted;
                let drafted = self.shown(&ask, caption, counted, charts)?;
                let name = ask.said(NAME).map(str::to_owned);
                self.named.extend(name.map(|name| Named { name, number: counted.since(before) }));
                return Ok(drafted);
            }
        };
        Ok(Drafted::Block(block))
    }

    /// A table that stands in the template.
    fn typed(&mut self, rows: &[Vec<Vec<Piece>>], right: &[bool]) -> Result<TableBlock, TemplateError> {
        let mut rows = rows.iter().map(|row| row.iter().map(|cell| self.text(cell)).collect::<Result<Vec<Text>, _>>());
        let titles = rows.next().unwrap_or(Ok(Vec::new()))?;
        let cells = |row: Vec<Text>| row.into_iter().map(|text| TableCell { text, number: None }).collect();
        let rows = rows.map(|row| row.map(cells)).collect::<Result<Vec<Vec<TableCell>>, _>>()?;
        Ok(TableBlock {
            number: None,
            caption: String::new(),
            titles,
            rows,
            right: right.to_vec(),
            has_total: false,
            notes: Vec::new(),
            slot: None,
        })
    }

    fn shown(
        &mut self,
        ask: &Ask,
        caption: Option<String>,
        counted: &mut Counted,
        charts: &mut Vec<Pending<'t, 'a>>,
    ) -> Result<Drafted, TemplateError> {
        let books = self.books;
        if ask.kind == AskKind::Figure {
            let chart = chart::chart(ask, books)?;
            let slot = self.keep(ask, chart.slot.clone());
            if chart.slot.gap.is_some() {
                return Ok(Drafted::Block(self.instead(slot)));
            }
            counted.figures += 1;
            let caption = caption.unwrap_or_else(|| chart.figure.title.clone());
            charts.push(Pending { chart, number: counted.figures, caption, slot });
            return Ok(Drafted::Figure);
        }
        if ask.kind == AskKind::Indicators {
            return self.published(ask, caption, counted);
        }
        let made = match ask.kind {
            AskKind::Records => rows::records(ask, books.table(ask)?)?,
            _ => rows::table(ask, books)?,
        };
        let slot = self.keep(ask, made.slot.clone());
        if made.slot.gap.is_some() {
            return Ok(Drafted::Block(self.instead(slot)));
        }
        counted.tables += 1;
        let caption = caption.map(|caption| made.called(caption, self.locale));
        let caption = caption.unwrap_or_else(|| made.block.caption.clone());
        let table = TableBlock { number: Some(counted.tables), caption, slot: Some(slot), ..made.block };
        Ok(Drafted::Block(Block::Table(table)))
    }

    /// What was published, each row a slot.
    fn published(
        &mut self,
        ask: &Ask,
        caption: Option<String>,
        counted: &mut Counted,
    ) -> Result<Drafted, TemplateError> {
        let made = indicators::indicators(ask, self.books.table(ask)?, self.slots.len())?;
        if made.slots.is_empty() {
            let gap = Some(say(self.locale, "report-gap-period").into_owned());
            let value = say(self.locale, "value-unpublished").into_owned();
            let slot = self.keep(ask, Slot { gap, value, ..Slot::default() });
            return Ok(Drafted::Block(self.instead(slot)));
        }
        for slot in made.slots {
            self.keep(ask, slot);
        }
        counted.tables += 1;
        let caption = caption.unwrap_or_else(|| made.block.caption.clone());
        let table = TableBlock { number: Some(counted.tables), caption, ..made.block };
        Ok(Drafted::Block(Block::Table(table)))
    }

    /// What stands in the place of a figure or a table of which nothing is known.
    fn instead(&self, slot: usize) -> Block {
        let text = say(self.locale, "value-unpublished").into_owned();
        Block::Paragraph(vec![Run { slot: Some(slot), ..Run::words(text) }])
    }

    /// Keeps a slot; its position comes back.
    fn keep(&mut self, ask: &Ask, slot: Slot) -> usize {
        self.slots.push(Slot { asked: ask.text.clone(), place: ask.place, ..slot });
        self.slots.len() - 1
    }
}
