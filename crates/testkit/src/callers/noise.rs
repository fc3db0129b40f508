//! What becomes of words on their way: a recogniser drops case and marks, fingers slip, accents are left out.

use super::dice::Dice;
use super::words::{Lines, plain};
use frontdesk_domain::Medium;

/// The words as they arrive. `tender` words, such as a name or a number, keep their letters.
pub fn arrive(text: &str, medium: Medium, fillers: Lines, tender: bool, dice: &mut Dice) -> String {
    match medium {
        Medium::Voice => spoken(text, fillers, tender, dice),
        Medium::Sms | Medium::Web => typed(text, tender, dice),
    }
}

fn spoken(text: &str, fillers: Lines, tender: bool, dice: &mut Dice) -> String {
    let mut text = text.to_owned();
    if dice.chance(22) {
        text = format!("{}, {text}", dice.of(fillers));
    }
    if !tender && dice.chance(6) {
        text = stammered(&text);
    }
    // Some recognisers write sentences, others a row of words.
    if dice.chance(55) {
        let kept = |c: &char| !matches!(c, ',' | '!' | '?');
        text = text.chars().filter(kept).collect::<String>().replace(". ", " ").trim_end_matches('.').to_lowercase();
    }
    text
}

/// "i i need"
fn stammered(text: &str) -> String {
    let first = text.split_whitespace().next().unwrap_or_default().trim_end_matches(',');
    if first.chars().any(|c| c.is_ascii_digit()) || first.is_empty() {
        text.to_owned()
    } else {
        format!("{first} {text}")
    }
}

fn typed(text: &str, tender: bool, dice: &mut Dice) -> String {
    let mut text = text.to_owned();
    if dice.chance(40) {
        text = text.to_lowercase();
    }
    if dice.chance(30) {
        text = text.trim_end_matches(['.', '?', '!']).replace(',', "");
    }
    if !tender && dice.chance(15) {
        text = text.chars().map(plain).collect();
    }
    if !tender && dice.chance(14) {
        text = slipped(&text, dice);
    }
    text
}

/// One letter of one long word too many, too few, or in the wrong place.
fn slipped(text: &str, dice: &mut Dice) -> String {
    let mut words: Vec<String> = text.split(' ').map(str::to_owned).collect();
    let long = |w: &String| w.chars().count() >= 6 && w.chars().all(char::is_alphabetic);
    let long: Vec<usize> = (0..words.len()).filter(|n| long(&words[*n])).collect();
    if long.is_empty() {
        return text.to_owned();
    }
    let n = *dice.of(&long);
    let mut letters: Vec<char> = words[n].chars().collect();
    let at = 1 + dice.below(letters.len() - 2);
    match dice.below(3) {
        0 => letters.swap(at, at + 1),
        1 => drop(letters.remove(at)),
        _ => letters.insert(at, letters[at]),
    }
    words[n] = letters.into_iter().collect();
    words.join(" ")
}
