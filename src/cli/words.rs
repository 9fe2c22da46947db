//! The words of a command line → positionals and options, and typed values of them. Must not know any command.

use std::collections::VecDeque;
use std::ffi::OsString;
use std::path::PathBuf;

use lexopt::Arg as Word;

use super::failure::Failure;
use super::format::Format;
use super::options::{HELP, LOCALE, NO_CLOBBER, OUT, OptionSpec, PATH, Positional, STRICT, TABLE, Takes};
use super::source::Source;
use crate::output::Existing;
use crate::query::nearest;
use crate::text::{Locale, say, say_with};

/// The words of one command, sorted into options and the rest.
pub(super) struct Words {
    /// What is said is said in this language.
    pub(super) locale: Locale,
    positional: VecDeque<OsString>,
    options: Vec<(&'static str, OsString)>,
}

impl Words {
    /// Reads `--name value` and `--name=value` for the options there are.
    pub(super) fn read(
        words: impl IntoIterator<Item = OsString>,
        options: &[&'static OptionSpec],
        locale: Locale,
    ) -> Result<Self, Failure> {
        let mut parser = lexopt::Parser::from_args(words);
        let mut read = Self { locale, positional: VecDeque::new(), options: Vec::new() };
        while let Some(word) = parser.next().map_err(|error| misread(&error, locale))? {
            match word {
                Word::Value(value) => read.positional.push_back(value),
                Word::Short('h') => read.options.push((HELP.name, OsString::new())),
                Word::Long(name) => {
                    let option = options.iter().find(|option| option.name == name);
                    let option = option.ok_or_else(|| unknown_option(name, options, locale))?;
                    let value = match option.takes_value() {
                        true => parser.value().map_err(|_| Failure::missing_value(option.name, locale))?,
                        false => OsString::new(),
                    };
                    read.options.push((option.name, value));
                }
                Word::Short(name) => return Err(Failure::unknown_word(&format!("-{name}"), locale)),
            }
        }
        Ok(read)
    }

    /// Whether it was given.
    pub(super) fn has(&self, option: &OptionSpec) -> bool {
        self.options.iter().any(|(name, _)| *name == option.name)
    }

    /// What stands behind it, wherever it was given.
    pub(super) fn all(&self, option: &OptionSpec) -> Result<Vec<String>, Failure> {
        let mine = self.options.iter().filter(|(name, _)| *name == option.name);
        mine.map(|(_, value)| self.text(value.clone())).collect()
    }

    /// The last one counts, as everywhere.
    pub(super) fn last(&self, option: &OptionSpec) -> Result<Option<String>, Failure> {
        Ok(self.all(option)?.pop())
    }

    /// One that must be given.
    pub(super) fn required(&self, option: &OptionSpec) -> Result<String, Failure> {
        self.last(option)?.ok_or_else(|| Failure::missing_option(option.name, self.locale))
    }

    /// A number.
    pub(super) fn parsed<T: std::str::FromStr>(&self, option: &OptionSpec) -> Result<Option<T>, Failure> {
        let Some(value) = self.last(option)? else { return Ok(None) };
        value.parse().map(Some).map_err(|_| Failure::wrong_value(option.name, &value, self.locale))
    }

    /// One of the words that the option takes.
    pub(super) fn word(&self, option: &OptionSpec) -> Result<Option<&'static str>, Failure> {
        let Some(value) = self.last(option)? else { return Ok(None) };
        let Takes::Word { known, also } = option.takes else { return Ok(None) };
        let meant = also.iter().find(|(said, _)| *said == value).map_or(value.as_str(), |(_, meant)| meant);
        let known = known().into_iter().find(|word| *word == meant);
        known.map(Some).ok_or_else(|| Failure::wrong_value(option.name, &value, self.locale))
    }

    /// How the answer is written, if that was said.
    pub(super) fn format(&self, option: &OptionSpec) -> Result<Option<Format>, Failure> {
        Ok(self.word(option)?.and_then(Format::parse))
    }

    /// What becomes of a file that is there already.
    pub(super) fn existing(&self) -> Existing {
        if self.has(&NO_CLOBBER) { Existing::Keep } else { Existing::Replace }
    }

    /// Where to write.
    pub(super) fn out(&self) -> Result<PathBuf, Failure> {
        let out = self.required(&OUT)?;
        if out.is_empty() { Err(Failure::missing_value(OUT.name, self.locale)) } else { Ok(out.into()) }
    }

    /// What to write, as often as it is said.
    pub(super) fn outs(&self) -> Result<Vec<PathBuf>, Failure> {
        self.out()?;
        let outs = self.all(&OUT)?;
        match outs.iter().any(String::is_empty) {
            true => Err(Failure::missing_value(OUT.name, self.locale)),
            false => Ok(outs.into_iter().map(PathBuf::from).collect()),
        }
    }

