//! How English names the ends of a stay, and refers to a day or time that is known.

use crate::grammar::Nt;
use crate::party;
use crate::tongue::{Rule, rule};
use crate::when::anchor;

pub const ENDS: &[Rule] = &[
    rule(
        Nt::Arrive,
        "(arriving|arrive|arrives|arrival|arrivals|checkin|getting there|get there|getting in|coming in|land|landing|fly in|flying in) (date|day|time|will be|would be|is|should be)? (to|on|at|from|as|as of)?",
        party::lead,
        0,
    ),
    rule(
        Nt::Arrive,
        "(check|checking|checked|checks|check us|check me) in (date|day|time|will be|would be|is|should be)? (to|on|at|from)?",
        party::lead,
        0,
    ),
    rule(
        Nt::Arrive,
        "(start|starting|beginning|begin) (date|day) (will be|would be|is|should be)? (to|on|from)?",
        party::lead,
        0,
    ),
    rule(
        Nt::Depart,
        "(leaving|leave|leaves|departing|depart|departs|departure|checkout|going home|fly out|flying out|fly home|go home|head home|heading home) (date|day|time|will be|would be|is|should be)? (to|on|at|by)?",
        party::lead,
        0,
    ),
    rule(
        Nt::Depart,
        "(check|checking|checked|checks) out (date|day|time|will be|would be|is|should be)? (to|on|at|by)?",
        party::lead,
        0,
    ),
    rule(Nt::Depart, "(end|ending) date (will be|would be|is|should be)? (to|on)?", party::lead, 0),
    rule(Nt::Depart, "(stay|staying|stays|remain|remaining) (until|till|til|through|thru|to)", party::lead, 0),
];

pub const KNOWN: &[Rule] = &[
    rule(
        Nt::Behind,
        "(date of birth|birth date|birthdate|dob|birthday|d o b) (is|was|its|s)? (the|on)?",
        party::lead,
        1,
    ),
    rule(Nt::Behind, "born (on|in)? (the)?", party::lead, 1),
    rule(
        Nt::Behind,
        "(paid|came|visited|called|rang|stayed|received|ordered) (it|you|in|here|for it)? (on)? (the)?",
        party::lead,
        0,
    ),
    rule(
        Nt::Behind,
        "(last|previous) (one|visit|time|appointment|stay|cleaning|check up|checkup)? (was|was on) (the)?",
        party::lead,
        0,
    ),
    rule(Nt::Instead, "(instead of|rather than|in place of|and not|but not)", party::lead, 0),
    rule(Nt::When, "(at)? the? same (time|hour)", anchor::same_time, 0),
    rule(Nt::When, "(on)? (the same day|that same day|that day)", anchor::same_day, 0),
    rule(Nt::When, "({day}|{daypart}) (but|and)? (at)? the? same (time|hour)", anchor::on_day_same_time, 0),
    rule(Nt::When, "(at)? the? same (time|hour) (but|and)? (on)? {day}", anchor::on_day_same_time, 0),
    rule(
        Nt::When,
        "(on)? (the same day|that same day|that day) (but|and)? (at|around|about)? ({cl}|{range})",
        anchor::same_day_at,
        0,
    ),
    rule(Nt::When, "({cl}|{range}) (but)? (on)? (the same day|that same day|that day)", anchor::same_day_at, 0),
    rule(Nt::When, "{dur} later (than that)?", anchor::later, 1),
    rule(Nt::When, "{dur} (earlier|sooner|before that|before then) (than that)?", anchor::later, -1),
    rule(Nt::When, "{dur} (after that|after then)", anchor::later, 1),
    rule(Nt::When, "(on)? (the day after|the next day|the following day) (that|then)?", anchor::days_later, 1),
    rule(Nt::When, "(on)? (the day before|the previous day) (that|then)?", anchor::days_later, -1),
    rule(Nt::When, "the week after (that|then)?", anchor::weeks_later, 1),
    rule(Nt::When, "the following week", anchor::weeks_later, 1),
    rule(Nt::When, "(the week before|the previous week) (that|then)?", anchor::weeks_later, -1),
    rule(Nt::When, "(the same week|that week|that same week|later that week)", anchor::weeks_later, 0),
];
