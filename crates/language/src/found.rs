//! What was found so far, and the words that are spoken for.

use crate::grammar::{Chart, Sense};
use crate::when::value;
use frontdesk_domain::understanding::{Entity, EntityKind, Role, Value};

/// Something found in the words `from..to`.
#[derive(Clone, Debug)]
pub struct Hit {
    pub kind: EntityKind,
    pub value: Option<Value>,
    pub alternatives: Vec<Value>,
    /// For times: what the words mean, so that a correction can build on it.
    pub sense: Option<Sense>,
    pub from: usize,
    pub to: usize,
    pub confidence: f32,
    pub role: Option<Role>,
}

impl Hit {
    pub fn value(kind: EntityKind, value: Option<Value>, from: usize, to: usize, confidence: f32) -> Self {
        Self { kind, value, alternatives: Vec::new(), sense: None, from, to, confidence, role: None }
    }

    /// A meaning as something found; `None` for a meaning that is no value by itself.
    pub fn sense(sense: Sense, from: usize, to: usize, confidence: f32) -> Option<Self> {
        if let Sense::MonthDay { year: Some(_), .. } = sense {
            // A day that its year does not have.
            return Some(Self { sense: Some(sense), ..Self::value(EntityKind::Date, None, from, to, confidence) });
        }
        let (kind, value, alternatives) = value::value(sense)?;
        Some(Self {
            kind,
            value: Some(value),
            alternatives,
            sense: Some(sense.likelier()),
            from,
            to,
            confidence,
            role: None,
        })
    }

    pub fn is_time(&self) -> bool {
        self.sense.is_some_and(value::is_temporal)
    }
}

#[derive(Debug)]
pub struct Entities {
    pub hits: Vec<Hit>,
    taken: Vec<bool>,
}

impl Entities {
    pub fn new(chart: &Chart<'_>) -> Self {
        Self { hits: Vec::new(), taken: vec![false; chart.words.len()] }
    }

    pub fn take(&mut self, from: usize, to: usize) {
        self.taken.iter_mut().take(to).skip(from).for_each(|t| *t = true);
    }

    pub fn is_taken(&self, at: usize) -> bool {
        self.taken.get(at).copied().unwrap_or(false)
    }

    pub fn add(&mut self, hit: Hit) {
        self.take(hit.from, hit.to);
        self.hits.push(hit);
    }

    /// Adds something that its words mean rather than what they were taken for.
    pub fn replace(&mut self, hit: Hit) {
        self.hits.retain(|h| h.to <= hit.from || h.from >= hit.to);
        self.add(hit);
    }

    /// Whether a value that may correct something stands at or after a word.
    pub fn has_value_from(&self, at: usize) -> bool {
        self.hits.iter().any(|h| {
            h.from >= at
                && h.role != Some(Role::Old)
                && !matches!(h.kind, EntityKind::Confirmation | EntityKind::Choice | EntityKind::Ordinal)
        })
    }

    /// Whether a word belongs to something whose words say nothing else.
    pub fn is_closed(&self, at: usize) -> bool {
        use EntityKind::{Address, Code, Email, Name, Party, Phone, Postcode, Recurrence, Url};
        let closed =
            |k: EntityKind| matches!(k, Name | Email | Url | Phone | Postcode | Code | Address | Party | Recurrence);
        // The "k" of "100K" agrees to nothing.
        let amount = |h: &Hit| matches!(h.kind, EntityKind::Number | EntityKind::Money) && h.from < at;
        self.hits.iter().any(|h| (h.from..h.to).contains(&at) && (closed(h.kind) || amount(h)))
    }

    /// The words right before what no longer holds: a "no" there denies it alone.
    pub fn denials(&self, chart: &Chart<'_>) -> Vec<usize> {
        let goes_on = |at: &usize| chart.word(at + 1).is_some_and(|w| !w.pause && !w.stop);
        let old = self.hits.iter().filter(|h| h.role == Some(Role::Old));
        old.filter_map(|h| h.from.checked_sub(1)).filter(goes_on).collect()
    }

    /// The times that stand, with their words.
    pub fn times(&self) -> Vec<(Sense, usize, usize)> {
        let standing = self.hits.iter().filter(|h| h.is_time() && h.role != Some(Role::Old));
        standing.filter_map(|h| h.sense.map(|s| (s, h.from, h.to))).collect()
    }

    /// The entities in the order of the text, with their places in it.
    pub fn finish(mut self, chart: &Chart<'_>) -> Vec<Entity> {
        self.hits.sort_by_key(|h| (h.from, h.to));
        self.hits.into_iter().filter_map(|h| entity(h, chart)).collect()
    }
}

fn entity(hit: Hit, chart: &Chart<'_>) -> Option<Entity> {
    let (first, last) = (chart.word(hit.from)?, chart.word(hit.to.checked_sub(1)?)?);
    let text = chart.tokens.text.get(first.from as usize..last.to as usize)?.to_string();
    Some(Entity {
        kind: hit.kind,
        start: first.start as usize,
        end: last.end as usize,
        text,
        value: hit.value,
        alternatives: hit.alternatives,
        confidence: hit.confidence,
        role: hit.role,
    })
}
