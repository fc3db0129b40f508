//! Redis, where the settings name one: whether it counts.

use super::finding::Finding;
use frontdesk_domain::Secret;
use frontdesk_web::access::Shared;

/// `None`: each process counts by itself, and nobody wanted otherwise.
pub async fn look(redis: Option<&Secret>) -> Option<Finding> {
    let shared = Shared::new(redis?)?;
    Some(match shared.counts().await {
        true => Finding::ok("redis", "answers and counts"),
        false => Finding::warn(
            "redis",
            "does not answer, so each process counts rates by itself; look at host, port and password of [redis], and whether it runs",
        ),
    })
}
