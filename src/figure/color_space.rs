//! Colours as eyes see them: CIELAB and its differences, for three kinds of eyes. Must not know what is coloured.

use crate::model::Rgb;

pub(super) type Triple = [f64; 3];

pub(super) type Matrix = [Triple; 3];

pub(super) const EYES: [Matrix; 3] = [
    [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]],
    [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
    [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
];

/// Linear sRGB to XYZ under D65, and back.
pub(super) const XYZ: Matrix =
    [[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.1191920, 0.9503041]];

pub(super) const RGB: Matrix =
    [[3.2404542, -1.5371385, -0.4985314], [-0.9692660, 1.8760108, 0.0415560], [0.0556434, -0.2040259, 1.0572252]];

pub(super) fn times(matrix: &Matrix, v: Triple) -> Triple {
    matrix.map(|row| row[0] * v[0] + row[1] * v[1] + row[2] * v[2])
}

/// CIE L*a*b* of a colour as each kind of eyes sees it.
pub(super) fn of(Rgb(channels): Rgb) -> [Triple; 3] {
    let linear = channels.map(|channel| {
        let c = f64::from(channel) / 255.0;
        if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
    });
    EYES.map(|eyes| {
        let seen = times(&eyes, linear).map(|c| c.clamp(0.0, 1.0));
        let (xyz, white) = (times(&XYZ, seen), times(&XYZ, [1.0; 3]));
        let f = |at: usize| {
            let t = xyz[at] / white[at];
            if t > 216.0 / 24389.0 { t.cbrt() } else { (24389.0 / 27.0 * t + 16.0) / 116.0 }
        };
        let (x, y, z) = (f(0), f(1), f(2));
        [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
    })
}

/// The colour of this lightness and hue, as strong as a screen can show it.
pub(super) fn rgb([l, a, b]: Triple) -> Rgb {
    let y = (l + 16.0) / 116.0;
    let white = times(&XYZ, [1.0; 3]);
    let linear = |strength: f64| {
        let f = [y + a * strength / 500.0, y, y - b * strength / 200.0];
        let xyz = [0, 1, 2].map(|at| {
            let t: f64 = f[at];
            let cube = t * t * t;
            white[at] * if cube > 216.0 / 24389.0 { cube } else { (116.0 * t - 16.0) * 27.0 / 24389.0 }
        });
        times(&RGB, xyz)
    };
    let fits = |c: &Triple| c.iter().all(|c| (-1e-4..=1.0001).contains(c));
    let weaker = (0..=20).map(|step| linear(1.0 - f64::from(step) / 20.0));
    let found = weaker.into_iter().find(fits).unwrap_or_else(|| linear(0.0));
    Rgb(found.map(|c| {
        let c = c.clamp(0.0, 1.0);
        let c = if c <= 0.003_130_8 { c * 12.92 } else { 1.055 * c.powf(1.0 / 2.4) - 0.055 };
        (c * 255.0).round() as u8
    }))
}

/// CIEDE2000.
pub(super) fn difference([l1, a1, b1]: Triple, [l2, a2, b2]: Triple) -> f64 {
    let seventh = |c: f64| (c.powi(7) / (c.powi(7) + 25f64.powi(7))).sqrt();
    let stretch = 1.5 - 0.5 * seventh((a1.hypot(b1) + a2.hypot(b2)) / 2.0);
    let (a1, a2) = (a1 * stretch, a2 * stretch);
    let (c1, c2) = (a1.hypot(b1), a2.hypot(b2));
    let (h1, h2) = (b1.atan2(a1).to_degrees().rem_euclid(360.0), b2.atan2(a2).to_degrees().rem_euclid(360.0));
    let is_grey = c1 * c2 == 0.0;
    let turn = if is_grey { 0.0 } else { (h2 - h1 + 180.0).rem_euclid(360.0) - 180.0 };
    let hue = if is_grey { h1 + h2 } else { h1 + turn / 2.0 };
    let (l, c) = ((l1 + l2) / 2.0, (c1 + c2) / 2.0);
    let cos = |degrees: f64| degrees.to_radians().cos();
    let t = 1.0 - 0.17 * cos(hue - 30.0) + 0.24 * cos(2.0 * hue) + 0.32 * cos(3.0 * hue + 6.0)
        - 0.2 * cos(4.0 * hue - 63.0);
    let sl = 1.0 + 0.015 * (l - 50.0).powi(2) / (20.0 + (l - 50.0).powi(2)).sqrt();
    let (sc, sh) = (1.0 + 0.045 * c, 1.0 + 0.015 * c * t);
    let rotation = 30.0 * (-((hue.rem_euclid(360.0) - 275.0) / 25.0).powi(2)).exp();
    let twist = -(2.0 * rotation).to_radians().sin() * 2.0 * seventh(c);
    let chord = 2.0 * (c1 * c2).sqrt() * (turn / 2.0).to_radians().sin();
    let (dl, dc, dh) = ((l2 - l1) / sl, (c2 - c1) / sc, chord / sh);
    (dl * dl + dc * dc + dh * dh + twist * dc * dh).sqrt()
}

/// A colour of the same hue, that share of the way from its own lightness round through all that are neither too dark nor
/// too light.
pub(super) fn shade(color: Rgb, share: f64) -> Rgb {
    let [l, a, b] = of(color)[0];
    let whole = LIGHTEST - DARKEST;
    rgb([DARKEST + (l - DARKEST + share * whole).rem_euclid(whole), a, b])
}

/// A colour of the same hue, lighter by so much: for dark paper.
pub(crate) fn lighter(color: Rgb, by: f64) -> Rgb {
    let [l, a, b] = of(color)[0];
    rgb([(l + by).min(100.0), a, b])
}

/// As dark and as light as a colour may be, to stand out from dark and from white paper.
pub(super) const DARKEST: f64 = 35.5;

pub(super) const LIGHTEST: f64 = 61.5;
