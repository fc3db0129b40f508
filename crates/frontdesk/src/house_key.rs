//! The house key: given in the settings, or kept in the data folder, where the first start makes it.

use crate::settings::Where;
use anyhow::Context;
use frontdesk_domain::hex;
use frontdesk_domain::outside::Clock;
use frontdesk_identity::crypt::HouseKey;
use std::io::ErrorKind;
use std::path::Path;

const FILE: &str = "house.key";
const WRONG: &str = "it has to be 64 hexadecimal digits, as `openssl rand -hex 32` writes them";

pub fn of(place: &Where, clock: &dyn Clock) -> anyhow::Result<HouseKey> {
    match &place.house_key {
        Some(given) => HouseKey::parse(given.expose()).with_context(|| format!("the house key is wrong: {WRONG}")),
        None => kept(&place.data, clock),
    }
}

/// The one that is given, or the one in the folder; none is made.
pub fn there(given: Option<&str>, data: &Path) -> anyhow::Result<HouseKey> {
    match given {
        Some(given) => HouseKey::parse(given).with_context(|| format!("the house key is wrong: {WRONG}")),
        None => read(&data.join(FILE)),
    }
}

/// The one in the folder, or a new one.
pub fn kept(data: &Path, clock: &dyn Clock) -> anyhow::Result<HouseKey> {
    let file = data.join(FILE);
    std::fs::create_dir_all(data).with_context(|| format!("the data folder {} cannot be made", data.display()))?;
    let made = HouseKey::random(clock);
    let mark = hex(&clock.random());
    match keep(&file, &file.with_extension(mark), &made) {
        Ok(()) => Ok(made),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => read(&file),
        Err(error) => Err(error).with_context(|| format!("the house key cannot be kept in {}", file.display())),
    }
}

fn read(file: &Path) -> anyhow::Result<HouseKey> {
    let text =
        std::fs::read_to_string(file).with_context(|| format!("the house key in {} cannot be read", file.display()))?;
    HouseKey::parse(&text).with_context(|| {
        format!("{} does not hold the house key: {WRONG}. Put the right file back from a backup", file.display())
    })
}

/// Only the owner of the process may read it. It is written beside its place first, so that another process which starts
/// now finds it whole or not at all.
fn keep(file: &Path, beside: &Path, key: &HouseKey) -> std::io::Result<()> {
    use std::io::Write;
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
    let mut written = options.open(beside)?;
    written.write_all(key.text().as_bytes())?;
    written.sync_all()?;
    // A link is refused where the file is there already; a rename would replace it.
    let linked = std::fs::hard_link(beside, file);
    let _ = std::fs::remove_file(beside);
    linked
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::SystemClock;

    #[test]
    fn the_first_start_makes_it_and_the_next_one_finds_it() {
        let data = std::env::temp_dir().join(format!("frontdesk-house-key-{}", std::process::id()));
        let made: Vec<_> = std::thread::scope(|scope| {
            let starts: Vec<_> = (0..4).map(|_| scope.spawn(|| kept(&data, &SystemClock).unwrap())).collect();
            starts.into_iter().map(|start| start.join().unwrap()).collect()
        });
        let again = kept(&data, &SystemClock).unwrap();
        let file = data.join(FILE);
        let mode = std::os::unix::fs::PermissionsExt::mode(&std::fs::metadata(&file).unwrap().permissions());
        std::fs::write(&file, "short").unwrap();
        let broken = kept(&data, &SystemClock).unwrap_err();
        std::fs::remove_dir_all(&data).unwrap();
        assert!(made.iter().all(|key| *key == again), "however many start at once");
        assert_eq!(mode & 0o777, 0o600);
        assert!(broken.to_string().contains("backup"), "{broken}");
    }
}
