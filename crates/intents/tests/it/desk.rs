//! A small business in two languages: what the other tests train on.

use frontdesk_intents::{Example, Model};

pub const SAID: &[(&str, &[&str])] = &[
    (
        "book",
        &[
            "i would like to book an appointment",
            "can i come in on tuesday",
            "do you have anything free next week",
            "i need to see the dentist",
            "schedule a checkup for me please",
            "quiero pedir una cita",
            "tienen hora para el martes",
            "necesito ver al dentista",
        ],
    ),
    (
        "ask_price",
        &[
            "how much does a cleaning cost",
            "what do you charge for a filling",
            "what are your prices",
            "is it expensive",
            "how much is it",
            "cuánto cuesta una limpieza",
            "qué precio tiene un empaste",
            "cuáles son sus tarifas",
        ],
    ),
    (
        "ask_hours",
        &[
            "when are you open",
            "what time do you close on friday",
            "are you open on saturdays",
            "what are your opening hours",
            "until when are you there today",
            "a qué hora abren",
            "cuál es su horario",
            "están abiertos los sábados",
        ],
    ),
    (
        "cancel",
        &[
            "please cancel my appointment",
            "i can't make it tomorrow",
            "i have to cancel the visit",
            "take me off the list for monday",
            "i won't be able to come",
            "quiero anular mi cita",
            "no puedo ir mañana",
            "cancele la visita por favor",
        ],
    ),
];

pub fn examples() -> Vec<Example> {
    let of = |(intent, texts): &(&str, &[&str])| {
        let example = |text: &&str| Example { intent: (*intent).to_owned(), text: (*text).to_owned() };
        texts.iter().map(example).collect::<Vec<_>>()
    };
    SAID.iter().flat_map(of).collect()
}

pub fn model() -> Model {
    Model::train(&examples())
}
