//! Questions that make no sense: exit code 2, nothing on standard output, and a sentence that helps.

use crate::program::{run, run_line};

const TINY: &str = "tests/data/tiny";

/// The program on the tiny package: command, then the words after the path.
fn refused(command: &str, words: &[&str]) -> String {
    let words = [&[command, TINY], words].concat();
    let ran = run(&words);
    assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{words:?}");
    assert!(ran.err.ends_with('\n') && !ran.err.contains("\n\n"), "{}", ran.err);
    ran.err
}

#[test]
fn what_is_not_understood_is_named() {
    for (command, words, expected) in [
        ("check", "--format csv", "--format cannot be “csv”. See --help for what it can be."),
        ("check", "--colour red", "“--colour” is not understood. See --help for commands and options."),
        ("check", "-v", "“-v” is not understood. See --help for commands and options."),
        ("check", "second", "“second” is not understood. See --help for commands and options."),
        ("check", "--locale fr", "--locale cannot be “fr”. See --help for what it can be."),
        ("list", "--limit x", "--limit cannot be “x”. See --help for what it can be."),
        ("list", "--limit -1", "--limit cannot be “-1”. See --help for what it can be."),
        ("list", "--sort nme", "There is no column “nme”. Is name meant?"),
        ("list", "--columns id,nme", "There is no column “nme”. Is name meant?"),
        ("list", "--columns ,", "--columns cannot be “,”. See --help for what it can be."),
        ("list", "--format text", "--format cannot be “text”. See --help for what it can be."),
        ("list", "--where", "Option --where lacks its value."),
        ("show", "", "The id of the project is missing. zonescope list PATH shows the ids."),
        ("show", "nope", "No project has the id “nope”. zonescope list PATH shows the ids."),
        ("query", "--by sector", "Option --measure is missing. See --help for an example."),
        ("query", "--measure planned_total", "Option --by is missing. See --help for an example."),
        ("sample", "--projects many --out x", "--projects cannot be “many”. See --help for what it can be."),
        ("sample", "", "Option --out is missing. See --help for an example."),
        ("sample", "--table firms --out x", "--table cannot be “firms”. See --help for what it can be."),
        ("sample", "--table wide --columns 4 --out x", "--columns cannot be “4”. See --help for what it can be."),
        ("sample", "--rows 5 --out x", "Option --table is missing. See --help for an example."),
        (
            "sample",
            "--table leads --columns 9 --out x",
            "--columns goes with --table wide only: the columns of other tables are fixed. Leave --columns out, or ask for \
             --table wide.",
        ),
        ("chekc", "", "“chekc” is not understood. See --help for commands and options."),
    ] {
        let words: Vec<&str> = words.split_whitespace().collect();
        assert_eq!(refused(command, &words), format!("{expected}\n"), "{command} {words:?}");
    }
}

#[test]
fn of_several_words_the_first_that_is_not_understood_is_named() {
    for (line, word) in [
        ("chekc", "chekc"),
        ("chekc tests/data/tiny", "chekc"),
        ("chekc tests/data/tiny --format json", "chekc"),
        ("tests/data/tiny check", "check"),
        ("--colour chekc", "--colour"),
    ] {
        let ran = run_line(line);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{line}");
        assert_eq!(ran.err, format!("“{word}” is not understood. See --help for commands and options.\n"), "{line}");
    }
}

#[test]
fn a_query_of_different_quantities_is_explained() {
    let query = |words: &str| refused("query", &words.split(' ').collect::<Vec<_>>());
    let mixed = query("--measure planned_total,completed_total --by sector");
    assert!(
        mixed.starts_with("“Total planned investment” and “Investment completed to date” are different"),
        "{mixed}"
    );
    let mixed = query("--measure planned_total+completed_total --by sector --locale zh-CN");
    assert!(mixed.contains("计划总投资") && mixed.contains("累计完成投资"), "{mixed}");
    let by_period = query("--measure planned_total --by sector,year --year-of period");
    assert!(by_period.contains("has no period of its own"), "{by_period}");
    for (words, expected) in [
        ("--measure planed_total --by sector", "planned_total"),
        ("--measure gdp --by sector", "project_count"),
        ("--measure planned_total --by sectr", "sector"),
        ("--measure planned_total --by sector,sector", "Sector"),
        ("--measure planned_total --by sector,year,place", "3"),
        ("--measure planned_total --by sector --year-of sgined", "signed"),
    ] {
        let sentence = query(words);
        assert!(sentence.contains(expected), "{words}: {sentence}");
    }
}

