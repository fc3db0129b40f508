//! The turns of a conversation, one after the other, with what was written beside them.

use frontdesk_desk::replay::{Replayed, Told, local};
use frontdesk_desk::turn::Came;
use frontdesk_domain::{Author, Message};
use jiff::Timestamp;

pub fn listing(told: &Told) -> String {
    let zone = &told.business.zone;
    let turns = told.turns.iter().map(|turn| (turn.at, turn_lines(turn, &local(turn.at, zone))));
    let beside = told.beside.iter().map(|text| (text.at, text_lines(text, &local(text.at, zone))));
    let mut all: Vec<(Timestamp, String)> = turns.chain(beside).collect();
    all.sort_by_key(|(at, _)| *at);
    let count = match told.turns.len() {
        1 => "1 turn".to_owned(),
        n => format!("{n} turns"),
    };
    let head = format!("{} with {}: {count}\n", told.conversation, told.business.tenant.name);
    let foot = "\n`frontdesk explain` with the id of a turn tells why.".to_owned();
    let lines = all.into_iter().map(|(_, lines)| lines);
    std::iter::once(head).chain(lines).chain([foot]).collect::<Vec<_>>().join("\n")
}

fn turn_lines(turn: &Replayed, at: &str) -> String {
    let mut lines = vec![format!("{:>3}  {at}  {}  {}", turn.seq, turn.medium.name(), turn.id)];
    lines.push(format!("     heard  {}", heard(turn)));
    lines.push(format!("     said   {}", turn.record.said));
    if !turn.is_same() {
        lines.push("     replay different".to_owned());
    }
    lines.join("\n")
}

/// What began the turn, in words.
pub(super) fn heard(turn: &Replayed) -> String {
    match turn.record.came {
        Came::Words => format!("{:?}", turn.heard),
        Came::Keys => format!("the keys {}", turn.heard.trim()),
        Came::Silence => "silence".to_owned(),
        Came::Files => "files without words".to_owned(),
        Came::Opened => "somebody calls, or opens the chat".to_owned(),
        Came::MissedCall => "a call that nobody took".to_owned(),
        Came::NotPutThrough => "the person the caller was put through to did not answer".to_owned(),
        Came::Voicemail => "a voicemail".to_owned(),
        Came::Reminder => "nothing: an appointment is near".to_owned(),
    }
}

fn text_lines(text: &Message, at: &str) -> String {
    let who = match text.author {
        Author::Member => "a member of the team wrote",
        _ => "texted outside a turn",
    };
    format!("     {at}  {who} ({})\n     said   {}", text.purpose.name(), text.body)
}
