//! The words of the command line → typed arguments. Must not know what the commands do with them.

use std::ffi::OsString;
use std::path::PathBuf;

use lexopt::Arg as Word;

use super::figure_args::{FIGURE, figure_args};
use super::flags::{FLAGS, NO_CLOBBER, PICTURE, STRICT};
use super::{Command, Failure, Plain, Source};
use crate::output::{Existing, is_special};
use crate::text::{Locale, say, say_with};

/// How a command writes its answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// For people: lines.
    Text,
    /// For people: columns.
    Table,
    /// For Excel and scripts.
    Csv,
    /// For scripts.
    Json,
}

/// `zonescope query`
#[derive(Debug)]
pub struct QueryArgs {
    pub(super) path: Source,
    pub(super) measure: String,
    pub(super) by: String,
    pub(super) year_of: Option<String>,
    pub(super) filters: Vec<String>,
    pub(super) format: Format,
}

/// `zonescope list`
#[derive(Debug)]
pub struct ListArgs {
    pub(super) path: Source,
    pub(super) filters: Vec<String>,
    pub(super) sort: Vec<String>,
    pub(super) search: Option<String>,
    pub(super) limit: Option<usize>,
    pub(super) columns: Option<String>,
    pub(super) year_of: Option<String>,
    /// What was asked for in so many words.
    pub(super) format: Option<Format>,
    pub(super) out: Option<PathBuf>,
    pub(super) existing: Existing,
}

/// `zonescope picture`
#[derive(Debug, Clone, PartialEq)]
#[expect(missing_docs, reason = "as in the help")]
pub struct PictureArgs {
    pub path: Option<PathBuf>,
    pub view: String,
    pub size: [u32; 2],
    pub scale: f32,
    pub dark: bool,
    /// One project in the detail pane, several side by side.
    pub select: Vec<String>,
    /// The width of the detail pane in points.
    pub pane: Option<f32>,
    pub filters: Vec<String>,
    pub search: Option<String>,
    pub typing: Option<String>,
    /// Those of the list.
    pub columns: Option<String>,
    pub out: PathBuf,
    pub existing: Existing,
    pub locale: Locale,
}

/// `zonescope sample`
#[derive(Debug)]
pub struct SampleArgs {
    pub(super) projects: usize,
    pub(super) seed: u64,
    pub(super) out: PathBuf,
}

/// The words of one command, sorted into options and the rest.
pub(super) struct Words {
    pub(super) positional: Vec<OsString>,
    options: Vec<(String, OsString)>,
    pub(super) help: bool,
}

impl Words {
    /// Reads `--name value` and `--name=value` for the allowed names.
    pub(super) fn read(
        words: impl IntoIterator<Item = OsString>,
        allowed: &[&str],
        locale: Locale,
    ) -> Result<Self, Failure> {
        let mut parser = lexopt::Parser::from_args(words);
        let mut read = Self { positional: Vec::new(), options: Vec::new(), help: false };
        while let Some(word) = parser.next().map_err(|error| misread(&error, locale))? {
            match word {
                Word::Value(value) => read.positional.push(value),
                Word::Short('h') | Word::Long("help") => read.help = true,
                Word::Long(name) if allowed.contains(&name) || name == "locale" => {
                    let name = name.to_owned();
                    let value = match FLAGS.contains(&name.as_str()) {
                        true => OsString::new(),
                        false => parser.value().map_err(|_| missing_value(&name, locale))?,
                    };
                    read.options.push((name, value));
                }
                Word::Long(name) => return Err(unknown(&format!("--{name}"), locale)),
                Word::Short(name) => return Err(unknown(&format!("-{name}"), locale)),
            }
        }
        Ok(read)
    }

    pub(super) fn text(value: OsString, locale: Locale) -> Result<String, Failure> {
        value.into_string().map_err(|value| strange(&value.to_string_lossy(), locale))
    }

    pub(super) fn all(&mut self, name: &str, locale: Locale) -> Result<Vec<String>, Failure> {
        let (mine, rest) = std::mem::take(&mut self.options).into_iter().partition(|(option, _)| option == name);
        self.options = rest;
        let mine: Vec<(String, OsString)> = mine;
        mine.into_iter().map(|(_, value)| Self::text(value, locale)).collect()
    }

    /// Whether it was given.
    pub(super) fn has(&self, name: &str) -> bool {
        self.options.iter().any(|(option, _)| option == name)
    }

    /// What becomes of a file that is there already.
    pub(super) fn existing(&self) -> Existing {
        if self.has(NO_CLOBBER) { Existing::Keep } else { Existing::Replace }
    }

    /// The last one counts, as everywhere.
    pub(super) fn last(&mut self, name: &str, locale: Locale) -> Result<Option<String>, Failure> {
        Ok(self.all(name, locale)?.pop())
    }

