//! The words of the interface, in Chinese and English, and how numbers are written in each.
//! Must not know what the words are about: callers pass a key and typed arguments.
//!
//! The sentences stand in `assets/texts/<locale>/*.ftl`, one file a screen, in Fluent syntax. They are embedded in
//! the binary; a test holds both languages to the same keys and the code to keys that exist.

mod bundle;
mod collation;
mod collator;
mod digit_grouping;
mod folding;
mod io_reason;
mod locale;
mod matching;
mod names;
mod near_stretch;
pub mod numbers;
mod numerals;
mod phrase;
mod pinyin;
mod primaries;
mod ranking;
mod readings_of_words;
pub mod shares;
mod simplified;
mod slug;
mod units;
mod unseen;
mod web_link;

pub use bundle::{Arg, find, say, say_with};
pub use collation::{compare, compare_strictly, ranks};
pub(crate) use folding::{fold, folded, has_plain_letters, is_folded, sounded};
pub use io_reason::{io_reason, io_reason_arg};
pub use locale::Locale;
pub use matching::{Closeness, Hit, Pattern};
pub use names::first_of;
pub use near_stretch::{may_become_stretch, near_stretch};
pub use phrase::{lowercase, within};
pub(crate) use pinyin::{heard, initials, only_initial};
pub(crate) use simplified::traditional;
pub use slug::slug;
pub use units::unit_word;
pub use unseen::{steers, unseen_signs};
pub use web_link::is_web_link;
