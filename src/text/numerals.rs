//! Numbers in a text, by which it is sorted: decimals, thousands, a minus before all else, and Chinese numerals where they
//! count (一期, 第三批). Must not know collations, nor what the text stands for.
//!
//! 一 is also a part of words (统一, 五一路, 三江): a Chinese numeral is a number behind 第, before what is numbered, and where
//! it stands alone as the number of a heading.

use std::borrow::Cow;

/// A number, its digits as ASCII.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Number {
    pub(super) is_negative: bool,
    /// At least one, without zeros before others.
    pub(super) whole: Vec<u8>,
    /// Without zeros at the end.
    pub(super) fraction: Vec<u8>,
}

/// What begins at a place in a text, and how many bytes long it is.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Piece {
    Number(Number, usize),
    Plain(usize),
}

/// What Chinese counts by an ordinal without 第.
const COUNTED: [char; 10] = ['期', '号', '批', '区', '路', '厂', '届', '轮', '栋', '座'];
/// 统一, 唯一, 同一, 专一, 合一 and 划一 are words.
const WORDS_WITH_ONE: [char; 6] = ['统', '唯', '同', '专', '合', '划'];

/// Whether a number, or what looks like one, may begin with a character.
#[inline]
pub(super) fn may_begin(c: char, at: usize) -> bool {
    digit(c).is_some() || han(c).is_some() || at == 0 && is_minus(c)
}

/// What stands in a text at a place where a number may begin.
pub(super) fn piece_at(text: &str, at: usize) -> Piece {
    let (before, rest) = text.split_at(at);
    let Some(first) = rest.chars().next() else { return Piece::Plain(0) };
    if digit(first).is_some() {
        let (number, len) = western(before, rest);
        return Piece::Number(number, len);
    }
    let behind = &rest[first.len_utf8()..];
    if at == 0 && is_minus(first) && behind.chars().next().and_then(digit).is_some() {
        let (number, len) = western("", behind);
        return Piece::Number(Number { is_negative: true, ..number }, first.len_utf8() + len);
    }
    let len = rest.find(|c| han(c).is_none()).unwrap_or(rest.len());
    let (run, behind) = rest.split_at(len);
    let number = Some(run).filter(|run| counts(before, run, behind)).and_then(chinese);
    match number {
        Some(value) => Piece::Number(Number { whole: value.to_string().into_bytes(), ..Number::default() }, len),
        None => Piece::Plain(len.max(first.len_utf8())),
    }
}

/// The text with its numbers written so that their digits sort as they do, for a collator that knows no numbers: how many
/// digits there are before the point, the digits, and a space; of what is below zero the other way round.
pub(super) fn collatable(text: &str) -> Cow<'_, str> {
    if !text.char_indices().any(|(at, c)| may_begin(c, at)) {
        return Cow::Borrowed(text);
    }
    let mut written = String::with_capacity(text.len() + 8);
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        let len = match Some(()).filter(|()| may_begin(c, at)).map(|()| piece_at(text, at)) {
            Some(Piece::Number(number, len)) => {
                number.write(&mut written);
                at += len;
                continue;
            }
            Some(Piece::Plain(len)) => len,
            None => c.len_utf8(),
        };
        written.push_str(&text[at..at + len]);
        at += len;
    }
    Cow::Owned(written)
}

impl Number {
    fn write(&self, text: &mut String) {
        let count = self.whole.len().to_string();
        let count = if count.len() == 1 && count != "9" { count } else { format!("9{}{count}", count.len()) };
        let digits = count.bytes().chain(self.whole.iter().chain(&self.fraction).copied());
        if self.is_negative {
            text.push('-');
            text.extend(digits.map(|digit| char::from(b'0' + b'9' - digit)));
            text.push('a');
        } else {
            text.extend(digits.map(char::from));
            text.push(' ');
        }
    }
}

/// A digit, also a full-width one, as ASCII.
#[inline]
pub(super) fn digit(c: char) -> Option<u8> {
    match c {
        '0'..='9' => Some(c as u8),
        '０'..='９' => Some((c as u32 - '０' as u32) as u8 + b'0'),
        _ => None,
    }
}

/// Whether more of a number may follow after such a character between digits.
#[inline]
pub(super) fn is_mark(c: char) -> bool {
    is_point(c) || is_separator(c)
}

fn is_point(c: char) -> bool {
    matches!(c, '.' | '．')
}

fn is_separator(c: char) -> bool {
    matches!(c, ',' | '，' | '\'' | '’' | '\u{a0}' | '\u{2009}' | '\u{202f}')
}

fn is_minus(c: char) -> bool {
    matches!(c, '-' | '－' | '−' | '﹣')
}

