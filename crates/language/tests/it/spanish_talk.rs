//! Whole Spanish sentences as they are spoken and typed at a reception.

use crate::table::{Asked, check};
use frontdesk_domain::Language;

fn nothing() -> Asked {
    Asked::nothing().in_language(Language::Es)
}

#[test]
fn whole_sentences() {
    check(
        &nothing(),
        &[
            (
                "hola buenas tardes, quería pedir cita para el martes a las tres de la tarde",
                "datetime 2026-11-24T15:00; #greeting; #book",
            ),
            (
                "hola qué tal quisiera agendar una hora para mañana por la mañana",
                "interval 2026-11-21T06:00..2026-11-21T12:00; #greeting; #book",
            ),
            (
                "necesito una cita con la doctora Ruiz el jueves que viene después de las dos",
                "interval 2026-11-26T14:00..…; #book",
            ),
            ("tienen algún hueco el viernes a las diez y media", "datetime 2026-11-27T10:30 ~2026-11-20T10:30; #book"),
            ("buenos días me gustaría ir lo antes posible", "#greeting; #book; #soonest"),
            (
                "puede darme hora para la semana que viene mejor por la mañana",
                "interval 2026-11-23..2026-11-29; interval 06:00..12:00",
            ),
            ("teneis sitio mañana a las 15h", "datetime 2026-11-21T15:00; #book"),
            (
                "puede ser el veintitrés de noviembre a las nueve y cuarto",
                "datetime 2026-11-23T09:15 ~2026-11-23T21:15",
            ),
            ("el 24/11 a las 14:30", "datetime 2026-11-24T14:30"),
            ("podría ser el 3 de diciembre al mediodía", "datetime 2026-12-03T12:00"),
            ("solo puedo a partir de las cinco y media de la tarde", "interval 17:30..…"),
            ("entre las nueve y las once de la mañana me va bien", "interval 09:00..11:00"),
            ("de lunes a miércoles a cualquier hora", "interval 2026-11-23..2026-11-25"),
            (
                "soy Juan Carlos Pérez y quiero una cita para pasado mañana",
                "name Juan Carlos Pérez [Juan Carlos|Pérez]; date 2026-11-22; #book",
            ),
            (
                "mi nombre es María del Carmen Ruiz Ortega",
                "name María del Carmen Ruiz Ortega [María|del Carmen Ruiz Ortega]",
            ),
            ("habla con Carlos Eduardo, llamo para cambiar la cita", "name Carlos Eduardo [Carlos|Eduardo]; #move"),
            ("le habla la señora Martínez", "name Martínez [-|Martínez]"),
            ("mi teléfono es seis uno dos tres cuatro cinco seis siete ocho", "phone +34612345678"),
            ("mi móvil es 612 34 56 78", "phone +34612345678"),
            ("mi número es el seis doce treinta y cuatro cincuenta y seis setenta y ocho", "phone +34612345678"),
            ("mi correo es juan punto perez arroba gmail punto com", "email juan.perez@gmail.com"),
            ("maria guion bajo lopez arroba yahoo punto es", "email maria_lopez@yahoo.es"),
            ("juan.perez@hotmail.es", "email juan.perez@hotmail.es"),
            (
                "vivo en la calle Mayor 15, 28013 Madrid",
                r#"address {"city":"Madrid","country":null,"number":"15","postcode":"28013","street":"Calle Mayor"}"#,
            ),
            (
                "la dirección es avenida de la Constitución número veintitrés",
                r#"address {"city":null,"country":null,"number":"23","postcode":null,"street":"Avenida de la Constitución"}"#,
            ),
            ("el código postal es 28013", "postcode 28013"),
            ("mi código postal es dos ocho cero uno tres", "postcode 28013"),
            ("mi localizador es X 7 K 9 P 2", "code X7K9P2"),
            (
                "quería una habitación para dos adultos y un niño de cinco años",
                r#"party {"rooms":1}; party {"adults":2,"ages":[5],"children":1}; #book"#,
            ),
            ("es para mí, mi mujer y nuestros dos hijos", r#"party {"adults":2,"children":2}"#),
            ("somos cuatro adultos y dos niños", r#"party {"adults":4,"children":2}"#),
            (
                "una mesa para seis personas el sábado a las ocho de la noche",
                r#"party {"people":6}; datetime 2026-11-21T20:00; #book"#,
            ),
            ("mesa para dos esta noche a las nueve", r#"party {"people":2}; datetime 2026-11-20T21:00; #book"#),
            (
                "llegamos el viernes y nos vamos el domingo",
                "date/arrival 2026-11-27 ~2026-11-20; date/departure 2026-11-29",
            ),
            ("quiero reservar del 10 al 15 de diciembre", "interval 2026-12-10..2026-12-15; #book"),
            ("llegaremos el cinco y saldremos el ocho de enero", "date/arrival 2027-01-05; date/departure 2027-01-08"),
            ("tres noches a partir del sábado", "duration/nights P3D; interval 2026-11-21..…"),
            ("entrada el 20 de diciembre y salida el 27", "date/arrival 2026-12-20; date/departure 2026-12-27"),
            (
                "una reserva para una pareja con un bebé de 8 meses",
                r#"party {"adults":2,"ages":[0],"children":1}; #book"#,
            ),
            ("dos habitaciones, una doble y una individual", r#"party {"rooms":2}"#),
            ("quería cancelar mi cita del jueves", "date 2026-11-26; #cancel_appointment"),
            (
                "tengo que anular la hora de mañana a las nueve",
                "datetime 2026-11-21T09:00 ~2026-11-21T21:00; #cancel_appointment",
            ),
            ("quería cambiar mi cita del martes al jueves", "date/old 2026-11-24; date 2026-11-26; #move"),
            ("se puede pasar de las dos a las cuatro", "time/old 14:00 ~02:00; time 16:00 ~04:00; #move"),
            (
                "mañana no puedo ir, puede ser el viernes",
                "date/old 2026-11-21; confirmation correction; date 2026-11-27 ~2026-11-20; #cancel_appointment",
            ),
            ("el martes, no, perdón, el miércoles", "date/old 2026-11-24; confirmation correction; date 2026-11-25"),
            (
                "a las dos, quiero decir, a las tres",
                "time/old 14:00 ~02:00; confirmation correction; time 15:00 ~03:00",
            ),
            ("para tres personas, bueno, cuatro", r#"party/old {"people":3}; party {"people":4}"#),
            ("no, he dicho jueves y no martes", "confirmation correction; date 2026-11-26; date/old 2026-11-24"),
            ("12 de agosto del 78", "date 1978-08-12"),
            ("cuánto cuesta una limpieza", "#ask_price"),
            ("abren los sábados", "date 2026-11-21; #ask_hours"),
            ("cuál es la dirección", "#ask_address"),
            ("dónde están", "#ask_address"),
            ("a qué hora cierran", "#ask_hours"),
            ("aceptan seguro", "#ask_price"),
            ("quiero hablar con una persona", "#person"),
            ("me pasa con alguien por favor", "#person"),
            ("puede repetir por favor", "#repeat"),
            ("hable más despacio por favor", "#slower"),
            ("no entendí", "#repeat"),
            ("adiós gracias", "#goodbye; #thanks"),
            ("muchas gracias, eso era todo", "confirmation no; #thanks; #goodbye"),
            ("no, nada más, gracias", "confirmation no; #goodbye; #thanks"),
            ("todos los lunes a las ocho de la mañana", "recurrence FREQ=WEEKLY;BYDAY=MO;BYHOUR=8;BYMINUTE=0"),
            ("cada semana los martes y los jueves", "recurrence FREQ=WEEKLY;BYDAY=TU,TH"),
            ("dos veces por semana", "number 2"),
            ("cada quince días", "recurrence FREQ=WEEKLY;INTERVAL=2"),
            ("dentro de dos semanas", "date 2026-12-04"),
            ("en una hora y media", "datetime 2026-11-20T11:30"),
            ("el primer lunes de diciembre", "date 2026-12-07"),
            ("el último día del mes", "date 2026-11-30"),
            ("en Navidad", "date 2026-12-25"),
            ("en Nochebuena", "date 2026-12-24"),
            ("el día de la Constitución", "date 2026-12-06"),
            ("en Semana Santa", "interval 2027-03-21..2027-03-28"),
            ("cuesta ciento veinte euros", r#"money {"amount":120.0,"currency":"EUR"}"#),
            ("1.250,50 €", r#"money {"amount":1250.5,"currency":"EUR"}"#),
            ("veinte por ciento de descuento", "percent 20"),
            ("mi hijo tiene siete años", "age 7"),
            ("dos mil quinientos", "number 2500"),
            (
                "quisiera una mesa junto a la ventana para cuatro mañana a las nueve y media",
                r#"party {"people":4}; datetime 2026-11-21T09:30 ~2026-11-21T21:30; #book"#,
            ),
            ("al final seremos cinco", r#"party {"people":5}"#),
            ("ponga seis por favor", "number 6"),
            ("a las 9 menos cuarto", "time 08:45 ~20:45"),
            ("a las cinco y pico", "time 17:00 ~05:00"),
            ("sobre las siete de la tarde", "time 19:00"),
            (
                "mejor por la tarde tirando a las seis",
                "confirmation correction; interval 12:00..18:00; time 18:00 ~06:00",
            ),
            ("la semana del 14", "interval 2026-12-14..2026-12-20"),
            ("el finde que viene", "interval 2026-11-28..2026-11-29"),
            ("este finde", "interval 2026-11-21..2026-11-22"),
            ("a principios de enero", "interval 2027-01-01..2027-01-10"),
            ("a mediados de la semana que viene", "interval 2026-11-25..2026-11-26"),
        ],
    );
}

#[test]
fn more_sentences() {
    check(
        &nothing(),
        &[
            (
                "hola buenos días me llamo patricia gómez quería pedir una revisión para el próximo martes a las dos y media",
                "name Patricia Gómez [Patricia|Gómez]; datetime 2026-11-24T14:30 ~2026-11-24T02:30; #greeting; #book",
            ),
            ("tienes hora el viernes x la mañana?", "interval 2026-11-27T06:00..2026-11-27T12:00; #book"),
            ("kiero una cita pa mañana a las 10", "datetime 2026-11-21T10:00 ~2026-11-21T22:00; #book"),
            (
                "tengo que cambiar la cita del día 24 al 26 a las 15h",
                "date/old 2026-11-24; datetime 2026-11-26T15:00; #move",
            ),
            ("necesito que me vean hoy por la tarde", "interval 2026-11-20T12:00..2026-11-20T18:00; #book"),
            (
                "mi hija tiene siete años y necesita una consulta la semana que viene mejor después de las cuatro",
                "age 7; interval 2026-11-23..2026-11-29; interval 16:00..… ~04:00..…; #book",
            ),
            ("quería saber el precio de la consulta y si abren los sábados", "date 2026-11-21; #ask_price; #ask_hours"),
            (
                "buenas noches quisiera reservar una mesa para ocho personas el domingo a las dos y media a nombre de Ricardo Alba",
                r#"party {"people":8}; datetime 2026-11-22T14:30 ~2026-11-22T02:30; name Ricardo Alba [Ricardo|Alba]; #greeting; #book"#,
            ),
            (
                "queremos una habitación de matrimonio de viernes a domingo",
                r#"party {"rooms":1}; interval 2026-11-27..2026-11-29; #book"#,
            ),
            ("seríamos dos adultos y un bebé de un año", r#"party {"adults":2,"ages":[1],"children":1}"#),
            (
                "llegamos el veintitrés por la tarde y nos marchamos el veintiocho por la mañana",
                "interval/arrival 2026-11-23T12:00..2026-11-23T18:00; interval/departure 2026-11-28T06:00..2026-11-28T12:00",
            ),
            ("nos quedamos tres noches llegando el 30 de diciembre", "duration/nights P3D; date/arrival 2026-12-30"),
            (
                "dos habitaciones una para mí y mi mujer y otra para mis padres",
                r#"party {"rooms":2}; party {"adults":2}"#,
            ),
            ("apunte mi contacto es seis cuatro cuatro cinco cinco seis seis siete siete", "phone +34644556677"),
            ("mándelo a lola punto costa arroba empresa punto es", "email lola.costa@empresa.es"),
            (
                "es en la calle de Alcalá número doscientos",
                r#"address {"city":null,"country":null,"number":"200","postcode":null,"street":"Calle de Alcalá"}"#,
            ),
            ("mi código postal es cero ocho cero uno cinco", "postcode 08015"),
            ("el código es B de Barcelona, R de Roma, siete, cuatro, dos", "code BR742"),
            (
                "sí puede confirmar para el jueves a las diez",
                "confirmation yes; datetime 2026-11-26T10:00 ~2026-11-26T22:00",
            ),
            ("no gracias lo voy a pensar y llamo luego", "confirmation no; #later"),
            ("puede ser tanto el martes como el miércoles", "date 2026-11-24; date 2026-11-25"),
            (
                "cualquier día de la semana que viene después de las cinco",
                "interval 2026-11-23..2026-11-29; interval 17:00..… ~05:00..…",
            ),
            ("hasta el quince de diciembre", "interval …..2026-12-15"),
            ("antes de Navidad", "interval …..2026-12-24"),
            ("el sábado 5 de diciembre a las 16 horas", "datetime 2026-12-05T16:00"),
            ("a las 17:45 del día 2", "datetime 2026-12-02T17:45"),
            ("el día 2 a las 17:45", "datetime 2026-12-02T17:45"),
            ("sería el 10 o el 11", "date 2026-12-10 ~2026-12-11"),
            ("el jueves, o mejor, el viernes", "date/old 2026-11-26; date 2026-11-27 ~2026-11-20"),
            ("a las cuatro, no, a las cinco de la tarde", "time/old 16:00 ~04:00; confirmation correction; time 17:00"),
            ("somos cinco, perdón, seis personas", r#"party/old {"people":5}; party {"people":6}"#),
            ("es para mí y dos personas más", r#"party {"people":3}"#),
            ("mesa para diez", r#"party {"people":10}; #book"#),
            (
                "una hora de masaje el miércoles a las seis",
                "duration PT1H; datetime 2026-11-25T18:00 ~2026-11-25T06:00",
            ),
            ("un masaje de noventa minutos", "duration PT1H30M"),
            ("quiero un corte de pelo dentro de media hora", "datetime 2026-11-20T10:30"),
            ("llámenme después de las seis de la tarde", "interval 18:00..…"),
            ("no quiero cancelar, solo cambiar la hora", "#move"),
            ("cancele todo", "#stop_flow"),
            ("ya le he dicho mi nombre", "#already_told"),
            ("es usted un robot", "#ask_if_robot"),
            ("socorro es una emergencia", "#emergency"),
            ("perdón me he equivocado de número", "#wrong_number"),
            ("tienen aparcamiento", "#ask_address"),
            ("al final vamos a ser siete", r#"party {"people":7}"#),
            ("mejor a las siete y cuarto", "confirmation correction; time 07:15 ~19:15"),
        ],
    );
}
