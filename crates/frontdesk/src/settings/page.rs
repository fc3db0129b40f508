//! The file that is read, the environment over it, and what was found wrong so far.

use super::environment::Variables;
use super::problem::{Place, Problem};
use std::cell::RefCell;
use std::path::Path;

#[derive(Debug)]
pub struct Page<'a> {
    /// As the person wrote it.
    pub name: &'a str,
    pub text: &'a str,
    /// Where paths in the file begin.
    pub folder: &'a Path,
    pub variables: &'a Variables,
    problems: RefCell<Vec<Problem>>,
}

/// Where a value stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum At<'a> {
    /// Bytes from the beginning of the file.
    File(usize),
    /// Nowhere in particular in the file.
    Whole,
    Variable(&'a str),
}

impl<'a> Page<'a> {
    pub fn new(file: &'a Path, name: &'a str, text: &'a str, variables: &'a Variables) -> Self {
        let folder = file.parent().unwrap_or(Path::new(""));
        Self { name, text, folder, variables, problems: RefCell::default() }
    }

    pub fn wrong(&self, at: At<'_>, what: impl Into<String>, remedy: impl Into<String>) {
        let problem = Problem { place: self.place(at), what: what.into(), remedy: remedy.into() };
        self.problems.borrow_mut().push(problem);
    }

    pub fn line(&self, at: At<'_>) -> String {
        match self.place(at) {
            Place::File { line, .. } => format!("line {line}"),
            other => other.to_string(),
        }
    }

    /// In the order of the file; the same told twice is told once.
    pub fn problems(&self) -> Vec<Problem> {
        let mut problems = self.problems.borrow().clone();
        problems.sort_by(|a, b| a.place.cmp(&b.place));
        problems.dedup();
        problems
    }

    fn place(&self, at: At<'_>) -> Place {
        let name = self.name.to_owned();
        match at {
            At::Whole => Place::Whole { name },
            At::Variable(variable) => Place::Variable { name: variable.to_owned() },
            At::File(offset) => {
                let before = self.text.get(..offset).unwrap_or(self.text);
                let line = before.matches('\n').count() + 1;
                let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
                Place::File { name, line, column }
            }
        }
    }
}
