//! How many guesses a password takes, and what would make it better.

use super::common::is_common;
use super::pieces::{Piece, cut};

/// In signs, not bytes.
pub const LENGTH_MIN: usize = 10;
/// Enough for any sentence, and little enough to hash.
pub const LENGTH_MAX: usize = 128;

/// From this many bits on a password is taken. Attempts are slowed down and each costs an Argon2id, so that a thousand
/// billion guesses are out of reach.
const ENOUGH: f64 = 40.0;
/// Where the meter shows one step more.
const STEPS: [f64; 4] = [20.0, ENOUGH, 55.0, 75.0];

/// What makes a password easy to guess.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Weakness {
    TooShort,
    TooLong,
    /// It is among the passwords that are known from break-ins.
    Breached,
    /// It leans on a word that many use.
    Common,
    /// It leans on the member's own name, address or business.
    Own,
    /// `aaaa`, `abcd`, `qwertz`.
    Pattern,
    Dates,
}

impl Weakness {
    pub fn code(self) -> &'static str {
        match self {
            Self::TooShort => "too_short",
            Self::TooLong => "too_long",
            Self::Breached => "breached",
            Self::Common => "common",
            Self::Own => "own",
            Self::Pattern => "pattern",
            Self::Dates => "dates",
        }
    }

    /// What to do about it.
    pub fn sentence(self) -> &'static str {
        match self {
            Self::TooShort => {
                "Make it at least 10 signs long; three or four words that do not belong together are best."
            }
            Self::TooLong => "Make it at most 128 signs long.",
            Self::Breached => "This password is known from break-ins at other sites. Choose another one.",
            Self::Common => "It leans on a word that many people use. Add a word or two that nobody expects there.",
            Self::Own => "It holds your name, your address or your business, which whoever guesses tries first.",
            Self::Pattern => "Rows such as abcd, 4321 or qwertz and repeated signs hardly count. Use words instead.",
            Self::Dates => "Years and dates are tried early. Use words instead.",
        }
    }
}

/// What is told of a password, and nothing of what is in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Strength {
    /// 0 very weak, 1 weak, 2 good enough, 3 good, 4 strong.
    pub score: u8,
    /// Whether it may be used.
    pub is_enough: bool,
    /// The worst first.
    pub weaknesses: Vec<Weakness>,
}

/// `own`: what whoever guesses knows of the member, such as name and e-mail address.
pub fn strength(password: &str, own: &[&str]) -> Strength {
    let signs = password.chars().count();
    if signs > LENGTH_MAX {
        return Strength { score: 0, is_enough: false, weaknesses: vec![Weakness::TooLong] };
    }
    let pieces = cut(password, &words(own));
    let bits: f64 = pieces.iter().map(|piece| piece.bits).sum();
    let mut weaknesses = Vec::new();
    if signs < LENGTH_MIN {
        weaknesses.push(Weakness::TooShort);
    }
    if is_breached(password) {
        weaknesses.push(Weakness::Breached);
    }
    let is_enough = weaknesses.is_empty() && bits >= ENOUGH;
    if !is_enough {
        weaknesses.extend(leans_on(&pieces));
        if weaknesses.is_empty() {
            weaknesses.push(Weakness::TooShort);
        }
    }
    let reached = STEPS.iter().filter(|step| bits >= **step).count();
    let score = if is_enough { reached } else { reached.min(1) };
    Strength { score: u8::try_from(score).unwrap_or(0), is_enough, weaknesses }
}

/// Known as it is, or with the figures and signs taken off that are hung on behind: `Password2024!`.
fn is_breached(password: &str) -> bool {
    let lower = password.to_lowercase();
    let stem = lower.trim_end_matches(|c: char| !c.is_alphabetic());
    is_common(&lower) || (stem.chars().count() * 2 >= lower.chars().count() && stem.len() > 3 && is_common(stem))
}

fn leans_on(pieces: &[Piece]) -> Vec<Weakness> {
    let order = [Weakness::Own, Weakness::Common, Weakness::Pattern, Weakness::Dates];
    order.into_iter().filter(|w| pieces.iter().any(|piece| piece.weakness == Some(*w))).collect()
}

/// The words of what is known, in lower case: `ana.souza@clinic.example` gives four.
fn words(own: &[&str]) -> Vec<String> {
    let all = own.iter().flat_map(|text| text.split(|c: char| !c.is_alphanumeric()));
    all.filter(|word| word.chars().count() >= 3).map(str::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(password: &str) -> Strength {
        strength(password, &["Ana Souza", "ana.souza@riverside.example"])
    }

    #[test]
    fn what_is_guessed_first_is_refused_and_told_why() {
        for (password, worst) in [
            ("Tr0ub4dor", Weakness::TooShort),
            ("password123", Weakness::Breached),
            ("Football2024!", Weakness::Breached),
            ("qwertyuiop", Weakness::Breached),
            ("AnaSouza2024", Weakness::Own),
            ("riverside-ana", Weakness::Own),
            ("aaaaaaaaaaaaaaaa", Weakness::Pattern),
            ("abcdefghij1234567890", Weakness::Pattern),
            ("19841985198619", Weakness::Dates),
            ("drowssap", Weakness::TooShort),
        ] {
            let found = of(password);
            assert!(!found.is_enough && found.score <= 1, "{password}: {found:?}");
            assert_eq!(found.weaknesses.first(), Some(&worst), "{password}: {found:?}");
        }
    }

    #[test]
    fn words_that_do_not_belong_together_are_taken() {
        for password in
            ["quiet hallway in march", "correct horse battery staple", "vK8#tq2Lw!e9", "zufriedene Birke am Kanal"]
        {
            let found = of(password);
            assert!(found.is_enough && found.score >= 2, "{password}: {found:?}");
        }
    }

    #[test]
    fn any_text_has_a_strength() {
        for password in ["", " ", "ü", "\u{0}\u{0}", "🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂", &"ß".repeat(129), "ẞİıſ"]
        {
            let found = of(password);
            assert_eq!(found.is_enough, found.weaknesses.is_empty(), "{password:?}");
        }
        assert_eq!(of(&"ab c".repeat(33)).weaknesses, [Weakness::TooLong]);
    }
}
