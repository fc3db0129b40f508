//! What a business may make of a playbook, and what it is told where it may not.

use crate::playbook::{Edition, OwnFlow, OwnPhrase, Playbook, builtin};
use frontdesk_domain::Language::{En, Es, Fr};
use std::sync::LazyLock;

static THEIRS: LazyLock<Playbook> = LazyLock::new(|| {
    let files: Vec<_> = builtin("appointments").unwrap().iter().map(|(a, b)| (a.to_string(), b.to_string())).collect();
    Playbook::load(&files).unwrap()
});

const PARKING: &str = "flow: parking\nabout: Tells where to park.\nstarts_on: [parking]\nsteps:\n  - say: parking\n";

fn text(text: &str) -> OwnPhrase {
    OwnPhrase { text: Some(text.into()), ..OwnPhrase::default() }
}

fn phrase(mut edition: Edition, language: frontdesk_domain::Language, name: &str, own: OwnPhrase) -> Edition {
    edition.phrases.entry(language).or_default().insert(name.into(), own);
    edition
}

fn says(name: &str, own: OwnPhrase) -> Edition {
    phrase(Edition::default(), En, name, own)
}

fn parking() -> Edition {
    let said = [(En, "Where can I park my car?"), (Es, "¿Dónde puedo aparcar el coche?")];
    let examples = said.map(|(language, said)| (language, vec![said.to_owned()])).into();
    let flow = OwnFlow { document: PARKING.into(), examples };
    let edition = Edition { flows: [("parking".into(), flow)].into(), ..Edition::default() };
    let edition = phrase(edition, En, "parking", text("Behind the house."));
    phrase(edition, Es, "parking", text("Detrás de la casa."))
}

fn off(flow: &str) -> Edition {
    Edition { off: [flow.into()].into(), ..Edition::default() }
}

fn told(edition: &Edition) -> Vec<String> {
    let problems = THEIRS.edited(edition, &[En, Es]).err().unwrap_or_default();
    problems.into_iter().map(|p| format!("{}:{}: {}", p.file, p.line, p.what)).collect()
}

#[track_caller]
fn refused(edition: &Edition, wanted: &str) {
    let told = told(edition);
    assert!(told.iter().any(|problem| problem.contains(wanted)), "{wanted}\n is not in \n{}", told.join("\n"));
}

#[test]
fn an_edition_is_another_playbook_in_the_languages_that_are_spoken() {
    let same = THEIRS.edited(&Edition::default(), &[En, Es]).unwrap();
    assert_eq!(same.languages().collect::<Vec<_>>(), [En, Es]);
    let own = THEIRS.edited(&parking(), &[En, Es]).unwrap();
    assert_ne!(own.digest(), THEIRS.digest());
    assert_eq!(own.digest(), THEIRS.edited(&parking(), &[En, Es]).unwrap().digest());
    assert_eq!(own.phrase_view(En, "parking").unwrap().sms, "Behind the house.");
    assert_eq!(own.intent_for("parking"), Some("parking"));
    assert!(own.examples(Es).any(|(intent, _)| intent == "parking"));
    assert_eq!(same.lesson(En), THEIRS.lesson(En), "words of phrases teach nothing about wishes");
    assert_ne!(own.lesson(En), THEIRS.lesson(En));
}

#[test]
fn a_phrase_says_what_is_known_and_keeps_its_claim() {
    let own =
        THEIRS.edited(&says("booked", text("Done: {{ at | when }}{% if told %}, I'll text you{% endif %}.")), &[En]);
    let view = own.unwrap();
    let view = view.phrase_view(En, "booked").unwrap();
    assert_eq!((view.claims, view.said_in), (Some("booked"), vec!["book"]));
    assert!(view.may_use.contains("reference") && view.may_use.contains("tenant") && !view.may_use.contains("options"));
    let claims = |claim: &str| OwnPhrase { claims: Some(claim.into()), ..text("Hello.") };
    refused(&says("greeting", claims("booked")), "phrases/en/greeting/claims:1: a phrase of the playbook claims what");
    refused(&says("booked", claims("rich")), "this is no result that can be claimed");
    refused(&says("booked", text("Done {{ options | or }}.")), "uses `options`, which is not known");
    refused(&says("text_reminder", text("Hi {{ phone }}, STOP ends this.")), "uses `phone`, which is not known");
    refused(&says("boked", text("Done.")), "phrases/en/boked:1: nobody says the phrase `boked`");
    refused(&says("greeting", text("  ")), "nothing would be said here on voice");
    refused(&says("missed_call", text("Sorry we missed you.")), "no longer says how to get no more");
    refused(&says("greeting", text("Who? What?")), "more than one question");
    refused(&says("greeting", text(&"x".repeat(601))), "longer than 600 signs");
    refused(&says("greeting", text("a\u{e000}b")), "signs that nobody can say");
    refused(&says("greeting", OwnPhrase { sms: Some("Hi.".into()), ..OwnPhrase::default() }), "has no text for voice");
}

