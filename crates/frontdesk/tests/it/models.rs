//! Language models of the settings: `check`, `doctor`, and calls with one at hand.

use crate::serve::{Office, TOKEN, told, twilio};
use crate::world::http;
use frontdesk_testkit::model::{Brand, Fault, Llama, Reply, Vendor};
use frontdesk_testkit::twilio::Caller;
use std::io::Write;
use std::time::{Duration, Instant};

const KEY: &str = "sk-test-51";

async fn vendor(brand: Brand) -> Vendor {
    Vendor::start(brand, KEY, "tiny").await.unwrap()
}

/// The example with a model added.
fn office(name: &str, lines: &str) -> Office {
    let office = Office::new(name);
    let mut file = std::fs::File::options().append(true).open(office.folder.join("frontdesk.toml")).unwrap();
    writeln!(file, "\n[[model]]\n{lines}\nkey_env = \"MODEL_KEY\"").unwrap();
    office
}

/// What `doctor` says of models.
async fn doctor(office: &Office, key: &str) -> String {
    let (_, text) = told(office.command("doctor").env("MODEL_KEY", key).output().await.unwrap());
    assert!(!text.contains(key), "{text}");
    text.lines().filter(|line| line.contains(" model ")).collect::<Vec<_>>().join("\n")
}

#[tokio::test]
async fn doctor_asks_each_model_and_says_how_it_answers() {
    for brand in Brand::ALL {
        let name = format!("{brand:?}").to_lowercase();
        let vendor = vendor(brand).await;
        let lines = format!("vendor = \"{name}\"\nmodel = \"tiny\"\nbase_url = \"{}\"", vendor.base());
        let office = office(&format!("model-{name}"), &lines);
        vendor.will(Reply::text(&["{\"open\":", " true}"]));
        let text = doctor(&office, KEY).await;
        assert!(text.starts_with("ok    model") && text.ends_with("with 11 tokens in and 7 out"), "{text}");

        vendor.will(Reply::text(&["Yes, gladly!"]));
        let text = doctor(&office, KEY).await;
        assert!(text.starts_with("warn  model") && text.contains("not in the shape it was given"), "{text}");
    }
}

#[tokio::test]
async fn doctor_says_what_is_wrong_with_a_model() {
    let vendor = vendor(Brand::OpenAi).await;
    let lines = |model: &str| format!("model = \"{model}\"\nbase_url = \"{}\"", vendor.base());
    let sound = office("model-wrong-key", &lines("tiny"));
    let text = doctor(&sound, "sk-old-52").await;
    assert!(text.starts_with("FAIL  model") && text.contains("does not accept the key"), "{text}");

    vendor.will(Reply::failing(Fault::Status(503, None)));
    let text = doctor(&sound, KEY).await;
    assert!(text.starts_with("warn  model") && text.contains("gives no answer (status 503)"), "{text}");

    vendor.will(Reply { too_long: true, ..Reply::text(&["{\"op"]) });
    let text = doctor(&sound, KEY).await;
    assert!(text.starts_with("warn  model") && text.contains("the answer was cut off"), "{text}");

    let text = doctor(&office("model-unknown", &lines("tinny")), KEY).await;
    assert!(text.starts_with("FAIL  model") && text.contains("is not known there"), "{text}");
    assert!(text.ends_with("; it has tiny"), "{text}");

    drop(vendor);
    let text = doctor(&sound, KEY).await;
    assert!(text.starts_with("warn  model") && text.contains("gives no answer (no connection)"), "{text}");
}

#[tokio::test]
async fn check_asks_for_the_key_before_anything_is_started() {
    let office = office("model-no-key", "vendor = \"anthropic\"\nmodel = \"claude-haiku-4-5\"");
    let (sound, text) = told(office.command("check").env_remove("MODEL_KEY").output().await.unwrap());
    assert!(!sound && text.contains("the variable that key_env names is not set"), "{text}");
    let (sound, text) = told(office.command("check").env("MODEL_KEY", KEY).output().await.unwrap());
    assert!(sound, "{text}");
}

/// Words that mean nothing to rules.
const UNCLEAR: &str = "right so Jonathan my molar went crack on a nut and ouch";

/// A call in which the second thing said is not understood by rules; what was answered to it, and how soon.
async fn called(office: &Office, key: &str, voice_ms: &str) -> (String, Duration) {
    let twilio = twilio().await;
    let _desk = office.serve_with(&twilio, &[("MODEL_KEY", key), ("FRONTDESK_ADVICE_VOICE_MS", voice_ms)]).await;
    let callers = Caller::new([office.base()], TOKEN).unwrap();
    let mut call = callers.call("+14035551234", "+15875550100");
    call.ring().await.unwrap();
    let asked = Instant::now();
    let heard = call.say(UNCLEAR).await.unwrap();
    let took = asked.elapsed();
    // An ask that is given up is counted when its connection is gone, which may be after the answer.
    crate::world::until("the ask is counted", Duration::from_secs(5), async || {
        let metrics = http().get(format!("{}/metrics", office.base())).send().await.unwrap().text().await.unwrap();
        assert!(!metrics.contains("Jonathan"));
        // On a machine that is busy the time of a turn may be over before anybody is asked.
        metrics.contains("frontdesk_model_asks_total") || metrics.contains("came=\"late\"")
    })
    .await;
    call.end("completed").await.unwrap();
    (heard.twiml.said(), took)
}

