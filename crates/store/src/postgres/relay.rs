//! Tells the other processes on this database whose stream has grown and what is whispered, and hears it from them.
//!
//! One connection for all. A NOTIFY takes a lock of the whole cluster while it commits, so none is sent in a turn:
//! what was stirred is gathered for a moment and told together.

use super::pool::config;
use crate::error::{Error, Result};
use crate::stir::{Stir, Stirred};
use crate::whisper::{Whispered, Whispers};
use frontdesk_domain::{Secret, TenantId};
use futures::{StreamExt, stream};
use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::broadcast::error::RecvError;
use tokio::sync::{broadcast, mpsc};
use tokio_postgres::{AsyncMessage, Client, NoTls, Notification};

const CHANNEL: &str = "frontdesk_stirred";
const WHISPERS: &str = "frontdesk_whispered";
/// For so long what was stirred is gathered.
const GATHER: Duration = Duration::from_millis(30);
/// Bytes of a notice; PostgreSQL takes fewer than 8,000.
const NOTICE_MAX: usize = 7_500;
/// Notices that wait to be passed on here. When more come, readers find out by looking.
const HEARD_MAX: usize = 256;
/// Whispers of one moment that are told together.
const WHISPERS_MAX: usize = 256;

/// Runs until the connection breaks.
pub(crate) async fn relay(url: &Secret, greeting: &str, stir: &Stir, whispers: &Whispers) -> Result<()> {
    let (client, mut connection) = config(url)?.connect(NoTls).await?;
    let (heard, notices) = mpsc::channel(HEARD_MAX);
    let moving = async move {
        let mut messages = stream::poll_fn(move |context| connection.poll_message(context));
        while let Some(message) = messages.next().await {
            if let AsyncMessage::Notification(notice) = message? {
                // A full channel loses a hint, no event.
                let _ = heard.try_send(notice);
            }
        }
        Err(gone())
    };
    let talking = async {
        let (stirred, said) = (stir.listen(), whispers.said());
        client.batch_execute(&format!("{greeting}; LISTEN {CHANNEL}; LISTEN {WHISPERS}")).await?;
        let own: i32 = client.query_one("SELECT pg_backend_pid()", &[]).await?.try_get(0)?;
        whispers.hear(Whispered::connected(own));
        tokio::select! {
            ended = tell(&client, stirred) => ended,
            ended = whisper(&client, said) => ended,
            ended = hear(notices, own, stir, whispers) => ended,
        }
    };
    tokio::select! {
        ended = moving => ended,
        ended = talking => ended,
    }
}

async fn tell(client: &Client, mut stirred: broadcast::Receiver<Stirred>) -> Result<()> {
    let notify = client.prepare("SELECT pg_notify($1, $2)").await?;
    loop {
        for notice in written(&gather(&mut stirred).await?) {
            client.execute(&notify, &[&CHANNEL, &notice]).await?;
        }
    }
}

async fn hear(mut notices: mpsc::Receiver<Notification>, own: i32, stir: &Stir, whispers: &Whispers) -> Result<()> {
    while let Some(notice) = notices.recv().await {
        let (process, text) = (notice.process_id(), notice.payload());
        match notice.channel() {
            _ if process == own => {}
            CHANNEL => text.split(' ').filter_map(TenantId::parse).for_each(|tenant| stir.note(tenant, false)),
            _ => text.lines().for_each(|text| whispers.hear(Whispered { process, text: text.into() })),
        }
    }
    Err(gone())
}

/// Passes whispers on, those of a moment together.
async fn whisper(client: &Client, mut said: broadcast::Receiver<Arc<str>>) -> Result<()> {
    let notify = client.prepare("SELECT pg_notify($1, $2)").await?;
    loop {
        let mut gathered = Vec::new();
        match said.recv().await {
            Ok(text) => gathered.push(text),
            Err(RecvError::Lagged(_)) => continue,
            Err(RecvError::Closed) => return Err(Error::Unavailable("the store is closed".into())),
        }
        tokio::time::sleep(GATHER).await;
        while gathered.len() < WHISPERS_MAX
            && let Ok(text) = said.try_recv()
        {
            gathered.push(text);
        }
        for notice in packed(gathered.iter().map(|text| &**text), '\n') {
            client.execute(&notify, &[&WHISPERS, &notice]).await?;
        }
    }
}

fn gone() -> Error {
    Error::Unavailable("PostgreSQL closed the connection for notices".into())
}

/// The tenants that this process stirred, from the first one and for a moment.
async fn gather(stirred: &mut broadcast::Receiver<Stirred>) -> Result<BTreeSet<TenantId>> {
    let mut gathered = BTreeSet::new();
    while gathered.is_empty() {
        match stirred.recv().await {
            Ok(one) => gathered.extend(one.here.then_some(one.tenant)),
            Err(RecvError::Lagged(_)) => {}
            Err(RecvError::Closed) => return Err(Error::Unavailable("the store is closed".into())),
        }
    }
    tokio::time::sleep(GATHER).await;
    loop {
        match stirred.try_recv() {
            Ok(one) => gathered.extend(one.here.then_some(one.tenant)),
            Err(broadcast::error::TryRecvError::Lagged(_)) => {}
            Err(_) => return Ok(gathered),
        }
    }
}

/// The tenants as one notice, or as many as it takes.
fn written(tenants: &BTreeSet<TenantId>) -> Vec<String> {
    packed(tenants.iter().map(TenantId::as_str), ' ')
}

fn packed<'a>(words: impl Iterator<Item = &'a str>, between: char) -> Vec<String> {
    let mut notices: Vec<String> = Vec::new();
    for word in words.filter(|word| word.len() < NOTICE_MAX) {
        match notices.last_mut() {
            Some(notice) if notice.len() + word.len() < NOTICE_MAX => {
                notice.push(between);
                notice.push_str(word);
            }
            _ => notices.push(word.to_owned()),
        }
    }
    notices
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_tenants_are_several_notices_and_none_is_left_out() {
        let tenants: BTreeSet<TenantId> = (0..1_000).filter_map(|n| TenantId::parse(&format!("ten_{n:032}"))).collect();
        let notices = written(&tenants);
        assert!(notices.len() > 1 && notices.iter().all(|notice| notice.len() < 8_000));
        let again: BTreeSet<TenantId> = notices.iter().flat_map(|n| n.split(' ')).filter_map(TenantId::parse).collect();
        assert_eq!(again, tenants);
    }
}
