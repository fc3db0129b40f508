//! Warmer words are said where they add nothing, and the template speaks where they do.

use crate::world::{PLAYBOOK, World};
use frontdesk_advice::Ears;
use frontdesk_advice::phrasing::{self, Template};
use frontdesk_dialogue::{Claim, Part, Say, parts};
use frontdesk_domain::{Language, Medium};
use serde_json::{Map, Value, json};

/// What becomes of a reply for which a model answers this.
struct Reply {
    world: World,
    parts: Vec<Part>,
    keeps_question: bool,
    medium: Medium,
}

type Checked = Result<Option<String>, &'static str>;

impl Reply {
    fn of(language: Language, parts: Vec<Part>) -> Self {
        Self { world: World::new(language), parts, keeps_question: false, medium: Medium::Voice }
    }

    /// Words with facts in angle brackets.
    fn text(language: Language, text: &str) -> Self {
        let mut parts = Vec::new();
        for (n, piece) in text.split('<').enumerate() {
            let (fact, words) = if n == 0 { ("", piece) } else { piece.split_once('>').unwrap() };
            parts.extend((!fact.is_empty()).then(|| Part::Fact(fact.to_owned())));
            parts.extend((!words.is_empty()).then(|| Part::Words(words.to_owned())));
        }
        Self::of(language, parts)
    }

    fn template(&self) -> Template {
        let scene = self.world.scene();
        Template::of(&self.parts, self.keeps_question, &Ears { scene: &scene, vocabulary: &self.world.terms }).unwrap()
    }

    fn answered(&self, reply: &str) -> Checked {
        let mut scene = self.world.scene();
        scene.medium = self.medium;
        let ears = Ears { scene: &scene, vocabulary: &self.world.terms };
        phrasing::check(&json!({ "reply": reply }).to_string(), &self.template(), &ears)
    }

    fn is_refused(&self, reply: &str) {
        let checked = self.answered(reply);
        assert!(checked.is_err(), "{:?} became {checked:?}", self.template().text);
    }
}

const BOOKED: &str =
    "You're booked: <Checkup> with <Dr. Patel> on <Tuesday, November 24 at 9:30 AM>. I'll text you a confirmation.";

#[test]
fn a_courtesy_and_the_same_question_are_said_in_seven_languages() {
    for (language, reply, warm) in [
        (
            Language::En,
            "When would you like to come in?",
            "So sorry to hear that! When would you like to come in, please?",
        ),
        (Language::Es, "¿Cuándo le gustaría venir?", "Muchas gracias. ¿Qué día le gustaría venir?"),
        (Language::Fr, "Quand souhaitez-vous venir ?", "Merci beaucoup. Quand souhaitez-vous venir ?"),
        (Language::De, "Wann möchten Sie kommen?", "Das tut mir sehr leid. Wann möchten Sie bitte kommen?"),
        (Language::It, "Quando vorrebbe venire?", "Mi dispiace molto. Quando vorrebbe venire, per favore?"),
        (Language::Pt, "Quando gostaria de vir?", "Muito obrigado. Quando gostaria de vir, por favor?"),
        (Language::Nl, "Wanneer wilt u komen?", "Wat vervelend. Wanneer wilt u komen?"),
    ] {
        assert_eq!(Reply::text(language, reply).answered(warm), Ok(Some(warm.to_owned())), "{language}");
    }
}

#[test]
fn a_whole_reply_is_said_around_its_facts_in_seven_languages() {
    for (language, reply, warm, said) in [
        (
            Language::En,
            BOOKED,
            "Wonderful, you're booked: {service_1} with {person_1} on {time_1}. I'll text you a confirmation. Thank you so much!",
            "Wonderful, you're booked: Checkup with Dr. Patel on Tuesday, November 24 at 9:30 AM. I'll text you a confirmation. Thank you so much!",
        ),
        (
            Language::Es,
            "<martes 24 de noviembre a las 9:30 a. m.> no está disponible.",
            "Lo siento mucho, el {time_1} no está disponible.",
            "Lo siento mucho, el martes 24 de noviembre a las 9:30 a. m. no está disponible.",
        ),
        (
            Language::Fr,
            "Nous sommes au <12 rue du Lac>.",
            "Merci beaucoup. Nous sommes au {fact_1}.",
            "Merci beaucoup. Nous sommes au 12 rue du Lac.",
        ),
        (
            Language::De,
            "Ihr Termin ist am <Dienstag>.",
            "Sehr gern, Ihr Termin ist am {time_1}.",
            "Sehr gern, Ihr Termin ist am Dienstag.",
        ),
        (
            Language::It,
            "Il suo appuntamento è <martedì>.",
            "Volentieri! Il suo appuntamento è {time_1}.",
            "Volentieri! Il suo appuntamento è martedì.",
        ),
        (
            Language::Pt,
            "A consulta custa <$120>.",
            "Muito obrigado! A consulta custa {price_1}.",
            "Muito obrigado! A consulta custa $120.",
        ),
        (
            Language::Nl,
            "Uw afspraak is op <dinsdag>.",
            "Graag, uw afspraak is op {time_1}.",
            "Graag, uw afspraak is op dinsdag.",
        ),
    ] {
        let reply = Reply::text(language, reply);
        assert_eq!(reply.answered(warm), Ok(Some(said.to_owned())), "{language}: {}", reply.template().text);
    }
}

