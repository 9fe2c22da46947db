//! Types, their formats and properties, and the constraints on each. In what is found `#3` is line 3 of the column, and
//! `@format` the property of the field.

use serde_json::json;

use super::any_table::{Case, Theirs, field};
use Theirs::{Is, Other, Same};

macro_rules! fields {
    ($($name:literal $field:tt [$($cell:expr),*] [$($read:expr),*] [$($found:expr),*] $theirs:expr;)*) => {
        vec![$(field($name, json!($field), &[$($cell),*], &[$($read),*], &[$($found),*], $theirs)),*]
    };
}

/// Types with their formats and what else changes what a cell means.
pub(super) fn types() -> Vec<Case> {
    [texts(), numbers(), flags(), dates(), several(), categories(), of_text(), of_others()]
        .into_iter()
        .flatten()
        .collect()
}

fn texts() -> Vec<Case> {
    fields! {
        "type string" {"type": "string"} ["1", "01.50", "2020-01-01"] ["1", "01.50", "2020-01-01"] [] Same;
        "type string of numbers" {"type": "string"} ["1.0", "+2", "3"] ["1.0", "+2", "3"] [] Same;
        "type string of several" {"type": "string"} ["b;a", "a；c", "; b"] ["b;a", "a；c", "; b"] [] Same;
        "type any" {"type": "any"} ["a", "1"] ["a", "1"] [] Same;
        "format email" {"type": "string", "format": "email"} ["a@b.cn", "b"] ["a@b.cn", "b"]
            ["rule-broken #3: b"] Is(&["a@b.cn", ""]);
        "format uri" {"type": "string", "format": "uri"} ["https://a.cn", "b"] ["https://a.cn", "b"]
            ["rule-broken #3: b"] Is(&["https://a.cn", ""]);
        "format uuid" {"type": "string", "format": "uuid"} ["123e4567-e89b-12d3-a456-426614174000", "b"]
            ["123e4567-e89b-12d3-a456-426614174000", "b"] ["rule-broken #3: b"]
            Is(&["123e4567-e89b-12d3-a456-426614174000", ""]);
        "format binary" {"type": "string", "format": "binary"} ["YQ==", "b"] ["YQ==", "b"]
            ["rule-broken #3: b"] Is(&["YQ==", ""]);
        "format that no type has" {"type": "string", "format": "phone"} ["a", "b"] ["a", "b"]
            ["property-wrong @format: \"phone\""] Other;
        "type that nobody has" {"type": "money"} ["a", "b"] ["a", "b"] ["property-wrong @type: \"money\""] Other;
    }
}

fn numbers() -> Vec<Case> {
    fields! {
        "type number" {"type": "number"} ["1", "-2.5", "+3", "1e2", ".5"] ["1.0", "-2.5", "3.0", "100.0", "0.5"] []
            Is(&["1", "-2.5", "3", "100", "0.5"]);
        "numbers that are none" {"type": "number"} ["NaN", "INF", "1"] ["", "", "1"]
            ["number-not-finite #2: NaN", "number-not-finite #3: INF"] Is(&["NaN", "Infinity", "1"]);
        "decimalChar, groupChar" {"type": "number", "decimalChar": ",", "groupChar": "."}
            ["1.234,5", "7,25"] ["1234.50", "7.25"] [] Is(&["1234.5", "7.25"]);
        "bareNumber" {"type": "number", "bareNumber": false} ["95%", "EUR 7"] ["95", "7"] [] Same;
        "type integer" {"type": "integer"} ["1", "many"] ["1", ""] ["number-not-a-number #3: many"] Same;
        "integer with noughts behind the point" {"type": "integer"} ["1.0", "2"] ["1", "2"] [] Is(&["", "2"]);
        "integer with decimals" {"type": "integer"} ["1", "1.5"] ["1.0", "1.5"] ["rule-broken #3: 1.5"] Is(&["1", ""]);
        "groupChar of integers" {"type": "integer", "groupChar": ","} ["1,234", "5"] ["1234", "5"] [] Is(&["", "5"]);
        "decimalChar of texts" {"type": "string", "decimalChar": ","} ["1,5", "a"] ["1,5", "a"]
            ["property-wrong @decimalChar: ,"] Same;
        "format of numbers" {"type": "number", "format": "currency"} ["1"] ["1"]
            ["property-wrong @format: \"currency\""] Other;
    }
}

