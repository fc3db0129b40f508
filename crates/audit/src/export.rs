//! Writing entries out, for people's spreadsheets and other people's programs.

use frontdesk_store::audit::Entry;
use jiff::Timestamp;
use serde::Serialize;
use serde_json::Value;

/// How entries are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// One JSON document a line.
    JsonLines,
    /// RFC 4180, with a first line of names.
    Csv,
}

/// An entry as the API and the export tell it.
#[derive(Debug, Serialize)]
pub struct Told {
    id: String,
    at: String,
    actor: String,
    verb: String,
    on: Option<String>,
    changes: Value,
    from: String,
    why: Option<String>,
}

impl From<Entry> for Told {
    fn from(entry: Entry) -> Self {
        // What is no JSON any more was edited past the program. It is told as a text, and `verify` names it.
        let changes = serde_json::from_str(&entry.changes).unwrap_or_else(|_| Value::from(entry.changes.as_str()));
        Self {
            id: entry.id,
            at: moment(entry.at),
            actor: entry.actor,
            verb: entry.verb,
            on: entry.object,
            changes,
            from: entry.origin,
            why: entry.why,
        }
    }
}

/// The text of these entries; `first` says that they are the first ones of the file.
pub fn export(entries: &[Entry], format: Format, first: bool) -> String {
    let mut text = String::new();
    if first && format == Format::Csv {
        text.push_str("id,at,actor,verb,on,changes,from,why\r\n");
    }
    for entry in entries {
        match format {
            Format::JsonLines => text.push_str(&json(entry)),
            Format::Csv => text.push_str(&csv(entry)),
        }
    }
    text
}

fn json(entry: &Entry) -> String {
    serde_json::to_string(&Told::from(entry.clone())).map(|line| line + "\n").unwrap_or_default()
}

fn csv(entry: &Entry) -> String {
    let at = moment(entry.at);
    let (object, why) = (entry.object.as_deref().unwrap_or_default(), entry.why.as_deref().unwrap_or_default());
    let cells = [&entry.id, &at, &entry.actor, &entry.verb, object, &entry.changes, &entry.origin, why];
    cells.map(cell).join(",") + "\r\n"
}

/// A cell that a spreadsheet would take for a formula gets an apostrophe in front, which it does not show.
fn cell(text: &str) -> String {
    let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    let apostrophe = if formula { "'" } else { "" };
    if formula || text.contains(['"', ',', '\r', '\n']) {
        return format!("\"{apostrophe}{}\"", text.replace('"', "\"\""));
    }
    text.to_owned()
}

fn moment(microseconds: i64) -> String {
    Timestamp::from_microsecond(microseconds).map_or_else(|_| microseconds.to_string(), |at| at.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(why: &str) -> Entry {
        Entry {
            id: "aud_1".into(),
            at: 1_790_000_000_000_000,
            actor: "mbr_1".into(),
            verb: "booking.moved".into(),
            object: None,
            changes: r#"[{"what":"starts_at"}]"#.into(),
            origin: "console".into(),
            why: Some(why.into()),
        }
    }

    #[test]
    fn json_lines_tell_each_entry_on_a_line() {
        let text = export(&[entry("a\nb"), Entry { changes: "no json".into(), ..entry("x") }], Format::JsonLines, true);
        let lines: Vec<serde_json::Value> = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        assert_eq!(lines[0]["why"], "a\nb");
        assert_eq!(lines[0]["at"], "2026-09-21T14:13:20Z");
        assert_eq!(lines[0]["changes"][0]["what"], "starts_at");
        assert_eq!((lines[1]["changes"].as_str(), lines.len()), (Some("no json"), 2));
    }

    #[test]
    fn no_cell_is_a_formula_or_breaks_out() {
        let table = [
            ("plain", "plain"),
            ("=1+1", "\"'=1+1\""),
            ("+1", "\"'+1\""),
            ("-1", "\"'-1\""),
            ("@SUM(A1)", "\"'@SUM(A1)\""),
            ("\t=1", "\"'\t=1\""),
            ("＝1", "\"'＝1\""),
            ("a,b", "\"a,b\""),
            ("a\"b", "\"a\"\"b\""),
            ("a\r\nb", "\"a\r\nb\""),
            ("=\"x\"", "\"'=\"\"x\"\"\""),
        ];
        for (why, told) in table {
            assert_eq!(cell(why), told, "{why:?}");
        }
        let text = export(&[entry("x")], Format::Csv, true);
        let expected = "id,at,actor,verb,on,changes,from,why\r\n\
             aud_1,2026-09-21T14:13:20Z,mbr_1,booking.moved,,\"[{\"\"what\"\":\"\"starts_at\"\"}]\",console,x\r\n";
        assert_eq!(text, expected);
        assert_eq!(export(&[], Format::Csv, false), "");
    }
}
