//! `make bench`: what learning intents costs, and what a turn costs, on SQLite and, where TEST_DATABASE_URL names a server, on PostgreSQL.

use clap::Parser;
use frontdesk_testkit::bench::{self, Bench};
use std::io::Write;
use std::path::{Path, PathBuf};

#[derive(Debug, Parser)]
struct Arguments {
    /// The binary to measure; without it the one beside this program.
    #[arg(long)]
    binary: Option<PathBuf>,
    /// Turns in each measurement.
    #[arg(long, default_value_t = 20_000)]
    turns: u32,
    /// Calls after which memory is read.
    #[arg(long, default_value_t = 10_000)]
    calls: u32,
    #[arg(long, default_value_t = 16)]
    practitioners: u8,
    /// A PostgreSQL server, as somebody who may create roles and databases.
    #[arg(long, env = "TEST_DATABASE_URL", hide_env_values = true)]
    postgres: Option<String>,
    /// Measures only this: sqlite, postgres, intents, events, sockets, reads, audit or sign-in.
    #[arg(long)]
    only: Option<String>,
    /// WebSockets that follow one tenant's events.
    #[arg(long, default_value_t = 5_000)]
    sockets: usize,
}

fn main() -> anyhow::Result<()> {
    let arguments = Arguments::parse();
    let binary = match &arguments.binary {
        Some(binary) => binary.clone(),
        None => std::env::current_exe()?.with_file_name("frontdesk"),
    };
    let scratch = std::env::temp_dir().join(format!("frontdesk-bench-{}", std::process::id()));
    std::fs::create_dir_all(&scratch)?;
    let measured = measure_all(&arguments, &binary, &scratch);
    let _ = std::fs::remove_dir_all(&scratch);
    measured
}

fn measure_all(arguments: &Arguments, binary: &Path, scratch: &Path) -> anyhow::Result<()> {
    let wanted = |name: &str| arguments.only.as_deref().is_none_or(|only| only == name);
    let mut out = std::io::stdout();
    let bench = |name: &str, postgres: Option<String>| Bench {
        binary: binary.to_owned(),
        data: scratch.join(name),
        turns: arguments.turns,
        calls: if postgres.is_some() { 0 } else { arguments.calls },
        practitioners: arguments.practitioners,
        postgres,
    };
    writeln!(out, "{} turns in each measurement on {}", arguments.turns, bench::machine())?;
    if wanted("intents") {
        writeln!(out, "\n{}", bench::intents()?)?;
    }
    if wanted("events") {
        writeln!(out, "\n{}", bench::fan_out()?)?;
    }
    if wanted("sign-in") {
        writeln!(out, "\n{}", bench::sign_in()?)?;
    }
    if wanted("reads") {
        writeln!(out, "\n{}", bench::reads(binary, scratch)?)?;
    }
    if wanted("sockets") {
        writeln!(out, "\n{}", bench::sockets(binary, scratch, arguments.sockets)?)?;
    }
    let mut all = Vec::new();
    if wanted("sqlite") {
        all.push(bench::measure(&bench("sqlite", None))?);
    }
    match &arguments.postgres {
        Some(url) if wanted("postgres") => all.push(bench::measure(&bench("postgres", Some(url.clone())))?),
        None if wanted("postgres") => writeln!(out, "PostgreSQL is not measured: TEST_DATABASE_URL names no server")?,
        _ => {}
    }
    if wanted("audit") {
        let turns: Vec<_> = all.iter().map(|f| f.server + f.postgres.unwrap_or_default()).collect();
        writeln!(out, "{}", bench::audit(scratch, arguments.postgres.as_deref(), &turns)?)?;
    }
    if !all.is_empty() {
        writeln!(out, "{}", bench::table(&all))?;
    }
    Ok(())
}
