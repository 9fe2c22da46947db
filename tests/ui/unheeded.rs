//! What makes no difference to a chart is grey beside it and in the palette, and says why.

use egui_kittest::kittest::{NodeT, Queryable};
use zonescope::app::{ChartCommand, Command};
use zonescope::figure::{Choices, Kind, Reference};
use zonescope::model::Measure;
use zonescope::text::Locale;

use crate::window::{Window, ctrl, send, shaoxing, shows};

fn sectors(locale: Locale) -> Window {
    let mut window = shaoxing(locale);
    ctrl(&mut window, egui::Key::Num2);
    window
}

/// Whether a line beside the chart is grey.
fn is_grey(window: &Window, label: &str) -> bool {
    let mut lines = window.query_all_by_role_and_label(egui::Role::CheckBox, label);
    lines.next().unwrap_or_else(|| panic!("no {label}")).accesskit_node().is_disabled()
}

/// What the palette says of a command.
fn refusal(window: &Window, reference: Reference) -> Option<String> {
    let offers = window.state().offers();
    let command = Command::Chart(ChartCommand::ToggleReference(reference));
    offers.into_iter().find(|offer| offer.command == command).unwrap().refusal
}

#[test]
fn a_line_that_is_not_drawn_is_grey_with_the_reason_and_one_that_is_drawn_is_not() {
    for (locale, schedule, average, of_years, beside_shares, not_drawn) in [
        (
            Locale::ZhCn,
            "序时进度线",
            "平均线",
            "只有年度计划才有序时进度",
            "按占比显示时不画这条线",
            "这种图不画这条线",
        ),
        (
            Locale::En,
            "Schedule",
            "Average",
            "Only the plan of a year",
            "No such line beside shares",
            "This chart draws no such line",
        ),
    ] {
        let mut window = sectors(locale);
        assert!(!is_grey(&window, average));
        send(&mut window, Command::Chart(ChartCommand::ToggleReference(Reference::Average)));
        // Kept for other kinds, it is there and does nothing.
        send(&mut window, Command::Chart(ChartCommand::SetKind(Kind::Slope)));
        assert!(is_grey(&window, average));
        assert_eq!(refusal(&window, Reference::Average).as_deref(), Some(not_drawn));
        window.get_by_role_and_label(egui::Role::CheckBox, average).hover();
        window.run();
        assert!(shows(&window, not_drawn), "pointed at, it says why");
        send(&mut window, Command::Chart(ChartCommand::SetKind(Kind::Plan)));
        assert!(is_grey(&window, schedule), "the plan of a whole life has none");
        assert!(refusal(&window, Reference::Schedule).is_some_and(|why| why.starts_with(of_years)));
        send(&mut window, Command::Chart(ChartCommand::SetMeasure(Measure::PlannedPeriod)));
        assert!(!is_grey(&window, schedule), "that of a year has one");
        send(&mut window, Command::Chart(ChartCommand::SetKind(Kind::Grouped)));
        let shares = Choices { share: true, ..Choices::default() };
        send(&mut window, Command::Chart(ChartCommand::Choose(shares)));
        assert!(is_grey(&window, average));
        assert_eq!(refusal(&window, Reference::Average).as_deref(), Some(beside_shares));
    }
}
