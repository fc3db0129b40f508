//! A channel tried out: its vendor is asked how it stands there, and told in words what to do next.

use crate::desk::Desk;
use frontdesk_domain::Channel;
use frontdesk_domain::outside::{AtVendor, Leads, OutsideError};

/// One thing that was found out about a channel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// For programs.
    pub code: &'static str,
    pub what: &'static str,
    /// What to do; empty where nothing is to be done.
    pub next: String,
}

impl Desk {
    /// Nothing is sent or changed. Empty: the channel needs no vendor.
    pub async fn try_channel(&self, channel: &Channel) -> Vec<Finding> {
        let Some(sender) = self.0.senders.get(&channel.kind) else { return no_account(channel) };
        match sender.standing(channel).await {
            Ok(AtVendor::There { calls, texts }) => vec![calls_lead(calls), texts_lead(texts)],
            Ok(AtVendor::NotThere) => vec![finding(
                "not_there",
                "The account at the vendor has no such number.",
                "Check the number, or buy it in the vendor's console; then try again.",
            )],
            Ok(AtVendor::NoVendor) => Vec::new(),
            Err(error) => vec![refused(&error)],
        }
    }
}

impl Finding {
    /// Whether calls or texts come through as far as this goes.
    pub fn is_good(&self) -> bool {
        self.next.is_empty()
    }
}

fn finding(code: &'static str, what: &'static str, next: impl Into<String>) -> Finding {
    Finding { code, what, next: next.into() }
}

fn no_account(channel: &Channel) -> Vec<Finding> {
    if channel.kind == frontdesk_domain::ChannelKind::Web {
        return Vec::new();
    }
    let next = "Write the account into the settings file, under [twilio], and start the desk again.";
    vec![finding("no_account", "This installation has no account that carries calls and texts.", next)]
}

fn calls_lead(leads: Leads) -> Finding {
    match leads {
        Leads::Here => finding("calls_here", "Calls to this number reach the desk.", ""),
        Leads::Unable => {
            finding("no_calls", "This number takes no calls.", "Take a number that can, if people are to call it.")
        }
        Leads::Unknown => no_address("calls_unknown"),
        Leads::Elsewhere { wanted } => finding(
            "calls_elsewhere",
            "Calls to this number go somewhere else.",
            format!("In the vendor's console, let \"A call comes in\" lead to {wanted} by HTTP POST."),
        ),
    }
}

fn texts_lead(leads: Leads) -> Finding {
    match leads {
        Leads::Here => finding("texts_here", "Texts to this number reach the desk.", ""),
        Leads::Unable => {
            finding("no_texts", "This number takes no texts.", "Take a number that can, if people are to write to it.")
        }
        Leads::Unknown => no_address("texts_unknown"),
        Leads::Elsewhere { wanted } => finding(
            "texts_elsewhere",
            "Texts to this number go somewhere else.",
            format!("In the vendor's console, let \"A message comes in\" lead to {wanted} by HTTP POST."),
        ),
    }
}

fn no_address(code: &'static str) -> Finding {
    let next = "Set public_url in the settings file, under [server], to the address at which the vendor reaches it.";
    finding(code, "The desk does not know its own address.", next)
}

/// Never in the vendor's words, which repeat numbers.
fn refused(error: &OutsideError) -> Finding {
    match error {
        OutsideError::Retry { .. } => {
            finding("not_reached", "The vendor could not be reached just now.", "Try again in a minute.")
        }
        OutsideError::Unauthorized => finding(
            "unauthorized",
            "The vendor does not accept the account's SID and token.",
            "Copy both anew from the first page of the vendor's console into the settings, and start the desk again.",
        ),
        OutsideError::Rejected { code, .. } => finding(
            "rejected",
            "The vendor refused to tell about this number.",
            format!("Look code {code} up in the vendor's list of errors."),
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_finding_that_is_not_good_says_what_to_do() {
        let wanted = || Leads::Elsewhere { wanted: "https://desk.example/hooks".into() };
        for leads in [wanted(), Leads::Unable, Leads::Unknown] {
            assert!(!calls_lead(leads.clone()).is_good() && !texts_lead(leads).is_good());
        }
        assert!(calls_lead(Leads::Here).is_good() && texts_lead(Leads::Here).is_good());
        assert!(calls_lead(wanted()).next.contains("https://desk.example/hooks"));
        let rejected = OutsideError::Rejected { code: "20404".into(), reason: "+15875550100 is not here".into() };
        let told = refused(&rejected);
        assert!(told.next.contains("20404") && !told.next.contains("+1587"));
    }
}
