//! One who follows a stream: first what they missed, then what happens, each event once and in order.

use crate::cursor::cursor;
use crate::told::Told;
use frontdesk_store::stream::{self, Next, Seen};
use frontdesk_store::{Result, Scoped, Tx};
use std::collections::VecDeque;
use std::sync::Arc;
use tokio::sync::broadcast::Receiver;
use tokio::sync::broadcast::error::RecvError;

/// Who missed more than this reads it page by page, or looks at what there is now.
const MISSED_MAX: usize = 1_000;
const BATCH: usize = 250;

#[derive(Debug)]
pub struct Following {
    /// Where it began, or the last event that was given.
    seen: Seen,
    missed: VecDeque<Arc<Told>>,
    news: Receiver<Arc<Told>>,
    /// None means all.
    types: Vec<String>,
    /// What ended it before it began.
    ended: Option<Resync>,
}

/// What a follower hears next.
#[derive(Debug)]
pub enum Heard {
    Event(Arc<Told>),
    /// The last. What is shown must be read anew, and followed from now on.
    Resync(Resync),
}

/// Why a follower must begin anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Resync {
    /// The cursor names no event of this stream: it is of another database, or of another tenant.
    Unknown,
    /// More was missed than is caught up with.
    TooFar,
    /// The follower did not keep up.
    TooSlow,
}

impl Resync {
    pub fn name(self) -> &'static str {
        match self {
            Self::Unknown => "unknown",
            Self::TooFar => "too_far",
            Self::TooSlow => "too_slow",
        }
    }
}

impl Following {
    pub(super) async fn begin(
        scoped: &Scoped,
        from: Seen,
        types: Vec<String>,
        news: Receiver<Arc<Told>>,
    ) -> Result<Self> {
        let (start, tenant) = (from.clone(), scoped.id().clone());
        let missed = scoped.read(move |tx| Box::pin(async move { missed(tx, start).await })).await?;
        let (missed, ended) = match missed {
            Ok(events) => (events.iter().map(|event| Arc::new(Told::of(&tenant, event))).collect(), None),
            Err(resync) => (VecDeque::new(), Some(resync)),
        };
        Ok(Self { seen: from, missed, news, types, ended })
    }

    /// Where it stands now.
    pub fn cursor(&self) -> String {
        cursor(&self.seen)
    }

    /// Waits for the next event. May be given up and asked again without losing one.
    pub async fn next(&mut self) -> Heard {
        if let Some(resync) = self.ended {
            return Heard::Resync(resync);
        }
        loop {
            let told = match self.missed.pop_front() {
                Some(told) => told,
                None => match self.news.recv().await {
                    Ok(told) => told,
                    Err(RecvError::Lagged(_)) => return self.end(Resync::TooSlow),
                    Err(RecvError::Closed) => return self.end(Resync::Unknown),
                },
            };
            if self.is_new(&told) {
                return Heard::Event(told);
            }
        }
    }

    /// Whether it is after the last one, and wanted.
    fn is_new(&mut self, told: &Told) -> bool {
        if told.position <= self.seen.position {
            return false;
        }
        self.seen = Seen { position: told.position, mark: told.mark().to_owned() };
        self.types.is_empty() || self.types.contains(&told.kind)
    }

    fn end(&mut self, resync: Resync) -> Heard {
        self.ended = Some(resync);
        Heard::Resync(resync)
    }
}

async fn missed(tx: &mut Tx, mut seen: Seen) -> Result<std::result::Result<Vec<stream::Streamed>, Resync>> {
    let mut all = Vec::new();
    loop {
        match stream::after(tx, &seen, BATCH).await? {
            Next::Unknown => return Ok(Err(Resync::Unknown)),
            Next::Events { events, more, .. } => {
                seen = events.last().map_or(seen, |last| last.seen());
                all.extend(events);
                if all.len() > MISSED_MAX {
                    return Ok(Err(Resync::TooFar));
                }
                if !more {
                    return Ok(Ok(all));
                }
            }
        }
    }
}
