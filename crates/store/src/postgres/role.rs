//! The application role: what serving connections are, so that row-level security binds them.

/// The name of a database's application role, at most 63 bytes. A long name is cut and told apart by a sum
/// over the whole of it.
pub(crate) fn application_role(database: &str) -> String {
    const ROOM: usize = 63 - "_app".len();
    if database.len() <= ROOM {
        return format!("{database}_app");
    }
    let mut end = ROOM - 9;
    while !database.is_char_boundary(end) {
        end -= 1;
    }
    // FNV-1a: small, and the same in every version of the program.
    let sum = database.bytes().fold(0x811c_9dc5_u32, |sum, b| (sum ^ u32::from(b)).wrapping_mul(0x0100_0193));
    format!("{}_{sum:08x}_app", &database[..end])
}

/// A name as it stands in a statement.
pub(crate) fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_names_stay_within_63_bytes_and_apart() {
        assert_eq!(application_role("frontdesk"), "frontdesk_app");
        let (a, b) = (application_role(&"ü".repeat(31)), application_role(&format!("{}x", "ü".repeat(30))));
        assert!(a.len() <= 63 && b.len() <= 63);
        assert_ne!(a, b);
        assert_eq!(quoted(r#"my"db"#), r#""my""db""#);
    }
}
