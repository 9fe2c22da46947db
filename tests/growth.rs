//! Twice the input takes about twice the time and the memory, and no more than twenty times its size, whatever the input
//! is made of: nobody's file, however odd, makes the program stand still or the machine run out of memory.
//!
//! Time is what this thread spent on the processor, so that a busy machine makes no difference; where the system does not
//! say, it is the clock's.

#![expect(clippy::unwrap_used, reason = "a test stops where it fails")]

#[path = "growth/own_tables.rs"]
mod own_tables;

use std::fmt::Write as _;
use std::path::Path;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use peak_alloc::PeakAlloc;
use zonescope::figure::FigureDocument;
use zonescope::model::{Dataset, Measure};
use zonescope::package::{Opened, open, open_bundled};
use zonescope::parallel::{Share, with_share};
use zonescope::query::{Cache, Dimension, Filter, Query, Search, answer, complete, default_year_basis, select};
use zonescope::text::Locale;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// What a program takes that does next to nothing.
const BASE: usize = 24 << 20;
/// So many times the size of the input besides.
const TIMES: usize = 20;
/// What cannot be told from chance.
const JITTER: Duration = Duration::from_millis(60);

/// Memory is counted for the whole program, so that one case at a time is looked at.
static ALONE: Mutex<()> = Mutex::new(());

/// Time on the processor so far.
fn busy(since: Instant) -> Duration {
    let said = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanos = said.and_then(|said| said.split(' ').next()?.parse().ok());
    nanos.map_or_else(|| since.elapsed(), Duration::from_nanos)
}

/// Runs something and says how long it took and how much memory it had beside what was there.
fn cost(run: impl FnOnce()) -> (Duration, usize) {
    let since = Instant::now();
    MEMORY.reset_peak_usage();
    let (before, from) = (MEMORY.current_usage(), busy(since));
    with_share(Share { threads: 1, least_divisor: 1 }, run);
    (busy(since) - from, MEMORY.peak_usage().saturating_sub(before))
}

/// Compares what a size costs with twice that size; `prepare` says how large the input is, and what is done with it.
fn check<R: FnOnce()>(case: &str, size: usize, prepare: impl Fn(usize) -> (usize, R)) {
    let _alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
    let measured = |size: usize| {
        let (bytes, run) = prepare(size);
        let (time, memory) = cost(run);
        (bytes, time, memory)
    };
    let ((_, mut once, less), (bytes, mut twice, more)) = (measured(size), measured(2 * size));
    // Once in a while the system has something else to do for either: the least of some runs is what it takes.
    for _ in 0..3 {
        if twice < once * 3 + JITTER {
            break;
        }
        (once, twice) = (once.min(measured(size).1), twice.min(measured(2 * size).1));
    }
    assert!(twice < once * 3 + JITTER, "{case}: {once:?} for {size}, {twice:?} for twice that");
    assert!(more < TIMES * bytes + BASE, "{case}: {} MB of memory for {} kB", more >> 20, bytes >> 10);
    assert!(more < less * 3 + BASE, "{case}: {} MB for {size}, {} MB for twice that", less >> 20, more >> 20);
}

/// The small package with some files replaced.
struct Odd(tempfile::TempDir);

impl Odd {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        for entry in std::fs::read_dir("tests/data/tiny").unwrap() {
            let entry = entry.unwrap();
            std::fs::copy(entry.path(), folder.path().join(entry.file_name())).unwrap();
        }
        Self(folder)
    }

    fn put(self, file: &str, bytes: impl AsRef<[u8]>) -> Self {
        std::fs::write(self.0.path().join(file), bytes).unwrap();
        self
    }

    fn text(&self, file: &str) -> String {
        std::fs::read_to_string(self.0.path().join(file)).unwrap()
    }

    fn with(self, file: &str, from: &str, to: &str) -> Self {
        let text = self.text(file);
        assert_eq!(text.matches(from).count(), 1, "{from:?} stands in {file} once");
        self.put(file, text.replace(from, to))
    }

    fn size(&self) -> usize {
        let entries = std::fs::read_dir(self.0.path()).unwrap();
        entries.map(|entry| usize::try_from(entry.unwrap().metadata().unwrap().len()).unwrap()).sum()
    }
}

