//! Clock times, parts of the day, ranges and lengths.

use crate::table::{Asked, check, check_entities};
use jiff::civil::date;

#[test]
fn clock_times() {
    check(
        &Asked::nothing(),
        &[
            ("9:30 AM", "time 09:30"),
            ("9:30 a.m.", "time 09:30"),
            ("9:30am", "time 09:30"),
            ("9:30 p.m.", "time 21:30"),
            ("9 AM", "time 09:00"),
            ("nine am", "time 09:00"),
            ("nine a m", "time 09:00"),
            ("9:30", "time 09:30 ~21:30"),
            ("09:30", "time 09:30 ~21:30"),
            ("at 9.30", "time 09:30 ~21:30"),
            ("at 930", "time 09:30 ~21:30"),
            ("14:30", "time 14:30"),
            ("nine thirty", "time 09:30 ~21:30"),
            ("nine oh five", "time 09:05 ~21:05"),
            ("twelve fifteen", "time 12:15 ~00:15"),
            ("half past nine", "time 09:30 ~21:30"),
            ("half nine", "time 09:30 ~21:30"),
            ("quarter to ten", "time 09:45 ~21:45"),
            ("a quarter past four", "time 16:15 ~04:15"),
            ("ten past three", "time 15:10 ~03:10"),
            ("twenty to five", "time 16:40 ~04:40"),
            ("ten to 2 pm", "time 13:50"),
            ("five o'clock", "time 17:00 ~05:00"),
            ("five o clock pm", "time 17:00"),
            ("noon", "time 12:00"),
            ("midnight", "time 00:00"),
            ("12 noon", "time 12:00"),
            ("at 12", "time 12:00 ~00:00"),
            ("12 am", "time 00:00"),
            ("12 pm", "time 12:00"),
            ("at 5", "time 17:00 ~05:00"),
            ("at 7", "time 07:00 ~19:00"),
            ("at 11", "time 11:00 ~23:00"),
            ("around 3", "time 15:00 ~03:00"),
            ("at about 4", "time 16:00 ~04:00"),
            ("at 3 sharp", "time 15:00 ~03:00"),
            ("2 in the afternoon", "time 14:00"),
            ("8 in the morning", "time 08:00"),
            ("8 in the evening", "time 20:00"),
            ("ten at night", "time 22:00"),
            ("two at night", "time 02:00"),
            ("3ish", "time 15:00 ~03:00"),
            ("15h30", "time 15:30"),
            ("1430 hours", "time 14:30"),
        ],
    );
}

#[test]
fn a_bare_number_is_no_time() {
    check(
        &Asked::nothing(),
        &[
            ("two", "number 2"),
            ("9", "number 9"),
            ("nine people", "party {\"people\":9}"),
            ("I have 2 kids", "party {\"children\":2}"),
            ("in room 12", "number 12"),
            ("3 30 minutes", "number 3; duration PT30M"),
        ],
    );
}

