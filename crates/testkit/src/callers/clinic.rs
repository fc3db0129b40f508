//! The clinic that is called: the demo's services and practitioners, with zone, region and hours of the caller's
//! country.

use super::dice::Dice;
use super::words::words;
use frontdesk_domain::tenant::Opening;
use frontdesk_domain::{
    Channel, ChannelId, ChannelKind, Language, Locale, Resource, ResourceId, Rules, Service, ServiceId, Tenant,
    TenantId,
};
use jiff::civil::{Time, Weekday, time};
use std::collections::BTreeMap;

/// A text in every language, in the order of `Language::ALL`; other words for it after `|`.
type Texts = [&'static str; Language::ALL.len()];

const CHECKUP: Texts = [
    "Checkup|check-up|check up|exam|examination",
    "Revisión|chequeo|revisión general",
    "Contrôle|bilan|examen|visite de contrôle",
    "Kontrolle|Kontrolluntersuchung|Vorsorge|Untersuchung",
    "Controllo|visita di controllo|check-up",
    "Consulta de rotina|check-up|exame de rotina|revisão",
    "Controle|controleafspraak|check-up",
];
const CONSULTATION: Texts = [
    "Consultation|consult|first visit",
    "Consulta|consulta médica",
    "Consultation|première visite",
    "Beratung|Beratungsgespräch|Erstgespräch",
    "Consulenza|prima visita",
    "Avaliação|primeira consulta",
    "Consult|intake|intakegesprek",
];
const TREATMENT: Texts = [
    "Treatment|therapy|therapy session",
    "Tratamiento|terapia|sesión",
    "Traitement|soin|séance|thérapie",
    "Behandlung|Therapie|Sitzung",
    "Trattamento|terapia|seduta",
    "Tratamento|terapia|sessão",
    "Behandeling|therapie|therapiesessie",
];

/// The clinic of one conversation: its own, so that no conversation sees another's appointments.
pub fn clinic(seed: u64, language: Language, dice: &mut Dice) -> Tenant {
    let words = words(language);
    let id = TenantId::at((seed >> 4) as i64 & 0xffff_ffff, ten(seed));
    Tenant {
        name: "Riverside Clinic".into(),
        zone: words.zone.into(),
        locale: Locale::new(language, words.region),
        languages: std::iter::once(language).chain(Language::ALL.into_iter().filter(|l| *l != language)).collect(),
        currency: if language == Language::En { "CAD" } else { "EUR" }.into(),
        address: BTreeMap::from([(language, "120 River Street".to_owned())]),
        holidays: None,
        closed_on: Vec::new(),
        hours: hours(dice),
        services: vec![
            service(1, CHECKUP, 30, 8_000),
            service(2, CONSULTATION, 45, 12_000),
            service(3, TREATMENT, 60, 15_000),
        ],
        resources: vec![practitioner(1, "Patel", "Priya Patel"), practitioner(2, "Tremblay", "Luc Tremblay")],
        rules: Rules { reminder_minutes: Vec::new(), ..Rules::default() },
        transfer_to: dice.chance(50).then(|| "+15875550199".to_owned()),
        intents: Vec::new(),
        playbooks: vec!["appointments".into()],
        channels: channels(&id, seed),
        id,
    }
}

fn ten(seed: u64) -> [u8; 10] {
    let mut bytes = [7; 10];
    bytes[..8].copy_from_slice(&seed.to_be_bytes());
    bytes
}

/// Some have a lunch break, some open on Saturday.
fn hours(dice: &mut Dice) -> Vec<Opening> {
    let opens = time(8 + dice.below(2) as i8, 0, 0, 0);
    let closes = time(17 + dice.below(2) as i8, 0, 0, 0);
    let lunch = dice.chance(30);
    let mut hours = Vec::new();
    let spans: Vec<(Time, Time)> = match lunch {
        true => vec![(opens, time(12, 0, 0, 0)), (time(13, 0, 0, 0), closes)],
        false => vec![(opens, closes)],
    };
    let week = [Weekday::Monday, Weekday::Tuesday, Weekday::Wednesday, Weekday::Thursday, Weekday::Friday];
    for day in week {
        hours.extend(spans.iter().map(|(opens, closes)| Opening { day, opens: *opens, closes: *closes }));
    }
    if dice.chance(25) {
        hours.push(Opening { day: Weekday::Saturday, opens: time(9, 0, 0, 0), closes: time(13, 0, 0, 0) });
    }
    hours
}

fn service(n: u8, texts: Texts, minutes: u16, price: i64) -> Service {
    let (mut name, mut also) = (BTreeMap::new(), BTreeMap::new());
    for (language, text) in Language::ALL.into_iter().zip(texts) {
        let mut words = text.split('|').map(str::to_owned);
        name.insert(language, words.next().unwrap_or_default());
        also.insert(language, words.collect());
    }
    let id = ServiceId::at(i64::from(n), [n; 10]);
    Service { id, name, also, minutes, price: Some(price), default: n == 1, by: Vec::new(), sample: false }
}

fn practitioner(n: u8, family: &str, full: &str) -> Resource {
    Resource {
        id: ResourceId::at(i64::from(n), [n; 10]),
        name: format!("Dr. {family}"),
        also: vec![family.into(), full.into(), format!("Doctor {family}")],
        capacity: 1,
        sample: false,
    }
}

fn channels(tenant: &TenantId, seed: u64) -> Vec<Channel> {
    let channel = |n: u8, kind, address: String| Channel {
        id: ChannelId::at(i64::from(n), ten(seed.rotate_left(8) ^ u64::from(n))),
        tenant: tenant.clone(),
        kind,
        address,
        ring_first: None,
        origins: Vec::new(),
    };
    vec![
        channel(1, ChannelKind::Twilio, format!("+1587{seed}")),
        channel(2, ChannelKind::Web, format!("clinic-{seed}")),
    ]
}
