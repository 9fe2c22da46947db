//! What can be done with tables of any kind.

use crate::app::tables::state::{TableFile, WhatTable};

/// Something that can be done with a table.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "verb and object")]
pub enum TablesCommand {
    Copy(WhatTable),
    ShowSave(WhatTable),
    EditSave(TableFile),
    BrowseSave,
    Save,
}
