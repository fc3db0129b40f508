//! Which file on the disk a database is.

use crate::error::{Error, Result};
use std::path::{Path, PathBuf};

/// The file as it was when it was opened.
#[derive(Debug)]
pub(crate) struct Place {
    file: PathBuf,
    id: Option<(u64, u64)>,
}

impl Place {
    pub(crate) fn of(file: &Path) -> Self {
        Self { file: file.to_owned(), id: id(file) }
    }

    /// Whether the same file still lies there. A removed file can be written to without an error, and all of it
    /// is lost when the process ends.
    pub(crate) fn check(&self) -> Result<()> {
        if self.id.is_some() && id(&self.file) == self.id {
            return Ok(());
        }
        let file = self.file.display();
        Err(Error::Unavailable(format!(
            "the database file {file} was moved, replaced or removed; put it back, or restart"
        )))
    }
}

/// Device and number of the file; `None` when there is none.
#[cfg(unix)]
fn id(file: &Path) -> Option<(u64, u64)> {
    use std::os::unix::fs::MetadataExt;
    let found = std::fs::metadata(file).ok()?;
    Some((found.dev(), found.ino()))
}

#[cfg(not(unix))]
fn id(file: &Path) -> Option<(u64, u64)> {
    std::fs::metadata(file).ok().map(|_| (0, 0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_was_moved_away_is_missed_until_it_is_back() {
        let folder = std::env::temp_dir().join(format!("frontdesk-place-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let (file, away) = (folder.join("desk.db"), folder.join("away.db"));
        std::fs::write(&file, "one").unwrap();
        let place = Place::of(&file);
        place.check().unwrap();
        std::fs::rename(&file, &away).unwrap();
        assert!(place.check().unwrap_err().is_retry());
        std::fs::write(&file, "another").unwrap();
        place.check().unwrap_err();
        std::fs::rename(&away, &file).unwrap();
        place.check().unwrap();
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
