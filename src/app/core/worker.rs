//! Answers worked out beside the window's thread: whatever is asked, the window goes on showing the last answers and
//! takes what is typed. Must not know what the answers are.
//!
//! All answers for one state come together, so that charts, facets, lists and totals always show one state. When several
//! states are asked about while one is being answered, only the last of them counts.

use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use egui::Context;

use crate::app::core::answers::Memo;
use crate::app::core::answers_gate::{Gate, Held};
use crate::app::core::caches::Caches;
use crate::app::core::ids::{View, WhichList};
use crate::app::core::session::Session;
use crate::parallel;
use crate::query::Search;
use crate::text::Locale;

/// The state to answer for.
pub(in crate::app) struct Order {
    /// The package and how it is looked at.
    pub(in crate::app) session: Session,
    /// What is looked at: lists that nobody sees are not sorted.
    pub(in crate::app) view: View,
    /// Whether somebody goes along the list of the projects view from elsewhere: with a project in the detail pane.
    pub(in crate::app) steps: bool,
    /// The language of the words in figures.
    pub(in crate::app) locale: Locale,
    /// Whether published figures are to be held against the records.
    pub(in crate::app) checks: bool,
    /// Whether the figures of the gallery are to be drawn small.
    pub(in crate::app) thumbnails: bool,
    /// What is typed into the palette, where there are too many projects to offer all.
    pub(in crate::app) looked_for: Search,
    /// Whether the facets are in sight.
    pub(in crate::app) facets: bool,
    /// Whom to wake when there is an answer.
    pub(in crate::app) context: Context,
}

/// From here on the window says that it is working.
const LATE: Duration = Duration::from_millis(300);

/// The answers to a state.
pub(in crate::app) struct Answer {
    number: u64,
    /// Whether there is no more to come for that state.
    pub(in crate::app) is_last: bool,
    pub(in crate::app) memo: Memo,
}

/// Takes orders and has the answers.
pub(in crate::app) struct Desk {
    orders: Sender<(u64, Box<Order>)>,
    answers: Receiver<Answer>,
    /// Whether the window waits for an answer just now: then it need not be woken.
    waits: Arc<Mutex<bool>>,
    /// Through which the worker goes to each order.
    gate: Gate,
    worker: Option<JoinHandle<()>>,
    /// Where answers are handed out that the window works out itself: the system gave it no thread for a worker.
    alone: Option<Counter>,
    ordered: u64,
    answered: u64,
    /// Since when the last question waits for its answer.
    since: Option<Instant>,
}

impl Default for Desk {
    fn default() -> Self {
        let (orders, taken) = channel();
        let (given, answers) = channel();
        let waits = Arc::new(Mutex::new(false));
        let gate = Gate::default();
        let counter = Counter { answers: given, window_waits: waits.clone(), gate: gate.clone() };
        let alone = counter.clone();
        let worker = parallel::start(|it| it.name("answers".to_owned()).spawn(move || work(&taken, &counter))).ok();
        let alone = worker.is_none().then_some(alone);
        Self { orders, answers, waits, gate, worker, alone, ordered: 0, answered: 0, since: None }
    }
}

impl Desk {
    /// Whether nothing was asked yet.
    pub(in crate::app) fn is_new(&self) -> bool {
        self.ordered == 0
    }

    /// Whether the answer to the last question is still to come.
    pub(in crate::app) fn is_busy(&self) -> bool {
        self.answered < self.ordered
    }

    /// Works nothing out for as long as what comes back lives.
    pub(in crate::app) fn hold(&self) -> Held {
        self.gate.hold()
    }

    /// Whether answers are so late that somebody may wonder. Whoever shows it is woken when it comes to that.
    pub(in crate::app) fn is_late(&self, context: &Context) -> bool {
        let Some(since) = self.since.filter(|_| self.is_busy()) else { return false };
        let left = LATE.saturating_sub(since.elapsed());
        if !left.is_zero() {
            context.request_repaint_after(left);
        }
        left.is_zero()
    }

    /// Asks for the answers to a state; those to an earlier one are no longer wanted.
    pub(in crate::app) fn order(&mut self, order: Order) {
        self.since = self.since.filter(|_| self.is_busy()).or_else(|| Some(Instant::now()));
        self.ordered += 1;
        let order = (self.ordered, Box::new(order));
        let Some(counter) = &self.alone else {
            // A worker that is gone is noticed when its answer does not come.
            let _ = self.orders.send(order);
            return;
        };
        let (orders, taken) = channel();
        if orders.send(order).is_ok() {
            drop(orders);
            work(&taken, counter);
        }
    }

