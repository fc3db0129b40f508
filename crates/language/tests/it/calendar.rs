//! Stretches of the calendar, feasts, recurrences and time zones.

use crate::table::{Asked, check};
use jiff::civil::date;

#[test]
fn units_counted_from_now() {
    check(
        &Asked::nothing(),
        &[
            ("this quarter", "interval 2026-10-01..2026-12-31"),
            ("next quarter", "interval 2027-01-01..2027-03-31"),
            ("last month", "interval 2026-10-01..2026-10-31"),
            ("the month before last", "interval 2026-09-01..2026-09-30"),
            ("the year after next", "interval 2028-01-01..2028-12-31"),
            ("this coming weekend", "interval 2026-11-21..2026-11-22"),
            ("last weekend", "interval 2026-11-14..2026-11-15"),
            ("the last 2 weeks", "interval 2026-11-02..2026-11-15"),
            ("the next three months", "interval 2026-12-01..2027-02-28"),
            ("the past two days", "interval 2026-11-18..2026-11-19"),
            ("the next few days", "interval 2026-11-21..2026-11-23"),
            ("in the next 2 hours", "interval 2026-11-20T11:00..2026-11-20T13:00"),
            ("a fortnight today", "date 2026-12-04"),
            ("two weeks tomorrow", "date 2026-12-05"),
            ("3 fridays from now", "date 2026-12-11"),
            ("two thursdays ago", "date 2026-11-12"),
            ("a last minute booking", "#book"),
        ],
    );
}

#[test]
fn months_years_and_seasons() {
    check(
        &Asked::nothing(),
        &[
            ("in 2028", "interval 2028-01-01..2028-12-31"),
            ("since 2024", "interval 2024-01-01..…"),
            ("May next year", "interval 2027-05-01..2027-05-31"),
            ("last March", "interval 2026-03-01..2026-03-31"),
            ("from March to May", "interval 2027-03-01..2027-05-31"),
            ("between November and February", "interval 2026-11-01..2027-02-28"),
            ("this summer", "interval 2027-06-21..2027-09-23"),
            ("winter 2027", "interval 2027-12-21..2028-03-19"),
            ("Q3 2027", "interval 2027-07-01..2027-09-30"),
            ("the first quarter of next year", "interval 2027-01-01..2027-03-31"),
            ("15 September MMXXVII", "date 2027-09-15"),
            ("15 september twenty twenty seven", "date 2027-09-15"),
            ("the 2020s", "interval 2020-01-01..2029-12-31"),
            ("03/2027", "interval 2027-03-01..2027-03-31"),
            ("December", "interval 2026-12-01..2026-12-31"),
            ("you may come in", ""),
            ("may I march in", ""),
        ],
    );
}

#[test]
fn beginnings_and_ends() {
    check(
        &Asked::nothing(),
        &[
            ("the end of the year", "interval 2026-09-01..2026-12-31"),
            ("by the end of the month", "interval …..2026-11-30"),
            ("by the end of next week", "interval …..2026-11-29"),
            ("at the beginning of 2027", "interval 2027-01-01..2027-03-31"),
            ("by EOD", "interval …..2026-11-21T00:00"),
            ("first week of december", "interval 2026-12-07..2026-12-13"),
            ("last weekend of november", "interval 2026-11-28..2026-11-29"),
            ("the second last friday of november", "date 2026-11-20"),
            ("the last day of next month", "date 2026-12-31"),
            ("the Monday after Easter", "date 2027-03-29"),
            ("the closest monday to december 10", "date 2026-12-07"),
            ("from the 10th of december for 5 days", "interval 2026-12-10..2026-12-15"),
            ("after five days", "interval 2026-11-25..…"),
            ("the 7th to the 21st of next month", "interval 2026-12-07..2026-12-21"),
            ("10th to 23rd", "interval 2026-12-10..2026-12-23"),
            ("Monday-Wednesday", "interval 2026-11-23..2026-11-25"),
        ],
    );
}

#[test]
fn points_and_ranges_with_a_day() {
    check(
        &Asked::nothing(),
        &[
            ("from Monday at 3 pm to Wednesday at 10 am", "interval 2026-11-23T15:00..2026-11-25T10:00"),
            ("2026-12-01 17:00:00/2026-12-02 21:00:00", "interval 2026-12-01T17:00..2026-12-02T21:00"),
            ("from tomorrow at noon", "interval 2026-11-21T12:00..…"),
            ("nine thirty - eleven o'clock", "interval 09:30..11:00"),
            ("9a to 11a", "interval 09:00..11:00"),
            ("from 4 pm for 30 minutes", "interval 16:00..16:30"),
            ("15 minutes after 1 pm", "time 13:15"),
            ("at eighteen hundred", "time 18:00"),
            ("at oh nine hundred", "time 09:00 ~21:00"),
            ("in 3/4 hour", "datetime 2026-11-20T10:45"),
            ("in about half an hour", "datetime 2026-11-20T10:30"),
            ("10:15 at night", "time 22:15"),
            ("after 12:25 night", "interval 00:25..…"),
        ],
    );
}

