//! The demo's page and what it asks for.

use super::people::People;
use super::{clinic, feed, phone};
use crate::clock::jitter;
use anyhow::Context;
use axum::extract::State;
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use frontdesk_desk::Desk;
use frontdesk_desk::business::Business;
use frontdesk_domain::Secret;
use frontdesk_http::{Outgoing, Settings};
use serde_json::{Value, json};
use std::sync::Arc;

const POLICY: &str = "default-src 'self'; connect-src 'self' ws: wss:; style-src 'self'; script-src 'self'; \
                      img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

/// What the page's endpoints need.
#[derive(Clone, Debug)]
pub struct Page {
    pub desk: Desk,
    pub token: Secret,
    pub public_url: Arc<str>,
    pub http: Arc<Outgoing>,
    pub people: People,
}

impl Page {
    pub fn new(desk: &Desk, token: &Secret, public_url: &str) -> anyhow::Result<Self> {
        let mut settings = Settings::default().allowing(public_url);
        settings.timeout_ms = 15_000;
        let http = Outgoing::new(settings, jitter).context("the demo cannot call its own webhooks")?;
        Ok(Self {
            desk: desk.clone(),
            token: token.clone(),
            public_url: public_url.into(),
            http: Arc::new(http),
            people: People::default(),
        })
    }
}

pub fn router(page: Page) -> Router {
    let text = |kind: &'static str, body: &'static str| {
        get(move || async move { ([(header::CONTENT_TYPE, HeaderValue::from_static(kind)), policy()], body) })
    };
    Router::new()
        .route("/", text("text/html; charset=utf-8", include_str!("../../../../demo/index.html")))
        .route("/demo/demo.js", text("text/javascript; charset=utf-8", include_str!("../../../../demo/demo.js")))
        .route("/demo/demo.css", text("text/css; charset=utf-8", include_str!("../../../../demo/demo.css")))
        .route("/demo/state", get(state))
        .route("/demo/feed", get(feed::feed))
        .route("/demo/phone/start", post(phone::start))
        .route("/demo/phone/answer", post(phone::answer))
        .route("/demo/phone/speaking", post(phone::speaking))
        .route("/demo/phone/dial", post(phone::dial))
        .route("/demo/phone/hangup", post(phone::hang_up))
        .route("/demo/sms", post(phone::text))
        .route("/demo/people", post(people))
        .with_state(page)
}

fn policy() -> (HeaderName, HeaderValue) {
    (header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY))
}

/// The clinic, as the page shows it.
async fn state(State(page): State<Page>) -> Response {
    match page.desk.business(&clinic::id()).await {
        Ok(business) => Json(shown(&business)).into_response(),
        Err(error) => failed(&error),
    }
}

/// Lets a few people call and write.
async fn people(State(page): State<Page>) -> Response {
    if page.people.come(&page) {
        return StatusCode::NO_CONTENT.into_response();
    }
    let body = json!({ "code": "at_it", "detail": "They are calling already. Wait until they are done." });
    (StatusCode::CONFLICT, Json(body)).into_response()
}

pub(super) fn failed(error: &dyn std::fmt::Display) -> Response {
    tracing::error!(%error, "the demo page's request failed");
    let body = json!({ "code": "failed", "detail": "That did not work. The terminal says why." });
    (StatusCode::BAD_GATEWAY, Json(body)).into_response()
}

fn shown(business: &Business) -> Value {
    let tenant = &business.tenant;
    let language = tenant.locale.language;
    let price = |p: i64| if p % 100 == 0 { format!("${}", p / 100) } else { format!("${}.{:02}", p / 100, p % 100) };
    json!({
        "business": {
            "name": tenant.name,
            "phone": clinic::PHONE,
            "phone_ring_first": clinic::PHONE_RING_FIRST,
            "zone": tenant.zone,
            "services": tenant.services.iter().map(|s| json!({
                "name": s.name_in(language), "minutes": s.minutes, "price": s.price.map(price),
            })).collect::<Vec<_>>(),
            "practitioners": tenant.resources.iter().map(|r| &r.name).collect::<Vec<_>>(),
            "hours": "Monday to Friday, 9 AM to 5 PM",
        },
        "widget_key": clinic::WIDGET_KEY,
    })
}
