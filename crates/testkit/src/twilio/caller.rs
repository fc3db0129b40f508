//! Twilio and a person who rings or texts, towards our webhooks.

use super::{TwiML, outside};
use anyhow::Context;
use frontdesk_channels::twilio::{hooks, signature};
use frontdesk_domain::Secret;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

type Fields = Vec<(String, String)>;

/// Calls the webhooks of one desk, or of its replicas in turn.
#[derive(Clone, Debug)]
pub struct Caller {
    http: reqwest::Client,
    bases: Arc<Vec<String>>,
    turn: Arc<AtomicUsize>,
    /// What the signature is made over, where that is not the base: the URL outside a proxy.
    public: Option<String>,
    token: Secret,
    /// Every webhook is delivered twice at the same moment.
    twice: bool,
    /// Without `I-Twilio-Idempotency-Token`, as older accounts.
    tokenless: bool,
}

/// One webhook as it was sent, so that it can be sent again.
#[derive(Clone, Debug)]
struct Request {
    path: String,
    fields: Fields,
    token: String,
}

/// What came back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heard {
    pub status: u16,
    pub body: String,
    /// Empty where the answer is none of a call.
    pub twiml: TwiML,
}

/// A call in progress. A copy of it goes on beside it, as somebody does who speaks before they were answered.
#[derive(Clone, Debug)]
pub struct Call {
    caller: Caller,
    pub sid: String,
    from: String,
    to: String,
    heard: Option<Heard>,
    last: Option<Request>,
}

impl Caller {
    /// `bases`: where the desk listens, such as `http://127.0.0.1:8080`; several are called in turn.
    pub fn new<B: Into<String>>(bases: impl IntoIterator<Item = B>, token: &str) -> anyhow::Result<Self> {
        let bases: Vec<String> = bases.into_iter().map(|base| base.into().trim_end_matches('/').to_owned()).collect();
        anyhow::ensure!(!bases.is_empty(), "a caller needs somewhere to call");
        let token = Secret::new(token);
        Ok(Self {
            http: outside::client()?,
            bases: Arc::new(bases),
            turn: Arc::default(),
            public: None,
            token,
            twice: false,
            tokenless: false,
        })
    }

    /// Signs over this URL, as Twilio does when the desk is behind a proxy.
    pub fn public(mut self, url: &str) -> Self {
        self.public = Some(url.trim_end_matches('/').to_owned());
        self
    }

    /// Delivers every webhook twice at the same moment, the second time to the next desk; two answers that are
    /// not the same byte for byte are an error.
    pub fn twice(self) -> Self {
        Self { twice: true, ..self }
    }

    /// Leaves out the idempotency token.
    pub fn tokenless(self) -> Self {
        Self { tokenless: true, ..self }
    }

    /// A call that does not ring yet.
    pub fn call(&self, from: &str, to: &str) -> Call {
        let sid = outside::sid("CA");
        Call { caller: self.clone(), sid, from: from.into(), to: to.into(), heard: None, last: None }
    }

    /// Sends a text; gives the status and the answer.
    pub async fn text(&self, from: &str, to: &str, body: &str) -> anyhow::Result<Heard> {
        self.text_with(from, to, body, &[]).await
    }

    /// Sends a text with more fields, such as `OptOutType`, or with a `MessageSid` of its own.
    pub async fn text_with(&self, from: &str, to: &str, body: &str, more: &[(&str, &str)]) -> anyhow::Result<Heard> {
        let sid = outside::sid("SM");
        let usual = [
            ("MessageSid", sid.as_str()),
            ("SmsSid", sid.as_str()),
            ("From", from),
            ("To", to),
            ("Body", body),
            ("NumMedia", "0"),
            ("NumSegments", "1"),
            ("FromZip", ""),
            ("ApiVersion", "2010-04-01"),
        ];
        self.send(&Request { path: hooks::SMS.into(), fields: with(&usual, more), token: outside::sid("IK") }).await
    }

    /// Calls a path with a signature of the caller's choosing: forged, or none.
    pub async fn forged(&self, path: &str, fields: &[(&str, &str)], sign: Option<&str>) -> anyhow::Result<Heard> {
        let request = Request { path: path.into(), fields: with(fields, &[]), token: outside::sid("IK") };
        self.post_to(self.next_base(), &request, sign).await
    }

