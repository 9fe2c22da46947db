//! What can be done now, with its name, its group and its key: one list for menus, keyboard and palette.
//!
//! To offer one more [`Command`], add a line to [`fixed`], or to [`of_data`] when there is one for each row of the
//! data. Must not know how offers are shown, and does nothing itself.

mod chart;
mod context;
mod detail;
mod filters;
mod fixed;
mod gallery;
mod list;
mod of_data;

pub(super) use chart::{dimensions, year_bases, year_basis_name};
pub(super) use context::{Pointed, of_card, of_check, of_finding, of_mark, of_row, of_series};
pub(super) use of_data::{MOST_PROJECTS, filter_keys};

use super::command::{Command, shortcuts};
use super::memo::Memo;
use super::session::Session;
use super::state::{Phase, State};
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
        shortcuts().into_iter().find(|(_, command)| *command == self.command).map(|(shortcut, _)| shortcut)
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
pub(super) struct Now<'a> {
    pub(super) state: &'a State,
    pub(super) memo: &'a Memo,
}

impl<'a> Now<'a> {
    fn session(self) -> Option<&'a Session> {
        match &self.state.phase {
            Phase::Open(session) => Some(session),
            _ => None,
        }
    }
}

/// Everything that can be done now, group by group; what there is only one of comes first.
pub(super) fn offers(now: Now<'_>) -> Vec<Offer> {
    let mut list = List { now, offers: menus(now) };
    if let Some(session) = now.session() {
        gallery::add_figures(&mut list, session);
        filters::add(&mut list, session);
        of_data::add(&mut list, session);
    }
    list.offers
}

/// What does not grow with the data: what menus, buttons and keys offer.
pub(super) fn menus(now: Now<'_>) -> Vec<Offer> {
    let mut list = List { now, offers: Vec::new() };
    fixed::add(&mut list);
    if let Some(session) = now.session() {
        chart::add(&mut list, session);
        list::add(&mut list, session);
        detail::add(&mut list, session);
        filters::add_fixed(&mut list, session);
    }
    list.offers
}

/// What an offer is called.
enum Words<'a> {
    /// The text under this key, which is the offer's id too.
    Key(&'a str),
    /// A text with a name in it that is not the same in both languages, and an id.
    Said { id: String, say: &'a dyn Fn(Locale) -> String },
}

/// Offers on their way into a list.
struct List<'a> {
    now: Now<'a>,
    offers: Vec<Offer>,
}

impl List<'_> {
    /// One more; what is returned can be told that it is current, or why it cannot be done.
    fn add(&mut self, group: Group, command: Command, words: Words<'_>) -> &mut Offer {
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
    fn current(&mut self, is_current: bool) -> &mut Self {
        self.is_current = is_current;
        self
    }

    /// Cannot be done while `refused`, for the reason under `key`.
    fn refused(&mut self, refused: bool, key: &str, locale: Locale) -> &mut Self {
        if refused {
            self.refusal = Some(say(locale, key).into_owned());
        }
        self
    }
}

/// A sentence with one name in it.
fn with_name(locale: Locale, key: &str, name: String) -> String {
    say_with(locale, key, [("name", Arg::Text(name))])
}
