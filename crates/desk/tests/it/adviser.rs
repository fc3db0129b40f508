//! A language model that says what a test wants.

use async_trait::async_trait;
use frontdesk_domain::model::{Ask, LanguageModel, Piece, Pieces, Stop, Tokens};
use frontdesk_domain::outside::OutsideError;
use futures::StreamExt;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use tokio::sync::Semaphore;

/// What it does when it is asked.
#[derive(Clone, Debug)]
pub enum Does {
    Says(String),
    /// Writes a little and then nothing more.
    Stalls,
    /// Answers when it is let go.
    Waits(String),
    Fails,
    Floods,
}

#[derive(Debug)]
pub struct Puppet {
    pub does: Mutex<Does>,
    pub asked: Mutex<Vec<Ask>>,
    /// Answers that were begun and are neither read to their end nor dropped.
    pub open: Arc<AtomicUsize>,
    pub go: Arc<Semaphore>,
}

impl Puppet {
    pub fn new(does: Does) -> Arc<Self> {
        Arc::new(Self {
            does: Mutex::new(does),
            asked: Mutex::default(),
            open: Arc::default(),
            go: Arc::new(Semaphore::new(0)),
        })
    }

    pub fn times(&self) -> usize {
        self.asked.lock().unwrap().len()
    }

    pub fn last(&self) -> Ask {
        self.asked.lock().unwrap().last().unwrap().clone()
    }

    /// Waits until it was asked so often.
    pub async fn asked(&self, times: usize) {
        for _ in 0..10_000 {
            if self.times() >= times {
                return;
            }
            tokio::time::sleep(std::time::Duration::from_millis(1)).await;
        }
        panic!("the model was asked {} times, not {times}", self.times());
    }
}

/// Counts an answer that is being made, until it is over or dropped.
struct Open(Arc<AtomicUsize>);

impl Drop for Open {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::SeqCst);
    }
}

#[async_trait]
impl LanguageModel for Puppet {
    fn name(&self) -> &str {
        "puppet/1"
    }

    async fn ask(&self, ask: &Ask) -> Result<Pieces, OutsideError> {
        self.asked.lock().unwrap().push(ask.clone());
        self.open.fetch_add(1, Ordering::SeqCst);
        let open = Open(self.open.clone());
        let does = self.does.lock().unwrap().clone();
        let tokens = Tokens { input: 100, output: 10, guessed: false };
        let end = Piece::End { why: Stop::Finished, tokens, by: "puppet/1".into(), cost_micros: 42 };
        let go = self.go.clone();
        let pieces = match does {
            Does::Says(text) => futures::stream::iter([Ok(Piece::Text(text)), Ok(end)]).boxed(),
            Does::Stalls => {
                futures::stream::iter([Ok(Piece::Text("{\"comm".into()))]).chain(futures::stream::pending()).boxed()
            }
            Does::Waits(text) => futures::stream::once(async move {
                go.acquire().await.unwrap().forget();
                Ok(Piece::Text(text))
            })
            .chain(futures::stream::iter([Ok(end)]))
            .boxed(),
            Does::Fails => return Err(OutsideError::Retry { after: None, reason: "it is down".into() }),
            Does::Floods => futures::stream::repeat_with(|| Ok(Piece::Text("la ".repeat(1_000)))).boxed(),
        };
        Ok(pieces.inspect(move |_| _ = &open).boxed())
    }
}
