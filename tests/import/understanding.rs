//! Tables that do not stand as tables, dates that are not dates, amounts in sentences, marks in columns.

use rust_xlsxwriter::Workbook;
use zonescope::import::{NoteKind, Package, apply};

use crate::books::{csv, errors, file, imported, of_text, told};

#[test]
fn a_table_that_lies_is_turned_and_its_cells_are_called_as_in_the_file() {
    let text = "项目名称,一期,二期,三期,四期,五期\n产业,电子,医药,电子,电子,医药\n总投资（亿元）,5,见附件,9,3,4\n\
        开工,2021,2022,2020,2020,2021\n";
    let file = file("横表.csv", text.as_bytes());
    assert!(file.sheets[0].is_turned);
    let (recipe, imported) = imported(&[file]);
    let table = recipe.tables[0].name.clone();
    let columns: Vec<&str> = recipe.tables[0].columns.iter().map(|column| column.name.as_str()).collect();
    assert_eq!(columns, ["项目名称", "产业", "总投资（亿元）", "开工"]);
    let out =
        csv(&imported, &recipe, if imported.tables.iter().any(|it| it.name == table) { &table } else { "projects" });
    assert_eq!(out.lines().count(), 6, "{out}");
    let note = imported.notes.iter().find(|note| note.kind == NoteKind::NoNumber).unwrap();
    assert_eq!(note.noted.cells, [(3, 2, "见附件".to_owned())], "C3, as in the file");
    let origin = &imported.tables.iter().rfind(|table| !table.origin.is_empty()).unwrap().origin;
    assert_eq!((origin[0].row, origin[0].columns.as_str()), (1, "B"));
    // Tables that stand are not turned.
    for text in [
        "项目,产业,投资\n甲,电子,5\n乙,医药,7\n",
        "指标,越城区,柯桥区\n产值,5,6\n税收,7,8\n人口,1,2\n",
        "企业,联系人,地址\n甲,张,越城\n乙,李,柯桥\n丙,王,上虞\n",
        "地区,2021年,2022年,2023年\n北京,1,2,3\n上海,4,5,6\n",
    ] {
        assert!(!crate::books::file("a.csv", text.as_bytes()).sheets[0].is_turned, "{text}");
    }
}

#[test]
fn tables_side_by_side_are_two_and_a_gap_in_one_is_none() {
    let text = "企业,产值,,企业,产值\n甲,5,,丙,1\n乙,7,,丁,2\n,,,戊,3\n";
    let file_of_two = file("并排.csv", text.as_bytes());
    let names: Vec<&str> = file_of_two.sheets.iter().map(|sheet| sheet.name.as_str()).collect();
    assert_eq!(names, ["(A–B)", "(D–E)"]);
    let (recipe, imported) = imported(&[file_of_two]);
    assert_eq!((recipe.tables.len(), imported.tables.len()), (2, 2));
    assert_eq!(imported.tables.iter().map(zonescope::import::OutTable::rows).collect::<Vec<_>>(), [2, 3]);
    let origin = &imported.tables[1].columns[0];
    assert_eq!(origin.from, "D", "as in the file");
    for text in ["企业,产值,,税收,人数\n甲,5,,1,2\n乙,7,,2,3\n", "企业,产值,,备注\n甲,5,,x\n乙,7,,\n", "a,b\n1,2\n"]
    {
        assert_eq!(file("a.csv", text.as_bytes()).sheets.len(), 1, "{text}");
    }
}

#[test]
fn marks_below_one_heading_are_a_set() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let plain = rust_xlsxwriter::Format::new();
    sheet.merge_range(0, 0, 1, 0, "企业", &plain).unwrap();
    sheet.merge_range(0, 1, 0, 3, "获得支持", &plain).unwrap();
    for (column, name) in [(1, "人才"), (2, "用地"), (3, "融资")] {
        sheet.write(1, column, name).unwrap();
    }
    for (row, cells) in [(2, ["甲", "是", "", "是"]), (3, ["乙", "否", "是", ""]), (4, ["丙", "否", "否", "否"])]
    {
        for (column, text) in (0..).zip(cells).filter(|(_, text)| !text.is_empty()) {
            sheet.write(row, column, text).unwrap();
        }
    }
    let files = [file("支持.xlsx", &book.save_to_buffer().unwrap())];
    let (recipe, imported) = imported(&files);
    let name = &recipe.tables[0].name;
    assert_eq!(csv(&imported, &recipe, name), "企业,获得支持\n甲,人才;融资\n乙,用地\n丙,\n");
    let ticks = of_text("企业,人才,用地,融资,年份\n甲,✓,,✓,2021\n乙,,√,,2022\n");
    assert_eq!(ticks.tables[0].columns.iter().map(|it| it.name.as_str()).collect::<Vec<_>>(), ["企业", "标签", "年份"]);
    // Questions that have nothing to do with one another stay what they are.
    let apart = of_text("企业,上市,高新\n甲,是,否\n乙,否,是\n");
    assert_eq!(apart.tables[0].columns.len(), 3);
}

