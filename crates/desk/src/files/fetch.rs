//! Files are fetched from the vendor beside everything else, a few at once. What a crash interrupts is found by its timer.

use super::announce::fetch_at;
use crate::desk::{Desk, mint};
use crate::error::Result;
use crate::timers::LEASE;
use frontdesk_domain::attachment::FILE_BYTES_MAX;
use frontdesk_domain::{Attachment, AttachmentId, Event, EventId, Happened, OutsideError, Standing, TenantId, Trouble};
use frontdesk_store::timers::Due;
use frontdesk_store::{self as store, Tx};
use jiff::{SignedDuration, Timestamp};

/// The kind of the timers.
pub(crate) const FETCH: &str = "fetch_file";
/// A bound on the memory they take: so many times the largest file.
pub(crate) const AT_ONCE_MAX: usize = 4;
/// One whose turn comes later is left to its lease: nobody else may have begun it.
const BEGUN_WITHIN: SignedDuration = SignedDuration::from_secs(25);
/// Seconds until the next attempt; after the last one it is given up.
const AGAIN_S: [i64; 6] = [5, 30, 120, 600, 1_800, 3_600];
/// A vendor may announce a file a moment before it can be had.
const NOT_THERE_YET_MAX: u32 = 2;

pub(super) fn key(file: &AttachmentId) -> String {
    format!("{FETCH}:{file}")
}

/// What came of an attempt.
enum Came {
    Bytes(Vec<u8>),
    /// It may come later.
    Later(Trouble),
    Never(Trouble),
}

impl Desk {
    /// Fetches a file whose timer is claimed.
    pub(crate) fn fetch_beside(&self, tenant: &TenantId, timer: Due, claimed_at: Timestamp) {
        let (desk, tenant) = (self.clone(), tenant.clone());
        self.in_hand(async move {
            let Ok(_turn) = desk.0.fetching.acquire().await else { return };
            if desk.now().duration_since(claimed_at) > BEGUN_WITHIN {
                return;
            }
            let fetched = tokio::select! {
                fetched = desk.fetch(&tenant, &timer) => fetched,
                () = desk.0.stop.cancelled() => return,
            };
            if let Err(error) = fetched {
                tracing::warn!(%tenant, %error, again_in = %LEASE, "a file could not be kept; it is tried again");
            }
        });
    }

    async fn fetch(&self, tenant: &TenantId, timer: &Due) -> Result<()> {
        let id = timer.key.strip_prefix(FETCH).and_then(|rest| AttachmentId::parse(rest.trim_start_matches(':')));
        let found = match id {
            Some(id) => self.file_and_source(tenant, &id).await?,
            None => None,
        };
        let Some((file, source)) = found.filter(|(file, _)| file.standing == Standing::Coming) else {
            return self.fetched(tenant, timer).await;
        };
        let attempts: u32 = timer.detail.parse().unwrap_or(0);
        let came = came(self.ask_for(tenant, &file, &source).await?, attempts);
        match came {
            Came::Bytes(bytes) => self.keep(tenant, &file, &bytes, timer).await,
            Came::Never(why) => self.give_up(tenant, &file, timer, why).await,
            Came::Later(why) => match AGAIN_S.get(attempts as usize) {
                Some(seconds) => self.fetch_later(tenant, &file, timer, (*seconds, attempts + 1)).await,
                None => self.give_up(tenant, &file, timer, why).await,
            },
        }
    }

    async fn ask_for(
        &self,
        tenant: &TenantId,
        file: &Attachment,
        source: &str,
    ) -> Result<std::result::Result<Vec<u8>, OutsideError>> {
        let business = self.business(tenant).await?;
        let conversation = file.conversation.clone();
        let open = self
            .look(tenant, move |tx| Box::pin(async move { store::conversations::get(tx, &conversation).await }))
            .await?;
        let channel = open.and_then(|open| business.channel(&open.conversation.channel).cloned());
        let sender = channel.and_then(|channel| self.0.senders.get(&channel.kind).cloned());
        let Some(sender) = sender else {
            return Ok(Err(OutsideError::Rejected { code: "no_channel".into(), reason: "the channel is gone".into() }));
        };
        Ok(sender.fetch(source, FILE_BYTES_MAX).await)
    }

    /// Nothing is left to be done for a timer.
    async fn fetched(&self, tenant: &TenantId, timer: &Due) -> Result<()> {
        let (desk, timer) = (self.clone(), timer.clone());
        self.commit(tenant, move |tx| {
            let (desk, timer) = (desk.clone(), timer.clone());
            Box::pin(async move { Ok(store::timers::done(tx, &timer, desk.now()).await.map(drop)?) })
        })
        .await
    }

    async fn fetch_later(
        &self,
        tenant: &TenantId,
        file: &Attachment,
        timer: &Due,
        (seconds, attempts): (i64, u32),
    ) -> Result<()> {
        let (desk, file, timer) = (self.clone(), file.clone(), timer.clone());
        self.commit(tenant, move |tx| {
            let (desk, file, timer) = (desk.clone(), file.clone(), timer.clone());
            Box::pin(async move {
                if store::timers::done(tx, &timer, desk.now()).await? {
                    let due_at = desk.now() + SignedDuration::from_secs(seconds);
                    fetch_at(&desk, (&file.id, &file.conversation), due_at, attempts, tx);
                }
                Ok(())
            })
        })
        .await
    }

    pub(super) async fn give_up(&self, tenant: &TenantId, file: &Attachment, timer: &Due, why: Trouble) -> Result<()> {
        tracing::warn!(%tenant, attachment = %file.id, why = why.name(), "a file that came with a message is not to be had");
        metrics::counter!("frontdesk_files_total", "outcome" => why.name()).increment(1);
        let (desk, given_up, timer) = (self.clone(), file.clone(), timer.clone());
        self.commit(tenant, move |tx| {
            let (desk, file, timer) = (desk.clone(), given_up.clone(), timer.clone());
            Box::pin(async move { give_up(&desk, &file, &timer, why, tx).await })
        })
        .await?;
        let _ = self.0.news.send(file.conversation.clone());
        Ok(())
    }
}

async fn give_up(desk: &Desk, file: &Attachment, timer: &Due, why: Trouble, tx: &mut Tx) -> Result<()> {
    store::timers::done(tx, timer, desk.now()).await?;
    if store::attachments::failed(tx, &file.id, why).await? {
        let message = file.message.clone();
        let what = Happened::FileFailed { message, attachment: file.id.clone(), why: why.name().to_owned() };
        told(desk, file, what, tx);
    }
    Ok(())
}

pub(super) fn told(desk: &Desk, file: &Attachment, what: Happened, tx: &mut Tx) {
    let conversation = Some(file.conversation.clone());
    store::events::append(tx, &Event { id: mint!(desk, EventId), conversation, at: desk.now(), what });
}

fn came(asked: std::result::Result<Vec<u8>, OutsideError>, attempts: u32) -> Came {
    match asked {
        Ok(bytes) => Came::Bytes(bytes),
        Err(OutsideError::Retry { .. }) => Came::Later(Trouble::NotReached),
        // Somebody may mend the settings.
        Err(OutsideError::Unauthorized) => Came::Later(Trouble::Refused),
        Err(OutsideError::Rejected { code, .. }) => match code.as_str() {
            "too_large" => Came::Never(Trouble::TooLarge),
            "404" | "410" | "20404" if attempts < NOT_THERE_YET_MAX => Came::Later(Trouble::Gone),
            "404" | "410" | "20404" => Came::Never(Trouble::Gone),
            _ => Came::Never(Trouble::Refused),
        },
    }
}
