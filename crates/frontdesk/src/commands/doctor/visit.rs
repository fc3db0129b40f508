//! One look at everything, in the order in which one thing stands on the other.

use super::finding::{Finding, Verdict};
use super::{database, machine, model, reach, redis, zones};
use crate::cli::Configured;
use crate::commands::{configured, print};
use crate::settings::Settings;
use crate::{advisers, businesses, wiring};
use frontdesk_domain::Tenant;
use std::process::ExitCode;

pub async fn run(configured: &Configured) -> anyhow::Result<ExitCode> {
    let mut findings = machine::look(wiring::system_clock().now());
    match configured::settings(configured)? {
        Ok(settings) => {
            findings.push(Finding::ok("settings", format!("{}: 0 problems", configured.config.display())));
            findings.extend(with(&settings).await);
        }
        Err(problems) => {
            findings.extend(problems.iter().map(|problem| Finding::fail("settings", problem.to_string())));
            findings
                .push(Finding::warn("settings", "the database and the vendors are looked at when these are mended"));
        }
    }
    for finding in &findings {
        print(&finding.to_string());
    }
    Ok(verdict(&findings))
}

async fn with(settings: &Settings) -> Vec<Finding> {
    let now = wiring::system_clock().now();
    let mut findings = machine::disk(&settings.database, now);
    findings.extend(database::look(&settings.database).await);
    findings.extend(redis::look(settings.redis.as_ref()).await);
    findings.extend(zones::look(&tenants(settings).await, now));
    findings.push(reach::twilio(settings.twilio.as_ref()).await);
    findings.extend(model::look(&advisers::accounts(settings)).await);
    findings.push(reach::public_url(&settings.server).await);
    findings
}

/// Also those that live in the database, where it can be opened.
async fn tenants(settings: &Settings) -> Vec<Tenant> {
    let known = settings.tenants.clone();
    let Some(store) = wiring::opened(&settings.database).await else { return known };
    businesses::documents(&store, &known).await.unwrap_or(known)
}

fn verdict(findings: &[Finding]) -> ExitCode {
    let failed = findings.iter().any(|finding| finding.verdict == Verdict::Fail);
    if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}
