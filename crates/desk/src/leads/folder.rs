//! What is kept of the people of some events: read once, changed as the events tell, and saved as it stands in the end.

use super::due::due_at;
use super::promises::{Promised, answered, came_back, promise};
use crate::business::Business;
use crate::desk::{Desk, mint};
use crate::error::{Error, Result};
use frontdesk_domain::lead::{Came, News, goes_on};
use frontdesk_domain::{
    Author, BookingId, Consent, ContactId, ConversationId, Event, EventId, Happened, Lead, LeadId, Medium, Stage, Task,
    TaskKind,
};
use frontdesk_store::leads_read::{self, Whose};
use frontdesk_store::stream::Streamed;
use frontdesk_store::{self as store, Tx};
use jiff::Timestamp;
use std::collections::{BTreeMap, HashMap};

/// The events that tell anything of leads or tasks; the others are not even read.
pub(super) const TELLING: &[&str] = &[
    "booking_cancelled",
    "booking_confirmed",
    "booking_moved",
    "call_ended",
    "call_missed",
    "call_started",
    "consent_changed",
    "conversation_closed",
    "conversation_handed_back",
    "handoff_requested",
    "message_queued",
    "message_received",
    "message_taken",
    "no_answer_needed",
];

/// The people of a batch.
pub(super) struct Folders<'b> {
    desk: &'b Desk,
    business: &'b Business,
    whose: HashMap<ConversationId, Option<Whose>>,
    of_person: BTreeMap<ContactId, Folder>,
}

/// What is kept of one person: as it was, and as it stands now.
#[derive(Default)]
struct Folder {
    leads_were: Vec<Lead>,
    leads: Vec<Lead>,
    tasks_were: Vec<Task>,
    tasks: Vec<Task>,
}

impl<'b> Folders<'b> {
    pub fn new(desk: &'b Desk, business: &'b Business) -> Self {
        Self { desk, business, whose: HashMap::new(), of_person: BTreeMap::new() }
    }

    pub async fn follow(&mut self, event: &Streamed, tx: &mut Tx) -> Result<()> {
        let Ok(what) = serde_json::from_str::<Happened>(&event.body) else {
            tracing::warn!(kind = event.kind, "an event of another version is passed by");
            return Ok(());
        };
        match (&what, &event.conversation) {
            (
                Happened::BookingConfirmed { booking, .. }
                | Happened::BookingMoved { booking, .. }
                | Happened::BookingCancelled { booking, .. },
                _,
            ) => self.follow_booking(event, &what, booking, tx).await,
            (_, Some(conversation)) => self.follow_conversation(event, &what, conversation, tx).await,
            (_, None) => Ok(()),
        }
    }

    async fn follow_booking(
        &mut self,
        event: &Streamed,
        what: &Happened,
        booking: &BookingId,
        tx: &mut Tx,
    ) -> Result<()> {
        let Some((whose, ends_at)) = leads_read::of_booking(tx, booking).await? else { return Ok(()) };
        let news = match what {
            Happened::BookingConfirmed { price, .. } => News::Books { booking, ends_at, price: *price },
            Happened::BookingMoved { .. } => News::Moves { booking, ends_at },
            _ => News::Cancels(booking),
        };
        let desk = self.desk;
        let folder = self.folder(&whose, tx).await?;
        let conversation = event.conversation.as_ref();
        let came = Came { at: event.at, contact: &whose.contact, conversation, news };
        goes_on(&mut folder.leads, &came, || LeadId::at(event.at.as_millisecond(), dice(desk)));
        Ok(())
    }

