//! Shorter steps of time and statistics in the window: what is asked changes the chart, and marks lead to their projects.

use egui::Key;
use zonescope::app::{ChartCommand, Command};
use zonescope::model::Measure;
use zonescope::query::Dimension;
use zonescope::text::Locale;

use crate::window::{click_mark, ctrl, send, shaoxing, shows};

#[test]
fn quarters_stand_along_the_axis_and_lead_to_their_projects() {
    let mut window = shaoxing(Locale::ZhCn);
    ctrl(&mut window, Key::Num2);
    let quarter = Dimension::parse("quarter").unwrap();
    send(&mut window, Command::Chart(ChartCommand::SetTime(quarter)));
    assert!(shows(&window, "按产业大类、季度的计划总投资"));
    click_mark(&mut window, "集成电路 · 2021-Q1");
    assert!(shows(&window, "集成电路 · 2021-Q1 · "));
    send(&mut window, Command::Chart(ChartCommand::SetTime(Dimension::Year)));
    assert!(shows(&window, "按产业大类、年份的计划总投资"));
}

#[test]
fn a_median_is_not_stacked_and_its_list_says_the_median() {
    let mut window = shaoxing(Locale::ZhCn);
    ctrl(&mut window, Key::Num2);
    let median = Measure::parse("median:planned_total").unwrap();
    send(&mut window, Command::Chart(ChartCommand::SetMeasure(median)));
    assert!(shows(&window, "按产业大类、年份的计划总投资中位数"));
    assert!(!shows(&window, "不能相加，堆叠"), "the kind gives way");
    click_mark(&mut window, "集成电路 · 2021");
    assert!(shows(&window, "集成电路 · 2021 · 10 个项目"));
    assert!(!shows(&window, "249.00 亿元"), "what they come to is not what is asked");
}
