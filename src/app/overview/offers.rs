//! What can be done with a published figure that is pointed at.

use crate::app::core::command::Command;
use crate::app::core::offer::{Group, List, Now, Offer, Words};
use crate::app::detail::command::DetailCommand;
use crate::app::window::command::WindowCommand;
use crate::query::records_of;

/// What can be done with a published figure on its card: `words` is what stands there.
pub(in crate::app) fn of_card(now: Now<'_>, observation: usize, value: &str, words: String) -> Vec<Offer> {
    let mut list = List::new(now);
    let Some(session) = now.session() else { return Vec::new() };
    let select = Command::Detail(DetailCommand::Select(session.observation_row(observation)));
    list.add(Group::Project, select, Words::Key("context-detail"));
    let dataset = session.dataset();
    let has_records = dataset.observations().get(observation).is_some_and(|observed| {
        let (meant, _, filter) = records_of(dataset, observed);
        meant.is_some() || !filter.is_empty()
    });
    if has_records {
        list.add(
            Group::Project,
            Command::Detail(DetailCommand::ShowRecords(session.observation_row(observation))),
            Words::Key("detail-records"),
        );
    }
    list.add(
        Group::List,
        Command::Window(WindowCommand::CopyWords(value.to_owned())),
        Words::Key("context-copy-value"),
    );
    list.add(Group::List, Command::Window(WindowCommand::CopyWords(words)), Words::Key("context-copy-all"));
    list.offers
}
