//! Lists as CSV, as tabs for the clipboard, and as XLSX, read back by other means than they were written.

use std::collections::BTreeMap;
use std::io::Read;
use std::path::Path;

use zonescope::export::{Notes, SHEET_FORMATS, SheetError, SheetFormat, SheetProgress, grid_text, write_grid};
use zonescope::listing::{CellGrid, Extent, Grid, GridCell, ListScale, Sheet, order_in_words};
use zonescope::model::{Measure, ProjectIx};
use zonescope::output::{Existing, Written};
use zonescope::package::{self, Opened};
use zonescope::query::{self, Column, Filter, Order, YearBasis};
use zonescope::text::Locale;

const COLUMNS: &str = "id,name,planned_total,foreign_utilised,land_mu,year,date_signed,lists,parent,note";

/// The tiny package with one more project, whose texts are hard on every format.
fn opened() -> Opened {
    let folder = tempfile::tempdir().unwrap();
    for entry in std::fs::read_dir("tests/data/tiny").unwrap() {
        let path = entry.unwrap().path();
        std::fs::copy(&path, folder.path().join(path.file_name().unwrap())).unwrap();
    }
    let path = folder.path().join("projects.csv");
    let odd =
        "p5,\"=1+1\",,ic,,signed,published,,,,,,,123456.78,,2021-03-15,,,\"第一行\n第二行\t\"\"引号\"\"，逗号, 完\",\n";
    let text = std::fs::read_to_string(&path).unwrap();
    std::fs::write(&path, text + odd).unwrap();
    let opened = package::open(folder.path()).unwrap();
    assert_eq!(opened.dataset.projects().len(), 5);
    opened
}

struct List {
    opened: Opened,
    rows: Vec<ProjectIx>,
    columns: Vec<Column>,
    year_of: YearBasis,
}

fn list(columns: &str) -> List {
    let opened = opened();
    let dataset = &opened.dataset;
    let year_of = query::default_year_basis(dataset, Measure::PlannedTotal);
    let rows = query::select(dataset, &Filter::default(), year_of);
    let columns = columns.split(',').map(|id| Column::parse(dataset, id).unwrap()).collect();
    List { rows, columns, year_of, opened }
}

impl List {
    fn sheet(&self) -> Sheet<'_> {
        let dataset = &self.opened.dataset;
        Sheet::new(
            dataset,
            &self.rows,
            &self.columns,
            self.year_of,
            ListScale::of(dataset).in_language(Locale::ZhCn),
            Locale::ZhCn,
        )
    }

    fn write(&self, path: &Path, format: SheetFormat) -> Result<Written, SheetError> {
        let sheet = self.sheet();
        let sort = [(Column::PlannedTotal, Order::Descending)];
        let order = order_in_words(&self.opened.dataset, &sort, self.year_of, Locale::ZhCn);
        let notes = Notes::of(&sheet, "集成电路", &order, Locale::ZhCn);
        write_grid(path, (&sheet, &notes), format, &SheetProgress::default(), Existing::Replace)
    }
}

#[test]
fn csv_holds_every_cell_exactly() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("list.csv");
    list(COLUMNS).write(&path, SheetFormat::CSV).unwrap();
    let bytes = std::fs::read(&path).unwrap();
    let text = std::str::from_utf8(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap()).unwrap();
    assert!(text.contains("\r\n") && text.ends_with("\r\n"), "RFC 4180");
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    let rows: Vec<Vec<String>> = reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect();
    assert_eq!(
        rows[0],
        [
            "编号",
            "名称",
            "计划总投资（亿元）",
            "实际利用外资（亿美元）",
            "用地（亩）",
            "签约年份",
            "签约日期",
            "清单",
            "所属打包项目编号",
            "备注",
            "数据性质"
        ],
        "the basis is there although nobody asked: one of them is made up"
    );
    assert_eq!(
        rows[1],
        ["p1", "晶圆一期", "12.5", "0.03", "120.5", "2019", "2019-03", "省重大、市重点", "", "", "公布"]
    );
    assert_eq!(rows[2][8..10], ["p1", "二期, 分两批"], "an id is unique, a name need not be");
    assert_eq!(rows[3][2], "0.07");
    assert_eq!(rows[4][10], "示意");
    assert_eq!(
        rows[5],
        [
            "p5",
            "'=1+1",
            "123456.78",
            "",
            "",
            "2021",
            "2021-03-15",
            "",
            "",
            "第一行\n第二行\t\"引号\"，逗号, 完",
            "公布"
        ],
        "a text that looks like a formula stays a text"
    );
}

