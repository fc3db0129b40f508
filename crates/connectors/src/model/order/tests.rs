use super::*;
use crate::model::refusal::rejected;
use frontdesk_domain::model::{Stop, Tokens};
use std::collections::VecDeque;

/// What a model does the next times it is asked.
#[derive(Clone, Debug)]
enum Will {
    Answer,
    Fail(OutsideError),
    /// Nothing comes at all.
    Hang,
    /// A piece comes, and then an error.
    Break,
}

#[derive(Debug)]
struct Scripted {
    name: &'static str,
    script: Mutex<VecDeque<Will>>,
    asked: Mutex<Vec<Option<u32>>>,
}

impl Scripted {
    fn new(name: &'static str, script: &[Will]) -> Arc<Self> {
        Arc::new(Self { name, script: Mutex::new(script.to_vec().into()), asked: Mutex::default() })
    }

    fn asked(&self) -> usize {
        self.asked.lock().unwrap().len()
    }
}

#[async_trait]
impl LanguageModel for Scripted {
    fn name(&self) -> &str {
        self.name
    }

    async fn ask(&self, ask: &Ask) -> Result<Pieces, OutsideError> {
        self.asked.lock().unwrap().push(ask.within_ms);
        let will = self.script.lock().unwrap().pop_front().unwrap_or(Will::Answer);
        let end = Piece::End { why: Stop::Finished, tokens: Tokens::default(), by: self.name.into(), cost_micros: 0 };
        let text = Piece::Text("hello".into());
        match will {
            Will::Answer => Ok(Box::pin(futures::stream::iter([Ok(text), Ok(end)]))),
            Will::Break => Ok(Box::pin(futures::stream::iter([Ok(text), Err(broken("cut"))]))),
            Will::Fail(error) => Err(error),
            Will::Hang => std::future::pending().await,
        }
    }
}

const SHORT: Rests = Rests { failed: Duration::from_millis(300), unusable: Duration::from_millis(300) };

fn order(models: &[&Arc<Scripted>]) -> Order {
    Order::resting(models.iter().map(|model| Arc::clone(model) as Arc<dyn LanguageModel>).collect(), SHORT)
}

async fn answered_by(order: &Order, ask: &Ask) -> Result<String, OutsideError> {
    let answer = tokio::time::timeout(Duration::from_secs(5), answer(order, ask)).await;
    answer.expect("it waits for ever")
}

async fn answer(order: &Order, ask: &Ask) -> Result<String, OutsideError> {
    let mut pieces = order.ask(ask).await?;
    while let Some(piece) = pieces.next().await {
        if let Piece::End { by, .. } = piece? {
            return Ok(by);
        }
    }
    panic!("no end came");
}

fn within(ms: u32) -> Ask {
    Ask { within_ms: Some(ms), ..Ask::default() }
}

fn down() -> Will {
    Will::Fail(broken("status 503"))
}

#[tokio::test]
async fn the_next_model_answers_when_the_first_cannot() {
    for trouble in [broken("status 503"), OutsideError::Unauthorized, rejected("withheld", "no")] {
        let (a, b) = (Scripted::new("a", &[Will::Fail(trouble)]), Scripted::new("b", &[]));
        assert_eq!(answered_by(&order(&[&a, &b]), &within(2_000)).await.unwrap(), "b");
    }
}

#[tokio::test]
async fn a_model_that_hangs_leaves_time_for_the_next() {
    let (a, b) = (Scripted::new("a", &[Will::Hang]), Scripted::new("b", &[]));
    let started = Instant::now();
    assert_eq!(answered_by(&order(&[&a, &b]), &within(1_500)).await.unwrap(), "b");
    assert!(started.elapsed() >= (Duration::from_millis(1_500) - AHEAD) * 2 / 3);
    let told = b.asked.lock().unwrap().first().copied().flatten().unwrap();
    assert!((100..=500).contains(&told), "the next is told what is left: {told}");
}

