//! What must be true at the end of a scenario.

use super::read::Reading;
use super::script::{End, WantedBooking, WantedText};
use frontdesk_dialogue::Place;
use frontdesk_dialogue::yaml::Node;

const FINALLY: &[&str] = &["bookings", "messages", "holds", "status", "holder", "consent", "language"];
const TEXT: &[&str] = &["to", "purpose", "contains", "not", "at"];
const BOOKING: &[&str] = &["status", "at", "name", "service", "with", "minutes", "phone"];

pub fn end(reading: &mut Reading, node: &Node) -> End {
    let mut end = End::default();
    if let Some(effects) = node.get("effects") {
        for (name, key, value) in effects.pairs(&mut reading.problems) {
            if name == "texts" {
                end.texts = Some(reading.each(value, |r, n| Some(text(r, n))));
            } else if let Some(count) = reading.number(value) {
                end.events.push((key.at.clone(), name.to_owned(), count));
            }
        }
    }
    let Some(finally) = node.get("finally") else { return end };
    finally.only(FINALLY, &mut reading.problems);
    end.bookings = finally.get("bookings").map(|n| (n.at.clone(), reading.each(n, booking)));
    end.messages = finally.get("messages").map(|n| (n.at.clone(), reading.each(n, Reading::wanted)));
    end.holds = finally.get("holds").and_then(|n| Some((n.at.clone(), reading.number(n)?)));
    end.status = placed_word(reading, finally, "status");
    end.holder = placed_word(reading, finally, "holder");
    end.consent = placed_word(reading, finally, "consent");
    end.language = placed_word(reading, finally, "language");
    end
}

fn placed_word(reading: &mut Reading, node: &Node, key: &str) -> Option<(Place, String)> {
    let node = node.get(key)?;
    Some((node.at.clone(), reading.word(node)?))
}

fn text(reading: &mut Reading, node: &Node) -> WantedText {
    node.only(TEXT, &mut reading.problems);
    WantedText {
        at: node.at.clone(),
        to: node.get("to").and_then(|n| reading.word(n)),
        purpose: node.get("purpose").and_then(|n| reading.word(n)),
        contains: node.get("contains").map(|n| reading.each(n, Reading::wanted)).unwrap_or_default(),
        not: node.get("not").map(|n| reading.each(n, Reading::wanted)).unwrap_or_default(),
        sent_at: node.get("at").and_then(|n| reading.instant(n)),
    }
}

fn booking(reading: &mut Reading, node: &Node) -> Option<WantedBooking> {
    node.only(BOOKING, &mut reading.problems);
    let starts_at = reading.need(node, "at").and_then(|n| reading.instant(n))?;
    Some(WantedBooking {
        status: node.get("status").and_then(|n| reading.word(n)).unwrap_or_else(|| "confirmed".to_owned()),
        starts_at,
        name: node.get("name").and_then(|n| reading.word(n)),
        service: node.get("service").and_then(|n| reading.word(n)),
        with: node.get("with").and_then(|n| reading.word(n)),
        minutes: node.get("minutes").and_then(|n| reading.number(n)),
        phone: node.get("phone").and_then(|n| reading.word(n)),
    })
}
