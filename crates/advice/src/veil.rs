//! Personal data on its way to a model and back: names, numbers and addresses become tokens that are the same through
//! a whole conversation, and tokens in an answer become again what they stand for.

use crate::ears::Ears;
use crate::quote;
use frontdesk_dialogue::{Hidden, is_title};
use frontdesk_domain::Language;
use frontdesk_domain::understanding::{Entity, EntityKind, Role};
use frontdesk_language::{Heard, fold};

/// More than this in one conversation is a flood; what comes after it is hidden under one token for all.
const HIDDEN_MAX: usize = 64;
const OPEN: char = '⟦';
const CLOSE: char = '⟧';

/// What is hidden from models in one conversation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Veil {
    hidden: Vec<Hidden>,
}

/// A stretch of a text, in bytes, and what it is.
struct Span {
    from: usize,
    to: usize,
    what: &'static str,
}

impl Veil {
    pub fn new(hidden: &[Hidden]) -> Self {
        Self { hidden: hidden.to_vec() }
    }

    pub fn into_hidden(self) -> Vec<Hidden> {
        self.hidden
    }

    /// The text without personal data. `known` is what the contact's record and the conversation hold of them;
    /// `heard` is how the text was read when it was an answer.
    pub fn hide(&mut self, text: &str, ears: &Ears<'_>, known: &[&str], heard: Option<&[Entity]>) -> String {
        let read = ears.read(text, &[]);
        let mut spans = entities(text, &read.reading.entities);
        spans.extend(heard.map(|entities_heard| entities(text, entities_heard)).unwrap_or_default());
        let business: Vec<Span> = terms(text, &read);
        spans.retain(|span| !business.iter().any(|term| is_theirs(text, span, term)));
        spans.extend(known.iter().flat_map(|words| known_words(text, words)));
        spans.extend(long_numbers(text));
        spans.extend(proper_names(text, ears, &business, &read.reading.entities));
        self.cover(text, spans)
    }

    /// The text with what its tokens stand for; a token that stands for nothing stays.
    pub fn show(&self, text: &str) -> String {
        let mut shown = String::with_capacity(text.len());
        let mut left = text;
        while let Some((before, token, after)) = next_token(left) {
            shown.push_str(before);
            let known = self.hidden.iter().find(|h| h.token == token);
            shown.push_str(known.map_or(token, |h| &h.words));
            left = after;
        }
        shown + left
    }

    fn cover(&mut self, text: &str, mut spans: Vec<Span>) -> String {
        spans.sort_by_key(|s| (s.from, std::cmp::Reverse(s.to)));
        let (mut covered, mut at) = (String::with_capacity(text.len()), 0);
        for span in spans {
            if span.from < at {
                continue;
            }
            covered.push_str(&plain(text.get(at..span.from).unwrap_or_default()));
            let words = text.get(span.from..span.to).unwrap_or_default();
            covered.push_str(&self.token(words, span.what));
            at = span.to;
        }
        covered.push_str(&plain(text.get(at..).unwrap_or_default()));
        covered
    }

    /// The token of these words: the one they have, or the next of its kind.
    fn token(&mut self, words: &str, what: &'static str) -> String {
        let same = |h: &&Hidden| fold(&h.words) == fold(words);
        if let Some(known) = self.hidden.iter().find(same) {
            return known.token.clone();
        }
        if self.hidden.len() >= HIDDEN_MAX {
            return format!("{OPEN}{what}{CLOSE}");
        }
        let number = self.hidden.iter().filter(|h| h.token.trim_start_matches(OPEN).starts_with(what)).count() + 1;
        let token = format!("{OPEN}{what}{number}{CLOSE}");
        self.hidden.push(Hidden { token: token.clone(), words: words.to_owned() });
        token
    }
}

/// Whether a text still holds a token, or the beginning of one.
pub fn held(text: &str) -> bool {
    text.contains([OPEN, CLOSE])
}

/// Nobody but us writes tokens.
fn plain(text: &str) -> String {
    text.replace(OPEN, "[").replace(CLOSE, "]")
}

fn next_token(text: &str) -> Option<(&str, &str, &str)> {
    let from = text.find(OPEN)?;
    let to = from + text.get(from..)?.find(CLOSE)? + CLOSE.len_utf8();
    Some((text.get(..from)?, text.get(from..to)?, text.get(to..)?))
}

fn entities(text: &str, entities: &[Entity]) -> Vec<Span> {
    let place = |chars: usize| text.char_indices().nth(chars).map_or(text.len(), |(at, _)| at);
    let personal = entities.iter().filter_map(|e| Some((e, word_for(e)?)));
    let there = |e: &Entity| text.get(place(e.start)..place(e.end)) == Some(e.text.as_str());
    personal.filter(|(e, _)| there(e)).map(|(e, what)| Span { from: place(e.start), to: place(e.end), what }).collect()
}

