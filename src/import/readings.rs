//! Tables that say of each project how it stood in several years, in a column each: `Status 2023`, `Status 2024`. One of them is
//! what the projects of a package are; another reading takes those of another year, so that both can be compared. Must not
//! know cells.

use super::recipe::{ColumnPlan, LEAVE_OUT, Recipe};

/// A heading without its year, and the year; nothing where it names none.
fn split(heading: &str) -> Option<(String, &str)> {
    let is_year = |word: &&str| word.len() == 4 && (word.starts_with("19") || word.starts_with("20"));
    let year = heading.split(|c: char| !c.is_ascii_digit()).find(is_year)?;
    Some((heading.replacen(year, "", 1), year))
}

/// Whether two columns say the same of two years.
fn are_of_two_years(one: &ColumnPlan, other: &ColumnPlan) -> bool {
    let headings = split(&one.heading).zip(split(&other.heading));
    one.kind == other.kind && headings.is_some_and(|((one, year), (other, same))| one == other && year != same)
}

impl Recipe {
    /// The years of which its tables of projects say how these stood, if there are several.
    pub fn readings(&self) -> Vec<String> {
        let mut years: Vec<String> = Vec::new();
        for columns in self.tables.iter().map(|plan| &plan.columns) {
            for own in columns.iter().filter(|column| !column.role.is_empty()) {
                let others = columns.iter().filter(|other| are_of_two_years(own, other)).peekable();
                let has_others = others.clone().peekable().peek().is_some();
                let all = others.chain(has_others.then_some(own));
                years.extend(all.filter_map(|column| Some(split(&column.heading)?.1.to_owned())));
            }
        }
        years.sort_unstable();
        years.dedup();
        years
    }

    /// The same that takes what is of this year wherever there are several; what is of the others is left out.
    #[must_use]
    pub fn reading_of(mut self, year: &str) -> Self {
        for columns in self.tables.iter_mut().map(|plan| &mut plan.columns) {
            for at in 0..columns.len() {
                if columns[at].role.is_empty() {
                    continue;
                }
                let own = columns[at].clone();
                let of_year = |column: &ColumnPlan| split(&column.heading).is_some_and(|(_, its)| its == year);
                let others: Vec<usize> =
                    (0..columns.len()).filter(|other| are_of_two_years(&own, &columns[*other])).collect();
                if let Some(meant) = others.iter().find(|other| of_year(&columns[**other])).filter(|_| !of_year(&own)) {
                    columns[*meant].role.clone_from(&own.role);
                    columns[at].role.clear();
                }
                let all = others.into_iter().chain([at]);
                for other in all.collect::<Vec<_>>() {
                    if columns[other].role.is_empty() {
                        LEAVE_OUT.clone_into(&mut columns[other].kind);
                    }
                }
            }
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::super::recipe::TablePlan;
    use super::*;

    #[test]
    fn another_reading_takes_the_columns_of_another_year() {
        let column = |heading: &str, kind: &str, role: &str| ColumnPlan {
            heading: heading.to_owned(),
            kind: kind.to_owned(),
            role: role.to_owned(),
            ..ColumnPlan::default()
        };
        let columns = vec![
            column("Project Name", "name", "name"),
            column("Status 2024", "category", "stage"),
            column("Status 2023", "category", ""),
            column("Cost 2024 (CAD)", "amount", "planned_total"),
            column("Cost 2023 (CAD)", "amount", ""),
            column("Notes 2024", "text", ""),
        ];
        let recipe = Recipe { tables: vec![TablePlan { columns, ..TablePlan::default() }], ..Recipe::default() };
        assert_eq!(recipe.readings(), ["2023", "2024"]);
        let told = |recipe: Recipe| {
            let of = |column: &ColumnPlan| format!("{}:{}", column.kind, column.role);
            recipe.tables[0].columns.iter().map(of).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(
            told(recipe.clone().reading_of("2023")),
            "name:name leave-out: category:stage leave-out: amount:planned_total text:"
        );
        assert_eq!(
            told(recipe.reading_of("2024")),
            "name:name category:stage leave-out: amount:planned_total leave-out: text:"
        );
    }
}
