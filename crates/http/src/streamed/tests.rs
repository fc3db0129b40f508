use super::*;
use crate::{Call, Outgoing, Settings};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::oneshot;

const HEAD: &str = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n";

const PATIENT: Patience = Patience { whole: Duration::from_secs(5), idle: Duration::from_secs(5) };

/// Takes one call, and hands its connection to the test.
#[expect(clippy::disallowed_methods, reason = "the task ends with the test")]
async fn vendor() -> (String, oneshot::Receiver<TcpStream>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let base = format!("http://{}", listener.local_addr().unwrap());
    let (hand, taken) = oneshot::channel();
    tokio::spawn(async move {
        let (mut socket, _) = listener.accept().await.unwrap();
        let _ = socket.read(&mut [0; 4096]).await;
        socket.write_all(HEAD.as_bytes()).await.unwrap();
        hand.send(socket).unwrap();
    });
    (base, taken)
}

async fn opened(base: &str, settings: Settings, patience: Patience) -> Streamed {
    let http = Outgoing::new(settings.allowing(base), || 7).unwrap();
    http.open(&Call::get(base), patience).await.unwrap()
}

async fn say(socket: &mut TcpStream, text: &str) {
    socket.write_all(format!("{:x}\r\n{text}\r\n", text.len()).as_bytes()).await.unwrap();
}

fn retry(reason: &str) -> OutsideError {
    OutsideError::Retry { after: None, reason: reason.into() }
}

#[tokio::test]
async fn pieces_come_as_they_are_made() {
    let (base, taken) = vendor().await;
    let mut streamed = opened(&base, Settings::default(), PATIENT).await;
    assert!(streamed.is_success());
    let mut socket = taken.await.unwrap();
    for text in ["one", "two"] {
        say(&mut socket, text).await;
        assert_eq!(streamed.chunk().await.unwrap().unwrap(), text);
    }
    socket.write_all(b"0\r\n\r\n").await.unwrap();
    assert_eq!(streamed.chunk().await, Ok(None));
    assert_eq!(streamed.chunk().await, Ok(None));
}

#[tokio::test]
async fn an_answer_that_falls_silent_ends_though_it_has_time_left() {
    let (base, taken) = vendor().await;
    let patience = Patience { idle: Duration::from_millis(30), ..PATIENT };
    let mut streamed = opened(&base, Settings::default(), patience).await;
    let mut socket = taken.await.unwrap();
    tokio::time::sleep(Duration::from_millis(60)).await;
    say(&mut socket, "one").await;
    assert!(streamed.chunk().await.unwrap().is_some(), "the first may take its time");
    assert_eq!(streamed.chunk().await, Err(retry("the answer stopped in the middle")));
    assert_eq!(streamed.chunk().await, Ok(None));
}

#[tokio::test]
async fn an_answer_that_trickles_ends_with_its_time() {
    let (base, taken) = vendor().await;
    let patience = Patience { whole: Duration::from_millis(150), idle: Duration::from_millis(100) };
    let mut streamed = opened(&base, Settings::default(), patience).await;
    let mut socket = taken.await.unwrap();
    let trickle = async {
        loop {
            say(&mut socket, ".").await;
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    };
    let read = async {
        loop {
            if let Err(error) = streamed.chunk().await {
                break error;
            }
        }
    };
    let error = tokio::select! { error = read => error, () = trickle => unreachable!() };
    assert_eq!(error, retry("no answer in time"));
}

#[tokio::test]
async fn an_answer_without_end_is_bounded_and_a_cut_one_is_told() {
    let (base, taken) = vendor().await;
    let short = Settings { body_bytes_max: 5, ..Settings::default() };
    let mut streamed = opened(&base, short, PATIENT).await;
    say(&mut taken.await.unwrap(), "flooded").await;
    assert_eq!(streamed.chunk().await, Err(retry("the answer is too long")));

    let (base, taken) = vendor().await;
    let mut streamed = opened(&base, Settings::default(), PATIENT).await;
    let mut socket = taken.await.unwrap();
    socket.write_all(b"ff\r\nhalf").await.unwrap();
    drop(socket);
    let mut last = streamed.chunk().await;
    if last.is_ok() {
        last = streamed.chunk().await;
    }
    assert_eq!(last, Err(retry("the connection broke")));
}

#[tokio::test]
async fn who_drops_an_answer_hangs_up_on_the_vendor() {
    let (base, taken) = vendor().await;
    let mut streamed = opened(&base, Settings::default(), PATIENT).await;
    let mut socket = taken.await.unwrap();
    say(&mut socket, "one").await;
    streamed.chunk().await.unwrap();
    drop(streamed);
    let gone = tokio::time::timeout(Duration::from_secs(1), socket.read(&mut [0; 8])).await;
    assert_eq!(gone.expect("the connection is still open").unwrap_or(0), 0);
}

#[tokio::test]
async fn a_host_that_always_stalls_is_left_alone() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let base = format!("http://{}", listener.local_addr().unwrap());
    let settings = Settings { failures_max: 2, ..Settings::default() }.allowing(&base);
    let http = Outgoing::new(settings, || 7).unwrap();
    let patience = Patience { whole: Duration::from_millis(30), ..PATIENT };
    let call = Call::get(&base);
    for _ in 0..2 {
        assert_eq!(http.open(&call, patience).await.unwrap_err(), retry("no answer in time"));
    }
    let started = Instant::now();
    assert!(matches!(http.open(&call, patience).await, Err(OutsideError::Retry { after: Some(_), .. })));
    assert!(started.elapsed() < Duration::from_millis(20), "nobody waits for it any more");
}
