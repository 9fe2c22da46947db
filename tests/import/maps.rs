//! What maps carry: features of GeoJSON, tables of dBASE, shapefiles.

use std::fs;

use zonescope::import::{CellKind, FileFormat, ReadError, SourceFile, Writing};

use crate::books::{csv, errors, file, headings, imported};

#[test]
fn features_are_rows_and_points_are_degrees() {
    let text = r#"{"type": "FeatureCollection", "features": [
        {"type": "Feature", "id": "a", "properties": {"名称": "甲", "产值": 5.50}, "geometry": {"type": "Point", "coordinates": [120.5, 30.25]}},
        {"type": "Feature", "id": "b", "properties": {"产值": null, "名称": "乙", "有效": true}, "geometry": {"type": "Polygon", "coordinates": [[[1, 2], [3, 4], [1, 2]]]}},
        {"type": "Feature", "id": "c", "properties": null, "geometry": null}
    ]}"#;
    let file = file("园区.geojson", text.as_bytes());
    assert_eq!((file.format, file.sheets[0].shapes), (FileFormat::GeoJson, 1));
    assert_eq!(headings(&file.sheets[0]), "id|名称|产值|有效|lon|lat|geometry");
    let rows: Vec<Vec<&str>> = file.sheets[0].rows().map(|row| (0..7).map(|at| row.text(at)).collect()).collect();
    assert_eq!(rows[1], ["a", "甲", "5.50", "", "120.5", "30.25", ""]);
    assert_eq!(rows[2][..4], ["b", "乙", "", "true"]);
    assert!(rows[2][6].starts_with("{\"type\": \"Polygon\""));
    let points = "[1, 2], ".repeat(20_000);
    let long = text.replace("[1, 2], [3, 4]", points.trim_end_matches(", "));
    let left = crate::books::file("a.geojson", long.as_bytes());
    assert_eq!((left.sheets[0].shapes, left.sheets[0].shapes_left), (0, 1), "longer than a cell");
    let (recipe, imported) = imported(&[file]);
    let kinds: Vec<&str> = recipe.tables[0].columns.iter().map(|column| column.kind.as_str()).collect();
    assert_eq!((kinds[0], kinds[4], kinds[5]), ("id", "longitude", "latitude"), "{kinds:?}");
    assert_eq!(errors(&imported, &recipe), Vec::<String>::new());
}

/// A table of dBASE with a text, a number, a day and a flag.
fn dbf(language: u8, texts: &[&[u8]]) -> Vec<u8> {
    let fields: [(&[u8], u8, u8, u8); 4] =
        [(b"NAME", b'C', 20, 0), (b"V", b'N', 10, 3), (b"D", b'D', 8, 0), (b"F", b'L', 1, 0)];
    let (begin, record) =
        (32 + 32 * fields.len() + 1, 1 + fields.iter().map(|field| usize::from(field.2)).sum::<usize>());
    let mut bytes = vec![0x03, 121, 3, 5];
    bytes.extend((texts.len() as u32 + 1).to_le_bytes());
    bytes.extend((begin as u16).to_le_bytes());
    bytes.extend((record as u16).to_le_bytes());
    bytes.extend([0; 20]);
    bytes[29] = language;
    for (name, kind, length, decimals) in fields {
        let mut field = [0u8; 32];
        field[..name.len()].copy_from_slice(name);
        (field[11], field[16], field[17]) = (kind, length, decimals);
        bytes.extend(field);
    }
    bytes.push(0x0d);
    for (deleted, text) in texts.iter().map(|text| (b' ', *text)).chain([(b'*', &b"gone"[..])]) {
        let mut row = vec![deleted];
        row.extend(text);
        row.resize(21, b' ');
        row.extend(b"    12.500");
        row.extend(b"20210305");
        row.push(b'T');
        bytes.extend(row);
    }
    bytes.push(0x1a);
    bytes
}

#[test]
fn a_table_of_dbase_is_read_in_its_encoding() {
    let gbk = |text: &str| encoding_rs::GB18030.encode(text).0.into_owned();
    for (language, label) in [(0x4d, "gb18030"), (0, "gb18030")] {
        let bytes = dbf(language, &[&gbk("绍兴中芯集成电路"), &gbk("越城区生物医药")]);
        let file = file("园区.dbf", &bytes);
        assert_eq!(file.format, FileFormat::Dbf);
        assert_eq!(file.encoding.as_ref().unwrap().encoding, label);
        let rows: Vec<Vec<(&str, CellKind)>> =
            file.sheets[0].rows().map(|row| row.cells().map(|cell| (cell.text, cell.kind)).collect()).collect();
        assert_eq!(rows.len(), 3, "what is deleted is none of it");
        let (text, number) = (CellKind::Text, CellKind::Number);
        assert_eq!(
            rows[1],
            [("绍兴中芯集成电路", text), ("12.5", number), ("2021-03-05", CellKind::Date), ("true", CellKind::Flag)]
        );
        let (recipe, imported) = imported(&[file]);
        assert_eq!(csv(&imported, &recipe, "yuanqu").lines().nth(1), Some("绍兴中芯集成电路,12.5,2021-03-05,true"));
    }
    let whole = dbf(0, &[b"a", b"b"]);
    let error = SourceFile::read("a.dbf", whole[..whole.len() - 60].to_vec(), &Writing::default()).err();
    assert!(matches!(error, Some(ReadError::Damaged { .. })), "{error:?}");
}

#[test]
fn a_shapefile_is_the_table_beside_it_with_its_points() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    let mut shp = vec![0, 0, 0x27, 0x0a];
    shp.resize(28, 0);
    shp.extend(1000u32.to_le_bytes());
    shp.resize(100, 0);
    for (number, (lon, lat)) in (1u32..).zip([(120.5f64, 30.25f64), (121.0, 29.5)]) {
        shp.extend(number.to_be_bytes());
        shp.extend(10u32.to_be_bytes());
        shp.extend(1u32.to_le_bytes());
        shp.extend(lon.to_le_bytes());
        shp.extend(lat.to_le_bytes());
    }
    fs::write(path("园区.shp"), shp).unwrap();
    let alone = SourceFile::open(&path("园区.shp"), &Writing::default()).err();
    assert_eq!(alone, Some(ReadError::NoTableBeside { file: "园区.dbf".to_owned() }));
    fs::write(path("园区.dbf"), dbf(0, &["绍兴".as_bytes(), "越城".as_bytes()])).unwrap();
    fs::write(path("园区.cpg"), "UTF-8").unwrap();
    let file = SourceFile::open(&path("园区.shp"), &Writing::default()).unwrap();
    assert_eq!((file.format, file.sheets[0].shapes), (FileFormat::Shapefile, 0));
    assert_eq!(headings(&file.sheets[0]), "NAME|V|D|F|lon|lat");
    let row = file.sheets[0].row(2).unwrap();
    assert_eq!((row.text(0), row.text(4), row.text(5)), ("越城", "121", "29.5"));
}
