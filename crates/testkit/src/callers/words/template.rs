//! Sentences with room in them: `{when}` is filled in, `(a|b|)` is one of several, `[…]` falls away where
//! something in it is not said.

use crate::callers::dice::Dice;
use std::collections::BTreeMap;

/// What is filled in, by the name of its place.
pub type Places = BTreeMap<&'static str, String>;

/// One of the sentences whose places are all known, filled in; empty when there is none.
pub fn say(dice: &mut Dice, lines: &[&str], places: &Places) -> String {
    let fitting: Vec<&&str> = lines.iter().filter(|line| fits(line, places)).collect();
    if fitting.is_empty() {
        return String::new();
    }
    let line = **dice.of(&fitting);
    tidy(&fill(&choose(&optional(line, places), dice), places))
}

/// The first one, for somebody who was not understood and speaks plainly.
pub fn plainly(lines: &[&str], places: &Places) -> String {
    let line = lines.iter().find(|line| fits(line, places)).copied().unwrap_or_default();
    tidy(&fill(&first(&optional(line, places)), places))
}

fn fits(line: &str, places: &Places) -> bool {
    let mut outside = String::new();
    let mut depth = 0;
    for c in line.chars() {
        match c {
            '[' => depth += 1,
            ']' => depth -= 1,
            _ if depth == 0 => outside.push(c),
            _ => {}
        }
    }
    names(&outside).all(|name| places.contains_key(name))
}

fn names(text: &str) -> impl Iterator<Item = &str> {
    text.split('{').skip(1).filter_map(|rest| rest.split('}').next())
}

/// Parts in brackets stay without them, or fall away.
fn optional(line: &str, places: &Places) -> String {
    let mut out = String::new();
    let mut rest = line;
    while let Some((before, after)) = rest.split_once('[') {
        let (inside, behind) = after.split_once(']').unwrap_or((after, ""));
        out.push_str(before);
        if names(inside).all(|name| places.contains_key(name)) {
            out.push_str(inside);
        }
        rest = behind;
    }
    out + rest
}

fn choose(line: &str, dice: &mut Dice) -> String {
    alternatives(line, |all| all[dice.below(all.len())].to_owned())
}

fn first(line: &str) -> String {
    alternatives(line, |all| all.first().copied().unwrap_or_default().to_owned())
}

fn alternatives(line: &str, mut pick: impl FnMut(&[&str]) -> String) -> String {
    let mut out = String::new();
    let mut rest = line;
    while let Some((before, after)) = rest.split_once('(') {
        let (inside, behind) = after.split_once(')').unwrap_or((after, ""));
        out.push_str(before);
        out.push_str(&pick(&inside.split('|').collect::<Vec<_>>()));
        rest = behind;
    }
    out + rest
}

fn fill(line: &str, places: &Places) -> String {
    let mut out = line.to_owned();
    for (name, value) in places {
        out = out.replace(&format!("{{{name}}}"), value);
    }
    out
}

fn tidy(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let text = [" ,", " .", " ?", " !"].iter().fold(text, |text, sign| text.replace(sign, sign.trim()));
    text.trim_matches([' ', ',']).replace(",,", ",").replace(",?", "?").replace(",.", ".")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_said_falls_away() {
        let lines = &["(I'd like|I need) a visit[ with {who}][ {when}](, please|)"];
        let places = Places::from([("when", "at two".to_owned())]);
        assert_eq!(plainly(lines, &places), "I'd like a visit at two, please");
        let said = say(&mut Dice::new(3), lines, &Places::new());
        assert!(said.contains("a visit") && !said.contains("with"), "{said}");
        assert_eq!(say(&mut Dice::new(3), &["to {when}"], &Places::new()), "");
    }
}
