//! Work cut into pieces, done on all processors, and handed back in order. Must not know what the work is.
//!
//! What comes out never depends on how many threads there are: pieces are independent, and results are put together in
//! the order of the pieces, not in that of their completion.

use std::cell::Cell;
use std::cmp::Ordering;
use std::io;
use std::ops::Range;
#[cfg(feature = "window")]
use std::sync::Arc;
use std::sync::{Mutex, OnceLock};
use std::thread::{self, Builder};

/// How work is shared out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    /// How many threads work, the asking one included.
    pub threads: usize,
    /// Pieces are never smaller than this part of what the work thinks worth a thread: 1 is all of it.
    pub least_divisor: usize,
}

thread_local! {
    static SHARE: Cell<Option<Share>> = const { Cell::new(None) };
    static THREADS_LEFT: Cell<Option<usize>> = const { Cell::new(None) };
}

/// Runs something with work shared out in a certain way: so that tests see pieces where there is little work.
pub fn with_share<R>(share: Share, run: impl FnOnce() -> R) -> R {
    let before = SHARE.replace(Some(share));
    let result = run();
    SHARE.set(before);
    result
}

fn share() -> Share {
    SHARE.get().unwrap_or_else(|| Share { threads: processors(), least_divisor: 1 })
}

/// How many processors this program may use. Asked once: the answer takes longer than many a piece of work.
fn processors() -> usize {
    static PROCESSORS: OnceLock<usize> = OnceLock::new();
    *PROCESSORS.get_or_init(|| thread::available_parallelism().map_or(1, usize::from))
}

/// How many threads work.
pub(crate) fn threads() -> usize {
    share().threads.max(1)
}

/// What work thinks worth a thread, made smaller where somebody asked for that.
pub(crate) fn scaled(least: usize) -> usize {
    (least / share().least_divisor.max(1)).max(1)
}

/// Pieces a thread, so that one that is kept waiting by other programs does not keep the others waiting.
const PIECES_A_THREAD: usize = 2;

/// `0..len` cut into pieces of about the same size: a few for each thread, none much smaller than `least`.
pub(crate) fn ranges(len: usize, least: usize) -> Vec<Range<usize>> {
    let threads = threads();
    let most = if threads > 1 { threads * PIECES_A_THREAD } else { 1 };
    cut(len, (len / scaled(least)).clamp(1, most))
}

/// More pieces cost more than they are worth.
const MOST_PIECES: usize = 1 << 8;

/// `0..len` cut into pieces of about `size`, or half of that.
pub(crate) fn ranges_of_size(len: usize, size: usize) -> Vec<Range<usize>> {
    cut(len, len.div_ceil(scaled(size)).clamp(1, MOST_PIECES))
}

fn cut(len: usize, count: usize) -> Vec<Range<usize>> {
    (0..count).map(|at| len * at / count..len * (at + 1) / count).collect()
}

/// Runs the same on so many further threads and on this one, until all are done. Where the system gives no further
/// thread, those there are do the work.
fn on_threads(helpers: usize, run: impl Fn() + Copy + Send) {
    if helpers == 0 {
        return run();
    }
    thread::scope(|scope| {
        for _ in 0..helpers {
            if start(|thread| thread.spawn_scoped(scope, run)).is_err() {
                break;
            }
        }
        run();
    });
}

/// Does something that nobody waits for on a thread of its own; here and now where the system gives none.
#[cfg(feature = "window")]
pub(crate) fn aside(work: impl FnOnce() + Send + 'static) {
    let work = Arc::new(Mutex::new(Some(work)));
    let taken = Arc::clone(&work);
    if start(|thread| thread.spawn(move || run_once(&taken))).is_err() {
        run_once(&work);
    }
}

#[cfg(feature = "window")]
fn run_once<F: FnOnce()>(work: &Mutex<Option<F>>) {
    let work = work.lock().ok().and_then(|mut work| work.take());
    if let Some(work) = work {
        work();
    }
}

/// Starts a thread as `how` says, unless the system has none to give.
pub(crate) fn start<H>(how: impl FnOnce(Builder) -> io::Result<H>) -> io::Result<H> {
    if THREADS_LEFT.get().is_some_and(|left| left == 0) {
        return Err(io::ErrorKind::WouldBlock.into());
    }
    THREADS_LEFT.set(THREADS_LEFT.get().map(|left| left - 1));
    how(Builder::new())
}

/// Runs something on a system that gives so many further threads: so that tests see what becomes of work without them.
pub fn with_threads_left<R>(threads: usize, run: impl FnOnce() -> R) -> R {
    let before = THREADS_LEFT.replace(Some(threads));
    let result = run();
    THREADS_LEFT.set(before);
    result
}

/// Does the same with each item. Results come in the order of the items.
pub(crate) fn map<I: Send, R: Send>(items: Vec<I>, work: impl Fn(I) -> R + Sync) -> Vec<R> {
    let helpers = threads().min(items.len()).saturating_sub(1);
    if helpers == 0 {
        return items.into_iter().map(work).collect();
    }
    let mut results: Vec<Option<R>> = items.iter().map(|_| None).collect();
    let queue = Mutex::new(items.into_iter().zip(&mut results));
    let share = SHARE.get();
    let run = || {
        SHARE.set(share);
        loop {
            // Nothing panics while the queue is locked.
            let next = queue.lock().ok().and_then(|mut queue| queue.next());
            let Some((item, result)) = next else { break };
            *result = Some(work(item));
        }
    };
    on_threads(helpers, run);
    results.into_iter().flatten().collect()
}

