//! Dutch, of the same kinds.

use crate::table::{Asked, check};
use frontdesk_domain::Language;

fn nothing() -> Asked {
    Asked::nothing().in_language(Language::Nl)
}

#[test]
fn dagen() {
    check(
        &nothing(),
        &[
            ("vandaag", "date 2026-11-20"),
            ("overmorgen", "date 2026-11-22"),
            ("op vrijdag", "date 2026-11-27 ~2026-11-20"),
            ("aanstaande maandag", "date 2026-11-23"),
            ("volgende week woensdag", "date 2026-11-25"),
            ("maandag over een week", "date 2026-11-30"),
            ("3 december", "date 2026-12-03"),
            ("de 24ste", "date 2026-11-24"),
            ("dinsdag 24 november", "date 2026-11-24"),
            ("op 3-12", "date 2026-12-03"),
            ("eenentwintig januari", "date 2027-01-21"),
            ("van 3 tot en met 5 december", "interval 2026-12-03..2026-12-05"),
            ("3 t/m 5 december", "interval 2026-12-03..2026-12-05"),
            ("volgende week", "interval 2026-11-23..2026-11-29"),
            ("eind van de maand", "interval 2026-11-21..2026-11-30"),
            ("vanaf maandag", "interval 2026-11-23..…"),
            ("twee weken geleden", "date 2026-11-06"),
            ("tweede kerstdag", "date 2026-12-26"),
            ("elke maandag", "recurrence FREQ=WEEKLY;BYDAY=MO"),
        ],
    );
}

#[test]
fn tijden() {
    check(
        &nothing(),
        &[
            ("om half drie", "time 14:30 ~02:30"),
            ("overmorgen om half drie", "datetime 2026-11-22T14:30 ~2026-11-22T02:30"),
            ("om tien voor half negen", "time 08:20 ~20:20"),
            ("kwart over twee", "time 14:15 ~02:15"),
            ("kwart voor negen", "time 08:45 ~20:45"),
            ("14 uur 30", "time 14:30"),
            ("14.30 uur", "time 14:30"),
            ("17u10", "time 17:10"),
            ("om acht uur 's avonds", "time 20:00"),
            ("dinsdagmiddag om drie uur", "datetime 2026-11-24T15:00"),
            ("morgenochtend om negen uur", "datetime 2026-11-21T09:00"),
            ("vanavond", "interval 2026-11-20T18:00..2026-11-21T00:00"),
            ("tussen negen en elf", "interval 09:00..11:00"),
            ("na 16 uur", "interval 16:00..…"),
            ("vrijdagavond", "interval 2026-11-27T18:00..2026-11-28T00:00"),
        ],
    );
}

#[test]
fn getallen() {
    check(
        &nothing(),
        &[
            ("eenentwintig", "number 21"),
            ("tweeëntwintig", "number 22"),
            ("tweehonderdvijftig", "number 250"),
            ("drieëntwintigste", "ordinal 23"),
            ("anderhalf uur", "duration PT1H30M"),
            ("drie kwartier", "duration PT45M"),
            ("twee en een half uur", "duration PT2H30M"),
            ("vier weken en twee dagen", "duration P30D"),
        ],
    );
}