    /// The file to write, which no folder is.
    pub(super) fn out_file(&self, example: &str) -> Result<PathBuf, Failure> {
        self.no_folder(self.out()?, example)
    }

    /// What is no folder; `example` is the name of a file that would do there.
    pub(super) fn no_folder(&self, out: PathBuf, example: &str) -> Result<PathBuf, Failure> {
        if !out.is_dir() {
            return Ok(out);
        }
        let example = out.join(example).display().to_string();
        let args = [("path", out.display().to_string().into()), ("example", example.into())];
        Err(Failure::usage(say_with(self.locale, "cli-out-is-a-folder", args)))
    }

    /// The file to write and what becomes of one that is there, where a file is asked for.
    pub(super) fn file(&self, example: &str) -> Result<Option<(PathBuf, Existing)>, Failure> {
        let out = self.has(&OUT).then(|| self.out_file(example)).transpose()?;
        Ok(out.map(|path| (path, self.existing())))
    }

    /// A package to answer from.
    pub(super) fn source(&mut self) -> Result<Source, Failure> {
        Ok(Source::new(self.positional(&PATH)?.into(), self.has(&STRICT)))
    }

    /// The same with the table that is asked.
    pub(super) fn source_of_table(&mut self) -> Result<Source, Failure> {
        let table = self.last(&TABLE)?;
        Ok(self.source()?.of_table(table))
    }

    /// The next word without dashes, which must be there.
    pub(super) fn positional(&mut self, which: &Positional) -> Result<OsString, Failure> {
        let missing = || Failure::usage(say_with(self.locale, which.missing.unwrap_or("cli-misread"), []));
        let next = self.positional.pop_front();
        next.ok_or_else(missing)
    }

    /// The next word without dashes, if there is one.
    pub(super) fn positional_if_any(&mut self) -> Option<OsString> {
        self.positional.pop_front()
    }

    /// The language of `--locale`, if it was given and is one.
    pub(super) fn explicit_locale(&self) -> Result<Option<Locale>, Failure> {
        let Some(tag) = self.last(&LOCALE)? else { return Ok(None) };
        Locale::parse(&tag).map(Some).ok_or_else(|| Failure::wrong_value(LOCALE.name, &tag, self.locale))
    }

    /// Anything left over was not asked for.
    pub(super) fn no_more(&self) -> Result<(), Failure> {
        match self.positional.front() {
            Some(word) => Err(Failure::unknown_word(&word.to_string_lossy(), self.locale)),
            None => Ok(()),
        }
    }

    /// A word as text.
    pub(super) fn text(&self, value: OsString) -> Result<String, Failure> {
        value.into_string().map_err(|value| {
            let word = value.to_string_lossy().into_owned();
            Failure::usage(say_with(self.locale, "cli-strange-word", [("word", word.into())]))
        })
    }
}

/// An option that there is not, with the one that is most like it.
fn unknown_option(name: &str, options: &[&'static OptionSpec], locale: Locale) -> Failure {
    let word = format!("--{name}");
    let Some(nearest) = nearest(name, options.iter().map(|option| option.name)) else {
        return Failure::unknown_word(&word, locale);
    };
    let args = [("word", word.into()), ("nearest", nearest.into())];
    Failure::usage(say_with(locale, "cli-unknown-option-nearest", args))
}

/// What the reader of words does not take: a value where none belongs.
fn misread(error: &lexopt::Error, locale: Locale) -> Failure {
    let lexopt::Error::UnexpectedValue { option, value } = error else {
        return Failure::usage(say(locale, "cli-misread"));
    };
    let value = value.to_string_lossy().into_owned();
    let args = [("option", option.as_str().into()), ("value", value.into())];
    Failure::usage(say_with(locale, "cli-no-value", args))
}

/// The language asked for with `--locale`, else the user's.
pub fn locale_of(words: &[OsString], default: Locale) -> Locale {
    let mut values = words.iter().enumerate().filter_map(|(at, word)| match word.to_str()? {
        "--locale" => words.get(at + 1)?.to_str(),
        word => word.strip_prefix("--locale="),
    });
    values.next_back().and_then(Locale::parse).unwrap_or(default)
}

/// How many words before a command say only the language.
pub(super) fn leading_locales(words: &[OsString]) -> usize {
    let mut at = 0;
    while let Some(word) = words.get(at).and_then(|word| word.to_str()) {
        at += match word {
            "--locale" => 2,
            word if word.starts_with("--locale=") => 1,
            _ => break,
        };
    }
    at.min(words.len())
}
