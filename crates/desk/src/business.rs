//! A tenant, ready to work with: its document, zone, playbook and the words to listen for.

use crate::editions::InForce;
use crate::error::{Error, Result};
use crate::learned::Wishes;
use crate::turn::MadeOf;
use frontdesk_dialogue::Playbook;
use frontdesk_domain::{Channel, ChannelId, Digest, Language, Medium, Service, Tenant};
use frontdesk_language::Term;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use std::collections::BTreeMap;
use std::sync::Arc;

#[derive(Debug)]
pub struct Business {
    pub tenant: Tenant,
    pub zone: TimeZone,
    pub playbook: Arc<Playbook>,
    /// Services and practitioners, as people name them in each language.
    terms: BTreeMap<Language, Vec<Term>>,
    /// What is wanted, learned from examples.
    pub wishes: Wishes,
    /// Of the document and of the playbook: what a turn was decided by.
    pub made_of: MadeOf,
    /// The playbook with its edition.
    pub(crate) in_force: InForce,
}

impl Business {
    pub(crate) fn of(tenant: Tenant, in_force: InForce) -> Result<Self> {
        let playbook = in_force.playbook.clone();
        let zone = frontdesk_domain::zone::named(&tenant.zone)
            .map_err(|e| Error::Unreadable { what: "the tenant's time zone", why: e.to_string() })?;
        let terms = tenant.languages.iter().map(|language| (*language, terms_of(&tenant, *language))).collect();
        let document = serde_json::to_string(&tenant).map_err(|e| Error::json("the tenant's document", &e))?;
        let made_of = MadeOf::of(Digest::of(&document), playbook.digest());
        let wishes = Wishes::of(&playbook, &tenant.languages, &tenant.intents);
        Ok(Self { tenant, zone, playbook, terms, wishes, made_of, in_force })
    }

    /// The same business as it was: with other settings, whose turns know them by `digest`, or in another playbook.
    pub(crate) fn as_it_was(&self, settings: Option<(&str, u32)>, playbook: Option<Arc<Playbook>>) -> Result<Self> {
        let tenant = match settings {
            Some((document, _)) => {
                serde_json::from_str(document).map_err(|e| Error::json("settings as they were", &e))?
            }
            None => self.tenant.clone(),
        };
        let playbook = playbook.unwrap_or_else(|| self.playbook.clone());
        let mut was = Self::of(tenant, InForce::as_it_comes(playbook))?;
        was.made_of.settings = settings.map_or(self.made_of.settings, |(_, digest)| digest);
        Ok(was)
    }

    /// The number of its edition in force; 0 is the playbook as it comes.
    pub fn edition(&self) -> i64 {
        self.in_force.number
    }

    /// What to listen for where this language is spoken.
    pub fn terms(&self, language: Language) -> &[Term] {
        self.terms.get(&language).or(self.terms.values().next()).map_or(&[], Vec::as_slice)
    }

    /// A conversation whose last word is older than this is over.
    pub fn quiet_before(&self, now: Timestamp) -> Timestamp {
        now - SignedDuration::from_hours(i64::from(self.tenant.rules.conversation_hours))
    }

    pub fn channel(&self, id: &ChannelId) -> Option<&Channel> {
        self.tenant.channels.iter().find(|c| c.id == *id)
    }

    pub fn channel_at(&self, address: &str) -> Option<&Channel> {
        self.tenant.channels.iter().find(|c| c.address == address)
    }

    /// The number texts to a contact are sent from: the channel's own, or the tenant's first number.
    pub fn texting_channel(&self, own: &ChannelId) -> Option<&Channel> {
        let is_phone = |c: &&Channel| c.kind == frontdesk_domain::ChannelKind::Twilio;
        self.channel(own).filter(is_phone).or_else(|| self.tenant.channels.iter().find(is_phone))
    }

    pub fn address_for(&self, medium: Medium, channel: &ChannelId) -> Option<&Channel> {
        match medium {
            Medium::Web => self.channel(channel),
            Medium::Voice | Medium::Sms => self.texting_channel(channel),
        }
    }
}

/// All names a service has in a language.
fn names_in(service: &Service, language: Language) -> impl Iterator<Item = &String> {
    service.name.get(&language).into_iter().chain(service.also.get(&language).into_iter().flatten())
}

/// "Consult" and "consulta": a word, or nearly.
fn is_like(own: &str, other: &str) -> bool {
    own == other || (own.len().min(other.len()) > 4 && (own.starts_with(other) || other.starts_with(own)))
}

fn terms_of(tenant: &Tenant, spoken: Language) -> Vec<Term> {
    let own = tenant.services.iter().flat_map(|s| names_in(s, spoken)).flat_map(|name| name.split_whitespace());
    let own: Vec<String> = own.map(str::to_lowercase).collect();
    let services = tenant.services.iter().map(|s| {
        // A name in a language that is not spoken here could only be taken for another word.
        let others = tenant.languages.iter().filter(|l| **l != spoken).flat_map(|l| names_in(s, *l));
        // "Consulta" is a consultation in Spanish; in Portuguese it is any appointment, and part of other names.
        let others = others.filter(|name| !own.iter().any(|own| is_like(own, &name.to_lowercase())));
        Term::new(s.id.to_string(), names_in(s, spoken).chain(others))
    });
    let resources =
        tenant.resources.iter().map(|r| Term::new(r.id.to_string(), std::iter::once(&r.name).chain(&r.also)));
    services.chain(resources).collect()
}
