//! The outside: the phone account, and the way from the world to this desk.

use super::finding::Finding;
use crate::clock::jitter;
use crate::settings::Server;
use crate::wiring;
use frontdesk_channels::twilio::Account;
use frontdesk_domain::OutsideError;
use frontdesk_http::{Call, Outgoing, Settings};
use std::net::{IpAddr, Ipv4Addr, SocketAddr};

const LIVE: &str = "/health/live";

pub async fn twilio(account: Option<&Account>) -> Finding {
    const ABOUT: &str = "twilio";
    let Some(account) = account else {
        return Finding::ok(ABOUT, "not set up, and no business has a number");
    };
    let twilio = match wiring::twilio(account.clone()) {
        Ok(twilio) => twilio,
        Err(error) => return Finding::fail(ABOUT, format!("{error:#}")),
    };
    match twilio.check().await {
        Ok(()) => Finding::ok(ABOUT, "the account is there and takes the auth token"),
        Err(OutsideError::Unauthorized) => Finding::fail(
            ABOUT,
            "the account does not take the auth token; copy both again from the first page of Twilio's console",
        ),
        Err(error) => {
            Finding::fail(ABOUT, format!("{error}; look at account_sid, api_base and the way to the internet"))
        }
    }
}

/// Asks the desk at its public URL whether it lives. While it does not run, nothing can be said.
pub async fn public_url(server: &Server) -> Finding {
    const ABOUT: &str = "public URL";
    let here = format!("http://{}{LIVE}", local(server.listen));
    if !answers(&here).await {
        return Finding::warn(ABOUT, "the desk does not run, so its public URL was not tried; start it and ask again");
    }
    if answers(&format!("{}{LIVE}", server.public_url)).await {
        return Finding::ok(ABOUT, format!("the desk answers at {}", server.public_url));
    }
    let what = format!("the desk runs, but does not answer at {}", server.public_url);
    Finding::fail(ABOUT, format!("{what}; look at its name, the certificate and the proxy in front"))
}

async fn answers(url: &str) -> bool {
    let settings = Settings { timeout_ms: 5_000, attempts_max: 1, ..Settings::default() };
    let Ok(http) = Outgoing::new(settings.allowing(url), jitter) else { return false };
    http.send(&Call::get(url)).await.is_ok_and(|answer| {
        let live = answer.json::<serde_json::Value>().ok();
        answer.is_success() && live.is_some_and(|live| live.get("status").is_some_and(|status| status == "alive"))
    })
}

/// A desk that listens everywhere is asked on this machine.
fn local(listen: SocketAddr) -> SocketAddr {
    if !listen.ip().is_unspecified() {
        return listen;
    }
    SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), listen.port())
}
