//! A phrase in a business's own words. It may fill in what the playbook's phrase may, keeps what that claims, and does
//! nothing but fill in: whoever writes it is a member and no author of the program.

use super::edition::OwnPhrase;
use super::phrases::{COMMON, Claim, Entry, Phrases, read_entry};
use super::problem::{Place, Problem, one_of};
use super::yaml::{Node, What};
use frontdesk_domain::Medium;

/// As long as a text of four segments.
const TEXT_CHARS_MAX: usize = 600;

/// Puts the phrase among those of the language, in the place of the playbook's where that has one. `said`: a flow or the
/// engine says it, and then what it fills in is looked at there.
pub fn put(phrases: &mut Phrases, name: &str, own: &OwnPhrase, said: bool, problems: &mut Vec<Problem>) {
    let at = place(&format!("phrases/{}/{name}", phrases.language));
    let found = problems.len();
    let theirs = phrases.entries.get(name);
    let claims = theirs.and_then(|entry| entry.claims);
    let args = theirs.map(|entry| entry.args.clone()).filter(|_| !said);
    if theirs.is_none() && !said {
        problems.push(at.problem(format!("nobody says the phrase `{name}`"), "Name it in a flow, or take it out"));
    }
    check_claims(&at, theirs, own, problems);
    for (field, text) in own.texts() {
        check_text(&under(&at, field), text, problems);
    }
    check_kept(&at, theirs.map(|entry| (&*phrases, entry)), own, problems);
    if problems.len() > found {
        return;
    }
    let pairs = own.texts().map(|(field, text)| (word(&at, field), word(&under(&at, field), text)));
    let value = Node { at: at.clone(), what: What::Map(pairs.collect()) };
    let Some(mut entry) = read_entry(&mut phrases.env, name, &word(&at, name), &value, problems) else { return };
    let unknown = args.as_ref().and_then(|known| Some((known, entry.args.difference(known).next()?)));
    if let Some((known, unknown)) = unknown {
        let what = format!("phrase `{name}` uses `{unknown}`, which is not known where it is said");
        problems.push(at.problem(what, one_of(known.iter().map(String::as_str).chain(COMMON.iter().copied()))));
    }
    entry.own = true;
    entry.claims = claims.or_else(|| own.claims.as_deref().and_then(Claim::parse));
    phrases.entries.insert(name.to_owned(), entry);
}

fn check_claims(at: &Place, theirs: Option<&Entry>, own: &OwnPhrase, problems: &mut Vec<Problem>) {
    let Some(word) = &own.claims else { return };
    let claim = Claim::parse(word);
    if claim.is_none() {
        let names = one_of(Claim::ALL.iter().map(|(name, _)| *name));
        problems.push(under(at, "claims").problem("this is no result that can be claimed", names));
    } else if theirs.is_some_and(|entry| entry.claims != claim) {
        let what = "a phrase of the playbook claims what it claims there";
        problems.push(under(at, "claims").problem(what, "Leave `claims` out"));
    }
}

fn check_text(at: &Place, text: &str, problems: &mut Vec<Problem>) {
    if text.chars().count() > TEXT_CHARS_MAX {
        let what = format!("this is longer than {TEXT_CHARS_MAX} signs");
        problems.push(at.problem(what, "Say it shorter: it is heard on a bad line, and read on a small screen"));
    }
    if text.chars().any(|c| c.is_control() || ('\u{e000}'..='\u{f8ff}').contains(&c)) {
        problems.push(at.problem("this has signs that nobody can say or read", "Write letters, digits and marks"));
    }
    if let Some(tag) = unknown_tag(text) {
        let what = format!("`{tag}` cannot stand in a phrase");
        let remedy =
            "Fill in with {{ name }} or {{ at | when }}, and choose with {% if name %} … {% else %} … {% endif %}";
        problems.push(at.problem(what, remedy));
    }
}

/// What the playbook's words have and must not be lost: a text at all, and how to get no more texts.
fn check_kept(at: &Place, theirs: Option<(&Phrases, &Entry)>, own: &OwnPhrase, problems: &mut Vec<Problem>) {
    for medium in [Medium::Voice, Medium::Sms, Medium::Web] {
        let before = theirs.map(|(phrases, entry)| phrases.source(entry, medium));
        let silent = before.as_ref().is_some_and(String::is_empty);
        let text = own.for_medium(medium);
        if text.is_some_and(|text| text.trim().is_empty()) && !silent {
            let what = format!("nothing would be said here on {}", medium.name());
            problems.push(at.problem(what, "Write what is to be said, or leave the playbook's phrase"));
        }
        let stops = before.as_ref().is_some_and(|words| words.contains("STOP"));
        if medium != Medium::Voice && stops && text.is_some_and(|text| !text.contains("STOP")) {
            let what = "this text no longer says how to get no more of them";
            problems.push(at.problem(what, "Keep the word STOP, as in the playbook's phrase"));
        }
    }
}

/// The first tag that does more than to fill in or to choose. There are no loops and no sums in a member's words, so
/// that saying them takes no longer than they are.
fn unknown_tag(text: &str) -> Option<&str> {
    let mut rest = text;
    while let Some(start) = rest.find('{') {
        let tag = &rest[start..];
        let (close, is_sound): (&str, fn(&str) -> bool) = match tag.get(..2) {
            Some("{{") => ("}}", is_filling),
            Some("{%") => ("%}", is_choosing),
            _ => return Some(tag.get(..2).unwrap_or(tag)),
        };
        let Some(end) = tag.find(close) else { return Some(tag.get(..2).unwrap_or(tag)) };
        let inside = tag.get(2..end).unwrap_or_default();
        if !is_sound(inside) {
            return tag.get(..end + 2);
        }
        rest = tag.get(end + 2..).unwrap_or_default();
    }
    None
}

/// `name`, or `name | filter | filter`.
fn is_filling(inside: &str) -> bool {
    inside.split('|').all(|part| is_name(part.trim()))
}

/// `if name`, `if not name and day`, `elif …`, `else`, `endif`.
fn is_choosing(inside: &str) -> bool {
    let mut words = inside.trim().trim_matches('-').split_whitespace();
    match words.next() {
        Some("else" | "endif") => words.next().is_none(),
        Some("if" | "elif") => words.clone().next().is_some() && words.all(is_name),
        _ => false,
    }
}

fn is_name(word: &str) -> bool {
    let letters = |c: char| c.is_ascii_lowercase() || c == '_' || c.is_ascii_digit();
    word.starts_with(|c: char| c.is_ascii_lowercase()) && word.chars().all(letters)
}

fn place(file: &str) -> Place {
    Place { file: file.to_owned(), line: 1, column: 1 }
}

fn under(at: &Place, field: &str) -> Place {
    place(&format!("{}/{field}", at.file))
}

fn word(at: &Place, text: &str) -> Node {
    Node { at: at.clone(), what: What::Text(text.to_owned()) }
}
