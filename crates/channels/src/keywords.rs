//! Words that carriers give a meaning of their own: STOP, HELP, START and their kin.

use frontdesk_domain::Keyword;

/// Carriers also take CANCEL, END and QUIT for STOP, and YES for START. In a conversation about an
/// appointment those are answers ("shall I book it?" "Yes"), so they count only when the vendor says, by its
/// own verdict, that it took them for an order.
const STOP: &[&str] = &["stop", "stopall", "stop all", "unsubscribe", "alto", "parar", "arret", "arrêt"];
const HELP: &[&str] = &["help", "info", "ayuda", "aide", "aiuto"];
const START: &[&str] = &["start", "unstop"];

/// The keyword a whole message is, if it is one. `verdict` is the vendor's own reading, such as Twilio's
/// `OptOutType`, and wins.
pub fn read(body: &str, verdict: Option<&str>) -> Option<Keyword> {
    verdict.and_then(by_verdict).or_else(|| by_words(body))
}

fn by_verdict(verdict: &str) -> Option<Keyword> {
    match verdict.trim().to_ascii_uppercase().as_str() {
        "STOP" => Some(Keyword::Stop),
        "HELP" => Some(Keyword::Help),
        "START" => Some(Keyword::Start),
        _ => None,
    }
}

fn by_words(body: &str) -> Option<Keyword> {
    // Longer than any keyword with its punctuation: not worth folding.
    if body.len() > 64 {
        return None;
    }
    let words = folded(body);
    let among = |list: &[&str]| list.contains(&words.as_str());
    if among(STOP) {
        Some(Keyword::Stop)
    } else if among(HELP) {
        Some(Keyword::Help)
    } else if among(START) {
        Some(Keyword::Start)
    } else {
        None
    }
}

/// Lower case, letters only, single spaces.
fn folded(body: &str) -> String {
    let lower = body.to_lowercase();
    let words = lower.split(|c: char| !c.is_alphabetic()).filter(|w| !w.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_whole_message_is_a_keyword_whatever_its_case_and_punctuation() {
        for body in [
            "STOP",
            "stop.",
            " Stop! ",
            "\"stop\"",
            "StopAll",
            "stop all",
            "unsubscribe",
            "ALTO",
            "parar",
            "Arrêt",
            "ARRET",
        ] {
            assert_eq!(read(body, None), Some(Keyword::Stop), "{body}");
        }
        for body in ["help", "INFO?", "Ayuda", "aide", "Aiuto!"] {
            assert_eq!(read(body, None), Some(Keyword::Help), "{body}");
        }
        for body in ["start", "UNSTOP"] {
            assert_eq!(read(body, None), Some(Keyword::Start), "{body}");
        }
    }

    #[test]
    fn a_keyword_within_a_sentence_is_a_sentence() {
        for body in ["stop by at 3?", "please help me book", "can I start at nine", "", "🛑", "don't stop"] {
            assert_eq!(read(body, None), None, "{body}");
        }
    }

    #[test]
    fn answers_are_answers_unless_the_carrier_took_them() {
        for body in ["cancel", "Yes", "END", "quit"] {
            assert_eq!(read(body, None), None, "{body}");
        }
        assert_eq!(read("cancel", Some("STOP")), Some(Keyword::Stop));
        assert_eq!(read("YES", Some("START")), Some(Keyword::Start));
        assert_eq!(read("hello", Some("")), None);
    }
}
