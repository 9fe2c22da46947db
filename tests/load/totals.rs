//! Rows that are the sums of others: set aside where they add up, kept with a warning where they are only called so.

use std::fmt::Write as _;

use zonescope::model::ProjectAmount;
use zonescope::package::open_embedded;
use zonescope::parallel::{Share, with_share};
use zonescope::text::Locale;

use super::{Package, found, ids, tiny};

fn with(rows: &str) -> Package {
    tiny()
        .put("projects.csv", format!("id,name,sector,place,planned_total,contracted\n{rows}"))
        .put("progress.csv", "project,period,planned\n")
}

#[test]
fn a_row_that_sums_others_is_set_aside() {
    for (rows, kept, expected) in [
        (
            "a,甲,ic,,5,\nb,乙,bio,,6,\n合计,合计,,,11,\n",
            &["a", "b"][..],
            &["total-set-aside projects.csv:4, id: 合计"][..],
        ),
        (
            "t,Grand total,,,11,3\na,甲,ic,,5,1\nb,乙,bio,,6,2\n",
            &["a", "b"],
            &["total-set-aside projects.csv:2, id: t"],
        ),
        (
            "a,甲,ic,,5,\nb,乙,ic,,6,\ns1,小计,,,11,\nc,丙,bio,,7,\nd,丁,bio,,8,\ns2,小 计：,,,15,\nt,总计（亿元）,,,26,\n",
            &["a", "b", "c", "d"],
            &[
                "total-set-aside projects.csv:4, id: s1",
                "total-set-aside projects.csv:7, id: s2",
                "total-set-aside projects.csv:8, id: t",
            ],
        ),
        // Of which: what follows adds up to it.
        (
            "a,甲,ic,,5,\ns,其中,,,13,\nb,乙,bio,,6,\nc,丙,bio,,7,\n",
            &["a", "b", "c"],
            &["total-set-aside projects.csv:3, id: s"],
        ),
        // Those of its sector, wherever they stand.
        (
            "a,甲,ic,,5,\nb,乙,bio,,6,\nc,丙,ic,,7,\ns,集成电路小计,ic,,12,\nd,丁,bio,,9,\n",
            &["a", "b", "c", "d"],
            &["total-set-aside projects.csv:5, id: s"],
        ),
        // Some of what it sums is withheld in one column, the other one adds up.
        ("a,甲,ic,,5,1\nb,乙,bio,,6,\nt,合計,,,11,4\n", &["a", "b"], &["total-set-aside projects.csv:4, id: t"]),
        // Less than its parts is no sum of them.
        ("a,甲,ic,,5,3\nb,乙,bio,,6,\nt,合计,ic,,11,2\n", &["a", "b"], &["total-unmatched projects.csv:4, id: t"]),
        // Rounded.
        (
            "a,甲,ic,,5.0012,\nb,乙,bio,,6.0007,\nt,合计,,,11.002,\n",
            &["a", "b"],
            &["total-set-aside projects.csv:4, id: t"],
        ),
        // Only called so.
        ("a,甲,ic,,5,\nb,乙,bio,,6,\nt,合计,ic,,99,\n", &["a", "b"], &["total-unmatched projects.csv:4, id: t"]),
        ("a,甲,ic,,5,\nb,乙,bio,,6,\nt,合计,ic,,11,7\n", &["a", "b"], &["total-unmatched projects.csv:4, id: t"]),
        ("a,甲,ic,,5,\nt,合计（示意）,ic,,,\n", &["a"], &["total-unmatched projects.csv:3, id: t"]),
        // What may say something else than that it is a total is kept.
        (
            "a,甲,ic,,5,\nb,乙,bio,,6,\nt,累计,ic,,99,\n",
            &["a", "b", "t"],
            &["total-adds-nothing projects.csv:4, name: 累计"],
        ),
        // A part of the one above it counts once, and the total does not sum it.
        (
            "a,甲,ic,,5,\np,其中：甲一期,ic,,2,\nb,乙,bio,,6,\nt,合计,,,11,\n",
            &["a", "b"],
            &["part-set-aside projects.csv:3, id: p", "total-set-aside projects.csv:5, id: t"],
        ),
        ("a,甲,ic,,5,\np,Of which: one,ic,,2,\n", &["a"], &["part-set-aside projects.csv:3, id: p"]),
        // One that sums the parts of a row sums them still.
        (
            "b,乙,bio,,6,\nr,小计,,,6,\np,其中：一期,ic,,2,\nq,其中：二期,ic,,1,\ns,一二期小计,,,3,\n",
            &["b"],
            &[
                "total-set-aside projects.csv:3, id: r",
                "part-set-aside projects.csv:4, id: p",
                "part-set-aside projects.csv:5, id: q",
                "total-set-aside projects.csv:6, id: s",
            ],
        ),
        // A name that may be that of a project is kept whatever it sums, and asked about.
        (
            "a,甲,ic,,5,\nb,乙,bio,,6,\nt,Total Energies,ic,,11,\n",
            &["a", "b", "t"],
            &["total-or-project projects.csv:4, name: Total Energies"],
        ),
        // What ends so is one, if it is the sum of what it stands for, be that one row, or of its year, or of its group.
        ("a,甲,ic,,5,\nb,乙,bio,,6,\nt,示范园合计,ic,,11,\n", &["a", "b"], &["total-set-aside projects.csv:4, id: t"]),
        (
            "a,甲,ic,,5,\ns,甲组小计,,,5,\nb,乙,bio,,6,\nu,乙组小计,,,6,\nt,总计,,,11,\n",
            &["a", "b"],
            &[
                "total-set-aside projects.csv:3, id: s",
                "total-set-aside projects.csv:5, id: u",
                "total-set-aside projects.csv:6, id: t",
            ],
        ),
        (
            "a,甲,ic,,5,\nb,乙,bio,,6,\nc,丙,ic,,7,\nd,丁,bio,,9,\ns,集成电路小计,,,12,\n",
            &["a", "b", "c", "d"],
            &["total-set-aside projects.csv:6, id: s"],
        ),
        // Those of the first two subtotals, and those of the next two.
        (
            "a,甲,ic,,1,\ns,一组小计,,,1,\nb,乙,ic,,2,\nt,二组小计,,,2,\nu,上半合计,,,3,\nc,丙,ic,,4,\nv,下半合计,,,4,\n",
            &["a", "b", "c"],
            &[
                "total-set-aside projects.csv:3, id: s",
                "total-set-aside projects.csv:5, id: t",
                "total-set-aside projects.csv:6, id: u",
                "total-set-aside projects.csv:8, id: v",
            ],
        ),
        (
            "a,甲,ic,,5,\nb,乙,bio,,6,\nt,示范园合计,ic,,12,\n",
            &["a", "b", "t"],
            &["total-adds-nothing projects.csv:4, name: 示范园合计"],
        ),
        // What merely holds the word sums two at least.
        ("a,甲,ic,,5,\nb,乙,bio,,6,\nt,Total Energies,bio,,6,\n", &["a", "b", "t"], &[]),
        ("a,甲,ic,,5,\nb,乙,bio,,6,\nt,合计科技,ic,,11,\n", &["a", "b", "t"], &[]),
        // In brackets.
        ("a,甲,ic,,5,\nb,乙,bio,,6,\nt,【合计】,,,11,\n", &["a", "b"], &["total-set-aside projects.csv:4, id: t"]),
        // Names that may well be those of projects.
        ("a,甲,ic,,5,\nb,乙,bio,,6,\nt,Total Energies plant,ic,,9,\nu,设计总部,ic,,11,\n", &["a", "b", "t", "u"], &[]),
    ] {
        let opened = with(rows).opened();
        assert_eq!(
            (ids(&opened.dataset), found(&opened)),
            (kept.to_vec(), expected.iter().map(|e| (*e).to_owned()).collect()),
            "{rows}"
        );
    }
}

