//! What a search finds, in which order, and what it highlights, held against a plain recomputation by recursion.

use pinyin::ToPinyinMulti;
use zonescope::model::*;
use zonescope::parallel::{Share, with_share};
use zonescope::query::*;

use crate::books::{Books, Dice, P, ids, stage};

/// Case and width put aside, character by character.
fn plain(text: &str) -> String {
    let narrow = |c: char| match c {
        'Ａ'..='Ｚ' | 'ａ'..='ｚ' | '０'..='９' | '（' | '）' | '－' => {
            char::from_u32(c as u32 - 0xfee0).unwrap()
        }
        c => c,
    };
    text.chars().map(narrow).flat_map(char::to_lowercase).collect()
}

/// Whether the text from here on begins with the word, each character written or read.
fn reads(text: &[char], word: &[char]) -> bool {
    let Some(character) = text.first() else { return word.is_empty() };
    if word.is_empty() {
        return true;
    }
    let written = word[0] == *character && reads(&text[1..], &word[1..]);
    written
        || character.to_pinyin_multi().into_iter().flatten().any(|reading| {
            let reading: Vec<char> = reading.plain().replace('ü', "v").chars().collect();
            (1..=reading.len().min(word.len()))
                .any(|length| reading[..length] == word[..length] && reads(&text[1..], &word[length..]))
        })
}

/// From the whole name to the note, as the module of the search documents it; none for what does not answer.
fn rank(projects: &Projects, ix: ProjectIx, word: &str, by_sound: bool) -> Option<u32> {
    let word = plain(word);
    let letters: Vec<char> = word.chars().map(|c| if c == 'ü' { 'v' } else { c }).collect();
    let [name, name_en, id, investor, note] =
        [projects.name(ix), projects.name_en(ix), projects.id(ix), projects.investor(ix), projects.note(ix)].map(plain);
    let sounds = |text: &str, anywhere: bool| {
        let text: Vec<char> = text.chars().collect();
        by_sound && (0..if anywhere { text.len() } else { 1.min(text.len()) }).any(|at| reads(&text[at..], &letters))
    };
    let kind = |c: char| match c {
        '一'..='龥' => 1,
        c if c.is_numeric() => 2,
        c if c.is_alphabetic() => 3,
        _ => 0,
    };
    let begins_word = |text: &str| {
        text.match_indices(&word).any(|(at, _)| {
            let here = kind(text[at..].chars().next().unwrap());
            at > 0 && here != 0 && text[..at].chars().next_back().is_none_or(|before| kind(before) != here)
        })
    };
    let names = [&name, &name_en];
    let ranks = [
        names.contains(&&word) || id == word,
        names.iter().any(|name| name.starts_with(&word)),
        names.iter().any(|name| begins_word(name)),
        names.iter().any(|name| name.contains(&word)),
        sounds(&name, false),
        sounds(&name, true),
        id.contains(&word),
        investor.contains(&word),
        sounds(&investor, true),
        note.contains(&word),
    ];
    ranks.iter().position(|holds| *holds).map(|at| at as u32)
}

/// The ranked list by its definition.
fn plain_search(dataset: &Dataset, typed: &str) -> Vec<ProjectIx> {
    let words: Vec<&str> = typed.split_whitespace().collect();
    let projects = dataset.projects();
    let mut found: Vec<(u32, ProjectIx)> = Vec::new();
    for ix in projects.iter() {
        let ranks: Option<Vec<u32>> = words.iter().map(|word| rank(projects, ix, word, true)).collect();
        let together = rank(projects, ix, &words.join(" "), false).filter(|_| words.len() > 1);
        if let Some(ranks) = ranks {
            let worst = ranks.into_iter().max().unwrap_or(0);
            found.push((together.map_or(worst, |together| worst.min(together)), ix));
        }
    }
    found.sort();
    found.into_iter().map(|(_, ix)| ix).collect()
}

const PIECES: [&str; 24] = [
    "集成电路",
    "重庆",
    "长电",
    "银行",
    "中芯",
    "二期",
    "绿能",
    "音乐",
    "朝阳",
    "项目",
    "LED",
    "Ｌｅｄ",
    "5G",
    "（一期）",
    "晶圆",
    "A",
    "0099",
    "99",
    " ",
    "-",
    "K\u{212a}",
    "厂",
    "示意",
    "单县",
];

