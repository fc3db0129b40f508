//! Another language in the middle of a conversation, with everything that was offered.

use super::turn::Turn;
use frontdesk_domain::Language;
use serde_json::json;

impl Turn<'_> {
    /// Another language from here on, if the tenant speaks it.
    pub fn speak(&mut self, language: Language, only: bool) {
        let spoken =
            self.scene.tenant.languages.contains(&language) && self.playbook.languages().any(|l| l == language);
        if !spoken {
            return self.say("language_not_spoken");
        }
        if language != self.scene.language {
            self.language = Some(language);
            self.scene.language = language;
            self.relabel();
        }
        if only {
            self.say("language_changed");
        }
    }

    /// Options that are offered are told in the new language too.
    fn relabel(&mut self) {
        self.relabel_wishes();
        let Some(frame) = self.state.top() else { return };
        let options = self.labelled(&frame.options);
        let facts = options.iter().map(|o| o.label.clone()).collect::<Vec<_>>();
        if let Some(frame) = self.top().filter(|f| !f.options.is_empty()) {
            frame.options = options;
            frame.facts.insert("options".into(), json!(facts));
        }
    }
}
