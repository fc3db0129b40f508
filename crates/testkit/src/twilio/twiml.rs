//! Reading TwiML as Twilio does: what does not parse, or has a verb Twilio does not know, is an error.

use anyhow::{Context, bail, ensure};
use roxmltree::{Document, Node};

/// An answer to a voice webhook.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TwiML {
    pub verbs: Vec<Verb>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verb {
    Say(Say),
    Gather {
        action: String,
        input: String,
        language: String,
        hints: String,
        num_digits: Option<u32>,
        /// Where what is recognised goes while the caller speaks.
        partial: Option<String>,
        says: Vec<Say>,
    },
    Redirect(String),
    Dial {
        number: String,
        action: Option<String>,
        timeout: Option<u32>,
    },
    Record {
        action: Option<String>,
        status_callback: Option<String>,
    },
    Pause,
    Hangup,
    Reject,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Say {
    pub text: String,
    pub language: String,
    pub voice: String,
    pub slow: bool,
}

impl TwiML {
    pub fn parse(xml: &str) -> anyhow::Result<Self> {
        let document = Document::parse(xml).context("the TwiML does not parse")?;
        let root = document.root_element();
        ensure!(root.has_tag_name("Response"), "the TwiML's root is {}", root.tag_name().name());
        let verbs = root.children().filter(Node::is_element).map(verb).collect::<anyhow::Result<_>>()?;
        Ok(Self { verbs })
    }

    /// Everything that is spoken, in order.
    pub fn said(&self) -> String {
        let says = self.verbs.iter().flat_map(|verb| match verb {
            Verb::Say(say) => std::slice::from_ref(say),
            Verb::Gather { says, .. } => says.as_slice(),
            _ => &[],
        });
        says.map(|say| say.text.as_str()).collect::<Vec<_>>().join(" ")
    }

    /// Where the caller's next words go.
    pub fn gather_action(&self) -> Option<&str> {
        self.verbs.iter().find_map(|verb| match verb {
            Verb::Gather { action, .. } => Some(action.as_str()),
            _ => None,
        })
    }

    /// Where what is recognised goes while the caller speaks.
    pub fn partial_callback(&self) -> Option<&str> {
        self.verbs.iter().find_map(|verb| match verb {
            Verb::Gather { partial, .. } => partial.as_deref(),
            _ => None,
        })
    }

    pub fn redirect(&self) -> Option<&str> {
        self.verbs.iter().find_map(|verb| match verb {
            Verb::Redirect(url) => Some(url.as_str()),
            _ => None,
        })
    }

    pub fn dial_action(&self) -> Option<&str> {
        self.verbs.iter().find_map(|verb| match verb {
            Verb::Dial { action, .. } => action.as_deref(),
            _ => None,
        })
    }

    pub fn record_action(&self) -> Option<&str> {
        self.verbs.iter().find_map(|verb| match verb {
            Verb::Record { action, .. } => action.as_deref(),
            _ => None,
        })
    }

    /// Whether the call is over after the words: nothing listens, dials or records.
    pub fn hangs_up(&self) -> bool {
        !self.verbs.iter().any(|verb| {
            matches!(verb, Verb::Gather { .. } | Verb::Redirect(_) | Verb::Dial { .. } | Verb::Record { .. })
        })
    }
}

fn verb(node: Node<'_, '_>) -> anyhow::Result<Verb> {
    let attribute = |name: &str| node.attribute(name).map(str::to_owned);
    let number = |name: &str| node.attribute(name).and_then(|value| value.parse().ok());
    Ok(match node.tag_name().name() {
        "Say" => Verb::Say(say(node)),
        "Gather" => Verb::Gather {
            action: attribute("action").unwrap_or_default(),
            input: attribute("input").unwrap_or_else(|| "dtmf".into()),
            language: attribute("language").unwrap_or_else(|| "en-US".into()),
            hints: attribute("hints").unwrap_or_default(),
            num_digits: number("numDigits"),
            partial: attribute("partialResultCallback"),
            says: node.children().filter(|child| child.has_tag_name("Say")).map(say).collect(),
        },
        "Redirect" => Verb::Redirect(spoken(node)),
        "Dial" => Verb::Dial { number: spoken(node), action: attribute("action"), timeout: number("timeout") },
        "Record" => Verb::Record { action: attribute("action"), status_callback: attribute("recordingStatusCallback") },
        "Pause" => Verb::Pause,
        "Hangup" => Verb::Hangup,
        "Reject" => Verb::Reject,
        other => bail!("<{other}> is no verb this stand-in carries out"),
    })
}

fn say(node: Node<'_, '_>) -> Say {
    Say {
        text: spoken(node),
        language: node.attribute("language").unwrap_or("en-US").to_owned(),
        voice: node.attribute("voice").unwrap_or_default().to_owned(),
        slow: node.descendants().any(|child| child.has_tag_name("prosody") && child.attribute("rate") == Some("slow")),
    }
}

/// All text below a node, single spaces.
fn spoken(node: Node<'_, '_>) -> String {
    let all: String = node.descendants().filter(Node::is_text).filter_map(|text| text.text()).collect();
    all.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_twilio_would_not_understand_is_an_error() {
        for xml in ["", "<Response>", "<Answer/>", "<Response><Sing/></Response>", "<Response>&</Response>"] {
            assert!(TwiML::parse(xml).is_err(), "{xml}");
        }
    }

    #[test]
    fn an_answer_is_read_in_order() {
        let xml = r#"<Response><Gather action="/next?n=1" partialResultCallback="/part?n=1" input="speech dtmf" numDigits="1">
            <Say voice="Polly.Joanna"><prosody rate="slow">At 9:30 AM &amp;
            no later?</prosody></Say></Gather><Redirect>/next?n=1</Redirect></Response>"#;
        let twiml = TwiML::parse(xml).unwrap();
        assert_eq!(twiml.said(), "At 9:30 AM & no later?");
        assert_eq!(twiml.gather_action(), Some("/next?n=1"));
        assert_eq!(twiml.partial_callback(), Some("/part?n=1"));
        assert_eq!(twiml.redirect(), Some("/next?n=1"));
        assert!(!twiml.hangs_up());
        assert!(TwiML::parse("<Response><Say>Bye.</Say><Hangup/></Response>").unwrap().hangs_up());
    }
}
