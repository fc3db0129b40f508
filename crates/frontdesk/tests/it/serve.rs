//! `frontdesk serve`, `check`, `migrate` and `doctor`, with the example of the settings.

use crate::world::http;
use frontdesk_channels::twilio::signature;
use frontdesk_domain::Secret;
use frontdesk_testkit::twilio::{Account, Caller, Twilio};
use std::path::{Path, PathBuf};
use std::process::{Output, Stdio};
use std::time::Duration;
use tokio::process::{Child, Command};

pub const TOKEN: &str = "a-token-of-the-settings";
const SID: &str = "AC00000000000000000000000000000000";

/// A folder with the example as `frontdesk.toml`; removed when dropped.
pub struct Office {
    pub folder: PathBuf,
    port: u16,
}

impl Office {
    pub fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("frontdesk-serve-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let example = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../frontdesk.example.toml");
        std::fs::copy(example, folder.join("frontdesk.toml")).unwrap();
        let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        Self { folder, port }
    }

    pub fn base(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// The example with the environment of this machine over it.
    pub fn command(&self, name: &str) -> Command {
        let mut command = Command::new(crate::world::binary());
        for (name, _) in std::env::vars_os().filter(|(name, _)| name.to_string_lossy().starts_with("FRONTDESK_")) {
            command.env_remove(name);
        }
        command.arg(name).current_dir(&self.folder).kill_on_drop(true);
        command.env("FRONTDESK_SERVER_LISTEN", format!("127.0.0.1:{}", self.port));
        command.env("FRONTDESK_SERVER_PUBLIC_URL", self.base()).env("FRONTDESK_TWILIO_AUTH_TOKEN", TOKEN);
        command
    }

    /// A key for programs that may do this.
    pub async fn key(&self, may: &str) -> String {
        let mut command = self.command("key");
        command.args(["create", "--name", "tests", "--may", may, "--data"]).arg(self.folder.join("data"));
        let output = command.output().await.unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap().trim().to_owned()
    }

    async fn run(&self, name: &str) -> (bool, String) {
        told(self.command(name).output().await.unwrap())
    }

    pub async fn serve(&self, twilio: &Twilio) -> Child {
        self.serve_with(twilio, &[]).await
    }

    pub async fn serve_with(&self, twilio: &Twilio, variables: &[(&str, &str)]) -> Child {
        let mut command = self.command("serve");
        command.env("FRONTDESK_TWILIO_API_BASE", twilio.base()).envs(variables.iter().copied());
        let child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        crate::world::until("it is ready", Duration::from_secs(30), async || {
            let answer = http().get(format!("{}/health/ready", self.base())).send().await;
            answer.is_ok_and(|answer| answer.status() == 200)
        })
        .await;
        child
    }
}

