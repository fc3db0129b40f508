//! `[[model]]`: the language models, in the order they are asked.

use super::item::Item;
use super::nearest::instead;
use super::page::{At, Page};
use super::secret::from_file;
use super::section::{Keys, Section};
use axum::http::Uri;
use frontdesk_connectors::model::{Account, Vendor};
use frontdesk_domain::Secret;
use frontdesk_domain::model::Price;
use serde_json::{Map, Value};
use std::net::IpAddr;
use std::time::Duration;

pub const KEYS: Keys = &[
    "name",
    "vendor",
    "model",
    "base_url",
    "key_env",
    "key_file",
    "api_version",
    "deadline_ms",
    "idle_ms",
    "input_price",
    "output_price",
    "extra",
];

/// More would only cost time when all are down.
const MODELS_MAX: usize = 8;

/// A model as businesses may choose it.
#[derive(Clone, Debug)]
pub struct Listed<'a> {
    /// Its own name for this file, or the vendor's for the model.
    pub name: &'a str,
    pub account: Account,
    at: At<'a>,
    /// It answers nobody without a key, and none is written here.
    keyless: bool,
}

impl Listed<'_> {
    /// Somebody asks it with the key that it has.
    pub fn needs_key(&self, page: &Page<'_>) {
        if self.keyless {
            let vendor = self.account.vendor;
            let what = format!("[model] has no key, and {vendor} answers nobody without one");
            page.wrong(self.at, what, "Name the variable that holds it with key_env, or its file with key_file");
        }
    }
}

pub fn read<'a>(sections: &[Section<'a>]) -> Vec<Listed<'a>> {
    if let Some(section) = sections.get(MODELS_MAX) {
        section.page.wrong(section.at, format!("there are more than {MODELS_MAX} models"), "Keep the best of them");
    }
    let mut listed: Vec<Listed<'a>> = Vec::new();
    for section in sections {
        let Some(account) = account(section) else { continue };
        let name = section.text("name").or(section.text("model")).unwrap_or_default();
        if section.get("name").is_some() && listed.iter().any(|other| other.name == name) {
            section.page.wrong(section.at, format!("a second model is called {name:?}"), "Give each a name of its own");
        }
        let keyless = is_keyless(section, &account);
        listed.push(Listed { name, account, at: section.at, keyless });
    }
    listed
}

fn is_keyless(section: &Section<'_>, account: &Account) -> bool {
    let is_own = section.get("base_url").is_some() && account.vendor != Vendor::Azure;
    account.key.is_none() && !is_own && section.get("key_env").or(section.get("key_file")).is_none()
}

fn account(section: &Section<'_>) -> Option<Account> {
    let vendor = section.get("vendor").map_or(Some(Vendor::OpenAi), |item| vendor(&item));
    let remedy = "Add the model's name as its vendor or server writes it; at Azure the name of the deployment";
    let model = section.needed("model", remedy).and_then(|item| item.text());
    let key = key(section);
    let vendor = vendor?;
    let base_url = base_url(section, vendor)?;
    if key.is_some() {
        goes_unseen(section, section.get("base_url"), &base_url);
    }
    let milliseconds = |key, default: Duration| {
        let given = section.get(key).map(|item| item.whole_number(200..=120_000, "milliseconds"));
        given.flatten().map_or(default, |ms| Duration::from_millis(u64::from(ms)))
    };
    let price = |key| section.get(key).and_then(|item| price(&item)).unwrap_or_default();
    Some(Account {
        key,
        api_version: section.text("api_version").unwrap_or(Account::API_VERSION).to_owned(),
        deadline: milliseconds("deadline_ms", Account::DEADLINE),
        idle: milliseconds("idle_ms", Account::IDLE),
        price: Price { input: price("input_price"), output: price("output_price") },
        extra: section.get("extra").map(|item| extra(&item)).unwrap_or_default(),
        ..Account::new(vendor, &base_url, model?)
    })
}

fn vendor(item: &Item<'_>) -> Option<Vendor> {
    let text = item.text()?;
    let vendor = text.parse().ok();
    if vendor.is_none() {
        let remedy = instead(text, Vendor::ALL.map(Vendor::name));
        let what = format!("{text:?} is no vendor of models, and a server of your own most likely speaks openai");
        item.wrong(what, remedy);
    }
    vendor
}

