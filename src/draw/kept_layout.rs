//! Layouts that take many measurements to find, kept from frame to frame as long as what they are of stays the same. Must
//! not know marks.

use std::sync::Arc;

use egui::{Id, Ui};

/// So many are kept: one for each figure that may be in sight at once.
const MOST: usize = 16;

/// The layout of this name that was made of what has this hash, made anew where there is none.
pub(super) fn kept<T: Send + Sync + 'static>(
    ui: &Ui,
    name: &'static str,
    hash: u64,
    make: impl FnOnce() -> T,
) -> Arc<T> {
    let id = Id::unique(("kept-layout", name));
    let hash = egui::util::hash((hash, ui.pixels_per_point().to_bits()));
    let known = |all: &Vec<(u64, Arc<T>)>| all.iter().find(|(of, _)| *of == hash).map(|(_, layout)| layout.clone());
    if let Some(layout) = ui.data(|data| data.get_temp::<Arc<Vec<(u64, Arc<T>)>>>(id)).and_then(|all| known(&all)) {
        return layout;
    }
    let layout = Arc::new(make());
    ui.data_mut(|data| {
        let all: &mut Arc<Vec<(u64, Arc<T>)>> = data.get_temp_mut_or_default(id);
        // The newest first, the oldest gone.
        let others = all.iter().take(MOST - 1).cloned();
        *all = Arc::new(std::iter::once((hash, layout.clone())).chain(others).collect());
    });
    layout
}
