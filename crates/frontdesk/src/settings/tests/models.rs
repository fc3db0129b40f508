//! `[[model]]`.

use super::{SOUND, file, read_at, read_text};
use frontdesk_connectors::model::{Account, Vendor};
use frontdesk_domain::Secret;
use frontdesk_domain::model::Price;
use serde_json::json;
use std::time::Duration;

const KEY: (&str, &str) = ("MY_MODEL_KEY", " sk-test-51 ");

fn models(lines: &str) -> Vec<Account> {
    let text = format!("{SOUND}\n{lines}");
    read_text(&text, &[KEY]).unwrap_or_else(|problems| panic!("{problems:#?}")).models
}

fn problem(lines: &str) -> String {
    let problems = read_text(&format!("{SOUND}\n[[model]]\n{lines}"), &[KEY]).expect_err("it is broken");
    let [problem] = problems.as_slice() else { panic!("{problems:#?}") };
    problem.to_string()
}

#[test]
fn two_lines_connect_a_model_of_ones_own_and_three_a_hosted_one() {
    let own = models("[[model]]\nbase_url = \"http://127.0.0.1:11434\"\nmodel = \"llama3.2\"");
    assert_eq!(own, [Account::new(Vendor::OpenAi, "http://127.0.0.1:11434/v1", "llama3.2")]);
    let hosted = models("[[model]]\nvendor = \"anthropic\"\nmodel = \"claude-haiku-4-5\"\nkey_env = \"MY_MODEL_KEY\"");
    let base = "https://api.anthropic.com";
    let key = Some(Secret::new("sk-test-51"));
    assert_eq!(hosted, [Account { key, ..Account::new(Vendor::Anthropic, base, "claude-haiku-4-5") }]);
}

#[test]
fn everything_can_be_said_and_the_order_is_kept() {
    let text = r#"
[[model]]
vendor = "azure"
model = "front-desk"
base_url = "https://clinic.openai.azure.com/"
key_env = "MY_MODEL_KEY"
api_version = "2025-01-01"
deadline_ms = 3000
idle_ms = 900
input_price = 0.15
output_price = "0.6"
extra = { reasoning_effort = "minimal", seed = 7, top_p = 0.5, stop = ["a"], nested = { thinking = false } }

[[model]]
model = "spare"
base_url = "http://vllm:8000/v1"
key_env = "MY_MODEL_KEY"
"#;
    let found = models(text);
    let [first, second] = found.as_slice() else { panic!("{found:?}") };
    assert_eq!((first.vendor, first.base_url.as_str()), (Vendor::Azure, "https://clinic.openai.azure.com"));
    assert_eq!((first.deadline, first.idle), (Duration::from_secs(3), Duration::from_millis(900)));
    assert_eq!((first.price, first.api_version.as_str()), (Price { input: 150_000, output: 600_000 }, "2025-01-01"));
    let extra =
        json!({"reasoning_effort": "minimal", "seed": 7, "top_p": 0.5, "stop": ["a"], "nested": {"thinking": false}});
    assert_eq!(serde_json::Value::Object(first.extra.clone()), extra);
    assert_eq!(second.name(), "vllm:8000/spare");
    assert!(!format!("{found:?}").contains("sk-test"));
}

#[test]
fn a_key_may_be_in_a_file() {
    let file =
        file(&format!("{SOUND}\n[[model]]\nvendor = \"gemini\"\nmodel = \"gemini-2.5-flash\"\nkey_file = \"key\""));
    std::fs::write(file.with_file_name("key"), "sk-in-a-file\n").unwrap();
    let models = read_at(&file, &[]).unwrap().models;
    std::fs::remove_dir_all(file.parent().unwrap()).unwrap();
    assert_eq!(models[0].key, Some(Secret::new("sk-in-a-file")));
}

#[test]
fn mistakes_with_models_are_told() {
    let local = "model = \"m\"\nbase_url = \"http://127.0.0.1:1\"\n";
    let cases = [
        ("vendor = \"antropic\"\nmodel = \"m\"\nkey_env = \"MY_MODEL_KEY\"", "Did you mean \"anthropic\"?"),
        ("base_url = \"http://127.0.0.1:1\"", "[model] has no model"),
        ("model = \"m\"", "[model] has no key, and openai answers nobody without one"),
        ("vendor = \"azure\"\nmodel = \"m\"\nkey_env = \"MY_MODEL_KEY\"", "at Azure everybody has another"),
        ("model = \"m\"\nkey_env = \"sk-proj-51\"", "the variable that key_env names is not set"),
        ("model = \"m\"\nkey_env = \"MY_MODEL_KEY\"\nkey_file = \"key\"", "both key_env and key_file are set"),
        ("model = \"m\"\nkey = \"sk-1\"\nkey_env = \"MY_MODEL_KEY\"", "\"key\" is not a setting of [model]"),
        ("model = \"m\"\nbase_url = \"127.0.0.1:1\"", "this is not an http or https address"),
        ("model = \"m\"\nbase_url = \"http://llm.example.com\"\nkey_env = \"MY_MODEL_KEY\"", "unencrypted"),
        (&format!("{local}deadline_ms = 5"), "Write a number of milliseconds from 200 to 120000"),
        (&format!("{local}input_price = \"0,15\""), "\"0,15\" is not a price"),
        (&format!("{local}extra = \"fast\""), "this is not a table"),
    ];
    for (lines, expected) in cases {
        let problem = problem(lines);
        assert!(problem.contains(expected), "{lines}\n{problem}");
        assert!(!problem.contains("sk-proj") && !problem.contains("sk-1"), "a key is repeated: {problem}");
    }
}

/// What the pages tell a reader to write can be read.
#[test]
fn the_examples_of_the_pages_are_sound() {
    let pages = [include_str!("../../../../../README.md"), include_str!("../../../../../docs/models.md")];
    let mut seen = 0;
    for page in pages {
        let blocks = page.split("```toml\n").skip(1).filter_map(|rest| rest.split("```").next());
        for block in blocks.filter(|block| block.contains("[[model]]")) {
            let text = format!("{SOUND}\n{block}");
            let settings =
                read_text(&text, &[("ANTHROPIC_API_KEY", "sk-1")]).unwrap_or_else(|p| panic!("{block}\n{p:#?}"));
            seen += settings.models.len();
        }
    }
    assert!(seen >= 4, "{seen}");
}
