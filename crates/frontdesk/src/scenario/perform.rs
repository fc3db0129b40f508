//! Carries a scenario out, step by step, and writes down what was said.

use super::answer::Answer;
use super::phone::{self, Call};
use super::recorder::provider_id;
use super::script::{Does, Script, Turn, Twice};
use super::world::{Request, World};
use super::{check, given};
use anyhow::{Context, ensure};
use frontdesk_desk::chat::Visitor;
use frontdesk_domain::outside::Clock;
use frontdesk_domain::{Address, Author, ChannelKind, ConversationStatus, Medium, MessageId};
use frontdesk_store as store;
use jiff::SignedDuration;

/// How long a person takes to answer.
const THINKING: SignedDuration = SignedDuration::from_secs(5);

/// One line of the transcript.
pub type Line = (String, String);

#[derive(Debug)]
pub struct Performance<'a> {
    pub world: World,
    pub script: &'a Script,
    pub channel: Medium,
    to: String,
    call: Option<Call>,
    pub visitor: Option<Visitor>,
    chat_seen: Option<MessageId>,
    texts_seen: usize,
    deliveries: usize,
    pub transcript: Vec<Line>,
}

impl<'a> Performance<'a> {
    pub async fn of(script: &'a Script) -> anyhow::Result<Self> {
        Ok(Self {
            world: World::of(script).await?,
            script,
            channel: script.channel,
            to: script.to.clone(),
            call: None,
            visitor: None,
            chat_seen: None,
            texts_seen: 0,
            deliveries: 0,
            transcript: Vec::new(),
        })
    }

    /// Carries out one step; what is wrong with the answer comes back.
    pub async fn step(&mut self, turn: &Turn) -> anyhow::Result<Vec<String>> {
        let answer = self.act(turn).await?;
        Ok(check::check(&turn.expect, &answer))
    }

    /// Carries out one step.
    pub async fn act(&mut self, turn: &Turn) -> anyhow::Result<Answer> {
        if let Some(channel) = turn.channel {
            self.channel = channel;
        }
        if let Some(to) = &turn.to {
            self.to.clone_from(to);
        }
        match &turn.does {
            Does::Open => self.open().await,
            Does::Hear(words) => self.say(words, turn.twice).await,
            Does::Press(keys) => self.call_goes_on("presses", keys, &[("Digits", keys)], turn.twice).await,
            Does::Silence => self.call_goes_on("silent", "…", &[("SpeechResult", "")], turn.twice).await,
            Does::File => self.file(turn.twice).await,
            Does::Dialed(status) => {
                let fields = [("DialCallStatus", status.as_str()), ("DialCallDuration", "0")];
                self.call_goes_on("the other leg", status, &fields, turn.twice).await
            }
            Does::Voicemail(seconds) => self.voicemail(*seconds, turn.twice).await,
            Does::HangUp(status) => self.hang_up(status, turn.twice).await,
            outside => self.outside(outside).await,
        }
    }

    fn note(&mut self, who: &str, what: &str) {
        self.transcript.push((who.to_owned(), what.to_owned()));
    }

    async fn open(&mut self) -> anyhow::Result<Answer> {
        match self.channel {
            Medium::Voice => self.ring().await,
            Medium::Web => self.open_chat().await,
            Medium::Sms => self.heard_back().await,
        }
    }

    async fn ring(&mut self) -> anyhow::Result<Answer> {
        self.deliveries += 1;
        let from = if self.script.from == "anonymous" { String::new() } else { self.script.from.clone() };
        let call = Call { sid: format!("CA{:032x}", self.deliveries), from, to: self.to.clone(), action: None };
        self.note("(rings)", &self.to.clone());
        let request = call.rings();
        self.call = Some(call);
        self.webhook(request, None).await
    }

    async fn say(&mut self, words: &str, twice: Option<Twice>) -> anyhow::Result<Answer> {
        self.world.clock.advance(THINKING);
        match self.channel {
            Medium::Voice => {
                if self.call.is_none() {
                    self.ring().await?;
                }
                self.call_goes_on("caller", words, &[("SpeechResult", words), ("Confidence", "0.91")], twice).await
            }
            Medium::Sms => self.text(words, twice).await,
            Medium::Web => self.chat(words, twice).await,
        }
    }

    async fn call_goes_on(
        &mut self,
        who: &str,
        shown: &str,
        fields: &[(&str, &str)],
        twice: Option<Twice>,
    ) -> anyhow::Result<Answer> {
        if self.call.is_none() {
            self.ring().await?;
        }
        self.note(who, shown);
        let request = self.call.as_ref().and_then(|call| call.goes_on(fields)).context("the call is over already")?;
        self.webhook(request, twice).await
    }

