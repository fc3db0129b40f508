//! What a member does with a conversation, each in one transaction: whoever comes second sees what the first one did.

use super::call::{OnTheLine, attend, is_on, myself};
use super::due::nobody_waits;
use super::{Refused, WAKE};
use crate::acting::Acting;
use crate::desk::{Desk, mint};
use crate::error::Result;
use frontdesk_audit::{Deed, Verb};
use frontdesk_domain::{
    ConversationId, ConversationStatus, Delivery, Event, EventId, Happened, Holder, Medium, MemberId, TeamId, TenantId,
    TimerId,
};
use frontdesk_store::held::{Held, Left};
use frontdesk_store::{self as store, Tx};
use jiff::Timestamp;

/// What is to be done with a conversation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    /// From now on the assistant is silent here; what it had queued is not sent.
    ///
    /// Where a colleague has it, they are to be named: of two who take it at once, one wins, and the other sees who.
    TakeOver {
        from: Option<MemberId>,
    },
    /// From now on the assistant answers.
    HandBack,
    /// Gives it to a member.
    Assign(MemberId),
    /// Gives it to a team: it waits in the queue for one of its members.
    AssignTeam(TeamId),
    Close,
    Reopen,
    /// Puts it off until then, or until the contact writes.
    Snooze(Timestamp),
}

impl Desk {
    /// Does it, where the conversation is at the version that was seen. `None`: it is not there.
    pub async fn act_on(
        &self,
        tenant: &TenantId,
        id: &ConversationId,
        act: Act,
        seen: Option<i64>,
        acting: &Acting,
    ) -> Result<Option<std::result::Result<Held, Refused>>> {
        let line = self.on_the_line(tenant, id, joins(&act, acting)).await?;
        let (desk, conversation, acting, on, doing) =
            (self.clone(), id.clone(), acting.clone(), line.clone(), act.clone());
        let done = self
            .commit(tenant, move |tx| {
                let (desk, id, act, acting) = (desk.clone(), conversation.clone(), doing.clone(), acting.clone());
                let line = on.clone();
                Box::pin(async move { act_in(&desk, &id, &act, seen, (&acting, line.as_ref()), tx).await })
            })
            .await?;
        let _ = self.0.news.send(id.clone());
        if let (Some(line), Some(Ok(_)), Act::TakeOver { .. } | Act::Assign(_)) = (line, &done, &act) {
            self.cut_in(tenant, id, line);
        }
        Ok(done)
    }
}

pub(super) async fn act_in(
    desk: &Desk,
    id: &ConversationId,
    act: &Act,
    seen: Option<i64>,
    (acting, line): (&Acting, Option<&OnTheLine>),
    tx: &mut Tx,
) -> Result<Option<std::result::Result<Held, Refused>>> {
    tx.lock(id.as_str()).await;
    if let Some(line) = line {
        tx.lock(&line.call).await;
    }
    let Some(held) = store::held::get(tx, id).await? else { return Ok(None) };
    if seen.is_some_and(|seen| seen != held.version) {
        return Ok(Some(Err(Refused::Changed)));
    }
    if let Act::Assign(member) = act
        && !store::held::is_of_the_team(tx, member).await?
    {
        return Ok(Some(Err(Refused::NotOfTheTeam)));
    }
    if let Act::AssignTeam(team) = act
        && store::teams::get(tx, team).await?.is_none()
    {
        return Ok(Some(Err(Refused::NoSuchTeam)));
    }
    let line = line.filter(|_| is_on(&held));
    let left = match left(&held, act, acting, (line.is_some(), desk.now())) {
        Ok(left) => left,
        Err(refused) => return Ok(Some(Err(refused))),
    };
    match line {
        Some(line) => leave_call(id, act, (&held, &left), line, tx).await?,
        None => store::held::leave(tx, id, &left),
    }
    wake_later(desk, id, &left, tx);
    // Whoever was given to a team waits for one of its members still.
    if !matches!(act, Act::Snooze(_) | Act::Reopen | Act::AssignTeam(_)) {
        nobody_waits(id, tx);
    }
    match act {
        Act::AssignTeam(team) => store::teams::give(tx, id, Some(team)),
        Act::HandBack => store::teams::give(tx, id, None),
        _ => {}
    }
    let (happened, verb) = told(act, acting);
    let event = Event { id: mint!(desk, EventId), conversation: Some(id.clone()), at: desk.now(), what: happened };
    store::events::append(tx, &event);
    acting.note(tx, deed(id, act, verb, &held, &left));
    Ok(store::held::get(tx, id).await?.map(Ok))
}

/// Whose name a caller is told.
fn joins<'a>(act: &'a Act, acting: &'a Acting) -> Option<&'a MemberId> {
    match act {
        Act::TakeOver { .. } => myself(acting),
        Act::Assign(member) => Some(member),
        _ => None,
    }
}

/// A call goes on while it changes hands. Its turns wait for nobody, so it is left as it was seen or not at all.
async fn leave_call(
    id: &ConversationId,
    act: &Act,
    (held, left): (&Held, &Left),
    line: &OnTheLine,
    tx: &mut Tx,
) -> Result<()> {
    store::held::leave_as_seen(tx, id, left, held.version);
    if *act == Act::HandBack {
        let underway = store::call_lines::underway(tx, id).await?;
        let waits = underway.iter().any(|line| line.delivery == Delivery::Queued);
        return attend(tx, line, |attended| attended.left(waits)).await;
    }
    let same = held.conversation.holder == Holder::Member && held.assignee == left.assignee;
    if same {
        return Ok(());
    }
    attend(tx, line, |attended| attended.joined(line.person.clone())).await
}

