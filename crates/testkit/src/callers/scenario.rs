//! A simulated conversation as a scenario file, so that what was mended stays mended.

use super::line::Move;
use super::play::{Played, Turn};
use frontdesk_domain::{Medium, Offer};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use std::fmt::Write;

const DAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/// The conversation with its clinic, its clock and the bookings it ended with. Its reason is left to whoever keeps it.
pub fn scenario(played: &Played) -> String {
    let zone = frontdesk_domain::zone::named(&played.tenant.zone).unwrap_or(TimeZone::UTC);
    let page = Page { played, zone };
    let mut out = String::from("- why: \"\"\n");
    page.begin(&mut out);
    page.given(&mut out);
    let _ = writeln!(out, "  turns_at_most: {}\n  turns:", played.turns);
    played.said.iter().for_each(|turn| step(turn, &mut out));
    page.end(&mut out);
    out
}

struct Page<'a> {
    played: &'a Played,
    zone: TimeZone,
}

impl Page<'_> {
    fn at(&self, instant: Timestamp) -> String {
        self.zone.to_datetime(instant).strftime("%Y-%m-%d %H:%M").to_string()
    }

    fn begin(&self, out: &mut String) {
        let Played { tenant, medium, goal, now, .. } = self.played;
        let hidden = *medium == Medium::Voice && goal.hides_number;
        let from = if hidden { "anonymous" } else { &goal.phone };
        let _ = writeln!(out, "  now: {}\n  channel: {}\n  from: \"{from}\"", self.at(*now), medium.name());
        let languages: Vec<&str> = tenant.languages.iter().map(|l| l.code()).collect();
        let _ = writeln!(out, "  tenant:\n    zone: {}\n    region: {}", tenant.zone, tenant.locale.region);
        let _ =
            writeln!(out, "    language: {}\n    languages: [{}]", tenant.locale.language.code(), languages.join(", "));
        let transfer = tenant.transfer_to.as_deref().unwrap_or("none");
        let _ = writeln!(out, "    holidays: none\n    transfer_to: \"{transfer}\"\n    hours:");
        for (n, day) in DAYS.iter().enumerate() {
            let of_day = tenant.hours.iter().filter(|o| o.day.to_monday_zero_offset() as usize == n);
            let spans = of_day.map(|o| format!("{}-{}", o.opens.strftime("%H:%M"), o.closes.strftime("%H:%M")));
            let spans: Vec<String> = spans.collect();
            if !spans.is_empty() {
                let _ = writeln!(out, "      {day}: \"{}\"", spans.join(", "));
            }
        }
    }

    fn slot(&self, offer: &Offer) -> String {
        let tenant = &self.played.tenant;
        let service = tenant.service(&offer.service).map_or("", |s| s.name_in(frontdesk_domain::Language::En));
        let with = tenant.resource(&offer.resource).map_or("", |r| r.name.as_str());
        format!("at: {}, service: {service}, with: {with}", self.at(offer.starts_at))
    }

    fn given(&self, out: &mut String) {
        let goal = &self.played.goal;
        if goal.others.is_empty() && goal.own.is_empty() {
            return;
        }
        out.push_str("  given:\n");
        for offer in &goal.others {
            let _ = writeln!(out, "    - taken: {{ {} }}", self.slot(offer));
        }
        for own in &goal.own {
            let (slot, name) = (self.slot(&own.offer), &own.name);
            let (phone, reference) = (&own.phone, &own.reference);
            let _ = writeln!(
                out,
                "    - booking: {{ {slot}, name: \"{name}\", phone: \"{phone}\", reference: {reference} }}"
            );
        }
    }

    fn end(&self, out: &mut String) {
        if self.played.bookings.is_empty() {
            return;
        }
        out.push_str("  finally:\n    bookings:\n");
        for booking in &self.played.bookings {
            let (status, slot) = (booking.status.name(), self.slot(&booking.offer));
            let _ = writeln!(out, "      - {{ status: {status}, {slot}, name: \"{}\" }}", booking.name);
        }
    }
}

fn step(turn: &Turn, out: &mut String) {
    let quoted = |text: &str| text.replace('\\', "\\\\").replace('"', "\\\"");
    let _ = match &turn.does {
        Move::Says(words) => writeln!(out, "    - hear: \"{}\"", quoted(words)),
        Move::Presses(keys) => writeln!(out, "    - press: \"{keys}\""),
        Move::Silent => writeln!(out, "    - silence: true"),
        Move::Opens | Move::HangsUp => Ok(()),
    };
}
