//! How Portuguese names the ends of a stay, and refers to a day or time that is known.

use crate::grammar::Nt;
use crate::party;
use crate::tongue::{Rule, rule};
use crate::when::anchor;

pub const ENDS: &[Rule] = &[
    rule(
        Nt::Arrive,
        "(chegando|chego|chegamos|chegarei|chegaremos|chegaria|chegariamos|chegar|chega|chegam|chegada|checkin|entrada|entrando|entramos|entro) (e|seria|sera|prevista)? (no|na|em|a|ao|para|desde|dia|o)? (dia)?",
        party::lead,
        0,
    ),
    rule(Nt::Arrive, "check in (e|seria)? (no|na|em|a|ao|dia)? (dia)?", party::lead, 0),
    rule(Nt::Arrive, "(data|dia) (de|da) (entrada|chegada|inicio) (e|seria)? (no|dia)?", party::lead, 0),
    rule(
        Nt::Depart,
        "(saindo|saio|saimos|sairei|sairemos|sairia|sair|saida|checkout|partida|partindo|partimos|regresso|regressamos|retorno|voltamos|deixamos|deixando) (e|seria|sera|prevista|o quarto)? (no|na|em|a|ao|para|dia|o)? (dia)?",
        party::lead,
        0,
    ),
    rule(
        Nt::Depart,
        "(vamos embora|vou embora|vou me embora|indo embora|vamos nos embora) (no|na|dia)? (dia)?",
        party::lead,
        0,
    ),
    rule(Nt::Depart, "check out (e|seria)? (no|na|em|a|ao|dia)? (dia)?", party::lead, 0),
    rule(Nt::Depart, "(data|dia) (de|da) (saida|partida|fim|regresso) (e|seria)? (no|dia)?", party::lead, 0),
    rule(
        Nt::Depart,
        "(ficar|ficamos|fico|ficaremos|ficando|ficarmos|hospedar|estaremos|vamos ficar) ate (o|a|ao)? (dia)?",
        party::lead,
        0,
    ),
];

pub const KNOWN: &[Rule] = &[
    rule(Nt::Behind, "(data de nascimento) (e)? (o)?", party::lead, 1),
    rule(Nt::Behind, "(nasci|nasceu|nascido|nascida) (a|em|no dia|no)?", party::lead, 1),
    rule(Nt::Behind, "(paguei|pagamos|comprei|visitei) (- o|- a|o)? (a|em|no dia|no)?", party::lead, 0),
    rule(Nt::Behind, "(ultima|ultimo) (vez|visita|consulta)? (foi) (a|em|no dia|no)?", party::lead, 0),
    rule(Nt::Instead, "(em vez|ao inves|em lugar|no lugar) (de)?", party::lead, 0),
    rule(Nt::When, "(a|na|no)? (mesma hora|mesmo horario|essa mesma hora|nesse mesmo horario)", anchor::same_time, 0),
    rule(Nt::When, "(o mesmo dia|no mesmo dia|nesse mesmo dia|nesse dia|neste mesmo dia)", anchor::same_day, 0),
    rule(Nt::When, "({day}|{daypart}) (mas|e)? (a|na|no)? (mesma hora|mesmo horario)", anchor::on_day_same_time, 0),
    rule(Nt::When, "(a|na|no)? (mesma hora|mesmo horario) (mas|e)? {day}", anchor::on_day_same_time, 0),
    rule(
        Nt::When,
        "(o mesmo dia|no mesmo dia|nesse mesmo dia|nesse dia) (mas|e)? ({clock}|{range})",
        anchor::same_day_at,
        0,
    ),
    rule(Nt::When, "({clock}|{range}) (mas|e)? (no mesmo dia|nesse mesmo dia|nesse dia)", anchor::same_day_at, 0),
    rule(Nt::When, "{dur} (mais tarde|depois)", anchor::later, 1),
    rule(Nt::When, "{dur} (antes|mais cedo)", anchor::later, -1),
    rule(Nt::When, "(na|a)? (semana seguinte|semana depois)", anchor::weeks_later, 1),
    rule(Nt::When, "(no dia seguinte|o dia seguinte|no dia depois|um dia depois)", anchor::days_later, 1),
    rule(Nt::When, "(no dia anterior|o dia anterior|um dia antes|na vespera)", anchor::days_later, -1),
    rule(Nt::When, "(uma semana depois|uma semana mais tarde)", anchor::weeks_later, 1),
    rule(Nt::When, "(uma semana antes)", anchor::weeks_later, -1),
    rule(Nt::When, "(na mesma semana|nessa mesma semana)", anchor::weeks_later, 0),
];
