//! Where the columns of a table are: their widths, and how far they are scrolled sideways. Must not know what they show.

use egui::{Rangef, Rect};

use crate::app::widgets::table::spec::BAR;

/// No column is narrower or wider.
pub(super) const LIMITS: (f32, f32) = (40.0, 900.0);
/// Columns are pressed together to so much of their width before they are scrolled.
pub(super) const TIGHTEST: f32 = 0.64;
/// The first column stays only as long as it leaves room for others.
const MOST_STICKY: f32 = 0.6;

/// How wide columns are.
pub(super) enum Widths<'a> {
    /// As somebody wants them.
    Exact(&'a [f32]),
    /// In proportion, to fill the table; none narrower than its least: what its heading needs, and its numbers.
    Stretched { natural: &'a [f32], least: &'a [f32] },
}

/// The columns side by side.
pub(super) struct Lanes {
    left: f32,
    /// What is left beside the bar.
    view: f32,
    widths: Vec<f32>,
    total: f32,
    across: f32,
    is_sticky: bool,
}

impl Lanes {
    /// In a table of this size.
    pub(super) fn new(widths: Widths<'_>, rect: Rect, across: f32) -> Self {
        let view = (rect.width() - BAR).max(0.0);
        let widths: Vec<f32> = match widths {
            // One without any width is away, and stays so.
            Widths::Exact(widths) => {
                let kept = |width: &f32| if *width > 0.0 { width.clamp(LIMITS.0, LIMITS.1) } else { 0.0 };
                widths.iter().map(kept).collect()
            }
            Widths::Stretched { natural, least } => stretched(natural, least, view),
        };
        let total = widths.iter().sum();
        let is_sticky = widths.len() > 1 && widths[0] < view * MOST_STICKY;
        let mut lanes = Self { left: rect.left(), view, widths, total, across: 0.0, is_sticky };
        lanes.scroll_to(across);
        lanes
    }

    /// Moves the columns.
    pub(super) fn scroll_to(&mut self, across: f32) {
        self.across = across.clamp(0.0, self.end());
    }

    /// How far they are moved.
    pub(super) fn across(&self) -> f32 {
        self.across
    }

    /// How far they can be moved.
    pub(super) fn end(&self) -> f32 {
        (self.total - self.view).max(0.0)
    }

    /// Whether they are wider than the table.
    pub(super) fn is_scrolled(&self) -> bool {
        self.total > self.view + 0.5
    }

    /// Where the table begins.
    pub(super) fn left(&self) -> f32 {
        self.left
    }

    /// How much of them is in sight.
    pub(super) fn view(&self) -> f32 {
        self.view
    }

    /// Whether a column stays where it is.
    pub(super) fn is_sticky(&self, column: usize) -> bool {
        self.is_sticky && column == 0
    }

    /// Where what is scrolled sideways can be seen.
    pub(super) fn moving(&self) -> Rangef {
        let sticky = if self.is_sticky { self.widths[0] } else { 0.0 };
        Rangef::new(self.left + sticky, self.left + self.view)
    }

    /// From where to where a column reaches, be it in sight or not.
    pub(super) fn span(&self, column: usize) -> Rangef {
        let before: f32 = self.widths[..column].iter().sum();
        let moved = if self.is_sticky(column) { 0.0 } else { self.across };
        let left = self.left + before - moved;
        Rangef::new(left, left + self.widths[column])
    }

    /// The end of the last column.
    pub(super) fn right(&self) -> f32 {
        self.left + (self.total - self.across).min(self.view)
    }

    /// The columns of which something can be seen, but for the one that stays.
    pub(super) fn moving_in_sight(&self) -> Vec<(usize, Rangef)> {
        let seen = self.moving();
        let columns = usize::from(self.is_sticky)..self.widths.len();
        let spans = columns.map(|column| (column, self.span(column)));
        spans.filter(|(_, span)| span.max > seen.min && span.min < seen.max && span.span() > 0.0).collect()
    }

    /// The column that is seen at a place, if any is.
    pub(super) fn column_at(&self, x: f32) -> Option<usize> {
        if self.is_sticky && self.span(0).contains(x) {
            return Some(0);
        }
        let moving = self.moving_in_sight().into_iter().filter(|_| self.moving().contains(x));
        moving.filter(|(_, span)| span.contains(x)).map(|(column, _)| column).next()
    }

    /// The widths with another one of a column.
    pub(super) fn with_width(&self, column: usize, width: f32) -> Vec<f32> {
        let mut widths: Vec<f32> = self.widths.iter().map(|width| width.round()).collect();
        widths[column] = width.round().clamp(LIMITS.0, LIMITS.1);
        widths
    }

    /// The width of a column.
    pub(super) fn width(&self, column: usize) -> f32 {
        self.widths[column]
    }

    /// How far to scroll so that a column is in sight.
    pub(super) fn revealing(&self, column: usize) -> f32 {
        let (seen, span) = (self.moving(), self.span(column));
        let wanted = if self.is_sticky(column) {
            self.across
        } else if span.min < seen.min {
            self.across - (seen.min - span.min)
        } else if span.max > seen.max {
            self.across + (span.max - seen.max)
        } else {
            self.across
        };
        wanted.clamp(0.0, self.end())
    }

