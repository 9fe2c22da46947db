//! The words of `zonescope figure` → typed arguments. Must not know what they mean in a package.

use std::path::PathBuf;

use crate::cli::failure::Failure;
use crate::cli::options::{self, NO_CLOBBER, OUT, OptionSpec, STRICT, TABLE};
use crate::cli::own_fonts::FONT;
use crate::cli::source::Source;
use crate::cli::words::Words;
use crate::export::{FORMATS, Format, Preset, SvgText};
use crate::figure::{CHOICES, ChoiceSpec, Choices, Field, Kind, SWITCH, Takes};
use crate::output::Existing;

/// `zonescope figure`
pub(super) struct FigureArgs {
    pub(super) path: Source,
    pub(super) specs: Vec<PathBuf>,
    pub(super) choices: Chosen,
    pub(super) preset: Option<Preset>,
    pub(super) width_mm: Option<f64>,
    pub(super) height_mm: Option<f64>,
    /// As high as the figure needs, whatever the preset has.
    pub(super) auto_height: bool,
    /// The size of small type on paper.
    pub(super) text_pt: Option<f64>,
    /// A figure with nothing in it is written all the same.
    pub(super) allow_empty: bool,
    pub(super) dpi: Option<f64>,
    pub(super) svg_text: SvgText,
    pub(super) fonts: Vec<PathBuf>,
    pub(super) formats: Vec<String>,
    pub(super) save_spec: Option<PathBuf>,
    /// Where to: a file or several, or the folder of several figures.
    pub(super) outs: Vec<PathBuf>,
    pub(super) existing: Existing,
}

/// What a figure should show, as far as it is said on the command line: choices with what was said of them.
pub(super) struct Chosen(pub(super) Vec<(&'static ChoiceSpec, Vec<String>)>);

impl Chosen {
    /// Whether something was said of the choice with this field.
    pub(super) fn has(&self, key: &str) -> bool {
        self.0.iter().any(|(choice, _)| choice.key == key)
    }

    /// What was said of the choice with this field.
    pub(super) fn said(&self, key: &str) -> &[String] {
        self.0.iter().find(|(choice, _)| choice.key == key).map_or(&[], |(_, said)| said)
    }

    /// What was chosen, though figures of this kind know no such choice.
    pub(super) fn unheeded(&self, kind: Kind) -> impl Iterator<Item = &'static ChoiceSpec> {
        let is_for = |choice: &ChoiceSpec, kind| (choice.is_offered)(kind);
        // What is asked to be as it always is changes nothing.
        let is_usual = |choice: &ChoiceSpec, said: &[String]| match choice.field {
            Field::Switch(of) => {
                let usual = if *of(&mut Choices::default()) { SWITCH[0] } else { SWITCH[1] };
                said.first().is_some_and(|said| said == usual)
            }
            _ => false,
        };
        let chosen = self.0.iter().filter(move |(choice, said)| !is_for(choice, kind) && !is_usual(choice, said));
        // Some choices are for all kinds, and only the window does not offer them.
        chosen.map(|(choice, _)| *choice).filter(move |choice| Kind::ALL.into_iter().any(|kind| is_for(choice, kind)))
    }
}

const SPEC: OptionSpec = OptionSpec::text("spec");
const SAVE_SPEC: OptionSpec = OptionSpec::text("save-spec");
const PRESET: OptionSpec = OptionSpec::word("preset", || Preset::ALL.map(Preset::id).to_vec());
const WIDTH_MM: OptionSpec = OptionSpec::text("width-mm");
const HEIGHT_MM: OptionSpec = OptionSpec::text("height-mm");
const TEXT_PT: OptionSpec = OptionSpec::text("text-pt");
/// Draws a figure with nothing in it, too.
const ALLOW_EMPTY: OptionSpec = OptionSpec::flag("allow-empty");
const DPI: OptionSpec = OptionSpec::text("dpi");
const SVG_TEXT: OptionSpec = OptionSpec::word("svg-text", || vec!["outlines", "text"]);
pub(super) const FORMAT: OptionSpec = OptionSpec::word("format", || FORMATS.map(Format::extension).to_vec());

/// Of what is drawn: one for each choice of a figure.
pub(super) static CHOSEN: [OptionSpec; CHOICES.len()] = of_choices(&CHOICES);
/// Of files and their sizes.
pub(super) const FILES: &[OptionSpec] = &[
    TABLE,
    SPEC,
    SAVE_SPEC,
    PRESET,
    WIDTH_MM,
    HEIGHT_MM,
    TEXT_PT,
    ALLOW_EMPTY,
    DPI,
    SVG_TEXT,
    FONT,
    FORMAT,
    OUT,
    NO_CLOBBER,
    STRICT,
];

const fn of_choices<const N: usize>(choices: &[ChoiceSpec; N]) -> [OptionSpec; N] {
    let mut found = [SPEC; N];
    let mut at = 0;
    while at < N {
        let takes = match choices[at].takes {
            Takes::Word { known, also } => options::Takes::Word { known, also },
            Takes::Switch => options::Takes::Word { known: switch, also: &[] },
            Takes::Number | Takes::Text | Takes::Texts => options::Takes::Text,
        };
        found[at] = OptionSpec { name: choices[at].flag, takes };
        at += 1;
    }
    found
}

fn switch() -> Vec<&'static str> {
    SWITCH.to_vec()
}

