//! Weighs the words of a text. The language of the conversation wins where a text is short or says little.

use super::model::{GRAMMAR, LANES, Model, Word, model};
use crate::fold::push_folded;
use frontdesk_domain::Language;

/// How far ahead another language must be, in hundredths of a natural logarithm: in one or two words, in more, and
/// so much more for each word that the conversation's language alone knows.
const LEAD_FEW: i32 = 300;
const LEAD: i32 = 200;
const LEAD_MORE: i32 = 120;
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
        longer: [0; LANES],
        telling: Vec::with_capacity(16),
        words: 0,
        numbers: 0,
        single: 0,
        named: false,
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
    /// How many of the listed ones have more than one letter.
    longer: [i32; LANES],
    /// The languages that know a word, as bits, for each word that is no part of a name and not very short.
    telling: Vec<u8>,
    /// How many words were looked at.
    words: u32,
    /// How many numbers stand among them.
    numbers: u32,
    /// How many of them are single letters; many of them are a name that is spelt.
    single: u32,
    /// Whether some word is a name or joins names.
    named: bool,
    folded: String,
}

impl Tally {
    fn read(&mut self, text: &str) {
        let (mut spelt, mut first) = (0, true);
        // In a text of capitals none of them marks a name.
        let has_small = text.chars().any(char::is_lowercase);
        for chunk in text.split_whitespace().filter(|c| !is_address(c)) {
            let coded = chunk.bytes().any(|b| b.is_ascii_digit());
            self.numbers += u32::from(coded && !chunk.contains(char::is_alphabetic));
            for word in chunk.split(|c: char| !c.is_alphabetic() && !is_combining(c)).filter(|w| !w.is_empty()) {
                let single = word.len() == 1;
                self.single += u32::from(single);
                self.words += 1;
                spelt = if single { spelt + 1 } else { 0 };
                if !(coded && word.len() < 3 || spelt > 2) {
                    self.word(word, has_small && !first && word.starts_with(char::is_uppercase));
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
        let known = self.model.word(&self.folded);
        let best = known.and_then(|word| word.row().into_iter().flatten().max()).unwrap_or(i32::MIN);
        let name = known.is_some_and(Word::may_name) && best <= GRAMMAR;
        let joins = known.is_some_and(Word::joins_names);
        self.named |= self.folded.len() > 1 && joins || self.folded.len() > 2 && name;
        match known {
            Some(word) if !name => self.known_word(word, letters, best),
            _ => {
                known.into_iter().for_each(|word| self.count_known(word));
                self.add(letters, if may_be_name || name { NAME_MAX } else { UNLISTED_MAX });
            }
        }
    }

    fn known_word(&mut self, word: Word, letters: [i32; LANES], best: i32) {
        let mut scores = letters;
        let mut languages = 0;
        for (lane, (score, found)) in scores.iter_mut().zip(word.row()).enumerate() {
            *score -= LISTED;
            if let Some(likelihood) = found {
                *score = likelihood.max(*score);
                languages |= 1 << lane;
            }
        }
        self.count_known(word);
        if self.folded.len() > 2 && !word.may_name() {
            self.telling.push(languages);
        }
        // A frequent word tells more than one that another list may just not hold.
        self.add(scores, LISTED_MAX + best * 2 / 3);
    }

    fn count_known(&mut self, word: Word) {
        for (lane, likelihood) in word.row().into_iter().enumerate() {
            let Some(likelihood) = likelihood else { continue };
            count(&mut self.known, lane);
            if likelihood > GRAMMAR {
                count(&mut self.listed, lane);
                if self.folded.len() > 1 {
                    count(&mut self.longer, lane);
                }
            }
        }
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
        let others = || among.iter().copied().filter(|l| *l != prior);
        let Some(best) = others().max_by_key(|l| at(&self.scores, *l)) else { return prior };
        if self.is_spelt() && at(&self.longer, best) < 2 {
            return prior;
        }
        let over = if !among.contains(&prior) {
            at(&self.listed, best) > 0
        } else if self.words + self.numbers < 3 {
            self.takes_few_words(best, prior) && others().all(|l| l == best || self.ahead(best, l) >= MARGIN)
        } else {
            self.takes_a_sentence(best, prior)
        };
        if over { best } else { prior }
    }

    /// Whether most of it is single letters: a name that is spelt.
    fn is_spelt(&self) -> bool {
        self.single > 2 && self.single * 2 > self.words
    }

    fn ahead(&self, one: Language, other: Language) -> i32 {
        at(&self.scores, one) - at(&self.scores, other)
    }

    fn takes_few_words(&self, best: Language, prior: Language) -> bool {
        let known = at(&self.known, prior);
        let single = self.words == 1 && known > 0;
        !single && self.ahead(best, prior) >= LEAD_FEW && at(&self.listed, best) > known
    }

    /// A sentence is another language's by a word that is its own, or by more words than the prior knows.
    /// In a few words a name is no reason: "maria de la cruz".
    fn takes_a_sentence(&self, best: Language, prior: Language) -> bool {
        let few = self.words < 5;
        let (own, theirs) = (self.only(best, prior), self.only(prior, best));
        let lead = if theirs > own { LEAD + LEAD_MORE * (theirs - own) } else { LEAD };
        let known = if few { at(&self.known, prior) } else { at(&self.listed, prior) };
        let listed = at(&self.listed, best);
        let told = own > i32::from(few && self.named) || !few && listed > 0 || self.words > 2 && listed > known;
        told && self.ahead(best, prior) >= lead
    }

    /// How many telling words one language knows and the other does not.
    fn only(&self, one: Language, other: Language) -> i32 {
        let knows = |languages: u8, language: Language| languages & (1 << language as u8) != 0;
        self.telling.iter().map(|l| i32::from(knows(*l, one) && !knows(*l, other))).sum()
    }
}

fn at(counts: &[i32; LANES], language: Language) -> i32 {
    counts.get(language as usize).copied().unwrap_or(i32::MIN)
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
