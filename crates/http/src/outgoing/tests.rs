use super::*;
use crate::breaker::State;
use crate::lookup::Scripted;
use frontdesk_domain::Secret;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

/// Answers each connection with the next of these texts; after the last one it hangs up at once.
#[expect(clippy::disallowed_methods, reason = "the task ends with the test")]
async fn vendor(answers: &'static [&'static str]) -> (String, Arc<AtomicUsize>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let base = format!("http://{}", listener.local_addr().unwrap());
    let asked = Arc::new(AtomicUsize::new(0));
    let count = asked.clone();
    tokio::spawn(async move {
        while let Ok((mut socket, _)) = listener.accept().await {
            let mut request = vec![0; 4096];
            let _ = socket.read(&mut request).await;
            let answer = answers.get(count.fetch_add(1, Ordering::SeqCst)).copied().unwrap_or_default();
            let _ = socket.write_all(answer.as_bytes()).await;
        }
    });
    (base, asked)
}

const OK: &str = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok";
const DOWN: &str = "HTTP/1.1 503 No\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
const LIMITED: &str = "HTTP/1.1 429 No\r\nRetry-After: 60\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
const ELSEWHERE: &str =
    "HTTP/1.1 302 No\r\nLocation: http://169.254.169.254/\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

fn quick() -> Settings {
    Settings { timeout_ms: 500, pause_ms: 1, ..Settings::default() }
}

fn out(settings: Settings, base: &str) -> Outgoing {
    Outgoing::new(settings.allowing(base), || 7).unwrap()
}

#[tokio::test]
async fn a_question_is_repeated_and_an_order_is_not() {
    let (base, asked) = vendor(&[DOWN, "", OK, DOWN]).await;
    let http = out(quick(), &base);
    let answer = http.send(&Call::get(&base)).await.unwrap();
    assert_eq!((answer.status, answer.body.as_ref()), (200, b"ok".as_slice()));
    assert_eq!(asked.load(Ordering::SeqCst), 3);

    assert_eq!(http.send(&Call::post_form(&base, [("a", "b")])).await.unwrap().status, 503);
    assert_eq!(asked.load(Ordering::SeqCst), 4);
}

#[tokio::test]
async fn a_vendor_that_asks_for_a_long_rest_gets_it() {
    let (base, asked) = vendor(&[LIMITED, OK]).await;
    let answer = out(quick(), &base).send(&Call::get(&base)).await.unwrap();
    assert_eq!((answer.status, answer.retry_after), (429, Some(Duration::from_secs(60))));
    assert_eq!(asked.load(Ordering::SeqCst), 1);
}

#[tokio::test]
async fn a_host_that_keeps_failing_is_left_alone_until_its_time_is_over() {
    let (base, asked) = vendor(&[DOWN, DOWN, OK]).await;
    let http = out(Settings { failures_max: 2, open_ms: 200, ..quick() }, &base);
    let order = Call::post_form(&base, []);
    for _ in 0..2 {
        assert_eq!(http.send(&order).await.unwrap().status, 503);
    }
    assert!(matches!(http.send(&order).await, Err(OutsideError::Retry { after: Some(_), .. })));
    assert_eq!(asked.load(Ordering::SeqCst), 2);
    tokio::time::sleep(Duration::from_millis(250)).await;
    assert_eq!(http.send(&order).await.unwrap().status, 200);
    assert_eq!(http.hosts.state(&Place::of(order.url.as_ref().unwrap()).unwrap()), State::Closed);
}

#[tokio::test]
async fn private_addresses_are_refused_unless_allowed_and_redirects_are_not_followed() {
    let (base, asked) = vendor(&[ELSEWHERE, OK]).await;
    let strict = Outgoing::new(quick(), || 0).unwrap();
    let by_name = base.replace("127.0.0.1", "localhost");
    for url in [base.as_str(), by_name.as_str(), "http://169.254.169.254/latest/meta-data"] {
        let refused = strict.send(&Call::get(url)).await.unwrap_err();
        assert!(matches!(&refused, OutsideError::Rejected { code, .. } if code == "address_not_allowed"), "{refused}");
    }
    assert_eq!(asked.load(Ordering::SeqCst), 0);
    assert_eq!(out(quick(), &base).send(&Call::get(&base)).await.unwrap().status, 302);
    assert_eq!(asked.load(Ordering::SeqCst), 1);
}

