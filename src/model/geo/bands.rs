//! Edges by the stretches of latitude they lie in, in time and memory that grow with their number and nothing else. Must not
//! know what is asked of them.

/// Edges in bands.
#[derive(Clone, Debug, Default)]
pub(super) struct Bands {
    south: f64,
    height: f64,
    /// The edges of band `i`: `edges[starts[i]..starts[i + 1]]`.
    starts: Vec<u32>,
    edges: Vec<u32>,
}

/// An edge is in so many bands at the most, on average.
const MOST_ON_AVERAGE: f64 = 4.0;

impl Bands {
    /// Of edges that reach from one latitude to another, and `pad` farther on both sides.
    pub(super) fn new(reaches: &[[f64; 2]], pad: f64) -> Self {
        let south = reaches.iter().map(|reach| reach[0]).fold(f64::INFINITY, f64::min) - pad;
        let north = reaches.iter().map(|reach| reach[1]).fold(f64::NEG_INFINITY, f64::max) + pad;
        let all = north - south;
        if reaches.is_empty() || !all.is_finite() {
            return Self::default();
        }
        let long: f64 = reaches.iter().map(|reach| reach[1] - reach[0] + 2.0 * pad).sum();
        let count = reaches.len() as f64;
        // Where edges are long there are fewer bands.
        let number = if long > 0.0 { (MOST_ON_AVERAGE * count * all / long).min(count) } else { 1.0 };
        let number = (number as usize).clamp(1, 1 << 20);
        let mut bands = Self { south, height: (all / number as f64).max(f64::MIN_POSITIVE), ..Self::default() };
        bands.starts = vec![0; number + 1];
        let range = |bands: &Self, reach: &[f64; 2]| {
            bands.band(reach[0] - pad).unwrap_or(0)..=bands.band(reach[1] + pad).unwrap_or(number - 1)
        };
        for reach in reaches {
            for band in range(&bands, reach) {
                bands.starts[band + 1] += 1;
            }
        }
        for band in 0..number {
            bands.starts[band + 1] += bands.starts[band];
        }
        let mut next = bands.starts.clone();
        bands.edges = vec![0; *bands.starts.last().unwrap_or(&0) as usize];
        for (edge, reach) in (0..).zip(reaches) {
            for band in range(&bands, reach) {
                bands.edges[next[band] as usize] = edge;
                next[band] += 1;
            }
        }
        bands
    }

    /// The band of a latitude.
    fn band(&self, lat: f64) -> Option<usize> {
        let at = (lat - self.south) / self.height;
        let last = self.starts.len().checked_sub(2)?;
        // What lies a hair beyond the last band is in it.
        (at >= 0.0 && at <= last as f64 + 1.0 + 1e-9).then(|| (at as usize).min(last))
    }

    /// All edges that may lie at a latitude.
    pub(super) fn at(&self, lat: f64) -> &[u32] {
        self.band(lat).map_or(&[], |band| &self.edges[self.starts[band] as usize..self.starts[band + 1] as usize])
    }

    /// All bands.
    pub(super) fn each(&self) -> impl Iterator<Item = &[u32]> {
        self.starts.windows(2).map(|bounds| &self.edges[bounds[0] as usize..bounds[1] as usize])
    }
}
