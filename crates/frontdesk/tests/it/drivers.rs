//! The scripted callers of the acceptance, where their folder is: `FRONTDESK_DRIVERS`, or `../shared/drivers`.

use crate::world::{CLINIC, Desk, TOKEN, World};
use std::path::{Path, PathBuf};
use std::time::Duration;
use tokio::process::Command;

on_both! {
    sixty_calls_book_sixty_times
    fifty_callers_and_two_practitioners
    every_webhook_twice
    killed_under_load
}

async fn sixty_calls_book_sixty_times(world: World) {
    let Some(drivers) = drivers() else { return };
    let desks = world.desks(&[]).await;
    let run = Run::new(&world, &drivers, &desks);
    run.calls(&["--calls", "60", "--concurrency", "20", "--want", "confirmed=60"]).await;
    run.check(&[]).await;
}

async fn fifty_callers_and_two_practitioners(world: World) {
    let Some(drivers) = drivers() else { return };
    let desks = world.desks(&[]).await;
    let run = Run::new(&world, &drivers, &desks);
    let wanted = ["--want", "confirmed=2", "--want", "refused=48"];
    run.calls(&[&["--same-slot", "--calls", "50", "--concurrency", "50"][..], &wanted].concat()).await;
    run.check(&[]).await;
}

async fn every_webhook_twice(world: World) {
    let Some(drivers) = drivers() else { return };
    let desks = world.desks(&[]).await;
    let run = Run::new(&world, &drivers, &desks);
    run.calls(&["--calls", "60", "--dup-prob", "1", "--dup-mode", "race", "--want", "confirmed=60"]).await;
    let report: serde_json::Value = serde_json::from_slice(&std::fs::read(&run.report).unwrap()).unwrap();
    assert_eq!(report["duplicates_differ"], 0, "{}", report["duplicates_differ"]);
    run.check(&[]).await;
}

async fn killed_under_load(world: World) {
    let Some(drivers) = drivers() else { return };
    let mut desks = world.desks(&[]).await;
    let run = Run::new(&world, &drivers, &desks);
    let mut driver = run.command(&["--calls", "60", "--concurrency", "20"]).spawn().unwrap();
    tokio::time::sleep(Duration::from_millis(700)).await;
    desks[0].restart(None).await;
    driver.wait().await.unwrap();
    run.check(&["--crashed"]).await;
}

fn drivers() -> Option<PathBuf> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/drivers");
    let folder = std::env::var_os("FRONTDESK_DRIVERS").map_or(beside, PathBuf::from);
    if !folder.join("twilio_call_driver.py").exists() {
        eprintln!("The scripted callers were NOT run: {} has no twilio_call_driver.py", folder.display());
        return None;
    }
    Some(folder)
}

struct Run<'a> {
    world: &'a World,
    drivers: &'a Path,
    bases: Vec<String>,
    report: PathBuf,
}

impl<'a> Run<'a> {
    fn new(world: &'a World, drivers: &'a Path, desks: &[Desk]) -> Self {
        let bases = desks.iter().flat_map(|d| ["--base".to_owned(), d.base.clone()]).collect();
        Self { world, drivers, bases, report: world.place.folder_path().join("calls.json") }
    }

    fn command(&self, more: &[&str]) -> Command {
        let mut command = Command::new("python3");
        command.arg(self.drivers.join("twilio_call_driver.py")).args(&self.bases);
        command.arg("--script").arg(self.drivers.join("booking_portable.json")).arg("--json").arg(&self.report);
        command.args(["--entry", "/hooks/twilio/voice", "--auth-token", TOKEN, "--to", CLINIC]).args(more);
        command
    }

    async fn calls(&self, more: &[&str]) {
        let output = self.command(more).output().await.unwrap();
        let told = [output.stdout, output.stderr].concat();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&told));
    }

    /// Holds what callers were told against what is stored, once every text has left.
    async fn check(&self, more: &[&str]) {
        let folder = self.world.place.folder_path();
        let mut said = String::new();
        // A text that was being sent when its desk was killed waits for its lease.
        for _ in 0..80 {
            for what in ["bookings", "messages"] {
                let rows = self.world.exported(what).await;
                let lines: String = rows.iter().map(|row| format!("{row}\n")).collect();
                std::fs::write(folder.join(what), lines).unwrap();
            }
            let mut check = Command::new("python3");
            check.arg(self.drivers.join("check_bookings.py")).arg("--calls").arg(&self.report);
            check.arg("--bookings").arg(folder.join("bookings")).arg("--messages").arg(folder.join("messages"));
            let output = check.args(more).output().await.unwrap();
            if output.status.success() {
                return;
            }
            said = String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).into_owned();
            tokio::time::sleep(Duration::from_secs(1)).await;
        }
        panic!("{said}");
    }
}
