//! Spanish, of the same kinds.

use crate::table::{Asked, check};

#[test]
fn dias() {
    check(
        &Asked::nothing().in_spanish(),
        &[
            ("hoy", "date 2026-11-20"),
            ("mañana", "date 2026-11-21"),
            ("pasado mañana", "date 2026-11-22"),
            ("ayer", "date 2026-11-19"),
            ("el viernes", "date 2026-11-27 ~2026-11-20"),
            ("este viernes", "date 2026-11-20 ~2026-11-27"),
            ("el próximo viernes", "date 2026-11-27"),
            ("el lunes que viene", "date 2026-11-23"),
            ("el miércoles de la semana que viene", "date 2026-11-25"),
            ("el 24 de noviembre", "date 2026-11-24"),
            ("24 de noviembre de 2026", "date 2026-11-24"),
            ("el veinticuatro de noviembre", "date 2026-11-24"),
            ("el martes 24", "date 2026-11-24"),
            ("el martes 24 de noviembre", "date 2026-11-24"),
            ("el 3", "date 2026-12-03"),
            ("el día 31", "date 2026-12-31"),
            ("24/11", "date 2026-11-24"),
            ("24/11/2026", "date 2026-11-24"),
            ("2026-11-24", "date 2026-11-24"),
            ("dentro de dos días", "date 2026-11-22"),
            ("en tres semanas", "date 2026-12-11"),
            ("hace una semana", "date 2026-11-13"),
            ("la semana que viene", "interval 2026-11-23..2026-11-29"),
            ("la próxima semana", "interval 2026-11-23..2026-11-29"),
            ("este mes", "interval 2026-11-01..2026-11-30"),
            ("el mes que viene", "interval 2026-12-01..2026-12-31"),
            ("a finales de mes", "interval 2026-11-21..2026-11-30"),
            ("en diciembre", "interval 2026-12-01..2026-12-31"),
            ("el fin de semana", "interval 2026-11-21..2026-11-22"),
            ("del lunes al miércoles", "interval 2026-11-23..2026-11-25"),
            ("del 3 al 5 de diciembre", "interval 2026-12-03..2026-12-05"),
            ("después del martes", "interval 2026-11-25..…"),
            ("navidad", "date 2026-12-25"),
            ("año nuevo", "date 2027-01-01"),
        ],
    );
}

#[test]
fn horas() {
    check(
        &Asked::nothing().in_spanish(),
        &[
            ("a las nueve", "time 09:00 ~21:00"),
            ("a las nueve y media", "time 09:30 ~21:30"),
            ("a las 9:30", "time 09:30 ~21:30"),
            ("a las cinco y cuarto", "time 17:15 ~05:15"),
            ("a las diez menos cuarto", "time 09:45 ~21:45"),
            ("a las 3 de la tarde", "time 15:00"),
            ("a las ocho de la mañana", "time 08:00"),
            ("a las diez de la noche", "time 22:00"),
            ("a la una", "time 13:00 ~01:00"),
            ("a mediodía", "time 12:00"),
            ("14:30", "time 14:30"),
            ("9:30 p. m.", "time 21:30"),
            ("son las dos", "time 14:00 ~02:00"),
            ("por la mañana", "interval 06:00..12:00"),
            ("por la tarde", "interval 12:00..18:00"),
            ("mañana por la mañana", "interval 2026-11-21T06:00..2026-11-21T12:00"),
            ("el martes por la tarde", "interval 2026-11-24T12:00..2026-11-24T18:00"),
            ("mañana a las dos", "datetime 2026-11-21T14:00 ~2026-11-21T02:00"),
            ("el martes a las diez y media", "datetime 2026-11-24T10:30 ~2026-11-24T22:30"),
            ("el 24 de noviembre a las nueve y media", "datetime 2026-11-24T09:30 ~2026-11-24T21:30"),
            ("a las dos mañana", "datetime 2026-11-21T14:00 ~2026-11-21T02:00"),
            ("dentro de dos horas", "datetime 2026-11-20T12:00"),
            ("después de las 3", "interval 15:00..… ~03:00..…"),
            ("antes de las 12", "interval …..12:00"),
            ("entre las 9 y las 11", "interval 09:00..11:00"),
            ("de 2 a 4", "interval 14:00..16:00"),
            ("el martes después de las 3", "interval 2026-11-24T15:00..…"),
            ("media hora", "duration PT30M"),
            ("una hora", "duration PT1H"),
            ("una hora y media", "duration PT1H30M"),
            ("cuarenta y cinco minutos", "duration PT45M"),
            ("dos horas y media", "duration PT2H30M"),
        ],
    );
}

