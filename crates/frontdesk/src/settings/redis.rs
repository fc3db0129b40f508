//! `[redis]`: where several processes count together.

use super::secret::secret;
use super::section::{Keys, Section};
use frontdesk_domain::Secret;
use frontdesk_web::access::Shared;

pub const KEYS: Keys = &["url", "url_file"];

/// Says nothing of what it holds: it may have a password in it.
pub fn read(section: &Section<'_>) -> Option<Secret> {
    let url = secret(section, "url", "url_file")?;
    if Shared::new(&url).is_none() {
        let at = section.get("url").map_or(section.at, |item| item.at);
        let remedy = "Write redis://user:password@host:6379/0, or rediss:// for TLS";
        section.page.wrong(at, "this is not an address of Redis", remedy);
        return None;
    }
    Some(url)
}
