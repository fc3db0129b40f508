//! What the caller of a use case does next.

use frontdesk_store as store;

pub type Result<T> = std::result::Result<T, Error>;

#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The database said no; its own error tells whether to try again.
    #[error(transparent)]
    Store(#[from] store::Error),
    /// A reply could not be put into words.
    #[error("a reply could not be phrased: {0}")]
    Phrase(String),
    /// The tenant's document or a state is not as it was written.
    #[error("{what} is not as it was written: {why}")]
    Unreadable { what: &'static str, why: String },
    /// The request names something that is not there.
    #[error("there is no such {0}")]
    NotFound(&'static str),
}

/// Inside a transaction every error is the store's, so that it rolls back.
impl From<Error> for store::Error {
    fn from(error: Error) -> Self {
        match error {
            Error::Store(error) => error,
            other => store::Error::Broken(other.to_string()),
        }
    }
}
