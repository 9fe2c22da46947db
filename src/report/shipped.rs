//! The templates that come with the program, in both languages.

use crate::text::Locale;

/// A template that comes with the program.
#[derive(Clone, Copy, Debug)]
pub struct Shipped {
    /// As it is asked for.
    pub name: &'static str,
    texts: [&'static str; 2],
}

/// All.
pub const SHIPPED: [Shipped; 2] = [
    Shipped {
        name: "monthly-economy",
        texts: [
            include_str!("../../assets/reports/zh-CN/monthly-economy.md"),
            include_str!("../../assets/reports/en/monthly-economy.md"),
        ],
    },
    Shipped {
        name: "key-projects",
        texts: [
            include_str!("../../assets/reports/zh-CN/key-projects.md"),
            include_str!("../../assets/reports/en/key-projects.md"),
        ],
    },
];

impl Shipped {
    /// The one of a name.
    pub fn named(name: &str) -> Option<Self> {
        SHIPPED.into_iter().find(|shipped| shipped.name == name)
    }

    /// Its text.
    pub fn text(self, locale: Locale) -> &'static str {
        locale.of_all::<&str>(&self.texts)
    }
}