/// Its words.
pub(super) fn figure_args(words: &mut Words) -> Result<FigureArgs, Failure> {
    let path = words.source_of_table()?;
    let specs: Vec<PathBuf> = words.all(&SPEC)?.into_iter().map(PathBuf::from).collect();
    let save_spec = words.last(&SAVE_SPEC)?.map(PathBuf::from);
    for (option, paths) in [(SPEC, specs.as_slice()), (SAVE_SPEC, save_spec.as_slice())] {
        if paths.iter().any(|path| path.as_os_str().is_empty()) {
            return Err(Failure::missing_value(option.name, words.locale));
        }
    }
    let choices = chosen(words)?;
    let height = words.last(&HEIGHT_MM)?;
    let auto_height = height.as_deref() == Some("auto");
    if specs.is_empty() {
        // A saved figure says what it counts; without one that is asked for.
        let missing = ["measure", "by"].into_iter().find(|key| !choices.has(key));
        if let Some(option) = missing {
            return Err(Failure::missing_option(option, words.locale));
        }
    }
    let mut outs = words.outs()?;
    if specs.is_empty() {
        outs = outs.into_iter().map(|out| words.no_folder(out, "figure.png")).collect::<Result<_, _>>()?;
    }
    Ok(FigureArgs {
        path,
        choices,
        preset: words.word(&PRESET)?.and_then(Preset::parse),
        width_mm: words.parsed(&WIDTH_MM)?,
        height_mm: if auto_height { None } else { words.parsed(&HEIGHT_MM)? },
        auto_height,
        text_pt: words.parsed(&TEXT_PT)?,
        allow_empty: words.has(&ALLOW_EMPTY),
        dpi: words.parsed(&DPI)?,
        svg_text: if words.word(&SVG_TEXT)? == Some("text") { SvgText::Text } else { SvgText::Outlines },
        fonts: words.all(&FONT)?.into_iter().map(PathBuf::from).collect(),
        formats: words.all(&FORMAT)?,
        save_spec,
        existing: words.existing(),
        outs,
        specs,
    })
}

/// What was said of each choice; whether it is a number or a switch where one belongs is seen here, the rest in the books.
fn chosen(words: &Words) -> Result<Chosen, Failure> {
    let mut chosen = Vec::new();
    for (choice, option) in CHOICES.iter().zip(&CHOSEN) {
        let said = words.all(option)?;
        let Some(last) = said.last() else { continue };
        if choice.value(last).is_none() {
            return Err(Failure::wrong_value(option.name, last, words.locale));
        }
        chosen.push((choice, said));
    }
    Ok(Chosen(chosen))
}