#[test]
fn totals_of_other_languages_are_set_aside() {
    for name in ["Summe", "Gesamt", "INSGESAMT", "Ensemble", "Totale", "Итого", "ВСЕГО:", "Tổng cộng", "합계"]
    {
        let opened = with(&format!("a,甲,ic,,5,\nb,乙,bio,,6,\nt,{name},,,11,\n")).opened();
        assert_eq!(ids(&opened.dataset), ["a", "b"], "{name}");
    }
}

#[test]
fn a_total_is_told_by_its_name_and_its_id() {
    let opened = with("a,甲,ic,,5,\nb,乙,bio,,6,\ns1,小计,,,11,\n").opened();
    let finding = opened.findings.iter().next().unwrap();
    let zh = finding.sentence(Locale::ZhCn);
    let en = finding.sentence(Locale::En);
    assert!(zh.starts_with("“小计”（编号 s1）不是项目"), "{zh}");
    assert!(en.starts_with("“小计” (id s1) is no project"), "{en}");
    assert_eq!((finding.line, finding.row), (Some(4), Some(3)));
}

#[test]
fn a_package_project_is_no_total() {
    let header = "id,name,sector,parent,planned_total\n";
    let opened = with("").put("projects.csv", format!("{header}t,合计,ic,,11\na,甲,ic,t,5\nb,乙,ic,t,6\n")).opened();
    assert_eq!((ids(&opened.dataset), found(&opened)), (vec!["t", "a", "b"], vec![]));
}

