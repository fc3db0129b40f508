//! `/v1/try`: a conversation with the assistant that nobody has had.

use super::{refused, standing};
use crate::access::Allowed;
use crate::asked::Body;
use crate::{ApiError, App};
use axum::Json;
use axum::extract::State;
use frontdesk_desk::editions::{Line, Refused, Rehearsal, Rehearsed};
use frontdesk_domain::access::may;
use frontdesk_domain::{Command, Language, Medium};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;

const LINES_MAX: usize = 40;
const LINE_CHARS_MAX: usize = 500;

/// A conversation to be tried out, from its first line on.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TryOut {
    /// With what is drafted; else with what is in force.
    #[serde(default = "yes")]
    draft: bool,
    #[serde(default)]
    medium: TryMedium,
    /// A language code, such as `en`; the business's first when nothing is said.
    language: Option<String>,
    /// When it begins; now when nothing is said. Send the `at` of the first answer with the lines to come, so that
    /// "tomorrow" stays the same day.
    #[schema(value_type = Option<String>, format = DateTime)]
    at: Option<Timestamp>,
    /// What the contact says, all of it from the beginning: 40 lines of 500 signs at most.
    #[serde(default)]
    #[schema(max_items = 40)]
    lines: Vec<TryLine>,
}

fn yes() -> bool {
    true
}

/// How the contact reaches the desk.
#[derive(Clone, Copy, Debug, Default, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum TryMedium {
    Voice,
    Sms,
    #[default]
    Web,
}

/// One thing the contact does; nothing said is silence on the phone.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TryLine {
    says: Option<String>,
    /// On the phone's keypad.
    presses: Option<String>,
}

/// How the conversation went.
#[derive(Debug, Serialize, ToSchema)]
pub struct TriedOut {
    /// When it began.
    #[schema(value_type = String, format = DateTime)]
    pub at: Timestamp,
    /// The greeting, where there is one, and what came of each line.
    pub turns: Vec<TriedTurn>,
}

/// What came of one line.
#[derive(Debug, Serialize, ToSchema)]
pub struct TriedTurn {
    pub heard: String,
    /// What was understood: commands of the engine.
    #[schema(value_type = Vec<Object>)]
    pub understood: Vec<Command>,
    /// What was understood by examples, and how surely: `book 0.93`.
    pub learned: Option<String>,
    /// The steps of flows that were taken.
    pub steps: Vec<String>,
    /// What was done in the calendar of the rehearsal, which is gone afterwards, and what came of it.
    #[schema(value_type = Vec<Object>)]
    pub did: Vec<Value>,
    /// The phrases that were said, by name.
    pub phrases: Vec<String>,
    pub said: String,
    pub language: &'static str,
    /// Whether the assistant says nothing more.
    pub ended: bool,
}

/// Tries a conversation out: the real engine, an empty calendar in memory, and nothing booked, sent or stored. No language
/// model is asked.
#[utoipa::path(post, path = "/v1/try", tag = "Flows and phrases", request_body = TryOut,
    responses((status = 200, body = TriedOut)))]
pub async fn try_out(
    by: Allowed<may::PlaybooksRead>,
    State(app): State<App>,
    Body(wanted): Body<TryOut>,
) -> Result<Json<TriedOut>, ApiError> {
    let standing = standing(&by).await?;
    let rehearsal = wanted.read(app.desk.now())?;
    match by.desk.rehearse(&standing, &rehearsal, app.phone.clone()).await? {
        Some(turns) => Ok(Json(TriedOut { at: rehearsal.at, turns: turns.into_iter().map(Into::into).collect() })),
        None => Err(refused(Refused::Wrong(by.desk.check_draft(&standing).await?.err().unwrap_or_default()))),
    }
}

impl TryOut {
    fn read(self, now: Timestamp) -> Result<Rehearsal, ApiError> {
        let known = |code: &String| {
            let message = "A language is en, es, fr, de, it, pt or nl.";
            Language::of_code(code).ok_or_else(|| ApiError::invalid("language", message))
        };
        let language = self.language.as_ref().map(known).transpose()?;
        if self.lines.len() > LINES_MAX {
            return Err(ApiError::invalid("lines", "A conversation that is tried out has 40 lines at most."));
        }
        let lines = self.lines.into_iter().map(TryLine::read).collect::<Result<_, _>>()?;
        let medium = match self.medium {
            TryMedium::Voice => Medium::Voice,
            TryMedium::Sms => Medium::Sms,
            TryMedium::Web => Medium::Web,
        };
        let at = self.at.unwrap_or(now);
        // So that days ahead of it can be counted.
        if !(0..=4_000_000_000).contains(&at.as_second()) {
            return Err(ApiError::invalid("at", "Say a moment of this century."));
        }
        Ok(Rehearsal { draft: self.draft, medium, language, at, lines })
    }
}

impl TryLine {
    fn read(self) -> Result<Line, ApiError> {
        let too_long = |text: &String| text.chars().count() > LINE_CHARS_MAX;
        if self.says.as_ref().is_some_and(too_long) {
            return Err(ApiError::invalid("lines", "A line has 500 signs at most."));
        }
        let keys = |text: &String| text.len() <= 32 && text.bytes().all(|b| b.is_ascii_digit() || b"#*".contains(&b));
        match (self.says, self.presses) {
            (Some(text), None) => Ok(Line::Says(text)),
            (None, Some(digits)) if keys(&digits) => Ok(Line::Presses(digits)),
            (None, Some(_)) => Err(ApiError::invalid("lines", "Keys are digits, # and *; 32 at most.")),
            (None, None) => Ok(Line::Waits),
            (Some(_), Some(_)) => Err(ApiError::invalid("lines", "A line says something or presses keys.")),
        }
    }
}

impl From<Rehearsed> for TriedTurn {
    fn from(rehearsed: Rehearsed) -> Self {
        let Rehearsed { heard, understood, learned, steps, did, phrases, said, language, ended } = rehearsed;
        let did = did.iter().map(|did| serde_json::to_value(did).unwrap_or_default()).collect();
        let language = language.code();
        Self { heard, understood, learned, steps, did, phrases, said, language, ended }
    }
}