/// Opens a package as `check` does, and says what was found.
fn opened(folder: &Path) -> Option<Opened> {
    let opened = open(folder).ok()?;
    let said: usize = opened.findings.iter().map(|finding| finding.sentence(Locale::ZhCn).len()).sum();
    assert!(said > 0 || opened.findings.is_empty());
    Some(opened)
}

fn reading(case: &str, size: usize, make: impl Fn(usize) -> Odd) {
    check(case, size, |size| {
        let odd = make(size);
        (odd.size(), move || drop(opened(odd.0.path())))
    });
}

/// `size` lines below a heading.
fn lines(heading: &str, size: usize, line: impl Fn(usize) -> String) -> String {
    let mut text = format!("{heading}\n");
    (0..size).for_each(|at| writeln!(text, "{}", line(at)).unwrap());
    text
}

const P: &str = "projects.csv";

#[test]
fn tables_of_odd_rows_are_read_in_time() {
    let rows = |heading: &'static str, line: fn(usize) -> String| {
        move |size| Odd::new().put(P, lines(heading, size, line)).put("progress.csv", "project,period\n")
    };
    reading("rows", 10_000, rows("id,name,sector", |at| format!("p{at},n,ic")));
    reading("the same id", 10_000, rows("id,name,sector", |_| "p,n,ic".to_owned()));
    reading("open quotation marks", 10_000, rows("id,name,sector", |at| format!("p{at},\"n,ic")));
    reading(
        "doubled quotation marks",
        10_000,
        rows("id,name,sector", |at| format!("p{at},{},ic", "\"".repeat(at % 9))),
    );
    reading("ragged rows", 10_000, rows("id,name,sector", |at| format!("p{at}{}", ",x".repeat(at % 9))));
    reading("headings again", 10_000, rows("id,name,sector", |_| "id,name,sector".to_owned()));
    reading("ids that are nearly those of projects", 1_500, |size| {
        let projects = lines("id,name,sector", size, |at| format!("project-{}{at},n,ic", "abc".repeat(16)));
        let progress = lines("project,period", size, |at| format!("prject-{}{at},2021", "abd".repeat(16)));
        Odd::new().put(P, projects).put("progress.csv", progress)
    });
    reading("ids that are nearly those of sectors", 1_200, |size| {
        let sectors = lines("id,name_zh", size, |at| format!("sector-{}{at},n", "abc".repeat(20)));
        let projects = lines("id,name,sector", size, |at| format!("p{at},n,sectr-{}{at}", "abd".repeat(20)));
        Odd::new().put("sectors.csv", sectors).put(P, projects)
    });
    reading("short ids that are nearly those of sectors", 10_000, |size| {
        let sectors = lines("id,name_zh", 300, |at| format!("s{at},n"));
        let projects = lines("id,name,sector", size, |at| format!("p{at},n,t{}", at % 500));
        Odd::new().put("sectors.csv", sectors).put(P, projects)
    });
    reading("lists", 10_000, rows("id,name,sector,lists", |at| format!("p{at},n,ic,l{at};m{at}")));
    reading("one project on many lists", 10_000, |size| {
        let lists: Vec<String> = (0..size).map(|at| format!("l{at}")).collect();
        Odd::new().put(P, format!("id,name,sector,lists\np1,n,ic,{}\n", lists.join(";")))
    });
    reading("parts of one whole", 10_000, rows("id,name,sector,parent", |at| format!("p{at},n,ic,p0")));
    reading("parts of parts", 10_000, rows("id,name,sector,parent", |at| format!("p{},n,ic,p{at}", at + 1)));
    reading("a circle", 10_000, rows("id,name,sector,parent", |at| format!("p{at},n,ic,p{}", (at + 1) % 10_000)));
}

