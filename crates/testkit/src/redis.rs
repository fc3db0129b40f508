//! A real Redis server of a test's own, which can be stopped, started again, and made to answer nothing.

use anyhow::Context;
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

const START_WITHIN: Duration = Duration::from_secs(20);

/// Keeps nothing on disk; killed when dropped.
#[derive(Debug)]
pub struct Redis {
    port: u16,
    server: Child,
}

impl Redis {
    /// `None` where no `redis-server` is installed.
    pub fn start() -> anyhow::Result<Option<Self>> {
        let port = TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port();
        match serve(port) {
            Ok(server) => {
                let redis = Self { port, server };
                redis.answers()?;
                Ok(Some(redis))
            }
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error).context("redis-server cannot be started"),
        }
    }

    pub fn url(&self) -> String {
        format!("redis://127.0.0.1:{}/0", self.port)
    }

    /// Gone, as after a crash.
    pub fn stop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }

    /// There again, on the same port, with nothing in it.
    pub fn start_again(&mut self) -> anyhow::Result<()> {
        self.stop();
        self.server = serve(self.port)?;
        self.answers()
    }

    /// Takes connections and answers nothing, until it is thawed.
    pub fn freeze(&self) -> anyhow::Result<()> {
        self.signal("-STOP")
    }

    pub fn thaw(&self) -> anyhow::Result<()> {
        self.signal("-CONT")
    }

    fn signal(&self, signal: &str) -> anyhow::Result<()> {
        let sent = Command::new("kill").args([signal, &self.server.id().to_string()]).status()?;
        anyhow::ensure!(sent.success(), "the server is gone");
        Ok(())
    }

    #[expect(clippy::disallowed_methods, reason = "a test waits for a real server")]
    fn answers(&self) -> anyhow::Result<()> {
        let (at, begun) = (SocketAddr::from(([127, 0, 0, 1], self.port)), Instant::now());
        while TcpStream::connect(at).is_err() {
            anyhow::ensure!(begun.elapsed() < START_WITHIN, "redis-server does not answer");
            std::thread::sleep(Duration::from_millis(20));
        }
        Ok(())
    }
}

impl Drop for Redis {
    fn drop(&mut self) {
        self.stop();
    }
}

fn serve(port: u16) -> std::io::Result<Child> {
    let mut command = Command::new("redis-server");
    command.args(["--port", &port.to_string(), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"]);
    command.args(["--dir", "/"]).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn()
}
