//! One database measured: start, saturate, half of that, ten thousand calls, start again.

use super::books;
use super::database::Database;
use super::load::{self, Plan, Ran};
use super::script::{Clinic, TURNS};
use super::server::{Server, Settings};
use std::ops::Range;
use std::path::PathBuf;
use std::time::Duration;

const CALLERS: usize = 16;
const WARM_CALLS: u32 = 200;
/// What one measurement may take.
const MOST: Duration = Duration::from_secs(45);
const TOKEN: &str = "bench-token";

/// What is to be measured.
#[derive(Clone, Debug)]
pub struct Bench {
    /// The release binary.
    pub binary: PathBuf,
    /// An empty folder.
    pub data: PathBuf,
    /// Turns in a measurement.
    pub turns: u32,
    /// Calls after which memory is read; fewer than the measurements make means no more are made.
    pub calls: u32,
    pub practitioners: u8,
    /// A PostgreSQL server's URL; without one SQLite is measured.
    pub postgres: Option<String>,
}

#[derive(Clone, Debug)]
pub struct Figures {
    pub database: String,
    pub turns_per_cpu_second: f64,
    /// CPU time of a turn in the server.
    pub server: Duration,
    /// And in PostgreSQL.
    pub postgres: Option<Duration>,
    pub saturated: Latency,
    pub half: Latency,
    pub memory: Memory,
    pub startup: Startup,
    /// Checked one by one, each with its confirmation.
    pub bookings: usize,
}

#[derive(Clone, Copy, Debug)]
pub struct Latency {
    pub turns_per_second: f64,
    pub p50: Duration,
    pub p99: Duration,
}

#[derive(Clone, Copy, Debug)]
pub struct Memory {
    pub after_calls: u32,
    pub rss_mb: f64,
    pub pss_mb: f64,
}

#[derive(Clone, Copy, Debug)]
pub struct Startup {
    pub empty: Duration,
    pub existing: Duration,
}

/// Measures one database. Fails when an answer or a booking is not as it must be.
pub fn measure(bench: &Bench) -> anyhow::Result<Figures> {
    let database = bench.postgres.as_deref().map(Database::create).transpose()?;
    let settings = Settings {
        binary: bench.binary.clone(),
        data: bench.data.clone(),
        token: TOKEN.into(),
        practitioners: bench.practitioners,
        database_url: database.as_ref().map(|d| d.url.clone()),
    };
    let server = Server::start(&settings)?;
    let clinic = Clinic::new(server.port, TOKEN)?;
    let empty = server.ready_after;
    let mut calls = Calls { clinic: &clinic, port: server.port, next: 0, made: Vec::new() };
    calls.make(WARM_CALLS, None)?;
    server.delivered()?;

    let before = cpu(&server, database.as_ref())?;
    let saturated = calls.make(bench.turns.div_ceil(TURNS as u32), None)?;
    server.delivered()?;
    let after = cpu(&server, database.as_ref())?;
    let half = calls.make(bench.turns.div_ceil(TURNS as u32), Some(saturated.per_second() / 2.0))?;
    calls.make(bench.calls.saturating_sub(calls.count()), None)?;
    server.delivered()?;
    let (rss, pss) = server.memory_kb()?;
    let bookings = books::check(&settings, &clinic, &calls.made)?;
    let after_calls = calls.count();
    server.stop()?;
    let again = Server::start(&settings)?;
    let existing = again.ready_after;
    again.stop()?;

    let of_turn = |spent: Duration| spent.div_f64(saturated.turns.max(1) as f64);
    let own = of_turn(after.0.saturating_sub(before.0));
    let postgres = after.1.zip(before.1).map(|(after, before)| of_turn(after.saturating_sub(before)));
    Ok(Figures {
        database: database.as_ref().map_or_else(|| "SQLite, synchronous=FULL".to_owned(), |d| d.about.clone()),
        turns_per_cpu_second: 1.0 / (own + postgres.unwrap_or_default()).as_secs_f64().max(1e-9),
        server: own,
        postgres,
        saturated: latency(&saturated),
        half: latency(&half),
        memory: Memory { after_calls, rss_mb: rss as f64 / 1024.0, pss_mb: pss as f64 / 1024.0 },
        startup: Startup { empty, existing },
        bookings,
    })
}

/// The server's CPU time, and PostgreSQL's.
fn cpu(server: &Server, database: Option<&Database>) -> anyhow::Result<(Duration, Option<Duration>)> {
    Ok((server.cpu()?, database.map(Database::cpu).transpose()?))
}

fn latency(ran: &Ran) -> Latency {
    Latency { turns_per_second: ran.per_second(), p50: ran.percentile(50), p99: ran.percentile(99) }
}

/// The calls made so far.
struct Calls<'a> {
    clinic: &'a Clinic,
    port: u16,
    next: u32,
    made: Vec<Range<u32>>,
}

impl Calls<'_> {
    /// Makes as many calls as time allows.
    fn make(&mut self, count: u32, rate: Option<f64>) -> anyhow::Result<Ran> {
        let plan = Plan { port: self.port, callers: CALLERS, calls: self.next..self.next + count, rate, most: MOST };
        let ran = load::run(&plan, self.clinic)?;
        self.made.push(self.next..self.next + ran.calls);
        self.next += count;
        Ok(ran)
    }

    fn count(&self) -> u32 {
        self.made.iter().map(|calls| calls.end - calls.start).sum()
    }
}
