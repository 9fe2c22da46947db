//! The event loop: eframe on OpenGL, the system's fonts behind ours, the window's size remembered.

use std::io::Write;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, Instant};

use eframe::{CreationContext, Frame, NativeOptions, Renderer};
use egui::{Ui, Vec2, ViewportBuilder, vec2};
use egui_system_font_provider::SystemFontProvider;

use crate::app::core::settings::Settings;
use crate::app::shell::app::App;
use crate::app::shell::beginning::Beginning;
use crate::source::Origin;
use crate::text::{Locale, say, say_with};

/// ASCII on every system: it names the folder of the settings and the desktop entry.
const APP_ID: &str = "zonescope";
/// With answers within this time a frame shows the new state; else it shows the last one, and the new one follows.
const PATIENCE: Duration = Duration::from_millis(6);
/// Settings are saved once they have stood still for so long.
const STILL: Duration = Duration::from_millis(300);
const DEFAULT_SIZE: Vec2 = vec2(1440.0, 900.0);
const MIN_SIZE: Vec2 = vec2(900.0, 600.0);
/// The icon, large enough for a task switcher.
const ICON: &[u8] = include_bytes!("../../../assets/icon/256.png");

/// Opens the window and stays until it is closed; the exit code comes back. `explicit` is a language asked for now.
pub fn run(path: Option<PathBuf>, explicit: Option<Locale>, locale: Locale, err: &mut dyn Write) -> u8 {
    let locale = explicit.unwrap_or(locale);
    let settings_path = Settings::default_path();
    let loaded = settings_path.as_deref().map(Settings::load).unwrap_or_default();
    // What cannot be kept elsewhere is not written over.
    let settings_path = settings_path.filter(|_| !loaded.is_lost);
    let (mut settings, damaged) = (loaded.settings, loaded.damaged);
    // What is asked for now counts more than what was chosen some day.
    settings.locale = explicit.or(settings.locale);
    let beginning = Beginning::ahead(path.map_or_else(|| settings.still_there(), Origin::Path), &settings);
    let size = settings.window.map_or(DEFAULT_SIZE, |[width, height]| vec2(width, height).max(MIN_SIZE));
    let options = NativeOptions {
        viewport: ViewportBuilder::default()
            .with_app_id(APP_ID)
            .with_icon(eframe::icon_data::from_png_bytes(ICON).unwrap_or_default())
            .with_title(say(settings.locale.unwrap_or(locale), "window-title"))
            .with_inner_size(size)
            .with_min_inner_size(MIN_SIZE)
            .with_drag_and_drop(true),
        // Software OpenGL draws everywhere; what it lacks in speed we do not need.
        renderer: Renderer::Glow,
        system_font_fallback: false,
        ..NativeOptions::default()
    };
    let made = eframe::run_native(
        APP_ID,
        options,
        Box::new(move |creation| {
            let mut window = Window::new(creation, beginning, settings, settings_path, locale);
            if let Some(damaged) = damaged {
                window.app.say_damaged(&damaged);
            }
            Ok(Box::new(window))
        }),
    );
    match made {
        Ok(()) => 0,
        Err(error) => {
            let reason = match &error {
                eframe::Error::Winit(_) | eframe::Error::WinitEventLoop(_) => "no-display-reason",
                _ => "no-opengl-reason",
            };
            let sentence = say_with(locale, "cli-no-display", [("reason", say(locale, reason).into_owned().into())]);
            // Standard error may be closed; there is nobody left to tell.
            let _ = writeln!(err, "{sentence}");
            if std::env::var_os("RUST_BACKTRACE").is_some() {
                let _ = writeln!(err, "{error:?}");
            }
            1
        }
    }
}

struct Window {
    app: App,
    settings_path: Option<PathBuf>,
    saved: Settings,
    size: Option<[f32; 2]>,
    /// What differed from what is saved when it was looked at last, and since when it does.
    unsaved: Option<(Settings, Instant)>,
    /// Whether it was said that nothing can be saved.
    is_told: bool,
}

impl Window {
    fn new(
        creation: &CreationContext<'_>,
        beginning: Beginning,
        settings: Settings,
        settings_path: Option<PathBuf>,
        locale: Locale,
    ) -> Self {
        App::prepare(&creation.egui_ctx);
        // Rare characters come from the system; Chinese ones in their Chinese form.
        let system = SystemFontProvider::new().with_locale(Some("zh-Hans"));
        creation.egui_ctx.add_font_provider(Arc::new(system));
        creation.egui_ctx.set_theme(settings.theme.unwrap_or_default().preference());
        let saved = settings.clone();
        let app = App::opening(beginning, settings, locale, &creation.egui_ctx).with_patience(PATIENCE);
        Self { app, settings_path, saved, size: None, unsaved: None, is_told: false }
    }

    /// Writes the settings when they differ from what the file says.
    fn save(&mut self) {
        let settings = Settings { window: self.size.or(self.saved.window), ..self.app.settings().clone() };
        if let Some(path) = &self.settings_path
            && settings != self.saved
        {
            if let Err(error) = settings.save(path)
                && !std::mem::replace(&mut self.is_told, true)
            {
                self.app.say_not_saved(&error);
            }
            self.saved = settings;
        }
    }
}

impl eframe::App for Window {
    fn ui(&mut self, ui: &mut Ui, _: &mut Frame) {
        self.app.ui(ui);
        let rect = ui.input(|input| input.viewport().inner_rect);
        self.size = rect.map(|rect| [rect.width().round(), rect.height().round()]).or(self.size);
        let mut settings = self.app.settings().clone();
        settings.window = self.saved.window;
        if settings == self.saved {
            self.unsaved = None;
            return;
        }
        // What changes with every frame is saved when it stands still: a disk takes its time.
        match &self.unsaved {
            Some((last, since)) if *last == settings && since.elapsed() >= STILL => self.save(),
            Some((last, _)) if *last == settings => {}
            _ => self.unsaved = Some((settings, Instant::now())),
        }
        ui.ctx().request_repaint_after(STILL);
    }

    fn on_exit(&mut self, _: Option<&eframe::glow::Context>) {
        self.save();
    }
}
