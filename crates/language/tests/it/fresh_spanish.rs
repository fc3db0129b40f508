//! Spanish sentences of a reader who had not seen the grammar, with what a good reader finds in them.

use crate::table::{Asked, check_entities};
use frontdesk_domain::Language;
use jiff::civil::date;

fn on(year: i16, month: i8, day: i8, (hour, minute): (i8, i8), region: &'static str) -> Asked {
    let asked = Asked::nothing().in_language(Language::Es).at(date(year, month, day).at(hour, minute, 0, 0));
    Asked { region: Some(region), ..asked }
}

#[test]
fn taken_back_and_said_anew() {
    check_entities(
        &on(2026, 3, 2, (9, 0), "AR"),
        &[("no, el martes no, el miércoles", "confirmation correction; date/old 2026-03-03; date 2026-03-04")],
    );
    check_entities(
        &on(2026, 6, 9, (10, 15), "ES"),
        &[("pásame la cita de mañana al viernes a la misma hora", "date/old 2026-06-10; date 2026-06-12")],
    );
    check_entities(
        &on(2026, 6, 9, (10, 15), "ES").asking("date"),
        &[
            (
                "no perdone, es el dieciséis, no el seis",
                "confirmation correction; date 2026-06-16; date/old 2026-07-06",
            ),
            ("es el 14 el que queremos, no el 4", "date 2026-06-14; date/old 2026-07-04"),
        ],
    );
    check_entities(
        &on(2026, 6, 9, (10, 15), "ES").asking("date/arrival"),
        &[(
            "el jueves creo, no espera, el viernes",
            "date/old 2026-06-11; confirmation correction; date/arrival 2026-06-12",
        )],
    );
    check_entities(
        &on(2026, 6, 9, (10, 15), "ES").asking("party"),
        &[("he dicho quince, no cincuenta", "party {\"people\":15}; party/old {\"people\":50}")],
    );
    check_entities(
        &on(2026, 11, 21, (16, 0), "MX"),
        &[(
            "olvídelo, mejor el lunes a las 10",
            "confirmation correction; datetime 2026-11-23T10:00 ~2026-11-23T22:00",
        )],
    );
}

#[test]
fn yes_no_and_neither() {
    check_entities(
        &on(2026, 3, 2, (9, 0), "AR").asking("confirmation"),
        &[("dale, buenísimo", "confirmation yes"), ("mmm puede ser, después te confirmo", "confirmation unclear")],
    );
    check_entities(
        &on(2026, 6, 9, (10, 15), "ES").asking("confirmation"),
        &[
            ("sí, perfecto, muchas gracias", "confirmation yes"),
            ("pues no sé, déjame que lo hable con mi marido", "confirmation unclear"),
            ("vale", "confirmation yes"),
        ],
    );
}

#[test]
fn choices_among_options() {
    check_entities(
        &on(2026, 6, 9, (10, 15), "ES").asking("choice").offering(&["Habitación estándar 90 €", "Suite 160 €"]),
        &[("pues la más barata", "choice 0")],
    );
    check_entities(
        &on(2026, 6, 9, (10, 15), "ES").asking("choice").offering(&["martes a las 9:00", "miércoles a las 14:30"]),
        &[("ninguna de las dos me viene bien", "confirmation no"), ("me da igual, la que usted prefiera", "choice 0")],
    );
    check_entities(
        &on(2026, 6, 9, (10, 15), "ES").asking("choice").offering(&[
            "martes a las 9:00",
            "miércoles a las 14:30",
            "jueves a las 11:00",
        ]),
        &[
            ("la segunda me va bien", "choice 1; confirmation yes"),
            ("mejor la del jueves", "date 2026-06-11; choice 2"),
        ],
    );
}

#[test]
fn codes_and_postcodes() {
    check_entities(
        &on(2026, 6, 9, (10, 15), "ES"),
        &[
            ("el localizador es jota siete cuatro be eme dos", "code J74BM2"),
            ("el código postal es cero ocho cero uno cinco", "postcode 08015"),
        ],
    );
    check_entities(
        &on(2026, 6, 9, (10, 15), "ES").asking("code"),
        &[("ce como Carmen, a de Alicante, nueve nueve, erre de Roma", "code CA99R")],
    );
    check_entities(
        &on(2026, 11, 21, (16, 0), "MX"),
        &[(
            "¿me confirman mi reservación RT55821 del martes en la noche? está a nombre de María González Reyes",
            "code RT55821; interval 2026-11-24T18:00..2026-11-25T00:00; name María González Reyes [María|González Reyes]",
        )],
    );
}

