//! One turn, taken again.

use crate::advice::Counsel;
use crate::business::Business;
use crate::desk::Desk;
use crate::error::{Error, Result};
use crate::text::Answered;
use crate::turn::{Came, Decided, Did, Record, Turn};
use frontdesk_dialogue::Input;
use frontdesk_domain::outside::PhoneAdapter;
use frontdesk_domain::understanding::Reading;
use frontdesk_domain::{Action, Entity, EntityKind, Language, Medium, Next, Outcome, Reply};
use frontdesk_language::{Expected, Fired, Utterance};
use frontdesk_store as store;
use serde::Serialize;
use std::collections::VecDeque;
use std::sync::Arc;

/// What a turn came to when it was taken again.
#[derive(Clone, Debug)]
pub struct Again {
    pub record: Record,
    /// The record as it would be stored.
    pub(super) written: String,
    /// What would be answered, byte for byte.
    pub answer: String,
    /// The dialogue's state afterwards, as it would be stored.
    pub state: String,
    /// Spoken from now on.
    pub language: Language,
    pub heard: Option<Heard>,
    pub says: Vec<Spoken>,
    /// What its outcomes have texted besides: the phrase and the words.
    pub texts: Vec<(&'static str, String)>,
    pub next: Option<Next>,
    /// The engine wants something done now that was not done then.
    pub undone: Option<Action>,
}

/// What was read in the words, and by which rules.
#[derive(Clone, Debug, Serialize)]
pub struct Heard {
    /// What the words were expected to tell.
    pub expected: Vec<EntityKind>,
    /// What was offered to choose from.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub options: Vec<String>,
    #[serde(flatten)]
    pub reading: Reading,
    /// Services and people of the business that were named.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub terms: Vec<String>,
    pub rules: Vec<Fired>,
    /// What words that meant nothing might hold: a name nobody had asked for.
    #[serde(skip)]
    pub suspected: Vec<Entity>,
}

/// A phrase that was said.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Spoken {
    pub phrase: String,
    pub language: Language,
    pub args: serde_json::Map<String, serde_json::Value>,
}

/// A turn as it is stored.
pub(super) struct Kept {
    pub turn: store::turns::Turn,
    pub record: Record,
}

impl Kept {
    pub fn of(turn: store::turns::Turn) -> Result<Self> {
        let record = serde_json::from_str(&turn.record).map_err(|e| Error::json("a turn's record", &e))?;
        Ok(Self { turn, record })
    }
}

/// Takes a turn again in a conversation whose dialogue stands where it stood.
pub(super) fn again(
    desk: &Desk,
    business: &Arc<Business>,
    mut open: store::conversations::Open,
    kept: &Kept,
    phone: &dyn PhoneAdapter,
) -> Result<Again> {
    let (record, was) = (&kept.record, &kept.turn);
    // An answer counts for the version of the conversation it was given for.
    open.version = record.advice.first().map_or(open.version, |advice| advice.given.version);
    let phone_number = open.contact.address.phone().map(str::to_owned);
    let mut turn = Turn::of(desk, business.clone(), open, was.medium)?;
    turn.now = was.at;
    turn.caller = record.known.caller(phone_number);
    turn.record.known = record.known.clone();
    turn.contact.name.clone_from(&record.known.on_record);
    // No model is asked: what it said then is what it says.
    let given: Vec<_> = record.advice.iter().map(|advice| advice.given.clone()).collect();
    turn.counsel = (!given.is_empty()).then(|| Box::new(Counsel::recorded(given)));
    let heard = (record.came == Came::Words).then(|| turn.heard(&was.heard, &record.nbest));
    let mut taken = Taken { did: record.did.clone().into(), ..Taken::default() };
    let answer = turn.answer_again(kept, &mut taken, phone)?;
    let state = turn.write_state()?.to_owned();
    let written = turn.written()?;
    let Taken { says, texts, next, undone, .. } = taken;
    let language = turn.language();
    Ok(Again { language, record: turn.record, written, answer, state, heard, says, texts, next, undone })
}

