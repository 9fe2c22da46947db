//! What a page of the window has around it, and what is done when it comes into sight. Must not know how any is drawn.

use egui::Key;

use crate::app::core::command::Command;
use crate::app::core::ids::{View, WhichList};
use crate::app::gallery::command::GalleryCommand;

/// A page, but for what is on it.
pub(in crate::app) struct PageSpec {
    /// Which.
    pub(in crate::app) view: View,
    /// The key that, with Ctrl, leads there.
    pub(in crate::app) key: Key,
    /// The list it shows, with the facets beside it.
    pub(in crate::app) list: Option<WhichList>,
    /// Whether the choices of a chart stand beside it.
    pub(in crate::app) has_choices: bool,
    /// Whether the facets stand beside it unasked, in a window of any width.
    pub(in crate::app) is_of_facets: bool,
    /// Whether it is about the books as a whole, whichever table is looked at.
    pub(in crate::app) is_of_books: bool,
    /// What is done when it comes into sight, and when other books do while it is.
    pub(in crate::app) on_sight: Option<fn() -> Command>,
}

const fn page(view: View, key: Key) -> PageSpec {
    PageSpec { view, key, list: None, has_choices: false, is_of_facets: false, is_of_books: false, on_sight: None }
}

/// All, in the order of the left bar.
pub(in crate::app) static PAGES: [PageSpec; View::ALL.len()] = [
    PageSpec { is_of_books: true, ..page(View::Overview, Key::Num1) },
    PageSpec { list: Some(WhichList::OfMarks), has_choices: true, ..page(View::Sectors, Key::Num2) },
    PageSpec { on_sight: Some(|| Command::Gallery(GalleryCommand::Read)), ..page(View::Figures, Key::Num3) },
    PageSpec { list: Some(WhichList::Projects), is_of_facets: true, ..page(View::Projects, Key::Num4) },
    page(View::Sources, Key::Num5),
    PageSpec { is_of_books: true, ..page(View::Checks, Key::Num6) },
    page(View::Findings, Key::Num7),
    PageSpec { is_of_books: true, ..page(View::Indicators, Key::Num8) },
    page(View::Map, Key::Num9),
];

impl PageSpec {
    /// That of a view.
    pub(in crate::app) fn of(view: View) -> &'static Self {
        &PAGES[view as usize]
    }
}

impl WhichList {
    /// The one that a view shows.
    pub(in crate::app) fn of_view(view: View) -> Option<Self> {
        PageSpec::of(view).list
    }

    /// Whether a view shows one, with the facets beside it.
    pub(in crate::app) fn is_in(view: View) -> bool {
        Self::of_view(view).is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_stands_in_the_place_of_its_view() {
        assert_eq!(PAGES.each_ref().map(|page| page.view), View::ALL);
        assert!(View::ALL.into_iter().all(|view| PageSpec::of(view).view == view));
    }
}
