//! What can be wrong in a package. Must not know where it is wrong, nor any sentence a person reads.

use super::severity::Severity;
use crate::text::Arg;

/// Makes the enum together with each problem's severity, key and arguments, so that none can be forgotten.
macro_rules! problems {
    ($($severity:ident $key:literal $name:ident $({ $($field:ident: $type:ty),+ })?,)+) => {
        /// What is wrong. The sentence stands in `findings.ftl` under [`Problem::key`].
        #[derive(Clone, Debug, PartialEq, Eq)]
        #[expect(missing_docs, reason = "findings.ftl says what each is, in two languages")]
        pub enum Problem {
            $($name $({ $($field: $type),+ })?,)+
        }

        impl Problem {
            /// The keys of all problems, in the order of the enum.
            pub const KEYS: &'static [&'static str] = &[$(concat!("finding-", $key)),+];

            /// The key of its sentence, for example `finding-dangling-reference`.
            pub fn key(&self) -> &'static str {
                match self {
                    $(Self::$name { .. } => concat!("finding-", $key),)+
                }
            }

            /// How bad it is.
            pub fn severity(&self) -> Severity {
                match self {
                    $(Self::$name { .. } => Severity::$severity,)+
                }
            }

            /// What its sentence needs besides the place and the value.
            pub fn args(&self) -> Vec<(&'static str, Arg)> {
                match self {
                    $(Self::$name $({ $($field),+ })? => {
                        vec![$($((stringify!($field), Arg::from(ToOwned::to_owned($field)))),+)?]
                    })+
                }
            }
        }
    };
}

