//! Lines with their numbers, a chunk at a time.

use std::io::{self, BufRead, Read};

/// Longer than any case; what is longer is refused without being kept.
const BYTES_MAX: u64 = 1024 * 1024;
const CHUNK: usize = 128;

#[derive(Debug)]
pub struct Numbered {
    /// From 1.
    pub number: usize,
    pub text: Result<String, &'static str>,
}

impl Numbered {
    pub fn is_empty(&self) -> bool {
        self.text.as_ref().is_ok_and(|t| t.trim().is_empty())
    }
}

/// Reads a chunk of lines at a time.
#[derive(Debug)]
pub struct Lines<R> {
    from: R,
    number: usize,
}

impl<R: BufRead> Lines<R> {
    pub fn new(from: R) -> Self {
        Self { from, number: 0 }
    }

    fn line(&mut self) -> io::Result<Option<Numbered>> {
        let mut bytes = Vec::new();
        if self.from.by_ref().take(BYTES_MAX).read_until(b'\n', &mut bytes)? == 0 {
            return Ok(None);
        }
        self.number += 1;
        let cut = bytes.len() as u64 == BYTES_MAX && !bytes.ends_with(b"\n");
        let text = match cut {
            true => {
                self.skip_rest()?;
                Err("the line is longer than 1 MiB")
            }
            false => String::from_utf8(bytes).map_err(|_| "the line is not UTF-8"),
        };
        Ok(Some(Numbered { number: self.number, text }))
    }

    fn skip_rest(&mut self) -> io::Result<()> {
        loop {
            let read = self.from.fill_buf()?;
            let (end, length) = (read.iter().position(|b| *b == b'\n'), read.len());
            self.from.consume(end.map_or(length, |at| at + 1));
            if end.is_some() || length == 0 {
                return Ok(());
            }
        }
    }
}

impl<R: BufRead> Iterator for Lines<R> {
    type Item = io::Result<Vec<Numbered>>;

    fn next(&mut self) -> Option<Self::Item> {
        let mut chunk = Vec::with_capacity(CHUNK);
        while chunk.len() < CHUNK {
            match self.line() {
                Ok(Some(line)) => chunk.push(line),
                Ok(None) => break,
                Err(error) => return Some(Err(error)),
            }
        }
        (!chunk.is_empty()).then_some(Ok(chunk))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> Vec<Numbered> {
        Lines::new(bytes).flat_map(|chunk| chunk.unwrap()).collect()
    }

    #[test]
    fn lines_have_numbers_and_a_last_one_needs_no_end() {
        let lines = read(b"a\n\nb");
        let seen: Vec<_> = lines.iter().map(|l| (l.number, l.text.clone().unwrap(), l.is_empty())).collect();
        assert_eq!(seen, [(1, "a\n".into(), false), (2, "\n".into(), true), (3, "b".into(), false)]);
    }

    #[test]
    fn a_line_that_cannot_be_read_leaves_the_next_one_alone() {
        let mut bytes = vec![b'x'; BYTES_MAX as usize + 10];
        bytes.extend_from_slice(b"\n\xff\xfe\nafter\n");
        let lines = read(&bytes);
        assert!(lines[0].text.is_err() && lines[1].text.is_err());
        assert_eq!((lines[2].number, lines[2].text.as_deref()), (3, Ok("after\n")));
    }
}