#[test]
fn tables_of_odd_shape_are_read_in_time() {
    reading("a tail of zeros", 4 << 20, |size| {
        let odd = Odd::new();
        let text = odd.text(P) + &"\0".repeat(size);
        odd.put(P, text)
    });
    reading("one long cell", 1 << 20, |size| Odd::new().with(P, "二期, 分两批", &"长".repeat(size)));
    reading("many columns", 5_000, |size| {
        let odd = Odd::new();
        let names: String = (0..size).map(|at| format!(",c{at}")).collect();
        let text = odd.text(P);
        let (heading, rows) = text.split_once('\n').unwrap();
        let text = format!("{heading}{names}\n{rows}");
        odd.put(P, text)
    });
    reading("many columns and cells", 5_000, |size| {
        let odd = Odd::new();
        let text: String = odd.text(P).lines().map(|line| format!("{line}{}\n", ",".repeat(size))).collect();
        odd.put(P, text)
    });
    reading("many stages", 1_000, |size| {
        let stages = lines("id,name_zh,order,kind", size, |at| format!("s{at},n,{at},on_track"));
        let names: String = (0..size).map(|at| format!(",date_s{at}")).collect();
        let cells = ",x".repeat(size);
        let projects = lines(&format!("id,name,sector{names}"), 20, |at| format!("p{at},n,ic{cells}"));
        Odd::new().put("stages.csv", stages).put(P, projects)
    });
    reading("sectors one below the other", 10_000, |size| {
        let sectors = lines("id,name_zh,parent", size, |at| format!("s{},n,s{at}", at + 1));
        Odd::new().put("sectors.csv", sectors.replace(",s0\n", ",\n"))
    });
}

#[test]
fn tables_of_one_short_column_cost_little_more_than_others() {
    let package = |resource: &str, head: &str, line: fn(usize) -> String, size: usize| {
        let descriptor = Odd::new().text("datapackage.json");
        let with = descriptor.replacen("\"resources\": [", &format!("\"resources\": [{resource},"), 1);
        assert_ne!(descriptor, with);
        Odd::new().put("datapackage.json", with).put("ones.csv", lines(head, size, line))
    };
    let resource = r#"{"name": "ones", "path": "ones.csv"}"#;
    type Cell = fn(usize) -> String;
    let columns: [(&str, Cell); 3] = [
        ("numbers", |at| at.to_string()),
        ("amounts", |at| format!("{}.{:02}", at / 100, at % 100)),
        ("words", |at| format!("w{at}")),
    ];
    for (case, line) in columns {
        reading(case, 500_000, |size| package(resource, "v", line, size));
    }
}

