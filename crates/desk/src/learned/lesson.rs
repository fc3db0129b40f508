//! Examples in one language, and what they teach. The same examples are learned from once in a process.

use frontdesk_domain::Digest;
use frontdesk_intents::{Example, Model, Spelling};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

/// Lessons that are kept where nobody uses them at the moment. A desk has a handful.
const KEPT_MAX: usize = 64;

#[derive(Debug)]
pub struct Lesson {
    examples: Vec<Example>,
    model: OnceLock<Model>,
    spelling: OnceLock<Spelling>,
}

impl Lesson {
    /// The lesson of this digest, which tells examples apart.
    pub fn of(digest: Digest, examples: impl FnOnce() -> Vec<Example>) -> Arc<Self> {
        static KNOWN: OnceLock<Mutex<HashMap<Digest, Arc<Lesson>>>> = OnceLock::new();
        let mut known = KNOWN.get_or_init(Mutex::default).lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(lesson) = known.get(&digest) {
            return lesson.clone();
        }
        if known.len() >= KEPT_MAX {
            known.retain(|_, lesson| Arc::strong_count(lesson) > 1);
        }
        let lesson = Arc::new(Self { examples: examples(), model: OnceLock::new(), spelling: OnceLock::new() });
        known.insert(digest, lesson.clone());
        lesson
    }

    pub fn is_learned(&self) -> bool {
        self.model.get().is_some()
    }

    /// What was learned; whoever comes first learns it, and the others wait. It is the same each time.
    pub fn model(&self) -> &Model {
        self.model.get_or_init(|| Model::train(&self.examples))
    }

    pub fn spelling(&self) -> &Spelling {
        self.spelling.get_or_init(|| Spelling::of(&self.examples))
    }
}
