//! Whether the edges of a polygon cross one another: then nobody can tell what lies in it. Must not know what becomes of it.

use super::bands::Bands;
use super::boundary::Polygon;
use crate::model::entities::LonLat;

/// What came of looking.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Crossing {
    /// No edge crosses another.
    Nowhere,
    /// Two of them cross here.
    At(LonLat),
    /// There are so many edges side by side that nobody looked at all.
    NotTold,
}

/// So many pairs are compared for each edge, and so many besides.
const PAIRS_AN_EDGE: usize = 256;
const PAIRS_BESIDES: usize = 1 << 20;

/// Looks for two edges that cross. Those that only touch do not, as those of two rings do that meet in a point.
pub fn crossing(polygon: &Polygon) -> Crossing {
    let mut edges: Vec<[LonLat; 2]> = polygon.edges().collect();
    // From west to east, so that behind the first that begins too far east all do.
    edges.sort_by(|a, b| west(a).total_cmp(&west(b)));
    let reaches: Vec<[f64; 2]> = edges.iter().map(|[a, b]| [a.lat.min(b.lat), a.lat.max(b.lat)]).collect();
    let bands = Bands::new(&reaches, 0.0);
    let mut left = PAIRS_AN_EDGE * edges.len() + PAIRS_BESIDES;
    for band in bands.each() {
        for (at, one) in band.iter().enumerate() {
            let one = &edges[*one as usize];
            let east = one[0].lon.max(one[1].lon);
            let rest = band[at + 1..].iter().map(|other| &edges[*other as usize]);
            for other in rest.take_while(|other| west(other) <= east) {
                if left == 0 {
                    return Crossing::NotTold;
                }
                left -= 1;
                if let Some(at) = meeting(one, other) {
                    return Crossing::At(at);
                }
            }
        }
    }
    Crossing::Nowhere
}

fn west([a, b]: &[LonLat; 2]) -> f64 {
    a.lon.min(b.lon)
}

/// On which side of a line a point is.
fn turn(a: LonLat, b: LonLat, c: LonLat) -> f64 {
    (b.lon - a.lon) * (c.lat - a.lat) - (b.lat - a.lat) * (c.lon - a.lon)
}

/// Where two edges cross, each from one side of the other to the other side.
fn meeting([a, b]: &[LonLat; 2], [c, d]: &[LonLat; 2]) -> Option<LonLat> {
    let (of_c, of_d) = (turn(*a, *b, *c), turn(*a, *b, *d));
    let crosses = |one: f64, other: f64| one < 0.0 && other > 0.0 || one > 0.0 && other < 0.0;
    if !crosses(of_c, of_d) || !crosses(turn(*c, *d, *a), turn(*c, *d, *b)) {
        return None;
    }
    let share = of_c / (of_c - of_d);
    Some(LonLat { lon: c.lon + share * (d.lon - c.lon), lat: c.lat + share * (d.lat - c.lat) })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ring(points: &[(f64, f64)]) -> Vec<LonLat> {
        points.iter().map(|(lon, lat)| LonLat { lon: *lon, lat: *lat }).collect()
    }

    #[test]
    fn edges_that_cross_are_found_and_those_that_touch_are_not() {
        let square = [(0.0, 0.0), (4.0, 0.0), (4.0, 4.0), (0.0, 4.0)];
        let of = |rings: Vec<Vec<LonLat>>| crossing(&Polygon::new(rings));
        assert_eq!(of(vec![ring(&square)]), Crossing::Nowhere);
        let bow = [(0.0, 0.0), (4.0, 4.0), (4.0, 0.0), (0.0, 4.0)];
        assert_eq!(of(vec![ring(&bow)]), Crossing::At(LonLat { lon: 2.0, lat: 2.0 }));
        let hole = [(1.0, 1.0), (2.0, 1.0), (2.0, 2.0)];
        assert_eq!(of(vec![ring(&square), ring(&hole)]), Crossing::Nowhere);
        let touching = [(0.0, 2.0), (1.0, 1.0), (1.0, 3.0)];
        assert_eq!(of(vec![ring(&square), ring(&touching)]), Crossing::Nowhere);
        let out = [(1.0, 1.0), (5.0, 1.0), (1.0, 2.0)];
        assert!(matches!(of(vec![ring(&square), ring(&out)]), Crossing::At(_)));
    }

    #[test]
    fn however_edges_lie_looking_comes_to_an_end() {
        let comb = |at: u32| (f64::from(at) * 1e-6, if at.is_multiple_of(2) { 0.0 } else { 1.0 });
        let mut points: Vec<(f64, f64)> = (0..40_000).map(comb).collect();
        points.push((1.0, -1.0));
        assert_ne!(crossing(&Polygon::new(vec![ring(&points)])), Crossing::At(LonLat { lon: 0.0, lat: 0.0 }));
    }
}
