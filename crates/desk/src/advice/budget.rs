//! A tenant's budget for language models. Before a question goes out its worst case is taken from the budget; what it
//! did not use is given back. So a budget is never overdrawn, however many replicas ask at once.

use super::Given;
use crate::desk::Desk;
use crate::error::Result;
use frontdesk_domain::TenantId;
use frontdesk_domain::model::{Ask, LanguageModel, Tokens};
pub use frontdesk_store::advice::Limits;
use frontdesk_store::advice::Used;
use frontdesk_store::{self as store};
use jiff::civil::Date;

/// What was taken from a budget.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reserved {
    day: Date,
    worst: Used,
}

impl Desk {
    /// `None` where the budget does not bear the question.
    pub(super) async fn reserve(
        &self,
        tenant: &TenantId,
        limits: Limits,
        model: &dyn LanguageModel,
        ask: &Ask,
    ) -> Result<Option<Reserved>> {
        let business = self.business(tenant).await?;
        let day = business.zone.to_datetime(self.now()).date();
        let tokens = Tokens { input: ask.tokens_guessed(), output: ask.tokens_max, guessed: true };
        let worst = used(tokens, model.price().of(tokens));
        let scoped = self.tenant(tenant);
        let reserve =
            scoped.write(move |tx| Box::pin(async move { store::advice::reserve(tx, day, worst, &limits).await }));
        Ok(reserve.await?.then_some(Reserved { day, worst }))
    }

    /// Gives back what was not used. Of an answer that was broken off the vendor's count is not known: it stays taken.
    pub(super) async fn give_back(&self, tenant: &TenantId, reserved: Reserved, given: &Given) {
        let counted = given.tokens != Tokens::default() || (given.failed.is_some() && given.answer.is_empty());
        if !counted {
            return;
        }
        let spent = used(given.tokens, given.cost_micros);
        let more = Used {
            asks: spent.asks - reserved.worst.asks,
            tokens: spent.tokens - reserved.worst.tokens,
            cost_micros: spent.cost_micros - reserved.worst.cost_micros,
        };
        let scoped = self.tenant(tenant);
        let settle = scoped.write_again(move |tx| {
            store::advice::add(tx, reserved.day, more);
            Box::pin(std::future::ready(Ok(())))
        });
        if let Err(error) = settle.await {
            tracing::warn!(%tenant, %error, "what a model did not use could not be given back to the budget");
        }
    }
}

fn used(tokens: Tokens, cost_micros: u64) -> Used {
    Used {
        asks: 1,
        tokens: i64::from(tokens.input) + i64::from(tokens.output),
        cost_micros: i64::try_from(cost_micros).unwrap_or(i64::MAX / 4),
    }
}
