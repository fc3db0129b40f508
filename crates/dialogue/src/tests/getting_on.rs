use super::desk::Conversation;
use frontdesk_domain::Medium;

fn call() -> Conversation {
    Conversation::new(Medium::Voice)
}

#[test]
fn side_questions_are_answered_and_the_open_one_comes_back() {
    call().goes(
        r#"
        > !ring
        < Thanks for calling Riverside Clinic. I'm the automated assistant. Para español, diga "español" o pulse 9. How can I help?
        > ask_hours
        < We're open Monday to Friday from 9 AM to 5 PM. How can I help?
        > book
        < When would you like to come in?
        > ask_price;svc_treatment
        < A Treatment is $240.50. Which day and what time would you like?
        > ask_hours;2026-11-28
        < On Saturday, November 28 we're closed. Which day and what time would you like?
        > ask_address
        < We're at 12 River Street. Which day and what time would you like?
        > 2026-11-24T09:30
        < I can offer Tuesday, November 24 at 9:30 AM with Dr. Patel. May I have your name, please?
        > ask_services
        < We offer Checkup and Treatment. May I have your name, first and last?
        > already_told
        < I'm sorry for asking twice. I have Tuesday, November 24 at 9:30 AM. May I have your name, first and last?
        > ask_if_robot
        < I'm the automated assistant of Riverside Clinic, not a person. May I have your name, first and last?
        > emergency
        < If this is an emergency, please hang up and call 911. I've told the team. I can offer Tuesday, November 24 at 9:30 AM with Dr. Patel. May I have your name, please?
        > emergency
        < If this is an emergency, please hang up and call 911. May I have your name, first and last?
        > repeat
        < If this is an emergency, please hang up and call 911. May I have your name, first and last?
        > slower
        < If this is an emergency, please hang up and call 911. May I have your name, first and last?
        > 2026-11-25T09:30;angry
        < I'm sorry about that. If you'd rather talk to a person, just say so. I can offer Wednesday, November 25 at 9:30 AM with Dr. Patel. May I have your name, please?
        > name:Ann;ask_price
        < A Checkup is $120. A Checkup with Dr. Patel on Wednesday, November 25 at 9:30 AM, for Ann. Shall I book it?
        > yes
        < You're booked: Checkup with Dr. Patel on Wednesday, November 25 at 9:30 AM. I'll text you a confirmation. Is there anything else?
        "#,
    );
}

#[test]
fn never_mind_drops_the_booking_and_its_hold() {
    call().goes(
        r#"
        > book;2026-11-24T09:30
        < I can offer Tuesday, November 24 at 9:30 AM with Dr. Patel. May I have your name, please?
        > stop_flow
        < All right, I've dropped that. Is there anything else?
        > yes
        < Sure. What can I do for you?
        > stop_flow
        < All right. Is there anything else?
        "#,
    );
}

#[test]
fn never_mind_then_nothing_else_is_goodbye() {
    call().goes(
        r#"
        > book
        < When would you like to come in?
        > stop_flow
        < All right, I've dropped that. Is there anything else?
        > no
        < Thank you for calling. Goodbye.
        "#,
    );
}

#[test]
fn three_misses_end_in_a_text() {
    call().goes(
        r#"
        > !ring
        < Thanks for calling Riverside Clinic. I'm the automated assistant. Para español, diga "español" o pulse 9. How can I help?
        > xyz
        < Sorry, I didn't catch that. How can I help?
        > xyz
        < Sorry, I didn't catch that. You can press 1 to make an appointment, 2 to move one, 3 to cancel one, or 0 for a person. Para español, diga "español" o pulse 9. How can I help?
        > xyz
        < I'm having trouble hearing you, so I'm sending you a text. You can just reply to it. Goodbye.
        "#,
    );
}

