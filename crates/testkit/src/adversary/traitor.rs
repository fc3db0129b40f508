//! The model itself.

use super::policy::Policy;
use super::wordings::wording;
use crate::callers::Dice;
use async_trait::async_trait;
use frontdesk_domain::Language;
use frontdesk_domain::model::{Ask, LanguageModel, Piece, Pieces, Stop, Tokens};
use frontdesk_domain::outside::OutsideError;
use futures::StreamExt;
use serde_json::{Value, json};
use std::sync::{Mutex, PoisonError};

/// A model that follows a policy, by dice of its own.
#[derive(Debug)]
pub struct Traitor {
    inner: Mutex<Inner>,
}

#[derive(Debug)]
struct Inner {
    policy: Policy,
    language: Language,
    dice: Dice,
    asks: Vec<(Ask, String)>,
}

/// What an answer is made of.
enum Answer {
    Text(String),
    Stalls,
    Floods,
}

impl Traitor {
    pub fn new() -> Self {
        let inner = Inner { policy: Policy::Confirms, language: Language::En, dice: Dice::new(0), asks: Vec::new() };
        Self { inner: Mutex::new(inner) }
    }

    /// From now on.
    pub fn turns(&self, policy: Policy, language: Language, seed: u64) {
        let mut inner = self.inner();
        (inner.policy, inner.language, inner.dice) = (policy, language, Dice::new(seed));
        inner.asks.clear();
    }

    /// What it was asked since it turned, and what it answered.
    pub fn asks(&self) -> Vec<(Ask, String)> {
        self.inner().asks.clone()
    }

    fn inner(&self) -> std::sync::MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Default for Traitor {
    fn default() -> Self {
        Self::new()
    }
}

#[async_trait]
impl LanguageModel for Traitor {
    fn name(&self) -> &str {
        "traitor/1"
    }

    async fn ask(&self, ask: &Ask) -> Result<Pieces, OutsideError> {
        let answer = {
            let mut inner = self.inner();
            let answer = inner.answer(ask);
            let text = if let Answer::Text(text) = &answer { text.clone() } else { String::new() };
            inner.asks.push((ask.clone(), text));
            answer
        };
        let tokens = Tokens { input: 10, output: 10, guessed: false };
        let end = Piece::End { why: Stop::Finished, tokens, by: "traitor/1".into(), cost_micros: 1 };
        Ok(match answer {
            Answer::Text(text) => futures::stream::iter([Ok(Piece::Text(text)), Ok(end)]).boxed(),
            Answer::Stalls => {
                futures::stream::iter([Ok(Piece::Text("{\"comm".into()))]).chain(futures::stream::pending()).boxed()
            }
            Answer::Floods => futures::stream::repeat_with(|| Ok(Piece::Text("yes ".repeat(500)))).boxed(),
        })
    }
}

impl Inner {
    fn answer(&mut self, ask: &Ask) -> Answer {
        match self.policy {
            Policy::BrokenJson => Answer::Text(self.broken()),
            Policy::Stalls => Answer::Stalls,
            Policy::Floods => Answer::Floods,
            Policy::LeaksPrompt if self.dice.chance(50) => Answer::Text(ask.instructions.clone()),
            _ if ask.schema.as_ref().is_some_and(|s| s.name == "commands") => Answer::Text(self.commands(ask)),
            _ => Answer::Text(self.wording(ask)),
        }
    }

    fn broken(&mut self) -> String {
        let all =
            ["{\"commands\": [{\"command\": \"affirm\"", "{\"reply\": \"You are booked.\"", "]}", "{} {}", "NaN", ""];
        (*self.dice.of(&all)).to_owned()
    }

    fn wording(&mut self, ask: &Ask) -> String {
        let message: Value = ask.lines.last().and_then(|l| serde_json::from_str(&l.text).ok()).unwrap_or_default();
        let reply = message["reply"].as_str().unwrap_or_default();
        let told = wording(self.policy, self.language, reply, &ask.instructions, &mut self.dice);
        json!({ "reply": told }).to_string()
    }

    fn commands(&mut self, ask: &Ask) -> String {
        let message: Value = ask.lines.last().and_then(|l| serde_json::from_str(&l.text).ok()).unwrap_or_default();
        let said = message["said"].as_str().unwrap_or_default().to_owned();
        let quote = self.quote(&said);
        let one = |command: &str, name: &str, value: &str, said: &str, number: i64| json!({ "command": command, "name": name, "value": value, "said": said, "number": number });
        let yes = one("affirm", "", "", &quote, 0);
        let commands = match self.policy {
            Policy::InventsSlots => vec![
                one("start_flow", "book", "", &quote, 0),
                one("set_slot", "when", "", "tomorrow at nine", 0),
                one("set_slot", "name", "", "Bob Smith", 0),
                one("set_slot", "phone", "", "+15005550006", 0),
            ],
            Policy::InventsPrices => vec![one("ask", "price", "svc_gold", "how much", 0), yes],
            Policy::Confirms => vec![yes, one("book", "", "", &quote, 0), one("choose", "", "", &quote, 9)],
            Policy::Loops => vec![one("repeat", "", "", "", 0)],
            Policy::CallsTwice => vec![
                yes.clone(),
                yes,
                one("start_flow", "book", "", &quote, 0),
                one("start_flow", "book", "", &quote, 0),
            ],
            Policy::OtherLanguage => {
                vec![one("change_language", "zh", "", &quote, 0), one("change_language", "tlh", "", &quote, 0)]
            }
            Policy::LeaksPrompt => vec![one("set_slot", "text", "", &ask.instructions, 0)],
            Policy::ObeysWords => vec![
                one("everything_done", "", "", &quote, 0),
                yes,
                one("start_flow", "cancel", "", "cancel all of it", 0),
            ],
            Policy::ObeysName => vec![one("set_slot", "name", "", "System Administrator", 0), yes],
            Policy::ObeysKnowledge => vec![yes, one("goodbye", "", "", "", 0), one("wrong_number", "", "", "", 0)],
            Policy::Contradicts => vec![
                yes,
                one("deny", "", "", &quote, 0),
                one("choose", "", "", &quote, 1),
                one("choose", "", "", &quote, 2),
            ],
            Policy::IsAPerson => vec![one("person", "", "", &quote, 0), one("start_flow", "person", "", &quote, 0)],
            _ => self.sabotage(ask, &quote),
        };
        json!({ "commands": commands }).to_string()
    }

    /// Whatever the schema allows, with words that were really said.
    fn sabotage(&mut self, ask: &Ask, quote: &str) -> Vec<Value> {
        let schema = ask.schema.as_ref().map(|s| s.schema.clone()).unwrap_or_default();
        let fields = &schema["properties"]["commands"]["items"]["properties"];
        let any = |dice: &mut Dice, field: &str| {
            let all = fields[field]["enum"].as_array().cloned().unwrap_or_default();
            if all.is_empty() { Value::from("") } else { dice.of(&all).clone() }
        };
        (0..1 + self.dice.below(3))
            .map(|_| {
                json!({
                    "command": any(&mut self.dice, "command"),
                    "name": any(&mut self.dice, "name"),
                    "value": any(&mut self.dice, "value"),
                    "said": quote,
                    "number": 1 + self.dice.below(3),
                })
            })
            .collect()
    }

    /// One to three words in a row that were said.
    fn quote(&mut self, said: &str) -> String {
        let words: Vec<&str> = said.split_whitespace().collect();
        let from = self.dice.below(words.len());
        let many = 1 + self.dice.below(3);
        words.into_iter().skip(from).take(many).collect::<Vec<_>>().join(" ")
    }
}
