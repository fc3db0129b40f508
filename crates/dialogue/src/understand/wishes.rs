//! Which flow is meant, and in which language.

use super::intents::{SURE, Sense};
use crate::playbook::{Flow, SlotKind};
use frontdesk_domain::understanding::Confirmation;
use frontdesk_domain::{Command, Language};

/// Less sure than this, a wish may as well be about what is in hand.
const OUTRIGHT: f32 = 0.9;

impl<'a> Sense<'a> {
    /// Another language asked for, or simply spoken.
    pub fn language(&mut self) {
        let intents = || self.reading.intents.iter().filter_map(|i| i.name.strip_prefix("language_"));
        let asked = intents().find_map(|code| code.parse::<Language>().ok());
        let speaks = |language: &Language| self.scene.tenant.languages.contains(language);
        // Names, numbers and references are of no language: whoever tells theirs goes on in the one that is spoken.
        let named = (self.collects(SlotKind::Name).is_some() && self.facts.name.is_some())
            || self.collects(SlotKind::Booking).is_some()
            || self.gives_phone();
        let spoken = Some(self.reading.language).filter(|l| !named && speaks(l) && *l != self.scene.language);
        let unspoken = asked.is_some_and(|l| !speaks(&l)) || (asked.is_none() && intents().next().is_some());
        // "Do you speak English?" is answered in English; a language nobody speaks, in the one it was asked in.
        let language = asked.filter(speaks).or(spoken);
        self.commands.extend(language.map(|language| Command::ChangeLanguage { language }));
        if unspoken {
            self.commands.push(Command::Ask { topic: "language".to_owned(), about: None });
        }
    }

