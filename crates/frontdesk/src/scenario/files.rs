//! Which files hold scenarios.

use anyhow::Context;
use std::path::{Path, PathBuf};

/// Deeper folders are not looked into.
const DEPTH_MAX: usize = 8;

/// The file itself, or every `.yaml` below the folder that lies in a folder named `scenarios`.
pub fn files(path: &Path) -> anyhow::Result<Vec<PathBuf>> {
    if path.is_file() {
        return Ok(vec![path.to_owned()]);
    }
    let mut found = Vec::new();
    gather(path, DEPTH_MAX, &mut found)?;
    found.retain(|file| is_scenario(file));
    found.sort();
    anyhow::ensure!(!found.is_empty(), "there is no scenario below {}", path.display());
    Ok(found)
}

fn gather(folder: &Path, depth: usize, found: &mut Vec<PathBuf>) -> anyhow::Result<()> {
    let entries = std::fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))?;
    for entry in entries {
        let path = entry?.path();
        if path.is_dir() && depth > 0 {
            gather(&path, depth - 1, found)?;
        } else if path.is_file() {
            found.push(path);
        }
    }
    Ok(())
}

fn is_scenario(file: &Path) -> bool {
    let is_yaml = file.extension().is_some_and(|e| e == "yaml");
    // A relative path may begin inside the folder it is named after.
    let whole = std::path::absolute(file).unwrap_or_else(|_| file.to_owned());
    is_yaml && whole.components().any(|part| part.as_os_str() == "scenarios")
}
