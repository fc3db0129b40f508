use super::desk::Conversation;
use frontdesk_domain::understanding::{Entity, Intent, Reading};
use frontdesk_domain::{EntityKind, Language, Medium};

fn call() -> Conversation {
    Conversation::new(Medium::Voice)
}

#[test]
fn a_caller_books_in_six_turns() {
    call().goes(
        r#"
        > !ring
        < Thanks for calling Riverside Clinic. I'm the automated assistant. Para español, diga "español" o pulse 9. How can I help?
        > book
        < When would you like to come in?
        > 2026-11-24T09:30
        < I can offer Tuesday, November 24 at 9:30 AM with Dr. Patel. May I have your name, please?
        > name:David Miller
        < A Checkup with Dr. Patel on Tuesday, November 24 at 9:30 AM, for David Miller. Shall I book it?
        > yes
        < You're booked: Checkup with Dr. Patel on Tuesday, November 24 at 9:30 AM. I'll text you a confirmation. Is there anything else?
        > no;goodbye
        < Thank you for calling. Goodbye.
        "#,
    );
}

#[test]
fn everything_in_one_sentence_needs_only_the_confirmation() {
    call().goes(
        r#"
        > !ring
        < Thanks for calling Riverside Clinic. I'm the automated assistant. Para español, diga "español" o pulse 9. How can I help?
        > book;2026-11-24T14:00;name:Jane Doe;svc_treatment
        < A Treatment with Dr. Patel on Tuesday, November 24 at 2 PM, for Jane Doe. Shall I book it?
        > yes;goodbye
        < You're booked: Treatment with Dr. Patel on Tuesday, November 24 at 2 PM. I'll text you a confirmation. Thank you for calling. Goodbye.
        "#,
    );
}

#[test]
fn a_time_that_is_taken_is_refused_with_two_that_are_free() {
    call().taken("res_patel", "2026-11-24T09:30").taken("res_lee", "2026-11-24T09:30").goes(
        r#"
        > !ring
        < Thanks for calling Riverside Clinic. I'm the automated assistant. Para español, diga "español" o pulse 9. How can I help?
        > book;2026-11-24T09:30
        < Tuesday, November 24 at 9:30 AM is not available. I have 9 AM or 10 AM that day. Which would you like?
        > 10:00
        < I can offer Tuesday, November 24 at 10 AM with Dr. Patel. May I have your name, please?
        > name:Ann
        < A Checkup with Dr. Patel on Tuesday, November 24 at 10 AM, for Ann. Shall I book it?
        > no
        < What would you like to change?
        > 11:00
        < A Checkup with Dr. Patel on Tuesday, November 24 at 11 AM, for Ann. Shall I book it?
        > yes
        < You're booked: Checkup with Dr. Patel on Tuesday, November 24 at 11 AM. I'll text you a confirmation. Is there anything else?
        "#,
    );
}

#[test]
fn a_practitioner_who_is_busy_gives_way_to_another_by_name() {
    call().taken("res_patel", "2026-11-24T09:30").goes(
        r#"
        > book;2026-11-24T09:30;res_patel
        < Tuesday, November 24 at 9:30 AM with Dr. Patel is not available. I have 9:15 AM with Dr. Lee or 9:30 AM with Dr. Lee that day. Which would you like?
        > choice:0
        < I can offer Tuesday, November 24 at 9:15 AM with Dr. Lee. May I have your name, please?
        > name:Ann
        < A Checkup with Dr. Lee on Tuesday, November 24 at 9:15 AM, for Ann. Shall I book it?
        > yes
        < You're booked: Checkup with Dr. Lee on Tuesday, November 24 at 9:15 AM. I'll text you a confirmation. Is there anything else?
        "#,
    );
}

#[test]
fn whoever_is_free_is_offered_without_a_word_of_who_is_not() {
    call().taken("res_patel", "2026-11-24T09:30").goes(
        r#"
        > book;2026-11-24T09:30
        < I can offer Tuesday, November 24 at 9:30 AM with Dr. Lee. May I have your name, please?
        > name:Ann;yes
        < A Checkup with Dr. Lee on Tuesday, November 24 at 9:30 AM, for Ann. Shall I book it?
        "#,
    );
}

#[test]
fn a_day_without_a_time_names_two_free_times() {
    call().goes(
        r#"
        > book
        < When would you like to come in?
        > 2026-11-24
        < On Tuesday, November 24 I have 9 AM or 9:15 AM. What time would you like?
        > none_of_these
        < What time would you like?
        > 14:00
        < I can offer Tuesday, November 24 at 2 PM with Dr. Patel. May I have your name, please?
        "#,
    );
}

#[test]
fn a_time_without_a_day_asks_for_the_day() {
    call().goes(
        r#"
        > book
        < When would you like to come in?
        > 15:00
        < The next free times are 9 AM or 9:15 AM on Monday, November 23. Which would you like?
        > 2026-11-25
        < I can offer Wednesday, November 25 at 3 PM with Dr. Patel. May I have your name, please?
        "#,
    );
}

