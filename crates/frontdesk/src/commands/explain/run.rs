//! Finds what is asked about and chooses the form.

use super::{document, listing, page};
use crate::cli::Explain;
use crate::commands::print;
use crate::commands::stored::Archive;
use serde_json::Value;

pub async fn run(asked: Explain) -> anyhow::Result<()> {
    let archive = Archive::open(&asked.stored).await?;
    let found = archive.find(&asked.of).await?;
    let told = &found.told;
    if asked.json {
        let turns: Vec<Value> = found.turns().map(|turn| document::document(told, turn)).collect();
        let whole = match &found.turn {
            Some(_) => turns.into_iter().next().unwrap_or_default(),
            None => document::conversation(told, turns),
        };
        print(&serde_json::to_string_pretty(&whole)?);
        return Ok(());
    }
    match &found.turn {
        Some(_) => found.turns().for_each(|turn| print(&page::page(told, turn))),
        None => print(&listing::listing(told)),
    }
    Ok(())
}
