//! One open stream: what it says next, for as long as whoever opened it still may.

use super::Wanted;
use crate::access::{Allowed, Still};
use crate::{ApiError, App};
use axum::http::{HeaderMap, StatusCode};
use frontdesk_domain::access::may;
use frontdesk_domain::{Permission, TenantId};
use frontdesk_events::live::{Following, Heard, NotNow, Resync};
use frontdesk_events::{After, Told};
use std::sync::Arc;
use std::time::Duration;
use tokio::time::{Interval, MissedTickBehavior, interval};
use tokio_util::sync::CancellationToken;

/// Somebody who was disabled, signed out or lost the permission is cut off within a second, together with the half of it
/// for which is known who they are.
const CHECK_EVERY: Duration = Duration::from_millis(300);
/// So many checks, which is 20 s, and a beat is told.
const CHECKS_OF_A_BEAT: u8 = 67;

pub(super) struct Watch {
    following: Following,
    still: Still,
    /// One clock for all that is done now and then: thousands of streams have one each.
    check: Interval,
    checked: u8,
    stopping: CancellationToken,
    over: bool,
}

/// What a stream says.
pub(super) enum Says {
    Event(Arc<Told>),
    /// Nothing happened; the connection lives.
    Beat,
    /// The last thing it says.
    Resync(Resync),
    /// Whoever opened it may no longer read it, or the desk stops.
    Over,
}

const READS: &[Permission] = &[Permission::EventsRead];
/// Who is told what the team does must be allowed to read conversations for as long as it goes on.
const READS_AND_SEES: &[Permission] = &[Permission::EventsRead, Permission::ConversationsRead];

/// What is asked again and again while the stream is open. `sees`: it tells what the team does.
pub(super) fn still(app: &App, headers: &HeaderMap, by: &Allowed<may::EventsRead>, sees: bool) -> Still {
    Still::of(app, headers, by.tenant(), if sees { READS_AND_SEES } else { READS })
}

impl Watch {
    pub(super) async fn begin(app: &App, tenant: &TenantId, still: Still, wanted: &Wanted) -> Result<Self, ApiError> {
        let following = app.live.follow(tenant, wanted.after(After::Now)?, wanted.types()?).await;
        let following = following.map_err(|error| match error {
            NotNow::Full => {
                let message = "Too many follow this tenant's events. Close some streams, or read them by page.";
                ApiError::new(StatusCode::TOO_MANY_REQUESTS, "too_many", message)
            }
            NotNow::Store(error) => error.into(),
        })?;
        Ok(Self {
            following,
            still,
            check: every(CHECK_EVERY),
            checked: 0,
            stopping: app.desk.stopping().clone(),
            over: false,
        })
    }

    /// Where it begins.
    pub(super) fn cursor(&self) -> String {
        self.following.cursor()
    }

    /// Waits for what to say next; may be given up and asked again.
    pub(super) async fn next(&mut self) -> Says {
        if self.over {
            return Says::Over;
        }
        loop {
            tokio::select! {
                heard = self.following.next() => match heard {
                    Heard::Event(told) => return Says::Event(told),
                    Heard::Resync(resync) => {
                        self.over = true;
                        return Says::Resync(resync);
                    }
                },
                _ = self.check.tick() => if let Some(says) = self.checked().await {
                    return says;
                },
            }
        }
    }

    async fn checked(&mut self) -> Option<Says> {
        self.over = self.stopping.is_cancelled() || !self.still.may().await;
        if self.over {
            return Some(Says::Over);
        }
        self.checked = (self.checked + 1) % CHECKS_OF_A_BEAT;
        (self.checked == 0).then_some(Says::Beat)
    }
}

fn every(period: Duration) -> Interval {
    let mut ticks = interval(period);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    ticks.reset();
    ticks
}
