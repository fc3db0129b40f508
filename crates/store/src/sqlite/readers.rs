//! Connections that only read: each use case sees one state of the database and never waits for the writer.

use super::connection::{command, open_reader};
use super::job::run;
use crate::error::{Error, Result};
use crate::tx::{Engine, Mode, Tx};
use frontdesk_domain::TenantId;
use futures::future::BoxFuture;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use tokio::sync::Semaphore;

const READERS_MAX: usize = 4;

#[derive(Debug)]
pub(crate) struct Readers {
    file: PathBuf,
    idle: Mutex<Vec<Tx>>,
    places: Arc<Semaphore>,
}

impl Readers {
    pub(crate) fn new(file: PathBuf) -> Arc<Self> {
        Arc::new(Self { file, idle: Mutex::default(), places: Arc::new(Semaphore::new(READERS_MAX)) })
    }

    pub(crate) async fn read<T, F>(self: &Arc<Self>, tenant: TenantId, mode: Mode, job: F) -> Result<T>
    where
        T: Send + 'static,
        F: for<'t> FnOnce(&'t mut Tx) -> BoxFuture<'t, Result<T>> + Send + 'static,
    {
        let place = self.places.clone().acquire_owned().await;
        let place = place.map_err(|_| Error::Unavailable("the store is closed".into()))?;
        let readers = self.clone();
        let work = tokio::task::spawn_blocking(move || {
            let _place = place;
            readers.read_now(tenant, mode, job)
        });
        work.await.map_err(|_| Error::Unavailable("the store is closing".into()))?
    }

    fn read_now<T, F>(&self, tenant: TenantId, mode: Mode, job: F) -> Result<T>
    where
        F: for<'t> FnOnce(&'t mut Tx) -> BoxFuture<'t, Result<T>>,
    {
        let idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let mut tx = match idle {
            Some(tx) => tx,
            None => Tx::new(tenant.clone(), mode, Engine::Lite(open_reader(&self.file)?)),
        };
        tx.begin_for(&tenant, mode);
        say(&mut tx, "BEGIN")?;
        let result = run(&mut tx, job);
        // A connection that cannot end its transaction is closed, not kept.
        if say(&mut tx, "ROLLBACK").is_ok() {
            self.idle.lock().unwrap_or_else(PoisonError::into_inner).push(tx);
        }
        result
    }
}

fn say(tx: &mut Tx, sql: &'static str) -> Result<()> {
    match tx.engine() {
        Engine::Lite(db) => command(db, sql),
        Engine::Pg(_) => Err(Error::broken("the reader has no SQLite connection")),
    }
}
