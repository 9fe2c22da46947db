//! Finds texts by what somebody types in a hurry: the beginnings of words that follow one another, pinyin in full or by
//! initials. Case, width and accents do not matter. Letters picked out here and there find nothing. Must not know what the texts
//! stand for.

use super::folding::fold;
use super::pinyin::readings_before;

/// What somebody typed. Its words may stand in any order; all of them must be found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pattern {
    words: Vec<Vec<char>>,
}

/// Where a pattern was found in a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hit {
    /// The higher, the better.
    pub score: i32,
    /// The characters of the text that were meant, counted from 0, in order.
    pub places: Vec<usize>,
    /// How much of the text was meant.
    pub closeness: Closeness,
}

/// How much of a text is meant by what was typed, the closest first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Closeness {
    /// All of it.
    Whole,
    /// What it begins with.
    Start,
    /// Words of it, or what they begin with.
    Words,
    /// Something within a word.
    #[default]
    Within,
}

const CHARACTER: i32 = 16;
const LETTER: i32 = 2;
const AT_START: i32 = 10;
const NEXT_TO: i32 = 12;
const AS_WRITTEN: i32 = 3;
const GAP: i32 = -4;
const WITHIN_WORD: i32 = -12;
const WHOLE: i32 = 30;

impl Pattern {
    /// Words are separated by spaces, Western or Chinese.
    pub fn new(typed: &str) -> Self {
        let words = typed.split_whitespace().map(|word| word.chars().flat_map(folded).collect());
        Self { words: words.filter(|word: &Vec<char>| !word.is_empty()).collect() }
    }

    /// Whether nothing is asked for.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// The best way in which all words stand in `text`; `None` if one does not.
    pub fn find(&self, text: &str) -> Option<Hit> {
        if !self.words.iter().all(|word| may_stand(word, text)) {
            return None;
        }
        let text = Text::new(text);
        let mut whole = Hit::default();
        for word in &self.words {
            let hit = text.find(word)?;
            whole.score += hit.score;
            whole.places.extend(hit.places);
        }
        whole.places.sort_unstable();
        whole.places.dedup();
        // Of two texts with the same hit the shorter one is meant.
        whole.score -= text.characters.len() as i32 / 3;
        whole.closeness = text.closeness(&whole.places);
        whole.places.iter_mut().for_each(|place| *place = text.characters[*place].of);
        whole.places.dedup();
        if whole.closeness == Closeness::Whole {
            whole.score += WHOLE;
        }
        Some(whole)
    }
}

/// Whether a word may stand in a text at all: what is typed, but for letters, means itself, one after the other. Of many
/// texts most are put aside by this, before anything is said about their sound.
fn may_stand(word: &[char], text: &str) -> bool {
    // Letters may be the sound of what is written.
    let is_heard = !text.is_ascii();
    let mut characters = text.chars().flat_map(folded);
    let mut typed = word.iter().filter(|typed| !(is_heard && (typed.is_ascii_alphabetic() || **typed == 'ü')));
    typed.all(|typed| characters.any(|character| is_letter(*typed, character)))
}

/// As texts are compared everywhere; but ü, which is typed as v where it is a sound, is kept for [`is_letter`].
fn folded(character: char) -> impl Iterator<Item = char> {
    let other = match character {
        'ü' | 'Ü' => None,
        '\u{3000}' => Some(' '),
        other => Some(other),
    };
    other.map(fold).into_iter().flatten().chain(other.is_none().then_some('ü'))
}

/// Whether a typed letter means one of a text.
fn is_letter(typed: char, written: char) -> bool {
    typed == written || written == 'ü' && matches!(typed, 'u' | 'v') || typed == 'ü' && written == 'u'
}

/// Whether it is one of a sound, in which ü is v.
fn is_sound(typed: char, heard: char) -> bool {
    typed == heard || typed == 'ü' && heard == 'v'
}

/// A text, ready to be searched.
struct Text {
    characters: Vec<Character>,
}

struct Character {
    folded: char,
    /// Which character of the text it is of: a ligature is several letters.
    of: usize,
    readings: Vec<String>,
    /// Whether a word begins here; every Chinese character is one.
    is_start: bool,
}

/// A character of the text that some of the typed letters mean, and how the typed word goes on from there.
#[derive(Clone, Copy)]
struct Step {
    score: i32,
    letters: usize,
    /// The place of the next step; none after the last.
    next: Option<usize>,
}

/// The best step for each number of letters typed before it and each place.
type Steps = Vec<Vec<Option<Step>>>;

