//! egui shapes → SVG. Handles the shapes egui draws with; what it cannot draw it leaves out (callbacks, textures).

use std::borrow::Cow;
use std::fmt::Write as _;

use egui::epaint::{
    CircleShape, ClippedShape, ColorMode, CornerRadius, CubicBezierShape, EllipseShape, Mesh, PathShape, PathStroke,
    QuadraticBezierShape, RectShape, Shape, StrokeKind,
};
use egui::{Color32, Pos2, Rect, Stroke, Vec2};
use resvg::usvg;

use super::drawn::{Drawn, SvgText};
use super::format::{Format, Make};
use super::svg_text;
use super::svg_values::escape;
use crate::draw::fonts;
use crate::export::error::ExportError;
use crate::export::svg_values::{Fill, Number, paint};

/// Lines and shapes; the text as outlines or as text.
pub(super) const SVG: Format =
    Format { extension: "svg", text: "format-svg", make: Make::OfDrawing(write), carried: Some(carried) };

/// What stands before and behind the record.
const RECORD: [&str; 2] = ["<metadata id=\"zonescope\">", "</metadata>"];

/// The shapes as an SVG document whose unit is the point, with its text as text.
pub(super) fn document(shapes: &[ClippedShape], size: Vec2, ground: Color32) -> String {
    let mut body = String::new();
    let mut clips: Vec<Rect> = Vec::new();
    let mut open: Option<usize> = None;
    for clipped in shapes {
        let bounds = clipped.shape.visual_bounding_rect();
        if matches!(clipped.shape, Shape::Noop) || !clipped.clip_rect.intersects(bounds) {
            continue;
        }
        // A shape inside its clip needs none, which is nearly every one and saves a mask each.
        let clip = (!clipped.clip_rect.expand(0.5).contains_rect(bounds)).then(|| {
            clips.iter().position(|known| *known == clipped.clip_rect).unwrap_or_else(|| {
                clips.push(clipped.clip_rect);
                clips.len() - 1
            })
        });
        if clip != open {
            if open.is_some() {
                body.push_str("</g>\n");
            }
            if let Some(clip) = clip {
                let _ = writeln!(body, "<g clip-path=\"url(#c{clip})\">");
            }
            open = clip;
        }
        shape(&mut body, &clipped.shape);
    }
    if open.is_some() {
        body.push_str("</g>\n");
    }
    let mut document = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{w}\" height=\"{h}\" viewBox=\"0 0 {w} {h}\" \
         font-family=\"{}\">\n",
        fonts::FAMILY,
        w = Number(size.x),
        h = Number(size.y),
    );
    if !clips.is_empty() {
        document.push_str("<defs>\n");
        for (position, clip) in clips.iter().enumerate() {
            let _ = writeln!(document, "<clipPath id=\"c{position}\"><rect {}/></clipPath>", Box2(*clip));
        }
        document.push_str("</defs>\n");
    }
    let _ = writeln!(document, "<rect width=\"100%\" height=\"100%\"{}/>", Fill(ground));
    document.push_str(&body);
    document.push_str("</svg>\n");
    document
}

/// The document as a file: physical size, title and description, text as asked for.
fn write(drawn: &Drawn<'_>) -> Result<Vec<u8>, ExportError> {
    let document = &drawn.document;
    let shapes = match drawn.text {
        SvgText::Text => document.clone(),
        SvgText::Outlines => {
            let options = usvg::WriteOptions {
                coordinates_precision: 3,
                indent: usvg::Indent::None,
                ..usvg::WriteOptions::default()
            };
            drawn.tree()?.to_string(&options)
        }
    };
    let view_box = document.split("viewBox=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default();
    let body = shapes.split_once('>').map_or("", |(_, body)| body);
    let [width, height] = drawn.size_mm();
    let record = match drawn.said.record.as_str() {
        "" => String::new(),
        record => format!("{}{}{}", RECORD[0], escape(record), RECORD[1]),
    };
    let file = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" \
         width=\"{width:.3}mm\" height=\"{height:.3}mm\" viewBox=\"{view_box}\" font-family=\"{}\" role=\"img\">\n\
         <title>{}</title>\n<desc>{}</desc>\n{record}{body}",
        fonts::FAMILY,
        escape(drawn.said.title),
        escape(drawn.said.summary),
    );
    Ok(file.into_bytes())
}

