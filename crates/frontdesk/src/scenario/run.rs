//! Runs scenario files and tells what went wrong, with the whole conversation.

use super::end;
use super::perform::{Line, Performance};
use super::read::read;
use super::script::Script;
use anyhow::Context;
use std::path::{Path, PathBuf};

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Report {
    pub passed: usize,
    pub failed: usize,
}

/// Runs every scenario of these files; `tell` gets what a person should read.
pub async fn run(files: &[PathBuf], verbose: bool, tell: &mut dyn FnMut(&str)) -> anyhow::Result<Report> {
    let mut report = Report::default();
    for file in files {
        let text = std::fs::read_to_string(file).with_context(|| format!("{} cannot be read", file.display()))?;
        for script in read(&file.display().to_string(), &text) {
            let told = match script {
                Ok(script) => one(file, &script, verbose).await,
                Err(problems) => Err(problems.iter().map(|p| format!("FAIL {p}\n")).collect()),
            };
            match told {
                Ok(told) => report.passed += usize::from(tell_if(&told, tell)),
                Err(told) => report.failed += usize::from(tell_if(&told, tell)),
            }
        }
    }
    Ok(report)
}

fn tell_if(told: &str, tell: &mut dyn FnMut(&str)) -> bool {
    if !told.is_empty() {
        tell(told);
    }
    true
}

/// What to tell of a scenario that passed, or of one that failed.
async fn one(file: &Path, script: &Script, verbose: bool) -> Result<String, String> {
    let title = format!("{}:{}: {}\n", file.display(), script.at.line, script.why);
    let (wrong, transcript) = perform(script).await;
    let lines: String = transcript.iter().map(shown).collect();
    if wrong.is_empty() {
        return Ok(if verbose { format!("ok   {title}{lines}") } else { String::new() });
    }
    let wrong: String = wrong.iter().map(|w| format!("  {w}\n")).collect();
    Err(format!("FAIL {title}{wrong}{lines}"))
}

fn shown((who, what): &Line) -> String {
    format!("{who:>20}  {}\n", what.replace('\n', "\n                      "))
}

/// Stops at the first step that goes wrong: what follows would only repeat it.
pub async fn perform(script: &Script) -> (Vec<String>, Vec<Line>) {
    let spent = script.turns.iter().filter(|t| t.does.is_turn()).count();
    if spent > script.turns_at_most {
        let wrong = format!("takes {spent} turns, {} are allowed", script.turns_at_most);
        return (vec![wrong], Vec::new());
    }
    let mut performance = match Performance::of(script).await {
        Ok(performance) => performance,
        Err(error) => return (vec![format!("could not be set up: {error:#}")], Vec::new()),
    };
    for turn in &script.turns {
        let wrong = performance.step(turn).await.unwrap_or_else(|error| vec![format!("{error:#}")]);
        if !wrong.is_empty() {
            let wrong = wrong.iter().map(|w| format!("line {}: {w}", turn.at.line)).collect();
            return (wrong, performance.transcript);
        }
    }
    let wrong = end::check(script, &performance).await.unwrap_or_else(|error| vec![format!("{error:#}")]);
    performance.world.desk.finish().await;
    (wrong, performance.transcript)
}
