//! Names, numbers and messages stand in the database and in what is sent, and nowhere else.

use crate::world::{CLINIC, Desk, Visitor, WIDGET, World, book, caller, http, person, slots, until};
use crate::world::{Person, Slot};
use serde_json::{Value, json};
use std::time::Duration;

on_both! {
    nothing_personal_in_logs_for_people
    nothing_personal_in_logs_for_programs
}

async fn nothing_personal_in_logs_for_people(world: World) {
    let desk = world.desk(&["--log", "debug"]).await;
    lives_through_a_day(&world, &desk).await;
    let answered: Vec<String> =
        desk.log().lines().filter(|l| l.contains("/hooks/") || l.contains("/chat/")).map(str::to_owned).collect();
    assert!(answered.iter().any(|l| l.contains("answered")), "debug logs say what was answered");
    assert!(answered.iter().all(|l| l.contains("req_")), "{answered:#?}");
}

async fn nothing_personal_in_logs_for_programs(world: World) {
    let desk = world.desk(&["--log", "debug", "--log-format", "json"]).await;
    lives_through_a_day(&world, &desk).await;
    let log = desk.log();
    let lines: Vec<Value> =
        log.lines().filter(|l| l.starts_with('{')).map(|l| serde_json::from_str(l).unwrap()).collect();
    let routes: Vec<&Value> = lines.iter().filter(|l| l["span"]["route"].is_string()).collect();
    assert!(routes.iter().any(|l| l["span"]["route"] == "/hooks/twilio/voice/turn" && l["message"] == "answered"));
    assert!(routes.iter().all(|l| l["span"]["id"].as_str().is_some_and(|id| id.starts_with("req_"))));
}

/// A call, a text and a chat with planted words, a vendor that fails, forged and broken requests.
async fn lives_through_a_day(world: &World, desk: &Desk) {
    let planted = Person { name: "Zebulon Quackenbush".into(), phone: "+14035557391".into() };
    world.twilio.faults().down();
    book(&caller(std::slice::from_ref(desk)), &planted, slots(1)[0]).await;
    until("a text fails", Duration::from_secs(20), async || {
        desk.metric("frontdesk_outbox_total", &["retry"]).await > 0.0
    })
    .await;
    world.twilio.change(|account| account.opted_out.insert("+14035557392".into()).then_some(()).unwrap());
    world.twilio.faults().up();
    texts_and_chats(world, desk).await;
    let mut answers = vec![desk.get("/metrics").await.1, desk.get("/openapi.json").await.1];
    answers.extend(errors(desk).await);
    answers.push(desk.log());
    for secret in
        ["Zebulon", "Quackenbush", "zebulon", "4035557391", "4035557392", "marmalade", "Marmalade", crate::world::TOKEN]
    {
        for (n, text) in answers.iter().enumerate() {
            let line = text.lines().find(|line| line.contains(secret));
            assert_eq!(line, None, "{secret} in answer {n}");
        }
    }
    assert_eq!(caller(std::slice::from_ref(desk)).text(&person(1).phone, CLINIC, "Thanks").await.unwrap().status, 200);
}

async fn texts_and_chats(world: &World, desk: &Desk) {
    let slot: Slot = slots(9)[8];
    let texter = caller(std::slice::from_ref(desk));
    texter.text("+14035557392", CLINIC, "I am Zebulon Quackenbush and I brought marmalade").await.unwrap();
    let mut call = texter.call("+14035557391", CLINIC);
    call.ring().await.unwrap();
    assert_eq!(call.speaking("", "I am Zebulon Quackenbush with marmalade").await.unwrap().status, 200);
    call.end("completed").await.unwrap();
    let mut visitor = Visitor::open(desk).await;
    let ask =
        format!("A checkup on {} please, my name is Zebulon Quackenbush, +1 403 555 7391. Marmalade!", slot.spoken());
    assert!(!visitor.say(&ask).await.is_empty());
    until("the refusal is noted", Duration::from_secs(30), async || {
        world.exported("messages").await.iter().any(|m| m["to"] == "+14035557392" && m["status"] == "failed")
    })
    .await;
}

/// What the desk answers to requests that are wrong, with the planted words in them.
async fn errors(desk: &Desk) -> Vec<String> {
    let url = |path: &str| format!("{}{path}", desk.base);
    let wrong = [
        json!({ "key": "Zebulon", "token": "Quackenbush", "client_id": "marmalade", "body": "Zebulon" }),
        json!({ "key": WIDGET, "token": "Quackenbush", "client_id": "marmalade", "body": 4_035_557_391_u64 }),
        json!({ "Zebulon": "Quackenbush" }),
    ];
    let mut answers = Vec::new();
    for body in &wrong {
        for path in ["/chat/messages", "/chat/sessions"] {
            let answer = http().post(url(path)).json(body).send().await.unwrap();
            answers.push(answer.text().await.unwrap());
        }
    }
    let odd = ["/chat/messages?key=Zebulon&after=Quackenbush&wait=marmalade", "/Zebulon/Quackenbush?from=4035557391"];
    for path in odd {
        answers.push(http().get(url(path)).send().await.unwrap().text().await.unwrap());
    }
    let stranger = [("From", "+14035557391"), ("Body", "marmalade"), ("CallerName", "Zebulon")];
    let forged = caller(std::slice::from_ref(desk)).forged("/hooks/twilio/sms", &stranger, Some("bad")).await.unwrap();
    answers.push(forged.body);
    let short = caller(std::slice::from_ref(desk)).signed("/hooks/twilio/sms", &stranger).await.unwrap();
    assert_eq!(short.status, 400, "signed, and without its To");
    answers.push(short.body);
    answers
}