#[test]
fn progress_of_a_total_is_set_aside_with_it() {
    let opened = with("a,甲,ic,,5,\nb,乙,bio,,6,\n合计,合计,,,11,\n")
        .put("progress.csv", "project,period,planned\na,2021,1\n合计,2021,1\n")
        .opened();
    assert_eq!(
        found(&opened),
        ["total-set-aside projects.csv:4, id: 合计", "total-set-aside progress.csv:3, project: 合计"]
    );
    assert_eq!(opened.dataset.progress().len(), 1);
}

#[test]
fn progress_of_a_total_is_set_aside_with_it_whatever_its_id() {
    let opened = with("a,甲,ic,,5,\nb,乙,bio,,6,\nx9,合计,,,11,\n")
        .put("progress.csv", "project,period,planned\na,2021,1\nx9,2021,1\nx8,2021,1\n")
        .opened();
    let told: Vec<&str> = opened.findings.iter().map(|finding| finding.code()).collect();
    assert_eq!(told, ["total-set-aside", "total-set-aside", "dangling-reference"]);
    let of_progress = opened.findings.iter().nth(1).unwrap();
    let said = of_progress.sentence(Locale::En);
    assert!(said.starts_with("“合计” (id x9) is no project but the sum of others"), "{said}");
    assert_eq!(opened.dataset.progress().len(), 1);
}

#[test]
fn totals_among_many_rows_are_found_however_the_table_is_cut() {
    let mut rows = String::new();
    for row in 0..6_000 {
        let _ = writeln!(rows, "p{row},n,ic,,{},", row % 7);
        if row % 1_000 == 999 {
            let from = row - 999;
            let _ = writeln!(rows, "s{row},小计,,,{},", (from..=row).map(|row| row % 7).sum::<usize>());
        }
    }
    let _ = writeln!(rows, "p5,double,ic,,1,\nt,总计,,,{},", (0..6_000).map(|row| row % 7).sum::<usize>());
    let package = with(&rows);
    for threads in [1, 4] {
        let opened = with_share(Share { threads, least_divisor: 64 }, || package.opened());
        let found = found(&opened);
        assert_eq!(found.iter().filter(|found| found.starts_with("total-set-aside")).count(), 7, "{found:?}");
        assert_eq!((found.len(), ids(&opened.dataset).len()), (8, 6_000), "and the double is found, too: {found:?}");
        let (sum, _) = opened.dataset.projects().amounts(ProjectAmount::PlannedTotal).sum(0..6_000);
        assert_eq!(
            sum.to_decimal().to_string(),
            format!("{}00000000.00", (0..6_000).map(|row| row % 7).sum::<usize>())
        );
    }
}

#[test]
fn a_total_without_an_id_is_left_out_and_said_to_be_one() {
    for (row, expected) in [
        (",合 计,,,11,", "total-without-id projects.csv:4, name: 合 计"),
        (",TOTAL:,ic,,99,", "total-without-id projects.csv:4, name: TOTAL:"),
        (",集成电路小计,,,5,", "total-without-id projects.csv:4, name: 集成电路小计"),
        (",Total Energies plant,ic,,9,", "key-missing projects.csv:4, id"),
        (",丙,,,9,", "key-missing projects.csv:4, id"),
    ] {
        let opened = with(&format!("a,甲,ic,,5,\nb,乙,bio,,6,\n{row}\n")).opened();
        assert_eq!((ids(&opened.dataset), found(&opened)), (vec!["a", "b"], vec![expected.to_owned()]), "{row}");
    }
}