#[test]
fn addresses() {
    check_entities(
        &on(2026, 6, 9, (10, 15), "ES"),
        &[(
            "Vivo en la calle Alcalá 123, 28009 Madrid",
            "address {\"city\":\"Madrid\",\"country\":null,\"number\":\"123\",\"postcode\":\"28009\",\"street\":\"Calle Alcalá\"}",
        )],
    );
    check_entities(
        &on(2026, 11, 21, (16, 0), "MX"),
        &[(
            "es en Av. Insurgentes Sur 1602, 03940 Ciudad de México",
            "address {\"city\":\"Ciudad de México\",\"country\":null,\"number\":\"1602\",\"postcode\":\"03940\",\"street\":\"Av Insurgentes Sur\"}",
        )],
    );
}

#[test]
fn phones_and_mail() {
    check_entities(
        &on(2026, 6, 9, (10, 15), "ES"),
        &[("en la web www.hotelmirador.es pone que hay parking", "url www.hotelmirador.es")],
    );
    check_entities(
        &on(2026, 6, 9, (10, 15), "ES").asking("phone"),
        &[
            ("seis doce treinta y cuatro cincuenta y seis setenta y ocho", "phone +34612345678"),
            ("más treinta y cuatro seis doce tres cuatro cinco seis siete ocho", "phone +34612345678"),
        ],
    );
    check_entities(
        &on(2026, 8, 13, (18, 40), "ES"),
        &[("escríbame a lucia.perez@hotmail.es, por favor", "email lucia.perez@hotmail.es")],
    );
}

#[test]
fn names() {
    check_entities(
        &on(2026, 6, 9, (10, 15), "ES"),
        &[
            ("Me llamo José Ángel Gutiérrez Ochoa", "name José Ángel Gutiérrez Ochoa [José Ángel|Gutiérrez Ochoa]"),
            ("mi apellido es zubizarreta zeta u be i zeta a erre erre e te a", "name Zubizarreta [-|Zubizarreta]"),
            (
                "soy Nuria, la de ayer, que llamé por lo del jueves",
                "name Nuria [Nuria|-]; date 2026-06-08; date 2026-06-11",
            ),
            ("quería hablar con Inmaculada, soy Fran, el fontanero", "name Fran [Fran|-]"),
        ],
    );
    check_entities(
        &on(2026, 6, 9, (10, 15), "ES").asking("name"),
        &[("Íñigo Urrutia Etxeberria", "name Íñigo Urrutia Etxeberria [Íñigo|Urrutia Etxeberria]")],
    );
    check_entities(
        &on(2026, 11, 21, (16, 0), "MX").asking("name"),
        &[("apunte el nombre: Xóchitl Ramírez", "name Xóchitl Ramírez [Xóchitl|Ramírez]")],
    );
}

#[test]
fn who_comes() {
    check_entities(
        &on(2026, 3, 2, (9, 0), "AR"),
        &[("¿cuánto sale la noche para dos con desayuno?", "party {\"people\":2}")],
    );
    check_entities(
        &on(2026, 6, 9, (10, 15), "ES"),
        &[
            (
                "Buenas, quería una habitación del 12 al 15 de junio para dos adultos y un niño de 6 años",
                "party {\"rooms\":1}; interval 2026-06-12..2026-06-15; party {\"adults\":2,\"ages\":[6],\"children\":1}",
            ),
            (
                "somos 2 adultos y 3 chavales de 4, 7 y 12 años, con dos habitaciones",
                "party {\"adults\":2,\"ages\":[4,7,12],\"children\":3,\"rooms\":2}",
            ),
            (
                "Somos dos parejas y tres niños (3, 8 y 10 años), del viernes al lunes",
                "party {\"adults\":4,\"ages\":[3,8,10],\"children\":3}; interval 2026-06-12..2026-06-15",
            ),
        ],
    );
    check_entities(
        &on(2026, 6, 9, (10, 15), "ES").asking("party"),
        &[
            ("yo, mi pareja y los tres críos", "party {\"adults\":2,\"children\":3}"),
            (
                "mi marido y yo con nuestras tres niñas, de seis, ocho y diez años",
                "party {\"adults\":2,\"ages\":[6,8,10],\"children\":3}",
            ),
        ],
    );
    check_entities(
        &on(2026, 11, 21, (16, 0), "MX"),
        &[
            ("hab doble 24/12 al 27/12 porfa", "interval 2026-12-24..2026-12-27"),
            ("somos una familia de cinco y ocupamos dos cuartos con cuna", "party {\"people\":5}; party {\"rooms\":2}"),
        ],
    );
}

