//! A SQLite database in use.

use super::connection::{open_memory, open_writer};
use super::job::{Again, Job, Work};
use super::migrate;
use super::place::Place;
use super::readers::Readers;
use super::writer::{self, Sender};
use crate::error::{Error, Result};
use crate::row::Row;
use crate::sql::Param;
use crate::stir::Stir;
use crate::tx::{Mode, Tx};
use frontdesk_domain::TenantId;
use futures::future::BoxFuture;
use std::path::Path;
use std::sync::Arc;
use tokio::sync::oneshot;

pub(crate) struct Lite {
    writer: Sender,
    /// None for a database in memory, where the writer's connection is the only one there is.
    readers: Option<Arc<Readers>>,
    /// None for a database in memory.
    place: Option<Place>,
    nobody: TenantId,
}

impl Lite {
    pub(crate) fn open(file: &Path, nobody: TenantId, stir: Stir) -> Result<Self> {
        if !file.exists() {
            return Err(crate::migrations::not_migrated());
        }
        let db = open_writer(file)?;
        migrate::check(&db)?;
        let (readers, place) = (Some(Readers::new(file.to_owned())), Some(Place::of(file)));
        Ok(Self { writer: writer::start(db, nobody.clone(), stir)?, readers, place, nobody })
    }

    pub(crate) fn open_memory(nobody: TenantId, stir: Stir) -> Result<Self> {
        let mut db = open_memory()?;
        migrate::apply(&mut db)?;
        Ok(Self { writer: writer::start(db, nobody.clone(), stir)?, readers: None, place: None, nobody })
    }

    pub(crate) async fn write<T, F>(&self, tenant: TenantId, mode: Mode, job: F) -> Result<T>
    where
        T: Send + 'static,
        F: for<'t> FnOnce(&'t mut Tx) -> BoxFuture<'t, Result<T>> + Send + 'static,
    {
        self.queue(tenant, mode, job).await
    }

    pub(crate) async fn write_again<T, F>(&self, tenant: TenantId, job: F) -> Result<T>
    where
        T: Send + 'static,
        F: for<'t> Fn(&'t mut Tx) -> BoxFuture<'t, Result<T>> + Send + 'static,
    {
        let (work, answer) = Again::new(tenant, job);
        self.send(Box::new(work), answer).await
    }

    pub(crate) async fn read<T, F>(&self, tenant: TenantId, mode: Mode, job: F) -> Result<T>
    where
        T: Send + 'static,
        F: for<'t> FnOnce(&'t mut Tx) -> BoxFuture<'t, Result<T>> + Send + 'static,
    {
        match &self.readers {
            Some(readers) => readers.read(tenant, mode, job).await,
            None => self.queue(tenant, mode, job).await,
        }
    }

    /// A question about the whole installation.
    pub(crate) async fn ask(&self, sql: &'static str, params: Vec<Param<'static>>) -> Result<Vec<Row>> {
        self.read(self.nobody.clone(), Mode::READ, move |tx| Box::pin(async move { tx.all(sql, &params).await })).await
    }

    /// A write that belongs to the installation.
    pub(crate) async fn tell(&self, sql: &'static str, params: Vec<Param<'static>>) -> Result<()> {
        self.write(self.nobody.clone(), Mode::WRITE, move |tx| {
            Box::pin(async move { tx.exec(sql, &params).await.map(drop) })
        })
        .await
    }

    /// Asks a reader and the writer, and whether the file is still there.
    pub(crate) async fn ready(&self) -> Result<()> {
        self.place.as_ref().map_or(Ok(()), Place::check)?;
        self.ask("SELECT max(version) FROM schema_migrations", Vec::new()).await?;
        self.write(self.nobody.clone(), Mode::WRITE, |_| Box::pin(std::future::ready(Ok(())))).await
    }

    async fn queue<T, F>(&self, tenant: TenantId, mode: Mode, job: F) -> Result<T>
    where
        T: Send + 'static,
        F: for<'t> FnOnce(&'t mut Tx) -> BoxFuture<'t, Result<T>> + Send + 'static,
    {
        let (work, answer) = Work::new(tenant, mode, job);
        self.send(Box::new(work), answer).await
    }

    async fn send<T>(&self, work: Box<dyn Job>, answer: oneshot::Receiver<Result<T>>) -> Result<T> {
        let closed = || Error::Unavailable("the writer has stopped".into());
        self.writer.send(work).await.map_err(|_| closed())?;
        answer.await.map_err(|_| closed())?
    }
}

impl std::fmt::Debug for Lite {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Lite").field("readers", &self.readers).finish_non_exhaustive()
    }
}
