//! Fluent bundles behind two plain functions.

use std::borrow::Cow;
use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::digit_grouping;
use super::locale::Locale;
use super::phrase::within;
use crate::model::{Decimal, FieldName, Measure, Statistic};

/// An argument of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arg {
    /// A word, a name, a number already written out.
    Text(String),
    /// A number that the sentence may need for its plural; its thousands are grouped as in a table. A year or the
    /// number of a line is no count: it is a [`Self::Text`].
    Count(i64),
    /// The key of another text, said in the same language: the name of a measure, of a dimension.
    Key(String),
    /// The keys of several, said one after another.
    Keys(Vec<String>),
    /// What the data call something in either language.
    Both {
        /// In Chinese.
        zh: String,
        /// In English.
        en: String,
    },
}

impl Arg {
    /// What is made for either language.
    pub fn both(made: impl Fn(Locale) -> String) -> Self {
        let [zh, en] = Locale::ALL.map(made);
        Self::Both { zh, en }
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<usize> for Arg {
    fn from(count: usize) -> Self {
        Self::Count(count as i64)
    }
}

impl From<u32> for Arg {
    fn from(count: u32) -> Self {
        Self::Count(count.into())
    }
}

macro_rules! texts {
    ($($file:literal),+ $(,)?) => {
        &[$((
            $file,
            include_str!(concat!("../../assets/texts/zh-CN/", $file, ".ftl")),
            include_str!(concat!("../../assets/texts/en/", $file, ".ftl")),
        )),+]
    };
}

/// Every file of texts: name, Chinese, English.
#[rustfmt::skip]
const FILES: &[(&str, &str, &str)] = texts![
    "analysis",
    "app",
    "chart",
    "checks",
    "cli",
    "columns",
    "detail",
    "document",
    "drawing",
    "figure",
    "filter",
    "findings",
    "gallery",
    "ground",
    "import",
    "mapping",
    "facets",
    "list",
    "listing",
    "live",
    "overview",
    "palette",
    "report",
    "search",
    "series",
    "indicators",
    "tables",
    "terms",
    "tidy",
];

/// What is said otherwise of rows that are no projects, in Chinese and in English.
const OF_ROWS: [&str; 2] =
    [include_str!("../../assets/texts/rows/zh-CN.ftl"), include_str!("../../assets/texts/rows/en.ftl")];

/// The sentence under `key`. An unknown key comes back as itself, which a test keeps from happening.
pub fn say(locale: Locale, key: &str) -> Cow<'static, str> {
    format(locale, key, None)
}

/// The sentence under `key`, if there is one: for keys made from what a package says.
pub fn find(locale: Locale, key: &str) -> Option<String> {
    bundle(locale).has_message(key).then(|| say(locale, key).into_owned())
}

/// The sentence under `key` with its arguments filled in.
pub fn say_with<'a>(locale: Locale, key: &str, args: impl IntoIterator<Item = (&'a str, Arg)>) -> String {
    let mut fluent = FluentArgs::new();
    for (name, arg) in args {
        match arg {
            Arg::Text(text) => fluent.set(name.to_owned(), FluentValue::from(text)),
            Arg::Count(count) => fluent.set(name.to_owned(), FluentValue::from(count)),
            Arg::Both { zh, en } => {
                let text = locale.either(zh, en);
                fluent.set(name.to_owned(), FluentValue::from(text));
            }
            Arg::Keys(keys) => {
                let all: Vec<String> = keys.iter().map(|key| say(locale, key).into_owned()).collect();
                fluent.set(name.to_owned(), FluentValue::from(all.join(&say(locale, "list-separator"))));
            }
            Arg::Key(key) => fluent.set(name.to_owned(), FluentValue::from(say(locale, &key).into_owned())),
        }
    }
    format(locale, key, Some(&fluent)).into_owned()
}

