//! What becomes of the open package's files while it is shown: somebody saves them, they are read again, and what
//! differs is told. Must not know how it is shown, nor carry anything out.

use std::sync::Arc;

use crate::app::core::reading::{Differences, PackageRead};
use crate::app::core::remap::Moved;
use crate::app::core::session::Session;
use crate::package::{OpenError, Stamps};

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
    pub(crate) fn new(read: PackageRead, generation: u64) -> Self {
        let PackageRead { opened, stamps, differences, moved } = read;
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

/// A dialog about files that changed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum LiveDialog {
    /// What differs between the last two readings.
    Changes,
}
