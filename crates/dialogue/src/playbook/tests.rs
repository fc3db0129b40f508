//! Every fault of a playbook is told with its place and what to do.

use super::{Playbook, builtin, json_schema};

const FLOW: &str = "flow: ask\nstarts_on: [book]\nslots:\n  when: when\nsteps:\n  - collect: when\n    ask: ask_when\n";

/// The problems of the shipped phrases with one more flow.
fn problems(flow: &str) -> Vec<String> {
    let mut files = shipped();
    files.push(("x.yaml".to_owned(), flow.to_owned()));
    told(&files)
}

fn shipped() -> Vec<(String, String)> {
    let files = builtin("appointments").expect("a playbook");
    files.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect()
}

fn told(files: &[(String, String)]) -> Vec<String> {
    let problems = Playbook::load(files).err().unwrap_or_default();
    problems.into_iter().map(|p| p.to_string().split(". ").next().unwrap_or_default().to_owned()).collect()
}

fn changed(path: &str, from: &str, to: &str) -> Vec<String> {
    let mut files = shipped();
    for (p, text) in &mut files {
        if p.ends_with(path) {
            assert!(text.contains(from), "{from} is not in {path}");
            *text = text.replacen(from, to, 1);
        }
    }
    told(&files)
}

#[test]
fn a_good_flow_has_no_problems() {
    assert_eq!(problems(FLOW), [""; 0]);
    assert!(builtin("nowhere").is_none());
}

#[test]
fn the_appointments_speak_every_language() {
    let playbook = Playbook::load(&shipped()).expect("no problems");
    for language in frontdesk_domain::Language::ALL {
        assert!(playbook.languages().any(|l| l == language), "no phrases for {language}");
    }
}

/// One letter outside this alphabet makes a segment of 160 characters one of 70.
#[test]
fn texts_that_go_out_by_themselves_keep_to_the_cheap_alphabet() {
    let cheap = |c: char| c.is_ascii() && c != '`' || "èéùìòÇØøÅåÆæßÉ¡ÄÖÑÜ§¿äöñüà".contains(c);
    for (path, text) in shipped().iter().filter(|(path, _)| path.contains("/phrases/")) {
        let texts = text.lines().filter(|l| l.starts_with("  text_") || l.starts_with("  missed_call:"));
        for line in texts {
            let costly: String = line.chars().filter(|c| !cheap(*c)).collect();
            assert_eq!(costly, "", "{path}: {line}");
        }
    }
}

#[test]
fn problems_name_place_and_remedy() {
    let mut files = shipped();
    files.push(("x.yaml".into(), FLOW.replace("collect: when", "collect: wen")));
    let problems = Playbook::load(&files).unwrap_err();
    assert_eq!(problems[0].to_string(), "x.yaml:6:5: flow `ask` has no slot `wen`. Use one of: when.");
}

#[test]
fn each_fault_is_found() {
    let cases = [
        ("collect: when", "collect: wen", "x.yaml:6:5: flow `ask` has no slot `wen`"),
        ("ask: ask_when", "ask: ask_wen", "x.yaml:7:10: phrase `ask_wen` is missing in `en`"),
        ("when: when", "when: date", "x.yaml:4:9: `date` is not a type of slot"),
        ("collect: when", "colect: when", "x.yaml:6:5: this step says nothing to do"),
        ("  - collect", "  - wait: 3 days\n  - collect", "x.yaml:6:5: `wait` is not yet available here"),
        ("  - collect", "  - do: dance\n  - collect", "x.yaml:6:9: there is no action `dance`"),
        ("  - collect", "  - goto: nowhere\n  - collect", "x.yaml:6:11: there is no step `nowhere`"),
        ("  - collect", "  - end: flow\n  - collect", "x.yaml:7:5: step `2` is never reached"),
        ("  - collect", "  - call: dance\n  - collect", "x.yaml:6:5: there is no flow `dance`"),
        ("  - collect", "  - answer: weather\n  - collect", "x.yaml:6:5: there is no topic `weather`"),
        (
            "  - collect",
            "  - say: booked\n  - collect",
            "x.yaml:6:10: phrase `booked` claims a result that is not committed here",
        ),
        (
            "  - collect",
            "  - say: choose_time\n  - collect",
            "phrase `choose_time` uses `options`, which is not known where it is said",
        ),
        (
            "  - collect",
            "  - do: cancel_booking\n    with: { booking: when }\n    on: { cancelled: next, gone: next }\n  - collect",
            "x.yaml:6:5: `cancel_booking` wants a booking for `booking`, slot `when` is a when",
        ),
        (
            "  - collect",
            "  - do: take_message\n    on: { message_taken: next }\n  - collect",
            "x.yaml:6:5: `take_message` needs `text` and flow `ask` has no such slot",
        ),
        (
            "  - collect",
            "  - do: release_hold\n    on: { gone: next }\n  - collect",
            "x.yaml:7:11: `gone` does not come of this step",
        ),
        ("  - collect", "  - do: release_hold\n  - collect", "x.yaml:6:5: nothing is said for `released`"),
        (
            "  - collect",
            "  - say: hello\n    confirm: read_back\n  - collect",
            "x.yaml:7:5: a step does one thing, this one has `say` and `confirm`",
        ),
        ("starts_on", "starts_onn", "x.yaml:2:1: `starts_onn` is not known here"),
        ("flow: ask", "flow: book", "x.yaml:1:1: a second flow is called `book`"),
        ("flow: ask", "flow: [ask", "x.yaml:2:10: this is not YAML"),
        ("flow: ask", "flo: ask", "x.yaml:1:1: this is neither a flow nor a list of phrases"),
    ];
    for (from, to, wanted) in cases {
        let told = problems(&FLOW.replacen(from, to, 1));
        assert!(told.iter().any(|t| t.contains(wanted)), "{wanted}\n is not in \n{}", told.join("\n"));
    }
}

