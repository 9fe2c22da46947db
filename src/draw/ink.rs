//! The colours a figure is drawn with besides those of its series.

use egui::{Color32, Visuals};

use crate::figure::{Figure, Print, lighter};
use crate::model::Rgb;

/// Series are lighter by so much of L* on dark paper.
const LIFT: f64 = 9.0;

/// The colours of one theme. Text on paper has a contrast of at least 4.5:1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ink {
    /// The ground.
    pub paper: Color32,
    /// Words and numbers.
    pub text: Color32,
    /// Words that may stand back.
    pub weak: Color32,
    /// Grid lines and separators.
    pub grid: Color32,
    /// The base line of an axis.
    pub axis: Color32,
    /// "Look here": illustrative, provisional, findings.
    pub amber: Color32,
    /// What is selected or can be pressed.
    pub accent: Color32,
    /// Errors.
    pub red: Color32,
    /// What agrees.
    pub green: Color32,
    /// Panels and buttons, one step off the paper.
    pub panel: Color32,
    /// Hovered rows and buttons, two steps off the paper.
    pub raised: Color32,
}

impl Ink {
    /// For screens in daylight, and for paper.
    pub const LIGHT: Self = Self {
        paper: Color32::from_rgb(0xff, 0xff, 0xff),
        text: Color32::from_rgb(0x1b, 0x1f, 0x24),
        weak: Color32::from_rgb(0x59, 0x63, 0x6e),
        grid: Color32::from_rgb(0xe2, 0xe5, 0xe9),
        axis: Color32::from_rgb(0x8c, 0x95, 0x9f),
        amber: Color32::from_rgb(0x8a, 0x5a, 0x00),
        accent: Color32::from_rgb(0x1a, 0x5f, 0xb4),
        red: Color32::from_rgb(0xb4, 0x23, 0x18),
        green: Color32::from_rgb(0x17, 0x6b, 0x33),
        panel: Color32::from_rgb(0xf6, 0xf7, 0xf9),
        raised: Color32::from_rgb(0xe9, 0xec, 0xf0),
    };
    /// For dark rooms.
    pub const DARK: Self = Self {
        paper: Color32::from_rgb(0x17, 0x1a, 0x1f),
        text: Color32::from_rgb(0xe7, 0xea, 0xee),
        weak: Color32::from_rgb(0xa3, 0xac, 0xb6),
        grid: Color32::from_rgb(0x2e, 0x33, 0x3a),
        axis: Color32::from_rgb(0x6b, 0x75, 0x80),
        amber: Color32::from_rgb(0xe3, 0xb3, 0x41),
        accent: Color32::from_rgb(0x7a, 0xb0, 0xff),
        red: Color32::from_rgb(0xff, 0x7b, 0x72),
        green: Color32::from_rgb(0x6f, 0xcf, 0x84),
        panel: Color32::from_rgb(0x1e, 0x22, 0x28),
        raised: Color32::from_rgb(0x2a, 0x2f, 0x37),
    };

    /// The colours that go with these visuals.
    pub fn of(visuals: &Visuals) -> Self {
        if visuals.dark_mode { Self::DARK } else { Self::LIGHT }
    }

    /// Black or white, whichever is easier to read on a ground.
    pub(super) fn legible_on(&self, ground: Color32) -> Color32 {
        let light = luminance(ground);
        if (light + 0.05) / 0.05 >= 1.05 / (light + 0.05) { Color32::BLACK } else { Color32::WHITE }
    }

    /// The colours for a figure: greys where it is printed in black and white.
    pub(super) fn of_figure(visuals: &Visuals, figure: &Figure) -> Self {
        let ink = Self::of(visuals);
        if figure.choices.print == Print::Grey { ink.neutral() } else { ink }
    }

    /// The same without any hue.
    pub(super) fn neutral(self) -> Self {
        let grey = |color: Color32| {
            let light = luminance(color);
            let channel = if light <= 0.003_130_8 { light * 12.92 } else { 1.055 * light.powf(1.0 / 2.4) - 0.055 };
            Color32::from_gray((channel * 255.0).round() as u8)
        };
        Self {
            paper: grey(self.paper),
            text: grey(self.text),
            weak: grey(self.weak),
            grid: grey(self.grid),
            axis: grey(self.axis),
            amber: grey(self.amber),
            accent: grey(self.accent),
            red: grey(self.red),
            green: grey(self.green),
            panel: grey(self.panel),
            raised: grey(self.raised),
        }
    }

    /// Whether it is for dark rooms.
    pub(super) fn is_dark(&self) -> bool {
        self.paper.r() < 128
    }

    /// A series colour, and the lighter ground of its illustrative part, both opaque.
    pub(super) fn series(&self, color: Rgb) -> (Color32, Color32) {
        // What is dark enough for white paper is too dark for dark paper.
        let Rgb([r, g, b]) = if self.is_dark() { lighter(color, LIFT) } else { color };
        let solid = Color32::from_rgb(r, g, b);
        let thin = if self.is_dark() { 0.6 } else { 0.72 };
        (solid, mix(solid, self.paper, thin))
    }
}

/// `share` of the way from `from` to `to`.
pub(super) fn mix(from: Color32, to: Color32, share: f32) -> Color32 {
    let channel = |a: u8, b: u8| (f32::from(a) + (f32::from(b) - f32::from(a)) * share).round() as u8;
    Color32::from_rgb(channel(from.r(), to.r()), channel(from.g(), to.g()), channel(from.b(), to.b()))
}

/// WCAG 2.1, relative luminance.
fn luminance(color: Color32) -> f64 {
    let linear = |channel: u8| {
        let c = f64::from(channel) / 255.0;
        if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * linear(color.r()) + 0.7152 * linear(color.g()) + 0.0722 * linear(color.b())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// WCAG 2.1, contrast ratio.
    fn contrast(a: Color32, b: Color32) -> f64 {
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn text_is_legible_on_every_ground() {
        for ink in [Ink::LIGHT, Ink::DARK] {
            for ground in [ink.paper, ink.panel, ink.raised] {
                for text in [ink.text, ink.weak, ink.amber, ink.accent, ink.red] {
                    assert!(contrast(text, ground) >= 4.5, "{text:?} on {ground:?}: {:.2}", contrast(text, ground));
                }
            }
        }
    }
}
