//! Understanding text without a model: dates, times, numbers, phones, names, yes and no, choices, intents.
//!
//! Everything here is pure: the time, the zone and what was asked come in with the text. A language is a folder of
//! tables (`en`, `es`); the engine that reads them (`grammar`) and what the words amount to (`when`, `name`, …)
//! know no language. Nothing panics on any text, and the work grows linearly with its length.

mod address;
mod amounts;
mod behind;
mod birth;
mod choice;
mod code;
mod compound;
mod confirm;
mod correct;
mod crowd;
mod currency;
mod de;
mod detect;
mod dictated;
mod elision;
mod email;
mod email_said;
mod en;
mod es;
mod explain;
mod fold;
mod found;
mod fr;
mod grammar;
mod greeting;
mod hearings;
mod intent;
mod it;
mod known;
mod leaf;
mod money;
mod moves;
mod name;
mod name_anew;
mod name_form;
mod name_reply;
mod nl;
mod number;
mod party;
mod phone;
mod postcode;
mod probe;
mod pt;
mod quantity;
mod read;
mod scan;
mod signs;
mod spelling;
mod stay;
mod sure;
mod term;
mod token;
mod tongue;
pub mod tool;
mod typed;
mod utterance;
mod when;

pub use detect::detect;
pub use explain::{Fired, explain};
pub use fold::fold;
pub use probe::probe;
pub use read::{read, steps};
pub use tongue::warm_up;
pub use utterance::{Expected, FoundTerm, Heard, Prefer, Term, Utterance};
