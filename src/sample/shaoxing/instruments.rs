//! The illustrative instruments of `data/shaoxing`: a tenth of those that are registered, worth a tenth of what is published.

use super::years::LAST_YEAR;
use crate::sample::course::december;
use crate::sample::instrument::Instrument;
use crate::sample::lines::Lines;
use crate::sample::rng::SplitMix64;

/// 已登记入网大型仪器1.47万台
const COUNT: usize = 14_700 / 10;
/// 价值137.6亿元: a tenth in tenths of 万元.
const VALUE: u64 = 1_376_000;

const PLACES: [&str; 8] = [
    "jinghu-tech-city",
    "binhai-tech-city",
    "zhihui-chip-city",
    "didang-park",
    "yangjing-lake-park",
    "binhai-park",
    "xingwan-park",
    "dihu-cbd",
];

pub(super) fn instruments(rng: &mut SplitMix64) -> std::io::Result<String> {
    let mut drawn: Vec<Instrument> = (0..COUNT).map(|_| Instrument::draw(rng, december(LAST_YEAR))).collect();
    share_out(&mut drawn);
    let mut lines = Lines::new(Vec::new());
    for (instrument, number) in drawn.iter().zip(1..) {
        let place = PLACES[instrument.institution * 5 % PLACES.len()];
        let (id, number) = (format_args!("ill-i-{number:04}"), format_args!("{number:04}"));
        instrument.write(&mut lines, id, number, place).map_err(std::io::Error::from)?;
    }
    lines.into_text()
}

/// Raises or lowers all values in proportion until they add up to [`VALUE`] exactly; what rounding lost goes to the first.
fn share_out(instruments: &mut [Instrument]) {
    let drawn: u64 = instruments.iter().map(|instrument| instrument.value).sum();
    for instrument in instruments.iter_mut() {
        instrument.value = instrument.value * VALUE / drawn.max(1);
    }
    let mut rest = VALUE - instruments.iter().map(|instrument| instrument.value).sum::<u64>();
    for instrument in instruments {
        let more = rest.min(1);
        instrument.value += more;
        rest -= more;
    }
}
