//! The feet of a list: what it comes to, and what is chosen of it. Must not know what is listed.

use crate::app::core::shown::Shown;
use crate::app::records::totals::Summed;
use crate::app::widgets::table::parts::{FootRow, TableCell};
use crate::listing::LeftOut;
use crate::model::{Decimal, FieldName, FieldUnit, Sum};
use crate::query::{Column, FieldComesTo, FieldTotal};
use crate::text::{numbers, say, say_with};

/// What some rows come to, column by column; no column is added to another.
pub(super) fn foot_row(shown: &Shown<'_>, columns: &[Column], summed: &Summed, key: &str) -> FootRow {
    let locale = shown.locale;
    let mut label = say_with(locale, key, [("count", summed.rows.into())]);
    if let Some(left_out) = LeftOut::of(&summed.totals, summed.rows, columns) {
        label.push_str(&left_out.aside(locale));
    }
    // Whoever hides the basis is still told what is made up.
    if summed.totals.illustrative > 0 && !columns.contains(&Column::Basis) {
        let count = summed.totals.illustrative;
        label = format!("{label}{}", say_with(locale, "list-illustrative", [("count", count.into())]));
    }
    FootRow { label, cells: columns.iter().map(|column| foot_cell(shown, *column, summed)).collect() }
}

fn foot_cell(shown: &Shown<'_>, column: Column, summed: &Summed) -> Option<(TableCell, String)> {
    let locale = shown.locale;
    let scale = shown.session.lists.scale.in_language(locale);
    let (text, count, missing) = match column {
        Column::Field(name) => {
            let total = summed.fields.iter().find(|total| total.field == name)?;
            (field_words(shown, name, total), total.count, total.missing)
        }
        Column::Land => {
            let land = summed.totals.land;
            let sum = Decimal::new(land.mu_hundredths.into(), 2).unwrap_or(Decimal::ZERO);
            (numbers::decimal(sum), land.count, land.missing)
        }
        column => {
            let total = summed.totals.of(column.amount()?);
            (numbers::sum(total.sum, scale, 2), total.count, total.missing)
        }
    };
    let is_missing = count == missing;
    let text = match (count, is_missing) {
        (0, _) if summed.rows > 0 => say(locale, "columns-none-counted").into_owned(),
        (_, true) => {
            let dataset = shown.session.dataset();
            say(locale, dataset.unread().of_any(&column.id(dataset)).amount_key()).into_owned()
        }
        _ => text,
    };
    let mut about = Vec::new();
    if missing > 0 {
        let args = [("missing", missing.into()), ("count", count.into())];
        about.push(say_with(locale, "list-total-missing", args));
    }
    if let Column::Field(name) = column
        && let Some(inexact) = summed.fields.iter().find(|total| total.field == name).map(|total| total.inexact)
        && inexact > 0
    {
        about.push(say_with(locale, "list-foot-inexact", [("count", inexact.into())]));
    }
    if (count as usize) < summed.rows {
        let left = summed.rows - count as usize;
        let is_once = shown.session.dataset().counted_once().is_some();
        let key = if is_once { "list-total-counted-once" } else { "list-total-left-out" };
        about.push(say_with(locale, key, [("count", left.into())]));
    }
    Some((TableCell { text, is_missing, ..TableCell::default() }, about.join("\n")))
}

/// What a column of numbers comes to: its sum, its mean where it is not added up, or why it is neither.
fn field_words(shown: &Shown<'_>, name: FieldName, total: &FieldTotal) -> String {
    let locale = shown.locale;
    let is_money = shown.session.dataset().field(name).is_some_and(|field| matches!(field.unit, FieldUnit::Money(_)));
    let number = |number: Decimal| match is_money {
        true => {
            let sum = Sum::from_fen(number.rounded(2).scaled_exactly(2).unwrap_or_default());
            numbers::sum(sum, shown.session.lists.scale.in_language(locale), 2)
        }
        false if number.scale() > 3 => numbers::decimal(number.shortest()),
        false => numbers::decimal(number),
    };
    match total.comes_to {
        FieldComesTo::Nothing => String::new(),
        FieldComesTo::Sum(sum) => number(sum),
        FieldComesTo::Mean(mean) => say_with(locale, "list-foot-mean", [("mean", number(mean).into())]),
        FieldComesTo::SeveralTimes => say(locale, "list-foot-several-times").into_owned(),
        FieldComesTo::SeveralCurrencies => say(locale, "list-foot-several-currencies").into_owned(),
    }
}
