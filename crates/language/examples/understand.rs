//! Reads cases as JSON Lines on standard input and writes what was understood on standard output.

use frontdesk_language::tool;
use std::io::{self, BufRead, Write};

fn main() -> io::Result<()> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    for line in io::stdin().lock().lines() {
        let answered =
            tool::utterance_from_json(&line?).and_then(|line| tool::answer(&line)).map_err(io::Error::other)?;
        serde_json::to_writer(&mut out, &answered)?;
        out.write_all(b"\n")?;
    }
    out.flush()
}
