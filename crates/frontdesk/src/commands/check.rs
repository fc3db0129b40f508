//! `frontdesk check`: every mistake in the settings at once.

use super::configured;
use crate::businesses::{DOES_NOT_COUNT, living_here};
use crate::cli::Configured;
use crate::settings::Settings;
use crate::wiring;
use std::process::ExitCode;

pub async fn run(configured: &Configured) -> anyhow::Result<ExitCode> {
    match configured::settings(configured)? {
        Ok(settings) => {
            if settings.tenants.is_empty() {
                super::print("No [[business]] stands here: those that live in the database are served.");
            }
            for name in overruled(&settings).await {
                super::print(&format!("{name}: {DOES_NOT_COUNT}. Take its [[business]] out."));
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

/// Businesses of the file that live in the database. Settings are checked without a database, too; `frontdesk doctor`
/// says whether there is one.
async fn overruled(settings: &Settings) -> Vec<String> {
    let Some(store) = wiring::opened(&settings.database).await else { return Vec::new() };
    let living = living_here(&store, &settings.tenants).await.unwrap_or_default();
    living.into_iter().map(|tenant| tenant.name.clone()).collect()
}
