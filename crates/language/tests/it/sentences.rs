//! Whole sentences, as callers say them.

use crate::table::{Asked, check};

#[test]
fn every_fact_in_one_sentence() {
    check(
        &Asked::nothing(),
        &[
            (
                "this is Jane Doe, can I come tomorrow at two for half an hour",
                "name Jane Doe [Jane|Doe]; datetime 2026-11-21T14:00 ~2026-11-21T02:00; duration PT30M; #book",
            ),
            (
                "hi my name is david miller i'd like to book a checkup for next tuesday at two thirty",
                "name David Miller [David|Miller]; datetime 2026-11-24T14:30 ~2026-11-24T02:30; #greeting; #book",
            ),
            (
                "um yeah i'd like to uh book an appointment for tomorrow morning at ten",
                "confirmation yes; datetime 2026-11-21T10:00; #book",
            ),
            (
                "can i get an appointment with dr patel on friday at 10",
                "datetime 2026-11-27T10:00 ~2026-11-20T10:00; #book",
            ),
            (
                "I need a treatment sometime next week, preferably in the morning",
                "interval 2026-11-23..2026-11-29; interval 06:00..12:00; #book",
            ),
            (
                "I'd like to move my appointment on Tuesday to Thursday at 3 please",
                "date/old 2026-11-24; datetime 2026-11-26T15:00 ~2026-11-26T03:00; #move",
            ),
            (
                "please cancel my appointment on November 24 at 9:30 AM",
                "datetime 2026-11-24T09:30; #cancel_appointment",
            ),
            (
                "book me in for the 3rd at noon, my number is 780 492 3111",
                "datetime 2026-12-03T12:00; phone +17804923111; #book",
            ),
            (
                "do you have anything after 4 on Monday or Tuesday",
                "interval 2026-11-23T16:00..…; date 2026-11-24; #book",
            ),
            ("how much is a consultation and are you open on Saturday", "date 2026-11-21; #ask_price; #ask_hours"),
            ("yes please and can you text me a confirmation", "confirmation yes; #message"),
            (
                "I can't make it tomorrow, can we do Friday instead",
                "date/old 2026-11-21; date 2026-11-27 ~2026-11-20; confirmation correction; #move",
            ),
            ("hello I'm calling to cancel", "#greeting; #cancel_appointment"),
            ("it's for my daughter her name is Anna Nowak", "name Anna Nowak [Anna|Nowak]"),
        ],
    );
}

#[test]
fn the_scripted_caller() {
    check(
        &Asked::nothing(),
        &[
            ("I would like to book an appointment.", "#book"),
            ("November 24 at 9:30 AM", "datetime 2026-11-24T09:30"),
            ("24th of November at 9:30 AM", "datetime 2026-11-24T09:30"),
            ("My name is David Miller.", "name David Miller [David|Miller]"),
            ("Yes, please.", "confirmation yes"),
            ("Yes.", "confirmation yes"),
            ("A checkup, please.", ""),
            ("No preference, whoever is free.", "#any; #no_preference"),
            ("I have no e-mail.", ""),
            ("You can use the number I am calling from.", "#this_number"),
            ("No, that is all. Goodbye.", "confirmation no; #goodbye"),
            ("No thanks, goodbye.", "confirmation no; #thanks; #goodbye"),
        ],
    );
}
