//! Letters to members, and whoever takes them there.

use crate::outside::OutsideError;
use async_trait::async_trait;
use std::fmt;

/// A letter as it goes out. It holds a link that opens a door, so it prints nothing of itself.
#[derive(Clone, PartialEq, Eq)]
pub struct Letter {
    pub to: String,
    pub subject: String,
    pub text: String,
}

impl fmt::Debug for Letter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Letter(•••)")
    }
}

/// Takes letters to their readers.
#[async_trait]
pub trait Mailer: Send + Sync + fmt::Debug {
    /// `Retry`: it was not taken, or nobody knows. Two of the same letter do no harm: the older link is void.
    async fn send(&self, letter: &Letter) -> Result<(), OutsideError>;
}