#[tokio::test]
async fn each_vendor_helps_in_a_call() {
    for brand in Brand::ALL {
        let name = format!("{brand:?}").to_lowercase();
        let vendor = vendor(brand).await;
        let lines = format!("vendor = \"{name}\"\nmodel = \"tiny\"\nbase_url = \"{}\"", vendor.base());
        let command =
            r#"{"command": "start_flow", "name": "book", "value": "", "said": "my molar went crack", "number": 0}"#;
        vendor.will(Reply::text(&["{\"commands\": [", command, "]}"]));
        let (said, _) = called(&office(&format!("call-{name}"), &lines), KEY, "15000").await;
        assert!(said.contains("Would you like to make an appointment?"), "{name}: {said}");
        let asked = vendor.asked();
        assert_eq!(asked.len(), 1, "{name}: {asked:?}");
        let body = asked[0].body.to_string();
        assert!(!body.contains("Jonathan") && body.contains("my molar went crack"), "{name}: {body}");
    }
}

#[tokio::test]
async fn a_call_goes_on_whatever_becomes_of_the_model() {
    let faults = [Fault::Stall(1), Fault::Status(500, None), Fault::Cut(1), Fault::Flood, Fault::BrokenJson];
    for (n, fault) in faults.into_iter().enumerate() {
        let vendor = vendor(Brand::OpenAi).await;
        let office = office(&format!("call-fault-{n}"), &format!("model = \"tiny\"\nbase_url = \"{}\"", vendor.base()));
        (0..3).for_each(|_| vendor.will(Reply::failing(fault.clone())));
        let (said, took) = called(&office, KEY, "2500").await;
        assert!(said.contains("I didn't catch that"), "{fault:?}: {said}");
        assert!(took < Duration::from_secs(4), "{fault:?}: {took:?}");
    }
    let vendor = vendor(Brand::OpenAi).await;
    let office = office("call-old-key", &format!("model = \"tiny\"\nbase_url = \"{}\"", vendor.base()));
    assert!(called(&office, "sk-old-52", "2500").await.0.contains("I didn't catch that"));
}

/// A real server, whose memory is too small for the question.
#[tokio::test]
async fn a_call_goes_on_when_a_real_model_refuses() {
    let Some(llama) = Llama::start().await.unwrap() else { return };
    let office = office("call-real", &format!("model = \"tiny\"\nbase_url = \"{}\"", llama.base()));
    let (said, took) = called(&office, KEY, "2500").await;
    assert!(said.contains("I didn't catch that"), "{said}");
    assert!(took < Duration::from_secs(4), "{took:?}");
    assert!(llama.told().contains("exceeds the available context size"), "{}", llama.told());
}

/// A real server with room enough: it is asked in the desk's own words, keeps to the shape by its grammar, and what it
/// makes up is refused.
#[tokio::test]
async fn what_a_real_model_makes_up_is_refused() {
    let Some(llama) = Llama::start_with_room().await.unwrap() else { return };
    let model = format!("model = \"tiny\"\nbase_url = \"{}\"\ndeadline_ms = 60000\nidle_ms = 30000", llama.base());
    let office = office("call-room", &model);
    let twilio = twilio().await;
    let _desk = office.serve_with(&twilio, &[("MODEL_KEY", KEY), ("FRONTDESK_ADVICE_VOICE_MS", "30000")]).await;
    let callers = Caller::new([office.base()], TOKEN).unwrap();
    let mut call = callers.call("+14035551234", "+15875550100");
    call.ring().await.unwrap();
    let heard = call.say(UNCLEAR).await.unwrap();
    assert!(heard.twiml.said().contains("I didn't catch that"), "{}", heard.twiml.said());
    let whole: serde_json::Value = serde_json::from_slice(
        &office.command("explain").args(["+14035551234", "--json"]).output().await.unwrap().stdout,
    )
    .unwrap();
    let turns = whole["turns"].as_array().unwrap();
    let advice = turns.iter().find_map(|turn| turn["advice"].as_array().and_then(|all| all.first())).unwrap();
    assert!(advice["failed"].is_null(), "it answers: {advice:#}\n{}", llama.told());
    assert!(
        advice["tokens"]["input"].as_u64() > Some(1_000) && advice["tokens"]["output"].as_u64() > Some(0),
        "{advice:#}"
    );
    assert_eq!(advice["verdict"], "refused", "{advice:#}");
    let answer = advice["answer"].as_str().unwrap();
    assert!(answer.trim_start().starts_with('{'), "it keeps to the shape as far as it gets: {answer}");
    assert!(turns.iter().all(|turn| turn["same"] == true), "and the turn is taken again without it");
}
