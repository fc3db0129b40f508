//! Businesses that have models of their own, and what is told of a turn in which a model did not help.

use crate::serve::{Office, TOKEN, told, twilio};
use frontdesk_testkit::model::{Brand, Fault, Reply, Vendor};
use frontdesk_testkit::twilio::{Call, Caller};
use serde_json::Value;
use std::io::Write;
use std::time::{Duration, Instant};

const RIVERSIDE: (&str, &str) = ("sk-riverside-51", "+15875550100");
const HILLSIDE: (&str, &str) = ("sk-hillside-52", "+15875550300");
const NOBODYS: &str = "+15875550400";

/// Words that mean nothing to rules.
const UNCLEAR: &str = "right so Jonathan my molar went crack on a nut and ouch";
const HELPED: &str = "Would you like to make an appointment?";
const ALONE: &str = "I didn't catch that";

fn helps() -> Reply {
    let command =
        r#"{"command": "start_flow", "name": "book", "value": "", "said": "my molar went crack", "number": 0}"#;
    Reply::text(&["{\"commands\": [", command, "]}"])
}

fn office(name: &str, lines: &str) -> Office {
    let office = Office::new(name);
    let mut file = std::fs::File::options().append(true).open(office.folder.join("frontdesk.toml")).unwrap();
    writeln!(file, "\n{lines}").unwrap();
    office
}

fn business(name: &str, number: &str, advice: &str) -> String {
    format!(
        r#"
[[business]]
name = "{name}"
zone = "America/Edmonton"
locale = "en-CA"
currency = "CAD"
address = "2 Hill Street"
[business.hours]
monday = "09:00-17:00"
[[business.services]]
name = "Checkup"
minutes = 30
default = true
[[business.practitioners]]
name = "Dr. Moss"
[[business.numbers]]
address = "{number}"
[business.advice]
{advice}
"#
    )
}

struct Line<'a> {
    office: &'a Office,
    callers: Caller,
}

impl<'a> Line<'a> {
    fn of(office: &'a Office) -> Self {
        Self { office, callers: Caller::new([office.base()], TOKEN).unwrap() }
    }

    async fn rings(&self, from: &str, to: &str) -> Call {
        let mut call = self.callers.call(from, to);
        call.ring().await.unwrap();
        call
    }

    /// What is answered to words that no rule understands.
    async fn unclear(&self, from: &str, to: &str) -> String {
        let mut call = self.rings(from, to).await;
        let heard = call.say(UNCLEAR).await.unwrap();
        call.end("completed").await.unwrap();
        heard.twiml.said()
    }

    async fn explains(&self, arguments: &[&str]) -> String {
        let (sound, text) = told(self.office.command("explain").args(arguments).output().await.unwrap());
        assert!(sound, "{text}");
        text
    }

    /// The page of the turn in which a model was to be asked, in the last conversation of this number.
    async fn explained(&self, from: &str) -> String {
        let whole: Value = serde_json::from_str(&self.explains(&[from, "--json"]).await).unwrap();
        let turns = whole["turns"].as_array().unwrap();
        let asked = |turn: &&Value| turn["advice"].as_array().is_some_and(|advice| !advice.is_empty());
        let turn = turns.iter().find(asked).unwrap_or_else(|| panic!("{whole:#}"));
        assert_eq!(turn["same"], true, "{turn:#}");
        self.explains(&[turn["turn"].as_str().unwrap()]).await
    }
}

#[tokio::test]
async fn each_business_asks_its_own_models_by_its_own_key_within_its_own_budget() {
    let own = Vendor::start(Brand::OpenAi, HILLSIDE.0, "tiny").await.unwrap();
    let shared = Vendor::start(Brand::Anthropic, RIVERSIDE.0, "claude").await.unwrap();
    let models = format!(
        "[[model]]\nname = \"shared\"\nvendor = \"anthropic\"\nmodel = \"claude\"\nbase_url = \"{}\"\nkey_env = \"SHARED_KEY\"\n\
         [[model]]\nmodel = \"tiny\"\nbase_url = \"{}\"\n",
        shared.base(),
        own.base(),
    );
    let hillside =
        business("Hillside", HILLSIDE.1, "models = [\"tiny\"]\nkey_env = \"OWN_KEY\"\ntokens_per_day = 1800");
    let nobody = business("Lakeside", NOBODYS, "models = []");
    let office = office("advice-own", &format!("{models}{hillside}{nobody}"));
    // Time enough on a machine that is busy.
    let keys = [("SHARED_KEY", RIVERSIDE.0), ("OWN_KEY", HILLSIDE.0), ("FRONTDESK_ADVICE_VOICE_MS", "15000")];
    let (sound, text) = told(office.command("check").envs(keys).output().await.unwrap());
    assert!(sound, "{text}");
    let twilio = twilio().await;
    let _desk = office.serve_with(&twilio, &keys).await;
    let line = Line::of(&office);

    // A server that does not count: what a question took is guessed, and is more than half of the budget.
    own.will(Reply { fault: Some(Fault::NoUsage), ..helps() });
    assert!(line.unclear("+14035551201", HILLSIDE.1).await.contains(HELPED));
    assert_eq!((own.asked().len(), shared.asked().len()), (1, 0));
    for n in 2..5 {
        own.will(helps());
        let from = format!("+1403555120{n}");
        assert!(line.unclear(&from, HILLSIDE.1).await.contains(ALONE));
        let page = line.explained(&from).await;
        assert!(page.contains("commands over_budget: the budget of the business is used up"), "{page}");
    }
    assert_eq!(own.asked().len(), 1, "the budget is a hard stop");

    // What one business has used up is another's still.
    for n in 1..4 {
        shared.will(helps());
        assert!(line.unclear(&format!("+1403555130{n}"), RIVERSIDE.1).await.contains(HELPED));
    }
    assert_eq!((own.asked().len(), shared.asked().len()), (1, 3));
    assert!(line.unclear("+14035551401", NOBODYS).await.contains(ALONE));
    assert_eq!((own.asked().len(), shared.asked().len()), (1, 3), "who chose no model asks none");
}

