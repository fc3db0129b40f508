//! Rust source as the rules see it: lines, without a parser. Formatted code makes that reliable: a block ends
//! at the first `}` that stands as far in as the line that opened it.

use crate::project::File;
use std::ops::RangeInclusive;

/// A line of a Rust file that is neither a comment nor part of a test.
#[derive(Clone, Copy, Debug)]
pub struct Line<'a> {
    /// From 1.
    pub number: usize,
    pub text: &'a str,
}

/// Whether the whole file is there for tests, benches or examples.
pub fn is_test_file(path: &str) -> bool {
    let in_folder = |name: &str| path.starts_with(&format!("{name}/")) || path.contains(&format!("/{name}/"));
    ["tests", "benches", "examples"].iter().any(|f| in_folder(f))
        || path.ends_with("/tests.rs")
        || path.ends_with("_tests.rs")
}

/// All lines that are not in a `#[cfg(test)]` item; comments are kept.
pub fn product_lines(file: &File) -> Vec<Line<'_>> {
    if is_test_file(&file.path) {
        return Vec::new();
    }
    let all: Vec<&str> = file.text.lines().collect();
    let mut kept = Vec::new();
    let mut at = 0;
    while let Some(text) = all.get(at) {
        if text.trim_start().starts_with("#[cfg(test)]") {
            at = block_end(&all, at + 1).map_or(at + 2, |end| end + 1);
        } else {
            kept.push(Line { number: at + 1, text });
            at += 1;
        }
    }
    kept
}

/// The product's lines without comments.
pub fn code_lines(file: &File) -> impl Iterator<Item = Line<'_>> {
    product_lines(file).into_iter().filter(|l| !l.text.trim_start().starts_with("//"))
}

/// A function: its name and the lines from `fn` to the closing brace, counted from 1.
#[derive(Debug, PartialEq, Eq)]
pub struct Function<'a> {
    pub name: &'a str,
    pub lines: RangeInclusive<usize>,
}

impl Function<'_> {
    pub fn length(&self) -> usize {
        self.lines.end() - self.lines.start() + 1
    }
}

/// The functions with a body, outside tests.
pub fn functions(file: &File) -> Vec<Function<'_>> {
    let all: Vec<&str> = file.text.lines().collect();
    code_lines(file)
        .filter_map(|line| {
            let name = function_name(line.text)?;
            let end = block_end(&all, line.number - 1)?;
            Some(Function { name, lines: line.number..=end + 1 })
        })
        .collect()
}

/// `pub(crate) async fn hold(…` → `hold`.
fn function_name(line: &str) -> Option<&str> {
    const BEFORE: [&str; 6] = ["pub", "async", "const", "unsafe", "extern", "default"];
    let mut words = line.trim_start().split(' ');
    loop {
        let word = words.next()?;
        if word == "fn" {
            let name = words.next()?;
            let end = name.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(name.len());
            return name.get(..end).filter(|n| !n.is_empty());
        }
        let plain = word.split('(').next().unwrap_or(word);
        if !BEFORE.contains(&plain) && !word.starts_with('"') && !word.ends_with(')') {
            return None;
        }
    }
}

/// The index of the line that closes the block opened at or after `start`; `None` for an item without a body.
fn block_end(all: &[&str], start: usize) -> Option<usize> {
    let depth = indent(all.get(start)?);
    for (i, line) in all.iter().enumerate().skip(start) {
        if line.trim().is_empty() || indent(line) != depth {
            continue;
        }
        let text = line.trim_end();
        if i == start && text.ends_with(';') {
            return None;
        }
        if i == start && text.ends_with('}') || text.trim_start() == "}" {
            return Some(i);
        }
    }
    None
}

fn indent(line: &str) -> usize {
    line.len() - line.trim_start().len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(text: &str) -> File {
        File { path: "crates/desk/src/a.rs".into(), text: text.into() }
    }

    #[test]
    fn functions_are_measured_and_tests_left_out() {
        let file = file(
            "trait T {\n    fn no_body(&self);\n}\npub(crate) async fn hold(\n    a: u8,\n) -> u8 {\n    a\n}\nfn one() {}\n\
             #[cfg(test)]\nmod tests {\n    #[test]\n    fn t() {\n    }\n}\n",
        );
        let found: Vec<_> = functions(&file).into_iter().map(|f| (f.name.to_string(), f.length())).collect();
        assert_eq!(found, [("hold".to_string(), 5), ("one".to_string(), 1)]);
    }

    #[test]
    fn code_after_a_test_module_is_seen_again() {
        let file = file("#[cfg(test)]\nmod tests {\n    use a;\n}\n\nfn after() {}\n");
        assert_eq!(code_lines(&file).last().map(|l| (l.number, l.text)), Some((6, "fn after() {}")));
    }

    #[test]
    fn a_test_module_in_its_own_file_hides_one_line_only() {
        let file = file("#[cfg(test)]\nmod tests;\nuse std::fs;\n");
        assert_eq!(code_lines(&file).count(), 1);
    }
}
