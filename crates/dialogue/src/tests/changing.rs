use super::desk::Conversation;
use frontdesk_domain::Medium;

fn call() -> Conversation {
    Conversation::new(Medium::Voice)
}

#[test]
fn any_fact_can_be_corrected_at_the_read_back() {
    call().goes(
        r#"
        > book;2026-11-24T09:30;name:David Miller
        < A Checkup with Dr. Patel on Tuesday, November 24 at 9:30 AM, for David Miller. Shall I book it?
        > correction;15:00
        < A Checkup with Dr. Patel on Tuesday, November 24 at 3 PM, for David Miller. Shall I book it?
        > name:David Mueller
        < A Checkup with Dr. Patel on Tuesday, November 24 at 3 PM, for David Mueller. Shall I book it?
        > no
        < What would you like to change?
        > 2026-11-25
        < A Checkup with Dr. Patel on Wednesday, November 25 at 3 PM, for David Mueller. Shall I book it?
        > yes
        < You're booked: Checkup with Dr. Patel on Wednesday, November 25 at 3 PM. I'll text you a confirmation. Is there anything else?
        "#,
    );
}

#[test]
fn an_appointment_is_moved_keeping_its_day() {
    call().booked("2026-11-24T09:30").goes(
        r#"
        > !ring
        < Thanks for calling Riverside Clinic. I'm the automated assistant. Para español, diga "español" o pulse 9. How can I help?
        > move
        < Your Checkup is on Tuesday, November 24 at 9:30 AM. When would you like to come in instead?
        > 14:00
        < Your Checkup with Dr. Patel, from Tuesday, November 24 at 9:30 AM to Tuesday, November 24 at 2 PM. Shall I move it?
        > yes
        < Done, your Checkup is moved from Tuesday, November 24 at 9:30 AM to Tuesday, November 24 at 2 PM. I'll text you the new time. Is there anything else?
        > no
        < Thank you for calling. Goodbye.
        "#,
    );
}

#[test]
fn one_of_several_is_chosen_by_its_day() {
    call().booked("2026-11-24T09:30").booked("2026-11-26T11:00").goes(
        r#"
        > move;2026-11-25T10:00
        < Which one do you mean, Checkup on Tuesday, November 24 at 9:30 AM or Checkup on Thursday, November 26 at 11 AM?
        > 2026-11-26
        < Your Checkup with Dr. Patel, from Thursday, November 26 at 11 AM to Wednesday, November 25 at 10 AM. Shall I move it?
        > yes
        < Done, your Checkup is moved from Thursday, November 26 at 11 AM to Wednesday, November 25 at 10 AM. I'll text you the new time. Is there anything else?
        "#,
    );
}

#[test]
fn with_nothing_to_move_a_booking_is_offered() {
    call().goes(
        r#"
        > move
        < I can't find an upcoming appointment for you. Would you like to make a new one?
        > yes
        < When would you like to come in?
        > 2026-11-24T09:30
        < I can offer Tuesday, November 24 at 9:30 AM with Dr. Patel. May I have your name, please?
        > name:Ann
        < A Checkup with Dr. Patel on Tuesday, November 24 at 9:30 AM, for Ann. Shall I book it?
        > yes
        < You're booked: Checkup with Dr. Patel on Tuesday, November 24 at 9:30 AM. I'll text you a confirmation. Is there anything else?
        "#,
    );
}

#[test]
fn an_appointment_is_cancelled_after_one_question() {
    call().booked("2026-11-24T09:30").goes(
        r#"
        > cancel_appointment
        < Your Checkup with Dr. Patel on Tuesday, November 24 at 9:30 AM. Shall I cancel it?
        > yes
        < Your Checkup on Tuesday, November 24 at 9:30 AM is cancelled. Is there anything else?
        > goodbye
        < Thank you for calling. Goodbye.
        "#,
    );
}

#[test]
fn a_no_keeps_the_appointment() {
    call().booked("2026-11-24T09:30").goes(
        r#"
        > cancel_appointment
        < Your Checkup with Dr. Patel on Tuesday, November 24 at 9:30 AM. Shall I cancel it?
        > no
        < All right, your Checkup on Tuesday, November 24 at 9:30 AM stays as it is. Is there anything else?
        > cancel_appointment;yes
        < Your Checkup with Dr. Patel on Tuesday, November 24 at 9:30 AM. Shall I cancel it?
        "#,
    );
}

#[test]
fn several_appointments_are_told() {
    call().booked("2026-11-24T09:30").booked("2026-11-26T11:00").goes(
        r#"
        > look_up
        < Your appointments are: Checkup on Tuesday, November 24 at 9:30 AM and Checkup on Thursday, November 26 at 11 AM. Is there anything else?
        > no
        < Thank you for calling. Goodbye.
        "#,
    );
}

#[test]
fn looking_up_interrupts_a_booking_and_returns() {
    call().booked("2026-11-24T09:30").goes(
        r#"
        > book;2026-11-25T10:00
        < I can offer Wednesday, November 25 at 10 AM with Dr. Patel. May I have your name, please?
        > look_up
        < Your next appointment is a Checkup with Dr. Patel on Tuesday, November 24 at 9:30 AM. I can offer Wednesday, November 25 at 10 AM with Dr. Patel. May I have your name, please?
        > name:Ann
        < A Checkup with Dr. Patel on Wednesday, November 25 at 10 AM, for Ann. Shall I book it?
        "#,
    );
}

#[test]
fn cancelling_takes_the_place_of_booking() {
    call().booked("2026-11-24T09:30").goes(
        r#"
        > book;2026-11-25T10:00
        < I can offer Wednesday, November 25 at 10 AM with Dr. Patel. May I have your name, please?
        > cancel_appointment
        < Your Checkup with Dr. Patel on Tuesday, November 24 at 9:30 AM. Shall I cancel it?
        > yes
        < Your Checkup on Tuesday, November 24 at 9:30 AM is cancelled. Is there anything else?
        "#,
    );
}
