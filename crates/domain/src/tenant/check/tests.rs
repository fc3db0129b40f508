use super::*;
use serde_json::{Value, json};

fn clinic() -> Value {
    json!({
        "id": "ten_1", "name": "Riverside Clinic", "zone": "America/Edmonton",
        "locale": "en-CA", "languages": ["en", "es"], "currency": "CAD",
        "address": { "en": "120 River Street" }, "holidays": "CA-AB",
        "hours": [
            { "day": "monday", "opens": "09:00:00", "closes": "12:00:00" },
            { "day": "monday", "opens": "12:00:00", "closes": "17:00:00" },
        ],
        "services": [
            { "id": "svc_1", "name": { "en": "Checkup" }, "minutes": 30, "price": 8000, "default": true, "by": ["res_1"] },
            { "id": "svc_2", "name": { "en": "Filling", "es": "Empaste" }, "minutes": 60, "price": null },
        ],
        "resources": [{ "id": "res_1", "name": "Dr. Patel" }, { "id": "res_2", "name": "Room 2", "capacity": 4 }],
        "rules": {}, "playbooks": ["appointments"], "transfer_to": "+15875550199",
        "channels": [{ "id": "chn_1", "tenant": "ten_1", "kind": "twilio", "address": "+15875550100" }],
    })
}

/// The clinic with one value in another place.
fn with(at: &str, value: Value) -> Tenant {
    let mut document = clinic();
    match document.pointer_mut(at) {
        Some(place) => *place = value,
        None => {
            let (object, key) = at.rsplit_once('/').unwrap();
            document.pointer_mut(object).unwrap()[key] = value;
        }
    }
    serde_json::from_value(document).unwrap()
}

fn wrong_at(tenant: &Tenant) -> Vec<String> {
    problems(tenant).into_iter().map(|problem| problem.at).collect()
}

#[test]
fn a_business_that_can_be_booked_has_no_problems() {
    assert_eq!(problems(&with("/name", json!("Riverside"))), []);
}

#[test]
fn every_mistake_is_found_where_it_is() {
    let cases = [
        ("/name", json!(" "), "/name"),
        ("/name", json!("x".repeat(121)), "/name"),
        ("/languages", json!(["es"]), "/languages"),
        ("/currency", json!("cad"), "/currency"),
        ("/holidays", json!("XX-YY"), "/holidays"),
        ("/transfer_to", json!("5875550199"), "/transfer_to"),
        ("/transfer_to", json!("+15875550100"), "/transfer_to"),
        ("/hours", json!([]), "/hours"),
        ("/hours/0/closes", json!("08:00:00"), "/hours/0"),
        ("/hours/1/opens", json!("11:00:00"), "/hours/1"),
        ("/resources/1/name", json!("dr. patel"), "/resources/1/name"),
        ("/resources/0/capacity", json!(0), "/resources/0/capacity"),
        ("/services/0/name", json!({ "es": "Revisión" }), "/services/0/name"),
        ("/services/1/name", json!({ "en": "checkup" }), "/services/1/name"),
        ("/services/1/name/es", json!("\n"), "/services/1/name/es"),
        ("/services/0/minutes", json!(4), "/services/0/minutes"),
        ("/services/0/price", json!(-1), "/services/0/price"),
        ("/services/0/by", json!(["res_9"]), "/services/0/by"),
        ("/services/0/default", json!(false), "/services"),
        ("/services/1/default", json!(true), "/services"),
        ("/rules/hold_minutes", json!(0), "/rules/hold_minutes"),
        ("/rules/horizon_days", json!(1000), "/rules/horizon_days"),
        ("/rules/grid_minutes", json!(1), "/rules/grid_minutes"),
        ("/rules/reminder_minutes", json!([60, 1]), "/rules/reminder_minutes/1"),
        ("/rules/quiet_from", json!("21:00:30"), "/rules/quiet_from"),
    ];
    for (at, value, wanted) in cases {
        assert_eq!(wrong_at(&with(at, value.clone())), [wanted], "{at} = {value}");
    }
}

#[test]
fn nobody_to_book_is_told_with_what_it_leads_to() {
    assert_eq!(wrong_at(&with("/resources", json!([]))), ["/resources", "/services/0/by"]);
    assert_eq!(wrong_at(&with("/services", json!([]))), ["/services"]);
}
