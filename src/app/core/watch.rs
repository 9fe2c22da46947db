//! Looks whether somebody writes to the files of a package, on a thread of its own. Must not know what becomes of it.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use crate::app::core::reading::still;
use crate::package::Stamps;
use crate::parallel;

/// How often the files are looked at.
const EVERY: Duration = Duration::from_secs(1);

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
