//! Turning a refresh token into the next pair.

use super::begin::{Pair, Tokens};
use super::shown::ShownRefresh;
use super::turn::{Turn, turn};
use crate::crypt::HouseKey;
use frontdesk_audit::note_for;
use frontdesk_domain::audit::{By, Deed, Verb};
use frontdesk_store::token_families::{self, Family};
use frontdesk_store::{Result, Tx};

/// What became of a refresh token that was shown.
#[derive(Clone, Debug)]
pub enum Refreshed {
    Pair(Pair),
    /// It opens nothing: forged, ended or run out.
    NotGood,
    /// It was used before. Somebody may have copied it, so the family was ended just now.
    Reused(Family),
}

enum Outcome {
    Now(Family),
    NotGood,
    Reused(Family),
}

impl Tokens {
    pub async fn refresh(&self, by: &By, text: &str) -> Result<Refreshed> {
        let Some(shown) = ShownRefresh::read(text) else { return Ok(Refreshed::NotGood) };
        let (by, house_key) = (by.clone(), self.keyring.house_key().clone());
        let house = self.store.house();
        let turned = house.write(move |tx| Box::pin(async move { take(tx, &by, &shown, &house_key).await }));
        match turned.await? {
            Outcome::Now(family) => self.pair(family).await.map(Refreshed::Pair),
            Outcome::NotGood => Ok(Refreshed::NotGood),
            Outcome::Reused(family) => {
                self.forget();
                Ok(Refreshed::Reused(family))
            }
        }
    }
}

async fn take(tx: &mut Tx, by: &By, shown: &ShownRefresh, house_key: &HouseKey) -> Result<Outcome> {
    let now = by.clock.now();
    tx.lock(shown.family.as_str()).await;
    let Some(mut family) = token_families::get(tx, &shown.family).await? else { return Ok(Outcome::NotGood) };
    if !shown.is_genuine(&family, house_key) {
        return Ok(Outcome::NotGood);
    }
    Ok(match turn(&family, shown.turn, now) {
        Turn::Next => {
            token_families::turn(tx, &family, now).await?;
            family.turn += 1;
            family.turned_at = now;
            Outcome::Now(family)
        }
        Turn::Again => Outcome::Now(family),
        Turn::Ended => Outcome::NotGood,
        Turn::Reused => {
            token_families::end(tx, &family.id, "reused", now).await?;
            let deed = Deed::of(Verb::TokenReused, &family.id).set("member", &family.member);
            note_for(tx, &family.tenant, by, deed);
            Outcome::Reused(family)
        }
    })
}
