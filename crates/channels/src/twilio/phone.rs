//! The adapter the desk sees.

use super::twiml::{self, Asking};
use super::{SIGNATURE_HEADER, signature, sms, voice};
use frontdesk_domain::outside::{Hook, PhoneAdapter, Refused, Webhook};
use frontdesk_domain::{ChannelKind, Inbound, Language, Reply, RingFirst, Secret, Tenant};

/// Twilio's voice and text webhooks under one auth token.
#[derive(Clone, Debug)]
pub struct Phone {
    token: Secret,
}

impl Phone {
    pub fn new(token: Secret) -> Self {
        Self { token }
    }
}

impl PhoneAdapter for Phone {
    fn receive(&self, hook: Hook, webhook: &Webhook) -> Result<Option<Inbound>, Refused> {
        signature::verify(&self.token, webhook, webhook.header(SIGNATURE_HEADER))?;
        match hook {
            Hook::Text => sms::receive(webhook).map(Some),
            Hook::TextStatus => sms::status(webhook),
            hook => voice::receive(hook, webhook),
        }
    }

    fn say(&self, tenant: &Tenant, reply: &Reply, turn: i64) -> String {
        // Any of the tenant's numbers leads the recording back to the tenant.
        let line = tenant.channels.iter().find(|channel| channel.kind == ChannelKind::Twilio);
        let line = line.map_or("", |channel| channel.address.as_str());
        twiml::render(reply, &Asking { turn, origin: "", line, locale: &tenant.locale, voice: None })
    }

    fn ring(&self, ring: &RingFirst) -> String {
        twiml::ring_first(ring, "")
    }

    fn hang_up(&self, tenant: &Tenant, language: Language, words: Option<&str>) -> String {
        twiml::farewell(words.unwrap_or_default(), language, &tenant.locale)
    }

    fn unknown_number(&self) -> String {
        twiml::unknown_number()
    }

    fn nothing(&self) -> String {
        twiml::nothing()
    }
}
