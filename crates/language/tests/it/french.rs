//! French: whole sentences as people say and write them at a reception.

use crate::table::{Asked, check};
use frontdesk_domain::Language;

fn nothing() -> Asked {
    Asked::nothing().in_language(Language::Fr)
}

fn asked(kinds: &str) -> Asked {
    Asked::expected(kinds).in_language(Language::Fr)
}

#[test]
fn rendez_vous() {
    check(
        &nothing(),
        &[
            (
                "bonjour je voudrais prendre rendez-vous mardi prochain à 15h",
                "datetime 2026-11-24T15:00; #greeting; #book",
            ),
            ("je voudrais un rendez vous demain apres midi svp", "interval 2026-11-21T12:00..2026-11-21T18:00; #book"),
            ("Auriez-vous quelque chose jeudi matin ?", "interval 2026-11-26T06:00..2026-11-26T12:00; #book"),
            (
                "est-ce que je peux venir le 3 décembre à neuf heures et quart",
                "datetime 2026-12-03T09:15 ~2026-12-03T21:15; #book",
            ),
            ("un rdv lundi à dix-huit heures trente", "datetime 2026-11-23T18:30; #book"),
            ("vous avez de la place vendredi en huit vers midi", "datetime 2026-11-27T12:00; #book"),
            (
                "j'aimerais réserver après-demain en fin de matinée",
                "interval 2026-11-22T10:00..2026-11-22T12:00; #book",
            ),
            (
                "il me faudrait un créneau la semaine prochaine, plutôt après 17 h",
                "interval 2026-11-23..2026-11-29; interval 17:00..…; #book",
            ),
            ("c'est pour un rendez-vous le mercredi 25 à 9h30", "datetime 2026-11-25T09:30 ~2026-11-25T21:30; #book"),
            ("dès que possible, le premier créneau disponible", "ordinal 1; #soonest; #book"),
            ("n'importe quand la semaine prochaine", "interval 2026-11-23..2026-11-29"),
            ("entre 10h et midi demain", "interval 2026-11-21T10:00..2026-11-21T12:00"),
            ("à partir de 14 heures lundi", "interval 2026-11-23T14:00..…"),
            ("dans trois jours à huit heures du soir", "datetime 2026-11-23T20:00"),
            ("dans quinze jours", "date 2026-12-05"),
            ("le premier mardi de décembre", "date 2026-12-01"),
            ("ce soir à huit heures", "datetime 2026-11-20T20:00"),
            ("demain à midi et demi", "datetime 2026-11-21T12:30"),
            ("à deux heures moins le quart", "time 13:45 ~01:45"),
            ("vers 9h moins dix", "time 08:50 ~20:50"),
            ("à cinq heures du matin", "time 05:00"),
            ("à trois heures et quart demain après-midi", "datetime 2026-11-21T15:15"),
        ],
    );
}

#[test]
fn deplacer_et_annuler() {
    check(
        &nothing(),
        &[
            ("je dois annuler mon rendez-vous de demain", "date 2026-11-21; #cancel_appointment"),
            ("je ne pourrai pas venir jeudi", "date 2026-11-26; #cancel_appointment"),
            ("est-ce possible de décaler mon rendez-vous à jeudi ?", "date 2026-11-26; #move"),
            ("je voudrais déplacer mon rdv de mardi à mercredi", "date/old 2026-11-24; date 2026-11-25; #move"),
            ("à quelle heure est mon rendez-vous ?", "#look_up"),
            ("j'ai un rendez-vous demain, c'est à quelle heure ?", "date 2026-11-21; #look_up"),
            ("laissez tomber", "#stop_flow"),
        ],
    );
}

#[test]
fn questions() {
    check(
        &nothing(),
        &[
            ("vous êtes ouverts le dimanche ?", "date 2026-11-22; #ask_hours"),
            ("quels sont vos horaires d'ouverture", "#ask_hours"),
            ("jusqu'à quelle heure êtes-vous ouverts", "#ask_hours"),
            ("combien coûte une coupe homme", "#ask_price"),
            ("c'est combien la consultation ?", "#ask_price"),
            ("vous êtes où ?", "#ask_address"),
            ("où est-ce que je peux me garer", "#ask_address"),
            ("je voudrais parler à quelqu'un", "#person"),
            ("pouvez-vous répéter s'il vous plaît", "#repeat"),
            ("je n'ai pas compris", "#repeat"),
            ("vous êtes un robot ?", "#ask_if_robot"),
            ("do you speak english", "#language_en"),
            ("rappelez-moi plus tard", "#message"),
            ("quelles prestations proposez-vous ?", "#ask_services"),
            ("merci beaucoup, au revoir", "#thanks; #goodbye"),
        ],
    );
}

