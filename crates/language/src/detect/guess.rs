//! Weighs the words of a text. The language of the conversation wins where a text is short or says little.

use super::model::{GRAMMAR, LANES, Model, model};
use crate::fold::push_folded;
use frontdesk_domain::Language;

/// How far ahead another language must be, in hundredths of a natural logarithm: for one or two words, for more.
const LEAD: [i32; 2] = [300, 200];
/// How far ahead of a third language it must be to take over on one or two words: "ja", "si".
const MARGIN: i32 = 200;
/// A word in no list tells languages apart by at most so much, a name by hardly anything.
/// A listed word tells more: so much, less two thirds of how rare it is.
const LISTED_MAX: i32 = 850;
const UNLISTED_MAX: i32 = 300;
const NAME_MAX: i32 = 60;
const MARK_MAX: i32 = 150;
/// A word that a language lists is so much likelier there than its letters say.
const LISTED: i32 = 230;
/// So many scalars are looked at: enough to tell, and a bound on the work.
const SCALARS_MAX: usize = 480;

/// The language of a text among those that may be spoken.
pub fn detect(text: &str, prior: Language, among: &[Language]) -> Language {
    if let [only] = among {
        return *only;
    }
    let model = model();
    let mut tally = Tally {
        model,
        scores: [0; LANES],
        listed: [0; LANES],
        known: [0; LANES],
        words: 0,
        single: 0,
        folded: String::with_capacity(24),
    };
    tally.read(head(text));
    tally.winner(prior, among)
}

fn head(text: &str) -> &str {
    if text.len() <= SCALARS_MAX {
        return text;
    }
    let end = text.char_indices().nth(SCALARS_MAX).map_or(text.len(), |(at, _)| at);
    text.get(..end).unwrap_or_default()
}

struct Tally {
    model: &'static Model,
    scores: [i32; LANES],
    /// How many of the words each language's list holds, and how many its list or its grammar.
    listed: [i32; LANES],
    known: [i32; LANES],
    /// How many words were looked at.
    words: u32,
    /// How many of them are single letters; many of them are a name that is spelt.
    single: u32,
    folded: String,
}

impl Tally {
    fn read(&mut self, text: &str) {
        let (mut spelt, mut first) = (0, true);
        for chunk in text.split_whitespace().filter(|c| !is_address(c)) {
            let coded = chunk.bytes().any(|b| b.is_ascii_digit());
            for word in chunk.split(|c: char| !c.is_alphabetic() && !is_combining(c)).filter(|w| !w.is_empty()) {
                let single = word.len() == 1;
                self.single += u32::from(single);
                self.words += 1;
                spelt = if single { spelt + 1 } else { 0 };
                if !(coded && word.len() < 3 || spelt > 2) {
                    self.word(word, !first && word.starts_with(char::is_uppercase));
                }
                first = false;
            }
        }
        self.marks(text);
    }

    fn word(&mut self, word: &str, may_be_name: bool) {
        self.folded.clear();
        word.chars().for_each(|c| push_folded(c, &mut self.folded));
        let letters = self.model.letters.score(&self.folded);
        let Some(row) = self.model.word(&self.folded) else {
            self.add(letters, if may_be_name { NAME_MAX } else { UNLISTED_MAX });
            return;
        };
        let mut scores = letters;
        for (lane, (score, found)) in scores.iter_mut().zip(row).enumerate() {
            *score -= LISTED;
            if let Some(likelihood) = found {
                *score = likelihood.max(*score);
                count(&mut self.known, lane);
                if likelihood > GRAMMAR {
                    count(&mut self.listed, lane);
                }
            }
        }
        // A frequent word tells more than one that another list may just not hold.
        let best = row.into_iter().flatten().max().unwrap_or(0);
        self.add(scores, LISTED_MAX + best * 2 / 3);
    }

    /// Adds a word's scores; none falls behind the best by more than a bound.
    fn add(&mut self, scores: [i32; LANES], most: i32) {
        let best = scores.iter().take(Language::ALL.len()).copied().max().unwrap_or(0);
        for (sum, score) in self.scores.iter_mut().zip(scores) {
            *sum += (score - best).max(-most);
        }
    }

    /// A letter that only some languages write speaks against the others, twice at most.
    fn marks(&mut self, text: &str) {
        let known = text.chars().filter(|c| !c.is_ascii()).filter_map(|c| self.model.mark(c));
        for languages in known.take(2).collect::<Vec<_>>() {
            for (lane, score) in self.scores.iter_mut().enumerate() {
                if languages & (1 << lane) == 0 {
                    *score -= MARK_MAX;
                }
            }
        }
    }

    fn winner(&self, prior: Language, among: &[Language]) -> Language {
        let of = |language: Language| self.scores.get(language as usize).copied().unwrap_or(i32::MIN);
        let listed = |language: Language| self.listed.get(language as usize).copied().unwrap_or(0);
        // In a few words those that the prior's grammar holds count for it: "maria de la cruz" may be a name.
        let known = if self.words < 5 { self.known.get(prior as usize).copied().unwrap_or(0) } else { listed(prior) };
        let others = || among.iter().copied().filter(|l| *l != prior);
        if self.single > 2 && self.single * 2 > self.words {
            return prior;
        }
        let Some(best) = others().max_by_key(|l| of(*l)) else { return prior };
        if !among.contains(&prior) {
            return if listed(best) > 0 { best } else { prior };
        }
        let short = self.words < 3;
        let single = self.words == 1 && known > 0;
        let ahead = of(best) - of(prior) >= LEAD[usize::from(!short)];
        let alone = !short || others().all(|l| l == best || of(best) - of(l) >= MARGIN);
        if ahead && alone && !single && listed(best) > known { best } else { prior }
    }
}

fn count(counts: &mut [i32; LANES], lane: usize) {
    if let Some(count) = counts.get_mut(lane) {
        *count += 1;
    }
}

fn is_address(chunk: &str) -> bool {
    chunk.contains('@') || chunk.contains("//") || chunk.starts_with("www.")
}

fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{En, Es};

    #[test]
    fn answers_only_with_a_language_that_may_be_spoken() {
        assert_eq!(detect("ich möchte einen Termin", En, &[En, Es]), En);
        assert_eq!(detect("ich möchte einen Termin", En, &Language::ALL), Language::De);
        assert_eq!(detect("ich möchte einen Termin", En, &[Es]), Es);
        assert_eq!(detect("ich möchte einen Termin", En, &[]), En);
    }
}
