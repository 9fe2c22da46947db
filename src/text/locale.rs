//! The languages of the interface, and the one way to what differs between them. Must not know sentences: those are said by
//! their keys.

use crate::model::{Called, Dataset};

/// A language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum Locale {
    /// 简体中文
    #[default]
    #[serde(rename = "zh-CN")]
    ZhCn,
    /// English
    #[serde(rename = "en")]
    En,
    /// 简体中文, of rows that are no projects. Nobody chooses it.
    #[serde(skip)]
    ZhCnOfRows,
    /// English of rows that are no projects.
    #[serde(skip)]
    EnOfRows,
}

impl Locale {
    /// Both, Chinese first.
    pub const ALL: [Self; 2] = [Self::ZhCn, Self::En];

    /// The BCP 47 tag.
    pub fn tag(self) -> &'static str {
        self.either("zh-CN", "en")
    }

    /// The same language for the rows of these books: of projects, or of whatever a table has.
    #[must_use]
    pub fn of_rows(self, dataset: &Dataset) -> Self {
        match dataset.table() {
            Some(_) => self.either(Self::ZhCnOfRows, Self::EnOfRows),
            None => self.plain(),
        }
    }

    /// The language, whatever rows are.
    #[must_use]
    pub fn plain(self) -> Self {
        self.either(Self::ZhCn, Self::En)
    }

    /// The language that the name of something is in.
    #[must_use]
    pub fn of_name(name: &str) -> Self {
        if name.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c)) { Self::ZhCn } else { Self::En }
    }

    /// Reads `zh-CN`, `zh_CN.UTF-8`, `en`, `en-GB` …; `None` for a language we do not speak.
    pub fn parse(tag: &str) -> Option<Self> {
        match tag.get(..2)?.to_ascii_lowercase().as_str() {
            "zh" => Some(Self::ZhCn),
            "en" => Some(Self::En),
            _ => None,
        }
    }

    /// The language of the user's system: Chinese unless the system says English.
    pub fn of_system() -> Self {
        sys_locale::get_locales().find_map(|tag| Self::parse(&tag)).unwrap_or_default()
    }

    /// What something is called in this language: where it has no English name, what it is called in Chinese.
    pub fn name<'n>(self, called: impl Into<Called<'n>>) -> &'n str {
        let Called { zh, en } = called.into();
        if en.is_empty() { zh } else { self.either(zh, en) }
    }

    /// What is not the same in both languages and is no sentence: a unit, a width, a blank between sentences.
    pub fn either<T>(self, zh: T, en: T) -> T {
        match self {
            Self::ZhCn | Self::ZhCnOfRows => zh,
            Self::En | Self::EnOfRows => en,
        }
    }

    /// This language's of what stands in the order of [`Self::ALL`].
    pub fn of_all<T>(self, all: &[T; 2]) -> &T {
        let [zh, en] = all;
        self.either(zh, en)
    }

    /// The other one.
    #[must_use]
    pub fn other(self) -> Self {
        self.either(Self::En, Self::ZhCn)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_no_english_name_goes_by_its_chinese_one() {
        for (zh, en, chinese, english) in [("芯片", "Chips", "芯片", "Chips"), ("芯片", "", "芯片", "芯片")] {
            let called = Called { zh, en };
            assert_eq!(Locale::ALL.map(|locale| locale.name(called)), [chinese, english]);
        }
    }

    #[test]
    fn each_language_is_the_others_other() {
        for locale in Locale::ALL {
            assert_eq!(*locale.of_all(&Locale::ALL), locale);
            assert_ne!(locale.other(), locale);
            assert_eq!(locale.other().other(), locale);
        }
    }
}
