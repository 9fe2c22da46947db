//! How values of a type are written: addresses, times of day, durations, points and whatever is JSON. Must not know columns.

use serde_json::Value;

use crate::model::{Decimal, PartialDate, calendar_days};
use crate::package::meaning::DatePattern;

/// How a value must be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::package) enum Form {
    Email,
    Uri,
    Uuid,
    Base64,
    /// `15:00:00`
    Time,
    /// A time of day by a pattern.
    TimeBy(DatePattern),
    /// `P1Y2M3DT4H5M6S`
    Duration,
    /// `120.5, 30.1`
    Point,
    /// `[120.5, 30.1]`
    PointArray,
    /// `{"lon": 120.5, "lat": 30.1}`
    PointObject,
    /// A JSON object.
    Object,
    /// `2021`
    Year,
    /// `2021-05`
    Month,
    /// `2021-05-01T15:00:00`
    Moment,
}

/// What a type and a format ask of the texts of a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::package) enum Asked {
    Nothing,
    Form(Form),
    /// It is understood, but not looked at.
    Unheeded,
    /// The standard has no such format for the type.
    NoFormat,
}

impl Form {
    /// What a type and a format ask; formats of numbers and dates are for those who read them.
    pub(in crate::package) fn asked(kind: &str, format: &str) -> Asked {
        let form = match (kind, format) {
            ("string", "email") => Self::Email,
            ("string", "uri") => Self::Uri,
            ("string", "uuid") => Self::Uuid,
            ("string", "binary") => Self::Base64,
            ("string", "wkt") | ("time", "any") => return Asked::Unheeded,
            ("time", "" | "default") => Self::Time,
            ("time", pattern) => match DatePattern::of_time(pattern) {
                Some(pattern) => Self::TimeBy(pattern),
                None => return Asked::NoFormat,
            },
            ("duration", "" | "default") => Self::Duration,
            ("geopoint", "" | "default") => Self::Point,
            ("geopoint", "array") => Self::PointArray,
            ("geopoint", "object") => Self::PointObject,
            ("object", "" | "default") | ("geojson", "" | "default" | "topojson") => Self::Object,
            (_, "" | "default") | ("date" | "datetime" | "year" | "yearmonth" | "any" | "", _) => {
                return Asked::Nothing;
            }
            // Whoever writes dates as texts may say how.
            ("string", pattern) if pattern.contains('%') => return Asked::Nothing,
            _ => return Asked::NoFormat,
        };
        Asked::Form(form)
    }

    /// How dates are written that are declared as years, months or moments, where no pattern says how.
    pub(in crate::package) fn of_dates(kind: &str, format: &str) -> Option<Self> {
        match kind {
            _ if !matches!(format, "" | "default") => None,
            "year" => Some(Self::Year),
            "yearmonth" => Some(Self::Month),
            "datetime" => Some(Self::Moment),
            _ => None,
        }
    }

    /// Whether a text is written so.
    pub(in crate::package) fn is_of(&self, text: &str) -> bool {
        match self {
            Self::Email => is_email(text),
            Self::Uri => is_uri(text),
            Self::Uuid => is_uuid(text),
            Self::Base64 => is_base64(text),
            Self::Time => time_of_day(text).is_some(),
            Self::Year => PartialDate::parse_early(text).is_some_and(|date| date.month().is_none()),
            Self::Month => {
                PartialDate::parse_early(text).is_some_and(|date| date.month().is_some() && date.day().is_none())
            }
            Self::Moment => moment(text).is_some(),
            Self::TimeBy(pattern) => pattern.is_of(text),
            Self::Duration => is_duration(text),
            Self::Point => text.split_once(',').is_some_and(|(lon, lat)| are_degrees(lon.trim(), lat.trim())),
            Self::PointArray => match serde_json::from_str::<Value>(text) {
                Ok(Value::Array(values)) => match &values[..] {
                    [lon, lat] => are_degrees(&lon.to_string(), &lat.to_string()),
                    _ => false,
                },
                _ => false,
            },
            Self::PointObject => match serde_json::from_str::<Value>(text) {
                Ok(Value::Object(point)) if point.len() == 2 => match (point.get("lon"), point.get("lat")) {
                    (Some(lon), Some(lat)) => are_degrees(&lon.to_string(), &lat.to_string()),
                    _ => false,
                },
                _ => false,
            },
            Self::Object => serde_json::from_str::<Value>(text).is_ok_and(|value| value.is_object()),
        }
    }
}

