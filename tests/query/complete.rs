//! What a filter that is being typed may go on with, and when it is too late for it to become right.

use zonescope::query::*;
use zonescope::text::Locale;

use crate::books::{Books, five};

/// The text with `|` where the cursor is.
fn typed(text: &str) -> (String, usize) {
    (text.replace('|', ""), text.find('|').unwrap())
}

/// What the text becomes with each candidate, the first few.
fn completed(text: &str, locale: Locale, most: usize) -> Vec<String> {
    let (text, cursor) = typed(text);
    let found = complete(&five(), &text, cursor, locale);
    let with = |candidate: &Candidate| {
        format!("{}{}{}", &text[..found.replaced.start], candidate.inserted, &text[found.replaced.end..])
    };
    found.candidates.iter().take(most).map(with).collect()
}

#[test]
fn fields_operators_and_values_are_offered_where_they_may_stand() {
    for (text, expected) in [
        ("|", &["产业=", "平台=", "阶段="][..]),
        ("产|", &["产业="]),
        ("chanye|", &["产业="]),
        ("cy|", &["产业="]),
        ("sec|", &["sector="]),
        ("计划|", &["计划总投资>="]),
        ("jhztz|", &["计划总投资>="]),
        ("plan|", &["planned_total>="]),
        ("签|", &["签约>="]),
        ("land|", &["land>=", "land<=", "land="]),
        ("产业|", &["产业=", "产业!="]),
        ("文字|", &["文字~", "文字!~"]),
        ("产|=ic", &["产业=ic"]),
        ("产业=|", &["产业=集成电路", "产业=生物医药", "产业=芯片设计"]),
        ("产业=jc|", &["产业=集成电路"]),
        ("产业=jcdl|", &["产业=集成电路"]),
        ("产业=集成|", &["产业=集成电路"]),
        ("产业=集成|电路", &[]),
        ("产业=集成|x", &["产业=集成电路"]),
        ("产业=ic|", &["产业=ic-design"]),
        ("大类|", &["大类=", "大类!=", "产业大类="]),
        ("产业大|", &["产业大类="]),
        ("dalei|", &["产业大类="]),
        ("branch|", &["branch=", "branch!="]),
        ("bran|", &["branch="]),
        ("产业大类=|", &["产业大类=集成电路", "产业大类=生物医药"]),
        ("大类=|", &["大类=集成电路", "大类=生物医药"]),
        ("大类!=sw|", &["大类!=生物医药"]),
        ("大类=芯|", &[]),
        ("branch=b|", &["branch=bio"]),
        ("sector=ic,b|", &["sector=ic,bio"]),
        ("sector=ic，b|", &["sector=ic，bio"]),
        ("sector=b|,ic", &["sector=bio,ic"]),
        ("sector!=b|", &["sector!=bio"]),
        ("year=2021; 平台=yq|", &["year=2021; 平台=园区"]),
        ("year=2021; 平台=| ; list=", &["year=2021; 平台=核心区 ; list=", "year=2021; 平台=园区 ; list="]),
        ("阶段=k|", &["阶段=开工"]),
        ("数据性质=|", &["数据性质=公布", "数据性质=示意"]),
        ("basis=i|", &["basis=illustrative"]),
        ("清单=l|", &["清单=lead"]),
        ("投资方=|", &["投资方=\"阿里·巴巴\"", "投资方=甲公司", "投资方=\"Acme Co., Ltd.\""]),
        ("投资方=alibb|", &[]),
        ("投资方=jgs|", &["投资方=甲公司"]),
        ("投资方=公司|", &["投资方=甲公司"]),
        ("投资方=\"Acme|", &["投资方=\"Acme Co., Ltd.\""]),
        ("year=|", &["year=2020..2022", "year=2022", "year=2021"]),
        ("year=2019..202|", &["year=2019..2022", "year=2019..2021"]),
        ("year>=|", &["year>=2022"]),
        ("签约>=2021-|", &["签约>=2021-01", "签约>=2021-02"]),
        ("planned_total>=|", &["planned_total>=1亿", "planned_total>=5亿"]),
        ("planned_total>=12|", &["planned_total>=12亿", "planned_total>=12万", "planned_total>=12元"]),
        ("planned_total=1亿..25|", &["planned_total=1亿..25亿"]),
        ("planned_total>=12亿|", &[]),
        ("land>=30|", &["land>=30亩"]),
        ("period=|", &["period=2022", "period=2022-H1"]),
        ("period=2020-Q|", &["period=2020-Q1", "period=2020-Q2", "period=2020-Q3", "period=2020-Q4"]),
        ("text~芯|", &[]),
        ("nothing=|", &[]),
        ("nowhere|", &[]),
    ] {
        let found = completed(text, Locale::ZhCn, expected.len().max(1));
        assert_eq!(found, expected, "{text}");
    }
    for (text, expected) in [
        ("|", &["sector=", "place="][..]),
        ("Planned|", &["planned_total>="]),
        ("Total inv|", &["Total planned investment>="]),
        ("sector=|", &["sector=ic", "sector=bio"]),
        ("sector=Chip|", &["sector=Chip design"]),
        ("Branch=Biom|", &["Branch=Biomedicine"]),
        ("sector=集|", &[]),
    ] {
        assert_eq!(completed(text, Locale::En, expected.len().max(1)), expected, "{text}");
    }
}

