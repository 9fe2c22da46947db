//! What can be done now, with its name, its group and its key: one list for menus, keyboard and palette.
//!
//! To offer one more [`Command`], add a line to the `offers` of its room; `shell::offers` lists those of all rooms, apart
//! where there is one for each row of the data. Must not know how offers are shown, and does nothing itself.

use crate::app::core::answers::Answers;
use crate::app::core::command::Command;
use crate::app::core::session::Session;
use crate::app::core::shortcuts::keys_of;
use crate::app::core::workspace::{Phase, State};
use crate::text::{Arg, Locale, say, say_with};

/// Something that can be done now.
#[derive(Clone, Debug, PartialEq)]
pub struct Offer {
    /// What it does.
    pub command: Command,
    /// The same from one day to the next, and found by typing too: `kind-lines`, `sector=ic`, a project's id.
    pub id: String,
    /// Its name in the user's language, as in a menu under the name of its group.
    pub label: String,
    /// Other names it is found by: the one in the other language.
    pub aliases: Vec<String>,
    /// Where it belongs.
    pub group: Group,
    /// Whether it is what is the case already.
    pub is_current: bool,
    /// Why it cannot be done now, if it cannot.
    pub refusal: Option<String>,
}

impl Offer {
    /// Its key, the one to be shown if it has several.
    pub fn shortcut(&self) -> Option<egui::KeyboardShortcut> {
        keys_of(&self.command).next()
    }
}

/// What belongs together in menus, in the palette, in the list of keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[expect(missing_docs, reason = "plain")]
pub enum Group {
    GoTo,
    Chart,
    Measure,
    Years,
    Series,
    Filter,
    List,
    File,
    Appearance,
    Help,
    Project,
    Figure,
}

impl Group {
    /// All, in the order in which the palette lists them.
    pub const ALL: [Self; 12] = [
        Self::GoTo,
        Self::Chart,
        Self::Measure,
        Self::Years,
        Self::Series,
        Self::Filter,
        Self::List,
        Self::File,
        Self::Appearance,
        Self::Help,
        Self::Project,
        Self::Figure,
    ];

    /// Its text is `offers-<id>`.
    pub fn id(self) -> &'static str {
        match self {
            Self::GoTo => "go-to",
            Self::Chart => "chart",
            Self::Measure => "measure",
            Self::Years => "years",
            Self::Series => "series",
            Self::Filter => "filter",
            Self::List => "list",
            Self::File => "file",
            Self::Appearance => "appearance",
            Self::Help => "help",
            Self::Project => "project",
            Self::Figure => "figure",
        }
    }

    /// As shown to a person.
    pub fn label(self, locale: Locale) -> String {
        say(locale, &format!("offers-{}", self.id())).into_owned()
    }
}

/// What offers are made from.
#[derive(Clone, Copy)]
pub(in crate::app) struct Now<'a> {
    pub(in crate::app) state: &'a State,
    pub(in crate::app) answers: &'a Answers,
    /// What menus, buttons and keys offer, once it is known.
    pub(in crate::app) menus: &'a [Offer],
}

impl<'a> Now<'a> {
    pub(in crate::app) fn session(self) -> Option<&'a Session> {
        match &self.state.phase {
            Phase::Open(session) => Some(session),
            _ => None,
        }
    }
}

/// What an offer is called.
pub(in crate::app) enum Words<'a> {
    /// The text under this key, which is the offer's id too.
    Key(&'a str),
    /// A text with a name in it that is not the same in both languages, and an id.
    Said { id: String, say: &'a dyn Fn(Locale) -> String },
}

/// Offers on their way into a list.
pub(in crate::app) struct List<'a> {
    pub(in crate::app) now: Now<'a>,
    pub(in crate::app) offers: Vec<Offer>,
}

impl<'a> List<'a> {
    /// Nothing offered yet.
    pub(in crate::app) fn new(now: Now<'a>) -> Self {
        Self { now, offers: Vec::new() }
    }

    /// One more; what is returned can be told that it is current, or why it cannot be done.
    pub(in crate::app) fn add(&mut self, group: Group, command: Command, words: Words<'_>) -> &mut Offer {
        let locale = self.now.state.locale;
        let (id, said): (String, Box<dyn Fn(Locale) -> String + '_>) = match words {
            Words::Key(key) => (key.to_owned(), Box::new(move |locale| say(locale, key).into_owned())),
            Words::Said { id, say } => (id, Box::new(say)),
        };
        let label = said(locale);
        let others = Locale::ALL.into_iter().filter(|other| *other != locale).map(said);
        let aliases = others.filter(|other| *other != label).collect();
        let at = self.offers.len();
        self.offers.push(Offer { command, id, label, aliases, group, is_current: false, refusal: None });
        &mut self.offers[at]
    }
}

impl Offer {
    pub(in crate::app) fn current(&mut self, is_current: bool) -> &mut Self {
        self.is_current = is_current;
        self
    }

    /// Cannot be done while `refused`, for the reason under `key`.
    pub(in crate::app) fn refused(&mut self, refused: bool, key: &str, locale: Locale) -> &mut Self {
        if refused {
            self.refusal = Some(say(locale, key).into_owned());
        }
        self
    }
}

/// A sentence with one name in it.
pub(in crate::app) fn with_name(locale: Locale, key: &str, name: String) -> String {
    say_with(locale, key, [("name", Arg::Text(name))])
}