#[test]
fn sejours_et_tables() {
    check(
        &nothing(),
        &[
            ("une table pour quatre personnes samedi à 20h", "party {\"people\":4}; datetime 2026-11-21T20:00; #book"),
            ("on sera deux adultes et trois enfants", "party {\"adults\":2,\"children\":3}"),
            ("nous serons six", "party {\"people\":6}"),
            ("une chambre double du 3 au 5 décembre", "party {\"rooms\":1}; interval 2026-12-03..2026-12-05; #book"),
            ("trois nuits à partir du 12 décembre", "duration/nights P3D; interval 2026-12-12..…"),
            (
                "du lundi 14 au vendredi 18 décembre pour 2 adultes",
                "interval 2026-12-14..2026-12-18; party {\"adults\":2}",
            ),
            ("pour ma femme et moi", "party {\"adults\":2}"),
            ("une famille de cinq", "party {\"people\":5}"),
            ("ce week-end pour deux personnes", "interval 2026-11-21..2026-11-22; party {\"people\":2}"),
            ("entre Noël et le jour de l'an", "interval 2026-12-25..2027-01-01"),
        ],
    );
}

#[test]
fn heures_attendues() {
    check(
        &asked("time"),
        &[
            ("quinze heures", "time 15:00"),
            ("9h30", "time 09:30 ~21:30"),
            ("neuf heures et demie", "time 09:30 ~21:30"),
            ("plutôt vers seize heures", "time 16:00"),
            ("14", "time 14:00"),
            ("midi", "time 12:00"),
            ("midi dix", "time 12:10"),
            ("l'après-midi", "interval 12:00..18:00"),
            ("le matin si possible", "interval 06:00..12:00"),
            ("après dix-sept heures", "interval 17:00..…"),
            ("entre 9 et 11", "interval 09:00..11:00"),
            ("vingt heures trente", "time 20:30"),
        ],
    );
    check(
        &asked("date"),
        &[
            ("le douze", "date 2026-12-12"),
            ("le 1er", "date 2026-12-01"),
            ("mardi", "date 2026-11-24"),
            ("le vingt et un janvier", "date 2027-01-21"),
            ("le quatre-vingt", "number 80"),
            ("lundi en quinze", "date 2026-12-07"),
        ],
    );
    check(&asked("date/birth"), &[("le 14 juillet 1985", "date/birth 1985-07-14")]);
    check(
        &asked("date/birth"),
        &[
            ("quatre mars mille neuf cent soixante-dix-huit", "date/birth 1978-03-04"),
            ("12/05/92", "date/birth 1992-05-12"),
        ],
    );
}

#[test]
fn oui_et_non() {
    check(
        &asked("confirmation"),
        &[
            ("oui", "confirmation yes"),
            ("ouais c'est bon", "confirmation yes"),
            ("tout à fait", "confirmation yes"),
            ("d'accord", "confirmation yes"),
            ("daccord", "confirmation yes"),
            ("c'est bien ça", "confirmation yes"),
            ("ça me va", "confirmation yes"),
            ("ça marche", "confirmation yes"),
            ("non", "confirmation no"),
            ("non merci", "confirmation no; #thanks"),
            ("pas du tout", "confirmation no"),
            ("ce n'est pas ça", "confirmation no"),
            ("je ne sais pas", "confirmation unclear"),
            ("peut-être", "confirmation unclear"),
            ("non, plutôt mardi", "confirmation correction; date 2026-11-24"),
            ("oui mais à 16 heures", "confirmation correction; time 16:00"),
        ],
    );
}

#[test]
fn noms_et_contact() {
    check(
        &asked("name"),
        &[
            ("je m'appelle Jean Dupont", "name Jean Dupont [Jean|Dupont]"),
            ("Marie-Claire Lefèvre", "name Marie-Claire Lefèvre [Marie-Claire|Lefèvre]"),
            ("c'est au nom de Martin", "name Martin [Martin|-]"),
            ("mon nom c'est Sophie de la Tour", "name Sophie de la Tour [Sophie|de la Tour]"),
            ("moi c'est Karim Benali", "name Karim Benali [Karim|Benali]"),
            ("Charles d'Artagnan", "name Charles d'Artagnan [Charles|d'Artagnan]"),
        ],
    );
    check(
        &asked("phone"),
        &[
            ("06 12 34 56 78", "phone +33612345678"),
            ("zéro six douze trente-quatre cinquante-six soixante-dix-huit", "phone +33612345678"),
            ("c'est le 01 42 68 53 00", "phone +33142685300"),
        ],
    );
    check(
        &asked("email"),
        &[
            ("jean point dupont arobase gmail point com", "email jean.dupont@gmail.com"),
            ("marie tiret claire arobase orange.fr", "email marie-claire@orange.fr"),
        ],
    );
}

#[test]
fn corrections() {
    check(
        &nothing(),
        &[
            (
                "mardi, non pardon, mercredi à 10h",
                "date/old 2026-11-24; confirmation correction; datetime 2026-11-25T10:00 ~2026-11-25T22:00",
            ),
            ("à 15 heures, enfin plutôt 16 heures", "time/old 15:00; time 16:00"),
            (
                "lundi matin euh non mardi matin",
                "interval/old 2026-11-23T06:00..2026-11-23T12:00; interval 2026-11-24T06:00..2026-11-24T12:00",
            ),
        ],
    );
}

