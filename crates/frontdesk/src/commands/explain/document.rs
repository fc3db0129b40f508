//! A turn as JSON, for programs.

use frontdesk_desk::advice::Advice;
use frontdesk_desk::replay::{Replayed, Told};
use frontdesk_domain::{Language, Message};
use serde_json::{Value, json};

pub fn conversation(told: &Told, turns: Vec<Value>) -> Value {
    let beside: Vec<Value> = told.beside.iter().map(text).collect();
    json!({ "conversation": told.conversation, "turns": turns, "beside": beside })
}

pub fn document(told: &Told, turn: &Replayed) -> Value {
    let record = &turn.record;
    let phrases = turn.again.says.iter().map(|said| phrase(&said.phrase, said.language));
    // Where the turn comes out differently now, only the names that were recorded are sure.
    let phrases: Vec<Value> = match turn.is_same() && !turn.again.says.is_empty() {
        true => phrases.collect(),
        false => record.phrases.iter().map(|name| json!({ "name": name })).collect(),
    };
    json!({
        "turn": turn.id,
        "conversation": told.conversation,
        "seq": turn.seq,
        "at": turn.at,
        "medium": turn.medium,
        "came": record.came,
        "heard": turn.heard,
        "nbest": record.nbest,
        "language": record.language,
        "read": turn.again.heard.as_ref().filter(|_| turn.is_same()),
        "understood": record.understood,
        "advice": record.advice.iter().map(|advice| asked(told, advice)).collect::<Vec<_>>(),
        "steps": record.trace,
        "did": record.did,
        "playbook": told.business.tenant.playbooks.first(),
        "phrases": phrases,
        "said": record.said,
        "texts": turn.texts.iter().map(text).collect::<Vec<_>>(),
        "answer": turn.answer,
        "made_of": record.made_of,
        "same": turn.is_same(),
        "astray_since": turn.astray_since,
        "differences": turn.differences,
    })
}

/// What a model answered, with the whole of what it was asked.
fn asked(told: &Told, advice: &Advice) -> Value {
    let mut document = json!(advice);
    if let (Some(map), Some(prompt)) = (document.as_object_mut(), told.papers.prompt(advice.given.prompt)) {
        map.insert("asked".into(), prompt.clone());
    }
    document
}

fn phrase(name: &str, language: Language) -> Value {
    json!({ "name": name, "language": language })
}

fn text(message: &Message) -> Value {
    json!({
        "message": message.id,
        "to": message.to,
        "purpose": message.purpose,
        "body": message.body,
        "status": message.delivery,
        "at": message.at,
    })
}
