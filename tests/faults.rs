//! Every look at a file fails once, in turn: a disk that goes wrong, a file that vanishes, is forbidden or grows shorter
//! while it is read. What comes out is all of the package, or says that it is not.

#![expect(clippy::unwrap_used, reason = "a test stops where it fails")]

use std::io::ErrorKind;
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use zonescope::model::{Dataset, Measure};
use zonescope::package::{Opened, Severity, open};
use zonescope::parallel::{Share, with_share, with_threads_left};
use zonescope::query::{Dimension, Query, answer, default_year_basis};
use zonescope::regular_file::with_failing_read;
use zonescope::text::Locale;

/// As a disk fails, a file vanishes, is forbidden, or grows shorter.
const KINDS: [ErrorKind; 5] = [
    ErrorKind::Other,
    ErrorKind::NotFound,
    ErrorKind::PermissionDenied,
    ErrorKind::UnexpectedEof,
    ErrorKind::Interrupted,
];

/// All at once on one thread, and large tables in parts on several.
const SHARES: [Share; 2] = [Share { threads: 1, least_divisor: 1 }, Share { threads: 3, least_divisor: usize::MAX }];

/// How much there is of everything, and what it comes to.
fn extent(dataset: &Dataset) -> String {
    let sums = [Measure::PlannedTotal, Measure::CompletedPeriod].map(|measure| {
        let query = Query::new(measure, &[Dimension::Sector], default_year_basis(dataset, measure));
        let answer = answer(dataset, &query).unwrap();
        let cells = answer.cells().map(|(keys, cell)| format!("{keys:?} {:?} {}", cell.sum, cell.count));
        cells.collect::<Vec<_>>()
    });
    let tables = [dataset.sectors().len(), dataset.places().len(), dataset.stages().len(), dataset.sources().len()];
    let rows = [dataset.projects().len(), dataset.progress().len(), dataset.observations().len()];
    format!("{tables:?} {rows:?} {sums:?}")
}

/// A look that fails is nobody else's: one test at a time.
static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());

fn errors(opened: &Opened) -> usize {
    opened.findings.count(Severity::Error)
}

#[test]
fn whatever_look_at_a_file_fails_all_is_read_or_it_is_said() {
    let _alone = ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner);
    let folder = Path::new("tests/data/tiny");
    let whole = open(folder).unwrap();
    assert_eq!(errors(&whole), 0);
    let expected = extent(&whole.dataset);
    for share in SHARES {
        for kind in KINDS {
            let mut outcomes = [0; 3];
            for after in 0.. {
                assert!(after < 10_000, "looks come to an end");
                let (result, came_to_it) = with_failing_read(after, kind, || with_share(share, || open(folder)));
                if !came_to_it {
                    break;
                }
                match result {
                    Err(error) => {
                        outcomes[0] += 1;
                        for locale in Locale::ALL {
                            let said = error.sentence(locale);
                            assert!(said.contains("tiny") || said.contains(".csv"), "{said}");
                        }
                    }
                    Ok(opened) if errors(&opened) > 0 => outcomes[1] += 1,
                    Ok(opened) => {
                        outcomes[2] += 1;
                        assert_eq!(extent(&opened.dataset), expected, "{kind:?} after {after}: in silence");
                    }
                }
            }
            // The descriptor and the three tables without which nothing opens; the other tables.
            assert!(outcomes[0] >= 4 && outcomes[1] >= 4, "{kind:?}, {share:?}: {outcomes:?}");
        }
    }
}

#[test]
fn without_further_threads_the_same_is_read() {
    let _alone = ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner);
    let folder = Path::new("tests/data/tiny");
    let expected = extent(&open(folder).unwrap().dataset);
    for threads in [0, 1] {
        let opened = with_threads_left(threads, || with_share(SHARES[1], || open(folder))).unwrap();
        assert_eq!(extent(&opened.dataset), expected, "{threads} threads");
    }
}
