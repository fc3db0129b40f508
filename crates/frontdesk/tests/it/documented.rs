//! What is written about understanding agrees with what is answered: the commands of `docs/understanding.md`, and
//! the shapes of the API document.

use crate::world::{Desk, World, http, on_sqlite};
use serde_json::{Value, json};
use std::collections::BTreeSet;

const DOCUMENT: &str = include_str!("../../../../docs/understanding.md");

#[test]
fn understanding_is_as_documented() {
    on_sqlite(documented);
}

async fn documented(world: World) {
    let desk = world.desk(&[]).await;
    commands(&desk).await;
    shapes(&desk).await;
}

async fn understand(desk: &Desk, cases: &[Value]) -> Vec<Value> {
    let cases: Vec<Value> = cases.iter().cloned().map(at_nine).collect();
    let answer = http().post(format!("{}/v1/understand?explain=true", desk.base)).json(&cases).send().await.unwrap();
    answer.json().await.unwrap()
}

fn at_nine(mut case: Value) -> Value {
    case["now"] = "2026-11-20T09:00".into();
    case["tz"] = "America/Edmonton".into();
    case
}

/// What is said, and what the remark in brackets after it says of the case.
fn case(said: &str, remark: &str) -> Value {
    let mut case = json!({ "text": said });
    if remark.contains("offered") {
        case["options"] = json!(["10 AM", "Tuesday", "Dr. Singh"]);
    } else if let Some(kind) = remark.strip_suffix(" was asked for") {
        case["expected"] = json!([kind.trim_start_matches("a ").trim_matches('`')]);
    } else if !remark.is_empty() {
        assert_eq!(remark, "`date` is known");
        case["known"] = json!({ "date": "2026-11-24" });
    }
    case
}

async fn commands(desk: &Desk) {
    let table = DOCUMENT.split("\n## Commands\n").nth(1).unwrap().split("\n## ").next().unwrap();
    let (mut named, mut checked) = ("", 0);
    for line in table.lines().filter(|l| l.starts_with("| ") && !l.contains("| said |")) {
        let cells: Vec<&str> = line.trim_matches('|').split(" | ").map(str::trim).collect();
        named = if cells[0].is_empty() { named } else { cells[0] };
        let (said, remark) = cells[1].strip_suffix(')').and_then(|s| s.rsplit_once(" (")).unwrap_or((cells[1], ""));
        let names: Vec<&str> = named.split('`').skip(1).step_by(2).collect();
        for (n, text) in said.split(" · ").enumerate() {
            let answer = understand(desk, &[case(text, remark)]).await.remove(0);
            let told = answer["commands"].as_array().unwrap();
            let name = names.get(n).unwrap_or(&names[0]);
            assert!(told.iter().any(|c| c["command"] == **name), "{text:?} is no {name}: {told:?}");
            let exactly = cells[2].split('`').nth(n * 2 + 1).filter(|c| c.starts_with('{'));
            if let Some(command) = exactly {
                let command: Value = serde_json::from_str(command).unwrap();
                assert!(told.contains(&command), "{text:?} is not {command}: {told:?}");
                checked += 1;
            }
        }
    }
    assert!(checked >= 7, "{checked} commands were found in the table");
}

/// Every kind's value, in every shape it has, is one that the document's schema accepts.
async fn shapes(desk: &Desk) {
    let document = desk.json("/openapi.json").await;
    let all = understand(desk, &every_kind()).await;
    let mut seen = BTreeSet::new();
    for answer in &all {
        let wrong = Schema(&document).refuses("Understood", answer);
        assert!(wrong.is_empty(), "{wrong}: {answer}");
        seen.extend(answer["entities"].as_array().unwrap().iter().map(|e| e["kind"].as_str().unwrap()));
    }
    let kinds = document["components"]["schemas"]["Kind"]["enum"].as_array().unwrap();
    let kinds: BTreeSet<&str> = kinds.iter().map(|k| k.as_str().unwrap()).collect();
    assert_eq!(seen, kinds, "every kind is answered at least once");
    let mut odd = all[0].clone();
    odd["entities"][0]["value"] = json!({ "from": "2026-11-21" });
    assert!(!Schema(&document).refuses("Understood", &odd).is_empty(), "the schema accepts anything");
}

