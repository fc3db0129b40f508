//! The first run: a desk without an owner prints a link on the console, anew at each start. There is no password to begin
//! with.

use anyhow::Context;
use frontdesk_identity::Identity;

#[expect(clippy::print_stdout, reason = "for the person at the terminal alone; logs never carry a link")]
pub async fn offer(identity: &Identity) -> anyhow::Result<()> {
    let link = identity.people.first_owner_link().await.context("the first owner's link cannot be made")?;
    if let Some(link) = link {
        println!("This desk has no owner yet. Open this link to become it; it works once, within a day:");
        println!();
        println!("  {}", link.expose());
        println!();
    }
    Ok(())
}
