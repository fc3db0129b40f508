//! What a made-up caller hears in the desk's answer.

use anyhow::ensure;
use roxmltree::{Document, Node};

#[derive(Debug, Default, PartialEq, Eq)]
pub struct Heard {
    pub said: String,
    /// Where the caller's words go; `None`: nobody listens any more.
    pub listens_at: Option<String>,
    /// Where their words are told on while they speak.
    pub tells_at: Option<String>,
    /// Where it is told how the call was taken that is put through.
    pub dials_at: Option<String>,
}

impl Heard {
    pub fn of(twiml: &str) -> anyhow::Result<Self> {
        let document = Document::parse(twiml)?;
        let root = document.root_element();
        ensure!(root.has_tag_name("Response"), "the answer begins with <{}>", root.tag_name().name());
        let address = |verb: &str, name: &str| {
            let found = root.children().find(|node| node.has_tag_name(verb));
            found.and_then(|node| node.attribute(name)).map(str::to_owned)
        };
        let texts = root.descendants().filter(|node| node.has_tag_name("Say")).flat_map(words);
        Ok(Self {
            said: texts.collect::<Vec<_>>().join(" "),
            listens_at: address("Gather", "action"),
            tells_at: address("Gather", "partialResultCallback"),
            dials_at: address("Dial", "action"),
        })
    }
}

fn words<'a>(say: Node<'a, '_>) -> Vec<&'a str> {
    say.descendants().filter(Node::is_text).filter_map(|text| text.text()).flat_map(str::split_whitespace).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_heard_with_where_it_goes_on() {
        let heard = Heard::of(
            r#"<Response><Gather action="/next?n=1&amp;h=2" partialResultCallback="/part"><Say><prosody rate="slow">At
               2?</prosody></Say></Gather><Redirect>/next</Redirect></Response>"#,
        );
        let (listens_at, tells_at) = (Some("/next?n=1&h=2".into()), Some("/part".into()));
        let wanted = Heard { said: "At 2?".into(), listens_at, tells_at, dials_at: None };
        assert_eq!(heard.unwrap(), wanted);
        assert!(Heard::of("<Answer/>").is_err());
    }
}