#[test]
fn what_is_stated_is_never_the_models() {
    let reply = Reply::text(Language::En, BOOKED);
    assert_eq!(
        reply.template().text,
        "You're booked: {service_1} with {person_1} on {time_1}. I'll text you a confirmation."
    );
    for wrong in [
        // Lost, doubled, swapped, made up.
        "You're booked: {service_1} with {person_1}. I'll text you a confirmation.",
        "You're booked: {service_1} with {person_1} on {time_1} {time_1}. I'll text you a confirmation.",
        "You're booked: {service_1} with {time_1} on {person_1}. I'll text you a confirmation.",
        "You're booked: {service_1} with {person_1} on {time_2}. I'll text you a confirmation.",
        "You're booked: {service_1} with {person_1} on {time_1} at nine. I'll text you a confirmation.",
        "You're booked: {service_1} with {person_1} on Tuesday. I'll text you a confirmation.",
        "You're booked: {service_1} with Dr. Lee on {time_1}. I'll text you a confirmation.",
        // Another claim, another half of one, none at all.
        "You're not booked: {service_1} with {person_1} on {time_1}. I'll text you a confirmation.",
        "You're cancelled: {service_1} with {person_1} on {time_1}. I'll text you a confirmation.",
        "You would be booked: {service_1} with {person_1} on {time_1}. I'll text you a confirmation.",
        "{service_1} with {person_1} on {time_1}. I'll text you a confirmation.",
        "You're booked: {service_1} with {person_1} on {time_1}.",
        "You're booked and paid: {service_1} with {person_1} on {time_1}. I'll text you a confirmation.",
        "You're booked: {service_1} with {person_1} on {time_1}. I'll call you, a confirmation.",
        // A question where there was none, a statement that became one.
        "You're booked: {service_1} with {person_1} on {time_1}. I'll text you a confirmation. Would you like that?",
        "You're booked: {service_1} with {person_1} on {time_1}? I'll text you a confirmation.",
        "Thank you.",
    ] {
        reply.is_refused(wrong);
    }
    let offer = Reply::text(Language::En, "<9 AM> is not available. I have <10 AM or 11 AM>. Which would you like?");
    for wrong in [
        "{time_1} is available. I have not {time_2}. Which would you like?",
        "{time_2} is not available. I have {time_1}. Which would you like?",
        "{time_1} is not available, I have {time_2}. Which would you like?",
        "I have {time_2}. {time_1} is not available. Which would you like?",
        "{time_1} is not available. I have {time_2}. Which would you like? Thank you.",
        "{time_1} is not available. I have {time_2}.",
    ] {
        offer.is_refused(wrong);
    }
    let warm = "Sorry, {time_1} is not available. I have {time_2}. Which would you like best, please?";
    let said = "Sorry, 9 AM is not available. I have 10 AM or 11 AM. Which would you like best, please?";
    assert_eq!(offer.answered(warm), Ok(Some(said.into())));
}

