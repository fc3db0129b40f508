//! A person on the line: what they know, what they were told, what they agreed to.

use super::answers::Asked;
use super::dice::Dice;
use super::goal::{Errand, Goal, Place, Twist, Visit, busy};
use super::line::Answer;
use super::words::{Heard, Words};
use frontdesk_domain::schedule::Busy;
use frontdesk_domain::{Booking, Medium, Offer, Outcome};

/// What the caller said yes to.
#[derive(Clone, Debug, PartialEq)]
pub enum Agreed {
    Book { offer: Offer, name: String },
    Move { own: usize, offer: Offer },
    Cancel { own: usize },
}

/// How an errand came out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum End {
    Done,
    /// There was no such time, and that was said.
    Impossible,
    /// What was free was refused, or was said not to be there.
    Failed(&'static str),
}

#[derive(Debug)]
pub struct Caller<'a> {
    pub place: Place<'a>,
    pub words: &'static Words,
    pub medium: Medium,
    pub goal: Goal,
    pub dice: Dice,
    /// How each errand ended, as far as it did.
    pub ends: Vec<Option<End>>,
    pub twists: Vec<Twist>,
    /// What is held for the caller, as it was said.
    pub held: Option<Offer>,
    /// What was offered to choose from.
    pub offered: Vec<Offer>,
    /// The appointments that were found, soonest first.
    pub found: Vec<Booking>,
    /// The wish as it stands was refused.
    pub refused: bool,
    /// Nothing was said yet.
    pub begins: bool,
    /// The name given is not the right one yet.
    pub false_name: Option<String>,
    /// The question that was asked last.
    pub asked: Asked,
    /// How often in a row the desk did not understand.
    pub misses: usize,
    /// The caller said yes in the last turn, and to what.
    pub agreeing: Option<Agreed>,
    pub agreed: Vec<Agreed>,
    /// What must never be.
    pub faults: Vec<String>,
    pub leaving: bool,
}

impl<'a> Caller<'a> {
    pub fn new(place: Place<'a>, words: &'static Words, medium: Medium, goal: Goal, dice: Dice) -> Self {
        let (ends, twists) = (vec![None; goal.errands.len()], goal.twists.clone());
        Self {
            place,
            words,
            medium,
            goal,
            dice,
            ends,
            twists,
            held: None,
            offered: Vec::new(),
            found: Vec::new(),
            refused: false,
            begins: true,
            false_name: None,
            asked: Asked::default(),
            misses: 0,
            agreeing: None,
            agreed: Vec::new(),
            faults: Vec::new(),
            leaving: false,
        }
    }

    /// The errand in hand.
    pub fn at(&self) -> Option<usize> {
        self.ends.iter().position(Option::is_none)
    }

    pub fn errand(&self) -> Option<&Errand> {
        self.at().and_then(|n| self.goal.errands.get(n))
    }

    /// The appointment wished for with the errand in hand.
    pub fn visit(&self) -> Option<&Visit> {
        match self.errand()? {
            Errand::Book(visit) | Errand::Move(_, visit) => Some(visit),
            _ => None,
        }
    }

    pub fn visit_mut(&mut self) -> Option<&mut Visit> {
        let n = self.at()?;
        match self.goal.errands.get_mut(n)? {
            Errand::Book(visit) | Errand::Move(_, visit) => Some(visit),
            _ => None,
        }
    }

    pub fn suits(&self, offer: &Offer) -> bool {
        self.visit().is_some_and(|visit| self.place.suits(visit, offer))
    }

    /// Whether a time that suits is free. Only who is asked by the judge knows; the caller does not.
    pub fn is_possible(&self) -> bool {
        self.visit().is_some_and(|visit| !self.place.free(visit, &self.busy()).is_empty())
    }

