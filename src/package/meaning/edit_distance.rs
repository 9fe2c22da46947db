//! What may be meant by a name that is none: the one that is the fewest edits away (Levenshtein).
//! Must not know what the names are of.

/// Ids nearer than this many edits may be slips of the pen.
const NEAR: usize = 2;

/// Nobody sees a slip of the pen in what is longer.
const LONGEST: usize = 64;

/// Beyond this many ids no near one is looked for.
const MOST_CANDIDATES: usize = 5000;

/// The id that differs least, if it differs little; the first of equals.
pub(in crate::package) fn nearest<'i>(id: &str, ids: impl Iterator<Item = &'i str>) -> Option<&'i str> {
    let wanted: Vec<char> = id.chars().take(LONGEST + 1).collect();
    let most = if wanted.len() > LONGEST { 0 } else { NEAR.min(wanted.len() / 2) };
    ids.take(MOST_CANDIDATES)
        .filter(|other| other.len().abs_diff(id.len()) <= 4 * NEAR)
        .filter_map(|other| {
            let distance = if other.eq_ignore_ascii_case(id) { 0 } else { edits(&wanted, other, most)? };
            Some((distance, other))
        })
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, other)| other)
}

/// How many characters must be added, removed or changed (Levenshtein), unless that is more than `most`, of which there
/// is at least one. No place can be off by more than that: only so many on either side are looked at.
fn edits(from: &[char], to: &str, most: usize) -> Option<usize> {
    let too_many = most + 1;
    let mut costs: Vec<usize> = (0..=from.len()).map(|cost| cost.min(too_many)).collect();
    let mut rows = 0;
    for c in to.chars() {
        rows += 1;
        if most == 0 || rows > from.len() + most {
            return None;
        }
        let (first, last) = (rows.saturating_sub(most).max(1), from.len().min(rows + most));
        let mut diagonal = costs[first - 1];
        costs[first - 1] = if first == 1 { rows.min(too_many) } else { too_many };
        let mut least = costs[first - 1];
        for column in first..=last {
            let changed = diagonal + usize::from(from[column - 1] != c);
            diagonal = costs[column];
            costs[column] = changed.min(diagonal + 1).min(costs[column - 1] + 1).min(too_many);
            least = least.min(costs[column]);
        }
        if least == too_many {
            return None;
        }
    }
    let is_within = rows + most >= from.len();
    costs.last().copied().filter(|distance| *distance <= most && is_within)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_pen_gets_a_suggestion() {
        let ids = ["ic", "bio", "new-materials", "新材料"];
        for (id, near) in [
            ("IC", Some("ic")),
            ("bioo", Some("bio")),
            ("new_material", Some("new-materials")),
            ("新材科", Some("新材料")),
            ("x", None),
            ("textiles", None),
        ] {
            assert_eq!(nearest(id, ids.into_iter()), near, "{id}");
        }
    }

    #[test]
    fn near_ids_are_those_of_the_whole_table_of_edits() {
        // Each cost from all three before it, without leaving anything out.
        let whole = |from: &[char], to: &[char]| {
            let mut table = vec![vec![0; to.len() + 1]; from.len() + 1];
            for i in 0..=from.len() {
                for j in 0..=to.len() {
                    table[i][j] = match (i, j) {
                        (0, cost) | (cost, 0) => cost,
                        _ => (table[i - 1][j - 1] + usize::from(from[i - 1] != to[j - 1]))
                            .min(table[i - 1][j] + 1)
                            .min(table[i][j - 1] + 1),
                    };
                }
            }
            table[from.len()][to.len()]
        };
        let mut state = 5u64;
        let mut word = || {
            let mut next = || {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                (state >> 33) as usize
            };
            let length = next() % 7;
            (0..length).map(|_| ['a', 'b', '园'][next() % 3]).collect::<Vec<char>>()
        };
        for _ in 0..20_000 {
            let (from, to) = (word(), word());
            for most in 1..=3 {
                let expected = Some(whole(&from, &to)).filter(|distance| *distance <= most);
                assert_eq!(edits(&from, &to.iter().collect::<String>(), most), expected, "{from:?} → {to:?}");
            }
        }
    }
}
