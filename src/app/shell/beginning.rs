//! What a window begins with. What is bundled is read while the system makes the window, which takes longer than that.

use std::sync::mpsc::{self, Receiver};

use crate::app::core::settings::Settings;
use crate::package::{self, OpenError, Opened};
use crate::parallel;
use crate::source::Origin;

/// A package, or a file that says which, and what of it is being read already.
pub struct Beginning {
    pub(super) origin: Origin,
    bundled: Option<Receiver<Result<Opened, OpenError>>>,
}

impl Beginning {
    /// Begins to read what is bundled, if the window begins with that.
    pub fn ahead(origin: Origin, settings: &Settings) -> Self {
        let bundled = matches!(origin, Origin::Bundled).then(|| {
            let (sender, receiver) = mpsc::channel();
            let taken_as = settings.taken_as(&Origin::Bundled);
            // Nobody is there to take it when the window could not be made.
            parallel::aside(move || drop(sender.send(package::open_as(&Origin::Bundled, &taken_as))));
            receiver
        });
        Self { origin, bundled }
    }

    /// The bundled package, when it is read.
    pub(super) fn bundled(&self, settings: &Settings) -> Result<Opened, OpenError> {
        let read = self.bundled.as_ref().and_then(|read| read.recv().ok());
        read.unwrap_or_else(|| package::open_as(&Origin::Bundled, &settings.taken_as(&Origin::Bundled)))
    }
}

impl From<Origin> for Beginning {
    /// Nothing is read yet.
    fn from(origin: Origin) -> Self {
        Self { origin, bundled: None }
    }
}
