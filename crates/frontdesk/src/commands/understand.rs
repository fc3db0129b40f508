//! `frontdesk understand`: JSON Lines in, what was understood out.

use anyhow::Context;
use frontdesk_language::tool::{Line, answer};
use std::io::{BufRead, Write};

pub fn run() -> anyhow::Result<()> {
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for (n, line) in std::io::stdin().lock().lines().enumerate() {
        let line = line.context("standard input cannot be read")?;
        if line.trim().is_empty() {
            continue;
        }
        let line: Line = serde_json::from_str(&line).with_context(|| format!("line {} is no question", n + 1))?;
        let answer = answer(&line).map_err(|e| anyhow::anyhow!("line {}: {e}", n + 1))?;
        serde_json::to_writer(&mut out, &answer)?;
        out.write_all(b"\n")?;
    }
    out.flush()?;
    Ok(())
}
