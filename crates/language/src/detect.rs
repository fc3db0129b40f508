//! Tells the language of a text by its small words and letter groups. The language of the conversation wins
//! where a text is short or says little.

use crate::fold::push_folded;
use frontdesk_domain::Language;

/// Words that are frequent in one language and, as far as possible, in no other, folded.
const WORDS: &[(Language, &str)] = &[
    (
        Language::En,
        "the and you your is are was what when where how much i my me we have has with for to of at on in can could would like please thanks thank yes hello hi appointment book need want tomorrow today morning afternoon this that it not do does im id its an be will",
    ),
    (
        Language::Es,
        "el la los las un una unos y que de del es esta estoy por para con como cuando donde cuanto quiero quisiera necesito puedo puede tengo mi me se si lo gracias hola buenos buenas dias tardes noches manana hoy cita reservar cambiar cancelar hay tiene usted favor ola gustaria pedir hora alas las ayer lunes martes miercoles jueves viernes sabado domingo llamo soy nombre al mas muy pero también tambien sí ese esa",
    ),
    (
        Language::Fr,
        "le la les un une des et je vous nous est suis pour avec dans sur que qui quand ou combien voudrais veux peux rendez bonjour bonsoir merci oui non demain matin soir aujourdhui mon ma mes cest jai plait au du ne pas lundi mardi mercredi jeudi vendredi samedi dimanche",
    ),
    (
        Language::De,
        "der die das ein eine einen und ich sie wir ist bin fur mit wann wo wie viel mochte kann konnte brauche termin bitte danke ja nein hallo guten tag morgen heute uhr um am im den dem zu nicht mein meine haben habe montag dienstag mittwoch donnerstag freitag samstag sonntag",
    ),
    (
        Language::It,
        "il lo la gli un una e che di del sono per con come quando dove quanto vorrei posso puo ho bisogno ciao buongiorno buonasera grazie si domani oggi appuntamento prenotare mi mio alle lunedi martedi mercoledi giovedi venerdi sabato domenica non prego ore sera mattina",
    ),
    (
        Language::Pt,
        "o os as um uma e que de do da dos das em no na por para com como quando onde quanto quero queria gostaria preciso posso pode tenho meu minha ola bom boa dia tarde obrigado obrigada sim nao amanha hoje consulta marcar voce segunda terca quarta quinta sexta sabado domingo",
    ),
    (
        Language::Nl,
        "de het een en ik je u wij is ben voor met wanneer waar hoe veel wil graag kan zou afspraak alstublieft bedankt dank ja nee hallo goedemorgen goedemiddag morgen vandaag om op van naar niet mijn heb maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
    ),
];

/// Letters and endings that give a language away.
const MARKS: &[(Language, &[&str])] = &[
    (Language::Es, &["ñ", "¿", "¡", "ción", "ando ", "iendo "]),
    (Language::En, &["'m ", "'s ", "n't", "ing ", "th"]),
    (Language::Fr, &["ç", "ê", "è", "œ", "qu'", "j'", "l'", "aux "]),
    (Language::De, &["ß", "ü", "ä", "ö", "sch", "ung "]),
    (Language::It, &["zione", "ò", "gli", "cchi"]),
    (Language::Pt, &["ã", "õ", "ção", "lh", "nh"]),
    (Language::Nl, &["ij", "aa", "oe", "sch"]),
];

/// How far another language must be ahead of the conversation's, in tenths of a word.
const LEAD: i32 = 12;
/// So many words are looked at: enough to tell, and a bound on the work.
const WORDS_MAX: usize = 60;

/// The language of a text among those that may be spoken.
pub fn detect(text: &str, prior: Language, among: &[Language]) -> Language {
    let text = head(text);
    let (mut scores, mut folded) = ([0i32; Language::ALL.len()], String::with_capacity(24));
    for word in text.split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’').filter(|w| !w.is_empty()) {
        folded.clear();
        word.chars().for_each(|c| push_folded(c, &mut folded));
        for ((_, known), score) in lists().iter().zip(scores.iter_mut()) {
            *score += if known.contains(folded.as_str()) { 10 } else { 0 };
        }
    }
    let lower = text.to_lowercase() + " ";
    for (language, marks) in MARKS {
        let count: i32 = marks.iter().map(|m| lower.matches(m).count().min(3) as i32).sum();
        if let Some(score) = place(*language).and_then(|p| scores.get_mut(p)) {
            *score += count * 6;
        }
    }
    let of = |language: Language| place(language).and_then(|p| scores.get(p)).copied().unwrap_or(0);
    let best = among.iter().copied().max_by_key(|l| (of(*l), *l == prior)).unwrap_or(prior);
    if of(best) >= of(prior) + LEAD || !among.contains(&prior) && of(best) > 0 { best } else { prior }
}

fn head(text: &str) -> &str {
    match text.char_indices().nth(WORDS_MAX * 8) {
        Some((at, _)) => text.get(..at).unwrap_or_default(),
        None => text,
    }
}

fn place(language: Language) -> Option<usize> {
    WORDS.iter().position(|w| w.0 == language)
}

type List = (Language, std::collections::HashSet<&'static str>);

fn lists() -> &'static [List] {
    static LISTS: std::sync::OnceLock<Vec<List>> = std::sync::OnceLock::new();
    LISTS.get_or_init(|| WORDS.iter().map(|(language, words)| (*language, words.split(' ').collect())).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{En, Es};

    #[test]
    fn tells_english_from_spanish() {
        for (text, prior, language) in [
            ("I would like to book an appointment", Es, En),
            ("quiero pedir una cita para mañana", En, Es),
            ("yes please", En, En),
            ("no", Es, Es),
            ("no", En, En),
            ("ok", Es, Es),
            ("David Miller", Es, Es),
            ("José García", En, En),
            ("mañana a las tres", En, Es),
            ("¿cuánto cuesta?", En, Es),
            ("what time do you open", Es, En),
            ("9:30", Es, Es),
            ("hola, buenos días", En, Es),
        ] {
            assert_eq!(detect(text, prior, &[En, Es]), language, "{text}");
        }
    }

    #[test]
    fn answers_only_with_a_language_that_may_be_spoken() {
        assert_eq!(detect("ich möchte einen Termin", En, &[En, Es]), En);
        assert_eq!(detect("ich möchte einen Termin", En, &Language::ALL), Language::De);
    }
}