    /// All that is taken, but for the appointment that is moved.
    fn busy(&self) -> Vec<Busy> {
        let moved = match self.errand() {
            Some(Errand::Move(n, _)) => Some(*n),
            _ => None,
        };
        let mut gone: Vec<usize> = moved.into_iter().collect();
        let mut booked = Vec::new();
        for agreed in &self.agreed {
            match agreed {
                Agreed::Book { offer, .. } => booked.push(busy(offer)),
                Agreed::Move { own, offer } => {
                    gone.push(*own);
                    booked.push(busy(offer));
                }
                Agreed::Cancel { own } => gone.push(*own),
            }
        }
        let own = self.goal.own.iter().enumerate().filter(|(n, _)| !gone.contains(n)).map(|(_, own)| busy(&own.offer));
        self.goal.others.iter().map(busy).chain(own).chain(booked).collect()
    }

    pub fn end(&mut self, end: End) {
        if let Some(n) = self.at() {
            self.ends[n] = Some(end);
        }
        self.refused = false;
        self.held = None;
        self.offered.clear();
        self.misses = 0;
    }

    /// Takes in what was said and done.
    pub fn takes_in(&mut self, answer: &Answer) {
        let agreeing = self.agreeing.take();
        if answer.came.iter().any(|o| matches!(o, Outcome::NotFree { .. } | Outcome::TimeNeeded { .. })) {
            self.held = None;
        }
        for came in &answer.came {
            self.came(came, agreeing.as_ref());
        }
        let has = |name: &str| answer.phrases.iter().any(|p| p == name || p.starts_with(&format!("{name}.")));
        self.refused = has("not_free") || has("lost") || (self.refused && self.held.is_none());
        let missed = ["not_understood", "not_heard", "phone_incomplete"].iter().any(|p| has(p));
        self.misses = if missed { self.misses + 1 } else { 0 };
        self.told(answer);
    }

    fn came(&mut self, came: &Outcome, agreeing: Option<&Agreed>) {
        match came {
            Outcome::Held { hold } => (self.held, self.offered) = (Some(hold.offer.clone()), Vec::new()),
            Outcome::DayNeeded { soonest: offers }
            | Outcome::TimeNeeded { free: offers, .. }
            | Outcome::WhichDay { free: offers, .. }
            | Outcome::NotFree { offers, .. }
            | Outcome::Lost { offers } => self.offered.clone_from(offers),
            Outcome::Found { bookings } => self.found.clone_from(bookings),
            Outcome::Booked { booking } => {
                let meant = matches!(agreeing, Some(Agreed::Book { offer, .. }) if *offer == booking.offer);
                self.committed(meant, agreeing, "booked");
            }
            Outcome::Moved { booking, .. } => {
                let meant = matches!(agreeing, Some(Agreed::Move { offer, .. }) if *offer == booking.offer);
                self.committed(meant, agreeing, "moved");
            }
            Outcome::Cancelled { .. } => {
                self.committed(matches!(agreeing, Some(Agreed::Cancel { .. })), agreeing, "cancelled");
            }
            Outcome::MessageTaken => self.end(End::Done),
            _ => {}
        }
    }

    fn committed(&mut self, meant: bool, agreeing: Option<&Agreed>, what: &str) {
        match agreeing.filter(|_| meant) {
            Some(agreed) => self.agreed.push(agreed.clone()),
            None => self.faults.push(format!("{what} without a yes to it")),
        }
        self.end(End::Done);
    }

    /// Side questions and appointments that were looked up are done when they were answered.
    fn told(&mut self, answer: &Answer) {
        use super::goal::Topic;
        let said = |name: &str| answer.phrases.iter().any(|p| p.starts_with(name));
        let done = match self.errand() {
            Some(Errand::Ask(Topic::Hours)) => said("answer_hours"),
            Some(Errand::Ask(Topic::Price(_))) => said("answer_price"),
            Some(Errand::Ask(Topic::Address)) => said("answer_address"),
            Some(Errand::LookUp(n)) if said("your_appointment") => {
                let at = self.place.zone.to_datetime(self.goal.own[*n].offer.starts_at);
                if !(Heard { words: self.words, said: &answer.said }).tells(at) {
                    self.faults.push("another time was told than the appointment's".to_owned());
                }
                true
            }
            _ => false,
        };
        if done {
            self.end(End::Done);
        }
    }
}
