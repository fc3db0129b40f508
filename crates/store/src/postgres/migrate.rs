//! Bringing a PostgreSQL database to the schema of this program, as the role that owns it.

use super::pool::config;
use super::role::{application_role, quoted};
use crate::error::{Error, Result};
use crate::migrations::{self, MIGRATIONS, Migrated};
use frontdesk_domain::Secret;
use tokio_postgres::{Client, NoTls};

/// The number of the lock that lets one process migrate at a time.
const LOCK: i64 = 0x6672_6f6e_7464_6573;

const NOTED: &str = "CREATE TABLE IF NOT EXISTS public.schema_migrations (
    version bigint NOT NULL PRIMARY KEY, name text NOT NULL, applied_at bigint NOT NULL)";

pub(crate) async fn migrate(url: &Secret) -> Result<Migrated> {
    let mut client = connect(url).await?;
    let database: String = client.query_one("SELECT current_database()", &[]).await?.try_get(0)?;
    let role = application_role(&database);
    let work = client.transaction().await?;
    work.execute("SELECT pg_advisory_xact_lock($1)", &[&LOCK]).await?;
    refuse_unbound(&work).await?;
    work.batch_execute("SET LOCAL search_path = public, pg_temp").await?;
    work.batch_execute(NOTED).await?;
    let row = work.query_one("SELECT coalesce(max(version), 0) FROM public.schema_migrations", &[]).await?;
    let have: i64 = row.try_get(0)?;
    migrations::not_newer(have)?;
    create_role(&work, &role).await?;
    let mut applied = Vec::new();
    for migration in MIGRATIONS.iter().filter(|m| m.version > have) {
        work.batch_execute(&migration.postgres.replace("frontdesk_app", &quoted(&role))).await?;
        work.execute(
            "INSERT INTO public.schema_migrations (version, name, applied_at)
             VALUES ($1, $2, (extract(epoch FROM clock_timestamp()) * 1000000)::bigint)",
            &[&migration.version, &migration.name],
        )
        .await?;
        applied.push(migration.version);
    }
    work.commit().await?;
    Ok(Migrated { applied })
}

/// The schema a database has; 0 when it has none.
pub(crate) async fn version(url: &Secret) -> Result<i64> {
    let client = connect(url).await?;
    let there = client.query_one("SELECT to_regclass('public.schema_migrations') IS NOT NULL", &[]).await?;
    if !there.try_get::<_, bool>(0)? {
        return Ok(0);
    }
    let row = client.query_one("SELECT coalesce(max(version), 0) FROM public.schema_migrations", &[]).await?;
    Ok(row.try_get(0)?)
}

pub(super) async fn connect(url: &Secret) -> Result<Client> {
    let (client, connection) = config(url)?.connect(NoTls).await.map_err(|e| match Error::from(e) {
        Error::Broken(text) => Error::Unavailable(text),
        other => other,
    })?;
    #[expect(clippy::disallowed_methods, reason = "ends with the client, at the end of the migration")]
    tokio::spawn(connection);
    Ok(client)
}

/// A superuser passes by row-level security and owns too much: migrations are not run as one.
async fn refuse_unbound(work: &tokio_postgres::Transaction<'_>) -> Result<()> {
    let row = work.query_one("SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user", &[]).await?;
    if row.try_get::<_, bool>(0)? {
        return Err(Error::Schema(
            "the database URL is a superuser's; make a role of its own that owns the database: \
             CREATE ROLE frontdesk LOGIN CREATEROLE PASSWORD '…'; CREATE DATABASE frontdesk OWNER frontdesk"
                .into(),
        ));
    }
    Ok(())
}

async fn create_role(work: &tokio_postgres::Transaction<'_>, role: &str) -> Result<()> {
    let there = work.query_opt("SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = $1", &[&role]).await?;
    let name = quoted(role);
    match there {
        Some(row) if row.try_get::<_, bool>(0)? => {
            return Err(Error::Schema(format!(
                "the application role {name} passes by row-level security; take SUPERUSER and BYPASSRLS from it"
            )));
        }
        // From PostgreSQL 16 on the maker of a role may grant it but is not a member that may SET ROLE.
        None => {
            work.batch_execute(&format!(
                "CREATE ROLE {name} NOLOGIN NOCREATEDB NOCREATEROLE; GRANT {name} TO CURRENT_USER"
            ))
            .await?;
        }
        Some(_) => {
            let row = work.query_one("SELECT pg_has_role(current_user, $1::text, 'MEMBER')", &[&role]).await?;
            if !row.try_get::<_, bool>(0)? {
                work.batch_execute(&format!("GRANT {name} TO CURRENT_USER")).await?;
            }
        }
    }
    Ok(())
}
