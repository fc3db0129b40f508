//! How often codes may be tried. Six digits are a million: five tries a quarter of an hour are one in two thousand a
//! year, and only for somebody who has the password already.

use super::book::Refused;
use crate::crypt::HouseKey;
use frontdesk_domain::MemberId;
use frontdesk_store::{Result, Tx, attempts};
use jiff::{SignedDuration, Timestamp};

const TRIES_MAX: i64 = 5;
const WINDOW: SignedDuration = SignedDuration::from_mins(15);

/// Counts one more try before it is looked at, so that many at once gain nothing.
pub(super) async fn admit(
    tx: &mut Tx,
    house_key: &HouseKey,
    member: &MemberId,
    now: Timestamp,
) -> Result<std::result::Result<(), Refused>> {
    let key = key(house_key, member);
    tx.lock(&key).await;
    let failures = attempts::of(tx, &key).await?.filter(|failures| now.duration_since(failures.last_at) < WINDOW);
    if let Some(failures) = failures.filter(|failures| failures.count >= TRIES_MAX) {
        let left = WINDOW - now.duration_since(failures.last_at);
        return Ok(Err(Refused::Wait { minutes: left.as_mins().saturating_add(1) }));
    }
    attempts::failed(tx, &key, now, now - WINDOW)?;
    Ok(Ok(()))
}

pub(super) fn clear(tx: &mut Tx, house_key: &HouseKey, member: &MemberId) -> Result<()> {
    attempts::clear(tx, &key(house_key, member))
}

fn key(house_key: &HouseKey, member: &MemberId) -> String {
    house_key.mac("factor attempts", &[member.as_str()])
}
