use super::desk::Conversation;
use frontdesk_domain::Medium;

#[test]
fn a_missed_call_goes_on_by_text() {
    Conversation::new(Medium::Sms).goes(
        r#"
        > !missed call
        < Hi, this is Riverside Clinic. Sorry we missed your call. How can we help? Reply STOP to opt out.
        > book;2026-11-24
        < On Tuesday, November 24 I have 9 AM or 9:15 AM. What time would you like? Reply 1 for 9 AM, 2 for 9:15 AM.
        > choice:1
        < I can offer Tuesday, November 24 at 9:15 AM with Dr. Patel. May I have your name, please?
        > name:Ann
        < A Checkup with Dr. Patel on Tuesday, November 24 at 9:15 AM, for Ann. Shall I book it?
        > yes
        <
        > thanks
        < You're welcome.
        > xyz
        < Sorry, I didn't catch that. How can I help?
        > xyz
        < Sorry, I didn't catch that. You can write "book", "move", "cancel", or "person". How can I help?
        > xyz
        < I'm having trouble helping you. A person on the team will answer you here.
        "#,
    );
}

#[test]
fn the_first_text_says_who_writes() {
    Conversation::new(Medium::Sms).goes(
        r#"
        > book
        < Hi, this is the automated assistant of Riverside Clinic. When would you like to come in?
        > 2026-11-24T09:30;name:Ann
        < A Checkup with Dr. Patel on Tuesday, November 24 at 9:30 AM, for Ann. Shall I book it?
        > yes
        <
        "#,
    );
}

#[test]
fn without_a_number_a_booking_needs_phone_and_reference() {
    let mut conversation = Conversation::new(Medium::Web);
    conversation.caller.phone = None;
    conversation.goes(
        r#"
        > !ring
        < Hi, this is the automated assistant of Riverside Clinic. How can I help?
        > cancel_appointment
        < What phone number is the appointment under?
        > +14035550123
        < What is the six-character reference of the appointment?
        > text:ABC234
        < I can't find an upcoming appointment for you. Is there anything else?
        "#,
    );
}