    /// Calls a path with these fields, signed.
    pub async fn signed(&self, path: &str, fields: &[(&str, &str)]) -> anyhow::Result<Heard> {
        self.send(&Request { path: path.into(), fields: with(fields, &[]), token: outside::sid("IK") }).await
    }

    async fn send(&self, request: &Request) -> anyhow::Result<Heard> {
        if !self.twice {
            return self.send_once(request).await;
        }
        let (first, second) = tokio::join!(self.send_once(request), self.send_once(request));
        let (first, second) = (first?, second?);
        anyhow::ensure!(first == second, "the second delivery got another answer: {} and {}", first.body, second.body);
        Ok(first)
    }

    async fn send_once(&self, request: &Request) -> anyhow::Result<Heard> {
        let base = self.next_base();
        let signature = self.sign(self.public.as_deref().unwrap_or(base), request);
        self.post_to(base, request, Some(&signature)).await
    }

    async fn post_to(&self, base: &str, request: &Request, signature: Option<&str>) -> anyhow::Result<Heard> {
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(&request.fields).finish();
        let mut post = self
            .http
            .post(format!("{base}{}", request.path))
            .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
            .header("User-Agent", "TwilioProxy/1.1")
            .body(body);
        if !self.tokenless {
            post = post.header("I-Twilio-Idempotency-Token", &request.token);
        }
        if let Some(signature) = signature {
            post = post.header("X-Twilio-Signature", signature);
        }
        let response = post.send().await.context("the desk does not answer")?;
        let status = response.status().as_u16();
        let body = response.text().await.context("the answer broke off")?;
        let of_call = status == 200 && request.path.starts_with(hooks::VOICE) && !body.is_empty();
        let twiml = if of_call { TwiML::parse(&body)? } else { TwiML::default() };
        Ok(Heard { status, body, twiml })
    }

    fn sign(&self, base: &str, request: &Request) -> String {
        signature::sign(&self.token, &format!("{base}{}", request.path), &request.fields)
    }

    fn next_base(&self) -> &str {
        let turn = self.turn.fetch_add(1, Ordering::Relaxed);
        self.bases.get(turn % self.bases.len().max(1)).map_or("", String::as_str)
    }
}

impl Call {
    /// The line rings.
    pub async fn ring(&mut self) -> anyhow::Result<Heard> {
        self.webhook(hooks::VOICE.into(), "ringing", &[]).await
    }

    /// The caller speaks.
    pub async fn say(&mut self, words: &str) -> anyhow::Result<Heard> {
        let action = self.listening()?;
        self.webhook(action, "in-progress", &[("SpeechResult", words), ("Confidence", "0.9123456")]).await
    }

    /// What was recognised until now, while the caller speaks. Twilio does nothing with the answer.
    pub async fn speaking(&self, stable: &str, unstable: &str) -> anyhow::Result<Heard> {
        let callback = self.after("Gather", |heard| heard.twiml.partial_callback())?;
        let fields = [
            ("StableSpeechResult", stable),
            ("UnstableSpeechResult", unstable),
            ("Stability", if unstable.is_empty() { "0.9" } else { "0.01" }),
            ("SequenceNumber", "0"),
            ("Language", "en-US"),
        ];
        self.caller.send(&self.request(&callback, "in-progress", &fields)).await
    }

    /// The caller presses keys.
    pub async fn press(&mut self, keys: &str) -> anyhow::Result<Heard> {
        let action = self.listening()?;
        self.webhook(action, "in-progress", &[("Digits", keys), ("msg", "Gather End"), ("FinishedOnKey", "")]).await
    }

    /// The caller is silent.
    pub async fn silence(&mut self) -> anyhow::Result<Heard> {
        let action = self.listening()?;
        self.webhook(action, "in-progress", &[("SpeechResult", ""), ("Digits", "")]).await
    }

    /// Twilio asks elsewhere, as a redirect of the call has it.
    pub async fn led_to(&mut self, url: &str) -> anyhow::Result<Heard> {
        self.webhook(url.to_owned(), "in-progress", &[]).await
    }

