//! How long it takes from starting the program to the first painted frame, next to an empty window of eframe:
//! `cargo bench --bench start`. Medians in milliseconds. Without a display it asks `xvfb-run` for one.

#![expect(clippy::print_stdout, clippy::unwrap_used, reason = "a benchmark prints, and stops where it fails")]

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use eframe::{Frame, NativeOptions, Renderer};
use egui::{Ui, ViewportBuilder, ViewportCommand, vec2};
use egui_system_font_provider::SystemFontProvider;
use zonescope::app::{App, Beginning, Settings};
use zonescope::source::Origin;
use zonescope::text::Locale;

const RUNS: usize = 9;
/// What such a window says.
const PAINTED: &str = "painted";

/// The words that make this program show a window: ours on the Shaoxing package, or an empty one.
const OURS: &str = "ours";
const EMPTY: &str = "empty";

/// A window that says when its first frame is on the screen, and closes.
struct Once {
    app: Option<App>,
    /// The number of the first frame.
    first: Option<u64>,
    is_said: bool,
}

impl eframe::App for Once {
    fn ui(&mut self, ui: &mut Ui, _: &mut Frame) {
        if let Some(app) = &mut self.app {
            app.ui(ui);
        }
        // With the second one begun, the first is on the screen; one may take several passes.
        let is_painted = ui.ctx().cumulative_frame_nr() > *self.first.get_or_insert(ui.ctx().cumulative_frame_nr());
        if is_painted && !std::mem::replace(&mut self.is_said, true) {
            println!("{PAINTED}");
            ui.ctx().send_viewport_cmd(ViewportCommand::Close);
        }
        ui.ctx().request_repaint();
    }
}

fn show(is_ours: bool) {
    let options = NativeOptions {
        viewport: ViewportBuilder::default().with_inner_size(vec2(1440.0, 900.0)),
        renderer: Renderer::Glow,
        system_font_fallback: false,
        ..NativeOptions::default()
    };
    let beginning = is_ours.then(|| Beginning::ahead(Origin::Bundled, &Settings::default()));
    let made = eframe::run_native(
        "zonescope-start",
        options,
        Box::new(move |creation| {
            let app = beginning.map(|beginning| {
                App::prepare(&creation.egui_ctx);
                let system = SystemFontProvider::new().with_locale(Some("zh-Hans"));
                creation.egui_ctx.add_font_provider(Arc::new(system));
                App::opening(beginning, Settings::default(), Locale::ZhCn, &creation.egui_ctx)
            });
            Ok(Box::new(Once { app, first: None, is_said: false }))
        }),
    );
    made.unwrap();
}

/// From the start of a process to its first frame.
fn started(word: &str) -> Duration {
    let start = Instant::now();
    let program = std::env::current_exe().unwrap();
    let mut child = Command::new(program).arg(word).stdout(Stdio::piped()).spawn().unwrap();
    let line = BufReader::new(child.stdout.take().unwrap()).lines().next();
    let taken = start.elapsed();
    assert!(line.is_some_and(|line| line.unwrap() == PAINTED), "a window was painted");
    child.wait().unwrap();
    taken
}

fn median(mut times: Vec<Duration>) -> f64 {
    times.sort_unstable();
    times[times.len() / 2].as_secs_f64() * 1e3
}

fn main() {
    let words: Vec<String> = std::env::args().skip(1).filter(|word| word != "--bench").collect();
    match words.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [OURS] => return show(true),
        [EMPTY] => return show(false),
        _ => {}
    }
    if std::env::var_os("DISPLAY").is_none() && std::env::var_os("WAYLAND_DISPLAY").is_none() {
        let screen = ["-a", "-s", "-screen 0 1440x900x24 -noreset"];
        let asked = Command::new("xvfb-run").args(screen).arg(std::env::current_exe().unwrap()).status();
        if asked.is_err() {
            println!("no display, and no xvfb-run");
        }
        return;
    }
    let (mut ours, mut empty) = (Vec::new(), Vec::new());
    for _ in 0..RUNS {
        ours.push(started(OURS));
        empty.push(started(EMPTY));
    }
    let (ours, empty) = (median(ours), median(empty));
    println!("{:<34} {:>8} {:>8} {:>8}", "to the first frame", "ours", "empty", "more");
    println!("{:<34} {ours:>8.0} {empty:>8.0} {:>8.0}", "  the Shaoxing package", ours - empty);
}
