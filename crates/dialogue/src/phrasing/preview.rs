//! A phrase as it would be said, with an appointment that nobody has: for whoever changes its words. It is shown and never
//! sent, so that it may tell a result that there is none of.

use super::compose::{PhraseError, filled, tidy};
use super::format::format_of;
use crate::playbook::Playbook;
use crate::scene::Scene;
use jiff::ToSpan;
use jiff::civil::{Date, Time, time};
use serde_json::{Map, Value, json};

/// The phrase in the scene's language, for its medium.
pub fn preview(playbook: &Playbook, scene: &Scene, phrase: &str) -> Result<String, PhraseError> {
    let missing = || PhraseError::Missing(phrase.to_owned());
    let phrases = playbook.phrases(scene.language).ok_or_else(missing)?;
    let entry = phrases.entries.get(phrase).ok_or_else(missing)?;
    Ok(tidy(&filled(phrases, entry, scene, phrase, &sample(scene, phrase), false)?))
}

/// Something for each thing that a phrase may fill in.
fn sample(scene: &Scene, phrase: &str) -> Map<String, Value> {
    let today = scene.today();
    let day = |ahead: i64| today.checked_add(ahead.days()).unwrap_or(today);
    let at = |ahead: i64, clock: Time| moment(day(ahead), clock);
    let (early, late) = (time(9, 30, 0, 0), time(14, 0, 0, 0));
    let clock = |time: Time| (format_of(scene.language).time)(time);
    let tenant = scene.tenant;
    let service = tenant.default_service().map(|service| service.name_in(scene.language));
    let names: Vec<&str> = tenant.services.iter().take(3).map(|service| service.name_in(scene.language)).collect();
    let priced = |s: &frontdesk_domain::Service| json!({ "service": s.name_in(scene.language), "price": s.price });
    let prices: Vec<Value> = tenant.services.iter().filter(|s| s.price.is_some()).take(3).map(priced).collect();
    let span = json!({ "from": "09:00", "to": "17:00" });
    let week = json!([{ "from": 0, "to": 4, "spans": [["09:00:00", "17:00:00"]] }]);
    let hours = if phrase == "answer_hours" { week } else { json!([span]) };
    let address = tenant.address.get(&scene.language).or(tenant.address.values().next());
    let all = json!({
        "service": service, "resource": tenant.resources.first().map(|resource| &resource.name),
        "at": at(1, early), "from": at(3, late), "asked_at": at(1, late), "name": "Ana Morales",
        "reference": "K7M2QX", "phone": "+15550100177", "told": true, "here": false,
        "options": [clock(early), clock(late)], "day": day(1), "that_day": day(1), "first_day": day(1),
        "last_day": day(5), "time": "09:30", "opens": "09:00", "closes": "17:00", "holiday": "Labour Day",
        "minutes_ahead": 60, "days_ahead_max": tenant.rules.horizon_days, "count": 2, "key": "1",
        "hours": hours, "number": "112", "address": address,
        "price": tenant.default_service().and_then(|service| service.price), "prices": prices, "services": names,
    });
    let known = all.as_object().cloned().unwrap_or_default();
    known.into_iter().filter(|(_, value)| !value.is_null()).collect()
}

fn moment(day: Date, clock: Time) -> String {
    day.to_datetime(clock).strftime("%Y-%m-%dT%H:%M").to_string()
}
