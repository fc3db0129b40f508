//! Slowing down whoever guesses, without locking the owner out.
//!
//! Attempts are counted before they are looked at, by account and by network, and each one beyond a few has to wait
//! twice as long as the one before, up to a quarter of an hour. A browser that signed in before is counted by itself, and
//! a link by mail or from the operator is not counted at all: so no stranger keeps the owner out.

use super::core::People;
use crate::crypt::HouseKey;
use crate::refused::Refused;
use crate::visit::Visit;
use frontdesk_domain::audit::Origin;
use frontdesk_domain::{MemberId, Secret, hex};
use frontdesk_store::attempts::{self, Failures};
use frontdesk_store::members::Member;
use frontdesk_store::{Result, Tx};
use jiff::{SignedDuration, Timestamp};

/// Attempts that need not wait.
const ACCOUNT_FREE: i64 = 5;
/// A whole office shares a network.
const NETWORK_FREE: i64 = 60;
const FIRST_WAIT: i64 = 15;
const WAIT_MAX: i64 = 15 * 60;
/// Counting begins anew after so long without an attempt.
const FORGOTTEN: SignedDuration = SignedDuration::from_hours(1);
const PURPOSE: &str = "attempts";
const DEVICE: &str = "known device";

/// Under which names an attempt was counted.
#[derive(Clone, Debug)]
pub(super) struct Counted {
    account: String,
    network: String,
}

impl Counted {
    pub(super) fn of(key: &HouseKey, visit: &Visit, email: &str, member: Option<&Member>) -> Self {
        let device = member.and_then(|member| known_device(key, visit, &member.id));
        let account = match device {
            Some(device) => key.mac(PURPOSE, &["device", device]),
            None => key.mac(PURPOSE, &["account", email]),
        };
        Self { account, network: key.mac(PURPOSE, &["network", &network(visit)]) }
    }

    /// Counts the attempt, or says how long to wait.
    pub(super) async fn count(&self, tx: &mut Tx, now: Timestamp) -> Result<std::result::Result<(), Refused>> {
        tx.lock_all(&[&self.account, &self.network]).await;
        for (key, free) in self.both() {
            let wait = attempts::of(tx, key).await?.and_then(|failures| wait(failures, free, now));
            if let Some(seconds) = wait {
                return Ok(Err(Refused::Wait { seconds }));
            }
        }
        for (key, _) in self.both() {
            attempts::failed(tx, key, now, now - FORGOTTEN)?;
        }
        Ok(Ok(()))
    }

    /// It was the member.
    pub(super) fn forgive(&self, tx: &mut Tx) -> Result<()> {
        attempts::clear(tx, &self.account)?;
        attempts::forgive(tx, &self.network)
    }

    fn both(&self) -> [(&str, i64); 2] {
        [(&self.account, ACCOUNT_FREE), (&self.network, NETWORK_FREE)]
    }
}

/// Whole seconds still to wait; `None`: none.
fn wait(failures: Failures, free: i64, now: Timestamp) -> Option<u64> {
    let beyond = failures.count - free;
    let since = now.duration_since(failures.last_at);
    if beyond < 0 || since >= FORGOTTEN {
        return None;
    }
    let doubled = FIRST_WAIT << beyond.min(10);
    let left = SignedDuration::from_secs(doubled.min(WAIT_MAX)) - since;
    u64::try_from(left.as_secs() + 1).ok().filter(|_| left > SignedDuration::ZERO)
}

fn network(visit: &Visit) -> String {
    match visit.by.from {
        Origin::Network { network, .. } => network.to_string(),
        other => other.to_string(),
    }
}

/// The device a visit brings, if it was really given to this member.
fn known_device<'a>(key: &HouseKey, visit: &'a Visit, member: &MemberId) -> Option<&'a str> {
    let (device, mac) = visit.known_by.as_ref()?.expose().split_once('.')?;
    key.fits(DEVICE, &[member.as_str(), device], mac).then_some(device)
}

impl People {
    /// Under which names an attempt of this member here would be counted.
    pub(super) fn counted_for(&self, visit: &Visit, member: &Member) -> Counted {
        Counted::of(&self.house_key, visit, &member.email, Some(member))
    }

    /// What a browser keeps to be known by: the one it has, where that is the member's own.
    pub(super) fn device_for(&self, visit: &Visit, member: &MemberId) -> Secret {
        if let (Some(known), Some(_)) = (&visit.known_by, known_device(&self.house_key, visit, member)) {
            return known.clone();
        }
        let device = hex(&self.clock.random());
        let mac = self.house_key.mac(DEVICE, &[member.as_str(), &device]);
        Secret::new(format!("{device}.{mac}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_double_and_end_at_a_quarter_of_an_hour() {
        let last_at = Timestamp::from_second(1_790_000_000).unwrap();
        let after = |count, seconds| wait(Failures { count, last_at }, 5, last_at + SignedDuration::from_secs(seconds));
        assert_eq!((after(4, 0), after(5, 0), after(6, 0), after(7, 0)), (None, Some(16), Some(31), Some(61)));
        assert_eq!((after(5, 14), after(5, 15), after(7, 59)), (Some(2), None, Some(2)));
        assert_eq!((after(40, 0), after(4_000, 899), after(4_000, 900)), (Some(901), Some(2), None));
    }
}
