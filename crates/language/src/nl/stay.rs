//! How Dutch names the ends of a stay, and refers to a day or time that is known.

use crate::grammar::Nt;
use crate::party;
use crate::tongue::{Rule, rule};
use crate::when::anchor;

pub const ENDS: &[Rule] = &[
    rule(
        Nt::Arrive,
        "(aankomst|aankomen|aankomstdatum|aankomstdag|incheck|inchecken|checkin|check in|arriveren|komen aan|kom aan) (is|zou|datum|dag)? (op|om|vanaf|van|de)?",
        party::lead,
        0,
    ),
    rule(Nt::Arrive, "(komen|kom) (we|wij|ik)? {when} (dan)? (aan|binnen)", party::lead, 0),
    rule(
        Nt::Depart,
        "(gaan|reizen|rijden|ga|reis|checken|check) (we|wij|ik)? (dan|weer)? {when} (dan|weer)? (weg|naar huis|terug|uit|verder)",
        party::lead,
        0,
    ),
    rule(Nt::Arrive, "(we|wij|ik) (komen|kom|arriveren|arriveer) (aan)? (op|om|vanaf)", party::lead, 0),
    rule(
        Nt::Depart,
        "(vertrek|vertrekken|vertrekdatum|vertrekdag|uitcheck|uitchecken|checkout|check out|afreizen|weggaan|terugreis|terugkeer) (is|zou|datum|dag|weer)? (op|om|tot|de)?",
        party::lead,
        0,
    ),
    rule(Nt::Depart, "(we|wij|ik) (vertrekken|vertrek|gaan|ga) (weer)? (weg|naar huis|terug)? (op|om)", party::lead, 0),
    rule(Nt::Depart, "(blijven|blijf|verblijven|logeren) (we|wij|ik)? tot (en met)?", party::lead, 0),
];

pub const KNOWN: &[Rule] = &[
    rule(Nt::Behind, "(geboortedatum|geboortedag) (is)? (op)?", party::lead, 1),
    rule(Nt::Behind, "geboren (ben ik)? (op)?", party::lead, 1),
    rule(Nt::Behind, "(rekening|factuur|bon|bestelling|levering|aanmaning) van", party::lead, 0),
    rule(Nt::Instead, "(in plaats van|inplaats van|ipv|i p v|en niet)", party::lead, 0),
    rule(Nt::When, "(op)? (hetzelfde|dezelfde|zelfde) (tijdstip|tijd|uur)", anchor::same_time, 0),
    rule(Nt::When, "(op)? (dezelfde|diezelfde|die) dag", anchor::same_day, 0),
    rule(
        Nt::When,
        "({day}|{daypart}) (maar)? (op|om)? (hetzelfde|dezelfde) (tijdstip|tijd|uur)",
        anchor::on_day_same_time,
        0,
    ),
    rule(
        Nt::When,
        "(op|om)? (hetzelfde|dezelfde) (tijdstip|tijd|uur) (maar|alleen)? (op)? {day}",
        anchor::on_day_same_time,
        0,
    ),
    rule(Nt::When, "(op)? (dezelfde|diezelfde) dag (maar)? (om|rond)? ({cl}|{range})", anchor::same_day_at, 0),
    rule(Nt::When, "({clock}|{range}) (maar)? (op)? (dezelfde|diezelfde) dag", anchor::same_day_at, 0),
    rule(Nt::When, "{dur} (later|daarna|erna)", anchor::later, 1),
    rule(Nt::When, "{dur} (eerder|vroeger|ervoor|daarvoor)", anchor::later, -1),
    rule(Nt::When, "(de)? dag (erna|daarna|erop|nadien)", anchor::days_later, 1),
    rule(Nt::When, "(de)? dag (ervoor|daarvoor|voordien)", anchor::days_later, -1),
    rule(Nt::When, "(de)? week (erna|daarna|erop|nadien)", anchor::weeks_later, 1),
    rule(Nt::When, "(de)? week (ervoor|daarvoor|voordien)", anchor::weeks_later, -1),
    rule(Nt::When, "(in)? (dezelfde|diezelfde) week", anchor::weeks_later, 0),
];
