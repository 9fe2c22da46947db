//! What a condition is about, and filters changed field by field: what a person does with facets. Must not know how
//! conditions are applied.

use super::typed::Filter;
use crate::model::{FieldName, Kind, LAND, PartialDate, Period, ProjectAmount, StageIx};
use crate::query::filter::clause::{Clause, Span, Test};
use crate::query::key::{Dimension, Key};
use crate::schema::{ColumnSpec, PROJECTS};

/// What a condition is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Field {
    /// The keys of a dimension; [`Dimension::Sector`] for branches too, [`Dimension::Year`] for years.
    Of(Dimension),
    /// The period of progress.
    Period,
    /// An amount.
    Amount(ProjectAmount),
    /// Land.
    Land,
    /// The date of a stage.
    Date(StageIx),
    /// The numbers of a column that the program knows nothing of.
    Number(FieldName),
    /// Its dates.
    Day(FieldName),
    /// Its texts.
    Words(FieldName),
    /// What is mentioned.
    Text,
}

impl Field {
    /// What has a facet in books of projects, from the top one down: one of the amounts stands for all, and so do years.
    pub fn with_facets() -> Vec<Self> {
        PROJECTS.faceted().into_iter().filter_map(Self::of_column).collect()
    }

    fn of_column(column: &ColumnSpec) -> Option<Self> {
        match column.kind {
            Kind::Date => Some(Self::Of(Dimension::Year)),
            Kind::Amount => ProjectAmount::ALL.into_iter().find(|which| which.column() == column.id).map(Self::Amount),
            Kind::Quantity => (column.id == LAND).then_some(Self::Land),
            _ => Dimension::parse(column.word()).map(Self::Of),
        }
    }
}

/// How a filter treats a key.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Standing {
    /// It is not named.
    #[default]
    Open,
    /// It is asked for.
    Included,
    /// It is left out.
    Excluded,
}

/// Numbers from one on and below another; open where there is none. In hundredths, as amounts and land are kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Stretch {
    /// The least.
    pub from: Option<i64>,
    /// The first that is too much.
    pub below: Option<i64>,
}

/// The period of a key that is a year of another kind than the calendar's.
fn fiscal(key: Key) -> Option<Period> {
    if let Key::FiscalYear(first) = key { Some(Period::year_from(first)) } else { None }
}

impl Clause {
    /// What it is about.
    pub fn field(&self) -> Field {
        match self {
            Self::OneOf { dimension: Dimension::Branch, .. } => Field::Of(Dimension::Sector),
            Self::OneOf { dimension, .. } => Field::Of(*dimension),
            Self::Year(_) | Self::Fiscal(_) => Field::Of(Dimension::Year),
            Self::Period(_) => Field::Period,
            Self::Amount(which, _) => Field::Amount(*which),
            Self::Land(_) => Field::Land,
            Self::Date(stage, _) => Field::Date(*stage),
            Self::Number(name, _) => Field::Number(*name),
            Self::Day(name, _) => Field::Day(*name),
            Self::Words(name, ..) => Field::Words(*name),
            Self::Text { .. } | Self::Search { .. } => Field::Text,
        }
    }
}

impl Filter {
    /// Whether anything is asked about a field.
    pub fn asks_about(&self, field: Field) -> bool {
        self.clauses().iter().any(|clause| clause.field() == field)
    }

    /// The same without the conditions on a field.
    #[must_use]
    pub fn without_field(self, field: Field) -> Self {
        self.retained(|clause| clause.field() != field)
    }

    /// How it treats a key that is not a year; what lies above it in a tree does not count.
    pub fn standing(&self, key: Key) -> Standing {
        let named = self.clauses().iter().find_map(|clause| match clause {
            Clause::Period(periods) if fiscal(key).is_some_and(|year| periods.contains(&year)) => Some(false),
            Clause::OneOf { keys, negated, .. } if keys.contains(&key) => Some(*negated),
            _ => None,
        });
        match named {
            Some(true) => Standing::Excluded,
            Some(false) => Standing::Included,
            None => Standing::Open,
        }
    }

    /// Whether it names any keys of a dimension that is not time.
    pub fn names_keys_of(&self, dimension: Dimension) -> bool {
        self.clauses()
            .iter()
            .any(|clause| matches!(clause, Clause::OneOf { dimension: named, .. } if *named == dimension))
    }

    /// The same with a key that is not a year treated in another way. Keys that are asked for stand in one condition,
    /// those that are left out in another.
    #[must_use]
    pub fn with_standing(self, key: Key, standing: Standing) -> Self {
        let mut filter = self.without_key(key);
        if fiscal(key).is_some() {
            // Years of this kind are asked for by their months; there is no leaving out.
            let wanted = Clause::only(key);
            return if standing == Standing::Included { filter.with_period(wanted) } else { filter };
        }
        let negated = match standing {
            Standing::Open => return filter,
            Standing::Included => false,
            Standing::Excluded => true,
        };
        let dimension = key.dimension();
        for clause in filter.clauses_mut() {
            if let Clause::OneOf { dimension: other, keys, negated: sign } = clause
                && (*other, *sign) == (dimension, negated)
            {
                keys.push(key);
                return filter;
            }
        }
        filter.and(Clause::OneOf { dimension, keys: vec![key], negated })
    }

