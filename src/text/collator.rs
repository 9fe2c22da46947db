//! The collator of Unicode (CLDR's `zh`), and the sort keys it makes. Must not know that texts contain numbers.

use std::sync::OnceLock;

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale_core::locale;

/// The collator; `None` if the data that is built in had none, which a test keeps from happening.
pub(super) fn collator() -> Option<&'static CollatorBorrowed<'static>> {
    static COLLATOR: OnceLock<Option<CollatorBorrowed<'static>>> = OnceLock::new();
    COLLATOR.get_or_init(|| Collator::try_new(locale!("zh").into(), CollatorOptions::default()).ok()).as_ref()
}

/// The key of a text by which the collator would sort it, knowing no numbers.
pub(super) fn plain_key(text: &str, key: &mut Vec<u8>) {
    let written = collator().map(|collator| collator.write_sort_key_to(text, key));
    if !matches!(written, Some(Ok(_))) {
        key.extend(text.as_bytes());
    }
}
