//! One thing a rule found.

use std::fmt;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    /// The check fails.
    Error,
    /// Printed, and the check passes.
    Warning,
}

/// Printed as `path:line: what. remedy`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    pub severity: Severity,
    pub path: String,
    /// From 1.
    pub line: usize,
    pub what: String,
    pub remedy: String,
}

impl Finding {
    pub fn error(path: &str, line: usize, what: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self { severity: Severity::Error, path: path.into(), line, what: what.into(), remedy: remedy.into() }
    }

    pub fn warning(path: &str, line: usize, what: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self { severity: Severity::Warning, ..Self::error(path, line, what, remedy) }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mark = if self.severity == Severity::Warning { "warning: " } else { "" };
        write!(f, "{}:{}: {mark}{}. {}", self.path, self.line, self.what, self.remedy)
    }
}
