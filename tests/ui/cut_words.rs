//! On an office laptop no table of the package lacks how many rows it has, and whatever is cut says itself in full to who
//! points at it.

use std::collections::BTreeSet;

use egui::{Rect, Shape, vec2};
use zonescope::app::{Settings, View};
use zonescope::listing::table_title;
use zonescope::text::{Locale, numbers};

use crate::layout::{LAPTOP, window};
use crate::window::Window;

/// What is painted: the words, where they can be seen, whether they are cut.
fn painted(window: &Window) -> Vec<(String, Rect, bool)> {
    fn flat(shape: &Shape, clip: Rect, found: &mut Vec<(String, Rect, bool)>) {
        match shape {
            Shape::Vec(shapes) => shapes.iter().for_each(|shape| flat(shape, clip, found)),
            Shape::Text(text) => {
                let place = text.visual_bounding_rect().intersect(clip);
                if place.is_positive() {
                    found.push((text.galley.text().to_owned(), place, text.galley.elided));
                }
            }
            _ => {}
        }
    }
    let mut found = Vec::new();
    window.output().shapes.iter().for_each(|clipped| flat(&clipped.shape, clipped.clip_rect, &mut found));
    found
}

#[test]
fn every_table_stands_in_the_bar_with_how_many_rows_it_has() {
    for locale in Locale::ALL {
        let window = window(locale, LAPTOP, View::Projects, Settings::default());
        let opened = zonescope::package::open_bundled().unwrap();
        let words = painted(&window);
        let mut hidden = Vec::new();
        for dataset in opened.tables() {
            let (name, count) = (table_title(dataset, locale), numbers::count(dataset.projects().len()));
            let is_name = |(text, place, is_cut): &&(String, Rect, bool)| {
                *text == name && !is_cut && place.right() < 200.0 && place.top() > 310.0
            };
            let place = words.iter().find(is_name).map(|(_, place, _)| *place);
            // The last of them is reached by scrolling.
            let Some(place) = place else {
                hidden.push(name);
                continue;
            };
            let is_beside = |(text, at, _): &(String, Rect, bool)| {
                *text == count
                    && at.left() > place.right()
                    && at.right() < 200.0
                    && at.y_range().intersects(place.y_range())
            };
            assert!(words.iter().any(is_beside), "{locale:?}: {count} beside {name} at {place}");
        }
        assert!(hidden.len() < 2, "{locale:?}: {hidden:?} do not stand in full in the bar");
    }
}

/// In every view, in both languages.
#[test]
fn whatever_is_cut_is_said_in_full_to_who_points_at_it() {
    let mut pointed_at = 0;
    for locale in Locale::ALL {
        for view in View::ALL {
            let mut window = window(locale, LAPTOP, view, Settings::default());
            let mut columns = BTreeSet::new();
            // One of each column is like the others.
            let cut: Vec<(String, Rect)> = painted(&window)
                .into_iter()
                .filter(|(text, place, is_cut)| *is_cut && !text.is_empty() && columns.insert(place.left() as i32))
                .map(|(text, place, _)| (text, place))
                .collect();
            for (text, place) in cut {
                window.hover_at(place.center());
                window.run();
                let joined = |text: &str| text.split_whitespace().collect::<String>();
                let said =
                    |(words, _, is_cut): &(String, Rect, bool)| !is_cut && joined(words).contains(&joined(&text));
                assert!(painted(&window).iter().any(said), "{locale:?} {view:?}: “{text}” at {place} says no more");
                pointed_at += 1;
                window.hover_at((vec2(2.0, 2.0)).to_pos2());
                window.run();
            }
        }
    }
    assert!(pointed_at > 20, "{pointed_at}");
}

/// In the chart of the page the note stands in full: names that are cut show themselves, and need not stand in it.
#[test]
fn the_note_of_the_first_chart_is_not_cut_on_a_laptop() {
    for locale in Locale::ALL {
        let window = window(locale, LAPTOP, View::Sectors, Settings::default());
        let note = locale.either("注：", "Note: ");
        let words = painted(&window);
        let (_, place, is_cut) = words.iter().find(|(text, ..)| text.starts_with(note)).unwrap();
        assert!(!is_cut, "{locale:?}: cut at {place}");
    }
}