    /// The person rung by `<Dial>`: `completed`, `no-answer`, `busy`, `failed` or `canceled`.
    pub async fn dialed(&mut self, status: &str, seconds: u32) -> anyhow::Result<Heard> {
        let action = self.after("Dial", |heard| heard.twiml.dial_action())?;
        let seconds = seconds.to_string();
        let leg = outside::sid("CA");
        let fields = [("DialCallStatus", status), ("DialCallSid", leg.as_str()), ("DialCallDuration", &seconds)];
        self.webhook(action, "in-progress", &fields).await
    }

    /// The caller leaves a message after the tone.
    pub async fn record(&mut self, seconds: u32) -> anyhow::Result<Heard> {
        let action = self.after("Record", |heard| heard.twiml.record_action())?;
        let (seconds, sid) = (seconds.to_string(), outside::sid("RE"));
        let url = format!("https://api.twilio.com/2010-04-01/Accounts/AC/Recordings/{sid}");
        let fields = [
            ("RecordingUrl", url.as_str()),
            ("RecordingSid", sid.as_str()),
            ("RecordingDuration", seconds.as_str()),
            ("Digits", "hangup"),
        ];
        self.webhook(action, "completed", &fields).await
    }

    /// The status callback at the end of the call.
    pub async fn end(&mut self, status: &str) -> anyhow::Result<Heard> {
        self.webhook(hooks::VOICE_STATUS.into(), status, &[("CallDuration", "42")]).await
    }

    /// The last webhook once more, with the same token: a retry of the vendor's.
    pub async fn again(&self) -> anyhow::Result<Heard> {
        let last = self.last.as_ref().context("nothing was sent yet")?;
        self.caller.send(last).await
    }

    /// The last webhook once more at another desk, which hears the rest of the call too.
    pub async fn redeliver(&mut self, base: &str) -> anyhow::Result<Heard> {
        self.caller.bases = Arc::new(vec![base.to_owned()]);
        self.deliver_again().await
    }

    /// The last webhook once more after it broke off; what is heard now is what the call goes on from.
    pub async fn deliver_again(&mut self) -> anyhow::Result<Heard> {
        let heard = self.again().await?;
        self.heard = Some(heard.clone());
        Ok(heard)
    }

    /// What was heard last.
    pub fn heard(&self) -> Option<&Heard> {
        self.heard.as_ref()
    }

    async fn webhook(&mut self, path: String, status: &str, more: &[(&str, &str)]) -> anyhow::Result<Heard> {
        let request = self.request(&path, status, more);
        // Kept before it is sent: whoever gives up waiting can deliver it again.
        self.last = Some(request.clone());
        let heard = self.caller.send(&request).await?;
        self.heard = Some(heard.clone());
        Ok(heard)
    }

    fn request(&self, path: &str, status: &str, more: &[(&str, &str)]) -> Request {
        let usual = [
            ("CallSid", self.sid.as_str()),
            ("AccountSid", "AC00000000000000000000000000000000"),
            ("From", self.from.as_str()),
            ("To", self.to.as_str()),
            ("Caller", self.from.as_str()),
            ("Called", self.to.as_str()),
            ("CallStatus", status),
            ("Direction", "inbound"),
            ("ApiVersion", "2010-04-01"),
            ("CallerName", ""),
            ("FromCity", ""),
            ("FromState", "AB"),
            ("FromZip", ""),
            ("FromCountry", "CA"),
        ];
        Request { path: path_of(path), fields: with(&usual, more), token: outside::sid("IK") }
    }

    fn listening(&self) -> anyhow::Result<String> {
        self.after("Gather", |heard| heard.twiml.gather_action().or(heard.twiml.redirect()))
    }

    fn after(&self, verb: &str, action: impl Fn(&Heard) -> Option<&str>) -> anyhow::Result<String> {
        let action = self.heard.as_ref().and_then(action);
        action.map(str::to_owned).with_context(|| format!("the last answer has no <{verb}> with an action"))
    }
}

/// The usual fields, each replaced by one of the same name in `more`, then the rest of `more`.
fn with(usual: &[(&str, &str)], more: &[(&str, &str)]) -> Fields {
    let kept = usual.iter().filter(|(name, _)| !more.iter().any(|(other, _)| other == name));
    kept.chain(more).map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

/// An action may be absolute; what is called is its path and query.
fn path_of(action: &str) -> String {
    let after = action.split_once("://").map_or(action, |(_, rest)| rest);
    after.find('/').map_or_else(|| action.to_owned(), |start| after.split_at(start).1.to_owned())
}
