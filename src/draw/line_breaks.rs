//! Texts in lines as they are set in Chinese (避头尾): what opens a quotation or a bracket stays with what follows. What
//! closes one the layout keeps with what precedes by itself. Must not know what texts say.

use std::sync::Arc;

use egui::text::{ByteIndex, LayoutJob};
use egui::{Color32, FontId, Galley, Painter};

/// Signs that do not end a line.
const OPENING: &str = "“‘（《〈「『【〔〖［｛([{￥¥$£€";
/// So many lines are set anew; a text of more has other faults.
const MOST: usize = 40;
/// Lines become narrower by so much at a time.
const NARROWER: f32 = 4.0;

/// A text in lines of a width.
pub(crate) fn wrapped(painter: &Painter, text: &str, font: FontId, color: Color32, width: f32) -> Arc<Galley> {
    laid_out(painter, LayoutJob::simple(text.to_owned(), font, color, width))
}

/// The layout of a text in which no line ends with a sign that opens something.
pub(crate) fn laid_out(painter: &Painter, mut job: LayoutJob) -> Arc<Galley> {
    // What has none of them, as most do not, is laid out once.
    let may_end_so = job.text.contains(|c| OPENING.contains(c));
    for _ in 0..if may_end_so { MOST } else { 0 } {
        let galley = painter.layout_job(job.clone());
        match hanging(&galley) {
            Some(at) => begin_line(&mut job, at),
            None => return galley,
        }
    }
    painter.layout_job(job)
}

/// The same of a name of a few words, of which no single Chinese character stands alone in the last line where as many
/// narrower lines do without that.
pub(crate) fn without_orphan(painter: &Painter, mut job: LayoutJob) -> Arc<Galley> {
    let first = laid_out(painter, job.clone());
    let mut galley = Arc::clone(&first);
    while ends_with_orphan(&galley) {
        job.wrap.max_width -= NARROWER;
        galley = laid_out(painter, job.clone());
        if galley.elided || galley.rows.len() > first.rows.len() || job.wrap.max_width < NARROWER {
            return first;
        }
    }
    galley
}

fn ends_with_orphan(galley: &Galley) -> bool {
    let [_, .., last] = &galley.rows[..] else { return false };
    matches!(&last.row.glyphs[..], [only] if !only.chr.is_ascii())
}

/// Where in the text the first of the signs stands that a line ends with.
fn hanging(galley: &Galley) -> Option<usize> {
    let text = galley.text();
    let mut first = 0;
    for (at, row) in galley.rows.iter().enumerate() {
        let count = row.row.glyphs.len();
        let line: Vec<char> = row.row.glyphs.iter().map(|glyph| glyph.chr).collect();
        let signs = line.iter().rev().take_while(|c| OPENING.contains(**c)).count();
        let is_broken = at + 1 < galley.rows.len() && !row.ends_with_newline && !galley.elided;
        // A line of nothing else has nowhere to go.
        if is_broken && signs > 0 && signs < count {
            return text.char_indices().nth(first + count - signs).map(|(at, _)| at);
        }
        first += count + usize::from(row.ends_with_newline);
    }
    None
}

/// Breaks the line before a place.
fn begin_line(job: &mut LayoutJob, at: usize) {
    job.text.insert(at, '\n');
    for section in &mut job.sections {
        let range = &mut section.byte_range;
        if range.start.0 > at {
            range.start = ByteIndex(range.start.0 + 1);
        }
        if range.end.0 > at {
            range.end = ByteIndex(range.end.0 + 1);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draw::fonts;

    #[test]
    fn no_character_of_a_name_stands_alone_in_its_last_line() {
        let context = egui::Context::default();
        context.set_fonts(fonts::definitions());
        context.run_ui(egui::RawInput::default(), |_| {}).drop_without_applying_deltas();
        let output = context.run_ui(egui::RawInput::default(), |ui| {
            let lines = |text: &str, width: f32| -> Vec<String> {
                let job = LayoutJob::simple(text.to_owned(), fonts::regular(12.0), Color32::BLACK, width);
                without_orphan(ui.painter(), job).rows.iter().map(|row| row.row.text()).collect()
            };
            assert_eq!(lines("未注明年份", 50.0), ["未注明", "年份"]);
            assert_eq!(lines("未注明年份", 64.0), ["未注明年份"]);
            assert_eq!(lines("甲乙", 14.0), ["甲", "乙"], "where there is room for no more");
        });
        output.drop_without_applying_deltas();
    }

    #[test]
    fn no_line_ends_with_what_opens_nor_begins_with_what_closes() {
        let text = "大力培育两大“万亩千亿”新兴产业（集成电路、生物医药），实施“1234”制造业《高质量》发展行动计划，\
                    建设“双聘”“免评”人才“特区”。";
        let context = egui::Context::default();
        context.set_fonts(fonts::definitions());
        // Fonts are there from the second pass on.
        context.run_ui(egui::RawInput::default(), |_| {}).drop_without_applying_deltas();
        let mut seen = 0;
        let output = context.run_ui(egui::RawInput::default(), |ui| {
            for width in (60..400).step_by(7) {
                let galley = wrapped(ui.painter(), text, fonts::regular(13.0), Color32::BLACK, width as f32);
                let lines: Vec<String> = galley.rows.iter().map(|row| row.row.text()).collect();
                assert_eq!(lines.concat(), text, "{width}");
                for (at, line) in lines.iter().enumerate() {
                    let ends = line.ends_with(|c| OPENING.contains(c)) && at + 1 < lines.len();
                    let begins = at > 0 && line.starts_with(['”', '）', '》', '，', '。', '、']);
                    assert!(!ends && !begins, "{width}: {lines:?}");
                }
                let plain = ui.painter().layout(text.to_owned(), fonts::regular(13.0), Color32::BLACK, width as f32);
                seen += usize::from(hanging(&plain).is_some());
            }
        });
        output.drop_without_applying_deltas();
        assert!(seen > 3, "it does happen: {seen}");
    }
}
