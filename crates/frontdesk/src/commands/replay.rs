//! `frontdesk replay`: turns taken again from their records.

use super::stored::Archive;
use crate::cli::Replay;
use frontdesk_desk::replay::{Replayed, Told};
use std::process::ExitCode;

/// Fails when a turn comes out differently.
pub async fn run(asked: Replay) -> anyhow::Result<ExitCode> {
    let archive = Archive::open(&asked.stored).await?;
    let (mut same, mut different) = (0, 0);
    match &asked.of {
        Some(of) => {
            let found = archive.find(of).await?;
            for turn in found.turns() {
                count(turn, &mut same, &mut different);
                super::print(&verdict(turn, found.turn.is_none()));
            }
            different += usize::from(found.turn.is_none() && state_differs(&found.told));
        }
        None => {
            for (tenant, conversation) in archive.all().await? {
                let Some(told) = archive.told(&tenant, &conversation).await? else { continue };
                for turn in &told.turns {
                    count(turn, &mut same, &mut different);
                    if !turn.is_same() {
                        super::print(&verdict(turn, true));
                    }
                }
                different += usize::from(state_differs(&told));
            }
        }
    }
    if asked.of.as_deref().is_none_or(|of| !of.starts_with("trn_")) {
        super::print(&format!("{same} same, {different} different"));
    }
    Ok(if different == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn count(turn: &Replayed, same: &mut usize, different: &mut usize) {
    *if turn.is_same() { same } else { different } += 1;
}

/// The state the conversation is stored with against the one its turns lead to.
fn state_differs(told: &Told) -> bool {
    let Some(difference) = told.state.as_ref().filter(|_| told.turns.iter().all(Replayed::is_same)) else {
        return false;
    };
    super::print(&format!("different: the stored state of {}", told.conversation));
    super::print(&format!("  then {}\n  now  {}", difference.then, difference.now));
    true
}

/// "same", or where it differs.
pub(super) fn verdict(turn: &Replayed, named: bool) -> String {
    let name = if named { format!("{} (turn {}) ", turn.id, turn.seq) } else { String::new() };
    if turn.is_same() {
        return format!("{name}same");
    }
    let mut lines = vec![format!("{name}different")];
    if let Some(seq) = turn.astray_since {
        lines.push(format!("  turn {seq} before it comes out differently already: look there first"));
    }
    lines.extend(changed(turn));
    for difference in &turn.differences {
        lines.push(format!("  {}", difference.what.name()));
        lines.push(format!("    then {}", difference.then));
        lines.push(format!("    now  {}", difference.now));
    }
    lines.join("\n")
}

/// What else is no longer as it was when the turn was taken.
pub(super) fn changed(turn: &Replayed) -> Option<String> {
    let (then, now) = (turn.record.made_of, turn.made_of_now);
    let mut told = Vec::new();
    if turn.of_then {
        told.push(
            "the settings of the business have changed since the turn; it is taken again with those of then".into(),
        );
    } else if now.is_some_and(|now| now.settings != then.settings) {
        told.push("the settings of the business have changed since the turn, and those of then are not kept".into());
    }
    if now.is_some_and(|now| now.playbook != then.playbook) {
        told.push(match &turn.version_then {
            Some(version) => format!(
                "the playbook has changed since the turn: it comes with Frontdesk, and the turn was taken by version {version}"
            ),
            None => "the playbook has changed since the turn: it comes with Frontdesk, which was another version then".into(),
        });
    }
    if told.is_empty() && !turn.differences.is_empty() && turn.astray_since.is_none() {
        told.push("settings and playbook are what they were then: Frontdesk itself has changed".to_owned());
    }
    let digests = now.map(|now| format!(" ({then} then, {now} now)")).unwrap_or_default();
    (!told.is_empty()).then(|| format!("  {}{digests}", told.join("\n  ")))
}
