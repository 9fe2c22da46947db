//! Filters: what they choose, their text, and what is said of wrong ones.

use zonescope::query::*;
use zonescope::text::Locale;

use crate::books::{Dice, five, ids, stage};

#[test]
fn filters_choose_projects() {
    let dataset = five();
    for (text, expected) in [
        ("", "a b c d e"),
        ("sector=ic", "a b"),
        ("sector=ic-design", "b"),
        ("sector=集成电路,Biomedicine", "a b c"),
        ("sector!=ic", "c d e"),
        ("sector=", "e"),
        ("sector!=", "a b c d"),
        ("sector=bio,\"\"", "c e"),
        ("place=core", "a b c"),
        ("place=park", "b c"),
        ("place=产业谷", "b"),
        ("place!=core,bonded", "e"),
        ("stage!=suspended", "a b d e"),
        ("stage=签约,started", "a b"),
        ("basis=published", "b c d e"),
        ("basis!=published", "a"),
        ("basis=示意", "a"),
        ("list=county", "a b"),
        ("list=provincial,lead", "a e"),
        ("list!=county", "c d e"),
        ("list=", "c d"),
        ("investor=甲公司", "a"),
        ("investor=\"Acme Co., Ltd.\"", "b"),
        ("investor=\"阿里·巴巴\"", "c"),
        ("investor=", "d e"),
        ("year=2019..2021", "a b c"),
        ("year=2019,2021", "a c"),
        ("year = 2021年", "c"),
        ("year>=2021", "c e"),
        ("year>2021", "e"),
        ("year<2020", "a"),
        ("year<=2020", "a b"),
        ("year=..2020", "a b"),
        ("year=2021..", "c e"),
        ("year!=2020", "a c d e"),
        ("year=", "d"),
        ("year!=", "a b c e"),
        ("planned_total>=10亿", "a b"),
        ("planned_total>10亿", "a"),
        ("planned_total<10亿元", "c"),
        ("planned_total=10亿..20亿", "a b"),
        ("planned_total=10..20亿", "a b"),
        ("planned_total=99999万,200000万元", "a c"),
        ("planned_total!=1000000000", "a c d e"),
        ("planned_total=", "d e"),
        ("planned_total!=", "a b c"),
        ("contracted=0", "a"),
        ("contracted>=0", "a"),
        ("foreign_utilised>=3000万", "b"),
        ("foreign_utilised>=3000万美元", "b"),
        ("land>=40", "a b"),
        ("land>40亩", "a"),
        ("land=", "c d e"),
        ("signed>=2020-03", "c e"),
        ("signed>=2020", "b c e"),
        ("signed=2020", "b"),
        ("signed=2020-03", ""),
        ("signed!=2020-03", "a c d e"),
        ("signed<2020", "a"),
        ("signed<=2020", "a b"),
        ("signed>2019", "b c e"),
        ("signed=2019..2020", "a b"),
        ("signed<2020-06", "a"),
        ("started=2021", "b"),
        ("date_started=2021-03..2021-04", "b"),
        ("date_land=2019-08-01", "a"),
        ("started=", "a c d e"),
        ("text~示意", "a"),
        ("text~CHIP", "a"),
        ("text~phase 二期", "b"),
        ("text~\"Phase II\"", "b"),
        ("text~phase 示意", ""),
        ("text!~示意", "b c d e"),
        ("text~acme", "b"),
        ("sector=ic; year=2019", "a"),
        ("sector=ic·basis=published", "b"),
        ("sector＝ic，bio；year＞＝2020", "b c"),
        ("sector＝ｉｃ", "a b"),
        (" sector = ic , bio ;; ", "a b c"),
        ("planned_total≥１０亿", "a b"),
    ] {
        let filter = Filter::parse(&dataset, &[text]).unwrap_or_else(|error| panic!("{}", error.report(Locale::En)));
        let found = select(&dataset, &filter, stage(&dataset, "signed"));
        assert_eq!(ids(&dataset, &found), expected, "{text}");
        let again = filter.to_text(&dataset);
        assert_eq!(Filter::parse(&dataset, &[&again]), Ok(filter), "{text} became {again}");
    }
}

