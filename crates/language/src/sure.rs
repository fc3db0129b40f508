//! How sure a reading is: what the words themselves gave, weighed with what stands around them.
//!
//! Each kind of evidence adds to the odds. The weights come from counting how often readings of each kind are right;
//! a reading that has 0.9 is right about nine times in ten.

use crate::hearings;
use crate::utterance::{Heard, Utterance};
use frontdesk_domain::understanding::{Entity, EntityKind, Role};

const LEAST: f32 = 0.03;
const MOST: f32 = 0.985;
/// A text of so many words is said in answer; what is left unread in it may have changed the meaning.
const SHORT_MAX: usize = 5;

mod weight {
    pub const FORM: f32 = 0.8;
    pub const ALWAYS: f32 = 0.8;
    /// Nothing else was said.
    pub const WHOLE: f32 = 0.5;
    /// A short text of which something is left unread.
    pub const LEFT: f32 = -0.5;
    pub const AMBIGUOUS: f32 = -1.0;
    pub const ASKED: f32 = 0.6;
    /// Both ends of a stretch have to be right.
    pub const STRETCH: f32 = -0.8;
    /// Another time right beside it, which may belong to it.
    pub const BESIDE: f32 = -1.6;
    /// Numbers and money that were asked for leave little room for another meaning.
    pub const COUNTED: f32 = 0.3;
    pub const NAME: f32 = -0.1;
    /// Nothing but a name was said: heard letter by letter, or as no word of the language.
    pub const NAME_ALONE: f32 = -1.9;
    pub const BIRTH: f32 = -1.6;
    pub const POSTCODE: f32 = -1.8;
    /// How many of the other hearings say the same: none takes so much, all give it.
    pub const HEARD_ALIKE: f32 = 1.2;
}

/// Settles the confidence of everything found. `others` are the other hearings of the text.
pub fn settle(u: &Utterance<'_>, heard: &mut Heard, others: &[Heard]) {
    let words = words(u.text);
    let entities = &heard.reading.entities;
    let around = |i: usize| [i.checked_sub(1).and_then(|b| entities.get(b)), entities.get(i + 1)];
    let sure: Vec<f32> =
        entities.iter().enumerate().map(|(i, e)| confidence(u, e, around(i), &words, others)).collect();
    for (entity, confidence) in heard.reading.entities.iter_mut().zip(sure) {
        entity.confidence = confidence;
    }
}

fn confidence(
    u: &Utterance<'_>,
    e: &Entity,
    around: [Option<&Entity>; 2],
    words: &[(usize, usize)],
    others: &[Heard],
) -> f32 {
    let read = words.partition_point(|w| w.0 < e.end).saturating_sub(words.partition_point(|w| w.1 <= e.start));
    let form = e.confidence.clamp(LEAST, MOST);
    let mut odds = weight::ALWAYS + weight::FORM * (form / (1.0 - form)).ln();
    let mut add = |holds: bool, weight: f32| odds += if holds { weight } else { 0.0 };
    add(read >= words.len(), weight::WHOLE);
    add(read < words.len() && words.len() <= SHORT_MAX, weight::LEFT);
    add(!e.alternatives.is_empty(), weight::AMBIGUOUS);
    add(u.expects(e.kind) || is_time(e.kind) && u.expects_time(), weight::ASKED);
    add(e.kind == EntityKind::Interval, weight::STRETCH);
    add(around.into_iter().flatten().any(|o| beside(e, o, words)), weight::BESIDE);
    let name = e.kind == EntityKind::Name;
    add(matches!(e.kind, EntityKind::Number | EntityKind::Ordinal) && u.expects(e.kind), weight::COUNTED);
    add(name, weight::NAME);
    add(name && read >= words.len(), weight::NAME_ALONE);
    add(e.role == Some(Role::Birth), weight::BIRTH);
    add(e.kind == EntityKind::Postcode, weight::POSTCODE);
    if let Some(share) = hearings::agreement(e, others).filter(|_| u.expects(e.kind)) {
        odds += weight::HEARD_ALIKE * (2.0 * share - 1.0);
    }
    (1.0 / (1.0 + (-odds).exp())).clamp(LEAST, MOST)
}

fn is_time(kind: EntityKind) -> bool {
    matches!(kind, EntityKind::Date | EntityKind::Time | EntityKind::Datetime | EntityKind::Interval)
}

/// Whether another reading of the same sort stands at most a word away, both being meant.
fn beside(e: &Entity, other: &Entity, words: &[(usize, usize)]) -> bool {
    let same = is_time(e.kind) && is_time(other.kind) || e.kind == other.kind;
    let meant = e.role.is_none() && other.role.is_none() && e.kind != EntityKind::Party;
    let (from, to) = if e.end <= other.start { (e.end, other.start) } else { (other.end, e.start) };
    let apart = from <= to && (e.start, e.end) != (other.start, other.end);
    let between = words.partition_point(|w| w.1 <= to).saturating_sub(words.partition_point(|w| w.0 < from));
    same && meant && apart && between <= 1
}

/// Where each word of a text begins and ends, in scalars.
fn words(text: &str) -> Vec<(usize, usize)> {
    let (mut words, mut begun, mut count) = (Vec::new(), None, 0);
    for (i, c) in text.chars().enumerate() {
        count = i + 1;
        match (c.is_alphanumeric(), begun) {
            (true, None) => begun = Some(i),
            (false, Some(start)) if c.is_whitespace() => {
                words.push((start, i));
                begun = None;
            }
            _ => {}
        }
    }
    words.extend(begun.map(|start| (start, count)));
    words
}
