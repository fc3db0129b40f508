//! What must hold of the reading of any text, whatever was asked: the entry of the fuzz target and of the property tests.

use crate::tool::{self, Line};
use crate::{Heard, Prefer};
use frontdesk_domain::{Language, Locale};
use jiff::civil::date;

const REGIONS: [&str; 8] = ["US", "GB", "ES", "FR", "DE", "IT", "BR", "NL"];
const ASKED: [&[&str]; 8] = [
    &[],
    &["date", "time"],
    &["date/birth"],
    &["name", "postcode"],
    &["phone", "email"],
    &["party", "number", "duration"],
    &["confirmation", "choice"],
    &["code", "address", "money", "ordinal", "interval"],
];

/// Reads bytes as a text. Three bytes choose the language, the region and what was asked.
///
/// # Panics
/// When a span lies outside the text, is not its words, or a confidence is no share.
pub fn probe(bytes: &[u8]) {
    let Some((chosen, text)) = bytes.split_at_checked(3) else { return };
    let choose = |n: usize, among: usize| chosen.get(n).map_or(0, |b| usize::from(*b) % among);
    let language = Language::ALL.get(choose(0, Language::ALL.len())).copied().unwrap_or(Language::En);
    let expected = ASKED.get(choose(2, ASKED.len())).copied().unwrap_or_default();
    let text = String::from_utf8_lossy(text).into_owned();
    let line = Line {
        id: String::new(),
        now: date(2026, 11, 20).at(9, 0, 0, 0),
        tz: "Europe/Berlin".into(),
        locale: Locale::new(language, REGIONS.get(choose(1, REGIONS.len())).copied().unwrap_or("US")),
        expected: expected.iter().map(|kind| (*kind).to_owned()).collect(),
        options: text.split('\n').skip(1).take(4).map(str::to_owned).collect(),
        known: std::collections::BTreeMap::default(),
        languages: Vec::new(),
        prefer: if choose(2, 16) > 7 { Prefer::Past } else { Prefer::Future },
        nbest: text.split('\t').skip(1).take(3).map(str::to_owned).collect(),
        text,
    };
    let heard = tool::hear(&line, |utterance, heard| {
        crate::explain(utterance, &heard);
        heard
    });
    if let Ok(heard) = heard {
        holds(&line, &heard);
    }
}

/// The words of an entity are those of the text, or of another hearing of it.
fn holds(line: &Line, heard: &Heard) {
    let there = |text: &str, start: usize, end: usize| text.chars().take(end).skip(start).collect::<String>();
    for e in &heard.reading.entities {
        let mut hearings = std::iter::once(&line.text).chain(&line.nbest);
        assert!(e.start < e.end, "an empty {:?}", e.kind);
        assert!(hearings.any(|text| there(text, e.start, e.end) == e.text), "{:?} has other words", e.kind);
        assert!((0.0..=1.0).contains(&e.confidence), "{:?} is {} sure", e.kind, e.confidence);
    }
}