fn some_text(dice: &mut Dice, most: u64) -> String {
    (0..dice.roll(most + 1)).map(|_| PIECES[dice.roll(PIECES.len() as u64)]).collect()
}

fn random_books(dice: &mut Dice, count: usize) -> Dataset {
    let mut books = Books::new();
    let kept = |text: String| -> &'static str { Box::leak(text.into_boxed_str()) };
    for at in 0..count {
        let id = kept(format!("{}{at:03}", ["p-", "P-", "zx", ""][dice.roll(4)]));
        let name = kept(format!("{}厂", some_text(dice, 5)));
        let (name_en, investor) = (["", "", "Chip Works LED", name][dice.roll(4)], kept(some_text(dice, 2)));
        let note = if dice.roll(3) == 0 { kept(some_text(dice, 4)) } else { "" };
        books = books.project(P { id, name, name_en, investor, note, ..P::default() });
    }
    books.close()
}

/// A stretch of some project's name or investor, as it is written or as it is heard.
fn some_word(dice: &mut Dice, dataset: &Dataset) -> String {
    let ix = dataset.projects().iter().nth(dice.roll(dataset.projects().len() as u64)).unwrap();
    let projects = dataset.projects();
    let text = [projects.name(ix), projects.investor(ix), projects.id(ix), projects.note(ix)][dice.roll(4)];
    let characters: Vec<char> = text.chars().filter(|c| !c.is_whitespace()).collect();
    let start = dice.roll(characters.len() as u64 + 1);
    let heard = dice.roll(2) == 0;
    let spell = |character: &char, dice: &mut Dice| {
        let readings: Vec<&str> =
            character.to_pinyin_multi().into_iter().flatten().map(|reading| reading.plain()).collect();
        if readings.is_empty() || !heard {
            return character.to_string();
        }
        let reading: Vec<char> = readings[dice.roll(readings.len() as u64)].chars().collect();
        let length = if dice.roll(2) == 0 { reading.len() } else { 1 + dice.roll(reading.len() as u64) };
        reading[..length].iter().collect()
    };
    let word: String = characters[start..].iter().take(1 + dice.roll(5)).map(|c| spell(c, dice)).collect();
    match dice.roll(4) {
        0 => word.to_uppercase(),
        1 => word
            .chars()
            .map(|c| if c.is_ascii_graphic() { char::from_u32(c as u32 + 0xfee0).unwrap() } else { c })
            .collect(),
        _ => word,
    }
}

#[test]
fn a_search_finds_and_ranks_as_its_definition_says() {
    for (seed, threads) in [(1, 1), (2, 8), (3, 8)] {
        let mut dice = Dice(seed);
        let dataset = random_books(&mut dice, 150);
        let signed = stage(&dataset, "signed");
        let mut cache = Cache::default();
        let share = Share { threads, least_divisor: usize::MAX };
        let (mut hits, mut tries) = (0, 0);
        for _ in 0..120 {
            let words: Vec<String> = (0..1 + dice.roll(2)).map(|_| some_word(&mut dice, &dataset)).collect();
            let whole = words.join(if dice.roll(2) == 0 { " " } else { "\u{3000}" });
            // As it is typed: what the beginning found out is used for the rest.
            let mut typed: Vec<String> = whole.char_indices().map(|(at, _)| whole[..at].to_owned()).skip(1).collect();
            typed.push(whole);
            for typed in typed.iter().filter(|typed| !typed.trim().is_empty()) {
                let search = Search::new(typed);
                let found = with_share(share, || cache.search(&dataset, &Filter::default(), signed, &search));
                let expected = plain_search(&dataset, typed);
                assert_eq!(ids(&dataset, &found), ids(&dataset, &expected), "{typed:?}");
                let mut as_filter = with_share(share, || {
                    let filter = Filter::default().and(search.clause().unwrap());
                    let again = Filter::parse(&dataset, &[filter.to_text(&dataset)]).unwrap();
                    assert_eq!(again, filter, "{typed:?}");
                    cache.select(&dataset, &filter, signed)
                });
                as_filter.sort();
                let mut sorted = expected;
                sorted.sort();
                assert_eq!(as_filter, sorted, "{typed:?}: the condition is the search");
                hits += usize::from(!sorted.is_empty());
                tries += 1;
            }
        }
        assert!(hits * 2 > tries, "{hits} of {tries}: words that find nothing prove nothing");
    }
}