#[test]
fn a_row_of_any_table_that_sums_others_is_set_aside() {
    let cases: &[(&str, usize, &[&str])] = &[
        // Of each year its own, whatever a rate beside comes to.
        (
            "地区,年份,产值（亿元）,增速\n合计,2020,30,5\nA,2020,10,3\nB,2020,20,9\n合计,2021,70,1\nA,2021,30,2\nB,2021,40,4\n",
            4,
            &["row-total-set-aside t.csv:2, 地区: 合计", "row-total-set-aside t.csv:5, 地区: 合计"],
        ),
        ("no,name,jobs\n1,A,\"1,200\"\n2,B,20\n3,Total,\"1,220\"\n", 2, &["row-total-set-aside t.csv:4, name: Total"]),
        (
            "name,jobs\nA,1\nB,2\n小计,3\nC,4\nD,5\n小计,9\n合计,12\n",
            4,
            &[
                "row-total-set-aside t.csv:4, name: 小计",
                "row-total-set-aside t.csv:7, name: 小计",
                "row-total-set-aside t.csv:8, name: 合计",
            ],
        ),
        // Of one row, of its group, of a year, of all: whatever each stands for.
        (
            "地区,名称,产值\n东区,甲,10\n东区,丙,5\n东区小计,,15\n西区,乙,20\n西区小计,,20\n全区合计,,35\n",
            3,
            &[
                "row-total-set-aside t.csv:4, 地区: 东区小计",
                "row-total-set-aside t.csv:6, 地区: 西区小计",
                "row-total-set-aside t.csv:7, 地区: 全区合计",
            ],
        ),
        (
            "地区,名称,产值\n东区,甲,10\n东区小计,,10\n西区,乙,20\n西区小计,,20\n合计,,30\n",
            2,
            &[
                "row-total-set-aside t.csv:3, 地区: 东区小计",
                "row-total-set-aside t.csv:5, 地区: 西区小计",
                "row-total-set-aside t.csv:6, 地区: 合计",
            ],
        ),
        (
            "地区,名称,产值\n东区,甲,10\n西区,乙,20\n东区,丙,7\n南区,丁,8\n东区小计,,17\n",
            4,
            &["row-total-set-aside t.csv:6, 地区: 东区小计"],
        ),
        ("地区,名称,产值\n东区,甲,10\n东区,丙,5\n东区小计,,16\n", 3, &["row-total-kept t.csv:4, 地区: 东区小计"]),
        // A column of nothing but such names says nothing.
        ("名称,产值\n一产合计,10\n二产合计,5\n三产合计,10\n", 3, &[]),
        // Nothing to add up, and nothing that is called a total alone.
        ("name,note\nA,x\nB,y\n合计,z\n", 3, &[]),
        ("name,jobs\nA,1\nB,2\n合计科技,3\n", 3, &[]),
    ];
    check_tables(cases);
}

#[test]
fn a_row_of_any_table_that_is_called_nothing_else_counts_for_nothing_nor_does_a_part() {
    check_tables(&[
        // What is called nothing else is set aside though it does not add up, and that is said.
        ("name,jobs\nA,1\nB,2\n合计,5\n", 2, &["row-total-unmatched t.csv:4, name: 合计"]),
        ("name,jobs,area\nA,1,2\nB,2,2\n合计,3,9\n", 2, &["row-total-unmatched t.csv:4, name: 合计"]),
        // Unless it is all that there is of its year, or may say what kind of number it is.
        (
            "地区,年份,产值\n合计,2019,9\n合计,2020,30\nA,2020,10\nB,2020,20\n",
            3,
            &["row-total-kept t.csv:2, 地区: 合计", "row-total-set-aside t.csv:3, 地区: 合计"],
        ),
        ("口径,产值\n当期,1\n同期,2\n累计,5\n", 3, &["row-total-kept t.csv:4, 口径: 累计"]),
        ("地区,产值\n合计,9\n", 1, &["row-total-kept t.csv:2, 地区: 合计"]),
        // What is a part of the one above it counts once, and the total does not sum it.
        (
            "名称,年份,投资（亿元）\n甲,2020,5\n其中：甲一期,2020,2\n乙,2020,6\n",
            2,
            &["row-part-set-aside t.csv:3, 名称: 其中：甲一期"],
        ),
        (
            "名称,年份,投资（亿元）\n甲,2020,5\n其中：甲一期,2020,2\n乙,2020,6\n合计,2020,11\n",
            2,
            &["row-part-set-aside t.csv:3, 名称: 其中：甲一期", "row-total-set-aside t.csv:5, 名称: 合计"],
        ),
        // Written with commas for points, and in their unit.
        (
            "编号,企业,产值（万元）\n001,甲,\"10,5\"\n002,乙,\"20,0\"\n合计,,\"30,5\"\n",
            2,
            &["row-total-set-aside t.csv:4, 编号: 合计"],
        ),
        ("企业,面积\n甲,3亩\n乙,4亩\n合计,7亩\n", 2, &["row-total-set-aside t.csv:4, 企业: 合计"]),
    ]);
}

