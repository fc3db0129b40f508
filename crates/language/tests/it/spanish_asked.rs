//! What Spanish callers say when they are asked.

use crate::table::{Asked, check};
use frontdesk_domain::Language;

fn nothing() -> Asked {
    Asked::nothing().in_language(Language::Es)
}

#[test]
fn short_ones() {
    check(
        &nothing(),
        &[
            (
                "llego el lunes por la noche y me marcho el jueves",
                "interval/arrival 2026-11-23T18:00..2026-11-24T00:00; date/departure 2026-11-26",
            ),
            ("estaremos del cinco al ocho de enero", "interval 2027-01-05..2027-01-08"),
            ("me quedo cuatro noches desde el 20", "duration/nights P4D; interval 2026-11-20..…"),
            (
                "somos dos adultos con tres niños de cuatro, siete y nueve años",
                r#"party {"adults":2,"ages":[4,7,9],"children":3}"#,
            ),
            ("vamos yo y mi marido", r#"party {"adults":2}"#),
            ("yo solo", r#"party {"adults":1}"#),
            (
                "una habitación doble para esta noche",
                r#"party {"rooms":1}; interval 2026-11-20T18:00..2026-11-21T00:00"#,
            ),
            ("a las nueve menos diez", "time 08:50 ~20:50"),
            ("a las ocho y veinte de la tarde", "time 20:20"),
            ("a las quince treinta", "time 15:30"),
            ("las dos menos cuarto", "time 13:45 ~01:45"),
            ("a eso de las ocho", "time 08:00 ~20:00"),
            ("a primera hora", "interval 06:00..09:00"),
            ("a última hora de la tarde", "interval 16:00..19:00"),
            ("al mediodía", "time 12:00"),
            ("después de comer", "interval 14:00..…"),
            ("antes de las diez", "interval …..10:00 ~…..22:00"),
            ("hasta las seis", "interval …..18:00 ~…..06:00"),
            ("a partir de las cuatro", "interval 16:00..… ~04:00..…"),
            ("mañana temprano", "interval 2026-11-21T06:00..2026-11-21T09:00"),
            ("hoy mismo", "date 2026-11-20"),
            ("pasado mañana por la tarde", "interval 2026-11-22T12:00..2026-11-22T18:00"),
            ("el sábado por la noche", "interval 2026-11-21T18:00..2026-11-22T00:00"),
            ("este domingo", "date 2026-11-22"),
            ("el lunes de la semana que viene", "date 2026-11-23"),
            ("de hoy en ocho", "date 2026-11-27"),
            ("de aquí a dos semanas", "date 2026-12-04"),
            ("el 1 de mayo", "date 2027-05-01"),
            ("el primero de mayo", "date 2027-05-01"),
            ("el uno de abril de dos mil veintisiete", "date 2027-04-01"),
            ("el veinticinco del doce", "date 2026-12-25"),
            ("15/3", "date 2027-03-15"),
            ("el mes que viene", "interval 2026-12-01..2026-12-31"),
            ("en enero", "interval 2027-01-01..2027-01-31"),
            ("a finales de diciembre", "interval 2026-12-21..2026-12-31"),
            ("entre Navidad y Año Nuevo", "interval 2026-12-25..2027-01-01"),
            ("del 3 al 5", "interval 2026-12-03..2026-12-05"),
            ("cada martes a las cinco de la tarde", "recurrence FREQ=WEEKLY;BYDAY=TU;BYHOUR=17;BYMINUTE=0"),
            ("todos los días", "recurrence FREQ=DAILY"),
            ("el primer lunes de cada mes", "recurrence FREQ=MONTHLY;BYDAY=1MO"),
            ("dos horas y media", "duration PT2H30M"),
            ("tres cuartos de hora", "duration PT45M"),
            ("cuarenta y cinco minutos", "duration PT45M"),
            ("quince días", "duration P15D"),
            ("cincuenta por ciento", "percent 50"),
            ("entre 100 y 200 euros", r#"money {"currency":"EUR","max":200.0,"min":100.0}"#),
            ("hasta 300 euros", r#"money {"currency":"EUR","max":300.0}"#),
            ("más de cien dólares", r#"money {"currency":"USD","min":100.0}"#),
            ("un millón y medio", "number 1500000"),
            ("dos coma cinco", "number 2.5"),
            ("un tercio", "number 0.3333333333333333"),
            ("tiene treinta y cuatro años", "age 34"),
            ("mi hija de siete años", "age 7"),
            ("ana con dos enes", "number 2"),
        ],
    );
}

#[test]
fn asked_for_name() {
    check(
        &Asked::expected("name").in_language(Language::Es),
        &[
            ("ana con dos enes", "name Ana [Ana|-]; number 2"),
            ("mi apellido es Gutiérrez", "name Gutiérrez [-|Gutiérrez]"),
            ("J O S E", "name Jose [Jose|-]"),
        ],
    );
}

#[test]
fn asked_for_phone() {
    check(
        &Asked::expected("phone").in_language(Language::Es),
        &[
            ("seis doce treinta y cuatro cincuenta y seis setenta y ocho", "phone +34612345678"),
            ("seiscientos doce treinta y cuatro cincuenta y seis setenta y ocho", "phone +34612345678"),
            ("nueve uno cinco cinco cinco uno dos tres cuatro", "phone +34915551234"),
            ("puede usar este mismo número", "#this_number"),
        ],
    );
}

#[test]
fn asked_for_email() {
    check(
        &Asked::expected("email").in_language(Language::Es),
        &[
            ("ana punto ruiz arroba gmail punto com todo en minúsculas", "email ana.ruiz@gmail.com"),
            ("a r u i z arroba outlook punto es", "email aruiz@outlook.es"),
            ("no tengo correo", ""),
        ],
    );
}

#[test]
fn asked_for_time() {
    check(
        &Asked::expected("time").in_language(Language::Es),
        &[
            ("a las nueve", "time 09:00 ~21:00"),
            ("nueve y media", "time 09:30 ~21:30"),
            ("mediodía", "time 12:00"),
            ("tres de la tarde", "time 15:00"),
            ("me da igual", "#any"),
        ],
    );
}

#[test]
fn asked_for_date() {
    check(
        &Asked::expected("date").in_language(Language::Es),
        &[
            ("el quince", "date 2026-12-15"),
            ("quince", "date 2026-12-15"),
            ("quince del tres", "date 2027-03-15"),
            ("lunes", "date 2026-11-23"),
        ],
    );
}

#[test]
fn asked_for_date_birth() {
    check(
        &Asked::expected("date/birth").in_language(Language::Es),
        &[
            ("doce del tres del ochenta y cinco", "date/birth 1985-03-12"),
            ("12/03/1985", "date/birth 1985-03-12"),
            ("doce de marzo del ochenta y cinco", "date/birth 1985-03-12"),
            ("el uno de enero de dos mil", "date/birth 2000-01-01"),
        ],
    );
}

#[test]
fn asked_for_party() {
    check(
        &Asked::expected("party").in_language(Language::Es),
        &[
            ("cuatro", r#"party {"people":4}"#),
            ("mi mujer y yo", r#"party {"adults":2}"#),
            ("dos y un bebé", r#"party {"adults":2,"children":1}"#),
            ("somos cinco con los niños", r#"party {"people":5}"#),
        ],
    );
}

#[test]
fn asked_for_postcode() {
    check(
        &Asked::expected("postcode").in_language(Language::Es),
        &[
            ("dos ocho cero uno tres", "postcode 28013"),
            ("veintiocho cero trece", "postcode 28013"),
            ("08013", "postcode 08013"),
        ],
    );
}

#[test]
fn asked_for_code() {
    check(
        &Asked::expected("code").in_language(Language::Es),
        &[("a be ce uno dos tres", "code ABC123"), ("equis siete ka nueve", "code X7K9")],
    );
}

#[test]
fn asked_for_confirmation() {
    check(
        &Asked::expected("confirmation").in_language(Language::Es),
        &[
            ("sí", "confirmation yes"),
            ("claro que sí", "confirmation yes"),
            ("vale", "confirmation yes"),
            ("perfecto", "confirmation yes"),
            ("no", "confirmation no"),
            ("no gracias", "confirmation no"),
            ("creo que sí", "confirmation yes"),
            ("no lo sé", "confirmation unclear"),
            ("quizá", "confirmation unclear"),
            ("sí, pero a las tres", "confirmation correction; time 15:00 ~03:00"),
            ("mejor el jueves", "confirmation correction; date 2026-11-26"),
            ("eso es", "confirmation yes"),
            ("correcto", "confirmation yes"),
            ("para nada", "confirmation no"),
            ("en realidad prefiero por la mañana", "confirmation correction; interval 06:00..12:00"),
            ("ok", "confirmation yes"),
            ("dale", "confirmation yes"),
            ("sale", "confirmation yes"),
        ],
    );
}

#[test]
fn options() {
    check(
        &Asked::options(&["10:00", "10:30", "11:00"]).in_language(Language::Es),
        &[
            ("la primera", "choice 0"),
            ("la segunda", "choice 1"),
            ("la de en medio", "choice 1"),
            ("la última", "choice 2"),
            ("a las diez y media", "time 10:30 ~22:30; choice 1"),
            ("la de las once", "time 11:00 ~23:00; choice 2"),
            ("la más temprana", "choice 0"),
            ("cualquiera", "choice 0; #any"),
            ("ninguna", "confirmation no; #none_of_these"),
            ("la opción dos", "choice 1"),
            ("el número tres", "choice 2"),
        ],
    );
}

#[test]
fn options_2() {
    check(
        &Asked::options(&["Habitación simple 60 €", "Suite 120 €"]).in_language(Language::Es),
        &[("la más barata", "choice 0"), ("la suite", "choice 1"), ("la más cara", "choice 1")],
    );
}

#[test]
fn options_3() {
    check(
        &Asked::options(&["martes 24/11", "miércoles 25/11"]).in_language(Language::Es),
        &[("el martes", "date 2026-11-24; choice 0"), ("la del miércoles", "date 2026-11-25; choice 1")],
    );
}

#[test]
fn wishes() {
    check(
        &nothing(),
        &[
            ("¿atienden los domingos?", "recurrence FREQ=WEEKLY;BYDAY=SU; #ask_hours"),
            ("¿tienen horario de noche?", "#ask_hours"),
            ("¿tienen aparcamiento?", "#ask_address"),
            ("¿cuánto sale la noche?", "#ask_price"),
            ("quiero cambiar la cita", "#move"),
            ("necesito aplazarla a la semana que viene", "interval 2026-11-23..2026-11-29; #move"),
            ("quiero adelantar mi cita", "#move"),
            ("anúlela por favor", "#cancel_that"),
            ("ya no la quiero", "confirmation no"),
            ("olvídalo", "#stop_flow"),
            ("¿me puede recordar cuándo es mi cita?", "#look_up"),
            ("¿tengo cita mañana?", "date 2026-11-21; #look_up"),
            ("me da igual con quién", "#any; #no_preference"),
            ("cualquier dentista", "#no_preference"),
            ("con cualquiera", "#no_preference; #any"),
            ("no tengo preferencia de hora", "#any"),
            ("páseme con recepción", "#person"),
            ("quiero poner una queja", "#angry"),
            ("esto es una vergüenza", "#angry"),
            ("no puedo respirar", "confirmation no; #emergency"),
            ("estoy sangrando mucho", "#emergency"),
            ("¿eres una persona de verdad?", "#ask_if_robot"),
            ("¿habla español?", "#language_es"),
            ("¿puede hablar en inglés?", "#language_en"),
            ("más despacio por favor", "#slower"),
            ("no le he oído", "#repeat"),
            ("¿cómo?", "#repeat"),
            ("¿qué?", "#repeat"),
            ("¿me puede ayudar?", "#help"),
            ("¿qué puede hacer?", "#help"),
            ("¿qué servicios ofrecen?", "#ask_services"),
            ("¿cuánto es el corte?", "#ask_price"),
            ("ya le dije mi nombre", "#already_told"),
            ("ya se lo he dicho", "#already_told"),
            ("llamo más tarde", "#later"),
            ("ahora no puedo hablar", "confirmation no; #later"),
            ("perdone me he equivocado", "#wrong_number"),
            ("dígale que llego diez minutos tarde", "duration PT10M; #message; #running_late"),
            ("que me llame cuando pueda", "#message; #any"),
            ("deje un recado para el doctor", "#message"),
            ("quiero confirmar mi cita de mañana", "date 2026-11-21; #look_up"),
            ("lo antes posible", "#soonest"),
            ("cuanto antes", "#soonest"),
            ("cualquier hora me va bien", "confirmation yes; #any"),
            ("ninguna de esas", "confirmation no; #none_of_these"),
            ("¿tiene otra hora?", "#none_of_these; #book"),
            ("nada más, gracias", "confirmation no; #goodbye; #thanks"),
            ("eso es todo", "confirmation no; #goodbye"),
            ("hasta luego", "#goodbye"),
            ("buenos días", "#greeting"),
            ("chao", "#goodbye"),
        ],
    );
}