#[test]
fn dates_are_read_with_what_they_are_exact_to() {
    let text = "项目,开工时间\n甲,2021年3月\n乙,2022.4\n丙,民国110年\n丁,2021Q3\n戊,2020\n己,94年設置、108年擴大\n庚,2021-03-05\n辛,2019年\n";
    let (recipe, imported) = imported(&[file("开工.csv", text.as_bytes())]);
    assert_eq!(
        csv(&imported, &recipe, "kaigong"),
        "项目,开工时间,开工时间（原文）\n甲,2021-03,\n乙,2022-04,\n丙,2021,\n丁,2021-Q3,\n戊,2020,\n己,2005,94年設置、108年擴大\n\
        庚,2021-03-05,\n辛,2019,\n"
    );
    let kinds: Vec<NoteKind> = imported.notes.iter().map(|note| note.kind).collect();
    assert_eq!(kinds, [NoteKind::FirstOf]);
    assert_eq!(errors(&imported, &recipe), Vec::<String>::new());
}

#[test]
fn months_from_one_to_another_are_dates() {
    let text = "企业,报告期,产值\n甲,2021Q3,5\n甲,2021年上半年,6\n甲,2021年1-9月,7\n甲,2021年前三季度,7\n甲,2021年,9\n";
    let (recipe, imported) = imported(&[file("报告.csv", text.as_bytes())]);
    let out = csv(&imported, &recipe, "baogao");
    let periods: Vec<&str> = out.lines().skip(1).map(|line| line.split(',').nth(1).unwrap()).collect();
    assert_eq!(periods, ["2021-Q3", "2021-H1", "2021-01/2021-09", "2021-01/2021-09", "2021"]);
    assert_eq!(errors(&imported, &recipe), Vec::<String>::new());
}

#[test]
fn what_may_be_a_month_or_a_year_of_two_is_asked() {
    let text = "Company,Year,Revenue\nA,2010-11,5\nA,2011-12,6\nB,2011-12,7\n";
    let files = [file("revenue.csv", text.as_bytes())];
    let (recipe, imported) = imported(&files);
    let note = imported.notes.iter().find(|note| note.kind == NoteKind::MonthOrYears).unwrap();
    assert_eq!(note.noted.count, 3);
    let fiscal = apply(&recipe.with_fiscal_years(), &files);
    let out = csv(&fiscal, &fiscal.recipe, "revenue");
    assert_eq!(out, "Company,Year,Revenue\nA,2010/11,5\nA,2011/12,6\nB,2011/12,7\n");
    let sure = of_text("Company,Year,Revenue\nA,2011-12,5\nA,2012-13,6\n");
    assert_eq!((sure.tables[0].columns[1].texts.get(1), sure.notes.len()), ("2012/13", 0));
}

#[test]
fn the_amount_of_a_sentence_is_an_amount_and_its_words_are_kept() {
    let text = "项目,投资情况,备注\n甲,\"总投资约12.3亿元，其中设备2亿元\",已用地50亩\n乙,\"计划总投资5000万元，用地120亩\",\n丙,投资3–5亿元,\n丁,8亿元,\n戊,2亿元,\n";
    let (recipe, imported) = imported(&[file("投资.csv", text.as_bytes())]);
    let out = csv(&imported, &recipe, "touzi");
    let lines: Vec<&str> = out.lines().collect();
    assert_eq!(lines[0], "项目,投资情况,投资情况限定,投资情况（原文）,备注");
    assert!(lines[1].starts_with("甲,12.3,~,总投资约12.3亿元"), "{out}");
    assert!(lines[2].starts_with("乙,0.5,,"), "{out}");
    assert_eq!((lines[3], lines[4]), ("丙,,,投资3–5亿元,", "丁,8,,,"));
    assert_eq!(imported.accounts[0].sums[0].after, "22.8");
    assert_eq!(errors(&imported, &recipe), Vec::<String>::new());
}

#[test]
fn what_is_hidden_is_read_and_said() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (row, cells) in [(0, ["企业", "产值"]), (1, ["甲", "5"]), (2, ["乙", "7"]), (3, ["丙", "9"])] {
        sheet.write(row, 0, cells[0]).unwrap();
        match cells[1].parse::<f64>() {
            Ok(number) => sheet.write(row, 1, number).unwrap(),
            Err(_) => sheet.write(row, 1, cells[1]).unwrap(),
        };
    }
    sheet.set_row_hidden(2).unwrap();
    sheet.set_column_hidden(1).unwrap();
    let file = file("a.xlsx", &book.save_to_buffer().unwrap());
    assert_eq!((&file.sheets[0].hidden_rows[..], &file.sheets[0].hidden_columns[..]), (&[2u32][..], &[1u16][..]));
    assert_eq!(told(&file.sheets[0]), "heading 1; data 2-4");
    let (recipe, imported) = imported(&[file]);
    assert_eq!((imported.accounts[0].hidden_rows, imported.accounts[0].rows_written), (1, 3));
    assert!(Package::of(&imported, &recipe).open().is_ok());
}