    fn without_key(mut self, key: Key) -> Self {
        for clause in self.clauses_mut() {
            match clause {
                Clause::OneOf { keys, .. } => keys.retain(|known| *known != key),
                Clause::Period(periods) => periods.retain(|period| Some(*period) != fiscal(key)),
                _ => {}
            }
        }
        self.retained(|clause| match clause {
            Clause::OneOf { keys, .. } => !keys.is_empty(),
            Clause::Period(periods) => !periods.is_empty(),
            _ => true,
        })
    }

    /// The same with one period more among those asked for.
    fn with_period(mut self, wanted: Clause) -> Self {
        let Clause::Period(more) = &wanted else { return self };
        for clause in self.clauses_mut() {
            if let Clause::Period(periods) = clause {
                periods.extend(more);
                return self;
            }
        }
        self.and(wanted)
    }

    /// Whether those are asked for of which a number or year is not known.
    pub fn asks_for_missing(&self, field: Field) -> bool {
        self.clauses().iter().filter(|clause| clause.field() == field).any(|clause| {
            matches!(
                clause,
                Clause::Year(Test::Missing)
                    | Clause::Amount(_, Test::Missing)
                    | Clause::Land(Test::Missing)
                    | Clause::Number(_, Test::Missing)
                    | Clause::Date(_, Test::Missing)
                    | Clause::Day(_, Test::Missing)
            )
        })
    }

    /// The same about those only of which a number or year is not known.
    #[must_use]
    pub fn only_missing(self, field: Field) -> Self {
        let clause = match field {
            Field::Of(Dimension::Year) => Clause::Year(Test::Missing),
            Field::Amount(which) => Clause::Amount(which, Test::Missing),
            Field::Land => Clause::Land(Test::Missing),
            Field::Number(name) => Clause::Number(name, Test::Missing),
            Field::Date(stage) => Clause::Date(stage, Test::Missing),
            Field::Day(name) => Clause::Day(name, Test::Missing),
            _ => return self,
        };
        self.without_field(field).and(clause)
    }

    /// The stretch of years asked for, if that is what is asked.
    pub fn years(&self) -> Option<(Option<i32>, Option<i32>)> {
        self.clauses().iter().find_map(|clause| match clause {
            Clause::Year(Test::AnyOf(spans)) => match spans[..] {
                [Span::Only(year)] => Some((Some(year), Some(year))),
                [Span::Between(from, to)] => Some((Some(from), Some(to))),
                [Span::From(from)] => Some((Some(from), None)),
                [Span::UpTo(to)] => Some((None, Some(to))),
                _ => None,
            },
            _ => None,
        })
    }

    /// The stretch of years asked for of a column of dates, if that is what is asked.
    pub fn years_of_dates(&self, field: Field) -> Option<(Option<i32>, Option<i32>)> {
        self.clauses().iter().filter(|clause| clause.field() == field).find_map(|clause| match clause {
            Clause::Date(_, Test::AnyOf(spans)) | Clause::Day(_, Test::AnyOf(spans)) => match spans[..] {
                [Span::Only(date)] => Some((Some(date.year()), Some(date.year()))),
                [Span::Between(from, to)] => Some((Some(from.year()), Some(to.year()))),
                [Span::From(from)] => Some((Some(from.year()), None)),
                [Span::UpTo(to)] => Some((None, Some(to.year()))),
                _ => None,
            },
            _ => None,
        })
    }

    /// The same about a stretch of years of a column of dates only, ends included.
    #[must_use]
    pub fn within_years_of_dates(self, field: Field, from: i32, to: i32) -> Self {
        let year = |year: i32| PartialDate::new(year, None, None);
        let (Some(first), Some(last)) = (year(from.min(to)), year(from.max(to))) else { return self };
        let span = if first == last { Span::Only(first) } else { Span::Between(first, last) };
        let clause = match field {
            Field::Date(stage) => Clause::Date(stage, Test::AnyOf(vec![span])),
            Field::Day(name) => Clause::Day(name, Test::AnyOf(vec![span])),
            _ => return self,
        };
        self.without_field(field).and(clause)
    }

    /// The same about a stretch of years only, ends included.
    #[must_use]
    pub fn within_years(self, from: i32, to: i32) -> Self {
        let span = if from == to { Span::Only(from) } else { Span::Between(from.min(to), from.max(to)) };
        self.without_field(Field::Of(Dimension::Year)).and(Clause::Year(Test::AnyOf(vec![span])))
    }

