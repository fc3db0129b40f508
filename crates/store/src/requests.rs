//! Requests that were sent with a key, and what they were answered: sent twice, done once.

use crate::error::Result;
use crate::tx::Tx;
use jiff::Timestamp;

/// A request with its key.
#[derive(Clone, Debug)]
pub struct Request<'a> {
    pub actor: &'a str,
    pub key: &'a str,
    /// Of method, path and body.
    pub digest: &'a str,
}

/// What became of a request under this key before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Before {
    /// Nothing: it is ours to do until the lease ends.
    Ours,
    /// It was another request.
    Another,
    /// Somebody does it now.
    InHand,
    /// It was done, and what it was answered is not known.
    Done,
    Answered {
        status: i64,
        answer: String,
    },
}

/// Takes a request in hand, unless it was before. Those older than `since` are forgotten.
pub async fn begin(
    tx: &mut Tx,
    request: &Request<'_>,
    now: Timestamp,
    (lease_until, since): (Timestamp, Timestamp),
) -> Result<Before> {
    let tenant = tx.tenant();
    let by_key = [(&tenant).into(), request.actor.into(), request.key.into()];
    tx.put("DELETE FROM requests WHERE tenant_id = $1 AND begun_at < $2", &[(&tenant).into(), since.into()]);
    let [a, b, c] = by_key.clone();
    let begun = tx
        .exec(
            "INSERT INTO requests (tenant_id, actor, key, digest, begun_at, lease_until) VALUES ($1, $2, $3, $4, $5, $6)
             ON CONFLICT (tenant_id, actor, key) DO UPDATE SET lease_until = excluded.lease_until
             WHERE requests.status IS NULL AND NOT requests.changed AND requests.lease_until <= excluded.begun_at
                 AND requests.digest = excluded.digest",
            &[a, b, c, request.digest.into(), now.into(), lease_until.into()],
        )
        .await?;
    if begun > 0 {
        return Ok(Before::Ours);
    }
    let row = tx
        .one(
            "SELECT digest, status, answer, changed, lease_until FROM requests
             WHERE tenant_id = $1 AND actor = $2 AND key = $3",
            &by_key,
        )
        .await?;
    let Some(mut row) = row else { return Ok(Before::InHand) };
    let digest = row.text()?;
    let (status, answer, changed, until) = (row.int_or_null()?, row.text_or_null()?, row.flag()?, row.at()?);
    Ok(match (status, answer) {
        _ if digest != request.digest => Before::Another,
        (Some(status), Some(answer)) => Before::Answered { status, answer },
        (Some(_), None) => Before::Done,
        _ if changed && until <= now => Before::Done,
        _ => Before::InHand,
    })
}

/// Notes, in the transaction of the change itself, that it is committed.
pub fn changed(tx: &mut Tx, actor: &str, key: &str) {
    let tenant = tx.tenant();
    let params = [true.into(), (&tenant).into(), actor.into(), key.into()];
    tx.put("UPDATE requests SET changed = $1 WHERE tenant_id = $2 AND actor = $3 AND key = $4", &params);
}

/// Keeps the answer; `None`: it holds a secret, and is told once.
pub fn answered(tx: &mut Tx, actor: &str, key: &str, status: i64, answer: Option<&str>) {
    let tenant = tx.tenant();
    tx.put(
        "UPDATE requests SET status = $1, answer = $2 WHERE tenant_id = $3 AND actor = $4 AND key = $5",
        &[status.into(), answer.into(), (&tenant).into(), actor.into(), key.into()],
    );
}

/// Forgets a request that failed and changed nothing, so that it may be sent again.
pub fn forget(tx: &mut Tx, actor: &str, key: &str) {
    let tenant = tx.tenant();
    let params = [(&tenant).into(), actor.into(), key.into(), false.into()];
    tx.put("DELETE FROM requests WHERE tenant_id = $1 AND actor = $2 AND key = $3 AND changed = $4", &params);
}
