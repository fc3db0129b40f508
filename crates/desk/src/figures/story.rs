//! Events put together: each conversation as they tell it.

use super::{Counts, Of, Row};
use frontdesk_domain::{Author, ContactId, ConversationId, Event, Happened, Language, Medium};
use jiff::{SignedDuration, Timestamp};
use std::collections::{BTreeMap, HashMap};

/// What figures are made from: events in the order they happened, and the span they are asked for.
#[derive(Debug)]
pub struct Told<'e> {
    /// All that was read, those around the span too.
    pub events: &'e [Event],
    pub stories: Vec<Story<'e>>,
    of_contact: HashMap<&'e ContactId, Vec<usize>>,
    /// `[from, to)`
    pub span: (Timestamp, Timestamp),
    pub now: Timestamp,
}

/// A conversation, from its first event on.
#[derive(Debug)]
pub struct Story<'e> {
    pub id: &'e ConversationId,
    pub events: Vec<&'e Event>,
    pub contact: Option<&'e ContactId>,
    pub of: Of,
}

impl<'e> Told<'e> {
    pub fn of(events: &'e [Event], span: (Timestamp, Timestamp), now: Timestamp) -> Self {
        let mut by_id: BTreeMap<&ConversationId, Vec<&Event>> = BTreeMap::new();
        for event in events {
            if let Some(id) = &event.conversation {
                by_id.entry(id).or_default().push(event);
            }
        }
        let stories: Vec<Story<'e>> = by_id.into_iter().map(|(id, events)| Story::of(id, events)).collect();
        let mut of_contact: HashMap<&ContactId, Vec<usize>> = HashMap::new();
        for (n, story) in stories.iter().enumerate() {
            if let Some(contact) = story.contact {
                of_contact.entry(contact).or_default().push(n);
            }
        }
        Self { events, stories, of_contact, span, now }
    }

    pub fn is_in(&self, at: Timestamp) -> bool {
        self.span.0 <= at && at < self.span.1
    }

    /// The conversations with whoever this one is with, this one too.
    pub fn with_same<'a>(&'a self, story: &'a Story<'e>) -> impl Iterator<Item = &'a Story<'e>> {
        let known = story.contact.and_then(|contact| self.of_contact.get(contact));
        let alone = known.is_none().then_some(story);
        known.into_iter().flatten().filter_map(|n| self.stories.get(*n)).chain(alone)
    }

    /// The events in the span that match, with their conversations.
    pub fn happened<'a>(
        &'a self,
        wanted: fn(&Happened) -> bool,
    ) -> impl Iterator<Item = (&'a Story<'e>, &'e Event)> + 'a {
        let in_span = move |event: &&&'e Event| self.is_in(event.at) && wanted(&event.what);
        let of = move |story: &'a Story<'e>| story.events.iter().filter(in_span).map(move |e| (story, *e));
        self.stories.iter().flat_map(of)
    }
}

impl<'e> Story<'e> {
    fn of(id: &'e ConversationId, events: Vec<&'e Event>) -> Self {
        let mut story = Self { id, contact: None, of: Of::default(), events: Vec::new() };
        for event in &events {
            story.learn(&event.what);
        }
        Self { events, ..story }
    }

    /// What an event tells of the whole conversation; the last word counts.
    fn learn(&mut self, what: &'e Happened) {
        let (mut spoken, mut about): (Option<Language>, Option<&String>) = (None, None);
        match what {
            Happened::ConversationOpened { contact, medium, language, .. } => {
                self.contact = self.contact.or(contact.as_ref());
                self.of.medium = self.of.medium.or(*medium);
                spoken = *language;
            }
            Happened::CallStarted { contact, language, .. } | Happened::CallMissed { contact, language, .. } => {
                self.contact = self.contact.or(contact.as_ref());
                self.of.medium = self.of.medium.or(Some(Medium::Voice));
                spoken = *language;
            }
            Happened::CallEnded { flow, language, .. } => (spoken, about) = (*language, flow.as_ref()),
            Happened::MessageQueued { flow, language, .. } => (spoken, about) = (*language, flow.as_ref()),
            Happened::HandoffRequested { flow, .. }
            | Happened::BookingConfirmed { flow, .. }
            | Happened::BookingMoved { flow, .. }
            | Happened::BookingCancelled { flow, .. } => about = flow.as_ref(),
            _ => {}
        }
        self.of.language = spoken.or(self.of.language);
        if let Some(flow) = about {
            self.of.flow = Some(flow.clone());
        }
    }

    /// Whether its first event is one that conversations begin with.
    pub fn begins(&self) -> Option<Timestamp> {
        let first = self.events.first()?;
        let opens = matches!(
            first.what,
            Happened::ConversationOpened { .. } | Happened::CallStarted { .. } | Happened::CallMissed { .. }
        );
        opens.then_some(first.at)
    }

    pub fn row(&self, at: Timestamp, counts: Counts) -> Row {
        Row { conversation: Some(self.id.clone()), at, counts, amount: None, word: None, of: self.of.clone() }
    }

    /// What the contact is told: words of the assistant or the team, and no receipt, reminder or promise that a person
    /// will answer.
    pub fn is_answer(&self, event: &Event) -> bool {
        let Happened::MessageQueued { author, purpose, .. } = &event.what else { return false };
        let public = author.is_none_or(|author| matches!(author, Author::Assistant | Author::Member));
        let answers = purpose.as_deref().is_none_or(|purpose| matches!(purpose, "reply" | "missed_call"));
        let hands_off =
            |other: &&Event| matches!(other.what, Happened::HandoffRequested { .. }) && other.at == event.at;
        public && answers && !(*author != Some(Author::Member) && self.events.iter().any(hands_off))
    }

    /// Whether one of its events in `(after, after + within]` matches.
    pub fn has_within(&self, after: Timestamp, within: SignedDuration, wanted: impl Fn(&Happened) -> bool) -> bool {
        self.events.iter().any(|e| e.at > after && e.at.duration_since(after) <= within && wanted(&e.what))
    }
}

/// Whether a member of the team or a program wrote it.
pub fn is_by_person(event: &Event) -> bool {
    matches!(event.what, Happened::MessageQueued { author: Some(Author::Member), .. })
}
