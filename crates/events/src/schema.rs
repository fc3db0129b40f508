//! The shape of an event, from which the API's description and the TypeScript types are made.
//!
//! It is apart from [`Happened`], so that nothing that others rely on changes because a noun of ours does. A new event
//! does not compile until it has a shape here, and a test compares each with what is stored.

use frontdesk_domain::{Happened, Language};
use serde::Serialize;
use utoipa::ToSchema;

/// Makes the enum of events and the list of their names.
macro_rules! happenings {
    ($($(#[doc = $doc:literal])+ $name:ident $({ $($(#[doc = $field_doc:literal])+ $field:ident: $ty:ty),* })? = $kind:literal;)*) => {
        /// What happened, told apart by `type`.
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
        #[cfg_attr(test, derive(ts_rs::TS))]
        #[serde(tag = "type", rename_all = "snake_case")]
        pub enum Happening {
            $($(#[doc = $doc])+ $name $({ $($(#[doc = $field_doc])+ $field: $ty),* })?,)*
        }

        /// The types of events.
        pub const TYPES: &[&str] = &[$($kind),*];
    };
}

happenings! {
    /// A call reached the desk.
    CallStarted {
        /// `con_…`; here and below, what is null was not noted yet when it happened.
        contact: Option<String>,
        /// `chn_…`
        channel: Option<String>,
        /// A language code.
        language: Option<String>
    } = "call_started";
    /// Somebody took a call at the business's own phone. It may be told twice.
    CallAnswered {
        /// The phone vendor's id of the call.
        call: String
    } = "call_answered";
    /// A call was not answered by anybody.
    CallMissed {
        /// The phone vendor's word for how it ended.
        status: String,
        /// `con_…`
        contact: Option<String>,
        /// `chn_…`
        channel: Option<String>,
        /// A language code.
        language: Option<String>
    } = "call_missed";
    /// A call is over.
    CallEnded {
        /// The phone vendor's word for how it ended.
        status: String,
        /// What the caller was in the middle of.
        flow: Option<String>,
        /// The step of the flow that waited for them.
        step: Option<String>,
        /// A language code.
        language: Option<String>
    } = "call_ended";
    /// Somebody of the team wants a call ended after what is said now.
    CallEndAsked {
        /// `mbr_…` or `key_…`
        by: String
    } = "call_end_asked";
    /// Somebody of the team wants a call put through.
    CallTransferAsked {
        /// `mbr_…` or `key_…`
        by: String
    } = "call_transfer_asked";
    /// A conversation began.
    ConversationOpened {
        /// `con_…`
        contact: Option<String>,
        /// `chn_…`
        channel: Option<String>,
        /// `sms` or `web`
        medium: Option<String>,
        /// A language code.
        language: Option<String>
    } = "conversation_opened";
    /// A conversation ended.
    ConversationClosed {
        /// What ended it.
        why: String
    } = "conversation_closed";
    /// A member or a program took a conversation over from the assistant.
    ConversationTakenOver {
        /// `mbr_…` or `key_…`
        by: String
    } = "conversation_taken_over";
    /// A conversation is the assistant's again.
    ConversationHandedBack {
        /// `mbr_…` or `key_…`
        by: String
    } = "conversation_handed_back";
    /// A conversation was given to a member.
    ConversationAssigned {
        /// `mbr_…`
        to: String
    } = "conversation_assigned";
    /// A conversation was given to a team: it waits for one of its members.
    ConversationGivenToTeam {
        /// `tea_…`
        team: String
    } = "conversation_given_to_team";
    /// A conversation that was closed or put off is open again.
    ConversationReopened = "conversation_reopened";
    /// A conversation was put off.
    ConversationSnoozed {
        /// When it comes back: RFC 3339, UTC.
        until: String
    } = "conversation_snoozed";
    /// What was said until then needs no answer.
    NoAnswerNeeded {
        /// `mbr_…` or `key_…`
        by: String
    } = "no_answer_needed";
    /// A conversation has other tags.
    ConversationTagged = "conversation_tagged";
    /// The team noted something on a conversation. The contact is never told.
    NoteAdded {
        /// `nte_…`
        note: String
    } = "note_added";
    /// What is known of a contact was corrected, or with whom they are shown.
    ContactChanged {
        /// `con_…`
        contact: String
    } = "contact_changed";
    /// Somebody wrote to the business.
    MessageReceived {
        /// `msg_…`
        message: String
    } = "message_received";
    /// A message waits to be sent.
    MessageQueued {
        /// `msg_…`
        message: String,
        /// `assistant`, `member` or `system`.
        author: Option<String>,
        /// `reply`, `confirmation`, `reminder` or `missed_call`.
        purpose: Option<String>,
        /// What the contact is in the middle of.
        flow: Option<String>,
        /// The step of the flow that waits for them.
        step: Option<String>,
        /// A language code.
        language: Option<String>
    } = "message_queued";
    /// A message has arrived.
    MessageDelivered {
        /// `msg_…`
        message: String
    } = "message_delivered";
    /// A message could not be delivered.
    MessageFailed {
        /// `msg_…`
        message: String,
        /// The vendor's code.
        code: Option<String>
    } = "message_failed";
    /// A file that came with a message is here.
    FileArrived {
        /// `msg_…`
        message: String,
        /// `att_…`
        attachment: String
    } = "file_arrived";
    /// A file that came with a message could not be had.
    FileFailed {
        /// `msg_…`
        message: String,
        /// `att_…`
        attachment: String,
        /// `gone`, `too_large`, `not_accepted`, `not_reached` or `refused`.
        why: String
    } = "file_failed";
    /// A time is kept for somebody who is deciding.
    SlotHeld {
        /// `hld_…`
        hold: String
    } = "slot_held";
    /// A time is free again.
    HoldReleased {
        /// `hld_…`
        hold: String
    } = "hold_released";
    /// Something was booked.
    BookingConfirmed {
        /// `bkg_…`
        booking: String,
        /// `svc_…`
        service: Option<String>,
        /// `res_…`
        resource: Option<String>,
        /// RFC 3339, UTC.
        starts_at: Option<String>,
        /// Of the service then, in the smallest unit of the tenant's currency.
        price: Option<i64>,
        /// `assistant`, `mbr_…` or `key_…`
        by: Option<String>,
        /// The flow that led there.
        flow: Option<String>
    } = "booking_confirmed";
    /// A booking was moved to another time.
    BookingMoved {
        /// `bkg_…`
        booking: String,
        /// When it began before: RFC 3339, UTC.
        from: Option<String>,
        /// When it begins now.
        to: Option<String>,
        /// Whose time it is now: `res_…`
        resource: Option<String>,
        /// `assistant`, `mbr_…` or `key_…`
        by: Option<String>,
        /// The flow that led there.
        flow: Option<String>
    } = "booking_moved";
    /// A booking was cancelled.
    BookingCancelled {
        /// `bkg_…`
        booking: String,
        /// When it would have begun: RFC 3339, UTC.
        starts_at: Option<String>,
        /// Of the service, in the smallest unit of the tenant's currency.
        price: Option<i64>,
        /// `assistant`, `mbr_…` or `key_…`
        by: Option<String>,
        /// The flow that led there.
        flow: Option<String>
    } = "booking_cancelled";
    /// The assistant asked for a person.
    HandoffRequested {
        /// Why.
        reason: String,
        /// What the contact was in the middle of.
        flow: Option<String>
    } = "handoff_requested";
    /// Nobody of the team has come to somebody who asked for a person.
    HandoffOverdue {
        /// How often it was told, this time included.
        times: u32
    } = "handoff_overdue";
    /// Somebody left a message for the business.
    MessageTaken = "message_taken";
    /// Somebody wants something of the business.
    LeadCreated {
        /// `led_…`
        lead: String
    } = "lead_created";
    /// A lead was moved to another stage, or corrected.
    LeadChanged {
        /// `led_…`
        lead: String,
        /// `new`, `qualified`, `appointment`, `completed` or `lost`.
        stage: String
    } = "lead_changed";
    /// A person has something to do; a promise shows itself when its time has passed.
    TaskCreated {
        /// `tsk_…`
        task: String
    } = "task_created";
    /// What a person has to do was changed.
    TaskChanged {
        /// `tsk_…`
        task: String
    } = "task_changed";
    /// What a person had to do is done.
    TaskDone {
        /// `tsk_…`
        task: String
    } = "task_done";
    /// Somebody allowed texts to them, or no longer does.
    ConsentChanged {
        /// `implied`, `given` or `withdrawn`.
        consent: String
    } = "consent_changed";
    /// Somebody called a number that no business has.
    UnknownNumberCalled = "unknown_number_called";
    /// Flows and phrases were published, or put back: conversations go by them from now on.
    PlaybookPublished {
        /// Its number.
        edition: u32
    } = "playbook_published";
    /// A webhook is no longer called, because nothing has arrived there for days or it said that it is gone.
    WebhookDisabled {
        /// `whk_…`
        webhook: String,
        /// `failing` or `gone`.
        why: String
    } = "webhook_disabled";
}

/// What every event begins with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Lead {
    /// `evt_…`
    pub id: String,
    /// Where it stands in the stream. Pass the last one as `after`; as text, later ones are greater.
    pub cursor: String,
    /// `ten_…`
    pub tenant: String,
    /// `cnv_…`, where it belongs to a conversation.
    pub conversation: Option<String>,
    /// When it happened: RFC 3339, UTC.
    pub at: String,
    /// The version of its shape.
    pub version: u32,
}

/// One event. It carries ids alone; ask the API for what is behind them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Event {
    #[serde(flatten)]
    pub lead: Lead,
    #[serde(flatten)]
    pub what: Happening,
}

impl From<&Happened> for Happening {
    fn from(happened: &Happened) -> Self {
        match happened {
            Happened::CallStarted { contact, channel, language } => {
                Self::CallStarted { contact: text(contact), channel: text(channel), language: code(*language) }
            }
            Happened::CallAnswered { call } => Self::CallAnswered { call: call.clone() },
            Happened::CallMissed { status, contact, channel, language } => Self::CallMissed {
                status: status.clone(),
                contact: text(contact),
                channel: text(channel),
                language: code(*language),
            },
            Happened::CallEnded { status, flow, step, language } => Self::CallEnded {
                status: status.clone(),
                flow: flow.clone(),
                step: step.clone(),
                language: code(*language),
            },
            Happened::CallEndAsked { by } => Self::CallEndAsked { by: by.clone() },
            Happened::CallTransferAsked { by } => Self::CallTransferAsked { by: by.clone() },
            Happened::ConversationOpened { contact, channel, medium, language } => Self::ConversationOpened {
                contact: text(contact),
                channel: text(channel),
                medium: medium.map(|medium| medium.name().to_owned()),
                language: code(*language),
            },
            Happened::ConversationClosed { why } => Self::ConversationClosed { why: why.clone() },
            Happened::ConversationTakenOver { by } => Self::ConversationTakenOver { by: by.clone() },
            Happened::ConversationHandedBack { by } => Self::ConversationHandedBack { by: by.clone() },
            Happened::ConversationAssigned { to } => Self::ConversationAssigned { to: to.to_string() },
            Happened::ConversationGivenToTeam { team } => Self::ConversationGivenToTeam { team: team.to_string() },
            Happened::ConversationReopened => Self::ConversationReopened,
            Happened::ConversationSnoozed { until } => Self::ConversationSnoozed { until: until.to_string() },
            Happened::NoAnswerNeeded { by } => Self::NoAnswerNeeded { by: by.clone() },
            Happened::ConversationTagged => Self::ConversationTagged,
            Happened::NoteAdded { note } => Self::NoteAdded { note: note.to_string() },
            Happened::ContactChanged { contact } => Self::ContactChanged { contact: contact.to_string() },
            Happened::MessageReceived { message } => Self::MessageReceived { message: message.to_string() },
            Happened::MessageQueued { message, author, purpose, flow, step, language } => Self::MessageQueued {
                message: message.to_string(),
                author: author.map(|author| author.name().to_owned()),
                purpose: purpose.clone(),
                flow: flow.clone(),
                step: step.clone(),
                language: code(*language),
            },
            Happened::MessageDelivered { message } => Self::MessageDelivered { message: message.to_string() },
            Happened::MessageFailed { message, code } => {
                Self::MessageFailed { message: message.to_string(), code: code.clone() }
            }
            Happened::FileArrived { message, attachment } => {
                Self::FileArrived { message: message.to_string(), attachment: attachment.to_string() }
            }
            Happened::FileFailed { message, attachment, why } => {
                let (message, attachment) = (message.to_string(), attachment.to_string());
                Self::FileFailed { message, attachment, why: why.clone() }
            }
            Happened::SlotHeld { hold } => Self::SlotHeld { hold: hold.to_string() },
            Happened::HoldReleased { hold } => Self::HoldReleased { hold: hold.to_string() },
            Happened::BookingConfirmed { booking, service, resource, starts_at, price, by, flow } => {
                Self::BookingConfirmed {
                    booking: booking.to_string(),
                    service: text(service),
                    resource: text(resource),
                    starts_at: text(starts_at),
                    price: *price,
                    by: by.clone(),
                    flow: flow.clone(),
                }
            }
            Happened::BookingMoved { booking, from, to, resource, by, flow } => Self::BookingMoved {
                booking: booking.to_string(),
                from: text(from),
                to: text(to),
                resource: text(resource),
                by: by.clone(),
                flow: flow.clone(),
            },
            Happened::BookingCancelled { booking, starts_at, price, by, flow } => Self::BookingCancelled {
                booking: booking.to_string(),
                starts_at: text(starts_at),
                price: *price,
                by: by.clone(),
                flow: flow.clone(),
            },
            Happened::HandoffRequested { reason, flow } => {
                Self::HandoffRequested { reason: reason.clone(), flow: flow.clone() }
            }
            Happened::HandoffOverdue { times } => Self::HandoffOverdue { times: *times },
            Happened::MessageTaken => Self::MessageTaken,
            Happened::LeadCreated { lead } => Self::LeadCreated { lead: lead.to_string() },
            Happened::LeadChanged { lead, stage } => Self::LeadChanged { lead: lead.to_string(), stage: stage.clone() },
            Happened::TaskCreated { task } => Self::TaskCreated { task: task.to_string() },
            Happened::TaskChanged { task } => Self::TaskChanged { task: task.to_string() },
            Happened::TaskDone { task } => Self::TaskDone { task: task.to_string() },
            Happened::ConsentChanged { consent } => Self::ConsentChanged { consent: consent.clone() },
            Happened::UnknownNumberCalled => Self::UnknownNumberCalled,
            Happened::PlaybookPublished { edition } => Self::PlaybookPublished { edition: *edition },
            Happened::WebhookDisabled { webhook, why } => {
                Self::WebhookDisabled { webhook: webhook.to_string(), why: why.clone() }
            }
        }
    }
}

fn code(language: Option<Language>) -> Option<String> {
    language.map(|language| language.code().to_owned())
}

fn text(value: &Option<impl ToString>) -> Option<String> {
    value.as_ref().map(ToString::to_string)
}

#[cfg(test)]
mod tests;
