//! The clock, the dice, the tasks and the HTTP client of the stand-in, which is a vendor and not the product.

use std::hash::{BuildHasher, Hasher, RandomState};
use std::sync::atomic::{AtomicU64, Ordering};

static MADE: AtomicU64 = AtomicU64::new(0);

#[expect(clippy::disallowed_methods, reason = "a vendor has its own clock")]
pub(super) fn now() -> jiff::Timestamp {
    jiff::Timestamp::now()
}

#[expect(clippy::disallowed_methods, reason = "the tasks end with the stand-in")]
pub(super) fn spawn(task: impl Future<Output = ()> + Send + 'static) -> tokio::task::JoinHandle<()> {
    tokio::spawn(task)
}

/// A client without redirects or proxies, as a vendor's is.
#[expect(clippy::disallowed_methods, reason = "a vendor does not go through our port")]
pub(super) fn client() -> anyhow::Result<reqwest::Client> {
    let _ = rustls::crypto::ring::default_provider().install_default();
    let builder = reqwest::Client::builder().no_proxy().redirect(reqwest::redirect::Policy::none());
    Ok(builder.timeout(std::time::Duration::from_secs(20)).tls_certs_only([]).build()?)
}

/// Two letters and 32 hexadecimal digits that no other process makes.
pub(super) fn sid(prefix: &str) -> String {
    let mut hasher = RandomState::new().build_hasher();
    hasher.write_u64(MADE.fetch_add(1, Ordering::Relaxed));
    let (high, low) = (hasher.finish(), RandomState::new().build_hasher().finish());
    format!("{prefix}{high:016x}{low:016x}")
}