fn flags() -> Vec<Case> {
    fields! {
        "type boolean" {"type": "boolean"} ["true", "False", "1", "0", "yes", ""]
            ["true", "False", "true", "False", "", ""] ["not-of-type #6: yes"]
            Is(&["true", "false", "true", "false", "", ""]);
        "trueValues, falseValues" {"type": "boolean", "trueValues": ["是", "y"], "falseValues": ["否"]}
            ["是", "否", "y", "1"] ["是", "否", "是", ""] ["not-of-type #5: 1"] Is(&["true", "false", "true", ""]);
        "trueValues instead of the usual ones" {"type": "boolean", "trueValues": ["y"], "falseValues": ["n"]}
            ["y", "true"] ["y", ""] ["not-of-type #3: true"] Is(&["true", ""]);
        "trueValues of texts" {"type": "string", "trueValues": ["y"]} ["y", "n"] ["y", "n"]
            ["property-wrong @trueValues: [\"y\"]"] Same;
    }
}

fn dates() -> Vec<Case> {
    fields! {
        "type date" {"type": "date"} ["2020-03-05", "soon"] ["2020-03-05", ""] ["date-not-a-date #3: soon"] Same;
        "format of dates" {"type": "date", "format": "%d/%m/%Y"} ["05/03/2020"] ["2020-03-05"] [] Same;
        "format of dates as it was once" {"type": "date", "format": "fmt:%d/%m/%Y"} ["05/03/2020"] ["2020-03-05"] []
            Other;
        "format any" {"type": "date", "format": "any"} ["2020/3/25"] ["2020-03-25"] [] Same;
        "format of dates that nobody knows" {"type": "date", "format": "DD/MM/YYYY"} ["2020-03-05"] ["2020-03-05"]
            ["date-format-unknown @format: DD/MM/YYYY"] Other;
        "type datetime" {"type": "datetime"} ["2020-03-05T10:20:30Z", "2020-03-06T00:00:00"]
            ["2020-03-05", "2020-03-06"] ["time-left-out #2: 2020-03-05T10:20:30Z"] Same;
        "datetime that is none" {"type": "datetime"} ["2020-03-05Thursday"] [""]
            ["date-not-a-date #2: 2020-03-05Thursday"] Same;
        "datetime with a time that is none" {"type": "datetime"} ["2020-03-05T25:00:00"] [""]
            ["date-not-a-date #2: 2020-03-05T25:00:00"] Same;
        "format of datetimes" {"type": "datetime", "format": "%d/%m/%Y %H:%M"}
            ["05/03/2020 10:20", "06/03/2020 00:00"] ["2020-03-05", "2020-03-06"]
            ["time-left-out #2: 05/03/2020 10:20"] Same;
        "type year" {"type": "year"} ["2020"] ["2020"] [] Same;
        "type yearmonth" {"type": "yearmonth"} ["2020-03"] ["2020-03"] [] Same;
    }
}

