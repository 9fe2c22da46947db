//! What a plan is when its sheet is to become something else: columns of periods are one of each measure, or each one of its
//! own. Must not know cells.

use super::periods::{OfPeriod, of_heading, settle};
use super::proposal::has_han;
use super::recipe::{Becomes, ColumnPlan, IndicatorPlan, TablePlan};
use super::roles::roles;

impl TablePlan {
    /// Whether some of its columns are of periods, or are called as if they were.
    pub fn may_have_periods(&self) -> bool {
        self.columns.iter().any(|column| !column.period.is_empty() || of(column).is_some())
    }

    /// The same where its sheet becomes this.
    #[must_use]
    pub fn becoming(&self, becomes: Becomes) -> Self {
        let mut plan = Self { becomes, ..self.clone() };
        match becomes {
            Becomes::Long | Becomes::Observations => take_periods(&mut plan.columns),
            Becomes::Table | Becomes::Projects => plan.columns.iter_mut().for_each(stand_alone),
            Becomes::Nothing => {}
        }
        if becomes == Becomes::Observations && plan.indicator.is_none() && plan.keys() == 1 {
            let measure = plan.columns.iter().find(|column| !column.period.is_empty());
            let unit = measure.map(|column| column.unit.clone()).unwrap_or_default();
            plan.indicator = Some(IndicatorPlan { name: plan.title.clone(), unit });
        }
        if becomes == Becomes::Projects && plan.columns.iter().all(|column| column.role.is_empty()) {
            let roles = roles(&plan.columns);
            for (column, role) in plan.columns.iter_mut().zip(roles) {
                column.role = role.unwrap_or_default().to_owned();
            }
        }
        plan
    }

    /// How many columns say what a row is of.
    fn keys(&self) -> usize {
        self.columns.iter().filter(|column| column.period.is_empty() && !column.is_left_out()).count()
    }
}

fn of(column: &ColumnPlan) -> Option<OfPeriod> {
    of_heading(std::slice::from_ref(&column.heading)).filter(|_| column.is_measured())
}

fn take_periods(columns: &mut [ColumnPlan]) {
    let is_free = |column: &ColumnPlan| column.period.is_empty();
    let mut found: Vec<Option<OfPeriod>> =
        columns.iter().map(|column| of(column).filter(|_| is_free(column))).collect();
    settle(found.iter_mut().flatten().map(|of| &mut of.period));
    columns.iter_mut().zip(found).filter_map(|(column, of)| Some((column, of?))).for_each(take_period);
}

fn take_period((column, of): (&mut ColumnPlan, OfPeriod)) {
    column.take_period(of.period);
    column.name = match of.measure.is_empty() {
        true => (if has_han(&column.heading) { "数值" } else { "value" }).to_owned(),
        false => of.measure,
    };
}

fn stand_alone(column: &mut ColumnPlan) {
    if !column.period.is_empty() {
        column.period.clear();
        column.dates.clear();
        column.name.clone_from(&column.heading);
    }
}
