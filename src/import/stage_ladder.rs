//! The stages of somebody else's projects, in the order in which projects go through them: known by the words people use for
//! them. A word that says no step stands beside the ladder. Must not know sheets.

use super::entities::{Entities, known};
use super::out_table::OutTable;
use crate::schema::STAGES;

/// What each step is called, from the first on.
const STEPS: [(&str, &[&str]); 7] = [
    ("", &["意向", "在谈", "洽谈", "谋划", "储备", "拟建", "announced", "planning", "planned", "proposed"]),
    ("signed", &["签约", "signed"]),
    ("", &["审批", "前期", "review", "application"]),
    ("", &["核准", "备案", "立项", "供地", "approved", "permitted"]),
    ("started", &["开工", "在建", "建设中", "续建", "construction", "started", "building"]),
    ("completed", &["竣工", "建成", "完工", "completed", "complete", "built"]),
    ("", &["投产", "运营", "production", "operating", "operational"]),
];
/// What is said of projects that go no further.
const OFF: [&str; 14] = [
    "停",
    "终止",
    "取消",
    "暂缓",
    "搁置",
    "退出",
    "suspended",
    "cancelled",
    "canceled",
    "terminated",
    "hold",
    "inactive",
    "withdrawn",
    "abandoned",
];

/// The step that a word says; nothing where it says none.
fn step(name: &str) -> Option<usize> {
    let lower = name.to_lowercase();
    let says = |words: &[&str]| words.iter().any(|word| lower.contains(word));
    if says(&OFF) { None } else { STEPS.iter().rposition(|(_, words)| says(words)) }
}

/// The stages that were met, and those of the dates that projects have.
#[derive(Default)]
pub(super) struct StageLadder {
    met: Entities,
}

impl StageLadder {
    /// The id of the stage of this name.
    pub(super) fn id(&mut self, name: &str) -> String {
        self.met.id(name, "", "", "stage")
    }

    /// The table, with a stage for each of these dates: the first met of its step, or one of its own. Comes with the stage that
    /// each date is of.
    pub(super) fn finish(mut self, dates: &[(&'static str, &str)]) -> (OutTable, Vec<String>) {
        let mut of_dates = Vec::new();
        for (id, name) in dates {
            let of_step = |name: &str| step(name).is_some_and(|step| STEPS[step].0 == *id);
            let met = self.met.all().iter().find(|stage| of_step(&stage.name)).map(|stage| stage.id.clone());
            of_dates.push(met.unwrap_or_else(|| self.met.id(name, "", "", id)));
        }
        let mut all: Vec<(usize, Option<usize>, &str, &str)> = self
            .met
            .all()
            .iter()
            .enumerate()
            .map(|(at, stage)| (at, step(&stage.name), stage.id.as_str(), stage.name.as_str()))
            .collect();
        all.sort_by_key(|(at, step, ..)| (step.is_none(), *step, *at));
        let orders: Vec<String> = (0..all.len()).map(|order| order.to_string()).collect();
        let rows = all.iter().zip(&orders).map(|((_, step, id, name), order)| match step {
            Some(_) => vec![*id, *name, order.as_str(), "on_track"],
            None => vec![*id, *name, "", "off_track"],
        });
        (known(&STAGES, &["id", "name_zh", "order", "kind"], rows), of_dates)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stages_stand_in_the_order_of_their_steps() {
        let mut ladder = StageLadder::default();
        let names =
            ["Under Construction", "In Review", "Suspended", "Announced & Planning", "In Production", "Approved"];
        names.iter().for_each(|name| _ = ladder.id(name));
        let (table, dates) = ladder.finish(&[("started", "开工"), ("signed", "签约")]);
        let column = |at: usize| {
            let texts = &table.columns[at].texts;
            (0..texts.len()).map(|row| texts.get(row)).collect::<Vec<_>>().join("|")
        };
        assert_eq!(
            column(0),
            "announced-planning|qianyue|in-review|approved|under-construction|in-production|suspended"
        );
        assert_eq!(column(2), "0|1|2|3|4|5|");
        assert_eq!(dates, ["under-construction", "qianyue"]);
    }
}