fn carried(bytes: &[u8]) -> Option<String> {
    let [start, end] = RECORD;
    let (_, rest) = std::str::from_utf8(bytes).ok()?.split_once(start)?;
    let (record, _) = rest.split_once(end)?;
    quick_xml::escape::unescape(record).ok().map(Cow::into_owned)
}

fn shape(out: &mut String, shape_to_draw: &Shape) {
    match shape_to_draw {
        Shape::Noop | Shape::Callback(_) => {}
        Shape::Vec(shapes) => shapes.iter().for_each(|inner| shape(out, inner)),
        Shape::Circle(circle) => draw_circle(out, circle),
        Shape::Ellipse(ellipse) => draw_ellipse(out, ellipse),
        Shape::LineSegment { points: [a, b], stroke } => {
            if !stroke.is_empty() {
                let _ = writeln!(
                    out,
                    "<path d=\"M{} {}L{} {}\"{}/>",
                    Number(a.x),
                    Number(a.y),
                    Number(b.x),
                    Number(b.y),
                    StrokeOf(*stroke)
                );
            }
        }
        Shape::Path(path) => draw_path(out, path),
        Shape::Rect(rect) => draw_rect(out, rect),
        Shape::Text(text) => svg_text::draw(out, text),
        Shape::Mesh(mesh) => draw_mesh(out, mesh),
        Shape::QuadraticBezier(QuadraticBezierShape { points: [a, b, c], closed, fill, stroke }) => {
            draw_curve(out, &[*a, *b, *c], 'Q', *closed, *fill, stroke);
        }
        Shape::CubicBezier(CubicBezierShape { points: [a, b, c, d], closed, fill, stroke }) => {
            draw_curve(out, &[*a, *b, *c, *d], 'C', *closed, *fill, stroke);
        }
        Shape::Band(band) => {
            let upper = band.points.iter().map(|point| Pos2::new(point.x, point.y.min));
            let lower = band.points.iter().rev().map(|point| Pos2::new(point.x, point.y.max));
            let outline: Vec<Pos2> = upper.chain(lower).collect();
            let _ = writeln!(out, "<path d=\"{}\"{}{}/>", Line(&outline, true), Fill(band.fill), StrokeOf(band.stroke));
        }
    }
}

fn draw_circle(out: &mut String, circle: &CircleShape) {
    let CircleShape { center, radius, fill, stroke } = circle;
    let _ = writeln!(
        out,
        "<circle cx=\"{}\" cy=\"{}\" r=\"{}\"{}{}/>",
        Number(center.x),
        Number(center.y),
        Number(*radius),
        Fill(*fill),
        StrokeOf(*stroke)
    );
}

fn draw_ellipse(out: &mut String, ellipse: &EllipseShape) {
    let EllipseShape { center, radius, fill, stroke, angle } = ellipse;
    let _ = writeln!(
        out,
        "<ellipse cx=\"{x}\" cy=\"{y}\" rx=\"{}\" ry=\"{}\" transform=\"rotate({} {x} {y})\"{}{}/>",
        Number(radius.x),
        Number(radius.y),
        Number(angle.to_degrees()),
        Fill(*fill),
        StrokeOf(*stroke),
        x = Number(center.x),
        y = Number(center.y),
    );
}

fn draw_path(out: &mut String, path: &PathShape) {
    if path.points.len() < 2 {
        return;
    }
    let _ = writeln!(
        out,
        "<path d=\"{}\"{}{}/>",
        Line(&path.points, path.closed),
        Fill(path.fill),
        StrokeOf(plain_stroke(&path.stroke))
    );
}

fn draw_curve(out: &mut String, points: &[Pos2], letter: char, closed: bool, fill: Color32, stroke: &PathStroke) {
    let mut line = format!("M{} {}{letter}", Number(points[0].x), Number(points[0].y));
    for point in &points[1..] {
        let _ = write!(line, "{} {} ", Number(point.x), Number(point.y));
    }
    if closed {
        line.push('Z');
    }
    let _ = writeln!(out, "<path d=\"{line}\"{}{}/>", Fill(fill), StrokeOf(plain_stroke(stroke)));
}

