//! `[business.advice]`: which of the models a business asks, by whose key, and how much of them it may use.

use super::advice::{self, Advice};
use super::item::Item;
use super::model::{self, Listed};
use super::nearest::instead;
use super::section::{Keys, Section};
use frontdesk_connectors::model::Account;

pub const KEYS: Keys = &[
    "models",
    "key_env",
    "key_file",
    "commands",
    "phrasing",
    "voice_ms",
    "text_ms",
    "tokens_per_day",
    "tokens_per_month",
    "cost_per_day",
    "cost_per_month",
];

/// What a business has chosen for itself.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnAdvice {
    /// In the order they are asked, each with the key it is asked by. None: nobody is asked.
    pub models: Vec<Account>,
    pub advice: Advice,
}

/// What a business says of advice, over what is usual. `None` where it says nothing; then it asks all models.
pub fn read(business: &Section<'_>, listed: &[Listed<'_>], usual: Advice) -> Option<OwnAdvice> {
    let Some(section) = business.get("advice").and_then(|item| item.section("business.advice", KEYS)) else {
        listed.iter().for_each(|model| model.needs_key(business.page));
        return None;
    };
    if listed.is_empty() {
        section.page.wrong(section.at, "there is no model that it could ask", "Connect one with [[model]]");
    }
    let chosen = section.get("models").map_or_else(|| listed.iter().collect(), |item| chosen(&item, listed));
    let has_key = section.get("key_env").or(section.get("key_file"));
    let models = match has_key {
        Some(item) => by_own_key(&section, &item, &chosen),
        None => {
            chosen.iter().for_each(|model| model.needs_key(section.page));
            chosen.iter().map(|model| model.account.clone()).collect()
        }
    };
    Some(OwnAdvice { models, advice: advice::read(&section, usual) })
}

fn chosen<'l, 'a>(item: &Item<'_>, listed: &'l [Listed<'a>]) -> Vec<&'l Listed<'a>> {
    let mut chosen: Vec<&Listed<'a>> = Vec::new();
    for (item, name) in item.texts() {
        match listed.iter().find(|model| model.name == name) {
            Some(model) if chosen.iter().any(|other| other.name == model.name) => {
                item.wrong(format!("{name:?} is there already"), "Write each model once");
            }
            Some(model) => chosen.push(model),
            None => {
                let remedy = instead(name, listed.iter().map(|model| model.name));
                item.wrong(format!("no [[model]] is called {name:?}"), remedy);
            }
        }
    }
    chosen
}

/// A key is of one vendor, and nobody else is shown it.
fn by_own_key(section: &Section<'_>, item: &Item<'_>, chosen: &[&Listed<'_>]) -> Vec<Account> {
    let key = model::key(section);
    if let Some(other) = chosen.iter().find(|model| chosen.iter().any(|c| c.account.base_url != model.account.base_url))
    {
        let what = format!("the key of {} would go to other vendors, too", other.account.vendor);
        item.wrong(what, "Choose the models of one vendor with models = [\"…\"]");
    }
    for model in chosen {
        model::goes_unseen(section, Some(*item), &model.account.base_url);
    }
    chosen.iter().map(|model| Account { key: key.clone(), ..model.account.clone() }).collect()
}
