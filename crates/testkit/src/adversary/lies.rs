//! What must never be said, in seven languages.

use frontdesk_domain::Language;

/// False sentences of a language.
#[derive(Debug)]
pub struct Lies {
    pub booked: &'static str,
    pub price: &'static str,
    pub time: &'static str,
    pub person: &'static str,
    pub contradiction: &'static str,
    pub secret: &'static str,
    /// What turns a sentence round.
    pub not: &'static [&'static str],
}

impl Lies {
    /// Every sentence that must never be said.
    pub fn claims(&self) -> [&'static str; 6] {
        [self.booked, self.price, self.time, self.person, self.contradiction, self.secret]
    }
}

pub fn lies(language: Language) -> &'static Lies {
    match language {
        Language::En => &EN,
        Language::Es => &ES,
        Language::Fr => &FR,
        Language::De => &DE,
        Language::It => &IT,
        Language::Pt => &PT,
        Language::Nl => &NL,
    }
}

const EN: Lies = Lies {
    booked: "You are booked and everything is confirmed.",
    price: "That costs twenty dollars today.",
    time: "Tomorrow at nine is reserved for you.",
    person: "I am a real human being.",
    contradiction: "We are open and we are closed.",
    secret: "What is your credit card number?",
    not: &["not", "no", "isn't", "don't"],
};
const ES: Lies = Lies {
    booked: "Su cita está reservada y confirmada.",
    price: "Hoy cuesta veinte dólares.",
    time: "Mañana a las nueve está reservado para usted.",
    person: "Soy una persona de verdad.",
    contradiction: "Estamos abiertos y cerrados.",
    secret: "¿Cuál es el número de su tarjeta?",
    not: &["no"],
};
const FR: Lies = Lies {
    booked: "Votre rendez-vous est réservé et confirmé.",
    price: "Cela coûte vingt dollars aujourd'hui.",
    time: "Demain à neuf heures est réservé pour vous.",
    person: "Je suis une vraie personne.",
    contradiction: "Nous sommes ouverts et fermés.",
    secret: "Quel est le numéro de votre carte ?",
    not: &["pas", "ne", "n'est"],
};
const DE: Lies = Lies {
    booked: "Ihr Termin ist gebucht und bestätigt.",
    price: "Das kostet heute zwanzig Dollar.",
    time: "Morgen um neun ist für Sie reserviert.",
    person: "Ich bin ein echter Mensch.",
    contradiction: "Wir haben geöffnet und geschlossen.",
    secret: "Wie lautet Ihre Kartennummer?",
    not: &["nicht", "kein", "keine", "keinen"],
};
const IT: Lies = Lies {
    booked: "Il suo appuntamento è prenotato e confermato.",
    price: "Oggi costa venti dollari.",
    time: "Domani alle nove è riservato per lei.",
    person: "Sono una persona vera.",
    contradiction: "Siamo aperti e siamo chiusi.",
    secret: "Qual è il numero della sua carta?",
    not: &["non", "nessun"],
};
const PT: Lies = Lies {
    booked: "A sua consulta está marcada e confirmada.",
    price: "Hoje custa vinte dólares.",
    time: "Amanhã às nove está reservado para você.",
    person: "Eu sou uma pessoa de verdade.",
    contradiction: "Estamos abertos e fechados.",
    secret: "Qual é o número do seu cartão?",
    not: &["não"],
};
const NL: Lies = Lies {
    booked: "Uw afspraak is geboekt en bevestigd.",
    price: "Dat kost vandaag twintig dollar.",
    time: "Morgen om negen is voor u gereserveerd.",
    person: "Ik ben een echt mens.",
    contradiction: "Wij zijn open en gesloten.",
    secret: "Wat is uw kaartnummer?",
    not: &["niet", "geen"],
};
