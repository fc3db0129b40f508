//! `[business.hours]`: `monday = ["09:00-12:00", "13:00-17:00"]`.

use crate::settings::item::Item;
use crate::settings::section::{Keys, Section};
use frontdesk_domain::tenant::Opening;
use jiff::civil::{Time, Weekday};

pub const KEYS: Keys = &["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

const REMEDY: &str = "Write opening and closing on the clock of 24 hours, such as \"09:00-17:00\"";

pub fn read(business: &Section<'_>) -> Vec<Opening> {
    let remedy = "Add [business.hours] with a line for each day, such as monday = \"09:00-17:00\"";
    let item = business.needed("hours", remedy);
    let Some(section) = item.and_then(|item| item.section("business.hours", KEYS)) else { return Vec::new() };
    let days = KEYS.iter().zip(Weekday::Monday.cycle_forward());
    let days: Vec<_> = days.filter_map(|(name, day)| Some((day, section.get(name)?))).collect();
    if days.is_empty() {
        section.page.wrong(section.at, "no day has opening hours, so nothing could ever be booked", remedy);
    }
    days.iter().flat_map(|(day, item)| of(*day, item)).collect()
}

/// The openings of a day, in order.
fn of(day: Weekday, item: &Item<'_>) -> Vec<Opening> {
    let mut all: Vec<Opening> = Vec::new();
    for (item, text) in item.texts() {
        let Some((opens, closes)) = span(&item, text) else { continue };
        if let Some(other) = all.iter().find(|other| opens < other.closes && other.opens < closes) {
            let what = format!("{text:?} overlaps with {}-{}", short(other.opens), short(other.closes));
            item.wrong(what, "Write each opening once, one after the other");
        }
        all.push(Opening { day, opens, closes });
    }
    all.sort_by_key(|opening| opening.opens);
    all
}

fn span(item: &Item<'_>, text: &str) -> Option<(Time, Time)> {
    let parts = text.split_once(['-', '–']).map(|(opens, closes)| (opens.trim(), closes.trim()));
    let Some((opens, closes)) = parts else {
        item.wrong(format!("{text:?} is not opening and closing"), REMEDY);
        return None;
    };
    let (opens, closes) = (time(item, opens)?, time(item, closes)?);
    if closes <= opens {
        let remedy = "Write the earlier time first; hours past midnight are two openings: until 23:59, and from 00:00 on the next day";
        item.wrong(format!("{text:?} closes before it opens"), remedy);
        return None;
    }
    Some((opens, closes))
}

/// `9:00`, `09:00` or `09:00:00`.
pub fn time(item: &Item<'_>, text: &str) -> Option<Time> {
    let mut parts = text.split(':').map(|part| part.parse::<i8>().ok());
    let time = match (parts.next().flatten(), parts.next().flatten(), parts.next(), parts.next()) {
        (Some(hour), Some(minute), None | Some(Some(0)), None) => Time::new(hour, minute, 0, 0).ok(),
        _ => None,
    };
    if time.is_none() {
        item.wrong(
            format!("{text:?} is not a time of day"),
            "Write hours and minutes from 00:00 to 23:59, such as 09:00",
        );
    }
    time
}

fn short(time: Time) -> String {
    time.strftime("%H:%M").to_string()
}
