//! The way of a turn that may ask: it is rehearsed in its transaction, gives itself up where it needs advice, and is
//! run again with the answer in hand. While the model is asked, no transaction is open and nothing is done yet.

use super::asking;
use super::counsel::{Counsel, Wanted};
use super::{Adviser, Failed, Given, Job};
use crate::desk::Desk;
use crate::error::{Error, Result};
use frontdesk_domain::model::{Ask, LanguageModel, Piece, Stop};
use frontdesk_domain::{Medium, TenantId};
use frontdesk_store as store;
use futures::StreamExt;
use std::sync::Arc;
use std::time::Duration;
use tokio::time::Instant;

/// More than this is no answer to any of our questions.
const ANSWER_BYTES_MAX: usize = 16 * 1024;

/// A turn asks this often at most; then it is answered with what it has.
const ASKS_MAX: usize = Job::ALL.len();

/// Whoever asks a vendor is told by when, and gives up a little before.
const NEARLY: Duration = Duration::from_millis(40);

/// Whose words are answered, and by when.
#[derive(Debug)]
pub(crate) struct Consulting<'a> {
    pub tenant: &'a TenantId,
    pub adviser: Arc<Adviser>,
    pub turn: &'a asking::Turn<'a>,
    pub medium: Medium,
}

impl Desk {
    /// The model of a tenant.
    pub(crate) fn adviser(&self, tenant: &TenantId) -> Option<Arc<Adviser>> {
        self.0.advisers.of(tenant)
    }

    /// The contact goes on: what is being asked for their call or conversation is dropped.
    pub(crate) fn interrupt(&self, tenant: &TenantId, name: &str) {
        if !self.0.advisers.is_empty() {
            self.0.asking.interrupt(tenant, name);
        }
    }

    /// Runs a turn until it needs no advice any more. `None`: the contact went on before it was answered, and
    /// `drops` says that the next turn takes it along.
    pub(crate) async fn consult<T, F, Fut>(&self, consulting: Consulting<'_>, drops: bool, turn: F) -> Result<Option<T>>
    where
        F: Fn(Counsel) -> Fut,
        Fut: Future<Output = Result<T>>,
    {
        let mut counsel = Counsel::of(consulting.adviser.clone());
        let until = consulting.turn.since + consulting.adviser.within(consulting.medium);
        for _ in 0..=ASKS_MAX {
            let turned = turn(counsel.clone()).await;
            match (turned, counsel.take_wanted()) {
                (Err(Error::Store(store::Error::Withdrawn)), Some(wanted)) => {
                    let given = self.answered(&consulting, wanted, until).await;
                    if drops && given.failed == Some(Failed::Interrupted) {
                        return Ok(None);
                    }
                    counsel.give(given);
                }
                (turned, _) => return turned.map(Some),
            }
        }
        Err(Error::Store(store::Error::Withdrawn))
    }

    async fn answered(&self, consulting: &Consulting<'_>, wanted: Wanted, until: Instant) -> Given {
        let began = Instant::now();
        let model = consulting.adviser.model.as_ref();
        let ask = wanted.ask;
        let mut given = Given::to(wanted.job, &ask, model.name(), wanted.version);
        self.keep_prompt(consulting.tenant, &ask).await;
        let limits = consulting.adviser.limits;
        if limits.are_none() {
            given.failed = hear_out(consulting, until, ask, &mut given).await;
        } else if let Ok(Some(reserved)) = self.reserve(consulting.tenant, limits, model, &ask).await {
            given.failed = hear_out(consulting, until, ask, &mut given).await;
            self.give_back(consulting.tenant, reserved, &given).await;
        } else {
            // A budget that cannot be read is one that is used up.
            given.failed = Some(Failed::OverBudget);
        }
        if let Some(failed) = given.failed {
            tracing::debug!(tenant = %consulting.tenant, job = given.job.name(), why = failed.name(), "no advice");
        }
        given.took_ms = u32::try_from(began.elapsed().as_millis()).unwrap_or(u32::MAX);
        given
    }
}

/// Asks, until the answer is whole, the time is over or the contact goes on.
async fn hear_out(consulting: &Consulting<'_>, until: Instant, ask: Ask, given: &mut Given) -> Option<Failed> {
    let model = consulting.adviser.model.as_ref();
    tokio::select! {
        biased;
        () = consulting.turn.interrupted.cancelled() => Some(Failed::Interrupted),
        () = tokio::time::sleep_until(until) => Some(Failed::Late),
        failed = listen(model, ask, until, given) => match failed {
            Some(Failed::Down) if Instant::now() + NEARLY >= until => Some(Failed::Late),
            failed => failed,
        },
    }
}

/// Takes the answer in as it comes; `None` when it is whole.
async fn listen(model: &dyn LanguageModel, ask: Ask, until: Instant, given: &mut Given) -> Option<Failed> {
    let left = until.saturating_duration_since(Instant::now()).as_millis();
    let ask = Ask { within_ms: Some(u32::try_from(left).unwrap_or(u32::MAX)), ..ask };
    let mut pieces = match model.ask(&ask).await {
        Ok(pieces) => pieces,
        // What happened is told, without words of anybody, by whoever asked the vendor.
        Err(_) => return Some(Failed::Down),
    };
    while let Some(piece) = pieces.next().await {
        match piece {
            Ok(Piece::Text(text)) if given.answer.len() + text.len() > ANSWER_BYTES_MAX => return Some(Failed::Flood),
            Ok(Piece::Text(text)) => given.answer.push_str(&text),
            // Nothing is offered to be called.
            Ok(Piece::Call { .. }) => {}
            Ok(Piece::End { why, tokens, by, cost_micros }) => {
                (given.tokens, given.by, given.cost_micros) = (tokens, by, cost_micros);
                return (why == Stop::Withheld).then_some(Failed::Down);
            }
            Err(_) => return Some(Failed::Down),
        }
    }
    Some(Failed::Down)
}
