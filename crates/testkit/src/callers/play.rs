//! One conversation from the first ring to the last word, and the judgement on it.

use super::caller::{Agreed, Caller, End};
use super::clinic::clinic;
use super::dice::Dice;
use super::goal::{Errand, Goal, Place, draw};
use super::line::{Answer, Line, Move};
use super::practice::Practice;
use super::words::{fold, words};
use frontdesk_domain::{Booking, BookingStatus, Language, Medium, Next, Tenant};
use jiff::civil::{Weekday, date};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, ToSpan};

/// How a conversation came out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Everything the caller wanted is done.
    Reached,
    /// What was wanted was not to be had, and that was said.
    Impossible,
    /// A person had to help.
    Person,
    /// Not reached: why.
    Stuck(String),
    /// Something was done, or said to be done, that the caller did not agree to.
    Wrong(String),
}

/// A conversation that was played.
#[derive(Clone, Debug)]
pub struct Played {
    pub seed: u64,
    pub language: Language,
    pub medium: Medium,
    pub verdict: Verdict,
    /// How often the caller spoke.
    pub turns: usize,
    /// What was wanted and done in the end.
    pub goal: Goal,
    pub tenant: Tenant,
    pub now: Timestamp,
    pub said: Vec<Turn>,
    pub bookings: Vec<Booking>,
}

/// What the caller did and what was answered.
#[derive(Clone, Debug, PartialEq)]
pub struct Turn {
    pub does: Move,
    pub said: String,
    pub phrases: Vec<String>,
    /// A model's words were said.
    pub worded: bool,
}

impl Turn {
    fn of(does: Move, answer: &Answer) -> Self {
        Self { does, said: answer.said.clone(), phrases: answer.phrases.clone(), worded: answer.worded }
    }
}

/// Plays the conversation of this seed. The same seed on the same desk is the same conversation.
pub async fn play(practice: &Practice, seed: u64, language: Language, medium: Medium) -> anyhow::Result<Played> {
    let mut dice = Dice::new(seed ^ (language as u64) << 56 ^ (medium as u64) << 48);
    let words = words(language);
    let tenant = clinic(seed.wrapping_mul(64).wrapping_add(language as u64 * 8 + medium as u64), language, &mut dice);
    let zone = frontdesk_domain::zone::named(&tenant.zone)?;
    let now = hour_of_call(&zone, &mut dice)?;
    practice.clock.set(now, dice.roll());
    let place = Place { tenant: &tenant, zone, now };
    let goal = draw(&place, words, &mut dice);
    practice.arrange(&tenant, &goal.others, &goal.own).await?;
    let shown = (medium != Medium::Voice || !goal.hides_number).then(|| goal.phone.clone());
    let mut line = Line::to(practice, &tenant, medium, shown.as_deref()).await?;
    let mut caller = Caller::new(place, words, medium, goal, dice);
    let mumble = |turn| (practice.mumble)(language, turn);
    let (said, end) = talk(&mut line, &mut caller, mumble).await?;
    let bookings = practice.bookings(&tenant).await?;
    let messages = practice.messages(&tenant).await?;
    let verdict = judge(&caller, end, &bookings, &messages);
    let turns = said.iter().filter(|t| t.does != Move::Opens).count();
    let goal = caller.goal.clone();
    drop(caller);
    Ok(Played { seed, language, medium, verdict, turns, goal, now, said, bookings, tenant })
}

/// A working day in the winter, while the clinic is open or shortly before.
fn hour_of_call(zone: &TimeZone, dice: &mut Dice) -> anyhow::Result<Timestamp> {
    let mut day = date(2026, 11, 16).saturating_add((dice.below(110) as i32).days());
    while matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) {
        day = day.saturating_add(1.day());
    }
    let minutes = dice.below(8 * 60) as i64;
    Ok(day.at(7, 30, 0, 0).to_zoned(zone.clone())?.timestamp() + SignedDuration::from_mins(minutes))
}

/// Why the talking ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Over {
    Nothing,
    Person,
    HungUp,
    TooLong,
}

