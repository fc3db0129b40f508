//! Sending texts through the product's own adapter and port.

use frontdesk_channels::twilio::{Account as Login, Twilio as Adapter};
use frontdesk_domain::outside::{AtVendor, Leads, Sender};
use frontdesk_domain::{
    Author, Channel, ChannelId, ChannelKind, ConversationId, Delivery, Medium, Message, MessageId, OutsideError,
    Purpose, Secret, TenantId,
};
use frontdesk_http::{Outgoing, Settings};
use frontdesk_testkit::twilio::{Account, Fault, Redirect, Reports, Twilio};
use jiff::Timestamp;
use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

const CALLER: &str = "+15875550111";

async fn vendor() -> Twilio {
    Twilio::start(Account { reports: Reports::None, ..Account::new("secret") }).await.unwrap()
}

fn adapter(vendor: &Twilio, token: &str, public_url: Option<&str>) -> Adapter {
    let settings = Settings { timeout_ms: 400, pause_ms: 1, ..Settings::default() }.allowing(vendor.base());
    let http = Arc::new(Outgoing::new(settings, || 0).unwrap());
    let login = Login {
        sid: "AC00000000000000000000000000000000".into(),
        token: Secret::new(token),
        api_base: vendor.base().into(),
        public_url: public_url.map(str::to_owned),
    };
    Adapter::new(login, http)
}

fn channel() -> Channel {
    Channel {
        id: ChannelId::at(0, [0; 10]),
        tenant: TenantId::at(0, [0; 10]),
        kind: ChannelKind::Twilio,
        address: "+15875550100".into(),
        ring_first: None,
        origins: vec![],
    }
}

#[tokio::test]
async fn a_call_is_led_to_ask_at_once_and_one_that_is_over_is_not() {
    let vendor = vendor().await;
    let sender = adapter(&vendor, "secret", Some("https://desk.example/"));
    sender.interrupt(&channel(), "CA1", "req_1").await.unwrap();
    let url = "https://desk.example/hooks/twilio/voice/now?s=req_1".to_owned();
    assert_eq!(vendor.redirects(), [Redirect { call: "CA1".into(), url, method: "POST".into() }]);
    vendor.change(|account| account.ended = BTreeSet::from(["CA1".into()]));
    let over = sender.interrupt(&channel(), "CA1", "req_2").await;
    assert!(matches!(over, Err(OutsideError::Rejected { code, .. }) if code == "21220"));
    let nowhere = adapter(&vendor, "secret", None).interrupt(&channel(), "CA2", "req_3").await;
    assert_eq!((nowhere, vendor.redirects().len()), (Ok(()), 1), "without an address there is nobody to ask");
}

fn message(to: &str, body: &str, at: Timestamp) -> Message {
    Message {
        id: MessageId::at(0, [0; 10]),
        conversation: ConversationId::at(0, [0; 10]),
        medium: Medium::Sms,
        author: Author::Assistant,
        from: "+15875550100".into(),
        to: to.into(),
        body: body.into(),
        purpose: Purpose::Confirmation,
        booking: None,
        delivery: Delivery::Queued,
        at,
    }
}

/// Before anything the stand-in takes.
fn earlier() -> Timestamp {
    Timestamp::UNIX_EPOCH
}

#[tokio::test]
async fn a_number_is_looked_up_where_its_calls_and_texts_go() {
    let numbers = BTreeSet::from(["+15875550100".to_owned(), "+15875550199".to_owned()]);
    let at = |leads_to: Option<&str>, takes_texts| Account {
        numbers: numbers.clone(),
        leads_to: leads_to.map(str::to_owned),
        takes_texts,
        ..Account::new("secret")
    };
    let ours = "https://desk.example";
    let here = Twilio::start(at(Some(ours), false)).await.unwrap();
    let standing = adapter(&here, "secret", Some(ours)).standing(&channel()).await.unwrap();
    assert_eq!(standing, AtVendor::There { calls: Leads::Here, texts: Leads::Unable });
    let unknown = adapter(&here, "secret", None).standing(&channel()).await.unwrap();
    assert_eq!(unknown, AtVendor::There { calls: Leads::Unknown, texts: Leads::Unable });
    assert_eq!(adapter(&here, "wrong", Some(ours)).standing(&channel()).await, Err(OutsideError::Unauthorized));
    let another = Channel { address: "+15875550123".into(), ..channel() };
    assert_eq!(adapter(&here, "secret", Some(ours)).standing(&another).await, Ok(AtVendor::NotThere));
    let away = Twilio::start(at(None, true)).await.unwrap();
    let standing = adapter(&away, "secret", Some(ours)).standing(&channel()).await.unwrap();
    let wanted = |path: &str| Leads::Elsewhere { wanted: format!("{ours}{path}") };
    let (calls, texts) = (wanted("/hooks/twilio/voice"), wanted("/hooks/twilio/sms"));
    assert_eq!(standing, AtVendor::There { calls, texts });
}

