//! *Understand*: words become commands. Local understanding works with no model and no network; a model is asked only
//! where a tenant has one and the words were not understood.

use crate::turn::Turn;
use frontdesk_dialogue::{self as dialogue, Scene};
use frontdesk_domain::Understanding;
use frontdesk_language::{self as language, Expected, Prefer, Utterance};

impl Turn {
    pub fn understand(&mut self, text: &str, nbest: &[String]) -> Understanding {
        let business = self.business.clone();
        let scene = self.scene(&business);
        let asked = dialogue::asked(&business.playbook, &self.state, &scene);
        let expected: Vec<Expected> =
            asked.expected.iter().map(|(kind, role)| Expected { kind: *kind, role: *role }).collect();
        let heard = language::read(&Utterance {
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
            vocabulary: &business.terms,
        });
        let terms: Vec<String> = heard.terms.into_iter().map(|t| t.id).collect();
        let understood = dialogue::understand(&business.playbook, &self.state, &scene, &heard.reading, &terms, text);
        let understood = self.advised(understood, &heard.reading.entities, text);
        self.record.read = Some(heard.reading);
        self.record.understood = Some(understood.clone());
        understood
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
