//! What files become: columns with kinds and units, long tables, published series; sums agree, and nothing becomes 0.

use zonescope::import::{Becomes, NoteKind, Package};
use zonescope::model::Qualifier::{About, Exact, Range};
use zonescope::model::{FieldName, FieldValues};

use crate::books::{csv, errors, file, imported, of_text};

#[test]
fn a_table_keeps_its_rows_and_what_cannot_be_read_keeps_its_words() {
    let text = "项目,总投资,开工,备注\n甲,12.3亿元,2021年3月,x\n乙,约5亿,2021/4/1,\n丙,3–5亿,民国110年,\n丁,5000万元,未定,\n戊,见附件,2022,y\n己,1亿元,五月底,\n";
    let files = [file("重点项目.csv", text.as_bytes())];
    let (recipe, imported) = imported(&files);
    let plan = &recipe.tables[0];
    assert_eq!((plan.name.as_str(), plan.becomes), ("zhongdianxiangmu", Becomes::Table));
    let told: Vec<String> = plan.columns.iter().map(|it| format!("{} {} {}", it.name, it.kind, it.unit)).collect();
    assert_eq!(told, ["项目 name ", "总投资 amount 亿元", "开工 date ", "备注 category "]);
    let out = csv(&imported, &recipe, "zhongdianxiangmu");
    assert_eq!(
        out,
        "项目,总投资,总投资限定,总投资（原文）,开工,开工（原文）,备注\n甲,12.3,,,2021-03,,x\n乙,5,~,约5亿,2021-04-01,,\n\
        丙,3,..5,3–5亿,2021,,\n丁,0.5,,,未定,,\n戊,,,见附件,2022,,y\n己,1,,,,五月底,\n"
    );
    let notes: Vec<(NoteKind, usize)> = imported.notes.iter().map(|note| (note.kind, note.noted.count)).collect();
    assert_eq!(notes, [(NoteKind::NotExact, 1), (NoteKind::FromTo, 1), (NoteKind::NoNumber, 1), (NoteKind::NoDate, 1)]);
    let sum = &imported.accounts[0].sums[0];
    assert_eq!((sum.before.as_str(), sum.unit.as_str()), ("21.8", "亿元"));
    assert_eq!(errors(&imported, &recipe), Vec::<String>::new());
    let opened = Package::of(&imported, &recipe).open().unwrap();
    let projects = opened.table("zhongdianxiangmu").unwrap();
    let numbers = match &projects.field(FieldName::new("总投资")).unwrap().values {
        FieldValues::Numbers(numbers) => Some(numbers),
        _ => None,
    };
    let numbers = numbers.unwrap();
    let of = |row: usize| (numbers.qualifier(row), numbers.upper(row).is_some());
    assert_eq!([of(0), of(1), of(2)], [(Exact, false), (About, false), (Range, true)], "the package knows it, too");
}

#[test]
fn periods_that_are_columns_become_rows() {
    let text = "企业,2022年,,2023年,,2024年,\n,营收,税收,营收,税收,营收,税收\n绍一,1,2,3,4,5,\n绍二,,,6,7,8,9\n";
    let (recipe, imported) = imported(&[file("规上企业.csv", text.as_bytes())]);
    assert_eq!(recipe.tables[0].becomes, Becomes::Long);
    let out = csv(&imported, &recipe, "guishangqiye");
    assert_eq!(out, "企业,年份,营收,税收\n绍一,2022,1,2\n绍一,2023,3,4\n绍一,2024,5,\n绍二,2023,6,7\n绍二,2024,8,9\n");
    assert_eq!(imported.tables[0].key, ["企业", "年份"]);
    assert_eq!(errors(&imported, &recipe), Vec::<String>::new());
}

const SERIES: &str = "数据库：分省年度数据\n指标：地区生产总值(亿元)\n时间：最近3年\n地区,2025年,2024年,2023年\n北京市,,49670.2,47353.7\n\
    天津市,,17931.3,17211.8\n注：初步核算数。\n数据来源：国家统计局\n";

#[test]
fn published_series_become_observations_with_unit_and_place() {
    let other = SERIES.replace("地区生产总值(亿元)", "人口数(人口抽样调查)(人)");
    let files = [file("gdp.csv", SERIES.as_bytes()), file("人口.csv", other.as_bytes())];
    let (recipe, imported) = imported(&files);
    assert!(recipe.tables.iter().all(|plan| plan.becomes == Becomes::Observations));
    assert_eq!(
        csv(&imported, &recipe, "indicators"),
        "id,name_zh,unit\ndiqushengchanzongzhi,地区生产总值,亿元\nrenkoushu-renkouchouyangdiaocha,人口数(人口抽样调查),人\n"
    );
    assert_eq!(
        csv(&imported, &recipe, "places"),
        "id,name_zh,kind\nbeijingshi,北京市,region\ntianjinshi,天津市,region\n"
    );
    let observations = csv(&imported, &recipe, "observations");
    assert!(
        observations.starts_with(
            "indicator,period,place,value,qualifier,source\ndiqushengchanzongzhi,2024,beijingshi,49670.2,,gdp-csv\n"
        ),
        "{observations}"
    );
    assert_eq!(observations.lines().count(), 1 + 2 * 4);
    let sources = csv(&imported, &recipe, "sources");
    assert!(sources.contains("gdp.csv,国家统计局,注：初步核算数。"), "{sources}");
    assert_eq!(errors(&imported, &recipe), Vec::<String>::new());
    assert_eq!(imported.accounts[0].sums[0].before, "132167");
}