problems! {
    // The package as a whole.
    Warning "zone-field-missing" ZoneFieldMissing { instead: String },
    Warning "as-of-missing" AsOfMissing,
    Warning "currency-missing" CurrencyMissing { instead: String },
    Error "currency-unknown" CurrencyUnknown { near: String, instead: String },
    Warning "currency-of-rows" CurrencyOfRows { own: String, count: usize },
    Warning "currency-of-records" CurrencyOfRecords { own: String, count: usize },
    Note "currency-spelled" CurrencySpelled { instead: String },
    Error "year-of-unknown" YearOfUnknown { instead: String },
    Note "resource-unused" ResourceUnused { near: String },
    Note "resource-as-table" ResourceAsTable { near: String },
    Note "not-ours" NotOurs { instead: String },
    Error "resource-twice" ResourceTwice { read: String, left: String },
    Warning "resource-no-object" ResourceNoObject,
    Warning "resource-nameless" ResourceNameless,

    // A resource and its files.
    Error "path-missing" PathMissing,
    Error "path-leaves-package" PathLeavesPackage,
    Error "path-is-url" PathIsUrl,
    Error "path-is-link" PathIsLink,
    Error "file-missing" FileMissing { near: String },
    Error "file-forbidden" FileForbidden,
    Error "file-unreadable" FileUnreadable { reason: Arg },
    Error "file-size-wrong" FileSizeWrong { found: String },
    Error "hash-wrong" HashWrong { found: String },
    Warning "hash-unknown" HashUnknown,
    Error "path-twice" PathTwice,
    Error "file-empty" FileEmpty,
    Error "file-of-other-kind" FileOfOtherKind { kind: String },
    Error "format-unknown" FormatUnknown,
    Error "elsewhere-unreadable" ElsewhereUnreadable,
    Warning "property-wrong" PropertyWrong,
    Warning "own-property-wrong" OwnPropertyWrong,
    Warning "property-unheeded" PropertyUnheeded,
    Warning "type-unheeded" TypeUnheeded,
    Warning "date-format-unknown" DateFormatUnknown,
    Note "property-unknown" PropertyUnknown { near: String },
    Note "property-idle" PropertyIdle,
    Note "type-as-text" TypeAsText,
    Note "labels-unheeded" LabelsUnheeded,
    Warning "foreign-key-unheeded" ForeignKeyUnheeded,
    Warning "key-column-unknown" KeyColumnUnknown,
    Warning "fields-match" FieldsMatch { rule: String, differing: Arg },
    Error "compressed" Compressed { compression: String },
    Warning "dialect-unusable" DialectUnusable { instead: String },
    Error "encoding-undeclared" EncodingUndeclared { encoding: String },
    Error "encoding-is-utf8" EncodingIsUtf8 { declared: String },
    Error "encoding-unknown" EncodingUnknown { encoding: String },
    Error "delimiter-wrong" DelimiterWrong { found: String, json: String },
    Error "json-broken" JsonBroken { at: u32 },
    Error "json-cut-off" JsonCutOff,
    Error "json-not-rows" JsonNotRows { near: String },
    Error "json-row-not-object" JsonRowNotObject,
    Error "json-nested" JsonNested,

    // The ground.
    Error "geojson-not-features" GeojsonNotFeatures,
    Error "boundary-no-feature" BoundaryNoFeature,
    Error "boundary-no-polygon" BoundaryNoPolygon { kind: String },
    Error "boundary-twice" BoundaryTwice { first: usize },
    Error "boundary-off-map" BoundaryOffMap { system: String },
    Warning "boundary-crosses" BoundaryCrosses { lon: String, lat: String },
    Note "boundary-unchecked" BoundaryUnchecked,
    Warning "boundary-ends-before" BoundaryEndsBefore { from: String },
    Warning "boundary-area-differs" BoundaryAreaDiffers { found: String, percent: String },
    Error "system-unknown" SystemUnknown { known: String },
    Note "system-undeclared" SystemUndeclared { instead: String },
    Warning "positions-elsewhere" PositionsElsewhere {
        other: String, other_inside: usize, count: usize, declared: String, inside: usize
    },

    // Enterprises.
    Note "credit-code-spelled" CreditCodeSpelled { instead: String },
    Warning "credit-code-length" CreditCodeLength { length: usize },
    Warning "credit-code-sign" CreditCodeSign { sign: String, near: String },
    Warning "credit-code-check" CreditCodeCheck { expected: String },
    Note "certificate-ended" CertificateEnded { as_of: String },
    Note "certificate-ends" CertificateEnds { days: usize, as_of: String },

    // A table and its columns.
    Error "header-below" HeaderBelow { row: String, near: String },
    Error "key-column-missing" KeyColumnMissing { columns: String, near: String },
    Error "column-missing" ColumnMissing { near: String },
    Note "column-unknown" ColumnUnknown { near: String },
    Warning "column-meant" ColumnMeant { written: String },
    Warning "column-by-position" ColumnByPosition { written: String },
    Warning "column-period" ColumnPeriod { first: String, last: String },
    Note "column-maybe-meant" ColumnMaybeMeant { near: String },
    Note "field-marks-missing" FieldMarksMissing { json: String },
    Warning "field-numbers-ambiguous" FieldNumbersAmbiguous { one: String, other: String },
    Warning "field-dates-ambiguous" FieldDatesAmbiguous { one: String, other: String },
    Note "units-by-row" UnitsByRow { by: String, to: String },
    Note "units-kept-apart" UnitsKeptApart { by: String },
    Warning "number-without-unit" NumberWithoutUnit { by: String },
    Note "field-units-differ" FieldUnitsDiffer { one: String, other: String },
    Note "field-separator-undecided" FieldSeparatorUndecided { separator: String },
    Note "field-maybe-dates" FieldMaybeDates { date: String, format: String },
    Warning "rows-overlap" RowsOverlap { long: String, short: String },
    Note "rows-may-overlap" RowsMayOverlap { one: String, other: String },
    Note "rows-counted-once" RowsCountedOnce { one: String, other: String },
    Warning "rows-half-overlap" RowsHalfOverlap { one: String, other: String },
    Note "field-mostly-numbers" FieldMostlyNumbers { others: usize, count: usize },
    Note "column-unnamed" ColumnUnnamed { position: usize },
    Warning "column-twice" ColumnTwice,
    Warning "date-column-unknown-stage" DateColumnUnknownStage { stage: String },
    Warning "unit-missing" UnitMissing { instead: String },
    Error "unit-unknown" UnitUnknown { near: String },
    Note "unit-as-written" UnitAsWritten { near: String },
    Error "unit-headed-otherwise" UnitHeadedOtherwise { heading: String },
    Warning "columns-too-many" ColumnsTooMany { limit: usize },
    Note "no-rows" NoRows,
    Error "table-full" TableFull { limit: usize },

    // A row.
    Error "row-ragged" RowRagged { found: usize, expected: usize },
    Error "row-shifted" RowShifted { found: usize, expected: usize },
    Error "nul-bytes" NulBytes { count: usize },
    Warning "header-repeated" HeaderRepeated,
    Note "row-blank" RowBlank,
    Error "quote-unbalanced" QuoteUnbalanced,
    Error "key-missing" KeyMissing,
    Warning "total-without-id" TotalWithoutId,
    Warning "total-set-aside" TotalSetAside { name: String },
    Warning "total-unmatched" TotalUnmatched { name: String },
    Warning "part-set-aside" PartSetAside { name: String },
    Warning "total-or-project" TotalOrProject,
    Warning "total-adds-nothing" TotalAddsNothing,
    Warning "row-total-set-aside" RowTotalSetAside,
    Warning "row-total-unmatched" RowTotalUnmatched,
    Warning "row-part-set-aside" RowPartSetAside,
    Warning "row-total-kept" RowTotalKept,
    Error "id-duplicate" IdDuplicate { first: String },
    Warning "key-doubled" KeyDoubled { key: String, first: String },
    Warning "id-doubled" IdDoubled { first: String },
    Warning "observation-other" ObservationOther { first: String, other: String },
    Error "progress-duplicate" ProgressDuplicate { first: String },
    Error "cycle" Cycle { path: String },
    Error "illustrative-as-published" IllustrativeAsPublished,
    Error "illustrative-observation" IllustrativeObservation,
    Warning "stage-order-duplicate" StageOrderDuplicate { other: String },
    Warning "stage-order-missing" StageOrderMissing,
    Warning "stage-order-unneeded" StageOrderUnneeded,
    Warning "dates-out-of-order" DatesOutOfOrder { earlier: String, date: String },
    Warning "period-half-overlaps" PeriodHalfOverlaps { other: String },
    Warning "period-overlaps-within" PeriodOverlapsWithin { other: String, whole: String },
    Warning "period-parts-exceed" PeriodPartsExceed { parts: String },
    Warning "period-maybe-fiscal" PeriodMaybeFiscal { first: String, last: String },
    Warning "position-half" PositionHalf { other: String },

    // A cell.
    Warning "rule-broken" RuleBroken { rule: String },
    Warning "rule-unfilled" RuleUnfilled { rule: String },
    Error "cell-too-long" CellTooLong { length: usize, limit: usize },
    Error "bytes-invalid" BytesInvalid,
    Error "cell-empty" CellEmpty,
    Error "name-missing" NameMissing { instead: String },
    Warning "name-unseen" NameUnseen { signs: String },
    Error "dangling-reference" DanglingReference { table: String, near: String, outcome: String },
    Warning "list-unknown" ListUnknown { near: String },
    Note "lists-unnamed" ListsUnnamed { lists: String, count: usize },
    Warning "separator-full-width" SeparatorFullWidth,
    Warning "separator-other" SeparatorOther { separator: String },
    Error "number-not-a-number" NumberNotANumber,
    Error "number-grouped" NumberGrouped { instead: String, declare: String },
    Error "number-ambiguous" NumberAmbiguous { one: String, other: String, mark: String },
    Error "number-not-as-declared" NumberNotAsDeclared { decimal: String, group: String },
    Error "number-full-width" NumberFullWidth { instead: String },
    Error "number-range" NumberRange { from: String, to: String },
    Error "number-is-date" NumberIsDate,
    Error "number-percent" NumberPercent { number: String, share: String },
    Error "number-approximate" NumberApproximate { number: String },
    Note "number-qualified" NumberQualified { number: String },
    Error "number-with-unit" NumberWithUnit { unit: String, instead: String },
    Error "number-bracketed" NumberBracketed { number: String },
    Error "number-sheet-error" NumberSheetError,
    Warning "missing-mark" MissingMark { json: String },
    Error "number-not-finite" NumberNotFinite,
    Error "number-too-large" NumberTooLarge,
    Error "number-not-whole" NumberNotWhole { limit: u32 },
    Error "amount-negative" AmountNegative,
    Error "amount-too-fine" AmountTooFine { decimals: u32, unit: String },
    Error "amount-too-large" AmountTooLarge { limit: String, currency: String },
    Note "amounts-rounded" AmountsRounded { instead: String, currency: String },
    Note "numbers-rounded" NumbersRounded { instead: String },
    Note "numbers-as-declared" NumbersAsDeclared { instead: String },
    Warning "numbers-too-fine" NumbersTooFine { instead: String },
    Note "land-rounded" LandRounded { instead: String },
    Error "land-negative" LandNegative,
    Error "land-too-fine" LandTooFine,
    Error "degrees-out-of-range" DegreesOutOfRange { limit: u32 },
    Error "date-not-a-date" DateNotADate { near: String },
    Error "date-fiscal" DateFiscal { first: String, last: String },
    Error "date-ambiguous" DateAmbiguous { one: String, other: String },
    Error "date-or-decimal" DateOrDecimal { month: String, other: String },
    Note "date-after-books" DateAfterBooks { as_of: String },
    Note "date-read-as-month" DateReadAsMonth { month: String },
    Note "time-left-out" TimeLeftOut,
    Warning "member-divided" MemberDivided,
    Error "not-of-type" NotOfType { kind: String, like: String },
    Error "date-serial" DateSerial { date: String },
    Error "date-not-in-format" DateNotInFormat { format: String },
    Error "date-not-there" DateNotThere,
    Note "date-early" DateEarly { count: usize },
    Note "periods-across-years" PeriodsAcrossYears { count: usize },
    Error "date-year" DateYear { year: String, first: String },
    Error "date-month" DateMonth { month: String },
    Error "date-day" DateDay { day: String, last: u32 },
    Error "period-not-a-period" PeriodNotAPeriod { near: String },
    Error "period-or-decimal" PeriodOrDecimal { month: String, other: String },
    Error "period-serial" PeriodSerial { date: String },
    Error "period-fiscal" PeriodFiscal { first: String, last: String },
    Warning "color-not-a-color" ColorNotAColor,
    Error "basis-unknown" BasisUnknown,
    Error "stage-kind-unknown" StageKindUnknown { instead: String },
    Error "status-unknown" StatusUnknown,
    Error "qualifier-unknown" QualifierUnknown,
    Error "direction-unknown" DirectionUnknown,
    Error "measure-unknown" MeasureUnknown { known: String },
    Error "measure-without-period" MeasureWithoutPeriod { measure: String },
    Note "several-in-cell" SeveralInCell { first: String },
    Note "year-of-unneeded" YearOfUnneeded,
}

