//! Variables that stand over the file: `FRONTDESK_SERVER_LISTEN` is `listen` of `[server]`. Others count only where the
//! file names them.

use std::collections::BTreeMap;

/// Name and value of each variable.
pub type Variables = BTreeMap<String, String>;

pub const PREFIX: &str = "FRONTDESK_";

/// The variables this process was started with. One that is not UTF-8 counts as not set.
pub fn of_the_process() -> Variables {
    std::env::vars_os()
        .filter_map(|(name, value)| Some((name.into_string().ok()?, value.into_string().ok()?)))
        .collect()
}

pub fn name_of(section: &str, key: &str) -> String {
    format!("{PREFIX}{section}_{key}").to_uppercase()
}
