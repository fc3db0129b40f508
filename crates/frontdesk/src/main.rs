//! Frontdesk: an AI front desk in one binary.

mod advisers;
mod businesses;
mod cli;
mod clock;
mod commands;
mod demo;
mod first_run;
mod house_key;
mod logs;
mod scenario;
mod server;
mod settings;
mod telling;
mod wiring;
mod zones;

use clap::Parser;
use std::process::ExitCode;

/// Of a turn's time some tenth went into the system's allocator; see docs/adr/009-allocator.md.
#[global_allocator]
static ALLOCATOR: tikv_jemallocator::Jemalloc = tikv_jemallocator::Jemalloc;

#[tokio::main]
async fn main() -> ExitCode {
    zones::settle();
    match commands::run(cli::Cli::parse()).await {
        Ok(code) => code,
        Err(error) => {
            #[expect(clippy::print_stderr, reason = "the last word goes to the person at the terminal")]
            {
                eprintln!("frontdesk: {error:#}");
            }
            ExitCode::FAILURE
        }
    }
}
