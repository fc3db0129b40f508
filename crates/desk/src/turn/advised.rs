//! Where a turn takes advice: words that local understanding is not sure of become commands by what a model answered,
//! as far as it holds. Where there is no answer yet, the turn notes the question and gives itself up.

use crate::advice::{Advice, Counsel, Given, Have, Job, Verdict, Wanted};
use crate::error::Result;
use crate::turn::Turn;
use frontdesk_advice::{Ears, Veil, commands};
use frontdesk_dialogue::{self as dialogue, Possible};
use frontdesk_domain::model::Ask;
use frontdesk_domain::understanding::{Command, Entity, Understanding};
use frontdesk_store as store;

/// A model is shown so much of a message; quotations are looked for in all of it.
const SHOWN_CHARS_MAX: usize = 1_000;

impl Turn {
    /// What was understood, with a model's help where that is wanted and at hand.
    pub(super) fn advised(&mut self, understood: Understanding, entities: &[Entity], text: &str) -> Understanding {
        let Some(mut counsel) = self.counsel.take() else { return understood };
        text.clone_into(&mut counsel.heard);
        let understood = match counsel.does(Job::Commands) {
            true => self.consulted(&counsel, understood, entities, text),
            false => understood,
        };
        self.counsel = Some(counsel);
        understood
    }

    /// Fails where the turn has to wait for an answer, before anything is decided.
    pub(super) fn stop_for_advice(&self) -> Result<()> {
        match &self.counsel {
            Some(counsel) if counsel.is_waiting() => Err(store::Error::Withdrawn.into()),
            _ => Ok(()),
        }
    }

    fn consulted(&mut self, counsel: &Counsel, local: Understanding, entities: &[Entity], text: &str) -> Understanding {
        let business = self.business.clone();
        let scene = self.scene(&business);
        let possible = dialogue::possible(&business.playbook, &self.state, &scene);
        if !commands::is_unsure(&local, possible.question, text) {
            return local;
        }
        let ears = Ears { scene: &scene, vocabulary: business.terms(scene.language) };
        let mut veil = Veil::new(self.state.hidden());
        let ask = self.ask_for_commands(&possible, &ears, &mut veil, entities, text);
        let wanted = Wanted { job: Job::Commands, ask, version: self.version() };
        let Have::Given(given) = counsel.have(wanted) else { return local };
        if given.failed.is_some() {
            self.note(*given, Verdict::Failed, Vec::new());
            return local;
        }
        let checked = commands::check(&given.answer, text, &veil, &possible, &ears, &local);
        let verdict = match (checked.commands.is_empty(), checked.refused.is_empty()) {
            (false, true) => Verdict::Taken,
            (false, false) => Verdict::Partly,
            (true, false) => Verdict::Refused,
            (true, true) => Verdict::Empty,
        };
        self.state.set_hidden(veil.into_hidden());
        self.note(*given, verdict, checked.refused);
        together(local, checked.commands)
    }

    fn ask_for_commands(
        &self,
        possible: &Possible<'_>,
        ears: &Ears<'_>,
        veil: &mut Veil,
        entities: &[Entity],
        text: &str,
    ) -> Ask {
        let known = self.personal();
        let known: Vec<&str> = known.iter().map(String::as_str).collect();
        let asked = veil.hide(self.state.last_said().unwrap_or_default(), ears, &known, None);
        let shown: String = text.chars().take(SHOWN_CHARS_MAX).collect();
        let said = veil.hide(&shown, ears, &known, Some(entities));
        commands::ask(possible, ears.scene, &asked, &said)
    }

    /// What the record and the conversation hold of the person.
    pub(super) fn personal(&self) -> Vec<String> {
        let recorded = self.contact.name.iter().chain(&self.caller.phone).cloned();
        recorded.chain(self.state.told().map(str::to_owned)).collect()
    }

    pub(super) fn note(&mut self, given: Given, verdict: Verdict, refused: Vec<String>) {
        // What the question was put together from.
        self.record.known.on_record.clone_from(&self.contact.name);
        let advice = Advice { given, verdict, refused };
        self.record.trace.push(format!("model, {}: {}", advice.given.job.name(), advice.word()));
        self.count("frontdesk_advice_total", &[("job", advice.given.job.name()), ("came", advice.word())]);
        self.record.advice.push(advice);
    }
}

/// What was understood by rules stays; the model's commands are added to it.
fn together(local: Understanding, advised: Vec<Command>) -> Understanding {
    if advised.is_empty() {
        return local;
    }
    let kept = local.commands.into_iter().filter(|c| *c != Command::NotUnderstood && !advised.contains(c));
    let mut commands: Vec<Command> = kept.collect();
    commands.extend(advised);
    Understanding { commands }
}