#[test]
fn a_condition_on_the_text_finds_what_is_written_and_not_what_sounds_alike() {
    let mut dice = Dice(9);
    let dataset = random_books(&mut dice, 120);
    let projects = dataset.projects();
    for _ in 0..200 {
        let word = some_word(&mut dice, &dataset);
        if word.is_empty() {
            continue;
        }
        for negated in [false, true] {
            let clause = Clause::Text { words: vec![word.clone()], negated };
            let found = select(&dataset, &Filter::default().and(clause), stage(&dataset, "signed"));
            let expected: Vec<ProjectIx> =
                projects.iter().filter(|ix| rank(projects, *ix, &word, false).is_some() != negated).collect();
            assert_eq!(found, expected, "{word:?} {negated}");
        }
    }
}

#[test]
fn the_likeliest_comes_first() {
    let project = |id, name, name_en, investor, note| P { id, name, name_en, investor, note, ..P::default() };
    let dataset = Books::new()
        .project(project("a", "无关", "", "", "提到中芯"))
        .project(project("b", "无关", "", "众信公司", ""))
        .project(project("c", "无关", "", "中芯公司", ""))
        .project(project("d", "重心项目", "", "", ""))
        .project(project("e", "绍兴中芯", "", "", ""))
        .project(project("f", "中芯二期", "", "", ""))
        .project(project("g", "中芯", "", "", ""))
        .project(project("h", "LED 中芯", "", "", ""))
        .close();
    let signed = stage(&dataset, "signed");
    for (typed, expected) in [
        ("中芯", "g f h e c a"),
        ("zhongxin", "d f g e h b c"),
        ("ｚｘ", "d f g e h b c"),
        ("zhongxin erqi", "f"),
        ("led中芯", ""),
        ("led 中芯", "h"),
        ("LEDZX", ""),
        ("zhongxing", "b c"),
        ("chongx", "d"),
        ("c", "g"),
        ("", "a b c d e f g h"),
        ("\u{3000} ", "a b c d e f g h"),
    ] {
        let mut cache = Cache::default();
        let found = cache.search(&dataset, &Filter::default(), signed, &Search::new(typed));
        if typed == "c" {
            assert_eq!(dataset.projects().id(found[0]), "c", "the id");
            continue;
        }
        assert_eq!(ids(&dataset, &found), expected, "{typed}");
    }
    let mut cache = Cache::default();
    let few = Filter::parse(&dataset, &["text~公司"]).unwrap();
    assert_eq!(ids(&dataset, &cache.search(&dataset, &few, signed, &Search::new("zx"))), "b c");
}

#[test]
fn what_was_found_is_marked_where_it_stands() {
    for (typed, text, by_sound, expected) in [
        ("中芯", "绍兴中芯二期", true, "绍兴[中芯]二期"),
        ("zhongxin", "绍兴中芯二期", true, "绍兴[中芯]二期"),
        ("zhongxin", "绍兴中芯二期", false, "绍兴中芯二期"),
        ("led", "ＬＥＤ与LED", false, "[ＬＥＤ]与[LED]"),
        ("zx erqi", "中芯二期", true, "[中芯二期]"),
        ("芯 芯片", "芯片与芯", true, "[芯片]与[芯]"),
        ("x", "芯片x", true, "芯片[x]"),
        ("nothing", "中芯", true, "中芯"),
        ("", "中芯", true, "中芯"),
    ] {
        let mut marked = String::new();
        let mut from = 0;
        for range in Search::new(typed).highlights(text, by_sound) {
            marked += &format!("{}[{}]", &text[from..range.start], &text[range.clone()]);
            from = range.end;
        }
        marked += &text[from..];
        assert_eq!(marked, expected, "{typed}");
    }
}

