//! Whether an answer is the one that was wanted.

use super::answer::Answer;
use super::script::Expect;

pub fn check(expect: &Expect, answer: &Answer) -> Vec<String> {
    let mut wrong = Vec::new();
    let said = &answer.said;
    wrong.extend(expect.say.iter().filter(|w| !w.is_in(said)).map(|w| format!("expected to hear {w}")));
    wrong.extend(expect.not.iter().filter(|w| w.is_in(said)).map(|w| format!("did not want to hear {w}")));
    if let Some(next) = expect.next.as_deref().filter(|next| *next != answer.next) {
        wrong.push(format!("expected {next} to come next, it was {}", answer.next));
    }
    if let Some(options) = &expect.options {
        match &answer.options {
            None => wrong.push("options can be seen in web chat alone".to_owned()),
            Some(offered) if offered != options => {
                wrong.push(format!("expected the options {options:?}, offered were {offered:?}"));
            }
            Some(_) => {}
        }
    }
    if let Some(language) = expect.language {
        let spoken = answer.language.as_deref().unwrap_or("no language");
        if !spoken.starts_with(language.code()) {
            wrong.push(format!("expected {} to be spoken, it was {spoken}", language.code()));
        }
    }
    if questions(said) > 1 {
        wrong.push("two questions in one reply".to_owned());
    }
    if !wrong.is_empty() {
        wrong.push(format!("the answer was {said:?}"));
    }
    wrong
}

/// A reply asks one thing at most; several texts of one turn count as one reply.
fn questions(said: &str) -> usize {
    said.matches('?').count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::script::Wanted;

    fn answer(said: &str) -> Answer {
        Answer { said: said.to_owned(), next: "listen", ..Answer::default() }
    }

    #[test]
    fn what_is_missing_is_named() {
        let expect = Expect {
            say: vec![Wanted::Words("2:00 PM".into())],
            not: vec![Wanted::Words("booked".into())],
            next: Some("end".into()),
            ..Expect::default()
        };
        assert_eq!(check(&expect, &answer("You're booked.")).len(), 4);
        assert_eq!(check(&Expect::default(), &answer("At 2:00 PM?")), Vec::<String>::new());
    }

    #[test]
    fn two_questions_are_one_too_many() {
        assert!(!check(&Expect::default(), &answer("When? And who are you?")).is_empty());
    }
}