#[tokio::test]
async fn explain_says_that_a_model_was_late() {
    // Shorter than the pause after which a vendor counts as gone.
    let stalls = (Reply::failing(Fault::Stall(1)), "commands late: no answer came within the time of a turn");
    explained("advice-late", 1_000, vec![stalls]).await;
}

#[tokio::test]
async fn explain_says_why_a_model_did_not_help() {
    let cases = vec![
        (Reply::text(&["Booked you in for noon!"]), "commands refused: the answer is no JSON object"),
        (Reply::failing(Fault::Flood), "commands down: the model could not be reached, refused or broke off"),
        (Reply::failing(Fault::Cut(1)), "commands down: the model could not be reached, refused or broke off"),
    ];
    explained("advice-why", 15_000, cases).await;
}

/// A caller whom the model does not help is answered alone, and the turn's page says why.
async fn explained(name: &str, voice_ms: u32, cases: Vec<(Reply, &str)>) {
    let vendor = Vendor::start(Brand::OpenAi, RIVERSIDE.0, "tiny").await.unwrap();
    let model = format!("[[model]]\nmodel = \"tiny\"\nbase_url = \"{}\"\nkey_env = \"KEY\"", vendor.base());
    let office = office(name, &format!("{model}\n[advice]\nvoice_ms = {voice_ms}"));
    let twilio = twilio().await;
    let _desk = office.serve_with(&twilio, &[("KEY", RIVERSIDE.0)]).await;
    let line = Line::of(&office);
    for (n, (reply, wanted)) in cases.into_iter().enumerate() {
        vendor.will(reply);
        let from = format!("+1403555150{n}");
        assert!(line.unclear(&from, RIVERSIDE.1).await.contains(ALONE), "{wanted}");
        let page = line.explained(&from).await;
        assert!(page.contains(wanted), "{wanted}: {page}");
    }
}

#[tokio::test]
async fn a_caller_who_speaks_again_is_answered_at_once() {
    let vendor = Vendor::start(Brand::OpenAi, RIVERSIDE.0, "tiny").await.unwrap();
    let model = format!("[[model]]\nmodel = \"tiny\"\nbase_url = \"{}\"\nkey_env = \"KEY\"", vendor.base());
    let office = office("advice-again", &format!("{model}\n[advice]\nvoice_ms = 15000"));
    let twilio = twilio().await;
    let _desk = office.serve_with(&twilio, &[("KEY", RIVERSIDE.0)]).await;
    let line = Line::of(&office);
    let from = "+14035551601";
    vendor.will(Reply::failing(Fault::Stall(1)));
    let mut call = line.rings(from, RIVERSIDE.1).await;
    let (mut first, began) = (call.clone(), Instant::now());
    let asking = async { first.say(UNCLEAR).await.unwrap().twiml.said() };
    let again = async {
        crate::world::until("the model is asked", Duration::from_secs(5), async || !vendor.asked().is_empty()).await;
        call.say("What are your opening hours?").await.unwrap().twiml.said()
    };
    let (first, second) = tokio::join!(asking, again);
    assert!(began.elapsed() < Duration::from_secs(8), "{:?}", began.elapsed());
    assert!(first.contains(ALONE), "{first}");
    assert!(second.contains("open"), "{second}");
    assert!(vendor.saw_hang_up(1).await, "the question was dropped at the vendor, too");
    let page = line.explained(from).await;
    assert!(page.contains("commands interrupted: the person went on, and the question was dropped"), "{page}");
}
