//! The text of a CSV file, read a block at a time from wherever a part of it begins: what a large table takes while it
//! is read does not depend on its size. Must not know records.
//!
//! Only what is UTF-8 is read so. Whoever finds that a file is not, or that somebody wrote to it meanwhile or put another
//! in its place, reads all of it at once instead.

use std::fs::File;
use std::io::Read;
use std::path::PathBuf;
use std::time::SystemTime;

use encoding_rs::{Encoding, UTF_8};
use memchr::{memchr, memrchr};
use simdutf8::basic::from_utf8;

use super::encoding::Text;
use crate::parallel;
use crate::source::read_exact_at;

/// So many bytes are looked at at a time: they fit a processor's own memory.
const BLOCK: usize = 1 << 17;

/// Files smaller than this are read whole.
const LEAST_FILE: usize = 1 << 22;

/// The text of a CSV file.
#[derive(Debug)]
pub(in crate::package) enum CsvText {
    /// In memory.
    Whole(Text),
    /// Where it is.
    OnDisk(OnDisk),
}

/// The text of a file that is read when it is needed.
#[derive(Debug)]
pub(in crate::package) struct OnDisk {
    path: PathBuf,
    /// Opened once: all of it is read of the same file, whatever the path leads to by then.
    file: File,
    /// When it was written last.
    modified: Option<SystemTime>,
    /// Behind a byte order mark.
    start: usize,
    len: usize,
    head: String,
}

/// The file cannot be read in blocks, or not as UTF-8.
#[derive(Clone, Copy, Debug)]
pub(in crate::package) struct Unreadable;

impl OnDisk {
    /// A large file of `len` bytes that begins like UTF-8 and has a line that is not blank near its beginning.
    pub(in crate::package) fn open(path: PathBuf, len: usize) -> Option<Self> {
        if len < parallel::scaled(LEAST_FILE) {
            return None;
        }
        let file = File::open(&path).ok()?;
        let metadata = file.metadata().ok().filter(|metadata| metadata.len() == len as u64)?;
        let mut head = Vec::new();
        (&file).take(BLOCK as u64).read_to_end(&mut head).ok()?;
        let start = match Encoding::for_bom(&head) {
            None => 0,
            Some((encoding, length)) if encoding == UTF_8 => length,
            Some(_) => return None,
        };
        let lines = head.get(start..=memrchr(b'\n', &head)?)?;
        let head = from_utf8(lines).ok()?.to_owned();
        let modified = metadata.modified().ok();
        (!head.trim().is_empty()).then(|| Self { path, file, modified, start, len: len - start, head })
    }

    /// Hands over all of its bytes, one block after the other.
    pub(in crate::package) fn each_block(&self, mut take: impl FnMut(&[u8])) -> Result<(), Unreadable> {
        let (mut block, mut at) = (vec![0; BLOCK], 0);
        let end = self.start + self.len;
        while at < end {
            let here = (end - at).min(BLOCK);
            read_exact_at(&self.file, &mut block[..here], at as u64).map_err(|_| Unreadable)?;
            take(&block[..here]);
            at += here;
        }
        Ok(())
    }

    /// Whether the path still leads to a file of this size and time: asked when all was read.
    fn is_as_it_was(&self) -> bool {
        self.path
            .metadata()
            .is_ok_and(|now| now.len() == (self.start + self.len) as u64 && now.modified().ok() == self.modified)
    }
}

impl CsvText {
    /// Enough of its beginning to see how it is written: whole lines of which one at least is not blank.
    pub(in crate::package) fn head(&self) -> &str {
        match self {
            Self::Whole(text) => text.head(),
            Self::OnDisk(file) => &file.head,
        }
    }

    /// How many bytes it has.
    pub(in crate::package) fn len(&self) -> usize {
        match self {
            Self::Whole(text) => text.bytes().len(),
            Self::OnDisk(file) => file.len,
        }
    }

    /// Refuses what was read when somebody has written to the file since it was opened.
    pub(in crate::package) fn check_unchanged(&self) -> Result<(), Unreadable> {
        match self {
            Self::OnDisk(file) if !file.is_as_it_was() => Err(Unreadable),
            _ => Ok(()),
        }
    }

    /// For reading it in blocks, which may use `buffer`.
    pub(in crate::package) fn blocks<'t>(&'t self, buffer: &'t mut Vec<u8>) -> Blocks<'t> {
        match self {
            Self::Whole(text) => Blocks::Whole(text),
            Self::OnDisk(file) => Blocks::OnDisk { file, buffer, from: 0, filled: 0 },
        }
    }

    /// Where the first line begins that does so at or behind `at`; the end when none does.
    pub(in crate::package) fn line_start(&self, at: usize) -> usize {
        let Some(before) = at.checked_sub(1) else { return 0 };
        let mut buffer = Vec::new();
        let mut blocks = self.blocks(&mut buffer);
        let mut least = 1 << 12;
        loop {
            let (bytes, is_end) = blocks.bytes(before, least).unwrap_or((&[], true));
            match memchr(b'\n', bytes) {
                Some(end) => return before + end + 1,
                None if is_end => return self.len(),
                None => least *= 2,
            }
        }
    }
}

/// A text that is being read.
#[derive(Debug)]
pub(in crate::package) enum Blocks<'t> {
    /// In memory.
    Whole(&'t Text),
    /// From a file, of which `filled` bytes from `from` on are in the buffer.
    OnDisk { file: &'t OnDisk, buffer: &'t mut Vec<u8>, from: usize, filled: usize },
}

