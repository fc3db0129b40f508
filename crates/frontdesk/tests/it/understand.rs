//! Texts read over HTTP: the same answers as the command's, within bounds, with nothing of them in the log.

use crate::world::{Desk, World, http, on_sqlite};
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

#[test]
fn texts_are_read_over_http() {
    on_sqlite(texts);
}

async fn texts(world: World) {
    let desk = world.desk(&["--log", "debug"]).await;
    one_or_several(&desk).await;
    what_is_no_case(&desk).await;
    document(&desk).await;
    assert!(!desk.log().contains("marmalade"), "no text in the log");
}

async fn post(desk: &Desk, query: &str, body: &Value) -> (u16, Value) {
    let answer = http().post(format!("{}/v1/understand{query}", desk.base)).json(body).send().await.unwrap();
    (answer.status().as_u16(), answer.json().await.unwrap())
}

fn case(id: &str, text: &str) -> Value {
    json!({
        "id": id, "text": text, "now": "2026-11-20T09:00", "tz": "Europe/Madrid", "locale": "es-ES",
        "expected": ["date"], "options": [], "known": {}, "prefer": "future", "nbest": [], "languages": ["es", "en"],
    })
}

async fn one_or_several(desk: &Desk) {
    let (status, one) = post(desk, "", &case("a", "pasado mañana, marmalade")).await;
    assert_eq!((status, &one["id"], &one["language"]), (200, &json!("a"), &json!("es")), "{one}");
    let found = &one["entities"][0];
    assert_eq!((&found["kind"], &found["value"], &found["start"]), (&json!("date"), &json!("2026-11-22"), &json!(0)));
    let filled =
        json!({ "command": "set_slot", "slot": "when", "value": { "day": { "on": { "date": "2026-11-22" } } } });
    assert_eq!(one["commands"][0], filled);
    let (status, all) = post(desk, "", &json!([case("b", "sí"), case("c", "tomorrow at 5 pm please")])).await;
    let told: Vec<_> = all.as_array().unwrap().iter().map(|a| (a["id"].clone(), a["language"].clone())).collect();
    assert_eq!((status, told), (200, vec![(json!("b"), json!("es")), (json!("c"), json!("en"))]));
    assert_eq!(post(desk, "", &json!([])).await, (200, json!([])));
    let (_, explained) = post(desk, "?explain=true", &case("d", "el lunes")).await;
    assert_eq!(explained["rules"][0]["text"], "el lunes", "{explained}");
    assert!(one.get("rules").is_none());
}

async fn what_is_no_case(desk: &Desk) {
    let many = Value::Array(vec![json!({}); 501]);
    let long = case("", &"marmalade ".repeat(7_000));
    let zone = json!([case("", "sí"), { "text": "marmalade", "now": "2026-11-20T09:00", "tz": "marmalade" }]);
    for (body, status, part) in [
        (json!("marmalade"), 400, "Case 1"),
        (json!({ "text": "marmalade" }), 400, "Case 1"),
        (zone, 400, "Case 2: tz"),
        (many, 413, "500"),
        (long, 413, ""),
    ] {
        let (told, answer) = post(desk, "", &body).await;
        let message = answer["detail"].as_str().unwrap();
        assert_eq!(told, status, "{message}");
        assert!(message.contains(part) && !message.contains("marmalade"), "{message}");
    }
}

/// The document's shapes hold the fields of what is asked and answered, and no others.
async fn document(desk: &Desk) {
    let document = desk.json("/openapi.json").await;
    assert!(document["paths"]["/v1/understand"]["post"].is_object());
    let (_, answer) = post(desk, "?explain=true", &case("e", "el lunes")).await;
    let asked = case("", "");
    let parts =
        [("Case", &asked), ("Understood", &answer), ("Entity", &answer["entities"][0]), ("Rule", &answer["rules"][0])];
    for (name, part) in parts {
        let shape = document["components"]["schemas"][name]["properties"].as_object().unwrap();
        assert_eq!(keys(shape), keys(part.as_object().unwrap()), "{name}");
    }
}

fn keys(object: &Map<String, Value>) -> BTreeSet<&str> {
    object.keys().map(String::as_str).collect()
}
