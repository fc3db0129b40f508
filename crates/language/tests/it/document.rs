//! The examples of `docs/understanding.md`, read out of the document: what it says is what is read.

use frontdesk_domain::understanding::EntityKind;
use frontdesk_language::tool;
use serde_json::{Value, json};

const DOCUMENT: &str = include_str!("../../../../docs/understanding.md");

/// The cells of the tables of a chapter, a row at a time, without the heads. An empty first cell is the one above.
fn rows(chapter: &str) -> Vec<Vec<&'static str>> {
    let begins = DOCUMENT.find(&format!("\n## {chapter}\n")).expect(chapter);
    let rest = &DOCUMENT[begins + 4..];
    let lines = rest[..rest.find("\n## ").unwrap_or(rest.len())].lines();
    let mut rows: Vec<Vec<&str>> = Vec::new();
    for line in lines.filter(|l| l.starts_with("| ") && !l.contains("| said |")) {
        let mut cells: Vec<&str> = line.trim_matches('|').split(" | ").map(str::trim).collect();
        if cells[0].is_empty() {
            cells[0] = rows.last().unwrap()[0];
        }
        rows.push(cells);
    }
    rows
}

/// The words, and what the remark in brackets says of the case: "(de-DE)", "(en-GB, a number was asked for)".
fn case(said: &str) -> Value {
    let (text, remark) = match said.strip_suffix(')').and_then(|s| s.rsplit_once(" (")) {
        Some((text, remark)) => (text, remark),
        None => (said, ""),
    };
    let mut case = json!({ "text": text, "now": "2026-11-20T09:00", "tz": "America/Edmonton" });
    for part in remark.split(", ").filter(|p| !p.is_empty()) {
        if part.len() == 5 {
            case["locale"] = part.into();
        } else if part.contains("offered") {
            case["options"] = json!(["10 AM", "Tuesday", "Dr. Singh"]);
        } else {
            let kind = part.strip_suffix(" asked").or_else(|| part.strip_suffix(" was asked for")).expect(said);
            let kind = kind.trim_start_matches("an ").trim_start_matches("a ").trim_matches('`');
            case["expected"] = json!([kind]);
        }
    }
    case
}

fn entities(said: &str) -> Vec<Value> {
    let line = tool::utterance_from_value(case(said)).unwrap();
    tool::answer(&line).unwrap().entities.iter().map(|e| serde_json::to_value(e).unwrap()).collect()
}

/// What stands between backticks, and the words before it.
fn quoted(cell: &'static str) -> Vec<(&'static str, &'static str)> {
    let parts: Vec<&str> = cell.split('`').collect();
    parts.chunks_exact(2).map(|pair| (pair[0].trim(), pair[1])).collect()
}

#[test]
fn every_kind_is_read_as_documented() {
    let rows = rows("Kinds");
    let kinds: std::collections::BTreeSet<_> = rows.iter().map(|r| r[0]).collect();
    let (mut checked, mut roles) = (0, 0);
    for row in rows.into_iter().filter(|r| !r[0].starts_with('`')) {
        let (kind, said, told) = (row[0], row[1], row[2]);
        let found: Vec<Value> = entities(said).into_iter().filter(|e| e["kind"] == kind).collect();
        let mut values = found.iter();
        for (lead, json) in quoted(told) {
            if lead.contains("role") {
                assert_eq!(found[0]["role"], json, "{said}");
                roles += 1;
            } else if lead.contains("alternative") {
                let wanted: Value = serde_json::from_str(json).unwrap();
                assert_eq!(found[0]["alternatives"][0], wanted, "{said}: {found:?}");
            } else if lead.is_empty() || lead == "and" {
                let wanted: Value = serde_json::from_str(json).unwrap();
                let value = values.next().map(|e| &e["value"]);
                assert_eq!(value, Some(&wanted), "{said}: {found:?}");
                checked += 1;
            }
        }
        assert_eq!(values.next(), None, "{said}: more than is documented");
    }
    assert!(checked >= 36 && roles >= 1, "the table was not found: {checked} values, {roles} roles");
    // What a wrong kind is told is the list of the right ones.
    let refused = serde_json::from_str::<EntityKind>("\"?\"").unwrap_err().to_string();
    let named: Vec<_> = refused.split('`').skip(3).step_by(2).collect();
    assert!(named.len() > 20, "{refused}");
    for kind in named {
        assert!(kinds.contains(kind), "no example of {kind}");
    }
}

#[test]
fn every_role_is_given_as_documented() {
    let rows: Vec<_> = rows("Kinds").into_iter().filter(|r| r[0].starts_with('`')).collect();
    assert!(rows.len() >= 4, "the table of roles was not found");
    for row in rows {
        let found = entities(row[1]);
        for (_, role) in quoted(row[0]) {
            assert!(found.iter().any(|e| e["role"] == role), "{} has no {role}: {found:?}", row[1]);
        }
    }
}
