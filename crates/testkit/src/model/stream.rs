//! Sends the events of an answer, with what is to go wrong.

use super::asked::Asked;
use super::brand::Brand;
use super::reply::{Fault, Reply};
use axum::body::{Body, Bytes};
use futures::stream;
use std::collections::VecDeque;
use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

/// Between two events, so that they arrive one by one.
const BEAT: Duration = Duration::from_millis(2);
/// So many events are not waited between.
const CROWD: usize = 50;

#[derive(Debug)]
enum Next {
    Send(Bytes),
    /// Nothing more, and no end either.
    Stall,
    /// The connection breaks.
    Break,
    /// These bytes again and again.
    Forever(Bytes),
}

pub(super) fn body(brand: Brand, reply: &Reply, asked: &Asked, hung_up: Arc<AtomicUsize>) -> Body {
    let steps = steps(brand, reply, asked);
    let begun = (steps, Open { hung_up, over: false });
    Body::from_stream(stream::unfold(begun, |(mut steps, mut open)| async move {
        if steps.len() < CROWD {
            tokio::time::sleep(BEAT).await;
        }
        let sent: Result<Bytes, io::Error> = match steps.pop_front() {
            None => {
                open.closes();
                return None;
            }
            Some(Next::Send(bytes)) => Ok(bytes),
            Some(Next::Stall) => std::future::pending().await,
            Some(Next::Break) => {
                open.closes();
                Err(io::ErrorKind::ConnectionReset.into())
            }
            Some(Next::Forever(bytes)) => {
                steps.push_front(Next::Forever(bytes.clone()));
                Ok(bytes)
            }
        };
        Some((sent, (steps, open)))
    }))
}

/// Counts those who hang up before the answer is over.
struct Open {
    hung_up: Arc<AtomicUsize>,
    over: bool,
}

impl Open {
    fn closes(&mut self) {
        self.over = true;
    }
}

impl Drop for Open {
    fn drop(&mut self) {
        if !self.over {
            self.hung_up.fetch_add(1, Ordering::SeqCst);
        }
    }
}

fn steps(brand: Brand, reply: &Reply, asked: &Asked) -> VecDeque<Next> {
    let said = if reply.has(&Fault::Empty) { Reply { text: Vec::new(), ..reply.clone() } } else { reply.clone() };
    let events = brand.events(&said, asked);
    let send = |text: &str| Next::Send(Bytes::copy_from_slice(text.as_bytes()));
    let whole = || events.iter().map(|(_, event)| send(event)).collect::<VecDeque<_>>();
    match reply.fault {
        Some(Fault::Stall(pieces)) => up_to(&events, pieces).map(send).chain([Next::Stall]).collect(),
        Some(Fault::Cut(pieces)) => {
            up_to(&events, pieces).map(send).chain([send("data: {\"cho"), Next::Break]).collect()
        }
        Some(Fault::NoEnd) => up_to(&events, reply.text.len()).map(send).collect(),
        Some(Fault::BrokenJson) => up_to(&events, 1).map(send).chain([send("data: {\"choices\": [}\n\n")]).collect(),
        Some(Fault::Flood) => {
            let flood = up_to(&brand.events(&Reply::text(&[&"la ".repeat(1_000)]), asked), 1).last().map(str::to_owned);
            let flood = Next::Forever(Bytes::from(flood.unwrap_or_default()));
            up_to(&events, 1).map(send).chain([flood]).collect()
        }
        Some(Fault::ByteByByte) => {
            let bytes = events.iter().flat_map(|(_, event)| event.bytes());
            bytes.map(|byte| Next::Send(Bytes::copy_from_slice(&[byte]))).collect()
        }
        Some(Fault::ErrorInside) => {
            let error = format!("event: error\ndata: {}\n\n", brand.trouble(503));
            up_to(&events, 1).map(send).chain([send(&error)]).collect()
        }
        _ => whole(),
    }
}

/// The events up to this many with a piece in them, the last of those included.
fn up_to(events: &[(bool, String)], pieces: usize) -> impl Iterator<Item = &str> {
    let mut seen = 0;
    events.iter().map_while(move |(is_piece, event)| {
        if seen == pieces && (*is_piece || pieces > 0) {
            return None;
        }
        seen += usize::from(*is_piece);
        Some(event.as_str())
    })
}
