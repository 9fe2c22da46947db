//! Bars of what was completed, each with a mark where the plan is. Must not know how bars are drawn.

use super::bars::bars_ui;
use crate::draw::mark_spec::MarkSpec;

/// What they are.
pub(super) static SPEC: MarkSpec = MarkSpec { has_target: true, ..MarkSpec::new("targets", bars_ui) };