fn format(locale: Locale, key: &str, args: Option<&FluentArgs<'_>>) -> Cow<'static, str> {
    if let Some(named) = of_column(locale, key) {
        return Cow::Owned(named);
    }
    let bundle = bundle(locale);
    let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
        return Cow::Owned(key.to_owned());
    };
    let mut errors = Vec::new();
    match bundle.format_pattern(pattern, args, &mut errors) {
        Cow::Borrowed(text) => Cow::Owned(text.to_owned()),
        Cow::Owned(text) => Cow::Owned(text),
    }
}

/// What a column is called that only a package knows, where it is what is added up or grouped by.
fn of_column(locale: Locale, key: &str) -> Option<String> {
    let id = key.strip_prefix("measure-").or_else(|| key.strip_prefix("dimension-"))?;
    if let Some(of) = id.strip_prefix("classes:") {
        let known = [format!("measure-{of}"), format!("statistic-column-{of}")];
        let name = known.into_iter().find_map(|key| of_column(locale, &key).or_else(|| find(locale, &key)));
        return Some(say_with(
            locale,
            "classes-of",
            [("name", within(&name.unwrap_or_else(|| of.to_owned()), locale).into())],
        ));
    }
    if let Some(statistic) = id.contains(':').then(|| Measure::parse(id)?.statistic()).flatten() {
        return Some(of_statistic(locale, statistic));
    }
    let column = FieldName::parse(id)?;
    let title = column.title();
    let name = locale.name(&title);
    // Sums have a unit of their own, if they are in one.
    let bare = name.split(['(', '（', '[', '【']).next().unwrap_or(name).trim();
    let has_unit = key.starts_with("measure-") && !bare.is_empty() && !column.is_without_unit();
    Some(if has_unit { bare } else { name }.to_owned())
}

/// What a statistic is called: by its column, or by both.
fn of_statistic(locale: Locale, statistic: Statistic) -> String {
    let column = |id: &str| {
        let known = [format!("measure-{id}"), format!("dimension-{id}"), format!("statistic-column-{id}")];
        let known = known.into_iter().find_map(|key| of_column(locale, &key).or_else(|| find(locale, &key)));
        known.unwrap_or_else(|| locale.name(&FieldName::new(id).title()).to_owned())
    };
    let one = column(statistic.one());
    let other = statistic.other().map(column).unwrap_or_default();
    let args = [("one", within(&one, locale).into()), ("other", within(&other, locale).into())];
    say_with(locale, &format!("statistic-{}-of", statistic.how().id()), args)
}

/// A count as tables write it. Its plural is chosen by the number, before it is written.
fn grouped(value: &FluentValue<'_>) -> Option<String> {
    match value {
        FluentValue::Number(number) => Decimal::new(number.value as i128, 0).map(digit_grouping::decimal),
        _ => None,
    }
}