fn is_email(text: &str) -> bool {
    let Some((local, domain)) = text.rsplit_once('@') else { return false };
    let is_label = |label: &str| !label.is_empty() && !label.starts_with('-') && !label.ends_with('-');
    let is_odd = |c: char| c.is_whitespace() || c.is_control() || matches!(c, '@' | ',' | ';' | '<' | '>' | '(' | ')');
    !local.is_empty()
        && !local.contains(is_odd)
        && domain.contains('.')
        && domain.split('.').all(is_label)
        && domain.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '-'))
}

/// With a scheme, and without blanks.
fn is_uri(text: &str) -> bool {
    let Some((scheme, rest)) = text.split_once(':') else { return false };
    let is_scheme = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '.' | '-');
    scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.chars().all(is_scheme)
        && !rest.is_empty()
        && !text.contains(|c: char| c.is_whitespace() || c.is_control() || matches!(c, '<' | '>' | '"' | '{' | '}'))
}

fn is_uuid(text: &str) -> bool {
    let mut parts = text.split('-');
    let is_part = |length: usize, part: &str| part.len() == length && part.bytes().all(|byte| byte.is_ascii_hexdigit());
    [8, 4, 4, 4, 12].into_iter().all(|length| parts.next().is_some_and(|part| is_part(length, part)))
        && parts.next().is_none()
}

fn is_base64(text: &str) -> bool {
    let bare = text.trim_end_matches('=');
    let is_digit = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'-' | b'_');
    text.len().is_multiple_of(4) && text.len() - bare.len() <= 2 && bare.bytes().all(is_digit)
}

/// Milliseconds since midnight: `15:00:00`, with parts of seconds and a zone behind it if need be, which is counted off.
pub(in crate::package) fn time_of_day(text: &str) -> Option<i64> {
    let digits = |from: usize| text.get(from..from + 2)?.parse::<u8>().ok().filter(|_| is_digits(text, from));
    let (hours, minutes, seconds) = (digits(0)?, digits(3)?, digits(6)?);
    let colons = text.get(2..3) == Some(":") && text.get(5..6) == Some(":");
    if !colons || hours > 23 || minutes > 59 || seconds > 60 {
        return None;
    }
    let rest = &text[8..];
    let (millis, rest) = match rest.strip_prefix('.') {
        None => (0, rest),
        Some(fraction) => {
            let count = fraction.bytes().take_while(u8::is_ascii_digit).count();
            let padded = format!("{:0<3}", &fraction[..count]);
            (padded.get(..3)?.parse::<i64>().ok().filter(|_| count > 0)?, &fraction[count..])
        }
    };
    let whole = i64::from(hours) * 3600 + i64::from(minutes) * 60 + i64::from(seconds);
    Some(whole * 1000 + millis - offset(rest)?)
}

fn is_digits(text: &str, from: usize) -> bool {
    text.as_bytes().iter().skip(from).take(2).all(u8::is_ascii_digit)
}

/// The milliseconds by which a zone is ahead: `Z`, `+08:00`, nothing.
fn offset(zone: &str) -> Option<i64> {
    let sign = match zone.as_bytes() {
        [] | [b'Z' | b'z'] => return Some(0),
        [b'+', ..] => 1,
        [b'-', ..] => -1,
        _ => return None,
    };
    let digits = zone[1..].replace(':', "");
    let (hours, minutes) = (digits.get(..2)?, digits.get(2..).unwrap_or_default());
    let hours: i64 = hours.parse().ok()?;
    let minutes: i64 = if minutes.is_empty() { 0 } else { minutes.parse().ok()? };
    (digits.len() <= 4 && hours < 24 && minutes < 60).then_some(sign * (hours * 60 + minutes) * 60_000)
}

/// Milliseconds since the beginning of the calendar: a day with a time.
pub(in crate::package) fn moment(text: &str) -> Option<i64> {
    let (day, time) = text.split_once(['T', 't', ' '])?;
    let day = PartialDate::parse_early(day).filter(|date| date.day().is_some())?;
    Some(calendar_days(day).0 * 86_400_000 + time_of_day(time)?)
}

