//! What words mean: by the patterns, and where these found no wish, by the same words without their slips and by what was
//! learned from examples.

use super::wishes::Wishes;
use frontdesk_dialogue::{self as dialogue, Guess, Opinion, Playbook, Scene, State};
use frontdesk_domain::understanding::{Intent, Reading};
use frontdesk_domain::{Command, Understanding};

/// What words amount to, and who understood them.
#[derive(Clone, Debug)]
pub struct Meant {
    pub understanding: Understanding,
    /// With the wishes that were found later among the intents.
    pub reading: Reading,
    /// What was not found at first sight: `book 0.93`, or `move 0.52 or cancel_appointment 0.44`.
    pub learned: Option<String>,
}

/// Where and with what words are understood.
#[derive(Clone, Copy, Debug)]
pub struct Ears<'a> {
    pub playbook: &'a Playbook,
    pub wishes: &'a Wishes,
    pub state: &'a State,
    pub scene: &'a Scene<'a>,
    /// Services and people of the business that were named.
    pub terms: &'a [String],
    pub text: &'a str,
}

/// What was read, in the light of the conversation. `read` finds the intents of the text in other words.
pub fn understand(ears: &Ears<'_>, reading: Reading, read: impl FnOnce(&str) -> Vec<Intent>) -> Meant {
    let understanding = ears.commands(&reading);
    let none = dialogue::has_no_wish(ears.state, &reading, &understanding, ears.text);
    let meant = Meant { understanding, reading, learned: None };
    if !none && !dialogue::is_loose(ears.playbook, &meant.reading) {
        return meant;
    }
    let mended = ears.wishes.mended(meant.reading.language, ears.text, &meant.reading.entities);
    let found = mended.as_deref().map(read).unwrap_or_default();
    match dialogue::other_wishes(ears.playbook, &meant.reading, found) {
        Some(found) => ears.with(meant, found),
        None if none => ears.by_examples(meant, mended.as_deref().unwrap_or(ears.text)),
        None => meant,
    }
}

impl Ears<'_> {
    fn commands(&self, reading: &Reading) -> Understanding {
        dialogue::understand(self.playbook, self.state, self.scene, reading, self.terms, self.text)
    }

    /// The wishes found in the mended words take the place of those that were found before.
    fn with(&self, mut meant: Meant, found: Vec<Intent>) -> Meant {
        meant.learned = Some(told(found.iter().map(|i| (i.name.as_str(), i.confidence)), ", ") + ", without its slips");
        meant.reading.intents = found;
        meant.reading.in_scope = true;
        meant.understanding = self.commands(&meant.reading);
        meant
    }

    fn by_examples(&self, mut meant: Meant, text: &str) -> Meant {
        let guesses = self.wishes.guess(meant.reading.language, text);
        match dialogue::opinion(self.playbook, self.state, &meant.understanding, guesses, text) {
            Opinion::Nothing => {}
            Opinion::Wishes(wishes) => {
                meant.learned = Some(told(wishes.iter().map(|i| (i.name.as_str(), i.confidence)), ", "));
                meant.reading.intents.extend(wishes);
                meant.reading.in_scope = true;
                meant.understanding = self.commands(&meant.reading);
            }
            Opinion::WhichOf { flows, nearest } => {
                let named = nearest.iter().map(|Guess { intent, confidence }| (intent.as_str(), *confidence));
                meant.learned = Some(told(named, " or "));
                meant.understanding.commands.retain(|command| *command != Command::NotUnderstood);
                meant.understanding.commands.push(Command::Clarify { flows });
            }
        }
        meant
    }
}

fn told<'a>(intents: impl Iterator<Item = (&'a str, f32)>, between: &str) -> String {
    intents.map(|(intent, confidence)| format!("{intent} {confidence:.2}")).collect::<Vec<_>>().join(between)
}
