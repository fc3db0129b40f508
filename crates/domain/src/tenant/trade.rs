//! What businesses of a trade usually offer, and when they are open: where a new business begins.

use super::Opening;
use crate::language::Language;
use jiff::civil::{Time, Weekday};
use std::collections::BTreeMap;

/// A kind of business.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trade {
    Clinic,
    Dentist,
    Physio,
    Vet,
    Hair,
    Beauty,
    Garage,
    Plumber,
    Lawyer,
    Other,
}

/// One of its usual services.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Usual {
    pub minutes: u16,
    /// In every language.
    pub name: BTreeMap<Language, String>,
}

/// A text in every language, in the order of `Language::ALL`.
type Texts = [&'static str; Language::ALL.len()];

impl Trade {
    pub const ALL: [Self; 10] = [
        Self::Clinic,
        Self::Dentist,
        Self::Physio,
        Self::Vet,
        Self::Hair,
        Self::Beauty,
        Self::Garage,
        Self::Plumber,
        Self::Lawyer,
        Self::Other,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Self::Clinic => "clinic",
            Self::Dentist => "dentist",
            Self::Physio => "physio",
            Self::Vet => "vet",
            Self::Hair => "hair",
            Self::Beauty => "beauty",
            Self::Garage => "garage",
            Self::Plumber => "plumber",
            Self::Lawyer => "lawyer",
            Self::Other => "other",
        }
    }

    pub fn of_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|trade| trade.name() == name)
    }

    /// The most usual first.
    pub fn services(self) -> Vec<Usual> {
        let usual = |(minutes, texts): &(u16, Texts)| Usual { minutes: *minutes, name: by_language(*texts) };
        self.table().iter().map(usual).collect()
    }

    /// When they are open, on which days of the week and from when until when.
    pub fn hours(self) -> Vec<Opening> {
        use Weekday::{Friday, Monday, Saturday, Thursday, Tuesday, Wednesday};
        const WORK: [Weekday; 5] = [Monday, Tuesday, Wednesday, Thursday, Friday];
        const SHOP: [Weekday; 4] = [Tuesday, Wednesday, Thursday, Friday];
        let open = |days: &[Weekday], opens: (i8, i8), closes: (i8, i8)| {
            let at = |(hour, minute)| Time::constant(hour, minute, 0, 0);
            let day = |day: &Weekday| Opening { day: *day, opens: at(opens), closes: at(closes) };
            days.iter().map(day).collect::<Vec<_>>()
        };
        match self {
            Self::Hair | Self::Beauty => [open(&SHOP, (9, 0), (18, 0)), open(&[Saturday], (9, 0), (15, 0))].concat(),
            Self::Garage => open(&WORK, (8, 0), (17, 0)),
            Self::Plumber => open(&WORK, (7, 30), (16, 30)),
            _ => open(&WORK, (9, 0), (17, 0)),
        }
    }

    fn table(self) -> &'static [(u16, Texts)] {
        match self {
            Self::Clinic => CLINIC,
            Self::Dentist => DENTIST,
            Self::Physio => PHYSIO,
            Self::Vet => VET,
            Self::Hair => HAIR,
            Self::Beauty => BEAUTY,
            Self::Garage => GARAGE,
            Self::Plumber => PLUMBER,
            Self::Lawyer => LAWYER,
            Self::Other => OTHER,
        }
    }
}

fn by_language(texts: Texts) -> BTreeMap<Language, String> {
    Language::ALL.into_iter().zip(texts.into_iter().map(str::to_owned)).collect()
}

const CHECKUP: Texts = ["Checkup", "Revisión", "Contrôle", "Kontrolle", "Controllo", "Consulta de rotina", "Controle"];
const VACCINATION: Texts =
    ["Vaccination", "Vacunación", "Vaccination", "Impfung", "Vaccinazione", "Vacinação", "Vaccinatie"];
const MASSAGE: Texts = ["Massage", "Masaje", "Massage", "Massage", "Massaggio", "Massagem", "Massage"];
const CONSULTATION: Texts =
    ["Consultation", "Consulta", "Consultation", "Beratung", "Consulenza", "Consulta", "Consult"];

