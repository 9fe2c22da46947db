//! A document says all of a figure, survives the way to text and back, and a wrong one is explained.

use boon::{Compiler, SchemaIndex, Schemas};
use serde_json::{Value, json};
use zonescope::figure::{
    Choices, DocumentKey, FigureDocument, FigureSpec, Kind, Print, Reference, SCHEMA, SeriesOrder, build,
};
use zonescope::model::{Dataset, Measure, Sum};
use zonescope::query::{Dimension, Filter, Key, Query, YearBasis, answer, default_year_basis};
use zonescope::text::Locale;
use zonescope::text::numbers::Scale;

use crate::questions::{question, shaoxing, spec};

/// The schema, ready to hold documents against.
struct Schema(Schemas, SchemaIndex);

impl Schema {
    fn new() -> Self {
        let (mut schemas, mut compiler) = (Schemas::new(), Compiler::new());
        compiler.add_resource("figure.schema.json", serde_json::from_str(SCHEMA).unwrap()).unwrap();
        let index = compiler.compile("figure.schema.json", &mut schemas).unwrap();
        Self(schemas, index)
    }

    fn takes(&self, text: &str) -> bool {
        self.0.validate(&serde_json::from_str(text).unwrap(), self.1).is_ok()
    }
}

/// Xorshift: Marsaglia, "Xorshift RNGs", J. Stat. Softw. 8 (14), 2003, doi:10.18637/jss.v008.i14.
struct Dice(u64);

impl Dice {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % bound as u64) as usize
    }

    fn pick<T: Clone>(&mut self, items: &[T]) -> T {
        items[self.below(items.len())].clone()
    }

    fn coin(&mut self) -> bool {
        self.below(2) == 1
    }

    fn some<T: Clone>(&mut self, items: &[T]) -> Vec<T> {
        items.iter().filter(|_| self.below(4) == 0).cloned().collect()
    }

    fn maybe<T>(&mut self, value: T) -> Option<T> {
        self.coin().then_some(value)
    }
}

const FILTERS: [&str; 9] = [
    "sector=ic,bio",
    "sector!=ic",
    "list=",
    "planned_total>=10亿; text~\"a b\" 示意",
    "planned_total=0.01,5000万..1.5亿",
    "signed>=2020-03",
    "stage!=suspended",
    "land=100..200.5",
    "basis=illustrative",
];

fn random_query(dice: &mut Dice, dataset: &Dataset) -> Query {
    let measure = dice.pick(&Measure::ALL);
    let mut by = vec![dice.pick(&Dimension::ALL)];
    let second = dice.pick(&Dimension::ALL);
    if dice.coin() && second != by[0] && !(second.is_time() && by[0].is_time()) {
        by.push(second);
    }
    let stages: Vec<YearBasis> = dataset.stages().iter().map(|(stage, _)| YearBasis::Stage(stage)).collect();
    let year_of = match dice.below(3) {
        0 => default_year_basis(dataset, measure),
        1 => dice.pick(&stages),
        // Without years in the question a period will do for any measure.
        _ if by.iter().any(|by| by.is_time()) => default_year_basis(dataset, measure),
        _ => YearBasis::Period,
    };
    let filter = Filter::parse(dataset, &dice.some(&FILTERS)).unwrap();
    let sectors: Vec<_> = dataset.sectors().iter().map(|(sector, _)| sector).collect();
    Query { opened: dice.some(&sectors), ..Query::new(measure, &by, year_of).filtered(filter) }
}

fn random_choices(dice: &mut Dice) -> Choices {
    let year = |dice: &mut Dice| {
        let year = 2010 + dice.below(20) as i32;
        dice.maybe(year)
    };
    // Written out: what is forgotten here does not compile, and what no document keeps does not come back.
    Choices {
        scale: dice.pick(&[None, Some(Scale::One), Some(Scale::Wan), Some(Scale::Yi)]),
        order: dice.pick(&SeriesOrder::ALL),
        top: dice.below(9).checked_sub(1).filter(|top| *top > 0),
        base_year: year(dice),
        end_year: year(dice),
        print: dice.pick(&Print::ALL),
        title: dice.maybe("标题 \"in\" quotes\n".to_owned()),
        share: dice.coin(),
        labels: dice.coin(),
        own_axes: dice.coin(),
    }
}

/// Anything that a person could have chosen.
fn random_spec(dice: &mut Dice, dataset: &Dataset) -> FigureSpec {
    let query = random_query(dice, dataset);
    let answer = answer(dataset, &query).unwrap();
    // Those of the second dimension, if there is one, are named with it.
    let keys: Vec<Key> = answer.keys.iter().flat_map(|keys| keys.iter().take(12)).copied().collect();
    let target = Reference::Target(Sum::from_fen(dice.below(5_000_000_000_000) as i128));
    FigureSpec {
        hidden: dice.some(&keys),
        focus: dice.some(&keys),
        references: dice.some(&[Reference::Average, target, Reference::Schedule, target]),
        choices: random_choices(dice),
        ..FigureSpec::new(dice.pick(&Kind::ALL), query)
    }
}

