//! Where a turn that was taken again differs from what was recorded.

use super::again::{Again, Kept};
use crate::turn::{MadeOf, Record};
use frontdesk_domain::Message;
use serde::Serialize;

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Difference {
    pub what: What,
    pub then: String,
    pub now: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum What {
    /// The language the conversation was in before the turn.
    Language,
    Understood,
    Steps,
    Actions,
    Phrases,
    Said,
    /// What was texted besides.
    Texts,
    /// What the vendor was told, byte for byte.
    Answer,
    State,
    /// Something else in the record.
    Record,
}

impl What {
    pub fn name(self) -> &'static str {
        match self {
            Self::Language => "language before",
            Self::Understood => "understood",
            Self::Steps => "steps",
            Self::Actions => "actions",
            Self::Phrases => "phrases",
            Self::Said => "said",
            Self::Texts => "texts",
            Self::Answer => "answer",
            Self::State => "state afterwards",
            Self::Record => "record",
        }
    }
}

/// Everything that differs, what comes first first. Settings and playbook are told apart from this: that they are
/// others is no difference as long as the turn comes out the same.
pub(super) fn differences(kept: &Kept, again: &Again, texts: &[Message]) -> Vec<Difference> {
    let (then, now) = (&kept.record, &again.record);
    let mut found = Vec::new();
    let mut compare = |what, then: String, now: String| {
        if then != now {
            found.push(Difference { what, then, now });
        }
    };
    compare(What::Language, json(&then.language), json(&now.language));
    compare(What::Understood, json(&then.understood), json(&now.understood));
    compare(What::Steps, then.trace.join(", "), now.trace.join(", "));
    let undone = again.undone.iter().map(|action| format!("{} (never done then)", action.name()));
    let wanted = now.did.iter().map(|did| json(&did.action)).chain(undone);
    compare(What::Actions, listed(then.did.iter().map(|did| json(&did.action))), listed(wanted));
    compare(What::Phrases, then.phrases.join(", "), now.phrases.join(", "));
    compare(What::Said, then.said.clone(), now.said.clone());
    compare(What::Answer, kept.turn.answer.clone(), again.answer.clone());
    let explained: Vec<&str> = again.texts.iter().map(|(_, body)| body.as_str()).chain([now.said.as_str()]).collect();
    let unexplained = texts.iter().filter(|text| text.to != "team" && !explained.contains(&text.body.as_str()));
    let unexplained = listed(unexplained.map(|text| text.body.clone()));
    let instead = if unexplained.is_empty() { String::new() } else { explained.join(", ") };
    compare(What::Texts, unexplained, instead);
    compare(What::State, then.state.to_string(), now.state.to_string());
    if found.is_empty() && !is_same_record(kept, again) {
        found.push(Difference { what: What::Record, then: kept.turn.record.clone(), now: again.written.clone() });
    }
    found
}

/// Byte for byte, but for the digests of settings and playbook.
fn is_same_record(kept: &Kept, again: &Again) -> bool {
    if kept.record.made_of == again.record.made_of {
        return kept.turn.record == again.written;
    }
    let without = |record: &Record| Record { made_of: MadeOf::default(), ..record.clone() };
    json(&without(&kept.record)) == json(&without(&again.record))
}

fn listed(all: impl Iterator<Item = String>) -> String {
    all.collect::<Vec<_>>().join(", ")
}

fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}
