//! What rows are called that are the sums of others: 合计, 集成电路小计, total. Must not know what such a row sums.

/// How much a name says that a row is a total.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Called {
    /// Nothing else is called so.
    Total,
    /// It says what it is the total of: `集成电路小计`.
    TotalOf,
    /// It may also be the name of something.
    Perhaps,
}

/// Why a row is no record of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::package) enum Aside {
    /// It is the sum of others.
    Sum,
    /// It is called a total and nothing else, though it is the sum of nothing.
    Unmatched,
    /// It says that it is a part of the one above it.
    Part,
}

const WORDS: [&str; 40] = [
    "合计",
    "总数",
    "σ",
    "∑",
    "总计",
    "小计",
    "共计",
    "总和",
    "汇总",
    "累计",
    "其中",
    "总合计",
    "本页小计",
    "本页合计",
    "合计数",
    "total",
    "totals",
    "sum",
    "subtotal",
    "sub-total",
    "grandtotal",
    "sumtotal",
    "ofwhich",
    "overall",
    // As other offices write it: German, French, Spanish and Portuguese, Italian, Russian, Vietnamese, Korean.
    "summe",
    "gesamt",
    "gesamtsumme",
    "zwischensumme",
    "insgesamt",
    "ensemble",
    "sous-total",
    "totale",
    "totales",
    "итого",
    "всего",
    "tổngcộng",
    "tổng",
    "cộng",
    "합계",
    "총계",
];
/// Those that may say of what kind a number is, and not that a row is a total.
const UNSURE: [&str; 9] = ["总数", "σ", "∑", "累计", "汇总", "总和", "sum", "overall", "ensemble"];
/// What stands for all places or all kinds where others have their name: a total only if it is the sum of them.
const WHOLE: [&str; 28] = [
    "全市",
    "全区",
    "全县",
    "全省",
    "全国",
    "全域",
    "全园",
    "全园区",
    "全开发区",
    "全高新区",
    "全部",
    "全部地区",
    "全部行业",
    "全行业",
    "全社会",
    "全体",
    "all",
    "allregions",
    "allareas",
    "alldistricts",
    "allcounties",
    "allplaces",
    "allsectors",
    "allindustries",
    "allzones",
    "citywide",
    "nationwide",
    "wholezone",
];
/// What those of Chinese words begin with.
const WHOLE_BEGINS: &str = "全";
const OF_WHICH: [&str; 2] = ["其中", "ofwhich"];
/// The longer before those that they end with.
const ENDINGS: [&str; 7] = ["合计", "总计", "小计", "共计", "sub-total", "subtotal", "total"];

/// No name of a total is longer than this many bytes.
const LONGEST: usize = 48;
/// Nor, where many other names end as it does, than this many.
const LONGEST_ELSEWHERE: usize = 20;

/// Whether a name or an id says that its row is a total.
#[inline]
pub(crate) fn called(text: &str) -> Option<Called> {
    if is_worth_a_look(text.as_bytes()) { looked_at(text) } else { None }
}

/// Why a row of this name is no record though it is the sum of nothing, if nothing else is ever called so.
pub(in crate::package) fn aside_by_name(text: &str) -> Option<Aside> {
    let name = bare(text);
    match () {
        () if OF_WHICH.contains(&name.as_str()) => Some(Aside::Part),
        () if UNSURE.contains(&name.as_str()) || !WORDS.contains(&name.as_str()) => None,
        () => Some(Aside::Unmatched),
    }
}

/// Whether a name says that its row is a part of the one above it: `其中：一期`, `of which: phase 1`.
#[inline]
pub(crate) fn is_part(text: &str) -> bool {
    may_be_part(text.as_bytes()) && begins_of_which(text)
}

/// Whether a name may be that of a part: what most names begin with decides.
#[inline]
pub(super) fn may_be_part(bytes: &[u8]) -> bool {
    matches!(bytes, [0xe5, 0x85, 0xb6, ..] | [0xe3, 0x80, 0x80, ..] | [b'o' | b'O' | b' ' | b'#', ..])
}