#[test]
fn respuestas() {
    check(
        &Asked::nothing().in_spanish(),
        &[
            ("sí", "confirmation yes"),
            ("si", "confirmation yes"),
            ("sí, por favor", "confirmation yes"),
            ("claro", "confirmation yes"),
            ("claro que sí", "confirmation yes"),
            ("vale", "confirmation yes"),
            ("de acuerdo", "confirmation yes"),
            ("perfecto", "confirmation yes"),
            ("está bien", "confirmation yes"),
            ("no", "confirmation no"),
            ("no, gracias", "confirmation no; #thanks"),
            ("no estoy seguro", "confirmation unclear"),
            ("no sé", "confirmation unclear"),
            ("quizás", "confirmation unclear"),
            ("sí pero a las tres", "confirmation correction; time 15:00 ~03:00"),
            ("no, a las tres", "confirmation correction; time 15:00 ~03:00"),
            ("mejor el jueves", "confirmation correction; date 2026-11-26"),
            ("martes, no, miércoles", "date/old 2026-11-24; confirmation correction; date 2026-11-25"),
            ("a las dos, perdón, a las tres", "time/old 14:00 ~02:00; time 15:00 ~03:00"),
            ("no hay problema", "confirmation yes"),
            ("No, eso es todo. Adiós.", "confirmation no; #goodbye"),
        ],
    );
}

#[test]
fn nombres() {
    check(
        &Asked::nothing().in_spanish(),
        &[
            ("Me llamo David García López.", "name David García López [David|García López]"),
            ("mi nombre es juan pérez", "name Juan Pérez [Juan|Pérez]"),
            ("soy María José Fernández", "name María José Fernández [María José|Fernández]"),
            ("de parte de Juan Pérez", "name Juan Pérez [Juan|Pérez]"),
            ("soy alérgica", ""),
        ],
    );
}

#[test]
fn nombre_pedido() {
    check(
        &Asked::expected("name").in_spanish(),
        &[
            ("José García", "name José García [José|García]"),
            ("josé garcía lópez", "name José García López [José|García López]"),
            ("María del Carmen Ruiz", "name María del Carmen Ruiz [María|del Carmen Ruiz]"),
            ("sí, soy Ana", "confirmation yes; name Ana [Ana|-]"),
            ("quiero una cita", "#book"),
            ("J O S E", "name Jose [Jose|-]"),
        ],
    );
}

#[test]
fn telefono_pedido() {
    check(
        &Asked::expected("phone").in_spanish(),
        &[
            ("seis uno dos tres cuatro cinco seis siete ocho", "phone +34612345678"),
            ("612 34 56 78", "phone +34612345678"),
            ("+34 612 345 678", "phone +34612345678"),
            ("seiscientos doce treinta y cuatro cincuenta y seis setenta y ocho", "phone +34612345678"),
        ],
    );
}

#[test]
fn hora_pedida() {
    check(
        &Asked::expected("time").in_spanish(),
        &[("nueve", "time 09:00 ~21:00"), ("9", "time 09:00 ~21:00"), ("nueve y media", "time 09:30 ~21:30")],
    );
}

#[test]
fn opciones() {
    check(
        &Asked::options(&["10:00", "10:30"]).in_spanish(),
        &[
            ("la primera", "choice 0"),
            ("la segunda", "choice 1"),
            ("la última", "choice 1"),
            ("a las diez y media", "time 10:30 ~22:30; choice 1"),
            ("cualquiera", "choice 0; #any"),
            ("ninguna de las dos", "confirmation no; #none_of_these"),
        ],
    );
}

#[test]
fn deseos() {
    check(
        &Asked::nothing().in_spanish(),
        &[
            ("quisiera pedir una cita", "#book"),
            ("necesito una cita para mañana", "date 2026-11-21; #book"),
            ("quiero cancelar mi cita", "#cancel_appointment"),
            ("no quiero cancelar", ""),
            ("quiero cambiar mi cita del martes al jueves", "date/old 2026-11-24; date 2026-11-26; #move"),
            ("¿cuándo es mi cita?", "#look_up"),
            ("¿a qué hora abren?", "#ask_hours"),
            ("¿dónde están?", "#ask_address"),
            ("¿cuánto cuesta?", "#ask_price"),
            ("quiero hablar con una persona", "#person"),
            ("repita por favor", "#repeat"),
            ("más despacio por favor", "#slower"),
            ("en inglés por favor", "#language_en"),
            ("hola, buenos días", "#greeting"),
            ("muchas gracias", "#thanks"),
            ("adiós", "#goodbye"),
            ("nada más, gracias", "confirmation no; #goodbye; #thanks"),
            ("lo antes posible", "#soonest"),
            ("cualquier hora", "#any"),
            ("olvídelo", "#stop_flow"),
            ("quiero dejar un mensaje", "#message"),
            ("número equivocado", "#wrong_number"),
            ("es una emergencia", "#emergency"),
            ("¿es usted un robot?", "#ask_if_robot"),
            ("sin preferencia", "#any"),
            ("ya se lo dije", "#already_told"),
        ],
    );
}