/// How the act leaves the conversation, or why it cannot be done.
fn left(
    held: &Held,
    act: &Act,
    acting: &Acting,
    (on_the_line, now): (bool, Timestamp),
) -> std::result::Result<Left, Refused> {
    let conversation = &held.conversation;
    let in_call = is_on(held);
    let can_be_done = matches!(act, Act::TakeOver { .. } | Act::HandBack | Act::Assign(_)) && on_the_line;
    if in_call && !can_be_done {
        return Err(Refused::InCall);
    }
    let as_it_is = Left {
        holder: conversation.holder,
        status: conversation.status,
        medium: conversation.medium,
        assignee: held.assignee.clone(),
        snoozed_until: None,
    };
    // A call that is over goes on in writing.
    let writing = match conversation.medium {
        Medium::Voice if !in_call => Medium::Sms,
        medium => medium,
    };
    let open = Left { status: ConversationStatus::Open, medium: writing, ..as_it_is.clone() };
    Ok(match act {
        Act::TakeOver { from } if is_of_another(held, from.as_ref(), acting) => return Err(Refused::HeldByAnother),
        Act::TakeOver { .. } => Left { holder: Holder::Member, assignee: acting.by.actor.member().cloned(), ..open },
        Act::HandBack if conversation.holder == Holder::Assistant => return Err(Refused::NotTaken),
        Act::HandBack => {
            Left { holder: Holder::Assistant, assignee: None, snoozed_until: held.snoozed_until, ..as_it_is }
        }
        Act::Assign(member) => Left { holder: Holder::Member, assignee: Some(member.clone()), ..open },
        Act::AssignTeam(_) => Left { holder: Holder::Queue, assignee: None, ..open },
        Act::Close => Left { status: ConversationStatus::Closed, ..as_it_is },
        Act::Reopen => open,
        Act::Snooze(_) if conversation.status == ConversationStatus::Closed => return Err(Refused::Closed),
        Act::Snooze(until) if *until <= now => return Err(Refused::Past),
        Act::Snooze(until) => Left { status: ConversationStatus::Snoozed, snoozed_until: Some(*until), ..as_it_is },
    })
}

/// Whether whoever acts has it in hand already.
pub(super) fn is_held_by(held: &Held, acting: &Acting) -> bool {
    let of_another = held.assignee.as_ref().is_some_and(|other| Some(other) != acting.by.actor.member());
    held.conversation.holder == Holder::Member && !of_another
}

/// Whether a colleague has it in hand whom nobody named.
fn is_of_another(held: &Held, from: Option<&MemberId>, acting: &Acting) -> bool {
    let in_hand = held.conversation.holder == Holder::Member && held.conversation.status == ConversationStatus::Open;
    let Some(holder) = held.assignee.as_ref().filter(|_| in_hand) else { return false };
    Some(holder) != acting.by.actor.member() && Some(holder) != from
}

fn wake_later(desk: &Desk, id: &ConversationId, left: &Left, tx: &mut Tx) {
    let key = format!("{WAKE}:{id}");
    let Some(due_at) = left.snoozed_until else { return store::timers::cancel(tx, &key) };
    let timer = store::timers::NewTimer {
        id: &mint!(desk, TimerId),
        kind: WAKE,
        key: &key,
        due_at,
        conversation: Some(id),
        booking: None,
        detail: "{}",
    };
    store::timers::set(tx, &timer);
}

fn told(act: &Act, acting: &Acting) -> (Happened, Verb) {
    let by = || acting.by.actor.name().to_owned();
    match act {
        Act::TakeOver { .. } => (Happened::ConversationTakenOver { by: by() }, Verb::ConversationTakenOver),
        Act::HandBack => (Happened::ConversationHandedBack { by: by() }, Verb::ConversationHandedBack),
        Act::Assign(to) => (Happened::ConversationAssigned { to: to.clone() }, Verb::ConversationAssigned),
        Act::AssignTeam(team) => (Happened::ConversationGivenToTeam { team: team.clone() }, Verb::ConversationAssigned),
        Act::Close => (Happened::ConversationClosed { why: "by a member".into() }, Verb::ConversationClosed),
        Act::Reopen => (Happened::ConversationReopened, Verb::ConversationReopened),
        Act::Snooze(until) => (Happened::ConversationSnoozed { until: *until }, Verb::ConversationSnoozed),
    }
}

fn deed(id: &ConversationId, act: &Act, verb: Verb, held: &Held, left: &Left) -> Deed {
    let deed = Deed::of(verb, id);
    let deed = match held.conversation.holder == left.holder {
        true => deed,
        false => deed.changed("holder", held.conversation.holder.name(), left.holder.name()),
    };
    match act {
        Act::Assign(member) => deed.set("assignee", member),
        Act::AssignTeam(team) => deed.set("team", team),
        Act::Snooze(until) => deed.set("until", *until),
        _ => deed,
    }
}
