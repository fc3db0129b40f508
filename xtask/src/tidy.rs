//! Runs every rule and prints what they found.

use crate::finding::Severity;
use crate::project::Project;
use crate::rules::RULES;
use std::io::{self, Write};

/// `true` when no rule found an error.
pub fn run(out: &mut impl Write) -> io::Result<bool> {
    let project = Project::read()?;
    let (mut errors, mut warnings) = (0, 0);
    for rule in RULES {
        for finding in (rule.check)(&project) {
            match finding.severity {
                Severity::Error => errors += 1,
                Severity::Warning => warnings += 1,
            }
            writeln!(out, "{finding} [{}]", rule.name)?;
        }
    }
    let (rules, files) = (RULES.len(), project.files.len());
    writeln!(out, "tidy: {rules} rules, {files} files, {errors} errors, {warnings} warnings")?;
    Ok(errors == 0)
}

pub fn list(out: &mut impl Write) -> io::Result<bool> {
    for rule in RULES {
        writeln!(out, "{:16} {}", rule.name, rule.holds)?;
    }
    Ok(true)
}