#[test]
fn tabs_for_the_clipboard_keep_rows_and_cells_apart() {
    let text = grid_text(&list("name,note,planned_total").sheet());
    let mut reader = csv::ReaderBuilder::new().delimiter(b'\t').from_reader(text.as_bytes());
    assert_eq!(
        reader.headers().unwrap(),
        &csv::StringRecord::from(vec!["名称", "备注", "计划总投资（亿元）", "数据性质", "所属打包项目编号"])
    );
    let last = reader.records().last().unwrap().unwrap();
    assert_eq!((&last[1], &last[2]), ("第一行\n第二行\t\"引号\"，逗号, 完", "123456.78"));
}

/// The files inside an XLSX file.
fn parts(bytes: &[u8]) -> BTreeMap<String, String> {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    (0..archive.len())
        .map(|at| {
            let mut file = archive.by_index(at).unwrap();
            let mut text = String::new();
            file.read_to_string(&mut text).unwrap();
            (file.name().unwrap().into_owned(), text)
        })
        .collect()
}

/// The cells of a sheet by their addresses, whether a text stands in the cell or is shared; and the style of each.
fn cells(parts: &BTreeMap<String, String>, sheet: &str) -> BTreeMap<String, (String, usize)> {
    let strings = roxmltree::Document::parse(&parts["xl/sharedStrings.xml"]).unwrap();
    let text_of = |node: roxmltree::Node<'_, '_>| {
        node.descendants().filter(|node| node.has_tag_name("t")).filter_map(|node| node.text()).collect::<String>()
    };
    let strings: Vec<String> =
        strings.root_element().children().filter(|node| node.is_element()).map(text_of).collect();
    let tree = roxmltree::Document::parse(&parts[&format!("xl/worksheets/{sheet}.xml")]).unwrap();
    let has_name = |name: &'static str| move |node: &roxmltree::Node<'_, '_>| node.tag_name().name() == name;
    tree.descendants()
        .filter(has_name("c"))
        .map(|cell| {
            let value = cell.children().find(has_name("v")).and_then(|node| node.text()).unwrap_or_default();
            let value = match cell.attribute("t") {
                Some("s") => strings[value.parse::<usize>().unwrap()].clone(),
                Some("inlineStr") => text_of(cell),
                _ => value.to_owned(),
            };
            let style = cell.attribute("s").and_then(|style| style.parse().ok()).unwrap_or(0);
            (cell.attribute("r").unwrap().to_owned(), (value, style))
        })
        .collect()
}

#[test]
fn xlsx_holds_numbers_dates_and_what_a_reader_must_know() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("list.xlsx");
    let list = list(COLUMNS);
    list.write(&path, SheetFormat::XLSX).unwrap();
    let bytes = std::fs::read(&path).unwrap();
    let parts = parts(&bytes);
    let cells_of = cells(&parts, "sheet1");
    let value = |at: &str| cells_of.get(at).map(|(value, _)| value.as_str());
    assert_eq!((value("A1"), value("C1"), value("K1")), (Some("编号"), Some("计划总投资（亿元）"), Some("数据性质")));
    assert_eq!(
        (value("A2"), value("C2"), value("D2"), value("E2")),
        (Some("p1"), Some("12.5"), Some("0.03"), Some("120.5"))
    );
    assert_eq!(value("B6"), Some("=1+1"), "a text, not a formula");
    assert_eq!((value("C6"), value("D6")), (Some("123456.78"), None), "missing is no cell at all");
    assert_eq!(value("G2"), Some("2019-03"), "no day is made up");
    assert_eq!(value("G6"), Some("44270"), "2021-03-15 in days since 1899-12-30");
    assert_eq!(value("J6"), Some("第一行\n第二行\t\"引号\"，逗号, 完"));
    assert!(parts["xl/styles.xml"].contains("yyyy-mm-dd"));
    let sheet = &parts["xl/worksheets/sheet1.xml"];
    assert!(!sheet.contains("<f>"), "no formula");
    assert!(!parts["xl/sharedStrings.xml"].contains("晶圆"), "no text of a row is kept until the end");
    assert!(sheet.contains("<autoFilter ref=\"A1:K6\"") && sheet.contains("state=\"frozen\""));
    let about = cells(&parts, "sheet2");
    let lines: Vec<(&str, &str)> =
        (1..=12).map(|row| (about[&format!("A{row}")].0.as_str(), about[&format!("B{row}")].0.as_str())).collect();
    assert_eq!(
        lines,
        [
            ("数据包", "小开发区"),
            ("数据截至", "2021-12-31"),
            ("筛选", "集成电路"),
            ("排序", "计划总投资降序"),
            ("项目个数", "5"),
            ("金额单位", "亿元、亿美元"),
            ("示意数据", "1 个项目为示意，占 20.0%，不是公布的数据"),
            (
                "不重复计",
                "1 个项目未计入合计：打包项目与其子项目不重复计。表中以灰色斜体标出，直接求和会多计；合计见下。"
            ),
            ("空单元格", "数据包中没有这项数据，不表示 0"),
            // 25 + 0.07 + 5 + 123456.78; of p1 and p2 the part has the amount, and the whole has dollars and land.
            ("合计：计划总投资（亿元）", "123\u{2009}486.85"),
            ("合计：实际利用外资（亿美元）", "0.03"),
            ("合计：用地（亩）", "159.90"),
        ]
    );
    let style = |at: &str| cells_of[at].1;
    assert_ne!(style("C2"), style("C3"), "the amount that is not in the sum stands back");
    assert_eq!((style("C3"), style("E2")), (style("C4"), style("E4")));
    assert!(parts["xl/styles.xml"].contains("<i/>") && parts["xl/styles.xml"].contains("696969"));
    list.write(&path, SheetFormat::XLSX).unwrap();
    assert!(std::fs::read(&path).unwrap() == bytes, "the same list, the same bytes");
    assert!(parts["docProps/core.xml"].contains("2021-12-31T00:00:00Z"), "the day of the books, not of the writing");
}

