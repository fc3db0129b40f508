//! The settings as the commands read them: file, environment and command line.

use crate::cli::{CONFIG, Configured};
use crate::settings::{self, Given, Problem, Settings, Where};
use crate::wiring;
use std::path::Path;

pub fn settings(configured: &Configured) -> anyhow::Result<Result<Settings, Vec<Problem>>> {
    let variables = settings::of_the_process();
    Ok(settings::read(&configured.config, &given(configured), &variables, &wiring::playbooks()?))
}

/// The settings, or an error that lists every problem.
pub fn sound(configured: &Configured) -> anyhow::Result<Settings> {
    settings(configured)?.map_err(|problems| listed(&problems))
}

/// The settings to serve by. Where nobody named a file and there is none, everything is as usual: on this machine alone, with
/// businesses that are made in the dashboard.
pub fn to_serve(configured: &Configured) -> anyhow::Result<Settings> {
    let file = configured.config.as_path();
    if file != Path::new(CONFIG) || file.exists() {
        return sound(configured);
    }
    tracing::info!("there is no {CONFIG} here: serving on this machine alone, with the usual settings");
    let variables = settings::of_the_process();
    let read = settings::read_text(file, "", &given(configured), &variables, &wiring::playbooks()?);
    read.map_err(|problems| listed(&problems))
}

pub fn database(configured: &Configured) -> anyhow::Result<Where> {
    let variables = settings::of_the_process();
    settings::read_database(&configured.config, &given(configured), &variables).map_err(|problems| listed(&problems))
}

/// "2 problems".
pub fn count(problems: &[Problem]) -> String {
    match problems.len() {
        1 => "1 problem".into(),
        n => format!("{n} problems"),
    }
}

fn given(configured: &Configured) -> Given {
    Given { database_url: configured.database_url.clone(), data: configured.data.clone() }
}

fn listed(problems: &[Problem]) -> anyhow::Error {
    let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
    anyhow::anyhow!("the settings have {}:\n{}", count(problems), lines.join("\n"))
}
