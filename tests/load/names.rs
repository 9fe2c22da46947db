//! Names as they are shown: of sectors and places that are called the same, and of sources in English.

use zonescope::listing::source_line;
use zonescope::query::Key;
use zonescope::text::Locale;

use super::{found, tiny};

#[test]
fn sectors_and_places_of_one_name_are_told_apart_everywhere() {
    let sectors =
        "id,name_zh,name_en,parent\nic,集成电路,Chips,\nbio,生物医药,Bio,\ndesign,设计,Design,ic\nbio-d,设计,,bio\n";
    let places = "id,name_zh,name_en,kind,parent\npark,科技园,,park,\ncore,核心区,,core,\na,孵化器,,park,core\nb,孵化器,,park,park\n";
    let opened = tiny().put("sectors.csv", sectors).put("places.csv", places).opened();
    assert_eq!(found(&opened), [""; 0]);
    let dataset = &opened.dataset;
    let sector = |id: &str, locale| Key::Sector(dataset.sectors().find(id)).label(dataset, locale);
    assert_eq!(sector("design", Locale::ZhCn), "集成电路 / 设计");
    assert_eq!(sector("bio-d", Locale::ZhCn), "生物医药 / 设计");
    assert_eq!(sector("design", Locale::En), "Design", "the other one has no English name");
    assert_eq!(sector("bio-d", Locale::En), "生物医药 / 设计");
    assert_eq!(sector("bio", Locale::ZhCn), "生物医药", "what is called by itself keeps its name");
    let place = |id: &str| Key::Place(dataset.places().find(id)).label(dataset, Locale::ZhCn);
    assert_eq!([place("a"), place("b")], ["核心区 / 孵化器", "科技园 / 孵化器"]);
    let parsed = zonescope::query::parse_key(dataset, zonescope::query::Dimension::Sector, "设计");
    assert!(parsed.is_err(), "which of the two is not guessed");
}

#[test]
fn sources_have_english_titles_where_given() {
    let sources = "id,title,title_en,publisher,publisher_en,issue,issue_en\nreport,工作报告,Work Report,管委会,Committee,第3期,No. 3\nillustrative,示意,,,,,\n";
    let opened = tiny().put("sources.csv", sources).opened();
    assert_eq!(found(&opened), [""; 0]);
    let table = opened.dataset.sources();
    let line = |id: &str, locale| source_line(&table[table.find(id).unwrap()], locale);
    assert_eq!(line("report", Locale::En), "Work Report · Committee · No. 3");
    assert_eq!(line("report", Locale::ZhCn), "工作报告 · 管委会 · 第3期");
    assert_eq!(line("illustrative", Locale::En), "示意", "no English one is made up");
}

#[test]
fn stages_lists_and_indicators_of_one_name_are_told_apart_too() {
    let stages = "id,name_zh,name_en,order,kind\nsigned,推进,Going,0,on_track\nstarted,推进,Begun,1,on_track\n\
        suspended,停建,,,off_track\n";
    let lists = "id,name_zh,name_en\nx,重点,Key\ny,重点,Key\nz,其他,\n";
    let indicators = "id,name_zh,unit,name_en\ngdp,增加值,亿元,\nind,增加值,亿元,\n";
    let descriptor = "    {\"name\": \"lists\", \"path\": \"lists.csv\"},\n    {\"name\": \"projects\"";
    let opened = tiny()
        .with("datapackage.json", r#"    {"name": "projects""#, descriptor)
        .put("stages.csv", stages)
        .put("lists.csv", lists)
        .put("indicators.csv", indicators)
        .opened();
    let dataset = &opened.dataset;
    let stage = |id: &str, locale| Key::Stage(dataset.stages().find(id)).label(dataset, locale);
    assert_eq!(["signed", "started"].map(|id| stage(id, Locale::ZhCn)), ["推进 (signed)", "推进 (started)"]);
    assert_eq!(stage("started", Locale::En), "Begun", "in English they have other names");
    assert_eq!(stage("suspended", Locale::ZhCn), "停建");
    let list =
        |id: &str, locale: Locale| locale.name(&dataset.lists()[dataset.lists().find(id).unwrap()].name).to_owned();
    assert_eq!(["x", "y", "z"].map(|id| list(id, Locale::ZhCn)), ["重点 (x)", "重点 (y)", "其他"]);
    assert_eq!(list("y", Locale::En), "Key (y)");
    let indicators = dataset.indicators().iter().map(|(_, one)| one.name.zh.clone()).collect::<Vec<_>>();
    assert_eq!(indicators, ["增加值 (gdp)", "增加值 (ind)"]);
}

#[test]
fn what_nobody_sees_in_a_name_is_found() {
    let text = std::fs::read_to_string(crate::tiny_folder().join("projects.csv")).unwrap();
    let name = text.lines().nth(1).unwrap().split(',').nth(1).unwrap().to_owned();
    let sectors = std::fs::read_to_string(crate::tiny_folder().join("sectors.csv")).unwrap();
    let sector = sectors.lines().nth(1).unwrap().split(',').nth(1).unwrap().to_owned();
    let opened = tiny()
        .put("projects.csv", text.replacen(&name, &format!("{name}\u{202e}gpj"), 1))
        .put("sectors.csv", sectors.replacen(&sector, &format!("{sector}\u{200b}"), 1))
        .opened();
    let said = found(&opened);
    assert!(said.len() == 2 && said.iter().all(|finding| finding.starts_with("name-unseen")), "{said:?}");
    for signs in ["U+202E", "U+200B"] {
        let mut sentences = opened.findings.iter().map(|finding| finding.sentence(Locale::En));
        assert!(sentences.any(|sentence| sentence.contains(signs)), "{signs}");
    }
}