#[test]
fn next_week_some_time_asks_which_day() {
    call().goes(
        r#"
        > book;2026-11-23..2026-11-29
        < I have Monday, November 23 at 9 AM or Tuesday, November 24 at 9 AM. Which day would you like?
        > 2026-11-26
        < On Thursday, November 26 I have 9 AM or 9:15 AM. What time would you like?
        > any
        < I can offer Thursday, November 26 at 9 AM with Dr. Patel. May I have your name, please?
        "#,
    );
}

#[test]
fn as_soon_as_possible_is_the_first_free_time() {
    call().goes(
        r#"
        > book;soonest
        < I can offer Monday, November 23 at 9 AM with Dr. Patel. May I have your name, please?
        > name:Ann
        < A Checkup with Dr. Patel on Monday, November 23 at 9 AM, for Ann. Shall I book it?
        > unclear
        < You can press 1 for yes or 2 for no. A Checkup with Dr. Patel on Monday, November 23 at 9 AM, for Ann. Shall I book it?
        > yes
        < You're booked: Checkup with Dr. Patel on Monday, November 23 at 9 AM. I'll text you a confirmation. Is there anything else?
        "#,
    );
}

#[test]
fn yesterday_is_refused_and_a_caller_may_leave() {
    call().goes(
        r#"
        > book
        < When would you like to come in?
        > 2026-11-20T09:00
        < Friday, November 20 has already passed, so it is not available. I have 9 AM or 9:15 AM on Monday, November 23. Which would you like?
        > goodbye;no
        < Thank you for calling. Goodbye.
        "#,
    );
}

#[test]
fn a_closed_day_says_so() {
    call().goes(
        r#"
        > book;2026-11-28T10:00
        < Saturday, November 28 is not available, we're closed that day. I have 9 AM or 9:15 AM on Monday, November 30. Which would you like?
        "#,
    );
}

#[test]
fn a_holiday_is_named() {
    call().goes(
        r#"
        > book;2026-12-25T10:00
        < Friday, December 25 is not available, we're closed for Christmas Day. I have 9 AM or 9:15 AM on Monday, December 28. Which would you like?
        "#,
    );
}

#[test]
fn opening_hours_are_named() {
    call().goes(
        r#"
        > book;2026-11-24T18:00
        < Tuesday, November 24 at 6 PM is not available, our hours that day are 9 AM to 5 PM. I have 4:15 PM or 4:30 PM that day. Which would you like?
        "#,
    );
}

#[test]
fn beyond_the_horizon_another_day_is_asked_for() {
    call().goes(
        r#"
        > book;2027-06-01T10:00
        < Tuesday, June 1, 2027 is not available yet, we plan 120 days ahead. When would you like to come in instead?
        "#,
    );
}

#[test]
fn two_days_that_may_be_meant_are_asked_about() {
    call().goes(
        r#"
        > book;2026-11-24T10:00;or:2026-11-26T10:00
        < Do you mean Tuesday, November 24 or Thursday, November 26?
        > 2026-11-26
        < I can offer Thursday, November 26 at 10 AM with Dr. Patel. May I have your name, please?
        "#,
    );
}

#[test]
fn a_time_that_comes_twice_is_asked_about() {
    let mut conversation = call();
    for o in &mut conversation.tenant.hours {
        o.day = jiff::civil::Weekday::Sunday;
        o.opens = jiff::civil::time(0, 0, 0, 0);
    }
    conversation.now = "2026-10-31T10:00:00-06:00".parse().unwrap();
    conversation.goes(
        r#"
        > book;2026-11-01T01:30
        < The clocks change that night, so 1:30 AM comes twice. Do you mean 1:30 AM (MDT) or 1:30 AM (MST)?
        > choice:1
        < I can offer Sunday, November 1 at 1:30 AM with Dr. Patel. May I have your name, please?
        > name:Ann
        < A Checkup with Dr. Patel on Sunday, November 1 at 1:30 AM, for Ann. Shall I book it?
        "#,
    );
}

#[test]
fn a_time_the_clocks_skip_is_said_back() {
    let mut conversation = call();
    for o in &mut conversation.tenant.hours {
        o.day = jiff::civil::Weekday::Sunday;
        o.opens = jiff::civil::time(0, 0, 0, 0);
    }
    conversation.now = "2027-03-13T10:00:00-07:00".parse().unwrap();
    conversation.goes(
        r#"
        > book;2027-03-14T02:30
        < 2:30 AM on Sunday, March 14 is not available: the clocks go forward that night and skip it. I have 3:30 AM that day. Which would you like?
        "#,
    );
}