#[test]
fn a_forgotten_outcome_is_found() {
    let told = changed("flows/book.yaml", "      booked:\n        - say: booked\n", "");
    assert_eq!(told[0], "appointments/flows/book.yaml:62:5: nothing is said for `booked`");
}

#[test]
fn phrases_fit_in_every_language() {
    let cases = [
        ("  ask_day: \"¿Qué día le gustaría?\"\n", "", "en.yaml:118:3: phrase `ask_day` is missing in `es`"),
        ("¿Qué día le gustaría?\"", "¿Qué día {{ nothing }}?\"", "phrase `ask_day` uses other arguments than in `en`"),
        ("¿Qué día le gustaría?\"", "¿Qué día? ¿A qué hora?\"", "this phrase asks more than one question"),
        ("¿Qué día le gustaría?\"", "¿Qué día {{ at | shout }}?\"", "there is no filter `shout`"),
        ("¿Qué día le gustaría?\"", "¿Qué día {{ at ?\"", "this template cannot be read"),
        ("claims: booked", "claims: moved", "phrase `booked` claims something else than in `en`"),
        ("claims: booked", "claims: rich", "this is no result that can be claimed"),
    ];
    for (from, to, wanted) in cases {
        let told = changed("phrases/es.yaml", from, to);
        assert!(told.iter().any(|t| t.contains(wanted)), "{wanted}\n is not in \n{}", told.join("\n"));
    }
}

#[test]
fn hostile_files_are_told_and_never_panic() {
    let deep = "steps: ".to_owned() + &"[".repeat(5000);
    let bomb = "a: &a [x, x]\nb: [*a, *a]\n";
    for text in
        ["", "- - -", "\u{0}", "? : :", ": :\n:", "flow: {}\nsteps: 3", "phrases: [a]", &deep, bomb, "a: 1\na: 2"]
    {
        let told = told(&[("x.yaml".to_owned(), text.to_owned())]);
        assert!(!told.is_empty(), "{text:?}");
    }
}

#[test]
fn the_schema_knows_every_action_and_type() {
    let schema = json_schema().to_string();
    for (action, _) in frontdesk_domain::action::ACTIONS {
        assert!(schema.contains(action), "{action}");
    }
}

#[test]
fn examples_lead_somewhere_say_something_and_mean_one_thing() {
    let at = "appointments/examples/en.yaml";
    for (from, to, wanted) in [
        ("  book:\n", "  boook:\n", "en.yaml:4:3: no flow starts on `boook`, and it is no topic"),
        ("    - booking please\n", "    - \" \"\n", "this example is empty"),
        ("    - booking please\n", "    - Can I reschedule?\n", "this is an example of `book` already, in line 18"),
        ("language: en\n", "", "en.yaml:2:1: these examples have no language"),
        ("language: en\n", "language: es\n", "a second file has examples in `es`"),
        ("language: en\n", "language: es\n", "there are no examples in `en`"),
        ("  other:\n", "  ask_why:\n", "`other` has no examples in `en`"),
        ("  other:\n", "  emergency: []\n  other:\n", "`emergency` has no examples"),
    ] {
        let told = changed(at, from, to);
        assert!(told.iter().any(|problem| problem.contains(wanted)), "{to}: {told:?}");
    }
}

#[test]
fn every_language_has_a_dozen_examples_of_each_intent() {
    let playbook = Playbook::load(&shipped()).expect("no problems");
    for language in frontdesk_domain::Language::ALL {
        let mut of: std::collections::BTreeMap<&str, usize> = Default::default();
        playbook.examples(language).for_each(|(intent, _)| *of.entry(intent).or_default() += 1);
        assert!(of.len() >= 13 && of.values().all(|count| *count >= 10), "{language}: {of:?}");
    }
    assert_eq!(playbook.intent_for("cancel"), Some("cancel_appointment"));
    assert_eq!(playbook.intent_for("price"), Some("ask_price"));
    assert_eq!(playbook.intent_for("nowhere"), None);
}