#[test]
fn what_is_not_one_thing_is_all_the_rest_whatever_the_column() {
    let dataset = five();
    let of = |text: &str| {
        let filter = Filter::parse(&dataset, &[text]).unwrap_or_else(|error| panic!("{}", error.report(Locale::En)));
        ids(&dataset, &select(&dataset, &filter, stage(&dataset, "signed")))
    };
    for text in [
        "sector=ic",
        "sector=ic,\"\"",
        "place=core",
        "stage=signed",
        "basis=published",
        "list=county",
        "investor=甲公司",
        "year=2020",
        "year=2019,2021",
        "planned_total=1000000000",
        "planned_total=10亿..20亿",
        "foreign_utilised=3000万",
        "land=40",
        "signed=2019..2021",
        "text~示意",
    ] {
        let (sign, not) = if text.contains('~') { ('~', "!~") } else { ('=', "!=") };
        let (found, others) = (of(text), of(&text.replacen(sign, not, 1)));
        let mut all: Vec<&str> = found.split(' ').chain(others.split(' ')).filter(|id| !id.is_empty()).collect();
        all.sort_unstable();
        assert_eq!(all, ["a", "b", "c", "d", "e"], "{text}: {found} and {others}");
    }
}

#[test]
fn a_filters_text_is_short_and_exact() {
    let dataset = five();
    for (text, expected) in [
        ("sector = 集成电路，bio ； year = 2019 .. 2021", "sector=ic,bio; year=2019..2021"),
        ("planned_total >= 1000000000", "planned_total>=10亿"),
        ("planned_total=0.01..12345678.9", "planned_total=0.01元..1234.56789万"),
        ("planned_total=10..20亿", "planned_total=10亿..20亿"),
        ("foreign_utilised<5", "foreign_utilised<5USD"),
        ("land=66.50", "land=66.5"),
        ("date_land>=2019-08", "date_land>=2019-08"),
        ("date_signed>=2019", "signed>=2019"),
        ("investor=\"Acme Co., Ltd.\"", "investor=\"Acme Co., Ltd.\""),
        ("stage=", "stage="),
        ("text ~ a  \"b c\"", "text~a \"b c\""),
    ] {
        assert_eq!(Filter::parse(&dataset, &[text]).unwrap().to_text(&dataset), expected);
    }
    let (ic, year) = (Clause::only(Key::Sector(dataset.sectors().find("ic"))), Clause::only(Key::Year(Some(2021))));
    let filter = Filter::default().and(ic.clone()).and(year).and(ic.clone());
    assert_eq!(filter.to_text(&dataset), "sector=ic; year=2021", "the same clause stands once");
    assert_eq!(filter.without(&ic).to_text(&dataset), "year=2021");
    assert!(Filter::default().is_empty());
}

#[test]
fn what_is_wrong_with_a_filter_is_marked_in_place() {
    let dataset = five();
    for (text, key, carets) in [
        ("sector=icc", "filter-unknown-value-nearest", "       ^^^"),
        ("sector=ic,生物", "filter-unknown-value-nearest", "          ^^^^"),
        ("year=2021；产地=ic", "filter-unknown-field-known", "           ^^^^"),
        ("stage=xyz", "filter-unknown-value-known", "      ^^^"),
        ("sektor=ic", "filter-unknown-field-nearest", "^^^^^^"),
        ("示意", "filter-no-operator", "^^^^"),
        ("sector:ic", "filter-written-elsewhere", "^^^^^^^^^"),
        ("产业：集成电路", "filter-written-elsewhere", "^^^^^^^^^^^^^^"),
        ("sector==ic", "filter-written-elsewhere", "^^^^^^^^^^"),
        ("planned_total:>=10亿", "filter-written-elsewhere", "^^^^^^^^^^^^^^^^^^^^"),
        ("nobody:ic", "filter-no-operator", "^^^^^^^^^"),
        ("=ic", "filter-no-field", "^^^"),
        ("sector>ic", "filter-wrong-operator", "      ^"),
        ("text=a", "filter-wrong-operator", "    ^"),
        ("year~2021", "filter-wrong-operator", "    ^"),
        ("sector=ic,,bio", "filter-empty-value", "          ^"),
        ("sector=ic,", "filter-empty-value", "          ^"),
        ("year>=", "filter-empty-value", "      ^"),
        ("year=..", "filter-empty-value", "     ^^"),
        ("basis=", "filter-always-given", "      ^"),
        ("year=1066", "filter-year-range", "     ^^^^"),
        ("year=2021..3021", "filter-year-range", "           ^^^^"),
        ("signed>=1066", "filter-year-range", "        ^^^^"),
        ("year=二〇二一", "filter-not-a-year", "     ^^^^^^^^"),
        ("year=2021..2019", "filter-range-reversed", "     ^^^^^^^^^^"),
        ("signed=2021..2020-12", "filter-range-reversed", "       ^^^^^^^^^^^^^"),
        ("year>=2019,2020", "filter-one-value", "      ^^^^^^^^^"),
        ("planned_total>=1亿..2亿", "filter-one-value", "               ^^^^^^^^"),
        ("started=2021-02-30", "filter-not-a-date", "        ^^^^^^^^^^"),
        ("planned_total>=abc", "filter-not-an-amount", "               ^^^"),
        ("planned_total>=十亿", "filter-not-an-amount", "               ^^^^"),
        ("planned_total>=5顷", "filter-unknown-unit", "               ^^^"),
        ("planned_total>=-1", "filter-amount-negative", "               ^^"),
        ("planned_total>=0.001", "filter-amount-too-fine", "               ^^^^^"),
        ("planned_total>=1e20亿", "filter-amount-too-large", "               ^^^^^^"),
        ("foreign_utilised>=1亿元", "filter-other-currency", "                  ^^^^^"),
        ("land>=很多", "filter-not-land", "      ^^^^"),
        ("planned_period>=1亿", "filter-period-measure", "^^^^^^^^^^^^^^"),
        ("project_count>3", "filter-count-measure", "^^^^^^^^^^^^^"),
        ("text~", "filter-no-words", "     ^"),
        ("investor=\"甲", "filter-quote-open", "         ^^^"),
    ] {
        let error = Filter::parse(&dataset, &["sector=ic", text]).unwrap_err();
        assert_eq!((error.key, error.caret()), (key, format!("{text}\n{carets}")));
        assert_eq!(error.text, text, "the text that is wrong, not the one before it");
        for locale in Locale::ALL {
            let sentence = error.sentence(locale);
            assert!(sentence != key && !sentence.contains("{ $"), "{key}: {sentence}");
        }
    }
    let error = Filter::parse(&dataset, &["sector=icc"]).unwrap_err();
    assert_eq!(
        error.report(Locale::En),
        "Sector: there is no “icc”. Is Integrated circuits (ic) meant?\nsector=icc\n       ^^^"
    );
    assert_eq!(error.sentence(Locale::ZhCn), "产业中没有“icc”，是否指 集成电路（ic）？");
    let error = Filter::parse(&dataset, &["sectr=ic"]).unwrap_err();
    assert_eq!(error.sentence(Locale::ZhCn), "没有字段“sectr”，是否指 产业（sector）？");
    assert_eq!(error.sentence(Locale::En), "There is no field “sectr”. Is sector meant?", "the name is the id");
}