    pub(super) fn required(&mut self, name: &str, locale: Locale) -> Result<String, Failure> {
        self.last(name, locale)?
            .ok_or_else(|| Failure::usage(say_with(locale, "cli-missing-option", [("option", name.into())])))
    }

    pub(super) fn parsed<T: std::str::FromStr>(&mut self, name: &str, locale: Locale) -> Result<Option<T>, Failure> {
        let Some(value) = self.last(name, locale)? else { return Ok(None) };
        value.parse().map(Some).map_err(|_| wrong(name, &value, locale))
    }

    /// `on` or `off`.
    pub(super) fn switch(&mut self, name: &str, locale: Locale) -> Result<Option<bool>, Failure> {
        match self.last(name, locale)?.as_deref() {
            None => Ok(None),
            Some("on") => Ok(Some(true)),
            Some("off") => Ok(Some(false)),
            Some(other) => Err(wrong(name, other, locale)),
        }
    }

    /// Where to write.
    pub(super) fn out(&mut self, locale: Locale) -> Result<PathBuf, Failure> {
        let out = self.required("out", locale)?;
        if out.is_empty() { Err(missing_value("out", locale)) } else { Ok(out.into()) }
    }

    /// The file to write, which no folder is.
    pub(super) fn out_file(&mut self, example: &str, locale: Locale) -> Result<PathBuf, Failure> {
        let out = self.out(locale)?;
        if !out.is_dir() {
            return Ok(out);
        }
        let example = out.join(example).display().to_string();
        let args = [("path", out.display().to_string().into()), ("example", example.into())];
        Err(Failure::usage(say_with(locale, "cli-out-is-a-folder", args)))
    }

    pub(super) fn path(&mut self, locale: Locale) -> Result<PathBuf, Failure> {
        if self.positional.is_empty() {
            return Err(Failure::usage(say_with(locale, "cli-missing-path", [])));
        }
        Ok(self.positional.remove(0).into())
    }

    /// A package to answer from.
    pub(super) fn source(&mut self, locale: Locale) -> Result<Source, Failure> {
        Ok(Source::new(self.path(locale)?, self.has(STRICT)))
    }

    /// The language of `--locale`, if it was given and is one.
    pub(super) fn explicit_locale(&mut self, locale: Locale) -> Result<Option<Locale>, Failure> {
        let Some(tag) = self.last("locale", locale)? else { return Ok(None) };
        Locale::parse(&tag).map(Some).ok_or_else(|| wrong("locale", &tag, locale))
    }

    /// Anything left over was not asked for.
    pub(super) fn no_more(&self, locale: Locale) -> Result<(), Failure> {
        match self.positional.first() {
            Some(word) => Err(unknown(&word.to_string_lossy(), locale)),
            None => Ok(()),
        }
    }
}

/// A word that means nothing here.
pub(super) fn unknown(word: &str, locale: Locale) -> Failure {
    Failure::usage(say_with(locale, "cli-unknown-word", [("word", word.into())]))
}