#[tokio::test]
async fn a_passing_trouble_is_tried_once_more_and_a_lasting_one_is_not() {
    let a = Scripted::new("a", &[down()]);
    assert_eq!(answered_by(&order(&[&a]), &within(2_000)).await.unwrap(), "a");
    assert_eq!(a.asked(), 2);

    let a = Scripted::new("a", &[Will::Fail(rejected("context_too_long", "no"))]);
    assert!(answered_by(&order(&[&a]), &within(2_000)).await.is_err());
    assert_eq!(a.asked(), 1);

    let a = Scripted::new("a", &[down()]);
    assert!(answered_by(&order(&[&a]), &within(200)).await.is_err(), "no time for a second try");
    assert_eq!(a.asked(), 1);
}

#[tokio::test]
async fn an_answer_that_breaks_off_is_not_begun_again() {
    let (a, b) = (Scripted::new("a", &[Will::Break]), Scripted::new("b", &[]));
    let order = order(&[&a, &b]);
    let mut pieces = order.ask(&within(2_000)).await.unwrap();
    assert_eq!(pieces.next().await, Some(Ok(Piece::Text("hello".into()))));
    assert!(matches!(pieces.next().await, Some(Err(_))));
    assert_eq!(b.asked(), 0);
}

#[tokio::test]
async fn a_model_that_keeps_failing_costs_no_more_time() {
    let hangs = vec![Will::Hang; 3];
    let (a, b) = (Scripted::new("a", &hangs), Scripted::new("b", &[]));
    let order = order(&[&a, &b]);
    for _ in 0..3 {
        answered_by(&order, &within(400)).await.unwrap();
    }
    let started = Instant::now();
    assert_eq!(answered_by(&order, &within(400)).await.unwrap(), "b");
    assert_eq!(a.asked(), 3);
    assert!(started.elapsed() < Duration::from_millis(100));
    tokio::time::sleep(SHORT.failed).await;
    assert_eq!(answered_by(&order, &within(400)).await.unwrap(), "a", "tried again, and back");
}

#[tokio::test]
async fn answers_that_break_off_count_as_failures() {
    let a = Scripted::new("a", &vec![Will::Break; 3]);
    let order = order(&[&a]);
    for _ in 0..3 {
        assert!(answered_by(&order, &within(2_000)).await.is_err());
    }
    assert!(matches!(order.ask(&within(2_000)).await.err(), Some(OutsideError::Retry { after: Some(_), .. })));
    assert_eq!(a.asked(), 3);
}

#[tokio::test]
async fn a_model_whose_key_is_not_accepted_is_not_asked_at_every_turn() {
    let (a, b) = (Scripted::new("a", &[Will::Fail(OutsideError::Unauthorized)]), Scripted::new("b", &[]));
    let order = order(&[&a, &b]);
    for _ in 0..3 {
        assert_eq!(answered_by(&order, &within(2_000)).await.unwrap(), "b");
    }
    assert_eq!(a.asked(), 1);
    tokio::time::sleep(SHORT.unusable).await;
    assert_eq!(answered_by(&order, &within(2_000)).await.unwrap(), "a");
}

#[tokio::test]
async fn a_vendor_gets_the_rest_it_asks_for() {
    let rest = OutsideError::Retry { after: Some(Duration::from_millis(400)), reason: "status 429".into() };
    let a = Scripted::new("a", &[Will::Fail(rest)]);
    let order = order(&[&a]);
    assert!(answered_by(&order, &within(5_000)).await.is_err());
    assert!(answered_by(&order, &within(5_000)).await.is_err());
    assert_eq!(a.asked(), 1);
    tokio::time::sleep(Duration::from_millis(400)).await;
    assert!(answered_by(&order, &within(5_000)).await.is_ok());
}

#[tokio::test]
async fn no_model_at_all_is_an_error_and_not_a_panic() {
    assert!(order(&[]).ask(&within(1_000)).await.is_err());
}
