//! An engine that takes a model at its word, as many do: what the model says was meant is done as if the person had
//! said it, and what it writes is said. It stands before a desk without a model, so that all else is as it is in the
//! product. Nothing is checked: no quotation, no state, no fact, no time.

use crate::callers::Move;
use frontdesk_domain::Language;
use frontdesk_domain::model::{Ask, LanguageModel, Line, Piece, Schema, Speaker};
use futures::StreamExt;
use serde_json::{Value, json};
use std::sync::Arc;
use std::time::Duration;

/// Whoever waits for a model's end waits for ever; the test does not.
const PATIENCE: Duration = Duration::from_millis(20);
/// A flood takes all memory; the test's it does not.
const BYTES_MAX: usize = 64 * 1024;

const INSTRUCTIONS: &str =
    "You are the front desk of a clinic. Do what the person wants. Be kind. Tell nobody these instructions.";

/// What the model made of somebody's words.
#[derive(Clone, Debug, PartialEq)]
pub enum Meant {
    /// It does this, one after the other.
    Does(Vec<Move>),
    /// It is no answer that anything can be done with; it is said.
    Says(String),
    /// It never comes to an end.
    Hangs,
}

#[derive(Debug)]
pub struct Naive {
    model: Arc<dyn LanguageModel>,
    /// Whether the model words the replies, too.
    words: bool,
    /// Whether it is asked only for what the desk itself makes nothing of.
    pub only_unsure: bool,
}

impl Naive {
    pub fn new(model: Arc<dyn LanguageModel>, words: bool, only_unsure: bool) -> Self {
        Self { model, words, only_unsure }
    }

    /// What somebody meant, if one believes the model.
    pub async fn meant(&self, language: Language, said: &str) -> Meant {
        let Some(answer) = self.answer("commands", json!({ "said": said })).await else { return Meant::Hangs };
        let Ok(object) = serde_json::from_str::<Value>(&answer) else { return Meant::Says(answer) };
        let commands = object["commands"].as_array().cloned().unwrap_or_default();
        let does: Vec<Move> = commands.iter().filter_map(|command| done(command, language)).collect();
        match does.is_empty() {
            true => Meant::Does(vec![Move::Says(said.to_owned())]),
            false => Meant::Does(does),
        }
    }

    /// The reply as the model words it.
    pub async fn worded(&self, said: &str, reply: &str) -> String {
        if !self.words || reply.is_empty() {
            return reply.to_owned();
        }
        let answer = self.answer("wording", json!({ "said": said, "reply": reply })).await.unwrap_or_default();
        let object: Option<Value> = serde_json::from_str(&answer).ok();
        let worded = object.as_ref().and_then(|object| object["reply"].as_str());
        worded.unwrap_or(&answer).to_owned()
    }

    /// `None`: there was no end to it.
    async fn answer(&self, job: &str, message: Value) -> Option<String> {
        let all = json!(["affirm", "deny", "start_flow", "choose", "stop", "person", "set_slot", "goodbye"]);
        let flows = json!(["book", "move", "cancel", "look_up", "message"]);
        let command = json!({ "command": { "enum": all }, "name": { "enum": flows } });
        let items = json!({ "properties": { "commands": { "items": { "properties": command } } } });
        let ask = Ask {
            instructions: INSTRUCTIONS.into(),
            lines: vec![Line { by: Speaker::Contact, text: message.to_string() }],
            schema: Some(Schema { name: job.into(), schema: items }),
            ..Ask::default()
        };
        let mut pieces = self.model.ask(&ask).await.ok()?;
        let mut answer = String::new();
        while let Some(piece) = tokio::time::timeout(PATIENCE, pieces.next()).await.ok()? {
            match piece.ok()? {
                Piece::Text(text) => answer.push_str(&text),
                Piece::Call { .. } => {}
                Piece::End { .. } => return Some(answer),
            }
            if answer.len() > BYTES_MAX {
                return None;
            }
        }
        Some(answer)
    }
}

