//! A browser on its way to a provider of single sign-on, and back.

use crate::access::{AtTheDoor, cookie, line, signed_in};
use crate::asked::Asked;
use crate::{ApiError, App};
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use frontdesk_domain::SignOnId;
use frontdesk_identity::sign_on::{Back, Error};
use serde::Deserialize;
use utoipa::IntoParams;

/// Only the browser that went may come back.
const BROWSER: &str = "frontdesk-sign-on";
const BROWSER_SECONDS: u32 = 600;
const PATH_BYTES_MAX: usize = 500;

/// Where somebody wants to go once they are signed in.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Wanted {
    /// A path of this desk, such as `/inbox`; anything else becomes that.
    next: Option<String>,
}

/// Sends a browser to a provider.
#[utoipa::path(get, path = "/sign-in/with/{id}", tag = "Signing in", params(("id" = String, Path), Wanted),
    responses((status = 303, description = "To the provider"), (status = 404), (status = 502)))]
pub async fn begin(
    State(app): State<App>,
    Path(id): Path<String>,
    Asked(wanted): Asked<Wanted>,
) -> Result<Response, ApiError> {
    let id = SignOnId::parse(&id).ok_or_else(ApiError::not_found)?;
    let then = own_path(wanted.next.as_deref());
    let begun = app.identity.sign_on.begin(&id, then).await.map_err(failed)?.ok_or_else(ApiError::not_found)?;
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
    let then = came.then.clone();
    let opened = app.identity.people.sign_on(&visit, came).await?.map_err(|why| refused(why.to_string()))?;
    let mut answer = Redirect::to(own_path(Some(&then))).into_response();
    answer.headers_mut().extend(signed_in(&app, &opened));
    if let Some(gone) = line(&app, BROWSER, "", 0) {
        answer.headers_mut().append(header::SET_COOKIE, gone);
    }
    Ok(answer)
}

/// The path, if it is one of this desk: neither a scheme nor a host can hide in it.
fn own_path(asked: Option<&str>) -> &str {
    let is_own = |path: &str| {
        let mut signs = path.bytes();
        path.len() <= PATH_BYTES_MAX
            && signs.next() == Some(b'/')
            && signs.next().is_some_and(|sign| sign.is_ascii_lowercase())
            && path.bytes().all(|sign| sign.is_ascii_graphic() && sign != b'\\')
    };
    asked.filter(|path| is_own(path)).unwrap_or("/inbox")
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_path_of_the_desk_is_gone_to() {
        for path in ["/inbox", "/settings/team?tab=keys", "/account", "/inbox/cnv_1#last"] {
            assert_eq!(own_path(Some(path)), path);
        }
        let elsewhere = [
            "",
            "/",
            "//evil.example",
            "/\\evil.example",
            "\\/evil",
            "https://evil.example",
            "javascript:alert(1)",
            "inbox",
            "/inbox\r\nset-cookie: a=b",
            "/in box",
            "/\t/evil.example",
            "/inbox\\..",
            "/ünbox",
        ];
        for path in elsewhere {
            assert_eq!(own_path(Some(path)), "/inbox", "{path:?}");
        }
        assert_eq!(own_path(Some(&format!("/{}", "a".repeat(600)))), "/inbox");
        assert_eq!(own_path(None), "/inbox");
    }
}