/// A number that begins with a digit, and its length. Where marks are repeated so that no number has them (1.2.3, 1,23),
/// the digits before each count for themselves.
fn western(before: &str, text: &str) -> (Number, usize) {
    let mut number = Number::default();
    let mut len = digits(text, &mut number.whole);
    let goes_on = |is: fn(char) -> bool| {
        let mut back = before.chars().rev();
        back.next().is_some_and(is) && back.next().and_then(digit).is_some()
    };
    if number.whole.len() <= 3
        && number.whole[0] != b'0'
        && !goes_on(is_separator)
        && let Some(separator) = text[len..].chars().next().filter(|c| is_separator(*c))
    {
        let (mut all, mut end) = (number.whole.clone(), len);
        while text[end..].starts_with(separator) {
            let from = end + separator.len_utf8();
            let start = all.len();
            let width = digits(&text[from..], &mut all);
            match all.len() - start {
                3 => end = from + width,
                // The mark ends the number, if it is behind it.
                0 => break,
                _ => {
                    end = 0;
                    break;
                }
            }
        }
        if end > 0 {
            (number.whole, len) = (all, end);
        }
    }
    let point = text[len..].chars().next().filter(|c| is_point(*c) && !goes_on(is_point));
    if let Some(point) = point {
        let from = len + point.len_utf8();
        let width = digits(&text[from..], &mut number.fraction);
        let mut behind = text[from + width..].chars();
        let is_version = behind.next().is_some_and(is_point) && behind.next().and_then(digit).is_some();
        if is_version {
            number.fraction.clear();
        } else if width > 0 {
            len = from + width;
        }
    }
    let zeros = number.whole.iter().take_while(|digit| **digit == b'0').count().min(number.whole.len() - 1);
    number.whole.drain(..zeros);
    number.fraction.truncate(number.fraction.iter().rposition(|digit| *digit != b'0').map_or(0, |last| last + 1));
    (number, len)
}

/// Adds the digits that a text begins with; how many bytes long they are.
fn digits(text: &str, found: &mut Vec<u8>) -> usize {
    let mut len = 0;
    for (c, digit) in text.chars().map_while(|c| Some((c, digit(c)?))) {
        found.push(digit);
        len += c.len_utf8();
    }
    len
}

/// What a Chinese numeral stands for: a digit, ten, hundred or thousand; 万 and 亿 are of no ordinal.
#[inline]
fn han(c: char) -> Option<u32> {
    Some(match c {
        '〇' | '零' => 0,
        '一' => 1,
        '二' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        '十' => 10,
        '百' => 100,
        '千' => 1000,
        '万' => 10_000,
        '亿' => 100_000_000,
        _ => return None,
    })
}

/// Whether a Chinese numeral counts something where it stands.
fn counts(before: &str, run: &str, behind: &str) -> bool {
    let (last, next) = (before.chars().next_back(), behind.chars().next());
    let is_enclosed = matches!((last, next), (Some('（' | '('), Some('）' | ')')));
    let is_heading = before.is_empty() && matches!(next, None | Some('、'));
    let is_word = run == "一" && last.is_some_and(|c| WORDS_WITH_ONE.contains(&c)) || last.and_then(digit).is_some();
    last == Some('第') || is_enclosed || is_heading || !is_word && next.is_some_and(|c| COUNTED.contains(&c))
}

/// The value of a Chinese numeral below ten thousand: 十, 十一, 二十, 一百零三. Not 五四 or 二〇二一.
fn chinese(run: &str) -> Option<u32> {
    let (mut value, mut pending, mut least, mut after_zero) = (0, None, 10_000, false);
    for c in run.chars() {
        match han(c)? {
            0 if pending.is_none() && value > 0 && !after_zero => after_zero = true,
            digit @ 1..=9 if pending.is_none() => pending = Some(digit),
            unit @ (10 | 100 | 1000) if unit < least => {
                let leads = unit == 10 && value == 0 && !after_zero;
                value += pending.take().or(leads.then_some(1))? * unit;
                (least, after_zero) = (unit, false);
            }
            _ => return None,
        }
    }
    let is_open = after_zero && pending.is_none();
    // 一百五 is 150 to some: not said here.
    let is_clear = pending.is_none() || least == 10 || least == 10_000 || after_zero;
    Some(value + pending.unwrap_or(0)).filter(|value| *value > 0 && !is_open && is_clear)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_they_are_written() {
        for (text, whole, fraction, len) in [
            ("1.25亿", "1", "25", 4),
            ("1.50", "1", "5", 4),
            ("007号", "7", "", 3),
            ("0", "0", "", 1),
            ("００", "0", "", 6),
            ("１．５", "1", "5", 9),
            ("1,234,567.8元", "1234567", "8", 11),
            ("1,234", "1234", "", 5),
            ("12,34", "12", "", 2),
            ("1,234,5", "1", "", 1),
            ("1,2345", "1", "", 1),
            ("1234,567", "1234", "", 4),
            ("1,234，完", "1234", "", 5),
            ("5, 6", "5", "", 1),
            ("3.", "3", "", 1),
            ("1.2.3", "1", "", 1),
        ] {
            let expected = Number { is_negative: false, whole: whole.into(), fraction: fraction.into() };
            assert_eq!(piece_at(text, 0), Piece::Number(expected, len), "{text}");
        }
        let all = |text: &str| collatable(text).into_owned();
        assert_eq!(all("1.2.3"), "11 .12 .13 ", "a version is no decimal");
        assert_eq!(all("-12.5"), "-7874a");
        assert_eq!(all("A-12"), "A-212 ", "only before all else");
        assert_eq!(all("芯片"), "芯片");
    }

    #[test]
    fn chinese_numerals_count_where_something_is_counted() {
        for (text, expected) in [
            ("一期", "11 期"),
            ("中芯绍兴十二期", "中芯绍兴212 期"),
            ("第三批", "第13 批"),
            ("第一人民医院", "第11 人民医院"),
            ("二十三号", "223 号"),
            ("一百零三号", "3103 号"),
            ("（二）", "（12 ）"),
            ("三、芯片", "13 、芯片"),
            ("三", "13 "),
            ("五一路", "五一路"),
            ("统一路", "统一路"),
            ("三江路", "三江路"),
            ("二〇二一期", "二〇二一期"),
            ("一百五号", "一百五号"),
            ("三万号", "三万号"),
            ("十百号", "十百号"),
            ("零号", "零号"),
            ("2千号", "12 千号"),
        ] {
            assert_eq!(collatable(text), expected, "{text}");
        }
    }
}
