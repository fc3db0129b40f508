//! Rehearses the script until it goes as the conversation went, then writes down what was said.

use super::draft::draft;
use super::ending;
use super::faithful::{Mismatch, mismatch};
use super::mend::mend;
use super::rehearsal::{Rehearsal, rehearse};
use super::source::Source;
use super::write;
use crate::scenario::read::read;
use crate::scenario::run::perform;
use crate::scenario::script::{Does, Script};
use frontdesk_desk::replay::Replayed;
use jiff::SignedDuration;

/// How often the calendar is changed before it is given up.
const ROUNDS_MAX: usize = 64;
/// Other names, and a clock that is nearer to the real one, where the first ones were read differently.
const TRIES: [(usize, i64); 4] = [(0, 30), (0, 2), (1, 30), (2, 2)];

/// The scenario as YAML. It was run and is green.
pub async fn scenario_from(source: &Source) -> anyhow::Result<String> {
    if let Some(turn) = source.told.turns.iter().find(|turn| !turn.is_same()) {
        anyhow::bail!(
            "turn {} of it does not come out today as it did then, so no scenario of it can be green; \
             `frontdesk replay {}` tells where it differs",
            turn.seq,
            turn.id
        );
    }
    let mut problem = String::new();
    for (variant, slack_s) in TRIES {
        match fitted(source, draft(source, variant, SignedDuration::from_secs(slack_s))).await? {
            Ok(script) => return proven(&script).await,
            Err(what) if problem.is_empty() => problem = what,
            Err(_) => {}
        }
    }
    anyhow::bail!(
        "the conversation does not go the same way with made-up values in it: {problem}. \
         Write the scenario by hand; docs/scenarios.md says how"
    )
}

/// The script with the world around it, or what went another way.
async fn fitted(source: &Source, mut script: Script) -> anyhow::Result<Result<Script, String>> {
    for _ in 0..ROUNDS_MAX {
        let rehearsed = rehearse(&script).await;
        let rehearsal = match rehearsed {
            Ok(rehearsal) => rehearsal,
            Err(error) => return Ok(Err(format!("{error:#}"))),
        };
        match mismatch(&source.told.turns, &rehearsal.turns) {
            None => {
                let (expected, end) = expected(&rehearsal).await?;
                rehearsal.performance.world.desk.finish().await;
                for (turn, expect) in script.turns.iter_mut().zip(expected) {
                    turn.expect = expect;
                }
                script.end = end;
                return Ok(Ok(script));
            }
            Some(Mismatch::Other(what)) => return Ok(Err(what)),
            Some(Mismatch::Outcome { turn, then, now }) => {
                rehearsal.performance.world.desk.finish().await;
                let step = step_of(&script, turn, &source.told.turns);
                if !mend(&mut script, step, &then, &now) {
                    return Ok(Err(format!("an action came out {} then and {} now", then.name(), now.name())));
                }
            }
        }
    }
    Ok(Err("the calendar around it cannot be found again".to_owned()))
}

/// The step of the script that a turn comes from.
fn step_of(script: &Script, turn: usize, turns: &[Replayed]) -> Option<usize> {
    let spoken = |does: &Does| does.is_turn() || matches!(does, Does::Voicemail(_) | Does::Dialed(_));
    let before = turns.iter().take(turn).filter(|t| t.record.came.is_of_the_person()).count();
    let mut spoken = script.turns.iter().enumerate().filter(|(_, t)| spoken(&t.does));
    spoken.nth(before).map(|(step, _)| step)
}

async fn expected(
    rehearsal: &Rehearsal<'_>,
) -> anyhow::Result<(Vec<crate::scenario::script::Expect>, crate::scenario::script::End)> {
    let references = ending::drawn(&rehearsal.turns);
    let expected = rehearsal.answers.iter().map(|answer| ending::expect(answer, &references)).collect();
    Ok((expected, ending::end(&rehearsal.performance).await?))
}

/// What is written is read again and run: nothing is handed out that is not green.
async fn proven(script: &Script) -> anyhow::Result<String> {
    let text = write::yaml(script)?;
    for script in read("the scenario", &text) {
        let script = script.map_err(|problems| {
            let problems: Vec<String> = problems.iter().map(ToString::to_string).collect();
            anyhow::anyhow!("the scenario cannot be read again: {}", problems.join("; "))
        })?;
        let (wrong, _) = perform(&script).await;
        anyhow::ensure!(wrong.is_empty(), "the scenario is not green: {}", wrong.join("; "));
    }
    Ok(text)
}
