//! The made-up people get in touch, each at their moment and at a person's pace.

use super::ears::Heard;
use super::patience::{LISTENS, RINGS, SAYS_TWO_WORDS, WRITES, hears};
use super::person::{Does, Lines, Person, answer};
use super::who::PEOPLE;
use crate::demo::page::Page;
use crate::demo::{clinic, line};
use anyhow::anyhow;
use frontdesk_desk::Desk;
use frontdesk_store::members;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::time::Duration;
use tokio::time::sleep;

/// In the life of one process.
const GROUPS_MAX: u32 = 50;
/// Of one call, whatever is asked.
const TURNS_MAX: usize = 60;
/// Between two looks whether somebody has become the owner.
const LOOK_EVERY: Duration = Duration::from_secs(1);
/// Whoever has just come in finds their way first.
const LOOKS_ROUND: Duration = Duration::from_secs(2);

/// The people, and whether they are at it.
#[derive(Clone, Debug, Default)]
pub struct People(Arc<Inner>);

#[derive(Debug, Default)]
struct Inner {
    at_it: AtomicBool,
    groups: AtomicU32,
}

impl People {
    /// Has them get in touch. False where they are at it, or have been often enough.
    pub fn come(&self, page: &Page) -> bool {
        if self.0.groups.load(Ordering::Relaxed) >= GROUPS_MAX || self.0.at_it.swap(true, Ordering::AcqRel) {
            return false;
        }
        self.0.groups.fetch_add(1, Ordering::Relaxed);
        let (people, page) = (self.clone(), page.clone());
        #[expect(clippy::disallowed_methods, reason = "ends by itself, and with the desk")]
        tokio::spawn(async move {
            tokio::select! {
                () = page.desk.stopping().cancelled() => {}
                _ = futures::future::join_all(PEOPLE.iter().map(|person| comes(&page, person))) => {}
            }
            people.0.at_it.store(false, Ordering::Release);
        });
        true
    }
}

/// Waits until the desk has its first owner, and lets people come; not where it had one from the start.
pub async fn watch_for_an_owner(people: People, page: Page) {
    if has_an_owner(&page.desk).await {
        return;
    }
    loop {
        tokio::select! {
            () = page.desk.stopping().cancelled() => return,
            () = sleep(LOOK_EVERY) => {}
        }
        if has_an_owner(&page.desk).await {
            sleep(LOOKS_ROUND).await;
            people.come(&page);
            return;
        }
    }
}

/// Where that cannot be told nobody comes.
async fn has_an_owner(desk: &Desk) -> bool {
    let looked = desk.store().house().read(|tx| Box::pin(members::any(tx))).await;
    looked.unwrap_or(true)
}

async fn comes(page: &Page, person: &Person) {
    sleep(person.comes_after).await;
    let did = match &person.does {
        Does::Calls { why, answers } => calls(page, person.number, why, answers).await,
        Does::Texts(texts) => writes(page, person.number, clinic::PHONE, texts).await,
        Does::Misses(texts) => misses(page, person.number, texts).await,
    };
    if let Err(error) = did {
        tracing::warn!(%error, "one of the demo's people did not get through");
    }
}

async fn calls(page: &Page, number: &str, why: &'static str, answers: Lines) -> anyhow::Result<()> {
    let (call, twiml) = line::ring(page, number, clinic::PHONE).await.map_err(|e| anyhow!(e))?;
    let (mut heard, mut first) = (Heard::of(&twiml)?, Some(why));
    for _ in 0..TURNS_MAX {
        let Some(action) = heard.listens_at.take() else { break };
        let quiet = heard.said.is_empty();
        sleep(if quiet { LISTENS } else { hears(&heard.said) }).await;
        let says = first.take().or_else(|| answer(answers, &heard.said)).filter(|_| !quiet);
        // Who is told something they have no answer to, hangs up; in silence they wait for somebody to speak.
        if says.is_none() && !quiet && !is_held(&action) {
            break;
        }
        if let (Some(words), Some(callback)) = (says, &heard.tells_at) {
            speaks(page, &call, callback, words).await?;
        }
        let done = line::spoken(says.map(str::to_owned), None);
        let twiml = line::go_on(page, &call, &action, done).await.map_err(|e| anyhow!(e))?;
        heard = Heard::of(&twiml.ok_or_else(|| anyhow!("the call is gone"))?)?;
    }
    line::end(page, &call).await.map_err(|e| anyhow!(e))
}

/// Says it two words at a time; what there is until then is told on.
async fn speaks(page: &Page, call: &str, callback: &str, words: &str) -> anyhow::Result<()> {
    let words: Vec<&str> = words.split_whitespace().collect();
    for said in (2..words.len()).step_by(2) {
        sleep(SAYS_TWO_WORDS).await;
        let done = line::speaking(words.iter().take(said).copied().collect::<Vec<_>>().join(" "));
        line::go_on(page, call, callback, done).await.map_err(|e| anyhow!(e))?;
    }
    sleep(SAYS_TWO_WORDS).await;
    Ok(())
}

/// Whether a person has the call in hand: then the caller stays on the line.
fn is_held(action: &str) -> bool {
    action.contains("&h=")
}

async fn writes(page: &Page, from: &str, to: &str, texts: &[&str]) -> anyhow::Result<()> {
    for text in texts {
        line::text(page, from, to, text).await.map_err(|e| anyhow!(e))?;
        sleep(WRITES).await;
    }
    Ok(())
}

async fn misses(page: &Page, number: &str, texts: &[&str]) -> anyhow::Result<()> {
    let line = clinic::PHONE_RING_FIRST;
    let (call, twiml) = line::ring(page, number, line).await.map_err(|e| anyhow!(e))?;
    sleep(RINGS).await;
    if let Some(action) = Heard::of(&twiml)?.dials_at {
        let unanswered = line::dialed("no-answer".to_owned());
        line::go_on(page, &call, &action, unanswered).await.map_err(|e| anyhow!(e))?;
    }
    line::end(page, &call).await.map_err(|e| anyhow!(e))?;
    sleep(WRITES).await;
    writes(page, number, line, texts).await
}
