//! Signing in and out over HTTP: whoever stands at the door, and the cookies they leave with.

use super::peer::origin;
use crate::{ApiError, App};
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, header};
use frontdesk_audit::By;
use frontdesk_domain::{Actor, Secret};
use frontdesk_identity::Visit;
use frontdesk_identity::people::SignedIn;

/// What a browser is known by at its next sign-in, so that strangers cannot lock it out.
const DEVICE: &str = "frontdesk-device";
const SESSION_SECONDS: u32 = 30 * 24 * 3600;
const DEVICE_SECONDS: u32 = 400 * 24 * 3600;

/// A request of somebody who may not be known yet.
#[derive(Clone, Debug)]
pub struct AtTheDoor(pub Visit);

impl FromRequestParts<App> for AtTheDoor {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, ApiError> {
        let by = By::new(Actor::System, origin(app, parts), app.desk.clock());
        let agent = parts.headers.get(header::USER_AGENT).and_then(|value| value.to_str().ok());
        let known_by = cookie(&parts.headers, DEVICE).map(Secret::new);
        Ok(Self(Visit::new(by, agent, known_by)))
    }
}

/// The cookies of somebody who just signed in.
pub fn signed_in(app: &App, signed_in: &SignedIn) -> HeaderMap {
    let mut headers = session(app, &signed_in.cookie);
    let device = line(app, DEVICE, signed_in.device.expose(), DEVICE_SECONDS);
    headers.extend(device.map(|value| (header::SET_COOKIE, value)));
    headers
}

/// The cookie of a session that goes on under another one.
pub fn session(app: &App, cookie: &Secret) -> HeaderMap {
    let value = line(app, app.cookie_name(), cookie.expose(), SESSION_SECONDS);
    value.into_iter().map(|value| (header::SET_COOKIE, value)).collect()
}

/// A cookie that scripts do not see and other sites' pages do not send along. Zero seconds take it away.
pub fn line(app: &App, name: &str, value: &str, seconds: u32) -> Option<HeaderValue> {
    let secure = if app.is_secure() { "; Secure" } else { "" };
    let text = format!("{name}={value}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Lax{secure}");
    let mut line = HeaderValue::from_str(&text).ok()?;
    line.set_sensitive(true);
    Some(line)
}

pub fn cookie(headers: &HeaderMap, name: &str) -> Option<String> {
    let lines = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut pairs = lines.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(found, _)| *found == name).map(|(_, value)| value.to_owned())
}
