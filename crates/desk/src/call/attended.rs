//! What the next answer of a call needs that a person of the team has in hand. It is kept with the call, so that whichever
//! process the vendor asks next knows it.

use crate::error::{Error, Result};
use frontdesk_store::{self as store, Tx};
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Attended {
    /// Answers given so far.
    pub rounds: i64,
    /// Rounds since either side said anything.
    pub quiet: u32,
    /// How often the caller was asked to be patient since somebody of the team last spoke.
    pub soothed: u32,
    /// Somebody has just taken the call over, and the caller is to be told.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub joins: Option<Joins>,
    /// What is to become of the call.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub asked: Option<Asked>,
    /// Something was written to be said and is not said yet.
    pub waits: bool,
    /// It was given back to the assistant, and the caller has said nothing since: they are to be told, and asked once more
    /// what was asked before.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub given_back: bool,
    /// The answer that has the lines which are being said.
    pub saying: i64,
    /// The delivery that was answered last.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answered: Option<Answered>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Joins {
    /// The first name of a member; a program has none.
    pub person: Option<String>,
}

/// What somebody of the team wants done with a call.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Asked {
    /// Say goodbye and hang up.
    End,
    /// Put it through to this number (E.164).
    Transfer { to: String },
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Answered {
    pub key: String,
    pub answer: String,
}

impl Attended {
    /// As it stands; as nothing where nobody ever took the call over.
    pub async fn of(tx: &mut Tx, call: &str) -> Result<Self> {
        let Some(text) = store::calls::attended(tx, call).await? else { return Ok(Self::default()) };
        serde_json::from_str(&text).map_err(|e| Error::json("a call in a person's hands", &e))
    }

    pub fn keep(&self, tx: &mut Tx, call: &str) -> Result<()> {
        let text = serde_json::to_string(self).map_err(|e| Error::json("a call in a person's hands", &e))?;
        store::calls::attend(tx, call, &text);
        Ok(())
    }

    /// Somebody takes it over, or another than before.
    pub fn joined(self, person: Option<String>) -> Self {
        Self { joins: Some(Joins { person }), asked: None, quiet: 0, soothed: 0, given_back: false, ..self }
    }

    /// It is the assistant's again; what waits to be said is still said.
    pub fn left(self, waits: bool) -> Self {
        Self { joins: None, asked: None, waits, given_back: true, ..self }
    }
}
