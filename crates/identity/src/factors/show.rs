//! What was shown as a second factor.

use frontdesk_domain::FactorId;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shown {
    App(FactorId),
    Paper,
    Passkey(FactorId),
}
