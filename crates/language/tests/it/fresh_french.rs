//! French sentences of a reader who had not seen the grammar, with what a good reader finds in them.

use crate::table::{Asked, check_entities};
use frontdesk_domain::Language;
use jiff::civil::date;

fn on(year: i16, month: i8, day: i8, (hour, minute): (i8, i8), region: &'static str) -> Asked {
    let asked = Asked::nothing().in_language(Language::Fr).at(date(year, month, day).at(hour, minute, 0, 0));
    Asked { region: Some(region), ..asked }
}

#[test]
fn taken_back_and_said_anew() {
    check_entities(
        &on(2026, 3, 2, (9, 0), "BE"),
        &[("non pas mardi mercredi", "confirmation correction; date/old 2026-03-03; date 2026-03-04")],
    );
    check_entities(
        &on(2026, 6, 9, (10, 15), "FR"),
        &[
            (
                "vous pouvez passer mon rendez-vous de demain à vendredi même heure ?",
                "date/old 2026-06-10; date 2026-06-12",
            ),
            (
                "je voudrais passer de deux personnes à vingt heures à quatre personnes à vingt heures trente, le même jour",
                "party/old {\"people\":2}; time/old 20:00; party {\"people\":4}; time 20:30",
            ),
            ("pardon, on est quatre, pas cinq", "party {\"people\":4}; party/old {\"people\":5}"),
            ("on peut décaler de 19h à 20h vendredi ?", "time/old 19:00; datetime 2026-06-12T20:00"),
        ],
    );
    check_entities(
        &on(2026, 6, 9, (10, 15), "FR").asking("date"),
        &[(
            "ah non pardon c'est le seize, pas le six",
            "confirmation correction; date 2026-06-16; date/old 2026-07-06",
        )],
    );
    check_entities(
        &on(2026, 6, 9, (10, 15), "FR").asking("party"),
        &[("j'ai dit quinze, pas cinquante", "party {\"people\":15}; party/old {\"people\":50}")],
    );
}

#[test]
fn yes_no_and_neither() {
    check_entities(
        &on(2026, 6, 9, (10, 15), "FR").asking("confirmation"),
        &[
            ("oui oui c'est ça", "confirmation yes"),
            ("non merci, finalement", "confirmation no"),
            ("carrément", "confirmation yes"),
            ("peut-être, je vous redis ça", "confirmation unclear"),
            ("non non c'est parfait, allez-y", "confirmation yes"),
        ],
    );
}

#[test]
fn choices_among_options() {
    check_entities(
        &on(2026, 6, 9, (10, 15), "FR").asking("choice").offering(&["Chambre standard 90 €", "Suite 160 €"]),
        &[("la moins chère", "choice 0")],
    );
    check_entities(
        &on(2026, 6, 9, (10, 15), "FR").asking("choice").offering(&["mardi à 9h00", "mercredi à 14h30"]),
        &[("ça m'est égal, comme vous voulez", "choice 0")],
    );
    check_entities(
        &on(2026, 6, 9, (10, 15), "FR").asking("choice").offering(&[
            "mardi à 9h00",
            "mercredi à 14h30",
            "jeudi à 11h00",
        ]),
        &[
            ("le deuxième me va très bien", "choice 1; confirmation yes"),
            ("plutôt celui de jeudi", "date 2026-06-11; choice 2"),
            ("le dernier s'il vous plaît", "choice 2"),
        ],
    );
}

#[test]
fn codes_and_postcodes() {
    check_entities(
        &on(2026, 6, 9, (10, 15), "FR"),
        &[
            ("le numéro de dossier est QH7-31PT, je voudrais annuler", "code QH731PT"),
            ("le code postal c'est soixante-quinze zéro onze", "postcode 75011"),
        ],
    );
    check_entities(
        &on(2026, 6, 9, (10, 15), "FR").asking("code"),
        &[("Alpha Tango sept quatre Bravo deux", "code AT74B2")],
    );
    check_entities(
        &on(2026, 11, 21, (16, 0), "CA").asking("postcode"),
        &[("h deux x un y quatre", "postcode H2X 1Y4")],
    );
}

