//! How the answers of all rooms are worked out, in the order in which they need one another. A room that has answers adds a
//! line; the worker knows none of them.

use crate::app::core::answers::Answers;
use crate::app::core::question::{More, Question, Work};

/// Brings some of the answers up to a question; whether there is more to come.
type Update = fn(&mut Answers, &Question, &mut Work<'_>) -> More;

/// All of them.
pub(in crate::app) static ANSWERS: [Update; 8] = [
    |all, question, work| {
        all.checks.update(question, work);
        More::No
    },
    |all, question, work| {
        all.overview.update(question, all.checks.found(), work);
        More::No
    },
    |all, question, work| {
        all.chart.update(question, all.checks.found(), work);
        More::No
    },
    |all, question, work| {
        all.records.update(question, all.chart.figures(), work);
        More::No
    },
    |all, question, work| {
        all.palette.update(question, work);
        More::No
    },
    |all, question, work| {
        all.facets.update(question, work);
        More::No
    },
    |all, question, work| {
        all.sources.update(question, work);
        More::No
    },
    |all, question, work| all.thumbnails.update(question, work),
];
