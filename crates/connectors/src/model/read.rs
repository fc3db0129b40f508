//! Reads an answer while it is made.

use super::measured::Measured;
use super::refusal::broken;
use super::so_far::SoFar;
use super::sse::Events;
use super::wire::Wire;
use frontdesk_domain::OutsideError;
use frontdesk_domain::model::{Piece, Pieces, Price};
use frontdesk_http::Streamed;
use std::collections::VecDeque;

pub(super) struct Reading {
    pub(super) wire: &'static dyn Wire,
    pub(super) by: String,
    pub(super) price: Price,
    /// Gone when nothing more comes.
    pub(super) streamed: Option<Streamed>,
    pub(super) events: Events,
    pub(super) so_far: SoFar,
    /// The last pieces, once it is known that they are the last.
    pub(super) last: VecDeque<Piece>,
    pub(super) measured: Measured,
}

/// The pieces, up to the first error or the `End`. Dropping them drops the connection.
pub(super) fn pieces(reading: Reading) -> Pieces {
    Box::pin(futures::stream::unfold(Some(reading), |reading| async move {
        let mut reading = reading?;
        match reading.next().await {
            Ok(piece @ Piece::End { .. }) => Some((Ok(piece), None)),
            Ok(piece) => Some((Ok(piece), Some(reading))),
            Err(error) => {
                reading.measured.failed(&error);
                Some((Err(error), None))
            }
        }
    }))
}

impl Reading {
    async fn next(&mut self) -> Result<Piece, OutsideError> {
        loop {
            if let Some(piece) = self.so_far.ready.pop_front().or_else(|| self.last.pop_front()) {
                self.measured.piece();
                return Ok(piece);
            }
            if self.so_far.over || self.streamed.is_none() {
                self.end().await?;
            } else {
                self.more().await?;
            }
        }
    }

    async fn more(&mut self) -> Result<(), OutsideError> {
        let Some(streamed) = &mut self.streamed else { return Ok(()) };
        let events = match streamed.chunk().await? {
            Some(bytes) => self.events.push(&bytes).map_err(|_| broken("the answer cannot be read"))?,
            None => {
                self.streamed = None;
                self.events.rest().into_iter().collect()
            }
        };
        for event in events.iter().filter(|event| !event.data.is_empty()) {
            if !self.so_far.over {
                self.wire.read(event, &mut self.so_far)?;
            }
        }
        Ok(())
    }

    async fn end(&mut self) -> Result<(), OutsideError> {
        if let Some(streamed) = self.streamed.take() {
            streamed.finish().await;
        }
        let (left, why, tokens) = self.so_far.end()?;
        let cost_micros = self.price.of(tokens);
        self.measured.ended(why, tokens, cost_micros);
        self.last.extend(left);
        self.last.push_back(Piece::End { why, tokens, by: self.by.clone(), cost_micros });
        Ok(())
    }
}