fn begins_of_which(text: &str) -> bool {
    let text = text.trim_start_matches(['　', ' ', '#']);
    let behind = text.strip_prefix("其中").map(|rest| rest.starts_with(['：', ':'])).unwrap_or(false);
    behind || text.get(..8).is_some_and(|begin| begin.eq_ignore_ascii_case("of which") && text.len() > 8)
}

/// How much the last byte of a name says.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Last {
    /// Names of totals may end so.
    Worth,
    /// Short ones may.
    WorthIfShort,
    /// Only those that begin with the word.
    Nothing,
    /// What it is the end of decides.
    OfSeveral,
}

const LASTS: [Last; 256] = {
    let mut lasts = [Last::OfSeveral; 256];
    let mut at = 0;
    while at < 128 {
        lasts[at] = match at as u8 {
            b'l' | b's' | b'm' | b'h' | b')' | b']' | b':' | b'A'..=b'Z' => Last::Worth,
            b'e' | b't' | b'g' => Last::WorthIfShort,
            _ => Last::Nothing,
        };
        at += 1;
    }
    lasts
};

/// Whether a name may be that of a total: what most names end with decides.
#[inline]
pub(super) fn is_worth_a_look(bytes: &[u8]) -> bool {
    let [first, ..] = bytes else { return false };
    match LASTS[usize::from(bytes[bytes.len() - 1])] {
        _ if bytes.len() > LONGEST => false,
        Last::Worth => true,
        Last::WorthIfShort if bytes.len() <= LONGEST_ELSEWHERE => true,
        Last::WorthIfShort | Last::Nothing => matches!(first, b't' | b'T') && begins_total(bytes),
        Last::OfSeveral => ends_like_total(bytes) || begins_whole(bytes),
    }
}

fn begins_total(text: &[u8]) -> bool {
    text.get(..5).is_some_and(|begin| begin.eq_ignore_ascii_case(b"total"))
}

/// Whether a name may say that it is of all places.
fn begins_whole(text: &[u8]) -> bool {
    const MOST: usize = 18;
    text.len() <= MOST && text.starts_with(WHOLE_BEGINS.as_bytes())
}

fn ends_like_total(text: &[u8]) -> bool {
    const ENDS: [char; 18] =
        ['Σ', 'σ', '∑', '计', '計', '和', '总', '總', '総', '中', '数', '數', '）', '】', '：', 'о', 'О', '계'];
    // Their last characters have three bytes or two.
    let last = |len: usize| std::str::from_utf8(text.get(text.len().checked_sub(len)?..)?).ok();
    last(3).or_else(|| last(2)).is_some_and(|last| last.ends_with(ENDS))
}

fn looked_at(text: &str) -> Option<Called> {
    let name = bare(text);
    if WORDS.contains(&name.as_str()) {
        return Some(Called::Total);
    }
    if ENDINGS.iter().any(|ending| name.ends_with(ending)) {
        return Some(Called::TotalOf);
    }
    (name.starts_with("total") || WHOLE.contains(&name.as_str())).then_some(Called::Perhaps)
}

/// A name in lower case without blanks and colons, without brackets around it, or what stands in brackets behind it.
fn bare(text: &str) -> String {
    const OPENING: [char; 4] = ['(', '（', '[', '【'];
    let is_around =
        |c: char| c.is_whitespace() || matches!(c, ':' | '：' | ')' | '）' | ']' | '】') || OPENING.contains(&c);
    let name = text.trim_matches(is_around);
    let name = name.split(OPENING).next().unwrap_or(name);
    let is_kept = |c: &char| !c.is_whitespace() && !matches!(c, ':' | '：');
    name.chars().filter(is_kept).map(simplified).flat_map(char::to_lowercase).collect()
}

/// The characters of the words for totals as they are written in simplified Chinese.
fn simplified(c: char) -> char {
    match c {
        '計' => '计',
        '總' | '総' => '总',
        '數' => '数',
        '匯' | '彙' => '汇',
        '頁' => '页',
        other => other,
    }
}

