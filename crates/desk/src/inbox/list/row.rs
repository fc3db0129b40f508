//! From what a conversation is and what was said in it to its row in the list. Pure.

use crate::turn::Record;
use frontdesk_domain::lists::Standing;
use frontdesk_domain::{Author, ConversationStatus, Happened, Holder, Medium};
use frontdesk_store::listing::{Facts, LastTurn, Listed, Preview};
use jiff::Timestamp;

/// About two lines.
const PREVIEW_CHARS_MAX: usize = 140;
/// The assistant's reason when it heard of danger.
const EMERGENCY: &str = "emergency";

pub(super) fn listed(facts: &Facts) -> Listed {
    let said = said_last(facts);
    let asked = asked(facts);
    let urgent = asked.is_some() && is_emergency(facts);
    let standing = Standing {
        conversation: facts.conversation.clone(),
        status: facts.status,
        holder: facts.holder,
        assignee: facts.assignee.clone(),
        at: said.as_ref().map_or(facts.opened_at, |said| said.at),
        waiting_since: waiting_since(facts, asked, urgent),
        due_at: facts.due_at,
        urgent,
        failed: facts.failed,
    };
    let spoke_at = facts.turn.as_ref().filter(|turn| !turn.heard.is_empty()).map(|turn| turn.at);
    Listed {
        standing,
        contact: facts.contact.clone(),
        channel: facts.channel.clone(),
        medium: facts.medium,
        snoozed_until: facts.snoozed_until,
        last: said.as_ref().map(|said| said.id.clone()),
        preview: said.map(|said| said.preview),
        heard_at: facts.wrote_at.max(spoke_at),
        version: facts.version,
    }
}

struct Said {
    id: String,
    at: Timestamp,
    preview: Preview,
}

/// The last word that both sides know of.
fn said_last(facts: &Facts) -> Option<Said> {
    let written = facts.message.as_ref().map(|message| Said {
        id: message.id.to_string(),
        at: message.at,
        preview: Preview { author: message.author, text: short(&message.body) },
    });
    let spoken = facts.turn.as_ref().map(spoken);
    match (written, spoken) {
        (Some(written), Some(spoken)) if spoken.at > written.at => Some(spoken),
        (None, spoken) => spoken,
        (written, _) => written,
    }
}

/// What the assistant said, which comes after what it heard; what was heard, where it said nothing.
fn spoken(turn: &LastTurn) -> Said {
    // A record that an older program wrote may not be readable; what was heard still is.
    let said = serde_json::from_str::<Record>(&turn.record).map(|record| record.said).unwrap_or_default();
    let preview = match said.is_empty() {
        true => Preview { author: Author::Contact, text: short(&turn.heard) },
        false => Preview { author: Author::Assistant, text: short(&said) },
    };
    Said { id: turn.id.to_string(), at: turn.at, preview }
}

/// When the assistant asked for a person, where no person has come since.
fn asked(facts: &Facts) -> Option<Timestamp> {
    let come = facts.member_at.max(facts.no_answer_at).max(facts.handed_back_at);
    let (asked_at, _) = facts.asked.as_ref()?;
    Some(*asked_at).filter(|asked_at| come.is_none_or(|come| *asked_at > come))
}

fn is_emergency(facts: &Facts) -> bool {
    let Some((_, body)) = &facts.asked else { return false };
    matches!(serde_json::from_str(body), Ok(Happened::HandoffRequested { reason, .. }) if reason == EMERGENCY)
}

/// Since when somebody waits for a person: the assistant asked for one, or the contact spoke last and the assistant is
/// silent. During a call only danger counts.
fn waiting_since(facts: &Facts, asked: Option<Timestamp>, urgent: bool) -> Option<Timestamp> {
    if facts.status != ConversationStatus::Open {
        return None;
    }
    if facts.medium == Medium::Voice {
        return asked.filter(|_| urgent);
    }
    // While the owner has time to answer, the assistant is silent too.
    let is_silent = facts.holder != Holder::Assistant || facts.due_at.is_some();
    let unanswered = facts.unanswered_at.filter(|_| is_silent);
    match (asked, unanswered) {
        (Some(asked), Some(unanswered)) => Some(asked.min(unanswered)),
        (asked, unanswered) => asked.or(unanswered),
    }
}

fn short(text: &str) -> String {
    let mut short = String::new();
    for (n, sign) in text.split_whitespace().flat_map(|word| word.chars().chain([' '])).enumerate() {
        if n == PREVIEW_CHARS_MAX {
            short.push('…');
            return short;
        }
        short.push(sign);
    }
    short.trim_end().to_owned()
}

#[cfg(test)]
mod tests;
