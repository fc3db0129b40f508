//! `[twilio]`: the account that carries calls and texts.

use super::item::Item;
use super::secret::secret;
use super::section::{Keys, Section};
use frontdesk_channels::twilio::Account;

pub const KEYS: Keys = &["account_sid", "auth_token", "auth_token_file", "api_base"];

/// The account; its public URL is filled in by the caller.
pub fn read(section: &Section<'_>) -> Option<Account> {
    let remedy = "Copy the Account SID from the first page of Twilio's console; it begins with AC";
    let sid = section.needed("account_sid", remedy).and_then(|item| account_sid(&item));
    if section.get("auth_token").is_none() && section.get("auth_token_file").is_none() {
        section.page.wrong(
            section.at,
            "[twilio] has no auth token, and without it nobody can tell Twilio's webhooks from forged ones",
            "Set FRONTDESK_TWILIO_AUTH_TOKEN in the environment, or auth_token_file to a file that holds it",
        );
    }
    let token = secret(section, "auth_token", "auth_token_file");
    let api_base = match section.get("api_base") {
        Some(item) => api_base(&item),
        None => Some(Account::API_BASE.to_owned()),
    };
    Some(Account { sid: sid?, token: token?, api_base: api_base?, public_url: None })
}

fn account_sid(item: &Item<'_>) -> Option<String> {
    let text = item.text()?;
    let ok = text.len() == 34 && text.starts_with("AC") && text.bytes().skip(2).all(|b| b.is_ascii_hexdigit());
    if !ok {
        let remedy = "Copy it from the first page of Twilio's console: AC and 32 digits and letters";
        item.wrong("this is not an Account SID", remedy);
    }
    ok.then(|| text.to_owned())
}

fn api_base(item: &Item<'_>) -> Option<String> {
    let text = item.text()?.trim_end_matches('/');
    let ok = text.starts_with("https://") || text.starts_with("http://");
    if !ok {
        item.wrong("the API base is not an http or https address", "Take it out to use Twilio's own");
    }
    ok.then(|| text.to_owned())
}