#[test]
fn descriptors_of_odd_shape_are_read_in_time() {
    let with = |more: fn(usize) -> String| {
        move |size| {
            let odd = Odd::new();
            let text = odd.text("datapackage.json").replacen("\"resources\": [", &more(size), 1);
            odd.put("datapackage.json", text)
        }
    };
    let many = |size: usize, each: &dyn Fn(usize) -> String| (0..size).map(each).collect::<Vec<_>>().join(",");
    reading("many resources", 10_000, |size| {
        let more = many(size, &|at| format!("{{\"name\": \"r{at}\", \"path\": \"x.csv\"}}"));
        let odd = Odd::new();
        let text = odd.text("datapackage.json").replacen("\"resources\": [", &format!("\"resources\": [{more},"), 1);
        odd.put("datapackage.json", text)
    });
    reading(
        "the same resource",
        10_000,
        with(|size| format!("\"resources\": [{}", "{\"name\": \"projects\"},".repeat(size))),
    );
    reading("deep brackets", 10_000, with(|size| format!("\"more\": {}, \"resources\": [", "[".repeat(size))));
    reading("many properties", 10_000, with(|size| format!("{} \"resources\": [", "\"x\": 0,".repeat(size))));
    reading("many files", 3_000, |size| {
        let odd = Odd::new();
        let paths = many(size, &|at| format!("\"s{at}.csv\""));
        (0..size).for_each(|at| std::fs::write(odd.0.path().join(format!("s{at}.csv")), "id,title\n").unwrap());
        odd.with("datapackage.json", "\"sources.csv\"", &format!("[{paths}]"))
    });
    reading("the same file", 10_000, |size| {
        let paths = many(size, &|_| "\"sources.csv\"".to_owned());
        Odd::new().with("datapackage.json", "\"sources.csv\"", &format!("[{paths}]"))
    });
    reading("many fields", 5_000, |size| {
        let fields = many(size, &|at| format!("{{\"name\": \"c{at}\", \"type\": \"string\"}}"));
        let from = "\"schema\": {\"fields\": [\n      {\"name\": \"planned\"";
        let odd = Odd::new();
        let names: String = (0..size).map(|at| format!(",c{at}")).collect();
        let text = odd.text("progress.csv");
        let (heading, rows) = text.split_once('\n').unwrap();
        let text = format!("{heading}{names}\n{rows}");
        odd.with("datapackage.json", from, &from.replace("[\n", &format!("[{fields},\n"))).put("progress.csv", text)
    });
}

/// A long question: what is typed, or stands in a document.
fn asking(case: &str, size: usize, text: impl Fn(usize) -> String, ask: impl Fn(&Dataset, &str)) {
    let books = open_bundled().unwrap();
    check(case, size, |size| {
        let text = text(size);
        let (books, ask) = (&books, &ask);
        (text.len(), move || ask(&books.dataset, &text))
    });
}

#[test]
fn long_questions_are_answered_in_time() {
    let filter = |dataset: &Dataset, text: &str| match Filter::parse(dataset, &[text]) {
        Ok(filter) => {
            let _ = select(dataset, &filter, default_year_basis(dataset, Measure::PlannedTotal));
            assert_eq!(Filter::parse(dataset, &[filter.to_text(dataset)]).as_ref(), Ok(&filter));
        }
        Err(error) => assert!(!error.report(Locale::ZhCn).is_empty()),
    };
    asking("conditions", 500, |size| "planned_total>=1;".repeat(size), filter);
    asking("values", 2_000, |size| format!("sector=ic{}", ",bio".repeat(size)), filter);
    asking("unknown values", 2_000, |size| format!("sector=ic{}", "x".repeat(size * 50)), filter);
    asking("a long word", 10_000, |size| format!("text~{}", "长".repeat(size)), filter);
    asking("open brackets", 10_000, |size| "((((\"".repeat(size), filter);
    let search = |dataset: &Dataset, text: &str| {
        let year_of = default_year_basis(dataset, Measure::PlannedTotal);
        let _ = Cache::default().search(dataset, &Filter::default(), year_of, &Search::new(text));
    };
    asking("a search for a long word", 10_000, |size| "zhong".repeat(size), search);
    asking("a search for a long Chinese word", 10_000, |size| "中".repeat(size), search);
    asking("a search for many words", 300, |size| "zhong xin ".repeat(size), search);
    let document = |dataset: &Dataset, text: &str| match FigureDocument::parse(text) {
        Ok(document) => drop(document.resolve(dataset)),
        Err(error) => assert!(!error.sentence(Locale::ZhCn).is_empty()),
    };
    let documented = |more: fn(usize) -> String| {
        move |size| {
            format!("{{\"zonescope_figure\": 1, \"measure\": \"planned_total\", \"by\": [\"sector\"], {}}}", more(size))
        }
    };
    asking(
        "hidden series",
        2_000,
        documented(|size| format!("\"hidden\": [{}\"ic\"]", "\"bio\",".repeat(size))),
        document,
    );
    asking("unknown fields", 5_000, documented(|size| format!("\"x{}\": 1", "y".repeat(size))), document);
    asking("deep brackets", 10_000, |size| "[".repeat(size), document);
}

