//! `GET /v1/conversations/{id}/turns/{seq}/why`: why something was said, as the turn's record tells it.

use crate::access::Found;
use crate::{ApiError, App};
use axum::Json;
use axum::extract::{Path, State};
use frontdesk_desk::advice::Advice;
use frontdesk_desk::replay::{Difference, Heard, Plain, Replayed, Told};
use frontdesk_domain::access::may;
use frontdesk_domain::{Message, Next};
use frontdesk_store::held::Held;
use jiff::Timestamp;
use serde::Serialize;
use serde_json::json;
use utoipa::ToSchema;

/// Heard, understood, decided, done, said.
#[derive(Debug, Serialize, ToSchema)]
pub struct WhyShape {
    /// `trn_…`
    pub turn: String,
    pub conversation: String,
    pub number: i64,
    #[schema(value_type = String, format = DateTime)]
    pub at: Timestamp,
    pub medium: &'static str,
    /// What began it: `words`, `keys`, `silence`, `opened`, `missed_call`, `not_put_through`, `voicemail`, `reminder`.
    #[schema(value_type = String)]
    pub came: serde_json::Value,
    /// What was said just before.
    pub said_before: Option<String>,
    pub heard: String,
    /// Other hearings of the same words.
    pub or: Vec<String>,
    /// Spoken until then.
    pub language: Option<&'static str>,
    /// What was read in the words, and by which rules; null where the turn comes out differently today.
    pub read: Option<WhyRead>,
    /// What it was taken to mean, one command each, in plain words.
    pub understood: Vec<String>,
    /// What language models were asked, and whether it counted.
    pub models: Vec<WhyModel>,
    /// The steps of the flow.
    pub steps: Vec<String>,
    pub did: Vec<WhyDid>,
    pub phrases: Vec<WhyPhrase>,
    pub said: String,
    pub texts: Vec<WhyText>,
    /// `listens`, `ends`, `transfers` or `voicemail`; null where it comes out differently today.
    pub then: Option<&'static str>,
    /// Taken again now, it comes out byte for byte as it did.
    pub same: bool,
    pub differences: Vec<WhyDifference>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct WhyRead {
    /// What the words were expected to tell, such as `date`.
    pub expected: Vec<String>,
    /// What was offered to choose from.
    pub options: Vec<String>,
    pub entities: Vec<WhyEntity>,
    pub wishes: Vec<WhyWish>,
    pub rules: Vec<WhyRule>,
    /// Whether it concerns a front desk at all.
    pub in_scope: bool,
}

/// Something that was found in the words.
#[derive(Debug, Serialize, ToSchema)]
pub struct WhyEntity {
    pub kind: String,
    pub role: Option<String>,
    /// The words.
    pub text: String,
    /// What they mean, in plain words on the clock of the business.
    pub value: String,
    /// 0 to 1.
    pub sure: f64,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct WhyWish {
    pub name: String,
    /// 0 to 1.
    pub sure: f64,
}

/// A rule of the language that fired.
#[derive(Debug, Serialize, ToSchema)]
pub struct WhyRule {
    pub rule: String,
    pub pattern: String,
    pub text: String,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct WhyModel {
    pub job: String,
    pub by: String,
    pub took_ms: u32,
    /// Whether it counted, in a word.
    pub verdict: String,
    /// Why not.
    pub refused: Vec<String>,
}

/// An action with its outcome, in plain words.
#[derive(Debug, Serialize, ToSchema)]
pub struct WhyDid {
    /// Such as `hold_time`.
    pub action: String,
    pub wanted: String,
    /// Such as `held`.
    pub outcome: String,
    pub came: String,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct WhyPhrase {
    pub name: String,
    pub language: Option<&'static str>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct WhyText {
    pub to: String,
    pub purpose: &'static str,
    pub body: String,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct WhyDifference {
    /// Such as `said`.
    pub what: &'static str,
    pub then: String,
    pub now: String,
}

/// Why something was said: the turn is taken again from its record, by the rules that took it then.
#[utoipa::path(get, path = "/v1/conversations/{id}/turns/{seq}/why", tag = "Conversations",
    params(("id" = String, Path), ("seq" = i64, Path)), responses((status = 200, body = WhyShape)))]
pub async fn read(
    found: Found<Held, may::ConversationsRead>,
    Path((_, seq)): Path<(String, String)>,
    State(app): State<App>,
) -> Result<Json<WhyShape>, ApiError> {
    let (by, id) = (&found.by, &found.it.conversation.id);
    let told = by.desk.replay(by.tenant(), id, app.phone.as_ref()).await?.ok_or_else(ApiError::not_found)?;
    let turn = told.turns.iter().find(|turn| turn.seq.to_string() == seq).ok_or_else(ApiError::not_found)?;
    Ok(Json(why(&told, turn)))
}

fn why(told: &Told, turn: &Replayed) -> WhyShape {
    let (record, same, plain) = (&turn.record, turn.is_same(), Plain::of(&told.business));
    let before = told.turns.iter().rev().find(|t| t.seq < turn.seq);
    let commands = record.understood.iter().flat_map(|understood| &understood.commands);
    WhyShape {
        turn: turn.id.to_string(),
        conversation: told.conversation.to_string(),
        number: turn.seq,
        at: turn.at,
        medium: turn.medium.name(),
        came: json!(record.came),
        said_before: before.map(|turn| turn.record.said.clone()),
        heard: turn.heard.clone(),
        or: record.nbest.clone(),
        language: record.language.map(|language| language.code()),
        read: turn.again.heard.as_ref().filter(|_| same).map(|heard| read_in(heard, &plain)),
        understood: commands.map(|command| plain.command(command)).collect(),
        models: record.advice.iter().map(asked).collect(),
        steps: record.trace.clone(),
        did: record.did.iter().map(|did| done(did, &plain)).collect(),
        phrases: phrases(turn),
        said: record.said.clone(),
        texts: turn.texts.iter().map(texted).collect(),
        then: turn.again.next.as_ref().filter(|_| same).map(then),
        same,
        differences: turn.differences.iter().map(differs).collect(),
    }
}

fn read_in(heard: &Heard, plain: &Plain<'_>) -> WhyRead {
    let entities = heard.reading.entities.iter().map(|entity| WhyEntity {
        kind: plain.text(&entity.kind),
        role: entity.role.as_ref().map(|role| plain.text(role)),
        text: entity.text.clone(),
        value: plain.text(&entity.value),
        sure: f64::from(entity.confidence),
    });
    let rules = heard.rules.iter().map(|fired| WhyRule {
        rule: fired.rule.to_owned(),
        pattern: fired.pattern.to_owned(),
        text: fired.text.clone(),
    });
    let wish = |name: &dyn ToString, sure: f64| WhyWish { name: name.to_string(), sure };
    WhyRead {
        expected: heard.expected.iter().map(|kind| plain.text(kind)).collect(),
        options: heard.options.clone(),
        entities: entities.collect(),
        wishes: heard.reading.intents.iter().map(|i| wish(&i.name, f64::from(i.confidence))).collect(),
        rules: rules.collect(),
        in_scope: heard.reading.in_scope,
    }
}

fn asked(advice: &Advice) -> WhyModel {
    let given = &advice.given;
    let failed = given.failed.map(|failed| failed.told().to_owned());
    WhyModel {
        job: given.job.name().to_owned(),
        by: given.by.clone(),
        took_ms: given.took_ms,
        verdict: advice.word().to_owned(),
        refused: failed.into_iter().chain(advice.refused.iter().cloned()).collect(),
    }
}

fn done(did: &frontdesk_desk::turn::Did, plain: &Plain<'_>) -> WhyDid {
    WhyDid {
        action: did.action.name().to_owned(),
        wanted: plain.without("action", &did.action),
        outcome: did.came.name().to_owned(),
        came: plain.without("outcome", &did.came),
    }
}

/// Where the turn comes out differently now, only the names that were recorded are sure.
fn phrases(turn: &Replayed) -> Vec<WhyPhrase> {
    if turn.is_same() && !turn.again.says.is_empty() {
        let spoken = turn.again.says.iter();
        return spoken.map(|say| WhyPhrase { name: say.phrase.clone(), language: Some(say.language.code()) }).collect();
    }
    turn.record.phrases.iter().map(|name| WhyPhrase { name: name.clone(), language: None }).collect()
}

fn texted(message: &Message) -> WhyText {
    WhyText { to: message.to.clone(), purpose: message.purpose.name(), body: message.body.clone() }
}

fn then(next: &Next) -> &'static str {
    match next {
        Next::Listen => "listens",
        Next::End => "ends",
        Next::Transfer { .. } => "transfers",
        Next::Voicemail => "voicemail",
    }
}

fn differs(difference: &Difference) -> WhyDifference {
    WhyDifference { what: difference.what.name(), then: difference.then.clone(), now: difference.now.clone() }
}
