//! Everything known about a project as lines of plain text: for a terminal and for the clipboard. Must not know which.

use crate::model::{Dataset, Source};
use crate::text::{Arg, Locale, say, say_with};

use super::detail::Detail;
use super::neighbours::NeighbourGroup;
use super::progress::ProgressTable;
use super::timeline::Rung;

/// A line: what it is about, and what there is to say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What it is about.
    pub title: String,
    /// What there is to say.
    pub value: String,
}

/// The whole record below its name. `findings` are places and sentences.
pub fn record_lines(
    dataset: &Dataset,
    detail: &Detail,
    neighbours: &[NeighbourGroup],
    findings: &[(String, String)],
    locale: Locale,
) -> Vec<Line> {
    let mut lines = Lines { lines: Vec::new(), locale };
    lines.facts(detail);
    lines.timeline(detail);
    if let Some(table) = &detail.progress {
        lines.progress(table);
    }
    lines.parts(detail);
    for group in neighbours {
        let value = say_with(locale, "neighbours-count", [("count", group.count.into())]);
        lines.add(group.title.clone(), value);
    }
    for group in &detail.referring {
        let value = say_with(locale, "detail-referring-count", [("count", group.count.into())]);
        lines.add(group.title.clone(), value);
    }
    for source in &detail.sources {
        lines.say("column-source", source_line(&dataset.sources()[*source], lines.locale));
    }
    if !detail.note.is_empty() {
        lines.say("column-note", detail.note.clone());
    }
    for (place, sentence) in findings {
        let args = [("place", Arg::from(place.as_str())), ("sentence", sentence.as_str().into())];
        lines.say("detail-finding", say_with(locale, "detail-finding-line", args));
    }
    lines.lines
}

/// Title, publisher, issue, date and address of a source.
pub fn source_line(source: &Source, locale: Locale) -> String {
    let date = source.date.map(|date| date.to_string()).unwrap_or_default();
    let parts = [
        locale.name(source.titles()),
        locale.name(source.publishers()),
        locale.name(source.issues()),
        &date,
        &source.url,
    ];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

struct Lines {
    lines: Vec<Line>,
    locale: Locale,
}

impl Lines {
    fn add(&mut self, title: String, value: String) {
        self.lines.push(Line { title, value });
    }

    fn say(&mut self, key: &str, value: String) {
        self.add(say(self.locale, key).into_owned(), value);
    }

    fn facts(&mut self, detail: &Detail) {
        for field in &detail.facts {
            self.add(field.title.clone(), field.value.shown().to_owned());
        }
        if !detail.place_path.is_empty() {
            self.say("column-place", detail.place_path.join(" › "));
        }
        if let Some((_, parent)) = &detail.parent {
            self.say("column-parent", parent.clone());
        }
        for field in &detail.amounts {
            self.add(field.title.clone(), field.value.shown().to_owned());
        }
    }

    fn timeline(&mut self, detail: &Detail) {
        for rung in detail.timeline.rungs.iter().filter(|rung| rung.reached) {
            let value = self.rung(rung);
            self.add(rung.title.clone(), value);
        }
        if let Some(waiting) = &detail.timeline.waiting {
            self.say("detail-waiting", waiting.clone());
        }
        if let Some(contradiction) = &detail.timeline.contradiction {
            self.say("detail-contradiction", contradiction.clone());
        }
    }

    /// `2020-04-27（签约后 412 天）`
    fn rung(&self, rung: &Rung) -> String {
        let Some(date) = rung.date else { return say(self.locale, "detail-date-unknown").into_owned() };
        let mut notes = rung.warnings.clone();
        if let Some(since) = &rung.since {
            notes.insert(0, since.said.clone());
        }
        if notes.is_empty() {
            return date.to_string();
        }
        let notes = notes.join(&say(self.locale, "clause-separator"));
        say_with(self.locale, "timeline-with-notes", [("date", date.to_string().into()), ("notes", notes.into())])
    }

    fn progress(&mut self, table: &ProgressTable) {
        for line in &table.lines {
            self.add(line.texts[0].clone(), table.sentence(line, self.locale));
        }
        if let Some(total) = &table.total {
            self.say("detail-progress", total.clone());
        }
    }

    fn parts(&mut self, detail: &Detail) {
        let Some(parts) = &detail.parts else { return };
        for part in &parts.parts {
            let value = match parts.shown {
                Some(_) => format!("{} · {}", part.name, part.amount.shown()),
                None => part.name.clone(),
            };
            self.say("parts-part", value);
        }
        for total in &parts.totals {
            let title = say_with(self.locale, "parts-title", [("measure", total.title.as_str().into())]);
            let words: Vec<&str> = std::iter::once(total.together.as_str()).chain(total.beside.as_deref()).collect();
            self.add(title, words.join(&say(self.locale, "clause-separator")));
        }
    }
}
