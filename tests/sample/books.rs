//! The other tables of `data/shaoxing`: made up around what is published, and never mistaken for it.

use std::collections::{BTreeMap, BTreeSet};

use crate::plain_csv::{Row, rows, shaoxing};
use crate::{hundredths, is_illustrative, sum};

const TABLES: [&str; 12] = [
    "enterprises",
    "enterprise_years",
    "platforms",
    "instruments",
    "leads",
    "lead_events",
    "milestones",
    "plans",
    "reforms",
    "talent_counts",
    "drugs",
    "targets",
];

fn table(name: &str) -> Vec<Row> {
    rows(&shaoxing(), &format!("{name}.csv"))
}

fn ids(name: &str) -> BTreeSet<String> {
    table(name).iter().map(|row| row["id"].clone()).collect()
}

fn made_up(name: &str) -> Vec<Row> {
    table(name).into_iter().filter(is_illustrative).collect()
}

/// The published value of an indicator for all of the zone or for one place.
fn published(indicator: &str, place: &str) -> i64 {
    let all = table("observations");
    let found: Vec<&Row> = all.iter().filter(|row| row["indicator"] == indicator && row["place"] == place).collect();
    assert_eq!(found.len(), 1, "{indicator} {place}");
    hundredths(&found[0]["value"]).unwrap()
}

#[test]
fn each_row_says_whether_it_is_published_and_where_it_is_from() {
    for name in TABLES {
        for row in table(name) {
            let first = row.get("id").or_else(|| row.get("enterprise")).unwrap();
            let is_made_up = is_illustrative(&row);
            assert!(is_made_up || row["basis"] == "published", "{name} {first}");
            assert_eq!(row["sources"], if is_made_up { "illustrative" } else { "article-2022-03" }, "{name} {first}");
            assert_eq!(first.starts_with("ill-"), is_made_up, "{name} {first}");
            if let (Some(zh), Some(en)) = (row.get("name"), row.get("name_en")) {
                assert_eq!(zh.contains("示意"), is_made_up, "{name} {first}");
                assert_eq!(en.to_lowercase().contains("illustrative"), is_made_up, "{name} {first}");
            }
            if let Some(quote) = row.get("quote") {
                assert_eq!(quote.is_empty(), is_made_up, "{name} {first}");
            }
        }
    }
}

#[test]
fn what_is_published_by_name_has_no_number_that_was_not() {
    for row in table("enterprises").iter().filter(|row| !is_illustrative(row)) {
        for column in
            ["uscc", "ownership", "scale", "admitted_on", "founded", "capital", "land_mu", "certificates", "state"]
        {
            assert_eq!(row[column], "", "{} {column}", row["id"]);
        }
    }
    for name in ["instruments", "leads", "lead_events", "drugs", "enterprise_years"] {
        assert!(table(name).iter().all(is_illustrative), "{name}: nothing is published by name");
    }
}

#[test]
fn references_resolve() {
    for (name, column, to) in [
        ("enterprises", "sector", "sectors"),
        ("enterprises", "place", "places"),
        ("enterprises", "project", "projects"),
        ("enterprise_years", "enterprise", "enterprises"),
        ("platforms", "place", "places"),
        ("platforms", "sector", "sectors"),
        ("instruments", "place", "places"),
        ("leads", "sector", "sectors"),
        ("leads", "place", "places"),
        ("leads", "project", "projects"),
        ("lead_events", "lead", "leads"),
        ("milestones", "project", "projects"),
        ("milestones", "place", "places"),
        ("drugs", "enterprise", "enterprises"),
        ("targets", "indicator", "indicators"),
    ] {
        let there = ids(to);
        let refers: Vec<String> =
            table(name).iter().map(|row| row[column].clone()).filter(|id| !id.is_empty()).collect();
        assert!(!refers.is_empty() && refers.iter().all(|id| there.contains(id)), "{name}.{column}");
    }
}

#[test]
fn so_many_enterprises_are_in_the_science_park_as_are_published() {
    let park: Vec<Row> = made_up("enterprises").into_iter().filter(|row| row["place"] == "shuimu-bay-park").collect();
    assert_eq!(park.len() as i64 * 100, published("park_enterprises", "shuimu-bay-park"));
    assert!(park.iter().all(|row| row["state"] == "active" && row["admitted_on"].as_str() <= "2021-12-31"));
}

