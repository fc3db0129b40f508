//! PostgreSQL: a pool of connections under the application role, and transactions in few round trips.

mod fuse;
mod migrate;
mod params;
mod pipe;
mod pool;
mod relay;
mod role;
mod stream;

pub(crate) use migrate::migrate;
pub(crate) use pipe::Pipe;
pub(crate) use pool::Postgres;
