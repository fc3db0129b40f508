//! Something wrong with the settings: where, what, and what to do.

use std::fmt;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    pub place: Place,
    pub what: String,
    pub remedy: String,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// Both from 1.
    File { name: String, line: usize, column: usize },
    /// The file as a whole.
    Whole { name: String },
    /// A variable of the environment.
    Variable { name: String },
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}. {}", self.place, self.what, self.remedy)
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File { name, line, column } => write!(f, "{name}:{line}:{column}"),
            Self::Whole { name } => f.write_str(name),
            Self::Variable { name } => write!(f, "the variable {name}"),
        }
    }
}