#[test]
fn what_does_not_fit_is_refused_and_what_is_called_off_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("list.xlsx");
    let mut list = list("id");
    let progress = SheetProgress::default();
    progress.cancel();
    let notes = Notes::of(&list.sheet(), "", "", Locale::ZhCn);
    for format in SHEET_FORMATS {
        let error = write_grid(&path, (&list.sheet(), &notes), format, &progress, Existing::Replace).unwrap_err();
        assert_eq!(error.sentence(&path, Locale::ZhCn), "已取消，没有写文件。");
    }
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0, "not even a temporary file");
    list.rows = vec![list.rows[0]; zonescope::export::XLSX_ROWS];
    let sentence = list.write(&path, SheetFormat::XLSX).unwrap_err().sentence(&path, Locale::ZhCn);
    assert!(sentence.contains("1\u{2009}048\u{2009}576 行") && sentence.contains("改存为 CSV"), "{sentence}");
    assert!(SheetFormat::CSV.holds(usize::MAX) && SheetFormat::XLSX.holds(zonescope::export::XLSX_ROWS - 1));
}

#[test]
fn a_part_of_a_list_says_of_how_many() {
    let list = list(COLUMNS);
    let dataset = &list.opened.dataset;
    for (extent, locale, filter, words) in [
        (Extent::All, Locale::ZhCn, "无，全部项目", None),
        (Extent::First(9), Locale::ZhCn, "无", Some(("范围", "只有前 5 个，符合条件的共 9 个"))),
        (Extent::Chosen(9), Locale::ZhCn, "无", Some(("范围", "只有选中的 5 个，列表共 9 个"))),
        (Extent::First(9), Locale::En, "None", Some(("Extent", "Only the first 5 of 9 that were found"))),
        (Extent::Chosen(9), Locale::En, "None", Some(("Extent", "Only the 5 that were selected, of 9 in the list"))),
    ] {
        let sheet = Sheet::new(
            dataset,
            &list.rows,
            &list.columns,
            list.year_of,
            ListScale::of(dataset).in_language(locale),
            locale,
        );
        let notes = sheet.with_extent(extent).notes("", "");
        assert_eq!(notes[2].1, filter);
        let found = notes.iter().find(|(name, _)| ["范围", "Extent"].contains(&name.as_str()));
        assert_eq!(found.map(|(name, value)| (name.as_str(), value.as_str())), words);
    }
}

#[test]
fn the_package_project_is_added_where_some_are_not_counted_and_only_there() {
    for (columns, rows, expected) in [
        ("id,planned_total", vec![0, 1, 2], "id planned_total parent"),
        ("parent,planned_total", vec![0, 1], "parent planned_total"),
        // The part alone is counted, the whole alone is not: the rule reads the books, not the list.
        ("id,planned_total", vec![1, 2], "id planned_total"),
        ("id,planned_total", vec![0], "id planned_total parent"),
        ("id,name", vec![0, 1, 2], "id name"),
    ] {
        let mut list = list(columns);
        list.rows = rows.iter().map(|row| list.rows[*row]).collect();
        let titles = list.sheet().titles().into_iter().map(|title| match title.as_str() {
            "编号" => "id",
            "名称" => "name",
            "计划总投资（亿元）" => "planned_total",
            "所属打包项目编号" => "parent",
            _ => "other",
        });
        assert_eq!(titles.collect::<Vec<_>>().join(" "), expected, "{columns} {rows:?}");
        let says = list.sheet().notes("", "").iter().any(|(name, _)| name == "不重复计");
        assert_eq!(says, columns.contains("planned_total") && rows.contains(&0), "{columns} {rows:?}");
    }
}