fn draw_rect(out: &mut String, shape: &RectShape) {
    // A blurred rectangle is a shadow; paper has none.
    if shape.blur_width > 0.0 || shape.brush.is_some() {
        return;
    }
    let RectShape { rect, corner_radius, fill, stroke, .. } = shape;
    let visible = !fill.is_additive() && fill.a() > 0;
    if !visible && stroke.is_empty() {
        return;
    }
    if visible {
        let _ = writeln!(out, "<{}{}/>", RoundedBox(*rect, *corner_radius), Fill(*fill));
    }
    if !stroke.is_empty() {
        let moved = match shape.stroke_kind {
            StrokeKind::Inside => -stroke.width / 2.0,
            StrokeKind::Middle => 0.0,
            StrokeKind::Outside => stroke.width / 2.0,
        };
        let _ =
            writeln!(out, "<{} fill=\"none\"{}/>", RoundedBox(rect.expand(moved), *corner_radius), StrokeOf(*stroke));
    }
}

/// Triangles of one colour each; egui uses meshes for little that we show.
fn draw_mesh(out: &mut String, mesh: &Mesh) {
    for triangle in mesh.indices.chunks_exact(3) {
        let corners: Vec<_> = triangle.iter().filter_map(|index| mesh.vertices.get(*index as usize)).collect();
        if let [a, b, c] = corners[..] {
            let _ = writeln!(out, "<path d=\"{}\"{}/>", Line(&[a.pos, b.pos, c.pos], true), Fill(a.color));
        }
    }
}

fn plain_stroke(stroke: &PathStroke) -> Stroke {
    match stroke.color {
        ColorMode::Solid(color) => Stroke::new(stroke.width, color),
        ColorMode::UV(_) => Stroke::NONE,
    }
}

struct Box2(Rect);

impl std::fmt::Display for Box2 {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let rect = self.0;
        write!(
            f,
            "x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"",
            Number(rect.left()),
            Number(rect.top()),
            Number(rect.width().max(0.0)),
            Number(rect.height().max(0.0))
        )
    }
}

/// A `rect`, or a `path` where the corners differ.
struct RoundedBox(Rect, CornerRadius);

impl std::fmt::Display for RoundedBox {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self(rect, corners) = self;
        if corners.is_same() {
            write!(f, "rect {}", Box2(*rect))?;
            return if corners.nw == 0 { Ok(()) } else { write!(f, " rx=\"{}\"", corners.nw) };
        }
        let [nw, ne, sw, se] = [corners.nw, corners.ne, corners.sw, corners.se].map(f32::from);
        let (l, t, r, b) = (rect.left(), rect.top(), rect.right(), rect.bottom());
        write!(
            f,
            "path d=\"M{} {t}H{}A{ne} {ne} 0 0 1 {r} {}V{}A{se} {se} 0 0 1 {} {b}H{}A{sw} {sw} 0 0 1 {l} {}V{}A{nw} {nw} 0 0 1 {} {t}Z\"",
            Number(l + nw),
            Number(r - ne),
            Number(t + ne),
            Number(b - se),
            Number(r - se),
            Number(l + sw),
            Number(b - sw),
            Number(t + nw),
            Number(l + nw),
            t = Number(t),
            r = Number(r),
            b = Number(b),
            l = Number(l),
        )
    }
}

struct Line<'a>(&'a [Pos2], bool);

impl std::fmt::Display for Line<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (position, point) in self.0.iter().enumerate() {
            let letter = if position == 0 { 'M' } else { 'L' };
            write!(f, "{letter}{} {}", Number(point.x), Number(point.y))?;
        }
        if self.1 { f.write_str("Z") } else { Ok(()) }
    }
}

struct StrokeOf(Stroke);

impl std::fmt::Display for StrokeOf {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.0.is_empty() {
            return Ok(());
        }
        paint(f, "stroke", self.0.color)?;
        write!(f, " stroke-width=\"{}\"", Number(self.0.width))
    }
}