#[test]
fn deep_sectors_are_asked_about_in_time() {
    check("sectors one below the other", 5_000, |size| {
        let sectors = lines("id,name_zh,parent", size, |at| format!("s{},n,s{at}", at + 1));
        let projects = lines("id,name,sector,planned_total", size, |at| format!("p{at},n,s{},1", at + 1));
        let odd = Odd::new().put("sectors.csv", sectors.replace(",s0\n", ",\n")).put(P, projects);
        let (bytes, books) = (odd.size(), opened(odd.0.path()).unwrap());
        let ask = move || {
            let dataset = &books.dataset;
            let year_of = default_year_basis(dataset, Measure::PlannedTotal);
            let filter = Filter::parse(dataset, &["sector=s1"]).unwrap();
            assert_eq!(select(dataset, &filter, year_of).len(), dataset.projects().len());
            for dimension in [Dimension::Branch, Dimension::Sector] {
                let query = Query::new(Measure::PlannedTotal, &[dimension], year_of);
                assert!(answer(dataset, &query).unwrap().cells().count() > 0);
            }
        };
        (bytes, ask)
    });
}

/// Each name is not held against all others.
#[test]
fn many_names_are_gone_through_once_a_keystroke() {
    check("names to complete", 10_000, |size| {
        let places = lines("id,name_zh", size, |at| format!("a{at},片区{at}")) + "park,园区\n";
        let projects = lines("id,name,sector,investor,planned_total", size, |at| format!("p{at},n,ic,第{at}公司,1"));
        let odd = Odd::new().put("places.csv", places).put(P, projects);
        let (bytes, books) = (odd.size(), opened(odd.0.path()).unwrap());
        let ask = move || {
            for text in ["平台=片区499", "平台=pq499", "平台=a499", "投资方=998公", "投资方=998gongs"] {
                let found = complete(&books.dataset, text, text.len(), Locale::ZhCn);
                assert!(!found.candidates.is_empty(), "{text}");
            }
        };
        (bytes, ask)
    });
}

#[test]
fn json_tables_of_odd_shape_are_read_in_time() {
    let json = |case: &str, size: usize, text: fn(usize) -> String| {
        reading(case, size, move |size| {
            let odd = Odd::new().with("datapackage.json", "\"projects.csv\", \"format\": \"csv\"", "\"projects.json\"");
            odd.put("projects.json", text(size))
        });
    };
    json("rows", 10_000, |size| each(size, |at| format!("{{\"id\":\"p{at}\",\"name\":\"n\",\"sector\":\"ic\"}}")));
    json("rows of different properties", 40_000, |size| each(size, |at| format!("{{\"id\":\"p{at}\",\"k{at}\":1}}")));
    json("one row of many properties", 20_000, |size| {
        let keys = each(size, |at| format!("\"k{at}\":1"));
        format!("[{{\"id\":\"p\",{}}}]", keys.trim_matches(['[', ']']))
    });
    json("what is no row", 200_000, |size| each(size, |_| "0".to_owned()));
    json("empty rows", 100_000, |size| each(size, |_| "{}".to_owned()));
    json("cells that are lists", 10_000, |size| each(size, |at| format!("{{\"id\":\"p{at}\",\"name\":[{at}]}}")));
    json("one long list in a cell", 200_000, |size| {
        format!("[{{\"id\":\"p\",\"name\":{}}}]", each(size, |_| "0".to_owned()))
    });
    json("deep brackets", 100_000, |size| "[".repeat(size));
    json("deep brackets in a cell", 50_000, |size| {
        format!("[{{\"id\":\"p\",\"name\":{}{}}}]", "[".repeat(size), "]".repeat(size))
    });
}

/// An array.
fn each(size: usize, one: impl Fn(usize) -> String) -> String {
    format!("[{}]", (0..size).map(one).collect::<Vec<_>>().join(","))
}
