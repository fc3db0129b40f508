//! Embeds the built dashboard: one entry for each file of `dashboard/dist`, none where it was not built.

use std::error::Error;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

#[expect(clippy::disallowed_methods, reason = "cargo tells a build script its folders in no other way")]
fn main() -> Result<(), Box<dyn Error>> {
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?);
    let dist = root.join("../../dashboard/dist").canonicalize()?;
    println!("cargo::rerun-if-changed={}", dist.display());
    let mut files = Vec::new();
    walk(&dist, &mut files)?;
    files.sort();
    let index = files.iter().find(|path| path.ends_with("index.html"));
    let index = index.map_or_else(|| "None".to_owned(), |path| format!("Some(include_str!({path:?}))"));
    let mut code = format!("pub(super) const INDEX: Option<&str> = {index};\npub(super) const FILES: &[File] = &[\n");
    for path in files.iter().filter(|path| is_served(path)) {
        writeln!(code, "    {},", entry(&dist, path)?)?;
    }
    code.push_str("];\n");
    fs::write(PathBuf::from(env::var("OUT_DIR")?).join("dashboard.rs"), code)?;
    Ok(())
}

fn walk(folder: &Path, files: &mut Vec<PathBuf>) -> std::io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        // Hidden files are the builder's own: its manifest and .gitignore.
        if path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.')) {
            continue;
        }
        if path.is_dir() {
            walk(&path, files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}

fn ending(path: &Path) -> &str {
    path.extension().and_then(|ending| ending.to_str()).unwrap_or_default()
}

/// The page itself is written for each answer, and the compressed files belong to their plain one.
fn is_served(path: &Path) -> bool {
    !path.ends_with("index.html") && !matches!(ending(path), "gz" | "br")
}

fn entry(dist: &Path, path: &Path) -> Result<String, Box<dyn Error>> {
    let address = format!("/{}", path.strip_prefix(dist)?.to_string_lossy().replace('\\', "/"));
    let packed = |ending: &str| {
        let packed = PathBuf::from(format!("{}.{ending}", path.display()));
        if packed.exists() { format!("Some(include_bytes!({packed:?}))") } else { "None".to_owned() }
    };
    let (gzip, brotli, kind) = (packed("gz"), packed("br"), kind(ending(path))?);
    Ok(format!(
        "File {{ path: {address:?}, kind: {kind:?}, plain: include_bytes!({path:?}), gzip: {gzip}, brotli: {brotli} }}"
    ))
}

fn kind(ending: &str) -> Result<&'static str, String> {
    Ok(match ending {
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "webmanifest" => "application/manifest+json",
        "json" => "application/json",
        "woff2" => "font/woff2",
        other => {
            return Err(format!("the dashboard has a file that ends in .{other}; name its media type in build.rs"));
        }
    })
}
