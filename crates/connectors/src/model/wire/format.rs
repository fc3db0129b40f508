//! What each vendor's file has to say.

use crate::model::account::Account;
use crate::model::refusal::Refusal;
use crate::model::refused::{Part, Refused};
use crate::model::so_far::SoFar;
use crate::model::sse::Event;
use frontdesk_domain::OutsideError;
use frontdesk_domain::model::Ask;
use frontdesk_http::Call;

pub(in crate::model) trait Wire: Send + Sync {
    /// The request, without what the model was found to refuse.
    fn call(&self, account: &Account, ask: &Ask, refused: &Refused) -> Call;

    /// Adds what an event says.
    fn read(&self, event: &Event, so_far: &mut SoFar) -> Result<(), OutsideError>;

    /// The part of the request that is refused, where the model can be asked without it.
    fn part(&self, refusal: &Refusal) -> Option<Part>;

    /// Asks which models there are, where the vendor tells and the answer is `{"data": [{"id"}]}`.
    fn list(&self, _account: &Account) -> Option<Call> {
        None
    }
}
