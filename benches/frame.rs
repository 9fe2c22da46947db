//! How much processor time a frame of the window takes: `cargo bench --bench frame`. Layout and tessellation, without a
//! display, at 1920 × 1200 with the detail pane open. Median and 95th percentile, in milliseconds.

#![expect(clippy::print_stdout, clippy::unwrap_used, reason = "a benchmark prints, and stops where it fails")]

use std::sync::Arc;
use std::time::Instant;

use egui::{Context, Event, Modifiers, MouseWheelUnit, Pos2, RawInput, Rect, TouchPhase, pos2, vec2};
use zonescope::app::{App, Command, ListCommand, Pick, Settings, View, WhichList};
use zonescope::figure::Kind;
use zonescope::text::Locale;
use zonescope::{package, sample};

const FRAMES: usize = 60;

fn frame(context: &Context, app: &mut App, time: f64, events: Vec<Event>) -> f64 {
    let input = RawInput {
        screen_rect: Some(Rect::from_min_size(Pos2::ZERO, vec2(1920.0, 1200.0))),
        time: Some(time),
        events,
        ..RawInput::default()
    };
    let start = Instant::now();
    let mut output = context.run_ui(input, |ui| app.ui(ui));
    let primitives = context.tessellate(std::mem::take(&mut output.shapes), output.pixels_per_point);
    let took = start.elapsed().as_secs_f64() * 1e3;
    std::hint::black_box(primitives);
    output.drop_without_applying_deltas();
    took
}

/// The list while somebody turns the wheel: other rows in every frame.
fn wheel() -> Vec<Event> {
    let delta = vec2(0.0, -52.0);
    let wheel =
        Event::MouseWheel { unit: MouseWheelUnit::Point, delta, phase: TouchPhase::Move, modifiers: Modifiers::NONE };
    vec![Event::PointerMoved(pos2(800.0, 600.0)), wheel]
}

fn measure(name: &str, context: &Context, app: &mut App, time: &mut f64) {
    measure_with(name, context, app, time, Vec::new);
}

fn measure_with(name: &str, context: &Context, app: &mut App, time: &mut f64, events: impl Fn() -> Vec<Event>) {
    let mut times: Vec<f64> = (0..FRAMES + 5)
        .map(|_| {
            *time += 1.0 / 60.0;
            frame(context, app, *time, events())
        })
        .skip(5)
        .collect();
    times.sort_by(f64::total_cmp);
    println!("  {name:<28} {:>8.2} {:>8.2}", times[FRAMES / 2], times[FRAMES * 95 / 100]);
}

fn main() {
    let folder = tempfile::tempdir().unwrap();
    for projects in [20_000, 1_000_000] {
        let path = folder.path().join(projects.to_string());
        sample::write_package(projects, 7, &path).unwrap();
        let opened = Arc::new(package::open(&path).unwrap());
        let context = Context::default();
        App::prepare(&context);
        let mut app = App::with_package(opened, None, Settings::default(), Locale::ZhCn);
        let mut time = 0.0;
        println!("{projects} projects{:>26} {:>8}", "median", "p95");
        app.send(Command::ToggleDetail);
        for view in View::ALL {
            app.send(Command::ShowView(view));
            measure(view.id(), &context, &mut app, &mut time);
        }
        app.send(Command::ShowView(View::Projects));
        measure_with("projects, the wheel turning", &context, &mut app, &mut time, wheel);
        for (name, row) in [("projects, in the middle", projects / 2), ("projects, at the end", projects - 1)] {
            let pick = |row, pick| Command::List(ListCommand::Pick { list: WhichList::Projects, row, pick });
            app.send(pick(row, Pick::Toggle));
            measure_with(name, &context, &mut app, &mut time, wheel);
        }
        app.send(Command::List(ListCommand::PickAll(WhichList::Projects)));
        measure("projects, all selected", &context, &mut app, &mut time);
        app.send(Command::ShowView(View::Sectors));
        for kind in Kind::ALL {
            app.send(Command::SetKind(kind));
            measure(kind.id(), &context, &mut app, &mut time);
        }
    }
}
