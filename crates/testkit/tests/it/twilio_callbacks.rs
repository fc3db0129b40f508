//! The vendor's side towards us: delivery reports and calls, received by the product's own adapter.

use axum::Router;
use axum::extract::{RawForm, State};
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use frontdesk_channels::twilio::{Phone, hooks, twiml};
use frontdesk_domain::outside::{Awaited, Hook, PhoneAdapter, Webhook};
use frontdesk_domain::{ConversationId, Delivery, Inbound, InboundEvent, Language, Locale, Next, Reply, Secret};
use frontdesk_testkit::twilio::{Account, Caller, Reports, Twilio};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::net::TcpListener;

/// A desk that keeps what it hears and answers each turn with the next one.
#[derive(Debug)]
struct Desk {
    base: String,
    phone: Phone,
    heard: Mutex<Vec<Inbound>>,
}

#[expect(clippy::disallowed_methods, reason = "the task ends with the test")]
async fn desk() -> Arc<Desk> {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let base = format!("http://{}", listener.local_addr().unwrap());
    let desk = Arc::new(Desk { base, phone: Phone::new(Secret::new("secret")), heard: Mutex::default() });
    let routes = hooks::ALL.iter().fold(Router::new(), |routes, &(path, hook)| {
        let hear = move |State(desk), uri, headers, form| hear(desk, hook, uri, headers, form);
        routes.route(path, post(hear))
    });
    let routes = routes.with_state(desk.clone());
    tokio::spawn(async move { axum::serve(listener, routes).await });
    desk
}

async fn hear(desk: Arc<Desk>, hook: Hook, uri: Uri, headers: HeaderMap, form: RawForm) -> Response {
    let owned = |bytes: &[u8]| form_urlencoded::parse(bytes).into_owned().collect::<Vec<_>>();
    let headers = headers.iter().map(|(k, v)| (k.as_str().to_owned(), v.to_str().unwrap_or_default().to_owned()));
    let webhook = Webhook {
        url: format!("{}{uri}", desk.base),
        headers: headers.collect(),
        query: owned(uri.query().unwrap_or_default().as_bytes()),
        form: owned(&form.0),
        body: form.0.to_vec(),
    };
    let inbound = match desk.phone.receive(hook, &webhook) {
        Ok(inbound) => inbound,
        Err(_) => return StatusCode::FORBIDDEN.into_response(),
    };
    let mut heard = desk.heard.lock().unwrap();
    heard.extend(inbound);
    let reply = Reply {
        language: Language::En,
        text: format!("This is turn {}.", heard.len()),
        passages: vec![],
        options: vec![],
        pace: Default::default(),
        hints: vec![],
        next: Next::Listen,
    };
    let locale = Locale::new(Language::En, "CA");
    let conversation = ConversationId::at(1, [1; 10]);
    let next = Awaited { conversation: &conversation, turn: heard.len() as i64, round: None };
    let asking = twiml::Asking { next, origin: "", line: "+15875550100", locale: &locale, voice: None };
    twiml::render(&reply, &asking).into_response()
}

impl Desk {
    fn reported(&self) -> Vec<(Delivery, Option<String>)> {
        let heard = self.heard.lock().unwrap();
        let reports = heard.iter().filter_map(|inbound| match &inbound.event {
            InboundEvent::Reported { delivery, code, .. } => Some((*delivery, code.clone())),
            _ => None,
        });
        reports.collect()
    }

