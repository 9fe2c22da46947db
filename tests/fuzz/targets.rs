//! What is done with arbitrary bytes, and what must hold whatever they are. Driven by the mutator beside this file and,
//! for days on end, by libFuzzer (see `fuzz/`).

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::OnceLock;

use zonescope::figure::{self, FigureDocument, FigureSpec};
use zonescope::gallery;
use zonescope::import::{self as imports, SourceFile, Writing};
use zonescope::listing;
use zonescope::model::{Dataset, Measure};
use zonescope::package::{self, Opened, Severity};
use zonescope::query::{self, Cache, Column, Dimension, Filter, Query, Search};
use zonescope::text::Locale;

/// Something that is done with bytes.
pub(crate) type Target = fn(&[u8]);

/// All of them, by the name of their corpus.
pub(crate) const TARGETS: [(&str, Target); 6] = [
    ("package", package),
    ("filter", filter),
    ("search", search),
    ("figure", figure),
    ("settings", settings),
    ("import", import),
];

fn books() -> &'static Dataset {
    static BOOKS: OnceLock<Opened> = OnceLock::new();
    &BOOKS.get_or_init(|| package::open_bundled().unwrap()).dataset
}

/// A small package, of which an input replaces files: `=== projects.csv` begins one.
fn small_package() -> &'static BTreeMap<String, Vec<u8>> {
    static FILES: OnceLock<BTreeMap<String, Vec<u8>>> = OnceLock::new();
    FILES.get_or_init(|| {
        // The manifest is that of the program, or that of `fuzz` beside its sources.
        let home = Path::new(env!("CARGO_MANIFEST_DIR"));
        let folder = ["tests/data/tiny", "../tests/data/tiny"].map(|folder| home.join(folder));
        let folder = folder.into_iter().find(|folder| folder.exists()).unwrap();
        let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap());
        let read = |path: std::path::PathBuf| std::fs::read(path).unwrap();
        entries.map(|entry| (entry.file_name().into_string().unwrap(), read(entry.path()))).collect()
    })
}

/// The files of an input, in place of those of the small package.
pub(crate) fn files_of(input: &[u8]) -> BTreeMap<String, Vec<u8>> {
    const MARK: &[u8] = b"=== ";
    let mut files = small_package().clone();
    let mut rest = input;
    while let Some(at) = rest.windows(MARK.len()).position(|window| window == MARK) {
        let line = &rest[at + MARK.len()..];
        let end = line.iter().position(|byte| *byte == b'\n').unwrap_or(line.len());
        let name = String::from_utf8_lossy(&line[..end]).into_owned();
        rest = line.get(end + 1..).unwrap_or_default();
        let next = rest.windows(MARK.len()).position(|window| window == MARK).unwrap_or(rest.len());
        files.insert(name, rest[..next].to_vec());
    }
    files
}

/// The parts of a workbook: `=== xl/worksheets/sheet1.xml` begins one. Nothing where the input has none.
fn workbook_of(input: &[u8]) -> Option<Vec<u8>> {
    use std::io::Write as _;
    let text = String::from_utf8_lossy(input.strip_prefix(b"=== ")?).into_owned();
    let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for part in text.split("\n=== ").take(20) {
        let (name, content) = part.split_once('\n').unwrap_or((part, ""));
        writer.start_file(name, zip::write::SimpleFileOptions::default()).ok()?;
        writer.write_all(content.as_bytes()).ok()?;
    }
    Some(writer.finish().ok()?.into_inner())
}

/// A stranger's file is read or refused. What is read is proposed and imported: every row is somewhere, sums agree, and what
/// comes of it is a package.
pub(crate) fn import(input: &[u8]) {
    let (name, bytes) = workbook_of(input).map_or(("a.csv", input.to_vec()), |bytes| ("a.xlsx", bytes));
    let file = match SourceFile::read(name, bytes, &Writing::default()) {
        Ok(file) => file,
        Err(error) => {
            assert!(Locale::ALL.iter().all(|locale| !error.sentence(name, *locale).is_empty()));
            return;
        }
    };
    let files = [file];
    let (recipe, _) = imports::propose(&files);
    let text = serde_json::to_string(&recipe).unwrap();
    assert_eq!(serde_json::from_str::<imports::Recipe>(&text).unwrap(), recipe);
    let imported = imports::apply(&recipe, &files);
    for account in &imported.accounts {
        assert!(account.is_complete(), "{account:?}");
        assert!(account.sums.iter().all(|sum| sum.before == sum.after), "{:?}", account.sums);
    }
    if !imported.tables.is_empty() {
        imports::Package::of(&imported, &recipe).open().unwrap();
    }
}

/// A package is read or refused; what was found can be said; what was read can be asked about, and adds up.
pub(crate) fn package(input: &[u8]) {
    let files = files_of(input);
    let files: Vec<(&str, &[u8])> = files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
    let opened = match package::open_embedded(&files) {
        Ok(opened) => opened,
        Err(error) => {
            for locale in Locale::ALL {
                said(&error.sentence(locale));
            }
            return;
        }
    };
    let findings = &opened.findings;
    assert_eq!(Severity::ALL.map(|severity| findings.count(severity)).iter().sum::<usize>(), findings.total());
    assert_eq!(opened.dataset.errors(), findings.count(Severity::Error));
    for finding in findings {
        for locale in Locale::ALL {
            said(&finding.sentence(locale));
            said(&finding.place(locale));
        }
    }
    let dataset = &opened.dataset;
    let all = query::select(dataset, &Filter::default(), query::default_year_basis(dataset, Measure::PlannedTotal));
    assert_eq!(all.len(), dataset.projects().len());
    for measure in Measure::ALL {
        asked(dataset, measure, all.len());
    }
    let found = query::reconcile(dataset);
    assert!(found.checks.len() <= dataset.observations().len());
    for project in all.into_iter().take(3) {
        let detail = zonescope::listing::detail(dataset, project, Locale::ZhCn);
        assert!(!detail.name.is_empty());
    }
}

