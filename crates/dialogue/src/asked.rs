//! What the understanding should expect: the question that is open, and what is offered with it.

use crate::phrasing::format_of;
use crate::playbook::{Does, Playbook, SlotKind};
use crate::scene::Scene;
use crate::state::{Asking, State};
use frontdesk_domain::understanding::Role;
use frontdesk_domain::{EntityKind, Language};

/// What an answer to the open question is likely to hold.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Asked {
    /// Likeliest first.
    pub expected: Vec<(EntityKind, Option<Role>)>,
    /// Labels offered, as shown, in the order of the keys 1, 2, 3.
    pub options: Vec<String>,
    /// Words the recogniser should listen for.
    pub hints: Vec<String>,
}

/// What is expected next in this conversation.
pub fn asked(playbook: &Playbook, state: &State, scene: &Scene) -> Asked {
    let options = state.labels();
    let kinds = expected(playbook, state, !options.is_empty());
    let hints = if options.is_empty() { hints(playbook, state, scene) } else { options.clone() };
    Asked { expected: kinds.iter().map(|kind| (*kind, None)).collect(), options, hints }
}

fn expected(playbook: &Playbook, state: &State, offered: bool) -> Vec<EntityKind> {
    use EntityKind::{Choice, Confirmation, Name};
    let when = SlotKind::When.expected();
    match state.question {
        None | Some(Asking::Home) => Vec::new(),
        Some(Asking::More | Asking::GrownUp) => vec![Confirmation],
        Some(Asking::WhoSpeaks) => vec![Confirmation, Name],
        Some(Asking::Which) => vec![Choice],
        Some(Asking::Change) => [when, &[Name]].concat(),
        Some(Asking::Step) => {
            let frame = state.top();
            let flow = frame.and_then(|f| playbook.flow(&f.flow));
            let does = frame.zip(flow).and_then(|(frame, flow)| flow.step(&frame.at)).map(|s| &s.does);
            match does {
                Some(Does::Collect { slot, .. } | Does::Choose { slot, .. }) => {
                    let kind = flow.and_then(|f| f.slot(slot)).map_or(&[][..], |s| s.kind.expected());
                    let first: &[EntityKind] = if offered { &[Choice] } else { &[] };
                    [first, kind].concat()
                }
                Some(Does::Confirm { .. }) if has_half_a_name(playbook, state) => vec![Confirmation, Name],
                Some(Does::Confirm { .. }) => vec![Confirmation],
                _ => Vec::new(),
            }
        }
    }
}

/// Only a given name is known: the other half may follow.
fn has_half_a_name(playbook: &Playbook, state: &State) -> bool {
    let frame = state.top();
    let slot = frame.and_then(|f| playbook.flow(&f.flow)?.slot_of(SlotKind::Name));
    let name = frame.zip(slot).and_then(|(frame, slot)| frame.slots.get(&slot.name)?.as_str());
    name.is_some_and(|name| !name.contains(' '))
}

/// The languages that are offered on the phone besides the one spoken, with their keys: from 9 down, because the
/// flows' keys count up.
pub(crate) fn offered_languages<'a>(
    playbook: &'a Playbook,
    scene: &Scene<'a>,
) -> impl Iterator<Item = (usize, Language)> + 'a {
    let spoken = scene.language;
    let has_phrases = |language: &Language| playbook.languages().any(|l| l == *language);
    let others = scene.tenant.languages.iter().copied().filter(move |l| *l != spoken).filter(has_phrases);
    others.take(OFFERED_MAX).enumerate().map(|(i, language)| (9 - i, language))
}

/// More would keep every caller waiting; any other language is spoken to whoever asks for it.
const OFFERED_MAX: usize = 3;

fn hints(playbook: &Playbook, state: &State, scene: &Scene) -> Vec<String> {
    let home = matches!(state.question, None | Some(Asking::Home));
    let languages = offered_languages(playbook, scene).filter(|_| home);
    let own_names = languages.map(|(_, language)| format_of(language).name.to_owned());
    own_names.chain(names(scene)).collect()
}

/// Services and people: what a recogniser gets wrong most.
fn names(scene: &Scene) -> Vec<String> {
    let services = scene.tenant.services.iter().map(|s| s.name_in(scene.language).to_owned());
    let people = scene.tenant.resources.iter().map(|r| r.name.clone());
    services.chain(people).take(HINTS_MAX).collect()
}

const HINTS_MAX: usize = 20;