impl Text {
    fn new(text: &str) -> Self {
        let mut before = ' ';
        let next = text.chars().skip(1).map(Some).chain([None]);
        let mut characters = Vec::new();
        for (of, (character, next)) in text.chars().zip(next).enumerate() {
            let is_start = !before.is_alphanumeric()
                || character.is_uppercase() && before.is_lowercase()
                || character.is_ascii_digit() != before.is_ascii_digit();
            before = character;
            let readings = readings_before(character, next);
            let is_begun = is_start && character.is_alphanumeric() || !readings.is_empty();
            for (at, folded) in folded(character).enumerate() {
                let readings = if at == 0 { readings.clone() } else { Vec::new() };
                characters.push(Character { folded, of, is_start: is_begun && at == 0, readings });
            }
        }
        Self { characters }
    }

    /// The best way in which the letters of `word` stand in the text one after the other.
    fn find(&self, word: &[char]) -> Option<Hit> {
        let places = self.characters.len();
        let mut steps: Steps = vec![vec![None; places]; word.len()];
        // The best step at this place or later, jumping to the beginnings of words where that is possible.
        let mut jumps: Vec<Vec<Option<usize>>> = vec![vec![None; places + 1]; word.len()];
        for typed in (0..word.len()).rev() {
            for place in (0..places).rev() {
                let step = self.step(word, typed, place, &steps, &jumps);
                steps[typed][place] = step;
                let landed = |at: usize| steps[typed][at].map(|step| step.score + self.landing(at));
                let later = jumps[typed][place + 1];
                let is_better = landed(place) >= later.and_then(landed) && step.is_some();
                jumps[typed][place] = if is_better { Some(place) } else { later };
            }
        }
        let first = (*jumps.first()?.first()?)?;
        let step = steps[0][first]?;
        let mut hit = Hit { score: step.score + self.landing(first), ..Hit::default() };
        let (mut typed, mut at) = (0, Some(first));
        while let Some((place, step)) = at.and_then(|place| Some((place, steps.get(typed)?[place]?))) {
            hit.places.push(place);
            typed += step.letters;
            at = step.next;
        }
        // What is found within a word is found in one piece.
        let is_broken = hit.places.windows(2).any(|pair| pair[1] != pair[0] + 1);
        (self.characters[first].is_start || !is_broken).then_some(hit)
    }

    /// What it costs to come to a place from elsewhere.
    fn landing(&self, place: usize) -> i32 {
        if self.characters[place].is_start { 0 } else { WITHIN_WORD }
    }

    /// Where a character may stand that does not follow at once. Letters go on with the next word: a few of them picked
    /// out of a long sentence would be in any. A Chinese character means itself wherever it stands.
    fn jump(&self, typed: char, place: usize, jumps: &[Option<usize>]) -> Option<usize> {
        if typed.is_ascii() {
            (place + 1..self.characters.len()).find(|at| self.characters[*at].is_start)
        } else {
            jumps.get(place + 2).copied().flatten()
        }
    }

    /// What the meant characters are of the text; those that are no letters or numbers are not missed.
    fn closeness(&self, places: &[usize]) -> Closeness {
        let counts = |at: &usize| self.characters[*at].folded.is_alphanumeric();
        let all: Vec<usize> = (0..self.characters.len()).filter(counts).collect();
        let meant: Vec<usize> = places.iter().copied().filter(counts).collect();
        let begins = |at: &usize| !places.contains(&at.wrapping_sub(1));
        if meant == all || places.len() == self.characters.len() {
            Closeness::Whole
        } else if all.starts_with(&meant) && !meant.is_empty() {
            Closeness::Start
        } else if places.iter().filter(|at| begins(at)).all(|at| self.characters[*at].is_start) {
            Closeness::Words
        } else {
            Closeness::Within
        }
    }