#[test]
fn letters_are_found_without_their_accents_and_with_them() {
    let dataset = Books::new()
        .project(P { id: "a", name: "Émile 工厂", investor: "Société Générale", ..P::default() })
        .project(P { id: "b", name: "ﬁnance 中心", note: "Hauptstraße", ..P::default() })
        .project(P { id: "c", name: "İzmir 项目", name_en: "Zürich Ørsted", ..P::default() })
        .project(P { id: "d", name: "旅游电站", ..P::default() })
        .close();
    let signed = stage(&dataset, "signed");
    for (typed, expected) in [
        ("emile", "a"),
        ("ÉMILE", "a"),
        ("e\u{301}mile", "a"),
        ("societe", "a"),
        ("finance", "b"),
        ("ﬁnance", "b"),
        ("hauptstrasse", "b"),
        ("HAUPTSTRASSE", "b"),
        ("izmir", "c"),
        ("zurich", "c"),
        ("zürich", "c"),
        ("orsted", "c"),
        ("lv", "d"),
        ("lü", "d"),
        ("lu", ""),
    ] {
        let mut cache = Cache::default();
        let found = cache.search(&dataset, &Filter::default(), signed, &Search::new(typed));
        assert_eq!(ids(&dataset, &found), expected, "{typed}");
        let filter = Filter::parse(&dataset, &[&format!("text~{typed}")]).unwrap();
        let passing = cache.search(&dataset, &filter, signed, &Search::default());
        assert_eq!(ids(&dataset, &passing), if expected == "d" { "" } else { expected }, "text~{typed}");
    }
    let marked: Vec<_> = Search::new("emile strasse").highlights("Émile Hauptstraße", false);
    assert_eq!(marked, [0..6, 12..19]);
}

#[test]
fn traditional_and_simplified_writing_find_each_other() {
    let named = |id, name, investor| P { id, name, investor, ..P::default() };
    let dataset = Books::new()
        .project(named("a", "绍兴集成电路二期", ""))
        .project(named("b", "紹興積體電路", "臺灣公司"))
        .project(named("c", "乾隆文化园", "台湾公司"))
        .close();
    let year_of = stage(&dataset, "signed");
    for (words, expected) in [
        ("紹興", "a b"),
        ("绍兴", "a b"),
        ("集成電路", "a"),
        ("集成电路", "a"),
        ("積體電路", "b"),
        ("积体", "b"),
        ("shaoxing", "a b"),
        ("臺灣", "b c"),
        ("台湾", "b c"),
        ("乾隆", "c"),
        ("qianlong", "c"),
        ("干隆", ""),
    ] {
        let found = Cache::default().search(&dataset, &Filter::default(), year_of, &Search::new(words));
        assert_eq!(ids(&dataset, &found), expected, "{words}");
        if !words.is_ascii() {
            let filter = Filter::parse(&dataset, &[format!("text~{words}")]).unwrap();
            let found = Cache::default().select(&dataset, &filter, year_of);
            assert_eq!(ids(&dataset, &found), expected, "text~{words}");
        }
    }
    assert!(dataset.project("a").is_some());
    let highlights = Search::new("绍兴").highlights("紹興積體電路", true);
    assert_eq!(highlights, vec![std::ops::Range { start: 0, end: 6 }], "marked as it is written");
}

#[test]
fn texts_of_any_column_are_searched_and_records_referred_to_are_found_by_sound() {
    let descriptor = r#"{"name": "t", "resources": [
        {"name": "firms", "path": "f.csv", "schema": {"primaryKey": "code", "fields": [
            {"name": "code", "type": "string"}, {"name": "name", "type": "string"}]}},
        {"name": "years", "path": "y.csv", "schema": {"primaryKey": ["firm", "year"], "fields": [
            {"name": "firm", "type": "string"}, {"name": "year", "type": "year"},
            {"name": "地址", "type": "string", "zonescope": {"kind": "text"}}, {"name": "sales", "type": "number"}],
            "foreignKeys": [{"fields": "firm", "reference": {"resource": "firms", "fields": "code"}}]}}]}"#;
    let files: [(&str, &[u8]); 3] = [
        ("datapackage.json", descriptor.as_bytes()),
        ("f.csv", "code,name\nF1,中芯国际\nF2,长电科技\n".as_bytes()),
        ("y.csv", "firm,year,地址,sales\nF1,2020,水木湾 1 号,20\nF1,2021,,6\nF2,2021,ＡＢＣ 大厦,20\n".as_bytes()),
    ];
    let opened = zonescope::package::open_embedded(&files).unwrap();
    let years = &*opened.others[0];
    for (typed, rows) in [
        ("中芯", &[0, 1][..]),
        ("zhongxin", &[0, 1]),
        ("zx", &[0, 1]),
        ("水木", &[0]),
        ("abc", &[2]),
        ("中芯 水木", &[0]),
        ("20", &[]),
        ("nothing", &[]),
    ] {
        let search = Search::new(typed);
        let mut found: Vec<usize> = Cache::default()
            .search(years, &Filter::default(), YearBasis::Period, &search)
            .into_iter()
            .map(Index::to_usize)
            .collect();
        found.sort_unstable();
        assert_eq!(found, rows, "{typed}");
    }
}
