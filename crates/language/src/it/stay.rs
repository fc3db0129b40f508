//! How Italian names the ends of a stay, and refers to a day or time that is known.

use crate::grammar::Nt;
use crate::party;
use crate::tongue::{Rule, rule};
use crate::when::anchor;

pub const ENDS: &[Rule] = &[
    rule(
        Nt::Arrive,
        "(arrivo|arrivi|arriviamo|arriveremo|arrivero|arrivando|arrivare|inizio soggiorno|inizio del soggiorno|check in|checkin) (previsto|prevista|sara|sarebbe|e|del soggiorno)? (il|l|alle|verso|per|per il)?",
        party::lead,
        0,
    ),
    rule(Nt::Arrive, "(data|giorno|ora) (di|del|dell) arrivo (e|sara|sarebbe)? (il|l|alle)?", party::lead, 0),
    rule(
        Nt::Depart,
        "(partenza|partenze|parto|partiamo|partiremo|partiro|partendo|partire|ripartiamo|ripartiremo|riparto|ripartiro|lasciamo|lasceremo|andiamo via|vado via|fine soggiorno|check out|checkout) (prevista|previsto|sara|sarebbe|e|del soggiorno)? (il|l|alle|verso|per|per il)?",
        party::lead,
        0,
    ),
    rule(Nt::Depart, "(data|giorno|ora) (di|della) partenza (e|sara|sarebbe)? (il|l|alle)?", party::lead, 0),
    rule(
        Nt::Depart,
        "(resto|restiamo|resteremo|restero|restare|rimaniamo|rimango|soggiornare|stiamo) fino (a|al|all)?",
        party::lead,
        0,
    ),
];

pub const KNOWN: &[Rule] = &[
    rule(Nt::Behind, "(data di nascita) (e)? (il)?", party::lead, 1),
    rule(
        Nt::Behind,
        "(fattura|ricevuta|scontrino|bolletta|bonifico|acconto|pagamento|versamento|ordine|visita precedente|seduta precedente) (del|dell|di|il|l)",
        party::lead,
        0,
    ),
    rule(
        Nt::Behind,
        "(pagato|versato|saldato|bonificato|comprato|acquistato|ordinato|speso|stato|stata|stati|venuto|venuta|venuti) (tutto|gia|qui|da voi)? (il|l)?",
        party::lead,
        0,
    ),
    rule(
        Nt::Behind,
        "(gli|le|vi|ti|ci)? (ho|abbiamo|avevo|avevamo) (gia)? (pagato|versato|saldato|bonificato|comprato|acquistato|ordinato|speso)",
        party::lead,
        2,
    ),
    rule(Nt::Behind, "(nato|nata) (il)?", party::lead, 1),
    rule(Nt::Instead, "(invece (di|che|del|delle|della)|al posto (di|del|delle|della)|anziche|e non)", party::lead, 0),
    rule(Nt::When, "(alla)? stessa ora", anchor::same_time, 0),
    rule(Nt::When, "(lo)? (stesso|quel|quello stesso) giorno", anchor::same_day, 0),
    rule(Nt::When, "{day} (ma)? alla stessa ora", anchor::on_day_same_time, 0),
    rule(Nt::When, "alla stessa ora (ma)? {day}", anchor::on_day_same_time, 0),
    rule(Nt::When, "(lo)? stesso giorno (ma)? ({clock}|{range})", anchor::same_day_at, 0),
    rule(Nt::When, "({clock}|{range}) (ma)? (dello|lo) stesso giorno", anchor::same_day_at, 0),
    rule(Nt::When, "{dur} (piu tardi|dopo)", anchor::later, 1),
    rule(Nt::When, "{dur} prima", anchor::later, -1),
    rule(Nt::When, "(il giorno (dopo|seguente|successivo)|l indomani|indomani)", anchor::days_later, 1),
    rule(Nt::When, "il giorno (prima|precedente)", anchor::days_later, -1),
    rule(Nt::When, "la settimana (dopo|seguente|successiva)", anchor::weeks_later, 1),
    rule(Nt::When, "la settimana (prima|precedente)", anchor::weeks_later, -1),
    rule(Nt::When, "(la stessa settimana|quella settimana)", anchor::weeks_later, 0),
];
