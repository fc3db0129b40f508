//! A text as the words that are compared: lower case, no accents, figures alike.

use unicode_normalization::UnicodeNormalization;

/// Longer texts are read up to here: nobody says what they want later than that.
const LETTERS_MAX: usize = 1_000;

/// Words one after the other, without what stands between them.
#[derive(Debug, Default)]
pub struct Words {
    letters: Vec<char>,
    ends: Vec<usize>,
}

impl Words {
    pub fn of(text: &str) -> Self {
        let mut words = Self::default();
        let mut chars = text.chars().peekable();
        while let Some(c) = chars.next() {
            match c {
                '\'' | '’' | 'ʼ' => words.apostrophe(chars.peek().copied()),
                _ if c.is_ascii() => words.take(c),
                _ => c.nfd().for_each(|part| words.take(part)),
            }
            if words.letters.len() >= LETTERS_MAX {
                break;
            }
        }
        words.end();
        words
    }

    pub fn iter(&self) -> impl Iterator<Item = &[char]> {
        let begins = std::iter::once(0).chain(self.ends.iter().copied());
        begins.zip(&self.ends).filter_map(|(from, to)| self.letters.get(from..*to))
    }

    fn begun(&self) -> usize {
        self.letters.len() - self.ends.last().copied().unwrap_or(0)
    }

    fn end(&mut self) {
        if self.begun() > 0 {
            self.ends.push(self.letters.len());
        }
    }

    fn take(&mut self, c: char) {
        match c {
            'a'..='z' => self.letters.push(c),
            'A'..='Z' => self.letters.push(c.to_ascii_lowercase()),
            // Which figures were said is no matter of intent: "at 7:30" and "at 8:15" want the same.
            _ if c.is_numeric() => self.letters.push('0'),
            'ß' | 'ẞ' => self.letters.extend(['s', 's']),
            'œ' | 'Œ' => self.letters.extend(['o', 'e']),
            'æ' | 'Æ' => self.letters.extend(['a', 'e']),
            'ø' | 'Ø' => self.letters.push('o'),
            'ł' | 'Ł' => self.letters.push('l'),
            // Accents, once parted from their letters, leave nothing.
            '\u{300}'..='\u{36f}' => {}
            _ if c.is_alphanumeric() => self.letters.extend(c.to_lowercase()),
            _ => self.end(),
        }
    }

    /// "what's" is one word, "l'heure" and "dell'ora" are two.
    fn apostrophe(&mut self, next: Option<char>) {
        const PARTED: [&str; 6] = ["un", "qu", "dell", "all", "nell", "sull"];
        let from = self.letters.len() - self.begun();
        let before = self.letters.get(from..).unwrap_or_default();
        let short = before.len() == 1 || PARTED.iter().any(|p| p.chars().eq(before.iter().copied()));
        let vowel = next.is_some_and(|c| c.nfd().next().is_some_and(|base| "aeiouhAEIOUH".contains(base)));
        if short && vowel {
            self.end();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        Words::of(text).iter().map(|w| w.iter().collect()).collect()
    }

    #[test]
    fn case_accents_and_signs_leave_the_words() {
        assert_eq!(words("¿Cuánto CUESTA, señor?"), ["cuanto", "cuesta", "senor"]);
        assert_eq!(words("Straße  œuvre"), ["strasse", "oeuvre"]);
        assert_eq!(words("at 7:30"), ["at", "0", "00"]);
    }

    #[test]
    fn an_apostrophe_parts_an_article_and_joins_a_verb() {
        assert_eq!(words("What's on, I'll see"), ["whats", "on", "ill", "see"]);
        assert_eq!(words("l'heure d’été qu'est dell'ora"), ["l", "heure", "d", "ete", "qu", "est", "dell", "ora"]);
    }

    #[test]
    fn a_text_has_an_end() {
        assert!(Words::of(&"word ".repeat(10_000)).iter().count() <= LETTERS_MAX);
        assert_eq!(words(" ... "), Vec::<String>::new());
    }
}