#[test]
fn beside_a_day() {
    check(
        &Asked::nothing(),
        &[
            ("the day after christmas", "date 2026-12-26"),
            ("the day before new year's eve", "date 2026-12-30"),
            ("the week before easter", "interval 2027-03-22..2027-03-28"),
            ("the week after the 14th of december", "interval 2026-12-21..2026-12-27"),
            ("the weekend of the 12th", "interval 2026-12-12..2026-12-13"),
            ("wednesday fortnight", "date 2026-12-09"),
            ("the first half of december", "interval 2026-12-01..2026-12-15"),
            ("from friday night till sunday morning", "interval 2026-11-27T18:00..2026-11-29T12:00"),
            ("from friday at 3 until sunday at 11", "interval 2026-11-27T15:00..2026-11-29T11:00"),
        ],
    );
}

#[test]
fn about_and_until() {
    check(
        &Asked::nothing(),
        &[
            ("around eightish", "time 08:00 ~20:00"),
            ("noonish", "time 12:00 ~00:00"),
            ("until about 6 pm", "interval …..18:00"),
            ("before half ten in the morning", "interval …..10:30"),
            ("mid morning", "interval 06:00..12:00"),
            ("close of business tomorrow", "interval 2026-11-21T15:00..2026-11-21T18:00"),
            ("at five of six", "time 17:55 ~05:55"),
            ("five of six people", "number 5; party {\"people\":6}"),
            ("9 to 5", "interval 09:00..17:00"),
            ("how much is a night", "duration/nights P1D; #ask_price"),
            ("that will be all for today", "#goodbye"),
        ],
    );
}

#[test]
fn zones_in_the_text() {
    check(
        &Asked::nothing(),
        &[
            ("4 pm CET", "time 08:00"),
            ("tomorrow at 9 am EST", "datetime 2026-11-21T07:00"),
            ("9:30 - 11:00 PST", "interval 10:30..12:00"),
            ("monday 8:00 GMT", "datetime 2026-11-23T01:00 ~2026-11-23T13:00"),
        ],
    );
}

#[test]
fn recurrences() {
    check(
        &Asked::nothing(),
        &[
            ("every Monday", "recurrence FREQ=WEEKLY;BYDAY=MO"),
            ("every other tuesday at 5", "recurrence FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;BYHOUR=17;BYMINUTE=0"),
            ("each weekday at 9 am", "recurrence FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;BYHOUR=9;BYMINUTE=0"),
            ("every Monday and Thursday", "recurrence FREQ=WEEKLY;BYDAY=MO,TH"),
            ("the first of each month", "recurrence FREQ=MONTHLY;BYMONTHDAY=1"),
            ("every first monday of the month", "recurrence FREQ=MONTHLY;BYDAY=1MO"),
            ("last friday of every month at 3 pm", "recurrence FREQ=MONTHLY;BYDAY=-1FR;BYHOUR=15;BYMINUTE=0"),
            ("once a week", "recurrence FREQ=WEEKLY"),
            ("every 2 weeks on friday", "recurrence FREQ=WEEKLY;INTERVAL=2;BYDAY=FR"),
            ("every second thursday", "recurrence FREQ=WEEKLY;INTERVAL=2;BYDAY=TH"),
            ("every morning at 8", "recurrence FREQ=DAILY;BYHOUR=8;BYMINUTE=0"),
            ("every 5th of May", "recurrence FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=5"),
            ("every quarter", "recurrence FREQ=MONTHLY;INTERVAL=3"),
            ("weekly", "recurrence FREQ=WEEKLY"),
            ("a weekly meeting", ""),
            ("every time", ""),
        ],
    );
}

#[test]
fn feasts() {
    check(
        &Asked::nothing(),
        &[
            ("easter next year", "date 2027-03-28"),
            ("last easter", "date 2026-04-05"),
            ("Christmas 2028", "date 2028-12-25"),
            ("next thanksgiving", "date 2027-10-11"),
            ("thanksgiving weekend", "interval 2027-10-09..2027-10-11"),
            ("mother's day", "date 2027-05-09"),
            ("whit monday", "date 2027-05-17"),
            ("pancake day", "date 2027-02-09"),
            ("the ascension of the hill", ""),
            ("xmas at 6 pm", "datetime 2026-12-25T18:00"),
            ("victoria day", "date 2027-05-24"),
        ],
    );
}

#[test]
fn abbreviations_that_are_words() {
    check(
        &Asked::nothing(),
        &[
            ("we'd sit in the sun", ""),
            ("he sat down", ""),
            ("on sat", "date 2026-11-21"),
            ("sat 21 nov", "date 2026-11-21"),
            ("fri to sun", "interval 2026-11-27..2026-11-29"),
        ],
    );
}

#[test]
fn at_the_turn_of_a_year() {
    check(
        &Asked::nothing().at(date(2026, 12, 31).at(23, 30, 0, 0)),
        &[
            ("in an hour", "datetime 2027-01-01T00:30"),
            ("next quarter", "interval 2027-01-01..2027-03-31"),
            ("this weekend", "interval 2027-01-02..2027-01-03"),
            ("the next two weeks", "interval 2027-01-04..2027-01-17"),
            ("last christmas", "date 2026-12-25"),
            ("next easter", "date 2027-03-28"),
            ("this winter", "interval 2026-12-21..2027-03-20"),
        ],
    );
}
