//! Times in turn, and a table of them: medians in milliseconds, and what the peers take as multiples of our time.

use std::hint::black_box;
use std::time::Instant;

use crate::peers::{PEERS, Peers};

/// Over the columns.
pub(crate) fn heading(name: &str) {
    println!("\n{name:<46} {:>9} {:>9} {:>9} {:>7} {:>7}", "ours", PEERS[0], PEERS[1], "×", "×");
}

fn median(mut times: Vec<f64>) -> Option<f64> {
    times.sort_by(f64::total_cmp);
    times.get(times.len() / 2).copied()
}

fn timed<T>(run: impl FnOnce() -> T) -> f64 {
    let start = Instant::now();
    // What it takes to forget the answer is not counted.
    let answer = black_box(run());
    let taken = start.elapsed().as_secs_f64() * 1e3;
    drop(answer);
    taken
}

/// Ours alone.
pub(crate) fn alone<T>(name: &str, runs: usize, mut run: impl FnMut() -> T) {
    row(name, median((0..runs).map(|_| timed(&mut run)).collect()), [None; 2]);
}

/// Ours and the peers' in turn, unless they are asked for nothing. What `prepare` does is not counted.
pub(crate) fn beside<P, T>(
    (peers, what): (&mut Peers, &str),
    name: &str,
    runs: usize,
    mut prepare: impl FnMut() -> P,
    mut run: impl FnMut(&mut P) -> T,
) {
    let (mut ours, mut theirs) = (Vec::new(), [Vec::new(), Vec::new()]);
    for _ in 0..runs {
        let mut prepared = prepare();
        ours.push(timed(|| run(&mut prepared)));
        for (times, peer) in theirs.iter_mut().zip(PEERS).filter(|_| !what.is_empty()) {
            times.extend(peers.ms(peer, what));
        }
    }
    row(name, median(ours), theirs.map(median));
}

fn row(name: &str, ours: Option<f64>, theirs: [Option<f64>; 2]) {
    let number = |number: Option<f64>| number.map_or_else(|| "–".to_owned(), |number| format!("{number:.2}"));
    let ratio = theirs.map(|theirs| Some(theirs? / ours?));
    println!(
        "{name:<46} {:>9} {:>9} {:>9} {:>7} {:>7}",
        number(ours),
        number(theirs[0]),
        number(theirs[1]),
        number(ratio[0]),
        number(ratio[1])
    );
}
