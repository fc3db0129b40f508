//! Whom each business asks, as the settings say.

use crate::settings::{Advice, Settings};
use crate::wiring;
use frontdesk_connectors::model::{Account, Connected, Order};
use frontdesk_desk::advice::{Adviser, Advisers};
use frontdesk_domain::model::LanguageModel;
use std::sync::Arc;

/// Businesses that ask the same models by the same keys share them, and with them what is known of their failures.
pub fn of(settings: &Settings) -> anyhow::Result<Advisers> {
    let mut connections = Connections::new(settings)?;
    let mut advisers = match connections.order(&settings.models) {
        Some(order) => Advisers::everybody(adviser(order, &settings.advice)),
        None => Advisers::default(),
    };
    for (tenant, own) in &settings.own_advice {
        match connections.order(&own.models) {
            Some(order) => advisers.set(tenant.clone(), adviser(order, &own.advice)),
            None => advisers.without(tenant.clone()),
        }
    }
    Ok(advisers)
}

/// Every model by every key it is asked by, each once.
pub fn accounts(settings: &Settings) -> Vec<Account> {
    let own = settings.own_advice.values().flat_map(|own| &own.models);
    let mut accounts: Vec<Account> = Vec::new();
    for account in settings.models.iter().chain(own) {
        if !accounts.contains(account) {
            accounts.push(account.clone());
        }
    }
    accounts
}

struct Connections {
    models: Vec<(Account, Arc<Connected>)>,
    orders: Vec<(Vec<Account>, Arc<Order>)>,
}

impl Connections {
    fn new(settings: &Settings) -> anyhow::Result<Self> {
        let accounts = accounts(settings);
        let connected = wiring::connected(&accounts)?.into_iter().map(Arc::new);
        Ok(Self { models: accounts.into_iter().zip(connected).collect(), orders: Vec::new() })
    }

    /// `None` where there is nobody to ask.
    fn order(&mut self, accounts: &[Account]) -> Option<Arc<Order>> {
        if accounts.is_empty() {
            return None;
        }
        if let Some((_, order)) = self.orders.iter().find(|(of, _)| of == accounts) {
            return Some(order.clone());
        }
        let of = |account: &Account| self.models.iter().find(|(known, _)| known == account).map(|(_, model)| model);
        let models = accounts.iter().filter_map(of).map(|model| model.clone() as Arc<dyn LanguageModel>);
        let order = Arc::new(Order::new(models.collect()));
        self.orders.push((accounts.to_vec(), order.clone()));
        Some(order)
    }
}

fn adviser(order: Arc<Order>, advice: &Advice) -> Adviser {
    let usual = Adviser::new(order);
    Adviser {
        commands: advice.commands.unwrap_or(usual.commands),
        phrasing: advice.phrasing.unwrap_or(usual.phrasing),
        voice_within: advice.voice_within.unwrap_or(usual.voice_within),
        text_within: advice.text_within.unwrap_or(usual.text_within),
        limits: advice.limits,
        ..usual
    }
}
