//! What a tenant's language models used, and whether they may use more.

use crate::error::Result;
use crate::tx::Tx;
use jiff::civil::Date;
use jiff::{Span, ToSpan};

/// How long a day is remembered.
const KEPT: fn() -> Span = || 400.days();

/// An amount of use.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Used {
    pub asks: i64,
    pub tokens: i64,
    /// In millionths of the currency of the prices.
    pub cost_micros: i64,
}

/// How much may be used; `None` is no limit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Limits {
    pub tokens_per_day: Option<i64>,
    pub tokens_per_month: Option<i64>,
    pub cost_micros_per_day: Option<i64>,
    pub cost_micros_per_month: Option<i64>,
}

impl Limits {
    pub fn are_none(&self) -> bool {
        *self == Self::default()
    }

    fn allow(&self, day: Used, month: Used) -> bool {
        let within = |used: i64, limit: Option<i64>| limit.is_none_or(|limit| used <= limit);
        within(day.tokens, self.tokens_per_day)
            && within(month.tokens, self.tokens_per_month)
            && within(day.cost_micros, self.cost_micros_per_day)
            && within(month.cost_micros, self.cost_micros_per_month)
    }
}

/// Takes this much out of the budget. False where there is not so much left: then nothing is taken.
pub async fn reserve(tx: &mut Tx, day: Date, worst: Used, limits: &Limits) -> Result<bool> {
    tx.lock("advice budget").await;
    let month = used(tx, day.first_of_month(), day.last_of_month()).await?;
    let today = used(tx, day, day).await?;
    if !limits.allow(plus(today, worst), plus(month, worst)) {
        return Ok(false);
    }
    if today.asks == 0 {
        forget_before(tx, day.saturating_sub(KEPT()));
    }
    add(tx, day, worst);
    Ok(true)
}

/// Puts right what was reserved: `more` may be negative.
pub fn add(tx: &mut Tx, day: Date, more: Used) {
    let tenant = tx.tenant();
    tx.put(
        "INSERT INTO advice_used (tenant_id, day, asks, tokens, cost_micros) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (tenant_id, day) DO UPDATE SET asks = advice_used.asks + excluded.asks,
             tokens = advice_used.tokens + excluded.tokens,
             cost_micros = advice_used.cost_micros + excluded.cost_micros",
        &[
            (&tenant).into(),
            day.to_string().as_str().into(),
            more.asks.into(),
            more.tokens.into(),
            more.cost_micros.into(),
        ],
    );
}

/// What was used on these days, the last one too.
pub async fn used(tx: &mut Tx, from: Date, to: Date) -> Result<Used> {
    let tenant = tx.tenant();
    let row = tx
        .one(
            "SELECT CAST(coalesce(sum(asks), 0) AS bigint), CAST(coalesce(sum(tokens), 0) AS bigint),
                 CAST(coalesce(sum(cost_micros), 0) AS bigint)
             FROM advice_used WHERE tenant_id = $1 AND day >= $2 AND day <= $3",
            &[(&tenant).into(), from.to_string().as_str().into(), to.to_string().as_str().into()],
        )
        .await?;
    let Some(mut row) = row else { return Ok(Used::default()) };
    Ok(Used { asks: row.int()?, tokens: row.int()?, cost_micros: row.int()? })
}

fn forget_before(tx: &mut Tx, day: Date) {
    let tenant = tx.tenant();
    tx.put(
        "DELETE FROM advice_used WHERE tenant_id = $1 AND day < $2",
        &[(&tenant).into(), day.to_string().as_str().into()],
    );
}

fn plus(a: Used, b: Used) -> Used {
    Used {
        asks: a.asks.saturating_add(b.asks),
        tokens: a.tokens.saturating_add(b.tokens),
        cost_micros: a.cost_micros.saturating_add(b.cost_micros),
    }
}
