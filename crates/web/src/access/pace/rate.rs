//! Rates, and how a request stands to one (the generic cell rate algorithm).

use std::time::Duration;

/// So many a second, and so many at once after a rest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rate {
    pub per_second: u32,
    pub burst: u32,
}

/// The rates that requests to `/v1` are held to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    pub address: Rate,
    /// A member or a key.
    pub actor: Rate,
    pub tenant: Rate,
}

impl Limits {
    /// Far more than a busy desk with its dashboards open asks for.
    pub const USUAL: Self = Self {
        address: Rate { per_second: 100, burst: 500 },
        actor: Rate { per_second: 50, burst: 300 },
        tenant: Rate { per_second: 400, burst: 2_000 },
    };
}

/// Somebody, by what they are known by, and the rate they are held to.
pub(super) type Asks = (String, Rate);

/// How a request stands to a rate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stand {
    pub burst: u32,
    /// Requests that may still be made at once.
    pub left: u32,
    /// Until all of the burst may be made again.
    pub rested_in: Duration,
    /// `None`: it may be made. Else when it may.
    pub wait: Option<Duration>,
}

impl Rate {
    /// The rest that one request costs.
    pub(super) fn step(self) -> Duration {
        Duration::from_secs(1) / self.per_second.max(1)
    }

    /// The rest that the burst costs.
    pub(super) fn whole(self) -> Duration {
        self.step() * self.burst.max(1)
    }

    /// `ahead`: until whoever asks has rested enough, with this request.
    pub(super) fn stand(self, ahead: Duration) -> Stand {
        let (step, whole, burst) = (self.step(), self.whole(), self.burst);
        if ahead > whole {
            let rested_in = ahead.saturating_sub(step);
            return Stand { burst, left: 0, rested_in, wait: Some(ahead - whole) };
        }
        let left = (whole - ahead).as_nanos() / step.as_nanos().max(1);
        Stand { burst, left: u32::try_from(left).unwrap_or(u32::MAX), rested_in: ahead, wait: None }
    }
}
