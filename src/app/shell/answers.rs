//! How the answers of all rooms are worked out, in the order in which they need one another. A room that has answers adds a
//! line; the worker knows none of them.

use crate::app::core::answers::Answers;
use crate::app::core::question::{More, Question, Work};

/// Brings some of the answers up to a question; whether there is more to come.
type Update = fn(&mut Answers, &Question, &mut Work<'_>) -> More;

/// All of them.
pub(in crate::app) static ANSWERS: [Update; 6] = [
    |all, question, work| done(all.checks.update(question, work)),
    |all, question, work| done(all.chart.update(question, all.checks.found(), work)),
    |all, question, work| done(all.records.update(question, all.chart.figures(), work)),
    |all, question, work| done(all.palette.update(question, work)),
    |all, question, work| done(all.facets.update(question, work)),
    |all, question, work| all.thumbnails.update(question, work),
];

fn done((): ()) -> More {
    More::No
}