#[test]
fn days_with_times() {
    check(
        &Asked::nothing(),
        &[
            ("tomorrow at two", "datetime 2026-11-21T14:00 ~2026-11-21T02:00"),
            ("tomorrow at 2 pm", "datetime 2026-11-21T14:00"),
            ("tomorrow 2pm", "datetime 2026-11-21T14:00"),
            ("2pm tomorrow", "datetime 2026-11-21T14:00"),
            ("at nine tomorrow", "datetime 2026-11-21T09:00 ~2026-11-21T21:00"),
            ("9 tomorrow morning", "datetime 2026-11-21T09:00"),
            ("Tuesday at 3", "datetime 2026-11-24T15:00 ~2026-11-24T03:00"),
            ("tuesday 9 am", "datetime 2026-11-24T09:00"),
            ("tuesday nine thirty", "datetime 2026-11-24T09:30 ~2026-11-24T21:30"),
            ("Tuesday 9:30", "datetime 2026-11-24T09:30 ~2026-11-24T21:30"),
            ("November 24 at 9:30 AM", "datetime 2026-11-24T09:30"),
            ("Tuesday, November 24 at 9:30 AM", "datetime 2026-11-24T09:30"),
            ("nov 24 9:30am", "datetime 2026-11-24T09:30"),
            ("the 24th at 2", "datetime 2026-11-24T14:00 ~2026-11-24T02:00"),
            ("on the 3rd at noon", "datetime 2026-12-03T12:00"),
            ("9:30 on Tuesday", "datetime 2026-11-24T09:30 ~2026-11-24T21:30"),
            ("3 on Tuesday", "datetime 2026-11-24T15:00 ~2026-11-24T03:00"),
            ("next Tuesday at half past two", "datetime 2026-11-24T14:30 ~2026-11-24T02:30"),
            ("Friday at 2", "datetime 2026-11-27T14:00 ~2026-11-20T14:00"),
            ("Tuesday at 3 or 4", "datetime 2026-11-24T15:00 ~2026-11-24T16:00"),
            ("tomorrow morning at ten", "datetime 2026-11-21T10:00"),
            ("monday afternoon around 3", "datetime 2026-11-23T15:00"),
            ("tonight at 8", "datetime 2026-11-20T20:00"),
            ("today at 5", "datetime 2026-11-20T17:00 ~2026-11-20T05:00"),
            ("this afternoon at 3", "datetime 2026-11-20T15:00"),
            ("tomorrow at midnight", "datetime 2026-11-21T00:00"),
            ("Tuesday at 3 in the afternoon", "datetime 2026-11-24T15:00"),
            ("2026-11-24 09:30", "datetime 2026-11-24T09:30 ~2026-11-24T21:30"),
            ("christmas eve at noon", "datetime 2026-12-24T12:00"),
            ("in two hours", "datetime 2026-11-20T12:00"),
            ("in half an hour", "datetime 2026-11-20T10:30"),
            ("in 20 minutes", "datetime 2026-11-20T10:20"),
            ("an hour from now", "datetime 2026-11-20T11:00"),
            ("now", "datetime 2026-11-20T10:00"),
            ("right now", "datetime 2026-11-20T10:00"),
        ],
    );
}

#[test]
fn parts_of_the_day() {
    check(
        &Asked::nothing(),
        &[
            ("in the morning", "interval 06:00..12:00"),
            ("in the afternoon", "interval 12:00..18:00"),
            ("tomorrow morning", "interval 2026-11-21T06:00..2026-11-21T12:00"),
            ("Tuesday afternoon", "interval 2026-11-24T12:00..2026-11-24T18:00"),
            ("tuesday in the morning", "interval 2026-11-24T06:00..2026-11-24T12:00"),
            ("this evening", "interval 2026-11-20T18:00..2026-11-21T00:00"),
            ("tonight", "interval 2026-11-20T18:00..2026-11-21T00:00"),
            ("the morning of the 24th", "interval 2026-11-24T06:00..2026-11-24T12:00"),
            ("early morning", "interval 06:00..09:00"),
            ("late afternoon", "interval 15:00..18:00"),
            ("tomorrow first thing", "interval 2026-11-21T06:00..2026-11-21T09:00"),
            ("an afternoon", "interval 12:00..18:00"),
            ("mornings", "interval 06:00..12:00"),
        ],
    );
}

#[test]
fn greetings_are_no_times() {
    check(
        &Asked::nothing(),
        &[
            ("good morning", "#greeting"),
            ("good afternoon", "#greeting"),
            ("have a nice day", "#goodbye"),
            ("one moment please", "confirmation unclear"),
            ("just a second", "confirmation unclear"),
            ("how are you today", "#how_are_you; #greeting"),
            ("may I come in", "#book"),
        ],
    );
}

