//! The classifier of intents: how fast it is trained and asked, and how large its models are.
//!
//! The sentences are made up: eight words or so, of which a few belong to the intent and the others to anybody, and
//! some words and pairs of words are said often and others seldom, as in speech.

use super::proc;
use frontdesk_intents::{Example, Model};
use std::fmt::Write;
use std::hint::black_box;
use std::time::Duration;

/// Intents, examples of each, and what is aimed at: seconds to train, sentences a second.
type Case = (u32, u32, f64, f64);
const CASES: [Case; 3] = [(20, 75, 0.3, 100_000.0), (150, 10, 0.3, 20_000.0), (150, 100, 3.0, 20_000.0)];
const SIZE_MB_MAX: f64 = 10.0;
/// Of several attempts the best counts: the machine does other things too.
const ATTEMPTS: u32 = 3;
const ASKED: u32 = 40_000;
const COMMON_WORDS: u64 = 1_000;
const BEGINNINGS: u64 = 20;
const FOLLOWERS: u64 = 4;
const OWN_WORDS: u64 = 40;

/// Measures each case and tells it, a line for each figure.
pub fn intents() -> anyhow::Result<String> {
    let mut text = "Intents learned from examples, on one core\n".to_owned();
    for case in CASES {
        one(&mut text, case)?;
    }
    Ok(text)
}

fn one(text: &mut String, (intents, each, seconds_max, speed_min): Case) -> anyhow::Result<()> {
    let mut dice = Dice(0x9e37_79b9_7f4a_7c15);
    let example = |n: u32, dice: &mut Dice| {
        let intent = n % intents;
        Example { intent: format!("intent_{intent}"), text: sentence(intent, dice) }
    };
    let examples: Vec<Example> = (0..intents * each).map(|n| example(n, &mut dice)).collect();
    let asked: Vec<String> = (0..ASKED).map(|n| sentence(n % intents, &mut dice)).collect();
    let mut model = Model::train(&[]);
    let training = best(|| model = Model::train(&examples))?;
    let asking = best(|| asked.iter().for_each(|sentence| drop(black_box(model.classify(sentence)))))?;
    let speed = f64::from(ASKED) / asking.as_secs_f64();
    let size = model.to_bytes().len() as f64 / 1e6;
    let mut line = |what: &str, value: String, aim: Option<(String, bool)>| {
        let aim = aim.map_or_else(String::new, |(aim, met)| format!("{} aim {aim}", if met { "✓" } else { "✗" }));
        let _ = writeln!(text, "{}", format!("  {what:<34} {value:<44} {aim}").trim_end());
    };
    let seconds = training.as_secs_f64();
    let trained = Some((format!("≤ {seconds_max} s"), seconds <= seconds_max));
    line(&format!("{intents} intents, {} examples", intents * each), format!("trained in {seconds:.2} s"), trained);
    let fast = Some((format!("≥ {speed_min:.0}"), speed >= speed_min));
    line("", format!("{speed:.0} sentences a second"), fast);
    line("", format!("{size:.2} MB"), Some((format!("≤ {SIZE_MB_MAX} MB"), size <= SIZE_MB_MAX)));
    Ok(())
}

/// CPU time, as the kernel counts it in hundredths of a second.
fn best(mut run: impl FnMut()) -> anyhow::Result<Duration> {
    let own = std::process::id();
    let mut took = Duration::MAX;
    for _ in 0..ATTEMPTS {
        let before = proc::cpu(own)?;
        run();
        took = took.min(proc::cpu(own)?.saturating_sub(before));
    }
    Ok(took.max(Duration::from_millis(10)))
}

/// Three words of the intent among five of everybody's, each of which few others can follow.
fn sentence(intent: u32, dice: &mut Dice) -> String {
    let mut common = dice.below(BEGINNINGS);
    let mut word_at = |n: u64| match n % 3 {
        // The product makes low numbers likelier: an intent has words that are nearly always said.
        1 => word(
            COMMON_WORDS + u64::from(intent) * OWN_WORDS + dice.below(OWN_WORDS) * dice.below(OWN_WORDS) / OWN_WORDS,
        ),
        _ => {
            common = (common * 31 + dice.below(FOLLOWERS)) % COMMON_WORDS;
            word(common)
        }
    };
    (0..8).map(&mut word_at).collect::<Vec<_>>().join(" ")
}

/// A word that can be spoken, of two or three syllables.
fn word(number: u64) -> String {
    const CONSONANTS: &[u8] = b"bcdfghklmnprstvw";
    const VOWELS: &[u8] = b"aeiou";
    let mut mixed = number.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 16;
    let mut letter = |letters: &[u8]| {
        let at = mixed as usize % letters.len();
        mixed /= letters.len() as u64;
        letters.get(at).copied().map_or('a', char::from)
    };
    let letters = 5 + number % 2 * 2;
    (0..letters).map(|at| letter(if at % 2 == 0 { CONSONANTS } else { VOWELS })).collect()
}

/// Numbers that are the same each time (xorshift).
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % end
    }
}
