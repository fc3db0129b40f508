//! What turns were decided by: settings as they were, playbooks and prompts. Each is kept once, under its digest.

use crate::error::Result;
use crate::tx::Tx;
use frontdesk_domain::Digest;
use jiff::Timestamp;

/// What a paper is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A tenant's document.
    Settings,
    /// A playbook's name and the version of the program it came with.
    Playbook,
    /// The part of a question to a language model that is the same for many.
    Prompt,
}

impl Kind {
    fn name(self) -> &'static str {
        match self {
            Self::Settings => "settings",
            Self::Playbook => "playbook",
            Self::Prompt => "prompt",
        }
    }
}

/// Keeps a paper; one that is there already stays.
pub fn keep(tx: &mut Tx, kind: Kind, digest: Digest, body: &str, now: Timestamp) {
    let tenant = tx.tenant();
    tx.put(
        "INSERT INTO papers (tenant_id, kind, digest, body, first_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (tenant_id, kind, digest) DO NOTHING",
        &[(&tenant).into(), kind.name().into(), digest.to_string().as_str().into(), body.into(), now.into()],
    );
}

/// Keeps the tenant's document as it stands.
pub async fn keep_settings(tx: &mut Tx, now: Timestamp) -> Result<()> {
    let tenant = tx.tenant();
    let row = tx.one("SELECT document FROM tenants WHERE tenant_id = $1", &[(&tenant).into()]).await?;
    if let Some(mut row) = row {
        let document = row.text()?;
        keep(tx, Kind::Settings, Digest::of(&document), &document, now);
    }
    Ok(())
}

/// The paper of this kind whose digest begins so.
pub async fn beginning(tx: &mut Tx, kind: Kind, digits: &str) -> Result<Option<String>> {
    let tenant = tx.tenant();
    // After every hexadecimal digit.
    let end = format!("{digits}g");
    let row = tx
        .one(
            "SELECT body FROM papers WHERE tenant_id = $1 AND kind = $2 AND digest >= $3 AND digest < $4
             ORDER BY digest LIMIT 1",
            &[(&tenant).into(), kind.name().into(), digits.into(), end.as_str().into()],
        )
        .await?;
    row.map(|mut row| row.text()).transpose()
}
