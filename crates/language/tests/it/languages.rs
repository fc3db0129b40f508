//! The language of a text: whole sentences whatever was spoken before, short ones in the light of it.

use frontdesk_domain::Language::{self, De, En, Es, Fr, It, Nl, Pt};
use frontdesk_language::detect;

const SENTENCES: &[(Language, &[&str])] = &[
    (
        En,
        &[
            "wake me up at five am this week",
            "what's the forecast for wednesday",
            "turn the lights off in the hallway",
            "could we get a table by the window",
            "do you have anything on thursday after work",
            "i lost my confirmation can you look it up",
            "put eggs on my shopping list",
            "is there a lift in the building",
            "my daughter has a sore throat",
            "how do i get there from the airport",
            "we'll be four with a highchair",
            "the shower in our room is leaking",
            "can i bring my own bottle",
            "tell me about your spa treatments",
            "does insurance cover that",
            "i'd rather have the second one",
        ],
    ),
    (
        Es,
        &[
            "despiértame a las nueve de la mañana el viernes",
            "qué previsión hay para el miércoles",
            "apaga las luces del pasillo",
            "nos puede poner una mesa junto a la ventana",
            "tienen algo el jueves después del trabajo",
            "perdi mi confirmacion me la puede buscar",
            "pon huevos en mi lista de la compra",
            "hay ascensor en el edificio",
            "mi hija tiene dolor de garganta",
            "como llego desde el aeropuerto",
            "seremos cuatro con una trona",
            "la ducha de nuestra habitacion gotea",
            "puedo llevar mi propia botella",
            "hábleme de los tratamientos del spa",
            "lo cubre el seguro",
            "prefiero la segunda",
        ],
    ),
    (
        Fr,
        &[
            "réveille moi à neuf heures du matin le vendredi",
            "quelles sont les prévisions pour mercredi",
            "éteins les lumières dans le couloir",
            "pourrait-on avoir une table près de la fenêtre",
            "avez-vous quelque chose jeudi après le travail",
            "j'ai perdu ma confirmation pouvez-vous la retrouver",
            "ajoute des oeufs à ma liste de courses",
            "y a t il un ascenseur dans l'immeuble",
            "ma fille a mal à la gorge",
            "comment venir depuis l'aéroport",
            "nous serons quatre avec une chaise haute",
            "la douche de notre chambre fuit",
            "puis je apporter ma bouteille",
            "parlez moi de vos soins",
            "l'assurance couvre ça",
            "je préfère la deuxième",
            "je sais pas",
        ],
    ),
    (
        De,
        &[
            "weck mich diese woche um fünf uhr auf",
            "wie ist die vorhersage für mittwoch",
            "mach das licht im flur aus",
            "können wir einen tisch am fenster bekommen",
            "haben sie am donnerstag nach der arbeit etwas frei",
            "ich habe meine bestätigung verloren können sie nachsehen",
            "setze eier auf meine einkaufsliste",
            "gibt es einen aufzug im gebäude",
            "meine tochter hat halsschmerzen",
            "wie komme ich vom flughafen dorthin",
            "wir sind zu viert mit hochstuhl",
            "die dusche in unserem zimmer tropft",
            "darf ich meine eigene flasche mitbringen",
            "erzählen sie mir von ihren anwendungen",
            "übernimmt das die kasse",
            "lieber den zweiten",
        ],
    ),
    (
        It,
        &[
            "svegliami alle nove di mattina venerdì",
            "che previsioni ci sono per mercoledì",
            "spegni le luci del corridoio",
            "possiamo avere un tavolo vicino alla finestra",
            "avete qualcosa giovedì dopo il lavoro",
            "ho perso la conferma può cercarla",
            "metti le uova nella lista della spesa",
            "c'è un ascensore nel palazzo",
            "mia figlia ha mal di gola",
            "come arrivo dall'aeroporto",
            "saremo in quattro con un seggiolone",
            "la doccia della nostra camera perde",
            "posso portare la mia bottiglia",
            "mi parli dei trattamenti della spa",
            "lo copre l'assicurazione",
            "preferisco la seconda",
        ],
    ),
    (
        Pt,
        &[
            "me acorde às nove da manhã na sexta",
            "qual é a previsão para quarta-feira",
            "apague as luzes do corredor",
            "pode nos dar uma mesa perto da janela",
            "vocês têm alguma coisa na quinta depois do trabalho",
            "perdi minha confirmacao pode procurar",
            "coloque ovos na minha lista de compras",
            "tem elevador no prédio",
            "minha filha está com dor de garganta",
            "como chego do aeroporto",
            "seremos quatro com cadeirinha",
            "o chuveiro do nosso quarto está pingando",
            "posso levar minha própria garrafa",
            "me fale dos tratamentos do spa",
            "o seguro cobre isso",
            "prefiro a segunda",
        ],
    ),
    (
        Nl,
        &[
            "maak me deze week om vijf uur wakker",
            "wat is de voorspelling voor woensdag",
            "doe het licht in de gang uit",
            "kunnen we een tafel bij het raam krijgen",
            "heeft u donderdag na het werk nog iets",
            "ik ben mijn bevestiging kwijt kunt u even kijken",
            "zet eieren op mijn boodschappenlijst",
            "is er een lift in het gebouw",
            "mijn dochter heeft keelpijn",
            "hoe kom ik er vanaf het vliegveld",
            "we zijn met zijn vieren en een kinderstoel",
            "de douche in onze kamer lekt",
            "mag ik mijn eigen fles meenemen",
            "vertel me over uw behandelingen",
            "dekt de verzekering dat",
            "liever de tweede",
        ],
    ),
];