/// Whatever is grouped comes to the same, and can be drawn.
fn asked(dataset: &Dataset, measure: Measure, projects: usize) {
    let year_of = query::default_year_basis(dataset, measure);
    for by in [[Dimension::Sector, Dimension::Year], [Dimension::Place, Dimension::Stage]] {
        let query = Query::new(measure, &by, year_of);
        let Ok(answer) = query::answer(dataset, &query) else { continue };
        let count: u64 = answer.cells().map(|(_, cell)| u64::from(cell.count)).sum();
        assert!(count <= (projects + dataset.progress().len()) as u64, "each once at most");
        figure::build(dataset, &FigureSpec::new(figure::Kind::default(), query), Locale::En).unwrap();
    }
}

/// What a person reads has words, and no name of one.
fn said(sentence: &str) {
    assert!(!sentence.trim().is_empty());
    assert!(!sentence.starts_with("finding-") && !sentence.starts_with("open-"), "{sentence}");
}

/// A filter is understood or refused at a place in it; what is understood can be written down and means the same.
pub(crate) fn filter(input: &[u8]) {
    let text = String::from_utf8_lossy(input);
    let dataset = books();
    match Filter::parse(dataset, &[&text]) {
        Ok(filter) => {
            let again = filter.to_text(dataset);
            assert_eq!(Filter::parse(dataset, &[&again]), Ok(filter.clone()), "{again}");
            let year_of = query::default_year_basis(dataset, Measure::PlannedTotal);
            let found = query::select(dataset, &filter, year_of);
            assert!(found.len() <= dataset.projects().len());
            for clause in filter.clauses() {
                for locale in Locale::ALL {
                    said(&listing::clause_label(dataset, clause, locale));
                }
            }
        }
        Err(error) => {
            for locale in Locale::ALL {
                said(&error.sentence(locale));
                said(&error.report(locale));
            }
        }
    }
    for cursor in [0, text.len() / 2, text.len()] {
        let found = query::complete(dataset, &text, cursor, Locale::ZhCn);
        assert!(text.get(found.replaced.clone()).is_some(), "between characters");
        let _ = query::wrong_so_far(dataset, &text, cursor, Locale::En);
    }
    let _ = Column::parse_all(dataset, &text);
    let _ = query::parse_sort(dataset, &text);
}

/// A search finds projects, each once, and says where.
pub(crate) fn search(input: &[u8]) {
    let text = String::from_utf8_lossy(input);
    let dataset = books();
    let search = Search::new(&text);
    let year_of = query::default_year_basis(dataset, Measure::PlannedTotal);
    let found = Cache::default().search(dataset, &Filter::default(), year_of, &search);
    let mut once = found.clone();
    once.sort_unstable();
    once.dedup();
    assert_eq!(once.len(), found.len());
    for project in found.into_iter().take(20) {
        for (shown, by_sound) in [(dataset.projects().name(project), true), (dataset.projects().note(project), false)] {
            let highlights = search.highlights(shown, by_sound);
            assert!(highlights.iter().all(|mark| shown.get(mark.clone()).is_some()), "between characters");
            assert!(highlights.windows(2).all(|pair| pair[0].end <= pair[1].start), "in order and apart");
        }
    }
}

/// A document is a figure or says where it is not one; a figure written down is the same again, and is drawn.
pub(crate) fn figure(input: &[u8]) {
    let text = String::from_utf8_lossy(input);
    let dataset = books();
    let document = match FigureDocument::parse(&text) {
        Ok(document) => document,
        Err(error) => {
            for locale in Locale::ALL {
                said(&error.sentence(locale));
            }
            return;
        }
    };
    assert_eq!(FigureDocument::parse(&document.to_json()).as_ref(), Ok(&document));
    match document.resolve(dataset) {
        Ok(spec) => {
            // What is refused when drawn says why.
            if let Err(error) = figure::build(dataset, &spec, Locale::ZhCn) {
                said(&error.sentence(Locale::ZhCn));
            }
        }
        Err(error) => said(&error.sentence(Locale::ZhCn)),
    }
}

/// Settings and kept filters are read as far as they make sense, and come back as they were saved; a file in a gallery is
/// a figure or says why not.
pub(crate) fn settings(input: &[u8]) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("settings.json");
    std::fs::write(&path, input).unwrap();
    let entry = gallery::entry(path.clone());
    if let Err(error) = entry.document {
        said(&error.sentence(Locale::En));
    }
    #[cfg(feature = "window")]
    {
        use zonescope::app::Settings;
        let settings = Settings::load(&path).settings;
        settings.save(&path).unwrap();
        let again = Settings::load(&path);
        assert_eq!((again.settings, again.damaged), (settings, None));
    }
}
