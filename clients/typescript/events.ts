// Made from crates/events/src/schema.rs. To make it anew after a change there:
//   FRONTDESK_WRITE=1 cargo test -p frontdesk-events typescript

/**
 * What every event begins with.
 */
export type Lead = {
/**
 * `evt_…`
 */
id: string,
/**
 * Where it stands in the stream. Pass the last one as `after`; as text, later ones are greater.
 */
cursor: string,
/**
 * `ten_…`
 */
tenant: string,
/**
 * `cnv_…`, where it belongs to a conversation.
 */
conversation: string | null,
/**
 * When it happened: RFC 3339, UTC.
 */
at: string,
/**
 * The version of its shape.
 */
version: number, };

/**
 * What happened, told apart by `type`.
 */
export type Happening = { "type": "call_started",
/**
 * `con_…`; here and below, what is null was not noted yet when it happened.
 */
contact: string | null,
/**
 * `chn_…`
 */
channel: string | null,
/**
 * A language code.
 */
language: string | null, } | { "type": "call_answered",
/**
 * The phone vendor's id of the call.
 */
call: string, } | { "type": "call_missed",
/**
 * The phone vendor's word for how it ended.
 */
status: string,
/**
 * `con_…`
 */
contact: string | null,
/**
 * `chn_…`
 */
channel: string | null,
/**
 * A language code.
 */
language: string | null, } | { "type": "call_ended",
/**
 * The phone vendor's word for how it ended.
 */
status: string,
/**
 * What the caller was in the middle of.
 */
flow: string | null,
/**
 * The step of the flow that waited for them.
 */
step: string | null,
/**
 * A language code.
 */
language: string | null, } | { "type": "call_end_asked",
/**
 * `mbr_…` or `key_…`
 */
by: string, } | { "type": "call_transfer_asked",
/**
 * `mbr_…` or `key_…`
 */
by: string, } | { "type": "conversation_opened",
/**
 * `con_…`
 */
contact: string | null,
/**
 * `chn_…`
 */
channel: string | null,
/**
 * `sms` or `web`
 */
medium: string | null,
/**
 * A language code.
 */
language: string | null, } | { "type": "conversation_closed",
/**
 * What ended it.
 */
why: string, } | { "type": "conversation_taken_over",
/**
 * `mbr_…` or `key_…`
 */
by: string, } | { "type": "conversation_handed_back",
/**
 * `mbr_…` or `key_…`
 */
by: string, } | { "type": "conversation_assigned",
/**
 * `mbr_…`
 */
to: string, } | { "type": "conversation_given_to_team",
/**
 * `tea_…`
 */
team: string, } | { "type": "conversation_reopened" } | { "type": "conversation_snoozed",
/**
 * When it comes back: RFC 3339, UTC.
 */
until: string, } | { "type": "no_answer_needed",
/**
 * `mbr_…` or `key_…`
 */
by: string, } | { "type": "conversation_tagged" } | { "type": "note_added",
/**
 * `nte_…`
 */
note: string, } | { "type": "contact_changed",
/**
 * `con_…`
 */
contact: string, } | { "type": "message_received",
/**
 * `msg_…`
 */
message: string, } | { "type": "message_queued",
/**
 * `msg_…`
 */
message: string,
/**
 * `assistant`, `member` or `system`.
 */
author: string | null,
/**
 * `reply`, `confirmation`, `reminder` or `missed_call`.
 */
purpose: string | null,
/**
 * What the contact is in the middle of.
 */
flow: string | null,
/**
 * The step of the flow that waits for them.
 */
step: string | null,
/**
 * A language code.
 */
language: string | null, } | { "type": "message_delivered",
/**
 * `msg_…`
 */
message: string, } | { "type": "message_failed",
/**
 * `msg_…`
 */
message: string,
/**
 * The vendor's code.
 */
code: string | null, } | { "type": "file_arrived",
/**
 * `msg_…`
 */
message: string,
/**
 * `att_…`
 */
attachment: string, } | { "type": "file_failed",
/**
 * `msg_…`
 */
message: string,
/**
 * `att_…`
 */
attachment: string,
/**
 * `gone`, `too_large`, `not_accepted`, `not_reached` or `refused`.
 */
why: string, } | { "type": "slot_held",
/**
 * `hld_…`
 */
hold: string, } | { "type": "hold_released",
/**
 * `hld_…`
 */
hold: string, } | { "type": "booking_confirmed",
/**
 * `bkg_…`
 */
booking: string,
/**
 * `svc_…`
 */
service: string | null,
/**
 * `res_…`
 */
resource: string | null,
/**
 * RFC 3339, UTC.
 */
starts_at: string | null,
/**
 * Of the service then, in the smallest unit of the tenant's currency.
 */
price: bigint | null,
/**
 * `assistant`, `mbr_…` or `key_…`
 */
by: string | null,
/**
 * The flow that led there.
 */
flow: string | null, } | { "type": "booking_moved",
/**
 * `bkg_…`
 */
booking: string,
/**
 * When it began before: RFC 3339, UTC.
 */
from: string | null,
/**
 * When it begins now.
 */
to: string | null,
/**
 * Whose time it is now: `res_…`
 */
resource: string | null,
/**
 * `assistant`, `mbr_…` or `key_…`
 */
by: string | null,
/**
 * The flow that led there.
 */
flow: string | null, } | { "type": "booking_cancelled",
/**
 * `bkg_…`
 */
booking: string,
/**
 * When it would have begun: RFC 3339, UTC.
 */
starts_at: string | null,
/**
 * Of the service, in the smallest unit of the tenant's currency.
 */
price: bigint | null,
/**
 * `assistant`, `mbr_…` or `key_…`
 */
by: string | null,
/**
 * The flow that led there.
 */
flow: string | null, } | { "type": "handoff_requested",
/**
 * Why.
 */
reason: string,
/**
 * What the contact was in the middle of.
 */
flow: string | null, } | { "type": "handoff_overdue",
/**
 * How often it was told, this time included.
 */
times: number, } | { "type": "message_taken" } | { "type": "lead_created",
/**
 * `led_…`
 */
lead: string, } | { "type": "lead_changed",
/**
 * `led_…`
 */
lead: string,
/**
 * `new`, `qualified`, `appointment`, `completed` or `lost`.
 */
stage: string, } | { "type": "task_created",
/**
 * `tsk_…`
 */
task: string, } | { "type": "task_changed",
/**
 * `tsk_…`
 */
task: string, } | { "type": "task_done",
/**
 * `tsk_…`
 */
task: string, } | { "type": "consent_changed",
/**
 * `implied`, `given` or `withdrawn`.
 */
consent: string, } | { "type": "unknown_number_called" } | { "type": "playbook_published",
/**
 * Its number.
 */
edition: number, } | { "type": "webhook_disabled",
/**
 * `whk_…`
 */
webhook: string,
/**
 * `failing` or `gone`.
 */
why: string, };

/**
 * One event. It carries ids alone; ask the API for what is behind them.
 */
export type Event = Lead & Happening;

/** The types of events. */
export const EVENT_TYPES = [
  "call_started",
  "call_answered",
  "call_missed",
  "call_ended",
  "call_end_asked",
  "call_transfer_asked",
  "conversation_opened",
  "conversation_closed",
  "conversation_taken_over",
  "conversation_handed_back",
  "conversation_assigned",
  "conversation_given_to_team",
  "conversation_reopened",
  "conversation_snoozed",
  "no_answer_needed",
  "conversation_tagged",
  "note_added",
  "contact_changed",
  "message_received",
  "message_queued",
  "message_delivered",
  "message_failed",
  "file_arrived",
  "file_failed",
  "slot_held",
  "hold_released",
  "booking_confirmed",
  "booking_moved",
  "booking_cancelled",
  "handoff_requested",
  "handoff_overdue",
  "message_taken",
  "lead_created",
  "lead_changed",
  "task_created",
  "task_changed",
  "task_done",
  "consent_changed",
  "unknown_number_called",
  "playbook_published",
  "webhook_disabled",
] as const;
