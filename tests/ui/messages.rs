//! Messages at the foot of the window: how long they stay, and what can be done from them.

use std::io;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use egui::{Key, Theme, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use zonescope::app::{App, Command, ExportChoices, ExportCommand, Settings, WindowCommand};
use zonescope::export::{Format, Preset};
use zonescope::package;
use zonescope::text::Locale;

use crate::window::{Window, ctrl, press, send, shows, wait_for, window_of};

fn window(open: impl Fn(&std::path::Path) -> io::Result<()> + Send + Sync + 'static) -> Window {
    let opened = Arc::new(package::open_bundled().unwrap());
    let app = App::with_package(opened, Settings::default(), Locale::ZhCn).with_opener(open);
    window_of(app, vec2(1366.0, 768.0), Theme::Light)
}

pub(crate) fn export(window: &mut Window, path: PathBuf) {
    ctrl(window, Key::Num2);
    ctrl(window, Key::E);
    let path = path.display().to_string();
    send(
        window,
        Command::Export(ExportCommand::Edit(ExportChoices {
            preset: Preset::ReportFull,
            print: zonescope::figure::Print::Colour,
            format: Format::SVG,
            path,
            ..ExportChoices::default()
        })),
    );
    press(window, "导出");
}

/// Lets so many seconds go by, as the window counts them.
fn wait(window: &mut Window, seconds: f64) {
    let until = window.ctx.input(|input| input.time) + seconds;
    while window.ctx.input(|input| input.time) < until {
        window.step();
    }
}

#[test]
fn a_message_of_something_done_goes_by_itself_and_an_error_stays() {
    let mut window = window(|_| Ok(()));
    send(&mut window, Command::Window(WindowCommand::CopyWords("甲".to_owned())));
    assert!(shows(&window, "已复制"));
    wait(&mut window, 5.0);
    assert!(shows(&window, "已复制"), "there is time to read it");
    wait(&mut window, 6.0);
    assert!(!shows(&window, "已复制"), "and then it goes");
    export(&mut window, PathBuf::from("no/such/folder/图.svg"));
    wait_for(&mut window, "写不了");
    wait(&mut window, 60.0);
    assert!(shows(&window, "写不了"), "an error is read before it goes");
    send(&mut window, Command::Window(WindowCommand::CloseDialog));
    assert!(!shows(&window, "写不了"), "and is said once: it goes with the dialog that it was read in");
}

#[test]
fn nothing_moves_when_a_message_comes_or_goes() {
    let mut window = window(|_| Ok(()));
    ctrl(&mut window, Key::Num3);
    let places = |window: &Window| {
        let rows = window.root().children_recursive().filter(|node| {
            let node = node.accesskit_node();
            matches!(node.role(), egui::accesskit::Role::Row | egui::accesskit::Role::Button)
        });
        rows.filter(|node| node.accesskit_node().label().is_none_or(|label| label != "知道了"))
            .map(|node| node.rect())
            .collect::<Vec<_>>()
    };
    let before = places(&window);
    send(&mut window, Command::Window(WindowCommand::CopyWords("甲".to_owned())));
    assert!(shows(&window, "已复制"));
    assert_eq!(places(&window), before);
    wait(&mut window, 10.0);
    assert!(!shows(&window, "已复制"));
    assert_eq!(places(&window), before);
}

#[test]
fn what_was_written_can_be_opened_and_its_folder_too() {
    let asked: Arc<Mutex<Vec<PathBuf>>> = Arc::default();
    let noted = asked.clone();
    let mut window = window(move |path| {
        noted.lock().unwrap().push(path.to_owned());
        Ok(())
    });
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("图.svg");
    export(&mut window, path.clone());
    wait_for(&mut window, "已写入");
    let offered = window
        .state()
        .offers()
        .iter()
        .filter(|offer| matches!(offer.command, Command::Window(WindowCommand::OpenWritten(_))))
        .count();
    assert_eq!(offered, 2, "in the palette as well");
    for label in ["打开文件", "打开所在文件夹"] {
        press(&mut window, label);
    }
    for _ in 0..200 {
        if asked.lock().unwrap().len() == 2 {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    let mut asked = asked.lock().unwrap().clone();
    asked.sort();
    assert_eq!(asked, [folder.path().to_owned(), path]);
}

#[test]
fn a_system_that_opens_nothing_is_told_of() {
    let mut window = window(|_| Err(io::Error::from(io::ErrorKind::NotFound)));
    let folder = tempfile::tempdir().unwrap();
    export(&mut window, folder.path().join("图.svg"));
    wait_for(&mut window, "已写入");
    press(&mut window, "打开文件");
    wait_for(&mut window, "打不开");
    assert!(shows(&window, "可以复制路径"), "and what to do instead");
}

#[test]
fn a_screen_reader_hears_messages_as_they_come() {
    let mut window = window(|_| Ok(()));
    send(&mut window, Command::Window(WindowCommand::CopyWords("甲".to_owned())));
    let said = window.get_by_label("已复制");
    assert_eq!(said.accesskit_node().live(), egui::accesskit::Live::Polite);
}