#[test]
fn a_time_lost_at_the_last_moment_is_never_claimed() {
    let mut conversation = call();
    conversation.snatched = true;
    conversation.goes(
        r#"
        > book;2026-11-24T09:30;name:Ann
        < A Checkup with Dr. Patel on Tuesday, November 24 at 9:30 AM, for Ann. Shall I book it?
        > yes
        < I'm sorry, Tuesday, November 24 at 9:30 AM is not available any more. I have 10 AM that day. Which would you like?
        > !keys 1
        < A Checkup with Dr. Patel on Tuesday, November 24 at 10 AM, for Ann. Shall I book it?
        > !keys 1
        < You're booked: Checkup with Dr. Patel on Tuesday, November 24 at 10 AM. I'll text you a confirmation. Is there anything else?
        "#,
    );
}

#[test]
fn another_year_is_named() {
    call().goes(
        r#"
        > book;2027-01-05T10:00;name:Ann
        < A Checkup with Dr. Patel on Tuesday, January 5, 2027 at 10 AM, for Ann. Shall I book it?
        "#,
    );
}

#[test]
fn a_known_caller_is_asked_for_nothing_twice() {
    let mut conversation = call();
    conversation.caller.name = Some("Ann Ash".into());
    conversation.caller.greet_by_name = true;
    conversation.goes(
        r#"
        > !ring
        < Hello Ann, thanks for calling Riverside Clinic. I'm the automated assistant. Para español, diga "español" o pulse 9. How can I help?
        > 2026-11-24T09:30
        < A Checkup with Dr. Patel on Tuesday, November 24 at 9:30 AM, for Ann Ash. Shall I book it?
        > yes
        < You're booked: Checkup with Dr. Patel on Tuesday, November 24 at 9:30 AM. I'll text you a confirmation. Is there anything else?
        "#,
    );
}

#[test]
fn a_hidden_number_is_asked_for_and_checked() {
    let mut conversation = call();
    conversation.caller.phone = None;
    conversation.goes(
        r#"
        > book;2026-11-24T09:30;name:Ann
        < What phone number can we reach you at?
        > phone?
        < I need the whole number with its area code. What phone number can we reach you at?
        > +14035550199
        < A Checkup with Dr. Patel on Tuesday, November 24 at 9:30 AM, for Ann. Shall I book it?
        > yes
        < You're booked: Checkup with Dr. Patel on Tuesday, November 24 at 9:30 AM. I'll text you a confirmation. Is there anything else?
        "#,
    );
}

#[test]
fn a_number_may_be_keyed_in() {
    let mut conversation = call();
    conversation.caller.phone = None;
    conversation.goes(
        r#"
        > book;2026-11-24T09:30;name:Ann
        < What phone number can we reach you at?
        > !keys 4035550199#
        < A Checkup with Dr. Patel on Tuesday, November 24 at 9:30 AM, for Ann. Shall I book it?
        > yes
        < You're booked: Checkup with Dr. Patel on Tuesday, November 24 at 9:30 AM. I'll text you a confirmation. Is there anything else?
        "#,
    );
}

#[test]
fn a_caller_may_keep_the_number_and_gets_the_reference() {
    let mut conversation = call();
    conversation.caller.phone = None;
    conversation.goes(
        r#"
        > book;2026-11-24T09:30;name:Ann
        < What phone number can we reach you at?
        > no
        < That's fine, we can do without it. A Checkup with Dr. Patel on Tuesday, November 24 at 9:30 AM, for Ann. Shall I book it?
        > yes
        < You're booked: Checkup with Dr. Patel on Tuesday, November 24 at 9:30 AM. Your reference is A B C 2 3 4. Is there anything else?
        "#,
    );
}

#[test]
fn what_is_asked_is_what_is_expected() {
    let mut call = call();
    let mut expects = |line: &str| {
        call.says(line);
        call.expects()
    };
    assert_eq!(expects("book").first(), Some(&EntityKind::Datetime));
    assert_eq!(expects("2026-11-24").first(), Some(&EntityKind::Choice));
    assert_eq!(expects("choice:0"), [EntityKind::Name]);
    // Her family name may follow.
    assert_eq!(expects("name:Ann"), [EntityKind::Confirmation, EntityKind::Name]);
    assert_eq!(expects("no").last(), Some(&EntityKind::Name));
}

#[test]
fn a_caller_named_like_a_practitioner_asks_for_nobody() {
    let reading = Reading {
        language: Language::En,
        entities: vec![Entity {
            kind: EntityKind::Name,
            start: 11,
            end: 18,
            text: "Ann Lee".into(),
            value: serde_json::from_str(r#"{"full":"Ann Lee","given":"Ann","family":"Lee"}"#).ok(),
            alternatives: Vec::new(),
            confidence: 0.9,
            role: None,
        }],
        intents: vec![Intent { name: "book".into(), confidence: 0.9 }],
        in_scope: true,
    };
    let call = call();
    let asked_for = |text: &str| {
        let terms = ["res_lee".to_owned()];
        let sense = crate::understand(&super::PLAYBOOK, &call.state, &call.scene(), &reading, &terms, text);
        serde_json::to_string(&sense).unwrap().contains("res_lee")
    };
    assert!(!asked_for("My name is Ann Lee, I need an appointment"));
    assert!(asked_for("My name is Ann Lee, I need to see Dr. Lee"));
}
