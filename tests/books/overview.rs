//! The books at a glance, held against the tables counted by hand.

use std::collections::BTreeMap;

use crate::plain_csv::{Row, rows, shaoxing};
use zonescope::listing::{Headline, Leads, Overview, Published, overview};
use zonescope::model::{Decimal, Measure};
use zonescope::package::{self, Opened};
use zonescope::query::{Cache, Filter};
use zonescope::text::Locale;

fn looked_over(filter: &str) -> (Opened, Overview) {
    let opened = package::open(&shaoxing()).unwrap();
    let filters: Vec<&str> = if filter.is_empty() { Vec::new() } else { vec![filter] };
    let filter = Filter::parse(&opened.dataset, &filters).unwrap();
    let found = overview(&opened, &Published::of(&opened.dataset), &filter, &mut Cache::default(), Locale::ZhCn);
    (opened, found)
}

const LADDER: [&str; 7] =
    ["intended", "signed", "land_supplied", "started", "topped_out", "completed", "in_production"];

/// How far a row came: the last rung that it stands on or has a date of.
fn furthest(row: &Row) -> Option<usize> {
    let date = |rung: &str| row.get(&format!("date_{rung}")).is_some_and(|date| !date.is_empty());
    LADDER.iter().rposition(|rung| row["stage"] == *rung || date(rung))
}

fn is_off(row: &Row) -> bool {
    !row["stage"].is_empty() && !LADDER.contains(&row["stage"].as_str())
}

/// Projects without those that stand for their parts.
fn counted() -> Vec<Row> {
    let all = rows(&shaoxing(), "projects.csv");
    let parents: Vec<String> = all.iter().map(|row| row["parent"].clone()).filter(|id| !id.is_empty()).collect();
    all.into_iter().filter(|row| !parents.contains(&row["id"])).collect()
}

fn hundredths(text: &str) -> i128 {
    Decimal::parse(text).unwrap().rounded(4).scaled_exactly(4).unwrap()
}

#[test]
fn rungs_are_reached_and_stood_on_by_as_many_as_the_table_says() {
    let (_, found) = looked_over("");
    let all = counted();
    let ladder = found.ladder.unwrap();
    assert_eq!(ladder.rungs.len(), LADDER.len());
    let most = all.iter().filter(|row| furthest(row).is_some()).count();
    for (rung, line) in ladder.rungs.iter().enumerate() {
        let reached = all.iter().filter(|row| furthest(row) >= Some(rung)).count();
        let now = all.iter().filter(|row| !is_off(row) && furthest(row) == Some(rung)).count();
        assert_eq!((line.reached as usize, line.now as usize), (reached, now), "{}", LADDER[rung]);
        let percent = format!("{:.1}\u{202f}%", 100.0 * reached as f64 / most as f64);
        assert_eq!(line.of_first, percent, "{}", LADDER[rung]);
    }
    let (off, unknown) = (
        all.iter().filter(|row| is_off(row)).count(),
        all.iter().filter(|row| !is_off(row) && furthest(row).is_none()).count(),
    );
    assert!(ladder.note.contains(&off.to_string()) && ladder.note.contains(&unknown.to_string()), "{}", ladder.note);
}

#[test]
fn signed_and_not_started_wait_with_the_longest_first() {
    let (opened, found) = looked_over("sector=bio");
    let sectors: Vec<String> = rows(&shaoxing(), "sectors.csv")
        .into_iter()
        .filter(|row| row["id"] == "bio" || row["parent"] == "bio")
        .map(|row| row["id"].clone())
        .collect();
    let waits = |row: &&Row| !is_off(row) && matches!(furthest(row), Some(1 | 2)) && sectors.contains(&row["sector"]);
    let all = counted();
    let waiting: BTreeMap<&str, &Row> = all.iter().filter(waits).map(|row| (row["id"].as_str(), row)).collect();
    let lines = found.waiting.unwrap();
    assert!(lines.summary.contains(&format!("{} 个", waiting.len())), "{} of {}", lines.summary, waiting.len());
    let date = |id: &str| waiting[id]["date_signed"].clone();
    let ids: Vec<&str> = lines.lines.iter().map(|line| opened.dataset.projects().id(line.project)).collect();
    assert_eq!(ids.len(), 8.min(waiting.len()));
    let days: Vec<String> = ids.iter().map(|id| date(id)).filter(|date| date.len() == 10).collect();
    assert!(days.is_sorted(), "{days:?}");
    let earliest = waiting.values().map(|row| row["date_signed"].clone()).filter(|date| date.len() == 10).min();
    assert_eq!(days.first(), earliest.as_ref());
}

fn named<'o>(found: &'o Overview, name: &str) -> &'o Headline {
    found.headlines.iter().find(|headline| headline.name == name).unwrap()
}

