//! Physical sizes of figures, and the presets of Chinese reports, slides and posts.

use egui::Vec2;

/// Points of a figure are CSS pixels: 96 to the inch. 12 of them are 9 pt, the smallest type of a report.
const POINTS_PER_MM: f64 = 96.0 / 25.4;
/// What the smallest type of a figure measures on paper, in typographic points.
pub const SMALL_TYPE_PT: f64 = 9.0;

/// No figure is higher or wider.
pub(crate) const LONGEST_MM: f64 = 1200.0;

/// What an A4 page leaves for a figure and its caption, upright and turned round.
const PAGE_MM: f64 = 220.0;
const PAGE_TURNED_MM: f64 = 150.0;
/// Where nobody said how high a figure should be, it is so much of its width, if that is more than usual.
const USUAL_SHAPE: f64 = 0.6;

/// How large a figure is on paper or screen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FigureSize {
    /// Millimetres.
    pub width_mm: f64,
    /// Millimetres.
    pub height_mm: f64,
    /// Dots per inch of a PNG; it also says so in the file.
    pub dpi: f64,
    /// How much larger than 9 pt the small type is.
    pub type_scale: f64,
}

/// How high a map is as a share of its width, where nobody says how high.
pub const MAP_SHAPE: f64 = 0.75;

/// Sizes people need again and again.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Preset {
    /// 公文版心: the full width of an A4 page's text.
    #[default]
    ReportFull,
    /// 并排: two side by side.
    ReportHalf,
    /// The full width of an A4 page turned round.
    ReportLandscape,
    /// A whole 16:9 slide.
    SlideFull,
    /// Half of one.
    SlideHalf,
    /// 微信: 1080 pixels wide, larger type.
    Wechat,
}

impl Preset {
    /// All.
    pub const ALL: [Self; 6] =
        [Self::ReportFull, Self::ReportHalf, Self::ReportLandscape, Self::SlideFull, Self::SlideHalf, Self::Wechat];

    /// As written on the command line.
    pub fn id(self) -> &'static str {
        match self {
            Self::ReportFull => "report-full",
            Self::ReportHalf => "report-half",
            Self::ReportLandscape => "report-landscape",
            Self::SlideFull => "slide-full",
            Self::SlideHalf => "slide-half",
            Self::Wechat => "wechat",
        }
    }

    /// The inverse of [`Self::id`].
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|preset| preset.id() == id)
    }

    /// Its size, and how much higher a figure may become in it: a slide and a post are as high as they are, of a report
    /// the width is given.
    pub fn room(self) -> Room {
        let size = self.size();
        let highest_mm = match self {
            Self::ReportFull | Self::ReportHalf => PAGE_MM,
            Self::ReportLandscape => PAGE_TURNED_MM,
            Self::SlideFull | Self::SlideHalf | Self::Wechat => size.height_mm,
        };
        Room { size, highest_mm, may_fold: true, likes_height: highest_mm > size.height_mm }
    }

    /// Whether a figure is exactly as high in it as it is, as on a slide.
    pub fn has_one_height(self) -> bool {
        self.room().highest_mm == self.size().height_mm
    }

    /// The size of a map in it: maps are higher than charts.
    pub fn map_size(self) -> FigureSize {
        let size = self.size();
        match self.has_one_height() {
            true => size,
            false => FigureSize { height_mm: size.width_mm * MAP_SHAPE, ..size },
        }
    }

    /// Whether two of its figures stand side by side.
    pub fn stands_in_pairs(self) -> bool {
        self == Self::ReportHalf
    }

    /// Its usual size.
    pub fn size(self) -> FigureSize {
        let (width_mm, height_mm, dpi, type_scale) = match self {
            Self::ReportFull => (156.0, 100.0, 300.0, 1.0),
            Self::ReportHalf => (76.0, 120.0, 300.0, 1.0),
            Self::ReportLandscape => (225.0, 130.0, 300.0, 1.0),
            Self::SlideFull => (338.7, 190.5, 144.0, 1.6),
            Self::SlideHalf => (160.0, 175.0, 144.0, 1.6),
            // 1080 pixels for 360 points: on a telephone type is as large as on paper.
            Self::Wechat => (142.875, 190.5, 192.0, 1.5),
        };
        FigureSize { width_mm, height_mm, dpi, type_scale }
    }
}

/// A picture has no more pixels.
pub(super) const MOST_PIXELS: u64 = 120_000_000;

/// A size with what may be done about it where a figure needs more.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Room {
    /// The size wished for.
    pub size: FigureSize,
    /// The figure may be so high.
    pub highest_mm: f64,
    /// The smallest series may stand together, if that makes it fit.
    pub may_fold: bool,
    /// Where there is room it is as high as it had better be, not as low as it can be.
    pub likes_height: bool,
}

