//! An egui context without a window: lays a ui out until it rests and hands back its shapes.

use egui::epaint::ClippedShape;
use egui::{Context, Pos2, RawInput, Rect, Theme, Ui, Vec2, ViewportId, ViewportInfo};

use crate::draw::fonts::{self, OwnFont};

/// More passes than any of our layouts needs to rest.
const MAX_PASSES: usize = 12;

/// A context without a window, with the bundled fonts, no animation and a clock that stands still.
pub struct Offscreen {
    context: Context,
    pixels_per_point: f32,
    has_keyboard: bool,
}

impl Offscreen {
    /// Text is placed on a raster of `1 / pixels_per_point`: 4 for paper, the screen's own for a picture of a window.
    pub fn new(theme: Theme, pixels_per_point: f32) -> Self {
        Self::with_fonts(theme, pixels_per_point, &[])
    }

    /// The same with fonts of the user's behind the bundled ones.
    pub fn with_fonts(theme: Theme, pixels_per_point: f32, own_fonts: &[OwnFont]) -> Self {
        let context = Context::default();
        context.set_fonts(fonts::definitions_with(own_fonts));
        context.set_theme(theme);
        context.all_styles_mut(|style| {
            style.animation_time = 0.0;
            style.visuals.text_options.font_hinting = false;
        });
        let offscreen = Self { context, pixels_per_point, has_keyboard: false };
        // Fonts are there from the first pass on.
        offscreen.draw(Vec2::splat(16.0), |_| {});
        offscreen
    }

    /// The same as it looks while somebody types into it.
    #[must_use]
    pub fn with_keyboard(self) -> Self {
        Self { has_keyboard: true, ..self }
    }

    /// The context, for styling it like the window's.
    pub fn context(&self) -> &Context {
        &self.context
    }

    /// Runs `show` on an area of `size` until nothing asks to be drawn again, and returns the shapes of the last pass.
    pub fn draw(&self, size: Vec2, mut show: impl FnMut(&mut Ui)) -> Vec<ClippedShape> {
        let mut shapes = Vec::new();
        for _ in 0..MAX_PASSES {
            let mut output = self.context.run_ui(self.input(size), &mut show);
            let rests =
                output.viewport_output.get(&ViewportId::ROOT).is_none_or(|viewport| !viewport.repaint_delay.is_zero());
            shapes = std::mem::take(&mut output.shapes);
            output.drop_without_applying_deltas();
            if rests {
                break;
            }
        }
        shapes
    }

    fn input(&self, size: Vec2) -> RawInput {
        let mut input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, size)),
            max_texture_side: Some(8192),
            time: Some(0.0),
            focused: self.has_keyboard,
            ..RawInput::default()
        };
        let info = ViewportInfo { native_pixels_per_point: Some(self.pixels_per_point), ..ViewportInfo::default() };
        input.viewports.insert(ViewportId::ROOT, info);
        input
    }
}
