//! Which recogniser and which voice a language and region get.

use frontdesk_domain::{Language, Locale};

/// Tags of the recogniser (`<Gather>`) and of the voice (`<Say>`), which speak different sets of locales; a
/// voice with a language that is not its own is an error at Twilio, so the pairs stand here together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Spoken<'a> {
    pub(super) heard: &'a str,
    pub(super) said: &'a str,
    pub(super) voice: &'a str,
}

const fn spoken(heard: &'static str, said: &'static str, voice: &'static str) -> Spoken<'static> {
    Spoken { heard, said, voice }
}

/// The first row of a language is for all regions that have no row of their own.
/// Voices: <https://www.twilio.com/docs/voice/twiml/say/text-speech>.
const SPOKEN: &[(Language, &[&str], Spoken<'static>)] = &[
    (Language::En, &["US"], spoken("en-US", "en-US", "Polly.Joanna")),
    // There is no Canadian voice.
    (Language::En, &["CA"], spoken("en-CA", "en-US", "Polly.Joanna")),
    (Language::En, &["GB"], spoken("en-GB", "en-GB", "Polly.Amy")),
    (Language::En, &["IE"], spoken("en-IE", "en-GB", "Polly.Amy")),
    (Language::En, &["ZA"], spoken("en-ZA", "en-GB", "Polly.Amy")),
    (Language::En, &["AU"], spoken("en-AU", "en-AU", "Polly.Nicole")),
    (Language::En, &["NZ"], spoken("en-NZ", "en-AU", "Polly.Nicole")),
    (Language::En, &["IN"], spoken("en-IN", "en-IN", "Polly.Raveena")),
    (Language::Es, &["US", "CA", "PR"], spoken("es-US", "es-US", "Polly.Penelope")),
    (Language::Es, &["MX"], spoken("es-MX", "es-MX", "Polly.Mia")),
    (Language::Es, &["ES", "GB", "IE", "DE", "FR", "IT", "PT", "NL"], spoken("es-ES", "es-ES", "Polly.Conchita")),
    (Language::Fr, &["FR"], spoken("fr-FR", "fr-FR", "Polly.Celine")),
    (Language::Fr, &["CA", "US"], spoken("fr-CA", "fr-CA", "Polly.Chantal")),
    (Language::De, &["DE"], spoken("de-DE", "de-DE", "Polly.Marlene")),
    (Language::It, &["IT"], spoken("it-IT", "it-IT", "Polly.Carla")),
    (Language::Pt, &["BR"], spoken("pt-BR", "pt-BR", "Polly.Vitoria")),
    (Language::Pt, &["PT", "ES", "FR", "DE", "GB"], spoken("pt-PT", "pt-PT", "Polly.Ines")),
    (Language::Nl, &["NL"], spoken("nl-NL", "nl-NL", "Polly.Lotte")),
];

/// The tags for a reply's language at a tenant: its own region where the language is spoken there.
pub(super) fn spoken_at(language: Language, tenant: &Locale) -> Spoken<'static> {
    let of_language = || SPOKEN.iter().filter(|(l, _, _)| *l == language);
    of_language()
        .find(|(_, regions, _)| regions.contains(&tenant.region.as_str()))
        .or_else(|| of_language().next())
        .map_or(SPOKEN[0].2, |(_, _, spoken)| *spoken)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_a_voice_of_its_own() {
        let nowhere = Locale::new(Language::En, "AQ");
        for language in Language::ALL {
            let spoken = spoken_at(language, &nowhere);
            assert!(spoken.heard.starts_with(language.code()) && spoken.said.starts_with(language.code()));
        }
    }

    #[test]
    fn the_region_picks_the_accent() {
        let alberta = Locale::new(Language::En, "CA");
        assert_eq!(spoken_at(Language::En, &alberta).heard, "en-CA");
        assert_eq!(spoken_at(Language::Es, &alberta).heard, "es-US");
        assert_eq!(spoken_at(Language::Fr, &alberta).said, "fr-CA");
    }
}
