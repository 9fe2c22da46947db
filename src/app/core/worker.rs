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

use crate::app::core::answers::Answers;
use crate::app::core::answers_gate::{AnswersGate, Held};
use crate::app::core::caches::Caches;
use crate::app::core::question::{More, Question, Work};
use crate::app::core::session::Session;
use crate::parallel;

/// Brings some of the answers up to a question; whether there is more to come.
pub(in crate::app) type Update = fn(&mut Answers, &Question, &mut Work<'_>) -> More;
/// Works out what answers to come are made from.
pub(in crate::app) type Prepare = fn(&Session, &mut Caches);

/// What there is to work out, in the order in which it is.
#[derive(Clone, Copy)]
pub(in crate::app) struct Updates {
    /// For a question.
    pub(in crate::app) asked: &'static [Update],
    /// While nobody waits: so that the first of them is as fast as the others.
    pub(in crate::app) ahead: &'static [Prepare],
}

/// From here on the window says that it is working.
const LATE: Duration = Duration::from_millis(300);

/// The answers to a state.
pub(in crate::app) struct Reply {
    number: u64,
    /// Whether there is no more to come for that state.
    pub(in crate::app) is_last: bool,
    pub(in crate::app) answers: Answers,
}

/// Takes orders and has the answers.
pub(in crate::app) struct Worker {
    orders: Sender<(u64, Box<Question>)>,
    answers: Receiver<Reply>,
    /// Whether the window waits for an answer just now: then it need not be woken.
    waits: Arc<Mutex<bool>>,
    /// Through which the worker goes to each order.
    gate: AnswersGate,
    worker: Option<JoinHandle<()>>,
    /// Where answers are handed out that the window works out itself: the system gave it no thread for a worker.
    alone: Option<Handover>,
    updates: Updates,
    ordered: u64,
    answered: u64,
    /// Since when the last question waits for its answer.
    since: Option<Instant>,
}

impl Worker {
    /// Begins to work, with what brings the answers up to a question.
    pub(in crate::app) fn new(updates: Updates) -> Self {
        let (orders, taken) = channel();
        let (given, answers) = channel();
        let waits = Arc::new(Mutex::new(false));
        let gate = AnswersGate::default();
        let handover = Handover { answers: given, window_waits: waits.clone(), gate: gate.clone() };
        let alone = handover.clone();
        let worker =
            parallel::start(|it| it.name("answers".to_owned()).spawn(move || work(&taken, &handover, updates))).ok();
        let alone = worker.is_none().then_some(alone);
        Self { orders, answers, waits, gate, worker, alone, updates, ordered: 0, answered: 0, since: None }
    }

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
    pub(in crate::app) fn order(&mut self, order: Question) {
        self.since = self.since.filter(|_| self.is_busy()).or_else(|| Some(Instant::now()));
        self.ordered += 1;
        let order = (self.ordered, Box::new(order));
        let Some(handover) = &self.alone else {
            // A worker that is gone is noticed when its answer does not come.
            let _ = self.orders.send(order);
            return;
        };
        let (orders, taken) = channel();
        if orders.send(order).is_ok() {
            drop(orders);
            work(&taken, handover, self.updates);
        }
    }

    /// The newest answers since the last time, if there are any. Waits for those to the last question, but no longer
    /// than `patience`; without one, however long it takes.
    pub(in crate::app) fn newest(&mut self, patience: Option<Duration>) -> Option<Reply> {
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

    fn wait(&mut self, patience: Option<Duration>) -> Option<Reply> {
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
                    self.panic_as_it_did();
                    return newest;
                }
            }
        }
    }

    /// The worker only ends before this end of it when it panics, which is then the window's own panic.
    fn panic_as_it_did(&mut self) {
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
struct Handover {
    answers: Sender<Reply>,
    window_waits: Arc<Mutex<bool>>,
    gate: AnswersGate,
}

impl Handover {
    /// Hands an answer to a window that waits, or leaves it and wakes the window; whether there still is one comes back.
    fn give(&self, answer: Reply, context: &Context) -> bool {
        let waits = self.window_waits.lock();
        let is_there = self.answers.send(answer).is_ok();
        if !waits.is_ok_and(|waits| *waits) {
            context.request_repaint();
        }
        is_there
    }
}

/// Brings all answers up to a question; whether some are still to come.
fn bring_up(answers: &mut Answers, question: &Question, caches: &mut Caches, updates: &[Update]) -> bool {
    answers.begin(&question.session);
    let mut computed = answers.computed;
    let mut is_missing = false;
    for update in updates {
        let more = update(answers, question, &mut Work { caches, computed: &mut computed });
        is_missing |= more == More::ToCome;
    }
    answers.computed = computed;
    is_missing
}

fn work(orders: &Receiver<(u64, Box<Question>)>, handover: &Handover, updates: Updates) {
    let (mut answers, mut caches) = (Answers::default(), Caches::default());
    while let Ok(first) = orders.recv() {
        let (mut number, mut order) = orders.try_iter().last().unwrap_or(first);
        loop {
            handover.gate.pass();
            // What was asked for meanwhile counts more.
            if let Some(newer) = orders.try_iter().last() {
                (number, order) = newer;
            }
            caches.keep(&order.session.open_books());
            let is_missing = bring_up(&mut answers, &order, &mut caches, updates.asked);
            let answer = Reply { number, is_last: !is_missing, answers: answers.clone() };
            if !handover.give(answer, &order.context) {
                return;
            }
            match orders.try_iter().last() {
                Some(newer) => (number, order) = newer,
                None if is_missing => {}
                None => {
                    updates.ahead.iter().for_each(|prepare| prepare(&order.session, &mut caches));
                    break;
                }
            }
        }
    }
}