#[tokio::test]
async fn a_text_is_sent_once_and_found_again() {
    let vendor = vendor().await;
    let twilio = adapter(&vendor, "secret", Some("https://desk.example/"));
    let text = message(CALLER, "You’re booked & ready: 9:30 AM + 15 min = fine?", earlier());
    assert_eq!(twilio.find(&channel(), &text).await, Ok(None));
    let receipt = twilio.send(&channel(), &text).await.unwrap();
    assert_eq!(receipt.delivery, Delivery::Queued);
    let [taken] = vendor.texts().try_into().unwrap();
    assert_eq!((taken.to.as_str(), taken.from.as_str()), (CALLER, "+15875550100"));
    assert_eq!(taken.body, "You're booked & ready: 9:30 AM + 15 min = fine?", "in the cheap alphabet");
    assert_eq!(taken.status_callback.as_deref(), Some("https://desk.example/hooks/twilio/sms/status"));

    let found = twilio.find(&channel(), &text).await.unwrap().unwrap();
    assert_eq!(found.provider_id, receipt.provider_id);
    assert_eq!(twilio.check().await, Ok(()));
}

#[tokio::test]
async fn an_older_text_with_the_same_words_is_another_text() {
    let vendor = vendor().await;
    let twilio = adapter(&vendor, "secret", None);
    twilio.send(&channel(), &message(CALLER, "Which time?", earlier())).await.unwrap();
    let much_later = message(CALLER, "Which time?", Timestamp::from_second(32_503_680_000).unwrap());
    assert_eq!(twilio.find(&channel(), &much_later).await, Ok(None));
    assert_eq!(twilio.find(&channel(), &message(CALLER, "What time?", earlier())).await, Ok(None));
    assert_eq!(twilio.find(&channel(), &message("+15875550112", "Which time?", earlier())).await, Ok(None));
}

#[tokio::test]
async fn a_connection_that_breaks_after_the_text_was_taken_is_reconciled() {
    let vendor = vendor().await;
    let twilio = adapter(&vendor, "secret", None);
    for (n, fault) in [Fault::DropAfterTaking, Fault::HangAfterTaking(Duration::from_secs(2))].into_iter().enumerate() {
        let text = message(CALLER, &format!("Text {n}"), earlier());
        vendor.faults().next(fault, 1);
        assert!(matches!(twilio.send(&channel(), &text).await, Err(OutsideError::Retry { .. })), "{fault:?}");
        assert!(twilio.find(&channel(), &text).await.unwrap().is_some(), "{fault:?}");
        assert_eq!(vendor.texts().len(), n + 1, "never sent a second time by itself");
    }
}

#[tokio::test]
async fn a_connection_that_breaks_before_is_known_to_have_done_nothing() {
    let vendor = vendor().await;
    let twilio = adapter(&vendor, "secret", None);
    let text = message(CALLER, "Hello", earlier());
    vendor.faults().down();
    assert!(matches!(twilio.send(&channel(), &text).await, Err(OutsideError::Retry { .. })));
    vendor.faults().up();
    assert_eq!(twilio.find(&channel(), &text).await, Ok(None));
    twilio.send(&channel(), &text).await.unwrap();
    assert_eq!(vendor.texts().len(), 1);
}

