//! Languages and locales.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// A language Frontdesk can speak, as ISO 639-1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    En,
    Es,
    Fr,
    De,
    It,
    Pt,
    Nl,
}

impl Language {
    pub const ALL: [Language; 7] = [Self::En, Self::Es, Self::Fr, Self::De, Self::It, Self::Pt, Self::Nl];

    pub fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Es => "es",
            Self::Fr => "fr",
            Self::De => "de",
            Self::It => "it",
            Self::Pt => "pt",
            Self::Nl => "nl",
        }
    }

    /// The language of exactly this code; `parse` also takes a locale such as `en-CA`.
    pub fn of_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.code() == code)
    }
}

impl FromStr for Language {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let code = text.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
        Self::of_code(&code).ok_or_else(|| {
            format!("{text:?} is not a language Frontdesk speaks; use one of en, es, fr, de, it, pt, nl")
        })
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// A language as spoken in a region, such as `en-CA`. The region sets day-first dates, the phone region,
/// the currency and the holidays.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Locale {
    pub language: Language,
    /// ISO 3166-1 alpha-2, upper case.
    pub region: String,
}

impl Locale {
    pub fn new(language: Language, region: &str) -> Self {
        Self { language, region: region.to_ascii_uppercase() }
    }

    /// Whether 3/4 is the third of April here. Only the United States (and its islands) put the month first;
    /// Canada writes both, and speech recognisers there follow the American order.
    pub fn day_first(&self) -> bool {
        !matches!(self.region.as_str(), "US" | "CA" | "PH" | "PR" | "GU") || self.language != Language::En
    }
}

impl FromStr for Locale {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let language = text.parse::<Language>()?;
        let region = match text.split(['-', '_']).nth(1) {
            Some(region) if region.len() == 2 => region,
            _ => match language {
                Language::En => "US",
                Language::Es => "ES",
                Language::Fr => "FR",
                Language::De => "DE",
                Language::It => "IT",
                Language::Pt => "BR",
                Language::Nl => "NL",
            },
        };
        Ok(Self::new(language, region))
    }
}

impl TryFrom<String> for Locale {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        text.parse()
    }
}

impl From<Locale> for String {
    fn from(locale: Locale) -> Self {
        locale.to_string()
    }
}

impl fmt::Display for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.language.code(), self.region)
    }
}
