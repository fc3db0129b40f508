//! A use case on its way to a connection and back.

use crate::error::{Error, Result};
use crate::tx::{Mode, Tx};
use frontdesk_domain::TenantId;
use futures::future::BoxFuture;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::task::{Context, Poll, Waker};
use tokio::sync::oneshot;

pub(crate) trait Job: Send {
    /// Runs it and says whether it may be committed.
    fn run(&mut self, tx: &mut Tx) -> bool;

    /// Whether it may be run once more after a rollback.
    fn may_run_again(&self) -> bool;

    /// The tenant whose stream it added to.
    fn stirred(&mut self) -> Option<TenantId>;

    /// Tells the caller, after the commit (or after it failed).
    fn answer(self: Box<Self>, end: &Result<()>);
}

pub(crate) struct Work<T, F> {
    tenant: TenantId,
    mode: Mode,
    job: Option<F>,
    stirred: Option<TenantId>,
    result: Result<T>,
    reply: oneshot::Sender<Result<T>>,
}

impl<T, F> Work<T, F> {
    pub(crate) fn new(tenant: TenantId, mode: Mode, job: F) -> (Self, oneshot::Receiver<Result<T>>) {
        let (reply, answer) = oneshot::channel();
        (Self { tenant, mode, job: Some(job), stirred: None, result: not_run(), reply }, answer)
    }
}

impl<T, F> Job for Work<T, F>
where
    T: Send + 'static,
    F: for<'t> FnOnce(&'t mut Tx) -> BoxFuture<'t, Result<T>> + Send + 'static,
{
    fn run(&mut self, tx: &mut Tx) -> bool {
        let Some(job) = self.job.take() else { return false };
        tx.begin_for(&self.tenant, self.mode);
        self.result = run(tx, job);
        self.stirred = tx.stirred().filter(|_| self.result.is_ok());
        self.result.is_ok() && !self.mode.reads
    }

    fn may_run_again(&self) -> bool {
        false
    }

    fn stirred(&mut self) -> Option<TenantId> {
        self.stirred.take()
    }

    fn answer(self: Box<Self>, end: &Result<()>) {
        reply(self.reply, self.result, end);
    }
}

/// A use case that may be run again.
pub(crate) struct Again<T, F> {
    tenant: TenantId,
    job: F,
    stirred: Option<TenantId>,
    result: Result<T>,
    reply: oneshot::Sender<Result<T>>,
}

impl<T, F> Again<T, F> {
    pub(crate) fn new(tenant: TenantId, job: F) -> (Self, oneshot::Receiver<Result<T>>) {
        let (reply, answer) = oneshot::channel();
        (Self { tenant, job, stirred: None, result: not_run(), reply }, answer)
    }
}

impl<T, F> Job for Again<T, F>
where
    T: Send + 'static,
    F: for<'t> Fn(&'t mut Tx) -> BoxFuture<'t, Result<T>> + Send + 'static,
{
    fn run(&mut self, tx: &mut Tx) -> bool {
        tx.begin_for(&self.tenant, Mode::WRITE);
        self.result = run(tx, &self.job);
        self.stirred = tx.stirred().filter(|_| self.result.is_ok());
        self.result.is_ok()
    }

    fn may_run_again(&self) -> bool {
        true
    }

    fn stirred(&mut self) -> Option<TenantId> {
        self.stirred.take()
    }

    fn answer(self: Box<Self>, end: &Result<()>) {
        reply(self.reply, self.result, end);
    }
}

fn not_run<T>() -> Result<T> {
    Err(Error::Unavailable("it was not run".into()))
}

fn reply<T>(to: oneshot::Sender<Result<T>>, result: Result<T>, end: &Result<()>) {
    let result = match (result, end) {
        (Ok(_), Err(error)) => Err(error.clone()),
        (result, _) => result,
    };
    // The caller may have gone away; what was committed stays.
    let _ = to.send(result);
}

/// Runs a use case to its end on the calling thread.
pub(crate) fn run<T, F>(tx: &mut Tx, job: F) -> Result<T>
where
    F: for<'t> FnOnce(&'t mut Tx) -> BoxFuture<'t, Result<T>>,
{
    let outcome = catch_unwind(AssertUnwindSafe(|| {
        let mut future = job(tx);
        match future.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(result) => result,
            Poll::Pending => Err(Error::broken("a transaction waited for something outside the database")),
        }
    }));
    let result = outcome.unwrap_or_else(|_| Err(Error::broken("a transaction panicked and was rolled back")));
    match tx.failure() {
        Some(error) => Err(error),
        None => result,
    }
}