#[test]
fn a_phrase_does_nothing_but_fill_in() {
    for source in [
        "{% for a in options %}{{ a }}{% endfor %}",
        "{{ 'a' * 1000000000 }}",
        "{{ name.x }}",
        "{% macro a() %}{{ a() }}{% endmacro %}{{ a() }}",
        "{% set a = 1 %}",
        "{{ name",
        "{# note #}",
        "{",
        "{% if 1 < 2 %}x{% endif %}",
    ] {
        refused(&says("greeting", text(source)), "cannot stand in a phrase");
    }
    refused(&says("greeting", text("{{ name | shout }}")), "there is no filter `shout`");
    refused(&says("greeting", text("{% if name %}Hello")), "cannot be read");
    let good = "{%- if not name -%}Hi{% elif name and tenant %}Hi {{ name | first_name }}{% else %}Hey{% endif %}";
    assert_eq!(told(&says("greeting", text(good))), [""; 0]);
}

#[test]
fn a_flow_of_ones_own_is_checked_like_the_playbooks() {
    assert_eq!(told(&parking()), [""; 0]);
    let with = |from: &str, to: &str| {
        let mut edition = parking();
        let flow = edition.flows.get_mut("parking").unwrap();
        flow.document = flow.document.replace(from, to);
        edition
    };
    refused(&with("say: parking", "say: parkin"), "flows/parking:5: phrase `parkin` is missing in `en`");
    refused(&with("say: parking", "say: booked"), "flows/parking:5: phrase `booked` claims a result");
    refused(&with("flow: parking", "flow: park"), "flows/parking:1: this flow is called otherwise");
    refused(&with("flow: parking", "language: en"), "this is no flow");
    refused(&with("steps:", "step:"), "`step` is not known here");
    refused(&with("steps:", "steps: [[["), "this is not YAML");
    refused(&with("starts_on: [parking]\n", ""), "nothing starts the flow that these are examples of");
    let mut silent = parking();
    silent.phrases.remove(&Es);
    refused(&silent, "phrases/en/parking:1: phrase `parking` is missing in `es`");
    let mut unlearned = parking();
    unlearned.flows.get_mut("parking").unwrap().examples.remove(&Es);
    refused(&unlearned, "flows/parking/examples/en:1: `parking` has no examples in `es`");
    let person = OwnFlow {
        document: PARKING.replace("[parking]", "[people]").replace("parking", "person"),
        ..OwnFlow::default()
    };
    let nobody = Edition { flows: [("person".into(), person)].into(), ..Edition::default() };
    refused(&phrase(nobody, En, "person", text("No.")), "no flow is for those who want a person");
}

#[test]
fn what_leads_to_a_person_cannot_be_switched_off() {
    assert_eq!(told(&off("book")), [""; 0]);
    refused(&off("person"), "`person` cannot be switched off");
    refused(&off("message"), "`message` cannot be switched off");
    refused(&off("boook"), "off/boook:1: there is no flow `boook`");
}

#[test]
fn what_no_longer_fits_is_left_out_alone() {
    let mut edition = phrase(parking(), En, "gone", text("Nobody says this."));
    edition.off.insert("was_there".into());
    let (playbook, left, problems) = THEIRS.edited_as_it_fits(&edition, &[En, Es]);
    assert_eq!((left.clone(), problems.len()), (parking(), 2));
    assert_eq!(playbook.digest(), THEIRS.edited(&left, &[En, Es]).unwrap().digest());
    // In a language that is new the flow has no words.
    let (playbook, left, problems) = THEIRS.edited_as_it_fits(&parking(), &[En, Fr]);
    assert!(playbook.flow("parking").is_none() && left.flows.is_empty() && !problems.is_empty(), "{problems:#?}");
}