    async fn follow_conversation(
        &mut self,
        event: &Streamed,
        what: &Happened,
        conversation: &ConversationId,
        tx: &mut Tx,
    ) -> Result<()> {
        let Some(whose) = self.whose(conversation, tx).await? else { return Ok(()) };
        let (desk, business) = (self.desk, self.business);
        let promised = self.promises(what, &whose);
        let folder = self.folder(&whose, tx).await?;
        if let Some(kind) = promised {
            let due_at = due_at(business, kind, event.at);
            let to = Promised { contact: &whose.contact, conversation, at: event.at, due_at };
            promise(desk, &mut folder.tasks, kind, to);
        }
        if is_answer(what) {
            answered(&mut folder.tasks, event.at);
        }
        let news = match what {
            Happened::CallStarted { .. } => {
                came_back(&mut folder.tasks, event.at);
                None
            }
            Happened::MessageReceived { .. } => {
                came_back(&mut folder.tasks, event.at).then_some(News::Wishes { wants: "missed_call", held: false })
            }
            Happened::ConsentChanged { consent } if consent == Consent::Withdrawn.name() => Some(News::WantsNoMore),
            what => match in_the_middle_of(what).filter(|flow| business.playbook.books(flow)) {
                Some(wants) => {
                    Some(News::Wishes { wants, held: folder.was_held(event, what, conversation, tx).await? })
                }
                None => None,
            },
        };
        if let Some(news) = news {
            let came = Came { at: event.at, contact: &whose.contact, conversation: Some(conversation), news };
            goes_on(&mut folder.leads, &came, || LeadId::at(event.at.as_millisecond(), dice(desk)));
        }
        Ok(())
    }

    /// What somebody is promised by what happened.
    fn promises(&self, what: &Happened, whose: &Whose) -> Option<TaskKind> {
        // On the phone a caller is put through at once, where there is somebody to be put through to.
        let put_through = whose.medium == Medium::Voice && self.business.tenant.transfer_to.is_some();
        match what {
            Happened::CallMissed { .. } if whose.has_number => Some(TaskKind::MissedCall),
            Happened::MessageTaken => Some(TaskKind::Message),
            Happened::HandoffRequested { .. } if !put_through => Some(TaskKind::Handoff),
            _ => None,
        }
    }

    async fn whose(&mut self, conversation: &ConversationId, tx: &mut Tx) -> Result<Option<Whose>> {
        if let Some(known) = self.whose.get(conversation) {
            return Ok(known.clone());
        }
        let whose = leads_read::whose(tx, conversation).await?;
        self.whose.insert(conversation.clone(), whose.clone());
        Ok(whose)
    }

    async fn folder(&mut self, whose: &Whose, tx: &mut Tx) -> Result<&mut Folder> {
        if !self.of_person.contains_key(&whose.person) {
            self.of_person.insert(whose.person.clone(), Folder::read(whose, tx).await?);
        }
        Ok(self.of_person.entry(whose.person.clone()).or_default())
    }

    pub async fn save(self, tx: &mut Tx) -> Result<()> {
        for folder in self.of_person.values() {
            folder.save(self.desk, tx).await?;
        }
        Ok(())
    }
}

/// Whether somebody of the team answered, or said that nothing is to be answered.
fn is_answer(what: &Happened) -> bool {
    match what {
        Happened::MessageQueued { author, .. } => *author == Some(Author::Member),
        Happened::ConversationClosed { why } => why == "by a member",
        what => matches!(what, Happened::ConversationHandedBack { .. } | Happened::NoAnswerNeeded { .. }),
    }
}

/// The flow that somebody was in the middle of when the assistant answered, or they hung up.
fn in_the_middle_of(what: &Happened) -> Option<&str> {
    match what {
        Happened::CallEnded { flow, .. } => flow.as_deref(),
        Happened::MessageQueued { author: Some(Author::Assistant), flow, .. } => flow.as_deref(),
        _ => None,
    }
}

impl Folder {
    /// Whether a time was held for the wish that goes on: in all of a call, and in writing since it came up.
    async fn was_held(
        &self,
        event: &Streamed,
        what: &Happened,
        conversation: &ConversationId,
        tx: &mut Tx,
    ) -> Result<bool> {
        let going_on = self.leads.iter().rfind(|lead| lead.is_wish() && !lead.is_over(event.at));
        let since = match what {
            Happened::CallEnded { .. } => Timestamp::MIN,
            _ => going_on.map_or(event.at, |lead| lead.created_at),
        };
        Ok(leads_read::was_held(tx, conversation, (since, event.at)).await?)
    }

