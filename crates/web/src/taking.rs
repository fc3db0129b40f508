//! A connection whose other end has to take what is written to it.

use std::io::{Error, ErrorKind, IoSlice, Result};
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::time::{Sleep, sleep};

/// Fails when nothing that waits to be written was taken for so long. A stream whose reader stopped reading ends thereby,
/// and with it what it holds.
#[derive(Debug)]
pub(crate) struct Taking<S> {
    stream: S,
    within: Duration,
    /// Set while something waits.
    late: Option<Pin<Box<Sleep>>>,
}

impl<S> Taking<S> {
    pub(crate) fn new(stream: S, within: Duration) -> Self {
        Self { stream, within, late: None }
    }

    fn watched<T>(&mut self, taken: Poll<Result<T>>, cx: &mut Context<'_>) -> Poll<Result<T>> {
        if taken.is_ready() {
            self.late = None;
            return taken;
        }
        let within = self.within;
        let late = self.late.get_or_insert_with(|| Box::pin(sleep(within)));
        late.as_mut().poll(cx).map(|()| Err(Error::new(ErrorKind::TimedOut, "nothing was taken")))
    }
}

impl<S: AsyncRead + Unpin> AsyncRead for Taking<S> {
    fn poll_read(mut self: Pin<&mut Self>, cx: &mut Context<'_>, into: &mut ReadBuf<'_>) -> Poll<Result<()>> {
        Pin::new(&mut self.stream).poll_read(cx, into)
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for Taking<S> {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<Result<usize>> {
        let taken = Pin::new(&mut self.stream).poll_write(cx, bytes);
        self.watched(taken, cx)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        parts: &[IoSlice<'_>],
    ) -> Poll<Result<usize>> {
        let taken = Pin::new(&mut self.stream).poll_write_vectored(cx, parts);
        self.watched(taken, cx)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<()>> {
        let flushed = Pin::new(&mut self.stream).poll_flush(cx);
        self.watched(flushed, cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(cx)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use tokio::io::{AsyncReadExt, AsyncWriteExt, duplex};

    const WITHIN: Duration = Duration::from_millis(600);

    #[tokio::test]
    async fn who_takes_nothing_is_let_go_and_who_is_slow_is_not() {
        let (near, mut far) = duplex(10);
        let mut taking = Taking::new(near, WITHIN);
        let slow = async move {
            let mut piece = [0; 10];
            for _ in 0..3 {
                tokio::time::sleep(WITHIN / 3).await;
                far.read_exact(&mut piece).await.unwrap();
            }
            far
        };
        let (written, _far) = tokio::join!(taking.write_all(&[7; 40]), slow);
        written.unwrap();
        let began = tokio::time::Instant::now();
        assert_eq!(taking.write_all(&[7; 1]).await.unwrap_err().kind(), ErrorKind::TimedOut);
        assert!(began.elapsed() >= WITHIN);
    }
}
