//! Against a real server of the OpenAI format: llama.cpp on a model with random weights, so that what it says is
//! nonsense and how it says it is real. Its script is where the other drivers are: `FRONTDESK_DRIVERS`, or
//! `../shared/drivers`; `scripts/test.sh` makes the Python that it needs.

use crate::world::{Answer, connected, question, read, retry};
use frontdesk_connectors::model::{Account, Connected, Vendor};
use frontdesk_domain::OutsideError;
use frontdesk_domain::model::{Ask, LanguageModel, Schema, Stop};
use frontdesk_http::{Call, Outgoing, Settings};
use futures::StreamExt;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// The longest answer that the server's memory holds.
const LONG: u32 = 450;

#[tokio::test]
async fn a_real_server_streams_and_counts() {
    let Some(server) = Server::start().await else { return };
    let ask = Ask { tokens_max: 20, ..question("Hello") };
    let answer = server.ask(&ask).await.unwrap();
    assert!(answer.pieces > 5, "it came in one: {answer:?}");
    assert_eq!((answer.why, answer.tokens.output, answer.tokens.guessed), (Some(Stop::TooLong), 20, false));
    assert!(answer.tokens.input > 20, "{:?}", answer.tokens);
    let asks = futures::future::join_all((0..8).map(|_| server.ask(&ask))).await;
    assert!(asks.into_iter().all(|answer| answer.is_ok_and(|answer| !answer.text.is_empty())), "eight at once");
}

#[tokio::test]
async fn a_real_server_keeps_to_a_shape() {
    let Some(server) = Server::start().await else { return };
    let flows = json!({ "enum": ["book", "move", "cancel"] });
    let schema = json!({
        "type": "object",
        "properties": { "flow": flows, "sure": { "type": "boolean" } },
        "required": ["flow", "sure"],
        "additionalProperties": false,
    });
    let schema = Some(Schema { name: "commands".into(), schema });
    for text in ["Hello", "I need a checkup", "übermorgen um halb drei"] {
        let ask = Ask { schema: schema.clone(), tokens_max: LONG, ..question(text) };
        let answer = server.ask(&ask).await.unwrap();
        assert_eq!(answer.why, Some(Stop::Finished), "{answer:?}");
        let said: Value = serde_json::from_str(&answer.text).unwrap_or_else(|_| panic!("{answer:?}"));
        assert!(
            ["book", "move", "cancel"].iter().any(|flow| said["flow"] == *flow) && said["sure"].is_boolean(),
            "{said}"
        );
    }
}

#[tokio::test]
async fn a_real_server_is_not_waited_for_longer_than_was_said() {
    let Some(server) = Server::start().await else { return };
    let late = Ask { tokens_max: LONG, within_ms: Some(10), ..question("Hello") };
    assert_eq!(server.ask(&late).await, Err(retry("no answer in time")));
    assert!(server.ask(&Ask { tokens_max: 5, ..question("Hello") }).await.is_ok(), "and it is asked again after");
}

#[tokio::test]
async fn a_real_server_stops_when_nobody_listens() {
    let Some(server) = Server::start().await else { return };
    let mut pieces = server.model.ask(&Ask { tokens_max: LONG, ..question("Hello") }).await.unwrap();
    assert!(pieces.next().await.is_some_and(|piece| piece.is_ok()));
    drop(pieces);
    for _ in 0..100 {
        if server.told().contains("cancel task") {
            return;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    panic!("it went on:\n{}", server.told());
}

#[tokio::test]
async fn a_real_server_says_no_in_words_that_are_understood() {
    let Some(server) = Server::start().await else { return };
    match server.ask(&question(&"a ".repeat(2_000))).await {
        Err(OutsideError::Rejected { code, .. }) => assert_eq!(code, "context_too_long"),
        other => panic!("{other:?}"),
    }
    assert_eq!(server.model.known().await, ["tiny.gguf"]);
    let elsewhere = Account { base_url: format!("{}/nowhere", server.base), ..server.account() };
    match read(&connected(elsewhere), &question("Hello")).await {
        Err(OutsideError::Rejected { code, .. }) => assert_eq!(code, "no_such_model"),
        other => panic!("{other:?}"),
    }
}

/// On a port and in a folder of its own, until it is dropped.
struct Server {
    child: Child,
    folder: PathBuf,
    base: String,
    model: Connected,
}

impl Server {
    async fn start() -> Option<Self> {
        let drivers = drivers()?;
        let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let folder = std::env::temp_dir().join(format!("frontdesk-llm-{}-{port}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let made = python().arg(drivers.join("mkgguf.py")).arg(folder.join("tiny.gguf")).status().unwrap();
        assert!(made.success(), "mkgguf.py failed");
        let log = std::fs::File::create(folder.join("log")).unwrap();
        let mut command = python();
        command.arg(drivers.join("llm_srv.py")).arg("tiny.gguf").arg(port.to_string()).current_dir(&folder);
        let child = command.stdout(log.try_clone().unwrap()).stderr(log).spawn().unwrap();
        let base = format!("http://127.0.0.1:{port}");
        let model = connected(Account::new(Vendor::OpenAi, &base, "tiny"));
        let server = Self { child, folder, base, model };
        server.ready().await;
        Some(server)
    }

    async fn ready(&self) {
        let http = Outgoing::new(
            Settings { attempts_max: 1, failures_max: 1_000, ..Settings::default() }.allowing(&self.base),
            || 7,
        );
        let (http, health) = (http.unwrap(), Call::get(&format!("{}/health", self.base)));
        for _ in 0..300 {
            if http.send(&health).await.is_ok_and(|answer| answer.is_success()) {
                return;
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        panic!("the server does not start:\n{}", self.told());
    }

    fn account(&self) -> Account {
        Account::new(Vendor::OpenAi, &self.base, "tiny")
    }

    async fn ask(&self, ask: &Ask) -> Result<Answer, OutsideError> {
        read(&self.model, ask).await
    }

    /// What it wrote about itself.
    fn told(&self) -> String {
        String::from_utf8_lossy(&std::fs::read(self.folder.join("log")).unwrap()).into_owned()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

fn drivers() -> Option<PathBuf> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/drivers");
    let folder = std::env::var_os("FRONTDESK_DRIVERS").map_or(beside, PathBuf::from);
    let lacks = if !folder.join("llm_srv.py").exists() {
        format!("{} has no llm_srv.py", folder.display())
    } else if !has_modules() {
        "Python has no xllamacpp, gguf or numpy (scripts/needs.sh llm installs them)".to_owned()
    } else {
        return Some(folder);
    };
    assert!(std::env::var_os("FRONTDESK_REQUIRE_LLM").is_none(), "the real server cannot be started: {lacks}");
    eprintln!("The real server of language models was NOT run: {lacks}");
    None
}

fn has_modules() -> bool {
    let mut command = python();
    command.args(["-c", "import xllamacpp, gguf, numpy"]).stdout(Stdio::null()).stderr(Stdio::null());
    command.status().is_ok_and(|status| status.success())
}

fn python() -> Command {
    Command::new(std::env::var_os("FRONTDESK_PYTHON").unwrap_or_else(|| "python3".into()))
}