#[tokio::test]
async fn a_busy_vendor_says_when_to_come_back() {
    let vendor = vendor().await;
    let twilio = adapter(&vendor, "secret", None);
    let text = message(CALLER, "Hello", earlier());
    vendor.faults().next(Fault::Status { status: 429, retry_after: Some(7) }, 1);
    let Err(OutsideError::Retry { after, .. }) = twilio.send(&channel(), &text).await else { panic!("not put off") };
    assert_eq!(after, Some(Duration::from_secs(7)));
    vendor.faults().next(Fault::Status { status: 503, retry_after: None }, 1);
    assert!(matches!(twilio.send(&channel(), &text).await, Err(OutsideError::Retry { .. })));
    // A question may be asked again at once, so that one hiccup does not matter.
    vendor.faults().next(Fault::Status { status: 503, retry_after: None }, 1);
    assert_eq!(twilio.find(&channel(), &text).await, Ok(None));
    assert!(vendor.texts().is_empty());
}

#[tokio::test]
async fn refusals_carry_the_vendors_code_and_no_number() {
    let vendor = vendor().await;
    vendor.change(|account| {
        account.opted_out = BTreeSet::from([CALLER.to_owned()]);
        account.numbers = BTreeSet::from(["+15875550100".to_owned()]);
    });
    let twilio = adapter(&vendor, "secret", None);
    let long = "a".repeat(1_601);
    for (to, body, wanted) in [
        (CALLER, "Hello", "21610"),
        ("5875550111", "Hello", "21211"),
        ("+15875550112", " ", "21602"),
        ("+15875550112", long.as_str(), "21617"),
    ] {
        let error = twilio.send(&channel(), &message(to, body, earlier())).await.unwrap_err();
        assert!(matches!(&error, OutsideError::Rejected { code, .. } if code == wanted), "{error:?}");
        assert!(!format!("{error} {error:?}").contains("555"));
    }
    let stranger = Channel { address: "+15875550199".into(), ..channel() };
    let error = twilio.send(&stranger, &message("+15875550112", "Hello", earlier())).await.unwrap_err();
    assert!(matches!(&error, OutsideError::Rejected { code, .. } if code == "21606"), "{error:?}");
    vendor.change(|account| account.verified = Some(BTreeSet::new()));
    let error = twilio.send(&channel(), &message("+15875550112", "Hello", earlier())).await.unwrap_err();
    assert!(matches!(&error, OutsideError::Rejected { code, .. } if code == "21608"), "{error:?}");
}

#[tokio::test]
async fn a_wrong_token_is_told_from_a_wrong_number() {
    let vendor = vendor().await;
    let twilio = adapter(&vendor, "stale", None);
    let text = message(CALLER, "Hello", earlier());
    assert_eq!(twilio.send(&channel(), &text).await, Err(OutsideError::Unauthorized));
    assert_eq!(twilio.find(&channel(), &text).await, Err(OutsideError::Unauthorized));
    assert_eq!(twilio.check().await, Err(OutsideError::Unauthorized));
}

#[tokio::test]
async fn a_picture_is_fetched_with_the_login_and_its_store_never_sees_it() {
    let vendor = vendor().await;
    let sender = adapter(&vendor, "secret", None);
    let at = vendor.picture(b"\xff\xd8\xff the leak");
    assert_eq!(sender.fetch(&at, 1_000).await.unwrap(), b"\xff\xd8\xff the leak");
    assert_eq!(vendor.media().fetched(), 1);
    let code = |asked: Result<Vec<u8>, OutsideError>| match asked {
        Err(OutsideError::Rejected { code, .. }) => code,
        other => format!("{other:?}"),
    };
    assert_eq!(code(sender.fetch(&at, 8).await), "too_large");
    let large = vendor.picture(&vec![0; 3 * 1024 * 1024]);
    let whole = sender.fetch(&large, 4 * 1024 * 1024).await.unwrap();
    assert_eq!(whole.len(), 3 * 1024 * 1024, "more than an answer of the API may have");
    assert_eq!(adapter(&vendor, "wrong", None).fetch(&at, 1_000).await, Err(OutsideError::Unauthorized));
    vendor.media().is_away(true);
    assert!(matches!(sender.fetch(&at, 1_000).await, Err(OutsideError::Retry { .. })));
    vendor.media().forget();
    assert_eq!(code(sender.fetch(&at, 1_000).await), "20404");
    let inside = sender.fetch("http://169.254.169.254/latest/meta-data", 1_000).await;
    assert_eq!(code(inside), "address_not_allowed");
}
