//! What is hashed and what is signed, byte for byte. Pure.
//!
//! Every field carries its length, so that no two entries have the same bytes; each kind of hash begins with words of its
//! own, so that none can be passed off as another. A later form would begin with other words.

use frontdesk_domain::{TenantId, hex};
use frontdesk_store::audit::{Entry, Head, Link};
use ring::digest::{Context, SHA256};

/// Bytes of a link's hash that the signed head repeats.
const MARK_BYTES: usize = 8;
/// Their signs in hexadecimal.
pub(crate) const MARK: usize = MARK_BYTES * 2;

/// What stands before the first link.
pub(crate) fn beginning(tenant: &TenantId) -> String {
    let mut hash = Hash::new(b"frontdesk audit chain 1\n");
    hash.field(Some(tenant.as_str().as_bytes()));
    hash.end()
}

/// The hash of an entry at its place, behind the link before.
pub(crate) fn link_hash(tenant: &TenantId, before: &str, seq: i64, entry: &Entry) -> String {
    let mut hash = Hash::new(b"frontdesk audit link 1\n");
    hash.field(Some(before.as_bytes()));
    hash.field(Some(&seq.to_be_bytes()));
    hash.field(Some(tenant.as_str().as_bytes()));
    hash.field(Some(entry.id.as_bytes()));
    hash.field(Some(&entry.at.to_be_bytes()));
    hash.field(Some(entry.actor.as_bytes()));
    hash.field(Some(entry.verb.as_bytes()));
    hash.field(entry.object.as_deref().map(str::as_bytes));
    hash.field(Some(entry.changes.as_bytes()));
    hash.field(Some(entry.origin.as_bytes()));
    hash.field(entry.why.as_deref().map(str::as_bytes));
    hash.end()
}

/// What a head's signature is over.
pub(crate) fn signed(tenant: &TenantId, head: &Head) -> Vec<u8> {
    let mut bytes = b"frontdesk audit head 1\n".to_vec();
    let (seq, at) = (head.seq.to_be_bytes(), head.at.to_be_bytes());
    let texts = [tenant.as_str(), &head.hash, &head.marks, &head.key_id];
    for field in texts.map(str::as_bytes).into_iter().chain([&seq[..], &at[..]]) {
        bytes.extend_from_slice(&(field.len() as u64).to_be_bytes());
        bytes.extend_from_slice(field);
    }
    bytes
}

/// Links entries in their order behind what is there.
pub(crate) fn links(tenant: &TenantId, end: Option<&Link>, entries: &[Entry]) -> Vec<Link> {
    let mut before = end.map_or_else(|| beginning(tenant), |end| end.hash.clone());
    let mut seq = end.map_or(0, |end| end.seq);
    let next = |entry: &Entry| {
        seq += 1;
        before = link_hash(tenant, &before, seq, entry);
        Link { seq, entry: entry.id.clone(), hash: before.clone() }
    };
    entries.iter().map(next).collect()
}

/// What a head repeats of each link.
pub(crate) fn marks(links: &[Link]) -> String {
    links.iter().map(|link| mark(&link.hash)).collect()
}

pub(crate) fn mark(hash: &str) -> &str {
    hash.get(..MARK).unwrap_or(hash)
}

struct Hash(Context);

impl Hash {
    fn new(kind: &[u8]) -> Self {
        let mut context = Context::new(&SHA256);
        context.update(kind);
        Self(context)
    }

    /// The length goes first; that of a field that is not there is one no field has.
    fn field(&mut self, bytes: Option<&[u8]>) {
        let length = bytes.map_or(u64::MAX, |bytes| bytes.len() as u64);
        self.0.update(&length.to_be_bytes());
        self.0.update(bytes.unwrap_or_default());
    }

    fn end(self) -> String {
        hex(self.0.finish().as_ref())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn tenant() -> TenantId {
        TenantId::parse("ten_a").unwrap()
    }

    fn entry() -> Entry {
        Entry {
            id: "aud_1".into(),
            at: 1_790_000_000_000_000,
            actor: "mbr_1".into(),
            verb: "booking.moved".into(),
            object: Some("bkg_1".into()),
            changes: r#"[{"what":"starts_at","before":1,"after":2}]"#.into(),
            origin: "203.0.113.0/24 0000000000000007".into(),
            why: None,
        }
    }

    /// Chains that exist are read by every later version: these bytes stay.
    #[test]
    fn the_first_form_stays_as_it_is() {
        let first = link_hash(&tenant(), &beginning(&tenant()), 1, &entry());
        assert_eq!(first, "ac73a4e13e1e8355bbfa0f7b5fd3880efc05b9f52b141e2edc07a09102a3a4d0");
        let head = Head {
            seq: 1,
            hash: first.clone(),
            marks: mark(&first).into(),
            at: 5,
            key_id: "k".into(),
            signature: String::new(),
        };
        assert_eq!(
            hex(ring::digest::digest(&SHA256, &signed(&tenant(), &head)).as_ref()),
            "9b152f2791a9b91ae997f2e03989492714b261022d68de8a60612fa71a6fff51"
        );
    }

    fn any_entry() -> impl Strategy<Value = Entry> {
        let text = || "[ab|]{0,2}";
        (text(), 0..3_i64, text(), text(), proptest::option::of(text()), text(), text(), proptest::option::of(text()))
            .prop_map(|(id, at, actor, verb, object, changes, origin, why)| Entry {
                id,
                at,
                actor,
                verb,
                object,
                changes,
                origin,
                why,
            })
    }

    proptest! {
        #[test]
        fn two_entries_have_one_hash_only_when_they_are_the_same(a in any_entry(), b in any_entry()) {
            let hash = |entry| link_hash(&tenant(), "x", 1, entry);
            prop_assert_eq!(hash(&a) == hash(&b), a == b);
            prop_assert_ne!(link_hash(&tenant(), "x", 2, &a), hash(&a));
            prop_assert_ne!(link_hash(&tenant(), "y", 1, &a), hash(&a));
            prop_assert_ne!(link_hash(&TenantId::parse("ten_b").unwrap(), "x", 1, &a), hash(&a));
        }
    }
}