fn base_url(section: &Section<'_>, vendor: Vendor) -> Option<String> {
    let Some(item) = section.get("base_url") else {
        let own = vendor.base_url().map(str::to_owned);
        if own.is_none() {
            let remedy = "Add base_url = \"https://NAME.openai.azure.com\", as it stands under Keys and Endpoint";
            section.page.wrong(section.at, "[model] has no base_url, and at Azure everybody has another", remedy);
        }
        return own;
    };
    let text = item.text()?;
    let uri = text.parse::<Uri>().ok();
    let ok = uri.is_some_and(|uri| {
        matches!(uri.scheme_str(), Some("http" | "https")) && uri.host().is_some() && uri.query().is_none()
    });
    if !ok {
        let remedy = "Write scheme, host and path alone, such as \"http://127.0.0.1:11434/v1\"";
        item.wrong("this is not an http or https address", remedy);
    }
    ok.then(|| text.to_owned())
}

/// Tells where a key would be seen on its way.
pub fn goes_unseen(section: &Section<'_>, item: Option<Item<'_>>, base_url: &str) {
    if is_in_the_open(base_url) {
        let at = item.map_or(section.at, |item| item.at);
        let remedy = "Write https, or take the key out";
        section.page.wrong(at, "the key would travel over the internet unencrypted", remedy);
    }
}

/// Never in the settings themselves: keys of models are long-lived, and settings are shared.
pub fn key(section: &Section<'_>) -> Option<Secret> {
    let (by_name, by_file) = (section.get("key_env"), section.get("key_file"));
    let key = match (by_name, by_file) {
        (Some(_), Some(by_file)) => {
            by_file.wrong("both key_env and key_file are set", "Keep one of them");
            None
        }
        (Some(by_name), None) => from_variable(&by_name),
        (None, _) => from_file(section, "key_file"),
    };
    let key = key?;
    if !key.expose().bytes().all(|byte| byte.is_ascii_graphic()) {
        let at = by_name.or(by_file).map_or(section.at, |item| item.at);
        section.page.wrong(at, "the key has a space or another sign in it that no key has", "Copy the key once more");
        return None;
    }
    Some(key)
}

fn from_variable(item: &Item<'_>) -> Option<Secret> {
    let name = item.text()?;
    let value = item.page.variables.get(name).map(|value| value.trim()).filter(|value| !value.is_empty());
    if value.is_none() {
        // Somebody may have written the key itself here, so it is not repeated.
        let remedy = "Write the name of a variable here, not the key, and set the variable where Frontdesk is started";
        item.wrong("the variable that key_env names is not set", remedy);
    }
    value.map(Secret::new)
}

/// Names without a dot and those of inner networks stay in the house, and so do private addresses.
fn is_in_the_open(base_url: &str) -> bool {
    let uri = base_url.parse::<Uri>().unwrap_or_default();
    let host = uri.host().unwrap_or_default().trim_matches(['[', ']']);
    let inner = [".local", ".internal", ".lan", ".home.arpa"].iter().any(|ending| host.ends_with(ending));
    uri.scheme_str() == Some("http") && host.contains('.') && !inner && host.parse::<IpAddr>().is_err()
}

/// In millionths of the currency, for a million tokens.
pub fn price(item: &Item<'_>) -> Option<u64> {
    let text = item.written()?;
    let (units, parts) = text.split_once('.').unwrap_or((&text, ""));
    let digits = |part: &str, most| part.len() <= most && part.bytes().all(|byte| byte.is_ascii_digit());
    let ok = !units.is_empty() && digits(units, 6) && digits(parts, 6);
    let price = if ok { format!("{units}{parts:0<6}").parse().ok() } else { None };
    if price.is_none() {
        item.wrong(format!("{text:?} is not a price"), "Write figures alone, such as 0.15: what a million tokens cost");
    }
    price
}

fn extra(item: &Item<'_>) -> Map<String, Value> {
    match item.json() {
        Value::Object(fields) => fields,
        _ => {
            item.wrong("this is not a table", "Write extra = { name = value }, with the vendor's own names");
            Map::new()
        }
    }
}
