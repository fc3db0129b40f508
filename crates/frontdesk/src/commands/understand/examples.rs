//! Examples of intents from a file: JSON Lines of `{"intent": …, "text": …}`.

use super::lines::{Lines, Numbered};
use anyhow::Context;
use frontdesk_intents::{Example, Model};
use serde::Deserialize;
use std::fs::File;
use std::io::BufReader;
use std::path::Path;

const EXAMPLES_MAX: usize = 200_000;
const INTENTS_MAX: usize = 2_000;
/// So many mistakes are told at once.
const MISTAKES_MAX: usize = 20;
const SHAPE: &str = r#"Write {"intent": "book", "text": "I need an appointment"}, one such line for each example"#;

#[derive(Deserialize)]
struct Written {
    intent: Option<String>,
    text: Option<String>,
}

/// Trains on a file. Every mistake in it is told with its line; a model of half the examples would surprise later.
pub fn train(path: &Path) -> anyhow::Result<Model> {
    let name = path.display();
    let file = File::open(path).with_context(|| format!("the examples in {name} cannot be read; check the path"))?;
    let mut examples = Vec::new();
    let mut mistakes = Vec::new();
    for chunk in Lines::new(BufReader::new(file)) {
        for line in chunk.with_context(|| format!("the examples in {name} cannot be read to their end"))? {
            match example(&line) {
                _ if line.is_empty() => {}
                Ok(example) => examples.push(example),
                Err(what) => mistakes.push(format!("{name}:{}: {what}.", line.number)),
            }
        }
        anyhow::ensure!(examples.len() <= EXAMPLES_MAX, "{name} has more than {EXAMPLES_MAX} examples; leave some out");
    }
    anyhow::ensure!(mistakes.is_empty(), "{}", told(&mistakes));
    anyhow::ensure!(!examples.is_empty(), "{name} has no examples. {SHAPE}.");
    let model = Model::train(&examples);
    let intents = model.intents().count();
    anyhow::ensure!(
        intents <= INTENTS_MAX,
        "{name} has {intents} intents, {INTENTS_MAX} at most; is `intent` the name?"
    );
    Ok(model)
}

fn example(line: &Numbered) -> Result<Example, String> {
    let text = line.text.as_deref().map_err(|why| format!("{why}. Correct it or take it out"))?;
    let written: Written = serde_json::from_str(text).map_err(|e| format!("this is no example ({e}). {SHAPE}"))?;
    let given = |field: Option<String>| field.filter(|value| !value.trim().is_empty());
    let intent = given(written.intent).ok_or(
        "`intent` is missing or empty. Name what is wanted; a text that wants none of the intents is left out",
    )?;
    let text = given(written.text).ok_or("`text` is missing or empty. Write what people say, or take the line out")?;
    Ok(Example { intent, text })
}

fn told(mistakes: &[String]) -> String {
    let shown = mistakes.iter().take(MISTAKES_MAX).cloned().collect::<Vec<_>>().join("\n");
    match mistakes.len().checked_sub(MISTAKES_MAX) {
        Some(more) if more > 0 => format!("{shown}\nand {more} more mistakes of this kind."),
        _ => shown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Example, String> {
        example(&Numbered { number: 1, text: Ok(text.to_owned()) })
    }

    #[test]
    fn a_line_is_an_example_whatever_else_it_has() {
        let example = read(r#"{"text": "I need one", "intent": "book", "split": "train"}"#).unwrap();
        assert_eq!((example.intent.as_str(), example.text.as_str()), ("book", "I need one"));
    }

    #[test]
    fn what_is_wrong_with_a_line_is_told() {
        for (text, part) in [
            ("book", "no example"),
            ("[]", "no example"),
            (r#"{"text": "I need one", "intent": null}"#, "`intent` is missing"),
            (r#"{"intent": "book", "text": " "}"#, "`text` is missing"),
            (r#"{"intent": 5, "text": "five"}"#, "no example"),
        ] {
            let told = read(text).unwrap_err();
            assert!(told.contains(part), "{text}: {told}");
        }
    }

    #[test]
    fn many_mistakes_are_counted() {
        let mistakes: Vec<String> = (0..25).map(|i| format!("f:{i}: wrong.")).collect();
        assert!(told(&mistakes).ends_with("and 5 more mistakes of this kind."));
        assert_eq!(told(&mistakes[..20]).lines().count(), 20);
    }
}
