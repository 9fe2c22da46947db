//! Workbooks that are ZIP archives, looked through before anybody reads them: what unpacks to far more than it is, is told
//! at once, and nothing of it is kept. Must not know spreadsheets.

use std::io::{Cursor, Read, copy, sink};

use zip::ZipArchive;
use zip::result::ZipError;

use super::error::{Damage, ReadError};

/// An archive that is not too large.
pub(super) type Archive<'b> = ZipArchive<Cursor<&'b [u8]>>;

/// What a workbook unpacks to, at most: as much as half a million rows of twenty columns are.
const MOST_UNPACKED: u64 = 1 << 30;
/// A workbook of less is no bomb, however well it is packed.
const HARMLESS: u64 = 48 << 20;
/// XML of a real sheet packs a tenth or a twentieth; hardly any a hundredth.
const MOST_RATIO: u64 = 120;
/// No workbook has more parts.
const MOST_PARTS: usize = 20_000;

/// Opens an archive and unpacks all of it once, into nothing.
pub(super) fn open<'b>(bytes: &'b [u8], kind: &str) -> Result<Archive<'b>, ReadError> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| why(&error, kind))?;
    if archive.len() > MOST_PARTS {
        return Err(ReadError::Bomb);
    }
    let most = MOST_UNPACKED.min(HARMLESS.max((bytes.len() as u64).saturating_mul(MOST_RATIO)));
    let mut unpacked = 0u64;
    for at in 0..archive.len() {
        let part = archive.by_index(at).map_err(|error| why(&error, kind))?;
        let left = most - unpacked;
        // What it says of itself need not be so.
        unpacked += copy(&mut part.take(left + 1), &mut sink()).map_err(|_| damaged(kind, Damage::Archive))?;
        if unpacked > most {
            return Err(ReadError::Bomb);
        }
    }
    Ok(archive)
}

/// The text of a part.
pub(super) fn part(archive: &mut Archive<'_>, name: &str, kind: &str) -> Result<Vec<u8>, ReadError> {
    let mut part = archive.by_name(name).map_err(|error| why(&error, kind))?;
    let mut bytes = Vec::new();
    part.read_to_end(&mut bytes).map_err(|_| damaged(kind, Damage::Archive))?;
    Ok(bytes)
}

fn why(error: &ZipError, kind: &str) -> ReadError {
    match error {
        ZipError::InvalidPassword => ReadError::Encrypted,
        ZipError::UnsupportedArchive(said) if said.contains("assword") => ReadError::Encrypted,
        _ => damaged(kind, Damage::Archive),
    }
}

/// What is wrong with a file of this kind.
pub(super) fn damaged(kind: &str, damage: Damage) -> ReadError {
    ReadError::Damaged { kind: kind.to_owned(), damage }
}
