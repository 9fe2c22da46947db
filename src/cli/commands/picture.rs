//! `zonescope picture`: the whole window drawn without a display. What is drawn, the window knows.

use crate::cli::command::{Command, CommandSpec};
use crate::cli::failure::Failure;
use crate::cli::options::{COLUMNS, NO_CLOBBER, OUT, OptionSpec, Positional, SEARCH, STRICT, TABLE, WHERE};
use crate::cli::picture_args::PictureArgs;
use crate::cli::view::View;
use crate::cli::words::Words;
use crate::export::Format;
use crate::output::is_special;
use crate::text::say_with;

const VIEW: OptionSpec = OptionSpec::word("view", || View::ALL.map(View::id).to_vec());
const SIZE: OptionSpec = OptionSpec::text("size");
const SCALE: OptionSpec = OptionSpec::text("scale");
const THEME: OptionSpec = OptionSpec::word("theme", || vec!["light", "dark"]);
const SELECT: OptionSpec = OptionSpec::text("select");
const PANE: OptionSpec = OptionSpec::text("pane");
const TYPING: OptionSpec = OptionSpec::text("typing");

pub(super) const COMMAND: CommandSpec = CommandSpec {
    name: "picture",
    help: "help-picture",
    positionals: &[Positional::optional("PATH")],
    groups: &[&[
        VIEW, TABLE, SIZE, SCALE, THEME, SELECT, PANE, WHERE, SEARCH, TYPING, COLUMNS, OUT, NO_CLOBBER, STRICT,
    ]],
    read,
};

fn read(words: &mut Words) -> Result<Command, Failure> {
    let size = size(words)?;
    let dark = words.word(&THEME)? == Some("dark");
    let scale: f32 = words.parsed(&SCALE)?.unwrap_or(1.0);
    if !(0.5..=4.0).contains(&scale) {
        return Err(Failure::wrong_value(SCALE.name, &scale.to_string(), words.locale));
    }
    let out = words.out_file("figure.png")?;
    let extension = out.extension().unwrap_or_default();
    let is_picture = extension.to_str().and_then(Format::from_extension) == Some(Format::PNG);
    if !is_picture && !is_special(&out) {
        let extension = extension.to_string_lossy().into_owned();
        return Err(Failure::usage(say_with(words.locale, "cli-picture-format", [("extension", extension.into())])));
    }
    Ok(Command::Picture(Box::new(PictureArgs {
        path: words.positional_if_any().map(Into::into),
        table: words.last(&TABLE)?,
        view: words.word(&VIEW)?.and_then(View::parse).unwrap_or_default(),
        size,
        scale,
        dark,
        select: words.all(&SELECT)?,
        pane: words.parsed(&PANE)?,
        filters: words.all(&WHERE)?,
        search: words.last(&SEARCH)?,
        typing: words.last(&TYPING)?,
        columns: words.last(&COLUMNS)?,
        out,
        existing: words.existing(),
        is_strict: words.has(&STRICT),
        locale: words.locale,
    })))
}

/// The picture's width and height in pixels.
fn size(words: &Words) -> Result<[u32; 2], Failure> {
    let text = words.last(&SIZE)?.unwrap_or_else(|| "1600x1000".to_owned());
    let sides = text.split_once(['x', '×']).and_then(|(w, h)| Some([w.parse().ok()?, h.parse().ok()?]));
    let sides = sides.filter(|sides: &[u32; 2]| sides.iter().all(|side| (320..=8192).contains(side)));
    sides.ok_or_else(|| Failure::wrong_value(SIZE.name, &text, words.locale))
}
