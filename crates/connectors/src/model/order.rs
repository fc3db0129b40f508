//! Several models, asked in their order until one answers.

use super::refusal::broken;
use async_trait::async_trait;
use frontdesk_domain::OutsideError;
use frontdesk_domain::model::{Ask, LanguageModel, Piece, Pieces, Price};
use frontdesk_http::Breaker;
use futures::StreamExt;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::time::{Instant, timeout_at};

/// Failures in a row after which a model is left alone.
const FAILURES_MAX: u32 = 3;
/// A vendor that asks for more is tried again all the same, since nobody else tells when its limit is over.
const ASKED_FOR_MAX: Duration = Duration::from_secs(120);
/// How often the whole order is gone through.
const ROUNDS: usize = 2;
/// Between two rounds.
const PAUSE: Duration = Duration::from_millis(150);
/// A model that is late is found out by so much before whoever asked gives up, or nobody would learn of it.
const AHEAD: Duration = Duration::from_millis(10);
/// With less time left than this no model is asked any more.
const WORTHWHILE: Duration = Duration::from_millis(100);

/// How long a model is left alone.
#[derive(Clone, Copy, Debug)]
struct Rests {
    /// That failed too often.
    failed: Duration,
    /// That somebody has to see to: its key, its name, its credit.
    unusable: Duration,
}

const RESTS: Rests = Rests { failed: Duration::from_secs(15), unusable: Duration::from_secs(60) };

/// The first model that begins an answer in time gives it. Another is asked only as long as nothing came.
#[derive(Debug)]
pub struct Order {
    name: String,
    members: Vec<Arc<Member>>,
}

#[derive(Debug)]
struct Member {
    model: Arc<dyn LanguageModel>,
    rests: Rests,
    state: Mutex<State>,
}

#[derive(Debug)]
struct State {
    breaker: Breaker,
    /// Until when it is left alone whatever the breaker says.
    rests_until: Option<Instant>,
}

impl Order {
    /// The first is asked first. None at all always fails.
    pub fn new(models: Vec<Arc<dyn LanguageModel>>) -> Self {
        Self::resting(models, RESTS)
    }

    fn resting(models: Vec<Arc<dyn LanguageModel>>, rests: Rests) -> Self {
        let name = models.iter().map(|model| model.name()).collect::<Vec<_>>().join(", ");
        Self { name, members: models.into_iter().map(|model| Arc::new(Member::new(model, rests))).collect() }
    }

    async fn first(&self, ask: &Ask, until: Option<Instant>) -> Result<Pieces, OutsideError> {
        let mut last = None;
        for round in 0..ROUNDS {
            if round > 0 {
                if self.is_hopeless(&last, until) {
                    break;
                }
                tokio::time::sleep(PAUSE).await;
            }
            for (n, member) in self.members.iter().enumerate() {
                if is_late(until) {
                    return Err(last.unwrap_or_else(|| broken("no answer in time")));
                }
                let others = self.members.iter().skip(n + 1).any(|other| !other.rests());
                match member.begin(ask, until, others).await {
                    Ok(pieces) => return Ok(pieces),
                    Err(error) => last = Some(error),
                }
            }
        }
        Err(last.unwrap_or_else(|| broken("no language model is connected")))
    }

    /// Whether another round would bring nothing: no failure was a passing one, or the time is over.
    fn is_hopeless(&self, last: &Option<OutsideError>, until: Option<Instant>) -> bool {
        let may_pass = matches!(last, Some(OutsideError::Retry { .. }));
        !may_pass || self.members.iter().all(|member| member.rests()) || is_late(until.map(|until| until - PAUSE))
    }
}

fn is_late(until: Option<Instant>) -> bool {
    until.is_some_and(|until| until.saturating_duration_since(Instant::now()) < WORTHWHILE)
}

impl Member {
    fn new(model: Arc<dyn LanguageModel>, rests: Rests) -> Self {
        let state = State { breaker: Breaker::new(FAILURES_MAX, rests.failed), rests_until: None };
        Self { model, rests, state: Mutex::new(state) }
    }

