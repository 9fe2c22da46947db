//! Code of others that stops the program where a file is damaged in a way it had not thought of: here it only says so. Must
//! not know files.

use std::cell::Cell;
use std::panic::{self, AssertUnwindSafe};
use std::sync::Once;

use super::error::{Damage, ReadError};
use super::zipped::damaged;

thread_local! {
    static IS_QUIET: Cell<bool> = const { Cell::new(false) };
}

/// What a reader of a kind of files comes to; that it stopped is an error like any other.
pub(super) fn unwound<T>(kind: &str, read: impl FnOnce() -> Result<T, ReadError>) -> Result<T, ReadError> {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        let before = panic::take_hook();
        // Nobody is helped by where in the code of others it was.
        panic::set_hook(Box::new(move |info| {
            if !IS_QUIET.get() {
                before(info);
            }
        }));
    });
    IS_QUIET.set(true);
    let result = panic::catch_unwind(AssertUnwindSafe(read));
    IS_QUIET.set(false);
    result.unwrap_or_else(|_| Err(damaged(kind, Damage::Content)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stops_is_an_error() {
        let none: Vec<u8> = Vec::new();
        let stopped = unwound("XLSB", || Ok(none[0]));
        assert_eq!(stopped, Err(ReadError::Damaged { kind: "XLSB".to_owned(), damage: Damage::Content }));
        assert_eq!(unwound("XLSB", || Ok(1)), Ok(1));
    }
}
