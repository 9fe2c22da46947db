//! One small picture of every kind of figure, held against the one that somebody looked at: `tests/pictures`.
//! After a change that is meant to be seen, `UPDATE_PICTURES=1 cargo test --test export` makes those anew that look otherwise.

use std::fs;
use std::path::Path;

use zonescope::export::{Drawing, FigureSize, Format, Preset, Room, SvgText, fitting_size, render_figure};
use zonescope::figure::{FigureSpec, Kind, Reference, build};
use zonescope::text::Locale;

use crate::questions::{question, shaoxing, spec};

/// So many of a thousand pixels may differ a little, where another processor rounds in another way.
const DIFFERENT: usize = 3;

/// Width and height of a picture, and its pixels.
type Pixels = (u32, u32, Vec<u8>);

fn look_alike(new: &Pixels, old: &Pixels) -> bool {
    let apart = new.2.iter().zip(&old.2).filter(|(a, b)| a.abs_diff(**b) > 16).count();
    (new.0, new.1) == (old.0, old.1) && apart * 1000 <= new.2.len() * DIFFERENT
}

fn pixels(bytes: &[u8]) -> Pixels {
    let mut reader = png::Decoder::new(std::io::Cursor::new(bytes)).read_info().unwrap();
    let mut buffer = vec![0; reader.output_buffer_size().unwrap()];
    let info = reader.next_frame(&mut buffer).unwrap();
    buffer.truncate(info.buffer_size());
    (info.width, info.height, buffer)
}

#[test]
fn every_kind_looks_as_it_did_when_somebody_looked() {
    let dataset = shaoxing();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pictures");
    let update = std::env::var_os("UPDATE_PICTURES").is_some();
    let mut wrong = Vec::new();
    for kind in Kind::ALL {
        let query = question(&dataset, "planned_total", "branch,year", "", "");
        let spec = FigureSpec { references: vec![Reference::Average, Reference::Schedule], ..spec(query, kind) };
        let figure = build(&dataset, &spec, Locale::ZhCn).unwrap();
        let size = FigureSize { width_mm: 110.0, height_mm: 80.0, dpi: 96.0, type_scale: 1.0 };
        let size = fitting_size(&figure, Room::of_width(size), Locale::ZhCn, &[]).unwrap();
        let bytes = render_figure(&figure, size, Format::PNG, SvgText::Outlines, Locale::ZhCn).unwrap().bytes;
        let path = folder.join(format!("{}.png", kind.id()));
        let is_as_it_was = fs::read(&path).is_ok_and(|old| look_alike(&pixels(&bytes), &pixels(&old)));
        if update && !is_as_it_was {
            fs::create_dir_all(&folder).unwrap();
            fs::write(&path, &bytes).unwrap();
        } else if !is_as_it_was {
            let seen = std::env::temp_dir().join(format!("zonescope-{}.png", kind.id()));
            fs::write(&seen, &bytes).unwrap();
            wrong.push(format!("{} is now {}", path.display(), seen.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_preview_shows_the_pixels_of_the_file_or_all_of_it_smaller() {
    let figure = crate::planned_by_sector_and_year(Locale::ZhCn);
    let size = Preset::SlideHalf.size();
    let drawing = Drawing::new(&figure, size, SvgText::Outlines, Locale::ZhCn, &[]);
    let png = drawing.file(Format::PNG).unwrap().bytes;
    let (width, height, written) = pixels(&png);
    let whole = drawing.image([u32::MAX; 2]).unwrap();
    assert_eq!(whole.size, [width as usize, height as usize]);
    let shown: Vec<u8> = whole.pixels.iter().flat_map(|pixel| pixel.to_array()[..3].to_vec()).collect();
    assert!(shown == written, "other pixels than in the file");
    for (most, expected) in [([300, 4000], [300, 328]), ([4000, 328], [300, 328]), ([4000, 4000], [907, 992])] {
        assert_eq!(drawing.image(most).unwrap().size, expected, "{most:?}");
    }
}