impl Blocks<'_> {
    /// Whole lines from `from` on: at least `least` bytes if there are so many, a block if that is more but no more
    /// than to `until`; and whether they are the last.
    pub(in crate::package) fn lines(
        &mut self,
        from: usize,
        until: usize,
        least: usize,
    ) -> Result<(&str, bool), Unreadable> {
        let mut wanted = until.saturating_sub(from).min(parallel::scaled(BLOCK).max(16)).max(least).max(1);
        let end = loop {
            let (bytes, is_end) = self.bytes(from, wanted)?;
            let wanted_end = wanted.min(bytes.len());
            match memrchr(b'\n', &bytes[..wanted_end]) {
                _ if is_end && wanted_end == bytes.len() => break bytes.len(),
                Some(feed) if feed + 1 >= least.min(bytes.len()) => break feed + 1,
                _ => wanted = wanted.saturating_mul(2),
            }
        };
        let (bytes, is_end) = self.bytes(from, end)?;
        let text = from_utf8(&bytes[..end]).map_err(|_| Unreadable)?;
        Ok((text, is_end && end == bytes.len()))
    }

    /// At least so many bytes from a place on, if there are so many, and whether they are the last.
    fn bytes(&mut self, at: usize, least: usize) -> Result<(&[u8], bool), Unreadable> {
        match self {
            Self::Whole(text) => Ok((text.bytes().get(at..).unwrap_or_default(), true)),
            Self::OnDisk { file, buffer, from, filled } => {
                if !(*from..=*from + *filled).contains(&at) {
                    (*filled, *from) = (0, at);
                }
                if at > *from {
                    buffer.copy_within(at - *from..*filled, 0);
                    (*filled, *from) = (*from + *filled - at, at);
                }
                let wanted = least.min(file.len.saturating_sub(at));
                if *filled < wanted {
                    if buffer.len() < wanted {
                        buffer.resize(wanted, 0);
                    }
                    let start = (file.start + *from + *filled) as u64;
                    read_exact_at(&file.file, &mut buffer[*filled..wanted], start).map_err(|_| Unreadable)?;
                    *filled = wanted;
                }
                Ok((&buffer[..*filled], at + *filled >= file.len))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use super::*;
    use crate::parallel::{Share, with_share};

    #[test]
    fn blocks_are_whole_lines_and_together_the_text() {
        let text = "编号,名称\n1,集成电路\n\n2,\"生物\n医药\"\n3,完".repeat(3);
        let mut file = tempfile::NamedTempFile::new().unwrap();
        file.write_all(format!("\u{feff}{text}").as_bytes()).unwrap();
        let path = file.path().to_owned();
        with_share(Share { threads: 1, least_divisor: usize::MAX }, || {
            let on_disk = CsvText::OnDisk(OnDisk::open(path, text.len() + 3).unwrap());
            let whole = CsvText::Whole(text.clone().into());
            for source in [&on_disk, &whole] {
                for least in [0, 1, 20, 1000] {
                    let (mut buffer, mut read) = (Vec::new(), String::new());
                    let mut blocks = source.blocks(&mut buffer);
                    loop {
                        let (lines, is_end) = blocks.lines(read.len(), text.len(), least).unwrap();
                        assert!(is_end || lines.ends_with('\n') && lines.len() >= least, "{lines:?}");
                        read.push_str(lines);
                        if is_end {
                            break;
                        }
                    }
                    assert_eq!(read, text);
                }
                let starts: Vec<usize> = (0..=text.len()).map(|at| source.line_start(at)).collect();
                let is_start = |at: usize| at == 0 || at == text.len() || text.as_bytes()[at - 1] == b'\n';
                for (at, start) in starts.into_iter().enumerate() {
                    assert_eq!((at..).find(|at| is_start(*at)), Some(start));
                }
            }
        });
    }

    #[test]
    fn a_file_that_is_no_text_or_grew_shorter_is_not_read() {
        let mut file = tempfile::NamedTempFile::new().unwrap();
        file.write_all(b"a,b\n1,\xff\n").unwrap();
        let path = || file.path().to_owned();
        with_share(Share { threads: 1, least_divisor: usize::MAX }, || {
            assert!(OnDisk::open(path(), 8).is_none(), "no UTF-8 at its beginning");
            file.as_file().set_len(4).unwrap();
            assert!(OnDisk::open(path(), 8).is_none(), "shorter than it was said to be");
            let text = CsvText::OnDisk(OnDisk::open(path(), 4).unwrap());
            file.as_file().set_len(2).unwrap();
            assert!(text.blocks(&mut Vec::new()).lines(0, 4, 4).is_err());
            assert!(text.check_unchanged().is_err());
        });
    }

    #[test]
    fn a_file_that_is_replaced_is_read_as_it_was_and_then_refused() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.csv");
        let read = |text: &CsvText, from: usize| {
            let mut buffer = Vec::new();
            let mut blocks = text.blocks(&mut buffer);
            blocks.lines(from, text.len(), 1).unwrap().0.to_owned()
        };
        let written = |time: u64| {
            let file = File::options().write(true).open(&path).unwrap();
            file.set_modified(SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(time)).unwrap();
        };
        with_share(Share { threads: 1, least_divisor: usize::MAX }, || {
            std::fs::write(&path, "id\nold\nold\n").unwrap();
            written(1);
            let text = CsvText::OnDisk(OnDisk::open(path.clone(), 11).unwrap());
            assert!(text.check_unchanged().is_ok());
            assert_eq!(read(&text, 0), "id\nold\nold\n");
            let new = folder.path().join("b.csv");
            std::fs::write(&new, "id\nnew\nnew\n").unwrap();
            std::fs::rename(&new, &path).unwrap();
            written(2);
            assert_eq!(read(&text, 3), "old\nold\n", "not the first half of one and the second of the other");
            assert!(text.check_unchanged().is_err());
            std::fs::remove_file(&path).unwrap();
            assert!(text.check_unchanged().is_err());
        });
    }
}
