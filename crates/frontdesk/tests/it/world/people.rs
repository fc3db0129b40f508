//! People who ring, and what they usually say.

use super::{CLINIC, Slot};
use frontdesk_testkit::twilio::{Call, Caller, Heard};

#[derive(Clone, Debug)]
pub struct Person {
    pub name: String,
    pub phone: String,
}

const FIRST: [&str; 10] = ["David", "Emma", "Brian", "Laura", "Kevin", "Megan", "Daniel", "Claire", "Robert", "Alice"];
const LAST: [&str; 10] = ["Miller", "Clark", "Turner", "Baker", "Walker", "Parker", "Reed", "Bell", "Cooper", "Brooks"];

/// Each with a name and a number of their own.
pub fn person(n: usize) -> Person {
    Person { name: format!("{} {}", FIRST[n % 10], LAST[n / 10 % 10]), phone: format!("+1403555{:04}", 1000 + n) }
}

/// What is said up to the question whether to book.
fn words(person: &Person, slot: Slot) -> [String; 4] {
    [
        "I would like to book an appointment.".into(),
        slot.spoken(),
        format!("My name is {}.", person.name),
        "Yes, please.".into(),
    ]
}

/// Rings and says the first `turns` of four sentences; the fourth books.
pub async fn talk_until(caller: &Caller, person: &Person, slot: Slot, turns: usize) -> Call {
    let mut call = caller.call(&person.phone, CLINIC);
    let rang = call.ring().await.unwrap();
    assert!(rang.twiml.said().contains("How can I help"), "{}", rang.body);
    for words in words(person, slot).iter().take(turns) {
        let heard = call.say(words).await.unwrap();
        assert_eq!(heard.status, 200, "{words}: {}", heard.body);
    }
    call
}

/// A whole call; the last answer says that it is booked.
pub async fn book(caller: &Caller, person: &Person, slot: Slot) -> Call {
    let call = talk_until(caller, person, slot, 4).await;
    is_booked(call.heard().unwrap(), slot);
    call
}

pub fn is_booked(heard: &Heard, slot: Slot) {
    let said = heard.twiml.said();
    assert!(said.contains("You're booked") && said.contains(&slot.clock()), "{said}");
}