#[test]
fn three_silences_end_in_a_transfer_where_there_is_a_number() {
    let mut conversation = call();
    conversation.tenant.transfer_to = Some("+15875550100".into());
    conversation.goes(
        r#"
        > !ring
        < Thanks for calling Riverside Clinic. I'm the automated assistant. Para español, diga "español" o pulse 9. How can I help?
        > book
        < When would you like to come in?
        > !silent
        < Sorry, I didn't hear anything. Which day and what time would you like?
        > !silent
        < Sorry, I didn't hear anything. You can say a day and a time, such as tomorrow at 10 AM. Which day and what time would you like?
        > !silent
        < I'm having trouble helping you, so I'm putting you through to someone who can.
        "#,
    );
}

#[test]
fn an_answer_ends_the_count_of_misses() {
    call().goes(
        r#"
        > book;2026-11-24T09:30
        < I can offer Tuesday, November 24 at 9:30 AM with Dr. Patel. May I have your name, please?
        > xyz
        < Sorry, I didn't catch that. May I have your name, first and last?
        > xyz
        < Sorry, I didn't catch that. You can spell it, letter by letter. May I have your name, first and last?
        > name:Ann
        < A Checkup with Dr. Patel on Tuesday, November 24 at 9:30 AM, for Ann. Shall I book it?
        > xyz
        < Sorry, I didn't catch that. A Checkup with Dr. Patel on Tuesday, November 24 at 9:30 AM, for Ann. Shall I book it?
        > xyz
        < Sorry, I didn't catch that. You can press 1 for yes or 2 for no. A Checkup with Dr. Patel on Tuesday, November 24 at 9:30 AM, for Ann. Shall I book it?
        > !keys 1
        < You're booked: Checkup with Dr. Patel on Tuesday, November 24 at 9:30 AM. I'll text you a confirmation. Is there anything else?
        "#,
    );
}

#[test]
fn listed_choices_get_keys_at_the_second_miss() {
    call().goes(
        r#"
        > book;2026-11-24
        < On Tuesday, November 24 I have 9 AM or 9:15 AM. What time would you like?
        > xyz
        < Sorry, I didn't catch that. On Tuesday, November 24 I have 9 AM or 9:15 AM. What time would you like?
        > xyz
        < Sorry, I didn't catch that. You can press 1 for 9 AM, 2 for 9:15 AM. On Tuesday, November 24 I have 9 AM or 9:15 AM. What time would you like?
        > !keys 2
        < I can offer Tuesday, November 24 at 9:15 AM with Dr. Patel. May I have your name, please?
        "#,
    );
}

#[test]
fn without_anybody_there_a_message_is_taken_and_the_booking_goes_on() {
    call().goes(
        r#"
        > book
        < When would you like to come in?
        > person
        < Nobody can take the call right now, but I can take a message. What would you like me to tell the team?
        > text:please call me back
        < May I have your name, please?
        > name:Ann
        < Thank you, the team has your message. When would you like to come in?
        > no
        < Sorry, I didn't catch that. Which day and what time would you like?
        "#,
    );
}

#[test]
fn zero_puts_through_to_a_person() {
    let mut conversation = call();
    conversation.tenant.transfer_to = Some("+15875550100".into());
    conversation.goes(
        r#"
        > book
        < When would you like to come in?
        > !keys 0
        < I'm putting you through now.
        "#,
    );
}

#[test]
fn a_wrong_number_ends_politely() {
    call().goes(
        r#"
        > !ring
        < Thanks for calling Riverside Clinic. I'm the automated assistant. Para español, diga "español" o pulse 9. How can I help?
        > wrong_number
        < This is Riverside Clinic. No problem. Goodbye.
        "#,
    );
}

#[test]
fn the_star_starts_over() {
    call().goes(
        r#"
        > book;2026-11-24T09:30
        < I can offer Tuesday, November 24 at 9:30 AM with Dr. Patel. May I have your name, please?
        > !keys *
        < How can I help?
        > !keys 1
        < When would you like to come in?
        "#,
    );
}

