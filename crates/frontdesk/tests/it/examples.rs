//! `frontdesk understand --examples`: intents of one's own, from a file.

use serde_json::{Value, json};
use std::io::Write;
use std::process::{Command, Output, Stdio};

const EXAMPLES: &[(&str, &str)] = &[
    ("towels", "could we have more towels"),
    ("towels", "there are no towels in the bathroom"),
    ("towels", "send up two fresh towels please"),
    ("towels", "hacen falta toallas"),
    ("late_checkout", "can we leave a little later tomorrow"),
    ("late_checkout", "is a late checkout possible"),
    ("late_checkout", "we would like to keep the room until two"),
    ("late_checkout", "podemos salir más tarde"),
    ("breakfast", "when is breakfast"),
    ("breakfast", "what do you serve in the morning"),
    ("breakfast", "do you have eggs for breakfast"),
    ("breakfast", "a qué hora es el desayuno"),
];

fn understand(examples: &str, texts: &[&str]) -> Output {
    static FILES: std::sync::atomic::AtomicU32 = std::sync::atomic::AtomicU32::new(0);
    let number = FILES.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
    let file = std::env::temp_dir().join(format!("frontdesk-examples-{}-{number}", std::process::id()));
    std::fs::write(&file, examples).unwrap();
    let mut command = Command::new(crate::world::binary());
    command.args(["understand", "--examples"]).arg(&file);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let lines = texts.iter().map(|text| json!({ "text": text, "now": "2026-11-20T09:00" }).to_string() + "\n");
    // A command that refuses the examples reads nothing.
    let _ = child.stdin.take().unwrap().write_all(lines.collect::<String>().as_bytes());
    let output = child.wait_with_output().unwrap();
    std::fs::remove_file(&file).unwrap();
    output
}

#[test]
fn texts_have_the_intents_of_the_examples_or_none() {
    let examples = EXAMPLES.iter().map(|(intent, text)| json!({ "intent": intent, "text": text }).to_string() + "\n");
    let texts =
        ["we need towels", "breakfast at what time", "podemos salir mas tarde", "tell me a joke about penguins"];
    let output = understand(&examples.collect::<String>(), &texts);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let answers: Vec<Value> =
        String::from_utf8(output.stdout).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let names: Vec<&Value> = answers.iter().map(|answer| &answer["intents"][0]["name"]).collect();
    assert_eq!(names, [&json!("towels"), &json!("breakfast"), &json!("late_checkout"), &Value::Null]);
    assert!(answers[0]["intents"][0]["confidence"].as_f64().unwrap() > 0.5);
    let in_scope: Vec<&Value> = answers.iter().map(|answer| &answer["in_scope"]).collect();
    assert_eq!(in_scope, [true, true, true, false].map(|known| json!(known)).each_ref());
}

#[test]
fn every_mistake_in_the_examples_is_told_with_its_line() {
    let output = understand("{\"intent\":\"a\",\"text\":\"x\"}\n\nx\n{\"text\":\"y\"}\n", &["hello"]);
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(!output.status.success() && output.stdout.is_empty());
    assert!(told.contains(":3: this is no example") && told.contains(":4: `intent` is missing"), "{told}");
    assert_eq!(told.trim().lines().count(), 2, "{told}");
}