/// As XML Schema has it: `P1Y2M3DT4H5M6.5S`, of which any part may be missing, but not all.
fn is_duration(text: &str) -> bool {
    let Some(rest) = text.strip_prefix('-').unwrap_or(text).strip_prefix('P') else { return false };
    let (date, time) = rest.split_once('T').map_or((rest, None), |(date, time)| (date, Some(time)));
    let is_sum = |mut text: &str, units: &str| {
        let mut units = units.chars();
        while !text.is_empty() {
            let number = text.bytes().take_while(|byte| byte.is_ascii_digit() || *byte == b'.').count();
            let (digits, behind) = text.split_at(number);
            let unit = behind.chars().next();
            let is_whole = !digits.contains('.') || unit == Some('S') && Decimal::parse(digits).is_ok();
            if digits.is_empty() || !is_whole || !units.by_ref().any(|known| Some(known) == unit) {
                return false;
            }
            text = &behind[1..];
        }
        true
    };
    // Weeks are of ISO 8601.
    let has_any = !date.is_empty() || time.is_some_and(|time| !time.is_empty());
    has_any && is_sum(date, "YMWD") && time.is_none_or(|time| !time.is_empty() && is_sum(time, "HMS"))
}

fn are_degrees(lon: &str, lat: &str) -> bool {
    let within = |text: &str, most: f64| Decimal::parse(text).is_ok_and(|degrees| degrees.to_f64().abs() <= most);
    within(lon, 180.0) && within(lat, 90.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_form_tells_right_from_wrong() {
        for (kind, format, right, wrong) in [
            ("string", "email", &["a.b+c@x-y.example.com"][..], &["a@b", "@x.com", "a b@x.com", "a@x..com", "园"][..]),
            ("string", "uri", &["https://x.cn/园?a=1", "mailto:a@b.c"], &["x.cn", "http:", "1a:b", "http://a b"]),
            (
                "string",
                "uuid",
                &["123e4567-e89b-12d3-a456-426614174000"],
                &["123e4567", "123e4567-e89b-12d3-a456-42661417400g"],
            ),
            ("string", "binary", &["5Zut6ZWc", "YQ==", ""], &["YQ=", "园镜园镜", "a b="]),
            (
                "time",
                "",
                &["15:00:00", "00:00:00.5Z", "23:59:59+08:00"],
                &["15:00", "25:00:00", "1:00:00", "15:00:00x"],
            ),
            ("time", "%H:%M", &["15:00"], &["15:00:00", "x"]),
            (
                "duration",
                "",
                &["P1Y2M3DT4H5M6.5S", "PT36H", "-P3D", "P2W"],
                &["P", "1Y", "P1DT", "PT1Y", "P1.5D", "P1M1Y"],
            ),
            ("geopoint", "", &["120.5, 30.1", "-120.5,30"], &["120.5", "200, 30", "120.5; 30.1"]),
            ("geopoint", "array", &["[120.5, 30.1]"], &["120.5, 30.1", "[1]", "[1, 91]"]),
            ("geopoint", "object", &[r#"{"lon": 120.5, "lat": 30.1}"#], &["{}", r#"{"lon": 1, "lat": 2, "x": 3}"#]),
            ("geojson", "", &[r#"{"type": "Point", "coordinates": [1, 2]}"#], &["[1]", "x"]),
            ("object", "", &["{}"], &["[]", "{"]),
        ] {
            let Asked::Form(form) = Form::asked(kind, format) else { panic!("{kind} {format}") };
            assert!(right.iter().all(|text| form.is_of(text)), "{kind} {format}: {right:?}");
            assert!(!wrong.iter().any(|text| form.is_of(text)), "{kind} {format}: {wrong:?}");
        }
    }

    #[test]
    fn formats_are_those_of_the_type() {
        for (kind, format, asked) in [
            ("string", "phone", Asked::NoFormat),
            ("number", "currency", Asked::NoFormat),
            ("boolean", "yes/no", Asked::NoFormat),
            ("time", "hh:mm", Asked::NoFormat),
            ("string", "default", Asked::Nothing),
            ("date", "%d/%m/%Y", Asked::Nothing),
            ("number", "", Asked::Nothing),
            ("time", "any", Asked::Unheeded),
        ] {
            assert_eq!(Form::asked(kind, format), asked, "{kind} {format}");
        }
    }

    #[test]
    fn moments_lie_in_order_whatever_their_zone() {
        let of = |text: &str| moment(text).unwrap();
        assert_eq!(of("2020-03-01T00:00:00+08:00"), of("2020-02-29T16:00:00Z"));
        assert!(of("2020-03-01T00:00:00.250") - of("2020-02-29 23:59:59") == 1250);
        assert!(["2020-03-01", "2020-03T00:00:00", "2020-03-01T24:00:00"].iter().all(|text| moment(text).is_none()));
    }
}
