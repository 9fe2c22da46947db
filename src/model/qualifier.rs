//! How exactly a number is meant. Must not know what it is of.

/// How exactly a value was published.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Qualifier {
    /// As it stands.
    #[default]
    Exact,
    /// 超, 以上
    AtLeast,
    /// 不超过
    AtMost,
    /// 余, 约
    About,
    /// 3–5: the number is the lower end.
    Range,
}

impl Qualifier {
    /// What stands over a column of them in a file that scripts read, behind the name of the column that they are of.
    pub const BESIDE: &str = "_qualifier";

    /// Reads an empty text, `>=`, `<=` or `~`.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "" => Some(Self::Exact),
            ">=" => Some(Self::AtLeast),
            "<=" => Some(Self::AtMost),
            "~" => Some(Self::About),
            _ => None,
        }
    }

    /// The inverse of [`Self::parse`].
    pub fn id(self) -> &'static str {
        match self {
            Self::Exact => "",
            Self::AtLeast => ">=",
            Self::AtMost => "<=",
            Self::About => "~",
            Self::Range => "..",
        }
    }
}
