//! Every route, in one table.

use crate::access::{once, paced};
use crate::headers::guarded;
use crate::openapi::{Document, complete};
use crate::requests::traced;
use crate::{ApiError, App, chat, dashboard, errors, health, hooks, jwks, metrics, pages, sign_on, v1};
use axum::Router;
use axum::extract::{DefaultBodyLimit, State};
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderMap, Method, StatusCode, Uri};
use axum::middleware::from_fn_with_state;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use bytes::Bytes;
use std::any::Any;
use std::time::Duration;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::timeout::TimeoutLayer;
use utoipa::OpenApi;
use utoipa_axum::router::{OpenApiRouter, UtoipaMethodRouter};
use utoipa_axum::routes;
use utoipa_swagger_ui::{Config, SwaggerUi};

/// Where the API's document is.
const DOCUMENT: &str = "/openapi.json";
/// Larger than any webhook or chat message.
const BODY_BYTES_MAX: usize = 64 * 1024;
/// Longer than the longest long poll.
const ANSWER_SECONDS_MAX: u64 = 30;

/// The routes outside of `/v1`.
fn outside() -> OpenApiRouter<App> {
    let all = outside_table().into_iter();
    all.fold(OpenApiRouter::with_openapi(Document::openapi()), OpenApiRouter::routes)
}

fn outside_table() -> Vec<UtoipaMethodRouter<App>> {
    vec![
        routes!(hooks::twilio::voice),
        routes!(hooks::twilio::voice_turn),
        routes!(hooks::twilio::voice_now),
        routes!(hooks::twilio::voice_speaking),
        routes!(hooks::twilio::voice_dialed),
        routes!(hooks::twilio::voice_recorded),
        routes!(hooks::twilio::voice_status),
        routes!(hooks::twilio::sms),
        routes!(hooks::twilio::sms_status),
        routes!(chat::sessions::open),
        routes!(chat::messages::say, chat::messages::list),
        routes!(chat::socket::open),
        routes!(health::live),
        routes!(health::ready),
        routes!(metrics::metrics),
        routes!(errors::about),
        routes!(jwks::jwks),
        routes!(sign_on::begin),
        routes!(sign_on::back),
    ]
}

/// All routes as the document tells them.
pub(crate) fn routes() -> OpenApiRouter<App> {
    outside().merge(v1::routes())
}

/// The desk's whole HTTP side.
pub fn router(app: App) -> Router {
    let v1 = v1::routes().layer(from_fn_with_state(app.clone(), once)).layer(from_fn_with_state(app.clone(), paced));
    let (routes, mut document) = outside().merge(v1).split_for_parts();
    complete(&mut document);
    // The text alone is kept: what it is made of is many times as large.
    let document = document.to_json().ok().map(Bytes::from);
    let (desk, proxies) = (app.desk.clone(), app.proxies.clone());
    let routes = routes
        .merge(chat::preflight())
        .route("/widget.js", get(chat::script::script))
        .merge(pages::routes())
        .route(DOCUMENT, get(async || shown(document)))
        .merge(SwaggerUi::new("/docs").config(Config::from(DOCUMENT)))
        .fallback(elsewhere)
        .method_not_allowed_fallback(not_allowed)
        .layer(DefaultBodyLimit::max(BODY_BYTES_MAX))
        .layer(TimeoutLayer::with_status_code(StatusCode::GATEWAY_TIMEOUT, Duration::from_secs(ANSWER_SECONDS_MAX)))
        .layer(CatchPanicLayer::custom(panicked))
        .layer(from_fn_with_state(app.clone(), guarded))
        .with_state(app);
    traced(routes, desk, proxies)
}

fn shown(document: Option<Bytes>) -> Result<impl IntoResponse, ApiError> {
    let failed = || ApiError::new(StatusCode::INTERNAL_SERVER_ERROR, "failed", "The document could not be written.");
    Ok(([(CONTENT_TYPE, "application/json")], document.ok_or_else(failed)?))
}

/// What no route knows may be one of the dashboard's addresses.
async fn elsewhere(State(app): State<App>, method: Method, uri: Uri, headers: HeaderMap) -> Response {
    dashboard::answer(&app, &method, uri.path(), &headers).unwrap_or_else(|| ApiError::not_found().into_response())
}

async fn not_allowed() -> ApiError {
    let message = "This address does not know the method. The header Allow names those it knows.";
    ApiError::new(StatusCode::METHOD_NOT_ALLOWED, "not_allowed", message)
}

/// The panic's own text may quote what a person wrote, so it goes nowhere.
fn panicked(_: Box<dyn Any + Send>) -> Response {
    let message = "The request failed. The log says where.";
    ApiError::new(StatusCode::INTERNAL_SERVER_ERROR, "failed", message).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashMap;

    /// The document has one shape for a name: of two, one would silently stand for both.
    #[test]
    fn no_two_shapes_share_a_name() {
        let outside = outside_table().into_iter().flat_map(|(shapes, _, _)| shapes);
        let mut known = HashMap::new();
        for (name, shape) in outside.chain(v1::shapes_of_routes()) {
            let shape = serde_json::to_value(&shape).unwrap();
            let before = known.entry(name.clone()).or_insert_with(|| shape.clone());
            assert_eq!(*before, shape, "two shapes are called {name}; give each a name of its own");
        }
        assert!(known.len() > 50, "{} shapes", known.len());
    }
}
