//! The illustrative leads of `data/shaoxing`: six intents at 城市水街 that come to what is published, those that became
//! illustrative projects, and others; with what happened to each.

use super::drafts::Draft;
use super::plan::places;
use super::years::LAST_YEAR;
use crate::sample::course::{Date, Month, december, month};
use crate::sample::lead::{INTENT, Lead, SIGNED, STAGES};
use crate::sample::lines::Lines;
use crate::sample::rng::SplitMix64;
use crate::sample::tables::{self, Entry};

/// 城市水街已达成意向投资项目6个,预计投资13.6亿元: in hundredths.
const WATER_STREET: [(&str, u64); 6] =
    [("commerce", 420), ("commerce", 260), ("culture", 230), ("commerce", 180), ("urban", 150), ("culture", 120)];

const SECTORS: [&str; 10] = [
    "ic",
    "ic",
    "ic",
    "bio-pharma",
    "bio-devices",
    "bio-devices",
    "equipment",
    "services",
    "inspection",
    "energy-saving",
];

/// What was written.
pub(super) struct Written {
    pub(super) leads: String,
    pub(super) events: String,
}

struct Writer {
    sectors: Vec<Entry>,
    leads: Lines<Vec<u8>>,
    events: Lines<Vec<u8>>,
    serial: u64,
}

pub(super) fn leads(rng: &mut SplitMix64, drafts: &[Draft]) -> std::io::Result<Written> {
    let sectors = tables::read(include_str!("../../../data/shaoxing/sectors.csv")).map_err(std::io::Error::from)?;
    let mut writer = Writer { sectors, leads: Lines::new(Vec::new()), events: Lines::new(Vec::new()), serial: 0 };
    write_all(rng, &mut writer, drafts).map_err(std::io::Error::from)?;
    Ok(Written { leads: writer.leads.into_text()?, events: writer.events.into_text()? })
}

fn write_all(rng: &mut SplitMix64, writer: &mut Writer, drafts: &[Draft]) -> csv::Result<()> {
    for (sector, total) in WATER_STREET {
        let (last, day) = (month(LAST_YEAR, rng.between(6, 12)), rng.between(1, 28));
        let lead = Lead::reaching(rng, INTENT, last, day);
        writer.write(rng, &lead, (sector, "city-water-street"), (Some(total), None), "")?;
    }
    // One in five of those signed in the last two years was a lead before; it was a little larger or smaller then.
    let signed = drafts.iter().filter(|draft| draft.course.year_signed() + 1 >= LAST_YEAR && !draft.is_withheld);
    for draft in signed.step_by(5) {
        let (last, day) = draft.course.signed();
        let lead = Lead::reaching(rng, SIGNED, last, day);
        let total = draft.total * rng.between(880, 1150) / 1000;
        let land = draft.land.map(|land| land * rng.between(900, 1300) / 1000);
        writer.write(rng, &lead, (draft.sector, draft.place), (Some(total), land), &draft.id)?;
    }
    for _ in 0..44 {
        let first = december(LAST_YEAR) - rng.below(26);
        // What is signed is a project, and those of the last year are published.
        let lead = Lead::draw(rng, first, INTENT, december(LAST_YEAR));
        let sector = *rng.pick(&SECTORS);
        let place = *rng.pick(places(sector));
        let total = (!rng.chance(90)).then(|| rng.between(5, 90) * rng.between(10, 60));
        let land = total.filter(|_| rng.chance(600)).map(|total| total * 100 / rng.between(40, 80));
        writer.write(rng, &lead, (sector, place), (total, land), "")?;
    }
    Ok(())
}

impl Writer {
    fn write(
        &mut self,
        rng: &mut SplitMix64,
        lead: &Lead,
        (sector, place): (&str, &str),
        amounts: (Option<u64>, Option<u64>),
        project: &str,
    ) -> csv::Result<()> {
        self.serial += 1;
        let (serial, id) = (self.serial, format!("ill-l-{:02}", self.serial));
        let Some(entry) = self.sectors.iter().find(|entry| entry.id == sector) else { return Ok(()) };
        let name = format_args!("{}示意线索 {serial:02}", entry.name_zh);
        let name_en = format_args!("{}, illustrative lead {serial:02}", entry.name_en);
        let row = lead.write(&mut self.leads, (&id, name, name_en), (sector, place), amounts);
        row.text(project).made_up()?;
        for event in events(rng, lead).iter().zip(1..) {
            self.write_event(&id, event)?;
        }
        Ok(())
    }

    fn write_event(&mut self, lead: &str, (event, number): (&Event, u64)) -> csv::Result<()> {
        self.events.cell(format_args!("{lead}-{number}")).text(lead).date(Some(Date::on(event.when.0, event.when.1)));
        self.events.text(event.kind).text(event.stage).made_up()
    }
}

struct Event {
    when: (Month, u64),
    kind: &'static str,
    /// What it led to; empty where it led to nothing new.
    stage: &'static str,
}

/// Each stage reached, a meeting now and then between, and the end.
fn events(rng: &mut SplitMix64, lead: &Lead) -> Vec<Event> {
    const KINDS: [&str; 5] = ["call", "visit_in", "meeting", "meeting", "sign"];
    let mut events = Vec::new();
    for (at, when) in lead.reached.iter().enumerate() {
        events.push(Event { when: *when, kind: KINDS[at], stage: STAGES[at] });
        let next = lead.reached.get(at + 1).or(lead.lost.as_ref());
        if let Some(next) = next.filter(|next| next.0 > when.0 + 1 && rng.chance(400)) {
            let kind = if rng.chance(500) { "visit_out" } else { "material" };
            events.push(Event { when: (next.0 - 1, rng.between(1, 28)), kind, stage: "" });
        }
    }
    events.extend(lead.lost.map(|when| Event { when, kind: "reject", stage: "" }));
    events
}
