//! What a chart has found, by name and place. Of the names few cover anything at a place, so a place keeps the names
//! as bits and its findings as a short chain: a long text then fits the processor's cache.

use super::nt::{COUNT, Nt};
use super::sense::Sense;

const _: () = assert!(COUNT <= u128::BITS as usize, "a name is a bit of a place");

/// The end of a chain.
const NONE: u32 = u32::MAX;

#[derive(Debug)]
pub struct Cells {
    places: Vec<Place>,
    found: Vec<Found>,
}

#[derive(Clone, Copy, Debug)]
struct Place {
    /// The names that were asked for here, and those that cover something.
    asked: u128,
    covered: u128,
    /// The finding that was made last.
    last: u32,
}

#[derive(Debug)]
struct Found {
    sense: Sense,
    end: u32,
    before: u32,
    nt: Nt,
}

/// What a cell says of a name at a place.
pub enum Cell {
    Unknown,
    Nothing,
    Found(usize, Sense),
}

impl Cells {
    pub fn new(words: usize) -> Self {
        let empty = Place { asked: 0, covered: 0, last: NONE };
        Self { places: vec![empty; words], found: Vec::with_capacity(words * 2) }
    }

    /// `None` behind the last word.
    pub fn get(&self, nt: Nt, at: usize) -> Option<Cell> {
        let place = self.places.get(at)?;
        if place.asked & bit(nt) == 0 {
            return Some(Cell::Unknown);
        }
        if place.covered & bit(nt) == 0 {
            return Some(Cell::Nothing);
        }
        let mut next = place.last;
        while let Some(found) = self.found.get(next as usize) {
            if found.nt == nt {
                return Some(Cell::Found(found.end as usize, found.sense));
            }
            next = found.before;
        }
        Some(Cell::Nothing)
    }

    /// Says that a name is being looked for, so that a rule that begins with itself finds nothing.
    pub fn ask(&mut self, nt: Nt, at: usize) {
        if let Some(place) = self.places.get_mut(at) {
            place.asked |= bit(nt);
        }
    }

    pub fn keep(&mut self, nt: Nt, at: usize, end: usize, sense: Sense) {
        if let Some(place) = self.places.get_mut(at) {
            let before = std::mem::replace(&mut place.last, self.found.len() as u32);
            place.covered |= bit(nt);
            self.found.push(Found { sense, end: end as u32, before, nt });
        }
    }
}

fn bit(nt: Nt) -> u128 {
    1 << nt as u8
}
