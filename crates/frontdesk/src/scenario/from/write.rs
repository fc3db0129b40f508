//! A script as the YAML it is read from.

use super::draft::{is_demo, line};
use crate::scenario::script::{Does, Expect, Given, Script, Slot, Turn, Wanted, WantedBooking, WantedText};
use frontdesk_domain::{Consent, Contact, Medium, Tenant};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use std::fmt::Write;

/// The pairs of one entry, in order.
type Pairs = Vec<(&'static str, String)>;

pub fn yaml(script: &Script) -> anyhow::Result<String> {
    let writing = Writing { zone: frontdesk_domain::zone::named(&script.tenant.zone)?, tenant: &script.tenant };
    let mut text = String::from("# Written by `frontdesk scenario from`: people, numbers and codes are made up.\n");
    let mut head: Pairs = vec![("why", quoted(&script.why)), ("now", writing.time(script.now))];
    head.push(("channel", script.channel.name().to_owned()));
    head.push(("from", quoted(&script.from)));
    if script.to != line(&script.tenant) {
        head.push(("to", quoted(&script.to)));
    }
    if is_demo(&script.tenant) {
        let languages: Vec<&str> = script.tenant.languages.iter().map(|l| l.code()).collect();
        let people = script.tenant.resources.len();
        head.push(("tenant", format!("{{ practitioners: {people}, languages: [{}] }}", languages.join(", "))));
    } else {
        let document = serde_json::to_string_pretty(&script.tenant)?;
        head.push(("business", format!("|\n{}", indented(&document))));
    }
    lines(&mut text, head);
    list(&mut text, "given", script.given.iter().map(|given| writing.given(given)));
    list(&mut text, "turns", script.turns.iter().map(|turn| writing.turn(turn)));
    lines(&mut text, vec![("turns_at_most", script.turns_at_most.to_string())]);
    writing.end(script, &mut text);
    Ok(text)
}

struct Writing<'a> {
    zone: TimeZone,
    tenant: &'a Tenant,
}

impl Writing<'_> {
    /// Local time, with its offset where the clock shows it twice.
    fn time(&self, at: Timestamp) -> String {
        let local = at.to_zoned(self.zone.clone());
        let twice = self.zone.to_ambiguous_timestamp(local.datetime()).is_ambiguous();
        let form = if twice { "%Y-%m-%dT%H:%M:%S%:z" } else { "%Y-%m-%d %H:%M:%S" };
        quoted(&local.strftime(form).to_string())
    }

    fn given(&self, given: &Given) -> String {
        match given {
            Given::Booking(slot) => format!("booking: {}", mapping(&self.slot(slot))),
            Given::Taken(slot) => format!("taken: {}", mapping(&self.slot(slot))),
            Given::Contact(contact) => format!("contact: {}", mapping(&known(contact))),
        }
    }

    fn slot(&self, slot: &Slot) -> Pairs {
        let offer = &slot.offer;
        let mut pairs = vec![("at", self.time(offer.starts_at))];
        pairs.extend(self.tenant.resource(&offer.resource).map(|r| ("with", quoted(&r.name))));
        let service = self.tenant.service(&offer.service).map(|s| s.name_in(self.tenant.locale.language));
        pairs.extend(service.map(|name| ("service", quoted(name))));
        pairs.push(("minutes", offer.ends_at.duration_since(offer.starts_at).as_mins().to_string()));
        pairs.extend([("name", quoted(&slot.name)), ("phone", quoted(&slot.phone))]);
        pairs.extend(slot.reference.as_ref().map(|code| ("reference", quoted(code))));
        pairs
    }

    fn turn(&self, turn: &Turn) -> String {
        let mut pairs: Pairs = turn.channel.map(|c: Medium| ("channel", c.name().to_owned())).into_iter().collect();
        pairs.extend(self.does(&turn.does));
        pairs.extend(expected(&turn.expect));
        let pairs: Vec<String> = pairs.into_iter().map(|(key, value)| format!("{key}: {value}")).collect();
        if pairs.is_empty() { "{}".to_owned() } else { pairs.join("\n    ") }
    }

    fn does(&self, does: &Does) -> Option<(&'static str, String)> {
        Some(match does {
            Does::Hear(words) => ("hear", quoted(words)),
            Does::Press(keys) => ("press", quoted(keys)),
            Does::Silence => ("silence", "true".to_owned()),
            Does::File => ("file", "true".to_owned()),
            Does::HangUp(status) => ("hang_up", status.clone()),
            Does::Dialed(status) => ("dialed", status.clone()),
            Does::Voicemail(seconds) => ("voicemail", format!("{seconds}s")),
            Does::Until(at) => ("at", self.time(*at)),
            Does::Rival { slot, .. } => {
                let pairs = self.slot(slot).into_iter().filter(|(key, _)| *key != "reference").collect();
                ("rival", mapping(&pairs))
            }
            // A stored conversation has none of these.
            Does::Open | Does::Wait(_) | Does::SmsDown(_) | Does::SmsRefused(_) | Does::Report(..) => return None,
        })
    }

    fn end(&self, script: &Script, text: &mut String) {
        let end = &script.end;
        let mut effects: Vec<(&str, String)> = end.events.iter().map(|(_, n, c)| (n.as_str(), c.to_string())).collect();
        let texts = end.texts.iter().flatten().map(|t| mapping(&sent(t)));
        effects.push(("texts", sequence(texts)));
        section(text, "effects", effects);
        let mut finally: Vec<(&str, String)> = Vec::new();
        let bookings = end.bookings.iter().flat_map(|(_, all)| all).map(|b| mapping(&self.booking(b)));
        finally.push(("bookings", sequence(bookings)));
        let messages = end.messages.iter().flat_map(|(_, all)| all).filter_map(words);
        finally.push(("messages", sequence(messages)));
        finally.extend(end.holds.iter().map(|(_, held)| ("holds", held.to_string())));
        let rest =
            [("status", &end.status), ("holder", &end.holder), ("consent", &end.consent), ("language", &end.language)];
        finally.extend(rest.into_iter().filter_map(|(key, placed)| Some((key, placed.as_ref()?.1.clone()))));
        section(text, "finally", finally);
    }

    fn booking(&self, booking: &WantedBooking) -> Pairs {
        let mut pairs = vec![("status", booking.status.clone()), ("at", self.time(booking.starts_at))];
        let named = [("name", &booking.name), ("service", &booking.service), ("with", &booking.with)];
        pairs.extend(named.into_iter().filter_map(|(key, value)| Some((key, quoted(value.as_deref()?)))));
        pairs.extend(booking.minutes.map(|minutes| ("minutes", minutes.to_string())));
        pairs.extend(booking.phone.as_ref().map(|phone| ("phone", quoted(phone))));
        pairs
    }
}

