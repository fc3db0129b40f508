//! A scenario file: one scenario, or a list of them. Every slip of the pen is found with its line.

use super::read_end;
use super::read_given::{business, given, tenant};
use super::read_turn::turn;
use super::script::{Script, Wanted};
use super::times;
use frontdesk_dialogue::yaml::{self, Node, What};
use frontdesk_dialogue::{Problem, one_of};
use frontdesk_domain::{ChannelKind, Medium, Tenant};
use jiff::tz::TimeZone;
use regex::Regex;

const KEYS: &[&str] = &[
    "why",
    "now",
    "channel",
    "from",
    "to",
    "tenant",
    "business",
    "given",
    "turns",
    "turns_at_most",
    "effects",
    "finally",
];
const FROM: &str = "+14035550142";

/// A scenario that could not be read comes as its problems.
pub fn read(file: &str, text: &str) -> Vec<Result<Script, Vec<Problem>>> {
    match yaml::read(file, text) {
        Err(problem) => vec![Err(vec![problem])],
        Ok(Node { what: What::List(list), .. }) => list.iter().map(one).collect(),
        Ok(node) => vec![one(&node)],
    }
}

fn one(node: &Node) -> Result<Script, Vec<Problem>> {
    let mut reading = Reading { problems: Vec::new(), zone: TimeZone::UTC };
    let script = reading.script(node);
    match script {
        Some(script) if reading.problems.is_empty() => Ok(script),
        _ => Err(reading.problems),
    }
}

/// What is known while one scenario is read.
#[derive(Debug)]
pub struct Reading {
    pub problems: Vec<Problem>,
    pub zone: TimeZone,
}

impl Reading {
    fn script(&mut self, node: &Node) -> Option<Script> {
        node.only(KEYS, &mut self.problems);
        let business = node.get("business").and_then(|n| business(self, n));
        let tenant = tenant(self, business, node.get("tenant"));
        self.zone = frontdesk_domain::zone::named(&tenant.zone).unwrap_or(TimeZone::UTC);
        let channel = node.get("channel").and_then(|n| self.medium(n)).unwrap_or(Medium::Voice);
        let now = self.need(node, "now").and_then(|n| self.instant(n));
        let why = self.need(node, "why").and_then(|n| self.word(n));
        let turns = self.need(node, "turns").map(|n| self.each(n, turn_of(&tenant)));
        let turns_at_most = self.need(node, "turns_at_most").and_then(|n| self.number(n));
        let from = node.get("from").and_then(|n| self.word(n)).unwrap_or_else(|| FROM.to_owned());
        let to = node.get("to").and_then(|n| self.word(n)).unwrap_or_else(|| line(&tenant));
        let given = node.get("given").map(|n| self.each(n, |r, n| given(r, n, &tenant, &from))).unwrap_or_default();
        let end = read_end::end(self, node);
        Some(Script {
            at: node.at.clone(),
            why: why?,
            now: now?,
            turns: turns?,
            turns_at_most: turns_at_most?,
            tenant,
            channel,
            from,
            to,
            given,
            end,
        })
    }

    pub fn wrong(&mut self, node: &Node, what: impl Into<String>, remedy: impl Into<String>) {
        self.problems.push(node.at.problem(what, remedy));
    }

