//! Reading the webhooks of texts: those that arrive, and how far ours have come.

use super::address::is_sid;
use super::fields::{filled, missing, number, required};
use crate::keywords;
use frontdesk_domain::outside::{Refused, Webhook};
use frontdesk_domain::{Address, Delivery, Inbound, InboundEvent, Medium};

/// Twilio takes ten pictures at most.
const MEDIA_MAX: u32 = 10;

/// A text that arrived.
pub fn receive(webhook: &Webhook) -> Result<Inbound, Refused> {
    let sid = message_sid(webhook)?;
    let from = required(webhook, "From")?;
    let body = webhook.field("Body").unwrap_or_default();
    Ok(Inbound {
        key: sid.to_owned(),
        call: None,
        medium: Medium::Sms,
        to: required(webhook, "To")?.to_owned(),
        from: Address::Phone(from.to_owned()),
        round: None,
        event: InboundEvent::Text {
            body: body.to_owned(),
            media: media(webhook),
            keyword: keywords::read(body, filled(webhook, "OptOutType")),
        },
    })
}

/// How far a text of ours has come. Here `From` is us and `To` the contact. `None`: the status says nothing.
pub fn status(webhook: &Webhook) -> Result<Option<Inbound>, Refused> {
    let sid = message_sid(webhook)?;
    let status = filled(webhook, "MessageStatus").or(filled(webhook, "SmsStatus"));
    let status = status.ok_or_else(|| missing("MessageStatus"))?;
    let Some(delivery) = delivery(status) else { return Ok(None) };
    let ours = required(webhook, "From")?;
    let theirs = required(webhook, "To")?;
    Ok(Some(Inbound {
        key: format!("{sid}/{}", status.to_ascii_lowercase()),
        call: None,
        medium: Medium::Sms,
        to: ours.to_owned(),
        from: Address::Phone(theirs.to_owned()),
        round: None,
        event: InboundEvent::Reported {
            provider_id: sid.to_owned(),
            delivery,
            code: filled(webhook, "ErrorCode").filter(|code| *code != "0").map(str::to_owned),
        },
    }))
}

/// Twilio's status words in ours.
pub(super) fn delivery(status: &str) -> Option<Delivery> {
    Some(match status.to_ascii_lowercase().as_str() {
        "accepted" | "scheduled" | "queued" | "sending" => Delivery::Queued,
        "sent" => Delivery::Sent,
        "delivered" | "read" => Delivery::Delivered,
        "undelivered" | "failed" | "canceled" => Delivery::Failed,
        _ => return None,
    })
}

fn message_sid(webhook: &Webhook) -> Result<&str, Refused> {
    let sid = filled(webhook, "MessageSid").or(filled(webhook, "SmsSid"));
    sid.filter(|sid| is_sid(sid)).ok_or_else(|| missing("MessageSid"))
}

fn media(webhook: &Webhook) -> Vec<String> {
    let count = number(webhook, "NumMedia").min(MEDIA_MAX);
    (0..count).filter_map(|i| filled(webhook, &format!("MediaUrl{i}"))).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use frontdesk_domain::Keyword;

    fn text(fields: &[(&str, &str)]) -> Webhook {
        let usual = [("MessageSid", "SM1"), ("From", "+15875550111"), ("To", "+15875550100")];
        let usual = usual.iter().filter(|(k, _)| !fields.iter().any(|(f, _)| f == k));
        let form = usual.chain(fields).map(|(k, v)| (k.to_string(), v.to_string())).collect();
        Webhook { form, ..Webhook::default() }
    }

    #[test]
    fn a_text_arrives_with_its_pictures() {
        let form = text(&[
            ("Body", "It looks like this"),
            ("NumMedia", "2"),
            ("MediaUrl0", "https://a"),
            ("MediaUrl1", "https://b"),
        ]);
        let inbound = receive(&form).unwrap();
        assert_eq!((inbound.key.as_str(), inbound.to.as_str()), ("SM1", "+15875550100"));
        assert_eq!(inbound.from, Address::Phone("+15875550111".into()));
        let media = vec!["https://a".into(), "https://b".into()];
        assert_eq!(inbound.event, InboundEvent::Text { body: "It looks like this".into(), media, keyword: None });
    }

    #[test]
    fn a_blank_text_is_a_text_and_a_count_is_not_believed() {
        let inbound = receive(&text(&[("Body", ""), ("NumMedia", "4000000000")])).unwrap();
        assert_eq!(inbound.event, InboundEvent::Text { body: String::new(), media: vec![], keyword: None });
    }

    #[test]
    fn the_carriers_verdict_makes_a_keyword_of_an_answer() {
        let keyword = |fields: &[(&str, &str)]| match receive(&text(fields)).unwrap().event {
            InboundEvent::Text { keyword, .. } => keyword,
            _ => None,
        };
        assert_eq!(keyword(&[("Body", "Cancel")]), None);
        assert_eq!(keyword(&[("Body", "Cancel"), ("OptOutType", "STOP")]), Some(Keyword::Stop));
        assert_eq!(keyword(&[("Body", "stop")]), Some(Keyword::Stop));
    }

    #[test]
    fn statuses_come_in_our_words() {
        let report = |status: &'static str, code: &'static str| {
            let form = text(&[
                ("From", "+15875550100"),
                ("To", "+15875550111"),
                ("MessageStatus", status),
                ("ErrorCode", code),
            ]);
            status_of(&form)
        };
        assert_eq!(report("delivered", ""), Some((Delivery::Delivered, None)));
        assert_eq!(report("undelivered", "30003"), Some((Delivery::Failed, Some("30003".into()))));
        assert_eq!(report("sent", "0"), Some((Delivery::Sent, None)));
        assert_eq!(report("queued", ""), Some((Delivery::Queued, None)));
        assert_eq!(report("receiving", ""), None);
    }

    fn status_of(form: &Webhook) -> Option<(Delivery, Option<String>)> {
        let inbound = status(form).unwrap()?;
        assert_eq!(inbound.to, "+15875550100");
        match inbound.event {
            InboundEvent::Reported { delivery, code, .. } => Some((delivery, code)),
            _ => None,
        }
    }

    #[test]
    fn missing_fields_are_named() {
        assert_eq!(receive(&text(&[("MessageSid", "")])), Err(missing("MessageSid")));
        assert_eq!(receive(&text(&[("From", " ")])), Err(missing("From")));
        assert_eq!(status(&text(&[])), Err(missing("MessageStatus")));
    }
}
