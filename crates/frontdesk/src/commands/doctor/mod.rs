//! `frontdesk doctor`: looks at everything the desk stands on, and says what to do. It changes nothing.

mod database;
mod finding;
mod machine;
mod model;
mod reach;
mod redis;
mod visit;
mod zones;

pub use finding::Verdict;
pub use visit::run;
pub use zones::look as time_zones;
