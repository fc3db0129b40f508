//! What the person wants.

use crate::table::{Asked, check};
use frontdesk_domain::Language;

#[test]
fn booking() {
    check(
        &Asked::nothing(),
        &[
            ("I would like to book an appointment.", "#book"),
            ("I'd like to make an appointment", "#book"),
            ("I need an appointment", "#book"),
            ("can I get an appointment", "#book"),
            ("can I come in", "#book"),
            ("can you fit me in", "#book"),
            ("do you have anything free", "#book"),
            ("do you have anything on tuesday", "date 2026-11-24; #book"),
            ("are there any openings", "#book"),
            ("appointment please", "#book"),
            ("I want to see the doctor", "#book"),
            ("i wanna book", "#book"),
            ("book me in", "#book"),
            ("I'd like to schedule a cleaning", "#book"),
            ("is dr patel available", "#book"),
        ],
    );
}

#[test]
fn moving() {
    check(
        &Asked::nothing(),
        &[
            ("reschedule", "#move"),
            ("I need to reschedule my appointment", "#move"),
            ("can I change my appointment", "#move"),
            ("I'd like to move my booking", "#move"),
            ("can we push it back", "#move"),
            ("I can't make it to my appointment, can I get a different day", "#move; #none_of_these"),
        ],
    );
}

#[test]
fn cancelling() {
    check(
        &Asked::nothing(),
        &[
            ("cancel my appointment", "#cancel_appointment"),
            ("I want to cancel", "#cancel_appointment"),
            ("I need to cancel my booking", "#cancel_appointment"),
            ("can you cancel it please", "#cancel_appointment; #cancel_that"),
            ("I can't come", "#cancel_appointment"),
            ("please delete my appointment", "#cancel_appointment"),
        ],
    );
}

#[test]
fn not_cancelling() {
    check(
        &Asked::nothing(),
        &[
            ("I don't want to cancel", ""),
            ("don't cancel my appointment", "confirmation no"),
            ("please do not cancel it", "confirmation no"),
        ],
    );
}

#[test]
fn look_up() {
    check(
        &Asked::nothing(),
        &[
            ("when is my appointment", "#look_up"),
            ("what time is my appointment", "#look_up"),
            ("do I have an appointment", "#look_up"),
            ("can you check my appointment", "#look_up"),
            ("when am I booked", "#look_up"),
        ],
    );
}

#[test]
fn questions() {
    check(
        &Asked::nothing(),
        &[
            ("what are your hours", "#ask_hours"),
            ("when do you open", "#ask_hours"),
            ("are you open on saturday", "date 2026-11-21; #ask_hours"),
            ("how late are you open", "#ask_hours"),
            ("where are you", "#ask_address"),
            ("what's your address", "#ask_address"),
            ("how do I get there", "#ask_address"),
            ("how much is a checkup", "#ask_price"),
            ("what does it cost", "#ask_price"),
            ("how much", "#ask_price"),
            ("what services do you offer", "#ask_services"),
            ("what do you offer", "#ask_services"),
            ("what can you do", "#help"),
            ("help", "#help"),
            ("are you a robot", "#ask_if_robot"),
            ("am I talking to a real person", "#ask_if_robot; #person"),
        ],
    );
}

#[test]
fn the_conversation() {
    check(
        &Asked::nothing(),
        &[
            ("can I talk to a person", "#person"),
            ("operator", "#person"),
            ("I want to speak to someone", "#person"),
            ("a real person please", "#person"),
            ("say that again", "#repeat"),
            ("what did you say", "#repeat"),
            ("pardon", "#repeat"),
            ("I didn't catch that", "#repeat"),
            ("repeat please", "#repeat"),
            ("slower please", "#slower"),
            ("you're talking too fast", "#slower"),
            ("habla espanol", "#language_es"),
            ("in spanish please", "#language_es"),
            ("wrong number", "#wrong_number"),
            ("hi", "#greeting"),
            ("hello there", "#greeting"),
            ("thanks", "#thanks"),
            ("thank you so much", "#thanks"),
            ("bye", "#goodbye"),
            ("goodbye", "#goodbye"),
            ("no that's all", "confirmation no; #goodbye"),
            ("nothing else", "confirmation no; #goodbye"),
            ("that's it thanks", "confirmation yes; #goodbye; #thanks"),
            ("never mind", "#stop_flow"),
            ("forget it", "#stop_flow"),
            ("cancel that", "#cancel_that"),
            ("start over", "#stop_flow"),
            ("I already told you", "#already_told"),
            ("as I said", "#already_told"),
            ("this is ridiculous", "#angry"),
            ("are you stupid", "#angry"),
            ("not now, I'll call back", "confirmation no; #later"),
            ("let me think about it", "confirmation unclear; #later"),
            ("I'm driving right now", "#later"),
            ("I want to leave a message", "#message"),
            ("can someone call me back", "#message"),
            ("have him call me", "#message"),
            ("it's an emergency", "#emergency"),
            ("I can't breathe", "#emergency"),
            ("my chest pain is bad", "#emergency"),
            ("you can use the number I'm calling from", "#this_number"),
        ],
    );
}

#[test]
fn preferences() {
    check(
        &Asked::nothing(),
        &[
            ("as soon as possible", "#soonest"),
            ("asap", "#soonest"),
            ("the earliest you have", "#soonest"),
            ("first available", "#soonest"),
            ("the next available appointment", "#soonest; #book"),
            ("any time", "#any"),
            ("whenever", "#any"),
            ("any time works", "#any"),
            ("I'm flexible", "#any"),
            ("no preference", "#any"),
            ("No preference, whoever is free.", "#any; #no_preference"),
            ("anyone is fine", "confirmation yes; #no_preference"),
            ("it doesn't matter", "#any"),
            ("I don't care who", "#any; #no_preference"),
        ],
    );
}

#[test]
fn nothing() {
    check(
        &Asked::nothing(),
        &[
            ("the weather is nice", "#small_talk"),
            ("purple elephants", ""),
            ("la la la", ""),
            ("booking dot com stocks", "#book"),
        ],
    );
}

#[test]
fn what_may_be_confused() {
    check(
        &Asked::nothing(),
        &[
            ("cancel and rebook my appointment", "#move"),
            ("I want to cancel my appointment and book a new one", "#cancel_appointment; #book"),
            ("book a table for two people", "party {\"people\":2}; #book"),
            ("what's the next step", ""),
            ("can I book now", "#book"),
            ("please change my name", ""),
            ("where is my appointment", "#look_up"),
            ("could you help me book an appointment", "#help; #book"),
        ],
    );
}

#[test]
fn a_greeting_that_is_also_a_question_is_one_of_them() {
    let portuguese = Asked::nothing().in_language(Language::Pt);
    check(
        &portuguese,
        &[("Oi", "#greeting"), ("Oi?", "#repeat"), ("oi, tudo bem", "#greeting"), ("oi, bom dia", "#greeting")],
    );
}
