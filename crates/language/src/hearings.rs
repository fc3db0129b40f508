//! Several hearings of the same words: which reading they support together.

use crate::fold::fold;
use crate::tongue::{self, Tongue, flag};
use crate::utterance::{Heard, Utterance};
use frontdesk_domain::understanding::{Entity, EntityKind, Role, Value};

/// How many other hearings are read.
pub const MAX: usize = 12;
/// A later hearing counts so much of the one before it, so that all of them outweigh the first only together
/// with its own doubt.
const NEXT: f32 = 0.45;
/// A later hearing of a name is nearly as good a witness for each of its words.
const LATER: f32 = 0.9;
/// The second reading is told as an alternative when it has so much of the first one's support.
const CLOSE: f32 = 0.75;

/// The first hearing with what the others answer better put in its place.
pub fn settle(u: &Utterance<'_>, mut heard: Heard, others: &[Heard]) -> Heard {
    let mut kinds: Vec<EntityKind> = u.expected.iter().map(|e| e.kind).collect();
    kinds.dedup();
    for kind in kinds {
        let own = position(&heard, kind);
        let best = if kind == EntityKind::Name { best_name(&heard, others) } else { likeliest(kind, &heard, others) };
        if let Some(best) = best {
            let same = own.and_then(|i| heard.reading.entities.get(i)).is_some_and(|e| key(e) == key(&best));
            if !same {
                put(u, &mut heard, own, best);
            }
        }
    }
    heard
}

fn position(heard: &Heard, kind: EntityKind) -> Option<usize> {
    heard.reading.entities.iter().position(|e| e.kind == kind && e.value.is_some() && e.role != Some(Role::Old))
}

/// The reading of a kind that has most support: each hearing's, weighed by its place and by how sure it is.
fn likeliest(kind: EntityKind, first: &Heard, others: &[Heard]) -> Option<Entity> {
    let mut all: Vec<(String, f32, &Entity)> = Vec::new();
    let mut weight = 1.0;
    for heard in std::iter::once(first).chain(others) {
        if let Some(entity) = position(heard, kind).and_then(|i| heard.reading.entities.get(i)) {
            let (key, support) = (key(entity), weight * entity.confidence);
            match all.iter_mut().find(|c| c.0 == key) {
                Some(known) => known.1 += support,
                None => all.push((key, support, entity)),
            }
        }
        weight *= NEXT;
    }
    all.sort_by(|a, b| b.1.total_cmp(&a.1));
    let mut best = all.first()?.2.clone();
    if let Some(second) =
        all.get(1).filter(|s| best.alternatives.is_empty() && s.1 > CLOSE * all.first().map_or(0.0, |f| f.1))
    {
        best.alternatives.extend(second.2.value.clone());
    }
    Some(best)
}

/// The name whose words the hearings support best: each word counts by how many hearings have it, so that one that
/// came out right beside different wrong ones is found. A known given name counts more than a word that is none.
fn best_name(first: &Heard, others: &[Heard]) -> Option<Entity> {
    let named = |(rank, heard): (usize, &'_ Heard)| -> Option<Named> {
        let entity = position(heard, EntityKind::Name).and_then(|i| heard.reading.entities.get(i))?.clone();
        let words = key(&entity).split(' ').map(str::to_string).collect();
        Some(Named { rank, entity, words })
    };
    let names: Vec<Named> = std::iter::once(first).chain(others).enumerate().filter_map(named).collect();
    let tongue = tongue::tongue(first.reading.language).unwrap_or_else(tongue::fallback);
    let words = names.first().filter(|n| n.rank == 0).map_or(0, |n| n.words.len());
    let scored = names.iter().rev().filter(|n| n.words.len() >= words).map(|n| (score(n, &names, tongue), n));
    scored.max_by(|a, b| a.0.total_cmp(&b.0)).map(|best| best.1.entity.clone())
}

struct Named {
    rank: usize,
    entity: Entity,
    words: Vec<String>,
}

fn score(name: &Named, all: &[Named], tongue: &Tongue) -> f32 {
    let weight = |n: &Named| LATER.powi(n.rank as i32);
    let support = |word: &String| all.iter().filter(|n| n.words.contains(word)).map(weight).sum::<f32>();
    let agreed = name.words.iter().map(support).sum::<f32>()
        / all.iter().map(weight).sum::<f32>()
        / name.words.len().max(1) as f32;
    let given = name.words.first().is_some_and(|w| tongue.has(tongue.id(w), flag::GIVEN));
    let whole = matches!(&name.entity.value, Some(Value::Name(n)) if n.given.is_some() && n.family.is_some());
    let place = if name.rank == 0 { 0.25 } else { 0.12 * 0.8f32.powi(name.rank as i32) };
    agreed + place + 0.2 * (f32::from(u8::from(given)) + f32::from(u8::from(whole)))
}

/// How many of the other hearings say the same, as a share of all; `None` without others.
pub fn agreement(entity: &Entity, others: &[Heard]) -> Option<f32> {
    let own = key(entity);
    let same = |h: &&Heard| h.reading.entities.iter().any(|e| e.kind == entity.kind && key(e) == own);
    let count = others.iter().filter(same).count();
    (!others.is_empty()).then(|| count as f32 / (others.len() + 1) as f32)
}

/// What two hearings are compared by.
fn key(entity: &Entity) -> String {
    match &entity.value {
        Some(Value::Name(name)) => fold(&name.full),
        value => serde_json::to_string(value).unwrap_or_default(),
    }
}

/// Puts a reading of another hearing in the place of the own one. Its words stand elsewhere, so that without an
/// own one it covers the whole text.
fn put(u: &Utterance<'_>, heard: &mut Heard, own: Option<usize>, best: Entity) {
    let confidence = best.confidence * 0.6;
    match own.and_then(|i| heard.reading.entities.get_mut(i)) {
        Some(place) => {
            let (start, end, text) = (place.start, place.end, place.text.clone());
            *place = Entity { start, end, text, confidence, ..best };
        }
        None => {
            let (start, end, text) = (0, u.text.chars().count(), u.text.to_string());
            heard.reading.entities.push(Entity { start, end, text, confidence, ..best });
        }
    }
    heard.reading.in_scope = true;
}
