//! How much processor time a frame of the window takes: `cargo bench --bench frame`. Layout and tessellation, without a
//! display, at 1920 × 1200 with facets and detail pane open; then how long a change takes until all its answers show.
//! Median and 95th percentile, in milliseconds. With `-- table` … only of what is called so, and of as many projects as
//! `PROJECTS` says.

#![expect(clippy::print_stdout, clippy::unwrap_used, reason = "a benchmark prints, and stops where it fails")]

use std::sync::Arc;
use std::time::Instant;

use egui::{Context, Event, Modifiers, PointerButton, Pos2, RawInput, Rect, vec2};
use zonescope::app::{
    App, ChartCommand, Command, FacetCommand, FilterCommand, RecordsCommand, Settings, View, WindowCommand,
};
use zonescope::figure::Kind;
use zonescope::model::{Dataset, ProjectAmount};
use zonescope::package::Opened;
use zonescope::query::{Column, Field, Key, Stretch};
use zonescope::text::Locale;
use zonescope::{package, sample};

const FRAMES: usize = 60;
const CHANGES: usize = 9;

/// A window that is never shown.
struct Bench {
    context: Context,
    app: App,
    time: f64,
    /// Only what is called so is measured, or all.
    asked: Vec<String>,
}

impl Bench {
    fn new(opened: Arc<Opened>, asked: Vec<String>) -> Self {
        let context = Context::default();
        App::prepare(&context);
        let app = App::with_package(opened, Settings::default(), Locale::ZhCn);
        Self { context, app, time: 0.0, asked }
    }

    /// The processor time of one frame in milliseconds, answers that it waits for included.
    fn frame(&mut self, events: Vec<Event>) -> f64 {
        self.time += 1.0 / 60.0;
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, vec2(1920.0, 1200.0))),
            time: Some(self.time),
            events,
            ..RawInput::default()
        };
        let start = Instant::now();
        let app = &mut self.app;
        let mut output = self.context.run_ui(input, |ui| app.ui(ui));
        let primitives = self.context.tessellate(std::mem::take(&mut output.shapes), output.pixels_per_point);
        let took = start.elapsed().as_secs_f64() * 1e3;
        std::hint::black_box(primitives);
        output.drop_without_applying_deltas();
        took
    }

    fn is_asked(&self, name: &str) -> bool {
        self.asked.is_empty() || self.asked.iter().any(|asked| name.contains(asked.as_str()))
    }

    /// Frames in which nothing changes.
    fn rest(&mut self, name: &str) {
        if !self.is_asked(name) {
            return;
        }
        (0..5).for_each(|_| {
            self.frame(Vec::new());
        });
        let times = (0..FRAMES).map(|_| self.frame(Vec::new())).collect();
        print(name, times);
    }

    /// The time from a command to the frame that shows what came of it.
    fn change(&mut self, name: &str, commands: impl Fn(usize) -> Command) {
        if !self.is_asked(name) {
            return;
        }
        let times = (0..CHANGES).map(|turn| {
            self.app.send(commands(turn));
            let took = self.frame(Vec::new());
            (0..3).for_each(|_| {
                self.frame(Vec::new());
            });
            took
        });
        let times = times.collect();
        print(name, times);
    }

    fn click(&mut self, at: Pos2) {
        let button = |pressed| Event::PointerButton {
            pos: at,
            button: PointerButton::Primary,
            pressed,
            modifiers: Modifiers::NONE,
        };
        self.frame(vec![Event::PointerMoved(at)]);
        self.frame(vec![button(true)]);
        self.frame(vec![button(false)]);
    }

    fn press(&mut self, key: egui::Key) {
        let event =
            |pressed| Event::Key { key, physical_key: None, pressed, repeat: false, modifiers: Modifiers::NONE };
        self.frame(vec![event(true)]);
        self.frame(vec![event(false)]);
    }
}

fn print(name: &str, mut times: Vec<f64>) {
    times.sort_by(f64::total_cmp);
    let at = |share: usize| times[(times.len() * share / 100).min(times.len() - 1)];
    println!("  {name:<36} {:>8.2} {:>8.2}", at(50), at(95));
}

