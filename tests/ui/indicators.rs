//! The page of indicators: a line each series, the way to its source and to its chart, and back to the books.

use egui::Key;
use egui_kittest::kittest::{NodeT, Queryable};
use zonescope::app::{Command, IndicatorsCommand, OpenCommand, TableId, View, WindowCommand};
use zonescope::text::Locale;

use crate::window::{Window, ctrl, press, shaoxing, shows, wait_for};

fn window(locale: Locale) -> Window {
    let mut window = shaoxing(locale);
    ctrl(&mut window, Key::Num8);
    window
}

#[test]
fn lines_stand_in_groups_that_fold() {
    for (locale, group, line) in [
        (Locale::ZhCn, "重点项目（8）", "重点产业项目个数 · 159 个"),
        (Locale::En, "Key projects (8)", "Key industry projects · 159"),
    ] {
        let mut window = window(locale);
        wait_for(&mut window, group);
        assert!(window.query_all_by_label_contains(line).next().is_some(), "{line}");
        press(&mut window, group);
        assert!(window.query_all_by_label_contains(line).next().is_none(), "{line} is hidden");
        press(&mut window, group);
        assert!(window.query_all_by_label_contains(line).next().is_some(), "{line} is back");
    }
}

#[test]
fn a_line_leads_to_its_source_and_to_its_chart() {
    let mut window = window(Locale::ZhCn);
    wait_for(&mut window, "重点项目（8）");
    let label = {
        let line = window.query_all_by_label_contains("重点产业项目计划投资 · 337 亿元").next().unwrap();
        line.accesskit_node().label().unwrap()
    };
    press(&mut window, &label);
    assert!(shows(&window, "原文"), "the words of the source are in the detail pane");
    let opened = zonescope::package::open_bundled().unwrap();
    let dataset = &opened.dataset;
    let row = dataset
        .observations()
        .iter()
        .position(|observed| dataset.indicators()[observed.indicator].id == "key_industry_planned_period");
    window.state().send(Command::Indicators(IndicatorsCommand::Chart(row.unwrap())));
    window.step();
    window.run();
    wait_for(&mut window, "重点产业项目计划投资（年度）");
    // The page of indicators is about the books, whichever table is looked at.
    window.state().send(Command::Window(WindowCommand::ShowView(View::Indicators)));
    window.step();
    window.run();
    wait_for(&mut window, "重点项目（8）");
}

#[test]
fn pages_about_the_books_are_not_empty_because_another_table_is_looked_at() {
    for (view, words) in [(View::Overview, "项目进展"), (View::Checks, "差额"), (View::Indicators, "重点项目（8）")]
    {
        let mut window = shaoxing(Locale::ZhCn);
        window.state().send(Command::Open(OpenCommand::Table(TableId::named("enterprises"))));
        window.step();
        window.run();
        window.state().send(Command::Window(WindowCommand::ShowView(view)));
        window.step();
        window.run();
        assert!(shows(&window, words), "{view:?}");
        assert!(!shows(&window, "没有公布的数"), "{view:?}");
    }
}

/// How often something was published says nothing: the first chart of things that come again is of what was counted.
#[test]
fn tables_of_series_begin_with_what_was_published() {
    for (table, heading, listed) in [
        ("enterprise_years", "按产业、年份的营业收入", "578 条记录"),
        // Of what is not added up there is no sum of all, and yet its records are drawn.
        ("series", "按对象、年份的招引10亿元以上项目总投资", "图中全部 · 2 条记录"),
    ] {
        let mut window = shaoxing(Locale::ZhCn);
        window.state().send(Command::Open(OpenCommand::Table(TableId::named(table))));
        window.step();
        window.run();
        window.state().send(Command::Window(WindowCommand::ShowView(View::Sectors)));
        window.step();
        window.run();
        wait_for(&mut window, heading);
        assert!(!shows(&window, "年份的记录数"), "{table}");
        assert!(shows(&window, listed), "{table}");
    }
}
