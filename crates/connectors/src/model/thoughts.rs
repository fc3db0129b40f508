//! Takes out what a model thought aloud before it answered.
//!
//! Vendors give thoughts apart from the answer, and those are not read at all. Servers of one's own often leave them at
//! the beginning of the text, between `<think>` and `</think>`.

const OPENS: &str = "<think>";
const CLOSES: &str = "</think>";

#[derive(Debug)]
pub(super) enum Thoughts {
    /// Nothing was said yet; this much may still be the beginning of a thought. What parts thoughts from the answer is
    /// no part of it.
    Perhaps {
        held: String,
        thought: bool,
    },
    /// Thinking; the last bytes, which may be the beginning of its end.
    Thinking(String),
    Over,
}

impl Default for Thoughts {
    fn default() -> Self {
        Self::Perhaps { held: String::new(), thought: false }
    }
}

impl Thoughts {
    /// What of this text belongs to the answer.
    pub(super) fn answer(&mut self, text: &str) -> String {
        match self {
            Self::Over => text.to_owned(),
            Self::Perhaps { held, thought } => {
                held.push_str(text);
                let begun = held.trim_start();
                if let Some(more) = begun.strip_prefix(OPENS).map(str::to_owned) {
                    *self = Self::Thinking(String::new());
                    return self.answer(&more);
                }
                if OPENS.starts_with(begun) {
                    return String::new();
                }
                let answer = if *thought { begun.to_owned() } else { held.clone() };
                *self = Self::Over;
                answer
            }
            Self::Thinking(tail) => {
                tail.push_str(text);
                if let Some((_, answer)) = tail.split_once(CLOSES) {
                    let answer = answer.to_owned();
                    *self = Self::Perhaps { held: String::new(), thought: true };
                    return self.answer(&answer);
                }
                let keep = tail.len().saturating_sub(CLOSES.len());
                let cut = (0..=keep).rev().find(|at| tail.is_char_boundary(*at)).unwrap_or_default();
                tail.drain(..cut);
                String::new()
            }
        }
    }

    /// What was held back and turned out to be the answer.
    pub(super) fn rest(&mut self) -> String {
        match std::mem::replace(self, Self::Over) {
            Self::Perhaps { held, thought: false } => held,
            Self::Perhaps { held, .. } => held.trim_start().to_owned(),
            Self::Thinking(_) | Self::Over => String::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(pieces: &[&str]) -> String {
        let mut thoughts = Thoughts::default();
        let mut answer: String = pieces.iter().map(|piece| thoughts.answer(piece)).collect();
        answer.push_str(&thoughts.rest());
        answer
    }

    #[test]
    fn thoughts_are_taken_out_wherever_the_text_is_cut() {
        let text = "\n<think>Für Jane? </thin k> Hm.</think>\n\n{\"ok\": \"<think>\"}";
        assert_eq!(read(&[text]), "{\"ok\": \"<think>\"}");
        for at in (0..text.len()).filter(|at| text.is_char_boundary(*at)) {
            let (head, tail) = text.split_at(at);
            assert_eq!(read(&[head, tail]), "{\"ok\": \"<think>\"}", "cut at {at}");
        }
        let letters: Vec<String> = text.chars().map(String::from).collect();
        assert_eq!(read(&letters.iter().map(String::as_str).collect::<Vec<_>>()), "{\"ok\": \"<think>\"}");
    }

    #[test]
    fn an_answer_without_thoughts_is_not_touched() {
        assert_eq!(read(&[" Hel", "lo <think>"]), " Hello <think>");
        assert_eq!(read(&["<thi", "s"]), "<this");
        assert_eq!(read(&["<thi"]), "<thi");
        assert_eq!(read(&["<think>for ever"]), "");
    }
}
