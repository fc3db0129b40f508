//! A script carried out to see what comes of it.

use crate::scenario::answer::Answer;
use crate::scenario::perform::Performance;
use crate::scenario::script::Script;
use frontdesk_desk::replay::Replayed;

pub struct Rehearsal<'a> {
    pub performance: Performance<'a>,
    /// What each step was answered.
    pub answers: Vec<Answer>,
    /// The turns it led to.
    pub turns: Vec<Replayed>,
}

pub async fn rehearse(script: &Script) -> anyhow::Result<Rehearsal<'_>> {
    let mut performance = Performance::of(script).await?;
    let mut answers = Vec::with_capacity(script.turns.len());
    for turn in &script.turns {
        answers.push(performance.act(turn).await?);
    }
    let world = &performance.world;
    let mut turns = Vec::new();
    for id in world.desk.conversations(&world.tenant.id).await? {
        let told = world.desk.replay(&world.tenant.id, &id, world.phone.as_ref()).await?;
        turns.extend(told.into_iter().flat_map(|told| told.turns));
    }
    turns.sort_by_key(|turn| turn.at);
    Ok(Rehearsal { performance, answers, turns })
}
