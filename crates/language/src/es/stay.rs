//! How Spanish names the ends of a stay, and refers to a day or time that is known.

use crate::grammar::Nt;
use crate::party;
use crate::tongue::{Rule, rule};
use crate::when::anchor;

pub const ENDS: &[Rule] = &[
    rule(
        Nt::Arrive,
        "(llegando|llego|llegamos|llegare|llegaremos|llegaria|llegariamos|llegar|llega|llegan|llegada|checkin|entrada|entramos|entro|entrando|ingreso|ingresando|aterrizo|aterrizamos) (es|seria|sera|prevista)? (el|a|para|desde|en|por)? (dia)?",
        party::lead,
        0,
    ),
    rule(Nt::Arrive, "check in (es|seria)? (el|a|para)?", party::lead, 0),
    rule(Nt::Arrive, "(fecha|dia) de (entrada|llegada|inicio|ingreso) (es|seria)? (el)?", party::lead, 0),
    rule(
        Nt::Depart,
        "(saliendo|salgo|salimos|saldre|saldremos|saldria|saldriamos|salir|salida|checkout|marcho|marchamos|marcharnos|regreso|regresamos|regresando|partimos|partida|partiendo|dejamos|dejando) (es|seria|sera|prevista|la habitacion)? (el|a|para|en|por)? (dia)?",
        party::lead,
        0,
    ),
    rule(Nt::Depart, "(nos vamos|me voy|nos marchamos|me marcho) (el)?", party::lead, 0),
    rule(Nt::Depart, "check out (es|seria)? (el|a|para)?", party::lead, 0),
    rule(Nt::Depart, "(fecha|dia) de (salida|fin|partida|regreso) (es|seria)? (el)?", party::lead, 0),
    rule(
        Nt::Depart,
        "(quedarme|quedarnos|quedamos|quedo|quedaremos|estaremos|estaria|estamos|alojarnos|me quedo) hasta (el)?",
        party::lead,
        0,
    ),
];

pub const KNOWN: &[Rule] = &[
    rule(Nt::Behind, "(fecha de nacimiento) (es)? (el)?", party::lead, 1),
    rule(Nt::Behind, "(naci|nacio|nacido|nacida) (el)?", party::lead, 1),
    rule(Nt::Behind, "(pague|pago|pagamos|abone|visite|compre) (el)?", party::lead, 0),
    rule(Nt::Behind, "(ultima|ultimo) (vez|visita|cita|revision)? (fue) (el)?", party::lead, 0),
    rule(Nt::Instead, "(en vez|en lugar|y no|mas bien que) (de)?", party::lead, 0),
    rule(Nt::When, "(a)? (la misma hora|esa misma hora)", anchor::same_time, 0),
    rule(Nt::When, "(el mismo dia|ese mismo dia|ese dia)", anchor::same_day, 0),
    rule(Nt::When, "({day}|{daypart}) (pero|y)? (a)? (la misma hora|esa misma hora)", anchor::on_day_same_time, 0),
    rule(Nt::When, "(a)? (la misma hora|esa misma hora) (pero|y)? {day}", anchor::on_day_same_time, 0),
    rule(
        Nt::When,
        "(el mismo dia|ese mismo dia|ese dia) (pero|y)? (a|sobre|hacia)? (la|las)? ({clock}|{range})",
        anchor::same_day_at,
        0,
    ),
    rule(Nt::When, "({clock}|{range}) (pero|y)? (el mismo dia|ese mismo dia|ese dia)", anchor::same_day_at, 0),
    rule(Nt::When, "{dur} (mas tarde|tarde|despues)", anchor::later, 1),
    rule(Nt::When, "{dur} antes", anchor::later, -1),
    rule(Nt::When, "(el dia siguiente|al dia siguiente|el dia despues|un dia mas tarde)", anchor::days_later, 1),
    rule(Nt::When, "(el dia anterior|el dia antes|un dia antes)", anchor::days_later, -1),
    rule(
        Nt::When,
        "(la semana siguiente|la semana siguiente a esa|una semana mas tarde|una semana despues)",
        anchor::weeks_later,
        1,
    ),
    rule(Nt::When, "(una semana antes)", anchor::weeks_later, -1),
    rule(Nt::When, "(la misma semana|esa misma semana|esa semana)", anchor::weeks_later, 0),
];
