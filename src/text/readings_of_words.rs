//! Words in which a character is read otherwise than it mostly is alone: 长安 is `chang an`, 银行 `yin hang`. Must not know what is
//! searched or named.

/// Words, and the readings of their characters.
const WORDS: [(&str, &str); 60] = [
    ("重庆", "chong qing"),
    ("长安", "chang an"),
    ("长沙", "chang sha"),
    ("长春", "chang chun"),
    ("长江", "chang jiang"),
    ("长三角", "chang san jiao"),
    ("长兴", "chang xing"),
    ("长治", "chang zhi"),
    ("长电", "chang dian"),
    ("长城", "chang cheng"),
    ("长虹", "chang hong"),
    ("长期", "chang qi"),
    ("长度", "chang du"),
    ("长途", "chang tu"),
    ("厦门", "xia men"),
    ("成都", "cheng du"),
    ("首都", "shou du"),
    ("都市", "du shi"),
    ("都匀", "du yun"),
    ("六安", "lu an"),
    ("六合", "lu he"),
    ("蚌埠", "beng bu"),
    ("会稽", "kuai ji"),
    ("会计", "kuai ji"),
    ("番禺", "pan yu"),
    ("单县", "shan xian"),
    ("宝坻", "bao di"),
    ("尉犁", "yu li"),
    ("莘庄", "xin zhuang"),
    ("洪洞", "hong tong"),
    ("东阿", "dong e"),
    ("铅山", "yan shan"),
    ("乐清", "yue qing"),
    ("音乐", "yin yue"),
    ("银行", "yin hang"),
    ("行业", "hang ye"),
    ("行情", "hang qing"),
    ("央行", "yang hang"),
    ("支行", "zhi hang"),
    ("分行", "fen hang"),
    ("商行", "shang hang"),
    ("重新", "chong xin"),
    ("重复", "chong fu"),
    ("重建", "chong jian"),
    ("重组", "chong zu"),
    ("重构", "chong gou"),
    ("还款", "huan kuan"),
    ("偿还", "chang huan"),
    ("归还", "gui huan"),
    ("弹性", "tan xing"),
    ("出差", "chu chai"),
    ("角色", "jue se"),
    ("率先", "shuai xian"),
    ("校对", "jiao dui"),
    ("参差", "cen ci"),
    ("薄膜", "bo mo"),
    ("供给", "gong ji"),
    ("给水", "ji shui"),
    ("曾", "zeng"),
    ("调整", "tiao zheng"),
];

/// The readings that the first characters of a text have as a word, with how many these are; of several words the longest.
pub(super) fn as_word(text: &[char]) -> Option<(usize, std::str::Split<'static, char>)> {
    let begins = |word: &&(&str, &str)| {
        let mut rest = text.iter();
        word.0.chars().all(|character| rest.next() == Some(&character))
    };
    let (word, readings) = WORDS.iter().filter(begins).max_by_key(|(word, _)| word.len())?;
    Some((word.chars().count(), readings.split(' ')))
}

#[cfg(test)]
mod tests {
    use super::super::pinyin::readings;
    use super::*;

    #[test]
    fn each_character_of_a_word_is_read_in_one_of_its_ways() {
        for (word, said) in WORDS {
            let characters: Vec<char> = word.chars().collect();
            assert_eq!(characters.len(), said.split(' ').count(), "{word}");
            for (character, reading) in characters.iter().zip(said.split(' ')) {
                assert!(readings(*character).iter().any(|known| known == reading), "{character} in {word}: {reading}");
            }
            let usual: Vec<String> = characters.iter().filter_map(|it| readings(*it).first().cloned()).collect();
            assert_ne!(usual.join(" "), said, "{word} needs no word");
        }
    }
}