#[test]
fn columns_that_leave_out_different_numbers_are_named() {
    let mut list = list("id,contracted,completed_total,land_mu");
    list.rows.truncate(2);
    let dataset = &list.opened.dataset;
    let left_out = |columns: &str, locale| {
        let columns: Vec<Column> = Column::parse_all(dataset, columns).unwrap();
        let sheet = Sheet::new(
            dataset,
            &list.rows[1..],
            &columns,
            list.year_of,
            ListScale::of(dataset).in_language(locale),
            locale,
        );
        sheet.left_out().map(|left_out| left_out.sentence(locale))
    };
    // The part has what is contracted, the whole has the land.
    let expected = "用地 1 个项目未计入合计：打包项目与其子项目不重复计。";
    assert_eq!(left_out("contracted,land", Locale::ZhCn).as_deref(), Some(expected));
    let expected = "Not in the totals: Land 1 project. A package project is not counted beside its parts.";
    assert_eq!(left_out("contracted,land", Locale::En).as_deref(), Some(expected));
    assert_eq!(left_out("contracted,note", Locale::En), None);
}

#[test]
fn positions_sources_and_english_names_are_saved() {
    let list = list("id,name_en,lon,lat,sources");
    let folder = tempfile::tempdir().unwrap();
    let [csv, xlsx] = ["list.csv", "list.xlsx"].map(|name| folder.path().join(name));
    list.write(&csv, SheetFormat::CSV).unwrap();
    let text = std::fs::read_to_string(&csv).unwrap();
    let lines: Vec<&str> = text.trim_start_matches('\u{feff}').lines().collect();
    assert_eq!(
        lines[..3],
        [
            "编号,英文名称,经度,纬度,来源,数据性质",
            "p1,Wafers 1,120.5,30.1,工作报告,公布",
            "p2,Wafers 2,,,工作报告,公布"
        ]
    );
    list.write(&xlsx, SheetFormat::XLSX).unwrap();
    let parts = parts(&std::fs::read(&xlsx).unwrap());
    let cells = cells(&parts, "sheet1");
    assert_eq!((cells["C2"].0.as_str(), cells["D2"].0.as_str()), ("120.5", "30.1"));
    assert!(!cells.contains_key("C3") && parts["xl/styles.xml"].contains("0.00000"));
}

#[test]
fn a_table_of_cells_goes_the_way_of_lists() {
    let number = |exact: &str, decimals| GridCell::Number { exact: exact.to_owned(), decimals };
    let words = |words: &str| GridCell::Words(words.to_owned());
    let grid = CellGrid {
        name: "核对 [2021]".to_owned(),
        titles: ["=指标", "数值", "个数"].map(str::to_owned).to_vec(),
        rows: vec![
            vec![words("=1+1"), number("12.345", 1), GridCell::Count(7)],
            vec![words("产值\t亿元"), number("-3", 0), GridCell::Missing],
        ],
        notes: vec!["只列有差的".to_owned()],
    };
    let folder = tempfile::tempdir().unwrap();
    let notes = Notes::of_cells(&grid, Locale::ZhCn);
    let write = |name: &str, format: SheetFormat| {
        let path = folder.path().join(name);
        write_grid(&path, (&grid, &notes), format, &SheetProgress::default(), Existing::Keep).unwrap();
        std::fs::read(&path).unwrap()
    };
    let text = String::from_utf8(write("t.csv", SheetFormat::CSV)).unwrap();
    assert_eq!(text, "\u{feff}'=指标,数值,个数\r\n'=1+1,12.345,7\r\n产值\t亿元,-3,\r\n");
    assert_eq!(grid_text(&grid), "'=指标\t数值\t个数\n'=1+1\t12.345\t7\n\"产值\t亿元\"\t-3\t\n");
    let bytes = write("t.xlsx", SheetFormat::XLSX);
    let parts = parts(&bytes);
    let found = cells(&parts, "sheet1");
    let at = |address: &str| found.get(address).map(|(value, _)| value.as_str());
    assert_eq!(
        [at("A1"), at("A2"), at("B2"), at("C2"), at("B3"), at("C3")],
        [Some("=指标"), Some("=1+1"), Some("12.345"), Some("7"), Some("-3"), None]
    );
    let styles: std::collections::BTreeSet<usize> = ["B2", "C2", "B3"].map(|address| found[address].1).into();
    assert_eq!(styles.len(), 3, "each number with its decimals");
    assert!(parts["xl/styles.xml"].contains("#,##0.0\"") && parts["xl/workbook.xml"].contains("核对  2021"));
    assert!(parts["xl/worksheets/sheet1.xml"].contains("<dimension ref=\"A1:C3\"/>"));
    let about = cells(&parts, "sheet2");
    assert_eq!((about["A1"].0.as_str(), about["A2"].0.as_str()), ("核对 [2021]", "只列有差的"));
    assert_eq!(write("again.xlsx", SheetFormat::XLSX), bytes, "the same table, the same bytes");
}
