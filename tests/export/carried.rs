//! What a file of a figure carries with it: it can be drawn again, and what has changed since is said.

use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};
use zonescope::export::{FORMATS, Format, Preset, carried_record};
use zonescope::figure::{Changes, Figure, Kind, Record, RecordError, build};
use zonescope::text::Locale;

use crate::questions::{question, shaoxing, spec};
use crate::{planned_by_sector_and_year, rendered};

fn file(figure: &Figure, format: Format) -> Vec<u8> {
    rendered(figure, Preset::ReportFull.size(), format).bytes
}

#[test]
fn every_file_but_csv_carries_what_it_was_asked_to_be() {
    let dataset = shaoxing();
    let wanted = spec(question(&dataset, "planned_total", "sector,year", "", ""), Kind::Stacked)
        .choosing(|choices| choices.title = Some("<“重点” & 其他>".to_owned()));
    let figure = build(&dataset, &wanted, Locale::ZhCn).unwrap();
    for format in FORMATS {
        let bytes = file(&figure, format);
        let Some(text) = carried_record(&bytes) else {
            assert_eq!(format, Format::CSV);
            continue;
        };
        let record = Record::parse(&text).unwrap();
        assert_eq!(record.document.resolve(&dataset).unwrap(), wanted, "{format:?}");
        assert_eq!((record.locale, record.table.as_deref()), (Locale::ZhCn, None));
        assert_eq!(record.changes(&figure), Changes::None, "{format:?}");
    }
}

#[test]
fn numbers_that_have_changed_since_are_named() {
    let figure = planned_by_sector_and_year(Locale::En);
    let record = Record::parse(&figure.record(Locale::En)).unwrap();
    let mut today = figure.clone();
    let first = today.series[0].label.clone();
    let year = today.categories.last().unwrap().label.clone();
    let mark = today.series[0].marks.last_mut().unwrap().as_mut().unwrap();
    mark.length.value += 1.0;
    let Changes::Known(changes) = record.changes(&today) else { panic!("one number is another") };
    let [(name, Some(was), Some(is))] = &changes[..] else { panic!("{changes:?}") };
    assert!(name.contains(&first) && name.contains(&year), "{name}");
    assert!((is.parse::<f64>().unwrap() - was.parse::<f64>().unwrap() - 1.0).abs() < 1e-9, "{was} and {is}");
    let said = Changes::Known(changes.clone()).sentence(Locale::En);
    assert!(said.contains("one number differs") && said.contains(was) && said.contains(is), "{said}");
    // What is gone and what is new are changes, too.
    today.series[1].marks.iter_mut().for_each(|mark| *mark = None);
    let Changes::Known(changes) = record.changes(&today) else { panic!("a series is gone") };
    assert!(changes.len() > 3 && changes.iter().skip(1).any(|(_, _, is)| is.is_none()), "{changes:?}");
    let said = Changes::Known(changes).sentence(Locale::ZhCn);
    assert!(said.contains("例如"), "{said}");
}

#[test]
fn a_figure_of_many_numbers_knows_by_their_digest_that_they_have_changed() {
    let mut figure = planned_by_sector_and_year(Locale::En);
    let (category, mark) = (figure.categories[0].clone(), figure.series[0].marks[0].clone());
    figure.categories.extend((0..4000).map(|_| category.clone()));
    figure.series.iter_mut().for_each(|series| series.marks.extend((0..4000).map(|_| mark.clone())));
    let text = figure.record(Locale::En);
    assert!(text.len() < 4000, "{} bytes", text.len());
    let record = Record::parse(&text).unwrap();
    assert_eq!(record.changes(&figure), Changes::None);
    figure.series[0].marks[0] = None;
    assert_eq!(record.changes(&figure), Changes::Unknown);
}

#[test]
fn a_workbook_that_was_saved_again_still_carries_its_figure() {
    let figure = planned_by_sector_and_year(Locale::ZhCn);
    let mut old = ZipArchive::new(Cursor::new(file(&figure, Format::XLSX))).unwrap();
    let mut new = ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..old.len() {
        let mut part = old.by_index(at).unwrap();
        new.start_file(part.name().unwrap().into_owned(), SimpleFileOptions::default()).unwrap();
        let mut text = String::new();
        part.read_to_string(&mut text).unwrap();
        // Other programs write quotes and letters in their own way.
        let text = text.replace("\"zonescope_record\"", "&quot;zonescope_record&#34;");
        new.write_all(text.as_bytes()).unwrap();
    }
    let text = carried_record(&new.finish().unwrap().into_inner()).unwrap();
    assert_eq!(Record::parse(&text).unwrap().changes(&figure), Changes::None);
}

#[test]
fn what_is_damaged_newer_or_nothing_of_ours_is_told_apart() {
    let whole = planned_by_sector_and_year(Locale::ZhCn).record(Locale::ZhCn);
    let newer = whole.replace("\"zonescope_record\":1", "\"zonescope_record\":2");
    let figure = whole.replace("\"kind\":\"stacked\"", "\"kind\":\"pie\"");
    assert!(matches!(Record::parse(&newer), Err(RecordError::Newer)));
    assert!(matches!(Record::parse(&figure), Err(RecordError::Document(_))));
    for text in ["", "{}", "[1]", &whole[..whole.len() - 1], &whole.replace("zh-CN", "xx")] {
        assert!(matches!(Record::parse(text), Err(RecordError::Damaged)), "{text:.60}");
    }
    for bytes in [&b""[..], b"\x89PNG\r\n\x1a\n", b"%PDF-1.7 {\"zonescope_record\":", b"PK\x03\x04", b"<svg></svg>"] {
        assert_eq!(carried_record(bytes), None);
    }
}
