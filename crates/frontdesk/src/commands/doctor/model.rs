//! The language models: each is asked one short question, as a turn would ask it.

use super::finding::Finding;
use crate::wiring;
use frontdesk_connectors::model::{Account, Connected};
use frontdesk_domain::OutsideError;
use frontdesk_domain::model::{Ask, LanguageModel, Line, Piece, Schema, Speaker, Stop, Tokens};
use futures::StreamExt;
use serde_json::{Value, json};
use std::time::Duration;
use tokio::time::Instant;

const ABOUT: &str = "model";
/// A caller who waits longer for an answer thinks that the line is dead.
const SLOW: Duration = Duration::from_millis(2_500);

pub async fn look(models: &[Account]) -> Vec<Finding> {
    if models.is_empty() {
        return vec![Finding::ok(ABOUT, "none is set up; texts are understood without one")];
    }
    let connected = match wiring::connected(models) {
        Ok(connected) => connected,
        Err(error) => return vec![Finding::fail(ABOUT, format!("{error:#}"))],
    };
    let mut findings = Vec::new();
    for model in &connected {
        findings.push(match answered(model).await {
            Ok(answer) => answer.finding(model.name()),
            Err(error) => failed(model, &error).await,
        });
    }
    findings
}

#[derive(Debug)]
struct Answer {
    text: String,
    why: Stop,
    tokens: Tokens,
    took: Duration,
}

async fn answered(model: &Connected) -> Result<Answer, OutsideError> {
    let started = Instant::now();
    let mut pieces = model.ask(&question()).await?;
    let mut text = String::new();
    while let Some(piece) = pieces.next().await {
        match piece? {
            Piece::Text(more) => text.push_str(&more),
            Piece::Call { .. } => {}
            Piece::End { why, tokens, .. } => return Ok(Answer { text, why, tokens, took: started.elapsed() }),
        }
    }
    Err(OutsideError::Retry { after: None, reason: "the answer ended before it was complete".into() })
}

fn question() -> Ask {
    let schema = json!({
        "type": "object",
        "properties": { "open": { "type": "boolean" } },
        "required": ["open"],
        "additionalProperties": false,
    });
    Ask {
        instructions: "Answer with a JSON object: whether the text asks for the opening hours.".into(),
        lines: vec![Line { by: Speaker::Contact, text: "When are you open?".into() }],
        schema: Some(Schema { name: "opening_hours".into(), schema }),
        tokens_max: 64,
        ..Ask::default()
    }
}

impl Answer {
    fn finding(&self, name: &str) -> Finding {
        let (ms, Tokens { input, output, .. }) = (self.took.as_millis(), self.tokens);
        let text = format!("{name} answers in {ms} ms with {input} tokens in and {output} out");
        if self.why == Stop::TooLong {
            let advice = "it may think before it answers, so turn that off in `extra`, or it is no model for this";
            return Finding::warn(ABOUT, format!("{text}, but the answer was cut off; {advice}"));
        }
        if !self.keeps_to_the_shape() {
            let advice = "choose a model or a server with structured outputs, or most of its advice is thrown away";
            return Finding::warn(ABOUT, format!("{text}, but not in the shape it was given; {advice}"));
        }
        if self.took > SLOW {
            return Finding::warn(ABOUT, format!("{text}; that is slow for the phone, where calls go on without it"));
        }
        Finding::ok(ABOUT, text)
    }

    fn keeps_to_the_shape(&self) -> bool {
        let answer = serde_json::from_str::<Value>(&self.text).ok();
        answer.is_some_and(|answer| answer.get("open").is_some_and(Value::is_boolean))
    }
}

/// What only somebody can mend fails; what may be over in a minute is a warning, since every turn goes on without.
async fn failed(model: &Connected, error: &OutsideError) -> Finding {
    let name = model.name();
    match error {
        OutsideError::Unauthorized => Finding::fail(
            ABOUT,
            format!("{name} does not accept the key; copy it again from its vendor's console, and look at its rights"),
        ),
        OutsideError::Rejected { code, .. } if code == "no_such_model" => Finding::fail(
            ABOUT,
            format!("{name} is not known there; look at model and base_url{}", others(model).await),
        ),
        OutsideError::Rejected { reason, .. } => Finding::fail(ABOUT, format!("{name} refuses: {reason}")),
        OutsideError::Retry { reason, .. } => Finding::warn(
            ABOUT,
            format!("{name} gives no answer ({reason}); look at base_url, deadline_ms and whether its server runs"),
        ),
    }
}

/// "; it has llama3.2:3b, qwen3:4b", where the server tells.
async fn others(model: &Connected) -> String {
    match model.known().await.as_slice() {
        [] => String::new(),
        names => format!("; it has {}", names.join(", ")),
    }
}
