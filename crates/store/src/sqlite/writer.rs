//! The one thread that writes: it takes all waiting use cases into one transaction, commits once for all of them and
//! only then answers their callers. One that fails takes nothing of the others with it.

use super::connection::command;
use super::job::Job;
use crate::error::{Error, Result};
use crate::stir::Stir;
use crate::tx::{Engine, Mode, Tx};
use frontdesk_domain::TenantId;
use rusqlite::Connection;
use tokio::sync::mpsc;

/// How many may wait; more callers wait for a place.
const WAITING_MAX: usize = 1_024;
/// How many share a commit.
const TOGETHER_MAX: usize = 256;

pub(crate) type Sender = mpsc::Sender<Box<dyn Job>>;

/// Starts the thread. It ends, and closes the connection, when the last sender is gone.
pub(crate) fn start(db: Connection, nobody: TenantId, stir: Stir) -> Result<Sender> {
    let (sender, jobs) = mpsc::channel(WAITING_MAX);
    std::thread::Builder::new()
        .name("store-writer".into())
        .spawn(move || write(Tx::new(nobody, Mode::WRITE, Engine::Lite(db)), jobs, &stir))
        .map_err(|e| Error::Unavailable(format!("the writer thread cannot be started: {e}")))?;
    Ok(sender)
}

fn write(mut tx: Tx, mut jobs: mpsc::Receiver<Box<dyn Job>>, stir: &Stir) {
    let mut together: Vec<Box<dyn Job>> = Vec::with_capacity(TOGETHER_MAX);
    while let Some(job) = jobs.blocking_recv() {
        together.push(job);
        while together.len() < TOGETHER_MAX {
            match jobs.try_recv() {
                Ok(job) => together.push(job),
                Err(_) => break,
            }
        }
        let end = transaction(&mut tx, &mut together);
        for mut job in together.drain(..) {
            if let (Some(tenant), Ok(())) = (job.stirred(), &end) {
                stir.note(tenant, true);
            }
            job.answer(&end);
        }
    }
}

/// Runs all of them and commits. An error here is everybody's; a use case's own error stays its own.
fn transaction(tx: &mut Tx, together: &mut [Box<dyn Job>]) -> Result<()> {
    say(tx, "BEGIN IMMEDIATE")?;
    let end = match together {
        // Nobody else's work is to be kept when this one is given up.
        [only] => {
            let end = if only.run(tx) { "COMMIT" } else { "ROLLBACK" };
            if in_transaction(tx) { say(tx, end) } else { Err(lost()) }
        }
        _ if together.iter().all(|job| job.may_run_again()) => run_bare(tx, together),
        _ => run_all(tx, together).and_then(|()| say(tx, "COMMIT")),
    };
    if end.is_err() && in_transaction(tx) {
        say(tx, "ROLLBACK")?;
    }
    end
}

/// Without savepoints, which keep a copy of every page that is changed. Hardly ever one fails; then all of them are
/// run again, with savepoints.
fn run_bare(tx: &mut Tx, together: &mut [Box<dyn Job>]) -> Result<()> {
    if together.iter_mut().all(|job| job.run(tx) && in_transaction(tx)) {
        return say(tx, "COMMIT");
    }
    if in_transaction(tx) {
        say(tx, "ROLLBACK")?;
    }
    say(tx, "BEGIN IMMEDIATE")?;
    run_all(tx, together)?;
    say(tx, "COMMIT")
}

/// Each in a savepoint.
fn run_all(tx: &mut Tx, together: &mut [Box<dyn Job>]) -> Result<()> {
    for job in together {
        say(tx, "SAVEPOINT job")?;
        if !job.run(tx) && in_transaction(tx) {
            say(tx, "ROLLBACK TO job")?;
        }
        if !in_transaction(tx) {
            return Err(lost());
        }
        say(tx, "RELEASE job")?;
    }
    Ok(())
}

/// A full disk or a failing one: SQLite has rolled back everything.
fn lost() -> Error {
    Error::Unavailable("SQLite gave up the transaction; is the disk full?".into())
}

fn say(tx: &mut Tx, sql: &'static str) -> Result<()> {
    match tx.engine() {
        Engine::Lite(db) => command(db, sql),
        Engine::Pg(_) => Err(Error::broken("the writer has no SQLite connection")),
    }
}

fn in_transaction(tx: &mut Tx) -> bool {
    matches!(tx.engine(), Engine::Lite(db) if !db.is_autocommit())
}
