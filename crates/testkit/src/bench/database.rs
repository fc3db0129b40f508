//! A PostgreSQL database for one bench: its own owner, no superuser, and gone afterwards.

use super::proc;
use anyhow::Context;
use std::time::Duration;
use tokio::runtime::Runtime;
use tokio_postgres::{Client, NoTls};

pub(super) struct Database {
    runtime: Runtime,
    admin: Client,
    name: String,
    pub url: String,
    postmaster: u32,
    /// `PostgreSQL 15.4, synchronous_commit=on, fsync=on`.
    pub about: String,
}

impl Database {
    /// `server`: a URL of somebody who may create roles and databases.
    pub(super) fn create(server: &str) -> anyhow::Result<Self> {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build()?;
        let (admin, connection) = runtime.block_on(tokio_postgres::connect(server, NoTls))?;
        runtime.spawn(connection);
        let name = format!("frontdesk_bench_{}", std::process::id());
        let (_, place) =
            server.split_once("://").and_then(|(_, rest)| rest.rsplit_once('@')).context("the URL has no user")?;
        let host = place.split('/').next().unwrap_or_default();
        let url = format!("postgres://{name}:{name}@{host}/{name}");
        let made = runtime.block_on(make(&admin, &name));
        let (postmaster, about) = made.context("the bench's database cannot be made")?;
        Ok(Self { runtime, admin, name, url, postmaster, about })
    }

    /// CPU time of all of PostgreSQL's processes.
    pub(super) fn cpu(&self) -> anyhow::Result<Duration> {
        proc::cpu(self.postmaster)
    }
}

async fn make(admin: &Client, name: &str) -> anyhow::Result<(u32, String)> {
    for statement in [
        format!("CREATE ROLE {name} LOGIN CREATEROLE PASSWORD '{name}'"),
        format!("GRANT {name} TO CURRENT_USER"),
        format!("CREATE DATABASE {name} OWNER {name}"),
    ] {
        admin.batch_execute(&statement).await?;
    }
    let row = admin.query_one("SELECT pg_backend_pid(), split_part(version(), ' ', 2)", &[]).await?;
    let backend = u32::try_from(row.get::<_, i32>(0))?;
    let postmaster = proc::parent(backend).filter(|pid| proc::name(*pid).starts_with("postgres"));
    let postmaster = postmaster.context("PostgreSQL does not run on this machine: its CPU time cannot be counted")?;
    let mut about = format!("PostgreSQL {}", row.get::<_, String>(1));
    for setting in ["synchronous_commit", "fsync"] {
        let value: String = admin.query_one(&format!("SHOW {setting}"), &[]).await?.get(0);
        anyhow::ensure!(value == "on", "{setting} is {value}: what is measured would not be durable");
        about.push_str(&format!(", {setting}={value}"));
    }
    Ok((postmaster, about))
}

impl Drop for Database {
    fn drop(&mut self) {
        let name = &self.name;
        for statement in [
            format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)"),
            format!("DROP ROLE IF EXISTS {name}_app"),
            format!("DROP ROLE IF EXISTS {name}"),
        ] {
            let _ = self.runtime.block_on(self.admin.batch_execute(&statement));
        }
    }
}
