//! The kinds of marks, a file each: how they are drawn, and their record. Must not know legends, notes or what is pointed at.

mod bands;
mod bars;
mod heat;
mod lines;
mod multiples;
mod ranked;
mod scatter;
mod slope;
mod table;
mod targets;
mod treemap;

use crate::draw::mark_spec::MarkSpec;
use crate::figure::Figure;

/// All of them.
pub(super) static MARKS: &[&MarkSpec] = &[
    &bars::SPEC,
    &targets::SPEC,
    &lines::SPEC,
    &bands::SPEC,
    &heat::SPEC,
    &ranked::SPEC,
    &multiples::SPEC,
    &slope::SPEC,
    &scatter::SPEC,
    &treemap::SPEC,
    &table::SPEC,
];

/// The marks of a figure.
pub(super) fn marks_of(figure: &Figure) -> &'static MarkSpec {
    let named = figure.kind.spec().marks;
    MARKS.iter().find(|marks| marks.id == named).copied().unwrap_or(&bars::SPEC)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::KINDS;

    #[test]
    fn every_kind_of_figure_has_the_marks_that_it_names() {
        for kind in KINDS {
            let found = MARKS.iter().filter(|marks| marks.id == kind.marks).count();
            assert_eq!(found, 1, "{} is drawn with {}", kind.id, kind.marks);
        }
    }

    #[test]
    fn no_marks_are_idle() {
        for marks in MARKS {
            assert!(KINDS.iter().any(|kind| kind.marks == marks.id), "no kind is drawn with {}", marks.id);
        }
    }
}