#[test]
fn stays() {
    check_entities(
        &on(2026, 6, 9, (10, 15), "ES"),
        &[
            (
                "llegamos el viernes por la tarde y nos vamos el domingo a mediodía",
                "interval/arrival 2026-06-12T12:00..2026-06-12T18:00; datetime/departure 2026-06-14T12:00",
            ),
            (
                "voy yo solo, una individual, cuatro noches desde mañana",
                "party {\"adults\":1}; duration/nights P4D; interval 2026-06-10..…",
            ),
            (
                "una pareja con un bebé, llegada el 22 de diciembre",
                "party {\"adults\":2,\"children\":1}; date/arrival 2026-12-22",
            ),
            (
                "entre el 28 de junio y el 2 de julio, cuatro noches",
                "interval 2026-06-28..2026-07-02; duration/nights P4D",
            ),
        ],
    );
    check_entities(
        &on(2026, 8, 13, (18, 40), "ES"),
        &[("tres noches a partir del 31 de agosto", "duration/nights P3D; interval 2026-08-31..…")],
    );
    check_entities(
        &on(2026, 11, 21, (16, 0), "MX"),
        &[("2 noches del 27 al 29 nov cama king", "duration/nights P2D; interval 2026-11-27..2026-11-29")],
    );
}

#[test]
fn what_is_none() {
    check_entities(
        &on(2026, 3, 2, (9, 0), "AR"),
        &[("¿tenés algo tipo seis y media, siete, el jueves?", "time 18:30 ~06:30; number 7; date 2026-03-05")],
    );
    check_entities(
        &on(2026, 6, 9, (10, 15), "ES"),
        &[
            ("quería una segunda opinión sobre la rodilla", ""),
            ("estoy en la habitación 304 y no funciona el aire", "number 304"),
            ("Un momento, que busco la agenda", "confirmation unclear"),
            ("¿Cuánto cuesta la noche en la habitación superior?", ""),
            (
                "tomo dos pastillas tres veces al día y la tensión estaba en 14 9",
                "number 2; number 3; number 14; number 9",
            ),
        ],
    );
}

#[test]
fn amounts_and_ages() {
    check_entities(
        &on(2026, 6, 9, (10, 15), "ES"),
        &[
            ("¿hay algo por menos de 80 euros la noche?", "money {\"currency\":\"EUR\",\"max\":80.0}"),
            ("¿El menú del día sigue a 12,50?", "number 12.5"),
        ],
    );
    check_entities(
        &on(2026, 11, 21, (16, 0), "MX"),
        &[
            ("tengo 34 años y 20 semanas de embarazo", "age 34; duration P20W"),
            ("¿me la dejan en mil doscientos?", "number 1200"),
        ],
    );
}

#[test]
fn times_and_days() {
    check_entities(
        &on(2026, 6, 9, (10, 15), "ES"),
        &[
            (
                "eh pues mira sería para el próximo jueves a eso de las ocho menos cuarto de la tarde",
                "datetime 2026-06-18T19:45 ~2026-06-11T19:45",
            ),
            ("nací el tres de marzo del ochenta y dos", "date/birth 1982-03-03"),
            ("¿atienden de nueve a dos?", "interval 09:00..14:00"),
            ("una pregunta, ¿hacéis paella los domingos?", "recurrence FREQ=WEEKLY;BYDAY=SU"),
            (
                "el bus de las 8.15 a Toledo, ¿sale también el festivo del 15 de agosto?",
                "time 08:15 ~20:15; date 2026-08-15",
            ),
            ("mi última visita fue hace dos semanas", "date 2026-05-26"),
            ("ai algo libre mañana x la tarde", "interval 2026-06-10T12:00..2026-06-10T18:00"),
        ],
    );
    check_entities(&on(2026, 6, 9, (10, 15), "ES").asking("time"), &[("a las doce del mediodía", "time 12:00")]);
    check_entities(&on(2026, 8, 13, (18, 40), "ES"), &[("llego en media hora", "datetime/arrival 2026-08-13T19:10")]);
    check_entities(
        &on(2026, 11, 21, (16, 0), "MX"),
        &[("¿abren el 16 de septiembre y el día de la Virgen?", "date 2027-09-16")],
    );
}
