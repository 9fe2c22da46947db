//! The map in the window: what is filtered is drawn, a click selects, keys and wheel move it.

use std::sync::Arc;

use egui::{Event, Key, Modifiers, PointerButton, Pos2, Rect, Theme, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use serde_json::json;
use zonescope::app::{
    App, Command, ExportChoices, ExportCommand, Exported, FilterCommand, MapCommand, Settings, View, WindowCommand,
};
use zonescope::export::Format;
use zonescope::package::{Opened, open_embedded};
use zonescope::text::Locale;

use crate::window::{Window, press, shows, wait_for, window_of};

/// Four corners of a square, and a firm near its edge.
fn opened() -> Opened {
    let ring = [[120.0, 30.0], [120.2, 30.0], [120.2, 30.2], [120.0, 30.2]];
    let ground = json!({"type": "FeatureCollection", "features": [{"type": "Feature",
        "properties": {"id": "core", "name": "核心区"}, "geometry": {"type": "Polygon", "coordinates": [ring]}}]});
    let own =
        json!({"version": 1, "zone": {"id": "z", "name_zh": "区"}, "currency": "CNY", "as_of": "2021", "crs": "wgs84"});
    let fields = json!([{"name": "id"}, {"name": "name"}, {"name": "lon"}, {"name": "lat"},
        {"name": "tax", "type": "number", "unit": "万元"}, {"name": "kind"}]);
    let firms = json!({"name": "firms", "title": "企业", "path": "f.csv", "type": "table",
        "schema": {"fields": fields, "primaryKey": "id"}});
    let descriptor = json!({"zonescope": own, "resources": [firms, {"name": "boundaries", "path": "b.geojson"}]});
    let rows = "id,name,lon,lat,tax,kind\n1,东厂,120.15,30.1,100,a\n2,西厂,120.05,30.1,400,b\n3,远厂,120.3,30.1,25,a\n4,无址厂,,,9,a\n";
    open_embedded(&[
        ("datapackage.json", descriptor.to_string().as_bytes()),
        ("f.csv", rows.as_bytes()),
        ("b.geojson", ground.to_string().as_bytes()),
    ])
    .unwrap()
}

fn window(locale: Locale) -> Window {
    let app = App::with_package(Arc::new(opened()), Settings::default(), locale);
    let mut window = window_of(app, vec2(1366.0, 768.0), Theme::Light);
    send(&mut window, Command::Window(WindowCommand::ShowView(View::Map)));
    window
}

fn send(window: &mut Window, command: Command) {
    window.state().send(command);
    window.step();
    window.run();
}

/// Where the map is.
fn room(window: &Window) -> Rect {
    let maps = window.query_all_by_role(egui::Role::Image);
    maps.map(|node| node.rect()).max_by(|a, b| a.area().total_cmp(&b.area())).unwrap()
}

fn click(window: &mut Window, at: Pos2) {
    window.event(Event::PointerMoved(at));
    for pressed in [true, false] {
        let (button, modifiers) = (PointerButton::Primary, Modifiers::NONE);
        window.event(Event::PointerButton { pos: at, button, pressed, modifiers });
    }
    window.run();
}

#[test]
fn a_map_says_what_it_shows_and_that_it_is_a_sketch() {
    for (locale, words) in [
        (Locale::ZhCn, ["区企业分布图", "界内：2", "界外：1", "示意图，未经测绘和审图。", "1 条记录没有写明位置"]),
        (Locale::En, ["on the map", "Within: 2", "Outside: 1", "Sketch map", "One record says nowhere where it is"]),
    ] {
        let window = window(locale);
        let painted: Vec<String> = window
            .output()
            .shapes
            .iter()
            .filter_map(|shape| {
                if let egui::Shape::Text(text) = &shape.shape { Some(text.galley.text().to_owned()) } else { None }
            })
            .collect();
        for word in words {
            assert!(painted.iter().any(|text| text.contains(word)), "{word}: {painted:?}");
        }
    }
}

#[test]
fn a_click_selects_the_record_and_what_is_filtered_is_drawn() {
    let mut window = window(Locale::ZhCn);
    // The extent is three tenths of a degree wide; the western firm is a sixth of it from the left.
    let room = room(&window);
    let west = room.left() + room.width() * 0.5;
    assert!(!shows(&window, "西厂"), "the pane is closed");
    let scale = {
        // All of it fits by its height or its width, whichever is scarcer.
        let (wide, high) = (0.3 * 96_486.0f32, 0.2 * 110_861.0f32);
        (room.width() / wide).min(room.height() / high) * 0.94
    };
    let at = Pos2::new(west - 0.1 * 96_486.0 * scale, room.center().y);
    click(&mut window, at);
    assert!(shows(&window, "西厂"), "the detail pane shows it");
    send(&mut window, Command::Filter(FilterCommand::Type("kind=a".to_owned())));
    send(&mut window, Command::Filter(FilterCommand::Apply));
    let painted = |window: &Window| {
        let count = |shape: &&egui::epaint::ClippedShape| matches!(shape.shape, egui::Shape::Text(_));
        window.output().shapes.iter().filter(count).count()
    };
    assert!(painted(&window) > 0);
    assert!(!window.output().shapes.iter().any(|shape| match &shape.shape {
        egui::Shape::Text(text) => text.galley.text().contains("界内：2"),
        _ => false,
    }));
}

#[test]
fn keys_and_buttons_move_the_map_and_bring_all_of_it_back() {
    let mut window = window(Locale::ZhCn);
    let at = room(&window).center() + vec2(0.0, room(&window).height() * 0.4);
    click(&mut window, at);
    let fit = |window: &Window| window.get_by_label("显示全图").accesskit_node().is_disabled();
    assert!(fit(&window), "all of it is in sight");
    window.key_press(Key::ArrowRight);
    window.run();
    assert!(!fit(&window));
    press(&mut window, "显示全图");
    assert!(fit(&window));
    send(&mut window, Command::Map(MapCommand::Fill(true)));
    send(&mut window, Command::Map(MapCommand::SizeBy(Some("tax".to_owned()))));
    let texts: Vec<String> = window
        .output()
        .shapes
        .iter()
        .filter_map(
            |shape| if let egui::Shape::Text(text) = &shape.shape { Some(text.galley.text().to_owned()) } else { None },
        )
        .collect();
    assert!(texts.iter().any(|text| text == "核心区\n500.00"), "100 and 400 within: {texts:?}");
}

#[test]
fn a_map_is_saved_as_a_figure_is_and_takes_no_place_of_a_file_unasked() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("map.svg");
    std::fs::write(&path, "old").unwrap();
    let mut window = window(Locale::ZhCn);
    press(&mut window, "把地图存成图片…");
    assert!(shows(&window, "导出图"), "the dialog is the same");
    assert!(window.query_by_label("CSV").is_none(), "a map has no numbers to be saved");
    let choices = ExportChoices {
        of: Exported::Map,
        format: Format::SVG,
        path: path.display().to_string(),
        ..ExportChoices::default()
    };
    send(&mut window, Command::Export(ExportCommand::Edit(choices)));
    send(&mut window, Command::Export(ExportCommand::Write));
    wait_for(&mut window, "已经有“map.svg”。");
    assert_eq!(std::fs::read(&path).unwrap(), b"old");
    press(&mut window, "替换");
    wait_for(&mut window, "原有的同名文件已被替换");
    assert!(String::from_utf8(std::fs::read(&path).unwrap()).unwrap().contains("<svg"));
}
