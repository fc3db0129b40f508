//! What Linux knows about a process: CPU time and memory.

use anyhow::Context;
use std::collections::{HashMap, HashSet};
use std::fs;
use std::time::Duration;

/// `USER_HZ`: ticks per second in /proc, 100 on every Linux.
const TICKS: u64 = 100;

/// CPU time of a process and its descendants, the ended ones too.
pub(super) fn cpu(pid: u32) -> anyhow::Result<Duration> {
    let own = stat(pid).with_context(|| format!("process {pid} cannot be looked at; /proc is needed"))?;
    let ticks: u64 = own.ticks + tree(pid).iter().filter_map(|p| stat(*p)).map(|s| s.ticks).sum::<u64>();
    Ok(Duration::from_millis(ticks * 1000 / TICKS))
}

pub(super) fn parent(pid: u32) -> Option<u32> {
    Some(stat(pid)?.parent)
}

pub(super) fn name(pid: u32) -> String {
    fs::read_to_string(format!("/proc/{pid}/comm")).unwrap_or_default().trim().to_owned()
}

/// Resident and proportional memory in kB.
pub(super) fn memory_kb(pid: u32) -> anyhow::Result<(u64, u64)> {
    let text = fs::read_to_string(format!("/proc/{pid}/smaps_rollup"))?;
    let field = |name: &str| {
        let line = text.lines().find_map(|line| line.strip_prefix(name))?;
        line.trim().split(' ').next()?.parse().ok()
    };
    field("Rss:").zip(field("Pss:")).context("smaps_rollup has no Rss and Pss")
}

struct Stat {
    parent: u32,
    ticks: u64,
}

/// The name in brackets may hold anything, so what is read begins after the last bracket.
fn stat(pid: u32) -> Option<Stat> {
    let text = fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    let fields: Vec<&str> = text.rsplit_once(')')?.1.split_whitespace().collect();
    let ticks = fields.get(11..15)?.iter().filter_map(|f| f.parse::<u64>().ok()).sum();
    Some(Stat { parent: fields.get(1)?.parse().ok()?, ticks })
}

/// All living descendants.
fn tree(root: u32) -> HashSet<u32> {
    let mut children: HashMap<u32, Vec<u32>> = HashMap::new();
    let entries = fs::read_dir("/proc").into_iter().flatten().flatten();
    for pid in entries.filter_map(|e| e.file_name().to_str()?.parse::<u32>().ok()) {
        if let Some(stat) = stat(pid) {
            children.entry(stat.parent).or_default().push(pid);
        }
    }
    let (mut found, mut open) = (HashSet::new(), vec![root]);
    while let Some(pid) = open.pop() {
        for child in children.get(&pid).into_iter().flatten() {
            if found.insert(*child) {
                open.push(*child);
            }
        }
    }
    found
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    #[test]
    fn knows_this_process() {
        let me = std::process::id();
        assert!(super::cpu(me).is_ok());
        let (rss, pss) = super::memory_kb(me).unwrap();
        assert!(rss >= pss && pss > 0);
        assert!(super::parent(me).is_some());
    }
}