    async fn voicemail(&mut self, seconds: u32, twice: Option<Twice>) -> anyhow::Result<Answer> {
        let seconds = seconds.to_string();
        let fields = [
            ("RecordingUrl", "https://api.twilio.com/2010-04-01/Accounts/AC0/Recordings/RE0"),
            ("RecordingSid", "RE00000000000000000000000000000001"),
            ("RecordingDuration", &seconds),
        ];
        self.call_goes_on("voicemail", &format!("{seconds} seconds"), &fields, twice).await
    }

    async fn hang_up(&mut self, status: &str, twice: Option<Twice>) -> anyhow::Result<Answer> {
        self.note("(call ends)", status);
        let request = self.call.as_ref().context("nobody is on the phone")?.ended(status);
        let answer = self.webhook(request, twice).await;
        self.call = None;
        answer
    }

    /// Delivers a webhook of the call, once or twice; the second answer must equal the first byte for byte.
    async fn webhook(&mut self, request: Request, twice: Option<Twice>) -> anyhow::Result<Answer> {
        self.deliveries += 1;
        let request = Request { token: format!("delivery-{}", self.deliveries), ..request };
        let first = match twice {
            None => self.world.call(&request).await?,
            Some(Twice::After) => {
                let first = self.world.call(&request).await?;
                self.world.settle().await?;
                same(first, self.world.call(&request).await?)?
            }
            Some(Twice::AtOnce) => {
                let (one, two) = tokio::join!(self.world.call(&request), self.world.call(&request));
                same(one?, two?)?
            }
        };
        let answer = Answer::twiml(&first)?;
        if let Some(call) = &mut self.call {
            call.action.clone_from(&answer.action);
        }
        if !answer.said.is_empty() {
            self.note("desk", &answer.said);
        }
        if answer.next != "listen" {
            self.note("", &format!("({})", answer.next));
        }
        self.world.settle().await?;
        self.texts();
        Ok(answer)
    }

    async fn file(&mut self, twice: Option<Twice>) -> anyhow::Result<Answer> {
        anyhow::ensure!(self.channel == Medium::Sms, "files come by text; write channel: sms");
        self.world.clock.advance(THINKING);
        self.text("", twice).await
    }

    /// Words, or a picture where there are none.
    async fn text(&mut self, words: &str, twice: Option<Twice>) -> anyhow::Result<Answer> {
        self.note("person", if words.is_empty() { "(a picture)" } else { words });
        self.deliveries += 1;
        let request = phone::text(&format!("SM{:032x}", self.deliveries), &self.script.from, &self.to, words);
        let deliver = || async {
            let inbound = self.world.receive(&request)?.context("the adapter had nothing to act on")?;
            self.world.desk.hear_text(inbound).await?;
            anyhow::Ok(())
        };
        match twice {
            Some(Twice::AtOnce) => {
                let (one, two) = tokio::join!(deliver(), deliver());
                one.and(two)?;
            }
            Some(Twice::After) => {
                deliver().await?;
                self.world.settle().await?;
                deliver().await?;
            }
            None => deliver().await?,
        }
        self.heard_back().await
    }

    /// The texts that came to the person since the last look.
    async fn heard_back(&mut self) -> anyhow::Result<Answer> {
        self.world.settle().await?;
        let said = self.texts();
        Ok(Answer { said, next: self.next().await?, ..Answer::default() })
    }

    /// Notes the texts that went out; gives those that answer this person.
    fn texts(&mut self) -> String {
        let sent = self.world.recorder.sent();
        let mut said = Vec::new();
        for text in sent.iter().skip(self.texts_seen) {
            let to = &text.message.to;
            self.note(&format!("text to {to}"), &text.message.body);
            if *to == self.script.from {
                said.push(text.message.body.clone());
            }
        }
        self.texts_seen = sent.len();
        said.join("\n")
    }

    async fn open_chat(&mut self) -> anyhow::Result<Answer> {
        let token = self.world.desk.visitor_token();
        let widget = self.world.tenant.channels.iter().find(|c| c.kind == ChannelKind::Web);
        let key = widget.map(|c| c.address.clone()).context("the business has no chat")?;
        let visitor = self.world.desk.visitor(&key, &token).await?;
        let visitor = visitor.context("the business has no chat")?;
        self.note("(opens the chat)", "");
        self.world.desk.chat_opened(&visitor).await?;
        self.visitor = Some(visitor);
        self.chat_back().await
    }