#[test]
fn a_column_of_ids_is_referred_to_by_the_tables_that_have_them() {
    let projects = "Project ID,City\nA1,Anchorage\nA2,Juneau\n";
    let notes = "Transaction ID,Project ID,Amount\n1,A1,5\n2,A1,7\n3,A2,1\n";
    let files = [file("projects list.csv", projects.as_bytes()), file("notes.csv", notes.as_bytes())];
    let (recipe, imported) = imported(&files);
    let table = imported.tables.iter().find(|table| table.name == "notes").unwrap();
    assert_eq!(table.refers, [("Project ID".to_owned(), "projects-list".to_owned(), "Project ID".to_owned())]);
    assert_eq!(table.key, ["Transaction ID"]);
    assert_eq!(errors(&imported, &recipe), Vec::<String>::new());
}

#[test]
fn the_same_files_give_the_same_bytes() {
    let text = "项目,产业,总投资（亿元）\n甲,电子,5\n乙,医药,--\n合计,,5\n";
    let made = || {
        let files = [file("a.csv", text.as_bytes()), file("b.csv", SERIES.as_bytes())];
        let (recipe, imported) = imported(&files);
        zonescope::import::Package::of(&imported, &recipe).files
    };
    assert_eq!(made(), made());
}

#[test]
fn marks_for_missing_values_are_declared_and_kept() {
    let imported = of_text("项目,总投资（亿元）\n甲,5\n乙,未公布\n丙,--\n丁,7\n");
    assert_eq!(imported.tables[0].columns[1].missing, ["未公布", "--"]);
    assert_eq!(imported.accounts[0].sums[0].after, "12");
}

#[test]
fn a_list_of_projects_becomes_projects_with_sectors_stages_and_places() {
    let text = "项目编号,项目名称,所属产业,建设地点,项目状态,总投资（亿元）,开工日期,经度,纬度,联系人\n\
        P1,集成电路二期,集成电路,越城区,在建,55.5,2021-03-05,120.5,30.1,张\n\
        P2,研发中心,生物医药,柯桥区,签约,约3,,,,李\n\
        P3,新材料厂,,越城区,停建,2.25,2019年5月,,,王\n";
    let (recipe, imported) = imported(&[file("项目.csv", text.as_bytes())]);
    assert_eq!(recipe.tables[0].becomes, Becomes::Projects);
    assert_eq!(
        csv(&imported, &recipe, "projects"),
        "id,name,sector,place,stage,lon,lat,planned_total,sources,date_zaijian,总投资（亿元）（原文）,联系人\n\
            P1,集成电路二期,jichengdianlu,yuechengqu,zaijian,120.5,30.1,55.5,xiangmu-csv,2021-03-05,,张\n\
            P2,研发中心,shengwuyiyao,keqiaoqu,qianyue,,,3,xiangmu-csv,,约3,李\n\
            P3,新材料厂,weifenlei,yuechengqu,tingjian,,,2.25,xiangmu-csv,2019-05,,王\n"
    );
    assert_eq!(
        csv(&imported, &recipe, "stages"),
        "id,name_zh,order,kind\nqianyue,签约,0,on_track\nzaijian,在建,1,on_track\ntingjian,停建,,off_track\n"
    );
    assert_eq!(csv(&imported, &recipe, "sectors").lines().count(), 4);
    assert_eq!(errors(&imported, &recipe), Vec::<String>::new());
    let opened = zonescope::import::Package::of(&imported, &recipe).open().unwrap();
    assert_eq!(opened.dataset.projects().len(), 3);
}

#[test]
fn projects_without_ids_get_some() {
    let text = "名称,行业,状态\n二期,电子,开工\n二期,电子,竣工\n";
    let (recipe, imported) = imported(&[file("a.csv", text.as_bytes())]);
    let projects = csv(&imported, &recipe, "projects");
    assert!(projects.contains("\nerqi,二期,dianzi,kaigong,a-csv\nerqi-2,二期,"), "{projects}");
    assert_eq!(errors(&imported, &recipe), Vec::<String>::new());
}

#[test]
fn a_table_of_indicators_is_one_series_a_row() {
    let text = "数据库：年度数据\n时间：最近3年\n指标,2024年,2023年,2022年\n国民总收入(亿元),3,2,1\n人均国内生产总值(元),6,,4\n数据来源：国家统计局\n";
    let (recipe, imported) = imported(&[file("年度数据.csv", text.as_bytes())]);
    assert_eq!(recipe.tables[0].becomes, Becomes::Observations);
    assert_eq!(
        csv(&imported, &recipe, "indicators"),
        "id,name_zh,unit\nguominzongshouru,国民总收入,亿元\nrenjunguoneishengchanzongzhi,人均国内生产总值,元\n"
    );
    let observations = csv(&imported, &recipe, "observations");
    assert!(
        observations.starts_with("indicator,period,value,qualifier,source\nguominzongshouru,2024,3,,"),
        "{observations}"
    );
    assert_eq!(observations.lines().count(), 6);
    assert_eq!(errors(&imported, &recipe), Vec::<String>::new());
}
