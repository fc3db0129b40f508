//! The house of a served desk: its first owner, letters over a real connection, and businesses that live in the database.

use crate::serve::{Office, TOKEN, told, twilio};
use crate::world::{http, until};
use frontdesk_testkit::mail::{MailServer, Received};
use frontdesk_testkit::twilio::Caller;
use jiff::{SignedDuration, Timestamp};
use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use std::process::Stdio;
use std::time::Duration;
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::Child;

const ANA: &str = "ana@riverside.example";
const NEW: &str = "ana.souza@home.example";
const GOOD: &str = "quiet hallway in march";

/// A browser: it keeps its cookie, and its requests come from the desk's own pages.
struct Browser {
    base: String,
    cookie: String,
}

impl Browser {
    async fn asks(&mut self, method: Method, path: &str, body: Value) -> (StatusCode, Value) {
        let mut request = http().request(method, format!("{}{path}", self.base)).header("origin", &self.base);
        if !self.cookie.is_empty() {
            request = request.header("cookie", &self.cookie);
        }
        if !body.is_null() {
            request = request.json(&body);
        }
        let answer = request.send().await.unwrap();
        let lines = answer.headers().get_all("set-cookie").iter().map(|line| line.to_str().unwrap().to_owned());
        let session = lines.filter_map(|line| line.split(';').next().map(str::to_owned));
        if let Some(session) = session.into_iter().find(|pair| pair.starts_with("frontdesk=")) {
            self.cookie = session;
        }
        let (status, text) = (answer.status(), answer.text().await.unwrap());
        (status, serde_json::from_str(&text).unwrap_or_default())
    }

    async fn posts(&mut self, path: &str, body: Value) -> Value {
        let (status, answer) = self.asks(Method::POST, path, body).await;
        assert!(status.is_success(), "{path}: {status} {answer}");
        answer
    }
}

/// Serves, and gives the link by which the first owner comes.
async fn first_run(office: &Office) -> (Child, String) {
    first_run_by(office, office.command("serve")).await
}

async fn first_run_by(office: &Office, mut command: tokio::process::Command) -> (Child, String) {
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let link = loop {
        let line = lines.next_line().await.unwrap().expect("the desk ended before it printed a link");
        if line.contains("/first-run#") {
            break line.trim().to_owned();
        }
    };
    until("it is ready", Duration::from_secs(30), async || {
        let answer = http().get(format!("{}/health/ready", office.base())).send().await;
        answer.is_ok_and(|answer| answer.status() == 200)
    })
    .await;
    (child, link)
}

fn token(text: &str) -> String {
    text.split_once('#').unwrap().1.trim().to_owned()
}

/// The letter to this address about this, once it has come.
async fn letter(server: &MailServer, to: &str, about: &str) -> Received {
    let mut found = None;
    until("the letter comes", Duration::from_secs(30), async || {
        let is_it = |letter: &Received| letter.to == to && letter.text.contains(&format!("Subject: {about}"));
        found = server.letters().into_iter().rev().find(is_it);
        found.is_some()
    })
    .await;
    found.unwrap()
}

fn link_in(letter: &Received) -> String {
    // Long lines are broken on their way (quoted-printable).
    let text = letter.text.replace("=\r\n", "").replace("=\n", "");
    let line = text.lines().find(|line| line.starts_with("http://"));
    token(line.unwrap_or_else(|| panic!("{}", letter.text)))
}

#[tokio::test]
async fn members_and_letters_go_by_the_settings() {
    let (office, server) = (Office::new("letters"), MailServer::start().await.unwrap());
    let file = office.folder.join("frontdesk.toml");
    let mut settings = std::fs::read_to_string(&file).unwrap();
    settings.push_str(&format!(
        "\n[identity]\nsession_days = 3\nidle_days = 2\ninvitation_days = 2\nargon2_memory_kib = 8192\n\
         [mail]\nhost = \"127.0.0.1\"\nport = {}\nsecurity = \"none\"\nfrom = \"Front desk <desk@riverside.example>\"\n",
        server.address.port()
    ));
    std::fs::write(&file, settings).unwrap();
    let (_desk, link) = first_run(&office).await;
    let mut ana = Browser { base: office.base(), cookie: String::new() };
    let owner = json!({ "token": token(&link), "name": "Ana Souza", "email": ANA, "password": GOOD });
    let opened = ana.posts("/v1/first-owner", owner).await;
    let lasts = opened["expires_at"].as_str().unwrap().parse::<Timestamp>().unwrap().duration_since(Timestamp::now());
    let days = |n: i64| SignedDuration::from_hours(24 * n);
    assert!(lasts > days(3) - SignedDuration::from_mins(5) && lasts <= days(3), "session_days = 3: {lasts}");

    let invite = json!({ "email": "ben@riverside.example", "role": "agent" });
    let invited = ana.posts("/v1/invitations", invite).await;
    let lasts = invited["expires_at"].as_str().unwrap().parse::<Timestamp>().unwrap().duration_since(Timestamp::now());
    assert!(lasts > days(2) - SignedDuration::from_mins(5) && lasts <= days(2), "invitation_days = 2: {lasts}");
    assert!(invited["link"].is_null(), "it goes to its reader alone: {invited}");
    let asked = letter(&server, "ben@riverside.example", "You are invited to the front desk of Riverside Clinic").await;
    assert_eq!(asked.from, "desk@riverside.example");
    let look = ana.posts("/v1/invitations/look", json!({ "token": link_in(&asked) })).await;
    assert_eq!((&look["role"], &look["business"]), (&json!("agent"), &json!("Riverside Clinic")));
    moves(&mut ana, &server).await;
    commands(&office, &mut ana).await;
}

