//! One transaction on PostgreSQL. What can be sent together is sent together: BEGIN, the tenant and the lock go
//! out with the first question, queued writes with the next one or with COMMIT, several in one statement.

use super::fuse;
use crate::error::{Error, Result};
use crate::row::Row;
use crate::sql::Param;
use crate::tx::Mode;
use deadpool_postgres::Object;
use frontdesk_domain::TenantId;
use futures::future::{BoxFuture, join_all};
use futures::{FutureExt, TryStreamExt};
use std::mem;
use tokio_postgres::Statement;

#[derive(Debug)]
pub(crate) struct Pipe {
    /// None once it was given up.
    client: Option<Object>,
    /// Still to be sent in front of the first statement.
    begin: Option<String>,
    queue: Vec<(&'static str, Vec<Param<'static>>)>,
}

/// What one message of a trip brings back.
enum Answer {
    Done(u64),
    Rows(Vec<tokio_postgres::Row>),
}

/// The last message of a trip.
enum Last<'a> {
    Ask(&'static str, &'a [Param<'a>]),
    Exec(&'static str, &'a [Param<'a>]),
    Commit,
}

type Pending<'a> = BoxFuture<'a, std::result::Result<Answer, tokio_postgres::Error>>;

impl Pipe {
    pub(crate) fn new(client: Object, tenant: &TenantId, mode: Mode) -> Result<Self> {
        let plain = tenant.as_str().bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_' || b == b'-');
        if !plain {
            return Err(Error::broken("a tenant id has other signs than letters, digits, _ and -"));
        }
        let level = if mode.reads { "ISOLATION LEVEL REPEATABLE READ, READ ONLY" } else { "" };
        let house = if mode.house { "; SET LOCAL frontdesk.house = 'on'" } else { "" };
        let begin = format!("BEGIN {level}; SET LOCAL frontdesk.tenant = '{tenant}'{house}");
        Ok(Self { client: Some(client), begin: Some(begin), queue: Vec::new() })
    }

    pub(crate) fn queue(&mut self, sql: &'static str, params: &[Param<'_>]) {
        self.queue.push((sql, params.iter().map(Param::owned).collect()));
    }

    /// Waits, with the next question, until nobody else holds the locks of these numbers, one after the other; holds
    /// them to the end.
    pub(crate) fn lock(&mut self, numbers: &[i64]) {
        match &mut self.begin {
            Some(begin) if self.queue.is_empty() => {
                for (n, number) in numbers.iter().enumerate() {
                    let lead = if n == 0 { "; SELECT " } else { ", " };
                    begin.push_str(&format!("{lead}pg_advisory_xact_lock({number})"));
                }
            }
            _ => {
                for number in numbers {
                    self.queue("SELECT pg_advisory_xact_lock($1)", &[(*number).into()]);
                }
            }
        }
    }

    pub(crate) async fn rows(&mut self, sql: &'static str, params: &[Param<'_>]) -> Result<Vec<Row>> {
        match self.trip(Last::Ask(sql, params)).await? {
            Answer::Rows(rows) => Ok(rows.into_iter().map(Row::pg).collect()),
            Answer::Done(_) => Ok(Vec::new()),
        }
    }

    pub(crate) async fn exec(&mut self, sql: &'static str, params: &[Param<'_>]) -> Result<u64> {
        match self.trip(Last::Exec(sql, params)).await? {
            Answer::Done(touched) => Ok(touched),
            Answer::Rows(rows) => Ok(rows.len() as u64),
        }
    }

    /// Sends what is queued and commits. The connection goes back to the pool.
    pub(crate) async fn commit(mut self) -> Result<()> {
        if self.begin.is_some() && self.queue.is_empty() {
            return self.put_back();
        }
        self.trip(Last::Commit).await?;
        self.put_back()
    }

    /// Gives up the transaction, and the connection with it if even that cannot be said.
    pub(crate) async fn rollback(mut self) {
        let Some(client) = &self.client else { return };
        if self.begin.is_some() || client.batch_execute("ROLLBACK").await.is_ok() {
            let _ = self.put_back();
        }
    }

    fn put_back(&mut self) -> Result<()> {
        drop(self.client.take());
        Ok(())
    }

    /// One round trip: everything queued, then `last`. The first error wins; the ones after it only say that
    /// the transaction is aborted.
    async fn trip(&mut self, last: Last<'_>) -> Result<Answer> {
        let client = self.client.as_ref().ok_or_else(|| Error::broken("the transaction has ended"))?;
        let queue = fuse::statements(mem::take(&mut self.queue));
        let mut statements = Vec::with_capacity(queue.len());
        for (sql, _) in &queue {
            statements.push(client.prepare_cached(sql).await?);
        }
        let last_statement = match &last {
            Last::Ask(sql, _) | Last::Exec(sql, _) => Some(client.prepare_cached(sql).await?),
            Last::Commit => None,
        };

        // Polled in this order, so that the messages leave in this order.
        let begin = self.begin.take();
        let mut trip: Vec<Pending<'_>> = Vec::with_capacity(queue.len() + 2);
        if let Some(begin) = &begin {
            trip.push(command(client, begin));
        }
        for (statement, (_, params)) in statements.iter().zip(&queue) {
            trip.push(exec(client, statement, params));
        }
        trip.push(match (&last, &last_statement) {
            (Last::Ask(_, params), Some(statement)) => ask(client, statement, params),
            (Last::Exec(_, params), Some(statement)) => exec(client, statement, params),
            _ => command(client, "COMMIT"),
        });
        let mut end = Answer::Done(0);
        for answer in join_all(trip).await {
            end = answer?;
        }
        Ok(end)
    }
}

fn command<'a>(client: &'a Object, sql: &'a str) -> Pending<'a> {
    async move { client.batch_execute(sql).await.map(|()| Answer::Done(0)) }.boxed()
}

fn exec<'a>(client: &'a Object, statement: &'a Statement, params: &'a [Param<'a>]) -> Pending<'a> {
    async move { client.execute_raw(statement, params).await.map(Answer::Done) }.boxed()
}

fn ask<'a>(client: &'a Object, statement: &'a Statement, params: &'a [Param<'a>]) -> Pending<'a> {
    async move { client.query_raw(statement, params).await?.try_collect().await.map(Answer::Rows) }.boxed()
}

impl Drop for Pipe {
    /// A connection that is left in the middle of a transaction is closed: nobody else may get it.
    fn drop(&mut self) {
        if let Some(client) = self.client.take()
            && self.begin.is_none()
        {
            drop(Object::take(client));
        }
    }
}
