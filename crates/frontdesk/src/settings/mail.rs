//! `[mail]`: the server that letters to members go out by.

use super::item::Item;
use super::secret::secret;
use super::section::{Keys, Section};
use super::server::is_loopback;
use frontdesk_connectors::mail::{Account, Security};

pub const KEYS: Keys = &["host", "port", "security", "username", "password", "password_file", "from"];

/// `None` where nothing is set: then the operator hands links over.
pub fn read(section: &Section<'_>) -> Option<Account> {
    if !section.is_set() {
        return None;
    }
    let host = section.needed("host", "Add your mail server, such as \"smtp.example.com\"")?.text()?.to_owned();
    let from = section.needed("from", "Add the sender, such as \"Riverside Clinic <desk@riverside.example>\"")?.text();
    let security = section.get("security").map_or(Some(Security::StartTls), |item| security(&item, &host))?;
    let port = section.get("port").and_then(|item| item.whole_number(1..=65_535, "a port"));
    let port = port.and_then(|port| u16::try_from(port).ok()).unwrap_or(security.usual_port());
    let password = secret(section, "password", "password_file");
    let login = match (section.text("username"), password) {
        (Some(name), Some(password)) => Some((name.to_owned(), password)),
        (None, None) => None,
        _ => {
            section.page.wrong(section.at, "only one of username and password is set", "Set both, or neither");
            None
        }
    };
    Some(Account { host, port, security, login, from: from?.to_owned() })
}

fn security(item: &Item<'_>, host: &str) -> Option<Security> {
    match item.text()? {
        "tls" => Some(Security::Tls),
        "starttls" => Some(Security::StartTls),
        "none" if is_loopback(host) => Some(Security::Plain),
        "none" => {
            item.wrong("letters would cross the network in the clear", "Write \"starttls\" or \"tls\"");
            None
        }
        other => {
            item.wrong(format!("{other:?} is no kind of connection"), "Write \"starttls\", \"tls\" or \"none\"");
            None
        }
    }
}