    async fn chat(&mut self, words: &str, twice: Option<Twice>) -> anyhow::Result<Answer> {
        if self.visitor.is_none() {
            self.open_chat().await?;
        }
        self.note("visitor", words);
        self.deliveries += 1;
        let visitor = self.visitor.clone().context("nobody is in the chat")?;
        let id = format!("said-{}", self.deliveries);
        let desk = &self.world.desk;
        match twice {
            Some(Twice::AtOnce) => {
                let (one, two) =
                    tokio::join!(desk.chat_said(&visitor, &id, words), desk.chat_said(&visitor, &id, words));
                one.and(two)?;
            }
            Some(Twice::After) => {
                desk.chat_said(&visitor, &id, words).await?;
                self.world.settle().await?;
                self.world.desk.chat_said(&visitor, &id, words).await?;
            }
            None => {
                desk.chat_said(&visitor, &id, words).await?;
            }
        }
        self.chat_back().await
    }

    async fn chat_back(&mut self) -> anyhow::Result<Answer> {
        self.world.settle().await?;
        let visitor = self.visitor.clone().context("nobody is in the chat")?;
        let mut answer = Answer { options: Some(Vec::new()), ..Answer::default() };
        for message in self.world.desk.chat_messages(&visitor, self.chat_seen.clone()).await? {
            self.chat_seen = Some(message.id);
            if message.author == Author::Contact {
                continue;
            }
            self.note("desk", &message.body);
            if !message.options.is_empty() {
                self.note("", &format!("[{}]", message.options.join("] [")));
            }
            answer.said =
                if answer.said.is_empty() { message.body } else { format!("{}\n{}", answer.said, message.body) };
            answer.options = Some(message.options);
        }
        self.texts();
        answer.next = self.next().await?;
        Ok(answer)
    }

    /// What happens next in writing, as the conversation's status tells it.
    async fn next(&self) -> anyhow::Result<&'static str> {
        let Some(open) = self.conversation().await? else { return Ok("listen") };
        Ok(match open.conversation.status {
            ConversationStatus::Closed => "end",
            _ => "listen",
        })
    }

    /// The person's latest conversation.
    pub async fn conversation(&self) -> anyhow::Result<Option<store::conversations::Open>> {
        let address = match (&self.visitor, self.channel) {
            (Some(visitor), Medium::Web) => Address::Visitor(visitor.id.clone()),
            _ => Address::Phone(self.script.from.clone()),
        };
        let rows = self.world.rows();
        let found = rows.read(move |tx| {
            Box::pin(async move {
                match store::conversations::latest_of(tx, &address).await? {
                    Some(id) => store::conversations::get(tx, &id).await,
                    None => Ok(None),
                }
            })
        });
        Ok(found.await?)
    }

    /// What the world does, not the person.
    async fn outside(&mut self, does: &Does) -> anyhow::Result<Answer> {
        let now = self.world.clock.now();
        match does {
            Does::Wait(length) => {
                self.note("(time goes by)", &format!("{length:#}"));
                self.world.wait(*length).await?;
            }
            Does::Until(at) => {
                ensure!(*at > now, "that time is past already");
                self.note("(time goes by)", &format!("until {at}"));
                self.world.wait(at.duration_since(now)).await?;
            }
            Does::SmsDown(length) => self.world.recorder.down_until(now + *length),
            Does::SmsRefused(code) => self.world.recorder.refuse(code),
            Does::Report(delivery, code) => self.report(delivery.name(), code.as_deref()).await?,
            Does::Rival { slot, refused } => {
                let taken = given::take(&self.world, slot).await?;
                self.note("(another caller)", if taken { "takes the time" } else { "is refused" });
                ensure!(taken != *refused, "another caller {} the time", if taken { "got" } else { "did not get" });
            }
            _ => {}
        }
        self.heard_back().await
    }

    async fn report(&self, status: &str, code: Option<&str>) -> anyhow::Result<()> {
        let sent = self.world.recorder.sent();
        let last = &sent.last().context("no text was sent yet")?.message;
        let request = phone::report(&provider_id(last), &last.from, &last.to, status, code);
        let Some(inbound) = self.world.receive(&request)? else { return Ok(()) };
        Ok(self.world.desk.text_reported(inbound).await?)
    }
}

fn same(one: String, two: String) -> anyhow::Result<String> {
    ensure!(one == two, "the second delivery got another answer:\n  {one}\n  {two}");
    Ok(one)
}
