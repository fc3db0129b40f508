//! One step of a scenario: what the person or the world does, and what must be said to it.

use super::read::Reading;
use super::read_given::slot;
use super::script::{Does, Expect, Turn, Twice};
use super::times;
use frontdesk_dialogue::one_of;
use frontdesk_dialogue::yaml::Node;
use frontdesk_domain::{Delivery, Language, Tenant};

/// What may happen in a step; one of them, or none for a call that rings or a chat that opens.
const DOES: &[&str] =
    &["hear", "press", "silence", "file", "hang_up", "dialed", "voicemail", "wait", "at", "sms", "report", "rival"];
const BESIDES: &[&str] = &["channel", "to", "twice", "say", "not", "options", "next", "language"];
const RIVAL: &[&str] = &["at", "with", "service", "minutes", "name", "phone", "refused"];
const NEXT: &[&str] = &["listen", "end", "transfer", "voicemail"];

pub fn turn(reading: &mut Reading, node: &Node, tenant: &Tenant) -> Option<Turn> {
    let known: Vec<&str> = DOES.iter().chain(BESIDES).copied().collect();
    node.only(&known, &mut reading.problems);
    let named: Vec<&str> = DOES.iter().copied().filter(|key| node.get(key).is_some()).collect();
    if named.len() > 1 {
        reading.wrong(node, format!("{} happen in one step", named.join(" and ")), "Write one step for each");
    }
    let does = match named.first().and_then(|key| Some((*key, node.get(key)?))) {
        None => Does::Open,
        Some((key, value)) => does(reading, key, value, tenant)?,
    };
    Some(Turn {
        at: node.at.clone(),
        channel: node.get("channel").and_then(|n| reading.medium(n)),
        to: node.get("to").and_then(|n| reading.word(n)),
        twice: node.get("twice").and_then(|n| twice(reading, n)),
        expect: expect(reading, node),
        does,
    })
}

fn does(reading: &mut Reading, key: &str, node: &Node, tenant: &Tenant) -> Option<Does> {
    match key {
        "hear" => reading.word(node).map(Does::Hear),
        "press" => reading.word(node).map(Does::Press),
        "silence" => Some(Does::Silence),
        "file" => Some(Does::File),
        "hang_up" => reading.word(node).map(|w| Does::HangUp(if w == "true" { "completed".into() } else { w })),
        "dialed" => reading.word(node).map(Does::Dialed),
        "voicemail" => reading.length(node).map(|l| Does::Voicemail(u32::try_from(l.as_secs()).unwrap_or(0))),
        "wait" => reading.length(node).map(Does::Wait),
        "at" => reading.instant(node).map(Does::Until),
        "sms" => sms(reading, node),
        "report" => report(reading, node),
        _ => {
            node.only(RIVAL, &mut reading.problems);
            let refused = node.get("refused").is_some_and(|n| reading.flag(n));
            slot(reading, node, tenant, ("Somebody Else", "+14035550999")).map(|slot| Does::Rival { slot, refused })
        }
    }
}

/// `down for 1m`, `refuses 30003`.
fn sms(reading: &mut Reading, node: &Node) -> Option<Does> {
    let word = reading.word(node)?;
    if let Some(length) = word.strip_prefix("down for ") {
        return reading.or_wrong(node, times::length(length)).map(Does::SmsDown);
    }
    if let Some(code) = word.strip_prefix("refuses ") {
        return Some(Does::SmsRefused(code.to_owned()));
    }
    reading.wrong(node, "this is no fault of a text vendor", "Write `down for 1m` or `refuses 30003`");
    None
}

/// `delivered`, `failed 30003`.
fn report(reading: &mut Reading, node: &Node) -> Option<Does> {
    let word = reading.word(node)?;
    let (status, code) = word.split_once(' ').map_or((word.as_str(), None), |(s, c)| (s, Some(c.to_owned())));
    let Some(delivery) = Delivery::parse(status) else {
        reading.wrong(node, "this is no delivery status", one_of(Delivery::ALL.iter().map(|d| d.name())));
        return None;
    };
    Some(Does::Report(delivery, code))
}

fn twice(reading: &mut Reading, node: &Node) -> Option<Twice> {
    match node.word() {
        Some("true" | "after") => Some(Twice::After),
        Some("at once") => Some(Twice::AtOnce),
        _ => {
            reading.wrong(node, "this is no way to come twice", "Write `true` or `at once`");
            None
        }
    }
}

fn expect(reading: &mut Reading, node: &Node) -> Expect {
    let next = node.get("next").and_then(|n| {
        let word = reading.word(n)?;
        if !NEXT.contains(&word.as_str()) {
            reading.wrong(n, format!("{word:?} does not come next"), one_of(NEXT.iter().copied()));
        }
        Some(word)
    });
    Expect {
        say: node.get("say").map(|n| reading.each(n, Reading::wanted)).unwrap_or_default(),
        not: node.get("not").map(|n| reading.each(n, Reading::wanted)).unwrap_or_default(),
        options: node.get("options").map(|n| reading.each(n, Reading::word)),
        language: node.get("language").and_then(|n| language(reading, n)),
        next,
    }
}

pub fn language(reading: &mut Reading, node: &Node) -> Option<Language> {
    let found = node.word().and_then(Language::of_code);
    if found.is_none() {
        reading.wrong(node, "this is no language we speak", one_of(Language::ALL.iter().map(|l| l.code())));
    }
    found
}
