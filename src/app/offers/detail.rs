//! What can be done with the project in the detail pane, and with those that are compared.

use super::{Group, List, Words};
use crate::app::command::{Command, Step};
use crate::app::session::Session;
use crate::app::state::Selection;
use crate::text::{Arg, say_with};

/// Adds them all.
pub(super) fn add(list: &mut List<'_>, session: &Session) {
    let locale = list.now.state.locale;
    let detail = list.now.memo.detail();
    for (step, key) in [(Step::Next, "detail-next"), (Step::Previous, "detail-previous")] {
        let nothing = detail.beside(step == Step::Next, session.generation).is_none();
        list.add(Group::List, Command::StepProject(step), Words::Key(key)).refused(nothing, "detail-no-list", locale);
    }
    let selected = if let Selection::Project(project) = session.selection { Some(project) } else { None };
    let no_text = selected.is_none() || detail.page().is_none();
    list.add(Group::List, Command::CopyProject, Words::Key("detail-copy")).refused(
        no_text,
        "detail-no-project",
        locale,
    );
    let pinned = &session.pins.pinned;
    match selected {
        Some(project) if pinned.contains(&project) => {
            list.add(Group::List, Command::UnpinProject(project), Words::Key("compare-unpin"));
        }
        Some(project) => {
            list.add(Group::List, Command::PinProject(project), Words::Key("compare-pin"));
        }
        None => {}
    }
    if !pinned.is_empty() {
        list.add(Group::List, Command::UnpinProjects, Words::Key("compare-clear"));
    }
    let count = pinned.len();
    let words = Words::Said {
        id: "compare-show".to_owned(),
        say: &|locale| say_with(locale, "compare-show", [("count", Arg::from(count))]),
    };
    list.add(Group::List, Command::CompareProjects(pinned.clone()), words).refused(
        count < 2,
        "compare-too-few",
        locale,
    );
    if let (Some(project), Some(page)) = (selected, detail.page()) {
        for group in &page.neighbours {
            let key = format!("neighbours-list-{}", group.id);
            list.add(Group::List, Command::ShowNeighbours(group.filter.clone()), Words::Key(&key));
        }
        if !page.findings.is_empty() {
            list.add(Group::List, Command::ShowFindings(project), Words::Key("detail-findings-list"));
        }
    }
    if session.findings_of.is_some() {
        list.add(Group::GoTo, Command::ShowAllFindings, Words::Key("findings-of-all"));
    }
    let nothing = detail.comparison().is_none();
    list.add(Group::List, Command::CopyComparison, Words::Key("compare-copy")).refused(
        nothing,
        "compare-too-few",
        locale,
    );
}
