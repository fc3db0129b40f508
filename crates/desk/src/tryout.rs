//! The understanding tried out: a text becomes entities and commands as in a turn, with nothing stored or done.

use crate::learned::{self, Wishes};
use frontdesk_dialogue::{self as dialogue, Caller, Playbook, Scene, Supposed};
use frontdesk_domain::understanding::{Command, Entity, EntityKind, Intent, Reading, Role};
use frontdesk_domain::{Language, Locale, Medium, Rules, Tenant, TenantId};
use frontdesk_intents::Model;
use frontdesk_language::tool;
pub use frontdesk_language::tool::{Line, LineError};
use frontdesk_language::{Expected, Fired, Heard, Utterance};
use jiff::Timestamp;
use serde::Serialize;
use serde_json::json;
use std::collections::BTreeMap;
use std::sync::Arc;

/// What was understood in a text.
#[derive(Clone, Debug, Serialize)]
pub struct Understood {
    pub id: String,
    pub language: Language,
    pub entities: Vec<Entity>,
    pub commands: Vec<Command>,
    pub intents: Vec<Intent>,
    pub in_scope: bool,
    /// The rules behind the entities, where they were asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rules: Option<Vec<Fired>>,
}

/// A desk without a business: a playbook, and no services or people of its own.
#[derive(Clone, Debug)]
pub struct Tryout {
    playbook: Arc<Playbook>,
    tenant: Arc<Tenant>,
    wishes: Wishes,
    /// Intents learned from other examples, which take the place of the playbook's.
    intents: Option<Arc<Model>>,
}

impl Tryout {
    pub fn new(playbook: Arc<Playbook>) -> Self {
        let tenant = nobody();
        let wishes = Wishes::of(&playbook, &tenant.languages, &tenant.intents);
        Self { playbook, tenant: Arc::new(tenant), wishes, intents: None }
    }

    /// The same with intents learned from examples: a text then has those of the model, and is in scope when it has any.
    pub fn with_intents(self, model: Model) -> Self {
        Self { intents: Some(Arc::new(model)), ..self }
    }

    /// Reads a case as it comes over HTTP.
    pub fn understand_value(&self, case: serde_json::Value, explain: bool) -> Result<Understood, LineError> {
        self.understand(&tool::utterance_from_value(case)?, explain)
    }

    /// Reads a line; with `explain` the rules that read it are told too.
    pub fn understand(&self, line: &Line, explain: bool) -> Result<Understood, LineError> {
        tool::hear(line, |utterance, heard| {
            let (commands, mut reading) = self.commands(line, utterance, &heard);
            let rules = explain.then(|| frontdesk_language::explain(utterance, &heard));
            if let Some(model) = &self.intents {
                reading.intents = found(model, utterance.text);
                reading.in_scope = !reading.intents.is_empty();
            }
            Understood {
                id: line.id.clone(),
                language: reading.language,
                entities: reading.entities,
                commands,
                intents: reading.intents,
                in_scope: reading.in_scope,
                rules,
            }
        })
    }

    fn commands(&self, line: &Line, utterance: &Utterance<'_>, heard: &Heard) -> (Vec<Command>, Reading) {
        let caller = Caller::default();
        let scene = Scene {
            tenant: &self.tenant,
            zone: utterance.zone,
            medium: Medium::Web,
            now: utterance.zone.to_timestamp(utterance.now).unwrap_or(Timestamp::UNIX_EPOCH),
            language: utterance.language,
            caller: &caller,
        };
        let kinds: Vec<EntityKind> = utterance.expected.iter().map(|e| e.kind).collect();
        let supposed = Supposed { expected: &kinds, options: utterance.options, known: &line.known };
        let state = dialogue::suppose(&self.playbook, &scene, &supposed);
        let ears = learned::Ears {
            playbook: &self.playbook,
            wishes: &self.wishes,
            state: &state,
            scene: &scene,
            terms: &[],
            text: utterance.text,
        };
        let meant = learned::understand(&ears, heard.reading.clone(), |text| {
            frontdesk_language::read(&Utterance { text, nbest: &[], ..*utterance }).reading.intents
        });
        let mut commands = meant.understanding.commands;
        let own = own_slots(line, utterance, &heard.reading.entities);
        if !own.is_empty() {
            commands.retain(|c| *c != Command::NotUnderstood);
            commands.extend(own.into_iter().filter(|o| !commands.contains(o)).collect::<Vec<_>>());
        }
        (commands, meant.reading)
    }
}

/// What a text wants, the whole sentence's wish first. Empty: none of the intents learned.
fn found(model: &Model, text: &str) -> Vec<Intent> {
    let intents = model.classify(text).intents.into_iter();
    intents.map(|guess| Intent { name: guess.intent.to_owned(), confidence: guess.confidence }).collect()
}

/// Kinds that the appointments playbook has no slot for are slots of their own name: "date/birth", "party".
fn own_slots(line: &Line, utterance: &Utterance<'_>, entities: &[Entity]) -> Vec<Command> {
    let asked = line.expected.iter().zip(utterance.expected).filter(|(_, e)| !has_slot(e));
    let slots = asked.filter_map(|(slot, asked)| {
        let fits = |e: &&Entity| e.kind == asked.kind && e.role != Some(Role::Old);
        let value = json!(entities.iter().rfind(fits)?.value.as_ref()?);
        Some(match line.known.contains_key(slot) {
            true => Command::CorrectSlot { slot: slot.clone(), value },
            false => Command::SetSlot { slot: slot.clone(), value },
        })
    });
    slots.collect()
}

fn has_slot(asked: &Expected) -> bool {
    use EntityKind::{Choice, Code, Confirmation, Date, Datetime, Duration, Interval, Name, Phone, Time};
    let kinds = [Choice, Code, Confirmation, Date, Datetime, Duration, Interval, Name, Phone, Time];
    asked.role.is_none() && kinds.contains(&asked.kind)
}

fn nobody() -> Tenant {
    Tenant {
        id: TenantId::at(0, [0; 10]),
        name: String::new(),
        zone: "UTC".into(),
        locale: Locale::new(Language::En, "US"),
        languages: Language::ALL.to_vec(),
        currency: "USD".into(),
        address: BTreeMap::new(),
        holidays: None,
        closed_on: Vec::new(),
        hours: Vec::new(),
        services: Vec::new(),
        resources: Vec::new(),
        rules: Rules::default(),
        transfer_to: None,
        intents: Vec::new(),
        playbooks: vec!["appointments".into()],
        channels: Vec::new(),
    }
}
