//! From the command line to the command.

use super::{
    audit, chat, check, doctor, explain, export, key, member, migrate, replay, scenario, serve, tenant, understand,
};
use crate::cli::{Cli, Command};
use crate::{demo, logs};
use std::process::ExitCode;

pub async fn run(cli: Cli) -> anyhow::Result<ExitCode> {
    let usual = match cli.command {
        Command::Demo(_) | Command::Serve(_) => "info",
        // A scenario makes vendors fail on purpose.
        Command::Scenario { .. } => "error",
        _ => "warn",
    };
    logs::start(cli.log_format, if cli.log == "info" { usual } else { &cli.log })?;
    match cli.command {
        Command::Demo(demo) => demo::run(demo).await?,
        Command::Chat(chat) => chat::run(chat).await?,
        Command::Export(export) => export::run(export).await?,
        Command::Explain(asked) => explain::run(asked).await?,
        Command::Replay(asked) => return replay::run(asked).await,
        Command::Audit(asked) => return audit::run(asked).await,
        Command::Key(key) => key::run(key).await?,
        Command::Member(asked) => member::run(asked).await?,
        Command::Tenant(asked) => tenant::run(asked).await?,
        Command::Migrate(configured) => migrate::run(configured).await?,
        Command::Understand(asked) => return understand::run(&asked),
        Command::Schema => print(&serde_json::to_string_pretty(&frontdesk_dialogue::json_schema())?),
        Command::Version => print(&format!("frontdesk {}", env!("CARGO_PKG_VERSION"))),
        Command::Scenario { command } => return scenario::run(command).await,
        Command::Serve(configured) => serve::run(configured).await?,
        Command::Check(configured) => return check::run(&configured).await,
        Command::Doctor(configured) => return doctor::run(&configured).await,
    }
    Ok(ExitCode::SUCCESS)
}

#[expect(clippy::print_stdout, reason = "what the command is for")]
pub(super) fn print(line: &str) {
    println!("{line}");
}