    pub fn need<'n>(&mut self, node: &'n Node, key: &str) -> Option<&'n Node> {
        let found = node.get(key);
        if found.is_none() {
            self.wrong(node, format!("`{key}` is missing"), "Add it; docs/scenarios.md shows a whole scenario");
        }
        found
    }

    pub fn word(&mut self, node: &Node) -> Option<String> {
        node.text(&mut self.problems)
    }

    pub fn number<T: std::str::FromStr>(&mut self, node: &Node) -> Option<T> {
        let parsed = node.word().and_then(|w| w.parse().ok());
        if parsed.is_none() {
            self.wrong(node, "a number is expected here", "Write digits alone");
        }
        parsed
    }

    pub fn flag(&mut self, node: &Node) -> bool {
        match node.word() {
            Some("true") => true,
            Some("false") => false,
            _ => {
                self.wrong(node, "true or false is expected here", "Write one of the two");
                false
            }
        }
    }

    pub fn instant(&mut self, node: &Node) -> Option<jiff::Timestamp> {
        let word = self.word(node)?;
        let parsed = times::instant(&word, &self.zone);
        self.or_wrong(node, parsed)
    }

    pub fn length(&mut self, node: &Node) -> Option<jiff::SignedDuration> {
        let word = self.word(node)?;
        self.or_wrong(node, times::length(&word))
    }

    pub fn or_wrong<T>(&mut self, node: &Node, parsed: Result<T, String>) -> Option<T> {
        parsed.map_err(|what| self.wrong(node, what, "Correct it")).ok()
    }

    pub fn medium(&mut self, node: &Node) -> Option<Medium> {
        match node.word() {
            Some("voice") => Some(Medium::Voice),
            Some("sms") => Some(Medium::Sms),
            Some("web") => Some(Medium::Web),
            _ => {
                self.wrong(node, "this is no channel", one_of(["voice", "sms", "web"]));
                None
            }
        }
    }

    /// The entries of a list; those that cannot be read are noted and left out.
    pub fn each<T>(&mut self, node: &Node, mut read: impl FnMut(&mut Self, &Node) -> Option<T>) -> Vec<T> {
        let list = node.list(&mut self.problems);
        list.into_iter().filter_map(|entry| read(self, entry)).collect()
    }

    /// Plain words, or `/a pattern/`.
    pub fn wanted(&mut self, node: &Node) -> Option<Wanted> {
        let word = self.word(node)?;
        let Some(pattern) = word.strip_prefix('/').and_then(|w| w.strip_suffix('/')) else {
            return Some(Wanted::Words(word));
        };
        let pattern = Regex::new(pattern).map_err(|e| format!("this pattern cannot be read: {e}"));
        self.or_wrong(node, pattern).map(Wanted::Pattern)
    }
}

fn turn_of(tenant: &Tenant) -> impl FnMut(&mut Reading, &Node) -> Option<super::script::Turn> {
    move |reading, node| turn(reading, node, tenant)
}

fn line(tenant: &Tenant) -> String {
    let line = tenant.channels.iter().find(|c| c.kind == ChannelKind::Twilio);
    line.map(|c| c.address.clone()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    const WHOLE: &str =
        "why: it is read\nnow: 2026-11-18 10:12\nturns_at_most: 1\nturns: [{ hear: hello, say: [/H.llo/] }]\n";

    fn problems(text: &str) -> Vec<String> {
        let scripts = read("a.yaml", text);
        scripts.into_iter().filter_map(Result::err).flatten().map(|p| p.to_string()).collect()
    }

    #[test]
    fn a_whole_scenario_is_read_in_the_zone_of_the_business() {
        let script = read("a.yaml", &format!("{WHOLE}tenant: {{ zone: America/Denver }}\n")).remove(0).unwrap();
        assert_eq!(script.now.to_string(), "2026-11-18T17:12:00Z");
        assert!(script.turns[0].expect.say[0].is_in("Hello."));
    }

    #[test]
    fn a_slip_of_the_pen_is_named_with_its_line() {
        let slips = [
            ("turns_at_most", "turns_at_mots", "a.yaml:3:1: `turns_at_mots` is not known here"),
            ("say:", "sey:", "a.yaml:4:24: `sey` is not known here"),
            ("10:12", "25:12", "a.yaml:2:6: \"2026-11-18 25:12\" is no time"),
            ("[/H.llo/]", "[/H(llo/]", "a.yaml:4:30: this pattern cannot be read"),
            ("hear: hello", "hear: hello, press: 1", "a.yaml:4:9: hear and press happen in one step"),
        ];
        for (right, wrong, wanted) in slips {
            let found = problems(&WHOLE.replace(right, wrong));
            assert!(found.iter().any(|p| p.starts_with(wanted)), "{wanted}: {found:?}");
        }
    }
}