pub(super) fn missing_value(option: &str, locale: Locale) -> Failure {
    Failure::usage(say_with(locale, "cli-missing-value", [("option", option.into())]))
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

fn strange(word: &str, locale: Locale) -> Failure {
    Failure::usage(say_with(locale, "cli-strange-word", [("word", word.into())]))
}

/// A value that an option cannot take.
pub(super) fn wrong(option: &str, value: &str, locale: Locale) -> Failure {
    Failure::usage(say_with(locale, "cli-wrong-value", [("option", option.into()), ("value", value.into())]))
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

const QUERY: [&str; 6] = ["measure", "by", "year-of", "where", "format", STRICT];
/// One command with its words; `None` when its help was asked for.
pub(super) fn command(
    name: &str,
    words: impl Iterator<Item = OsString>,
    locale: Locale,
) -> Result<Option<Command>, Failure> {
    let allowed: &[&str] = match name {
        "check" => &["format"],
        "reconcile" | "diff" | "show" => &["format", STRICT],
        "query" => &QUERY,
        "list" => &["where", "search", "sort", "limit", "columns", "format", "year-of", "out", NO_CLOBBER, STRICT],
        "figure" => FIGURE,
        "picture" => &PICTURE,
        // A sample never takes the place of anything.
        _ => &["projects", "seed", "out", NO_CLOBBER],
    };
    let mut words = Words::read(words, allowed, locale)?;
    if words.help {
        return Ok(None);
    }
    // The language was seen to before; here only whether it is one.
    words.explicit_locale(locale)?;
    let command = match name {
        "check" => {
            let format = format(&mut words, &[Format::Text, Format::Json], locale)?;
            Command::Plain(Plain::Check(words.path(locale)?, format))
        }
        "reconcile" => {
            let format = format(&mut words, &[Format::Table, Format::Csv, Format::Json], locale)?;
            Command::Plain(Plain::Reconcile(words.source(locale)?, format))
        }
        "diff" => {
            let format = format(&mut words, &[Format::Table, Format::Csv, Format::Json], locale)?;
            let (old, new) = (words.source(locale)?, words.source(locale)?);
            Command::Plain(Plain::Diff(old, new, format))
        }
        "query" => Command::Plain(Plain::Query(query_args(&mut words, locale)?)),
        "list" => Command::Plain(Plain::List(list_args(&mut words, locale)?)),
        "show" => {
            let format = format(&mut words, &[Format::Text, Format::Json], locale)?;
            let path = words.source(locale)?;
            if words.positional.is_empty() {
                return Err(Failure::usage(say_with(locale, "cli-missing-id", [])));
            }
            let id = Words::text(words.positional.remove(0), locale)?;
            Command::Plain(Plain::Show(path, id, format))
        }
        "figure" => Command::Plain(Plain::Figure(Box::new(figure_args(&mut words, locale)?))),
        "picture" => Command::Picture(picture_args(&mut words, locale)?),
        _ => Command::Plain(Plain::Sample(SampleArgs {
            projects: words.parsed("projects", locale)?.unwrap_or(1000),
            seed: words.parsed("seed", locale)?.unwrap_or(1),
            out: words.out(locale)?,
        })),
    };
    words.no_more(locale)?;
    Ok(Some(command))
}

fn format(words: &mut Words, allowed: &[Format], locale: Locale) -> Result<Format, Failure> {
    Ok(format_if_any(words, allowed, locale)?.unwrap_or(allowed[0]))
}

fn format_if_any(words: &mut Words, allowed: &[Format], locale: Locale) -> Result<Option<Format>, Failure> {
    let Some(name) = words.last("format", locale)? else { return Ok(None) };
    let known = match name.as_str() {
        "text" => Some(Format::Text),
        "table" => Some(Format::Table),
        "csv" => Some(Format::Csv),
        "json" => Some(Format::Json),
        _ => None,
    };
    known.filter(|format| allowed.contains(format)).map(Some).ok_or_else(|| wrong("format", &name, locale))
}

fn query_args(words: &mut Words, locale: Locale) -> Result<QueryArgs, Failure> {
    Ok(QueryArgs {
        path: words.source(locale)?,
        measure: words.required("measure", locale)?,
        by: words.required("by", locale)?,
        year_of: words.last("year-of", locale)?,
        filters: words.all("where", locale)?,
        format: format(words, &[Format::Table, Format::Csv, Format::Json], locale)?,
    })
}

fn list_args(words: &mut Words, locale: Locale) -> Result<ListArgs, Failure> {
    Ok(ListArgs {
        path: words.source(locale)?,
        filters: words.all("where", locale)?,
        sort: words.all("sort", locale)?,
        search: words.last("search", locale)?,
        limit: words.parsed("limit", locale)?,
        columns: words.last("columns", locale)?,
        year_of: words.last("year-of", locale)?,
        format: format_if_any(words, &[Format::Table, Format::Csv, Format::Json], locale)?,
        out: words.has("out").then(|| words.out_file("list.xlsx", locale)).transpose()?,
        existing: words.existing(),
    })
}

fn picture_args(words: &mut Words, locale: Locale) -> Result<PictureArgs, Failure> {
    let size = words.last("size", locale)?.unwrap_or_else(|| "1600x1000".to_owned());
    let pixels = size.split_once(['x', '×']).and_then(|(w, h)| Some([w.parse().ok()?, h.parse().ok()?]));
    let size = pixels
        .filter(|size: &[u32; 2]| size.iter().all(|side| (320..=8192).contains(side)))
        .ok_or_else(|| wrong("size", &size, locale))?;
    let theme = words.last("theme", locale)?;
    let dark = match theme.as_deref() {
        None | Some("light") => false,
        Some("dark") => true,
        Some(other) => return Err(wrong("theme", other, locale)),
    };
    let scale: f32 = words.parsed("scale", locale)?.unwrap_or(1.0);
    if !(0.5..=4.0).contains(&scale) {
        return Err(wrong("scale", &scale.to_string(), locale));
    }
    let out = words.out_file("figure.png", locale)?;
    let extension = out.extension().unwrap_or_default();
    if !extension.eq_ignore_ascii_case("png") && !is_special(&out) {
        let extension = extension.to_string_lossy().into_owned();
        return Err(Failure::usage(say_with(locale, "cli-picture-format", [("extension", extension.into())])));
    }
    Ok(PictureArgs {
        path: (!words.positional.is_empty()).then(|| words.positional.remove(0).into()),
        view: words.last("view", locale)?.unwrap_or_else(|| "overview".to_owned()),
        size,
        scale,
        dark,
        select: words.all("select", locale)?,
        pane: words.parsed("pane", locale)?,
        filters: words.all("where", locale)?,
        search: words.last("search", locale)?,
        typing: words.last("typing", locale)?,
        columns: words.last("columns", locale)?,
        out,
        existing: words.existing(),
        locale,
    })
}
