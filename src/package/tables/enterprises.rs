//! What can be told of enterprises beyond what their columns declare: codes that cannot be, certificates that end. Must not know how
//! a table is read.

use crate::model::{Dataset, PartialDate, TextColumn, calendar_days};
use crate::package::cells::{CREDIT_CODE_LENGTH, CreditCode, credit_code};
use crate::package::findings::{At, Cell, Column, Journal, NOTHING_NEAR, Problem};

/// What a column of credit codes is called, in small letters.
const CODES: [&str; 4] = ["uscc", "credit_code", "统一社会信用代码", "社会信用代码"];
/// The table of certificates, and the date until which one holds.
const CERTIFICATES: &str = "certificates";
const VALID_TO: [&str; 4] = ["valid_to", "有效期至", "到期日期", "有效期止"];
/// So many days before it ends it is said.
const DAYS_BEFORE: i64 = 90;

/// Says which credit codes cannot be right.
pub(super) fn say_wrong_codes(
    columns: &[Column],
    texts: &[TextColumn],
    at: impl Fn(usize) -> At,
    journal: &mut Journal,
) {
    let is_of_codes = |column: &Column| CODES.contains(&column.name.trim().to_lowercase().as_str());
    // Where nothing is as long as a code is, something else stands there: numbers of one's own, or of an older register.
    let has_codes =
        |texts: &TextColumn| (0..texts.len()).any(|row| texts.get(row).chars().count() == CREDIT_CODE_LENGTH);
    let checked = columns.iter().zip(texts).filter(|(column, texts)| is_of_codes(column) && has_codes(texts));
    for (column, texts) in checked {
        for row in 0..texts.len() {
            let text = texts.get(row);
            let problem = match credit_code(text) {
                _ if text.is_empty() => continue,
                CreditCode::Right => continue,
                CreditCode::Spelled(instead) => Problem::CreditCodeSpelled { instead },
                CreditCode::Length(length) => Problem::CreditCodeLength { length },
                CreditCode::Sign(sign, meant) => Problem::CreditCodeSign {
                    sign: sign.to_string(),
                    near: meant.unwrap_or_else(|| NOTHING_NEAR.to_owned()),
                },
                CreditCode::Check(expected) => Problem::CreditCodeCheck { expected: expected.to_string() },
            };
            journal.cell(&Cell::new(at(row), column, text), problem);
        }
    }
}

/// Says which certificates have ended when the books were closed, and which end soon after.
pub(super) fn say_ending(table: &Dataset, as_of: Option<PartialDate>, at: impl Fn(usize) -> At, journal: &mut Journal) {
    let is_of_certificates = table.table().is_some_and(|title| title.id == CERTIFICATES);
    let until = table.stages().iter().find(|(_, stage)| VALID_TO.contains(&stage.id.as_str()));
    let (true, Some((stage, named)), Some(as_of)) = (is_of_certificates, until, as_of) else { return };
    let (_, closed) = calendar_days(as_of);
    let column = Column { name: named.id.clone(), position: Some(0) };
    for (row, ix) in table.projects().iter().enumerate() {
        let Some(date) = table.projects().date(ix, stage) else { continue };
        let problem = match calendar_days(date).1 - closed {
            ..0 => Problem::CertificateEnded { as_of: as_of.to_string() },
            days @ 0..=DAYS_BEFORE => Problem::CertificateEnds { days: days as usize, as_of: as_of.to_string() },
            _ => continue,
        };
        journal.cell(&Cell::new(at(row), &column, &date.to_string()), problem);
        journal.about(at(row), table.projects().id(ix));
    }
}
