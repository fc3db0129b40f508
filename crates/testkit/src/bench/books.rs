//! Reads the bookings back: each call has exactly one, at its time, and exactly one confirmation of it.

use super::script::Clinic;
use super::server::Settings;
use anyhow::Context;
use serde_json::Value;
use std::collections::HashMap;
use std::ops::Range;
use std::process::Command;

/// The number of bookings, all of them right. The error says what is wrong.
pub(super) fn check(settings: &Settings, clinic: &Clinic, calls: &[Range<u32>]) -> anyhow::Result<usize> {
    let bookings = export(settings, "bookings")?;
    let mut confirmations: HashMap<String, usize> = HashMap::new();
    for message in export(settings, "messages")?.iter().filter(|m| m["purpose"] == "confirmation") {
        *confirmations.entry(text(message, "booking")).or_default() += 1;
    }
    let mut by_phone: HashMap<String, &Value> = HashMap::new();
    for booking in bookings.iter().filter(|b| b["status"] == "confirmed") {
        let before = by_phone.insert(booking["contact"]["phone"].as_str().unwrap_or_default().to_owned(), booking);
        anyhow::ensure!(before.is_none(), "a caller has two bookings: {booking}");
        let sent = confirmations.get(&text(booking, "id")).copied().unwrap_or(0);
        anyhow::ensure!(sent == 1, "{sent} confirmations of {booking}");
    }
    for n in calls.iter().cloned().flatten() {
        let booking = by_phone.remove(&clinic.call(n).phone).with_context(|| format!("call {n} has no booking"))?;
        let starts_at: jiff::Timestamp = text(booking, "starts_at").parse()?;
        anyhow::ensure!(starts_at == clinic.starts_at(n)?, "call {n} asked for another time than {booking}");
    }
    anyhow::ensure!(by_phone.is_empty(), "{} bookings belong to nobody who called", by_phone.len());
    Ok(calls.iter().map(ExactSizeIterator::len).sum())
}

fn export(settings: &Settings, what: &str) -> anyhow::Result<Vec<Value>> {
    let mut command = Command::new(&settings.binary);
    command.args(["export", what, "--data"]).arg(&settings.data);
    if let Some(url) = &settings.database_url {
        command.env("FRONTDESK_DATABASE_URL", url);
    }
    let output = command.output()?;
    anyhow::ensure!(output.status.success(), "export {what} failed: {}", String::from_utf8_lossy(&output.stderr));
    let lines = String::from_utf8(output.stdout)?;
    lines.lines().map(|line| Ok(serde_json::from_str(line)?)).collect()
}

fn text(row: &Value, field: &str) -> String {
    row[field].as_str().unwrap_or_default().to_owned()
}
