//! The order of texts as a reader expects it: Chinese by pinyin, numbers by their value (see `numerals`), accents and case
//! only where all else is equal. Must not know what the texts stand for.
//!
//! The order is that of Unicode (CLDR's `zh`), the same in both languages of the interface, so that a list does not change
//! when the language does.

use std::cmp::Ordering;

use super::collator::{collator, plain_key};
use super::numerals::collatable;
use super::primaries::{Characters, Table};
use super::ranking::{self, Keyed, LEAST_PIECE};
use crate::parallel;

/// Which of two texts comes first.
pub fn compare(one: &str, other: &str) -> Ordering {
    match collator() {
        Some(collator) => collator.compare(&collatable(one), &collatable(other)),
        None => one.cmp(other),
    }
}

/// Which of two texts comes first where they must never be equal unless they are the same: those that are written
/// differently but read alike (`01` and `1`) go by their characters.
pub fn compare_strictly(one: &str, other: &str) -> Ordering {
    compare(one, other).then_with(|| one.cmp(other))
}

/// The key of a text by which it is sorted, byte by byte.
fn full_key(text: &str, key: &mut Vec<u8>) {
    plain_key(&collatable(text), key);
}

/// One text in so many may be one that has no quick key; of more of them the collator makes all keys.
const RARE: usize = 64;
/// For so few texts a table of quick keys is not worth making.
const FEW: usize = 64;

/// For each of `count` texts its place among the distinct ones in order; texts that read alike have the same.
pub fn ranks<'t>(count: usize, text: impl Fn(usize) -> &'t str + Sync) -> Vec<u32> {
    let pieces = parallel::ranges(count, LEAST_PIECE);
    let by_text = |one: u32, other: u32| {
        let [a, b] = [one, other].map(|row| text(row as usize));
        if a == b { Ordering::Equal } else { compare(a, b) }
    };
    if count > FEW {
        let characters = parallel::map(pieces.clone(), |rows| Characters::of(rows.map(&text)));
        let characters = characters.into_iter().reduce(|all, more| all.and(&more));
        let table = Table::new(&characters.unwrap_or_default());
        let quick = |rows| Keyed::new(rows, &text, |text, key| table.write(text, key));
        let keyed = parallel::map(pieces.clone(), quick);
        if keyed.iter().map(Keyed::count_keyless).sum::<usize>() <= count / RARE {
            return ranking::places(count, &keyed, &by_text);
        }
    }
    let full = |text: &str, key: &mut Vec<u8>| {
        full_key(text, key);
        true
    };
    let keyed = parallel::map(pieces, |rows| Keyed::new(rows, &text, full));
    // These keys say all there is to say.
    ranking::places(count, &keyed, &|_, _| Ordering::Equal)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parallel::{Share, with_share};

    /// In the order that ICU 72.1 gives them in C++ (PyICU 2.10, `Collator.createInstance(Locale("zh"))` with
    /// `NUMERIC_COLLATION` on) where all numbers are whole and of digits; the others stand by their value. Equals by code
    /// points.
    const IN_ORDER: &str = "-12 －9 -1.5 -1 … （一期） （二期） 0 0.5 001号 一期 1.05 1.25亿 1.5亿 １．６亿 2号 2期 二期 三期 8 \
        9号 九期 10号 十号 十期 １０期 十一期 12亿 100亿 999元 1,000元 1234元 12,345元 安徽 北京 曾 重庆 单 第一批 第2批 第二批 \
        第9期 第10期 第十一期 鲁 吕 绿 三江 上海 五一路 芯片 欣旺达 行业 一体化 银行 张江 长电 长江 長電 浙江 中芯二期 中芯十期 中芯绍兴 \
        A区 angstrom Ångström Élan elan Elan eland ic-9 IC-0010 ill-ic-9 ill-ic-31 uber über zebra Москва 한국 かな カナ";

    #[test]
    fn texts_are_in_the_order_that_another_icu_gives() {
        let mut texts: Vec<&str> = IN_ORDER.split_whitespace().collect();
        texts.sort_unstable();
        texts.sort_by(|a, b| compare(a, b));
        let expected: Vec<&str> = IN_ORDER.split_whitespace().collect();
        // É is e with an accent: between elan and eland, whichever case.
        assert_eq!(texts.join(" "), expected.join(" "));
    }

    #[test]
    fn ranks_are_the_places_that_comparing_gives() {
        // All pairs of beginnings and ends that have given trouble: numbers with zeros, widths, accents, signs, other scripts.
        let starts = [
            "", "中芯", "長", "长", "A", "ａ", "é", "e", "(", "（", "0", "10", "9", "００9", "-", "-1", "一", "第",
            " ", "·", "æ", "か",
        ];
        let middles = [
            "",
            "1",
            "01",
            "10",
            "２",
            ".5",
            ",234",
            ".2.1",
            "一期",
            "二十批",
            "期",
            "Z",
            "z",
            "ü",
            "“",
            "…",
            "ー",
            "한",
        ];
        let ends = ["", "号", "10", "9", "B", "b", "。"];
        let mut texts = Vec::new();
        for start in starts {
            for middle in middles {
                texts.extend(ends.map(|end| format!("{start}{middle}{end}")));
            }
        }
        let mostly_plain: Vec<String> = (0..60)
            .flat_map(|_| texts.iter().filter(|text| !text.contains(['æ', 'か', 'ー', '한', '…'])).cloned())
            .chain(texts.iter().cloned())
            .collect();
        let alike: Vec<String> = texts.iter().flat_map(|text| std::iter::repeat_n(text.clone(), 5)).collect();
        // Most of all names begin alike, and many cells are empty.
        let long: Vec<String> = ["长江存储科技有限责任公司二期示意项目", "", "A", "长江存储科技有限责任公司"]
            .iter()
            .flat_map(|begin| mostly_plain[..4000].iter().map(move |text| format!("{begin}{text}")))
            .chain(std::iter::repeat_n(String::new(), 2000))
            .collect();
        for (what, texts) in [("few", &texts), ("many", &mostly_plain), ("mixed", &alike), ("long", &long)] {
            let mut sorted: Vec<usize> = (0..texts.len()).collect();
            sorted.sort_by(|a, b| compare(&texts[*a], &texts[*b]));
            let mut expected = vec![0; texts.len()];
            for pair in sorted.windows(2) {
                let step = u32::from(compare(&texts[pair[0]], &texts[pair[1]]).is_ne());
                expected[pair[1]] = expected[pair[0]] + step;
            }
            for threads in [1, 3] {
                let found = with_share(Share { threads, least_divisor: 64 }, || ranks(texts.len(), |at| &texts[at]));
                let wrong = found.iter().zip(&expected).position(|(found, expected)| found != expected);
                assert_eq!(wrong.map(|at| &texts[at]), None, "{what} on {threads} threads");
            }
        }
    }
}