#[test]
fn headline_figures_are_those_of_the_tables() {
    let (_, found) = looked_over("");
    let all = counted();
    let signed = |year: &str| all.iter().filter(|row| row["date_signed"].starts_with(year)).count();
    let of_year = named(&found, "当年签约");
    assert_eq!(of_year.value, signed("2021").to_string());
    let growth = 100.0 * (signed("2021") as f64 / signed("2020") as f64 - 1.0);
    assert!(of_year.said[0].text.contains(&format!("{growth:.1}")), "{}", of_year.said[0].text);
    let last = of_year.course.last().unwrap();
    assert_eq!(*last, ("2021".to_owned(), Some(signed("2021") as f64)));

    let progress = rows(&shaoxing(), "progress.csv");
    let sum = |column: &str, year: &str| -> i128 {
        let of_year = progress.iter().filter(|row| row["period"] == year && !row[column].is_empty());
        of_year.map(|row| hundredths(&row[column])).sum()
    };
    let completed = named(&found, "本期完成投资");
    let (done, plan, before) = (sum("completed", "2021"), sum("planned", "2021"), sum("completed", "2020"));
    assert_eq!(completed.value, format!("{:.2}", done as f64 / 1e4));
    let rate = format!("{:.1}", 100.0 * done as f64 / plan as f64);
    assert!(completed.said[0].text.contains(&rate), "{} is not {rate}", completed.said[0].text);
    let grown = format!("{:.1}", 100.0 * (done as f64 / before as f64 - 1.0));
    assert!(completed.said.last().unwrap().text.contains(&grown), "{grown}");
    assert!(completed.is_illustrative && matches!(completed.leads, Leads::Chart(Measure::CompletedPeriod, _)));
}

#[test]
fn what_was_published_leads_too_and_is_all_there_whatever_the_filter() {
    let (_, whole) = looked_over("");
    let (_, filtered) = looked_over("sector=bio");
    assert!((5..=7).contains(&whole.headlines.len()), "{}", whole.headlines.len());
    let published = |found: &Overview| -> Vec<Headline> {
        let is_published = |headline: &&Headline| matches!(headline.leads, Leads::Observation(_));
        found.headlines.iter().filter(is_published).cloned().collect()
    };
    assert_eq!(published(&whole).len(), 2);
    assert_eq!(published(&whole), published(&filtered));
    assert_eq!(whole.groups, filtered.groups);
    let lines: usize = whole.groups.iter().map(|group| group.lines.len()).sum();
    assert_eq!(lines, rows(&shaoxing(), "observations.csv").len(), "one value a series in these books");
    let [one, other] = [&whole, &filtered].map(|found| named(found, "项目个数").value.clone());
    assert!(one == "179" && other == "54", "{one} {other}");
}

#[test]
fn places_come_to_what_lies_in_them() {
    let (opened, found) = looked_over("");
    let places = rows(&shaoxing(), "places.csv");
    let within = |id: &str, above: &str| {
        let mut at = id.to_owned();
        while !at.is_empty() && at != above {
            at = places.iter().find(|row| row["id"] == at).map(|row| row["parent"].clone()).unwrap_or_default();
        }
        at == above
    };
    let all = counted();
    let mut counted_in_all = 0;
    for line in &found.places {
        let id = &opened.dataset.places()[line.place].id;
        let count = all.iter().filter(|row| !row["place"].is_empty() && within(&row["place"], id)).count();
        assert_eq!(line.count as usize, count, "{id}");
        counted_in_all += count;
    }
    let placed = all.iter().filter(|row| !row["place"].is_empty()).count();
    assert!(counted_in_all <= placed, "no project is in two of them");
    assert!(found.places.iter().any(|line| line.name.contains("两大")), "12345X by its parts");
}

#[test]
fn a_target_is_held_against_the_schedule_of_what_adds_up_and_of_nothing_else() {
    let descriptor = r#"{"name": "t", "resources": [{"name": "indicators", "path": "i.csv"},
        {"name": "observations", "path": "o.csv"}, {"name": "targets", "path": "t.csv"}],
        "zonescope": {"version": 1, "zone": {"id": "t", "name_zh": "小区"}, "currency": "CNY", "as_of": "2021-03-31"}}"#;
    // 江门市 2021 年 1—3 月: 313.64 亿元 of 1015 亿元.
    let files: [(&str, &str); 4] = [
        ("datapackage.json", descriptor),
        ("i.csv", "id,name_zh,unit,decimals\ninv,重点项目完成投资,亿元,2\nstaff,期末从业人员,人,0\nrate,增速,%,1\n"),
        (
            "o.csv",
            "indicator,period,value,yoy_pct\ninv,2021-01/2021-02,180,-3.2\ninv,2021-Q1,313.64,-1.1\n\
             staff,2021-Q1,500,\nstaff,2020-Q4,400,\nrate,2021-Q1,6,\n",
        ),
        ("t.csv", "id,indicator,period,target,unit\na,inv,2021,1015,亿元\nb,staff,2021,600,人\nc,rate,2021,8,%\n"),
    ];
    let files: Vec<(&str, &[u8])> = files.iter().map(|(name, text)| (*name, text.as_bytes())).collect();
    let opened = package::open_embedded(&files).unwrap();
    let published = Published::of(&opened.dataset);
    let found = overview(&opened, &published, &Filter::default(), &mut Cache::default(), Locale::ZhCn);
    let said = |name: &str| -> Vec<String> {
        named(&found, name).said.iter().map(|said| said.text.replace('\u{202f}', " ").replace('−', "-")).collect()
    };
    let of_investment = [
        "完成年度目标 30.9 %",
        "快于序时 5.9 个百分点",
        "同比下降 1.1 %",
        "降幅收窄 2.1 个百分点",
        "按此进度全年 1254.56 亿元",
        "尚需月均 77.93 亿元",
    ];
    assert_eq!(said("重点项目完成投资"), of_investment);
    assert_eq!(said("期末从业人员"), ["完成年度目标 83.3 %"], "people at the end of a quarter have no schedule");
    assert!(found.headlines.iter().all(|headline| headline.name != "增速") || said("增速").is_empty());
}