const CLINIC: &[(u16, Texts)] = &[
    (30, CHECKUP),
    (
        45,
        [
            "First visit",
            "Primera visita",
            "Première visite",
            "Ersttermin",
            "Prima visita",
            "Primeira consulta",
            "Eerste bezoek",
        ],
    ),
    (15, ["Follow-up", "Seguimiento", "Suivi", "Nachkontrolle", "Visita di controllo", "Retorno", "Vervolgafspraak"]),
    (15, VACCINATION),
];
const DENTIST: &[(u16, Texts)] = &[
    (30, CHECKUP),
    (45, ["Cleaning", "Limpieza", "Détartrage", "Zahnreinigung", "Pulizia", "Limpeza", "Gebitsreiniging"]),
    (60, ["Filling", "Empaste", "Plombage", "Füllung", "Otturazione", "Obturação", "Vulling"]),
    (30, ["Emergency", "Urgencia", "Urgence", "Notfall", "Urgenza", "Urgência", "Spoedafspraak"]),
];
const PHYSIO: &[(u16, Texts)] = &[
    (60, ["Assessment", "Valoración", "Bilan", "Befund", "Valutazione", "Avaliação", "Intake"]),
    (45, ["Treatment", "Tratamiento", "Séance", "Behandlung", "Trattamento", "Tratamento", "Behandeling"]),
    (30, MASSAGE),
];
const VET: &[(u16, Texts)] = &[
    (30, CONSULTATION),
    (15, VACCINATION),
    (
        15,
        [
            "Check after surgery",
            "Revisión tras operación",
            "Contrôle après opération",
            "Kontrolle nach der Operation",
            "Controllo dopo l'operazione",
            "Revisão pós-operatória",
            "Controle na operatie",
        ],
    ),
];
const HAIR: &[(u16, Texts)] = &[
    (45, ["Haircut", "Corte de pelo", "Coupe", "Haarschnitt", "Taglio", "Corte de cabelo", "Knipbeurt"]),
    (120, ["Colour", "Tinte", "Coloration", "Farbe", "Colore", "Coloração", "Kleuring"]),
    (30, ["Blow-dry", "Secado", "Brushing", "Föhnen", "Piega", "Escova", "Föhnen"]),
    (20, ["Beard trim", "Arreglo de barba", "Taille de barbe", "Bartpflege", "Barba", "Barba", "Baard trimmen"]),
];
const BEAUTY: &[(u16, Texts)] = &[
    (
        60,
        [
            "Facial",
            "Tratamiento facial",
            "Soin du visage",
            "Gesichtsbehandlung",
            "Pulizia del viso",
            "Limpeza de pele",
            "Gezichtsbehandeling",
        ],
    ),
    (45, ["Manicure", "Manicura", "Manucure", "Maniküre", "Manicure", "Manicure", "Manicure"]),
    (50, ["Pedicure", "Pedicura", "Pédicure", "Pediküre", "Pedicure", "Pedicure", "Pedicure"]),
    (60, MASSAGE),
];
const GARAGE: &[(u16, Texts)] = &[
    (45, ["Oil change", "Cambio de aceite", "Vidange", "Ölwechsel", "Cambio olio", "Troca de óleo", "Olie verversen"]),
    (
        60,
        [
            "Tyre change",
            "Cambio de neumáticos",
            "Changement de pneus",
            "Reifenwechsel",
            "Cambio gomme",
            "Troca de pneus",
            "Banden wisselen",
        ],
    ),
    (90, ["Inspection", "Inspección", "Révision", "Inspektion", "Tagliando", "Revisão", "Onderhoudsbeurt"]),
];
const PLUMBER: &[(u16, Texts)] = &[
    (
        90,
        [
            "Repair visit",
            "Visita de reparación",
            "Dépannage",
            "Reparatur",
            "Riparazione",
            "Visita de reparo",
            "Reparatie",
        ],
    ),
    (
        60,
        [
            "Boiler service",
            "Revisión de caldera",
            "Entretien de chaudière",
            "Heizungswartung",
            "Manutenzione caldaia",
            "Manutenção de caldeira",
            "Ketelonderhoud",
        ],
    ),
    (45, ["Quote", "Presupuesto", "Devis", "Kostenvoranschlag", "Preventivo", "Orçamento", "Offerte"]),
];
const LAWYER: &[(u16, Texts)] = &[
    (
        45,
        [
            "First consultation",
            "Primera consulta",
            "Première consultation",
            "Erstberatung",
            "Prima consulenza",
            "Primeira consulta",
            "Eerste gesprek",
        ],
    ),
    (60, ["Meeting", "Reunión", "Rendez-vous", "Besprechung", "Riunione", "Reunião", "Bespreking"]),
];
const OTHER: &[(u16, Texts)] = &[
    (30, ["Appointment", "Cita", "Rendez-vous", "Termin", "Appuntamento", "Horário", "Afspraak"]),
    (60, CONSULTATION),
];
