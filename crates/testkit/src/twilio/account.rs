//! The account the stand-in knows.

use super::callbacks::Reports;
use frontdesk_domain::Secret;
use std::collections::BTreeSet;

/// What Twilio knows of a customer.
#[derive(Clone, Debug)]
pub struct Account {
    pub sid: String,
    pub token: Secret,
    /// The account's numbers (E.164). Empty: every valid number is the account's.
    pub numbers: BTreeSet<String>,
    /// A trial account's verified numbers; `None` for an account that is paid for.
    pub verified: Option<BTreeSet<String>>,
    /// Contacts that wrote STOP.
    pub opted_out: BTreeSet<String>,
    /// Contacts no text reaches, with the error code: 30003, 30007, …
    pub unreachable: Vec<(String, u32)>,
    pub reports: Reports,
    /// Where its numbers lead calls and texts, without the path; none: nowhere.
    pub leads_to: Option<String>,
    /// Whether its numbers take texts.
    pub takes_texts: bool,
    /// Calls that are over, by their ids: they cannot be led elsewhere.
    pub ended: BTreeSet<String>,
}

impl Account {
    pub fn new(token: &str) -> Self {
        Self {
            sid: "AC00000000000000000000000000000000".into(),
            token: Secret::new(token),
            numbers: BTreeSet::new(),
            verified: None,
            opted_out: BTreeSet::new(),
            unreachable: Vec::new(),
            reports: Reports::InOrder,
            leads_to: None,
            takes_texts: true,
            ended: BTreeSet::new(),
        }
    }
}