    /// Asks, and waits for the first piece: only then is it known that an answer comes. While there are others to
    /// ask, it may take two thirds of the time.
    async fn begin(self: &Arc<Self>, ask: &Ask, until: Option<Instant>, others: bool) -> Result<Pieces, OutsideError> {
        self.admit()?;
        let left = until.map(|until| until.saturating_duration_since(Instant::now()));
        let within_ms = left.map(|left| u32::try_from(left.as_millis()).unwrap_or(u32::MAX));
        let ask = Ask { within_ms, ..ask.clone() };
        let begun = async {
            let mut pieces = self.model.ask(&ask).await?;
            let first = pieces.next().await.unwrap_or_else(|| Err(broken("the answer is empty")))?;
            Ok((first, pieces))
        };
        let begun = match left {
            Some(left) => {
                let share = if others { left * 2 / 3 } else { left };
                timeout_at(Instant::now() + share, begun).await.unwrap_or_else(|_| Err(broken("no answer in time")))
            }
            None => begun.await,
        };
        match begun {
            Ok((first, pieces)) => Ok(self.clone().watched(first, pieces)),
            Err(error) => {
                self.failed(&error);
                Err(error)
            }
        }
    }

    /// The pieces as they are; how they end is noted.
    fn watched(self: Arc<Self>, first: Piece, pieces: Pieces) -> Pieces {
        let first = futures::stream::iter([Ok(first)]);
        Box::pin(first.chain(pieces).inspect(move |piece| match piece {
            Ok(Piece::End { .. }) => self.succeeded(),
            Ok(_) => {}
            Err(error) => self.failed(error),
        }))
    }

    fn rests(&self) -> bool {
        let now = Instant::now();
        self.with_state(|state| state.rests_until.is_some_and(|until| now < until) || state.breaker.is_open(now))
    }

    fn admit(&self) -> Result<(), OutsideError> {
        let now = Instant::now();
        let wait = self.with_state(|state| match state.rests_until {
            Some(until) if now < until => Err(until - now),
            _ => state.breaker.admit(now),
        });
        wait.map_err(|wait| {
            metrics::counter!("frontdesk_model_skipped_total", "model" => self.model.name().to_owned()).increment(1);
            let reason = "the model failed too often and is left alone".to_owned();
            OutsideError::Retry { after: Some(wait), reason }
        })
    }

    fn succeeded(&self) {
        self.with_state(|state| {
            state.breaker.succeeded();
            state.rests_until = None;
        });
    }

    fn failed(&self, error: &OutsideError) {
        let now = Instant::now();
        let (rest, why) = match error {
            OutsideError::Unauthorized => (Some(self.rests.unusable), "its key is not accepted"),
            OutsideError::Rejected { code, .. } if code == "no_such_model" => {
                (Some(self.rests.unusable), "its vendor does not know it")
            }
            OutsideError::Rejected { code, .. } if code == "no_credit" => {
                (Some(self.rests.unusable), "its account has no credit left")
            }
            // What was asked is the trouble, not the model.
            OutsideError::Rejected { .. } => return,
            OutsideError::Retry { after, .. } => (after.map(|after| after.min(ASKED_FOR_MAX)), "it asks for a rest"),
        };
        self.with_state(|state| {
            state.breaker.failed(now);
            state.rests_until = rest.map(|rest| now + rest).max(state.rests_until);
        });
        if let Some(rest) = rest {
            tracing::warn!(
                model = self.model.name(),
                seconds = rest.as_secs(),
                "a language model is left alone: {why}"
            );
        }
    }

    fn with_state<T>(&self, act: impl FnOnce(&mut State) -> T) -> T {
        act(&mut self.state.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

#[async_trait]
impl LanguageModel for Order {
    fn name(&self) -> &str {
        &self.name
    }

    async fn ask(&self, ask: &Ask) -> Result<Pieces, OutsideError> {
        let within = |ms| Duration::from_millis(u64::from(ms)).saturating_sub(AHEAD);
        let until = ask.within_ms.map(|ms| Instant::now() + within(ms));
        self.first(ask, until).await
    }

    fn price(&self) -> Price {
        let prices = self.members.iter().map(|member| member.model.price());
        prices.fold(Price::default(), |a, b| Price { input: a.input.max(b.input), output: a.output.max(b.output) })
    }
}

#[cfg(test)]
mod tests;
