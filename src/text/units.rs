//! What units are called in the reader's language. Must not know what is measured.

use super::{Locale, say};

/// Units as tables write them, and the names they have in both languages.
const UNITS: [(&str, &str); 31] = [
    ("个", "piece"),
    ("亩", "mu"),
    ("公顷", "hectare"),
    ("平方米", "square-metre"),
    ("平方公里", "square-kilometre"),
    ("公里", "kilometre"),
    ("吨", "tonne"),
    ("例", "case"),
    ("小时", "hour"),
    ("天", "day"),
    ("月", "month"),
    ("个月", "month"),
    ("年", "year"),
    ("项", "item"),
    ("件", "item"),
    ("条", "item"),
    ("家", "enterprise"),
    ("户", "household"),
    ("人", "person"),
    ("万人", "wan-person"),
    ("名", "seat"),
    ("人次", "person-time"),
    ("次", "time"),
    ("分", "point"),
    ("台", "set"),
    ("套", "suite"),
    ("台套", "set"),
    ("台（套）", "set"),
    ("万台", "wan-set"),
    ("家次", "visit"),
    ("届", "session"),
];

/// Units as names of columns write them, without capitals and raised figures.
const SYMBOLS: [(&str, &str); 9] = [
    ("kw", "kW"),
    ("mw", "MW"),
    ("gw", "GW"),
    ("kwh", "kWh"),
    ("mwh", "MWh"),
    ("gwh", "GWh"),
    ("m2", "m²"),
    ("km2", "km²"),
    ("m3", "m³"),
];

/// Units as descriptors write them in Latin letters, that have a name in Chinese.
const WRITTEN_IN_LATIN: [(&str, &str); 4] = [("mu", "亩"), ("ha", "公顷"), ("hectare", "公顷"), ("hectares", "公顷")];

/// A unit we know in the reader's language, any other as it is written. In Chinese a unit stays what it is, but for those
/// in Latin letters.
pub fn unit_word(unit: &str, locale: Locale) -> String {
    if locale == Locale::ZhCn
        && let Some((_, chinese)) = WRITTEN_IN_LATIN.iter().find(|(latin, _)| *latin == unit)
    {
        return (*chinese).to_owned();
    }
    if let Some((_, symbol)) = SYMBOLS.iter().find(|(written, _)| *written == unit) {
        return (*symbol).to_owned();
    }
    let known = UNITS.iter().find(|(written, _)| *written == unit).filter(|_| locale != Locale::ZhCn);
    known.map_or_else(|| unit.to_owned(), |(_, key)| say(locale, &format!("unit-of-{key}")).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_are_said_in_the_readers_language_and_unknown_ones_stay() {
        for (unit, en) in
            [("亩", "mu"), ("人", "people"), ("公顷", "ha"), ("台套", "units"), ("MW", "MW"), ("亩/人", "亩/人")]
        {
            assert_eq!(unit_word(unit, Locale::En), en);
            assert_eq!(unit_word(unit, Locale::ZhCn), unit);
        }
        assert_eq!((unit_word("mu", Locale::ZhCn), unit_word("mu", Locale::En)), ("亩".to_owned(), "mu".to_owned()));
        assert!(Locale::ALL.into_iter().all(|locale| unit_word("mw", locale) == "MW"));
    }
}