#[test]
fn addresses() {
    check_entities(
        &on(2026, 3, 2, (9, 0), "BE"),
        &[(
            "c'est avenue Louise 231, 1050 Bruxelles",
            "address {\"city\":\"Bruxelles\",\"country\":null,\"number\":\"231\",\"postcode\":\"1050\",\"street\":\"Avenue Louise\"}",
        )],
    );
    check_entities(
        &on(2026, 6, 9, (10, 15), "FR"),
        &[(
            "J'habite 12 bis rue de la République, 69002 Lyon",
            "address {\"city\":\"Lyon\",\"country\":null,\"number\":\"12 bis\",\"postcode\":\"69002\",\"street\":\"Rue de la République\"}",
        )],
    );
    check_entities(
        &on(2026, 8, 13, (18, 40), "CH"),
        &[(
            "rue du Rhône 48, 1204 Genève",
            "address {\"city\":\"Genève\",\"country\":null,\"number\":\"48\",\"postcode\":\"1204\",\"street\":\"Rue du Rhône\"}",
        )],
    );
    check_entities(
        &on(2026, 11, 21, (16, 0), "CA"),
        &[(
            "au 4150 rue Sainte-Catherine Ouest, Montréal, H3Z 2Y5",
            "address {\"city\":\"Montréal\",\"country\":null,\"number\":\"4150\",\"postcode\":\"H3Z 2Y5\",\"street\":\"Rue Sainte-Catherine Ouest\"}",
        )],
    );
}

#[test]
fn phones_and_mail() {
    check_entities(&on(2026, 3, 2, (9, 0), "BE"), &[("je suis joignable au 0470 12 34 56", "phone +32470123456")]);
    check_entities(
        &on(2026, 6, 9, (10, 15), "FR"),
        &[("écrivez-moi à claire.dubois@orange.fr s'il vous plaît", "email claire.dubois@orange.fr")],
    );
    check_entities(
        &on(2026, 6, 9, (10, 15), "FR").asking("email"),
        &[("marta point roche arobase entreprise tiret nord point fr", "email marta.roche@entreprise-nord.fr")],
    );
    check_entities(
        &on(2026, 6, 9, (10, 15), "FR").asking("phone"),
        &[("zéro six douze trente-quatre cinquante-six soixante-dix-huit", "phone +33612345678")],
    );
}

#[test]
fn names() {
    check_entities(
        &on(2026, 6, 9, (10, 15), "FR"),
        &[
            ("Je m'appelle Jean-Baptiste Lefèvre", "name Jean-Baptiste Lefèvre [Jean-Baptiste|Lefèvre]"),
            ("c'est au nom de Madame de La Tour", "name De La Tour [-|De La Tour]"),
            ("je voudrais parler à Monsieur Delacroix, c'est Karim le plombier", "name Karim [Karim|-]"),
        ],
    );
    check_entities(
        &on(2026, 6, 9, (10, 15), "FR").asking("name"),
        &[
            ("Zoé de Montgolfier", "name Zoé de Montgolfier [Zoé|de Montgolfier]"),
            ("dupont avec un t, d u p o n t", "name Dupont [Dupont|-]"),
        ],
    );
    check_entities(
        &on(2026, 11, 21, (16, 0), "CA"),
        &[("bonjour, ici Marie-Ève Tremblay-Gagnon", "name Marie-Ève Tremblay-Gagnon [Marie-Ève|Tremblay-Gagnon]")],
    );
}

#[test]
fn who_comes() {
    check_entities(
        &on(2026, 6, 9, (10, 15), "FR"),
        &[
            (
                "Bonjour, je voudrais une chambre double du 12 au 15 juin pour deux adultes et un enfant de 6 ans",
                "party {\"rooms\":1}; interval 2026-06-12..2026-06-15; party {\"adults\":2,\"ages\":[6],\"children\":1}",
            ),
            (
                "on est une famille de cinq, il nous faudrait deux chambres avec un lit bébé",
                "party {\"people\":5}; party {\"rooms\":2}",
            ),
            (
                "on est deux couples et trois enfants (3, 8 et 10 ans), du vendredi au lundi",
                "party {\"adults\":4,\"ages\":[3,8,10],\"children\":3}; interval 2026-06-12..2026-06-15",
            ),
        ],
    );
    check_entities(
        &on(2026, 6, 9, (10, 15), "FR").asking("party"),
        &[
            ("treize", "party {\"people\":13}"),
            ("moi, mon conjoint et les trois petits", "party {\"adults\":2,\"children\":3}"),
            ("une douzaine, à peu près", "party {\"people\":12}"),
        ],
    );
    check_entities(
        &on(2026, 11, 21, (16, 0), "CA"),
        &[
            (
                "il vous reste-tu une table pour la veille de Noël, on serait 9, vers 8 heures le soir",
                "date 2026-12-24; party {\"people\":9}; time 20:00",
            ),
            ("chambre dbl 24/12 au 27/12 svp", "interval 2026-12-24..2026-12-27"),
        ],
    );
}

