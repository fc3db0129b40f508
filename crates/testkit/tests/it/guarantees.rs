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

fn gather(folder: &Path, sources: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let path = entry.path();
        if path.is_dir() {
            gather(&path, sources);
        } else if path.extension().is_some_and(|e| e == "rs") {
            sources.push(path);
        }
    }
}
