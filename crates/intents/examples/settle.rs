//! Finds the constants of `Rule` in examples alone: `settle FILE…`, JSON Lines of {"intent", "text"} and perhaps
//! "split".
//!
//! No text without an intent is looked at, and none of a split other than `train`. Some intents of a file are taught,
//! by some of their examples; their other examples should be recognised, and those of all other intents, of which the
//! model has never heard, should be refused. This is done for few and many intents and for few and many examples.
//! Of all rules that refuse at most one in fifty of what would be recognised, on average, the one is taken that
//! refuses the most strangers.

use frontdesk_intents::{Example, Model, Rule};
use serde_json::Value;
use std::collections::BTreeMap;

/// Intents taught, and examples of each.
const SIZES: [(usize, usize); 8] = [(5, 10), (5, 50), (15, 10), (15, 50), (50, 10), (50, 50), (100, 10), (100, 80)];
/// Each size is drawn so often.
const DRAWS: usize = 2;
/// Of the examples of known intents, and of those of strangers, at most so many are asked.
const ASKED_MAX: usize = 600;
const WORDS_WEIGH: [f32; 3] = [0.7, 0.85, 1.0];
const UNKNOWN_WEIGHS: [f32; 4] = [1.5, 2.0, 3.0, 4.5];
const CAUTION: [f32; 9] = [0.005, 0.0075, 0.01, 0.015, 0.02, 0.03, 0.05, 0.1, 0.2];
/// Of what would be recognised, so much may be refused.
const LOST_MAX: f32 = 0.02;

/// A file's examples, by intent.
type Said = BTreeMap<String, Vec<String>>;

/// What is taught, and what is then asked: with its intent, or with none.
struct Collection {
    name: String,
    taught: Vec<Example>,
    asked: Vec<(Option<String>, String)>,
}

/// An answer: how sure, and whether it was right; nothing is right for a stranger.
struct Answered {
    confidence: f32,
    right: bool,
    stranger: bool,
}

#[expect(clippy::print_stdout, reason = "a program for a terminal")]
fn main() -> Result<(), Box<dyn std::error::Error>> {
    let files: Vec<String> = std::env::args().skip(1).collect();
    if files.is_empty() {
        return Err("name at least one file of JSON Lines with \"intent\" and \"text\"".into());
    }
    let mut collections = Vec::new();
    for file in &files {
        let said = read(file)?;
        collections.extend(drawn(file, &said));
    }
    let rule = weighed(&collections);
    let rule = limited(&collections, rule);
    for collection in &collections {
        let model = Model::train_by(&collection.taught, rule);
        let (right, refused) = shares(&answers(&model, collection), model.threshold());
        println!("{:<40} right {:.3}  refused {:.3}", collection.name, right, refused);
    }
    println!("{rule:?}");
    Ok(())
}

fn read(file: &str) -> Result<Said, Box<dyn std::error::Error>> {
    let mut said = Said::new();
    for line in std::fs::read_to_string(file)?.lines().filter(|line| !line.trim().is_empty()) {
        let line: Value = serde_json::from_str(line)?;
        let field = |name: &str| line.get(name).and_then(Value::as_str);
        if let (Some(intent), Some(text), None | Some("train")) = (field("intent"), field("text"), field("split")) {
            said.entry(intent.to_owned()).or_default().push(text.to_owned());
        }
    }
    Ok(said)
}

fn drawn(file: &str, said: &Said) -> Vec<Collection> {
    let sizes = SIZES.iter().filter(|(intents, _)| intents * 3 / 2 <= said.len());
    sizes.flat_map(|(intents, each)| (0..DRAWS).map(|draw| collection(file, said, *intents, *each, draw))).collect()
}