/// The recorded outcomes that are left, and what was said meanwhile.
#[derive(Default)]
struct Taken {
    did: VecDeque<Did>,
    says: Vec<Spoken>,
    texts: Vec<(&'static str, String)>,
    next: Option<Next>,
    undone: Option<Action>,
}

impl Turn {
    fn answer_again(&mut self, kept: &Kept, taken: &mut Taken, phone: &dyn PhoneAdapter) -> Result<String> {
        let (record, was) = (&kept.record, &kept.turn);
        match (record.came, was.medium) {
            (Came::NotPutThrough, _) => self.not_put_through(phone),
            (Came::Voicemail, _) => self.farewell(Came::Voicemail, last_phrase(record)?, phone),
            (Came::Reminder, _) => {
                let booking = record.about.as_deref().cloned().ok_or(Error::NotFound("booking in the record"))?;
                let _ = self.reminder(booking)?;
                Ok(was.answer.clone())
            }
            (Came::MissedCall, _) => {
                // The last phrase was spoken; what stands before it was texted.
                if record.phrases.len() > 1 {
                    let input = self.input(record.came, "", &[]);
                    self.decide_again(input, taken)?;
                }
                self.farewell(Came::MissedCall, last_phrase(record)?, phone)
            }
            (came, medium) => {
                let input = self.input(came, &was.heard, &record.nbest);
                let reply = self.decide_again(input, taken)?;
                match medium {
                    Medium::Voice => Ok(phone.say(&self.business.tenant, &reply, self.awaited(None))),
                    Medium::Sms | Medium::Web => written_answer(reply, &was.answer),
                }
            }
        }
    }

    fn decide_again(&mut self, input: Input, taken: &mut Taken) -> Result<Reply> {
        let (mut decided, mut input) = (Decided::nothing(), input);
        while let Some(action) = self.step(&mut decided, input) {
            match taken.did.pop_front() {
                Some(did) if did.action == action => {
                    taken.texts.extend(self.text_after(&did.came)?);
                    if let Outcome::Booked { booking } = &did.came {
                        self.contact.name = Some(booking.name.clone());
                    }
                    input = self.came_of(action, did.came);
                }
                _ => {
                    taken.undone = Some(action);
                    break;
                }
            }
        }
        let spoken = |say: &frontdesk_dialogue::Say, language| Spoken {
            phrase: say.phrase.clone(),
            language: say.language.unwrap_or(language),
            args: say.args.clone(),
        };
        taken.says = decided.says.iter().map(|say| spoken(say, self.language())).collect();
        taken.next = Some(decided.next.clone());
        self.reply(&decided.says, decided.next)
    }

    fn heard(&self, text: &str, nbest: &[String]) -> Heard {
        self.read(text, nbest, |utterance, heard| {
            let rules = frontdesk_language::explain(utterance, &heard);
            let expected = [EntityKind::Name, EntityKind::Phone].map(|kind| Expected { kind, role: None });
            let suspicious = Utterance { expected: &expected, options: &[], ..*utterance };
            Heard {
                suspected: frontdesk_language::read(&suspicious).reading.entities,
                expected: utterance.expected.iter().map(|e| e.kind).collect(),
                options: utterance.options.to_vec(),
                reading: heard.reading,
                terms: heard.terms.into_iter().map(|t| t.id).collect(),
                rules,
            }
        })
    }
}

fn last_phrase(record: &Record) -> Result<&str> {
    record.phrases.last().map(String::as_str).ok_or(Error::NotFound("phrase in the record"))
}

/// The message's id was drawn then.
fn written_answer(reply: Reply, was: &str) -> Result<String> {
    let drawn: Answered = serde_json::from_str(was).unwrap_or_default();
    let answered = Answered { message: drawn.message, options: reply.options };
    serde_json::to_string(&answered).map_err(|e| Error::json("an answer", &e))
}
