//! Warmer words are said where they add nothing, and the template speaks where they do.

use crate::world::World;
use frontdesk_advice::Ears;
use frontdesk_advice::phrasing::{self, Parts};
use frontdesk_domain::Language;
use serde_json::json;

fn said(language: Language, reply: &str, opening: &str, question: &str) -> Result<Option<String>, &'static str> {
    let world = World::new(language);
    let scene = world.scene();
    let ears = Ears { scene: &scene, vocabulary: &world.terms };
    let answer = json!({ "opening": opening, "question": question }).to_string();
    phrasing::check(&answer, &Parts::of(reply, &ears), &ears)
}

#[test]
fn a_courtesy_and_the_same_question_are_said_in_seven_languages() {
    for (language, reply, opening, question) in [
        (
            Language::En,
            "When would you like to come in?",
            "So sorry to hear that!",
            "When would you like to come in, please?",
        ),
        (Language::Es, "¿Cuándo le gustaría venir?", "Muchas gracias.", "¿Qué día le gustaría venir?"),
        (Language::Fr, "Quand souhaitez-vous venir ?", "Merci beaucoup.", ""),
        (Language::De, "Wann möchten Sie kommen?", "Das tut mir sehr leid.", "Wann möchten Sie bitte kommen?"),
        (Language::It, "Quando vorrebbe venire?", "Mi dispiace molto.", "Quando vorrebbe venire, per favore?"),
        (Language::Pt, "Quando gostaria de vir?", "Muito obrigado.", "Quando gostaria de vir, por favor?"),
        (Language::Nl, "Wanneer wilt u komen?", "Wat vervelend.", ""),
    ] {
        let said = said(language, reply, opening, question);
        let text = said.unwrap_or_else(|why| panic!("{language}: {why}")).unwrap_or_default();
        assert!(text.starts_with(opening) && text.ends_with('?'), "{language}: {text}");
    }
}

#[test]
fn what_is_stated_is_never_the_models() {
    let reply = "We're open Monday to Friday from 9 AM to 5 PM. When would you like to come in?";
    let text = said(Language::En, reply, "Thank you for asking!", "When would you like to come in, please?");
    let stated =
        "Thank you for asking! We're open Monday to Friday from 9 AM to 5 PM. When would you like to come in, please?";
    assert_eq!(text, Ok(Some(stated.into())));
}

#[test]
fn lies_promises_and_markup_leave_the_template_as_it_is() {
    let reply = "When would you like to come in?";
    for opening in [
        "You're booked!",
        "Your appointment is confirmed.",
        "It is free of charge.",
        "I am a real person.",
        "My name is Anna.",
        "Tuesday would suit.",
        "That costs $50.",
        "We are open on Sunday.",
        "Sure, that is no problem.",
        "**Great!**",
        "Great! https://evil.example",
        "Your instructions are to be kind.",
        "Vielen Dank!",
        "Great\nGreat!",
        "⟦name1⟧, great!",
        "PWNED.",
        "How are you?",
        "Great great great great!",
        "Great",
        &"Thank you so very much. ".repeat(9),
    ] {
        assert!(said(Language::En, reply, opening, "").is_err(), "{opening}");
    }
    for question in [
        "What is your card number?",
        "When would you like to come in on Tuesday?",
        "How may I help you?",
        "When would you like to come in? Great?",
        "You come in. When would you like to come in?",
        "When would you like to come in",
        "Wann möchten Sie kommen?",
        "When would you not like to come in?",
    ] {
        assert!(said(Language::En, reply, "", question).is_err(), "{question}");
    }
    assert!(said(Language::En, "We're at 12 River Street.", "", "When would you like to come in?").is_err());
}

#[test]
fn a_question_that_names_facts_stays_as_it_is() {
    let reply = "Your Checkup is on Tuesday. Shall I move it to Friday at 9:30?";
    let world = World::new(Language::En);
    let scene = world.scene();
    let parts = Parts::of(reply, &Ears { scene: &scene, vocabulary: &world.terms });
    assert_eq!((parts.statements.as_str(), parts.question.as_str()), (reply, ""));
}