    async fn wait_for_reports(&self, count: usize) -> Vec<(Delivery, Option<String>)> {
        for _ in 0..100 {
            if self.reported().len() >= count {
                break;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        self.reported()
    }
}

async fn sent(desk: &Desk, account: Account) -> Twilio {
    let vendor = Twilio::start(account).await.unwrap();
    let url = format!("{}/2010-04-01/Accounts/AC00000000000000000000000000000000/Messages.json", vendor.base());
    let callback = format!("{}{}", desk.base, hooks::SMS_STATUS);
    let call = frontdesk_http::Call::post_form(
        &url,
        [("To", "+15875550111"), ("From", "+15875550100"), ("Body", "Hello"), ("StatusCallback", &callback)],
    )
    .login("AC00000000000000000000000000000000", &Secret::new("secret"));
    let settings = frontdesk_http::Settings::default().allowing(vendor.base());
    let http = frontdesk_http::Outgoing::new(settings, || 0).unwrap();
    assert_eq!(http.send(&call).await.unwrap().status, 201);
    vendor
}

#[tokio::test]
async fn delivery_is_reported_signed_and_in_any_order() {
    let orders = [
        (Reports::InOrder, vec![Delivery::Sent, Delivery::Delivered]),
        (Reports::OutOfOrder, vec![Delivery::Delivered, Delivery::Sent]),
        (Reports::Twice, vec![Delivery::Sent, Delivery::Sent, Delivery::Delivered, Delivery::Delivered]),
    ];
    for (reports, wanted) in orders {
        let desk = desk().await;
        let _vendor = sent(&desk, Account { reports, ..Account::new("secret") }).await;
        let heard = desk.wait_for_reports(wanted.len()).await;
        assert_eq!(heard.iter().map(|(delivery, _)| *delivery).collect::<Vec<_>>(), wanted, "{reports:?}");
        let last = heard.iter().fold(Delivery::Queued, |now, (next, _)| now.advance(*next));
        assert_eq!(last, Delivery::Delivered);
    }
}

#[tokio::test]
async fn an_unreachable_phone_is_a_failure_with_its_code() {
    let desk = desk().await;
    let unreachable = vec![("+15875550111".to_owned(), 30_003)];
    let _vendor = sent(&desk, Account { unreachable, ..Account::new("secret") }).await;
    let heard = desk.wait_for_reports(2).await;
    assert_eq!(heard.last(), Some(&(Delivery::Failed, Some("30003".into()))));
}

#[tokio::test]
async fn a_call_goes_from_turn_to_turn_and_a_retry_has_the_same_key() {
    let desk = desk().await;
    let mut call = Caller::new([desk.base.as_str()], "secret").unwrap().call("+15875550111", "+15875550100");
    assert_eq!(call.ring().await.unwrap().twiml.said(), "This is turn 1.");
    call.say("Yes.").await.unwrap();
    call.again().await.unwrap();
    call.say("Yes.").await.unwrap();
    call.press("1").await.unwrap();
    call.silence().await.unwrap();
    call.end("completed").await.unwrap();

    let heard = desk.heard.lock().unwrap();
    let keys: Vec<_> = heard.iter().map(|inbound| inbound.key.as_str()).collect();
    assert_eq!(keys[1], keys[2], "a retry");
    assert_ne!(keys[2], keys[3], "the same word again");
    let events: Vec<_> = heard.iter().skip(3).map(|inbound| &inbound.event).collect();
    assert_eq!(
        events,
        [
            &InboundEvent::Said { text: "Yes.".into(), nbest: vec![] },
            &InboundEvent::Pressed { digits: "1".into() },
            &InboundEvent::Silent,
            &InboundEvent::CallEnded { status: "completed".into() },
        ]
    );
    assert!(heard.iter().all(|inbound| inbound.call == heard[0].call));
}

#[tokio::test]
async fn what_is_not_signed_by_the_token_is_refused() {
    let desk = desk().await;
    let stranger = Caller::new([desk.base.as_str()], "guess").unwrap();
    assert_eq!(stranger.call("+15875550111", "+15875550100").ring().await.unwrap().status, 403);
    assert_eq!(stranger.text("+15875550111", "+15875550100", "Hello").await.unwrap().status, 403);
    assert_eq!(stranger.forged(hooks::VOICE, &[("CallSid", "CA1")], None).await.unwrap().status, 403);
    assert!(desk.heard.lock().unwrap().is_empty());

    // Behind a proxy the signature is over another URL, which this desk was not told of.
    let proxied = Caller::new([desk.base.as_str()], "secret").unwrap().public("https://desk.example");
    assert_eq!(proxied.text("+15875550111", "+15875550100", "Hello").await.unwrap().status, 403);
}
