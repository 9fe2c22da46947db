//! What the system says of a file, in the user's language.

use std::io::{Error, ErrorKind};

use super::{Arg, Locale, say};

/// Why a file could not be had, to stand inside a sentence. What is rare is told by its number alone: the system's own
/// words are in the system's language.
pub fn io_reason(locale: Locale, error: &Error) -> String {
    let words = say(locale, key(error));
    match error.raw_os_error().filter(|_| key(error) == OTHER) {
        Some(code) => format!("{words} {code}"),
        None => words.into_owned(),
    }
}

/// The same for a sentence that is said later.
pub fn io_reason_arg(error: &Error) -> Arg {
    Arg::Key(key(error).to_owned())
}

const OTHER: &str = "io-other";

fn key(error: &Error) -> &'static str {
    match error.kind() {
        ErrorKind::NotFound => "io-not-found",
        ErrorKind::PermissionDenied => "io-denied",
        ErrorKind::AlreadyExists => "io-exists",
        ErrorKind::IsADirectory => "io-is-a-folder",
        ErrorKind::NotADirectory => "io-not-a-folder",
        ErrorKind::DirectoryNotEmpty => "io-not-empty",
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "io-full",
        ErrorKind::ReadOnlyFilesystem => "io-read-only",
        ErrorKind::InvalidFilename => "io-name",
        ErrorKind::FileTooLarge => "io-too-large",
        // What was packed says so itself; what the system finds invalid is something else.
        ErrorKind::InvalidInput if error.get_ref().is_some() => "io-damaged",
        ErrorKind::InvalidData => "io-not-text",
        ErrorKind::Unsupported => "io-no-file",
        ErrorKind::UnexpectedEof => "io-shorter",
        ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy | ErrorKind::Deadlock => "io-busy",
        ErrorKind::OutOfMemory => "io-memory",
        ErrorKind::BrokenPipe | ErrorKind::WriteZero => "io-closed",
        ErrorKind::TimedOut
        | ErrorKind::StaleNetworkFileHandle
        | ErrorKind::HostUnreachable
        | ErrorKind::NetworkUnreachable
        | ErrorKind::NetworkDown
        | ErrorKind::NotConnected
        | ErrorKind::ConnectionReset
        | ErrorKind::ConnectionAborted => "io-network",
        _ => of_unix(error),
    }
}

/// What has no kind of its own, by its number where that means the same on all such systems.
fn of_unix(error: &Error) -> &'static str {
    match error.raw_os_error().filter(|_| cfg!(unix)) {
        Some(5) => "io-device",
        Some(23 | 24) => "io-too-many-open",
        Some(40) if cfg!(target_os = "linux") => "io-loop",
        Some(62) if cfg!(target_os = "macos") => "io-loop",
        _ => OTHER,
    }
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
            (ErrorKind::Unsupported, "不是普通文件", "it is not a regular file"),
            (ErrorKind::FileTooLarge, "文件太大", "it is too large"),
            (ErrorKind::UnexpectedEof, "读取时文件变短了", "it became shorter while it was read"),
        ] {
            assert_eq!(
                (io_reason(Locale::ZhCn, &kind.into()), io_reason(Locale::En, &kind.into())),
                (zh.into(), en.into())
            );
        }
    }

    #[test]
    fn nothing_the_system_or_a_library_says_is_passed_on_in_its_own_words() {
        for error in (1..140).map(Error::from_raw_os_error).chain([Error::other("the printer is on fire")]) {
            for locale in Locale::ALL {
                let said = io_reason(locale, &error);
                assert!(!error.to_string().contains(&said) && !said.contains("io-"), "{error}: {said}");
                assert!(locale == Locale::En || !said.chars().any(|c| c.is_ascii_alphabetic()), "{said}");
            }
        }
        #[cfg(unix)]
        assert_eq!(io_reason(Locale::ZhCn, &Error::from_raw_os_error(5)), "磁盘读写出错");
        let damaged = Error::new(ErrorKind::InvalidInput, "corrupt deflate stream");
        assert_eq!(io_reason(Locale::ZhCn, &damaged), "压缩内容已损坏，或用了不支持的压缩方式");
        assert_eq!(io_reason(Locale::En, &Error::from_raw_os_error(71)), "system error 71");
    }
}
