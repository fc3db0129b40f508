//! One clinic, its database, the desks that serve it, and the phone company.

mod calendar;
mod chat;
mod database;
mod desk;
mod follow;
mod people;
mod team;
mod wire;

pub use calendar::{Slot, slots};
pub use chat::Visitor;
pub use database::Place;
pub use desk::{Desk, binary, http, until};
pub use follow::{Lines, Socket};
pub use people::{Person, book, is_booked, person, talk_until};
pub use team::{Member, asked, asked_with, shown};
pub use wire::Wire;

use frontdesk_testkit::twilio::{Account, Caller, Twilio};
use futures::FutureExt;
use serde_json::Value;
use std::panic::{AssertUnwindSafe, resume_unwind};

pub const TOKEN: &str = "a-token-of-the-tests";
pub const CLINIC: &str = "+15875550100";
/// Rings the owner first.
pub const OWNERS_LINE: &str = "+15875550101";
pub const WIDGET: &str = "riverside";

/// What a case works with.
pub struct World {
    pub place: Place,
    pub twilio: Twilio,
}

impl World {
    async fn new(place: Place) -> Self {
        let account = Account { sid: "AC00000000000000000000000000000001".into(), ..Account::new(TOKEN) };
        Self { place, twilio: Twilio::start(account).await.unwrap() }
    }

    /// One desk, with more arguments of `frontdesk demo`.
    pub async fn desk(&self, more: &[&str]) -> Desk {
        Desk::start(self, more, None).await
    }

    /// One desk on SQLite, two on PostgreSQL.
    pub async fn desks(&self, more: &[&str]) -> Vec<Desk> {
        let mut desks = vec![self.desk(more).await];
        if self.place.is_postgres() {
            desks.push(self.desk(more).await);
        }
        desks
    }

    /// What `frontdesk export` writes while the desk runs.
    pub async fn exported(&self, what: &str) -> Vec<Value> {
        let mut command = tokio::process::Command::new(desk::binary());
        command.args(["export", what]).args(self.place.arguments());
        let output = command.output().await.unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let text = String::from_utf8(output.stdout).unwrap();
        text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }

    /// Every turn that was stored comes out the same when it is taken again; gives how many there are.
    pub async fn replayed(&self) -> usize {
        let mut command = tokio::process::Command::new(desk::binary());
        command.args(["replay", "--all"]).args(self.place.arguments());
        let output = command.output().await.unwrap();
        let told = String::from_utf8_lossy(&output.stdout);
        assert!(output.status.success(), "{told}{}", String::from_utf8_lossy(&output.stderr));
        let same = told.lines().last().and_then(|line| line.strip_suffix(" same, 0 different"));
        same.unwrap_or_else(|| panic!("{told}")).parse().unwrap()
    }

    /// What a command line of this desk's data tells; it must succeed.
    pub async fn cli(&self, arguments: &[&str]) -> String {
        let mut command = tokio::process::Command::new(desk::binary());
        let output = command.args(arguments).args(self.place.arguments()).output().await.unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    }

    /// A key for programs that may do this.
    pub async fn key(&self, may: &str) -> String {
        self.cli(&["key", "create", "--name", "tests", "--may", may]).await.trim().to_owned()
    }

    pub async fn bookings(&self) -> Vec<Value> {
        let all = self.exported("bookings").await;
        all.into_iter().filter(|b| b["status"] == "confirmed").collect()
    }
}

/// Somebody who rings and texts these desks.
pub fn caller(desks: &[Desk]) -> Caller {
    Caller::new(desks.iter().map(|d| d.base.clone()), TOKEN).unwrap()
}

/// Makes two tests of each case.
macro_rules! on_both {
    ($($case:ident)*) => {$(
        mod $case {
            #[test]
            fn on_sqlite() {
                $crate::world::on_sqlite(super::$case);
            }

            #[test]
            fn on_postgres() {
                $crate::world::on_postgres(super::$case);
            }
        }
    )*};
}

pub fn on_sqlite<F: Future<Output = ()>>(case: fn(World) -> F) {
    block_on(async {
        let place = Place::folder();
        let folder = place.folder_path();
        let outcome = AssertUnwindSafe(async { case(World::new(place).await).await }).catch_unwind().await;
        if outcome.is_ok() {
            let _ = std::fs::remove_dir_all(folder);
        }
        outcome.unwrap_or_else(|panic| resume_unwind(panic));
    });
}

pub fn on_postgres<F: Future<Output = ()>>(case: fn(World) -> F) {
    block_on(async {
        let Some(made) = database::Made::new().await else { return };
        let place = made.place();
        let folder = place.folder_path();
        let outcome = AssertUnwindSafe(async { case(World::new(place).await).await }).catch_unwind().await;
        if outcome.is_ok() {
            let _ = std::fs::remove_dir_all(folder);
        }
        made.drop_it().await;
        outcome.unwrap_or_else(|panic| resume_unwind(panic));
    });
}

fn block_on<T>(work: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap().block_on(work)
}
