//! Carries out what is done with the indicators.

#![deny(clippy::wildcard_enum_match_arm)]

use crate::app::chart::command::ChartCommand;
use crate::app::core::apply::Apply;
use crate::app::core::command::Command;
use crate::app::core::ids::View;
use crate::app::core::row_id::TableId;
use crate::app::indicators::command::IndicatorsCommand;
use crate::app::open::command::OpenCommand;
use crate::app::window::command::WindowCommand;
use crate::figure::Kind;
use crate::listing::{published_books, series_chart};
use crate::model::{FieldName, Measure};
use crate::query::{Dimension, Step};

impl Apply<'_> {
    /// Carries one command out.
    pub(in crate::app) fn indicators(&mut self, command: IndicatorsCommand) {
        match command {
            IndicatorsCommand::Chart(observation) => self.chart_series(observation),
            IndicatorsCommand::Fold(group) => {
                let Some(session) = self.open() else { return };
                let folded = &mut session.indicators.folded;
                if !folded.remove(&group) {
                    folded.insert(group);
                }
            }
        }
    }

    /// The table of the series in sight, with its values as lines over time, or by what they are about where there is but
    /// one time.
    fn chart_series(&mut self, observation: usize) {
        let Some(session) = self.session() else { return };
        let found = published_books(&session.opened).and_then(|books| series_chart(books, observation));
        let Some(found) = found else { return };
        let time = if found.is_by_months { Dimension::Step(Step::Month) } else { Dimension::Year };
        let kind = if found.has_times { Kind::Lines } else { Kind::Ranked };
        for command in [
            Command::Open(OpenCommand::Table(TableId::named(&found.table))),
            Command::Window(WindowCommand::ShowView(View::Sectors)),
            Command::Chart(ChartCommand::SetMeasure(Measure::Field(FieldName::new(&found.column)))),
            Command::Chart(ChartCommand::SetDimension(Dimension::Field(FieldName::new(found.by)))),
            Command::Chart(ChartCommand::SetTime(time)),
            Command::Chart(ChartCommand::SetKind(kind)),
        ] {
            self.then(command);
        }
    }
}
