//! Reading a package, for the first time or again, and what differs between two readings. Must not know what becomes of it.

use std::sync::Arc;
use std::thread;
use std::time::Duration;

use crate::app::core::remap::Moved;
use crate::listing::{ChangeLine, PackageChanges, of_table, without_series};
use crate::package::{self, OpenError, Opened, Stamps, TakenAs};
use crate::query::table_name;
use crate::source::Origin;
use crate::text::Locale;

/// As long as a file must stay as it is before whoever writes it is taken to be done.
const STILL: Duration = Duration::from_millis(300);
/// Who goes on writing for longer is not waited for.
const PATIENCE: usize = 20;
/// As many lines of what differs as are kept.
pub(crate) const MOST_LINES: usize = 10_000;

/// A package that was read, and what its files looked like before.
pub(crate) struct PackageRead {
    pub(crate) opened: Arc<Opened>,
    pub(crate) stamps: Stamps,
    /// What differs from what was read before, if it was.
    pub(crate) differences: Option<Arc<Differences>>,
    /// Where the projects are now that were read before.
    pub(crate) moved: Option<Arc<Moved>>,
}

/// Reads a package, once more if somebody wrote to it meanwhile. `before` is what to compare it with.
pub(crate) fn read_package(
    origin: &Origin,
    taken_as: &TakenAs,
    before: Option<&Opened>,
) -> Result<PackageRead, OpenError> {
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
    let opened = Arc::new(table.and_then(|table| of_table(&opened, table)).unwrap_or(opened));
    let whole = before;
    let before = before.filter(|_| table == Some(table_name(&opened.dataset)));
    let differences =
        whole.map(|before| Arc::new(Differences::between(&without_series(before), &without_series(&opened))));
    let moved = before.map(|before| Arc::new(Moved::between(&before.dataset, &opened.dataset)));
    Ok(PackageRead { opened, stamps, differences, moved })
}

/// What the files look like once nobody writes to them.
pub(crate) fn still(mut stamps: Stamps, waits: bool) -> Stamps {
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
