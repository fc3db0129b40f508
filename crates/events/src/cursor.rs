//! A cursor is text that names the last event somebody has seen. Cursors of one tenant sort as text.

use frontdesk_domain::EventId;
use frontdesk_store::stream::{Position, Seen};

const START: &str = "start";
const NOW: &str = "now";
const MARK_MAX: usize = 12;

/// From where on somebody wants to be told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum After {
    /// The first event there is.
    Start,
    /// What happens from now on.
    Now,
    Event(Seen),
}

impl After {
    /// Takes a cursor, or the words `start` and `now`.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            START => Some(Self::Start),
            NOW => Some(Self::Now),
            text => read(text).map(Self::Event),
        }
    }
}

/// The cursor of an event.
pub fn cursor(seen: &Seen) -> String {
    let Position { at, nth } = seen.position;
    if seen.position == Position::START { START.to_owned() } else { format!("{at:016x}-{nth:08x}-{}", seen.mark) }
}

/// The same, of an event that is known by its position and id.
pub fn cursor_at(position: Position, id: &EventId) -> String {
    cursor(&Seen::event(position, id))
}

fn read(text: &str) -> Option<Seen> {
    let mut parts = text.splitn(3, '-');
    let (at, nth, mark) = (parts.next()?, parts.next()?, parts.next()?);
    let plain = |text: &str, len: usize| text.len() == len && text.bytes().all(|b| b.is_ascii_hexdigit());
    let known = !mark.is_empty() && mark.len() <= MARK_MAX && mark.bytes().all(|b| b.is_ascii_alphanumeric());
    if !(plain(at, 16) && plain(nth, 8) && known) {
        return None;
    }
    let position = Position { at: i64::from_str_radix(at, 16).ok()?, nth: i64::from_str_radix(nth, 16).ok()? };
    Some(Seen { position, mark: mark.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(at: i64, nth: i64) -> Seen {
        Seen { position: Position { at, nth }, mark: "0123456789ab".into() }
    }

    #[test]
    fn a_cursor_comes_back_and_sorts() {
        let all = [seen(0, 1), seen(0, 20), seen(9, 0), seen(10, 0), seen(i64::MAX, 0)];
        for one in &all {
            assert_eq!(After::parse(&cursor(one)), Some(After::Event(one.clone())));
        }
        assert!(all.iter().map(cursor).is_sorted());
        assert_eq!(After::parse(&cursor(&Seen::start())), Some(After::Start));
        assert_eq!(After::parse("now"), Some(After::Now));
    }

    #[test]
    fn what_is_no_cursor_is_none() {
        for text in ["", "-", "--", "0-0-a", "ffffffffffffffff-00000000-a", "0000000000000001-00000000-", "évt-1-2"] {
            assert_eq!(After::parse(text), None, "{text}");
        }
        assert_eq!(After::parse(&format!("{}b", cursor(&seen(1, 1)))), None);
    }
}