#[test]
fn gegevens_aan_de_telefoon() {
    let born = Asked { expected: Asked::expected("date/birth").expected, ..nothing() };
    check(
        &born,
        &[
            ("zevenentwintig negen negenenzeventig", "date/birth 1979-09-27"),
            ("27-9-1979", "date/birth 1979-09-27"),
            ("zevenentwintig september negentienhonderdnegenenzeventig", "date/birth 1979-09-27"),
        ],
    );
    check(
        &nothing(),
        &[
            ("postcode een nul een zes g v", "postcode 1016 GV"),
            ("mijn nummer is nul zes twaalf vierendertig zesenvijftig achtenzeventig", "phone +31612345678"),
            ("plus eenendertig zes één twee drie vier vijf zes zeven acht", "phone +31612345678"),
            ("ma 14u", "datetime 2026-11-23T14:00"),
            ("de dag voor pasen", "date 2027-03-27"),
            ("1e kerstdag", "date 2026-12-25"),
            ("van 4 tot 22 van deze maand", "interval 2026-11-04..2026-11-22"),
            ("van maandag 9 uur tot woensdag 17 uur", "interval 2026-11-23T09:00..2026-11-25T17:00"),
            ("vandaag een week geleden", "date 2026-11-13"),
            ("een half uur na acht", "time 08:30 ~20:30"),
            ("de eenendertigste", "ordinal 31"),
            ("100 procent", "percent 100"),
            ("een achtjarig kind", "party {\"ages\":[8],\"children\":1}"),
            ("komend weekend", "interval 2026-11-21..2026-11-22"),
            ("om de dinsdag", "recurrence FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"),
            ("morgenmiddag na tweeën", "interval 2026-11-21T14:00..2026-11-21T18:00"),
            ("om een uur of vijf", "time 17:00 ~05:00"),
            ("rond de klok van vier", "time 16:00 ~04:00"),
            ("liever die van elf uur", "confirmation correction; time 11:00 ~23:00"),
        ],
    );
}

#[test]
fn hele_zinnen() {
    check(
        &nothing(),
        &[
            (
                "hallo ik wil graag een tweepersoonskamer van drie tot zes december twee volwassenen en een kind van zes",
                "party {\"rooms\":1}; interval 2026-12-03..2026-12-06; party {\"adults\":2,\"ages\":[6],\"children\":1}; #greeting; #book",
            ),
            (
                "we komen 23 december aan en gaan 27 december weer weg",
                "date/arrival 2026-12-23; date/departure 2026-12-27",
            ),
            ("mijn naam is de Vries, Saskia de Vries", "name Saskia de Vries [Saskia|de Vries]"),
            (
                "Ik wil mijn afspraak van dinsdag om tien uur verzetten naar donderdag drie uur",
                "datetime/old 2026-11-24T10:00 ~2026-11-24T22:00; datetime 2026-11-26T15:00 ~2026-11-26T03:00; #move",
            ),
            ("wanneer is de eerstvolgende vrije afspraak", "#soonest; #book"),
            ("ik heb u niet goed verstaan", "#repeat"),
            ("ik wilde vragen wat een behandeling kost", "#ask_price"),
            ("nee joh", "confirmation no"),
            ("Nee, toch maar niet.", "confirmation no"),
            ("namens de heer Visser", "name Visser [-|Visser]"),
            ("we komen 12 februari rond 22 uur aan", "datetime/arrival 2027-02-12T22:00"),
            ("van 12 op 14 februari", "interval 2027-02-12..2027-02-14"),
            ("van maandag op dinsdag", "interval 2026-11-23..2026-11-24"),
            ("morgenvroeg om zeven uur", "datetime 2026-11-21T07:00"),
            ("de kinderen zijn drie en vijf", r#"party {"ages":[3,5],"children":2}"#),
            ("ik dacht aan een uur en een kwartier", "duration PT1H15M"),
            ("ik wil een kamer boeken voor een nacht", "duration/nights P1D; #book"),
            ("om acht uur savonds", "time 20:00"),
            ("do om tien uur", "datetime 2026-11-26T10:00 ~2026-11-26T22:00"),
            ("29 februari 2027", "date invalid"),
            ("ma", ""),
            ("za", "date 2026-11-21"),
            ("op vr om 10u", "datetime 2026-11-27T10:00 ~2026-11-20T10:00"),
            ("om een afspraak te maken", "#book"),
            ("ik heb een vraag over een behandeling", ""),
            ("wat is uw adres", "#ask_address"),
            ("vandaag nog als het kan", "date 2026-11-20"),
        ],
    );
    let asked = Asked { expected: Asked::expected("name").expected, ..nothing() };
    check(
        &asked,
        &[
            ("van den Berg", "name Van den Berg [-|Van den Berg]"),
            ("ja, van der Heide", "confirmation yes; name Van der Heide [-|Van der Heide]"),
            ("Jan van den Berg", "name Jan van den Berg [Jan|van den Berg]"),
        ],
    );
}
