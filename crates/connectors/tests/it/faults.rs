//! What goes wrong at a vendor is told as what it is, in time.

use crate::world::{Answer, SHORT, World, question, retry};
use frontdesk_connectors::model::Account;
use frontdesk_domain::OutsideError;
use frontdesk_domain::model::{Ask, LanguageModel, Stop};
use frontdesk_testkit::model::{Brand, Fault, Reply};
use futures::StreamExt;
use std::time::Duration;
use tokio::time::Instant;

async fn with(brand: Brand, fault: Fault) -> Result<Answer, OutsideError> {
    let world = World::with(brand, |account| Account { idle: SHORT, ..account }).await;
    world.vendor.will(Reply::failing(fault));
    world.ask(&question("Hi")).await
}

#[tokio::test]
async fn statuses_say_what_to_do() {
    for brand in Brand::ALL {
        let limited = OutsideError::Retry { after: Some(Duration::from_secs(7)), reason: "status 429".into() };
        assert_eq!(with(brand, Fault::Status(429, Some(7))).await, Err(limited), "{brand:?}");
        for status in [500, 503, 529] {
            let error = with(brand, Fault::Status(status, None)).await;
            assert_eq!(error, Err(retry(&format!("status {status}"))), "{brand:?}");
        }
        assert_eq!(with(brand, Fault::Status(401, None)).await, Err(OutsideError::Unauthorized), "{brand:?}");
    }
}

#[tokio::test]
async fn an_answer_that_breaks_is_an_error_and_never_an_end() {
    let cases = [
        (Fault::Stall(1), "the answer stopped in the middle"),
        (Fault::Cut(1), "the connection broke"),
        (Fault::Cut(0), "the connection broke"),
        (Fault::NoEnd, "the answer ended before it was complete"),
        (Fault::BrokenJson, "the answer cannot be read"),
        (Fault::Flood, "the answer is far longer than was asked for"),
        (Fault::Empty, "the answer is empty"),
    ];
    for brand in Brand::ALL {
        for (fault, reason) in &cases {
            assert_eq!(with(brand, fault.clone()).await, Err(retry(reason)), "{brand:?} {fault:?}");
        }
        assert!(matches!(with(brand, Fault::ErrorInside).await, Err(OutsideError::Retry { .. })), "{brand:?}");
    }
}

#[tokio::test]
async fn what_is_merely_odd_does_no_harm() {
    for brand in Brand::ALL {
        for fault in [Fault::EmptyChoices, Fault::NoUsage] {
            let answer = with(brand, fault.clone()).await.unwrap();
            assert_eq!((answer.text.as_str(), answer.why), ("Hello.", Some(Stop::Finished)), "{brand:?} {fault:?}");
            assert_eq!(answer.tokens.guessed, fault == Fault::NoUsage);
            assert!(
                answer.tokens.input > 0 && answer.tokens.output > 0,
                "a budget needs a number: {:?}",
                answer.tokens
            );
        }
    }
}

#[tokio::test]
async fn letters_that_come_in_halves_are_whole() {
    for brand in Brand::ALL {
        let world = World::new(brand).await;
        world.vendor.will(Reply { fault: Some(Fault::ByteByByte), ..Reply::text(&["für", " Ł👋"]) });
        assert_eq!(world.ask(&question("Hi")).await.unwrap().text, "für Ł👋", "{brand:?}");
    }
}

#[tokio::test]
async fn an_ask_ends_with_its_time() {
    for brand in Brand::ALL {
        let world = World::new(brand).await;
        world.vendor.will(Reply::text(&["late"]).after(Duration::from_secs(30)));
        let started = Instant::now();
        let error = world.ask(&Ask { within_ms: Some(150), ..question("Hi") }).await;
        assert_eq!(error, Err(retry("no answer in time")), "{brand:?}");
        assert!(started.elapsed() < Duration::from_secs(2), "{brand:?}");
    }
}

#[tokio::test]
async fn who_loses_interest_hangs_up() {
    for brand in Brand::ALL {
        let world = World::new(brand).await;
        world.vendor.will(Reply { fault: Some(Fault::Stall(1)), ..Reply::text(&["Hel", "lo."]) });
        let mut pieces = world.model.ask(&question("Hi")).await.unwrap();
        assert!(pieces.next().await.is_some_and(|piece| piece.is_ok()));
        drop(pieces);
        assert!(world.vendor.saw_hang_up(1).await, "{brand:?}: the vendor goes on working");
    }
}

#[tokio::test]
async fn nobody_there_is_told_as_that() {
    let world = World::new(Brand::OpenAi).await;
    let World { vendor, model } = world;
    drop(vendor);
    tokio::time::sleep(Duration::from_millis(50)).await;
    assert_eq!(crate::world::read(&model, &question("Hi")).await, Err(retry("no connection")));
}
