//! `frontdesk scenario run`: conversations written down as YAML, carried out.

use crate::cli::Scenario;
use crate::scenario;
use std::process::ExitCode;

/// Fails when a scenario does, and ends with `N passed, N failed`.
pub async fn run(command: Scenario) -> anyhow::Result<ExitCode> {
    let Scenario::Run { path, verbose } = command;
    let files = scenario::files(&path)?;
    let report = scenario::run(&files, verbose, &mut super::print).await?;
    super::print(&format!("{} passed, {} failed", report.passed, report.failed));
    Ok(if report.failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