async fn moves(ana: &mut Browser, server: &MailServer) {
    assert_eq!(ana.posts("/v1/me/email", json!({ "email": NEW })).await["by_mail"], true);
    let told = letter(server, ANA, "Another address was asked for").await;
    assert!(!told.text.contains(NEW) && !told.text.contains("http://"), "{}", told.text);
    let confirm = link_in(&letter(server, NEW, "Confirm your new address").await);
    assert_eq!(ana.asks(Method::GET, "/v1/me", Value::Null).await.1["email"], ANA);
    let mut elsewhere = Browser { base: ana.base.clone(), cookie: String::new() };
    elsewhere.posts("/v1/email/confirm", json!({ "token": confirm })).await;
    letter(server, ANA, "Your address was changed").await;
    let me = ana.asks(Method::GET, "/v1/me", Value::Null).await.1;
    assert_eq!((&me["email"], &me["email_verified"]), (&json!(NEW), &json!(true)), "and the session stays");
    let (old, _) = elsewhere.asks(Method::POST, "/v1/session", json!({ "email": ANA, "password": GOOD })).await;
    assert_eq!(old, StatusCode::UNAUTHORIZED);
    elsewhere.posts("/v1/session", json!({ "email": NEW, "password": GOOD })).await;
}

/// What the operator does with somebody who is there.
async fn commands(office: &Office, ana: &mut Browser) {
    let run = async |line: &str| {
        let mut command = office.command("member");
        told(command.args(line.split(' ')).args(["--public-url", &office.base()]).output().await.unwrap())
    };
    let (_, list) = run("list").await;
    assert!(list.contains(&format!("owner  active  Ana Souza  {NEW}")), "{list}");
    let (is_done, said) = run(&format!("disable {NEW}")).await;
    assert!(!is_done && said.contains("A tenant keeps at least one owner"), "{said}");
    let (is_done, said) = run(&format!("move {NEW} {ANA}")).await;
    let link = said.lines().last().unwrap_or_default().to_owned();
    assert!(is_done && link.contains("/confirm-address#"), "{said}");
    ana.posts("/v1/email/confirm", json!({ "token": token(&link) })).await;
    let (is_done, said) = run(&format!("reset {ANA}")).await;
    assert!(is_done && said.contains("/new-password#"), "{said}");
    let (is_done, said) = run(&format!("reset {NEW}")).await;
    assert!(!is_done && said.contains("nobody has the address"), "{said}");

    // Somebody who is disabled is out within a second, also here.
    let link = run("invite cem@riverside.example --role manager").await.1.lines().last().unwrap().to_owned();
    let mut cem = Browser { base: office.base(), cookie: String::new() };
    let joins = json!({ "token": token(&link), "name": "Cem", "password": "a lantern behind the mill" });
    cem.posts("/v1/invitations/join", joins).await;
    assert_eq!(cem.asks(Method::GET, "/v1/me", Value::Null).await.0, StatusCode::OK);
    assert!(run("disable cem@riverside.example").await.0);
    until("the session is over", Duration::from_secs(2), async || {
        cem.asks(Method::GET, "/v1/me", Value::Null).await.0 == StatusCode::UNAUTHORIZED
    })
    .await;
    let (_, list) = run("list").await;
    assert!(list.contains("manager  disabled by the operator  Cem"), "{list}");
    assert!(run("enable cem@riverside.example").await.0);
}

