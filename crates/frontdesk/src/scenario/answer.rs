//! What came back to the person, over whichever channel.

use anyhow::{Context, bail, ensure};
use roxmltree::{Document, Node};

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answer {
    pub said: String,
    /// `listen`, `end`, `transfer` or `voicemail`.
    pub next: &'static str,
    /// What may be tapped; known in web chat alone.
    pub options: Option<Vec<String>>,
    /// The language it is spoken in, such as `en-CA`; known on the phone alone.
    pub language: Option<String>,
    /// Where the call goes on.
    pub action: Option<String>,
}

impl Answer {
    /// Reads TwiML as the vendor does: a verb it does not know is an error.
    pub fn twiml(xml: &str) -> anyhow::Result<Self> {
        let document = Document::parse(xml).with_context(|| format!("this TwiML does not parse: {xml}"))?;
        let root = document.root_element();
        ensure!(root.has_tag_name("Response"), "the TwiML begins with <{}>", root.tag_name().name());
        let mut answer = Self { next: "end", ..Self::default() };
        for verb in root.children().filter(Node::is_element) {
            answer.verb(verb)?;
        }
        Ok(answer)
    }

    fn verb(&mut self, verb: Node<'_, '_>) -> anyhow::Result<()> {
        let action = || verb.attribute("action").map(str::to_owned);
        match verb.tag_name().name() {
            "Say" => self.say(verb),
            "Gather" => {
                verb.children().filter(|c| c.has_tag_name("Say")).for_each(|say| self.say(say));
                (self.next, self.action) = ("listen", action());
            }
            "Dial" => (self.next, self.action) = ("transfer", action()),
            "Record" => (self.next, self.action) = ("voicemail", action()),
            "Redirect" | "Hangup" | "Pause" => {}
            other => bail!("<{other}> is no verb an answer should have"),
        }
        Ok(())
    }

    fn say(&mut self, say: Node<'_, '_>) {
        let texts = say.descendants().filter(Node::is_text).filter_map(|t| t.text());
        let words: Vec<String> = texts.flat_map(str::split_whitespace).map(str::to_owned).collect();
        if !self.said.is_empty() {
            self.said.push(' ');
        }
        self.said.push_str(&words.join(" "));
        self.language = say.attribute("language").map(str::to_owned);
    }
}

#[cfg(test)]
mod tests {
    use super::Answer;

    #[test]
    fn an_answer_is_read_as_the_vendor_reads_it() {
        let listen = r#"<Response><Gather action="/next?n=1"><Say language="en-CA">At 2
            &amp; no later?</Say></Gather><Redirect>/next?n=1</Redirect></Response>"#;
        let answer = Answer::twiml(listen).unwrap();
        assert_eq!((answer.said.as_str(), answer.next), ("At 2 & no later?", "listen"));
        assert_eq!(answer.action.as_deref(), Some("/next?n=1"));
        assert_eq!(Answer::twiml("<Response><Say>Bye.</Say><Hangup/></Response>").unwrap().next, "end");
        assert!(Answer::twiml("<Response><Sing/></Response>").is_err());
        assert!(Answer::twiml("<Response>").is_err());
    }
}