#[test]
fn ranges() {
    check(
        &Asked::nothing(),
        &[
            ("after 3", "interval 15:00..… ~03:00..…"),
            ("after 3 pm", "interval 15:00..…"),
            ("before noon", "interval …..12:00"),
            ("until 5", "interval …..17:00 ~…..05:00"),
            ("between 9:30 and 11", "interval 09:30..11:00"),
            ("between 9 and 11", "interval 09:00..11:00"),
            ("from 2 to 4", "interval 14:00..16:00"),
            ("from 9 to 5", "interval 09:00..17:00"),
            ("10-11am", "interval 10:00..11:00"),
            ("3 to 4 pm", "interval 15:00..16:00"),
            ("from 10 to 2", "interval 10:00..14:00"),
            ("9:30 to 11", "interval 09:30..11:00"),
            ("after lunch", "interval 13:00..17:00"),
            ("any time after 2", "interval 14:00..… ~02:00..…"),
            ("3 or later", "interval 15:00..… ~03:00..…"),
            ("no later than 4", "interval …..16:00 ~…..04:00"),
            ("Tuesday after 3", "interval 2026-11-24T15:00..…"),
            ("after 3 on Tuesday", "interval 2026-11-24T15:00..…"),
            ("tomorrow between 9:30 and 11", "interval 2026-11-21T09:30..2026-11-21T11:00"),
            ("Tuesday from 2 to 4", "interval 2026-11-24T14:00..2026-11-24T16:00"),
            ("Tuesday before noon", "interval …..2026-11-24T12:00"),
            ("tomorrow afternoon after 3", "interval 2026-11-21T15:00..2026-11-21T18:00"),
        ],
    );
}

#[test]
fn lengths() {
    check(
        &Asked::nothing(),
        &[
            ("half an hour", "duration PT30M"),
            ("an hour", "duration PT1H"),
            ("an hour and a half", "duration PT1H30M"),
            ("one and a half hours", "duration PT1H30M"),
            ("30 minutes", "duration PT30M"),
            ("45 min", "duration PT45M"),
            ("1 hour 30 minutes", "duration PT1H30M"),
            ("an hour and 15 minutes", "duration PT1H15M"),
            ("two hours", "duration PT2H"),
            ("1.5 hours", "duration PT1H30M"),
            ("a quarter of an hour", "duration PT15M"),
            ("three quarters of an hour", "duration PT45M"),
            ("2 weeks", "duration P2W"),
            ("a couple of hours", "duration PT2H"),
            ("for 90 minutes", "duration PT1H30M"),
        ],
    );
}

#[test]
fn expecting_a_time() {
    check(
        &Asked::expected("time"),
        &[
            ("9", "time 09:00 ~21:00"),
            ("nine", "time 09:00 ~21:00"),
            ("930", "time 09:30 ~21:30"),
            ("9.30", "time 09:30 ~21:30"),
            ("2", "time 14:00 ~02:00"),
            ("two thirty", "time 14:30 ~02:30"),
            ("12", "time 12:00 ~00:00"),
            ("15", "time 15:00"),
            ("10 or 11", "time 10:00 ~11:00"),
            ("9 to 11", "interval 09:00..11:00"),
            ("maybe 3", "confirmation unclear; time 15:00 ~03:00"),
        ],
    );
}

#[test]
fn expecting_a_date_and_time() {
    check(
        &Asked::expected("datetime"),
        &[
            ("2", "time 14:00 ~02:00"),
            ("the 24th", "date 2026-11-24"),
            ("24", "date 2026-11-24"),
            ("the 24th at 2", "datetime 2026-11-24T14:00 ~2026-11-24T02:00"),
            ("tuesday", "date 2026-11-24"),
            ("tuesday 3", "datetime 2026-11-24T15:00 ~2026-11-24T03:00"),
            ("tuesday three", "datetime 2026-11-24T15:00 ~2026-11-24T03:00"),
            ("morning", "interval 06:00..12:00"),
            ("december", "interval 2026-12-01..2026-12-31"),
            ("nine thirty", "time 09:30 ~21:30"),
            ("2 on tuesday", "datetime 2026-11-24T14:00 ~2026-11-24T02:00"),
            ("I don't know yet", "confirmation unclear"),
        ],
    );
}

