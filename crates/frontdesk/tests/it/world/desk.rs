//! The real process.

use super::{TOKEN, World};
use reqwest::Client;
use serde_json::Value;
use std::path::PathBuf;
use std::process::{ExitStatus, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU16, Ordering};
use std::time::Duration;
use tokio::process::{Child, Command};

static PORTS: AtomicU16 = AtomicU16::new(0);
const START_WITHIN: Duration = Duration::from_secs(60);

/// The step at which the process is to die.
type FailAt<'a> = Option<&'a str>;

/// A running `frontdesk demo`; killed when dropped.
pub struct Desk {
    pub base: String,
    child: Child,
    arguments: Vec<String>,
    log: PathBuf,
}

pub fn binary() -> PathBuf {
    std::env::var_os("FRONTDESK_BIN").map_or_else(|| env!("CARGO_BIN_EXE_frontdesk").into(), PathBuf::from)
}

impl Desk {
    pub async fn start(world: &World, more: &[&str], fail_at: FailAt<'_>) -> Self {
        let port = free_port();
        let mut arguments = vec!["demo".to_owned(), "--port".into(), port.to_string()];
        arguments.extend(world.place.arguments());
        let own = ["--twilio-auth-token", TOKEN, "--twilio-api-base", world.twilio.base()];
        arguments.extend(own.iter().chain(more).map(|a| (*a).to_owned()));
        let log = world.place.folder_path().join(format!("log-{port}"));
        let child = spawn(&arguments, &log, fail_at);
        let mut desk = Self { base: format!("http://127.0.0.1:{port}"), child, arguments, log };
        desk.ready().await;
        desk
    }

    pub async fn ready(&mut self) {
        for _ in 0..START_WITHIN.as_millis() / 20 {
            if let Ok(answer) = http().get(format!("{}/health/ready", self.base)).send().await
                && answer.status() == 200
            {
                return;
            }
            assert!(self.child.try_wait().unwrap().is_none(), "the desk ended:\n{}", self.log());
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        panic!("the desk did not become ready:\n{}", self.log());
    }

    /// Waits until the process has died by itself.
    pub async fn dies(&mut self) -> ExitStatus {
        let died = tokio::time::timeout(Duration::from_secs(15), self.child.wait()).await;
        died.unwrap_or_else(|_| panic!("the desk still lives; is FRONTDESK_BIN a release build?\n{}", self.log()))
            .unwrap()
    }

    /// SIGKILL, as a power cut, where it still lives; then the same arguments again, on the same port.
    pub async fn restart(&mut self, fail_at: FailAt<'_>) {
        let _ = self.child.kill().await;
        self.child = spawn(&self.arguments, &self.log, fail_at);
        self.ready().await;
    }

    /// SIGTERM, as an operator or a container does.
    pub async fn terminate(&self) {
        let pid = self.child.id().unwrap().to_string();
        assert!(Command::new("kill").args(["-TERM", &pid]).status().await.unwrap().success());
    }

    pub async fn ended(&mut self) -> ExitStatus {
        tokio::time::timeout(Duration::from_secs(30), self.child.wait()).await.expect("it did not stop").unwrap()
    }

    /// All that was written to standard output and standard error.
    pub fn log(&self) -> String {
        String::from_utf8_lossy(&std::fs::read(&self.log).unwrap_or_default()).into_owned()
    }

    pub async fn get(&self, path: &str) -> (u16, String) {
        let answer = http().get(format!("{}{path}", self.base)).send().await.unwrap();
        (answer.status().as_u16(), answer.text().await.unwrap())
    }

    pub async fn json(&self, path: &str) -> Value {
        serde_json::from_str(&self.get(path).await.1).unwrap()
    }

    /// The sum of a metric over the series whose labels contain all of these.
    pub async fn metric(&self, name: &str, labels: &[&str]) -> f64 {
        let text = self.get("/metrics").await.1;
        let lines = text.lines().filter(|l| l.strip_prefix(name).is_some_and(|rest| rest.starts_with(['{', ' '])));
        let fitting = lines.filter(|l| labels.iter().all(|label| l.contains(label)));
        fitting.map(|l| l.rsplit(' ').next().unwrap().parse::<f64>().unwrap()).sum()
    }
}

fn spawn(arguments: &[String], log: &PathBuf, fail_at: FailAt<'_>) -> Child {
    let out = std::fs::OpenOptions::new().create(true).append(true).open(log).unwrap();
    let mut command = Command::new(binary());
    for (name, _) in std::env::vars_os().filter(|(name, _)| name.to_string_lossy().starts_with("FRONTDESK_")) {
        command.env_remove(name);
    }
    if let Some(step) = fail_at {
        command.env("FRONTDESK_FAIL_AT", step);
    }
    command.args(arguments).stdin(Stdio::null()).stdout(out.try_clone().unwrap()).stderr(out);
    command.kill_on_drop(true).spawn().unwrap()
}

/// Below the range from which outgoing connections take theirs.
fn free_port() -> u16 {
    let start = (std::process::id() % 997) as u16 * 13;
    loop {
        let port = 15_000 + (start + PORTS.fetch_add(1, Ordering::Relaxed)) % 16_000;
        if std::net::TcpListener::bind(("127.0.0.1", port)).is_ok() {
            return port;
        }
    }
}

/// Without a pool: a process that dies leaves nothing behind for the next request. Each test has a runtime of
/// its own, which pooled connections would not survive.
pub fn http() -> &'static Client {
    static CLIENT: OnceLock<Client> = OnceLock::new();
    CLIENT.get_or_init(|| {
        let _ = rustls::crypto::ring::default_provider().install_default();
        let builder = Client::builder().no_proxy().pool_max_idle_per_host(0).timeout(Duration::from_secs(20));
        builder.tls_certs_only([]).build().unwrap()
    })
}

/// Asks again and again until it is so.
pub async fn until(what: &str, within: Duration, mut so: impl AsyncFnMut() -> bool) {
    let end = tokio::time::Instant::now() + within;
    while !so().await {
        assert!(tokio::time::Instant::now() < end, "not within {within:?}: {what}");
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
}