fn word_for(entity: &Entity) -> Option<&'static str> {
    match entity.kind {
        _ if entity.role == Some(Role::Birth) => Some("birthdate"),
        EntityKind::Name => Some("name"),
        EntityKind::Phone => Some("phone"),
        EntityKind::Email => Some("email"),
        EntityKind::Url => Some("link"),
        EntityKind::Address => Some("address"),
        EntityKind::Postcode => Some("postcode"),
        EntityKind::Code => Some("code"),
        _ => None,
    }
}

/// The business's own services and people are no secret, and the model has to know them.
fn terms(text: &str, read: &Heard) -> Vec<Span> {
    let place = |chars: usize| text.char_indices().nth(chars).map_or(text.len(), |(at, _)| at);
    read.terms.iter().map(|t| Span { from: place(t.start), to: place(t.end), what: "term" }).collect()
}

/// Whether a name is a practitioner's: with no more than a title before it.
fn is_theirs(text: &str, span: &Span, term: &Span) -> bool {
    let (from, to) = (span.from.max(term.from), span.to.min(term.to));
    let rest = |from: usize, to: usize| text.get(from..to).unwrap_or_default();
    let mut around = quote::words(rest(span.from, from)).chain(quote::words(rest(to, span.to)));
    from < to && around.all(|(_, word)| is_title(&fold(word)))
}

/// Each word of what is known: "Ann Lee" is also hidden where only "Ann" is said, and "+1 403 555 0123" where it is
/// written without its signs.
fn known_words(text: &str, known: &str) -> Vec<Span> {
    let digits: String = known.chars().filter(char::is_ascii_digit).collect();
    let what = if digits.len() >= 5 { "phone" } else { "name" };
    let parts: Vec<String> = quote::words(known).map(|(_, w)| fold(w)).filter(|w| w.chars().count() > 2).collect();
    let is_part = |word: &str| match what {
        "phone" => digits.ends_with(&figures(word)) && figures(word).len() >= 5,
        _ => parts.contains(&fold(word)),
    };
    let words = quote::words(text).filter(|(_, word)| is_part(word));
    join(text, words.map(|(at, word)| Span { from: at, to: at + word.len(), what }).collect())
}

fn figures(word: &str) -> String {
    word.chars().filter(char::is_ascii_digit).collect()
}

/// Names that stand side by side are one.
fn join(text: &str, spans: Vec<Span>) -> Vec<Span> {
    let mut joined: Vec<Span> = Vec::with_capacity(spans.len());
    for span in spans {
        match joined.last_mut() {
            Some(last) if last.what == span.what && text.get(last.to..span.from) == Some(" ") => last.to = span.to,
            _ => joined.push(span),
        }
    }
    joined
}

/// Whatever has this many figures is a number of somebody, also where it is no valid one.
const FIGURES_MIN: usize = 6;

fn long_numbers(text: &str) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::new();
    let (mut from, mut to, mut count) = (None, 0, 0);
    for (at, c) in text.char_indices().chain([(text.len(), '\n')]) {
        match c {
            '0'..='9' => {
                from.get_or_insert(at);
                (to, count) = (at + 1, count + 1);
            }
            ' ' | '-' | '.' | '/' | '(' | ')' | '+' if from.is_some() => {}
            _ => {
                if let Some(from) = from.take().filter(|_| count >= FIGURES_MIN) {
                    spans.push(Span { from, to, what: "number" });
                }
                count = 0;
            }
        }
    }
    spans
}

/// Words with a capital inside a sentence that are nobody's but a person's. German writes every noun so.
fn proper_names(text: &str, ears: &Ears<'_>, business: &[Span], read: &[Entity]) -> Vec<Span> {
    if ears.scene.language == Language::De {
        return Vec::new();
    }
    let house = fold(&ears.scene.tenant.name);
    let place = |chars: usize| text.char_indices().nth(chars).map_or(text.len(), |(at, _)| at);
    let taken = |at: usize| {
        business.iter().any(|s| s.from <= at && at < s.to)
            || read.iter().any(|e| place(e.start) <= at && at < place(e.end))
    };
    let begins = |at: usize| {
        let before = text.get(..at).unwrap_or_default().trim_end_matches(['"', '¿', '¡', '(', ' ']);
        before.is_empty() || before.ends_with(['.', '!', '?', ':', '\n'])
    };
    let capital =
        |word: &str| word.chars().next().is_some_and(char::is_uppercase) && word.chars().any(char::is_lowercase);
    let plain = |word: &str| word.starts_with("I'") || word.starts_with("I’") || house.contains(&fold(word));
    let names = quote::words(text).filter(|(at, word)| capital(word) && !plain(word) && !begins(*at) && !taken(*at));
    join(text, names.map(|(at, word)| Span { from: at, to: at + word.len(), what: "name" }).collect())
}
