//! What a name looks like when it is written down: its capitals, and which part is the family's.

use crate::fold::fold;
use crate::grammar::Chart;
use crate::token::{Kind, Token};
use crate::tongue::{Tongue, flag};
use frontdesk_domain::understanding::PersonName;

/// The words as the caller wrote them; of a text without case, as names are written.
pub fn written(chart: &Chart<'_>, words: &[Token]) -> Option<String> {
    let mut out = String::new();
    for (i, word) in words.iter().enumerate() {
        let before = if i == 0 { None } else { words.get(i - 1) };
        if let Some(before) = before {
            // A hyphen between two words stays.
            let gap = chart.tokens.text.get(before.to as usize..word.from as usize)?;
            // "d'Angelo" is one word in two parts.
            out.push_str(match gap {
                "" if word.glued => "",
                "-" if word.glued => "-",
                _ => " ",
            });
        }
        let particle = chart.tongue.has(word.id, flag::PARTICLE) && i > 0 && i + 1 < words.len();
        // "5th" keeps its small letters.
        let after_digits = word.glued && before.is_some_and(|b| b.kind == Kind::Digits);
        let as_is = particle || after_digits;
        out.push_str(&cased(chart.tokens.written(word), as_is));
    }
    Some(out)
}

/// Restores the capitals of a name that speech recognition wrote small, or a keyboard all large.
pub fn cased(word: &str, particle: bool) -> String {
    let small = !word.chars().any(char::is_uppercase);
    let large =
        word.chars().count() > 3 && !word.chars().any(char::is_lowercase) && word.chars().any(char::is_uppercase);
    if !small && !large || particle && small {
        return word.to_string();
    }
    let mut out = String::with_capacity(word.len());
    let mut begins = true;
    for c in word.chars() {
        if begins {
            out.extend(c.to_uppercase());
        } else {
            out.extend(c.to_lowercase());
        }
        begins = matches!(c, '\'' | '’');
    }
    out
}

/// Given and family name. Family names may be two, and begin with a particle.
pub fn split(full: String, tongue: &Tongue) -> PersonName {
    let parts: Vec<&str> = full.split(' ').collect();
    if let [only] = parts.as_slice() {
        return split_han(only).unwrap_or_else(|| PersonName {
            given: Some(only.to_string()),
            family: None,
            full: full.clone(),
        });
    }
    let particle =
        |p: &&str| p.chars().all(char::is_lowercase) && p.len() <= 5 && p.is_ascii() || is_large_particle(p, tongue);
    if parts.split_last().is_some_and(|(_, before)| before.iter().all(|p| is_large_particle(p, tongue))) {
        return PersonName { given: None, family: Some(full.clone()), full };
    }
    let suffix = parts.last().is_some_and(|p| is_suffix(&p.to_lowercase().replace('.', "")));
    let usual = match parts.len() {
        2 => 1,
        3 if tongue.two_family_names && parts.get(1).is_some_and(|p| tongue.has(tongue.id(&fold(p)), flag::GIVEN)) => 2,
        n if tongue.two_family_names && n >= 3 => n - 2,
        n if suffix => n - 2,
        n => n - 1,
    };
    let at = parts.iter().skip(1).position(particle).map_or(usual, |i| i + 1).min(usual).max(1);
    let join = |words: &[&str]| words.join(" ");
    PersonName { given: parts.get(..at).map(join), family: parts.get(at..).map(join), full: full.clone() }
}

/// "De Luca", "Le Goff": written large, and part of the family name all the same.
fn is_large_particle(word: &str, tongue: &Tongue) -> bool {
    const LARGE: [&str; 20] = [
        "de", "di", "del", "della", "dello", "dei", "degli", "dal", "dalla", "du", "des", "le", "la", "lo", "der",
        "den", "ten", "ter", "vom", "zum",
    ];
    let folded = fold(word);
    let id = tongue.id(&folded);
    let never_given = LARGE.contains(&folded.as_str()) || tongue.has(id, flag::NOT_NAME);
    never_given && tongue.has(id, flag::PARTICLE) && !tongue.two_family_names
}

/// Chinese names are written family first, without a space.
fn split_han(word: &str) -> Option<PersonName> {
    let count = word.chars().count();
    if !(2..=4).contains(&count) || !word.chars().all(|c| matches!(c, '\u{4e00}'..='\u{9fff}')) {
        return None;
    }
    let family_ends = word.char_indices().nth(if count == 4 { 2 } else { 1 })?.0;
    let (family, given) = word.split_at(family_ends);
    Some(PersonName { full: word.to_string(), given: Some(given.to_string()), family: Some(family.to_string()) })
}

pub fn is_suffix(folded: &str) -> bool {
    matches!(folded, "jr" | "sr" | "ii" | "iii" | "neto" | "filho" | "junior")
}

/// Whether a single name that is no known given one is rather a family's: by its ending, or by its length.
pub fn looks_like_family(name: &str) -> bool {
    const ENDINGS: [&str; 18] = [
        "ski", "cki", "sky", "son", "sen", "ssen", "man", "mann", "berg", "stein", "ez", "ov", "ova", "ic", "ton",
        "ford", "ley", "wicz",
    ];
    const GIVEN: [&str; 9] = ["ette", "elle", "ina", "anne", "ella", "line", "etta", "lyn", "lynn"];
    let folded = fold(name);
    let ends = |endings: &[&str]| endings.iter().any(|e| folded.len() > e.len() + 2 && folded.ends_with(e));
    !ends(&GIVEN)
        && (ends(&ENDINGS)
            || folded.chars().count() >= 8 && folded.is_ascii() && !folded.contains('-') && !name.contains('-'))
}
