//! What the conversation knows already, as far as words refer to it: "an hour later", "the same day".

use frontdesk_domain::understanding::{Interval, Moment, Value};
use jiff::civil::{Date, Time};

/// The day and time that stand so far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Known {
    pub day: Option<Date>,
    pub time: Option<Time>,
    /// The day and the time were said as one.
    pub joined: bool,
    pub arrival: Option<Date>,
    /// Only who comes is known, and no day or time.
    pub party_alone: bool,
}

impl Known {
    /// The facts by slot. A day of birth is no day to come.
    pub fn of(facts: &[(String, Value)]) -> Self {
        let mut known = Self::default();
        let mut party = false;
        for (slot, value) in facts.iter().filter(|f| !f.0.contains("birth")) {
            let leaves = ["depart", "check_out", "checkout", "end", "until"].iter().any(|w| slot.contains(w));
            match value {
                Value::Datetime(at) => {
                    (known.day, known.time, known.joined) = (Some(at.date()), Some(at.time()), true);
                }
                Value::Date(_) if leaves => {}
                Value::Date(day) => known.begins(*day, slot.contains("arriv")),
                Value::Time(time) => known.time = Some(*time),
                Value::Interval(Interval { start: Some(start), .. }) => match start {
                    Moment::Date(day) => known.begins(*day, true),
                    Moment::Datetime(at) => known.begins(at.date(), false),
                    Moment::Time(_) => {}
                },
                Value::Party(_) => party = true,
                _ => {}
            }
        }
        known.party_alone = party && known.day.is_none() && known.time.is_none();
        known
    }

    fn begins(&mut self, day: Date, arrival: bool) {
        self.day = self.day.or(Some(day));
        if arrival {
            self.arrival = self.arrival.or(Some(day));
        }
    }
}
