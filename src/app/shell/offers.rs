//! What can be done now, of all rooms together. To offer something more, a room adds a line to its `offers`; a new room adds
//! one here. Must not know how offers are shown, and does nothing itself.

use crate::app::core::offer::{List, Now, Offer};
use crate::app::shell::tables::add_offers;
use crate::app::{
    chart, detail, export, filter, gallery, history, import, live, map, open, palette, records, sources, window,
};

/// What the rooms offer that does not grow with the data.
static MENUS: [fn(&mut List<'_>); 18] = [
    window::offers::add_pages,
    history::offers::add,
    open::offers::add,
    import::offers::add_open,
    live::offers::add,
    export::offers::add,
    gallery::offers::add,
    open::offers::add_tables,
    open::offers::add_known_packages,
    window::offers::add,
    chart::offers::add,
    map::offers::add,
    records::offers::add,
    add_offers,
    records::offers::add_order,
    detail::offers::add,
    sources::offers::add,
    filter::offers::add_fixed,
];

/// The same while spreadsheets of somebody else are open, which take the place of the pages.
static MENUS_OF_IMPORT: [fn(&mut List<'_>); 5] =
    [import::offers::add, import::offers::add_open, add_offers, open::offers::add_known_packages, window::offers::add];

/// What they offer for each row of the data.
static OF_DATA: [fn(&mut List<'_>); 5] = [
    gallery::offers::add_figures,
    filter::offers::add,
    palette::offers::add_conditions,
    records::offers::add_columns,
    palette::offers::add,
];

/// Everything that can be done now, group by group; what there is only one of comes first.
pub(in crate::app) fn offers(now: Now<'_>) -> Vec<Offer> {
    let mut list = List { now, offers: menus(now) };
    if now.state.import.is_some() {
        return list.offers;
    }
    OF_DATA.iter().for_each(|add| add(&mut list));
    list.offers
}

/// What does not grow with the data: what menus, buttons and keys offer.
pub(in crate::app) fn menus(now: Now<'_>) -> Vec<Offer> {
    let mut list = List::new(now);
    match now.state.import {
        Some(_) => MENUS_OF_IMPORT.iter().for_each(|add| add(&mut list)),
        None => MENUS.iter().for_each(|add| add(&mut list)),
    }
    list.offers
}
