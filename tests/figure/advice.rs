//! Every kind that a refusal advises draws what was asked, whatever table, measure and dimensions that was.

use zonescope::figure::{FigureSpec, Kind, build};
use zonescope::model::{Dataset, Measure};
use zonescope::package::open_embedded;
use zonescope::query::{Query, default_year_basis, parse_dimensions_of, parse_measure_of};
use zonescope::text::{Locale, say};

use super::questions::spec;

const DESCRIPTOR: &str = r#"{"zonescope": {"version": 1, "zone": {"id": "z", "name_zh": "区"}, "currency": "CNY", "as_of": "2022"},
    "resources": [{"name": "t", "path": "t.csv", "type": "table", "schema": {"fields": [{"name": "region", "type": "string"},
    {"name": "year", "type": "year"}, {"name": "output", "type": "number", "unit": "万元"},
    {"name": "rate", "type": "number", "unit": "%"}, {"name": "staff", "type": "number", "zonescope": {"sum": "not_over_time"}},
    {"name": "net", "type": "number"}, {"name": "price", "type": "number", "zonescope": {"sum": {"per": "currency"}}},
    {"name": "currency", "type": "string"}]}}]}"#;
const ROWS: &str = "region,year,output,rate,staff,net,price,currency\n东,2020,5,1.5,10,-2,3,CNY\n东,2021,6,2.5,12,3,4,USD\n\
    西,2020,7,3.5,20,1,5,CNY\n西,2021,8,4.5,22,-4,6,USD\n西,2022,9,5.5,24,5,7,CNY\n";

fn asked(dataset: &Dataset, measure: &str, by: &str) -> Option<Query> {
    let measure = parse_measure_of(dataset, measure).ok()?;
    let by = parse_dimensions_of(dataset, by).ok()?;
    Some(Query::new(measure, &by, default_year_basis(dataset, Measure::ProjectCount)))
}

/// The kinds that a sentence names, if it names any.
fn named(sentence: &str) -> Vec<Kind> {
    let Some((_, list)) = sentence.trim_end_matches('。').rsplit_once("可用的图：") else { return Vec::new() };
    let name = |kind: Kind| say(Locale::ZhCn, &format!("kind-{}", kind.id())).into_owned();
    list.split('、').map(|word| Kind::ALL.into_iter().find(|kind| name(*kind) == word).unwrap()).collect()
}

#[test]
fn every_kind_that_a_refusal_advises_draws_what_was_asked() {
    let opened = open_embedded(&[("datapackage.json", DESCRIPTOR.as_bytes()), ("t.csv", ROWS.as_bytes())]).unwrap();
    let dataset = &opened.dataset;
    let (mut refusals, mut advised) = (0, 0);
    for measure in ["output", "count", "mean:rate", "rate", "staff", "mean:staff", "net", "price", "mean:price"] {
        for by in ["region", "year", "region,year", "year,region", "currency", "currency,year", "region,currency"] {
            let Some(query) = asked(dataset, measure, by) else { continue };
            for kind in Kind::ALL {
                let advice = match build(dataset, &spec(query.clone(), kind), Locale::ZhCn) {
                    Ok(figure) => match figure.nothing {
                        Some(nothing) => nothing.offers.iter().map(|offer| offer.kind).collect(),
                        None => continue,
                    },
                    Err(error) => named(&error.sentence(Locale::ZhCn)),
                };
                refusals += 1;
                for other in advice {
                    let spec: FigureSpec = spec(query.clone(), other);
                    let drawn = build(dataset, &spec, Locale::ZhCn).map(|figure| figure.nothing.is_none());
                    let is_drawn = drawn.as_ref().is_ok_and(|is_drawn| *is_drawn);
                    assert!(is_drawn, "{measure} by {by}: {} advises {}", kind.id(), other.id());
                    advised += 1;
                }
            }
        }
    }
    assert!(refusals > 100 && advised > 500, "{refusals} refusals with {advised} kinds");
}
