//! How French names the ends of a stay, and refers to a day or time that is known.

use crate::grammar::Nt;
use crate::party;
use crate::tongue::{Rule, rule};
use crate::when::anchor;

pub const ENDS: &[Rule] = &[
    rule(
        Nt::Arrive,
        "(arrivee|arrivees|arrivant|arrive|arrivons|arriverons|arriverai|arriver|on arrive|debut du sejour|check in|checkin) (prevue|prevu|sera|serait|est|du sejour)? (le|a|au|vers|pour|des)?",
        party::lead,
        0,
    ),
    rule(Nt::Arrive, "(date|jour|heure) d? arrivee (est|sera|serait)? (le|a)?", party::lead, 0),
    rule(
        Nt::Depart,
        "(depart|departs|partant|pars|part|partons|partirons|partirai|partir|repart|repars|repartons|repartirons|repartirai|repartant|quittons|quitterons|fin du sejour|check out|checkout) (prevue|prevu|sera|serait|est|du sejour)? (le|a|au|vers|pour)?",
        party::lead,
        0,
    ),
    rule(Nt::Depart, "(date|jour|heure) de depart (est|sera|serait)? (le|a)?", party::lead, 0),
    rule(Nt::Depart, "(reste|restons|resterons|resterai|rester|sejourner|sejournons) (jusqu) (a|au)?", party::lead, 0),
];

pub const KNOWN: &[Rule] = &[
    rule(Nt::Behind, "(date de naissance) (c est|est)? (le)?", party::lead, 1),
    rule(Nt::Behind, "(suis|est) (ne|nee) (le)?", party::lead, 1),
    rule(Nt::Behind, "nee (le)?", party::lead, 1),
    rule(Nt::Behind, "(ai|a|avons) (paye|payee|regle|reglee|achete) (le)?", party::lead, 0),
    rule(Nt::Behind, "(dernier|derniere) (fois|visite|rendez vous|rdv)? (c etait|etait) (le)?", party::lead, 0),
    rule(Nt::Instead, "(au lieu|a la place|plutot que|et non|et pas) (de)?", party::lead, 0),
    rule(Nt::When, "a? la? meme heure", anchor::same_time, 0),
    rule(Nt::When, "(le meme jour|ce jour la|ce meme jour)", anchor::same_day, 0),
    rule(Nt::When, "{day} (mais)? a? la? meme heure", anchor::on_day_same_time, 0),
    rule(Nt::When, "a? la meme heure (mais)? {day}", anchor::on_day_same_time, 0),
    rule(Nt::When, "(le meme jour|ce jour la) (mais)? ({clock}|{range})", anchor::same_day_at, 0),
    rule(Nt::When, "({clock}|{range}) (mais)? (le meme jour|ce jour la)", anchor::same_day_at, 0),
    rule(Nt::When, "{dur} plus tard", anchor::later, 1),
    rule(Nt::When, "{dur} (plus tot|avant|auparavant)", anchor::later, -1),
    rule(Nt::When, "{dur} apres", anchor::later, 1),
    rule(Nt::When, "(le lendemain|le jour (suivant|d apres))", anchor::days_later, 1),
    rule(Nt::When, "(la veille|le jour (precedent|d avant))", anchor::days_later, -1),
    rule(Nt::When, "la semaine (suivante|d apres)", anchor::weeks_later, 1),
    rule(Nt::When, "la semaine (precedente|d avant)", anchor::weeks_later, -1),
    rule(Nt::When, "(la meme semaine|cette meme semaine|cette semaine la)", anchor::weeks_later, 0),
];
