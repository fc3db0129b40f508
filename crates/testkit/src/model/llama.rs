//! A real server of the OpenAI format: llama.cpp on a model with random weights, so that what it says is nonsense and
//! how it says it is real. Its script is where the other drivers are: `FRONTDESK_DRIVERS`, or `../shared/drivers`;
//! `scripts/needs.sh llm` makes the Python that it needs, and `FRONTDESK_PYTHON` names it.

use std::ffi::OsString;
use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// On a port and in a folder of its own, until it is dropped.
#[derive(Debug)]
pub struct Llama {
    child: Child,
    folder: PathBuf,
    port: u16,
}

impl Llama {
    /// As the scripts have it: there is room for 512 tokens. None, said aloud, where it cannot be started; an error
    /// where `FRONTDESK_REQUIRE_LLM` is set.
    pub async fn start() -> anyhow::Result<Option<Self>> {
        Self::start_with(&[]).await
    }

    /// With room for a question of the desk's, of which every sign is a token here.
    pub async fn start_with_room() -> anyhow::Result<Option<Self>> {
        Self::start_with(&[
            ("mkgguf.py", "add_context_length(2048)", "add_context_length(32768)"),
            ("llm_srv.py", "params.n_ctx = 1024", "params.n_ctx = 32768"),
        ])
        .await
    }

    /// With copies of the scripts in which these texts are others.
    async fn start_with(changes: &[(&str, &str, &str)]) -> anyhow::Result<Option<Self>> {
        let drivers = match drivers() {
            Ok(drivers) => drivers,
            Err(lacks) => {
                anyhow::ensure!(variable("FRONTDESK_REQUIRE_LLM").is_none(), "llama.cpp cannot be started: {lacks}");
                #[expect(clippy::print_stderr, reason = "a part that is skipped is said so")]
                {
                    eprintln!("The real server of language models was NOT run: {lacks}");
                }
                return Ok(None);
            }
        };
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
        let folder = std::env::temp_dir().join(format!("frontdesk-llm-{}-{port}", std::process::id()));
        std::fs::create_dir_all(&folder)?;
        for script in ["mkgguf.py", "llm_srv.py"] {
            let mut text = std::fs::read_to_string(drivers.join(script))?;
            for (_, old, new) in changes.iter().filter(|(of, ..)| *of == script) {
                anyhow::ensure!(text.contains(old), "{script} has no {old} any more");
                text = text.replace(old, new);
            }
            std::fs::write(folder.join(script), text)?;
        }
        let made = python().arg(folder.join("mkgguf.py")).arg(folder.join("tiny.gguf")).status()?;
        anyhow::ensure!(made.success(), "mkgguf.py failed");
        let log = std::fs::File::create(folder.join("log"))?;
        let mut command = python();
        command.arg("llm_srv.py").arg("tiny.gguf").arg(port.to_string()).current_dir(&folder);
        let child = command.stdout(log.try_clone()?).stderr(log).spawn()?;
        let server = Self { child, folder, port };
        server.ready().await?;
        Ok(Some(server))
    }

    pub fn base(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// What it wrote about itself.
    pub fn told(&self) -> String {
        String::from_utf8_lossy(&std::fs::read(self.folder.join("log")).unwrap_or_default()).into_owned()
    }

    async fn ready(&self) -> anyhow::Result<()> {
        for _ in 0..300 {
            if self.is_healthy().unwrap_or(false) {
                return Ok(());
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        anyhow::bail!("llama.cpp does not start:\n{}", self.told())
    }

    fn is_healthy(&self) -> std::io::Result<bool> {
        let mut socket = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port))?;
        socket.set_read_timeout(Some(Duration::from_millis(500)))?;
        socket.write_all(b"GET /health HTTP/1.0\r\n\r\n")?;
        let mut status = [0; 12];
        socket.read_exact(&mut status)?;
        Ok(status.ends_with(b" 200"))
    }
}

impl Drop for Llama {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

fn drivers() -> Result<PathBuf, String> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/drivers");
    let folder = variable("FRONTDESK_DRIVERS").map_or(beside, PathBuf::from);
    if !folder.join("llm_srv.py").exists() {
        return Err(format!("{} has no llm_srv.py", folder.display()));
    }
    let mut command = python();
    command.args(["-c", "import xllamacpp, gguf, numpy"]).stdout(Stdio::null()).stderr(Stdio::null());
    match command.status() {
        Ok(status) if status.success() => Ok(folder),
        _ => Err("Python has no xllamacpp, gguf or numpy (scripts/needs.sh llm installs them)".into()),
    }
}

fn python() -> Command {
    Command::new(variable("FRONTDESK_PYTHON").unwrap_or_else(|| "python3".into()))
}

#[expect(clippy::disallowed_methods, reason = "where the drivers are is said by the environment of the tests")]
fn variable(name: &str) -> Option<OsString> {
    std::env::var_os(name)
}
