//! The small picture of a kind, as data. Must not know how it is painted.

/// A piece of a picture, in a box of [`PICTURE`]; the first number is the shade: 0 the strongest, 2 the weakest.
#[derive(Clone, Copy, Debug)]
pub enum Piece {
    /// Left, top, right, bottom.
    Block(usize, [f32; 4]),
    /// From point to point.
    Line(usize, &'static [[f32; 2]]),
    /// Middle and radius.
    Dot(usize, [f32; 3]),
}

/// The width and the height of a picture.
pub const PICTURE: [f32; 2] = [32.0, 24.0];
/// So many shades.
pub const SHADES: usize = 3;
