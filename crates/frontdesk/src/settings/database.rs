//! `[database]`: SQLite in a folder, or PostgreSQL.

use super::read::Given;
use super::secret::secret;
use super::section::{Keys, Section};
use frontdesk_domain::Secret;
use std::path::PathBuf;

pub const KEYS: Keys = &["data", "url", "url_file", "migrate", "house_key", "house_key_file"];

const DATA: &str = "data";

/// Where the data is, and whether `serve` brings it up to date by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Where {
    pub data: PathBuf,
    /// `postgres://…`; SQLite in `data` without one.
    pub url: Option<Secret>,
    pub migrate: bool,
    /// What seals secrets in the database; kept in `data` without one.
    pub house_key: Option<Secret>,
}

/// The command line stands over the environment, the environment over the file.
pub fn read(section: &Section<'_>, given: &Given) -> Where {
    let migrate = section.get("migrate").and_then(|item| item.flag()).unwrap_or(true);
    let data = section.text("data").map(|text| section.page.folder.join(text));
    let by_hand = given.data.is_some();
    let url = match &given.database_url {
        Some(url) => Some(checked(section, Secret::new(url))),
        None if by_hand => None,
        None => secret(section, "url", "url_file").map(|url| checked(section, url)),
    };
    let data = given.data.clone().or(data).unwrap_or_else(|| section.page.folder.join(DATA));
    let house_key = secret(section, "house_key", "house_key_file");
    Where { data, url, migrate, house_key }
}

/// Says nothing of what it holds: it may have a password in it.
fn checked(section: &Section<'_>, url: Secret) -> Secret {
    let ok = ["postgres://", "postgresql://"].iter().any(|scheme| url.expose().starts_with(scheme));
    if !ok {
        let at = section.get("url").map_or(section.at, |item| item.at);
        let remedy = "Write postgres://user:password@host:port/database, or take it out and use data for SQLite";
        section.page.wrong(at, "the database URL is not PostgreSQL's", remedy);
    }
    url
}
