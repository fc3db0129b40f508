//! Who is asking, and whether they may. A handler of `/v1` has one of the guards of this module as its first argument:
//! without it the handler cannot be registered, and with it there is no way to its body but past the guard.

mod allowed;
mod caller;
mod door;
mod found;
mod guard;
mod leaving;
mod once;
mod origin;
mod own;
mod pace;
mod peer;
mod proxies;
mod signed_in;
mod still;
mod tenant;

pub use allowed::Allowed;
pub use caller::Nobody;
pub use door::AtTheDoor as Door;
pub use door::{AtTheDoor, cookie, line, session, signed_in};
pub use found::{Find, Found};
pub use guard::{Guard, Guarded, Needs, needs_of};
pub use leaving::WithCookies;
pub use once::Unkept;
pub(crate) use once::once;
pub use own::{AtTenant, InBrowser, Proven};
pub(crate) use pace::paced;
pub use pace::{Limits, Pace, Rate, Shared};
pub use peer::{client, origin as origin_of};
pub use proxies::{PassedOn, Proxies};
pub use signed_in::{Anyone, SignedIn};
pub use still::{Still, from_own_page};
