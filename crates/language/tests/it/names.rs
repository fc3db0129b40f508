//! Names: introduced, as a whole reply, spelled.

use crate::table::{Asked, check};
use frontdesk_domain::Language;

#[test]
fn introduced() {
    check(
        &Asked::nothing(),
        &[
            ("My name is David Miller.", "name David Miller [David|Miller]"),
            ("my name is david miller", "name David Miller [David|Miller]"),
            ("my name's anna", "name Anna [Anna|-]"),
            ("this is Jane Doe", "name Jane Doe [Jane|Doe]"),
            ("this is jane doe", "name Jane Doe [Jane|Doe]"),
            ("I'm David Miller", "name David Miller [David|Miller]"),
            ("i'm nolan whitfield", "name Nolan Whitfield [Nolan|Whitfield]"),
            ("it's David calling", "name David [David|-]"),
            ("hi this is noah", "name Noah [Noah|-]; #greeting"),
            ("David Miller here", "name David Miller [David|Miller]"),
            ("David Miller speaking", "name David Miller [David|Miller]"),
            ("the name is O'Connor", "name O'Connor [O'Connor|-]"),
            ("under the name Smith", "name Smith [Smith|-]"),
            ("my last name is Nowak", "name Nowak [-|Nowak]"),
            ("my first name is Jean-Pierre", "name Jean-Pierre [Jean-Pierre|-]"),
            ("call me Bob", "name Bob [Bob|-]"),
            ("My name is José García", "name José García [José|García]"),
            ("my name is juan de la cruz", "name Juan de la Cruz [Juan|de la Cruz]"),
            ("I am Dr. Smith", "name Smith [-|Smith]"),
            (
                "my name is maria garcia and my number is 780 492 3111",
                "name Maria Garcia [Maria|Garcia]; phone +17804923111",
            ),
            ("this is Will Smith, I need an appointment", "name Will Smith [Will|Smith]; #book"),
            ("my name is uh david miller", "name David Miller [David|Miller]"),
            ("My name is Grace May", "name Grace May [Grace|May]"),
        ],
    );
}

#[test]
fn no_names() {
    check(
        &Asked::nothing(),
        &[
            ("I'm calling about my appointment", "#about_booking"),
            ("I'm sick", ""),
            ("this is ridiculous", "#angry"),
            ("it's urgent", ""),
            ("this is not right", "confirmation no"),
            ("I'm looking for a dentist", "#book"),
            ("it's for my daughter", ""),
            ("I'm new here", ""),
            ("it's tomorrow", "date 2026-11-21"),
            ("I'm available on Monday", "date 2026-11-23"),
            ("I'm running late", "#running_late"),
            ("this is an emergency", "#emergency"),
            ("I am interested in a treatment", ""),
        ],
    );
}

