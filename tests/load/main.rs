//! Packages that are odd in one way each: what is found, where, and what survives.

#![expect(clippy::unwrap_used, clippy::panic, clippy::print_stdout, reason = "tests may say what they expect")]

mod any_package;
mod cells;
mod checksums;
mod describe;
mod descriptor;
mod enterprises;
mod fields;
mod files;

mod ground;
mod hints;
mod key_columns;
mod keys;
mod lists;
mod names;
mod numbers;
mod own_tables;
mod own_words;
mod references;
mod roles;
mod row_names;
mod rows;
mod runs;
mod said;
mod scale;
mod security;
mod several;
mod shifted;
mod standard;
mod threads;
mod told;
mod totals;
mod totals_of_places;
mod units_by_row;
mod written;
mod zipped;

use std::path::{Path, PathBuf};

use zonescope::model::{Dataset, PartialDate, ProjectAmount, Sum};
use zonescope::package::{OpenError, Opened, open};

/// A copy of `tests/data/tiny`, which has no findings, to be made odd.
struct Package {
    folder: tempfile::TempDir,
}

fn tiny() -> Package {
    let folder = tempfile::tempdir().unwrap();
    for entry in std::fs::read_dir(tiny_folder()).unwrap() {
        let entry = entry.unwrap();
        std::fs::copy(entry.path(), folder.path().join(entry.file_name())).unwrap();
    }
    Package { folder }
}

fn tiny_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/tiny")
}

impl Package {
    fn path(&self, file: &str) -> PathBuf {
        self.folder.path().join(file)
    }

    /// With `from`, which stands in the file once, replaced.
    fn with(self, file: &str, from: &str, to: &str) -> Self {
        let text = std::fs::read_to_string(self.path(file)).unwrap();
        assert_eq!(text.matches(from).count(), 1, "{from:?} stands in {file} once");
        self.put(file, text.replace(from, to))
    }

    /// With this file instead.
    fn put(self, file: &str, bytes: impl AsRef<[u8]>) -> Self {
        std::fs::write(self.path(file), bytes).unwrap();
        self
    }

    /// With more at the end of the file.
    fn and(self, file: &str, more: &str) -> Self {
        let text = std::fs::read_to_string(self.path(file)).unwrap();
        self.put(file, text + more)
    }

    fn without(self, file: &str) -> Self {
        std::fs::remove_file(self.path(file)).unwrap();
        self
    }

    fn open(&self) -> Result<Opened, OpenError> {
        open(self.folder.path())
    }

    fn opened(&self) -> Opened {
        self.open().unwrap_or_else(|error| panic!("{error}"))
    }
}

/// What was found: `code place`, and the value if there is one.
fn found(opened: &Opened) -> Vec<String> {
    let shown = |finding: &zonescope::package::Finding| {
        whole(finding);
        let place = finding.place(zonescope::text::Locale::En);
        let value = finding.value.as_ref().map_or_else(String::new, |value| format!(": {value}"));
        format!("{} {place}{value}", finding.code())
    };
    opened.findings.iter().map(shown).collect()
}

/// Every finding, of whatever kind, says where it is, and its sentence has no hole where a name should stand.
fn whole(finding: &zonescope::package::Finding) {
    for locale in zonescope::text::Locale::ALL {
        let (place, sentence) = (finding.place(locale), finding.sentence(locale));
        assert!(!place.is_empty() && !finding.file.is_empty(), "{} has no place", finding.code());
        for hole in ["“”", "：。", ": .", "（）", "()", "{ $", "、、", ", ,", "为。", "  "] {
            assert!(!sentence.contains(hole), "{}: {sentence}", finding.code());
        }
    }
}

/// A case: what is replaced by what, what is found, and whether the rest survived.
type Case<'a> = (&'a str, &'a str, &'a str, &'a [&'a str], fn(&Dataset) -> bool);

/// Makes each change on its own and compares.
fn check(cases: &[Case<'_>]) {
    for (file, from, to, expected, survived) in cases {
        let opened = tiny().with(file, from, to).opened();
        assert_eq!(found(&opened), *expected, "{from:?} → {to:?}");
        assert!(survived(&opened.dataset), "what survives of {from:?} → {to:?}");
    }
}

/// An amount in 元, as text.
fn amount(dataset: &Dataset, project: &str, which: ProjectAmount) -> String {
    let amount = dataset.project(project).and_then(|ix| dataset.projects().amount(ix, which));
    amount.map_or_else(String::new, |amount| Sum::from(amount).to_decimal().to_string())
}

fn planned(dataset: &Dataset, project: &str) -> String {
    amount(dataset, project, ProjectAmount::PlannedTotal)
}

fn contracted(dataset: &Dataset, project: &str) -> String {
    amount(dataset, project, ProjectAmount::Contracted)
}

fn date(dataset: &Dataset, project: &str, stage: &str) -> String {
    let found = dataset.project(project).zip(dataset.stages().find(stage));
    let date = found.and_then(|(project, stage)| dataset.projects().date(project, stage));
    date.map_or_else(String::new, |date: PartialDate| date.to_string())
}

fn name<'d>(dataset: &'d Dataset, project: &str) -> &'d str {
    dataset.project(project).map_or("", |ix| dataset.projects().name(ix))
}

