//! Somebody at the door: from where, with which browser.

use frontdesk_domain::audit::{By, Origin};
use frontdesk_domain::{Actor, MemberId, Secret};

/// A request of somebody who is not known yet.
#[derive(Clone, Debug)]
pub struct Visit {
    /// Nobody in particular, from this network, at this clock.
    pub by: By,
    /// "Firefox on Linux".
    pub device: &'static str,
    /// What this browser was given at an earlier sign-in, so that strangers cannot lock it out.
    pub known_by: Option<Secret>,
}

impl Visit {
    /// `agent` is the header `User-Agent`; of it no more is kept than what a member needs to know the browser again.
    pub fn new(by: By, agent: Option<&str>, known_by: Option<Secret>) -> Self {
        Self { by, device: device(agent.unwrap_or_default()), known_by }
    }

    /// The same visit, now that it is known whose it is.
    pub fn of(&self, member: &MemberId) -> By {
        By { actor: Actor::Member(member.clone()), ..self.by.clone() }
    }

    /// The network, as it is shown beside a session.
    pub(crate) fn place(&self) -> String {
        match self.by.from {
            Origin::Network { network, .. } => {
                format!("{network}/{}", if network.is_ipv4() { 24 } else { 48 })
            }
            other => other.to_string(),
        }
    }
}

macro_rules! devices {
    ($browser:literal) => {
        [
            concat!($browser, " on an iPhone"),
            concat!($browser, " on an iPad"),
            concat!($browser, " on Android"),
            concat!($browser, " on Windows"),
            concat!($browser, " on a Mac"),
            concat!($browser, " on a Chromebook"),
            concat!($browser, " on Linux"),
            $browser,
        ]
    };
}

/// The first that is named counts: Edge and Opera call themselves Chrome, and everybody Safari.
const BROWSERS: [(&str, usize); 7] =
    [("Edg", 0), ("OPR/", 1), ("SamsungBrowser/", 2), ("Firefox/", 3), ("FxiOS/", 3), ("Chrom", 4), ("Safari/", 5)];
const SYSTEMS: [(&str, usize); 7] =
    [("iPhone", 0), ("iPad", 1), ("Android", 2), ("Windows", 3), ("Mac OS X", 4), ("CrOS", 5), ("Linux", 6)];
/// By browser and system; the last of each row and the last row are for what is not named.
const DEVICES: [[&str; 8]; 7] = [
    devices!("Edge"),
    devices!("Opera"),
    devices!("Samsung Internet"),
    devices!("Firefox"),
    devices!("Chrome"),
    devices!("Safari"),
    devices!("A browser"),
];

fn device(agent: &str) -> &'static str {
    let first = |names: &[(&str, usize)], other: usize| {
        names.iter().find(|(mark, _)| agent.contains(mark)).map_or(other, |(_, n)| *n)
    };
    let (browser, system) = (first(&BROWSERS, 6), first(&SYSTEMS, 7));
    DEVICES.get(browser).and_then(|row| row.get(system)).copied().unwrap_or("A browser")
}

#[cfg(test)]
mod tests {
    use super::device;

    #[test]
    fn a_browser_is_named_coarsely() {
        for (agent, expected) in [
            ("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox on Linux"),
            (
                "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0",
                "Edge on Windows",
            ),
            ("Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) Version/18.5 Safari/604.1", "Safari on an iPhone"),
            (
                "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36",
                "Chrome on Android",
            ),
            ("curl/8.9", "A browser"),
            ("", "A browser"),
        ] {
            assert_eq!(device(agent), expected);
        }
    }
}
