//! The demo clinic.

use frontdesk_domain::tenant::Opening;
use frontdesk_domain::{
    Channel, ChannelId, ChannelKind, Language, Locale, Resource, ResourceId, RingFirst, Rules, Service, ServiceId,
    Tenant, TenantId,
};
use jiff::civil::{Weekday, time};
use std::collections::BTreeMap;

/// Answered by the assistant.
pub const PHONE: &str = "+15875550100";
/// Rings the owner first.
pub const PHONE_RING_FIRST: &str = "+15875550101";
pub const OWNER: &str = "+15875550199";
pub const WIDGET_KEY: &str = "riverside";

/// Fixed ids, so that two processes that start at once on one database make one clinic.
pub fn id() -> TenantId {
    TenantId::at(1, [1; 10])
}

pub fn clinic(practitioners: u8) -> Tenant {
    let days = [Weekday::Monday, Weekday::Tuesday, Weekday::Wednesday, Weekday::Thursday, Weekday::Friday];
    Tenant {
        id: id(),
        name: "Riverside Clinic".into(),
        zone: "America/Edmonton".into(),
        locale: Locale::new(Language::En, "CA"),
        languages: vec![Language::En, Language::Es],
        currency: "CAD".into(),
        address: by_language(ADDRESS, str::to_owned),
        holidays: Some("CA-AB".into()),
        closed_on: Vec::new(),
        hours: days.map(|day| Opening { day, opens: time(9, 0, 0, 0), closes: time(17, 0, 0, 0) }).to_vec(),
        services: services(),
        resources: (1..=practitioners).map(practitioner).collect(),
        rules: Rules::default(),
        transfer_to: None,
        intents: Vec::new(),
        playbooks: vec!["appointments".into()],
        channels: channels(),
    }
}

/// The same clinic, which speaks every language there is. On the phone the first ones after English are offered.
pub fn polyglot(practitioners: u8) -> Tenant {
    Tenant { languages: Language::ALL.to_vec(), ..clinic(practitioners) }
}

/// A text in every language, in the order of `Language::ALL`.
type Texts = [&'static str; Language::ALL.len()];

const ADDRESS: Texts = [
    "120 River Street in Red Deer, across from the library",
    "120 River Street, en Red Deer, frente a la biblioteca",
    "120 River Street à Red Deer, en face de la bibliothèque",
    "120 River Street in Red Deer, gegenüber der Bibliothek",
    "120 River Street a Red Deer, di fronte alla biblioteca",
    "120 River Street, em Red Deer, em frente à biblioteca",
    "120 River Street in Red Deer, tegenover de bibliotheek",
];

fn by_language<T>(texts: Texts, read: impl Fn(&str) -> T) -> BTreeMap<Language, T> {
    Language::ALL.into_iter().zip(texts.into_iter().map(read)).collect()
}

fn services() -> Vec<Service> {
    let checkup = ["Checkup", "Revisión", "Contrôle", "Kontrolle", "Controllo", "Consulta de rotina", "Controle"];
    let also_checkup = [
        "check-up|check up|exam|examination",
        "chequeo|revisión general",
        "bilan|examen|visite de contrôle",
        "Kontrolluntersuchung|Vorsorge|Untersuchung",
        "visita di controllo|check-up",
        "check-up|exame de rotina|revisão",
        "controleafspraak|check-up",
    ];
    let consultation = ["Consultation", "Consulta", "Consultation", "Beratung", "Consulenza", "Avaliação", "Consult"];
    let also_consultation = [
        "consult|first visit",
        "consulta médica",
        "première visite",
        "Beratungsgespräch|Erstgespräch",
        "prima visita",
        "primeira consulta",
        "intake|intakegesprek",
    ];
    let treatment =
        ["Treatment", "Tratamiento", "Traitement", "Behandlung", "Trattamento", "Tratamento", "Behandeling"];
    let also_treatment = [
        "therapy|therapy session",
        "terapia|sesión",
        "soin|séance|thérapie",
        "Therapie|Sitzung",
        "terapia|seduta",
        "terapia|sessão",
        "therapie|therapiesessie",
    ];
    vec![
        service(1, checkup, also_checkup, 30, 8_000),
        service(2, consultation, also_consultation, 45, 12_000),
        service(3, treatment, also_treatment, 60, 15_000),
    ]
}

fn service(n: u8, names: Texts, also: Texts, minutes: u16, price: i64) -> Service {
    Service {
        id: ServiceId::at(i64::from(n), [n; 10]),
        name: by_language(names, str::to_owned),
        also: by_language(also, |text| text.split('|').map(str::to_owned).collect()),
        minutes,
        price: Some(price),
        default: n == 1,
        by: Vec::new(),
        sample: false,
    }
}

fn practitioner(n: u8) -> Resource {
    let (name, also) = match n {
        1 => ("Dr. Patel".to_owned(), vec!["Patel".into(), "Priya Patel".into(), "Doctor Patel".into()]),
        2 => ("Dr. Tremblay".to_owned(), vec!["Tremblay".into(), "Luc Tremblay".into(), "Doctor Tremblay".into()]),
        _ => (format!("Dr. Number {n}"), Vec::new()),
    };
    Resource { id: ResourceId::at(i64::from(n), [n; 10]), name, also, capacity: 1, sample: false }
}

fn channels() -> Vec<Channel> {
    let channel = |n: u8, kind, address: &str, ring_first| Channel {
        id: ChannelId::at(i64::from(n), [n; 10]),
        tenant: id(),
        kind,
        address: address.to_owned(),
        ring_first,
        origins: Vec::new(),
    };
    let owner = RingFirst { to: OWNER.into(), seconds: 20 };
    vec![
        channel(1, ChannelKind::Twilio, PHONE, None),
        channel(2, ChannelKind::Twilio, PHONE_RING_FIRST, Some(owner)),
        channel(3, ChannelKind::Web, WIDGET_KEY, None),
    ]
}