    /// The newest answers since the last time, if there are any. Waits for those to the last question, but no longer
    /// than `patience`; without one, however long it takes.
    pub(in crate::app) fn newest(&mut self, patience: Option<Duration>) -> Option<Answer> {
        let waits = self.is_busy() && patience != Some(Duration::ZERO);
        set(&self.waits, waits);
        let newest = self.wait(patience);
        if !waits {
            return newest;
        }
        // What came after the last look and before this is here; whatever comes after this wakes the window.
        set(&self.waits, false);
        self.wait(Some(Duration::ZERO)).or(newest)
    }

    fn wait(&mut self, patience: Option<Duration>) -> Option<Answer> {
        let deadline = patience.map(|patience| Instant::now() + patience);
        let mut newest = None;
        loop {
            let left = match deadline {
                _ if !self.is_busy() => Duration::ZERO,
                Some(deadline) => deadline.saturating_duration_since(Instant::now()),
                None => Duration::MAX,
            };
            match self.answers.recv_timeout(left) {
                Ok(answer) => {
                    if answer.is_last {
                        self.answered = answer.number;
                    }
                    newest = Some(answer);
                }
                Err(RecvTimeoutError::Timeout) => return newest,
                Err(RecvTimeoutError::Disconnected) => {
                    self.mourn();
                    return newest;
                }
            }
        }
    }

    /// The worker only ends before the desk when it panics, which is then the window's own panic.
    fn mourn(&mut self) {
        if let Some(Err(cause)) = self.worker.take().map(JoinHandle::join) {
            std::panic::resume_unwind(cause);
        }
    }
}

fn set(flag: &Mutex<bool>, value: bool) {
    // Nothing panics while it is locked.
    if let Ok(mut flag) = flag.lock() {
        *flag = value;
    }
}

/// Where answers are handed out.
#[derive(Clone)]
struct Counter {
    answers: Sender<Answer>,
    window_waits: Arc<Mutex<bool>>,
    gate: Gate,
}

impl Counter {
    /// Hands an answer to a window that waits, or leaves it and wakes the window; whether there still is one comes back.
    fn give(&self, answer: Answer, context: &Context) -> bool {
        let waits = self.window_waits.lock();
        let is_there = self.answers.send(answer).is_ok();
        if !waits.is_ok_and(|waits| *waits) {
            context.request_repaint();
        }
        is_there
    }
}

/// While nobody waits: so that the first keystroke of a search and the first list by name are as fast as the others.
fn prepare(session: &Session, caches: &mut Caches) {
    let cache = caches.of(session.generation);
    cache.prepare_search(session.dataset());
    cache.prepare_sort(session.dataset());
}

fn work(orders: &Receiver<(u64, Box<Order>)>, counter: &Counter) {
    let (mut memo, mut caches) = (Memo::default(), Caches::default());
    while let Ok(first) = orders.recv() {
        let (mut number, mut order) = orders.try_iter().last().unwrap_or(first);
        loop {
            counter.gate.pass();
            // What was asked for meanwhile counts more.
            if let Some(newer) = orders.try_iter().last() {
                (number, order) = newer;
            }
            caches.keep(&order.session.open_books());
            memo.update(&order.session, order.locale, &mut caches);
            match order.view {
                View::Projects => memo.update_list(&order.session, &mut caches),
                View::Sectors => memo.update_drilled(&order.session, &mut caches),
                _ if order.steps => memo.update_list(&order.session, &mut caches),
                _ => {}
            }
            memo.update_found(&order.session, &order.looked_for, &mut caches);
            if let Some(list) = WhichList::of_view(order.view) {
                memo.update_totals(&order.session, list);
            }
            if order.facets {
                memo.update_facets(&order.session, order.locale, &mut caches);
            }
            if order.checks {
                memo.update_checks(&order.session);
            }
            let is_missing = order.thumbnails && memo.update_thumbnails(&order.session, order.locale);
            let answer = Answer { number, is_last: !is_missing, memo: memo.clone() };
            if !counter.give(answer, &order.context) {
                return;
            }
            match orders.try_iter().last() {
                Some(newer) => (number, order) = newer,
                None if is_missing => {}
                None => {
                    prepare(&order.session, &mut caches);
                    break;
                }
            }
        }
    }
}
