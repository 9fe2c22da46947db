//! What can be done with an indicator that is pointed at.

use crate::app::core::command::Command;
use crate::app::core::offer::{Group, List, Now, Offer, Words};
use crate::app::detail::command::DetailCommand;
use crate::app::indicators::command::IndicatorsCommand;
use crate::app::window::command::WindowCommand;
use crate::listing::IndicatorLine;

/// What can be done with a line.
pub(in crate::app) fn of_indicator(now: Now<'_>, line: &IndicatorLine) -> Vec<Offer> {
    let mut list = List::new(now);
    let Some(session) = now.session() else { return Vec::new() };
    let chart = Command::Indicators(IndicatorsCommand::Chart(line.observation));
    list.add(Group::Chart, chart, Words::Key("indicators-chart"));
    let select = Command::Detail(DetailCommand::Select(session.observation_row(line.observation)));
    list.add(Group::Project, select, Words::Key("context-detail"));
    let value = format!("{} {}", line.value, line.unit);
    let copy = |words: String| Command::Window(WindowCommand::CopyWords(words));
    list.add(Group::List, copy(value.trim_end().to_owned()), Words::Key("context-copy-value"));
    list.add(Group::List, copy(super::line_ui::name_of(line)), Words::Key("context-copy-all"));
    list.offers
}
