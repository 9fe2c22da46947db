//! What somebody says of single rows is done, in the next file too; a recipe is made that of other files.

use zonescope::import::{
    Aside, Becomes, Change, Recipe, RowIs, RowMark, SourceFile, apply, fitted, propose, proposed_anew,
};

use crate::books::{csv, file};

const TEXT: &str = "name,amount\nx,y\nalpha,1\nbeta,2\ngamma,3\n";

fn marked(files: &[SourceFile], marks: &[(u32, RowIs)]) -> Recipe {
    let mut recipe = propose(files).0;
    let sheet = &files[0].sheets[0];
    recipe.tables[0].rows = marks.iter().filter_map(|(row, is)| RowMark::of(sheet, *row, *is)).collect();
    recipe
}

#[test]
fn rows_are_set_aside_or_taken_because_somebody_says_so() {
    let text = "企业,税收\n绍一,1\n绍二,2\n合计,3\n绍三,4\n";
    let files = [file("a.csv", text.as_bytes())];
    let recipe = marked(&files, &[(3, RowIs::Aside), (4, RowIs::Data)]);
    let imported = apply(&recipe, &files);
    let account = &imported.accounts[0];
    assert_eq!(account.aside, [(Aside::Heading, vec![1]), (Aside::Chosen, vec![3])]);
    assert!(account.is_complete() && account.set_aside() == 1 && account.rows_written == 3);
    assert_eq!(account.sums[0].before, account.sums[0].after);
    assert_eq!(account.sums[0].after, "8", "1 + 3 + 4");
    // Next month the row stands one lower, and another one where it stood.
    let next = [file("b.csv", "企业,税收\n绍零,9\n绍一,1\n绍二,2\n绍三,4\n".as_bytes())];
    let account = &apply(&recipe, &next).accounts[0];
    assert_eq!(account.aside, [(Aside::Heading, vec![1]), (Aside::Chosen, vec![4])]);
    // Nothing is said of a row that is not there.
    let gone = [file("b.csv", "企业,税收\n绍零,9\n绍一,1\n".as_bytes())];
    assert_eq!(apply(&recipe, &gone).accounts[0].rows_written, 2);
}

#[test]
fn another_row_is_the_heading_or_two_of_them_are() {
    let files = [file("a.csv", TEXT.as_bytes())];
    for (rows, headings, aside) in [
        (vec![2], ["x", "y"], vec![(Aside::Title, vec![1]), (Aside::Heading, vec![2])]),
        (vec![1, 2], ["name x", "amount y"], vec![(Aside::Heading, vec![1, 2])]),
    ] {
        let marks: Vec<(u32, RowIs)> = rows.into_iter().map(|row| (row, RowIs::Heading)).collect();
        let mut recipe = marked(&files, &marks);
        let (plan, why, _) = proposed_anew(&files[0], &files[0].sheets[0], &recipe.tables[0]).unwrap();
        assert_eq!(plan.columns.iter().map(|column| column.heading.as_str()).collect::<Vec<_>>(), headings);
        assert_eq!((why.len(), plan.columns[1].kind.as_str()), (2, "number"), "its values are seen as numbers now");
        recipe.tables[0] = plan;
        let imported = apply(&recipe, &files);
        assert_eq!(imported.accounts[0].aside, aside);
        assert_eq!(imported.accounts[0].rows_written, 3);
        assert!(imported.changes.is_empty());
    }
}

#[test]
fn a_recipe_with_marked_rows_is_the_same_after_being_written_and_read() {
    let files = [file("a.csv", TEXT.as_bytes())];
    let recipe = marked(&files, &[(2, RowIs::Heading), (4, RowIs::Aside)]);
    assert_eq!(serde_json::from_str::<Recipe>(&recipe.text()).unwrap(), recipe);
    assert!(recipe.text().contains("\"begins\": \"beta\""));
}

#[test]
fn a_recipe_is_made_that_of_other_files_and_comes_to_the_same() {
    let july = [file("七月.csv", "企业,类别,税收（亿元）,备注\n绍一,电子,5,x\n绍二,医药,7,\n".as_bytes())];
    let mut recipe = propose(&july).0;
    recipe.tables[0].columns[1].name = "行业".to_owned();
    let august = [file("八月.csv", "类别,企业,新列,税收（亿元）\n电子,绍一,1,6\n医药,绍二,2,8\n".as_bytes())];
    let (own, changes) = fitted(&recipe, &august, &propose(&august).0);
    let places: Vec<(&str, &str)> =
        own.tables[0].columns.iter().map(|column| (column.column.as_str(), column.name.as_str())).collect();
    assert_eq!(places, [("B", "企业"), ("A", "行业"), ("D", "税收（亿元）"), ("C", "新列")]);
    let changes: Vec<Change> = changes.into_iter().map(|change| change.change).collect();
    assert_eq!(
        changes,
        [
            Change::ColumnGone { heading: "备注".to_owned() },
            Change::ColumnNew { heading: "新列".to_owned(), kind: "number".to_owned() }
        ]
    );
    let (by_own, by_old) = (apply(&own, &august), apply(&recipe, &august));
    assert!(by_own.changes.is_empty(), "it is theirs now");
    let name = own.tables[0].name.clone();
    assert_eq!(csv(&by_own, &own, &name), csv(&by_old, &recipe, &name));
}

#[test]
fn a_series_without_columns_of_periods_is_told_and_not_lost() {
    let files = [file("a.csv", "企业,税收\n绍一,1\n绍二,2\n".as_bytes())];
    let mut recipe = propose(&files).0;
    recipe.tables[0].becomes = Becomes::Observations;
    let imported = apply(&recipe, &files);
    assert_eq!(imported.accounts.len(), 1, "its sheet has an account");
    assert_eq!((imported.accounts[0].rows_of_table, imported.accounts[0].rows_written), (2, 0));
}

#[test]
fn a_plan_becomes_something_else_and_back() {
    let files = [file("a.csv", "地区,2022年,2023年\n甲市,1,2\n乙市,3,4\n".as_bytes())];
    let mut recipe = propose(&files).0;
    let table = recipe.tables[0].clone();
    assert!(table.may_have_periods() && table.becomes == Becomes::Table);
    recipe.tables[0] = table.becoming(Becomes::Long);
    let name = table.name.clone();
    assert_eq!(
        csv(&apply(&recipe, &files), &recipe, &name),
        "地区,年份,数值\n甲市,2022,1\n甲市,2023,2\n乙市,2022,3\n乙市,2023,4\n"
    );
    assert_eq!(recipe.tables[0].becoming(Becomes::Table), table);
    recipe.tables[0] = table.becoming(Becomes::Observations);
    let account = &apply(&recipe, &files).accounts[0];
    assert_eq!((account.rows_written, account.sums[0].after.as_str()), (4, "10"));
}
