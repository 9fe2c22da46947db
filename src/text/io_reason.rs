//! What the system says of a file, in the user's language.

use std::io::{Error, ErrorKind};

use super::{Locale, say};

/// Why a file could not be had, to stand inside a sentence; the system's own words for what is rare.
pub fn io_reason(locale: Locale, error: &Error) -> String {
    let key = match error.kind() {
        ErrorKind::NotFound => "io-not-found",
        ErrorKind::PermissionDenied => "io-denied",
        ErrorKind::AlreadyExists => "io-exists",
        ErrorKind::IsADirectory => "io-is-a-folder",
        ErrorKind::NotADirectory => "io-not-a-folder",
        ErrorKind::StorageFull => "io-full",
        ErrorKind::ReadOnlyFilesystem => "io-read-only",
        ErrorKind::InvalidFilename => "io-name",
        _ => return error.to_string(),
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
        assert_eq!(io_reason(Locale::ZhCn, &Error::other("the printer is on fire")), "the printer is on fire");
    }
}
