//! What happened: past tense, append-only. Feeds the live inbox, metrics, audit and outgoing webhooks.

use crate::channel::Medium;
use crate::id::{
    AttachmentId, BookingId, ChannelId, ContactId, ConversationId, EventId, HoldId, LeadId, MemberId, MessageId,
    NoteId, ResourceId, ServiceId, TaskId, TeamId, WebhookId,
};
use crate::language::Language;
use crate::message::Author;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Event {
    pub id: EventId,
    pub conversation: Option<ConversationId>,
    pub at: Timestamp,
    #[serde(flatten)]
    pub what: Happened,
}

/// No variant carries message text, a name or an address: ids lead to them where the reader is permitted.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Happened {
    /// What is `None` here and below was not noted yet when it happened.
    CallStarted {
        contact: Option<ContactId>,
        channel: Option<ChannelId>,
        language: Option<Language>,
    },
    /// Somebody took it at the business's own phone. Told again when the vendor tells it again.
    CallAnswered {
        /// The vendor's id of the call.
        call: String,
    },
    CallMissed {
        status: String,
        contact: Option<ContactId>,
        channel: Option<ChannelId>,
        language: Option<Language>,
    },
    CallEnded {
        status: String,
        /// What the caller was in the middle of.
        flow: Option<String>,
        step: Option<String>,
        language: Option<Language>,
    },
    /// A member or a program wants the call ended after what is said now.
    CallEndAsked {
        by: String,
    },
    /// A member or a program wants the call put through to somebody.
    CallTransferAsked {
        by: String,
    },
    ConversationOpened {
        contact: Option<ContactId>,
        channel: Option<ChannelId>,
        medium: Option<Medium>,
        language: Option<Language>,
    },
    ConversationClosed {
        why: String,
    },
    /// A member, or a program by its key.
    ConversationTakenOver {
        by: String,
    },
    ConversationHandedBack {
        by: String,
    },
    ConversationAssigned {
        to: MemberId,
    },
    ConversationGivenToTeam {
        team: TeamId,
    },
    ConversationReopened,
    ConversationSnoozed {
        until: Timestamp,
    },
    /// What was said until then needs no answer, says somebody of the team.
    NoAnswerNeeded {
        by: String,
    },
    ConversationTagged,
    NoteAdded {
        note: NoteId,
    },
    /// What is known of a contact was corrected, or with whom they are shown.
    ContactChanged {
        contact: ContactId,
    },
    MessageReceived {
        message: MessageId,
    },
    MessageQueued {
        message: MessageId,
        author: Option<Author>,
        /// `reply`, `confirmation`, `reminder` or `missed_call`.
        purpose: Option<String>,
        /// What the contact is in the middle of.
        flow: Option<String>,
        step: Option<String>,
        language: Option<Language>,
    },
    MessageDelivered {
        message: MessageId,
    },
    MessageFailed {
        message: MessageId,
        code: Option<String>,
    },
    /// A file that came with a message is here.
    FileArrived {
        message: MessageId,
        attachment: AttachmentId,
    },
    /// A file that came with a message could not be had.
    FileFailed {
        message: MessageId,
        attachment: AttachmentId,
        why: String,
    },
    SlotHeld {
        hold: HoldId,
    },
    HoldReleased {
        hold: HoldId,
    },
    BookingConfirmed {
        booking: BookingId,
        service: Option<ServiceId>,
        resource: Option<ResourceId>,
        starts_at: Option<Timestamp>,
        /// Of the service then, in the smallest unit of the tenant's currency.
        price: Option<i64>,
        /// `assistant`, or the member or key.
        by: Option<String>,
        /// The flow that led there.
        flow: Option<String>,
    },
    BookingMoved {
        booking: BookingId,
        from: Option<Timestamp>,
        to: Option<Timestamp>,
        /// Whose time it is now.
        resource: Option<ResourceId>,
        by: Option<String>,
        flow: Option<String>,
    },
    BookingCancelled {
        booking: BookingId,
        starts_at: Option<Timestamp>,
        price: Option<i64>,
        by: Option<String>,
        flow: Option<String>,
    },
    HandoffRequested {
        reason: String,
        /// What the contact was in the middle of.
        flow: Option<String>,
    },
    /// Nobody of the team has come to somebody who asked for a person.
    HandoffOverdue {
        /// How often it was told, this time included.
        times: u32,
    },
    MessageTaken,
    LeadCreated {
        lead: LeadId,
    },
    LeadChanged {
        lead: LeadId,
        stage: String,
    },
    TaskCreated {
        task: TaskId,
    },
    TaskChanged {
        task: TaskId,
    },
    TaskDone {
        task: TaskId,
    },
    ConsentChanged {
        consent: String,
    },
    UnknownNumberCalled,
    PlaybookPublished {
        /// 0 is the playbook as it comes.
        edition: u32,
    },
    WebhookDisabled {
        webhook: WebhookId,
        why: String,
    },
}

impl Happened {
    /// The name under which it is stored and sent.
    pub fn name(&self) -> &'static str {
        match self {
            Self::CallStarted { .. } => "call_started",
            Self::CallAnswered { .. } => "call_answered",
            Self::CallMissed { .. } => "call_missed",
            Self::CallEnded { .. } => "call_ended",
            Self::CallEndAsked { .. } => "call_end_asked",
            Self::CallTransferAsked { .. } => "call_transfer_asked",
            Self::ConversationOpened { .. } => "conversation_opened",
            Self::ConversationClosed { .. } => "conversation_closed",
            Self::ConversationTakenOver { .. } => "conversation_taken_over",
            Self::ConversationHandedBack { .. } => "conversation_handed_back",
            Self::ConversationAssigned { .. } => "conversation_assigned",
            Self::ConversationGivenToTeam { .. } => "conversation_given_to_team",
            Self::ConversationReopened => "conversation_reopened",
            Self::ConversationSnoozed { .. } => "conversation_snoozed",
            Self::NoAnswerNeeded { .. } => "no_answer_needed",
            Self::ConversationTagged => "conversation_tagged",
            Self::NoteAdded { .. } => "note_added",
            Self::ContactChanged { .. } => "contact_changed",
            Self::MessageReceived { .. } => "message_received",
            Self::MessageQueued { .. } => "message_queued",
            Self::MessageDelivered { .. } => "message_delivered",
            Self::MessageFailed { .. } => "message_failed",
            Self::FileArrived { .. } => "file_arrived",
            Self::FileFailed { .. } => "file_failed",
            Self::SlotHeld { .. } => "slot_held",
            Self::HoldReleased { .. } => "hold_released",
            Self::BookingConfirmed { .. } => "booking_confirmed",
            Self::BookingMoved { .. } => "booking_moved",
            Self::BookingCancelled { .. } => "booking_cancelled",
            Self::HandoffRequested { .. } => "handoff_requested",
            Self::HandoffOverdue { .. } => "handoff_overdue",
            Self::MessageTaken => "message_taken",
            Self::LeadCreated { .. } => "lead_created",
            Self::LeadChanged { .. } => "lead_changed",
            Self::TaskCreated { .. } => "task_created",
            Self::TaskChanged { .. } => "task_changed",
            Self::TaskDone { .. } => "task_done",
            Self::ConsentChanged { .. } => "consent_changed",
            Self::UnknownNumberCalled => "unknown_number_called",
            Self::PlaybookPublished { .. } => "playbook_published",
            Self::WebhookDisabled { .. } => "webhook_disabled",
        }
    }
}
