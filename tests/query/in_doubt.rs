//! What a condition on dates keeps out because a date is not known well enough is counted, in projects and in any other table.

use zonescope::figure::{FigureSpec, Kind, build};
use zonescope::model::Measure;
use zonescope::query::*;
use zonescope::text::Locale;

use crate::dates_of_tables::table;

const DATES: &str = "名称,行业,登记日期\n甲,电子,2021\n乙,电子,2021-03\n丙,医药,2021-06-15\n丁,医药,2020-12\n戊,医药,\n己,电子,2022\n庚,电子,2021-06\n";

#[test]
fn dates_too_vague_for_a_condition_are_counted() {
    let dataset = table(DATES);
    for (conditions, passing, in_doubt) in [
        (&["登记日期=2021"][..], 4, 0),
        (&["登记日期=2021-H1"], 3, 1),
        (&["登记日期=2021-H2"], 0, 1),
        (&["登记日期>=2021-06-10"], 2, 2),
        (&["登记日期>=2021-06-10", "登记日期<=2021-06-20"], 1, 2),
        (&["登记日期>2021-06-15"], 1, 2),
        (&["登记日期<2021-03"], 1, 1),
        // 戊 has no date: it is not within.
        (&["登记日期!=2021-H1"], 3, 1),
        (&["登记日期=2021-H1", "行业=电子"], 2, 1),
        (&["登记日期=2021-H1", "行业=医药"], 1, 0),
        (&["行业=医药"], 3, 0),
        (&["登记日期="], 1, 0),
        (&["登记日期!="], 6, 0),
    ] {
        let filter = Filter::parse(&dataset, conditions).unwrap();
        let year_of = default_year_basis(&dataset, Measure::ProjectCount);
        let query = Query::new(Measure::ProjectCount, &[], year_of).filtered(filter);
        let cached = CachedDataset::new(&dataset, Cache::default());
        let found = (cached.total(&query).unwrap().count, cached.in_doubt(&query));
        assert_eq!(found, (passing, in_doubt), "{conditions:?}");
        let kind = Kind::parse("ranked").unwrap();
        let query = Query { by: parse_dimensions_of(&dataset, "行业").unwrap(), ..query };
        let figure = build(&dataset, &FigureSpec::new(kind, query), Locale::ZhCn).unwrap();
        let is_said = figure.note.contains(&format!("{in_doubt} 个项目的日期不够细"));
        assert_eq!(is_said, in_doubt > 0, "{conditions:?} {}", figure.note);
    }
}
