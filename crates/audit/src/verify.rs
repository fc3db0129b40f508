//! Walking a chain from its beginning and naming the first fault. Pure: links and heads come in as arguments.

use crate::chain::{MARK, beginning, link_hash, mark};
use crate::fault::{Fault, What};
use crate::sign::Trusted;
use frontdesk_domain::TenantId;
use frontdesk_store::audit::{Entry, Head, Link};

/// A place of the chain that somebody kept outside of the database: then a chain that was put back shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    pub seq: i64,
    pub hash: String,
}

/// A chain without a fault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sound {
    pub links: i64,
    /// The hash at its end: worth keeping elsewhere.
    pub hash: String,
    /// Entries that were noted a moment ago and are not linked yet.
    pub waiting: i64,
}

/// A link with its entry, where that is there.
pub(crate) type Row = (Link, Option<Entry>);

/// The state of a walk.
#[derive(Debug)]
pub(crate) struct Walk<'a> {
    tenant: &'a TenantId,
    trusted: &'a Trusted,
    known: Vec<Known>,
    /// The last place that was checked, and the hash there.
    pub(crate) seq: i64,
    pub(crate) hash: String,
}

impl<'a> Walk<'a> {
    pub(crate) fn new(tenant: &'a TenantId, trusted: &'a Trusted, mut known: Vec<Known>) -> Self {
        known.sort_by_key(|known| known.seq);
        Self { tenant, trusted, known, seq: 0, hash: beginning(tenant) }
    }

    /// Checks the links up to a head and the head itself. `rows` are those after the head before, as far as they are
    /// there.
    pub(crate) fn up_to(&mut self, head: &Head, rows: &[Row]) -> Result<(), Fault> {
        let signed = self.trusted.is_good(self.tenant, head);
        let marks = if signed { marks(head) } else { Vec::new() };
        // Fewer marks than places: a head in between was removed, and nobody vouches for what it signed.
        let from = head.seq - i64::try_from(marks.len()).unwrap_or(i64::MAX) + 1;
        if signed && from > self.seq + 1 {
            return Err(Fault::at(self.seq + 1, entry_at(rows, self.seq + 1), What::Unsigned));
        }
        let since = self.seq + 1;
        for seq in since..=head.seq {
            let marked = usize::try_from(seq - from).ok().and_then(|n| marks.get(n).copied());
            self.step(seq, rows, marked)?;
        }
        if signed && head.hash == self.hash {
            return self.as_known(since, rows);
        }
        let what = match (signed, self.trusted.knows(&head.key_id)) {
            (true, _) => What::Rewritten,
            (false, true) => What::Forged { since },
            (false, false) => What::UnknownKey { since },
        };
        Err(Fault::at(head.seq, entry_at(rows, head.seq), what))
    }

    /// What comes behind the last head: nothing does in a chain that is whole.
    pub(crate) fn end(&self, beyond: Option<&Link>) -> Result<(), Fault> {
        if let Some(link) = beyond {
            return Err(Fault::at(link.seq.min(self.seq + 1), Some(&link.entry), What::Unsigned));
        }
        match self.known.iter().find(|known| known.seq > self.seq) {
            Some(_) => Err(Fault::at(self.seq + 1, None, What::Short)),
            None => Ok(()),
        }
    }

    /// Compared last: what is signed by another key is told as that.
    fn as_known(&self, since: i64, rows: &[Row]) -> Result<(), Fault> {
        let here = |known: &&Known| (since..=self.seq).contains(&known.seq);
        let other = |known: &&Known| rows.iter().any(|(link, _)| link.seq == known.seq && link.hash != known.hash);
        match self.known.iter().filter(here).find(other) {
            Some(known) => Err(Fault::at(known.seq, entry_at(rows, known.seq), What::Other)),
            None => Ok(()),
        }
    }

    fn step(&mut self, seq: i64, rows: &[Row], marked: Option<&str>) -> Result<(), Fault> {
        let Some((link, entry)) = rows.iter().find(|(link, _)| link.seq == seq) else {
            return Err(Fault::at(seq, None, What::Cut));
        };
        let fault = |what| Err(Fault::at(seq, Some(&link.entry), what));
        let Some(entry) = entry else { return fault(What::Removed) };
        let right = link_hash(self.tenant, &self.hash, seq, entry);
        let is_signed = |hash: &str| marked.is_none_or(|marked| marked == mark(hash));
        match (right == link.hash, is_signed(&link.hash)) {
            (true, true) => {}
            (true, false) => return fault(What::Rewritten),
            (false, true) if marked.is_some() && is_signed(&right) => return fault(What::Replaced),
            (false, true) => return fault(self.moved(rows, entry).unwrap_or(What::Edited)),
            (false, false) => return fault(What::Replaced),
        }
        (self.seq, self.hash) = (seq, link.hash.clone());
        Ok(())
    }

    /// Whether the entry belongs to another of these links.
    fn moved(&self, rows: &[Row], entry: &Entry) -> Option<What> {
        let before = std::iter::once(self.hash.as_str()).chain(rows.iter().map(|(link, _)| link.hash.as_str()));
        let own = |(before, (link, _)): (&str, &Row)| {
            (link_hash(self.tenant, before, link.seq, entry) == link.hash).then_some(What::Moved { from: link.seq })
        };
        before.zip(rows).find_map(own)
    }
}

fn marks(head: &Head) -> Vec<&str> {
    (0..head.marks.len() / MARK).filter_map(|n| head.marks.get(n * MARK..(n + 1) * MARK)).collect()
}

fn entry_at(rows: &[Row], seq: i64) -> Option<&str> {
    rows.iter().find(|(link, _)| link.seq == seq).map(|(link, _)| link.entry.as_str())
}
