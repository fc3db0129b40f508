//! Repository rules as code: `cargo run -p xtask -- tidy`.
//!
//! Each rule is one file in `rules/`. A rule reads the project's files and says what is wrong, where, and what
//! to do; it never changes a file. Nothing of the product depends on this crate.

mod finding;
mod project;
mod readme;
mod rules;
mod source;
mod tidy;
mod yaml;

use std::io::{self, Write};
use std::process::ExitCode;

const USAGE: &str = "\
cargo run -p xtask -- COMMAND
  tidy              check the repository's rules
  tidy --rules      list the rules
  readme-commands   print the commands of README.md, one a line
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let mut out = io::stdout().lock();
    let done = match words.as_slice() {
        ["tidy"] => tidy::run(&mut out),
        ["tidy", "--rules"] => tidy::list(&mut out),
        ["readme-commands"] => readme::run(&mut out),
        _ => {
            // Nothing is left to do when even the usage cannot be printed.
            let _ = out.write_all(USAGE.as_bytes());
            return ExitCode::from(2);
        }
    };
    match done {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            let _ = writeln!(out, "xtask: {error}");
            ExitCode::FAILURE
        }
    }
}
