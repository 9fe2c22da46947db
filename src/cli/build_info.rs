//! What this program was built from: version, target, features, commit. Must not ask git: whoever builds for others gives
//! the commit as `ZONESCOPE_COMMIT`.

use crate::text::{Locale, say, say_with};

/// The version, as Cargo.toml has it.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The licences of all that is built in, for people.
pub const NOTICES: &str = include_str!("../../assets/notices.txt");

/// What it runs on: `x86_64-linux-gnu`.
fn target() -> String {
    let library = match () {
        () if cfg!(target_env = "gnu") => "-gnu",
        () if cfg!(target_env = "musl") => "-musl",
        () if cfg!(target_env = "msvc") => "-msvc",
        () => "",
    };
    format!("{}-{}{library}", std::env::consts::ARCH, std::env::consts::OS)
}

/// In one line what it was built from besides its version.
pub fn built_from(locale: Locale) -> String {
    let key = if cfg!(feature = "window") { "built-with-window" } else { "built-without-window" };
    let manner = if cfg!(debug_assertions) { "built-for-development" } else { "built-for-release" };
    let mut parts = vec![target(), say(locale, key).into_owned(), say(locale, manner).into_owned()];
    if let Some(commit) = option_env!("ZONESCOPE_COMMIT").filter(|commit| !commit.is_empty()) {
        parts.push(say_with(locale, "built-from-commit", [("commit", commit.into())]));
    }
    parts.join(&say(locale, "built-between"))
}