    /// The flow that is meant: one that was asked for, the one in hand, or the one these facts belong to.
    pub fn flow(&mut self) -> Option<&'a Flow> {
        let intents = self.reading.intents.iter().filter(|i| i.confidence >= SURE && i.name != "person");
        let wished = intents.into_iter().find_map(|i| self.playbook.started_by(&i.name).map(|f| (f, i.name.as_str())));
        let current = self.state.top().and_then(|f| self.playbook.flow(&f.flow));
        // "As soon as possible" is a wish of its own only where nothing else is going on.
        let wished = wished.filter(|(_, intent)| current.is_none() || !matches!(*intent, "soonest" | "any"));
        // "You can reach me at …" answers the question for the number, and leaves no word for the team.
        let wished = wished.filter(|(flow, _)| !self.gives_phone() || flow.slot_of(SlotKind::Text).is_none());
        let wished =
            wished.map(|(flow, _)| flow).or_else(|| self.cancels_that(current)).or_else(|| self.moves_it(current));
        match (wished, current) {
            // "Can you move it to three" while a booking is made corrects the booking.
            (Some(wished), Some(current)) if self.corrects(wished, current) => Some(current),
            (Some(wished), _) => {
                self.commands.push(Command::StartFlow { flow: wished.name.clone() });
                Some(wished)
            }
            (None, Some(current)) => Some(self.interrupting().unwrap_or(current)),
            (None, None) if self.is_unclear() => None,
            (None, None) => self.guessed().or_else(|| self.moves_that()).or_else(|| self.started_with()),
        }
    }

    fn gives_phone(&self) -> bool {
        self.collects(SlotKind::Phone).is_some() && self.facts.phone.is_some()
    }

    /// "Cancel it", with nothing in hand or while it is moved: the appointment that was spoken of.
    fn cancels_that(&self, current: Option<&Flow>) -> Option<&'a Flow> {
        let moves = |flow: &Flow| [SlotKind::Booking, SlotKind::When].iter().all(|k| flow.slot_of(*k).is_some());
        let meant = current.is_none_or(moves) && self.has("cancel_that");
        meant.then(|| self.playbook.started_by("cancel_appointment")).flatten()
    }

    /// "Can I change it?" – the appointment that was just spoken of, where nothing else is in hand.
    fn moves_that(&mut self) -> Option<&'a Flow> {
        let known = !self.state.bookings.is_empty() && !self.has("ask_hours");
        let meant = known && self.confirmation() == Some(Confirmation::Correction);
        let flow = meant.then(|| self.playbook.started_by("move")).flatten()?;
        self.commands.push(Command::StartFlow { flow: flow.name.clone() });
        Some(flow)
    }

    /// "Would you like to move an appointment?" – "Yes, to Tuesday."
    fn guessed(&mut self) -> Option<&'a Flow> {
        let [only] = self.state.wishes.as_slice() else { return None };
        let flow = self.playbook.flow(&only.flow).filter(|_| self.confirmation() == Some(Confirmation::Yes))?;
        self.commands.push(Command::StartFlow { flow: flow.name.clone() });
        Some(flow)
    }

    /// "About my appointment" may mean several flows: all of them are offered.
    fn is_unclear(&mut self) -> bool {
        let mut flows: Vec<&Flow> = self.maybe_meant().collect();
        flows.sort_by_key(|f| f.key);
        let several = flows.len() > 1;
        if several {
            self.commands.push(Command::Clarify { flows: flows.iter().map(|f| f.name.clone()).collect() });
        }
        several
    }

    /// In the middle of something else such words are answered by the flow that interrupts it.
    fn interrupting(&mut self) -> Option<&'a Flow> {
        let flow = self.maybe_meant().find(|f| f.interrupts)?;
        self.commands.push(Command::StartFlow { flow: flow.name.clone() });
        Some(flow)
    }

    fn maybe_meant(&self) -> impl Iterator<Item = &'a Flow> + use<'a> {
        let playbook = self.playbook;
        let said: Vec<String> = self.reading.intents.iter().map(|i| i.name.clone()).collect();
        said.into_iter().flat_map(move |intent| playbook.maybe_meant(&intent).collect::<Vec<_>>())
    }

    /// "Can I just move it?", while it is about to be cancelled: a flow that has a booking and finds no time.
    fn moves_it(&self, current: Option<&Flow>) -> Option<&'a Flow> {
        let booked = |flow: &Flow| flow.slot_of(SlotKind::Booking).is_some() && flow.slot_of(SlotKind::When).is_none();
        let known = current.map_or(!self.state.bookings.is_empty(), booked);
        (known && self.has("move_that")).then(|| self.playbook.started_by("move")).flatten()
    }

    /// Both are about a time, and one was said, or, loosely or as a correction, another person or service: the flow
    /// in hand takes it.
    fn corrects(&self, wished: &Flow, current: &Flow) -> bool {
        let has = |flow: &Flow, kind| flow.slot_of(kind).is_some();
        let timed = has(wished, SlotKind::When) && has(current, SlotKind::When);
        let whom = self.facts.resource.is_some() && has(current, SlotKind::Resource);
        let what = self.facts.service.is_some() && has(current, SlotKind::Service);
        let said = !self.facts.when.is_empty() || (whom && self.is_loose(wished)) || ((whom || what) && self.denies());
        wished.name != current.name && timed && said
    }

    /// "No, I need a treatment": what is in hand is not let go, but otherwise.
    fn denies(&self) -> bool {
        matches!(self.confirmation(), Some(Confirmation::No | Confirmation::Correction))
    }

    /// "Can I come with Dr. Lee instead": it may be a wish of its own, and need not.
    fn is_loose(&self, wished: &Flow) -> bool {
        let starts = |name: &str| self.playbook.started_by(name).is_some_and(|f| f.name == wished.name);
        self.reading.intents.iter().filter(|i| starts(&i.name)).all(|i| i.confidence < OUTRIGHT)
    }

    fn started_with(&mut self) -> Option<&'a Flow> {
        let beside = |name: &str| name.starts_with("ask_") || matches!(name, "goodbye" | "angry" | "child");
        let asks = self.reading.intents.iter().any(|i| beside(&i.name));
        // Whoever says who they are and when they could come asks beside the matter.
        let wishes = self.facts.name.is_some() && !self.facts.when.is_empty();
        if asks && !wishes {
            return None;
        }
        // "I had a stroke last year" asks for no appointment then.
        let behind = self.facts.when.is_before(self.scene.today());
        let kinds = self.facts.kinds().into_iter().filter(|kind| !behind || *kind != SlotKind::When);
        let flow = kinds.into_iter().find_map(|kind| self.playbook.started_with(kind))?;
        self.commands.push(Command::StartFlow { flow: flow.name.clone() });
        Some(flow)
    }
}