#[test]
fn expecting_a_date() {
    check(
        &Asked::expected("date"),
        &[
            ("24", "date 2026-11-24"),
            ("the third", "date 2026-12-03"),
            ("twenty fourth", "date 2026-11-24"),
            ("december", "interval 2026-12-01..2026-12-31"),
            ("9", "date 2026-12-09"),
        ],
    );
}

#[test]
fn expecting_a_length() {
    check(
        &Asked::expected("duration"),
        &[
            ("thirty", "duration PT30M"),
            ("45", "duration PT45M"),
            ("an hour", "duration PT1H"),
            ("half an hour", "duration PT30M"),
        ],
    );
}

#[test]
fn expecting_a_number() {
    check(
        &Asked::expected("number"),
        &[
            ("two", "number 2"),
            ("one", "number 1"),
            ("twenty five", "number 25"),
            ("a hundred and five", "number 105"),
            ("3", "number 3"),
            ("two point five", "number 2.5"),
            ("1,200", "number 1200"),
        ],
    );
}

#[test]
fn the_last_value_stands() {
    check(
        &Asked::nothing(),
        &[
            ("Tuesday, no, Wednesday", "date/old 2026-11-24; confirmation correction; date 2026-11-25"),
            ("tuesday no wednesday", "date/old 2026-11-24; date 2026-11-25"),
            ("at two — sorry, three", "time/old 14:00 ~02:00; time 15:00 ~03:00"),
            ("at two sorry three", "time/old 14:00 ~02:00; time 15:00 ~03:00"),
            (
                "Tuesday at two, no, three",
                "datetime/old 2026-11-24T14:00 ~2026-11-24T02:00; confirmation correction; datetime 2026-11-24T15:00 ~2026-11-24T03:00",
            ),
            (
                "Tuesday at 2, I mean Thursday",
                "datetime/old 2026-11-24T14:00 ~2026-11-24T02:00; confirmation correction; datetime 2026-11-26T14:00",
            ),
            ("make it three", "confirmation correction; time 15:00 ~03:00"),
            ("I meant Thursday", "confirmation correction; date 2026-11-26"),
            ("not Tuesday, Wednesday", "date/old 2026-11-24; date 2026-11-25"),
            ("I said Thursday not Tuesday", "confirmation correction; date 2026-11-26; date/old 2026-11-24"),
            ("tomorrow, actually Monday", "date/old 2026-11-21; date 2026-11-23"),
            ("how about 3", "time 15:00 ~03:00"),
            ("is 3 ok", "time 15:00 ~03:00"),
            ("let's do 3", "time 15:00 ~03:00"),
            ("3 works", "time 15:00 ~03:00"),
            ("can we do 4 instead", "time 16:00 ~04:00; confirmation correction"),
        ],
    );
}

#[test]
fn when_something_is_moved() {
    check(
        &Asked::nothing(),
        &[
            ("move my appointment from Tuesday to Thursday", "date/old 2026-11-24; date 2026-11-26; #move"),
            ("move it from 2 to 4", "confirmation correction; time/old 14:00 ~02:00; time 16:00 ~04:00; #move"),
            (
                "move my Tuesday appointment to Friday at 10",
                "date/old 2026-11-24; datetime 2026-11-27T10:00 ~2026-11-20T10:00; #move",
            ),
            ("change my appointment to 3 pm", "time 15:00; #move"),
        ],
    );
}

#[test]
fn the_moment_it_is_can_be_told_in_figures() {
    let now = date(2028, 3, 5).at(3, 41, 0, 0);
    check_entities(
        &Asked::nothing().at(now),
        &[
            ("2028-03-05 3:41 am", "datetime 2028-03-05T03:41"),
            ("at 3:41 am on March 5, 2028", "datetime 2028-03-05T03:41"),
            ("I would like to come in now", ""),
        ],
    );
}
