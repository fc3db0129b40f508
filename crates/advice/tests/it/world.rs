//! A clinic, and a conversation at a chosen question.

use frontdesk_advice::{Ears, Veil, commands};
use frontdesk_dialogue::{Caller, Playbook, Possible, Scene, State, Supposed, builtin, possible, suppose};
use frontdesk_domain::understanding::{Command, EntityKind, Understanding};
use frontdesk_domain::{Language, Medium, Tenant};
use frontdesk_language::Term;
use jiff::tz::TimeZone;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::sync::LazyLock;

pub static PLAYBOOK: LazyLock<Playbook> = LazyLock::new(|| {
    let files = builtin("appointments").unwrap();
    let files: Vec<_> = files.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect();
    Playbook::load(&files).unwrap()
});

pub struct World {
    tenant: Tenant,
    zone: TimeZone,
    caller: Caller,
    pub language: Language,
    pub terms: Vec<Term>,
}

impl World {
    pub fn new(language: Language) -> Self {
        let hours: Vec<Value> = ["monday", "tuesday", "wednesday", "thursday", "friday"]
            .iter()
            .map(|day| json!({ "day": day, "opens": "09:00:00", "closes": "17:00:00" }))
            .collect();
        let tenant: Tenant = serde_json::from_value(json!({
            "id": "ten_demo", "name": "Riverside Clinic", "zone": "America/Denver", "locale": "en-CA",
            "languages": Language::ALL, "currency": "CAD", "holidays": "CA-AB", "hours": hours,
            "address": { "en": "12 River Street" },
            "services": [
                { "id": "svc_checkup", "name": { "en": "Checkup", "es": "Revisión" }, "minutes": 30, "price": 12000, "default": true },
                { "id": "svc_treatment", "name": { "en": "Treatment", "es": "Tratamiento" }, "minutes": 60, "price": 24050 },
            ],
            "resources": [{ "id": "res_patel", "name": "Dr. Patel", "also": ["Patel"] }, { "id": "res_lee", "name": "Dr. Lee" }],
            "rules": {}, "playbooks": ["appointments"], "channels": [],
        }))
        .unwrap();
        let terms = vec![
            Term::new("svc_checkup", ["Checkup"]),
            Term::new("svc_treatment", ["Treatment"]),
            Term::new("res_patel", ["Dr. Patel", "Patel"]),
            Term::new("res_lee", ["Dr. Lee"]),
        ];
        let caller = Caller { phone: Some("+14035550123".into()), ..Caller::default() };
        Self { tenant, zone: frontdesk_domain::zone::named("America/Denver").unwrap(), caller, language, terms }
    }

    pub fn scene(&self) -> Scene<'_> {
        Scene {
            tenant: &self.tenant,
            zone: &self.zone,
            medium: Medium::Voice,
            // A Saturday, 10 in the morning.
            now: "2026-11-21T10:00:00-07:00".parse().unwrap(),
            language: self.language,
            caller: &self.caller,
        }
    }

    /// The conversation in which this was asked for.
    pub fn asked(&self, kinds: &[EntityKind], options: &[&str]) -> State {
        let options: Vec<String> = options.iter().map(|o| (*o).to_owned()).collect();
        suppose(&PLAYBOOK, &self.scene(), &Supposed { expected: kinds, options: &options, known: &BTreeMap::new() })
    }

    pub fn possible<'a>(&'a self, state: &'a State) -> Possible<'a> {
        possible(&PLAYBOOK, state, &self.scene())
    }

    pub fn check(&self, state: &State, heard: &str, answer: &Value) -> commands::Checked {
        self.check_text(state, heard, &answer.to_string(), &[Command::NotUnderstood])
    }

    pub fn check_text(&self, state: &State, heard: &str, answer: &str, local: &[Command]) -> commands::Checked {
        let scene = self.scene();
        let ears = Ears { scene: &scene, vocabulary: &self.terms };
        let local = Understanding { commands: local.to_vec() };
        let mut veil = Veil::default();
        veil.hide(heard, &ears, &[], None);
        commands::check(answer, heard, &veil, &self.possible(state), &ears, &local)
    }

    pub fn hide(&self, veil: &mut Veil, text: &str, known: &[&str]) -> String {
        let scene = self.scene();
        veil.hide(text, &Ears { scene: &scene, vocabulary: &self.terms }, known, None)
    }
}

/// One command of an answer.
pub fn proposal(command: &str, name: &str, value: &str, said: &str, number: i64) -> Value {
    json!({ "command": command, "name": name, "value": value, "said": said, "number": number })
}

pub fn answer(proposals: &[Value]) -> Value {
    json!({ "commands": proposals })
}