impl Drop for Office {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

pub fn told(output: Output) -> (bool, String) {
    let text = [output.stdout, output.stderr].concat();
    (output.status.success(), String::from_utf8(text).unwrap())
}

pub async fn twilio() -> Twilio {
    Twilio::start(Account { sid: SID.into(), ..Account::new(TOKEN) }).await.unwrap()
}

/// A webhook that is signed for the address that a proxy says it was called by; the answer's status.
async fn behind_a_proxy(office: &Office) -> u16 {
    let path = "/hooks/twilio/voice";
    let fields = [("CallSid", "CA00000000000000000000000000000002"), ("From", "+14035551234"), ("To", "+15875550122")];
    let form: Vec<(String, String)> = fields.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect();
    let signed = signature::sign(&Secret::new(TOKEN), &format!("https://desk.example{path}"), &form);
    let post = http().post(format!("{}{path}", office.base())).form(&form).header("X-Twilio-Signature", signed);
    let post = post.header("X-Forwarded-Proto", "https").header("X-Forwarded-Host", "desk.example");
    post.send().await.unwrap().status().as_u16()
}

#[tokio::test]
async fn the_token_of_the_example_is_nobodys_secret() {
    let office = Office::new("token");
    let output = office.command("serve").env_remove("FRONTDESK_TWILIO_AUTH_TOKEN").output().await.unwrap();
    let (started, text) = told(output);
    assert!(!started && text.contains("the auth token is still the example's"), "{text}");
}

#[tokio::test]
async fn the_example_is_served_and_refuses_what_is_not_signed() {
    let office = Office::new("example");
    let twilio = twilio().await;
    let mut desk = office.serve(&twilio).await;
    let callers = Caller::new([office.base()], TOKEN).unwrap();
    let fields = [("CallSid", "CA00000000000000000000000000000001"), ("From", "+14035551234"), ("To", "+15875550100")];
    assert_eq!(callers.forged("/hooks/twilio/voice", &fields, None).await.unwrap().status, 403);
    let heard = callers.call("+14035551234", "+15875550100").ring().await.unwrap();
    assert!(heard.twiml.said().contains("Riverside Clinic"), "{}", heard.body);
    let nobodys = callers.call("+14035551234", "+15875550177").ring().await.unwrap();
    assert!(nobodys.twiml.hangs_up(), "{}", nobodys.body);

    assert_eq!(behind_a_proxy(&office).await, 403, "nobody said that there is a proxy");

    // A new number is reached after a restart, and the old one is nobody's any more.
    desk.kill().await.unwrap();
    let file = office.folder.join("frontdesk.toml");
    let text = std::fs::read_to_string(&file).unwrap().replace("\"+15875550100\"", "\"+15875550122\"");
    std::fs::write(&file, text).unwrap();
    let _desk = office.serve_with(&twilio, &[("FRONTDESK_SERVER_BEHIND_PROXY", "true")]).await;
    assert_eq!(behind_a_proxy(&office).await, 200);
    let heard = callers.call("+14035551234", "+15875550122").ring().await.unwrap();
    assert!(heard.twiml.said().contains("Riverside Clinic"), "{}", heard.body);
    assert!(callers.call("+14035551234", "+15875550100").ring().await.unwrap().twiml.hangs_up());
}

#[tokio::test]
async fn texts_are_read_for_others_unless_that_is_not_wanted() {
    let office = Office::new("understand");
    let twilio = twilio().await;
    for (wanted, status) in [("true", 200), ("false", 403)] {
        let mut desk = office.serve_with(&twilio, &[("FRONTDESK_SERVER_UNDERSTAND", wanted)]).await;
        let case = serde_json::json!({ "text": "tomorrow at two", "now": "2026-11-20T09:00" });
        let answer = http().post(format!("{}/v1/understand", office.base())).json(&case).send().await.unwrap();
        assert_eq!(answer.status(), status, "understand = {wanted}");
        desk.kill().await.unwrap();
    }
}

#[tokio::test]
async fn check_counts_the_problems() {
    let office = Office::new("check");
    assert_eq!(office.run("check").await, (true, "0 problems\n".into()));
    let file = office.folder.join("frontdesk.toml");
    let text = std::fs::read_to_string(&file).unwrap();
    std::fs::write(&file, text.replace("zone = ", "zon = ").replace("\"Dr. Patel\"]", "\"Dr. Who\"]")).unwrap();
    let (sound, text) = office.run("check").await;
    assert!(!sound && text.ends_with("\n3 problems\n"), "{text}");
    let (sound, text) = office.run("serve").await;
    assert!(!sound && text.contains("the settings have 3 problems:"), "{text}");
}

#[tokio::test]
async fn migrate_says_what_it_did() {
    let office = Office::new("migrate");
    let (done, text) = office.run("migrate").await;
    assert!(done && text.starts_with("Applied schema version"), "{text}");
    let again = (true, "The database was up to date already; nothing was changed.\n".into());
    assert_eq!(office.run("migrate").await, again);
}

#[tokio::test]
async fn doctor_looks_at_everything_and_fails_where_calls_would() {
    let office = Office::new("doctor");
    let twilio = twilio().await;
    let _desk = office.serve(&twilio).await;
    let doctor = |token: &str| {
        let mut command = office.command("doctor");
        command.env("FRONTDESK_TWILIO_API_BASE", twilio.base()).env("FRONTDESK_TWILIO_AUTH_TOKEN", token);
        command
    };
    let (well, text) = told(doctor(TOKEN).output().await.unwrap());
    for line in [
        "ok    clock",
        "open files",
        "ok    settings",
        "disk",
        "ok    database",
        "time zone",
        "ok    twilio",
        "ok    public URL",
    ] {
        assert!(text.contains(line), "{line}:\n{text}");
    }
    assert!(well, "{text}");
    let (well, text) = told(doctor("an-old-token").output().await.unwrap());
    assert!(!well && text.contains("FAIL  twilio       the account does not take the auth token"), "{text}");
    assert!(!text.contains("an-old-token"));
}
