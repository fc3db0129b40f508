//! What the page shows live: texts and bookings, and which calls the desk cuts into.

use super::page::{Page, failed};
use super::{clinic, console};
use axum::Json;
use axum::extract::{Query, State};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use serde_json::{Value, json};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::time::Duration;

const SHOWN_MAX: usize = 200;
const WAIT_SECONDS_MAX: u64 = 25;
const LOOK_EVERY: Duration = Duration::from_millis(400);

#[derive(Debug, Deserialize)]
pub struct Since {
    #[serde(default)]
    after: String,
    #[serde(default)]
    wait: u64,
}

/// All texts and bookings, as soon as they differ from what the page has.
pub async fn feed(State(page): State<Page>, Query(since): Query<Since>) -> Response {
    let until = tokio::time::Instant::now() + Duration::from_secs(since.wait.min(WAIT_SECONDS_MAX));
    loop {
        let feed = match whole(&page).await {
            Ok(feed) => feed,
            Err(error) => return failed(&error),
        };
        let over = tokio::time::Instant::now() >= until || page.desk.stopping().is_cancelled();
        if feed["cursor"] != since.after.as_str() || over {
            return Json(feed).into_response();
        }
        tokio::time::sleep(LOOK_EVERY).await;
    }
}

async fn whole(page: &Page) -> Result<Value, frontdesk_desk::Error> {
    let texts = page.desk.export_messages(&clinic::id()).await?;
    let texts: Vec<Value> = texts.into_iter().filter(|m| m["channel"] == "sms").collect();
    let mut bookings = page.desk.export_bookings(&clinic::id()).await?;
    for booking in &mut bookings {
        let name = booking["contact"]["name"].take();
        booking["name"] = name;
    }
    let (texts, bookings) = (latest(texts), latest(bookings));
    let interrupted = console::interrupted().into_iter().map(|(call, path)| json!({ "call": call, "path": path }));
    let interrupted: Vec<Value> = interrupted.collect();
    let mut hasher = DefaultHasher::new();
    for row in texts.iter().chain(&bookings).chain(&interrupted) {
        row.to_string().hash(&mut hasher);
    }
    Ok(
        json!({ "cursor": format!("{:016x}", hasher.finish()), "texts": texts, "bookings": bookings, "interrupted": interrupted }),
    )
}

fn latest(mut rows: Vec<Value>) -> Vec<Value> {
    let over = rows.len().saturating_sub(SHOWN_MAX);
    rows.drain(..over);
    rows
}