#[test]
fn every_figure_comes_back_from_its_document_and_every_document_fits_the_schema() {
    let (dataset, schema) = (shaoxing(), Schema::new());
    let mut dice = Dice(0x5eed);
    for turn in 0..600 {
        let spec = random_spec(&mut dice, &dataset);
        let document = spec.to_document(&dataset);
        let text = document.to_json();
        assert!(schema.takes(&text), "{turn}: {text}");
        let read = FigureDocument::parse(&text).unwrap();
        assert_eq!(read, document);
        assert_eq!(read.to_json(), text, "the same document gives the same bytes");
        assert_eq!(
            read.resolve(&dataset).unwrap_or_else(|error| panic!("{}\n{text}", error.sentence(Locale::En))),
            spec
        );
        assert_eq!(read.note(&dataset, Locale::En), None);
    }
}

#[test]
fn a_document_draws_the_same_figure() {
    let dataset = shaoxing();
    for kind in Kind::ALL {
        let spec =
            spec(question(&dataset, "planned_total", "branch,year", "", ""), kind).choosing(|it| it.top = Some(3));
        let text = spec.to_document(&dataset).to_json();
        let again = FigureDocument::parse(&text).unwrap().resolve(&dataset).unwrap();
        assert_eq!(build(&dataset, &again, Locale::ZhCn), build(&dataset, &spec, Locale::ZhCn), "{kind:?}");
    }
}

#[test]
fn what_is_missing_takes_its_default_and_the_schema_says_the_same_one() {
    let schema: Value = serde_json::from_str(SCHEMA).unwrap();
    let defaults: serde_json::Map<String, Value> = schema["properties"]
        .as_object()
        .unwrap()
        .iter()
        .filter_map(|(name, field)| Some((name.clone(), field.get("default")?.clone())))
        .chain([("zonescope_figure".to_owned(), json!(1))])
        .collect();
    let least =
        FigureDocument::parse("\u{feff}{\"zonescope_figure\": 1.0, \"$schema\": \"figure.schema.json\"}").unwrap();
    assert_eq!(least, FigureDocument::default());
    assert_eq!(serde_json::from_str::<Value>(&least.to_json()).unwrap(), Value::Object(defaults));
}

/// The ids of an enumeration in the schema.
fn listed(schema: &Value, pointer: &str) -> Vec<String> {
    serde_json::from_value(schema.pointer(pointer).unwrap()["enum"].clone()).unwrap()
}

#[test]
fn the_schema_knows_every_word() {
    let schema: Value = serde_json::from_str(SCHEMA).unwrap();
    assert_eq!(listed(&schema, "/properties/kind"), Kind::ALL.map(Kind::id));
    assert_eq!(listed(&schema, "/properties/measure/anyOf/0"), Measure::ALL.map(Measure::id));
    assert_eq!(listed(&schema, "/properties/order"), SeriesOrder::ALL.map(SeriesOrder::id));
    assert_eq!(listed(&schema, "/$defs/dimension/anyOf/0"), Dimension::ALL.map(Dimension::id));
}

#[test]
fn the_example_of_the_documentation_is_one() {
    let module = include_str!("../../src/figure/document/mod.rs");
    let lines = module.lines().skip_while(|line| *line != "//! ```json").skip(1).take_while(|line| *line != "//! ```");
    let text: String = lines.map(|line| line.trim_start_matches("//! ")).collect();
    assert!(Schema::new().takes(&text), "{text}");
    FigureDocument::parse(&text).unwrap().resolve(&shaoxing()).unwrap();
}

