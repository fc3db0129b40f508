//! `[business.advice]`.

use super::{SOUND, read_text};
use crate::settings::read::Settings;
use crate::settings::{OwnAdvice, Problem};
use frontdesk_domain::Secret;
use std::time::Duration;

const MODELS: &str = r#"
[advice]
tokens_per_day = 1000
phrasing = true

[[model]]
name = "house"
model = "llama3.2"
base_url = "http://127.0.0.1:11434"

[[model]]
vendor = "anthropic"
model = "claude-haiku-4-5"
key_env = "SHARED"

[[model]]
name = "better"
vendor = "anthropic"
model = "claude-sonnet-4-5"
"#;

const VARIABLES: &[(&str, &str)] = &[("SHARED", "sk-shared-51"), ("OWN", "sk-own-52")];

fn with(advice: &str) -> Result<Settings, Vec<Problem>> {
    read_text(&format!("{SOUND}\n[business.advice]\n{advice}\n{MODELS}"), VARIABLES)
}

fn own(advice: &str) -> OwnAdvice {
    let settings = with(advice).unwrap_or_else(|problems| panic!("{problems:#?}"));
    settings.own_advice[&settings.tenants[0].id].clone()
}

#[test]
fn a_business_chooses_its_models_and_what_it_may_use() {
    let found =
        own("models = [\"claude-haiku-4-5\", \"house\"]\ntokens_per_day = 200\ncost_per_month = 5\nvoice_ms = 1500");
    let names: Vec<&str> = found.models.iter().map(|account| account.model.as_str()).collect();
    assert_eq!(names, ["claude-haiku-4-5", "llama3.2"], "in its own order");
    assert_eq!(found.models[0].key, Some(Secret::new("sk-shared-51")));
    assert_eq!(found.advice.limits.tokens_per_day, Some(200));
    assert_eq!(found.advice.limits.cost_micros_per_month, Some(5_000_000));
    assert_eq!(found.advice.voice_within, Some(Duration::from_millis(1_500)));
    assert_eq!(found.advice.phrasing, Some(true), "what it does not say is as usual");
    assert!(own("models = []").models.is_empty());
}

#[test]
fn a_business_brings_its_own_key() {
    let found = own("models = [\"better\", \"claude-haiku-4-5\"]\nkey_env = \"OWN\"");
    assert!(found.models.iter().all(|account| account.key == Some(Secret::new("sk-own-52"))), "{:?}", found.models);
    assert!(!format!("{found:?}").contains("sk-own"));
}

#[test]
fn mistakes_of_a_business_with_models_are_told() {
    let cases = [
        ("models = [\"huose\"]", "no [[model]] is called \"huose\". Did you mean \"house\"?"),
        ("models = [\"house\", \"house\"]", "\"house\" is there already"),
        ("models = [\"better\"]", "[model] has no key, and anthropic answers nobody without one"),
        ("models = [\"house\", \"better\"]\nkey_env = \"OWN\"", "would go to other vendors, too"),
        ("models = [\"better\"]\nkey_env = \"NONE\"", "the variable that key_env names is not set"),
        ("models = [\"house\"]\ntokens_per_day = \"many\"", "here stands text instead of a whole number"),
        ("models = [\"house\"]\nbudget = 5", "\"budget\" is not a setting of [business.advice]"),
    ];
    for (advice, expected) in cases {
        let problems = with(advice).expect_err(advice);
        let [problem] = problems.as_slice() else { panic!("{advice}: {problems:#?}") };
        assert!(problem.to_string().contains(expected), "{advice}\n{problem}");
    }
    let problems = read_text(&format!("{SOUND}\n[business.advice]\nmodels = []"), &[]).expect_err("there is no model");
    assert!(problems[0].to_string().contains("there is no model that it could ask"), "{problems:#?}");
    let twice = format!("{SOUND}\n{MODELS}").replace("\"better\"", "\"house\"");
    let problems = read_text(&twice, VARIABLES).expect_err("two of one name");
    assert!(problems.iter().any(|p| p.to_string().contains("a second model is called \"house\"")), "{problems:#?}");
}