    fn step(
        &self,
        word: &[char],
        typed: usize,
        place: usize,
        steps: &Steps,
        jumps: &[Vec<Option<usize>>],
    ) -> Option<Step> {
        let character = &self.characters[place];
        let start = if character.is_start { AT_START } else { 0 };
        let written = is_letter(word[typed], character.folded).then_some((1, CHARACTER + AS_WRITTEN + start));
        let read = character.readings.iter().flat_map(|reading| {
            let same = reading.chars().zip(&word[typed..]).take_while(|(read, typed)| is_sound(**typed, *read)).count();
            (1..=same).map(move |letters| (letters, CHARACTER + start + LETTER * (letters as i32 - 1)))
        });
        let goes_on = |(letters, gain): (usize, i32)| {
            let rest = typed + letters;
            if rest == word.len() {
                return Some(Step { score: gain, letters, next: None });
            }
            let next_to = steps[rest].get(place + 1).copied().flatten();
            let next_to = next_to.map(|next| (next.score + NEXT_TO, place + 1));
            let jump = self.jump(word[rest], place, &jumps[rest]).filter(|at| *at > place + 1);
            let jump = jump.and_then(|at| Some((at, steps[rest][at]?)));
            let jump = jump.map(|(at, next)| (next.score + GAP + self.landing(at), at));
            let best = next_to.into_iter().chain(jump).max_by_key(|(score, _)| *score);
            best.map(|(score, at)| Step { score: gain + score, letters, next: Some(at) })
        };
        written.into_iter().chain(read).filter_map(goes_on).max_by_key(|step| step.score)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(typed: &str, text: &str) -> Option<String> {
        let hit = Pattern::new(typed).find(text)?;
        let characters: Vec<char> = text.chars().collect();
        Some(hit.places.into_iter().map(|place| characters[place]).collect())
    }

    #[test]
    fn what_is_typed_finds_what_is_meant() {
        for (typed, text, expected) in [
            ("热力", "热力图", "热力"),
            ("relitu", "热力图", "热力图"),
            ("rlt", "热力图", "热力图"),
            ("reli", "热力图", "热力"),
            ("rltu", "热力图", "热力图"),
            ("jcdl", "产业：集成电路", "集成电路"),
            ("CHANG", "长电绍兴项目一期", "长"),
            ("zhang", "长电绍兴项目一期", "长"),
            ("heat", "Heat map", "Heat"),
            ("hm", "Heat map", "Hm"),
            ("ｅｘｐ", "Export figure", "Exp"),
            ("exfig", "Export figure", "Exfig"),
            ("map heat", "Heat map", "Heatmap"),
            ("port", "Export figure", "port"),
            ("ic31", "ill-ic-31", "ic31"),
            ("中芯 erqi", "中芯二期", "中芯二期"),
            ("集成電路", "产业：集成电路", "集成电路"),
            ("绍兴", "紹興高新區", "紹興"),
            ("emile", "Émile Ltd", "Émile"),
            ("Émile", "Emile Ltd", "Emile"),
            ("finance", "ﬁnance", "ﬁnance"),
            ("strasse", "Hauptstraße 5", "straße"),
            ("zurich", "Zürich", "Zürich"),
            ("zürich", "Zürich", "Zürich"),
            ("lv", "绿色", "绿"),
            ("lü", "绿色", "绿"),
        ] {
            assert_eq!(found(typed, text).as_deref(), Some(expected), "{typed} in {text}");
        }
    }

    #[test]
    fn what_is_not_there_is_not_found() {
        for (typed, text) in [("rlx", "热力图"), ("tlr", "热力图"), ("map x", "Heat map"), ("a", ""), ("折", "热力图")]
        {
            assert_eq!(found(typed, text), None, "{typed} in {text}");
        }
        assert!(Pattern::new(" 　").is_empty());
    }

    #[test]
    fn the_better_hit_has_the_higher_score() {
        for (typed, better, worse) in [
            ("图", "图", "热力图"),
            ("heat", "Heat map", "The wheat"),
            ("项目", "项目", "签约项目个数"),
            ("zx", "中芯二期", "中国工业协作项目新"),
            ("exp", "Export", "Enter xylophone party"),
        ] {
            let score = |text| Pattern::new(typed).find(text).map_or(i32::MIN, |hit| hit.score);
            assert!(
                score(better) > score(worse),
                "{typed}: {} for {better}, {} for {worse}",
                score(better),
                score(worse)
            );
        }
    }

    #[test]
    fn letters_picked_out_here_and_there_find_nothing() {
        for (typed, text) in [
            ("expt", "Export figure"),
            ("zx", "中国工业协会新"),
            ("asdf", "按所在地、实缴登记的发展资金"),
            ("qwer", "前往概览：问题、来源、日期"),
            ("tbl", "Table"),
        ] {
            assert_eq!(found(typed, text), None, "{typed} in {text}");
        }
        assert_eq!(found("热图", "热力图").as_deref(), Some("热图"), "a character means itself");
    }

    #[test]
    fn what_is_meant_is_the_whole_the_start_words_or_within() {
        use Closeness::{Start, Whole, Within, Words};
        for (typed, text, expected) in [
            ("table", "Table", Whole),
            ("rlt", "热力图", Whole),
            ("heat map", "Heat-map", Whole),
            ("zhongxin", "中芯二期", Start),
            ("tab", "Table", Start),
            ("map", "Heat map", Words),
            ("exfig", "Export figure", Words),
            ("able", "Table", Within),
        ] {
            assert_eq!(Pattern::new(typed).find(text).map(|hit| hit.closeness), Some(expected), "{typed} in {text}");
        }
    }
}
