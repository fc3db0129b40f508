//! A visitor of the web chat, over plain HTTP.

use super::desk::{Desk, http};
use super::{WIDGET, until};
use serde_json::{Value, json};
use std::time::Duration;

pub struct Visitor {
    base: String,
    token: String,
    said: u32,
}

impl Visitor {
    pub async fn open(desk: &Desk) -> Self {
        let answer =
            http().post(format!("{}/chat/sessions", desk.base)).json(&json!({ "key": WIDGET })).send().await.unwrap();
        let session: Value = answer.json().await.unwrap();
        Self { base: desk.base.clone(), token: session["token"].as_str().unwrap().to_owned(), said: 0 }
    }

    /// Says something and gives the answer.
    pub async fn say(&mut self, body: &str) -> String {
        let before = self.answers().await.len();
        self.said += 1;
        let name = format!("message-{}", self.said);
        assert_eq!(self.post_to(&self.base, &name, body).await, 202);
        let mut answers = Vec::new();
        until("the chat answers", Duration::from_secs(10), async || {
            answers = self.answers().await;
            answers.len() > before
        })
        .await;
        answers.pop().unwrap()
    }

    /// Says something under a name of the browser's; gives the status.
    pub async fn post_to(&self, base: &str, name: &str, body: &str) -> u16 {
        let said = json!({ "key": WIDGET, "token": self.token, "client_id": name, "body": body });
        let answer = http().post(format!("{base}/chat/messages")).json(&said).send().await.unwrap();
        answer.status().as_u16()
    }

    /// Waits for something new after all there is; gives the status.
    pub async fn waits(&self) -> u16 {
        let last = self.messages().await.last().unwrap()["id"].as_str().unwrap().to_owned();
        let url = format!("{}/chat/messages?key={WIDGET}&wait=15&after={last}", self.base);
        http().get(url).bearer_auth(&self.token).send().await.unwrap().status().as_u16()
    }

    pub async fn answers(&self) -> Vec<String> {
        let messages = self.messages().await.into_iter().filter(|m| m["author"] == "assistant");
        messages.map(|m| m["body"].as_str().unwrap().to_owned()).collect()
    }

    async fn messages(&self) -> Vec<Value> {
        let url = format!("{}/chat/messages?key={WIDGET}", self.base);
        let answer: Value = http().get(url).bearer_auth(&self.token).send().await.unwrap().json().await.unwrap();
        answer["messages"].as_array().unwrap().clone()
    }
}
