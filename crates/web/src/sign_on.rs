//! A browser on its way to a provider of single sign-on, and back.

use crate::access::{AtTheDoor, cookie, line, signed_in};
use crate::asked::Asked;
use crate::{ApiError, App};
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use frontdesk_domain::SignOnId;
use frontdesk_identity::sign_on::{Back, Error};

/// Only the browser that went may come back.
const BROWSER: &str = "frontdesk-sign-on";
const BROWSER_SECONDS: u32 = 600;

/// Sends a browser to a provider.
#[utoipa::path(get, path = "/sign-in/with/{id}", tag = "Signing in", params(("id" = String, Path)),
    responses((status = 303, description = "To the provider"), (status = 404), (status = 502)))]
pub async fn begin(State(app): State<App>, Path(id): Path<String>) -> Result<Response, ApiError> {
    let id = SignOnId::parse(&id).ok_or_else(ApiError::not_found)?;
    let begun = app.identity.sign_on.begin(&id).await.map_err(failed)?.ok_or_else(ApiError::not_found)?;
    let mut answer = Redirect::to(&begun.url).into_response();
    if let Some(kept) = line(&app, BROWSER, begun.browser.expose(), BROWSER_SECONDS) {
        answer.headers_mut().insert(header::SET_COOKIE, kept);
    }
    Ok(answer)
}

/// Takes a browser back from a provider, and signs its member in.
#[utoipa::path(get, path = "/sign-in/back", tag = "Signing in",
    responses((status = 303, description = "Signed in"), (status = 403), (status = 502)))]
pub async fn back(
    State(app): State<App>,
    headers: HeaderMap,
    AtTheDoor(visit): AtTheDoor,
    Asked(back): Asked<Back>,
) -> Result<Response, ApiError> {
    let browser = cookie(&headers, BROWSER).unwrap_or_default();
    let came = app.identity.sign_on.back(&back, &browser).await.map_err(failed)?;
    let came = came.map_err(|why| refused(why.to_string()))?;
    let opened = app.identity.people.sign_on(&visit, came).await?.map_err(|why| refused(why.to_string()))?;
    let mut answer = Redirect::to("/").into_response();
    answer.headers_mut().extend(signed_in(&app, &opened));
    if let Some(gone) = line(&app, BROWSER, "", 0) {
        answer.headers_mut().append(header::SET_COOKIE, gone);
    }
    Ok(answer)
}

fn refused(message: String) -> ApiError {
    ApiError::new(StatusCode::FORBIDDEN, "sign_on_refused", message)
}

fn failed(error: Error) -> ApiError {
    match error {
        Error::Store(error) => error.into(),
        Error::Provider(error) => {
            tracing::warn!(%error, "a provider of single sign-on could not be asked");
            let message = "The provider cannot be reached, or says something that cannot be understood. Try again later; \
                           if it stays so, tell whoever looks after it.";
            ApiError::new(StatusCode::BAD_GATEWAY, "provider_failed", message)
        }
    }
}