#[test]
fn the_whole_reply() {
    check(
        &Asked::expected("name"),
        &[
            ("David Miller", "name David Miller [David|Miller]"),
            ("david miller", "name David Miller [David|Miller]"),
            ("DAVID MILLER", "name David Miller [David|Miller]"),
            ("Noah", "name Noah [Noah|-]"),
            ("Do you have parking?", "#ask_address"),
            ("Do you speak Portuguese?", "#language_pt"),
            ("can we speak Dutch", "#language_nl"),
            ("Do Sung Kim", "name Do Sung Kim [Do Sung|Kim]"),
            ("Anna Nowak", "name Anna Nowak [Anna|Nowak]"),
            ("o'connor", "name O'Connor [O'Connor|-]"),
            ("d'angelo", "name D'Angelo [D'Angelo|-]"),
            ("O’Connor", "name O’Connor [O’Connor|-]"),
            ("jean-pierre dubois", "name Jean-Pierre Dubois [Jean-Pierre|Dubois]"),
            ("José García", "name José García [José|García]"),
            ("josé garcía", "name José García [José|García]"),
            ("李小明", "name 李小明 [小明|李]"),
            ("Владимир Иванов", "name Владимир Иванов [Владимир|Иванов]"),
            ("Nguyễn Văn An", "name Nguyễn Văn An [Nguyễn Văn|An]"),
            ("ludwig van beethoven", "name Ludwig van Beethoven [Ludwig|van Beethoven]"),
            ("Mary Jane Watson", "name Mary Jane Watson [Mary Jane|Watson]"),
            ("Martin Luther King Jr", "name Martin Luther King Jr [Martin Luther|King Jr]"),
            ("yes it's David Miller", "confirmation yes; name David Miller [David|Miller]"),
            ("sure, David Miller", "confirmation yes; name David Miller [David|Miller]"),
            ("david miller please", "name David Miller [David|Miller]"),
            ("it's will smith", "name Will Smith [Will|Smith]"),
            ("um david miller", "name David Miller [David|Miller]"),
            ("Mr. Miller", "name Miller [-|Miller]"),
            ("De La Cruz", "name De La Cruz [-|De La Cruz]"),
            ("Mohammed al Fayed", "name Mohammed al Fayed [Mohammed|al Fayed]"),
            ("Müller", "name Müller [Müller|-]"),
            ("Grace", "name Grace [Grace|-]"),
            ("April May", "name April May [April|May]"),
        ],
    );
}

#[test]
fn the_reply_is_no_name() {
    check(
        &Asked::expected("name"),
        &[
            ("I would like to book an appointment.", "#book"),
            ("yes", "confirmation yes"),
            ("no", "confirmation no"),
            ("hello", "#greeting"),
            ("what", "#repeat"),
            ("why do you need my name", "#ask_why"),
            ("I already told you", "#already_told"),
            ("speaking", ""),
            ("tomorrow at two", "datetime 2026-11-21T14:00 ~2026-11-21T02:00"),
            ("a checkup please", ""),
            ("can I speak to a person", "#person"),
            ("one moment please", "confirmation unclear"),
            ("I don't want to say", "confirmation no; #refuse"),
            ("a person please", "#person"),
            ("never mind", "#stop_flow"),
            ("how much is it", "#ask_price"),
            ("Do you have parking?", "#ask_address"),
        ],
    );
}

#[test]
fn spelled() {
    check(
        &Asked::expected("name"),
        &[
            ("J-O-H-N", "name John [John|-]"),
            ("J O H N", "name John [John|-]"),
            ("j o h n", "name John [John|-]"),
            ("juliet oscar hotel november", "name John [John|-]"),
            ("miller m i l l e r", "name Miller [Miller|-]"),
            ("david miller M-I-L-L-E-R", "name David Miller [David|Miller]"),
            ("smith with a y S M Y T H", "name Smyth [Smyth|-]"),
            ("D-A-V-I-D M-I-L-L-E-R", "name David Miller [David|Miller]"),
            ("it's spelled N O W A K", "name Nowak [Nowak|-]"),
            ("m as in mike i double l e r", "name Miller [Miller|-]"),
        ],
    );
}

#[test]
fn beside_other_facts() {
    check(
        &Asked::nothing(),
        &[
            ("a table for 5 at 7 pm under Rupert", "party {\"people\":5}; time 19:00; name Rupert [Rupert|-]"),
            ("cancel the booking under bruggeman", "name Bruggeman [-|Bruggeman]; #cancel_appointment"),
            ("reservation listed under Anna Nowak", "name Anna Nowak [Anna|Nowak]; #book"),
            ("I want a room on behalf of lena fischer", "party {\"rooms\":1}; name Lena Fischer [Lena|Fischer]; #book"),
            ("Jane Doe has a booking", "name Jane Doe [Jane|Doe]; #book"),
            (
                "You have a Petra Novak reservation that I want to cancel",
                "name Petra Novak [Petra|Novak]; #cancel_appointment",
            ),
            ("first name Carry, last name Jocoy", "name Carry Jocoy [Carry|Jocoy]"),
            ("last name Jocoy, first name Carry", "name Carry Jocoy [Carry|Jocoy]"),
            ("my surname is Okafor", "name Okafor [-|Okafor]"),
            ("this is Ms. Okafor", "name Okafor [-|Okafor]"),
            ("see you then. Thanks, John", "name John [John|-]; #goodbye; #thanks"),
            ("for Polish food", ""),
            ("can I substitute sour cream for almond milk", ""),
            ("I'm hungry", ""),
            ("what is the reason for frozen status", ""),
            ("my last paycheck", ""),
            ("a table for brunch", ""),
        ],
    );
}

