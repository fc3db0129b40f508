//! What stands above tenants: members, their sessions, organizations.

use crate::error::{Error, Result};
use crate::store::{Inner, Store};
use crate::tx::{Mode, Tx};
use frontdesk_domain::TenantId;
use futures::future::BoxFuture;

/// Where the house has a row in a tenant's table, such as its own part of the audit trail. No tenant has this name.
pub const HOUSE: &str = "ten_house";

/// What stands above tenants, alone or together with one tenant's rows. On PostgreSQL its tables show nothing to a
/// transaction that did not come from here.
#[derive(Clone, Debug)]
pub struct House {
    store: Store,
    beside: Option<TenantId>,
}

impl House {
    pub(crate) fn of(store: Store) -> Self {
        Self { store, beside: None }
    }

    /// Sees this tenant's rows too: for what changes both, such as a membership and its entry in the audit trail.
    #[must_use]
    pub fn beside(self, tenant: &TenantId) -> Self {
        Self { beside: Some(tenant.clone()), ..self }
    }

    /// As [`Scoped::write`](crate::Scoped::write). Unless a tenant stands beside it, [`Tx::tenant`] is [`HOUSE`].
    pub fn write<T, F>(&self, job: F) -> impl Future<Output = Result<T>> + Send + use<T, F>
    where
        T: Send + 'static,
        F: for<'t> FnOnce(&'t mut Tx) -> BoxFuture<'t, Result<T>> + Send + 'static,
    {
        let house = self.clone();
        async move {
            match &*house.store.inner {
                Inner::Sqlite(lite) => lite.write(house.name()?, Mode::HOUSE_WRITE, job).await,
                Inner::Postgres(pg) => pg.run(house.name()?, Mode::HOUSE_WRITE, job).await,
            }
        }
    }

    /// As [`Scoped::read`](crate::Scoped::read).
    pub fn read<T, F>(&self, job: F) -> impl Future<Output = Result<T>> + Send + use<T, F>
    where
        T: Send + 'static,
        F: for<'t> FnOnce(&'t mut Tx) -> BoxFuture<'t, Result<T>> + Send + 'static,
    {
        let house = self.clone();
        async move {
            match &*house.store.inner {
                Inner::Sqlite(lite) => lite.read(house.name()?, Mode::HOUSE_READ, job).await,
                Inner::Postgres(pg) => pg.run(house.name()?, Mode::HOUSE_READ, job).await,
            }
        }
    }

    fn name(&self) -> Result<TenantId> {
        let house = || TenantId::parse(HOUSE).ok_or_else(|| Error::broken("the house's name is not an id"));
        self.beside.clone().map_or_else(house, Ok)
    }
}
