//! English sentences of a reader who had not seen the grammar, with what a good reader finds in them.

use crate::table::{Asked, check_entities};
use frontdesk_domain::Language;
use jiff::civil::date;

fn on(year: i16, month: i8, day: i8, (hour, minute): (i8, i8), region: &'static str) -> Asked {
    let asked = Asked::nothing().in_language(Language::En).at(date(year, month, day).at(hour, minute, 0, 0));
    Asked { region: Some(region), ..asked }
}

#[test]
fn taken_back_and_said_anew() {
    check_entities(
        &on(2026, 3, 2, (9, 0), "CA"),
        &[
            ("no not the tuesday the wednesday", "confirmation correction; date/old 2026-03-03; date 2026-03-04"),
            ("It's the 3rd, sorry, the 4th of July", "date/old 2026-07-03; date 2026-07-04"),
        ],
    );
    check_entities(
        &on(2026, 6, 9, (10, 15), "GB"),
        &[
            ("The name's Pryce with a y, not Price", "name Pryce [Pryce|-]"),
            ("sorry I said my surname's Clarke, it's with an e, C L A R K E", "name Clarke [-|Clarke]"),
            ("sorry, four of us, not five", "party {\"people\":4}; party/old {\"people\":5}"),
        ],
    );
    check_entities(
        &on(2026, 6, 9, (10, 15), "GB").asking("date/arrival"),
        &[("er thursday I think, no hang on, friday", "date/old 2026-06-11; date/arrival 2026-06-12")],
    );
    check_entities(
        &on(2026, 6, 9, (10, 15), "GB").asking("party"),
        &[("I said fifteen not fifty", "confirmation correction; party {\"people\":15}; party/old {\"people\":50}")],
    );
}

#[test]
fn yes_no_and_neither() {
    check_entities(
        &on(2026, 6, 9, (10, 15), "GB").asking("confirmation"),
        &[
            ("hmm i'm not sure, let me check with my husband first", "confirmation unclear"),
            ("no thank you that's everything", "confirmation no"),
            ("no that's fine, go ahead", "confirmation yes"),
        ],
    );
    check_entities(
        &on(2026, 11, 21, (16, 0), "US").asking("confirmation"),
        &[("yup sounds good", "confirmation yes"), ("uh-huh", "confirmation yes")],
    );
}

#[test]
fn choices_among_options() {
    check_entities(
        &on(2026, 6, 9, (10, 15), "GB").asking("choice").offering(&["Standard room £90", "Suite £160"]),
        &[("what about the cheaper of the two", "choice 0"), ("I'll go for the suite", "choice 1")],
    );
    check_entities(
        &on(2026, 6, 9, (10, 15), "GB").asking("choice").offering(&["Tuesday 9:00", "Wednesday 14:30"]),
        &[("either's good, you pick", "choice 0")],
    );
    check_entities(
        &on(2026, 6, 9, (10, 15), "GB").asking("choice").offering(&[
            "Tuesday 9:00",
            "Wednesday 14:30",
            "Thursday 11:00",
        ]),
        &[("the second one's fine", "choice 1; confirmation yes")],
    );
    check_entities(
        &on(2026, 11, 21, (16, 0), "US").asking("choice").offering(&[
            "Deep tissue massage",
            "Swedish massage",
            "Hot stone massage",
        ]),
        &[("can I get the swedish", "choice 1")],
    );
}

#[test]
fn codes_and_postcodes() {
    check_entities(
        &on(2026, 3, 2, (9, 0), "CA"),
        &[("Yeah my postal code is K1A 0B1", "confirmation yes; postcode K1A 0B1")],
    );
    check_entities(
        &on(2026, 11, 21, (16, 0), "US"),
        &[
            (
                "This is Jean-Luc van der Berg calling about invoice 20391",
                "name Jean-Luc van der Berg [Jean-Luc|van der Berg]; number 20391",
            ),
            (
                "Can you confirm my reservation RT55821 for Tuesday night? It's under Maria Gonzalez-Reyes",
                "code RT55821; interval 2026-11-24T18:00..2026-11-25T00:00; name Maria Gonzalez-Reyes [Maria|Gonzalez-Reyes]",
            ),
        ],
    );
    check_entities(&on(2026, 11, 21, (16, 0), "US").asking("code"), &[("alpha bravo seven three kilo", "code AB73K")]);
}

