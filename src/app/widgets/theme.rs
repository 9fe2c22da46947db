//! How the window looks: type, spacing and colours of LOOK, for both themes.

use egui::{
    Color32, Context, CornerRadius, FontFamily, FontId, Margin, Shadow, Stroke, Style, TextStyle, Theme, Ui, Visuals,
    vec2,
};

use crate::draw::{Ink, fonts};

/// 15 points bold: the heading of a section.
pub(crate) fn section() -> FontId {
    fonts::bold(15.0)
}

/// 20 points bold: the heading of a view.
pub(crate) fn title() -> FontId {
    fonts::bold(20.0)
}

/// 12 points: notes and captions.
pub(crate) fn note() -> FontId {
    fonts::regular(12.0)
}

/// The height of a row in a dense table.
pub(crate) const DENSE_ROW: f32 = 24.0;
/// The same in a low window.
const LOW_ROW: f32 = 24.0;
/// In a lower window than this what can be lower is.
const LOW: f32 = 860.0;

/// Whether the window is low: then buttons above lists and charts are, and lists do without what is said above them.
pub(crate) fn is_low(context: &Context) -> bool {
    context.content_rect().height() < LOW
}

/// Makes buttons lower in a low window.
pub(crate) fn lower(ui: &mut Ui) {
    if is_low(ui.ctx()) {
        ui.spacing_mut().interact_size.y = LOW_ROW;
        ui.spacing_mut().button_padding.y = 2.0;
    }
}

/// Gives a context our type and colours.
pub(crate) fn apply(context: &Context) {
    for (theme, ink) in [(Theme::Light, Ink::LIGHT), (Theme::Dark, Ink::DARK)] {
        context.style_mut_of(theme, |style| restyle(style, theme, &ink));
    }
}

fn restyle(style: &mut Style, theme: Theme, ink: &Ink) {
    let size = |size: f32| FontId::new(size, FontFamily::Proportional);
    style.text_styles = [
        (TextStyle::Small, size(12.0)),
        (TextStyle::Body, size(13.0)),
        (TextStyle::Button, size(13.0)),
        (TextStyle::Monospace, size(13.0)),
        (TextStyle::Heading, fonts::bold(20.0)),
    ]
    .into();
    style.animation_time = 0.08;
    style.spacing.item_spacing = vec2(8.0, 8.0);
    style.spacing.button_padding = vec2(10.0, 4.0);
    style.spacing.interact_size = vec2(28.0, 28.0);
    style.spacing.menu_margin = Margin::same(8);
    style.spacing.window_margin = Margin::same(16);
    style.spacing.scroll.fade.strength = 0.0;
    // A bar that only shows under the pointer lets what is cut look whole.
    style.spacing.scroll.dormant_handle_opacity = 0.6;
    style.spacing.scroll.floating_width = 4.0;
    style.spacing.icon_width = 16.0;
    style.spacing.tooltip_width = 360.0;
    style.interaction.selectable_labels = true;
    style.visuals = visuals(theme, ink);
}

fn visuals(theme: Theme, ink: &Ink) -> Visuals {
    let mut visuals = if theme == Theme::Dark { Visuals::dark() } else { Visuals::light() };
    let radius = CornerRadius::same(6);
    visuals.panel_fill = ink.panel;
    visuals.window_fill = ink.paper;
    visuals.extreme_bg_color = ink.paper;
    visuals.text_edit_bg_color = Some(ink.paper);
    visuals.faint_bg_color = ink.panel;
    visuals.window_stroke = Stroke::new(1.0, ink.grid);
    visuals.window_corner_radius = radius;
    visuals.menu_corner_radius = radius;
    visuals.window_shadow = Shadow { offset: [0, 4], blur: 16, spread: 0, color: Color32::from_black_alpha(40) };
    visuals.popup_shadow = Shadow { offset: [0, 2], blur: 8, spread: 0, color: Color32::from_black_alpha(30) };
    visuals.hyperlink_color = ink.accent;
    visuals.warn_fg_color = ink.amber;
    visuals.error_fg_color = ink.red;
    visuals.weak_text_color = Some(ink.weak);
    visuals.selection.bg_fill = selected_ground(ink);
    visuals.selection.stroke = Stroke::new(1.0, ink.accent);
    visuals.striped = false;
    // A blinking cursor would have the window painted for ever.
    visuals.text_cursor.blink = false;
    let widgets = &mut visuals.widgets;
    for (state, ground, line, text) in [
        (&mut widgets.noninteractive, ink.panel, ink.grid, ink.text),
        (&mut widgets.inactive, ink.raised, ink.grid, ink.text),
        (&mut widgets.hovered, ink.raised, ink.axis, ink.text),
        (&mut widgets.active, ink.raised, ink.accent, ink.text),
        (&mut widgets.open, ink.raised, ink.axis, ink.text),
    ] {
        state.bg_fill = ground;
        state.weak_bg_fill = ground;
        state.bg_stroke = Stroke::new(1.0, line);
        state.fg_stroke = Stroke::new(1.0, text);
        state.corner_radius = radius;
        state.expansion = 0.0;
    }
    visuals
}

/// The ground of a selected row or button: the accent, thinned with paper.
pub(crate) fn selected_ground(ink: &Ink) -> Color32 {
    thinned_accent(ink, 0.18)
}

/// The ground behind what somebody looks for: strong enough to be seen on a selected row too.
pub(crate) fn found_ground(ink: &Ink) -> Color32 {
    thinned_accent(ink, 0.36)
}

fn thinned_accent(ink: &Ink, share: f32) -> Color32 {
    thinned(ink, ink.accent, share)
}

/// A colour thinned with paper.
pub(crate) fn thinned(ink: &Ink, color: Color32, share: f32) -> Color32 {
    let thin = |paper: u8, color: u8| (f32::from(paper) * (1.0 - share) + f32::from(color) * share).round() as u8;
    Color32::from_rgb(thin(ink.paper.r(), color.r()), thin(ink.paper.g(), color.g()), thin(ink.paper.b(), color.b()))
}
