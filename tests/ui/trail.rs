//! Back and forward over what was looked at.

use egui::{Key, Modifiers};
use zonescope::app::{Command, DetailCommand, RowId, TableId, View, WindowCommand};
use zonescope::text::Locale;

use crate::window::{Window, shaoxing};

fn go(window: &mut Window, key: Key) {
    window.key_press_modifiers(Modifiers::ALT, key);
    window.run();
}

fn show(window: &mut Window, view: View) {
    window.state().send(Command::Window(WindowCommand::ShowView(view)));
    window.run();
}

/// The page in sight.
fn page(window: &Window) -> Option<View> {
    let offers = window.state().offers();
    offers.into_iter().find_map(|offer| match offer.command {
        Command::Window(WindowCommand::ShowView(view)) if offer.is_current => Some(view),
        _ => None,
    })
}

#[test]
fn alt_and_the_arrows_lead_back_to_pages_and_what_was_selected_there_and_forward_again() {
    let mut window = shaoxing(Locale::ZhCn);
    show(&mut window, View::Projects);
    let offers = window.state().offers();
    let mut projects = offers.iter().filter_map(|offer| match offer.command {
        Command::Detail(DetailCommand::Select(row)) if row.table == TableId::PROJECTS => {
            Some((row, offer.label.clone()))
        }
        _ => None,
    });
    let (first, second) = (projects.next().unwrap(), projects.next().unwrap());
    for (project, _) in [&first, &second] {
        window.state().send(Command::Detail(DetailCommand::Select(*project)));
        window.run();
    }
    show(&mut window, View::Checks);
    assert_eq!(page(&window), Some(View::Checks));
    go(&mut window, Key::ArrowLeft);
    assert_eq!(page(&window), Some(View::Projects));
    assert_eq!(selected(&window), Some(second.1.clone()));
    go(&mut window, Key::ArrowLeft);
    assert_eq!(selected(&window), Some(first.1.clone()));
    go(&mut window, Key::ArrowRight);
    assert_eq!(selected(&window), Some(second.1));
    go(&mut window, Key::ArrowRight);
    assert_eq!(page(&window), Some(View::Checks));
    // Nothing lies beyond.
    let forward = |window: &Window| window.state().offers().into_iter().find(|offer| offer.id == "go-forward-to");
    assert!(forward(&window).unwrap().refusal.is_some());
}

/// The project that is selected.
fn selected(window: &Window) -> Option<String> {
    let offers = window.state().offers();
    let found = offers.into_iter().find(|offer| {
        offer.is_current
            && matches!(offer.command, Command::Detail(DetailCommand::Select(RowId { table: TableId::PROJECTS, .. })))
    });
    found.map(|offer| offer.label)
}

#[test]
fn who_goes_back_by_the_palette_can_go_forward_again() {
    let mut window = shaoxing(Locale::ZhCn);
    show(&mut window, View::Projects);
    show(&mut window, View::Checks);
    let take = |window: &mut Window, id: &str| {
        let offer = window.state().offers().into_iter().find(|offer| offer.id == id).unwrap();
        window.state().send(Command::Offered { id: offer.id, command: Box::new(offer.command) });
        window.run();
    };
    take(&mut window, "go-back-to");
    assert_eq!(page(&window), Some(View::Projects));
    take(&mut window, "go-forward-to");
    assert_eq!(page(&window), Some(View::Checks));
}
