//! Enums of which each variant has an id: made of one list, so that none is left out of another. Must not know what they are of.

/// Makes an enum of what is listed, with all of it in this order and the id of each.
macro_rules! with_ids {
    ($(#[$of:meta])* pub enum $Enum:ident, $(#[$of_id:meta])+ { $($(#[$said:meta])* $name:ident = $id:literal,)+ }) => {
        $(#[$of])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $Enum {
            $($(#[$said])* $name,)+
        }

        impl $Enum {
            /// All, in the order in which they are offered.
            pub const ALL: [Self; [$($id),+].len()] = [$(Self::$name),+];

            $(#[$of_id])+
            pub fn id(self) -> &'static str {
                match self {
                    $(Self::$name => $id,)+
                }
            }
        }
    };
}
pub(crate) use with_ids;