fn several() -> Vec<Case> {
    fields! {
        "type list" {"type": "list"} ["b,a", "a"] ["b;a", "a"] [] Is(&["b;a", "a"]);
        "delimiter of lists" {"type": "list", "delimiter": "|"} ["b|a;c", "a"] ["b;a;c", "a"] [] Is(&["b;a;c", "a"]);
        "itemType" {"type": "list", "itemType": "integer"} ["1,2", "2,x"] ["1;2", "2;x"] ["rule-broken #3: 2,x"]
            Is(&["1;2", ""]);
        "itemType that is none" {"type": "list", "itemType": "object"} ["1,2"] ["1;2"]
            ["property-wrong @itemType: \"object\""] Other;
        "type array" {"type": "array"} [r#"["b", "a;c"]"#, "[1.50]", "a"] ["b;a;c", "1.50", ""]
            ["not-of-type #4: a"] Is(&["b;a;c", "1.5", ""]);
        "delimiter of texts" {"type": "string", "delimiter": "|"} ["a|b"] ["a|b"]
            ["property-wrong @delimiter: \"|\""] Same;
    }
}

fn categories() -> Vec<Case> {
    fields! {
        "categories" {"type": "string", "categories": ["b", "a"]} ["a", "c"] ["a", "c"] ["rule-broken #3: c"] Same;
        "categories of integers"
            {"type": "integer", "categories": [{"value": 1, "label": "低"}, {"value": 2}], "categoriesOrdered": true}
            ["2", "1"] ["2", "1"] [] Same;
        "categories of dates" {"type": "date", "categories": [{"value": "2020-01-01", "label": "元旦"}]}
            ["2020-01-01"] ["2020-01-01"] ["labels-unheeded @categories"] Same;
        "categories that are none" {"type": "string", "categories": {"a": "A"}} ["a"] ["a"]
            ["property-wrong @categories: {\"a\":\"A\"}"] Other;
        "categories without values" {"type": "string", "categories": [{"label": "A"}]} ["a"] ["a"]
            ["property-wrong @categories: [{\"label\":\"A\"}]"] Other;
        "missingValues as a text" {"type": "integer", "missingValues": "-1", "constraints": {"required": false}}
            ["-1", "2"] ["", "2"] [] Other;
        "missingValues of a field" {"type": "integer", "missingValues": ["", "-1"]} ["-1", "2", ""] ["", "2", ""] []
            Same;
        "missingValues with labels" {"type": "integer", "missingValues": [{"value": "-1", "label": "n/a"}, {"value": ""}]}
            ["-1", "2"] ["", "2"] ["property-idle @missingValues.label"] Same;
        "missingValues without the empty one" {"type": "integer", "missingValues": ["-1"]} ["-1", ""] ["", ""]
            ["rule-unfilled #3"] Same;
        "missingValues of objects without the empty one" {"type": "object", "missingValues": ["-"]} ["{}", ""] ["{}", ""]
            ["type-as-text @type: object", "rule-unfilled #3"] Other;
        "missingValues of texts without the empty one"
            {"type": "string", "missingValues": ["-"], "constraints": {"required": true}} ["a", ""] ["a", ""] [] Same;
    }
}

/// Types of which the text is kept and shown.
fn of_text() -> Vec<Case> {
    fields! {
        "type time" {"type": "time"} ["10:20:30", "b"] ["10:20:30", "b"]
            ["type-as-text @type: time", "rule-broken #3: b"] Is(&["10:20:30", ""]);
        "format of times" {"type": "time", "format": "%H:%M"} ["10:20", "b"] ["10:20", "b"]
            ["type-as-text @type: time", "rule-broken #3: b"] Other;
        "type duration" {"type": "duration"} ["P1Y2M", "b"] ["P1Y2M", "b"]
            ["type-as-text @type: duration", "rule-broken #3: b"] Other;
        "type geopoint" {"type": "geopoint"} ["120.5, 30.1", "b"] ["120.5, 30.1", "b"]
            ["type-as-text @type: geopoint", "rule-broken #3: b"] Other;
        "geopoint array" {"type": "geopoint", "format": "array"} ["[120.5, 30.1]", "b"] ["[120.5, 30.1]", "b"]
            ["type-as-text @type: geopoint", "rule-broken #3: b"] Other;
        "geopoint object" {"type": "geopoint", "format": "object"} [r#"{"lon": 1, "lat": 2}"#, "b"]
            [r#"{"lon": 1, "lat": 2}"#, "b"] ["type-as-text @type: geopoint", "rule-broken #3: b"] Other;
        "type geojson" {"type": "geojson"} [r#"{"type": "Point"}"#, "b"] [r#"{"type": "Point"}"#, "b"]
            ["type-as-text @type: geojson", "rule-broken #3: b"] Other;
        "type object" {"type": "object"} [r#"{"a": 1}"#, "b"] [r#"{"a": 1}"#, "b"]
            ["type-as-text @type: object", "rule-broken #3: b"] Other;
    }
}

fn of_others() -> Vec<Case> {
    fields! {
        "what does not matter"
            {"type": "string", "title": "题", "description": "d", "example": "e", "rdfType": "http://schema.org/Thing",
             "dc:title": "t", "zonescope": {"group": "g"}} ["a"] ["a"] [] Same;
        "what nobody knows" {"type": "string", "constrains": {"required": true}} ["a"] ["a"]
            ["property-unknown @constrains: {\"required\":true}"] Same;
        "constraint that nobody knows" {"type": "number", "constraints": {"min": 1}} ["1"] ["1"]
            ["property-unknown @constraints.min: 1"] Other;
        "trueVals" {"type": "boolean", "trueVals": ["y"]} ["1"] ["1"]
            ["property-unknown @trueVals: [\"y\"]"] Is(&["true"]);
    }
}

/// Each constraint on each type it is for: the first cell keeps it, the second does not.
pub(super) fn constraints() -> Vec<Case> {
    [lengths(), bounds(), values(), unfollowed()].into_iter().flatten().collect()
}

fn lengths() -> Vec<Case> {
    fields! {
        "required" {"type": "string", "constraints": {"required": true}} ["a", ""] ["a", ""] ["rule-unfilled #3"] Other;
        "minLength" {"type": "string", "constraints": {"minLength": 2}} ["园镜", "园"] ["园镜", "园"]
            ["rule-broken #3: 园"] Other;
        "maxLength" {"type": "string", "constraints": {"maxLength": 1}} ["园", "园镜"] ["园", "园镜"]
            ["rule-broken #3: 园镜"] Other;
        "minLength of lists" {"type": "list", "constraints": {"minLength": 2}} ["a,b", "abc"] ["a;b", "abc"]
            ["rule-broken #3: abc"] Other;
        "maxLength of lists" {"type": "list", "constraints": {"maxLength": 2}} ["a,b", "a,,b"] ["a;b", "a;b"]
            ["rule-broken #3: a,,b"] Other;
        "maxLength of arrays" {"type": "array", "constraints": {"maxLength": 1}} [r#"["abc"]"#, r#"["a","b"]"#]
            ["abc", "a;b"] [r#"rule-broken #3: ["a","b"]"#] Other;
        "maxLength of objects" {"type": "object", "constraints": {"maxLength": 1}}
            [r#"{"a":100}"#, r#"{"a":1,"b":2}"#] [r#"{"a":100}"#, r#"{"a":1,"b":2}"#]
            ["type-as-text @type: object", r#"rule-broken #3: {"a":1,"b":2}"#] Other;
    }
}

fn bounds() -> Vec<Case> {
    fields! {
        "minimum" {"type": "number", "constraints": {"minimum": 10}} ["10", "9"] ["10", "9"] ["rule-broken #3: 9"] Other;
        "exclusiveMinimum" {"type": "number", "constraints": {"exclusiveMinimum": "10"}} ["11", "10"] ["11", "10"]
            ["rule-broken #3: 10"] Other;
        "maximum" {"type": "integer", "constraints": {"maximum": 10}} ["10", "11"] ["10", "11"] ["rule-broken #3: 11"]
            Other;
        "exclusiveMaximum" {"type": "integer", "constraints": {"exclusiveMaximum": 10}} ["9", "10"] ["9", "10"]
            ["rule-broken #3: 10"] Other;
        "minimum of dates" {"type": "date", "constraints": {"minimum": "2020-02-01"}} ["2020-02-01", "2020-01-31"]
            ["2020-02-01", "2020-01-31"] ["rule-broken #3: 2020-01-31"] Other;
        "minimum of years" {"type": "year", "constraints": {"minimum": "2020"}} ["2020", "2019"] ["2020", "2019"]
            ["rule-broken #3: 2019"] Other;
        "maximum of yearmonths" {"type": "yearmonth", "constraints": {"maximum": "2020-03"}} ["2020-03", "2020-04"]
            ["2020-03", "2020-04"] ["rule-broken #3: 2020-04"] Other;
        "minimum of times" {"type": "time", "constraints": {"minimum": "10:00:00"}} ["10:00:00", "09:59:59"]
            ["10:00:00", "09:59:59"] ["type-as-text @type: time", "rule-broken #3: 09:59:59"] Other;
        "maximum of datetimes" {"type": "datetime", "constraints": {"maximum": "2020-03-05T12:00:00"}}
            ["2020-03-05T12:00:00", "2020-03-05T12:00:01"] ["2020-03-05", "2020-03-05"]
            ["time-left-out #2: 2020-03-05T12:00:00", "rule-broken #3: 2020-03-05T12:00:01"] Other;
        "minimum as dates are written"
            {"type": "date", "format": "%d/%m/%Y", "constraints": {"minimum": "05/03/2020"}}
            ["05/03/2020", "04/03/2020"] ["2020-03-05", "2020-03-04"] ["rule-broken #3: 04/03/2020"] Other;
        "maximum as numbers are written" {"type": "number", "decimalChar": ",", "constraints": {"maximum": "1,5"}}
            ["1,5", "1,6"] ["1.5", "1.6"] ["rule-broken #3: 1,6"] Other;
        "maximum as JSON has numbers" {"type": "number", "decimalChar": ",", "constraints": {"maximum": 1.5}}
            ["1,5", "1,6"] ["1.5", "1.6"] ["rule-broken #3: 1,6"] Other;
        "minimum of nothing" {"type": "integer", "constraints": {"minimum": 0}} ["0", "-1"] ["0", "-1"]
            ["rule-broken #3: -1"] Other;
        "minimum that is none" {"type": "number", "constraints": {"minimum": "ten"}} ["1"] ["1"]
            ["property-wrong @constraints.minimum: ten"] Other;
        "minimum of durations" {"type": "duration", "constraints": {"minimum": "P1Y"}} ["P2Y"] ["P2Y"]
            ["type-as-text @type: duration", "property-unheeded @constraints.minimum: P1Y"] Other;
        "minimum of datetimes by a pattern"
            {"type": "datetime", "format": "%Y/%m/%d %H:%M", "constraints": {"minimum": "2020/01/01 00:00"}}
            ["2019/01/01 00:00"] ["2019-01-01"] ["property-unheeded @constraints.minimum: 2020/01/01 00:00"] Other;
    }
}

fn values() -> Vec<Case> {
    fields! {
        "pattern" {"type": "string", "constraints": {"pattern": "[ab]+"}} ["ab", "abc"] ["ab", "abc"]
            ["rule-broken #3: abc"] Other;
        "enum" {"type": "string", "constraints": {"enum": ["a"]}} ["a", "b"] ["a", "b"] ["rule-broken #3: b"] Other;
        "enum of texts that are numbers" {"type": "string", "constraints": {"enum": ["1"]}} ["1", "01"] ["1", "01"]
            ["rule-broken #3: 01"] Other;
        "enum of numbers" {"type": "number", "constraints": {"enum": [1.5]}} ["1.5", "2.5"] ["1.5", "2.5"]
            ["rule-broken #3: 2.5"] Other;
        "enum as dates are written"
            {"type": "date", "format": "%d/%m/%Y", "constraints": {"enum": ["05/03/2020"]}}
            ["05/03/2020", "06/03/2020"] ["2020-03-05", "2020-03-06"] ["rule-broken #3: 06/03/2020"] Other;
        "enum of booleans" {"type": "boolean", "constraints": {"enum": [true]}} ["1", "0"] ["1", "0"]
            ["rule-broken #3: 0"] Other;
        "unique" {"type": "string", "constraints": {"unique": true}} ["a", "a"] ["a", "a"] ["key-doubled #3: a"] Other;
    }
}

/// Constraints that are said not to be followed.
fn unfollowed() -> Vec<Case> {
    fields! {
        "jsonSchema" {"type": "object", "constraints": {"jsonSchema": {"type": "object"}}} ["{}"] ["{}"]
            ["property-unheeded @constraints.jsonSchema: {\"type\":\"object\"}", "type-as-text @type: object"] Other;
        "pattern that is none" {"type": "string", "constraints": {"pattern": "(?=a)"}} ["a"] ["a"]
            ["property-unheeded @constraints.pattern: (?=a)"] Other;
    }
}
