//! What paragraphs are in a document, and what their styles are called. Must not know how they look.

/// What a paragraph is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    Title,
    Heading1,
    Heading2,
    Heading3,
    Body,
    List,
    Note,
    Caption,
    Figure,
    Cell,
    Footer,
}

impl Role {
    pub(super) const ALL: [Self; 11] = [
        Self::Title,
        Self::Heading1,
        Self::Heading2,
        Self::Heading3,
        Self::Body,
        Self::List,
        Self::Note,
        Self::Caption,
        Self::Figure,
        Self::Cell,
        Self::Footer,
    ];

    /// A heading of a level.
    pub(super) fn heading(level: u8) -> Self {
        match level {
            0 | 1 => Self::Heading1,
            2 => Self::Heading2,
            _ => Self::Heading3,
        }
    }

    /// Its style as this program calls it.
    pub(super) fn id(self) -> &'static str {
        match self {
            Self::Title => "Title",
            Self::Heading1 => "Heading1",
            Self::Heading2 => "Heading2",
            Self::Heading3 => "Heading3",
            Self::Body => "BodyText",
            Self::List => "ListParagraph",
            Self::Note => "ReportNote",
            Self::Caption => "Caption",
            Self::Figure => "ReportFigure",
            Self::Cell => "ReportCell",
            Self::Footer => "Footer",
        }
    }

    /// The name that every version of Word knows it by, whatever it shows.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Title => "Title",
            Self::Heading1 => "heading 1",
            Self::Heading2 => "heading 2",
            Self::Heading3 => "heading 3",
            Self::Body => "Body Text",
            Self::List => "List Paragraph",
            Self::Note => "Report Note",
            Self::Caption => "caption",
            Self::Figure => "Report Figure",
            Self::Cell => "Report Cell",
            Self::Footer => "footer",
        }
    }

    /// Its level in the outline, from 0.
    pub(super) fn outline(self) -> Option<&'static str> {
        match self {
            Self::Heading1 => Some("0"),
            Self::Heading2 => Some("1"),
            Self::Heading3 => Some("2"),
            _ => None,
        }
    }
}
