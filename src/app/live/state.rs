//! What becomes of the open package's files while it is shown: somebody saves them, they are read again, and what
//! differs is told. Must not know how it is shown, nor carry anything out.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use crate::app::core::remap::Moved;
use crate::app::core::session::Session;
use crate::listing::{ChangeLine, PackageChanges};
use crate::package::{self, OpenError, Opened, Stamps, TakenAs};
use crate::parallel;
use crate::query::table_name;
use crate::source::Origin;
use crate::text::Locale;

/// How often the files are looked at.
const EVERY: Duration = Duration::from_secs(1);
/// As long as a file must stay as it is before whoever writes it is taken to be done.
const STILL: Duration = Duration::from_millis(300);
/// Who goes on writing for longer is not waited for.
const PATIENCE: usize = 20;
/// As many lines of what differs as are kept.
pub(crate) const MOST_LINES: usize = 10_000;

/// What is known of the files since they were read.
#[derive(Default)]
pub(crate) struct Live {
    /// Where things stand.
    pub(crate) standing: Standing,
    /// What differs between the last two readings.
    pub(crate) differences: Option<Arc<Differences>>,
    /// A new reading, until what is to be shown of it is worked out: so long the last one is shown.
    pub(crate) incoming: Option<Incoming>,
    /// Whether somebody opened something else while they were being read again.
    pub(crate) is_interrupted: bool,
}

/// A new reading of the open package that is not shown yet.
pub(crate) struct Incoming {
    /// As it would be shown to somebody who opens it.
    session: Session,
    /// What its files looked like.
    pub(crate) stamps: Stamps,
    /// What differs from the last one.
    pub(crate) differences: Option<Arc<Differences>>,
    /// Where the projects of the last one are in it.
    pub(crate) moved: Option<Arc<Moved>>,
}

impl Incoming {
    /// What was read; `generation` tells it from all other readings.
    pub(crate) fn new(read: Read, generation: u64) -> Self {
        let Read { opened, stamps, differences, moved } = read;
        Self { session: Session::new(opened, generation), stamps, differences, moved }
    }

    /// Tells it from all other readings.
    pub(crate) fn generation(&self) -> u64 {
        self.session.generation
    }

    /// How it is looked at if the reading before it is looked at so.
    pub(crate) fn looked_at_as(&self, session: &Session) -> Session {
        session.remapped(self.session.clone(), self.moved.as_deref())
    }
}

impl Live {
    /// What is being read again is not waited for, as something else is to be opened.
    pub(crate) fn interrupt(&mut self) {
        self.incoming = None;
        if matches!(self.standing, Standing::Reading) {
            self.is_interrupted = true;
            self.standing = Standing::Quiet;
        }
    }
}

/// Where things stand with the files.
#[derive(Default)]
pub(crate) enum Standing {
    /// Nothing to say.
    #[default]
    Quiet,
    /// These were changed on disk.
    Changed(Vec<String>),
    /// They are being read again.
    Reading,
    /// What they hold now cannot be read.
    Failed(Box<OpenError>),
    /// They were read again, which nobody has taken note of yet.
    Done,
}

/// What differs between two readings, in both languages.
pub(crate) struct Differences {
    summaries: [String; 2],
    lines: [Vec<ChangeLine>; 2],
    /// How many lines there would be.
    pub(crate) total: usize,
}

impl Differences {
    fn between(old: &Opened, new: &Opened) -> Self {
        let found = PackageChanges::between(old, new);
        Self {
            summaries: Locale::ALL.map(|locale| found.summary(locale)),
            lines: Locale::ALL.map(|locale| found.lines(MOST_LINES, locale)),
            total: found.total(),
        }
    }

    /// How many projects differ in which way.
    pub(crate) fn summary(&self, locale: Locale) -> &str {
        locale.of_all::<String>(&self.summaries)
    }

    /// What differs, or the beginning of it.
    pub(crate) fn lines(&self, locale: Locale) -> &[ChangeLine] {
        locale.of_all::<Vec<ChangeLine>>(&self.lines)
    }
}

/// A package that was read, and what its files looked like before.
pub(crate) struct Read {
    pub(crate) opened: Arc<Opened>,
    pub(crate) stamps: Stamps,
    /// What differs from what was read before, if it was.
    pub(crate) differences: Option<Arc<Differences>>,
    /// Where the projects are now that were read before.
    pub(crate) moved: Option<Arc<Moved>>,
}

/// Reads a package, once more if somebody wrote to it meanwhile. `before` is what to compare it with.
pub(crate) fn read(origin: &Origin, taken_as: &TakenAs, before: Option<&Opened>) -> Result<Read, OpenError> {
    let mut stamps = still(Stamps::of(origin), before.is_some());
    let mut opened = package::open_as(origin, taken_as);
    for _ in 0..PATIENCE {
        let now = stamps.again();
        if before.is_none() || now == stamps {
            break;
        }
        stamps = still(now, true);
        opened = package::open_as(origin, taken_as);
    }
    let opened = opened?;
    // The table that is looked at stays in sight, if it is still there.
    let table = before.map(|before| table_name(&before.dataset));
    let opened = Arc::new(table.and_then(|table| opened.of_table(table)).unwrap_or(opened));
    let whole = before;
    let before = before.filter(|_| table == Some(table_name(&opened.dataset)));
    let differences = whole.map(|before| Arc::new(Differences::between(before, &opened)));
    let moved = before.map(|before| Arc::new(Moved::between(&before.dataset, &opened.dataset)));
    Ok(Read { opened, stamps, differences, moved })
}

/// What the files look like once nobody writes to them.
fn still(mut stamps: Stamps, waits: bool) -> Stamps {
    for _ in 0..if waits { PATIENCE } else { 0 } {
        thread::sleep(STILL);
        let now = stamps.again();
        if now == stamps {
            break;
        }
        stamps = now;
    }
    stamps
}

/// Looks at the files of a package until it is dropped.
pub(crate) struct Watch {
    stop: Arc<AtomicBool>,
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
    }
}

impl Watch {
    /// Calls `tell` with the files that were written to since `seen`, each time that happened, when whoever wrote them
    /// is done; with none when they are as they were. While nothing happens, nothing is done.
    pub(crate) fn start(seen: Stamps, mut tell: impl FnMut(Vec<String>) + Send + 'static) -> Self {
        let stop = Arc::new(AtomicBool::new(false));
        let stopped = Arc::clone(&stop);
        // Without a thread nobody looks; who wants to know reads again.
        let watch = move || {
            let mut last = seen.clone();
            while !stopped.load(Ordering::Relaxed) {
                thread::sleep(EVERY);
                let now = last.again();
                if now == last {
                    continue;
                }
                last = still(now, true);
                let files = seen.differing(&last);
                if !stopped.load(Ordering::Relaxed) {
                    tell(files);
                }
            }
        };
        let _ = parallel::start(|thread| thread.spawn(watch));
        Self { stop }
    }
}