fn ids(dataset: &Dataset) -> Vec<&str> {
    dataset.projects().iter().map(|ix| dataset.projects().id(ix)).collect()
}

#[test]
fn the_tiny_package_is_read_whole() {
    let opened = open(&tiny_folder()).unwrap();
    assert_eq!(found(&opened), [""; 0]);
    let dataset = &opened.dataset;
    let stages: Vec<&str> = dataset.stages().iter().map(|(_, stage)| stage.id.as_str()).collect();
    assert_eq!(stages, ["signed", "started", "completed", "suspended"], "the ladder, then the rest");
    let lists: Vec<&str> = dataset.lists().iter().map(|(_, list)| list.id.as_str()).collect();
    assert_eq!(lists, ["省重大", "市重点"], "by pinyin");
    let park = dataset.places().find("park").unwrap();
    assert_eq!(dataset.place_tree().path(park).len(), 2, "the parent comes later in the file");

    let projects = dataset.projects();
    let [p1, p2, p3, p4] = ["p1", "p2", "p3", "p4"].map(|id| dataset.project(id).unwrap());
    assert_eq!(planned(dataset, "p3"), "7000000.00");
    assert_eq!(amount(dataset, "p1", ProjectAmount::ForeignUtilised), "3000000.00");
    assert_eq!(dataset.project_currency(ProjectAmount::ForeignUtilised).code(), "USD");
    assert_eq!(dataset.project_currency(ProjectAmount::PlannedTotal).code(), "CNY");
    assert_eq!(projects.land_mu_hundredths(p1), Some(12050));
    assert_eq!(projects.parent(p2), Some(p1));
    assert_eq!(projects.note(p2), "二期, 分两批");
    assert_eq!(projects.lists(p1).len(), 2);
    assert_eq!(projects.name_en(p3), "制药厂");
    assert_eq!(projects.line(p4), 5);
    assert_eq!(dataset.progress_of(p1).count(), 2);
    let of_p4 = dataset.progress_of(p4).map(|row| dataset.progress().basis(row)).collect::<Vec<_>>();
    assert_eq!(of_p4, [zonescope::model::Basis::Illustrative], "no basis of its own: that of its project");

    let [signed, rank] = dataset.observations() else { panic!("two observations") };
    assert_eq!(signed.value.map(|value| value.to_string()).as_deref(), Some("249.5"));
    assert_eq!((signed.count, signed.quote.as_str()), (Some(8), "签约8个, 总投资249.5亿元"));
    assert_eq!((rank.value, rank.rank), (None, Some(2)));
    let decimals: Vec<u32> = dataset.indicators().iter().map(|(_, indicator)| indicator.decimals).collect();
    assert_eq!(decimals, [1, 0], "as many as the most exact value has, unless given");

    let files: Vec<_> = opened.files.iter().map(|file| (file.path.as_str(), file.rows)).collect();
    assert_eq!(files[4], ("projects.csv", 4));
    assert!(opened.files.iter().all(|file| file.encoding == "utf-8" && file.bytes > 0));
}

#[test]
fn the_same_package_reads_alike_from_its_descriptor_and_from_memory() {
    let files = ["sectors", "places", "stages", "sources", "projects", "progress", "indicators", "observations"];
    let files: Vec<(String, Vec<u8>)> = files
        .iter()
        .map(|name| format!("{name}.csv"))
        .chain(["datapackage.json".to_owned()])
        .map(|file| (file.clone(), std::fs::read(tiny_folder().join(file)).unwrap()))
        .collect();
    let files: Vec<(&str, &[u8])> = files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
    let embedded = zonescope::package::open_embedded(&files).unwrap();
    let on_disk = open(&tiny_folder().join("datapackage.json")).unwrap();
    assert_eq!(embedded.origin, zonescope::source::Origin::Bundled);
    assert_eq!(on_disk.origin.home(), Some(tiny_folder()));
    assert_eq!(embedded.files, on_disk.files);
    assert_eq!(ids(&embedded.dataset), ids(&on_disk.dataset));
    assert_eq!(embedded.title, "一个小开发区的账本");
}