/// What stands before the word that says that a row is a total, in lower case and without blanks: `集成电路` of
/// `集成电路小计`, and `2020` of `2020年合计`.
pub(in crate::package) fn of_what(text: &str) -> String {
    let name = bare(text);
    let of = ENDINGS.iter().find_map(|ending| name.strip_suffix(ending)).unwrap_or_default();
    let year = of.strip_suffix('年').filter(|year| year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit()));
    year.unwrap_or(of).to_owned()
}

/// Whether a text is what a total says that it is of, as [`of_what`] has that.
pub(in crate::package) fn is_what(text: &str, of: &str) -> bool {
    let is_kept = |c: &char| !c.is_whitespace();
    !of.is_empty() && text.chars().filter(is_kept).map(simplified).flat_map(char::to_lowercase).eq(of.chars())
}

/// The surer of two.
pub(super) trait MaxOf {
    fn max_of(self, other: Self) -> Self;
}

impl MaxOf for Option<Called> {
    fn max_of(self, other: Self) -> Self {
        self.into_iter().chain(other).min()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_for_all_places_may_be_a_total() {
        for text in ["全市", "All", "All regions", "citywide", "全园区"] {
            assert_eq!(called(text), Some(Called::Perhaps), "{text}");
        }
        for text in ["全聚德", "全区块链产业园", "Allianz", "Hall"] {
            assert_eq!(called(text), None, "{text}");
        }
    }

    #[test]
    fn a_total_is_known_by_its_name() {
        for (text, expected) in [
            ("合计", Some(Called::Total)),
            ("合　计", Some(Called::Total)),
            ("合 计：", Some(Called::Total)),
            ("总计（亿元）", Some(Called::Total)),
            ("Total", Some(Called::Total)),
            ("GRAND TOTAL", Some(Called::Total)),
            ("Sub-total:", Some(Called::Total)),
            ("其中", Some(Called::Total)),
            ("of which", Some(Called::Total)),
            ("合計", Some(Called::Total)),
            ("總計", Some(Called::Total)),
            ("総計", Some(Called::Total)),
            ("小計：", Some(Called::Total)),
            ("積體電路小計", Some(Called::TotalOf)),
            ("2020年合计", Some(Called::TotalOf)),
            ("【合计】", Some(Called::Total)),
            ("（小计）：", Some(Called::Total)),
            ("[Total]", Some(Called::Total)),
            ("Total Energies", Some(Called::Perhaps)),
            ("总数", Some(Called::Total)),
            ("總數：", Some(Called::Total)),
            ("Σ", Some(Called::Total)),
            ("∑", Some(Called::Total)),
            ("企业总数", None),
            ("合计科技", None),
            ("集成电路小计", Some(Called::TotalOf)),
            ("Integrated circuits total", Some(Called::TotalOf)),
            ("统计大厦", None),
            ("设计总部", None),
            ("Summit plant", None),
            ("芯片设计", None),
            ("", None),
        ] {
            assert_eq!(called(text), expected, "{text}");
        }
        for (text, expected) in [
            ("其中：一期", true),
            ("　其中:一期", true),
            ("Of which: phase 1", true),
            ("其中", false),
            ("of which", false),
            ("其中堂药业", false),
            ("office", false),
        ] {
            assert_eq!(is_part(text), expected, "{text}");
        }
        for (text, expected) in [
            ("合计（示意）", Some(Aside::Unmatched)),
            ("TOTAL", Some(Aside::Unmatched)),
            ("of which", Some(Aside::Part)),
            ("累计", None),
            ("甲小计", None),
        ] {
            assert_eq!(aside_by_name(text), expected, "{text}");
        }
        for (text, of) in [
            ("集成电路小计：", "集成电路"),
            ("Chip design sub-total", "chipdesign"),
            ("Total Energies", ""),
            ("2020年合计", "2020"),
        ] {
            assert_eq!(of_what(text), of, "{text}");
        }
    }
}
