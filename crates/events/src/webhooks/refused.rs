//! Why a webhook is not added, changed or replayed. What to do is said to the person who asked.

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    #[error("This address cannot be used: {0}.")]
    Url(String),
    #[error("The description is longer than {0} characters. Shorten it.")]
    Description(usize),
    #[error("There is no event {0}. The page /docs lists the types of events.")]
    Type(String),
    #[error("A tenant has {0} webhooks at most. Remove one that is no longer used.")]
    TooMany(usize),
    #[error("Somebody changed this webhook in the meantime. Read it again, then change it.")]
    Stale,
}
