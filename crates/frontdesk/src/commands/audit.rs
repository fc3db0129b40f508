//! `frontdesk audit`: checks the audit trails, or writes one out.

use super::print;
use crate::cli::{Audit, AuditCommand, AuditFormat, VerifyAudit};
use crate::{house_key, wiring};
use anyhow::{Context, bail};
use frontdesk_audit::{By, Deed, Format, Known, Trusted, Verb, Wanted, export, note_alone, verify};
use frontdesk_domain::TenantId;
use frontdesk_store::{HOUSE, Scoped, Store, audit};
use std::collections::HashMap;
use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

/// What the command ends with when a trail is not whole; 1 is for a trail that could not be checked.
const FAULT: u8 = 2;
/// How the house's own trail is named on the command line.
const THE_HOUSE: &str = "house";
const PAGE: i64 = 1_000;

pub async fn run(asked: Audit) -> anyhow::Result<ExitCode> {
    let store = wiring::stored(&asked.stored).await?;
    match &asked.command {
        AuditCommand::Verify(how) => {
            let trusted = trusted(&asked, how)?;
            check(&trails(&store, asked.tenant.as_deref()).await?, &trusted, how).await
        }
        AuditCommand::Export { format } => {
            let all = trails(&store, asked.tenant.as_deref()).await?;
            let named = asked.tenant.is_some();
            match all.as_slice() {
                // The house's trail is beside that of the only business.
                [trail] | [trail, _] if named || all.len() == 2 => write_out(trail, *format).await?,
                _ => bail!("there are several trails; name one with --tenant: {}, or {THE_HOUSE}", names(&all)),
            }
            Ok(ExitCode::SUCCESS)
        }
    }
}

/// The trail that is named, or all of them; the house's is the last.
async fn trails(store: &Store, named: Option<&str>) -> anyhow::Result<Vec<Scoped>> {
    let mut all = store.tenants().await?;
    all.extend(TenantId::parse(HOUSE));
    let all: Vec<Scoped> = all.iter().map(|id| store.tenant(id)).collect();
    let Some(name) = named else { return Ok(all) };
    let is_it = |trail: &&Scoped| trail.id().as_str() == if name == THE_HOUSE { HOUSE } else { name };
    let found = all.iter().find(is_it).cloned().map(|trail| vec![trail]);
    found.with_context(|| format!("there is no business {name:?}; there are: {}, and {THE_HOUSE}", names(&all)))
}

fn names(trails: &[Scoped]) -> String {
    let names: Vec<&str> = trails.iter().map(|t| t.id().as_str()).filter(|name| *name != HOUSE).collect();
    names.join(", ")
}

/// Signatures by the house key count, or by the public key that is given in its place, and by those before it.
fn trusted(asked: &Audit, how: &VerifyAudit) -> anyhow::Result<Trusted> {
    let own = match (&how.public_key, &how.house_key) {
        (Some(_), _) => Trusted::default(),
        (None, given) => {
            let key = house_key::there(given.as_deref(), &asked.stored.data)?;
            wiring::audit_keys(&key)?.trusted()
        }
    };
    how.public_key.iter().chain(&how.earlier_key).try_fold(own, |trusted, key| {
        trusted.and_hex(key).with_context(|| format!("{key:?} is no public key: it has 64 hexadecimal digits"))
    })
}

async fn check(trails: &[Scoped], trusted: &Trusted, how: &VerifyAudit) -> anyhow::Result<ExitCode> {
    let mut known = how.known.as_deref().map_or(Ok(HashMap::new()), known)?;
    let mut faults = 0;
    for trail in trails {
        let name = trail.id().as_str();
        let kept = known.remove(name).unwrap_or_default();
        match verify(trail, trusted, kept).await.with_context(|| format!("the trail of {name} cannot be read"))? {
            Ok(sound) => print(&format!("{name} {} {} sound, {} waiting", sound.links, sound.hash, sound.waiting)),
            Err(fault) => {
                faults += 1;
                print(&format!("{name} FAULT {}: {fault}", fault.what.name()));
            }
        }
    }
    if trails.len() > 1
        && let Some(gone) = known.keys().next()
    {
        faults += 1;
        print(&format!("{gone} FAULT short: the whole trail is gone, and so is the business"));
    }
    Ok(if faults == 0 { ExitCode::SUCCESS } else { ExitCode::from(FAULT) })
}

/// What an earlier run of `verify` printed: trail, place and hash in each line, and whatever follows.
fn known(file: &Path) -> anyhow::Result<HashMap<String, Vec<Known>>> {
    let text = std::fs::read_to_string(file).with_context(|| format!("{} cannot be read", file.display()))?;
    let mut all: HashMap<String, Vec<Known>> = HashMap::new();
    for (n, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        let mut words = line.split_whitespace();
        let read = (words.next(), words.next().and_then(|seq| seq.parse().ok()), words.next());
        let (Some(name), Some(seq), Some(hash)) = read else {
            bail!("line {} of {} is none that `frontdesk audit verify` wrote of a sound trail", n + 1, file.display());
        };
        if seq > 0 {
            all.entry(name.to_owned()).or_default().push(Known { seq, hash: hash.to_owned() });
        }
    }
    Ok(all)
}

/// Oldest entries first. That it is written out is noted first.
async fn write_out(trail: &Scoped, format: AuditFormat) -> anyhow::Result<()> {
    let by = By::operator(wiring::system_clock());
    let deed = Deed::named(Verb::AuditExported, "audit").set("format", format.name());
    note_alone(trail, &by, deed).await?;
    let format = if format == AuditFormat::Csv { Format::Csv } else { Format::JsonLines };
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    let mut after: Option<String> = None;
    loop {
        let from = after.clone();
        let page = trail
            .read(move |tx| {
                Box::pin(async move { audit::list(tx, &Wanted::default(), from.as_deref(), true, PAGE).await })
            })
            .await?;
        out.write_all(export(&page, format, after.is_none()).as_bytes())?;
        let Some(last) = page.last().filter(|_| page.len() as i64 == PAGE) else { break };
        after = Some(last.id.clone());
    }
    Ok(out.flush()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_printed_once_is_read_again() {
        let file = std::env::temp_dir().join(format!("frontdesk-ends-{}", std::process::id()));
        std::fs::write(&file, "ten_a 12 abcd sound, 0 waiting\nten_b 0 beef sound, 0 waiting\n\nten_a 7 ef01\n")
            .unwrap();
        let read = known(&file).unwrap();
        std::fs::write(&file, "ten_a FAULT edited: place 3\n").unwrap();
        let wrong = known(&file).unwrap_err().to_string();
        std::fs::remove_file(&file).unwrap();
        let seqs: Vec<i64> = read["ten_a"].iter().map(|known| known.seq).collect();
        assert_eq!((seqs, read.contains_key("ten_b")), (vec![12, 7], false), "an empty trail has nothing to be cut");
        assert!(wrong.contains("line 1"), "{wrong}");
    }
}
