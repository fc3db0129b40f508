//! The token that signs the demo's webhooks.

use anyhow::Context;
use frontdesk_domain::outside::Clock;
use frontdesk_domain::{Secret, hex};
use std::path::Path;

const FILE: &str = "twilio-auth-token";

/// The one given, the one kept in the data folder, or a new one that is kept there.
pub fn token(given: Option<&str>, data: &Path, clock: &dyn Clock) -> anyhow::Result<(Secret, bool)> {
    if let Some(given) = given {
        anyhow::ensure!(!given.is_empty(), "--twilio-auth-token is empty; leave it out to have one made");
        return Ok((Secret::new(given), false));
    }
    std::fs::create_dir_all(data).with_context(|| format!("the data folder {} cannot be made", data.display()))?;
    let file = data.join(FILE);
    if let Ok(kept) = std::fs::read_to_string(&file) {
        return Ok((Secret::new(kept.trim()), true));
    }
    let made = hex(&clock.random());
    keep(&file, &made).with_context(|| format!("the token cannot be kept in {}", file.display()))?;
    Ok((Secret::new(made), true))
}

/// Only the owner of the process may read it.
fn keep(file: &Path, token: &str) -> std::io::Result<()> {
    use std::io::Write;
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
    options.open(file)?.write_all(token.as_bytes())
}
