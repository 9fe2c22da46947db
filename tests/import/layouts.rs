//! Where the table stands in a sheet: titles, headings of several rows, units, totals and notes are told from its rows.

use crate::books::{headings, sheet, told};

#[test]
fn what_stands_around_a_table_is_none_of_its_rows() {
    for (text, expected, columns) in [
        ("a,b\n1,2\n3,4\n", "heading 1; data 2-3", "a|b"),
        (
            "2021年重点项目表,,\n单位：万元,,\n项目,产业,总投资\n甲,电子,5\n乙,医药,7\n注：初步数,,\n",
            "title 1-2; heading 3; data 4-5; note 6",
            "项目|产业|总投资",
        ),
        (
            "数据库：分省年度数据\n指标：产值(亿元)\n时间：最近3年\n地区,2024年,2023年,2022年\n北京市,3,2,1\n天津市,6,5,4\n\
                注：1.甲。\n　　2.乙。\n数据来源：国家统计局\n",
            "title 1-3; heading 4; data 5-6; note 7-9",
            "地区|2024年|2023年|2022年",
        ),
        (
            "企业,2020年,,2021年,\n,营收,税收,营收,税收\n绍一,1,2,3,4\n绍二,5,6,7,8\n",
            "heading 1-2; data 3-4",
            "企业|2020年 营收|2020年 税收|2021年 营收|2021年 税收",
        ),
        ("名称,投资,用地\n,万元,亩\n甲,5,3\n乙,6,4\n", "heading 1; units 2; data 3-4", "名称|投资|用地"),
        ("名称,投资,用地\n绍一,1,2\n甲厂,5,3\n乙厂,6,4\n", "heading 1; data 2-4", "名称|投资|用地"),
        (
            "名称,投资,用地,人数\n甲,1,2,3\n甲厂,5,3,1\n乙厂,6,4,1\n",
            "heading 1; column-numbers 2; data 3-4",
            "名称|投资|用地|人数",
        ),
        (
            "项目,产业,总投资\n甲,电子,5\n乙,电子,7\n小计,,12\n丙,医药,1\n合计,,13\n",
            "heading 1; data 2-3; total 4; data 5; total 6",
            "项目|产业|总投资",
        ),
        // Over one row, too, and over what several subtotals are of.
        (
            "项目,产业,总投资\n甲,电子,5\n乙,电子,7\n电子小计,,12\n丙,医药,1\n医药小计,,1\n上半合计,,13\n丁,软件,4\n软件小计,,4\n两组合计,,17\n",
            "heading 1; data 2-3; total 4; data 5; total 6-7; data 8; total 9-10",
            "项目|产业|总投资",
        ),
        // What is called so and is not their sum is kept, and found when the table is read.
        (
            "项目,产业,总投资\n甲,电子,5\n乙,电子,7\n电子小计,,13\nTotal Energies,电子,13\n",
            "heading 1; data 2-5",
            "项目|产业|总投资",
        ),
        (
            "项目,产业,总投资\n合计,,13\n甲,电子,5\n其中：设备,,2\n乙,电子,8\n",
            "heading 1; total 2; data 3; part 4; data 5",
            "项目|产业|总投资",
        ),
        (
            "项目,产业,总投资\n一、电子,,\n甲,电子,5\n二、医药,,\n乙,医药,8\n",
            "heading 1; section 2; data 3; section 4; data 5",
            "项目|产业|总投资",
        ),
        (
            "项目,总投资,用地\n甲,5,1\n项目,总投资,用地\n乙,8,2\n",
            "heading 1; data 2; heading-again 3; data 4",
            "项目|总投资|用地",
        ),
        ("1,北京,3.5\n2,上海,4.5\n", "data 1-2", "||"),
        // The name of something that ends like a total, and is none.
        ("项目,产业,总投资\n甲,电子,5\n国泰合计,电子,7\n丙,医药,1\n", "heading 1; data 2-4", "项目|产业|总投资"),
    ] {
        let sheet = sheet(text);
        assert_eq!((told(&sheet).as_str(), headings(&sheet).as_str()), (expected, columns), "{text}");
    }
}

#[test]
fn a_sheet_without_cells_has_no_table() {
    assert_eq!(told(&sheet("")), "none");
    assert_eq!(told(&sheet("\n,,\n")), "none");
}
