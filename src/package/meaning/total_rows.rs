//! Rows that are no projects but the sums of others (合计, 小计, total): counted with the rest, everything would be there
//! twice. A row is one only if it is called nothing else and does add up; where a project may be called so, that is asked.
//! Must not know files.

use crate::model::{AmountColumn, Index, ProjectAmount, ProjectIx, Projects};

/// How much a name says that a row is a total.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Called {
    /// Nothing else is called so.
    Total,
    /// It may also be the name of something.
    Perhaps,
}

/// What becomes of a row that is called a total.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::package) enum Fate {
    /// It is one.
    SetAside,
    /// It is the sum of others, but may be a project all the same.
    SumOrProject,
    /// It is called so and nothing else, but is the sum of nothing.
    AddsNothing,
}

/// A row that is called a total.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::package) struct TotalRow {
    pub row: u32,
    pub fate: Fate,
}

const WORDS: [&str; 37] = [
    "合计",
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
const ENDINGS: [&str; 7] = ["合计", "总计", "小计", "共计", "total", "subtotal", "sub-total"];

/// No name of a total is longer than this many bytes.
const LONGEST: usize = 48;
/// Nor, where many other names end as it does, than this many.
const LONGEST_ELSEWHERE: usize = 20;

/// Whether a name or an id says that its row is a total.
#[inline]
pub(crate) fn called(text: &str) -> Option<Called> {
    if is_worth_a_look(text.as_bytes()) { looked_at(text) } else { None }
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
fn is_worth_a_look(bytes: &[u8]) -> bool {
    let [first, ..] = bytes else { return false };
    match LASTS[usize::from(bytes[bytes.len() - 1])] {
        _ if bytes.len() > LONGEST => false,
        Last::Worth => true,
        Last::WorthIfShort if bytes.len() <= LONGEST_ELSEWHERE => true,
        Last::WorthIfShort | Last::Nothing => matches!(first, b't' | b'T') && begins_total(bytes),
        Last::OfSeveral => ends_like_total(bytes),
    }
}

fn begins_total(text: &[u8]) -> bool {
    text.get(..5).is_some_and(|begin| begin.eq_ignore_ascii_case(b"total"))
}

fn ends_like_total(text: &[u8]) -> bool {
    const ENDS: [char; 15] = ['计', '計', '和', '总', '總', '総', '中', '数', '數', '）', '】', '：', 'о', 'О', '계'];
    // Their last characters have three bytes or two.
    let last = |len: usize| std::str::from_utf8(text.get(text.len().checked_sub(len)?..)?).ok();
    last(3).or_else(|| last(2)).is_some_and(|last| last.ends_with(ENDS))
}

fn looked_at(text: &str) -> Option<Called> {
    let name = bare(text);
    if WORDS.contains(&name.as_str()) {
        return Some(Called::Total);
    }
    let is_like = ENDINGS.iter().any(|ending| name.ends_with(ending)) || name.starts_with("total");
    is_like.then_some(Called::Perhaps)
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

/// What stands before the word that says that a row is a total: `集成电路` of `集成电路小计`.
fn of_what(text: &str) -> String {
    let name = bare(text);
    let ending = ENDINGS.iter().filter_map(|ending| name.strip_suffix(ending)).min_by_key(|of| of.len());
    ending.unwrap_or_default().to_owned()
}

/// Sums of each amount column over some rows, and how many rows these are.
#[derive(Clone, Default)]
struct Sums {
    sums: [i128; 5],
    known: [u32; 5],
    rows: u32,
}

impl Sums {
    fn add(&mut self, amounts: &[Option<i64>; 5]) {
        self.rows += 1;
        for (which, amount) in amounts.iter().enumerate() {
            self.sums[which] += i128::from(amount.unwrap_or(0));
            self.known[which] += u32::from(amount.is_some());
        }
    }

    /// Whether a row has just these sums, give and take what was rounded, in each column in which it has an amount. Of a
    /// column of which some rows lack the amount it may have more, as long as another one adds up.
    fn are(&self, amounts: &[Option<i64>; 5]) -> bool {
        let mut has_any = false;
        for (which, amount) in amounts.iter().enumerate() {
            let Some(amount) = amount.filter(|amount| *amount > 0).map(i128::from) else { continue };
            // Half of the last of four figures: whoever writes a total may round it.
            let slack = amount / 2000;
            let is_withheld = (1..self.rows).contains(&self.known[which]);
            if is_withheld && amount - self.sums[which] > slack {
                continue;
            }
            if self.known[which] == 0 || (self.sums[which] - amount).abs() > slack {
                return false;
            }
            // One row only is no sum, unless it is the same to the fen.
            has_any |= self.known[which] > 1 || self.sums[which] == amount;
        }
        has_any
    }
}

/// The rows that are called totals. `is_parent` says whether others are said to be parts of one: then it is a project.
/// `names_group` is told a text, and says whether it is the name of a sector or a place.
pub(in crate::package) fn total_rows(
    projects: &Projects,
    is_parent: impl Fn(&str) -> bool,
    names_group: impl Fn(&str) -> bool,
) -> Vec<TotalRow> {
    let [names, _, ids, _] = projects.searched();
    let are_worth_it = names.bytes().zip(ids.bytes()).map(|(name, id)| is_worth_a_look(name) || is_worth_a_look(id));
    let called_at = |ix: ProjectIx| called(projects.name(ix)).max_of(called(projects.id(ix)));
    let worth_it = are_worth_it.zip(projects.iter()).filter(|(is_worth_it, _)| *is_worth_it);
    let named: Vec<(ProjectIx, Called)> = worth_it
        .filter_map(|(_, ix)| Some((ix, called_at(ix)?)))
        .filter(|(ix, _)| !is_parent(projects.id(*ix)))
        .collect();
    if named.is_empty() {
        return Vec::new();
    }
    let mut named = named;
    loop {
        let sums = sums_among(projects, &named);
        // What only sounds like a total and sums nothing is a project like others: totals may sum it, too.
        let is_project = |at: usize| named[at].1 == Called::Perhaps && !sums[at];
        let kept: Vec<usize> = (0..named.len()).filter(|at| !is_project(*at)).collect();
        if kept.len() == named.len() {
            let fate = |(at, (ix, called)): (usize, &(ProjectIx, Called))| {
                let names = || [projects.name(*ix), projects.id(*ix)].into_iter();
                let is_of_group = || names().any(|name| names_group(&of_what(name)));
                match (sums[at], called) {
                    (true, Called::Total) => Fate::SetAside,
                    (true, Called::Perhaps) if is_of_group() => Fate::SetAside,
                    (true, Called::Perhaps) => Fate::SumOrProject,
                    (false, _) => Fate::AddsNothing,
                }
            };
            let total = |of: (usize, &(ProjectIx, Called))| TotalRow { row: of.1.0.to_usize() as u32, fate: fate(of) };
            return named.iter().enumerate().map(total).collect();
        }
        named = kept.into_iter().map(|at| named[at]).collect();
    }
}

/// Which of the rows that are `named` totals are the sums of others.
fn sums_among(projects: &Projects, named: &[(ProjectIx, Called)]) -> Vec<bool> {
    let columns = ProjectAmount::ALL.map(|which| projects.amounts(which));
    let amounts = |ix: ProjectIx| columns.map(|column: &AmountColumn| column.fen(ix.to_usize()));
    let (mut all, mut stretches) = (Sums::default(), vec![Sums::default()]);
    let mut next = named.iter().peekable();
    for ix in projects.iter() {
        if next.next_if(|(total, _)| *total == ix).is_some() {
            stretches.push(Sums::default());
            continue;
        }
        let amounts = amounts(ix);
        all.add(&amounts);
        if let Some(stretch) = stretches.last_mut() {
            stretch.add(&amounts);
        }
    }
    let of_kin = |ix: ProjectIx, is_kin: &dyn Fn(ProjectIx) -> bool| {
        let mut kin = Sums::default();
        let others = projects.iter().filter(|other| named.binary_search_by_key(other, |(ix, _)| *ix).is_err());
        others.filter(|other| is_kin(*other)).for_each(|other| kin.add(&amounts(other)));
        kin.are(&amounts(ix))
    };
    /// Beyond so many the rows of the same sector or place are not looked at for each.
    const MOST: usize = 200;
    let is_sum = |at: usize, ix: ProjectIx| {
        let own = amounts(ix);
        let of_sector =
            || projects.sector(ix).is_some() && of_kin(ix, &|it| projects.sector(it) == projects.sector(ix));
        let of_place = || projects.place(ix).is_some() && of_kin(ix, &|it| projects.place(it) == projects.place(ix));
        all.are(&own)
            || stretches[at].are(&own)
            || stretches[at + 1].are(&own)
            || named.len() <= MOST && (of_sector() || of_place())
    };
    named.iter().enumerate().map(|(at, (ix, _))| is_sum(at, *ix)).collect()
}

/// The surer of two.
trait MaxOf {
    fn max_of(self, other: Self) -> Self;
}

impl MaxOf for Option<Called> {
    fn max_of(self, other: Self) -> Self {
        match (self, other) {
            (Some(Called::Total), _) | (_, Some(Called::Total)) => Some(Called::Total),
            (Some(Called::Perhaps), _) | (_, Some(Called::Perhaps)) => Some(Called::Perhaps),
            (None, None) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
            ("積體電路小計", Some(Called::Perhaps)),
            ("【合计】", Some(Called::Total)),
            ("（小计）：", Some(Called::Total)),
            ("[Total]", Some(Called::Total)),
            ("Total Energies", Some(Called::Perhaps)),
            ("合计科技", None),
            ("集成电路小计", Some(Called::Perhaps)),
            ("Integrated circuits total", Some(Called::Perhaps)),
            ("统计大厦", None),
            ("设计总部", None),
            ("Summit plant", None),
            ("芯片设计", None),
            ("", None),
        ] {
            assert_eq!(called(text), expected, "{text}");
        }
        for (text, of) in
            [("集成电路小计：", "集成电路"), ("Chip design sub-total", "chipdesign"), ("Total Energies", "")]
        {
            assert_eq!(of_what(text), of, "{text}");
        }
    }
}
