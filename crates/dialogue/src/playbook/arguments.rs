//! What actions take and what phrases get: the tables the checker and the engine share.

use super::flow::SlotKind;

/// What an action takes from a slot: its name, the kind of slot, and whether it cannot do without.
pub type Argument = (&'static str, SlotKind, bool);

pub const ACTION_ARGUMENTS: &[(&str, &[Argument])] = &[
    (
        "hold_time",
        &[
            ("when", SlotKind::When, true),
            ("service", SlotKind::Service, true),
            ("resource", SlotKind::Resource, false),
            ("minutes", SlotKind::Minutes, false),
            ("moving", SlotKind::Booking, false),
        ],
    ),
    ("release_hold", &[]),
    ("book", &[("name", SlotKind::Name, true), ("phone", SlotKind::Phone, false)]),
    ("find_bookings", &[("phone", SlotKind::Phone, false), ("booking", SlotKind::Booking, false)]),
    ("move_booking", &[("booking", SlotKind::Booking, true)]),
    ("cancel_booking", &[("booking", SlotKind::Booking, true)]),
    (
        "take_message",
        &[("text", SlotKind::Text, true), ("name", SlotKind::Name, false), ("phone", SlotKind::Phone, false)],
    ),
    ("hand_off", &[]),
    ("alert", &[]),
    ("continue_by_sms", &[]),
];

pub fn arguments_of(action: &str) -> &'static [Argument] {
    ACTION_ARGUMENTS.iter().find(|(name, _)| *name == action).map_or(&[], |(_, arguments)| arguments)
}

/// What every phrase of a flow may use: the hold or booking in hand, and what the caller gave.
pub const FLOW_ARGUMENTS: &[&str] =
    &["service", "resource", "at", "from", "name", "reference", "phone", "told", "here", "minutes", "appointments"];

/// What a `choose` question may use.
pub const CHOICE_ARGUMENTS: &[&str] = &["options", "day", "that_day"];

/// What the phrases under an outcome may use besides.
pub fn outcome_arguments(outcome: &str) -> &'static [&'static str] {
    match outcome {
        "time_needed" => &["day"],
        "which_day" => &["first_day", "last_day"],
        "twice_that_night" => &["day", "time"],
        "not_free" => &[
            "asked_at",
            "day",
            "time",
            "opens",
            "closes",
            "holiday",
            "minutes_ahead",
            "days_ahead_max",
            "last_day",
            "whom",
        ],
        "found" => &["count"],
        "lost" => &["asked_at"],
        _ => &[],
    }
}

/// The wordings of a refusal: a phrase `x` under `not_free` may be written as `x.past`, `x.taken`, ….
pub const NOT_FREE_CASES: &[&str] = &[
    "past",
    "too_soon",
    "too_far",
    "closed_day",
    "closed_hours",
    "closed_break",
    "holiday",
    "taken",
    "full",
    "no_such_time",
];

/// The side questions that are answered from what the tenant set down.
pub const TOPICS: &[(&str, &[&str])] = &[
    ("hours", &["answer_hours", "answer_hours_on", "answer_closed_on"]),
    ("address", &["answer_address", "answer_no_address"]),
    ("price", &["answer_price", "answer_prices", "answer_no_price"]),
    ("services", &["answer_services"]),
    ("robot", &["answer_robot"]),
    ("emergency", &["answer_emergency"]),
    ("already_told", &["already_told"]),
    ("angry", &["sorry"]),
    ("why", &["why_name", "why_phone", "why_when", "why_booking", "why_other"]),
    ("who", &["answer_who"]),
    ("small_talk", &["small_talk"]),
    ("how_are_you", &["how_are_you"]),
    ("language", &["language_not_spoken"]),
];

/// The phrases the engine says by itself, with the arguments they get.
pub const ENGINE_PHRASES: &[(&str, &[&str])] = &[
    ("greeting", &["name"]),
    ("introduction", &[]),
    ("missed_call", &[]),
    ("how_can_i_help", &[]),
    ("asked_anew", &[]),
    ("what_else", &[]),
    ("anything_else", &[]),
    ("not_understood", &[]),
    ("not_heard", &[]),
    ("files_received", &[]),
    ("second_home", &[]),
    ("second_when", &[]),
    ("second_name", &[]),
    ("second_phone", &[]),
    ("second_yes_no", &[]),
    ("second_choose", &["options"]),
    ("second_other", &[]),
    ("choices", &["options"]),
    ("phone_incomplete", &[]),
    ("let_go", &[]),
    ("nothing_open", &[]),
    ("change_what", &[]),
    ("goodbye", &[]),
    ("wrong_number", &[]),
    ("you_are_welcome", &[]),
    ("hello", &[]),
    ("help", &[]),
    ("offer_language", &["key"]),
    ("language_changed", &[]),
    ("language_not_spoken", &[]),
    ("give_up_transfer", &[]),
    ("give_up_queued", &[]),
    ("give_up_sms", &[]),
    ("give_up_voicemail", &[]),
    ("yes", &[]),
    ("no", &[]),
    ("answer_hours", &["hours"]),
    ("answer_hours_on", &["day", "hours"]),
    ("answer_closed_on", &["day", "holiday"]),
    ("answer_address", &["address"]),
    ("answer_no_address", &[]),
    ("answer_price", &["service", "price"]),
    ("answer_prices", &["prices"]),
    ("answer_no_price", &[]),
    ("answer_services", &["services"]),
    ("answer_robot", &[]),
    ("answer_emergency", &["number"]),
    ("already_told", &["at", "service", "name"]),
    ("sorry", &[]),
    ("why_name", &[]),
    ("why_phone", &[]),
    ("why_when", &[]),
    ("why_booking", &[]),
    ("why_other", &[]),
    ("or_a_person", &[]),
    ("without_it", &[]),
    ("answer_who", &[]),
    ("small_talk", &[]),
    ("how_are_you", &[]),
    ("resumed", &[]),
    ("which_wish", &["options"]),
    ("ask_grown_up", &[]),
    ("is_grown_up", &[]),
    ("who_speaks", &[]),
    ("i_will_wait", &[]),
    ("not_for_us", &[]),
    ("emergency_transfer", &[]),
    ("emergency_told", &[]),
];