/// The check characters of GB 32100 and GB 11714, worked out from the standards.
fn is_credit_code(code: &str) -> bool {
    const ALPHABET: &str = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    let values: Vec<usize> = code.chars().filter_map(|c| ALPHABET.find(c)).collect();
    let weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
    let sum: usize = values.iter().zip(weights).map(|(value, weight)| value * weight).sum();
    let organisation: usize = values[8..16].iter().zip([3, 7, 9, 10, 5, 8, 4, 2]).map(|(a, b)| a * b).sum();
    let expected = match 11 - organisation % 11 {
        11 => 0,
        10 => ALPHABET.find('X').unwrap(),
        digit => digit,
    };
    values.len() == 18 && (sum + values[17]).is_multiple_of(31) && values[16] == expected
}

#[test]
fn credit_codes_are_right_and_cannot_be_real() {
    assert!(is_credit_code("91000000000000000K") && !is_credit_code("910000000000000001"));
    let codes: BTreeSet<String> = made_up("enterprises").iter().map(|row| row["uscc"].clone()).collect();
    assert_eq!(codes.len(), made_up("enterprises").len(), "one each");
    for code in codes {
        assert!(code.starts_with("91000000") && is_credit_code(&code), "{code}");
    }
}

#[test]
fn reports_follow_admission_and_stay_within_reason() {
    let all = table("enterprises");
    let of: BTreeMap<&str, &Row> = all.iter().map(|row| (row["id"].as_str(), row)).collect();
    let mut seen = BTreeSet::new();
    for row in table("enterprise_years") {
        let (id, year) = (row["enterprise"].clone(), row["period"].clone());
        assert!(
            ("2017".."2022").contains(&year.as_str()) && of[id.as_str()]["admitted_on"][..4] <= *year,
            "{id} {year}"
        );
        let number = |column: &str| row[column].parse::<i64>().unwrap_or(0);
        assert!(number("revenue") > 0 && number("employees") > 0, "{id} {year}");
        assert!(number("rnd_expense") <= number("revenue") && number("export") <= number("revenue"), "{id} {year}");
        assert!(number("profit_total").abs() <= number("revenue"), "{id} {year}");
        assert!(seen.insert((id, year)), "once a year");
    }
}

#[test]
fn the_instruments_are_a_tenth_of_those_published_in_number_and_worth() {
    let all = table("instruments");
    assert_eq!(all.len() as i64 * 10 * 100, published("instruments_registered", "") * 10_000);
    assert_eq!(sum(&all, "value") * 10, published("instruments_value", "") * 10_000, "in 万元");
    for row in &all {
        assert!(hundredths(&row["value"]).unwrap() > 0, "{}", row["id"]);
        let (all, external) = (hundredths(&row["hours_effective"]), hundredths(&row["hours_external"]));
        assert!(external <= all && all.is_none_or(|hours| hours <= 8784 * 100), "{}", row["id"]);
        assert!(row["share_mode"] == "external" || external.is_none_or(|hours| hours == 0), "{}", row["id"]);
    }
}

#[test]
fn the_intents_at_water_street_come_to_what_is_published() {
    let intents: Vec<Row> = table("leads").into_iter().filter(|row| row["place"] == "city-water-street").collect();
    assert_eq!(intents.len() as i64 * 100, published("intended_project_count", "city-water-street"));
    assert_eq!(sum(&intents, "planned_total"), published("intended_planned_total", "city-water-street"));
    assert!(intents.iter().all(|row| row["stage"] == "intent" && row["outcome"] == "open"));
}

const LADDER: [&str; 5] = ["contact", "visit", "negotiation", "intent", "signed"];

