//! What is understood, and what is refused.

use crate::desk::{examples, model};
use frontdesk_intents::{Example, Model};

fn wanted(model: &Model, text: &str) -> Vec<String> {
    model.classify(text).intents.iter().map(|guess| guess.intent.to_owned()).collect()
}

#[test]
fn other_words_for_the_same_wish_are_understood() {
    let model = model();
    for (text, intent) in [
        ("could I book a checkup next tuesday?", "book"),
        ("what does a checkup cost", "ask_price"),
        ("When do you open on saturday?", "ask_hours"),
        ("I need to cancel my visit", "cancel"),
        ("cuanto cuesta un empaste", "ask_price"),
        ("a que hora abren los sabados", "ask_hours"),
    ] {
        assert_eq!(wanted(&model, text), [intent], "{text}");
    }
}

#[test]
fn typos_and_what_a_recogniser_writes_do_not_matter() {
    let model = model();
    for (text, intent) in [
        ("i woud like to bok an apointment", "book"),
        ("HOW MUCH DOES A CLEANNING COST", "ask_price"),
        ("cuanto cuesta una limpeza", "ask_price"),
        ("pleas cancle my appointmnet", "cancel"),
        ("what are you’re openning hours", "ask_hours"),
    ] {
        assert_eq!(wanted(&model, text), [intent], "{text}");
    }
}

#[test]
fn what_nobody_gave_an_example_of_is_none_of_these() {
    let model = model();
    for text in [
        "the quick brown fox jumps over the lazy dog",
        "who won the world cup in nineteen eighty six",
        "el volcán arroja humo negro",
        "tell me a joke about penguins",
        "asdf qwer zxcv",
        "你好",
        "?!",
        "",
    ] {
        assert_eq!(wanted(&model, text), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn two_wishes_of_one_sentence_are_both_told() {
    let model = model();
    for text in [
        "i would like to book an appointment and how much does a cleaning cost",
        "I need to see the dentist. What are your prices?",
        "quiero pedir una cita y cuánto cuesta una limpieza",
    ] {
        let mut both = wanted(&model, text);
        both.sort();
        assert_eq!(both, ["ask_price", "book"], "{text}");
    }
}

#[test]
fn confidence_falls_with_the_rank() {
    let model = model();
    let answer = model.classify("how much for a checkup on friday");
    assert_eq!(answer.nearest.len(), 3);
    assert!(answer.nearest.is_sorted_by(|a, b| a.confidence >= b.confidence), "{answer:?}");
    assert!(answer.nearest.iter().all(|guess| (0.0..=1.0).contains(&guess.confidence)));
}

#[test]
fn an_intent_whose_name_says_it_needs_no_such_example() {
    let example = |intent: &str, text: &str| Example { intent: intent.into(), text: text.into() };
    let told = [
        example("lost_property", "i left my umbrella with you"),
        example("lost_property", "did anyone find a scarf"),
        example("parking", "where do i leave the car"),
        example("parking", "is there a garage nearby"),
    ];
    let nearest = |text: &str| Model::train(&told).classify(text).nearest.first().map(|g| g.intent.to_owned());
    assert_eq!(nearest("parking").as_deref(), Some("parking"));
    assert_eq!(nearest("i lost something").as_deref(), Some("lost_property"));
}

#[test]
fn few_examples_and_none_make_a_model_too() {
    assert_eq!(wanted(&Model::train(&[]), "anything"), Vec::<String>::new());
    let one = [Example { intent: "book".into(), text: "i want to book".into() }];
    assert_eq!(wanted(&Model::train(&one), "i want to book"), ["book"]);
    assert_eq!(wanted(&Model::train(&one), "the moon is made of cheese"), Vec::<String>::new());
    assert_eq!(model().intents().count(), crate::desk::SAID.len());
    assert_eq!(examples().len(), 32);
}
