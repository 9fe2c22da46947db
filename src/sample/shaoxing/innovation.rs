//! What `data/shaoxing` has of talent, drugs and targets beside what is published. Of drugs the article gives two numbers and
//! no name, of talent the numbers of one year, of targets none for later years.

use super::years::LAST_YEAR;
use crate::sample::course::{Date, december};
use crate::sample::lines::Lines;
use crate::sample::rng::SplitMix64;

/// What was written.
pub(super) struct Written {
    pub(super) talent_counts: String,
    pub(super) drugs: String,
    pub(super) targets: String,
}

/// `pharma` are the enterprises that may be developing drugs.
pub(super) fn innovation(rng: &mut SplitMix64, pharma: &[String]) -> std::io::Result<Written> {
    let [mut talents, mut drugs, mut targets] = std::array::from_fn(|_| Lines::new(Vec::new()));
    write_talents(rng, &mut talents).map_err(std::io::Error::from)?;
    write_drugs(rng, &mut drugs, pharma).map_err(std::io::Error::from)?;
    write_targets(&mut targets).map_err(std::io::Error::from)?;
    Ok(Written { talent_counts: talents.into_text()?, drugs: drugs.into_text()?, targets: targets.into_text()? })
}

const TALENT_SECTORS: [(&str, &str, &str, u64); 5] = [
    ("ic", "集成电路", "Integrated circuits", 3),
    ("bio-pharma", "现代医药", "Modern pharmaceuticals", 3),
    ("bio-devices", "医疗器械", "Medical devices", 2),
    ("equipment", "装备制造", "Equipment manufacturing", 2),
    ("services", "现代高技术服务业", "Modern high-tech services", 1),
];
const LEVELS: [(&str, &str, &str); 2] =
    [("national", "国家级", "national plans"), ("provincial", "省级", "provincial plans")];

/// Of the years before the published one, by sector and level.
fn write_talents(rng: &mut SplitMix64, lines: &mut Lines<Vec<u8>>) -> csv::Result<()> {
    for year in 2017..LAST_YEAR {
        for (level, level_zh, level_en) in LEVELS {
            for (sector, zh, en, most) in TALENT_SECTORS {
                let count = rng.between(0, most + year - 2017) / if level == "national" { 2 } else { 1 };
                if count == 0 {
                    continue;
                }
                lines.cell(format_args!("ill-t-{year}-{level}-{sector}"));
                lines.cell(format_args!("{zh}新入选{level_zh}人才计划（示意）"));
                lines.cell(format_args!("{en}, newly selected for {level_en} (illustrative)"));
                lines.number(Some(year)).text("programme").text(level).text(sector).number(Some(count));
                lines.text("").made_up()?;
            }
        }
    }
    Ok(())
}

const MODALITIES: [&str; 8] =
    ["small_molecule", "small_molecule", "small_molecule", "antibody", "antibody", "cell", "gene", "tcm"];
const INDICATIONS: [&str; 6] = ["oncology", "oncology", "infection", "metabolism", "cardiovascular", "neurology"];
/// The ladder of drugs up to the last but one, and for how many months a stage lasts.
const STAGES: [(&str, (u64, u64)); 6] = [
    ("preclinical", (12, 24)),
    ("ind", (3, 8)),
    ("phase1", (10, 20)),
    ("phase2", (14, 28)),
    ("phase3", (18, 34)),
    ("nda", (8, 16)),
];

/// 成功研制出3个一类新药，加快研制17个新药
fn write_drugs(rng: &mut SplitMix64, lines: &mut Lines<Vec<u8>>, pharma: &[String]) -> csv::Result<()> {
    for number in 1..=20_u64 {
        let is_developed = number <= 3;
        let stage = if is_developed { STAGES.len() } else { rng.below(6).min(rng.below(6)) as usize };
        let since = december(LAST_YEAR) - rng.below(20);
        let before: u64 = STAGES.iter().take(stage).map(|(_, (least, most))| rng.between(*least, *most)).sum();
        let (zh, en) =
            if is_developed { ("一类新药", "Class 1 drug") } else { ("在研新药", "Drug in development") };
        lines.cell(format_args!("ill-d-{number:02}")).cell(format_args!("{zh}示意 {number:02}"));
        lines.cell(format_args!("{en}, illustrative {number:02}")).text("bio-pharma");
        lines.text(pharma.get(rng.below(pharma.len().max(1) as u64) as usize).map_or("", String::as_str));
        lines.text(if is_developed { "class1" } else { "" });
        lines.text(rng.pick::<&str>(&MODALITIES)).text(rng.pick::<&str>(&INDICATIONS));
        lines.text(STAGES.get(stage).map_or("developed", |(stage, _)| stage));
        lines.date(Some(Date::on(since - before, rng.between(1, 28)))).date(Some(Date::on(since, rng.between(1, 28))));
        lines.made_up()?;
    }
    Ok(())
}

/// What might be aimed at in each of the four years to come, in tenths.
const TARGETS: [(&str, &str, &str, &str, [u64; 4]); 5] = [
    (
        "key_industry_planned_period",
        "重点产业项目计划投资",
        "Planned investment of key projects",
        "亿元",
        [3600, 3850, 4100, 4400],
    ),
    ("key_industry_project_count", "重点产业项目个数", "Key projects", "个", [1650, 1700, 1780, 1850]),
    (
        "infrastructure_completed_period",
        "基础设施建设完成投资",
        "Completed infrastructure investment",
        "亿元",
        [300, 315, 330, 350],
    ),
    ("park_enterprises", "水木湾区科学园入驻企业", "Enterprises in the science park", "家", [1600, 1850, 2100, 2400]),
    ("talents_selected", "新入选国家、省级人才计划", "Talents newly selected", "人", [230, 260, 300, 340]),
];

fn write_targets(lines: &mut Lines<Vec<u8>>) -> csv::Result<()> {
    for (indicator, zh, en, unit, values) in TARGETS {
        for (value, year) in values.into_iter().zip(LAST_YEAR + 1..) {
            lines.cell(format_args!("ill-g-{indicator}-{year}")).cell(format_args!("{zh}目标（示意）{year}"));
            lines.cell(format_args!("{en}, target {year} (illustrative)")).text(indicator).number(Some(year));
            lines.tenths(Some(value)).text(unit).text("").made_up()?;
        }
    }
    Ok(())
}