    /// Before which column something that is dropped at `x` belongs.
    pub(super) fn gap_at(&self, x: f32) -> usize {
        let count = self.widths.len();
        (0..count).find(|column| x < self.span(*column).center() && x < self.span(*column).max).unwrap_or(count)
    }
}

/// Room to spare goes to all columns alike, and a little room that lacks is taken from all that can give it.
fn stretched(natural: &[f32], least: &[f32], view: f32) -> Vec<f32> {
    let mut is_least = vec![false; natural.len()];
    loop {
        let sum = |widths: &[f32], of: bool| -> f32 {
            widths.iter().zip(&is_least).filter(|(_, is_least)| **is_least == of).map(|(width, _)| width).sum()
        };
        let stretch = ((view - sum(least, true)) / sum(natural, false).max(1.0)).max(TIGHTEST);
        let too_narrow = (0..natural.len()).filter(|at| !is_least[*at] && natural[*at] * stretch < least[*at]);
        let too_narrow: Vec<usize> = too_narrow.collect();
        if too_narrow.is_empty() {
            let width = |at: usize| if is_least[at] { least[at] } else { natural[at] * stretch };
            return (0..natural.len()).map(width).collect();
        }
        too_narrow.into_iter().for_each(|at| is_least[at] = true);
    }
}

#[cfg(test)]
mod tests {
    use egui::{pos2, vec2};

    use super::*;

    fn rect(width: f32) -> Rect {
        Rect::from_min_size(pos2(100.0, 0.0), vec2(width + BAR, 300.0))
    }

    #[test]
    fn room_to_spare_is_shared_and_what_lacks_is_scrolled() {
        let (natural, least) = ([100.0, 200.0, 100.0], [0.0; 3]);
        let stretched = Widths::Stretched { natural: &natural, least: &least };
        let wide = Lanes::new(stretched, rect(800.0), 0.0);
        assert_eq!((wide.width(1), wide.end(), wide.is_scrolled()), (400.0, 0.0, false));
        let narrow = Lanes::new(Widths::Stretched { natural: &natural, least: &least }, rect(200.0), 1e9);
        assert_eq!((narrow.width(1), narrow.across()), (200.0 * TIGHTEST, 400.0 * TIGHTEST - 200.0));
        let exact = Lanes::new(Widths::Exact(&natural), rect(800.0), 0.0);
        assert_eq!((exact.width(1), exact.right()), (200.0, 500.0), "a chosen width is not stretched");
    }

    #[test]
    fn no_column_is_narrower_than_its_heading_and_the_others_give_the_room() {
        for (least, view, expected) in [
            ([0.0, 0.0, 0.0], 400.0, [100.0, 200.0, 100.0]),
            ([160.0, 0.0, 0.0], 400.0, [160.0, 160.0, 80.0]),
            ([160.0, 0.0, 90.0], 410.0, [160.0, 160.0, 90.0]),
            ([160.0, 0.0, 0.0], 460.0, [160.0, 200.0, 100.0]),
            ([160.0, 0.0, 90.0], 100.0, [160.0, 200.0 * TIGHTEST, 90.0]),
            ([90.0, 0.0, 0.0], 800.0, [200.0, 400.0, 200.0]),
        ] {
            let found = stretched(&[100.0, 200.0, 100.0], &least, view);
            assert!(found.iter().zip(expected).all(|(one, other)| (one - other).abs() < 0.01), "{found:?}");
        }
    }

    #[test]
    fn the_first_column_stays_and_the_others_go_below_it() {
        let lanes = Lanes::new(Widths::Exact(&[100.0, 200.0, 100.0, 100.0]), rect(300.0), 150.0);
        assert_eq!(lanes.span(0), Rangef::new(100.0, 200.0));
        assert_eq!(lanes.span(1), Rangef::new(50.0, 250.0), "partly below the first");
        assert_eq!(lanes.moving_in_sight().iter().map(|(column, _)| *column).collect::<Vec<_>>(), [1, 2, 3]);
        assert_eq!((lanes.revealing(1), lanes.revealing(3), lanes.revealing(0)), (0.0, 200.0, 150.0));
        let alone = Lanes::new(Widths::Exact(&[250.0, 200.0]), rect(300.0), 20.0);
        assert!(!alone.is_sticky(0), "it would leave no room for the other");
        assert_eq!(alone.span(0).min, 80.0);
    }

    #[test]
    fn a_heading_is_dropped_where_it_is_nearest() {
        let lanes = Lanes::new(Widths::Exact(&[100.0, 100.0, 100.0]), rect(800.0), 0.0);
        for (x, gap) in [(0.0, 0), (149.0, 0), (151.0, 1), (249.0, 1), (251.0, 2), (349.0, 2), (351.0, 3), (900.0, 3)] {
            assert_eq!(lanes.gap_at(x), gap, "{x}");
        }
    }
}
