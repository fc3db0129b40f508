//! Where a reply is said in a model's words: around its facts, which the model does not see, and held against the
//! template.

use crate::advice::{Counsel, Have, Job, Verdict, Wanted};
use crate::error::{Error, Result};
use crate::turn::Turn;
use frontdesk_advice::phrasing::{self, Template};
use frontdesk_advice::{Ears, Veil};
use frontdesk_dialogue::{self as dialogue, Say};
use frontdesk_domain::Reply;

/// A model is shown so much of what was said before.
const SHOWN_CHARS_MAX: usize = 400;

impl Turn {
    /// Fails where the turn has to wait for an answer. Nothing of it was committed.
    pub(super) fn reworded(&mut self, says: &[Say], reply: &mut Reply) -> Result<()> {
        let Some(counsel) = self.counsel.take() else { return Ok(()) };
        if counsel.does(Job::Phrasing) && dialogue::is_free(says) {
            self.in_other_words(&counsel, says, reply)?;
        }
        self.counsel = Some(counsel);
        self.stop_for_advice()
    }

    fn in_other_words(&mut self, counsel: &Counsel, says: &[Say], reply: &mut Reply) -> Result<()> {
        let business = self.business.clone();
        let scene = self.scene(&business);
        let ears = Ears { scene: &scene, vocabulary: business.terms(scene.language) };
        let parts = dialogue::parts(&business.playbook, &scene, says).map_err(|e| Error::Phrase(e.to_string()))?;
        if dialogue::said(&parts) != reply.text {
            return Ok(());
        }
        let keeps_question = dialogue::keeps_its_question(&business.playbook, &self.state);
        let Some(template) = Template::of(&parts, keeps_question, &ears) else { return Ok(()) };
        let known = self.personal();
        let known: Vec<&str> = known.iter().map(String::as_str).collect();
        let mut veil = Veil::new(self.state.hidden());
        let heard: String = counsel.heard.chars().take(SHOWN_CHARS_MAX).collect();
        let said = veil.hide(&heard, &ears, &known, None);
        let ask = phrasing::ask(&template, scene.language, &said);
        let Have::Given(given) = counsel.have(Wanted { job: Job::Phrasing, ask, version: self.version() }) else {
            return Ok(());
        };
        let checked = match given.failed {
            Some(_) => None,
            None => Some(phrasing::check(&given.answer, &template, &ears)),
        };
        let (verdict, refused) = match checked {
            None => (Verdict::Failed, Vec::new()),
            Some(Ok(None)) => (Verdict::Empty, Vec::new()),
            Some(Err(why)) => (Verdict::Refused, vec![why.to_owned()]),
            Some(Ok(Some(text))) => {
                reply.text = text;
                (Verdict::Taken, Vec::new())
            }
        };
        self.state.set_hidden(veil.into_hidden());
        if verdict == Verdict::Taken {
            self.state.set_last_said(&reply.text);
        }
        self.note(*given, verdict, refused);
        Ok(())
    }
}
