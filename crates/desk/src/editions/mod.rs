//! What a business makes of its playbook over the API: drafted, looked at, published, put back; in force in every process
//! within a second, and kept for the turns that were taken with it.

mod draft;
mod in_force;
mod publish;
mod rehearsal;
mod show;
mod standing;
mod wrong;

pub use draft::Edit;
pub use frontdesk_dialogue::{Edition, FlowView, OwnFlow, OwnPhrase, PhraseView, Playbook};
pub(crate) use in_force::{InForce, Paper, name_of};
pub(crate) use rehearsal::AT_ONCE_MAX;
pub use rehearsal::{Line, Rehearsal, Rehearsed};
pub use show::Shown;
pub use standing::{Drafted, Refused, Standing};
pub use wrong::Wrong;
