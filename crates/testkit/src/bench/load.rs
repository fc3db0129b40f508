//! Callers, each on a thread and a connection of their own.

use super::line::Line;
use super::script::{Clinic, TURNS};
use super::watch;
use std::ops::Range;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

/// What is to be called, and how fast.
pub(super) struct Plan {
    pub port: u16,
    pub callers: usize,
    /// The numbers of the calls.
    pub calls: Range<u32>,
    /// Turns per second over all callers, at random intervals; `None`: each as soon as the last is answered.
    pub rate: Option<f64>,
    /// No call begins after this.
    pub most: Duration,
}

/// What came of it.
#[derive(Debug, Default)]
pub(super) struct Ran {
    pub turns: usize,
    /// The calls that were made are the first of the plan.
    pub calls: u32,
    pub wall: Duration,
    /// Of each turn, ascending. With a rate they count from when the turn was due, not from when it was sent.
    pub latencies: Vec<Duration>,
}

impl Ran {
    pub(super) fn percentile(&self, percent: usize) -> Duration {
        let last = self.latencies.len().saturating_sub(1);
        self.latencies.get((self.latencies.len() * percent / 100).min(last)).copied().unwrap_or_default()
    }

    pub(super) fn per_second(&self) -> f64 {
        self.turns as f64 / self.wall.as_secs_f64().max(1e-9)
    }
}

/// Runs the plan. The first answer that is not what a caller must hear ends it.
pub(super) fn run(plan: &Plan, clinic: &Clinic) -> anyhow::Result<Ran> {
    let next = AtomicU32::new(plan.calls.start);
    let begun = watch::now();
    let callers: Vec<anyhow::Result<Vec<Duration>>> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..plan.callers)
            .map(|n| {
                let next = &next;
                scope.spawn(move || caller(plan, clinic, next, Pace::new(plan, n, begun)))
            })
            .collect();
        let gone = || anyhow::anyhow!("a caller's thread panicked");
        threads.into_iter().map(|thread| thread.join().unwrap_or_else(|_| Err(gone()))).collect()
    });
    let mut ran = Ran { wall: begun.elapsed(), ..Ran::default() };
    for latencies in callers {
        ran.latencies.extend(latencies?);
    }
    ran.latencies.sort_unstable();
    ran.turns = ran.latencies.len();
    ran.calls = (ran.turns / TURNS) as u32;
    Ok(ran)
}

fn caller(plan: &Plan, clinic: &Clinic, next: &AtomicU32, mut pace: Pace) -> anyhow::Result<Vec<Duration>> {
    let mut line = Line::open(plan.port)?;
    let mut latencies = Vec::with_capacity(4096);
    while pace.begun.elapsed() < plan.most {
        let n = next.fetch_add(1, Ordering::Relaxed);
        if n >= plan.calls.end {
            break;
        }
        let mut call = clinic.call(n);
        for _ in 0..TURNS {
            let webhook = call.next();
            let due = pace.due();
            let (status, answer) = line.post(&webhook.path, &webhook.headers, &webhook.form)?;
            latencies.push(due.elapsed());
            call.hear(status, answer)?;
        }
    }
    Ok(latencies)
}

/// When a caller's next turn is due.
struct Pace {
    begun: Instant,
    due: Instant,
    mean: Option<Duration>,
    dice: u64,
}

impl Pace {
    fn new(plan: &Plan, caller: usize, begun: Instant) -> Self {
        let mean = plan.rate.map(|rate| Duration::from_secs_f64(plan.callers as f64 / rate));
        Self { begun, due: begun, mean, dice: 0x9E37_79B9_7F4A_7C15_u64.wrapping_mul(caller as u64 + 1) }
    }

    /// Waits until the turn is due. One that is late is sent at once, and its lateness counts.
    fn due(&mut self) -> Instant {
        let Some(mean) = self.mean else { return watch::now() };
        let gap = mean.mul_f64(-self.fraction().ln());
        self.due += gap;
        std::thread::sleep(self.due.saturating_duration_since(watch::now()));
        self.due
    }

    /// Evenly between 0 and 1 (xorshift64*); the same in every run.
    fn fraction(&mut self) -> f64 {
        self.dice ^= self.dice >> 12;
        self.dice ^= self.dice << 25;
        self.dice ^= self.dice >> 27;
        let high = self.dice.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 11;
        (high as f64 + 1.0) / (1_u64 << 53) as f64
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn intervals_are_random_with_the_wanted_mean() {
        let plan = Plan { port: 1, callers: 16, calls: 0..1, rate: Some(1_600.0), most: Duration::ZERO };
        let mut pace = Pace::new(&plan, 3, watch::now());
        let mean = (0..20_000).map(|_| -pace.fraction().ln()).sum::<f64>() / 20_000.0;
        assert!((0.97..1.03).contains(&mean), "{mean}");
        assert_eq!(pace.mean, Some(Duration::from_millis(10)));
    }

    #[test]
    fn percentiles() {
        let latencies: Vec<Duration> = (1..=200).map(Duration::from_millis).collect();
        let ran = Ran { latencies, ..Ran::default() };
        assert_eq!(ran.percentile(50), Duration::from_millis(101));
        assert_eq!(ran.percentile(99), Duration::from_millis(199));
        assert_eq!(Ran::default().percentile(99), Duration::ZERO);
    }
}
