//! Looking names up.

use std::fmt::Debug;
use std::io;
use std::net::SocketAddr;
use std::pin::Pin;

pub(super) type Found<'a> = Pin<Box<dyn Future<Output = io::Result<Vec<SocketAddr>>> + Send + 'a>>;

/// Tells which addresses a name leads to. Asked once for each connection, which goes to one of them and to no other.
pub(super) trait Lookup: Debug + Send + Sync {
    fn addresses<'a>(&'a self, host: &'a str) -> Found<'a>;
}

/// As this machine does it.
#[derive(Debug)]
pub(super) struct System;

impl Lookup for System {
    fn addresses<'a>(&'a self, host: &'a str) -> Found<'a> {
        Box::pin(async move { Ok(tokio::net::lookup_host((host, 0)).await?.collect()) })
    }
}

/// For tests: what each look-up finds, in order; the last one stays.
#[cfg(test)]
#[derive(Debug)]
pub(super) struct Scripted {
    answers: Vec<Vec<SocketAddr>>,
    asked: std::sync::atomic::AtomicUsize,
}

#[cfg(test)]
impl Scripted {
    pub(super) fn new<'a>(answers: impl IntoIterator<Item = &'a [&'a str]>) -> std::sync::Arc<Self> {
        let read = |all: &[&str]| all.iter().map(|ip| SocketAddr::new(ip.parse().unwrap(), 0)).collect();
        std::sync::Arc::new(Self { answers: answers.into_iter().map(read).collect(), asked: 0.into() })
    }

    pub(super) fn asked(&self) -> usize {
        self.asked.load(std::sync::atomic::Ordering::SeqCst)
    }
}

#[cfg(test)]
impl Lookup for Scripted {
    fn addresses<'a>(&'a self, _: &'a str) -> Found<'a> {
        let n = self.asked.fetch_add(1, std::sync::atomic::Ordering::SeqCst);
        let answer = self.answers.get(n).or(self.answers.last()).cloned().unwrap_or_default();
        Box::pin(async move { Ok(answer) })
    }
}