impl Problem {
    /// Whether it is one of a column as a whole, of which the first cell is named.
    pub(in crate::package) fn is_of_column(&self) -> bool {
        matches!(
            self,
            Self::AmountsRounded { .. }
                | Self::NumbersRounded { .. }
                | Self::NumbersTooFine { .. }
                | Self::LandRounded { .. }
                | Self::NumberQualified { .. }
                | Self::DateReadAsMonth { .. }
                | Self::DateAfterBooks { .. }
                | Self::TimeLeftOut
                | Self::SeveralInCell { .. }
        )
    }

    /// Whether the row is left out because another one is there already.
    pub(super) fn doubles_a_row(&self) -> bool {
        matches!(self, Self::IdDuplicate { .. } | Self::ProgressDuplicate { .. })
    }

    /// Whether a file gives no rows for it, so that nothing is found by whoever refers to them.
    pub(super) fn costs_all_rows(&self) -> bool {
        matches!(
            self,
            Self::PathMissing
                | Self::PathLeavesPackage
                | Self::PathIsUrl
                | Self::PathIsLink
                | Self::FileMissing { .. }
                | Self::FileForbidden
                | Self::FileUnreadable { .. }
                | Self::FileEmpty
                | Self::FileOfOtherKind { .. }
                | Self::FormatUnknown
                | Self::Compressed { .. }
                | Self::EncodingUnknown { .. }
                | Self::JsonBroken { .. }
                | Self::JsonNotRows { .. }
                | Self::HeaderBelow { .. }
                | Self::KeyColumnMissing { .. }
        )
    }