/// The same where the work is `size`, of which `least` is worth a thread.
pub(crate) fn map_worth<I: Send, R: Send>(
    (size, least): (usize, usize),
    items: Vec<I>,
    work: impl Fn(I) -> R + Sync,
) -> Vec<R> {
    if size >= scaled(least) { map(items, work) } else { items.into_iter().map(work).collect() }
}

/// Adds each item to something: each thread that works makes one of it for itself. Which items go into which depends on
/// chance, so that putting them together must not.
pub(crate) fn fold<I: Send, S: Send>(
    items: Vec<I>,
    start: impl Fn() -> S + Sync,
    add: impl Fn(&mut S, I) + Sync,
) -> Vec<S> {
    let helpers = threads().min(items.len()).saturating_sub(1);
    let queue = Mutex::new(items.into_iter());
    let results = Mutex::new(Vec::with_capacity(helpers + 1));
    let share = SHARE.get();
    let run = || {
        SHARE.set(share);
        let mut mine = None;
        // Nothing panics while one of these is locked.
        while let Some(item) = queue.lock().ok().and_then(|mut queue| queue.next()) {
            add(mine.get_or_insert_with(&start), item);
        }
        if let Ok(mut results) = results.lock() {
            results.extend(mine);
        }
    };
    on_threads(helpers, run);
    results.into_inner().unwrap_or_default()
}

/// Does the same with each item, and hands the results to `take` in the order of the items, one at a time, while others
/// are still worked on.
pub(crate) fn in_order<I: Send, R: Send>(items: Vec<I>, work: impl Fn(I) -> R + Sync, take: impl FnMut(R) + Send) {
    struct Line<R, T> {
        waiting: Vec<Option<R>>,
        next: usize,
        /// Away while somebody takes.
        take: Option<T>,
    }
    let waiting = items.iter().map(|_| None).collect();
    let line = Mutex::new(Line { waiting, next: 0, take: Some(take) });
    map(items.into_iter().enumerate().collect(), |(at, item)| {
        let result = work(item);
        // Nothing panics while the line is locked.
        let Ok(mut locked) = line.lock() else { return };
        locked.waiting[at] = Some(result);
        let Some(mut take) = locked.take.take() else { return };
        loop {
            let next = locked.next;
            let Some(result) = locked.waiting.get_mut(next).and_then(Option::take) else { break };
            locked.next += 1;
            drop(locked);
            take(result);
            match line.lock() {
                Ok(again) => locked = again,
                Err(_) => return,
            }
        }
        locked.take = Some(take);
    });
}

/// Two sorted lists as one; of equals those of the first come first.
pub(crate) fn merged<T>(one: Vec<T>, other: Vec<T>, compare: &impl Fn(&T, &T) -> Ordering) -> Vec<T> {
    let mut all = Vec::with_capacity(one.len() + other.len());
    let (mut one, mut other) = (one.into_iter().peekable(), other.into_iter().peekable());
    while let (Some(a), Some(b)) = (one.peek(), other.peek()) {
        all.extend(if compare(a, b).is_le() { one.next() } else { other.next() });
    }
    all.extend(one);
    all.extend(other);
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_cover_everything_once_whatever_the_number_of_threads() {
        for threads in [1, 2, 8] {
            for len in [0, 1, 7, 1000, 12345] {
                let found = with_share(Share { threads, least_divisor: 1 }, || ranges(len, 10));
                assert_eq!(found.first().map(|piece| piece.start), Some(0));
                assert_eq!(found.last().map(|piece| piece.end), Some(len));
                assert!(found.windows(2).all(|pair| pair[0].end == pair[1].start), "{found:?}");
            }
        }
    }

    #[test]
    fn results_come_in_the_order_of_the_items() {
        for threads in [1, 2, 8] {
            let squares = with_share(Share { threads, least_divisor: 1 }, || map((0..100).collect(), |i: u64| i * i));
            assert!(squares.iter().enumerate().all(|(i, square)| *square == (i * i) as u64));
            assert_eq!(squares.len(), 100);
            let mut taken = Vec::new();
            with_share(Share { threads, least_divisor: 1 }, || {
                in_order((0..500).collect(), |i: u64| i * i, |square| taken.push(square));
            });
            assert!(taken.into_iter().eq((0..500).map(|i: u64| i * i)), "{threads} threads");
        }
    }

    #[test]
    fn where_the_system_gives_no_thread_those_there_are_do_the_work() {
        for left in [0, 1, 3] {
            with_threads_left(left, || {
                with_share(Share { threads: 8, least_divisor: 1 }, || {
                    assert!(map((0..100).collect(), |i: u64| i * i).into_iter().eq((0..100).map(|i| i * i)));
                    let sums = fold((0..100).collect(), || 0, |sum: &mut u64, i: u64| *sum += i);
                    assert_eq!(sums.iter().sum::<u64>(), 99 * 50);
                });
            });
        }
    }

    #[cfg(feature = "window")]
    #[test]
    fn what_nobody_waits_for_is_done_here_without_a_thread() {
        let (sender, receiver) = std::sync::mpsc::channel();
        with_threads_left(0, || aside(move || sender.send(1).unwrap()));
        assert_eq!(receiver.try_recv(), Ok(1), "done when it comes back");
    }

    #[test]
    fn every_item_is_added_to_one_of_the_results() {
        for threads in [1, 2, 8] {
            let share = Share { threads, least_divisor: 1 };
            let sums = with_share(share, || fold((0..1000).collect(), || 0, |sum: &mut u64, i: u64| *sum += i));
            assert!((1..=threads).contains(&sums.len()), "one a thread, if it came to do anything");
            assert_eq!(sums.iter().sum::<u64>(), 999 * 1000 / 2);
            assert!(with_share(share, || fold(Vec::<u64>::new(), || 0, |sum: &mut u64, i| *sum += i)).is_empty());
        }
    }
}
