//! What a caller does when the desk has spoken.
//!
//! Which question is open is seen by the names of the phrases, because the wording of seven languages would make a
//! brittle ear. What a read-back says is read in its words: a caller agrees to what is heard.

use super::caller::{Agreed, Caller, End};
use super::goal::{ClockWish, DayWish, Errand, Twist};
use super::line::{Answer, Move};
use super::words::Heard;
use frontdesk_domain::{Medium, Next, Offer};
use jiff::ToSpan;

/// The questions there are, by the phrase that asks them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Asked {
    #[default]
    Nothing,
    Home,
    More,
    When,
    Time,
    Choice,
    Name,
    Phone,
    Reference,
    ReadBack,
    Change,
    Which,
    Days,
    Message,
    BookInstead,
}

fn asked(answer: &Answer) -> Asked {
    answer.phrases.iter().rev().find_map(|phrase| question(phrase)).unwrap_or(Asked::Nothing)
}

fn question(phrase: &str) -> Option<Asked> {
    Some(match phrase {
        "how_can_i_help" | "missed_call" | "what_else" => Asked::Home,
        "anything_else" => Asked::More,
        "ask_when" | "ask_when_again" | "ask_day" | "ask_other_time" | "ask_new_when" => Asked::When,
        "ask_time" => Asked::Time,
        "choose_first" | "choose_day" | "choose_time" | "choose_offer" => Asked::Choice,
        "ask_name" | "ask_name_again" | "ask_name_for_message" => Asked::Name,
        "ask_phone" | "ask_phone_again" | "ask_booking_phone" => Asked::Phone,
        "ask_reference" => Asked::Reference,
        "read_back" | "move_read_back" | "cancel_read_back" => Asked::ReadBack,
        "change_what" => Asked::Change,
        "which_booking" => Asked::Which,
        "which_of_two_days" | "twice_that_night" => Asked::Days,
        "ask_message" => Asked::Message,
        "offer_to_book" => Asked::BookInstead,
        _ => return None,
    })
}

