//! What is understood without a pattern: words with slips in them, and words that are only like others.

use frontdesk_desk::tryout::{Tryout, Understood};
use frontdesk_domain::{Command, Language};
use serde_json::json;
use std::sync::LazyLock;

static TRYOUT: LazyLock<Tryout> = LazyLock::new(|| Tryout::new(crate::world::playbook()));

fn understood(locale: &str, text: &str) -> Understood {
    let case = json!({ "text": text, "now": "2026-11-20T09:00", "locale": locale });
    TRYOUT.understand_value(case, false).unwrap()
}

/// The wishes of a text: flows begun, topics asked, a person.
fn wishes(locale: &str, text: &str) -> Vec<String> {
    let wish = |command| match command {
        Command::StartFlow { flow } => Some(flow),
        Command::Ask { topic, .. } => Some(topic),
        Command::RequestHuman => Some("person".to_owned()),
        _ => None,
    };
    understood(locale, text).commands.into_iter().filter_map(wish).collect()
}

#[test]
fn a_slip_in_the_wish_leads_where_it_should() {
    for (locale, said) in [
        (
            "en-US",
            &[
                ("I want to bok an appointment", "book"),
                ("can i make an appoitment", "book"),
                ("cancle my appointment tomorrow", "cancel"),
                ("i need to cancle", "cancel"),
                ("i want to mvoe my apointment", "move"),
                ("can i reshedule", "move"),
                ("when is my apointmnet", "look_up"),
                ("what are your openning huors", "hours"),
                ("how mcuh does it cost", "price"),
                ("can i speek to a humman", "person"),
            ][..],
        ),
        (
            "es-ES",
            &[
                ("quiero pedir una ctia", "book"),
                ("necesito canclear mi cita", "cancel"),
                ("quiero camibar mi cita", "move"),
                ("a que hora abern", "hours"),
                ("quiero dejar un mensjae", "message"),
            ],
        ),
        (
            "fr-FR",
            &[
                ("je voudrais predre rendez-vous", "book"),
                ("je veux anuler mon rendez-vous", "cancel"),
                ("je voudrais depalcer mon rdv", "move"),
                ("combein ca coute", "price"),
                ("laiser un message", "message"),
            ],
        ),
        (
            "de-DE",
            &[
                ("ich moechte einen Temrin buchen", "book"),
                ("ich will meinen Termin abasgen", "cancel"),
                ("meinen Termin verscheiben", "move"),
                ("wo sidn sie", "address"),
                ("mit einem Mesnchen sprechen", "person"),
            ],
        ),
        (
            "it-IT",
            &[
                ("vorrei prenotrae un appuntamento", "book"),
                ("vorrei anullare il mio appuntamento", "cancel"),
                ("devo spsotare il mio appuntamento", "move"),
                ("quanto cotsa", "price"),
                ("dove sitee", "address"),
            ],
        ),
        (
            "pt-PT",
            &[
                ("quero macrar uma consulta", "book"),
                ("quero canclear a minha consulta", "cancel"),
                ("quero remracar a consulta", "move"),
                ("a que horas abrme", "hours"),
                ("deixar um recdao", "message"),
            ],
        ),
        (
            "nl-NL",
            &[
                ("ik wil een afspraka maken", "book"),
                ("ik wil mijn afspraak annulleren", "cancel"),
                ("mijn afspraak verzeten", "move"),
                ("wat ksot het", "price"),
                ("ik wil een mesn spreken", "person"),
            ],
        ),
    ] {
        for (text, wanted) in said {
            assert_eq!(wishes(locale, text), [*wanted], "{locale}: {text}");
        }
    }
}

#[test]
fn words_without_a_pattern_are_like_others() {
    for (locale, text, wanted) in [
        ("en-US", "turns out I won't be coming after all", "cancel"),
        ("en-US", "i need too cancel", "cancel"),
        ("es-ES", "cuándo tenía yo que pasarme", "look_up"),
        ("fr-FR", "finalement ça ne sera pas possible pour moi de venir", "cancel"),
    ] {
        let understood = understood(locale, text);
        assert_eq!(wishes(locale, text), [wanted], "{locale}: {text}");
        assert!(
            understood.in_scope && understood.intents.iter().all(|i| i.confidence < 1.0),
            "{:?}",
            understood.intents
        );
    }
}

#[test]
fn two_wishes_of_one_sentence_are_both_found() {
    for (locale, text) in [
        ("en-US", "I want to bok a checkup and how mcuh is it"),
        ("es-ES", "quiero una ctia y cuanto cuetsa"),
        ("fr-FR", "je voudrais un rendez-vous et c'est combien"),
        ("de-DE", "ich haette gern einen Termin und was kostet das"),
        ("it-IT", "vorrei un appuntamento e quanto costa"),
        ("pt-PT", "quero marcar uma consulta e quanto custa"),
        ("nl-NL", "ik wil een afspraak maken en wat kost het"),
    ] {
        assert_eq!(wishes(locale, text), ["book", "price"], "{locale}: {text}");
    }
}

#[test]
fn what_is_nobodys_wish_stays_unknown() {
    for (locale, text) in [
        ("en-US", "I want to buy a train ticket"),
        ("en-US", "there was a mistake on my bill"),
        ("en-US", "my name is Peter Booke"),
        ("es-ES", "quiero comprar un billete de avión"),
        ("fr-FR", "je veux acheter un billet de train"),
        ("de-DE", "ich will ein Zugticket kaufen"),
        ("it-IT", "voglio comprare un biglietto del treno"),
        ("pt-PT", "quero comprar um bilhete de comboio"),
        ("nl-NL", "ik wil een treinkaartje kopen"),
    ] {
        assert_eq!(wishes(locale, text), [""; 0], "{locale}: {text}");
    }
}

#[test]
fn every_example_of_the_playbook_is_understood_as_what_it_is_an_example_of() {
    let playbook = crate::world::playbook();
    for language in Language::ALL {
        let locale = format!("{}-{}", language.code(), "XX");
        let (mut right, mut all) = (0, 0);
        for (intent, text) in playbook.examples(language).filter(|(intent, _)| *intent != "running_late") {
            let wanted: Vec<String> = if intent == frontdesk_dialogue::OTHER { Vec::new() } else { vec![flow(intent)] };
            let found = wishes(&locale, text);
            right += usize::from(if wanted.is_empty() { !found.iter().any(|f| is_flow(f)) } else { found == wanted });
            all += 1;
        }
        assert!(right * 100 >= all * 85, "{language}: {right} of {all}");
    }
}

fn flow(intent: &str) -> String {
    match intent {
        "cancel_appointment" => "cancel",
        "ask_if_robot" => "robot",
        _ => intent.strip_prefix("ask_").unwrap_or(intent),
    }
    .to_owned()
}

fn is_flow(name: &str) -> bool {
    ["book", "move", "cancel", "look_up", "message"].contains(&name)
}