/// Field, value, where it is wrong, and what is said, in English and Chinese.
const WRONG: [(&str, &str, &str, &str); 31] = [
    (
        r#""colour": "red""#,
        "/colour",
        "There is no field “colour”. The fields are zonescope_figure, name, ",
        "没有“colour”这个字段",
    ),
    (r#""mesure": "planned_total""#, "/mesure", "There is no field “mesure”. Is measure meant?", "是否指 measure"),
    (r#""a/b~c": 1"#, "/a~1b~0c", "There is no field “a/b~c”.", "没有“a/b~c”"),
    (
        r#""kind": "pie""#,
        "/kind",
        "stands \"pie\": There is no such value. The values are stacked, grouped, ",
        "可用的值：stacked",
    ),
    (r#""kind": "stackd""#, "/kind", "Is stacked meant?", "是否指 stacked"),
    (r#""kind": 3"#, "/kind", "stands 3: It must be text in quotes", "应是带引号的文字"),
    (r#""measure": "planed_total""#, "/measure", "Is planned_total meant?", "是否指 planned_total"),
    (r#""by": "sector""#, "/by", "It must be a list in square brackets", "应是方括号里的列表"),
    (r#""by": []"#, "/by", "", ""),
    (r#""by": ["sector", "sector"]"#, "/by", "", ""),
    (r#""by": ["sector", "year", "stage"]"#, "/by", "", ""),
    (r#""by": ["sectr"]"#, "/by/0", "Is sector meant?", "是否指 sector"),
    (r#""where": "sector=ic""#, "/where", "It must be a list", "列表"),
    (r#""where": [1]"#, "/where/0", "It must be text", "文字"),
    (r#""opened": [null]"#, "/opened/0", "It must be text", "文字"),
    (
        r#""hidden": [["ic"]]"#,
        "/hidden/0",
        "It must be an id in the first dimension, such as \"ic\"; of another dimension write {\"dimension\": ",
        "第一个维度",
    ),
    (r#""focus": [{"dimension": "year"}]"#, "/focus/0", "It must be an id", "编号"),
    (r#""focus": [{"dimension": "yer", "id": "2021"}]"#, "/focus/0/dimension", "Is year meant?", "是否指 year"),
    (r#""focus": [{"dimension": "year", "id": 2021}]"#, "/focus/0/id", "It must be text", "文字"),
    (r#""order": "size""#, "/order", "The values are package, total, change, name.", "package, total, change, name"),
    (r#""top": 0"#, "/top", "It must be a whole number of at least 1", "不小于 1 的整数"),
    (r#""top": 2.5"#, "/top", "It must be a whole number", "整数"),
    (r#""share": "yes""#, "/share", "It must be true or false.", "true 或 false"),
    (r#""labels": null"#, "/labels", "It must be true or false.", "true 或 false"),
    (
        r#""references": ["median"]"#,
        "/references/0",
        "It must be \"average\", \"schedule\" or {\"target\": \"30bn\"}.",
        "{\"target\": \"300亿\"}",
    ),
    (r#""references": [{"target": 300}]"#, "/references/0/target", "It must be text", "文字"),
    (r#""unit": "亿""#, "/unit", "亿元", "亿元"),
    (r#""base_year": "2021""#, "/base_year", "It must be a year from 1000 to 2100", "1000 到 2100 之间的年份"),
    (r#""end_year": 20210"#, "/end_year", "It must be a year", "年份"),
    (r#""own_axes": 1"#, "/own_axes", "It must be true or false.", "true 或 false"),
    (r#""title": 1"#, "/title", "It must be text", "文字"),
];

#[test]
fn a_wrong_document_is_refused_by_reader_and_schema_alike() {
    let schema = Schema::new();
    for (field, pointer, english, chinese) in WRONG {
        let text = format!("{{\"zonescope_figure\": 1, {field}}}");
        assert!(!schema.takes(&text), "{text}");
        let error = FigureDocument::parse(&text).unwrap_err();
        assert_eq!(error.pointer, pointer, "{text}");
        for (locale, said, begins) in
            [(Locale::En, english, format!("At {pointer}")), (Locale::ZhCn, chinese, pointer.to_owned())]
        {
            let sentence = error.sentence(locale);
            assert!(sentence.starts_with(&begins) && sentence.contains(said), "{sentence}");
        }
    }
}

#[test]
fn what_is_no_document_of_this_version_is_told_apart() {
    let schema = Schema::new();
    for (text, english, chinese) in [
        ("{", "This is not JSON from line 1, column 1 on.", "第 1 行第 1 列"),
        ("[]", "This is not a figure file", "这不是图的文件"),
        ("{}", "This is not a figure file", "这不是图的文件"),
        // A newer version may have fields that this one does not know.
        (
            r#"{"zonescope_figure": 2, "colour": 1}"#,
            "newer format (version 2); this program knows up to version 1",
            "版本 2",
        ),
        (r#"{"zonescope_figure": 0}"#, "At /zonescope_figure stands 0: The version of the format must be 1.", "应是 1"),
        (r#"{"zonescope_figure": "1"}"#, "At /zonescope_figure stands \"1\": ", "应是 1"),
    ] {
        let error = FigureDocument::parse(text).unwrap_err();
        assert!(error.sentence(Locale::En).contains(english), "{}", error.sentence(Locale::En));
        assert!(error.sentence(Locale::ZhCn).contains(chinese), "{}", error.sentence(Locale::ZhCn));
        assert!(text == "{" || !schema.takes(text), "{text}");
    }
}

#[test]
fn what_the_books_do_not_have_is_named_with_what_is_like_it() {
    let dataset = shaoxing();
    for (fields, pointer, english) in [
        (
            r#""where": ["year=2021", "sector=icc"]"#,
            "/where/1",
            "stands \"sector=icc\": Sector: there is no “icc”. Is Integrated circuits (ic) meant?",
        ),
        (r#""where": ["text~\"open"]"#, "/where/0", ""),
        (r#""hidden": ["bio", "icc"]"#, "/hidden/1", "stands \"icc\": "),
        (r#""hidden": [{"dimension": "stage", "id": "sined"}]"#, "/hidden/0", "signed"),
        (r#""by": ["basis"], "focus": [""]"#, "/focus/0", ""),
        (r#""opened": [""]"#, "/opened/0", "The id of the sector to open is missing."),
        (r#""opened": ["icc"]"#, "/opened/0", "ic"),
        (r#""year_of": "sined""#, "/year_of", "stands \"sined\": "),
        (r#""year_of": "period""#, "/year_of", ""),
        (r#""references": [{"target": "many"}]"#, "/references/0/target", "stands \"many\": "),
        (r#""references": ["average", {"target": "-1"}]"#, "/references/1/target", ""),
        (r#""measure": "project_count", "references": [{"target": "3亿"}]"#, "/references/0/target", "such as \"12\""),
    ] {
        let document = FigureDocument::parse(&format!("{{\"zonescope_figure\": 1, {fields}}}")).unwrap();
        let error = document.resolve(&dataset).unwrap_err();
        assert_eq!(error.pointer, pointer, "{fields}");
        for locale in Locale::ALL {
            let sentence = error.sentence(locale);
            assert!(sentence.contains(pointer) && !sentence.contains("filter-") && !sentence.contains("query-"));
            assert!(locale == Locale::ZhCn || sentence.contains(english), "{sentence}");
        }
    }
}

#[test]
fn a_long_value_is_shortened_and_another_zone_is_only_noted() {
    let dataset = shaoxing();
    let long = FigureDocument::parse(&format!("{{\"zonescope_figure\": 1, \"kind\": \"{}\"}}", "长".repeat(500)));
    assert_eq!(long.unwrap_err().value.chars().count(), 61);
    let other = FigureDocument { zone: Some("suzhou".to_owned()), ..FigureDocument::default() };
    other.resolve(&dataset).unwrap();
    for locale in Locale::ALL {
        let note = other.note(&dataset, locale).unwrap();
        assert!(note.contains("suzhou") && note.contains(locale.name(&dataset.zone().name)), "{note}");
    }
}

#[test]
fn keys_of_the_first_dimension_are_ids_and_others_say_their_own() {
    let dataset = shaoxing();
    let query = question(&dataset, "planned_total", "sector,year", "", "");
    let spec = FigureSpec { hidden: vec![Key::Sector(None), Key::Year(Some(2021))], ..spec(query, Kind::Stacked) };
    let expected =
        [DocumentKey::Id(String::new()), DocumentKey::Of { dimension: Dimension::Year, id: "2021".to_owned() }];
    assert_eq!(spec.to_document(&dataset).hidden, expected);
}

/// The schema and the reader agree with a validator that is not ours, where there is one.
#[test]
fn another_validator_says_the_same() {
    let folder = tempfile::tempdir().unwrap();
    let dataset = shaoxing();
    let mut dice = Dice(7);
    let good: Vec<Value> = (0..60)
        .map(|_| serde_json::from_str(&random_spec(&mut dice, &dataset).to_document(&dataset).to_json()).unwrap())
        .collect();
    let bad: Vec<Value> = WRONG
        .iter()
        .map(|(field, ..)| serde_json::from_str(&format!("{{\"zonescope_figure\": 1, {field}}}")).unwrap())
        .collect();
    let file = folder.path().join("cases.json");
    std::fs::write(
        &file,
        json!({"schema": serde_json::from_str::<Value>(SCHEMA).unwrap(), "good": good, "bad": bad}).to_string(),
    )
    .unwrap();
    let script = "import json, sys\ntry:\n    from jsonschema import Draft202012Validator as V\nexcept ImportError:\n    \
                  print('absent'); sys.exit()\nc = json.load(open(sys.argv[1], encoding='utf-8'))\n\
                  V.check_schema(c['schema'])\nv = V(c['schema'])\n\
                  print([sum(map(v.is_valid, c[k])) for k in ('good', 'bad')])\n";
    let Ok(ran) = std::process::Command::new("python3").args(["-c", script]).arg(&file).output() else { return };
    let said = String::from_utf8_lossy(&ran.stdout);
    assert!(["absent", "[60, 0]"].contains(&said.trim()), "{said}{}", String::from_utf8_lossy(&ran.stderr));
}
