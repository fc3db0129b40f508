//! The files of the project, read once and looked at by every rule.

use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;

#[derive(Debug, Default)]
pub struct Project {
    /// In the order of their paths.
    pub files: Vec<File>,
}

#[derive(Clone, Debug)]
pub struct File {
    /// From the root, with `/`.
    pub path: String,
    /// Empty for a picture or another file that is not text.
    pub text: String,
}

impl Project {
    /// Reads the tracked files, and those that would be tracked if they were added now.
    pub fn read() -> io::Result<Self> {
        let root = root();
        let listed = Command::new("git")
            .args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
            .current_dir(&root)
            .output()?;
        if !listed.status.success() {
            return Err(io::Error::other("git cannot list the files here. Run this in a clone of the repository"));
        }
        let mut paths: Vec<String> =
            String::from_utf8_lossy(&listed.stdout).split('\0').filter(|p| !p.is_empty()).map(String::from).collect();
        paths.sort();
        paths.dedup();
        let files = paths.into_iter().filter_map(|path| read(&root, path)).collect();
        Ok(Self { files })
    }

    pub fn file(&self, path: &str) -> Option<&File> {
        self.files.iter().find(|f| f.path == path)
    }

    /// Whether the path is a file, or a folder with files in it.
    pub fn has(&self, path: &str) -> bool {
        let path = path.trim_end_matches('/');
        path.is_empty()
            || self.files.iter().any(|f| f.path.strip_prefix(path).is_some_and(|r| r.is_empty() || r.starts_with('/')))
    }

    /// The files below a folder whose names end in `ending`.
    pub fn below<'a>(&'a self, folder: &'a str, ending: &'a str) -> impl Iterator<Item = &'a File> {
        self.files.iter().filter(move |f| f.path.starts_with(folder) && f.path.ends_with(ending))
    }

    pub fn rust(&self) -> impl Iterator<Item = &File> {
        self.below("", ".rs")
    }

    /// A project made up for a rule's own test.
    #[cfg(test)]
    pub fn planted(files: &[(&str, &str)]) -> Self {
        let files = files.iter().map(|(path, text)| File { path: (*path).into(), text: (*text).into() }).collect();
        Self { files }
    }
}

/// A file that was deleted and not yet committed is simply not there.
fn read(root: &Path, path: String) -> Option<File> {
    let bytes = std::fs::read(root.join(&path)).ok()?;
    let text = String::from_utf8(bytes).unwrap_or_default();
    Some(File { path, text })
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().map_or_else(|| PathBuf::from("."), Path::to_path_buf)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_there_when_a_file_is_in_it() {
        let project = Project::planted(&[("docs/adr/001-store.md", "")]);
        assert!(project.has("docs/adr"));
        assert!(project.has("docs/adr/"));
        assert!(project.has("docs/adr/001-store.md"));
        assert!(!project.has("docs/a"));
    }

    #[test]
    fn this_repository_can_be_read() {
        let project = Project::read().unwrap();
        assert!(project.file("Cargo.toml").is_some());
    }
}