fn bundle(locale: Locale) -> &'static FluentBundle<FluentResource> {
    static ZH: OnceLock<FluentBundle<FluentResource>> = OnceLock::new();
    static EN: OnceLock<FluentBundle<FluentResource>> = OnceLock::new();
    static ZH_OF_ROWS: OnceLock<FluentBundle<FluentResource>> = OnceLock::new();
    static EN_OF_ROWS: OnceLock<FluentBundle<FluentResource>> = OnceLock::new();
    let (cell, own) = match locale {
        Locale::ZhCn => (&ZH, None),
        Locale::En => (&EN, None),
        Locale::ZhCnOfRows => (&ZH_OF_ROWS, Some(OF_ROWS[0])),
        Locale::EnOfRows => (&EN_OF_ROWS, Some(OF_ROWS[1])),
    };
    cell.get_or_init(|| {
        let id: LanguageIdentifier = locale.tag().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        // The invisible isolation marks would be boxes in a figure and surprises in a copied cell.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(|value, _| grouped(value)));
        for text in FILES.iter().map(|(_, zh, en)| *locale.either(zh, en)).chain(own) {
            // What does not parse is left out; a test fails on it.
            let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(partial, _)| partial);
            bundle.add_resource_overriding(resource);
        }
        bundle
    })
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};
    use std::path::Path;

    use super::*;

    /// Key → its variables, for one file.
    fn keys(text: &str) -> BTreeMap<String, BTreeSet<String>> {
        let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        let mut current = String::new();
        for line in text.lines() {
            if let Some((key, _)) = line.split_once(" =").filter(|_| line.starts_with(|c: char| c.is_ascii_lowercase()))
            {
                assert!(!found.contains_key(key), "{key} stands twice");
                current = key.to_owned();
                found.entry(current.clone()).or_default();
            }
            for part in line.split('$').skip(1) {
                let name: String = part.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect();
                if let Some(names) = found.get_mut(&current) {
                    names.insert(name);
                }
            }
        }
        found
    }

    #[test]
    fn both_languages_say_the_same_things() {
        let mut all = BTreeSet::new();
        for (file, zh, en) in FILES {
            for text in [zh, en] {
                assert!(FluentResource::try_new((*text).to_owned()).is_ok(), "{file} has a syntax error");
            }
            assert_eq!(keys(zh), keys(en), "{file}: keys and variables");
            for key in keys(zh).into_keys() {
                assert!(all.insert(key.clone()), "{key} stands in two files");
            }
        }
    }

    #[test]
    fn what_is_said_otherwise_of_rows_is_said_of_projects_too() {
        let [zh, en] = OF_ROWS.map(keys);
        assert_eq!(zh, en, "keys and variables");
        for (text, files) in OF_ROWS.into_iter().zip([0, 1]) {
            assert!(FluentResource::try_new(text.to_owned()).is_ok(), "a syntax error");
            let all: BTreeMap<_, _> = FILES.iter().flat_map(|(_, zh, en)| keys([*zh, *en][files])).collect();
            for (key, variables) in keys(text) {
                assert_eq!(all.get(&key), Some(&variables), "{key}");
            }
        }
        assert_ne!(say(Locale::En, "view-projects"), say(Locale::EnOfRows, "view-projects"));
    }

    #[test]
    fn every_file_on_disk_is_embedded() {
        for locale in Locale::ALL {
            let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/texts").join(locale.tag());
            let mut on_disk: Vec<String> = std::fs::read_dir(folder)
                .unwrap()
                .filter_map(|entry| entry.unwrap().path().file_stem().map(|s| s.to_string_lossy().into_owned()))
                .collect();
            on_disk.sort();
            let mut embedded: Vec<&str> = FILES.iter().map(|(file, ..)| *file).collect();
            embedded.sort_unstable();
            assert_eq!(on_disk, embedded);
        }
    }

    #[test]
    fn arguments_are_filled_in_without_marks() {
        let said = say_with(Locale::En, "projects-counted", [("count", Arg::Count(1))]);
        assert_eq!(said, "1 project");
        let said = say_with(Locale::ZhCn, "projects-counted", [("count", Arg::Count(12))]);
        assert_eq!(said, "12 个项目");
    }

    #[test]
    fn counts_in_sentences_are_grouped_as_in_tables() {
        for (count, chinese, english) in [
            (0, "0 个项目", "0 projects"),
            (9999, "9999 个项目", "9999 projects"),
            (10_000, "10\u{2009}000 个项目", "10\u{2009}000 projects"),
            (1_000_001, "1\u{2009}000\u{2009}001 个项目", "1\u{2009}000\u{2009}001 projects"),
        ] {
            let said = |locale| say_with(locale, "projects-counted", [("count", Arg::Count(count))]);
            assert_eq!((said(Locale::ZhCn).as_str(), said(Locale::En).as_str()), (chinese, english));
            assert_eq!(digit_grouping::count(count as usize), said(Locale::ZhCn).trim_end_matches(" 个项目"));
        }
    }
}