#[tokio::test]
async fn businesses_that_live_in_the_database_need_no_settings() {
    let office = Office::new("kept");
    let file = office.folder.join("frontdesk.toml");
    let whole = std::fs::read_to_string(&file).unwrap();
    let bare = whole[..whole.find("[[business]]").unwrap()].to_owned();
    std::fs::write(&file, &bare).unwrap();
    let (is_sound, text) = told(office.command("check").output().await.unwrap());
    assert!(is_sound && text.contains("those that live in the database are served"), "{text}");
    let (is_made, text) = told(office.command("tenant").arg("create").output().await.unwrap());
    assert!(!is_made && text.contains("no [[business]] stands in"), "{text}");

    std::fs::write(&file, &whole).unwrap();
    let (is_set_up, text) = told(office.command("migrate").output().await.unwrap());
    assert!(is_set_up, "{text}");
    let (is_made, text) = told(office.command("tenant").arg("create").output().await.unwrap());
    assert!(is_made && text.contains("made in the database"), "{text}");
    std::fs::write(&file, &bare).unwrap();
    let twilio = twilio().await;
    let _desk = office.serve(&twilio).await;
    let callers = Caller::new([office.base()], TOKEN).unwrap();
    let heard = callers.call("+14035551234", "+15875550100").ring().await.unwrap();
    assert!(heard.twiml.said().contains("Riverside Clinic"), "{}", heard.body);
    std::fs::write(&file, &whole).unwrap();
    let (_, text) = told(office.command("check").output().await.unwrap());
    assert!(text.contains("Riverside Clinic: a business of the settings lives in the database"), "{text}");
}

#[tokio::test]
async fn a_desk_without_any_settings_gets_its_first_business_from_its_owner() {
    let office = Office::new("first");
    std::fs::remove_file(office.folder.join("frontdesk.toml")).unwrap();
    let mut command = office.command("serve");
    // Half an account would be a mistake in the settings.
    command.env_remove("FRONTDESK_TWILIO_AUTH_TOKEN");
    let (_desk, link) = first_run_by(&office, command).await;
    let mut ana = Browser { base: office.base(), cookie: String::new() };
    let owner = json!({ "token": token(&link), "name": "Ana Souza", "email": ANA, "password": GOOD });
    ana.posts("/v1/first-owner", owner).await;
    let me = ana.asks(Method::GET, "/v1/me", Value::Null).await.1;
    assert_eq!((&me["desk_is_new"], &me["tenants"]), (&json!(true), &json!([])));
    let (refused, why) = ana.asks(Method::POST, "/v1/tenants", json!({ "name": "Salón Lola" })).await;
    assert_eq!((refused, &why["field"]), (StatusCode::UNPROCESSABLE_ENTITY, &json!("zone")));
    let salon = json!({ "name": "Salón Lola", "zone": "Europe/Madrid", "locale": "es-ES", "trade": "hair" });
    let made = ana.posts("/v1/tenants", salon.clone()).await;
    let (again, why) = ana.asks(Method::POST, "/v1/tenants", salon).await;
    assert_eq!((again, &why["code"]), (StatusCode::CONFLICT, &json!("conflict")), "one is the first: {why}");

    let me = ana.asks(Method::GET, "/v1/me", Value::Null).await.1;
    assert_eq!((&me["desk_is_new"], &me["tenants"][0]["id"]), (&json!(false), &made["id"]));
    assert_eq!(me["tenants"][0]["role"], "owner");
    let settings = ana.asks(Method::GET, "/v1/settings", Value::Null).await.1;
    assert_eq!((&settings["currency"], &settings["kept_in"]), (&json!("EUR"), &json!("database")));
    let services = ana.asks(Method::GET, "/v1/services", Value::Null).await.1;
    let first = &services["items"][0];
    assert_eq!((&first["name"]["es"], &first["sample"]), (&json!("Corte de pelo"), &json!(true)));
    ana.posts("/v1/channels", json!({ "kind": "web", "address": "lola-1" })).await;
    talks(&ana, "lola-1").await;
}

/// Somebody writes into the chat, and the assistant knows whose it is.
async fn talks(ana: &Browser, key: &str) {
    let post = async |path: &str, body: Value| {
        http().post(format!("{}{path}", ana.base)).json(&body).send().await.unwrap().json::<Value>().await.unwrap()
    };
    let session = post("/chat/sessions", json!({ "key": key })).await;
    let token = session["token"].as_str().unwrap_or_else(|| panic!("{session}"));
    let asked = format!("{}/chat/messages?key={key}&wait=10", ana.base);
    let said: Value = http().get(asked).bearer_auth(token).send().await.unwrap().json().await.unwrap();
    assert!(said["messages"][0]["body"].as_str().is_some_and(|text| text.contains("Salón Lola")), "{said}");
}