#[test]
fn stays() {
    check_entities(
        &on(2026, 6, 9, (10, 15), "FR"),
        &[
            (
                "on arrive vendredi après-midi et on repart dimanche midi",
                "interval/arrival 2026-06-12T12:00..2026-06-12T18:00; datetime/departure 2026-06-14T12:00",
            ),
            (
                "un couple avec un bébé, arrivée le 22 décembre",
                "party {\"adults\":2,\"children\":1}; date/arrival 2026-12-22",
            ),
            ("entre le 28 juin et le 2 juillet, quatre nuits", "interval 2026-06-28..2026-07-02; duration/nights P4D"),
            ("je voudrais réserver pour 2 nuits", "duration/nights P2D"),
        ],
    );
    check_entities(
        &on(2026, 8, 13, (18, 40), "CH"),
        &[("trois nuits à partir du 31 août", "duration/nights P3D; interval 2026-08-31..…")],
    );
    check_entities(
        &on(2026, 11, 21, (16, 0), "CA"),
        &[("en fin de semaine prochaine, pour 2 nuits", "interval 2026-11-27..2026-11-29; duration/nights P2D")],
    );
}

#[test]
fn what_is_none() {
    check_entities(
        &on(2026, 6, 9, (10, 15), "FR"),
        &[
            ("je voudrais un deuxième avis pour mon genou", ""),
            ("il me faut un plombier d'urgence, l'eau coule du plafond", ""),
            ("je suis chambre 304 et la clim ne marche pas", "number 304"),
            ("Vous acceptez les chiens ?", ""),
            ("un instant, je prends mon agenda", "confirmation unclear"),
            ("votre ligne d'urgence dit 24/7 mais personne ne répond", ""),
        ],
    );
}

#[test]
fn amounts_and_ages() {
    check_entities(
        &on(2026, 3, 2, (9, 0), "BE"),
        &[("nonante-deux euros la nuit petit-déjeuner compris ?", "money {\"amount\":92.0,\"currency\":\"EUR\"}")],
    );
    check_entities(
        &on(2026, 6, 9, (10, 15), "FR"),
        &[
            ("vous avez quelque chose à moins de 80 euros la nuit ?", "money {\"currency\":\"EUR\",\"max\":80.0}"),
            ("y a toujours 10 % pour les retraités ? mon père a 79 ans", "percent 10; age 79"),
        ],
    );
    check_entities(
        &on(2026, 11, 21, (16, 0), "CA"),
        &[("ça a coûté 1 249,50 $ pour la semaine", "money {\"amount\":1249.5,\"currency\":\"CAD\"}")],
    );
}

#[test]
fn times_and_days() {
    check_entities(
        &on(2026, 6, 9, (10, 15), "FR"),
        &[
            ("et le lundi de Pâques ?", "date 2027-03-29"),
            ("et après-demain à 10h ?", "datetime 2026-06-11T10:00 ~2026-06-11T22:00"),
            ("à une heure et quart", "time 13:15 ~01:15"),
            ("le car de 8h15 pour Nantes roule aussi le 15 août ?", "time 08:15 ~20:15; date 2026-08-15"),
            ("on part le 3 et on rentre le 10 juillet", "date/departure 2026-07-03; date 2026-07-10"),
            (
                "vous pouvez nous prendre entre une heure moins le quart et deux heures et demie dimanche ?",
                "interval 2026-06-14T12:45..2026-06-14T14:30",
            ),
        ],
    );
    check_entities(
        &on(2026, 6, 9, (10, 15), "FR").asking("time"),
        &[
            ("quatorze heures trente", "time 14:30"),
            ("vers sept heures, sept heures et demie maximum", "time 07:00 ~19:00; interval …..07:30 ~…..19:30"),
        ],
    );
    check_entities(
        &on(2026, 8, 13, (18, 40), "CH"),
        &[
            ("euh alors ce serait pour lundi prochain vers dix-neuf heures quarante-cinq", "datetime 2026-08-17T19:45"),
            ("encore une place ce soir, dix-neuf heures trente ?", "datetime 2026-08-13T19:30"),
        ],
    );
}
