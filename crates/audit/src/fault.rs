//! What is wrong with a trail, for people.

use std::fmt;

/// The first thing that is not as it was linked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The place in the chain. `None`: what it is about has none.
    pub seq: Option<i64>,
    /// The entry that has the place, as far as anything still says so.
    pub entry: Option<String>,
    pub what: What,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// The entry is there, and not as it was.
    Edited,
    /// The entry stands where another one was linked; its own place is `from`.
    Moved { from: i64 },
    /// The link is there, its entry is not.
    Removed,
    /// There is no link at this place, and there was one.
    Cut,
    /// The link is not the one that was signed.
    Replaced,
    /// Links and hashes fit each other from here on and are not those that were signed: something was put in here, taken
    /// out or rewritten, and the chain computed anew behind it.
    Rewritten,
    /// No signed head vouches for this link and those after it.
    Unsigned,
    /// The signature of the head at this place is not the installation's; it was to vouch for the places from `since`.
    Forged { since: i64 },
    /// The head at this place, which was to vouch for those from `since`, was signed by a key that is not known here.
    UnknownKey { since: i64 },
    /// An entry that was never linked: the program did not put it there.
    Inserted,
    /// An entry that was noted and went away before it was linked.
    Lost,
    /// The chain ends before a place that is known from elsewhere.
    Short,
    /// At a place that is known from elsewhere the chain is another.
    Other,
}

impl What {
    /// For programs that read the outcome.
    pub fn name(self) -> &'static str {
        match self {
            Self::Edited => "edited",
            Self::Moved { .. } => "moved",
            Self::Removed => "removed",
            Self::Cut => "cut",
            Self::Replaced => "replaced",
            Self::Rewritten => "rewritten",
            Self::Unsigned => "unsigned",
            Self::Forged { .. } => "forged",
            Self::UnknownKey { .. } => "unknown_key",
            Self::Inserted => "inserted",
            Self::Lost => "lost",
            Self::Short => "short",
            Self::Other => "other",
        }
    }
}

impl Fault {
    pub(crate) fn at(seq: i64, entry: Option<&str>, what: What) -> Self {
        Self { seq: Some(seq), entry: entry.map(str::to_owned), what }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.seq, &self.entry) {
            (Some(seq), Some(entry)) => write!(f, "place {seq}, entry {entry}: ")?,
            (Some(seq), None) => write!(f, "place {seq}: ")?,
            (None, Some(entry)) => write!(f, "entry {entry}: ")?,
            (None, None) => {}
        }
        match self.what {
            What::Edited => f.write_str("it was edited after it was linked"),
            What::Moved { from } => write!(f, "it was moved here; it was linked at place {from}"),
            What::Removed => f.write_str("it was removed; its link is still there"),
            What::Cut => f.write_str("the link was cut out, and what it linked with it or not"),
            What::Replaced => f.write_str("the link was replaced; it is not the one that was signed"),
            What::Rewritten => f.write_str(
                "something was put in here, taken out or rewritten, and the chain behind it computed anew; the signed head \
                 shows another one",
            ),
            What::Unsigned => f.write_str("no signed head vouches for this link and those after it; heads were removed"),
            What::Forged { since } => {
                write!(f, "the signature of the head is not this installation's; nothing vouches for places {since} and after")
            }
            What::UnknownKey { since } => write!(
                f,
                "the head was signed by a key that is not known here, so nothing vouches for places {since} and after; if \
                 the house key was changed, name the earlier public key with --earlier-key"
            ),
            What::Inserted => f.write_str("it was put in past the program: no link leads to it"),
            What::Lost => f.write_str("it was noted, and removed before it was linked"),
            What::Short => f.write_str("the chain ended there or later once, as was kept elsewhere; its end was cut off"),
            What::Other => f.write_str("the chain was another one once, as was kept elsewhere; it was put back or rewritten"),
        }
    }
}
