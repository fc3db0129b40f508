//! `[[business.intents]]`: what callers want besides.

use super::{SOUND, broken, only, sound};

const INTENT: &str = r#"
[[business.intents]]
name = "prescription"
leads_to = "message"
examples = { en = ["I need a new prescription", "refill my tablets"], es = ["necesito una receta"] }
"#;

#[test]
fn an_intent_has_examples_in_the_languages_of_the_business() {
    let settings = sound(&format!("{SOUND}{INTENT}"));
    let [intent] = only(&settings.tenants).intents.as_slice() else { panic!("one intent") };
    assert_eq!((intent.name.as_str(), intent.leads_to.as_str()), ("prescription", "message"));
    assert_eq!(intent.examples.values().map(Vec::len).collect::<Vec<_>>(), [2, 1]);
}

#[test]
fn what_is_wrong_with_an_intent_is_told() {
    let intents = |text: &str| broken("[[business.widgets]]", &format!("{text}\n[[business.widgets]]"));
    for (from, to, wanted) in [
        ("\"message\"", "\"massage\"", "\"massage\" is neither a flow nor a topic. Did you mean \"message\"?"),
        ("leads_to", "leads", "\"leads\" is not a setting of [business.intents]"),
        ("refill my tablets", "I want to cancel my appointment", "is an example of \"cancel_appointment\" already"),
        ("refill my tablets", "I need a new prescription", "is an example of \"prescription\" already"),
        ("[\"necesito una receta\"]", "[]", "there are no examples in \"es\""),
    ] {
        let told = intents(&INTENT.replace(from, to)).join("\n");
        assert!(told.contains(wanted), "{to}: {told}");
    }
}
