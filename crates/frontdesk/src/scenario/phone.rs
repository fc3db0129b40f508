//! The webhooks of a call and of a text, as the vendor fills them in.

use super::world::Request;
use frontdesk_channels::twilio::hooks;

/// A call in progress.
#[derive(Clone, Debug)]
pub struct Call {
    pub sid: String,
    pub from: String,
    pub to: String,
    /// Where the last answer led.
    pub action: Option<String>,
}

impl Call {
    pub fn rings(&self) -> Request {
        self.request(hooks::VOICE, "ringing", &[])
    }

    pub fn ended(&self, status: &str) -> Request {
        self.request(hooks::VOICE_STATUS, status, &[("CallDuration", "42")])
    }

    /// The webhook the last answer asked for; `None` when the call is over.
    pub fn goes_on(&self, more: &[(&str, &str)]) -> Option<Request> {
        let action = self.action.as_deref()?;
        Some(self.request(action, "in-progress", more))
    }

    fn request(&self, path: &str, status: &str, more: &[(&str, &str)]) -> Request {
        let usual = [
            ("CallSid", self.sid.as_str()),
            ("AccountSid", "AC00000000000000000000000000000001"),
            ("From", &self.from),
            ("To", &self.to),
            ("CallStatus", status),
            ("Direction", "inbound"),
            ("ApiVersion", "2010-04-01"),
            ("CallerName", ""),
            ("FromCity", ""),
        ];
        Request { path: path.to_owned(), form: form(&usual, more), token: String::new() }
    }
}

/// Words, or a picture where there are none.
pub fn text(sid: &str, from: &str, to: &str, body: &str) -> Request {
    let fields = [("MessageSid", sid), ("From", from), ("To", to), ("Body", body)];
    let picture = [
        ("NumMedia", "1"),
        ("MediaContentType0", "image/jpeg"),
        ("MediaUrl0", "https://api.twilio.com/2010-04-01/Accounts/AC0/Messages/MM0/Media/ME0"),
    ];
    let media: &[_] = if body.is_empty() { &picture } else { &[("NumMedia", "0")] };
    Request { path: hooks::SMS.to_owned(), form: form(&fields, media), token: sid.to_owned() }
}

/// How far a text of ours has come.
pub fn report(sid: &str, ours: &str, theirs: &str, status: &str, code: Option<&str>) -> Request {
    let fields = [("MessageSid", sid), ("From", ours), ("To", theirs), ("MessageStatus", status)];
    let code = code.map(|code| ("ErrorCode", code));
    Request { path: hooks::SMS_STATUS.to_owned(), form: form(&fields, code.as_slice()), token: String::new() }
}

fn form(usual: &[(&str, &str)], more: &[(&str, &str)]) -> Vec<(String, String)> {
    usual.iter().chain(more).map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect()
}
