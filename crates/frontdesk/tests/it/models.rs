//! Language models in the settings: `check` and `doctor`.

use crate::serve::{Office, told};
use frontdesk_testkit::model::{Brand, Fault, Reply, Vendor};
use std::io::Write;

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