#[test]
fn addresses() {
    check_entities(
        &on(2026, 6, 9, (10, 15), "GB"),
        &[
            (
                "The address is 14 Acacia Avenue, Leeds LS6 2QT",
                "address {\"city\":\"Leeds\",\"country\":null,\"number\":\"14\",\"postcode\":\"LS6 2QT\",\"street\":\"Acacia Avenue\"}",
            ),
            (
                "The dishwasher's leaking. I'm at 27 Fernbank Close, Stockport SK3 9QT, free any afternoon this week except Thursday.",
                "address {\"city\":\"Stockport\",\"country\":null,\"number\":\"27\",\"postcode\":\"SK3 9QT\",\"street\":\"Fernbank Close\"}; interval 12:00..18:00; interval 2026-06-08..2026-06-14; date 2026-06-11",
            ),
        ],
    );
    check_entities(
        &on(2026, 6, 9, (10, 15), "GB").asking("address"),
        &[(
            "Unit 7, 22-24 Dock Street, Hull HU1 3DZ",
            "number 7; address {\"city\":\"Hull\",\"country\":null,\"number\":\"22-24\",\"postcode\":\"HU1 3DZ\",\"street\":\"Dock Street\"}",
        )],
    );
    check_entities(
        &on(2026, 11, 21, (16, 0), "US"),
        &[(
            "we're at 482 Maple Grove Road, Albany, NY 12203",
            "address {\"city\":\"Albany\",\"country\":null,\"number\":\"482\",\"postcode\":\"12203\",\"street\":\"Maple Grove Road\"}",
        )],
    );
}

#[test]
fn phones_and_mail() {
    check_entities(
        &on(2026, 6, 9, (10, 15), "GB").asking("email"),
        &[("it's info at green hyphen gables dot org", "email info@green-gables.org")],
    );
    check_entities(
        &on(2026, 6, 9, (10, 15), "GB").asking("phone"),
        &[("oh seven nine double one double two three four five six", "phone +447911223456")],
    );
    check_entities(
        &on(2026, 8, 13, (18, 40), "US"),
        &[("you can email me at jane.doe+spa@gmail.com thanks!", "email jane.doe+spa@gmail.com")],
    );
    check_entities(
        &on(2026, 11, 21, (16, 0), "US").asking("phone"),
        &[("eight hundred five five five three five three five", "phone +18005553535")],
    );
}

#[test]
fn names() {
    check_entities(
        &on(2026, 6, 9, (10, 15), "GB"),
        &[
            ("My name's Siobhán O'Rourke, that's S I O B H A N", "name Siobhán O'Rourke [Siobhán|O'Rourke]"),
            ("will is fine to drive, he's 21", "age 21"),
            ("this is mrs abernathy a b e r n a t h y", "name Abernathy [-|Abernathy]"),
        ],
    );
    check_entities(
        &on(2026, 6, 9, (10, 15), "GB").asking("name"),
        &[("smith with a y, so s m y t h", "name Smyth [Smyth|-]")],
    );
    check_entities(
        &on(2026, 11, 21, (16, 0), "US"),
        &[("Put it under María de la Cruz please", "name María de la Cruz [María|de la Cruz]")],
    );
    check_entities(
        &on(2026, 11, 21, (16, 0), "US").asking("name"),
        &[("it's for Xiaoming Wu, W U", "name Xiaoming Wu [Xiaoming|Wu]")],
    );
}

#[test]
fn who_comes() {
    check_entities(
        &on(2026, 6, 9, (10, 15), "GB"),
        &[
            (
                "Hi, could I get a double room from the 12th to the 15th of June, two adults please?",
                "party {\"rooms\":1}; interval 2026-06-12..2026-06-15; party {\"adults\":2}",
            ),
            ("we're a family of five and we'd need two rooms with a cot", "party {\"people\":5}; party {\"rooms\":2}"),
            (
                "I'd like to book for Wednesday 8th July at 7.30pm, 6 people, name of Harcourt",
                "datetime 2026-07-08T19:30; party {\"people\":6}; name Harcourt [Harcourt|-]",
            ),
            (
                "Is a deposit of a hundred quid needed for parties over ten?",
                "money {\"amount\":100.0,\"currency\":\"GBP\"}; number 10",
            ),
        ],
    );
    check_entities(
        &on(2026, 6, 9, (10, 15), "GB").asking("party"),
        &[(
            "six altogether, four grown-ups and two little ones under five",
            "party {\"adults\":4,\"children\":2,\"people\":6}",
        )],
    );
    check_entities(
        &on(2026, 8, 13, (18, 40), "US"),
        &[(
            "2 adults, 3 kids (2, 5 and 9), one family room",
            "party {\"adults\":2,\"ages\":[2,5,9],\"children\":3,\"rooms\":1}",
        )],
    );
    check_entities(
        &on(2026, 11, 21, (16, 0), "US"),
        &[
            (
                "Do you have a table for Thanksgiving, party of 9, around 3ish?",
                "date 2026-11-26; party {\"people\":9}; time 15:00 ~03:00",
            ),
            (
                "Sunday brunch for 4 adults and 2 toddlers at eleven fifteen",
                "date 2026-11-22; party {\"adults\":4,\"children\":2}; time 11:15 ~23:15",
            ),
        ],
    );
}

