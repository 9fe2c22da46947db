//! One made-up instrument for research (科研仪器设备). Must not know which package it is for.

use std::io::Write;

use super::course::{Date, Month, month};
use super::lines::Lines;
use super::rng::SplitMix64;

/// What stands over the columns.
pub(super) const COLUMNS: [&str; 15] = [
    "id",
    "name",
    "name_en",
    "category",
    "institution",
    "place",
    "value",
    "origin",
    "started",
    "state",
    "share_mode",
    "customs_supervised",
    "hours_effective",
    "hours_external",
    "services",
];

/// What it is: its names, category, and worth in 万元.
struct Device(&'static str, &'static str, &'static str, (u64, u64));

const DEVICES: [Device; 26] = [
    Device("透射电镜", "TEM", "analysis", (250, 1200)),
    Device("扫描电镜", "SEM", "analysis", (90, 450)),
    Device("质谱仪", "mass spectrometer", "analysis", (70, 500)),
    Device("液相色谱仪", "liquid chromatograph", "analysis", (30, 70)),
    Device("气相色谱仪", "gas chromatograph", "analysis", (30, 60)),
    Device("核磁共振波谱仪", "NMR spectrometer", "analysis", (180, 900)),
    Device("X射线衍射仪", "X-ray diffractometer", "analysis", (60, 220)),
    Device("红外光谱仪", "FTIR spectrometer", "analysis", (30, 50)),
    Device("激光共聚焦显微镜", "confocal microscope", "analysis", (110, 420)),
    Device("流式细胞仪", "flow cytometer", "medical", (50, 260)),
    Device("基因测序仪", "gene sequencer", "medical", (80, 600)),
    Device("小动物成像系统", "small-animal imager", "medical", (60, 380)),
    Device("生物反应器", "bioreactor", "process", (30, 160)),
    Device("冻干机", "freeze dryer", "process", (30, 90)),
    Device("光刻机", "mask aligner", "process", (120, 1500)),
    Device("刻蚀机", "etcher", "process", (180, 1400)),
    Device("精密加工中心", "machining centre", "process", (60, 320)),
    Device("晶圆探针台", "wafer prober", "electronic", (50, 420)),
    Device("半导体参数分析仪", "parameter analyser", "electronic", (35, 220)),
    Device("示波器", "oscilloscope", "electronic", (30, 80)),
    Device("频谱分析仪", "spectrum analyser", "electronic", (30, 110)),
    Device("万能试验机", "universal tester", "physical", (30, 110)),
    Device("环境试验箱", "climatic chamber", "physical", (30, 70)),
    Device("三坐标测量机", "coordinate measuring machine", "metrology", (40, 260)),
    Device("激光测振仪", "laser vibrometer", "metrology", (35, 160)),
    Device("高性能计算集群", "computing cluster", "computing", (60, 800)),
];

/// As the categories of the descriptor have them.
pub(super) const INSTITUTIONS: [&str; 24] = [
    "uni-1", "uni-2", "uni-3", "uni-4", "inst-1", "inst-2", "inst-3", "inst-4", "inst-5", "ent-1", "ent-2", "ent-3",
    "ent-4", "ent-5", "ent-6", "ent-7", "hosp-1", "hosp-2", "hosp-3", "test-1", "test-2", "test-3", "test-4", "test-5",
];

const ORIGINS: [&str; 12] =
    ["china", "china", "china", "china", "germany", "germany", "usa", "usa", "usa", "japan", "japan", "switzerland"];

/// An instrument.
pub(super) struct Instrument {
    device: usize,
    /// In [`INSTITUTIONS`].
    pub(super) institution: usize,
    /// In tenths of 万元.
    pub(super) value: u64,
    origin: &'static str,
    started: Date,
    state: &'static str,
    share_mode: &'static str,
    is_supervised: bool,
    hours: Option<u64>,
    hours_external: Option<u64>,
    services: Option<u64>,
}

impl Instrument {
    /// One that was taken into use up to `last`.
    pub(super) fn draw(rng: &mut SplitMix64, last: Month) -> Self {
        let device = rng.below(DEVICES.len() as u64) as usize;
        let (least, most) = DEVICES[device].3;
        let origin = *rng.pick(&ORIGINS);
        let started = last - rng.below(156).min(rng.below(156));
        let state = match rng.below(1000) {
            0..60 => "idle",
            60..95 => "repair",
            95..115 => "scrapped",
            _ => "normal",
        };
        let share_mode = match rng.below(1000) {
            0..150 => "none",
            150..420 => "internal",
            _ => "external",
        };
        // Of one in sixteen nothing was reported; what stands idle was used for no hour.
        let is_reported = !rng.chance(60) && state != "scrapped" && started < last;
        let full = rng.between(60, 2400) * rng.between(300, 1000) / 1000;
        let hours = is_reported.then(|| if state == "normal" { full * (last - started).min(12) / 12 } else { 0 });
        let per_mille = if share_mode == "external" { rng.between(50, 700) } else { 0 };
        let hours_external = hours.map(|hours| hours * per_mille / 1000);
        Self {
            device,
            institution: rng.below(INSTITUTIONS.len() as u64) as usize,
            value: (least * 10 + (most - least) * 10 * rng.below(1000) / 1000 * rng.below(1000) / 1000).max(1),
            is_supervised: origin != "china" && rng.chance(80),
            origin,
            started: Date::on(started.max(month(2000, 1)), rng.between(1, 28)),
            state,
            share_mode,
            hours,
            services: hours_external.map(|hours| hours / rng.between(6, 30)),
            hours_external,
        }
    }

    /// Writes its row.
    pub(super) fn write<W: Write>(
        &self,
        lines: &mut Lines<W>,
        id: std::fmt::Arguments<'_>,
        number: std::fmt::Arguments<'_>,
        place: &str,
    ) -> csv::Result<()> {
        let Device(name, name_en, category, _) = DEVICES[self.device];
        lines.cell(id).cell(format_args!("{name}示意 {number}")).cell(format_args!("Illustrative {name_en}"));
        lines.text(category).text(INSTITUTIONS[self.institution]).text(place).tenths(Some(self.value));
        lines.text(self.origin).date(Some(self.started)).text(self.state).text(self.share_mode);
        lines.text(if self.is_supervised { "yes" } else { "no" });
        lines.number(self.hours).number(self.hours_external).number(self.services).made_up()
    }
}
