//! The keyboard's way through the window: what has the focus is seen, groups are one stop, F6 goes from part to part.

use egui::accesskit::Toggled;
use egui::{Key, Modifiers, Pos2, Rect, Role, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use zonescope::app::{Settings, View};
use zonescope::text::Locale;

use crate::layout::{LAPTOP, laptop, open_detail, window};
use crate::window::{Window, ctrl, key, shaoxing, shows};

/// The rectangle of what has the focus, and what it is.
fn focused(window: &Window) -> Option<(Rect, Role, String)> {
    let root = window.root();
    let node = root.query_all_by(|node| node.is_focused()).next()?;
    let label = node.accesskit_node().label().or(node.accesskit_node().value()).unwrap_or_default();
    Some((node.rect(), node.accesskit_node().role(), label))
}

#[test]
fn tab_passes_the_facets_in_few_steps_and_what_it_comes_to_is_in_sight_with_a_ring() {
    let mut window = laptop(View::Projects);
    let screen = Rect::from_min_size(Pos2::ZERO, LAPTOP);
    let mut stops = 0;
    for _ in 0..60 {
        key(&mut window, Key::Tab);
        let Some((rect, _, label)) = focused(&window) else { continue };
        assert!(screen.contains_rect(rect.shrink(1.0)), "{label} is out of sight: {rect}");
        assert!(has_ring(&window, rect), "{label} has no ring: {rect}");
        if rect.left() > 100.0 && rect.right() < 350.0 && rect.top() > 40.0 {
            stops += 1;
        }
        if label == "查找项目" {
            assert!((6..=16).contains(&stops), "{stops} stops in the facets");
            return;
        }
    }
    panic!("sixty Tabs do not lead to the search");
}

/// Whether a line in the accent's colour is drawn around a place.
fn has_ring(window: &Window, place: Rect) -> bool {
    let accent = zonescope::draw::Ink::LIGHT.accent;
    window.output().shapes.iter().any(|clipped| match &clipped.shape {
        egui::Shape::Rect(shape) => {
            let is_here = shape.rect.expand(4.0).contains_rect(place) && place.expand(4.0).contains_rect(shape.rect);
            is_here && shape.stroke.color == accent && shape.stroke.width > 1.5
        }
        _ => false,
    })
}

#[test]
fn the_arrows_go_along_the_rows_of_a_facet_and_scroll_to_them() {
    let mut window = window(Locale::ZhCn, vec2(1366.0, 620.0), View::Projects, Settings::default());
    window.get_by_label("生物医药 · 54 个项目").focus();
    window.run();
    key(&mut window, Key::ArrowDown);
    assert_eq!(focused(&window).unwrap().2, "现代医药 · 19 个项目");
    key(&mut window, Key::Space);
    assert!(shows(&window, "筛出 19"));
    key(&mut window, Key::End);
    key(&mut window, Key::Tab);
    key(&mut window, Key::Tab);
    key(&mut window, Key::End);
    let (rect, _, label) = focused(&window).unwrap();
    assert!(rect.bottom() < 600.0 && rect.top() > 40.0, "{label} at {rect}");
}

#[test]
fn f6_goes_from_part_to_part_and_back_to_where_one_was() {
    let mut window = laptop(View::Sectors);
    open_detail(&mut window);
    window.get_by_role_and_label(Role::TextInput, "筛选条件").focus();
    window.run();
    let mut order = Vec::new();
    for _ in 0..6 {
        key(&mut window, Key::F6);
        order.push(focused(&window).map(|(_, _, label)| label).unwrap_or_default());
    }
    let last = order.pop();
    assert_eq!(last.as_deref(), Some("筛选条件"), "to what had the focus there: {order:?}");
    let list = order.iter().position(|label| label.contains("项目")).unwrap();
    assert!(order[..list].iter().any(|label| label == "图"), "{order:?}");
    assert_eq!(order.last().map(String::as_str), Some("详情"), "{order:?}");
    window.key_press_modifiers(Modifiers::SHIFT, Key::F6);
    window.run();
    assert_eq!(focused(&window).unwrap().2, "详情");
    key(&mut window, Key::Tab);
    assert!(focused(&window).unwrap().0.left() > 1000.0, "Tab leads into it");
}

#[test]
fn the_views_are_one_stop_with_the_arrows_inside() {
    let mut window = laptop(View::Overview);
    window.get_by_role_and_label(Role::Button, "总览").focus();
    window.run();
    key(&mut window, Key::ArrowDown);
    assert_eq!(focused(&window).unwrap().2, "产业");
    key(&mut window, Key::Enter);
    assert!(shows(&window, "按产业大类、年份的计划总投资"));
    key(&mut window, Key::Tab);
    let (_, _, label) = focused(&window).unwrap();
    assert!(!["图集", "项目", "来源"].contains(&label.as_str()), "{label}");
    let chosen = window.get_by_role_and_label(Role::Button, "产业").accesskit_node().toggled();
    assert_eq!(chosen, Some(Toggled::True));
}

#[test]
fn f6_closes_a_list_that_is_open() {
    let mut window = shaoxing(Locale::ZhCn);
    ctrl(&mut window, Key::Num2);
    window.get_by_role_and_label(Role::ComboBox, "图型").click();
    window.run();
    assert!(window.query_all_by_role(Role::ListBoxOption).count() > 10, "it is open");
    key(&mut window, Key::F6);
    window.run();
    assert_eq!(window.query_all_by_role(Role::ListBoxOption).count(), 0, "and closed");
    let root = window.root();
    assert!(root.query_all_by(|node| node.is_focused()).next().is_some(), "the focus is somewhere");
}

#[test]
fn f6_leads_to_the_chart_and_the_arrows_go_along_its_marks() {
    let mut window = laptop(View::Sectors);
    for _ in 0..8 {
        key(&mut window, Key::F6);
        if focused(&window).is_some_and(|(_, _, label)| label == "图") {
            break;
        }
    }
    assert_eq!(focused(&window).unwrap().2, "图");
    key(&mut window, Key::ArrowRight);
    let (_, role, label) = focused(&window).unwrap();
    assert_eq!(role, Role::Image, "{label}");
    key(&mut window, Key::ArrowRight);
    key(&mut window, Key::Enter);
    assert!(shows(&window, "集成电路 · 2017 · 4 个项目 · 26.00 亿元"), "the mark under the cursor is chosen");
}