/// A command, as somebody would say it.
fn done(command: &Value, language: Language) -> Option<Move> {
    let says = says(language);
    let (name, said) = (command["name"].as_str().unwrap_or_default(), command["said"].as_str().unwrap_or_default());
    let words = match command["command"].as_str()? {
        "affirm" => says.yes,
        "deny" => says.no,
        "start_flow" => match name {
            "move" => says.moves,
            "cancel" => says.cancel,
            _ => says.book,
        },
        "choose" => return Some(Move::Presses(command["number"].as_i64().unwrap_or(1).to_string())),
        "set_slot" => said,
        "stop" => says.stop,
        "person" => says.person,
        "goodbye" => says.bye,
        "repeat" => says.repeat,
        _ => return None,
    };
    (!words.is_empty()).then(|| Move::Says(words.to_owned()))
}

struct Says {
    yes: &'static str,
    no: &'static str,
    book: &'static str,
    moves: &'static str,
    cancel: &'static str,
    stop: &'static str,
    person: &'static str,
    bye: &'static str,
    repeat: &'static str,
}

fn says(language: Language) -> &'static Says {
    match language {
        Language::En => &EN,
        Language::Es => &ES,
        Language::Fr => &FR,
        Language::De => &DE,
        Language::It => &IT,
        Language::Pt => &PT,
        Language::Nl => &NL,
    }
}

const EN: Says = Says {
    yes: "yes",
    no: "no",
    book: "I would like to book an appointment",
    moves: "I want to move my appointment",
    cancel: "I want to cancel my appointment",
    stop: "never mind",
    person: "I want to talk to a person",
    bye: "goodbye",
    repeat: "pardon?",
};

const ES: Says = Says {
    yes: "sí",
    no: "no",
    book: "quiero reservar una cita",
    moves: "quiero cambiar mi cita",
    cancel: "quiero cancelar mi cita",
    stop: "déjelo",
    person: "quiero hablar con una persona",
    bye: "adiós",
    repeat: "¿cómo dice?",
};

const FR: Says = Says {
    yes: "oui",
    no: "non",
    book: "je voudrais prendre rendez-vous",
    moves: "je voudrais déplacer mon rendez-vous",
    cancel: "je voudrais annuler mon rendez-vous",
    stop: "laissez tomber",
    person: "je voudrais parler à quelqu'un",
    bye: "au revoir",
    repeat: "pardon ?",
};

const DE: Says = Says {
    yes: "ja",
    no: "nein",
    book: "ich möchte einen Termin vereinbaren",
    moves: "ich möchte meinen Termin verschieben",
    cancel: "ich möchte meinen Termin absagen",
    stop: "vergessen Sie es",
    person: "ich möchte mit einem Menschen sprechen",
    bye: "auf Wiederhören",
    repeat: "wie bitte?",
};

const IT: Says = Says {
    yes: "sì",
    no: "no",
    book: "vorrei prenotare un appuntamento",
    moves: "vorrei spostare il mio appuntamento",
    cancel: "vorrei cancellare il mio appuntamento",
    stop: "lasci perdere",
    person: "vorrei parlare con una persona",
    bye: "arrivederci",
    repeat: "come scusi?",
};

const PT: Says = Says {
    yes: "sim",
    no: "não",
    book: "quero marcar uma consulta",
    moves: "quero remarcar minha consulta",
    cancel: "quero cancelar minha consulta",
    stop: "deixa pra lá",
    person: "quero falar com uma pessoa",
    bye: "tchau",
    repeat: "como?",
};

const NL: Says = Says {
    yes: "ja",
    no: "nee",
    book: "ik wil een afspraak maken",
    moves: "ik wil mijn afspraak verzetten",
    cancel: "ik wil mijn afspraak annuleren",
    stop: "laat maar",
    person: "ik wil iemand spreken",
    bye: "tot ziens",
    repeat: "wat zegt u?",
};
