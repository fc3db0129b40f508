//! Reads a text on Friday, 20 November 2026, 10:00 in Denver, and sums up what was read.

use frontdesk_domain::understanding::{Entity, EntityKind, Value};
use frontdesk_domain::{Language, Locale};
use frontdesk_language::{Expected, Heard, Prefer, Utterance, read, steps, tool};
use jiff::civil::{DateTime, date};

pub fn friday() -> DateTime {
    date(2026, 11, 20).at(10, 0, 0, 0)
}

#[derive(Clone)]
pub struct Asked {
    pub now: DateTime,
    pub language: Language,
    pub expected: Vec<Expected>,
    pub options: Vec<String>,
    pub prefer: Prefer,
    pub known: Vec<(String, Value)>,
    pub nbest: Vec<String>,
    /// Another region than the language's usual one.
    pub region: Option<&'static str>,
}

impl Asked {
    pub fn nothing() -> Self {
        let (language, expected, options) = (Language::En, Vec::new(), Vec::new());
        Self {
            now: friday(),
            language,
            expected,
            options,
            prefer: Prefer::Future,
            known: Vec::new(),
            nbest: Vec::new(),
            region: None,
        }
    }

    pub fn expected(kinds: &str) -> Self {
        let expected = kinds.split_whitespace().map(|k| tool::expected(k).unwrap()).collect();
        Self { expected, ..Self::nothing() }
    }

    pub fn options(labels: &[&str]) -> Self {
        Self { options: labels.iter().map(|l| l.to_string()).collect(), ..Self::nothing() }
    }

    /// The same where something is asked for.
    pub fn asking(self, kinds: &str) -> Self {
        Self { expected: Self::expected(kinds).expected, ..self }
    }

    pub fn offering(self, labels: &[&str]) -> Self {
        Self { options: Self::options(labels).options, ..self }
    }

    /// Facts in the shapes of values, by slot.
    pub fn known(self, facts: serde_json::Value) -> Self {
        let facts: std::collections::BTreeMap<String, Value> = serde_json::from_value(facts).unwrap();
        Self { known: facts.into_iter().collect(), ..self }
    }

    pub fn in_spanish(self) -> Self {
        Self { language: Language::Es, ..self }
    }

    pub fn in_language(self, language: Language) -> Self {
        Self { language, ..self }
    }

    pub fn at(self, now: DateTime) -> Self {
        Self { now, ..self }
    }

    pub fn hear(&self, text: &str) -> Heard {
        self.uttered(text, read)
    }

    /// How much work the grammar has with it.
    pub fn steps(&self, text: &str) -> u64 {
        self.uttered(text, steps)
    }

    fn uttered<T>(&self, text: &str, then: impl Fn(&Utterance<'_>) -> T) -> T {
        let zone = frontdesk_domain::zone::named("America/Denver").unwrap();
        let usual = match self.language {
            Language::En => "CA",
            Language::Pt => "BR",
            other => &other.code().to_uppercase(),
        };
        let region = self.region.unwrap_or(usual);
        then(&Utterance {
            text,
            now: self.now,
            zone: &zone,
            locale: &Locale::new(self.language, region),
            language: self.language,
            languages: &[self.language],
            expected: &self.expected,
            options: &self.options,
            prefer: self.prefer,
            known: &self.known,
            nbest: &self.nbest,
            vocabulary: &[],
        })
    }
}

/// Entities in the order of the text, then `#intents`.
pub fn summary(heard: &Heard) -> String {
    let entities = heard.reading.entities.iter().map(entity);
    let intents = heard.reading.intents.iter().map(|i| format!("#{}", i.name));
    entities.chain(intents).collect::<Vec<_>>().join("; ")
}

fn entity(e: &Entity) -> String {
    let kind = name(e.kind);
    let role = e.role.map(|r| format!("/{}", serde_json::to_value(r).unwrap().as_str().unwrap())).unwrap_or_default();
    let alternatives: String = e.alternatives.iter().map(|v| format!(" ~{}", value(v))).collect();
    format!("{kind}{role} {}{alternatives}", e.value.as_ref().map_or("invalid".into(), value))
}

fn name(kind: EntityKind) -> String {
    serde_json::to_value(kind).unwrap().as_str().unwrap().to_string()
}

fn value(value: &Value) -> String {
    match value {
        Value::Interval(i) => {
            let end = |m: &Option<_>| m.as_ref().map_or("…".into(), |m| plain(&serde_json::to_value(m).unwrap()));
            format!("{}..{}", end(&i.start), end(&i.end))
        }
        Value::Name(n) => {
            format!("{} [{}|{}]", n.full, n.given.as_deref().unwrap_or("-"), n.family.as_deref().unwrap_or("-"))
        }
        other => plain(&serde_json::to_value(other).unwrap()),
    }
}

fn plain(json: &serde_json::Value) -> String {
    json.as_str().map_or_else(|| json.to_string(), str::to_string)
}

/// Checks every row and shows all that differ at once.
pub fn check(asked: &Asked, rows: &[(&str, &str)]) {
    let wrong: Vec<String> = rows
        .iter()
        .filter_map(|(text, want)| {
            let got = summary(&asked.hear(text));
            (got != *want).then(|| format!("{text:?}\n   want {want}\n   got  {got}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{} of {} rows differ:\n{}", wrong.len(), rows.len(), wrong.join("\n"));
}

/// The same for the entities alone.
pub fn check_entities(asked: &Asked, rows: &[(&str, &str)]) {
    let found = |text: &str| {
        summary(&asked.hear(text)).split("; ").filter(|s| !s.starts_with('#')).collect::<Vec<_>>().join("; ")
    };
    let wrong: Vec<String> = rows
        .iter()
        .filter(|(text, want)| found(text) != *want)
        .map(|(text, want)| format!("{text:?}\n   want {want}\n   got  {}", found(text)))
        .collect();
    assert!(wrong.is_empty(), "{} of {} rows differ:\n{}", wrong.len(), rows.len(), wrong.join("\n"));
}

/// The entities of a text.
pub fn hear_entities(asked: &Asked, text: &str) -> Vec<Entity> {
    asked.hear(text).reading.entities
}
