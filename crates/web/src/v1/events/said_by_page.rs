//! What an open page says over its socket, and what it is told of the others.

use bytes::Bytes;
use frontdesk_domain::ConversationId;
use frontdesk_events::live::{Doing, Happens, Page, Present, Sign};
use serde::{Deserialize, Serialize};
use std::time::Duration;
use tokio::time::Instant;

/// No page says more than this within `WITHIN`; what is more is not told on.
const SAYS_MAX: u32 = 20;
const WITHIN: Duration = Duration::from_secs(5);

#[derive(Debug, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
enum Says {
    /// Is anybody there? Told back as `pong`.
    Ping,
    Watching {
        conversation: Option<String>,
    },
    Typing {
        conversation: String,
    },
    Noting {
        conversation: String,
    },
}

/// How much a page has said lately.
#[derive(Debug)]
pub(super) struct Manners {
    since: Instant,
    said: u32,
}

impl Manners {
    pub(super) fn new(now: Instant) -> Self {
        Self { since: now, said: 0 }
    }

    fn lets(&mut self, now: Instant) -> bool {
        if now.duration_since(self.since) > WITHIN {
            *self = Self::new(now);
        }
        self.said += 1;
        self.said <= SAYS_MAX
    }
}

/// Takes what a page says; what it is answered. What cannot be read is passed by: an older desk knows less than a newer page.
pub(super) fn take(text: &str, page: Option<&mut Page>, manners: &mut Manners, now: Instant) -> Option<Bytes> {
    let says: Says = serde_json::from_str(text).ok()?;
    if let Says::Ping = says {
        return Some(Bytes::from_static(br#"{"frame":"pong"}"#));
    }
    let page = page.filter(|_| manners.lets(now))?;
    let (doing, conversation) = match says {
        Says::Watching { conversation } => (Doing::Watching, conversation),
        Says::Typing { conversation } => (Doing::Typing, Some(conversation)),
        Says::Noting { conversation } => (Doing::Noting, Some(conversation)),
        Says::Ping => return None,
    };
    page.does(doing, conversation.as_deref().and_then(ConversationId::parse));
    None
}

/// What somebody else does, as a frame.
pub(super) fn frame(sign: &Sign) -> Bytes {
    match sign {
        Sign::Member(member) => present(member),
        Sign::Contact(conversation) => {
            format!(r#"{{"frame":"contact_typing","conversation":"{conversation}"}}"#).into()
        }
        Sign::Call(call) => framed(if matches!(call.what, Happens::Speaks { .. }) { "speaking" } else { "turn" }, call),
    }
}

pub(super) fn present(present: &Present) -> Bytes {
    framed("presence", present)
}

fn framed(name: &str, what: &impl Serialize) -> Bytes {
    let json = serde_json::to_string(what).unwrap_or_default();
    format!(r#"{{"frame":"{name}",{}"#, json.strip_prefix('{').unwrap_or("}")).into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use frontdesk_domain::{MemberId, TenantId};
    use frontdesk_events::live::{InCall, Presence};

    #[tokio::test]
    async fn what_a_page_says_is_told_on_in_measure() {
        let (presence, tenant) = (Presence::default(), TenantId::at(1, [1; 10]));
        let (mut ana, _) = presence.enter(&tenant, &MemberId::at(1, [1; 10]));
        let (mut ben, _) = presence.enter(&tenant, &MemberId::at(1, [2; 10]));
        let now = Instant::now();
        let mut manners = Manners::new(now);
        let typing = r#"{"type":"typing","conversation":"cnv_1"}"#;
        assert_eq!(take(r#"{"type":"ping"}"#, None, &mut manners, now).unwrap(), r#"{"frame":"pong"}"#);
        for odd in ["", "{}", r#"{"type":"later"}"#, "\u{0}"] {
            assert!(take(odd, Some(&mut ben), &mut manners, now).is_none(), "{odd}");
        }
        for _ in 0..100 {
            take(typing, Some(&mut ben), &mut manners, now);
        }
        let mut told = Vec::new();
        while let Ok(Some(present)) = tokio::time::timeout(Duration::from_millis(20), ana.next()).await {
            told.push(String::from_utf8(frame(&present).to_vec()).unwrap());
        }
        assert_eq!(told.len(), 1 + SAYS_MAX as usize, "the first is that Ben came");
        let member = MemberId::at(1, [2; 10]);
        let expected = format!(r#"{{"frame":"presence","member":"{member}","conversation":"cnv_1","doing":"typing"}}"#);
        assert_eq!(told.last().unwrap(), &expected);
        let framed = |what| frame(&Sign::Call(InCall { conversation: ConversationId::at(1, [3; 10]), turn: 2, what }));
        let id = ConversationId::at(1, [3; 10]);
        let speaking = format!(r#"{{"frame":"speaking","conversation":"{id}","turn":2,"words":"I \"am\""}}"#);
        assert_eq!(framed(Happens::Speaks { words: "I \"am\"".into() }), speaking);
        let turn = format!(r#"{{"frame":"turn","conversation":"{id}","turn":2,"took_ms":3}}"#);
        assert_eq!(framed(Happens::Answered { took_ms: 3 }), turn);
    }
}
