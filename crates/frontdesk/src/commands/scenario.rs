//! `frontdesk scenario`: conversations written down as YAML, carried out or made from stored ones.

use super::stored::Archive;
use crate::cli::{Scenario, Stored};
use crate::scenario;
use anyhow::Context;
use std::path::Path;
use std::process::ExitCode;

pub async fn run(command: Scenario) -> anyhow::Result<ExitCode> {
    match command {
        Scenario::Run { path, verbose } => carry_out(&path, verbose).await,
        Scenario::From { conversation, out, stored } => write_down(&conversation, out.as_deref(), &stored).await,
    }
}

/// Fails when a scenario does, and ends with `N passed, N failed`.
async fn carry_out(path: &Path, verbose: bool) -> anyhow::Result<ExitCode> {
    let files = scenario::files(path)?;
    let report = scenario::run(&files, verbose, &mut super::print).await?;
    super::print(&format!("{} passed, {} failed", report.passed, report.failed));
    Ok(if report.failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

async fn write_down(conversation: &str, out: Option<&Path>, stored: &Stored) -> anyhow::Result<ExitCode> {
    let archive = Archive::open(stored).await?;
    let found = archive.find(conversation).await?;
    let source = scenario::Source::of(&archive.desk, &found.tenant, found.told).await?;
    let text = scenario::scenario_from(&source).await?;
    match out {
        None => super::print(text.trim_end()),
        Some(file) => {
            std::fs::write(file, text).with_context(|| format!("{} cannot be written", file.display()))?;
            super::print(&format!(
                "Written to {}. It runs green; read it before you share it: what no rule takes for a name or a number \
                 stands there as it was said.",
                file.display()
            ));
        }
    }
    Ok(ExitCode::SUCCESS)
}
