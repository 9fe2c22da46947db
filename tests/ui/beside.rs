//! Records of a package beside the window's: read in full like any other, and gone with it.

use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::{NodeT, Queryable};
use zonescope::app::{ChartCommand, Command, OpenCommand, View, WindowCommand};
use zonescope::text::Locale;

use crate::window::{Window, send, shaoxing, shows, wait_for};

/// Two charts side by side, the second of a package of twenty made-up projects.
fn beside(folder: &std::path::Path) -> Window {
    let path = folder.join("zone");
    zonescope::sample::write_package(20, 3, &path).unwrap();
    let mut window = shaoxing(Locale::ZhCn);
    send(&mut window, Command::Window(WindowCommand::ShowView(View::Sectors)));
    send(&mut window, Command::Chart(ChartCommand::SplitPanels));
    send(&mut window, Command::Chart(ChartCommand::ActivatePanel(1)));
    send(&mut window, Command::Open(OpenCommand::Beside(1, path)));
    wait_for(&mut window, "这是另一个数据包的项目");
    window
}

/// The first of the projects below the chart, by its name.
fn first_link(window: &Window) -> String {
    let links = window.get_all_by_role(Role::Link);
    let highest = links.min_by(|a, b| a.rect().top().total_cmp(&b.rect().top())).unwrap();
    highest.accesskit_node().label().unwrap()
}

#[test]
fn a_project_of_a_package_beside_is_read_in_full_and_copied_and_gone_with_the_package() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = beside(folder.path());
    let of_other = "来自另一个数据包：";
    assert!(!shows(&window, of_other));
    let name = first_link(&window);
    window.get_by_role_and_label(Role::Link, &name).click();
    window.run();
    window.run();
    assert!(shows(&window, of_other) && shows(&window, "金额") && shows(&window, "来源"), "{name}");
    assert!(!shows(&window, "在图中显示"), "its mark is in no chart of the window's package");
    let copy = window.state().offers().into_iter().find(|offer| offer.id == "detail-copy").unwrap();
    assert!(copy.refusal.is_none());
    window.key_press_modifiers(Modifiers::ALT, Key::ArrowLeft);
    window.run();
    assert!(!shows(&window, of_other), "before it nothing was selected");
    window.key_press_modifiers(Modifiers::ALT, Key::ArrowRight);
    window.run();
    assert!(shows(&window, of_other));
    send(&mut window, Command::Chart(ChartCommand::JoinPanels));
    assert!(!shows(&window, of_other), "the package is no longer open");
}
