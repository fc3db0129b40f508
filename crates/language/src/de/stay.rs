//! How German names the ends of a stay, and refers to a day or time that is known.

use crate::grammar::Nt;
use crate::party;
use crate::tongue::{Rule, rule};
use crate::when::anchor;

pub const ENDS: &[Rule] = &[
    rule(
        Nt::Arrive,
        "(anreise|ankunft|checkin|check in|einchecken|einzug|anreisen|ankommen|eintreffen|anreisetag|anreisedatum|bezug) (ist|wäre|am|datum|tag|erfolgt|findet)? (am|ab|um|den|der|vom)?",
        party::lead,
        0,
    ),
    rule(
        Nt::Depart,
        "(fahren|reisen|fahre|reise|checken|checke) (wir|ich)? (dann|wieder)? {when} (dann|wieder)? (ab|heim|weiter|zurück|aus|nach hause)",
        party::lead,
        0,
    ),
    rule(
        Nt::Arrive,
        "(reisen|kommen|reise|komme|checken|checke) (wir|ich)? {when} (schon|dann|abends|mittags)? (an|ein)",
        party::lead,
        0,
    ),
    rule(Nt::Arrive, "(wir|ich)? (kommen|reisen|komme|treffen) (wir|ich)? (an)? (am|vom)", party::lead, 0),
    rule(
        Nt::Depart,
        "(abreise|abfahrt|checkout|check out|auschecken|auszug|abreisen|abfahren|heimreise|abreisetag|abreisedatum|rückreise|heimfahrt|weiterreise) (ist|wäre|am|datum|tag|erfolgt)? (am|bis|um|den|der|zum)?",
        party::lead,
        0,
    ),
    rule(Nt::Depart, "(wir|ich)? (fahren|fahre) (wieder)? (am|um)", party::lead, 0),
    rule(
        Nt::Depart,
        "(wir|ich|und) (fahren|reisen|gehen|fahre|reise) (wieder)? (ab|heim|nach hause|weg|weiter) (am|um)?",
        party::lead,
        0,
    ),
    rule(Nt::Depart, "(bleiben|bleibe|übernachten|wohnen) (wir|ich)? bis (zum|einschließlich)?", party::lead, 0),
];

pub const KNOWN: &[Rule] = &[
    rule(Nt::Behind, "(geburtsdatum|geburtstag) (ist)? (der|am)?", party::lead, 1),
    rule(Nt::Behind, "geboren (am|bin ich am|wurde ich am)?", party::lead, 1),
    rule(Nt::Behind, "(rechnung|quittung|mahnung|bestellung|lieferung|überweisung|termin) vom", party::lead, 0),
    rule(Nt::Instead, "(statt|anstatt|anstelle von|an stelle von|an statt|und nicht)", party::lead, 0),
    rule(
        Nt::When,
        "(zur|um die|zu der)? (gleichen|selben|gleiche|selbe|derselben|dieselbe) (zeit|uhrzeit|stunde)",
        anchor::same_time,
        0,
    ),
    rule(Nt::When, "(am)? (selben|gleichen|demselben|diesem) tag", anchor::same_day, 0),
    rule(
        Nt::When,
        "({day}|{daypart}) (aber)? (zur|um die)? (gleichen|selben|gleiche|selbe) (zeit|uhrzeit)",
        anchor::on_day_same_time,
        0,
    ),
    rule(
        Nt::When,
        "(zur|um die)? (gleichen|selben|gleiche|selbe) (zeit|uhrzeit) (aber|nur)? {day}",
        anchor::on_day_same_time,
        0,
    ),
    rule(
        Nt::When,
        "(am)? (selben|gleichen|demselben) tag (aber|nur)? (um|gegen)? ({cl}|{range})",
        anchor::same_day_at,
        0,
    ),
    rule(Nt::When, "({clock}|{range}) (aber)? am (selben|gleichen|demselben) tag", anchor::same_day_at, 0),
    rule(Nt::When, "{dur} (später|spaeter|danach)", anchor::later, 1),
    rule(Nt::When, "{dur} (früher|frueher|eher|vorher|zuvor|davor)", anchor::later, -1),
    rule(Nt::When, "(am)? (tag|tage) (danach|darauf|drauf)", anchor::days_later, 1),
    rule(Nt::When, "(am)? (tag|tage) (davor|zuvor|vorher)", anchor::days_later, -1),
    rule(Nt::When, "(die|in der)? woche (darauf|danach|drauf)", anchor::weeks_later, 1),
    rule(Nt::When, "(die|in der)? woche (davor|zuvor|vorher)", anchor::weeks_later, -1),
    rule(Nt::When, "(in)? (derselben|dieselbe|der gleichen|der selben) woche", anchor::weeks_later, 0),
];