#[test]
fn rien_de_tel() {
    check(
        &nothing(),
        &[
            ("bonne journée", "#goodbye"),
            ("une minute s'il vous plaît", "confirmation unclear"),
            ("c'est la première fois", ""),
            ("j'ai un chien", ""),
            ("bonne soirée à vous", "#goodbye"),
        ],
    );
}

#[test]
fn le_neuf_d_une_date_n_est_pas_neuf_heures() {
    let offered = Asked::options(&["9 h", "13 h 15"]).in_language(Language::Fr);
    check(
        &offered,
        &[
            ("le mercredi 9 décembre à 10h30", "datetime 2026-12-09T10:30 ~2026-12-09T22:30"),
            ("9 heures", "time 09:00 ~21:00; choice 0"),
        ],
    );
}

#[test]
fn choix() {
    let offered = |labels: &[&str]| Asked::options(labels).in_language(Language::Fr);
    check(
        &offered(&["mardi 24 novembre à 9h00", "mardi 24 novembre à 14h30", "mercredi 25 novembre à 11h00"]),
        &[
            ("le deuxième", "choice 1"),
            ("la première option", "choice 0"),
            ("celui de mercredi", "date 2026-11-25; choice 2"),
            ("14h30 ça me va", "time 14:30; choice 1; confirmation yes"),
            ("le dernier", "choice 2"),
        ],
    );
}

#[test]
fn toutes_les_semaines() {
    check(
        &nothing(),
        &[
            ("tous les mardis à dix-huit heures", "recurrence FREQ=WEEKLY;BYDAY=TU;BYHOUR=18;BYMINUTE=0"),
            ("un lundi sur deux pour le ménage", "recurrence FREQ=WEEKLY;INTERVAL=2;BYDAY=MO"),
            ("le premier lundi de chaque mois", "recurrence FREQ=MONTHLY;BYDAY=1MO"),
            ("toutes les deux semaines", "recurrence FREQ=WEEKLY;INTERVAL=2"),
            ("tous les quinze jours le jeudi", "recurrence FREQ=WEEKLY;INTERVAL=2;BYDAY=TH"),
            ("tous les six mois", "recurrence FREQ=MONTHLY;INTERVAL=6"),
            ("chaque matin", "recurrence FREQ=DAILY"),
        ],
    );
}

#[test]
fn adresses_et_codes() {
    check(
        &nothing(),
        &[
            (
                "j'habite 12 bis rue de la République, 69002 Lyon",
                r#"address {"city":"Lyon","country":null,"number":"12 bis","postcode":"69002","street":"Rue de la République"}"#,
            ),
            (
                "rue du Rhône 48, 1204 Genève",
                r#"address {"city":"Genève","country":null,"number":"48","postcode":"1204","street":"Rue du Rhône"}"#,
            ),
            ("le numéro de dossier est QH7-31PT", "code QH731PT"),
            ("le code postal c'est soixante-quinze zéro onze", "postcode 75011"),
            ("ma fille a 6 ans", "age 6"),
            ("sam 5 déc 20h", "datetime 2026-12-05T20:00"),
            ("c'est mardi, pas lundi", "date 2026-11-24; date/old 2026-11-23"),
            ("c'est à vingt heures pas à vingt et une heures", "time 20:00; time/old 21:00"),
        ],
    );
}

#[test]
fn comme_on_parle() {
    check(
        &nothing(),
        &[
            ("bonjour ici sophie", "name Sophie [Sophie|-]; #greeting"),
            ("c'est pour la chaudière", ""),
            ("le 20 % de remise", "percent 20"),
            ("le trente et un dix", "date 2027-10-31"),
            ("le vingt-quatre douze à neuf heures", "datetime 2026-12-24T09:00 ~2026-12-24T21:00"),
            ("le vingt-quatre douze deux mille trente", "date 2030-12-24"),
            ("le vingt-quatre quatre couverts", r#"date 2026-11-24; party {"people":4}"#),
            ("le quinze dix heures", "datetime 2026-12-15T10:00 ~2026-12-15T22:00"),
            ("fin novembre", "interval 2026-11-21..2026-11-30"),
            ("n'importe quel après-midi", "interval 12:00..18:00"),
            ("la séance dure une heure et demie", "duration PT1H30M"),
            ("une dizaine de personnes", r#"party {"people":10}"#),
            ("pas avant neuf heures et demie ni après seize heures", "interval 09:30..16:00"),
            ("à quinze heures et quinze minutes", "time 15:15"),
            ("une table pr 2 dmn soir 20h", r#"party {"people":2}; datetime 2026-11-21T20:00"#),
            ("je m'appelle Inès, Inès Benkacem", "name Inès Benkacem [Inès|Benkacem]"),
            ("le numéro d'urgence, c'est 24/7", ""),
        ],
    );
    check(
        &asked("date/birth"),
        &[("zéro cinq zéro sept nonante", "date/birth 1990-07-05"), ("le 5 sept 1990", "date/birth 1990-09-05")],
    );
    check(
        &asked("confirmation"),
        &[("non non c'est parfait, allez-y", "confirmation yes"), ("faut que je vérifie", "confirmation unclear")],
    );
}
