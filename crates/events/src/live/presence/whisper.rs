//! What processes tell each other of who is here: ids, and the words of a caller whom somebody watches elsewhere.

use super::{InCall, Present};
use frontdesk_domain::{ConversationId, TenantId};
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "says", rename_all = "snake_case")]
pub(super) enum Whisper {
    /// There is another process. Whoever did not know it tells what is done in theirs.
    Hello,
    Does {
        tenant: TenantId,
        page: u64,
        #[serde(flatten)]
        present: Present,
    },
    Leaves {
        tenant: TenantId,
        page: u64,
    },
    Contact {
        tenant: TenantId,
        conversation: ConversationId,
    },
    /// To whoever looks at it there.
    Call {
        tenant: TenantId,
        #[serde(flatten)]
        call: InCall,
    },
}

impl Whisper {
    pub(super) fn text(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// `None`: another version of the program says what this one does not know.
    pub(super) fn read(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok()
    }
}
