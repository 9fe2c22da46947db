//! The points of a shapefile, beside the table of what they are: the file itself has only shapes. Must not know tables.

use super::sheet::{Cell, CellKind, Limits, Sheet};
use super::{error::ReadError, workbook::number_text};

/// Whether bytes are such a file.
pub(super) fn is_one(bytes: &[u8]) -> bool {
    bytes.starts_with(&[0, 0, 0x27, 0x0a]) && bytes.get(28..32) == Some(&[0xe8, 3, 0, 0])
}

/// The point of each shape; nothing for a shape that is no point.
fn points(bytes: &[u8]) -> Vec<Option<(f64, f64)>> {
    let (mut points, mut at) = (Vec::new(), 100usize);
    while let Some(head) = bytes.get(at..at + 8) {
        let words = u32::from_be_bytes([head[4], head[5], head[6], head[7]]) as usize;
        let end = at.saturating_add(8).saturating_add(words.saturating_mul(2));
        let Some(shape) = bytes.get(at + 8..end) else { break };
        let number = |from: usize| Some(f64::from_le_bytes(shape.get(from..from + 8)?.try_into().ok()?));
        let is_point = matches!(shape.first(), Some(1 | 11 | 21));
        points.push(number(4).zip(number(12)).filter(|_| is_point));
        at = end.max(at + 8);
    }
    points
}

/// The table with the points of its rows, if they are degrees; and how many of its shapes are none.
pub(super) fn with_points(table: &Sheet, bytes: &[u8], limits: &Limits) -> Result<Sheet, ReadError> {
    let points = points(bytes);
    let are_degrees = points.iter().flatten().all(|(lon, lat)| lon.abs() <= 180.0 && lat.abs() <= 90.0);
    let has_points = are_degrees && points.iter().any(Option::is_some) && points.len() + 1 >= table.row_count();
    let width = table.rows().flat_map(|row| row.cells().next_back()).map(|cell| cell.column + 1).max().unwrap_or(0);
    let mut sheet = Sheet::new(&table.name);
    for row in table.rows() {
        for cell in row.cells() {
            sheet.push(row.number() - 1, cell, limits)?;
        }
        let [lon, lat] = match row.number().checked_sub(2).map(|at| points.get(at as usize)) {
            _ if !has_points => continue,
            None => ["lon".to_owned(), "lat".to_owned()],
            Some(Some(Some((lon, lat)))) => [number_text(*lon), number_text(*lat)],
            Some(_) => continue,
        };
        let kind = if row.number() == 1 { CellKind::Text } else { CellKind::Number };
        for (column, text) in [(width, &lon), (width.saturating_add(1), &lat)] {
            sheet.push(row.number() - 1, Cell { column, text, kind, format: "" }, limits)?;
        }
    }
    sheet.shapes_left = points.iter().filter(|point| point.is_none() || !are_degrees).count();
    Ok(sheet)
}
