//! Keeps the stream going forwards in a cluster that counts its transactions from a lower number than the one the
//! events were written in: after a restore from a dump.

use super::migrate::connect;
use crate::error::{Error, Result};
use frontdesk_domain::Secret;
use tokio_postgres::{Client, Transaction};

/// Where the last event of any tenant stands, where the next could stand, and before which none can any more.
const ENDS: &str =
    "SELECT coalesce(max((SELECT max(e.position) FROM public.events e WHERE e.tenant_id = t.tenant_id)), 0),
        public.stream_offset() + pg_snapshot_xmax(pg_current_snapshot())::text::bigint,
        public.stream_horizon() - public.stream_offset()
    FROM public.tenants t";

/// Raises the offset where an event stands at or after what the cluster would give next.
pub(crate) async fn raise(url: &Secret) -> Result<()> {
    let mut client = connect(url).await?;
    if !is_ahead(&mut client).await? {
        return Ok(());
    }
    let work = client.transaction().await?;
    // Nobody writes an event by the old offset from here on; and of two processes the second finds it done.
    work.batch_execute("LOCK TABLE public.events IN ACCESS EXCLUSIVE MODE").await?;
    let (last, next, oldest) = ends(&work).await?;
    if last < next {
        return Ok(());
    }
    let offset = last.checked_add(1).and_then(|end| end.checked_sub(oldest));
    let offset = offset.ok_or_else(|| Error::broken("the positions of the stream have run out"))?;
    work.batch_execute(&format!(
        "CREATE OR REPLACE FUNCTION public.stream_offset() RETURNS bigint LANGUAGE sql STABLE AS 'SELECT {offset}::bigint'"
    ))
    .await?;
    work.commit().await?;
    Ok(())
}

async fn is_ahead(client: &mut Client) -> Result<bool> {
    let work = client.transaction().await?;
    let (last, next, _) = ends(&work).await?;
    Ok(last >= next)
}

async fn ends(work: &Transaction<'_>) -> Result<(i64, i64, i64)> {
    work.batch_execute("SET LOCAL frontdesk.directory = 'on'").await?;
    let row = work.query_one(ENDS, &[]).await?;
    Ok((row.try_get(0)?, row.try_get(1)?, row.try_get(2)?))
}