fn views(bench: &mut Bench) {
    println!(" frames at rest, detail pane and facets open");
    bench.app.send(Command::Window(WindowCommand::ToggleDetail));
    for view in View::ALL {
        bench.app.send(Command::Window(WindowCommand::ShowView(view)));
        bench.rest(view.id());
    }
    bench.app.send(Command::Window(WindowCommand::ShowView(View::Projects)));
    bench.click(Pos2::new(900.0, 600.0));
    bench.rest("list at the top, a project in detail");
    (0..40).for_each(|_| bench.press(egui::Key::PageDown));
    bench.rest("list further down");
    bench.press(egui::Key::End);
    bench.rest("list at the end");
    bench.app.send(Command::Window(WindowCommand::ShowView(View::Sectors)));
    for kind in Kind::ALL {
        bench.app.send(Command::Chart(ChartCommand::SetKind(kind)));
        bench.rest(kind.id());
    }
    bench.app.send(Command::Chart(ChartCommand::SetKind(Kind::Stacked)));
    bench.rest("chart, list, facets and detail");
}

fn changes(bench: &mut Bench, dataset: &Dataset) {
    println!(" from a change to its frame, all answers in it (chart, list, totals, facets)");
    let facet = Command::Facet;
    let sectors: Vec<Key> = dataset.sectors().iter().map(|(ix, _)| Key::Sector(Some(ix))).collect();
    let stages: Vec<Key> = dataset.stages().iter().map(|(ix, _)| Key::Stage(Some(ix))).collect();
    let places: Vec<Key> = dataset.places().iter().map(|(ix, _)| Key::Place(Some(ix))).collect();
    for view in [View::Projects, View::Sectors] {
        bench.app.send(Command::Window(WindowCommand::ShowView(view)));
        bench.app.send(Command::Filter(FilterCommand::Clear));
        for (name, keys) in [("sector", &sectors), ("stage", &stages), ("place", &places)] {
            let only = |turn: usize| facet(FacetCommand::ChooseOnly(keys[turn % keys.len()]));
            bench.change(&format!("{}: another {name}", view.id()), only);
        }
        let years = |turn: usize| {
            facet(FacetCommand::BrushYears { years: Some((2015, 2016 + turn as i32 % 5)), is_first: false })
        };
        bench.change(&format!("{}: brush of years", view.id()), years);
        let field = Field::Amount(ProjectAmount::PlannedTotal);
        let amounts = |turn: usize| {
            let stretch = Stretch { from: Some(100_000_000 * (turn as i64 + 1)), below: None };
            facet(FacetCommand::BrushStretch { field, stretch, is_first: false })
        };
        bench.change(&format!("{}: brush of amounts", view.id()), amounts);
        bench.app.send(Command::Filter(FilterCommand::Clear));
        bench.change(&format!("{}: no filter, one, no filter", view.id()), |turn| match turn % 2 {
            0 => facet(FacetCommand::ChooseOnly(sectors[turn % sectors.len()])),
            _ => Command::Filter(FilterCommand::Clear),
        });
    }
    bench.app.send(Command::Window(WindowCommand::ShowView(View::Projects)));
    bench.app.send(Command::Filter(FilterCommand::Clear));
    let typed = ["集", "集成", "集成电", "集成电路", "集成电路 投", "投资方 1", "芯片 示意", "0012", "生物"];
    bench.change("projects: letters of a search", |turn| {
        Command::Records(RecordsCommand::Search(typed[turn % typed.len()].to_owned()))
    });
    bench.app.send(Command::Records(RecordsCommand::Search(String::new())));
    for column in [Column::PlannedTotal, Column::Name, Column::Year] {
        bench.change(&format!("projects: sort by {}", column.id(dataset)), |_| {
            Command::Records(RecordsCommand::SortBy(column))
        });
    }
}

fn main() {
    let asked: Vec<String> = std::env::args().skip(1).filter(|word| word != "--bench").collect();
    let sizes = std::env::var("PROJECTS")
        .ok()
        .and_then(|count| count.parse().ok())
        .map_or(vec![20_000, 1_000_000], |one| vec![one]);
    let folder = tempfile::tempdir().unwrap();
    for projects in sizes {
        let path = folder.path().join(projects.to_string());
        sample::write_package(projects, 7, &path).unwrap();
        let opened = Arc::new(package::open(&path).unwrap());
        let mut bench = Bench::new(opened.clone(), asked.clone());
        println!("{projects} projects{:>36} {:>8}", "median", "p95");
        views(&mut bench);
        changes(&mut bench, &opened.dataset);
    }
}
