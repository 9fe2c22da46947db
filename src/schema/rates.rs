//! Which numbers say nothing when they are added up, by their unit and by what they are called. Must not know which columns
//! there are.

/// Whether a unit is a part of something, or so much for each of something.
pub fn is_rate_unit(unit: &str) -> bool {
    unit.contains(['%', '‰', '/', '／', '每'])
}

/// Whether a column is called as one whose numbers say nothing when they are added up.
pub fn is_rate(name: &str) -> bool {
    rate_word(name).is_some()
}

/// The word of a column's name that says so.
pub fn rate_word(name: &str) -> Option<&str> {
    const PARTS: [&str; 24] = [
        "率",
        "占比",
        "比重",
        "增速",
        "比例",
        "百分比",
        "排名",
        "名次",
        "位次",
        "评分",
        "得分",
        "指数",
        "均",
        "同比",
        "环比",
        "单价",
        "价格",
        "密度",
        "强度",
        "系数",
        "年龄",
        "中位",
        "温度",
        "每",
    ];
    // Words by themselves: a generation is no ratio.
    const WORDS: [&str; 27] = [
        "rate",
        "rates",
        "rank",
        "ranking",
        "score",
        "scores",
        "rating",
        "ratings",
        "index",
        "ratio",
        "ratios",
        "percent",
        "percentage",
        "pct",
        "avg",
        "average",
        "mean",
        "median",
        "per",
        "price",
        "prices",
        "density",
        "intensity",
        "growth",
        "yoy",
        "age",
        "share",
    ];
    let is_word = |word: &&str| WORDS.contains(&word.to_lowercase().as_str());
    let mut words = name.split(|c: char| !c.is_alphanumeric()).flat_map(humps);
    PARTS.into_iter().find(|part| name.contains(part)).or_else(|| words.find(is_word))
}

/// The words of one that is written in one: `taxRate`.
pub fn humps(word: &str) -> Vec<&str> {
    let mut starts: Vec<usize> = Vec::new();
    let mut before = ' ';
    for (at, c) in word.char_indices() {
        if at == 0 || c.is_uppercase() && before.is_lowercase() {
            starts.push(at);
        }
        before = c;
    }
    let ends = starts.iter().skip(1).copied().chain([word.len()]);
    starts.iter().zip(ends).map(|(start, end)| &word[*start..end]).collect()
}
