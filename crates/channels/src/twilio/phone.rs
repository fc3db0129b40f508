//! The adapter the desk sees.

use super::twiml::{self, Asking};
use super::{SIGNATURE_HEADER, signature, sms, voice};
use frontdesk_domain::outside::{Awaited, Hook, PhoneAdapter, Refused, Webhook};
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

    fn say(&self, tenant: &Tenant, reply: &Reply, next: Awaited<'_>) -> String {
        twiml::render(reply, &asking(tenant, next))
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

fn asking<'a>(tenant: &'a Tenant, next: Awaited<'a>) -> Asking<'a> {
    // Any of the tenant's numbers leads the recording back to the tenant.
    let line = tenant.channels.iter().find(|channel| channel.kind == ChannelKind::Twilio);
    let line = line.map_or("", |channel| channel.address.as_str());
    Asking { next, origin: "", line, locale: &tenant.locale, voice: None }
}

#[cfg(test)]
mod tests {
    use super::super::hooks;
    use super::*;
    use proptest::prelude::*;

    fn webhook(query: &str, form: Vec<(String, String)>, signature: Option<String>) -> Webhook {
        Webhook {
            url: format!("https://desk.example{}?{query}", hooks::TURN),
            headers: signature.map(|s| (SIGNATURE_HEADER.to_owned(), s)).into_iter().collect(),
            query: form_urlencoded::parse(query.as_bytes()).into_owned().collect(),
            body: b"whatever".to_vec(),
            form,
        }
    }

    #[test]
    fn nothing_is_read_before_it_is_verified() {
        let phone = Phone::new(Secret::new("secret"));
        for hook in hooks::ALL.iter().map(|(_, hook)| *hook) {
            let unsigned = webhook("", vec![("CallSid".into(), String::new())], None);
            assert_eq!(phone.receive(hook, &unsigned), Err(Refused::Forbidden));
        }
    }

    proptest! {
        #[test]
        fn whatever_is_signed_is_read_or_refused(
            query in ".{0,20}",
            values in prop::collection::vec(".{0,40}", 8),
            hook in 0..9_usize,
        ) {
            let names = ["CallSid", "From", "To", "Digits", "SpeechResult", "MessageSid", "NumMedia", "DialCallStatus"];
            let form: Vec<_> = names.iter().map(|name| (*name).to_owned()).zip(values).collect();
            let token = Secret::new("secret");
            let url = webhook(&query, vec![], None).url;
            let signature = signature::sign(&token, &url, &form);
            let read = Phone::new(token).receive(hooks::ALL[hook].1, &webhook(&query, form, Some(signature)));
            prop_assert_ne!(read, Err(Refused::Forbidden));
        }
    }
}
