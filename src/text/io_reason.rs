//! What the system says of a file, in the user's language.

use std::io::{Error, ErrorKind};

use super::{Locale, say, say_with};

/// Errors of the system that have no kind of their own yet.
#[cfg(unix)]
const KINDS_OF_CODES: [(i32, &str); 3] = [
    (rustix::io::Errno::LOOP.raw_os_error(), "io-links"),
    (rustix::io::Errno::BADF.raw_os_error(), "io-closed"),
    (rustix::io::Errno::IO.raw_os_error(), "io-device"),
];
/// On Windows: somebody else has the file open, or a part of it.
#[cfg(windows)]
const KINDS_OF_CODES: [(i32, &str); 2] = [(32, "io-busy"), (33, "io-busy")];
#[cfg(not(any(unix, windows)))]
const KINDS_OF_CODES: [(i32, &str); 0] = [];

/// Why a file could not be had, to stand inside a sentence; for what is rare, the system's number, by which it can be
/// looked up. Never the system's own words, which are in English.
pub fn io_reason(locale: Locale, error: &Error) -> String {
    let kind = KINDS_OF_CODES.iter().find(|(code, _)| error.raw_os_error() == Some(*code));
    if let Some((_, key)) = kind {
        return say(locale, key).into_owned();
    }
    let key = match error.kind() {
        ErrorKind::NotFound => "io-not-found",
        ErrorKind::PermissionDenied => "io-denied",
        ErrorKind::AlreadyExists => "io-exists",
        ErrorKind::IsADirectory => "io-is-a-folder",
        ErrorKind::NotADirectory => "io-not-a-folder",
        ErrorKind::StorageFull => "io-full",
        ErrorKind::ReadOnlyFilesystem => "io-read-only",
        ErrorKind::InvalidFilename => "io-name",
        ErrorKind::QuotaExceeded => "io-quota",
        ErrorKind::FileTooLarge => "io-too-large",
        ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy => "io-busy",
        ErrorKind::BrokenPipe => "io-pipe",
        _ => {
            let code = error.raw_os_error();
            return code.map_or_else(
                || say(locale, "io-odd").into_owned(),
                |code| say_with(locale, "io-other", [("code", code.to_string().into())]),
            );
        }
    };
    say(locale, key).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn common_reasons_have_words_in_both_languages() {
        for (kind, zh, en) in [
            (ErrorKind::NotFound, "没有这个文件或文件夹", "there is no such file or folder"),
            (ErrorKind::PermissionDenied, "没有权限", "permission is denied"),
            (ErrorKind::AlreadyExists, "已经有同名的文件或文件夹", "something of that name is there already"),
            (ErrorKind::IsADirectory, "这是一个文件夹", "it is a folder"),
            (ErrorKind::NotADirectory, "路径中有一段不是文件夹", "a part of the path is not a folder"),
            (ErrorKind::StorageFull, "磁盘空间不足", "the disk is full"),
            (ErrorKind::ReadOnlyFilesystem, "磁盘是只读的", "the disk is read-only"),
            (ErrorKind::InvalidFilename, "系统不接受这个文件名", "the system does not take that name"),
        ] {
            assert_eq!(
                (io_reason(Locale::ZhCn, &kind.into()), io_reason(Locale::En, &kind.into())),
                (zh.into(), en.into())
            );
        }
    }

    #[test]
    fn the_systems_own_words_reach_nobody() {
        for locale in Locale::ALL {
            assert!(!io_reason(locale, &Error::other("the printer is on fire")).contains("fire"));
            for code in 1..134 {
                let (error, said) =
                    (Error::from_raw_os_error(code), io_reason(locale, &Error::from_raw_os_error(code)));
                assert!(!error.to_string().contains(&said) && !said.contains("os error"), "{code} {error}: {said}");
                assert!(locale.is_english() || !said.contains(char::is_alphabetic) || !said.is_ascii(), "{said}");
            }
        }
    }
}
