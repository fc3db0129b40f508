//! Conversations of the playbooks' own scenarios are written down again, and run green.

use super::{Source, scenario_from};
use crate::scenario::files;
use crate::scenario::perform::Performance;
use crate::scenario::read::read;
use crate::scenario::script::Script;
use frontdesk_desk::replay::Told;
use std::path::{Path, PathBuf};

/// Every so many scenarios one is written down.
const EVERY: usize = 9;

fn playbooks() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../playbooks")
}

fn scripts() -> Vec<Script> {
    let files = files(&playbooks()).unwrap();
    let read_file = |file: &PathBuf| read(&file.display().to_string(), &std::fs::read_to_string(file).unwrap());
    files.iter().flat_map(read_file).map(Result::unwrap).collect()
}

/// The conversations of a scenario that was carried out, with what they are taken from.
async fn conversations(script: &Script) -> Vec<Source> {
    let mut performance = Performance::of(script).await.unwrap();
    for turn in &script.turns {
        performance.act(turn).await.unwrap();
    }
    let world = &performance.world;
    let mut sources = Vec::new();
    for id in world.desk.conversations(&world.tenant.id).await.unwrap() {
        let told: Told = world.desk.replay(&world.tenant.id, &id, world.phone.as_ref()).await.unwrap().unwrap();
        if !told.turns.is_empty() {
            sources.push(Source::of(&world.desk, &world.tenant.id, told).await.unwrap());
        }
    }
    sources
}

#[tokio::test]
async fn conversations_become_scenarios_that_are_green_and_name_nobody() {
    let (mut green, mut not) = (0, Vec::new());
    for script in scripts().iter().step_by(EVERY) {
        for source in conversations(script).await {
            match scenario_from(&source).await {
                Ok(text) => {
                    green += 1;
                    names_nobody(script, &source, &text);
                }
                Err(error) => not.push(format!("{}:{}: {error}", script.at.file, script.at.line)),
            }
        }
    }
    let all = green + not.len();
    assert!(all > 40 && not.len() * 20 <= all, "{green} of {all} are green: {not:#?}");
}

/// Neither the number of whoever called nor a name they gave.
fn names_nobody(script: &Script, source: &Source, text: &str) {
    let number = script.from.trim_start_matches('+');
    assert!(number == "anonymous" || !text.contains(number), "{text}");
    let named = source.contact.name.iter().flat_map(|name| name.split_whitespace());
    for name in named.filter(|name| name.len() > 3) {
        assert!(!text.contains(name), "{name} in {text}");
    }
}