/// Every so manieth intent is known, in another order for each draw.
fn collection(file: &str, said: &Said, intents: usize, each: usize, draw: usize) -> Collection {
    let mut order: Vec<(usize, &String)> =
        said.keys().enumerate().map(|(n, name)| ((n * 7919 + draw * 4_447 + 13) * 104_729 % 10_007, name)).collect();
    order.sort_unstable();
    let known: Vec<&String> = order.iter().take(intents).map(|(_, name)| *name).collect();
    let (mut taught, mut right, mut strange) = (Vec::new(), Vec::new(), Vec::new());
    for (intent, texts) in said {
        if !known.contains(&intent) {
            strange.extend(texts.iter().map(|text| (None, text.clone())));
            continue;
        }
        // In the order given, since neighbours are often one sentence in two wordings.
        let each = each.min(texts.len() * 4 / 5);
        taught.extend(texts.iter().take(each).map(|text| Example { intent: intent.clone(), text: text.clone() }));
        right.extend(texts.iter().skip(each).map(|text| (Some(intent.clone()), text.clone())));
    }
    let asked = thinned(right).into_iter().chain(thinned(strange)).collect();
    Collection {
        name: format!("{file}: {intents} × {each}, draw {draw}").split('/').next_back().unwrap_or_default().to_owned(),
        taught,
        asked,
    }
}

fn thinned<T>(all: Vec<T>) -> Vec<T> {
    let every = all.len().div_ceil(ASKED_MAX).max(1);
    all.into_iter().step_by(every).collect()
}

fn answers(model: &Model, collection: &Collection) -> Vec<Answered> {
    let answer = |(intent, text): &(Option<String>, String)| {
        let best = model.classify(text).nearest.first().map(|best| (best.intent.to_owned(), best.confidence));
        let right = best.as_ref().is_some_and(|(name, _)| Some(name) == intent.as_ref());
        Answered { confidence: best.map_or(0.0, |(_, confidence)| confidence), right, stranger: intent.is_none() }
    };
    collection.asked.iter().map(answer).collect()
}

/// Of the known, those recognised; of the strangers, those refused.
fn shares(answers: &[Answered], threshold: f32) -> (f32, f32) {
    let share = |stranger: bool, good: &dyn Fn(&Answered) -> bool| {
        let of: Vec<&Answered> = answers.iter().filter(|a| a.stranger == stranger).collect();
        of.iter().filter(|a| good(a)).count() as f32 / of.len().max(1) as f32
    };
    (share(false, &|a| a.right && a.confidence >= threshold), share(true, &|a| a.confidence < threshold))
}

fn worth((right, refused): (f32, f32)) -> f32 {
    (right + refused) / 2.0
}

fn mean(all: impl Iterator<Item = f32>) -> f32 {
    let all: Vec<f32> = all.collect();
    all.iter().sum::<f32>() / all.len().max(1) as f32
}

/// The weights, by what would be reached if each collection's best limit were known.
#[expect(clippy::print_stdout, reason = "a program for a terminal")]
fn weighed(collections: &[Collection]) -> Rule {
    let mut best = (0.0, Rule::default());
    for words_weigh in WORDS_WEIGH {
        for unknown_weighs in UNKNOWN_WEIGHS {
            let rule = Rule { words_weigh, unknown_weighs, ..Rule::default() };
            let reached = |collection: &Collection| {
                let answers = answers(&Model::train_by(&collection.taught, rule), collection);
                (0..100).map(|n| worth(shares(&answers, n as f32 / 100.0))).fold(0.0, f32::max)
            };
            let reached = mean(collections.iter().map(reached));
            println!("words {words_weigh}, unknown {unknown_weighs}: {reached:.4} at best");
            if reached > best.0 {
                best = (reached, rule);
            }
        }
    }
    best.1
}

/// The limit, with these weights.
#[expect(clippy::print_stdout, reason = "a program for a terminal")]
fn limited(collections: &[Collection], rule: Rule) -> Rule {
    let mut best = (0.0, Rule { caution: 0.0, ..rule });
    for caution in CAUTION {
        let rule = Rule { caution, ..rule };
        let reached = |collection: &Collection| {
            let model = Model::train_by(&collection.taught, rule);
            let answers = answers(&model, collection);
            let (right, refused) = shares(&answers, model.threshold());
            (right, refused, 1.0 - right / shares(&answers, 0.0).0)
        };
        let each: Vec<(f32, f32, f32)> = collections.iter().map(reached).collect();
        let (right, refused) = (mean(each.iter().map(|e| e.0)), mean(each.iter().map(|e| e.1)));
        let lost = mean(each.iter().map(|e| e.2));
        println!("caution {caution}: right {right:.3}, refused {refused:.3}, lost {lost:.4}");
        if lost <= LOST_MAX && refused > best.0 {
            best = (refused, rule);
        }
    }
    best.1
}
