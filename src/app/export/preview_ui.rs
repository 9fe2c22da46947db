//! The figure as it will be written. Must not know what is chosen beside it, nor how it is drawn.

use std::sync::Arc;

use egui::load::SizedTexture;
use egui::{
    Align, ColorImage, Frame, Id, Image, Layout, RichText, ScrollArea, Stroke, TextureHandle, TextureOptions, Ui, Vec2,
    vec2,
};

use crate::app::export::answers::{Preview, ROOM};
use crate::app::export::size::in_words;
use crate::app::export::state::ExportChoices;
use crate::draw::Ink;
use crate::figure::Figure;
use crate::text::{Locale, say};

/// Shows the picture that is written, and how large it is; whether all of it is in sight, or each of its pixels, is chosen
/// below it.
pub(in crate::app) fn preview_ui(
    ui: &mut Ui,
    preview: Option<&Result<Preview, String>>,
    figure: &Figure,
    new: &mut ExportChoices,
    locale: Locale,
) {
    let ink = Ink::of(ui.visuals());
    let room = vec2(ROOM[0].min(ui.available_width()), ROOM[1]);
    let ground = Frame::new().fill(ui.visuals().widgets.inactive.weak_bg_fill).stroke(Stroke::new(1.0, ink.grid));
    ground.show(ui, |ui| {
        ui.allocate_ui_with_layout(room, Layout::top_down(Align::Center), |ui| {
            ui.set_min_size(room);
            match preview {
                None => {
                    ui.add_space(room.y / 2.0 - 8.0);
                    ui.label(RichText::new(say(locale, "export-preview-coming")).color(ink.weak));
                }
                Some(Err(why)) => {
                    ui.add_space(room.y / 2.0 - 8.0);
                    ui.label(RichText::new(why).color(ink.red));
                }
                Some(Ok(preview)) => image_ui(ui, preview, figure, new.is_true_size, room),
            }
        });
    });
    ui.horizontal(|ui| {
        ui.selectable_value(&mut new.is_true_size, false, say(locale, "export-fit").as_ref());
        ui.selectable_value(&mut new.is_true_size, true, say(locale, "export-true-size").as_ref());
        if let Some(Ok(preview)) = preview {
            ui.label(RichText::new(in_words(preview.size, locale)).color(ink.weak));
        }
    });
}

fn image_ui(ui: &mut Ui, preview: &Preview, figure: &Figure, is_true_size: bool, room: Vec2) {
    let texture = texture(ui, &preview.image);
    let pixels = Vec2::from(preview.image.size.map(|pixels| pixels as f32));
    let points = pixels / ui.ctx().pixels_per_point();
    let image = |size: Vec2| {
        let image = Image::from_texture(SizedTexture::new(texture.id(), size));
        image.alt_text(format!("{} {}", figure.title, figure.summary))
    };
    if is_true_size {
        // From its corner: what is centred in a smaller room cannot be scrolled to at the left.
        let area = ScrollArea::both().id_salt("export preview").auto_shrink(false);
        area.show(ui, |ui| ui.with_layout(Layout::top_down(Align::Min), |ui| ui.add(image(points))));
        return;
    }
    let size = points * (room / points).min_elem().min(1.0);
    ui.add_space((room.y - size.y) / 2.0);
    ui.add(image(size));
}

/// The picture on the graphics card: taken there once.
fn texture(ui: &Ui, image: &Arc<ColorImage>) -> TextureHandle {
    let id = Id::unique("preview of the exported figure");
    let known: Option<(Arc<ColorImage>, TextureHandle)> = ui.data(|data| data.get_temp(id));
    if let Some((_, texture)) = known.filter(|(of, _)| Arc::ptr_eq(of, image)) {
        return texture;
    }
    let texture = ui.ctx().load_texture("export preview", Arc::clone(image), TextureOptions::LINEAR);
    ui.data_mut(|data| data.insert_temp(id, (Arc::clone(image), texture.clone())));
    texture
}
