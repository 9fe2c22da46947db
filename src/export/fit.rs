//! A figure and its room made to fit each other: the figure becomes higher as far as it may, then the smallest series stand
//! together, then it is refused. Must not know what is written into a file.

use super::bytes::lay_out;
use super::error::ExportError;
use super::size::{FigureSize, LONGEST_MM, Room, SizeError};
use crate::draw::fonts::OwnFont;
use crate::figure::{Figure, FigureSpec, fewer, standing_alone};
use crate::text::Locale;

/// One that stands alone says little of what there is, and more than a refusal, as long as the others stand beside it.
const FEWEST: usize = 1;
/// A single one is compared with nothing: rather no figure than that.
const FEWEST_COMPARED: usize = 2;
/// So much is not worth another height than the usual one.
const SLIGHT_MM: f64 = 3.0;
/// A higher figure may have more to say below it, and needs a little more.
const TRIES: usize = 8;

/// The size at which a figure fits: the one wished for, or higher as far as the room allows it. Pixels and millimetres are
/// those that [`super::render_figure`] writes.
pub fn fitting_size(
    figure: &Figure,
    room: Room,
    locale: Locale,
    own_fonts: &[OwnFont],
) -> Result<FigureSize, ExportError> {
    let mut size = room.size;
    let mut good_mm = size.height_mm;
    for _ in 0..TRIES {
        let needed = match lay_out(figure, size, locale, own_fonts) {
            Err(ExportError::Size(SizeError::Room(.., needed))) => needed,
            Err(error) => return Err(error),
            // What may be higher is not as low as it can be, but as high as it had better be.
            Ok(laid) if laid.good_mm.min(room.highest_mm) > good_mm + SLIGHT_MM && room.likes_height => {
                good_mm = laid.good_mm.min(room.highest_mm);
                good_mm
            }
            Ok(_) => return Ok(size),
        };
        if needed > room.highest_mm.min(LONGEST_MM) {
            return Err(refusal(room, sufficient(figure, room.size, needed, locale, own_fonts)?).into());
        }
        size = FigureSize { height_mm: needed, ..room.size };
    }
    Err(refusal(room, size.height_mm).into())
}

/// A height that would do, from the one that is said to be needed: a higher figure may need more than a lower one says.
fn sufficient(
    figure: &Figure,
    size: FigureSize,
    mut needed: f64,
    locale: Locale,
    own_fonts: &[OwnFont],
) -> Result<f64, ExportError> {
    for _ in 0..TRIES {
        if needed > LONGEST_MM {
            break;
        }
        match lay_out(figure, FigureSize { height_mm: needed, ..size }, locale, own_fonts) {
            Err(ExportError::Size(SizeError::Room(.., more))) => needed = more.max(needed),
            // So many pixels are refused for themselves.
            Err(ExportError::Size(_)) | Ok(_) => break,
            Err(error) => return Err(error),
        }
    }
    Ok(needed)
}

fn refusal(room: Room, needed: f64) -> SizeError {
    let FigureSize { width_mm, height_mm, .. } = room.size;
    if room.highest_mm > height_mm && needed <= LONGEST_MM {
        SizeError::Page(width_mm, room.highest_mm, needed)
    } else {
        SizeError::Room(width_mm, height_mm, needed)
    }
}

/// How many series are drawn, those that stand together as one; of one dimension, how many categories.
fn compared(figure: &Figure) -> usize {
    let series = figure.series.iter().filter(|series| !series.hidden).count();
    if figure.series.iter().any(|series| series.key().is_some()) { series } else { figure.categories.len() }
}

/// A figure with the size at which it fits. Where the room allows it and nobody said how many series stand alone, as many
/// do as fit; `build` makes the figure of a specification.
pub fn fit(
    figure: Figure,
    spec: &FigureSpec,
    room: Room,
    (locale, own_fonts): (Locale, &[OwnFont]),
    build: impl Fn(&FigureSpec) -> Option<Figure>,
) -> Result<(Figure, FigureSize), ExportError> {
    let refused = match fitting_size(&figure, room, locale, own_fonts) {
        Err(error @ ExportError::Size(SizeError::Room(..) | SizeError::Page(..))) if room.may_fold => error,
        result => return result.map(|size| (figure, size)),
    };
    let (mut low, mut high) = (FEWEST, standing_alone(&figure));
    let mut best = None;
    while low < high {
        let top = usize::midpoint(low, high);
        let fitting = fewer(spec, top).and_then(|spec| build(&spec)).and_then(|figure| {
            if compared(&figure) < FEWEST_COMPARED {
                return None;
            }
            let size = fitting_size(&figure, room, locale, own_fonts).ok()?;
            Some((figure, size))
        });
        match fitting {
            Some(fitting) => (best, low) = (Some(fitting), top + 1),
            None => high = top,
        }
    }
    best.ok_or(refused)
}