    /// The stretch of an amount or of land asked for, as far as it can be said as one.
    pub fn stretch(&self, field: Field) -> Option<Stretch> {
        let mut found: Option<Stretch> = None;
        for clause in self.clauses().iter().filter(|clause| clause.field() == field) {
            let (Clause::Amount(_, test) | Clause::Land(test) | Clause::Number(_, test)) = clause else { continue };
            let stretch = found.get_or_insert_default();
            match test {
                Test::Above(value) => stretch.from = stretch.from.max(value.checked_add(1)),
                Test::Below(value) => stretch.below = least(stretch.below, *value),
                Test::AnyOf(spans) => match spans[..] {
                    [Span::Only(value)] => stretch.narrow(Some(value), value.checked_add(1)),
                    [Span::From(from)] => stretch.narrow(Some(from), None),
                    [Span::UpTo(to)] => stretch.narrow(None, to.checked_add(1)),
                    [Span::Between(from, to)] => stretch.narrow(Some(from), to.checked_add(1)),
                    _ => {}
                },
                Test::Given | Test::Missing | Test::NoneOf(_) => {}
            }
        }
        found.filter(|stretch| *stretch != Stretch::default())
    }

    /// The same about a stretch of an amount or of land only: `>=` and `<`, so that stretches side by side have no
    /// project in common.
    #[must_use]
    pub fn within(self, field: Field, stretch: Stretch) -> Self {
        let clause = |test: Test<i64>| match field {
            Field::Amount(which) => Some(Clause::Amount(which, test)),
            Field::Land => Some(Clause::Land(test)),
            Field::Number(name) => Some(Clause::Number(name, test)),
            _ => None,
        };
        let from = stretch.from.and_then(|from| clause(Test::AnyOf(vec![Span::From(from)])));
        let below = stretch.below.and_then(|below| clause(Test::Below(below)));
        from.into_iter().chain(below).fold(self.without_field(field), Self::and)
    }
}

impl Stretch {
    fn narrow(&mut self, from: Option<i64>, below: Option<i64>) {
        self.from = self.from.max(from);
        if let Some(below) = below {
            self.below = least(self.below, below);
        }
    }
}

fn least(known: Option<i64>, value: i64) -> Option<i64> {
    Some(known.map_or(value, |known| known.min(value)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Basis;

    const PUBLISHED: Key = Key::Basis(Basis::Published);
    const MADE_UP: Key = Key::Basis(Basis::Illustrative);

    #[test]
    fn keys_are_asked_for_left_out_and_let_go_of() {
        use Standing::{Excluded, Included, Open};
        let mut filter = Filter::default().and(Clause::Land(Test::Given));
        for (key, standing, named) in [
            (PUBLISHED, Included, [Included, Open]),
            (MADE_UP, Included, [Included, Included]),
            (PUBLISHED, Excluded, [Excluded, Included]),
            (MADE_UP, Open, [Excluded, Open]),
            (PUBLISHED, Open, [Open, Open]),
        ] {
            filter = filter.with_standing(key, standing);
            assert_eq!([filter.standing(PUBLISHED), filter.standing(MADE_UP)], named, "{filter:?}");
        }
        assert_eq!(filter.clauses(), [Clause::Land(Test::Given)]);
    }

    #[test]
    fn a_stretch_comes_back_as_it_was_set() {
        let field = Field::Amount(ProjectAmount::PlannedTotal);
        for (from, below) in [(Some(100), Some(500)), (Some(100), None), (None, Some(500)), (None, None)] {
            let set = Stretch { from, below };
            let filter = Filter::default().within(field, Stretch { from: Some(7), below: None }).within(field, set);
            assert_eq!(filter.stretch(field).unwrap_or_default(), set);
            assert_eq!(filter.stretch(Field::Land), None);
        }
    }

    #[test]
    fn conditions_in_the_text_bar_are_seen_as_the_stretch_they_are() {
        let land = |test| Clause::Land(test);
        for (clauses, from, below) in [
            (vec![land(Test::Above(4))], Some(5), None),
            (vec![land(Test::AnyOf(vec![Span::Between(3, 8)]))], Some(3), Some(9)),
            (vec![land(Test::AnyOf(vec![Span::UpTo(8)])), land(Test::AnyOf(vec![Span::From(2)]))], Some(2), Some(9)),
            (vec![land(Test::Below(8)), land(Test::Below(6))], None, Some(6)),
        ] {
            let filter = clauses.into_iter().fold(Filter::default(), Filter::and);
            assert_eq!(filter.stretch(Field::Land), Some(Stretch { from, below }), "{filter:?}");
        }
        let several = Filter::default().and(land(Test::AnyOf(vec![Span::Only(1), Span::Only(9)])));
        assert_eq!(several.stretch(Field::Land), None);
    }

    #[test]
    fn years_are_asked_for_as_one_stretch() {
        let filter = Filter::default().within_years(2021, 2019);
        assert_eq!(filter.years(), Some((Some(2019), Some(2021))));
        assert_eq!(filter.clone().within_years(2020, 2020).years(), Some((Some(2020), Some(2020))));
        assert!(filter.asks_about(Field::Of(Dimension::Year)));
        assert!(filter.without_field(Field::Of(Dimension::Year)).is_empty());
    }
}