#[test]
fn any_bytes_make_a_filter_or_an_error() {
    let dataset = five();
    let letters: Vec<char> = "sector=ic year>planned_total~<!\"，；·. 。2021亿signed-".chars().collect();
    let mut dice = Dice(7);
    for _ in 0..20_000 {
        let length = dice.roll(16);
        let text: String = (0..length).map(|_| letters[dice.roll(letters.len() as u64)]).collect();
        match Filter::parse(&dataset, &[&text]) {
            Ok(filter) => {
                let again = filter.to_text(&dataset);
                assert_eq!(Filter::parse(&dataset, &[&again]), Ok(filter), "{text} became {again}");
            }
            Err(error) => assert!(error.text.get(error.at.clone()).is_some(), "{text}"),
        }
    }
}

#[test]
fn a_name_that_several_have_is_asked_about_with_what_tells_them_apart() {
    let folder = tempfile::tempdir().unwrap();
    for file in std::fs::read_dir("tests/data/tiny").unwrap().map(|file| file.unwrap().path()) {
        std::fs::copy(&file, folder.path().join(file.file_name().unwrap())).unwrap();
    }
    let sectors = std::fs::read_to_string(folder.path().join("sectors.csv")).unwrap();
    let head: Vec<&str> = sectors.lines().next().unwrap().split(',').collect();
    let row = |id: &str, parent: &str| {
        let cell = |column: &&str| match *column {
            "id" => id.to_owned(),
            "name_zh" => "其他".to_owned(),
            "parent" => parent.to_owned(),
            _ => String::new(),
        };
        head.iter().map(cell).collect::<Vec<_>>().join(",") + "\n"
    };
    let more = format!("{sectors}{}{}", row("ic-other", "ic"), row("bio-other", "bio"));
    std::fs::write(folder.path().join("sectors.csv"), more).unwrap();
    let dataset = zonescope::package::open(folder.path()).unwrap().dataset;
    let error = Filter::parse(&dataset, &["sector=其他"]).unwrap_err();
    let sentence = error.sentence(Locale::ZhCn);
    assert!(sentence.starts_with("产业中有几个都叫“其他”。请写编号或全名："), "{sentence}");
    assert!(sentence.contains("（ic-other）") && sentence.contains("（bio-other）"), "{sentence}");
    assert!(Filter::parse(&dataset, &["sector=bio-other"]).is_ok());
}
