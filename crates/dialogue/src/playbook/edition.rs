//! What a business makes of a playbook: flows of its own, flows it does without, and phrases in its own words. Nothing
//! but data; whether it fits the playbook is found out when the two are read together.

use frontdesk_domain::{Language, Medium};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Whatever is not in it is as the playbook has it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Edition {
    /// Flows that are not offered here: whoever asks for one is led to a person.
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    pub off: BTreeSet<String>,
    /// By name; one with the name of a playbook's flow stands in its place.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub flows: BTreeMap<String, OwnFlow>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub phrases: BTreeMap<Language, BTreeMap<String, OwnPhrase>>,
}

/// A flow as somebody wrote it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnFlow {
    /// YAML or JSON, as in a file of a playbook.
    pub document: String,
    /// What people say who want it, by language: examples of the first intent that starts it.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub examples: BTreeMap<Language, Vec<String>>,
}

/// The words of a phrase. A medium that has none of its own takes `text`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct OwnPhrase {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub voice: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sms: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub web: Option<String>,
    /// The result it tells. A phrase of the playbook keeps the playbook's, whatever its words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub claims: Option<String>,
}

impl Edition {
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    pub fn phrase(&self, language: Language, name: &str) -> Option<&OwnPhrase> {
        self.phrases.get(&language)?.get(name)
    }

    /// As it is stored, and told apart by.
    pub fn written(&self) -> String {
        // Names and texts alone, whose keys are texts: nothing in it cannot be written.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// The languages in which it says something.
    pub fn languages(&self) -> BTreeSet<Language> {
        let said = self.flows.values().flat_map(|flow| flow.examples.keys());
        self.phrases.keys().chain(said).copied().collect()
    }

    /// Without the part that a problem lies in. False: it lies in none.
    pub(super) fn without(&mut self, file: &str) -> bool {
        let mut parts = file.split('/');
        match (parts.next(), parts.next(), parts.next()) {
            (Some("off"), Some(flow), _) => self.off.remove(flow),
            (Some("flows"), Some(flow), _) => self.flows.remove(flow).is_some(),
            (Some("phrases"), Some(code), Some(name)) => {
                let all = self.phrases.iter_mut().find(|(language, _)| language.code() == code);
                all.is_some_and(|(_, phrases)| phrases.remove(name).is_some())
            }
            _ => false,
        }
    }
}

impl OwnPhrase {
    /// Each of its texts under the name of its field.
    pub(super) fn texts(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let all = [("text", &self.text), ("voice", &self.voice), ("sms", &self.sms), ("web", &self.web)];
        all.into_iter().filter_map(|(field, text)| Some((field, text.as_deref()?)))
    }

    pub fn for_medium(&self, medium: Medium) -> Option<&str> {
        let own = match medium {
            Medium::Voice => &self.voice,
            Medium::Sms => &self.sms,
            Medium::Web => &self.web,
        };
        own.as_deref().or(self.text.as_deref())
    }
}