#[test]
fn parts_asked_for_alone() {
    check(
        &Asked::expected("name"),
        &[
            ("Anna", "name Anna [Anna|-]"),
            ("Golombecki", "name Golombecki [-|Golombecki]"),
            ("Armando and Eves", "name Armando Eves [Armando|Eves]"),
            ("tara long", "name Tara Long [Tara|Long]"),
            ("Frau Weber", "name Frau Weber [Frau|Weber]"),
        ],
    );
}

#[test]
fn spelled_as_a_recogniser_writes_it() {
    check(
        &Asked::expected("name"),
        &[
            ("G EO R GI n a TA y Lor", "name Georgina Taylor [Georgina|Taylor]"),
            ("d o r o th y", "name Dorothy [Dorothy|-]"),
            ("t for tommy o m", "name Tom [Tom|-]"),
            ("Sierra Oscar papa Hotel India Echo Space Golf India lima lima", "name Sophie Gill [Sophie|Gill]"),
        ],
    );
}

#[test]
fn the_hearings_together() {
    let hear = |nbest: &[&str]| {
        let asked = Asked { nbest: nbest.iter().map(|t| t.to_string()).collect(), ..Asked::expected("name") };
        crate::table::summary(&asked.hear(nbest[0]))
    };
    let found = hear(&["after drinking", "Catherine King", "Katherine King", "African King", "Catherine cake"]);
    assert_eq!(found, "name Catherine King [Catherine|King]");
    assert_eq!(hear(&["Katie Marshall", "Katy Marshall", "Katie martial"]), "name Katie Marshall [Katie|Marshall]");
    assert_eq!(hear(&["Sarah East", "Sarah", "Sarah Easton"]), "name Sarah East [Sarah|East]");
}

#[test]
fn names_that_are_feasts_and_months_as_well() {
    for (language, text, want) in [
        (Language::Es, "hola soy juan muñoz", "name Juan Muñoz [Juan|Muñoz]; #greeting"),
        (Language::Es, "soy esteban garcía", "name Esteban García [Esteban|García]"),
        (Language::Es, "el día de san juan", "date 2027-06-24"),
        (Language::De, "hier ist martin schröder", "name Martin Schröder [Martin|Schröder]"),
        (Language::De, "ich bin august vogt", "name August Vogt [August|Vogt]"),
        (Language::De, "im august", "interval 2027-08-01..2027-08-31"),
        (Language::Nl, "met jan de boer", "name Jan de Boer [Jan|de Boer]"),
        (Language::Nl, "3 jan", "date 2027-01-03"),
        (Language::It, "sono valentino greco", "name Valentino Greco [Valentino|Greco]"),
    ] {
        check(&Asked::nothing().in_language(language), &[(text, want)]);
    }
}

#[test]
fn a_name_right_after_something_else_that_was_said() {
    check(
        &Asked::nothing(),
        &[
            ("january 28 siobhan kelly speaking", "date 2027-01-28; name Siobhan Kelly [Siobhan|Kelly]"),
            ("hi olga petrova speaking", "name Olga Petrova [Olga|Petrova]; #greeting"),
            ("is it warm enough over here", ""),
        ],
    );
}
