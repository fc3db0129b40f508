//! `frontdesk check`: every mistake in the settings at once.

use super::configured;
use crate::cli::Configured;
use std::process::ExitCode;

pub fn run(configured: &Configured) -> anyhow::Result<ExitCode> {
    match configured::settings(configured)? {
        Ok(settings) => {
            if settings.tenants.is_empty() {
                super::print("No [[business]] stands here: those that live in the database are served.");
            }
            super::print("0 problems");
            Ok(ExitCode::SUCCESS)
        }
        Err(problems) => {
            for problem in &problems {
                super::print(&problem.to_string());
            }
            super::print(&configured::count(&problems));
            Ok(ExitCode::FAILURE)
        }
    }
}
