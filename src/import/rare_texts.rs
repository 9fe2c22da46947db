//! A column in which hardly a row says anything: it takes no room until one does. Must not know what it is of.

use crate::model::TextColumn;

/// Such a column.
#[derive(Debug, Default)]
pub(super) struct RareTexts {
    rows: usize,
    texts: Option<TextColumn>,
}

impl RareTexts {
    /// Adds a text at the end.
    pub(super) fn push(&mut self, text: &str) {
        if self.texts.is_none() && !text.is_empty() {
            let mut texts = TextColumn::default();
            texts.push_empty(self.rows);
            self.texts = Some(texts);
        }
        if let Some(texts) = &mut self.texts {
            texts.push(text);
        }
        self.rows += 1;
    }

    /// The last one.
    pub(super) fn last(&self) -> &str {
        self.texts.as_ref().filter(|texts| !texts.is_empty()).map_or("", |texts| texts.get(texts.len() - 1))
    }

    /// The column, if any row says anything; it is empty then.
    pub(super) fn take(&mut self) -> Option<TextColumn> {
        self.rows = 0;
        self.texts.take()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_before_the_first_text_are_empty() {
        let mut rare = RareTexts::default();
        assert_eq!(rare.last(), "");
        assert!(rare.take().is_none());
        for text in ["", "", "a", "", "b"] {
            rare.push(text);
            assert_eq!(rare.last(), text);
        }
        let texts = rare.take().unwrap();
        let all: Vec<&str> = (0..texts.len()).map(|row| texts.get(row)).collect();
        assert_eq!(all, ["", "", "a", "", "b"]);
    }
}
