//! What can be done with a mark of a chart or a series of its legend that is pointed at: the same commands, names and reasons as
//! in menus, buttons and palette; only what needs the thing itself is added.

use crate::app::chart::command::ChartCommand;
use crate::app::chart::offers::of_key;
use crate::app::core::command::Command;
use crate::app::core::offer::{Group, List, Now, Offer, Words, with_name};
use crate::app::core::offer_context::{add_filters, add_known};
use crate::app::export::command::ExportCommand;
use crate::app::gallery::command::GalleryCommand;
use crate::app::history::command::HistoryCommand;
use crate::app::window::command::WindowCommand;
use crate::figure::{Mark, Series};

/// What can be done with a mark of a chart, and with the chart.
pub(in crate::app) fn of_mark(now: Now<'_>, panel: usize, mark: Option<&Mark>) -> Vec<Offer> {
    let mut list = List::new(now);
    if let (Some(session), Some(mark)) = (now.session(), mark) {
        let locale = now.state.locale;
        let here = Command::Chart(ChartCommand::SelectMarks(panel, vec![mark.part.clone()]));
        list.add(Group::Series, here, Words::Key("context-list"));
        // The keys of another package are none of this one.
        if session.panel_generation(panel) == session.generation {
            if let [key] = mark.part.keys_of(session.chart.asked.by) {
                of_key(&mut list, session, *key);
                add_filters(&mut list, session, *key);
            }
            if let [key] = mark.part.keys_of(session.chart.asked.time) {
                add_filters(&mut list, session, *key);
            }
        }
        let value = Command::Window(WindowCommand::CopyWords(mark.length.label.clone()));
        list.add(Group::Series, value, Words::Key("context-copy-value")).refused(
            mark.length.label.is_empty(),
            "context-nothing",
            locale,
        );
        let all = Command::Window(WindowCommand::CopyWords(mark.hover.join("\n")));
        list.add(Group::Series, all, Words::Key("context-copy-mark"));
    }
    add_known(
        &mut list,
        &[
            Command::Export(ExportCommand::Show),
            Command::Gallery(GalleryCommand::Keep),
            Command::History(HistoryCommand::Undo),
        ],
    );
    list.offers
}

/// What can be done with a series that is pointed at in the legend.
pub(in crate::app) fn of_series(now: Now<'_>, panel: usize, series: &Series) -> Vec<Offer> {
    let mut list = List::new(now);
    let Some(session) = now.session().filter(|session| session.panel_generation(panel) == session.generation) else {
        return Vec::new();
    };
    match series.key().filter(|key| key.dimension() == session.chart.asked.by) {
        Some(key) => {
            of_key(&mut list, session, key);
            add_filters(&mut list, session, key);
        }
        None => {
            let text = if series.hidden { "series-show" } else { "series-hide" };
            let say = |locale| with_name(locale, text, series.label.clone());
            let words = Words::Said { id: "series-rest".to_owned(), say: &say };
            list.add(Group::Series, Command::Chart(ChartCommand::ToggleSeries(series.keys.clone())), words);
        }
    }
    add_known(&mut list, &[Command::Chart(ChartCommand::ShowAllSeries)]);
    list.offers
}
