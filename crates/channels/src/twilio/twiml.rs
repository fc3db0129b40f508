//! Replies as TwiML. The bytes depend on the arguments alone, and parse whatever is said.

use super::hooks;
use super::languages::{Spoken, spoken_at};
use super::xml::{Xml, cleaned};
use frontdesk_domain::outside::Awaited;
use frontdesk_domain::{Language, Locale, Next, Pace, Reply, RingFirst};

/// `<Say>` takes 4,096 characters, the voices behind it 3,000.
const SAID_MAX: usize = 3_000;
/// The recogniser takes 500 hints of 100 characters; a few that fit help, a long list does not and costs every turn.
const HINTS_MAX: usize = 30;
const HINT_CHARS_MAX: usize = 100;
/// Seconds of silence before the turn goes on without words.
const LISTEN_SECONDS: &str = "5";
/// The same while a person of the team has the call in hand: what they write is said when the caller falls silent.
const LISTEN_BRIEFLY_SECONDS: &str = "3";
/// Seconds a person we put the caller through to may let it ring.
const TRANSFER_SECONDS: &str = "25";
const VOICEMAIL_SECONDS: &str = "180";

/// What the answer needs to know of the call.
#[derive(Clone, Debug)]
pub struct Asking<'a> {
    /// What the caller's next words belong to.
    pub next: Awaited<'a>,
    /// What comes before the hooks' paths: blank, or an origin such as `https://desk.example`.
    pub origin: &'a str,
    /// The number that was called.
    pub line: &'a str,
    pub locale: &'a Locale,
    /// The tenant's own voice, such as `Polly.Joanna-Neural`; it must speak the reply's language.
    pub voice: Option<&'a str>,
}

impl Asking<'_> {
    fn url(&self, path: &str) -> String {
        format!("{}{}", self.origin, hooks::at_round(path, self.next.turn, self.next.round))
    }

    fn speaking_url(&self) -> String {
        let path = hooks::at_conversation(hooks::SPEAKING, self.next.turn, self.next.conversation);
        format!("{}{path}", self.origin)
    }

    fn line_url(&self, path: &str) -> String {
        match self.line {
            "" => format!("{}{path}", self.origin),
            line => format!("{}{}", self.origin, hooks::at_line(path, line)),
        }
    }
}

/// A reply on the phone.
pub fn render(reply: &Reply, asking: &Asking<'_>) -> String {
    let spoken = spoken_at(reply.language, asking.locale);
    let mut xml = Xml::response();
    match &reply.next {
        Next::Listen => listen(&mut xml, reply, asking, spoken),
        Next::End => {
            say(&mut xml, reply, asking, spoken);
            xml.empty("Hangup", &[]);
        }
        Next::Transfer { to } => {
            say(&mut xml, reply, asking, spoken);
            dial(&mut xml, to, TRANSFER_SECONDS, &asking.url(hooks::DIALED));
        }
        Next::Voicemail => {
            say(&mut xml, reply, asking, spoken);
            record(&mut xml, asking);
        }
    }
    xml.finish()
}

/// Rings a person before the assistant answers.
pub fn ring_first(ring: &RingFirst, origin: &str) -> String {
    let mut xml = Xml::response();
    dial(&mut xml, &ring.to, &ring.seconds.to_string(), &format!("{origin}{}", hooks::DIALED));
    xml.finish()
}

/// Says the words, where there are any, and hangs up.
pub fn farewell(text: &str, language: Language, locale: &Locale) -> String {
    let mut xml = Xml::response();
    speak(&mut xml, text, Pace::Normal, &spoken_at(language, locale));
    xml.empty("Hangup", &[]);
    xml.finish()
}

/// For a number that belongs to nobody here; whose language is not known.
pub fn unknown_number() -> String {
    let locale = Locale::new(Language::En, "US");
    farewell("Sorry, this number is not in service at the moment. Goodbye.", Language::En, &locale)
}

