//! Random cells, and everything that was read in words: for comparing two ways of reading the same.

use zonescope::model::{Dataset, Index, ProgressAmount, ProjectAmount};
use zonescope::package::Opened;

/// Numbers that look random and are the same everywhere.
pub(crate) struct Dice(pub u64);

impl Dice {
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % limit
    }

    pub(crate) fn one<'a>(&mut self, of: &[&'a str]) -> &'a str {
        of[self.below(of.len())]
    }
}

/// Everything that was read, in words.
pub(crate) fn told(opened: &Opened) -> Vec<String> {
    let dataset: &Dataset = &opened.dataset;
    let projects = dataset.projects();
    let mut told: Vec<String> = projects
        .iter()
        .map(|ix| {
            let amounts = ProjectAmount::ALL.map(|which| projects.amount(ix, which));
            let dates: Vec<_> = dataset.stages().iter().map(|(stage, _)| projects.date(ix, stage)).collect();
            let lists: Vec<&str> = projects.lists(ix).iter().map(|list| dataset.lists()[*list].id.as_str()).collect();
            assert_eq!(dataset.project(projects.id(ix)), Some(ix));
            format!(
                "{} {} {} {:?} {:?} {:?} {:?} {} {:?} {:?} {:?} {:?} {} {lists:?} {dates:?} {amounts:?} {:?} {}",
                projects.id(ix),
                projects.name(ix),
                projects.name_en(ix),
                projects.sector(ix),
                projects.place(ix),
                projects.stage(ix),
                projects.basis(ix),
                projects.investor(ix),
                projects.investor_ix(ix).map(Index::to_usize),
                projects.parent(ix),
                projects.land_mu_hundredths(ix),
                projects.position(ix),
                projects.note(ix),
                projects.sources(ix),
                projects.line(ix),
            )
        })
        .collect();
    let progress = dataset.progress();
    told.extend((0..progress.len()).map(|row| {
        let amounts = ProgressAmount::ALL.map(|which| progress.amount(row, which));
        let (project, period) = (progress.project(row), progress.period(row));
        format!("{project:?} {period} {amounts:?} {:?} {:?}", progress.basis(row), progress.source(row))
    }));
    told.extend(opened.findings.iter().map(|finding| format!("{finding:?}")));
    told.extend(opened.findings.groups().iter().map(|group| format!("{group:?}")));
    // All but how many bytes it has, which depends on how it is written.
    told.extend(opened.files.iter().map(|file| format!("{} {} {}", file.path, file.rows, file.encoding)));
    told
}
