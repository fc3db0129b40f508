//! Times at which the clinic is open, from three days ahead, as a caller says them.

use jiff::civil::{Date, DateTime, Weekday};
use jiff::{Timestamp, ToSpan};

pub const ZONE: &str = "America/Edmonton";

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slot(pub DateTime);

/// Half hours from nine, day after day.
pub fn slots(count: usize) -> Vec<Slot> {
    let today = Timestamp::now().in_tz(ZONE).unwrap().date();
    let days = (3..).map(|n: i32| today.checked_add(n.days()).unwrap()).filter(|day| is_open(*day));
    days.flat_map(|day| (0..14).map(move |n| Slot(day.at(9 + n / 2, 30 * (n % 2), 0, 0)))).take(count).collect()
}

fn is_open(day: Date) -> bool {
    !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday)
        && frontdesk_domain::holidays::on("CA-AB", day).is_none()
}

impl Slot {
    /// "November 24 at 9:30 AM"
    pub fn spoken(self) -> String {
        format!("{} at {}", self.0.strftime("%B %-d"), self.clock())
    }

    /// "9:30 AM", "9 AM"
    pub fn clock(self) -> String {
        self.0.strftime(if self.0.minute() == 0 { "%-I %p" } else { "%-I:%M %p" }).to_string()
    }

    /// As `frontdesk export` begins it.
    pub fn exported(self) -> String {
        self.0.strftime("%Y-%m-%dT%H:%M:%S").to_string()
    }
}
