//! The page of guarantees names tests that exist.

use std::path::{Path, PathBuf};

#[test]
fn every_guarantee_names_its_test() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let page = std::fs::read_to_string(root.join("docs/guarantees.md")).unwrap();
    let rows: Vec<&str> = page.lines().filter(|l| l.starts_with("| ") && !l.starts_with("| guarantee")).collect();
    assert!(rows.len() > 15, "the page has {} guarantees", rows.len());
    let mut sources = Vec::new();
    gather(&root.join("crates"), &mut sources);
    let code: Vec<String> = sources.iter().map(|path| std::fs::read_to_string(path).unwrap()).collect();
    for row in rows {
        let proof = row.rsplit('|').nth(1).unwrap();
        let named: Vec<&str> = proof.split('`').skip(1).step_by(2).collect();
        assert!(!named.is_empty(), "no test is named: {row}");
        for name in named {
            let is = format!("fn {name}(");
            assert!(code.iter().any(|text| text.contains(&is)), "there is no test {name}");
        }
    }
}

/// Pages that say of each claim what shows it, and how many claims each has at least.
const PAGES: [(&str, usize); 2] = [("docs/security-model.md", 25), ("docs/sign-in.md", 10)];

#[test]
fn what_shows_a_claim_is_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut sources = Vec::new();
    for folder in ["crates", "tests/browser"] {
        gather(&root.join(folder), &mut sources);
    }
    let code: Vec<String> = sources.iter().map(|path| std::fs::read_to_string(path).unwrap()).collect();
    let is_there = |name: &str| match name.contains('.') {
        true => sources.iter().any(|path| path.ends_with(name)),
        false => code.iter().any(|text| text.contains(&format!("fn {name}("))),
    };
    for (page, many) in PAGES {
        let claims = claims(&std::fs::read_to_string(root.join(page)).unwrap());
        assert!(claims.len() >= many, "{page} has {} claims", claims.len());
        for (claim, proof) in claims {
            let named: Vec<&str> = proof.split('`').skip(1).step_by(2).collect();
            assert!(!named.is_empty(), "{page}: nothing shows {claim}");
            for name in named {
                assert!(is_there(name), "{page}: there is no {name} to show {claim}");
            }
        }
    }
}

/// First and last cell of each row of the tables whose last column is `shown by`.
fn claims(page: &str) -> Vec<(String, String)> {
    let mut claims = Vec::new();
    let mut is_inside = false;
    for line in page.lines() {
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        match cells.as_slice() {
            ["", .., "shown by", ""] => is_inside = true,
            ["", claim, .., proof, ""] if is_inside && !claim.starts_with("--") => {
                claims.push(((*claim).to_owned(), (*proof).to_owned()));
            }
            ["", ..] => {}
            _ => is_inside = false,
        }
    }
    claims
}

fn gather(folder: &Path, sources: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let path = entry.path();
        if path.ends_with("node_modules") {
            continue;
        }
        if path.is_dir() {
            gather(&path, sources);
        } else if path.extension().is_some_and(|e| e == "rs" || e == "js" || e == "txt") {
            sources.push(path);
        }
    }
}