fn known(contact: &Contact) -> Pairs {
    let mut pairs: Pairs = contact.name.iter().map(|name| ("name", quoted(name))).collect();
    pairs.extend(contact.language.map(|language| ("language", language.code().to_owned())));
    pairs.extend(contact.greet_by_name.then(|| ("greet_by_name", "true".to_owned())));
    pairs.extend((contact.sms != Consent::Implied).then(|| ("consent", contact.sms.name().to_owned())));
    pairs
}

fn expected(expect: &Expect) -> Pairs {
    let mut pairs = Pairs::new();
    let say: Vec<String> = expect.say.iter().filter_map(words).collect();
    if !say.is_empty() {
        pairs.push(("say", sequence(say)));
    }
    let options = expect.options.as_ref().map(|all| sequence(all.iter().map(|o| quoted(o))));
    pairs.extend(options.map(|options| ("options", options)));
    pairs.extend(expect.next.as_ref().map(|next| ("next", next.clone())));
    pairs
}

fn sent(text: &WantedText) -> Pairs {
    let mut pairs: Pairs = text.purpose.iter().map(|purpose| ("purpose", purpose.clone())).collect();
    pairs.extend(text.to.as_ref().map(|to| ("to", quoted(to))));
    pairs
}

fn words(wanted: &Wanted) -> Option<String> {
    match wanted {
        // Such words would be read as a pattern.
        Wanted::Words(words) if words.starts_with('/') && words.ends_with('/') => None,
        Wanted::Words(words) => Some(quoted(words)),
        Wanted::Pattern(_) => None,
    }
}

/// Double quotes, and the signs YAML and JSON write alike.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

fn mapping(pairs: &Pairs) -> String {
    let pairs: Vec<String> = pairs.iter().map(|(key, value)| format!("{key}: {value}")).collect();
    format!("{{ {} }}", pairs.join(", "))
}

fn sequence(entries: impl IntoIterator<Item = String>) -> String {
    format!("[{}]", entries.into_iter().collect::<Vec<_>>().join(", "))
}

fn indented(text: &str) -> String {
    text.lines().map(|line| format!("  {line}")).collect::<Vec<_>>().join("\n")
}

fn lines(text: &mut String, pairs: Pairs) {
    for (key, value) in pairs {
        let _ = writeln!(text, "{key}: {value}");
    }
}

fn list(text: &mut String, key: &str, entries: impl Iterator<Item = String>) {
    for (n, entry) in entries.enumerate() {
        let head = if n == 0 { format!("{key}:\n") } else { String::new() };
        let _ = writeln!(text, "{head}  - {entry}");
    }
}

fn section(text: &mut String, key: &str, pairs: Vec<(&str, String)>) {
    let _ = writeln!(text, "{key}:");
    for (key, value) in pairs {
        let _ = writeln!(text, "  {key}: {value}");
    }
}