/// Words that bridge a slow vendor; the call then asks for turn `asking.next.turn` again.
pub fn one_moment(text: &str, language: Language, asking: &Asking<'_>) -> String {
    let mut xml = Xml::response();
    speak(&mut xml, text, Pace::Normal, &spoken_at(language, asking.locale));
    xml.empty("Pause", &[("length", "1")]);
    xml.element("Redirect", &[("method", "POST")], &asking.url(hooks::TURN));
    xml.finish()
}

/// The answer to a webhook that wants none.
pub fn nothing() -> String {
    Xml::response().finish()
}

fn listen(xml: &mut Xml, reply: &Reply, asking: &Asking<'_>, spoken: Spoken<'_>) {
    let (action, speaking) = (asking.url(hooks::TURN), asking.speaking_url());
    let hints = hints(reply);
    let mut attributes = vec![
        ("input", "speech dtmf"),
        ("action", action.as_str()),
        ("method", "POST"),
        ("language", spoken.heard),
        ("speechTimeout", "auto"),
        ("timeout", if asking.next.round.is_some() { LISTEN_BRIEFLY_SECONDS } else { LISTEN_SECONDS }),
        ("actionOnEmptyResult", "true"),
        ("partialResultCallback", speaking.as_str()),
    ];
    // One key chooses, and nobody has to wait for more of them.
    if !reply.options.is_empty() {
        attributes.push(("numDigits", "1"));
    }
    if !hints.is_empty() {
        attributes.push(("hints", hints.as_str()));
    }
    xml.open("Gather", &attributes);
    say(xml, reply, asking, spoken);
    xml.close("Gather");
    // Reached only where an empty result does not lead to the action: the turn is the same.
    xml.element("Redirect", &[("method", "POST")], &action);
}

/// Each passage by a voice of its own language.
fn say(xml: &mut Xml, reply: &Reply, asking: &Asking<'_>, spoken: Spoken<'_>) {
    let own = Spoken { voice: asking.voice.unwrap_or(spoken.voice), ..spoken };
    for (language, text) in reply.parts() {
        let spoken = if language == reply.language { own } else { spoken_at(language, asking.locale) };
        speak(xml, text, reply.pace, &spoken);
    }
}

fn speak(xml: &mut Xml, text: &str, pace: Pace, spoken: &Spoken<'_>) {
    let text = cleaned(text);
    if text.is_empty() {
        return;
    }
    xml.open("Say", &[("voice", spoken.voice), ("language", spoken.said)]);
    let said = upto(&text, SAID_MAX);
    match pace {
        Pace::Normal => xml.text(said),
        Pace::Slow => xml.element("prosody", &[("rate", "slow")], said),
    }
    xml.close("Say");
}

fn dial(xml: &mut Xml, to: &str, seconds: &str, action: &str) {
    xml.element(
        "Dial",
        &[("timeout", seconds), ("action", action), ("method", "POST"), ("answerOnBridge", "true")],
        to,
    );
}

fn record(xml: &mut Xml, asking: &Asking<'_>) {
    let action = asking.line_url(hooks::RECORDED);
    xml.empty(
        "Record",
        &[
            ("action", action.as_str()),
            ("method", "POST"),
            ("maxLength", VOICEMAIL_SECONDS),
            ("timeout", LISTEN_SECONDS),
            ("finishOnKey", "#"),
            ("playBeep", "true"),
            ("trim", "trim-silence"),
            ("recordingStatusCallback", action.as_str()),
            ("recordingStatusCallbackMethod", "POST"),
        ],
    );
    // Reached when nothing was recorded.
    xml.empty("Hangup", &[]);
}

/// Commas part the hints, so none may be within one.
fn hints(reply: &Reply) -> String {
    let words = reply.hints.iter().map(|hint| cleaned(&hint.replace(',', " "))).filter(|hint| !hint.is_empty());
    let bounded = words.take(HINTS_MAX).map(|hint| upto(&hint, HINT_CHARS_MAX).to_owned());
    bounded.collect::<Vec<_>>().join(",")
}

fn upto(text: &str, chars: usize) -> &str {
    text.char_indices().nth(chars).map_or(text, |(end, _)| text.split_at(end).0)
}

#[cfg(test)]
mod tests;
