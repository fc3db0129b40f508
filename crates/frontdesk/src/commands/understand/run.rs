//! `frontdesk understand`: JSON Lines in, what was understood out, in the same order.

use super::examples;
use super::lines::{Lines, Numbered};
use crate::cli::Understand;
use crate::wiring;
use frontdesk_desk::tryout::Tryout;
use frontdesk_language::tool::Line;
use serde_json::json;
use std::io::Write;
use std::process::ExitCode;

/// Reads standard input to its end. A line that is no case gets an error line in its place; then the exit code is 1.
pub fn run(asked: &Understand) -> anyhow::Result<ExitCode> {
    let mut tryout = wiring::tryout()?;
    if let Some(file) = &asked.examples {
        tryout = tryout.with_intents(examples::train(file)?);
    }
    frontdesk_language::warm_up();
    let mut out = std::io::BufWriter::with_capacity(64 * 1024, std::io::stdout());
    let answer = |chunk: Vec<Numbered>| Answers::of(&tryout, &chunk, asked.explain);
    let mut wrong = 0;
    let write = |answers: Answers| {
        wrong += answers.wrong;
        out.write_all(&answers.text)
    };
    super::parallel::in_order(Lines::new(std::io::stdin().lock()), answer, write)?;
    out.flush()?;
    Ok(if wrong == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// The answers to some lines, ready to be written.
struct Answers {
    text: Vec<u8>,
    wrong: usize,
}

impl Answers {
    fn of(tryout: &Tryout, lines: &[Numbered], explain: bool) -> Self {
        let mut answers = Self { text: Vec::with_capacity(lines.len() * 256), wrong: 0 };
        for line in lines.iter().filter(|l| !l.is_empty()) {
            let answer = understood(tryout, line, explain).unwrap_or_else(|error| {
                answers.wrong += 1;
                error.to_string().into_bytes()
            });
            answers.text.extend_from_slice(&answer);
            answers.text.push(b'\n');
        }
        answers
    }
}

/// An answer, or an error that names the line and the case's id where it has one.
fn understood(tryout: &Tryout, line: &Numbered, explain: bool) -> Result<Vec<u8>, serde_json::Value> {
    let refused = |id: Option<&str>, why: &dyn std::fmt::Display| json!({ "id": id, "line": line.number, "error": why.to_string(), "entities": [], "commands": [], "intents": [] });
    let text = line.text.as_deref().map_err(|why| refused(None, why))?;
    let case: Line = frontdesk_language::tool::utterance_from_json(text).map_err(|e| refused(None, &e))?;
    let understood = tryout.understand(&case, explain).map_err(|e| refused(Some(&case.id), &e))?;
    serde_json::to_vec(&understood).map_err(|e| refused(Some(&case.id), &e))
}