#[test]
fn a_wrong_filter_is_pointed_at() {
    for (filter, carets) in [
        ("sector=集成电路,bioo", "                ^^^^"),
        ("planned_total>=10斤", "               ^^^^"),
        ("sector", "^^^^^^"),
        ("sectr=ic", "^^^^^"),
        ("year=2021..2019", "     ^^^^^^^^^^"),
        ("year=1066", "     ^^^^"),
        ("产地=ic", "^^^^"),
        ("sector=ic; year~2021", "               ^"),
        ("sector=ic; text~\"open", "                ^^^^^"),
        ("started>=2021-13", "         ^^^^^^^"),
        ("planned_period>=1亿", "^^^^^^^^^^^^^^"),
    ] {
        for (command, rest) in [("query", "--measure planned_total --by sector"), ("list", "--limit 1")] {
            let words: Vec<&str> = rest.split(' ').chain(["--where", "year=2021", "--where", filter]).collect();
            let error = refused(command, &words);
            let lines: Vec<&str> = error.lines().collect();
            assert_eq!(lines.len(), 3, "{error}");
            assert_eq!(lines[1..], [filter, carets], "{error}");
        }
    }
}

#[test]
fn an_import_writes_nothing_where_one_of_its_outputs_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name).display().to_string();
    std::fs::write(at("a.csv"), "name,jobs\na,1\nb,2\n").unwrap();
    let made = run(&["import", &at("a.csv"), "--out", &at("package"), "--locale", "en"]);
    assert_eq!(made.code, 0, "{}", made.err);
    // The recipe would be in a package.
    let recipe = folder.path().join("package").join("r.json").display().to_string();
    let ran = run(&["import", &at("a.csv"), "--out", &at("new"), "--save-recipe", &recipe, "--locale", "en"]);
    assert_eq!((ran.code, folder.path().join("new").exists()), (2, false), "{}", ran.err);
    // It would be in the one that is being made.
    let inside = folder.path().join("new").join("datapackage.json").display().to_string();
    let ran = run(&["import", &at("a.csv"), "--out", &at("new"), "--save-recipe", &inside, "--locale", "en"]);
    assert_eq!((ran.code, folder.path().join("new").exists()), (2, false), "{}", ran.err);
    // The recipe could be written, the package could not.
    std::fs::create_dir(at("full")).unwrap();
    std::fs::write(folder.path().join("full").join("x"), "x").unwrap();
    let words = ["import", &at("a.csv"), "--out", &at("full"), "--save-recipe", &at("r.json"), "--locale", "en"];
    let ran = run(&words);
    assert_eq!((ran.code, folder.path().join("r.json").exists()), (2, false), "{}", ran.err);
    let expected = format!(
        "The folder {} is there already, with something in it. Choose another name: no folder is replaced.\n",
        at("full")
    );
    assert_eq!(ran.err, expected);
}

#[test]
fn shares_and_completion_of_what_has_none_are_refused_with_the_reason() {
    for (measure, expected) in [
        (
            "share:planned_total",
            "A share is no measure of its own. Ask for the measure planned_total and show it as shares",
        ),
        ("share:mean:planned_total", "“mean:planned_total” cannot be added up, so it is no part of a whole"),
        ("completion:completed_total", "Ask for ratio:completed_total/planned_total, or choose the kind plan."),
        ("completion:contracted", "“contracted” has no plan to be held against"),
        ("share:nothing", "There is no measure “nothing”."),
    ] {
        for command in ["query", "figure"] {
            let words = ["--measure", measure, "--by", "sector,year"];
            let out = if command == "figure" { &["--out", "/dev/null"][..] } else { &[] };
            let said = refused(command, &[&words[..], out].concat());
            assert!(said.contains(expected), "{command} {measure}: {said}");
        }
    }
    let words = ["--measure", "mean:planned_total", "--by", "sector,year", "--kind", "grouped", "--share", "on"];
    let said = refused("figure", &[&words[..], &["--out", "/dev/null"]].concat());
    assert!(said.contains("Means, medians and their like have no shares"), "{said}");
}

#[test]
fn kinds_are_named_as_they_are_asked_for() {
    let words = ["--measure", "mean:planned_total", "--by", "sector,year", "--kind", "percent", "--out", "/dev/null"];
    let said = refused("figure", &words);
    assert!(said.contains("the kind “percent” adds its parts"), "{said}");
    assert!(said.contains("heat_map") && !said.contains("Heat map") && !said.contains("100 %"), "{said}");
}
