//! A secret: in the environment, in a file of its own, or, last and least, in the settings.

use super::page::At;
use super::section::Section;
use frontdesk_domain::Secret;

/// Reads `key`, or the file that `key_file` names. What the environment says stands over the settings file.
pub fn secret(section: &Section<'_>, key: &str, key_file: &str) -> Option<Secret> {
    let (direct, by_file) = (section.get(key), section.get(key_file));
    match (direct, by_file) {
        (Some(direct), Some(by_file)) => match (direct.at, by_file.at) {
            (At::Variable(_), At::File(_)) => direct.text().map(Secret::new),
            (At::File(_), At::Variable(_)) => from_file(section, key_file),
            _ => {
                by_file.wrong(format!("both {key} and {key_file} are set"), "Keep one of them");
                None
            }
        },
        (Some(direct), None) => direct.text().map(Secret::new),
        (None, _) => from_file(section, key_file),
    }
}

/// Relative to the folder of the settings file.
pub fn from_file(section: &Section<'_>, key: &str) -> Option<Secret> {
    let item = section.get(key)?;
    let path = section.page.folder.join(item.text()?);
    match std::fs::read_to_string(&path) {
        Ok(text) if !text.trim().is_empty() => Some(Secret::new(text.trim())),
        Ok(_) => {
            item.wrong(format!("{} is empty", path.display()), "Write the secret into it, on one line");
            None
        }
        Err(error) => {
            let remedy = "Make the file, and let the user that Frontdesk runs as read it";
            item.wrong(format!("{} cannot be read ({})", path.display(), error.kind()), remedy);
            None
        }
    }
}