/// Whatever the playbook says to a person: left as it is, it is what it was; with one word less that tells something,
/// or with a fact less, it is refused. In seven languages.
#[test]
fn no_phrase_of_the_playbook_may_lose_a_word_or_a_fact() {
    let args = json!({
        "service": "Checkup", "resource": "Dr. Patel", "at": "2026-11-24T09:30", "from": "2026-11-23T10:00", "name": "Anna Berg",
        "reference": "AB12CD", "options": ["10", "11"], "asked_at": "2026-11-24T09:00", "day": "2026-11-24", "price": 12000,
        "opens": "09:00", "closes": "17:00", "holiday": "Easter", "time": "09:30", "days_ahead_max": 90, "told": true,
    });
    let Value::Object(args) = args else { unreachable!() };
    let phrases = [
        ("booked", Some("booked")),
        ("moved", Some("moved")),
        ("cancelled", Some("cancelled")),
        ("kept", None),
        ("choose_offer", None),
        ("not_free.taken", None),
        ("not_free.closed_hours", None),
        ("ask_name", None),
        ("read_back", None),
        ("move_read_back", None),
        ("your_appointment", None),
        ("answer_price", None),
        ("lost", None),
    ];
    let mut tried = 0;
    for language in Language::ALL {
        for (phrase, claim) in phrases {
            let world = World::new(language);
            let scene = world.scene();
            let say = claimed(phrase, claim, &args);
            let reply =
                Reply { keeps_question: true, ..Reply::of(language, parts(&PLAYBOOK, &scene, &[say]).unwrap()) };
            let text = reply.template().text;
            assert_eq!(reply.answered(&text), Ok(None), "{language} {phrase}");
            let words: Vec<&str> = text.split(' ').collect();
            for lost in 0..words.len() {
                let rest: Vec<&str> = words.iter().enumerate().filter(|(n, _)| *n != lost).map(|(_, w)| *w).collect();
                let rest = rest.join(" ");
                let checked = reply.answered(&rest);
                let tells = words[lost].contains('{') || is_negation(words[lost]);
                assert!(!tells || checked.is_err(), "{language} {phrase}: {rest:?} is {checked:?}");
                tried += usize::from(tells);
            }
        }
    }
    assert!(tried > 200, "{tried}");
}

fn claimed(phrase: &str, claim: Option<&str>, args: &Map<String, Value>) -> Say {
    use frontdesk_domain::Outcome;
    let Some(claim) = claim else { return Say::new(phrase, args.clone()) };
    assert!(Claim::parse(claim).is_some());
    let offer = json!({
        "service": "svc_checkup", "resource": "res_patel", "seat": 0,
        "starts_at": "2026-11-24T16:30:00Z", "ends_at": "2026-11-24T17:00:00Z",
    });
    let booking = json!({
        "id": "bkg_00000000000070008000000000000000", "kind": "appointment", "status": "confirmed", "reference": "AB12CD",
        "offer": offer, "name": "Anna Berg", "address": { "kind": "phone", "value": "+14035550123" },
        "booked_at": "2026-11-20T16:30:00Z",
    });
    let outcome: Outcome =
        serde_json::from_value(json!({ "outcome": claim, "booking": booking, "from": "2026-11-23T16:30:00Z" }))
            .unwrap();
    Say::after(&outcome, phrase, args.clone())
}

fn is_negation(word: &str) -> bool {
    let word = word.to_lowercase();
    ["not", "no", "ne", "pas", "nicht", "kein", "non", "não", "niet", "geen"].contains(&word.trim_matches(['.', ',']))
}

#[test]
fn lies_promises_and_markup_leave_the_template_as_it_is() {
    let reply = Reply::text(Language::En, "When would you like to come in?");
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
        "{time_1}, great!",
        "PWNED.",
        "How are you?",
        "Great great great great!",
        &"Thank you so very much. ".repeat(9),
    ] {
        reply.is_refused(&format!("{opening} When would you like to come in?"));
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
        "Great",
    ] {
        reply.is_refused(question);
    }
    Reply::text(Language::En, "We're at <12 River Street>.")
        .is_refused("We're at {fact_1}. When would you like to come in?");
    let text = Reply {
        medium: Medium::Sms,
        ..Reply::text(Language::En, &format!("We're at <{}>.", "a long way ".repeat(29)))
    };
    assert_eq!(text.answered("Thank you so much! We're at {fact_1}."), Err("it is too long for a text"));
}

#[test]
fn a_question_that_names_facts_or_commits_stays_as_it_is() {
    let reply = "Your <Checkup> is on <Tuesday>. Shall I move it to <Friday at 9:30>?";
    let named = Reply::text(Language::En, reply);
    assert_eq!(named.template().text, "Your {service_1} is on {time_1}.");
    let warm = named.answered("Thank you. Your {service_1} is on {time_1}.");
    assert_eq!(warm, Ok(Some("Thank you. Your Checkup is on Tuesday. Shall I move it to Friday at 9:30?".into())));
    named.is_refused("Your {service_1} is on {time_1}. Shall I cancel it?");
    let kept = Reply { keeps_question: true, ..Reply::text(Language::En, "<Checkup> on <Tuesday>. Shall I book it?") };
    assert_eq!(kept.template().text, "{service_1} on {time_1}.");
    assert_eq!(kept.answered("Lovely!"), Err("it says something else, more or less"));
}
