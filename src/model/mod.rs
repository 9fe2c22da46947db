//! What a zone's books say, in types that cannot be wrong. Must not know files, egui, languages or queries.
//!
//! Small tables (sectors, places, stages …) are rows in a [`Table`]; the large ones (projects, progress) are columns.
//! A position in a table has the table's own index type, so a place can never be taken for a sector.

mod amount;
mod amount_column;
mod as_read;
mod as_written;
mod categories;
mod columns;
mod counted_once;
mod dataset;
mod dataset_read;
mod decimal;
mod decimal_digits;
mod elapsed;
mod entities;
mod fast_parse;
mod field;
pub mod geo;
mod given;
mod grouped;
mod hop;
mod iso_currencies;
mod kept_names;
mod kind;
mod measure;
mod memory;
mod observation;
mod overlaps;
mod partial_date;
mod period;
mod positioned;
mod progress;
mod project;
mod project_filling;
mod project_ids;
mod project_naming;
mod project_parts;
mod qualifier;
mod quantity_unit;
mod reach;
mod set_column;
mod several;
mod statistic;
mod sum;
pub(crate) mod table;
mod text_column;
mod unread;

pub use amount::{Amount, AmountError, AmountUnit, Currency};
pub use amount_column::AmountColumn;
pub use as_read::UnmatchedTotals;
pub use categories::{Categories, CategoryIx};
pub use columns::{DateColumn, DictColumn, RefColumn};
pub use counted_once::CountedOnce;
pub use dataset::{Dataset, DatasetParts, Inconsistent, NamingColumn, TableTitle};
pub use decimal::{Decimal, DecimalError};
pub use elapsed::{Elapsed, TimeSpan, calendar_days};
pub use entities::{
    Called, List, ListIx, LonLat, Name, Place, PlaceIx, Rgb, Sector, SectorIx, Source, SourceIx, Stage, StageIx, Zone,
};
pub(crate) use fast_parse::{fast_date, fast_number};
pub use field::{Field, FieldName, FieldUnit, FieldValues, NumberColumn, ShownIn};
pub use hop::{Hop, HopStart, HopStep};
pub(crate) use iso_currencies::CODES as CURRENCY_CODES;
pub use kept_names::KeptNames;
pub use kind::{AddsUp, Kind};
pub use measure::{Measure, MeasureKind, ProgressAmount, ProjectAmount};
pub use observation::{Direction, InRecords, Indicator, IndicatorIx, Observation, OfTable, PeriodOf, Status};
pub use overlaps::Beneath;
pub use partial_date::PartialDate;
pub use period::{Month, Period, USUAL_YEARS, YEARS};
pub(crate) use progress::ProgressFilling;
pub use progress::{Progress, ProgressRow};
pub use project::{Basis, InvestorIx, ProjectIx, ProjectRow, Projects};
pub(crate) use project_filling::Filling;
pub(crate) use project_ids::{all_differ, are_ids};
pub use qualifier::Qualifier;
pub use quantity_unit::{OtherQuantity, QuantityUnit, Rounding};
pub use set_column::SetColumn;
pub use several::{InSets, Which};
pub use statistic::{How, LAND, Statistic};
pub use sum::Sum;
pub use table::{Index, NotAdded, Row, Table, Tree};
pub use text_column::TextColumn;
pub use unread::{Unread, UnreadCells};