const REPLIES: &[(Language, &[&str])] = &[
    (
        En,
        &[
            "thursday please",
            "that's fine",
            "tomorrow evening",
            "three adults",
            "yes",
            "not sure",
            "half past",
            "cancel it",
        ],
    ),
    (Es, &["el jueves", "está bien", "mañana noche", "tres adultos", "sí", "no sé", "y media", "cancélela"]),
    (Fr, &["jeudi svp", "c'est bon", "demain soir", "trois adultes", "oui", "et demie", "annulez"]),
    (
        De,
        &[
            "donnerstag bitte",
            "passt so",
            "morgen abend",
            "drei erwachsene",
            "ja",
            "weiß nicht",
            "halb vier",
            "stornieren",
        ],
    ),
    (It, &["giovedì", "va bene", "domani sera", "tre adulti", "sì", "non so", "e mezza", "annulla"]),
    (Pt, &["na quinta", "está bom", "amanhã noite", "três adultos", "sim", "não sei", "e meia", "cancele"]),
    (
        Nl,
        &[
            "donderdag graag",
            "dat klopt",
            "morgenavond",
            "drie volwassenen",
            "ja",
            "weet niet",
            "half vier",
            "annuleren",
        ],
    ),
];

/// The share of texts told right, and those told wrong.
fn told(table: &[(Language, &[&str])], prior: impl Fn(Language, Language) -> bool) -> (f64, Vec<String>) {
    let (mut all, mut wrong) = (0, Vec::new());
    for (language, texts) in table {
        for before in Language::ALL.into_iter().filter(|before| prior(*language, *before)) {
            for text in *texts {
                all += 1;
                let got = detect(text, before, &Language::ALL);
                if got != *language {
                    wrong.push(format!("{text:?} after {before}: {got}"));
                }
            }
        }
    }
    (1.0 - wrong.len() as f64 / f64::from(all), wrong)
}

#[test]
fn a_sentence_is_told_whatever_was_spoken_before() {
    let (right, wrong) = told(SENTENCES, |_, _| true);
    assert!(right >= 0.98, "{right}\n{}", wrong.join("\n"));
}

#[test]
fn a_sentence_without_marks_and_capitals_with_is_told_too() {
    let bare: Vec<(Language, Vec<String>)> = SENTENCES
        .iter()
        .map(|(language, texts)| {
            (*language, texts.iter().map(|t| frontdesk_language::fold(t).to_uppercase()).collect())
        })
        .collect();
    for (language, texts) in &bare {
        for text in texts {
            assert_eq!(detect(text, *language, &Language::ALL), *language, "{text}");
        }
    }
}

#[test]
fn a_short_reply_stays_with_the_conversation() {
    let (right, wrong) = told(REPLIES, |language, before| language == before);
    assert!(wrong.is_empty(), "{right}\n{}", wrong.join("\n"));
}

#[test]
fn what_several_languages_say_changes_nothing() {
    for text in ["si", "ja", "no", "ok", "non", "9:30", "24", "...", "", "no no", "hotel", "Taxi", "a", "e"] {
        for before in Language::ALL {
            assert_eq!(detect(text, before, &Language::ALL), before, "{text}");
        }
    }
}

#[test]
fn names_numbers_and_codes_change_nothing() {
    for text in [
        "David Miller",
        "José García",
        "Giuseppe Verdi",
        "katie marshall",
        "wolfgang schmidt",
        "maria de la cruz",
        "Maria da Silva",
        "François Lefèvre",
        "Jürgen Müller",
        "W2 0AB",
        "j o h n",
        "J-O-H-N S-M-I-T-H",
        "g eo r gi n a ta y lor",
        "c h e ls a a",
        "+49 30 901820",
        "A1B2C3",
        "maria.rossi@posta.it",
        "www.ejemplo.es/reservas",
        "12/05/2026",
    ] {
        for before in [En, Es] {
            assert_eq!(detect(text, before, &Language::ALL), before, "{text}");
        }
    }
}

#[test]
fn a_few_words_can_change_the_language() {
    for (text, language) in [
        ("Guten Tag", De),
        ("hello there", En),
        ("buenos días", Es),
        ("bonjour madame", Fr),
        ("buongiorno", It),
        ("bom dia", Pt),
        ("goedemorgen", Nl),
        ("oui merci", Fr),
        ("do you speak english", En),
        ("¿cuánto cuesta?", Es),
        ("wie viel kostet das", De),
        ("hoeveel kost dat", Nl),
        ("quanto custa isso", Pt),
        ("quanto costa questo", It),
    ] {
        for before in Language::ALL {
            assert_eq!(detect(text, before, &Language::ALL), language, "{text} after {before}");
        }
    }
}