async fn talk(
    line: &mut Line<'_>,
    caller: &mut Caller<'_>,
    mumble: impl Fn(usize) -> Option<&'static str>,
) -> anyhow::Result<(Vec<Turn>, Over)> {
    let mut budget = 8 + 7 * caller.goal.errands.len() + 2 * caller.goal.twists.len();
    let mut said = Vec::new();
    let mut does = Move::Opens;
    let over = loop {
        // Said before what is meant; the budget is for what is meant.
        let dictated = said.last().is_some_and(|t: &Turn| t.phrases.iter().any(|p| p == "ask_message"));
        if let (Move::Says(_), Some(words), false) = (&does, mumble(said.len()), dictated) {
            let mumbled = Move::Says(words.to_owned());
            let Some(answer) = line.does(&mumbled).await? else { break Over::Person };
            said.push(Turn::of(mumbled, &answer));
            budget += 2;
            if let Some(over) = over(&answer) {
                break over;
            }
            // Whoever is only asked once more says what they were about to say.
            if !answer.came.is_empty() || !answer.phrases.iter().any(|p| p == "not_understood" || p == "(again)") {
                match caller.answers(&answer) {
                    Some(next) => does = next,
                    None => break Over::Nothing,
                }
            }
        }
        let answer = line.does(&does).await?;
        let next = match &answer {
            Some(answer) => {
                said.push(Turn::of(does, answer));
                let next = caller.answers(answer);
                if let Some(over) = over(answer) {
                    break over;
                }
                next
            }
            // Who writes first is not greeted.
            None if does == Move::Opens => Some(caller.opens_errand(false)),
            None => break Over::Person,
        };
        match next {
            None => break Over::Nothing,
            Some(_) if said.len() > budget => break Over::TooLong,
            Some(next) => does = next,
        }
    };
    line.does(&Move::HangsUp).await?;
    Ok((said, over))
}

fn over(answer: &Answer) -> Option<Over> {
    if answer.handed_over || matches!(answer.next, Next::Transfer { .. } | Next::Voicemail) {
        return Some(Over::Person);
    }
    (answer.next == Next::End).then_some(Over::HungUp)
}

fn judge(caller: &Caller<'_>, over: Over, bookings: &[Booking], messages: &[String]) -> Verdict {
    if let Some(fault) = caller.faults.first() {
        return Verdict::Wrong(fault.clone());
    }
    if let Some(wrong) = differs(caller, bookings) {
        return Verdict::Wrong(wrong);
    }
    for (errand, end) in caller.goal.errands.iter().zip(&caller.ends) {
        if let (Errand::Message(text), Some(End::Done)) = (errand, end)
            && !messages.iter().any(|body| caller.is_message(body, text))
        {
            return Verdict::Wrong("the message does not say what was said".into());
        }
    }
    let failed = caller.ends.iter().find_map(|end| match end {
        Some(End::Failed(why)) => Some(*why),
        _ => None,
    });
    let open = caller.ends.iter().any(Option::is_none);
    match (over, failed) {
        (Over::Person, _) if open => Verdict::Person,
        (_, Some(why)) => Verdict::Stuck(why.to_owned()),
        (Over::TooLong, _) if open => Verdict::Stuck("too many turns".into()),
        (Over::HungUp, _) if open => Verdict::Stuck("the desk hung up".into()),
        _ if open => Verdict::Stuck("nothing was asked any more".into()),
        _ if caller.ends.contains(&Some(End::Impossible)) => Verdict::Impossible,
        _ => Verdict::Reached,
    }
}

/// What is in the book and what the caller agreed to, compared.
fn differs(caller: &Caller<'_>, bookings: &[Booking]) -> Option<String> {
    let mut wanted: Vec<(frontdesk_domain::Offer, String, bool)> = Vec::new();
    for (n, own) in caller.goal.own.iter().enumerate() {
        let moved = caller.agreed.iter().rev().find_map(|a| match a {
            Agreed::Move { own, offer } if *own == n => Some(offer.clone()),
            _ => None,
        });
        let cancelled = caller.agreed.contains(&Agreed::Cancel { own: n });
        wanted.push((moved.unwrap_or_else(|| own.offer.clone()), own.name.clone(), cancelled));
    }
    for agreed in &caller.agreed {
        if let Agreed::Book { offer, name } = agreed {
            wanted.push((offer.clone(), name.clone(), false));
        }
    }
    let mut left: Vec<&Booking> = bookings.iter().collect();
    for (offer, name, cancelled) in wanted {
        let is = |b: &&Booking| {
            let at = &b.offer;
            at.starts_at == offer.starts_at
                && at.service == offer.service
                && at.resource == offer.resource
                && (b.status == BookingStatus::Cancelled) == cancelled
        };
        let Some(n) = left.iter().position(is) else { return Some(format!("no booking at {}", offer.starts_at)) };
        let booking = left.remove(n);
        if fold(&booking.name) != fold(&name) {
            return Some(format!("booked for {:?}, not for {name:?}", booking.name));
        }
        if booking.phone.as_ref() != Some(&caller.goal.phone) {
            return Some(format!("booked with {:?}, not with {}", booking.phone, caller.goal.phone));
        }
    }
    left.first().map(|b| format!("one booking too many, at {}", b.offer.starts_at))
}
