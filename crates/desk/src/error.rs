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

impl Error {
    /// JSON that cannot be read or written. Its own text may quote what a person wrote, so only the place is kept.
    pub(crate) fn json(what: &'static str, error: &serde_json::Error) -> Self {
        let why = format!("{:?} error at line {} column {}", error.classify(), error.line(), error.column());
        Self::Unreadable { what, why }
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unreadable_document_is_not_quoted() {
        let broken = serde_json::from_str::<u8>("\"Jane Doe\"").unwrap_err();
        assert!(broken.to_string().contains("Jane"), "what this is about");
        let error = Error::json("a filed event", &broken);
        assert!(!format!("{error} {error:?}").contains("Jane"));
    }
}
