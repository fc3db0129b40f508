//! The server under test: the real binary, a process of its own.

use super::line::Line;
use super::{proc, watch};
use anyhow::Context;
use std::fs::File;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

const READY_SECONDS_MAX: u64 = 30;
const STOP_SECONDS_MAX: u64 = 30;
const EMPTY_SECONDS_MAX: u64 = 60;

/// How it is started; started again with the same, it finds its data.
#[derive(Clone, Debug)]
pub(super) struct Settings {
    pub binary: PathBuf,
    pub data: PathBuf,
    pub token: String,
    pub practitioners: u8,
    pub database_url: Option<String>,
}

#[derive(Debug)]
pub(super) struct Server {
    child: Child,
    pub port: u16,
    /// From the start of the process to the first yes of `/health/ready`.
    pub ready_after: Duration,
}

impl Server {
    pub(super) fn start(settings: &Settings) -> anyhow::Result<Self> {
        let port = free_port()?;
        let log = settings.data.with_extension("log");
        let mut command = Command::new(&settings.binary);
        command.arg("demo").args(["--port", &port.to_string()]).arg("--data").arg(&settings.data);
        command.args(["--practitioners", &settings.practitioners.to_string(), "--twilio-auth-token", &settings.token]);
        if let Some(url) = &settings.database_url {
            // Not on the command line, where everybody on the machine may read it.
            command.env("FRONTDESK_DATABASE_URL", url);
        }
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(File::create(&log)?);
        let begun = watch::now();
        let child = command.spawn().with_context(|| format!("{} cannot be started", settings.binary.display()))?;
        let mut server = Self { child, port, ready_after: Duration::ZERO };
        let ready = || is_ready(port).then(|| begun.elapsed());
        let ready = watch::until(Duration::from_secs(READY_SECONDS_MAX), Duration::from_millis(1), ready);
        server.ready_after = ready.with_context(|| format!("the server does not get ready:\n{}", tail(&log)))?;
        Ok(server)
    }

    /// A key for programs that may do this, made at the command line as an operator makes one.
    pub(super) fn key(settings: &Settings, may: &str) -> anyhow::Result<String> {
        let mut command = Command::new(&settings.binary);
        command.args(["key", "create", "--name", "bench", "--may", may]).arg("--data").arg(&settings.data);
        if let Some(url) = &settings.database_url {
            command.env("FRONTDESK_DATABASE_URL", url);
        }
        let output = command.output()?;
        anyhow::ensure!(output.status.success(), "no key: {}", String::from_utf8_lossy(&output.stderr));
        Ok(String::from_utf8(output.stdout)?.trim().to_owned())
    }

    pub(super) fn cpu(&self) -> anyhow::Result<Duration> {
        proc::cpu(self.child.id())
    }

    pub(super) fn memory_kb(&self) -> anyhow::Result<(u64, u64)> {
        proc::memory_kb(self.child.id())
    }

    /// Waits until everything that was queued is delivered: it belongs to the turns that queued it.
    pub(super) fn delivered(&self) -> anyhow::Result<()> {
        let mut line = Line::open(self.port)?;
        let empty = || {
            let (_, figures) = line.get("/metrics").ok()?;
            figures.lines().any(|l| l == "frontdesk_outbox_depth 0").then_some(())
        };
        let done = watch::until(Duration::from_secs(EMPTY_SECONDS_MAX), Duration::from_millis(100), empty);
        done.context("the outbox does not get empty")
    }

    /// Asks it to stop, as a service manager does, and waits.
    pub(super) fn stop(mut self) -> anyhow::Result<()> {
        let asked = Command::new("kill").args(["-TERM", &self.child.id().to_string()]).status()?;
        anyhow::ensure!(asked.success(), "the server was gone before it was stopped");
        let ended = || self.child.try_wait().ok().flatten();
        let ended = watch::until(Duration::from_secs(STOP_SECONDS_MAX), Duration::from_millis(10), ended);
        let status = ended.context("the server does not stop")?;
        anyhow::ensure!(status.success(), "the server ended with {status}");
        Ok(())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn is_ready(port: u16) -> bool {
    Line::open(port).is_ok_and(|mut line| line.get("/health/ready").is_ok_and(|(status, _)| status == 200))
}

fn free_port() -> anyhow::Result<u16> {
    Ok(TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port())
}

fn tail(log: &Path) -> String {
    let text = std::fs::read_to_string(log).unwrap_or_default();
    let from = text.len().saturating_sub(2000);
    text.get(from..).unwrap_or(&text).to_owned()
}
