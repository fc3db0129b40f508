//! Which addresses are the dashboard's own. Others stay what they are: nothing.

/// The first part of each. The start is one too, where nothing else stands there.
pub(super) const PLACES: &[&str] =
    &["", "calendar", "contacts", "figures", "inbox", "onboarding", "phrases", "security", "settings", "team", "today"];

pub(super) fn is_ours(path: &str) -> bool {
    let first = path.strip_prefix('/').and_then(|rest| rest.split('/').next());
    first.is_some_and(|first| PLACES.contains(&first)) && !path.contains("//")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_below_a_place_are_ours_and_others_are_not() {
        for path in ["/", "/inbox", "/inbox/cnv_1", "/settings/hours"] {
            assert!(is_ours(path), "{path}");
        }
        for path in ["", "/inboxes", "/v1/inbox", "//inbox", "/inbox//evil.example", "/wp-admin", "/assets/a.js"] {
            assert!(!is_ours(path), "{path}");
        }
    }

    #[test]
    fn every_feature_with_routes_has_its_place() {
        let source = concat!(env!("CARGO_MANIFEST_DIR"), "/../../dashboard/src");
        let mut found = 0;
        for folder in std::fs::read_dir(source).unwrap() {
            let Ok(text) = std::fs::read_to_string(folder.unwrap().path().join("routes.tsx")) else { continue };
            // Those below one of these are the dashboard's by it.
            let own =
                text.split("getParentRoute: () => desk,").skip(1).filter_map(|rest| rest.split("path: '/").nth(1));
            for first in own.filter_map(|rest| rest.split(['/', '\'']).next()) {
                assert!(PLACES.contains(&first), "/{first} of the dashboard is not in PLACES");
                found += 1;
            }
        }
        assert!(found >= 9, "{found} paths");
    }
}