/// What becomes of the rows of each table, on one thread and on several: how many are kept, and what is said of totals.
fn check_tables(cases: &[(&str, usize, &[&str])]) {
    for (text, kept, expected) in cases {
        let descriptor = br#"{"zonescope": {"version": 1}, "resources": [{"name": "t", "path": "t.csv"}]}"#;
        let files = [("datapackage.json", &descriptor[..]), ("t.csv", text.as_bytes())];
        for threads in [1, 8] {
            let opened = with_share(Share { threads, least_divisor: 64 }, || open_embedded(&files)).unwrap();
            assert_eq!(opened.dataset.projects().len(), *kept, "{text}");
            let totals: Vec<String> = found(&opened)
                .into_iter()
                .filter(|it| it.starts_with("row-total") || it.starts_with("row-part"))
                .collect();
            assert_eq!(totals, *expected, "{text}");
        }
    }
}

#[test]
fn totals_of_years_are_set_aside() {
    let header = "id,name,sector,planned_total,date_signed\n";
    let stages = "id,name_zh,name_en,order,kind\nsigned,签约,Signed,1,on_track\n";
    for (rows, kept) in [
        (
            "p1,x,ic,5,2020\np2,y,ic,6,2020\nt1,2020年合计,ic,11,2020\np3,z,bio,7,2021\nt2,2021年合计,ic,7,2021\nt3,两年合计,bio,18,\n",
            &["p1", "p2", "p3"][..],
        ),
        ("p1,x,ic,5,2020\np3,z,bio,7,2021\np2,y,ic,6,2020\nt1,2020年合计,,11,\n", &["p1", "p3", "p2"]),
    ] {
        let opened = with("").put("stages.csv", stages).put("projects.csv", format!("{header}{rows}")).opened();
        assert_eq!(ids(&opened.dataset), kept, "{:?}", found(&opened));
    }
}

#[test]
fn a_row_is_a_total_because_it_sums_and_not_by_its_name_alone() {
    // A plant that is called so is one of the rows that are summed.
    let package = with("a,甲,ic,,5,1\nb,Total energy plant,bio,,600,7\nc,丙,bio,,7,2\nt,合计,,,612,10\n");
    let opened = package.open().unwrap();
    assert_eq!(ids(&opened.dataset), ["a", "b", "c"], "{:?}", found(&opened));
    for (rows, kept) in [
        ("甲,5,1\nTotal energy plant,600,7\n丙,7,2\n合计,612,10\n", &["甲", "Total energy plant", "丙"][..]),
        ("甲,5,1\n乙,6,7\n集成电路小计,11,8\n丙,7,2\n丁,2,2\n生物小计,9,4\n合计,20,12\n", &["甲", "乙", "丙", "丁"]),
        ("甲,5,1\n乙,6,7\n丙小计,13,8\n", &["甲", "乙", "丙小计"]),
    ] {
        let files: [(&str, &[u8]); 2] = [
            ("datapackage.json", br#"{"name": "t", "resources": [{"name": "t", "path": "t.csv"}]}"#),
            ("t.csv", &format!("厂名,产值,人数\n{rows}").into_bytes()),
        ];
        let opened = open_embedded(&files).unwrap();
        let projects = opened.dataset.projects();
        let names: Vec<&str> = projects.iter().map(|ix| projects.name(ix)).collect();
        assert_eq!(names, kept, "{rows}");
    }
}