    /// The codes of what is said of a column whose values leave in doubt what it is.
    pub(in crate::package) const LEFT_TO_VALUES: [&str; 6] = [
        "field-numbers-ambiguous",
        "field-dates-ambiguous",
        "field-separator-undecided",
        "field-maybe-dates",
        "field-mostly-numbers",
        "field-units-differ",
    ];

    /// The codes of rows that are called totals and are not the sum of others: those set aside, and those that count.
    pub(in crate::package) const UNMATCHED_TOTALS: [&str; 2] = ["total-unmatched", "row-total-unmatched"];
    pub(in crate::package) const KEPT_TOTALS: [&str; 2] = ["total-adds-nothing", "row-total-kept"];

    /// The codes of amounts that are added up though rows say that they are in another currency.
    pub(in crate::package) const OTHER_CURRENCIES: [&str; 2] = ["currency-of-rows", "currency-of-records"];

    /// The key of [`Self::DanglingReference`].
    pub(in crate::package) const DANGLING: &'static str = "finding-dangling-reference";
}

/// What a sentence gets where there is nothing near the value to suggest.
pub(in crate::package) const NOTHING_NEAR: &str = "none";

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::Problem;
    use crate::text::{Locale, say};

    #[test]
    fn every_problem_has_one_sentence_in_each_language() {
        let keys: BTreeSet<&str> = Problem::KEYS.iter().copied().collect();
        assert_eq!(keys.len(), Problem::KEYS.len(), "no key stands twice");
        for key in keys {
            for locale in Locale::ALL {
                assert_ne!(say(locale, key), key, "{key} has no sentence in {}", locale.tag());
            }
        }
    }
}
