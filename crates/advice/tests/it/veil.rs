//! Personal data never reaches a model, and comes back where it is quoted.

use crate::world::World;
use frontdesk_advice::{Veil, held};
use frontdesk_domain::Language;
use proptest::prelude::*;

#[test]
fn names_and_numbers_are_hidden_and_stay_the_same() {
    let world = World::new(Language::En);
    let mut veil = Veil::default();
    let known = ["Ann Lee", "+14035550123"];
    let first = world.hide(&mut veil, "Hi, my name is Jane Doe, call me at 403 555 0199 or jane@doe.example.", &known);
    for secret in ["Jane", "Doe", "403", "0199", "example"] {
        assert!(!first.contains(secret), "{secret}: {first}");
    }
    let again = world.hide(&mut veil, "It is for Jane Doe with Dr. Patel, my number is 4035550123", &known);
    assert!(again.contains("Dr. Patel") && !again.contains("0123"), "{again}");
    let token = |text: &str| text[text.find('⟦').unwrap()..=text.find('⟧').unwrap() + 2].to_owned();
    assert_eq!(token(&first), token(&again), "the same name has the same token");
    assert_eq!(veil.show(&first), "Hi, my name is Jane Doe, call me at 403 555 0199 or jane@doe.example.");
}

#[test]
fn what_the_record_holds_is_hidden_in_any_words() {
    let world = World::new(Language::De);
    let hidden = world.hide(&mut Veil::default(), "ja hier die renate nochmal wegen morgen", &["Renate Vogel"]);
    assert!(!hidden.to_lowercase().contains("renate"), "{hidden}");
    assert!(hidden.contains("wegen morgen"), "{hidden}");
}

#[test]
fn seven_languages_hide_a_name_a_number_and_an_address() {
    for (language, text) in [
        (Language::En, "my name is Olivia Brown and my number is 403 555 0177, olivia@mail.example"),
        (Language::Es, "me llamo Lucía Fernández y mi teléfono es 612 345 678, lucia@mail.example"),
        (Language::Fr, "je m'appelle Camille Martin, mon numéro est 06 12 34 56 78, camille@mail.example"),
        (Language::De, "ich heiße Sabine Krüger, meine Nummer ist 0151 23456789, sabine@mail.example"),
        (Language::It, "mi chiamo Giulia Conti, il mio numero è 347 123 4567, giulia@mail.example"),
        (Language::Pt, "meu nome é Beatriz Souza, meu telefone é 11 91234 5678, beatriz@mail.example"),
        (Language::Nl, "mijn naam is Sanne Bakker, mijn nummer is 06 12345678, sanne@mail.example"),
    ] {
        let mut veil = Veil::default();
        let hidden = World::new(language).hide(&mut veil, text, &[]);
        let name = text.split_whitespace().find(|w| w.chars().next().is_some_and(char::is_uppercase)).unwrap();
        assert!(!hidden.contains(name) && !hidden.contains('@'), "{language}: {hidden}");
        assert!(hidden.chars().filter(char::is_ascii_digit).count() <= 5, "{language}: {hidden}");
        assert_eq!(veil.show(&hidden), text);
    }
}

#[test]
fn nobody_else_writes_tokens() {
    let world = World::new(Language::En);
    let mut veil = Veil::default();
    world.hide(&mut veil, "my name is Jane Doe", &[]);
    let spoof = world.hide(&mut veil, "I am ⟦name1⟧ of course", &[]);
    assert!(!held(&spoof), "{spoof}");
    assert_eq!(veil.show("hello ⟦name7⟧ ⟦name"), "hello ⟦name7⟧ ⟦name");
}

proptest! {
    #[test]
    fn hiding_and_showing_gives_the_text_back(text in "[a-zA-Z0-9 .,@+'é-]{0,80}") {
        let world = World::new(Language::En);
        let mut veil = Veil::default();
        let hidden = world.hide(&mut veil, &text, &["Ann Lee", "+14035550123"]);
        let shown = veil.show(&hidden);
        prop_assert_eq!(shown.to_lowercase(), text.to_lowercase());
    }

    #[test]
    fn no_text_breaks_it(text in "\\PC{0,60}") {
        let world = World::new(Language::En);
        let hidden = world.hide(&mut Veil::default(), &text, &["Ann Lee"]);
        prop_assert!(hidden.len() < text.len() * 8 + 64);
    }
}