impl Caller<'_> {
    /// What the caller does next; `None`: there is nothing left to say.
    pub fn answers(&mut self, answer: &Answer) -> Option<Move> {
        self.takes_in(answer);
        if answer.handed_over || answer.next != Next::Listen || !self.faults.is_empty() {
            return None;
        }
        let asked = self.asked_now(answer);
        if let Some(words) = self.twisted(asked) {
            return Some(words);
        }
        if !self.expects(asked) {
            return Some(self.opens_errand(false));
        }
        match asked {
            Asked::Home | Asked::More | Asked::Nothing => self.goes_on(asked),
            Asked::When | Asked::Time => {
                if asked == Asked::Time {
                    self.names_a_time();
                }
                if answer.phrases.iter().any(|p| p == "ask_day") {
                    self.names_a_day();
                }
                Some(self.tells_when())
            }
            Asked::Choice => Some(self.chooses(answer)),
            Asked::Days => Some(self.picks_day(answer)),
            Asked::Name => Some(self.tells_name()),
            Asked::Phone => Some(self.tells_phone()),
            Asked::Reference => Some(self.tells_reference()),
            Asked::ReadBack => Some(self.listens(answer)),
            Asked::Change => Some(self.corrects_or(answer, |c| c.says_no())),
            Asked::Which => Some(self.picks_booking()),
            Asked::Message => Some(self.tells_message()),
            Asked::BookInstead => {
                self.end(End::Failed("an appointment was not found"));
                Some(self.says_no())
            }
        }
    }

    /// The question that is open; what was said once more asks what it asked before.
    fn asked_now(&mut self, answer: &Answer) -> Asked {
        if !answer.phrases.iter().any(|p| p == "(again)") {
            self.asked = asked(answer);
        }
        self.asked
    }

    /// Whether the question belongs to what the caller is here for. Who is asked for a new time and wants none says
    /// again what it is about.
    fn expects(&self, asked: Asked) -> bool {
        let timed = matches!(asked, Asked::When | Asked::Time | Asked::Choice | Asked::Days);
        match self.errand() {
            Some(Errand::Cancel(_) | Errand::LookUp(_) | Errand::Message(_) | Errand::Ask(_)) => !timed,
            Some(Errand::Book(_) | Errand::Move(..)) => asked != Asked::Message,
            None => true,
        }
    }

    fn goes_on(&mut self, asked: Asked) -> Option<Move> {
        if self.leaving {
            return None;
        }
        match self.errand() {
            Some(_) => Some(self.opens_errand(asked == Asked::More)),
            None if asked == Asked::Nothing && self.medium != Medium::Voice => None,
            None => {
                self.leaving = true;
                Some(self.says_that_is_all())
            }
        }
    }

    /// A twist that is due at this question, played.
    fn twisted(&mut self, asked: Asked) -> Option<Move> {
        let n = self.twists.iter().position(|twist| is_due(*twist, asked, self.medium))?;
        if self.leaving || self.errand().is_none() || !self.dice.chance(45) {
            return None;
        }
        let twist = self.twists.remove(n);
        match twist {
            Twist::Silence => Some(Move::Silent),
            Twist::Pardon => Some(self.says(self.words.pardon)),
            Twist::Unsure => Some(self.says(self.words.unsure)),
            Twist::Digression(topic) => Some(self.asks(topic)),
            Twist::WrongName => Some(self.tells_wrong_name()),
            _ => self.changes_mind(twist),
        }
    }

    fn chooses(&mut self, answer: &Answer) -> Move {
        let fitting = self.offered.iter().position(|offer| self.suits(offer));
        if let Some(n) = fitting {
            return self.takes(n, answer);
        }
        if let Some(correction) = self.corrects_what() {
            return correction;
        }
        if !self.refused {
            self.names_a_day();
            return self.tells_when_or_neither();
        }
        // Refused: most take what there is, some ask for another time, some leave it.
        let near = self.offered.iter().position(|offer| self.may_do(offer));
        match (near, self.dice.below(100)) {
            (Some(n), 0..=64) => {
                self.settles_for(n);
                self.takes(n, answer)
            }
            (_, 65..=84) => self.wishes_otherwise(),
            _ => self.leaves_it(),
        }
    }

    /// Times of another service, or of somebody else, are not what is looked for.
    pub fn corrects_what(&mut self) -> Option<Move> {
        let first = self.held.clone().or_else(|| self.offered.first().cloned())?;
        let visit = self.visit()?.clone();
        if !self.place.is_service(&visit, &first) {
            return Some(self.corrects_service());
        }
        let theirs = self.offered.iter().chain(&self.held).any(|offer| self.place.is_with(&visit, offer));
        (!theirs && !self.refused).then(|| self.corrects_with())
    }

    /// Who is asked which day of next week names one.
    fn names_a_day(&mut self) {
        let Some(DayWish::NextWeek(monday, _)) = self.visit().map(|v| v.day) else { return };
        let day = monday.saturating_add((self.dice.below(5) as i32).days());
        if let Some(visit) = self.visit_mut() {
            visit.day = DayWish::On(day);
        }
    }

    /// Who is asked for the time and has none in mind names some.
    fn names_a_time(&mut self) {
        let hour = 9 + self.dice.below(7) as i8;
        if let Some(visit) = self.visit_mut().filter(|v| v.clock == ClockWish::Any) {
            visit.clock = ClockWish::At(jiff::civil::time(hour, 0, 0, 0));
        }
    }

    /// The person and the service stay; the time may be another.
    fn may_do(&self, offer: &Offer) -> bool {
        self.visit().is_some_and(|visit| self.place.is_service(visit, offer))
    }

    fn settles_for(&mut self, n: usize) {
        let offer = self.offered[n].clone();
        let local = self.place.zone.to_datetime(offer.starts_at);
        let whom = self.place.tenant.resources.iter().position(|r| r.id == offer.resource);
        if let Some(visit) = self.visit_mut() {
            visit.day = DayWish::On(local.date());
            visit.clock = ClockWish::At(local.time());
            visit.with = visit.with.and(whom);
        }
    }

    fn leaves_it(&mut self) -> Move {
        let end = if self.is_possible() { End::Failed("a time that is free was refused") } else { End::Impossible };
        self.end(end);
        // Who says goodbye leaves the rest undone.
        self.ends.iter_mut().filter(|e| e.is_none()).for_each(|e| *e = Some(End::Impossible));
        self.says_later_then()
    }

    /// Yes to what was read back, if it is what was wanted.
    fn listens(&mut self, answer: &Answer) -> Move {
        self.corrects_or(answer, Self::agrees)
    }

    fn corrects_or(&mut self, answer: &Answer, right: fn(&mut Self) -> Move) -> Move {
        let Some(errand) = self.errand().cloned() else { return self.says_no() };
        let heard = Heard { words: self.words, said: &answer.said };
        let read_back = self.asked == Asked::ReadBack;
        if read_back && !is_about(&errand, answer) {
            return self.opens_errand(false);
        }
        match errand {
            Errand::Cancel(n) => {
                let at = self.place.zone.to_datetime(self.goal.own[n].offer.starts_at);
                if read_back && !heard.tells(at) {
                    return self.says_no();
                }
                right(self)
            }
            Errand::Book(visit) | Errand::Move(_, visit) => {
                let Some(offer) = self.held.clone() else { return self.tells_when() };
                let at = self.place.zone.to_datetime(offer.starts_at);
                if read_back && !heard.tells(at) {
                    self.faults.push(format!("the read-back does not say {at}"));
                }
                if let Some(correction) = self.corrects_what() {
                    return correction;
                }
                if !self.place.suits(&visit, &offer) {
                    return self.corrects_when();
                }
                let books = matches!(self.errand(), Some(Errand::Book(_)));
                if read_back && books && !heard.names(&visit.name) {
                    return self.corrects_name();
                }
                right(self)
            }
            _ => self.says_no(),
        }
    }

    fn agrees(&mut self) -> Move {
        let agreed = match (self.errand(), self.held.clone()) {
            (Some(Errand::Cancel(n)), _) => Some(Agreed::Cancel { own: *n }),
            (Some(Errand::Move(n, _)), Some(offer)) => Some(Agreed::Move { own: *n, offer }),
            (Some(Errand::Book(visit)), Some(offer)) => Some(Agreed::Book { offer, name: visit.name.clone() }),
            _ => None,
        };
        self.agreeing = agreed;
        self.says_yes()
    }
}

/// Whether a read-back is of this errand: who wants to move hears that something new is to be booked.
fn is_about(errand: &Errand, answer: &Answer) -> bool {
    let said = |phrase: &str| answer.phrases.iter().any(|p| p == phrase);
    match errand {
        Errand::Book(_) => !said("move_read_back") && !said("cancel_read_back"),
        Errand::Move(..) => !said("read_back") && !said("cancel_read_back"),
        Errand::Cancel(_) => !said("read_back") && !said("move_read_back"),
        _ => false,
    }
}

/// Whether a twist can come at this question.
fn is_due(twist: Twist, asked: Asked, medium: Medium) -> bool {
    let inside = matches!(asked, Asked::When | Asked::Time | Asked::Choice | Asked::Name | Asked::ReadBack);
    match twist {
        Twist::AnotherDay | Twist::AnotherTime | Twist::AnotherService | Twist::AnotherPractitioner => {
            matches!(asked, Asked::Name | Asked::ReadBack)
        }
        Twist::Digression(_) | Twist::Unsure => inside,
        Twist::Pardon => inside || asked == Asked::Home,
        Twist::WrongName => asked == Asked::Name,
        Twist::Silence => medium == Medium::Voice && (inside || asked == Asked::Home),
    }
}