#[test]
fn a_value_asked_for_by_itself_can_be_counted() {
    for (text, is_counted) in [
        ("sector=|", true),
        (" sector = i|", true),
        ("branch=|", true),
        ("投资方=|", true),
        ("sector!=|", false),
        ("year=2021; sector=|", false),
        ("sector=|; year=2021", false),
        ("year=|", false),
        ("sec|", false),
    ] {
        let (text, cursor) = typed(text);
        let found = complete(&five(), &text, cursor, Locale::ZhCn).candidates;
        assert!(!found.is_empty(), "{text}");
        assert!(found.iter().all(|candidate| candidate.key.is_some() == is_counted), "{text}");
    }
}

#[test]
fn what_is_offered_can_be_read() {
    let dataset = five();
    for locale in Locale::ALL {
        for field in complete(&dataset, "", 0, locale).candidates {
            let text = field.inserted;
            if text.ends_with('~') {
                continue;
            }
            let values = complete(&dataset, &text, text.len(), locale).candidates;
            assert!(!values.is_empty(), "{text}");
            for value in values {
                let whole = format!("{text}{}", value.inserted);
                assert!(Filter::parse(&dataset, &[&whole]).is_ok(), "{whole}");
            }
        }
    }
}

#[test]
fn a_condition_in_the_making_is_not_wrong_until_it_cannot_become_right() {
    for (text, expected) in [
        ("|", None),
        ("s|", None),
        ("sect|", None),
        ("产|", None),
        ("sector|", None),
        ("sector!|", None),
        ("sector=|", None),
        ("sector=i|", None),
        ("sector=jcd|", None),
        ("sector=ic,|", None),
        ("sector=xyz|", Some("xyz")),
        ("xyzzy|", Some("xyzzy")),
        ("sectr=|", Some("sectr")),
        ("sectr=ic|", Some("sectr")),
        ("sector>|", Some(">")),
        ("=|", Some("=")),
        ("sector=xyz; year=2|", Some("xyz")),
        ("sector=; year=2|", None),
        ("sector; year=2|", Some("sector")),
        ("year=2|", None),
        ("year=202|", None),
        ("year=2021.|", None),
        ("year=2021..|", None),
        ("year=2021..2|", None),
        ("year=2021..20|", None),
        ("year=2021..2019|", None),
        ("year=2021..2019; |", Some("2021..2019")),
        ("year=3021|", Some("3021")),
        ("year=20211|", Some("20211")),
        ("year=x|", Some("x")),
        ("signed>=2021-|", None),
        ("signed>=2021-1|", None),
        ("signed>=2021-3|", Some("2021-3")),
        ("signed>=2021-03-|", None),
        ("signed>=2021-13|", Some("2021-13")),
        ("period=2021-H|", None),
        ("period=2021-01/|", None),
        ("period=2021-X|", Some("2021-X")),
        ("planned_total>=1|", None),
        ("planned_total>=1.|", None),
        ("planned_total>=1千|", None),
        ("planned_total>=1亿美|", None),
        ("planned_total>=1斤|", Some("1斤")),
        ("planned_total>=x|", Some("x")),
        ("land>=1.|", None),
        ("land>=1.234|", Some("1.234")),
        ("text~\"a b|", None),
        ("text~|", None),
        ("sector=ic|", None),
    ] {
        let (text, cursor) = typed(text);
        let error = wrong_so_far(&five(), &text, cursor, Locale::ZhCn);
        let wrong = error.as_ref().map(|error| &error.text[error.at.clone()]);
        assert_eq!(wrong, expected, "{text}: {:?}", error.as_ref().map(|error| error.key));
    }
}

#[test]
fn one_of_many_names_is_found_by_a_part_of_it() {
    let dataset = Books::new().with_many(40_000).close();
    for (text, expected) in [
        ("平台=片区4999", "片区49990"),
        ("平台=pq4999", "片区49990"),
        ("平台=a4999", "a49990"),
        ("投资方=19998公", "第19998公司"),
        ("投资方=19998gongs", "第19998公司"),
        ("投资方=ACME1999", "Acme19991"),
    ] {
        let found = complete(&dataset, text, text.len(), Locale::ZhCn);
        assert!(found.candidates.iter().any(|candidate| candidate.inserted == expected), "{text}: {found:?}");
    }
}