impl Room {
    /// This size and no other, with all that the figure has.
    pub fn exactly(size: FigureSize) -> Self {
        Self { size, highest_mm: size.height_mm, may_fold: false, likes_height: false }
    }

    /// As high as the figure has to be.
    pub fn any_height(size: FigureSize) -> Self {
        Self { size, highest_mm: LONGEST_MM, may_fold: false, likes_height: false }
    }

    /// The same with everything in it, however high that makes it.
    #[must_use]
    pub fn unfolded(self) -> Self {
        Self { highest_mm: LONGEST_MM, may_fold: false, ..self }
    }

    /// So wide, and as high as the figure has to be, within a page; a wide one in the shape of a picture.
    pub fn of_width(size: FigureSize) -> Self {
        let height_mm = size.height_mm.max(size.width_mm * USUAL_SHAPE);
        Self {
            size: FigureSize { height_mm, ..size },
            highest_mm: height_mm.max(PAGE_MM),
            may_fold: true,
            likes_height: true,
        }
    }
}

/// Why a size is refused.
#[derive(Clone, Copy, Debug, PartialEq, thiserror::Error)]
pub enum SizeError {
    /// Narrower than a stamp or wider than a wall: probably meant in other units.
    #[error("{0} mm is outside 40 to 1200 mm")]
    Length(f64),
    /// Not 96 to 600.
    #[error("{0} dpi is outside 96 to 600")]
    Dpi(f64),
    /// Type of so many points is too small to be read, or no small type.
    #[error("{0} pt is outside 9 to 72")]
    Type(f64),
    /// More pixels than a report can hold.
    #[error("{0} × {1} pixels are too many")]
    Pixels(u32, u32),
    /// A figure does not fit: it has such a width and height, and at that width needs another height.
    #[error("{0} × {1} mm leave no room; {2} mm in height would do")]
    Room(f64, f64, f64),
    /// Nobody gave a height: a figure of such a width may be so high, and would be higher.
    #[error("{0} mm wide it may be {1} mm high and would be {2} mm")]
    Page(f64, f64, f64),
}

impl FigureSize {
    /// Refuses sizes that were meant in other units.
    pub fn check(&self) -> Result<(), SizeError> {
        for length in [self.width_mm, self.height_mm] {
            if !(40.0..=LONGEST_MM).contains(&length) {
                return Err(SizeError::Length(length));
            }
        }
        if !(96.0..=600.0).contains(&self.dpi) {
            return Err(SizeError::Dpi(self.dpi));
        }
        let pt = self.type_scale * SMALL_TYPE_PT;
        if !(SMALL_TYPE_PT - 1e-9..=72.0).contains(&pt) {
            return Err(SizeError::Type(pt));
        }
        let [width, height] = self.pixels();
        if u64::from(width) * u64::from(height) > MOST_PIXELS {
            return Err(SizeError::Pixels(width, height));
        }
        Ok(())
    }

    /// The pixels of a PNG.
    pub fn pixels(&self) -> [u32; 2] {
        [self.width_mm, self.height_mm].map(|mm| (mm / 25.4 * self.dpi).round() as u32)
    }

    /// The points the figure is laid out in.
    pub fn points(&self) -> Vec2 {
        let points = |mm: f64| (mm * POINTS_PER_MM / self.type_scale) as f32;
        Vec2::new(points(self.width_mm), points(self.height_mm))
    }

    /// The height in which so many points fit, in whole tenths of a millimetre.
    pub(super) fn height_of(&self, points: f32) -> f64 {
        (f64::from(points) * self.type_scale / POINTS_PER_MM * 10.0).ceil() / 10.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn presets_have_the_pixels_of_their_documents() {
        for (preset, width) in [
            (Preset::ReportFull, 1843),
            (Preset::ReportHalf, 898),
            (Preset::ReportLandscape, 2657),
            (Preset::SlideFull, 1920),
            (Preset::Wechat, 1080),
        ] {
            assert_eq!(preset.size().pixels()[0], width, "{}", preset.id());
            assert_eq!(preset.size().check(), Ok(()));
            assert_eq!(Preset::parse(preset.id()), Some(preset));
        }
    }

    #[test]
    fn sizes_in_other_units_are_refused() {
        let size = Preset::ReportFull.size();
        assert_eq!(FigureSize { width_mm: 1843.0, ..size }.check(), Err(SizeError::Length(1843.0)), "pixels");
        assert_eq!(FigureSize { width_mm: 15.6, ..size }.check(), Err(SizeError::Length(15.6)), "centimetres");
        assert_eq!(FigureSize { dpi: 30.0, ..size }.check(), Err(SizeError::Dpi(30.0)));
        let poster = FigureSize { width_mm: 1200.0, height_mm: 1200.0, dpi: 600.0, ..size };
        assert!(matches!(poster.check(), Err(SizeError::Pixels(..))));
    }
}