fn every_kind() -> Vec<Value> {
    let plain = [
        "the Friday after next",
        "at 5",
        "tomorrow at quarter to nine",
        "after 5 pm",
        "from the 10th to the 15th of March",
        "for three nights",
        "every Monday and Thursday",
        "twenty one point five",
        "15 percent",
        "42 years old",
        "ten euros fifty",
        "under 30 dollars",
        "403 555 0177",
        "+1 23",
        "jane dot doe at example dot com",
        "example.com/menu",
        "my name is Ludwig van Beethoven",
        "two adults and two kids aged 4 and 6 in two rooms",
        "on Tuesday, no, Wednesday",
        "arriving on Monday, leaving on Thursday",
        "hello, I'd like to book a checkup",
        "speak to a person",
        "hablas español",
    ];
    let mut cases: Vec<Value> = plain.iter().map(|text| json!({ "text": text })).collect();
    for (text, kind) in [
        ("the twenty first", "ordinal"),
        ("the ninth of May 1980", "date/birth"),
        ("A B seven nine X", "code"),
        ("yes but make it three", "confirmation"),
        ("no", "confirmation"),
        ("Prince", "name"),
    ] {
        cases.push(json!({ "text": text, "expected": [kind] }));
    }
    cases.push(json!({ "text": "it's SW1A 1AA", "locale": "en-GB" }));
    cases.push(json!({ "text": "Hauptstraße 5, 10115 Berlin", "locale": "de-DE" }));
    cases.push(json!({ "text": "the second one", "options": ["10 AM", "Tuesday"] }));
    cases
}

/// As much of JSON Schema as the document uses; any other keyword fails the test.
struct Schema<'a>(&'a Value);

impl Schema<'_> {
    /// What is wrong with a value; nothing where it is accepted.
    fn refuses(&self, name: &str, value: &Value) -> String {
        self.check(&self.0["components"]["schemas"][name], value).err().unwrap_or_default()
    }

    fn check(&self, schema: &Value, value: &Value) -> Result<(), String> {
        for (keyword, rule) in schema.as_object().ok_or("no such schema")? {
            match keyword.as_str() {
                "$ref" => self.check(&self.0["components"]["schemas"][last(rule)], value)?,
                "type" => is_type(rule, value)?,
                "enum" => yes(rule.as_array().unwrap().contains(value), value)?,
                "oneOf" | "anyOf" => {
                    let fits = rule.as_array().unwrap().iter().filter(|s| self.check(s, value).is_ok()).count();
                    yes(fits == 1 || keyword == "anyOf" && fits > 0, value)?;
                }
                "required" => {
                    for field in rule.as_array().unwrap() {
                        yes(!value.is_object() || value.get(field.as_str().unwrap()).is_some(), field)?;
                    }
                }
                "properties" => {
                    for (field, part) in value.as_object().into_iter().flatten() {
                        rule.get(field).map_or(Ok(()), |schema| self.check(schema, part))?;
                    }
                }
                "additionalProperties" => {
                    let known = |field: &String| schema["properties"].get(field).is_some();
                    yes(*rule != false || value.as_object().is_none_or(|o| o.keys().all(known)), value)?;
                }
                "items" => {
                    value.as_array().into_iter().flatten().try_for_each(|item| self.check(rule, item))?;
                }
                "minimum" => yes(value.as_f64().is_none_or(|n| n >= rule.as_f64().unwrap()), value)?,
                "description" | "format" | "example" | "title" => {}
                other => panic!("the document uses {other}, which this test does not know"),
            }
        }
        Ok(())
    }
}

fn last(reference: &Value) -> &str {
    reference.as_str().unwrap().rsplit('/').next().unwrap()
}

fn is_type(rule: &Value, value: &Value) -> Result<(), String> {
    let is = |name: &Value| match name.as_str().unwrap() {
        "string" => value.is_string(),
        "number" => value.is_number(),
        "integer" => value.is_i64() || value.is_u64(),
        "boolean" => value.is_boolean(),
        "object" => value.is_object(),
        "array" => value.is_array(),
        "null" => value.is_null(),
        other => panic!("no type {other}"),
    };
    yes(rule.as_array().map_or_else(|| is(rule), |any| any.iter().any(is)), value)
}

fn yes(holds: bool, value: &Value) -> Result<(), String> {
    if holds { Ok(()) } else { Err(format!("not accepted: {value}")) }
}