#[tokio::test]
async fn answers_are_bounded_and_silence_ends() {
    let (base, _) = vendor(&[OK]).await;
    let short = out(Settings { body_bytes_max: 1, attempts_max: 1, ..quick() }, &base);
    assert!(matches!(short.send(&Call::get(&base)).await, Err(OutsideError::Retry { .. })));

    let mute = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let base = format!("http://{}", mute.local_addr().unwrap());
    let error = out(Settings { timeout_ms: 50, ..quick() }, &base).send(&Call::post_form(&base, [])).await;
    assert_eq!(error.unwrap_err(), OutsideError::Retry { after: None, reason: "no answer in time".into() });
}

#[tokio::test]
async fn nothing_that_is_printed_says_where_or_what() {
    let call = Call::get("http://10.0.0.1/+15875550111?q=Jane").login("jane", &Secret::new("pass"));
    let error = Outgoing::new(quick(), || 0).unwrap().send(&call).await.unwrap_err();
    let printed = format!("{call:?} {error} {error:?}");
    for word in ["5875550111", "Jane", "jane", "pass"] {
        assert!(!printed.contains(word), "{printed}");
    }
    let bad = Outgoing::new(quick(), || 0).unwrap().send(&Call::get("file:///etc/passwd")).await.unwrap_err();
    assert!(matches!(bad, OutsideError::Rejected { code, .. } if code == "bad_url"));
}

/// A name of somebody else's choosing that leads into the house, at once or at the second look-up.
#[tokio::test]
async fn a_name_that_leads_home_gets_no_connection() {
    let (base, asked) = vendor(&[OK, OK]).await;
    let url = base.replace("127.0.0.1", "webhook.example");
    for ways in [&[&["127.0.0.1"][..]][..], &[&["::ffff:127.0.0.1"]], &[&["10.0.0.1", "127.0.0.1"]]] {
        let guard = Guard::looking_up_in(Scripted::new(ways.iter().copied()), &[]);
        let http = Outgoing::behind(guard, quick(), || 7).unwrap();
        let refused = http.send(&Call::get(&url)).await.unwrap_err();
        let is_told = matches!(&refused, OutsideError::Rejected { code, .. } if code == "address_not_allowed");
        assert!(is_told, "{ways:?}: {refused:?}");
    }
    assert_eq!(asked.load(Ordering::SeqCst), 0, "nobody knocked");
}

/// What was checked is what is connected to: a second look-up could lead somewhere else.
#[tokio::test]
async fn a_connection_takes_one_look_up() {
    let (base, asked) = vendor(&[OK, OK]).await;
    let url = base.replace("127.0.0.1", "pms.internal");
    let lookup = Scripted::new([&["127.0.0.1"][..], &["192.0.2.1"]]);
    let guard = Guard::looking_up_in(lookup.clone(), &["pms.internal".into()]);
    let http = Outgoing::behind(guard, quick(), || 7).unwrap();
    assert_eq!(http.send(&Call::get(&url)).await.unwrap().status, 200);
    assert_eq!((lookup.asked(), asked.load(Ordering::SeqCst)), (1, 1));
}

#[tokio::test]
async fn no_redirect_is_followed_wherever_it_leads() {
    let (inside, knocked) = vendor(&[OK]).await;
    for status in ["301", "302", "303", "307", "308"] {
        for way in ["Location", "Refresh: 0; url", "Content-Location"] {
            let line = if way.contains(':') { format!("{way}={inside}") } else { format!("{way}: {inside}") };
            let answer =
                format!("HTTP/1.1 {status} No\r\n{line}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n").leak();
            let (base, _) = vendor(Box::leak(Box::new([&*answer]))).await;
            let answer = out(quick(), &base).send(&Call::get(&base)).await.unwrap();
            assert_eq!(answer.status.to_string(), status, "{way}");
        }
    }
    assert_eq!(knocked.load(Ordering::SeqCst), 0);
}
