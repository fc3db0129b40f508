//! Members of the team, with what their browsers show.

use super::desk::{Desk, http};
use reqwest::Method;
use serde_json::{Value, json};

const PASSWORD: &str = "quiet hallway in march";

/// Somebody of the team, signed in.
#[derive(Clone, Debug)]
pub struct Member {
    pub id: String,
    pub session: String,
    /// `frontdesk=…`, as the browser sends it.
    pub cookie: String,
}

/// The header by which somebody is recognised: the cookie's line, or what follows `Bearer`.
pub fn shown(who: &str) -> (&'static str, String) {
    if who.starts_with("frontdesk=") { ("cookie", who.to_owned()) } else { ("authorization", format!("Bearer {who}")) }
}

/// What a desk answered.
#[derive(Clone, Debug)]
pub struct Answered {
    pub status: u16,
    pub body: Value,
    /// The session that it set, as the browser sends it; empty for none.
    pub cookie: String,
    pub etag: String,
}

impl Answered {
    /// The body, where the status is this one.
    #[track_caller]
    pub fn expect(self, status: u16) -> Value {
        assert_eq!(self.status, status, "{}", self.body);
        self.body
    }
}

/// What a desk answers somebody; `who`: see [`shown`], empty for nobody.
pub async fn asked(desk: &Desk, method: Method, path: &str, who: &str, body: Option<Value>) -> Answered {
    asked_with(desk, method, path, who, body, None).await
}

/// The same, where nothing has changed since that version was seen.
pub async fn asked_with(
    desk: &Desk,
    method: Method,
    path: &str,
    who: &str,
    body: Option<Value>,
    seen: Option<&str>,
) -> Answered {
    let (name, value) = shown(who);
    let request = http().request(method, format!("{}{path}", desk.base)).header("origin", &desk.base);
    let request = if who.is_empty() { request } else { request.header(name, value) };
    let request = seen.iter().fold(request, |request, seen| request.header("if-match", *seen));
    let request = body.iter().fold(request, |request, body| request.json(body));
    let answer = request.send().await.unwrap();
    let header = |name: &str| answer.headers().get_all(name).iter().filter_map(|v| v.to_str().ok()).map(str::to_owned);
    let cookies = header("set-cookie").filter_map(|line| line.split(';').next().map(str::to_owned));
    let cookie = cookies.into_iter().find(|pair| pair.starts_with("frontdesk=")).unwrap_or_default();
    let etag = header("etag").next().unwrap_or_default();
    Answered { status: answer.status().as_u16(), body: answer.json().await.unwrap_or_default(), cookie, etag }
}

impl Member {
    /// Becomes the owner by a link that one of the desks printed; a later start's voids an earlier one's.
    pub async fn owner(desks: &[Desk]) -> Self {
        for desk in desks {
            let log = desk.log();
            let Some(token) = log.lines().find_map(|line| line.trim().strip_prefix("http")?.split_once('#')) else {
                continue;
            };
            let body =
                json!({ "token": token.1, "name": "Ana", "email": "ana@riverside.example", "password": PASSWORD });
            let answer = asked(desk, Method::POST, "/v1/first-owner", "", Some(body)).await;
            if answer.status == 201 {
                return Self::of(answer);
            }
        }
        panic!("no link made an owner:\n{}", desks[0].log());
    }

    /// Joins the team by an invitation of this owner.
    pub async fn joins(desk: &Desk, owner: &Self, email: &str, role: &str) -> Self {
        let body = json!({ "email": email, "role": role });
        let invited = asked(desk, Method::POST, "/v1/invitations", &owner.cookie, Some(body)).await.expect(201);
        let token = invited["link"].as_str().unwrap().split_once('#').unwrap().1;
        let body = json!({ "token": token, "name": "Somebody", "password": PASSWORD });
        Self::of(asked(desk, Method::POST, "/v1/invitations/join", "", Some(body)).await)
    }

    /// The same member in another browser.
    pub async fn signs_in(desk: &Desk, email: &str) -> Self {
        let body = json!({ "email": email, "password": PASSWORD });
        Self::of(asked(desk, Method::POST, "/v1/session", "", Some(body)).await)
    }

    /// Whom a desk has just let in.
    fn of(answer: Answered) -> Self {
        let cookie = answer.cookie.clone();
        let opened = answer.expect(201);
        let text = |name: &str| opened[name].as_str().unwrap().to_owned();
        Self { id: text("member"), session: text("session"), cookie }
    }
}
