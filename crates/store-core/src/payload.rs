//! What was sent, as something to read: the lines of a payload become records of names and values.

use serde_json::Value;

use crate::Text;

/// Lines on screen; a screen of them is some twenty.
const LINES_MAX: usize = 400;
/// Deeper than any record that we know: what is below is shown as it stands.
const DEPTH_MAX: usize = 6;

/// What belongs together in a payload.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Record {
    pub(crate) lines: Vec<Line>,
}

/// A name and what it is. Without a name: text as it came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Line {
    pub(crate) name: String,
    pub(crate) value: String,
}

/// The records of a payload, and how many lines were left out. Of an unknown shape it gives the text.
pub(crate) fn records(payload: &str) -> Vec<Record> {
    let payload = payload.trim();
    if payload.is_empty() {
        return Vec::new();
    }
    match serde_json::from_str::<Value>(payload) {
        Ok(Value::Array(values)) => values.iter().map(record).collect(),
        Ok(value) => vec![record(&value)],
        Err(_) => payload.lines().map(str::trim).filter(|line| !line.is_empty()).map(line_record).collect(),
    }
}

fn line_record(line: &str) -> Record {
    match serde_json::from_str::<Value>(line) {
        Ok(value) => record(&value),
        Err(_) => Record { lines: vec![Line { name: String::new(), value: line.to_owned() }] },
    }
}

fn record(value: &Value) -> Record {
    let mut record = Record::default();
    spread(&mut record, "", value, 0);
    record
}

/// A line for each value, named by the way to it.
fn spread(record: &mut Record, name: &str, value: &Value, depth: usize) {
    match value {
        Value::Object(fields) if depth < DEPTH_MAX && !fields.is_empty() => {
            for (key, value) in fields {
                spread(record, &joined(name, key), value, depth + 1);
            }
        }
        Value::Array(values) if depth < DEPTH_MAX && values.iter().any(|value| value.is_object() || value.is_array()) => {
            for (number, value) in values.iter().enumerate() {
                spread(record, &joined(name, &(number + 1).to_string()), value, depth + 1);
            }
        }
        Value::Array(values) => {
            let value = values.iter().map(plain).collect::<Vec<_>>().join(", ");
            record.lines.push(Line { name: name.to_owned(), value });
        }
        other => record.lines.push(Line { name: name.to_owned(), value: plain(other) }),
    }
}

fn joined(name: &str, key: &str) -> String {
    if name.is_empty() { key.to_owned() } else { format!("{name} › {key}") }
}

fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// What a sheet shows of records: a heading for each when there are several, and what was left out.
pub(crate) fn lines(records: &[Record]) -> (Vec<crate::SheetLine>, usize) {
    let several = records.len() > 1;
    let count = i64::try_from(records.len()).unwrap_or(i64::MAX);
    let heading = |number: usize| crate::SheetLine {
        heading: true,
        name: Text::with(
            crate::MessageId::PrivacyRecord,
            [("number", Text::Number(i64::try_from(number + 1).unwrap_or(i64::MAX))), ("count", Text::Number(count))],
        ),
        value: Text::Empty,
    };
    let mut lines = Vec::new();
    for (number, record) in records.iter().enumerate() {
        if several {
            lines.push(heading(number));
        }
        lines.extend(record.lines.iter().map(|line| crate::SheetLine {
            heading: false,
            name: Text::verbatim(line.name.as_str()),
            value: Text::verbatim(line.value.as_str()),
        }));
    }
    let left_out = lines.len().saturating_sub(LINES_MAX);
    lines.truncate(LINES_MAX);
    (lines, left_out)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(payload: &str, expected: &[&[(&str, &str)]]) {
        let found = records(payload);
        let found: Vec<Vec<(&str, &str)>> =
            found.iter().map(|record| record.lines.iter().map(|line| (line.name.as_str(), line.value.as_str())).collect()).collect();
        let expected: Vec<Vec<(&str, &str)>> = expected.iter().map(|record| record.to_vec()).collect();
        assert_eq!(found, expected, "{payload}");
    }

    #[test]
    fn each_line_of_json_is_a_record_of_names_and_values() {
        check("", &[]);
        check("{\"speed\": 50, \"on\": true}\n{\"speed\": 51.5}\n", &[&[("on", "true"), ("speed", "50")], &[("speed", "51.5")]]);
        check("[{\"a\": 1}, {\"a\": 2}]", &[&[("a", "1")], &[("a", "2")]]);
        check("{\"at\": {\"lat\": 48.1, \"way\": [1, 2]}}", &[&[("at › lat", "48.1"), ("at › way", "1, 2")]]);
        check("{\"list\": [{\"a\": 1}]}", &[&[("list › 1 › a", "1")]]);
    }

    #[test]
    fn what_has_no_known_shape_is_shown_as_it_came() {
        check("sent\nsomehow", &[&[("", "sent")], &[("", "somehow")]]);
        check("{\"torn\": ", &[&[("", "{\"torn\":")]]);
        check("7", &[&[("", "7")]]);
    }

    #[test]
    fn a_long_payload_says_how_much_of_it_is_not_shown() {
        let many = "{\"a\": 1}\n".repeat(300);
        let (shown, left_out) = lines(&records(&many));
        assert_eq!((shown.len(), left_out), (LINES_MAX, 200));
    }
}
