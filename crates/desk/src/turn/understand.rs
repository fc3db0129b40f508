//! *Understand*: words become commands. Patterns go first, then what was learned from examples; both work with no model
//! and no network. A model is asked only where a tenant has one and the words were not understood.

use crate::learned;
use crate::turn::{Came, Turn};
use frontdesk_dialogue::{self as dialogue, Input, Scene};
use frontdesk_domain::Understanding;
use frontdesk_language::{self as language, Expected, Heard, Prefer, Utterance};

/// Begins the line of a record that tells what was understood by examples.
pub const LEARNED: &str = "learned: ";

impl Turn {
    /// What the engine hears of what came in. Words are understood on the way.
    pub fn input(&mut self, came: Came, heard: &str, nbest: &[String]) -> Input {
        self.record.came = came;
        match came {
            Came::Words => Input::Heard(self.understand(heard, nbest)),
            Came::Keys => Input::Pressed(heard.trim().to_owned()),
            Came::Silence => Input::Silent,
            Came::Files => Input::Files,
            Came::MissedCall => Input::MissedCall,
            Came::Opened => Input::Opened,
            // What the desk says by itself steps no flow.
            Came::NotPutThrough | Came::Voicemail | Came::Reminder => Input::Woken,
        }
    }

    fn understand(&mut self, text: &str, nbest: &[String]) -> Understanding {
        let business = self.business.clone();
        let scene = self.scene(&business);
        let heard = self.read(text, nbest, |_, heard| heard);
        let terms: Vec<String> = heard.terms.into_iter().map(|t| t.id).collect();
        let (playbook, wishes) = (business.playbook.as_ref(), &business.wishes);
        let ears = learned::Ears { playbook, wishes, state: &self.state, scene: &scene, terms: &terms, text };
        let meant =
            learned::understand(&ears, heard.reading, |text| self.read(text, &[], |_, heard| heard.reading.intents));
        self.record.trace.extend(meant.learned.map(|what| format!("{LEARNED}{what}")));
        let understood = self.advised(meant.understanding, &meant.reading.entities, text);
        self.record.nbest = nbest.to_vec();
        self.record.understood = Some(understood.clone());
        understood
    }

    /// Reads the words in the light of what was asked; `then` sees what they were read with.
    pub fn read<T>(&self, text: &str, nbest: &[String], then: impl FnOnce(&Utterance<'_>, Heard) -> T) -> T {
        let business = &self.business;
        let asked = dialogue::asked(&business.playbook, &self.state, &self.scene(business));
        let expected: Vec<Expected> =
            asked.expected.iter().map(|(kind, role)| Expected { kind: *kind, role: *role }).collect();
        let utterance = Utterance {
            text,
            now: business.zone.to_datetime(self.now),
            zone: &business.zone,
            locale: &business.tenant.locale,
            language: self.language(),
            languages: &business.tenant.languages,
            expected: &expected,
            options: &asked.options,
            prefer: Prefer::Future,
            known: &[],
            nbest,
            vocabulary: business.terms(self.language()),
        };
        then(&utterance, language::read(&utterance))
    }

    pub(crate) fn scene<'a>(&'a self, business: &'a crate::business::Business) -> Scene<'a> {
        Scene {
            tenant: &business.tenant,
            zone: &business.zone,
            medium: self.medium,
            now: self.now,
            language: self.language(),
            caller: &self.caller,
        }
    }
}