    async fn read(whose: &Whose, tx: &mut Tx) -> Result<Self> {
        let leads = if whose.wants { store::leads::open_of(tx, &whose.person).await? } else { Vec::new() };
        let tasks = if whose.promised { store::tasks::promised_to(tx, &whose.person).await? } else { Vec::new() };
        Ok(Self { leads_were: leads.clone(), leads, tasks_were: tasks.clone(), tasks })
    }

    async fn save(&self, desk: &Desk, tx: &mut Tx) -> Result<()> {
        for lead in &self.leads {
            match self.leads_were.iter().find(|was| was.id == lead.id) {
                None => add_lead(desk, lead, tx),
                Some(was) if was != lead => leave_lead(desk, was, lead.clone(), tx).await?,
                Some(_) => {}
            }
        }
        for task in &self.tasks {
            match self.tasks_were.iter().find(|was| was.id == task.id) {
                None => add_task(desk, task, tx),
                Some(was) if was != task => leave_task(desk, task, tx).await?,
                Some(_) => {}
            }
        }
        Ok(())
    }
}

fn add_lead(desk: &Desk, lead: &Lead, tx: &mut Tx) {
    store::leads::insert(tx, &Lead { version: 1, ..lead.clone() });
    told(desk, Happened::LeadCreated { lead: lead.id.clone() }, tx);
    if lead.stage != Stage::New {
        told(desk, lead_changed(lead), tx);
    }
}

/// Saves what became of a lead. That it is looked at again later is nobody's version.
pub(super) async fn leave_lead(desk: &Desk, was: &Lead, lead: Lead, tx: &mut Tx) -> Result<()> {
    let differs = lead.differs(was);
    let lead = match differs {
        true => Lead { version: was.version + 1, ..lead },
        false => Lead { changed_at: was.changed_at, version: was.version, ..lead },
    };
    if !store::leads::change(tx, &lead, was.version).await? {
        return Err(overtaken());
    }
    if differs {
        told(desk, lead_changed(&lead), tx);
    }
    Ok(())
}

pub(super) fn lead_changed(lead: &Lead) -> Happened {
    Happened::LeadChanged { lead: lead.id.clone(), stage: lead.stage.name().to_owned() }
}

/// One that was promised and kept among the same events was never to be done.
fn add_task(desk: &Desk, task: &Task, tx: &mut Tx) {
    store::tasks::insert(tx, &Task { version: 1, ..task.clone() });
    told(desk, Happened::TaskCreated { task: task.id.clone() }, tx);
    if task.done_at.is_some() {
        told(desk, Happened::TaskDone { task: task.id.clone() }, tx);
    }
}

async fn leave_task(desk: &Desk, task: &Task, tx: &mut Tx) -> Result<()> {
    if !store::tasks::change(tx, &Task { version: task.version + 1, ..task.clone() }).await? {
        return Err(overtaken());
    }
    told(desk, Happened::TaskDone { task: task.id.clone() }, tx);
    Ok(())
}

/// Nobody else changes them under the lock; if somebody does, it is begun again.
fn overtaken() -> Error {
    store::Error::Conflict("a lead or task was changed meanwhile".into()).into()
}

/// An id sorts by when the thing came up, also where that is read of later.
pub(super) fn dice(desk: &Desk) -> [u8; 10] {
    let mut dice = [0; 10];
    dice.iter_mut().zip(desk.clock().random()).for_each(|(one, random)| *one = random);
    dice
}

/// Adds to the stream, in no conversation: what the team makes of it is none of the contact's.
pub(super) fn told(desk: &Desk, what: Happened, tx: &mut Tx) {
    store::events::append(tx, &Event { id: mint!(desk, EventId), conversation: None, at: desk.now(), what });
}
