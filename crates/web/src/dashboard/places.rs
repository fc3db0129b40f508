//! Which addresses are the dashboard's own. Others stay what they are: nothing.

/// The first part of each. The start is one too, where nothing else stands there.
pub(super) const PLACES: &[&str] = &[
    "",
    "calendar",
    "contacts",
    "figures",
    "flows",
    "inbox",
    "leads",
    "onboarding",
    "phrases",
    "security",
    "settings",
    "tasks",
    "team",
    "today",
];

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
            for path in text.split("path: '/").skip(1).filter_map(|rest| rest.split('\'').next()) {
                let parent = text.matches("getParentRoute: () => desk").count();
                let first = path.split('/').next().unwrap_or_default();
                assert!(PLACES.contains(&first) || parent == 0, "/{path} of the dashboard is not in PLACES");
                found += 1;
            }
        }
        assert!(found >= 10, "{found} paths");
    }
}
