//! Time zones by name, from one set of tables for the whole program.
//!
//! Governments change their clocks at short notice, so tables age. The binary says once, at its start, which ones are read;
//! until then, and for names that those do not know, it is the tables that are built in. Nothing here looks at the machine.

use jiff::tz::{TimeZone, TimeZoneDatabase};
use std::sync::OnceLock;

static TABLES: OnceLock<TimeZoneDatabase> = OnceLock::new();

/// From now on zones are read from these tables. `false`: some were read before, and those stay.
pub fn read_from(tables: TimeZoneDatabase) -> bool {
    TABLES.set(tables).is_ok()
}

/// The zone of this name, such as `America/Edmonton`.
pub fn named(name: &str) -> Result<TimeZone, jiff::Error> {
    let found = tables().get(name);
    found.or_else(|unknown| TimeZoneDatabase::bundled().get(name).map_err(|_| unknown))
}

/// Every name that is known.
pub fn names() -> Vec<String> {
    tables().available().map(|name| name.to_string()).collect()
}

fn tables() -> &'static TimeZoneDatabase {
    TABLES.get_or_init(TimeZoneDatabase::bundled)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_zone_is_found_by_its_name_and_the_built_in_tables_know_what_others_do_not() {
        assert!(read_from(TimeZoneDatabase::none()));
        assert!(!read_from(TimeZoneDatabase::bundled()), "said once");
        assert_eq!(named("America/Edmonton").unwrap().iana_name(), Some("America/Edmonton"));
        assert!(named("America/Nowhere").is_err() && named("").is_err());
        assert!(names().is_empty());
    }
}
