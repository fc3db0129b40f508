//! The commands a reader of README.md is told to type, so that they can be run and never rot.
//!
//! Every fenced block marked `sh` counts. A block that needs an outside account or changes the reader's machine
//! is preceded by a line `<!-- not run: why -->`.

use crate::project::Project;
use std::io::{self, Write};

pub fn run(out: &mut impl Write) -> io::Result<bool> {
    let project = Project::read()?;
    let Some(readme) = project.file("README.md") else {
        return Err(io::Error::other("README.md is missing. Write it"));
    };
    for command in commands(&readme.text) {
        writeln!(out, "{command}")?;
    }
    Ok(true)
}

/// One command a line; a line that ends in a backslash is joined with the next.
fn commands(text: &str) -> Vec<String> {
    let mut commands: Vec<String> = Vec::new();
    let (mut in_block, mut runs, mut joined) = (false, true, false);
    for line in text.lines() {
        let bare = line.trim();
        if bare.starts_with("```") {
            in_block = !in_block && bare == "```sh";
            runs = runs || !in_block && bare == "```";
            continue;
        }
        if !in_block {
            runs = !bare.starts_with("<!-- not run:") && (runs || !bare.is_empty());
            continue;
        }
        let command = bare.strip_prefix("$ ").unwrap_or(bare);
        if command.is_empty() || command.starts_with('#') {
            continue;
        }
        let part = command.trim_end_matches('\\').trim_end();
        match commands.last_mut().filter(|_| joined) {
            Some(last) => last.extend([" ", part]),
            None if runs => commands.push(part.to_string()),
            None => {}
        }
        joined = runs && command.ends_with('\\');
    }
    commands
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_are_read_joined_and_left_out_when_marked() {
        let text = "```sh\nmake demo   # starts it\n$ frontdesk check \\\n  --all\n```\n\n```json\n{}\n```\n\
                    <!-- not run: needs an account -->\n\n```sh\nfrontdesk serve\n```\n\nThen:\n\n```sh\n# a note\nmake\n```\n";
        assert_eq!(commands(text), ["make demo   # starts it", "frontdesk check --all", "make"]);
    }
}