#[test]
fn the_pound_key_repeats() {
    call().goes(
        r#"
        > book
        < When would you like to come in?
        > !keys #
        < When would you like to come in?
        "#,
    );
}

#[test]
fn manners_get_a_word_back() {
    call().goes(
        r#"
        > !ring
        < Thanks for calling Riverside Clinic. I'm the automated assistant. Para español, diga "español" o pulse 9. How can I help?
        > greeting
        < Hello. How can I help?
        > thanks
        < You're welcome. How can I help?
        > help
        < I can book, move, cancel or look up an appointment, tell you our hours, address and prices, take a message, or get you a person. How can I help?
        > goodbye
        < Thank you for calling. Goodbye.
        "#,
    );
}

#[test]
fn the_same_wish_over_and_over_is_no_endless_loop() {
    call().goes(
        r#"
        > book
        < When would you like to come in?
        > book
        < The next free times are 9 AM or 9:15 AM on Monday, November 23. Which would you like?
        > book
        < The next free times are 9 AM or 9:15 AM on Monday, November 23. Which would you like?
        > book
        < The next free times are 9 AM or 9:15 AM on Monday, November 23. Which would you like?
        > book
        < The next free times are 9 AM or 9:15 AM on Monday, November 23. Which would you like?
        > book
        < The next free times are 9 AM or 9:15 AM on Monday, November 23. Which would you like?
        > book
        < The next free times are 9 AM or 9:15 AM on Monday, November 23. Which would you like?
        > book
        < I'm having trouble hearing you, so I'm sending you a text. You can just reply to it. Goodbye.
        > book
        < The next free times are 9 AM or 9:15 AM on Monday, November 23. Which would you like?
        "#,
    );
}

#[test]
fn a_caller_who_speaks_spanish_is_answered_in_it() {
    call().goes(
        r#"
        > !ring
        < Thanks for calling Riverside Clinic. I'm the automated assistant. Para español, diga "español" o pulse 9. How can I help?
        > in:es;book
        < ¿Cuándo le gustaría venir?
        > in:es;2026-11-24
        < El martes 24 de noviembre tengo 9:00 a. m. o 9:15 a. m. ¿A qué hora le gustaría?
        > in:es;choice:1
        < Puedo ofrecerle el martes 24 de noviembre a las 9:15 a. m. con Dr. Patel. ¿Me dice su nombre, por favor?
        > in:es;name:José García
        < Revisión con Dr. Patel el martes 24 de noviembre a las 9:15 a. m., a nombre de José García. ¿Se la reservo?
        > in:es;yes
        < Su cita está reservada: Revisión con Dr. Patel el martes 24 de noviembre a las 9:15 a. m. Le enviaré un mensaje de confirmación. ¿Necesita algo más?
        > in:es;goodbye
        < Gracias por llamar. Adiós.
        "#,
    );
}

#[test]
fn the_offer_of_a_language_is_a_key_too_and_is_not_said_again() {
    call().goes(
        r#"
        > !ring
        < Thanks for calling Riverside Clinic. I'm the automated assistant. Para español, diga "español" o pulse 9. How can I help?
        > repeat
        < Thanks for calling Riverside Clinic. I'm the automated assistant. How can I help?
        > !keys 9
        < Claro, en español. ¿En qué puedo ayudarle?
        > in:es;book
        < ¿Cuándo le gustaría venir?
        > in:es;language_en
        < Sure, in English. Which day and what time would you like?
        > language_en
        < Sure, in English. Which day and what time would you like?
        "#,
    );
}

#[test]
fn another_language_may_be_asked_for() {
    call().goes(
        r#"
        > book
        < When would you like to come in?
        > language_es
        < Claro, en español. ¿Qué día y a qué hora le gustaría?
        > language_fr
        < Lo siento, no hablo ese idioma. ¿Qué día y a qué hora le gustaría?
        "#,
    );
}
