//! A turn's side of advice: the answers it has in hand, and the question it needs answered first.

use super::{Adviser, Given, Job};
use frontdesk_domain::model::Ask;
use std::sync::{Arc, Mutex, PoisonError};

/// What a turn may ask and was answered. Without one a turn asks nothing.
#[derive(Clone, Debug)]
pub(crate) struct Counsel {
    adviser: Option<Arc<Adviser>>,
    given: Vec<Given>,
    /// What the contact said in this turn.
    pub heard: String,
    /// Set by a turn that gives itself up until this is answered.
    wanted: Arc<Mutex<Option<Wanted>>>,
}

/// A question that a turn needs answered.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Wanted {
    pub job: Job,
    pub ask: Ask,
    /// Of the conversation.
    pub version: i64,
}

/// What a turn that would ask has.
#[derive(Debug)]
pub(crate) enum Have {
    /// The answer, or why there is none.
    Given(Box<Given>),
    /// It is not to ask.
    Nothing,
    /// It has to stop here; the question was noted.
    Asked,
}

impl Counsel {
    pub fn of(adviser: Arc<Adviser>) -> Self {
        Self { adviser: Some(adviser), given: Vec::new(), heard: String::new(), wanted: Arc::default() }
    }

    /// What a model answered in a turn that is taken again. Nobody is asked.
    pub fn recorded(given: Vec<Given>) -> Self {
        Self { adviser: None, given, heard: String::new(), wanted: Arc::default() }
    }

    pub fn does(&self, job: Job) -> bool {
        match &self.adviser {
            Some(adviser) => adviser.does(job),
            None => self.given.iter().any(|g| g.job == job),
        }
    }

    /// The answer to a question. One that was given to another question, or before the conversation went on, is none.
    pub fn have(&self, wanted: Wanted) -> Have {
        let fits = |g: &&Given| g.job == wanted.job && g.version == wanted.version && g.answers(&wanted.ask);
        if let Some(given) = self.given.iter().find(fits) {
            return Have::Given(Box::new(given.clone()));
        }
        // Each job once in a turn: what changed meanwhile is answered without.
        if self.adviser.is_none() || self.given.iter().any(|g| g.job == wanted.job || g.failed.is_some()) {
            return Have::Nothing;
        }
        *self.wanted.lock().unwrap_or_else(PoisonError::into_inner) = Some(wanted);
        Have::Asked
    }

    /// Whether the turn has to give itself up.
    pub fn is_waiting(&self) -> bool {
        self.wanted.lock().unwrap_or_else(PoisonError::into_inner).is_some()
    }

    /// The question of the turn that gave itself up.
    pub fn take_wanted(&self) -> Option<Wanted> {
        self.wanted.lock().unwrap_or_else(PoisonError::into_inner).take()
    }

    pub fn give(&mut self, given: Given) {
        self.given.push(given);
    }
}
