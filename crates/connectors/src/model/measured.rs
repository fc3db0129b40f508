//! The metrics of one ask. Told once; an ask that is dropped before its end counts as cancelled.

use frontdesk_domain::OutsideError;
use frontdesk_domain::model::{Stop, Tokens};
use tokio::time::Instant;

#[derive(Debug)]
pub(super) struct Measured {
    model: String,
    started: Instant,
    began: bool,
    told: bool,
}

impl Measured {
    pub(super) fn begin(model: &str) -> Self {
        Self { model: model.to_owned(), started: Instant::now(), began: false, told: false }
    }

    /// A piece is here.
    pub(super) fn piece(&mut self) {
        if !std::mem::replace(&mut self.began, true) {
            let took = self.started.elapsed().as_secs_f64();
            metrics::histogram!("frontdesk_model_first_piece_seconds", "model" => self.model.clone()).record(took);
        }
    }

    pub(super) fn ended(&mut self, why: Stop, tokens: Tokens, cost_micros: u64) {
        let count = |direction: &'static str, tokens: u32| {
            let labels = [("model", self.model.clone()), ("direction", direction.to_owned())];
            metrics::counter!("frontdesk_model_tokens_total", &labels).increment(u64::from(tokens));
        };
        count("input", tokens.input);
        count("output", tokens.output);
        metrics::counter!("frontdesk_model_cost_micros_total", "model" => self.model.clone()).increment(cost_micros);
        self.tell(match why {
            Stop::Finished => "finished",
            Stop::TooLong => "cut_off",
            Stop::Withheld => "withheld",
        });
    }

    pub(super) fn failed(&mut self, error: &OutsideError) {
        self.tell(kind(error));
    }

    fn tell(&mut self, outcome: &'static str) {
        self.told = true;
        let took = self.started.elapsed();
        tracing::debug!(model = %self.model, outcome, ms = took.as_millis() as u64, "asked a language model");
        let labels = [("model", self.model.clone()), ("outcome", outcome.to_owned())];
        metrics::counter!("frontdesk_model_asks_total", &labels).increment(1);
        metrics::histogram!("frontdesk_model_seconds", "model" => self.model.clone()).record(took.as_secs_f64());
    }
}

impl Drop for Measured {
    fn drop(&mut self) {
        if !self.told {
            self.tell("cancelled");
        }
    }
}

/// Few words, so that there are few series.
fn kind(error: &OutsideError) -> &'static str {
    match error {
        OutsideError::Unauthorized => "unauthorized",
        OutsideError::Rejected { code, .. } => match code.as_str() {
            "no_credit" => "no_credit",
            "context_too_long" => "context_too_long",
            "withheld" => "withheld",
            "no_such_model" => "no_such_model",
            _ => "rejected",
        },
        OutsideError::Retry { reason, .. } => match reason.as_str() {
            "status 429" => "limited",
            "no answer in time" => "timeout",
            "the answer stopped in the middle" => "stalled",
            "no connection" => "no_connection",
            status if status.starts_with("status ") => "server_error",
            _ => "broken",
        },
    }
}
