//! The classifier of intents: how fast it is trained and asked, and how large its models are.
//!
//! The sentences are made up, and as varied as what people type: in 1,500 of them there are some 16,000 different words,
//! pairs and runs of letters, in 15,000 some 50,000, a hundred in each. In the English questions of CLINC150 there are
//! 14,200, 48,200 and 104.

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
const COMMON_EXPRESSIONS: u64 = 60;
const COMMON_WORDS: u64 = 256;
const OWN_EXPRESSIONS: u64 = 14;
const OWN_WORDS: u64 = 20;

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

/// Two expressions of the intent between three of everybody's, nine words in all.
fn sentence(intent: u32, dice: &mut Dice) -> String {
    let mut words = Vec::with_capacity(9);
    for part in 0..5 {
        let (first, end) = match part % 2 {
            0 => (dice.seldom(COMMON_EXPRESSIONS) * 3, COMMON_WORDS),
            _ => (dice.seldom(OWN_EXPRESSIONS) * 3, OWN_WORDS),
        };
        let own = COMMON_WORDS + u64::from(intent) * OWN_WORDS;
        let said = (first..first + 2).take(if part == 4 { 1 } else { 2 });
        words.extend(said.zip(0..).map(|(number, place)| match part % 2 {
            0 => word(number % end, 2),
            // The second word of an expression is the longer one.
            _ => word(own + number % end, if place == 0 { 2 } else { 4 }),
        }));
    }
    words.join(" ")
}

/// A word that can be spoken, of at least so many letters.
fn word(number: u64, letters_min: u64) -> String {
    const CONSONANTS: &[u8] = b"bcdfghklmnprstvw";
    const VOWELS: &[u8] = b"aeiou";
    let mut mixed = number.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 16;
    let mut letter = |letters: &[u8]| {
        let at = mixed as usize % letters.len();
        mixed /= letters.len() as u64;
        letters.get(at).copied().map_or('a', char::from)
    };
    let letters = letters_min + number % 4;
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

    /// Low numbers are likelier: some things are nearly always said.
    fn seldom(&mut self, end: u64) -> u64 {
        self.below(end) * self.below(end) / end
    }
}