#[test]
fn stays() {
    check_entities(
        &on(2026, 6, 9, (10, 15), "GB"),
        &[
            (
                "We're arriving on Friday afternoon and leaving Monday morning, so that's three nights.",
                "interval/arrival 2026-06-12T12:00..2026-06-12T18:00; interval/departure 2026-06-15T06:00..2026-06-15T12:00; duration/nights P3D",
            ),
            (
                "it's only me, a single room for four nights from tomorrow",
                "party {\"adults\":1,\"rooms\":1}; duration/nights P4D; interval 2026-06-10..…",
            ),
            (
                "between the 28th of June and the 2nd of July, four nights",
                "interval 2026-06-28..2026-07-02; duration/nights P4D",
            ),
        ],
    );
    check_entities(
        &on(2026, 8, 13, (18, 40), "US"),
        &[(
            "three nights from August 31st for two people",
            "duration/nights P3D; interval 2026-08-31..…; party {\"people\":2}",
        )],
    );
    check_entities(
        &on(2026, 11, 21, (16, 0), "US"),
        &[
            (
                "2 rooms for 5 ppl plz, checkin 12/18 checkout 12/21",
                "party {\"rooms\":2}; party {\"people\":5}; date/arrival 2026-12-18; date/departure 2026-12-21",
            ),
            (
                "couple with a 9 month old baby arriving December 22nd",
                "party {\"adults\":2,\"ages\":[0],\"children\":1}; date/arrival 2026-12-22",
            ),
        ],
    );
}

#[test]
fn what_is_none() {
    check_entities(
        &on(2026, 6, 9, (10, 15), "GB"),
        &[
            ("I need an emergency plumber, water's coming through the ceiling", ""),
            ("One moment, I'll just find my diary", "confirmation unclear"),
            ("your emergency line says 24/7 but nobody answered", ""),
            ("I'm on the second floor, first door on the left", ""),
            ("what do under twelves pay?", ""),
        ],
    );
    check_entities(&on(2026, 11, 21, (16, 0), "US"), &[("May I speak to Dr. May about my test results?", "")]);
}

#[test]
fn amounts_and_ages() {
    check_entities(
        &on(2026, 6, 9, (10, 15), "GB"),
        &[
            (
                "somewhere between fifty and eighty quid a head",
                "money {\"currency\":\"GBP\",\"max\":80.0,\"min\":50.0}",
            ),
            ("Is the buffet still 19.50 a head?", "number 19.5"),
            ("Is there still 20% off for seniors? My mum is 84", "percent 20; age 84"),
            (
                "The deposit was two hundred and fifty pounds and I paid it on the 2nd of May",
                "money {\"amount\":250.0,\"currency\":\"GBP\"}; date 2026-05-02",
            ),
        ],
    );
}

#[test]
fn times_and_days() {
    check_entities(
        &on(2026, 6, 9, (10, 15), "GB"),
        &[
            ("date of birth is the fourteenth of february nineteen eighty seven", "date/birth 1987-02-14"),
            ("so sorry, stuck in traffic, I'll be an hour and a half late", "duration PT1H30M"),
            ("twenty to six on the dot works", "time 17:40 ~05:40"),
            (
                "Is it the same price every day or more at weekends?",
                "recurrence FREQ=DAILY; recurrence FREQ=WEEKLY;BYDAY=SA,SU",
            ),
            ("wensday the 17th of june at 2oclock plz", "datetime 2026-06-17T14:00 ~2026-06-17T02:00"),
        ],
    );
    check_entities(&on(2026, 6, 9, (10, 15), "GB").asking("time"), &[("thirteen", "time 13:00")]);
    check_entities(
        &on(2026, 8, 13, (18, 40), "US"),
        &[("Do you have anything at quarter past four next Tuesday?", "datetime 2026-08-18T16:15 ~2026-08-18T04:15")],
    );
    check_entities(
        &on(2026, 11, 21, (16, 0), "US"),
        &[("I need it done by the end of the month", "interval …..2026-11-30")],
    );
    check_entities(
        &on(2026, 11, 21, (16, 0), "US").asking("date/birth"),
        &[("june ninth two thousand and one", "date/birth 2001-06-09")],
    );
    check_entities(
        &on(2026, 12, 30, (11, 5), "GB"),
        &[("Happy new year! can I come in on the 4th at noon", "datetime 2027-01-04T12:00")],
    );
}