#[test]
fn a_lead_is_where_its_events_say() {
    let (events, projects) = (table("lead_events"), table("projects"));
    for lead in table("leads") {
        let id = &lead["id"];
        let own: Vec<&Row> = events.iter().filter(|event| event["lead"] == *id).collect();
        assert!(own.is_sorted_by_key(|event| &event["date"]), "{id}");
        let steps: Vec<&&Row> = own.iter().filter(|event| !event["stage"].is_empty()).collect();
        let reached: Vec<&str> = steps.iter().map(|event| event["stage"].as_str()).collect();
        assert_eq!(reached, LADDER[..reached.len()], "{id}: one rung after the other");
        let (first, last) = (steps[0], steps[steps.len() - 1]);
        assert_eq!((&first["date"], &last["date"]), (&lead["first_contact"], &lead["stage_since"]), "{id}");
        assert_eq!(last["stage"], lead["stage"], "{id}");
        assert_eq!(own.iter().any(|event| event["kind"] == "reject"), lead["outcome"] == "lost", "{id}");
        assert_eq!(lead["outcome"] == "lost", !lead["lost_reason"].is_empty(), "{id}");
        assert_eq!(lead["outcome"] == "won", lead["stage"] == "signed", "{id}");
        assert_eq!(lead["outcome"] == "won", !lead["project"].is_empty(), "{id}");
        let project = projects.iter().find(|row| row["id"] == lead["project"]);
        let amounts = project.and_then(|row| hundredths(&row["contracted"])).zip(hundredths(&lead["planned_total"]));
        assert!(amounts.is_none_or(|(signed, planned)| (planned - signed).abs() * 10 <= signed * 3), "{id}");
    }
}

#[test]
fn the_parts_of_12345x_are_as_many_as_its_name_says() {
    let platforms = table("platforms");
    for (part, count) in [("1", 1), ("2", 2), ("3", 3), ("4", 4), ("5", 5), ("X", 1)] {
        assert_eq!(platforms.iter().filter(|row| row["part"] == part).count(), count, "{part}");
    }
    let complexes = platforms.iter().filter(|row| row["kind"] == "service_complex" && row["level"] == "provincial");
    assert_eq!(complexes.count() as i64 * 100, published("system_complexes", "group-5"));
}

#[test]
fn twelve_policies_of_which_the_article_names_two() {
    let talent: Vec<Row> = table("reforms").into_iter().filter(|row| row["field"] == "talent").collect();
    assert_eq!(talent.len() as i64 * 100, published("talent_reform_systems", ""));
    let unnamed = talent.iter().filter(|row| row["name"].contains("原文未列名") && row["note"].contains("名称未公布"));
    assert_eq!(unnamed.count(), 10);
}

#[test]
fn talent_and_drugs_come_to_what_is_published() {
    let counts = table("talent_counts");
    let of = |id: &str| hundredths(&counts.iter().find(|row| row["id"] == id).unwrap()["count"]).unwrap();
    assert_eq!(of("certified-2021"), published("talents_certified", ""));
    assert_eq!(of("selected-2021"), published("talents_selected", ""));
    assert!(made_up("talent_counts").iter().all(|row| row["period"].as_str() < "2021"), "2021 is published");
    let drugs = table("drugs");
    let developed = drugs.iter().filter(|row| row["stage"] == "developed" && row["class"] == "class1").count() as i64;
    let all = table("observations");
    let said =
        |indicator: &str| hundredths(&all.iter().find(|row| row["indicator"] == indicator).unwrap()["value"]).unwrap();
    assert_eq!(developed * 100, said("class1_drugs"));
    assert_eq!((drugs.len() as i64 - developed) * 100, said("drugs_in_development"));
}

#[test]
fn the_bonded_zone_was_finished_three_months_early() {
    let milestones = table("milestones");
    let phase = milestones.iter().find(|row| row["id"] == "bonded-phase-1").unwrap();
    assert_eq!(hundredths(&phase["months_ahead"]).unwrap(), published("bonded_months_ahead", "bonded-zone"));
}

#[test]
fn a_column_is_called_the_same_in_all_tables() {
    let text = std::fs::read_to_string(shaoxing().join("datapackage.json")).unwrap();
    let descriptor: serde_json::Value = serde_json::from_str(&text).unwrap();
    let mut called: BTreeMap<&str, (&str, &str)> = BTreeMap::new();
    for resource in descriptor["resources"].as_array().unwrap() {
        if !TABLES.contains(&resource["name"].as_str().unwrap()) {
            continue;
        }
        for field in resource["schema"]["fields"].as_array().unwrap() {
            let (name, zh, en) = (&field["name"], &field["title"], &field["zonescope"]["title_en"]);
            let title = (zh.as_str().unwrap(), en.as_str().unwrap());
            assert_eq!(*called.entry(name.as_str().unwrap()).or_insert(title), title, "{} {name}", resource["name"]);
        }
    }
}
