//! Against a real server of the OpenAI format: llama.cpp on a model with random weights.

use crate::world::{Answer, connected, question, read, retry};
use frontdesk_connectors::model::{Account, Connected, Vendor};
use frontdesk_domain::OutsideError;
use frontdesk_domain::model::{Ask, LanguageModel, Schema, Stop};
use frontdesk_testkit::model::Llama;
use futures::StreamExt;
use serde_json::{Value, json};
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

/// The shape that commands are asked for in; texts of any length in it have no end that a model without sense finds.
#[tokio::test]
async fn a_real_server_takes_the_shape_of_commands() {
    let Some(server) = Server::start().await else { return };
    let command = json!({
        "type": "object",
        "properties": { "command": { "enum": ["deny", "person"] }, "name": { "type": "string", "enum": ["", "book"] }, "said": { "type": "string" }, "number": { "type": "integer" } },
        "required": ["command", "name", "said", "number"],
        "additionalProperties": false,
    });
    let commands = json!({ "type": "array", "minItems": 1, "maxItems": 6, "items": command });
    let schema = json!({ "type": "object", "properties": { "commands": commands }, "required": ["commands"], "additionalProperties": false });
    let schema = Some(Schema { name: "commands".into(), schema });
    let answer = server.ask(&Ask { schema, tokens_max: 120, ..question("No") }).await.unwrap();
    let said: String = answer.text.split_whitespace().collect();
    assert!(said.starts_with("{\"commands\":[{\"command\":\""), "{answer:?}");
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
        if server.llama.told().contains("cancel task") {
            return;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    panic!("it went on:\n{}", server.llama.told());
}

#[tokio::test]
async fn a_real_server_says_no_in_words_that_are_understood() {
    let Some(server) = Server::start().await else { return };
    match server.ask(&question(&"a ".repeat(2_000))).await {
        Err(OutsideError::Rejected { code, .. }) => assert_eq!(code, "context_too_long"),
        other => panic!("{other:?}"),
    }
    assert_eq!(server.model.known().await, ["tiny.gguf"]);
    let elsewhere = Account::new(Vendor::OpenAi, &format!("{}/nowhere", server.llama.base()), "tiny");
    match read(&connected(elsewhere), &question("Hello")).await {
        Err(OutsideError::Rejected { code, .. }) => assert_eq!(code, "no_such_model"),
        other => panic!("{other:?}"),
    }
}

/// The server and the product's own way to it.
struct Server {
    llama: Llama,
    model: Connected,
}

impl Server {
    async fn start() -> Option<Self> {
        let llama = Llama::start().await.unwrap()?;
        let model = connected(Account::new(Vendor::OpenAi, &llama.base(), "tiny"));
        Some(Self { llama, model })
    }

    async fn ask(&self, ask: &Ask) -> Result<Answer, OutsideError> {
        read(&self.model, ask).await
    }
}
