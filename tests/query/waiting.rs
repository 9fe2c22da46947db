//! Who waits longest between two stages, also where nobody said when the books were closed.

use zonescope::model::Measure;
use zonescope::package;
use zonescope::query::*;

#[test]
fn the_longest_waits_come_first_and_each_says_since_when() {
    let projects = "id,name,sector,stage,date_signed\na,甲,ic,signed,2021\nb,乙,ic,signed,2020-05-01\nc,丙,ic,signed,\nd,丁,ic,signed,2021-03\ne,戊,ic,started,2019\n";
    for as_of in ["", r#""as_of": "2021-12-31", "#] {
        let descriptor = r#"{"name": "t", "zonescope": {"version": 1, AS_OF "zone": {"id": "t", "name_zh": "区"}, "currency": "CNY",
            "year_of": "signed"}, "resources": [{"name": "projects", "path": "p.csv"}, {"name": "sectors", "path": "s.csv"},
            {"name": "stages", "path": "g.csv"}]}"#
            .replace("AS_OF ", as_of);
        let files: [(&str, &[u8]); 4] = [
            ("datapackage.json", descriptor.as_bytes()),
            ("p.csv", projects.as_bytes()),
            ("s.csv", "id,name_zh\nic,集成电路\n".as_bytes()),
            ("g.csv", "id,name_zh,order\nsigned,签约,1\nstarted,开工,2\n".as_bytes()),
        ];
        let dataset = package::open_embedded(&files).unwrap().dataset;
        let between = signed_and_started(&dataset).unwrap();
        let year_of = default_year_basis(&dataset, Measure::ProjectCount);
        let found = waiting(&dataset, &mut Cache::default(), &Filter::default(), year_of, between, 9);
        let said: Vec<(&str, String, Option<u32>)> = found
            .longest
            .iter()
            .map(|waits| {
                let since = waits.since.map(|since| since.to_string()).unwrap_or_default();
                let id = dataset.projects().id(waits.project);
                (id, since, waits.elapsed.map(|elapsed| elapsed.least_days as u32))
            })
            .collect();
        let days = |days| (!as_of.is_empty()).then_some(days);
        // 甲 may have been signed on the last day of the year.
        let expected = [
            ("b", "2020-05-01".to_owned(), days(609)),
            ("d", "2021-03".to_owned(), days(275)),
            ("a", "2021".to_owned(), days(0)),
            ("c", String::new(), None),
        ];
        assert_eq!(said, expected, "{as_of}");
    }
}
