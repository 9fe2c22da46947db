//! What can be done with the project in the detail pane, and with those that are compared.

use crate::app::core::command::Command;
use crate::app::core::ids::Step;
use crate::app::core::offer::{Group, List, Words};
use crate::app::detail::command::DetailCommand;
use crate::app::findings::command::FindingsCommand;
use crate::text::{Arg, say_with};

/// Adds them all.
pub(in crate::app) fn add(list: &mut List<'_>) {
    let Some(session) = list.now.session() else { return };
    let locale = list.now.state.locale;
    let detail = &list.now.answers.detail;
    for (step, key) in [(Step::Next, "detail-next"), (Step::Previous, "detail-previous")] {
        let nothing = detail.beside(step == Step::Next, session.generation).is_none();
        list.add(Group::List, Command::Detail(DetailCommand::Step(step)), Words::Key(key)).refused(
            nothing,
            "detail-no-list",
            locale,
        );
    }
    let selected = session.selected_project();
    let no_text = detail.page().is_none();
    list.add(Group::List, Command::Detail(DetailCommand::Copy), Words::Key("detail-copy")).refused(
        no_text,
        "detail-no-project",
        locale,
    );
    let pinned = &session.pins.pinned;
    match selected {
        Some(project) if pinned.contains(&project) => {
            list.add(Group::List, Command::Detail(DetailCommand::Unpin(project)), Words::Key("compare-unpin"));
        }
        Some(project) => {
            list.add(Group::List, Command::Detail(DetailCommand::Pin(project)), Words::Key("compare-pin"));
        }
        None => {}
    }
    if !pinned.is_empty() {
        list.add(Group::List, Command::Detail(DetailCommand::UnpinAll), Words::Key("compare-clear"));
    }
    let count = pinned.len();
    let words = Words::Said {
        id: "compare-show".to_owned(),
        say: &|locale| say_with(locale, "compare-show", [("count", Arg::from(count))]),
    };
    list.add(Group::List, Command::Detail(DetailCommand::Compare(pinned.clone())), words).refused(
        count < 2,
        "compare-too-few",
        locale,
    );
    if let (Some(project), Some(page)) = (selected, detail.page()) {
        for group in &page.neighbours {
            let key = format!("neighbours-list-{}", group.id);
            list.add(
                Group::List,
                Command::Detail(DetailCommand::ShowNeighbours(group.filter.clone())),
                Words::Key(&key),
            );
        }
        if !page.findings.is_empty() {
            list.add(
                Group::List,
                Command::Findings(FindingsCommand::ShowOf(session.row_of(project))),
                Words::Key("detail-findings-list"),
            );
        }
    }
    if session.findings.of.is_some() {
        list.add(Group::GoTo, Command::Findings(FindingsCommand::ShowAll), Words::Key("findings-of-all"));
    }
}
