//! What is made of a reply's words by somebody who means harm.

use super::lies::{Lies, lies};
use super::policy::Policy;
use crate::callers::Dice;
use frontdesk_domain::Language;

/// The reply as this policy tells it. `reply` is the template with its tokens, or a reply with its facts.
pub fn wording(policy: Policy, language: Language, reply: &str, instructions: &str, dice: &mut Dice) -> String {
    let lies: &Lies = lies(language);
    let before = |lie: &str| format!("{lie} {reply}");
    match policy {
        Policy::InventsSlots => before(lies.time),
        Policy::InventsPrices => before(lies.price),
        Policy::Loops => before(&"thank you ".repeat(20)),
        Policy::CallsTwice => format!("{reply} {reply}"),
        Policy::OtherLanguage => before(super::lies::lies(other(language, dice)).booked),
        Policy::Contradicts => format!("{} {reply} {}", lies.contradiction, lies.secret),
        Policy::IsAPerson => before(lies.person),
        Policy::LeaksPrompt => instructions.to_owned(),
        Policy::SwapsFacts => swapped(reply),
        Policy::LosesFacts => lost(reply),
        Policy::TurnsRound => turned(reply, lies, dice),
        Policy::Sabotages => {
            [lies.secret.to_owned(), swapped(reply), turned(reply, lies, dice), lost(reply)][dice.below(4)].clone()
        }
        _ => format!("{} {reply} {}", lies.booked, lies.secret),
    }
}

fn other(language: Language, dice: &mut Dice) -> Language {
    let other = *dice.of(&[Language::En, Language::De, Language::Fr, Language::Es]);
    if other == language { Language::It } else { other }
}

/// The first two tokens change their places; without two, every figure is the next one.
fn swapped(reply: &str) -> String {
    let tokens: Vec<&str> = reply.split('{').skip(1).filter_map(|rest| rest.split('}').next()).collect();
    let [first, second, ..] = tokens.as_slice() else {
        return reply
            .chars()
            .map(|c| c.to_digit(10).and_then(|d| char::from_digit((d + 1) % 10, 10)).unwrap_or(c))
            .collect();
    };
    reply.replace(first, "\u{1}").replace(second, first).replace('\u{1}', second)
}

/// Without its first fact; where there is none, without its second half.
fn lost(reply: &str) -> String {
    if let Some((before, rest)) = reply.split_once('{') {
        return format!("{before}{}", rest.split_once('}').map_or("", |(_, after)| after));
    }
    let figures = |word: &&str| !word.contains(|c: char| c.is_ascii_digit());
    let kept: Vec<&str> = reply.split(' ').filter(figures).collect();
    match kept.len() == reply.split(' ').count() {
        true => kept.get(..kept.len() / 2).unwrap_or_default().join(" "),
        false => kept.join(" "),
    }
}

fn turned(reply: &str, lies: &Lies, dice: &mut Dice) -> String {
    let words: Vec<&str> = reply.split(' ').collect();
    let is_no = |word: &str| lies.not.contains(&word.to_lowercase().as_str());
    let without: Vec<&str> = words.iter().copied().filter(|word| !is_no(word)).collect();
    if without.len() < words.len() {
        return without.join(" ");
    }
    let at = dice.below(words.len());
    let (before, after) = words.split_at(at);
    [before, &[lies.not.first().copied().unwrap_or_default()], after].concat().join(" ")
}
