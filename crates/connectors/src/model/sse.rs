//! Server-sent events, out of bytes that are cut anywhere.
//!
//! Only what vendors use: names and data. A line is read when it is whole, so that a letter of several bytes may come
//! in two pieces. [The format](https://html.spec.whatwg.org/multipage/server-sent-events.html#parsing-an-event-stream).

/// Bytes of one event.
const EVENT_BYTES_MAX: usize = 1024 * 1024;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Event {
    /// Empty where the vendor names none.
    pub(super) name: String,
    pub(super) data: String,
}

/// An event is longer than any vendor's.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct TooLong;

#[derive(Debug, Default)]
pub(super) struct Events {
    line: Vec<u8>,
    event: Event,
    has_data: bool,
    began: bool,
    /// The last byte was a carriage return, which a line feed may still belong to.
    after_return: bool,
}

impl Events {
    /// The events that are complete with these bytes.
    pub(super) fn push(&mut self, bytes: &[u8]) -> Result<Vec<Event>, TooLong> {
        let mut events = Vec::new();
        for byte in bytes {
            match byte {
                b'\n' if self.after_return => self.after_return = false,
                b'\n' | b'\r' => {
                    self.after_return = *byte == b'\r';
                    events.extend(self.line_ends());
                }
                byte => {
                    self.after_return = false;
                    self.line.push(*byte);
                }
            }
            if self.line.len() + self.event.data.len() > EVENT_BYTES_MAX {
                return Err(TooLong);
            }
        }
        Ok(events)
    }

    /// What was left when the connection ended. Vendors end every event with an empty line; some servers forget the
    /// last.
    pub(super) fn rest(&mut self) -> Option<Event> {
        let by_line = if self.line.is_empty() { None } else { self.line_ends() };
        by_line.or_else(|| self.dispatch())
    }

    fn line_ends(&mut self) -> Option<Event> {
        let line = std::mem::take(&mut self.line);
        let line = String::from_utf8_lossy(&line);
        let line = if self.began { &line } else { line.trim_start_matches('\u{feff}') };
        self.began = true;
        if line.is_empty() {
            return self.dispatch();
        }
        let (field, value) = line.split_once(':').unwrap_or((line, ""));
        let value = value.strip_prefix(' ').unwrap_or(value);
        match field {
            "event" => self.event.name = value.to_owned(),
            "data" => {
                if self.has_data {
                    self.event.data.push('\n');
                }
                self.has_data = true;
                self.event.data.push_str(value);
            }
            // A comment, `id`, `retry`, or something that is not known.
            _ => {}
        }
        None
    }

    fn dispatch(&mut self) -> Option<Event> {
        let event = std::mem::take(&mut self.event);
        std::mem::take(&mut self.has_data).then_some(event)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn event(name: &str, data: &str) -> Event {
        Event { name: name.into(), data: data.into() }
    }

    const STREAM: &str = "\u{feff}: hello\n\nevent: ping\r\ndata: {}\r\n\r\ndata: grüß\rdata:  Gott\r\rid: 7\nretry: 1\ndata\n\ndata: [DONE]\n\n";

    fn expected() -> Vec<Event> {
        vec![event("ping", "{}"), event("", "grüß\n Gott"), event("", ""), event("", "[DONE]")]
    }

    #[test]
    fn events_are_the_same_wherever_the_bytes_are_cut() {
        let bytes = STREAM.as_bytes();
        assert_eq!(Events::default().push(bytes).unwrap(), expected());
        for cut in 0..bytes.len() {
            let mut events = Events::default();
            let (head, tail) = bytes.split_at(cut);
            let mut found = events.push(head).unwrap();
            found.extend(events.push(tail).unwrap());
            assert_eq!(found, expected(), "cut at {cut}");
        }
        let mut events = Events::default();
        let found: Vec<Event> = bytes.iter().flat_map(|byte| events.push(&[*byte]).unwrap()).collect();
        assert_eq!(found, expected());
    }

    #[test]
    fn an_event_that_was_not_closed_is_the_rest() {
        let mut events = Events::default();
        assert!(events.push(b"data: a").unwrap().is_empty());
        assert_eq!(events.rest(), Some(event("", "a")));
        assert_eq!(events.rest(), None);
        assert!(events.push(b"data: b\n").unwrap().is_empty());
        assert_eq!(events.rest(), Some(event("", "b")));
    }

    #[test]
    fn bytes_that_are_no_text_and_lines_without_end_do_no_harm() {
        let mut events = Events::default();
        assert_eq!(events.push(b"data: \xff\xfe\n\n").unwrap(), [event("", "\u{fffd}\u{fffd}")]);
        let flood = vec![b'x'; EVENT_BYTES_MAX + 1];
        assert_eq!(events.push(&flood), Err(TooLong));
        let lines = b"data: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n".repeat(EVENT_BYTES_MAX / 40);
        assert_eq!(Events::default().push(&lines), Err(TooLong));
    }
}
