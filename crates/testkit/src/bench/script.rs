//! The scripted call: who rings, what they say, and what they must hear.

use frontdesk_channels::twilio::{hooks, signature};
use frontdesk_domain::{Secret, holidays};
use jiff::civil::{Date, DateTime, Weekday};
use jiff::{ToSpan, tz::TimeZone};
use std::fmt::Write;

/// Webhooks in a call.
pub(super) const TURNS: usize = 6;
/// The demo clinic's number.
const CALLED: &str = "+15875550100";
const ZONE: &str = "America/Edmonton";
/// Half hours asked for in a day, from nine o'clock.
const SLOTS_A_DAY: i64 = 14;
const FIRST: [&str; 16] = [
    "David", "Emma", "Brian", "Laura", "Kevin", "Megan", "Daniel", "Claire", "Robert", "Alice", "Victor", "Nadia",
    "Carlos", "Elena", "Marcus", "Julia",
];
const LAST: [&str; 16] = [
    "Miller", "Clark", "Turner", "Baker", "Walker", "Parker", "Reed", "Bell", "Cooper", "Brooks", "Gray", "Ward",
    "Price", "Barnes", "Wood", "Perry",
];

/// Whom everybody calls, and the times they ask for.
#[derive(Debug)]
pub(super) struct Clinic {
    base: String,
    token: Secret,
    days: Vec<Date>,
    zone: TimeZone,
}

/// Call number `n`: its own phone number, name and time.
#[derive(Debug)]
pub(super) struct Call<'a> {
    clinic: &'a Clinic,
    pub phone: String,
    name: String,
    slot: DateTime,
    sid: String,
    path: String,
    said: usize,
}

/// One webhook, ready to be sent.
pub(super) struct Webhook {
    pub path: String,
    pub headers: String,
    pub form: String,
}

impl Clinic {
    pub(super) fn new(port: u16, token: &str) -> anyhow::Result<Self> {
        let zone = frontdesk_domain::zone::named(ZONE)?;
        #[expect(clippy::disallowed_methods, reason = "the callers ask for days from today on")]
        let today = zone.to_datetime(jiff::Timestamp::now()).date();
        let days = (3..115).filter_map(|n| today.checked_add(n.days()).ok()).filter(|day| works_on(*day)).collect();
        Ok(Self { base: format!("http://127.0.0.1:{port}"), token: Secret::new(token), days, zone })
    }

    pub(super) fn call(&self, n: u32) -> Call<'_> {
        Call {
            clinic: self,
            phone: format!("+1403{:03}{:04}", 200 + n / 10_000, n % 10_000),
            name: format!("{} {}", FIRST[n as usize % 16], LAST[n as usize / 16 % 16]),
            slot: self.slot(n),
            sid: format!("CA{n:032x}"),
            path: hooks::VOICE.to_owned(),
            said: 0,
        }
    }

    /// When call `n` wants to come.
    pub(super) fn starts_at(&self, n: u32) -> anyhow::Result<jiff::Timestamp> {
        Ok(self.zone.to_ambiguous_timestamp(self.slot(n)).compatible()?)
    }

    fn slot(&self, n: u32) -> DateTime {
        let n = i64::from(n);
        let day = usize::try_from(n / SLOTS_A_DAY).unwrap_or(0) % self.days.len().max(1);
        let minutes = n % SLOTS_A_DAY * 30;
        self.days.get(day).map_or(DateTime::MIN, |d| d.at(9, 0, 0, 0).saturating_add(minutes.minutes()))
    }
}

/// Without Alberta's statutory holidays and the days between the years.
fn works_on(day: Date) -> bool {
    let between_years = matches!((day.month(), day.day()), (12, 24..) | (1, ..=3));
    let weekend = matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday);
    !weekend && !between_years && holidays::on("CA-AB", day).is_none()
}

impl Call<'_> {
    pub(super) fn next(&self) -> Webhook {
        let ringing = self.said == 0;
        let call = [
            ("CallSid", self.sid.as_str()),
            ("AccountSid", "AC00000000000000000000000000000001"),
            ("From", &self.phone),
            ("To", CALLED),
            ("Caller", &self.phone),
            ("Called", CALLED),
            ("CallStatus", if ringing { "ringing" } else { "in-progress" }),
            ("Direction", "inbound"),
            ("ApiVersion", "2010-04-01"),
            ("FromCountry", "CA"),
            ("ToCountry", "CA"),
            ("FromCity", "RED DEER"),
            ("FromState", "AB"),
            ("FromZip", ""),
            ("ToCity", ""),
            ("ToState", "AB"),
            ("ToZip", ""),
        ];
        let mut fields: Vec<(String, String)> = call.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect();
        if !ringing {
            let speech =
                [("SpeechResult", self.words()), ("Confidence", "0.9123456".into()), ("Language", "en-CA".into())];
            fields.extend(speech.map(|(k, v)| (k.to_owned(), v)));
        }
        let signed = signature::sign(&self.clinic.token, &format!("{}{}", self.clinic.base, self.path), &fields);
        let mut headers = String::with_capacity(128);
        let _ = write!(
            headers,
            "I-Twilio-Idempotency-Token: {}-{}\r\nX-Twilio-Signature: {signed}\r\n",
            self.sid, self.said
        );
        let form = form_urlencoded::Serializer::new(String::with_capacity(512)).extend_pairs(&fields).finish();
        Webhook { path: self.path.clone(), headers, form }
    }

    /// Notes where the next webhook goes. The error names the turn and what was heard.
    pub(super) fn hear(&mut self, status: u16, answer: &str) -> anyhow::Result<()> {
        anyhow::ensure!(status == 200, "turn {} was answered {status}: {answer}", self.said);
        for wanted in self.wanted() {
            anyhow::ensure!(answer.contains(&wanted), "turn {} lacks {wanted:?}: {answer}", self.said);
        }
        self.said += 1;
        if self.said < TURNS {
            let action = answer.split_once("action=\"").and_then(|(_, rest)| rest.split_once('"'));
            let (action, _) = action.ok_or_else(|| anyhow::anyhow!("there is no action in {answer}"))?;
            let action = action.replace("&amp;", "&");
            self.path = action.strip_prefix(&self.clinic.base).unwrap_or(&action).to_owned();
        }
        Ok(())
    }

    fn words(&self) -> String {
        match self.said {
            1 => "I would like to book an appointment.".into(),
            2 => format!("{} at {}", self.day(), self.time()),
            3 => format!("My name is {}.", self.name),
            4 => "Yes, please.".into(),
            _ => "No, that is all. Goodbye.".into(),
        }
    }

    /// What the answer must hold: the time once it was asked for, the name when it is read back, the claim.
    fn wanted(&self) -> Vec<String> {
        let mut wanted = vec![if self.said + 1 < TURNS { "<Gather" } else { "<Hangup" }.to_owned()];
        if (2..=4).contains(&self.said) {
            wanted.extend([self.day(), self.time()]);
        }
        match self.said {
            3 => wanted.push(self.name.clone()),
            4 => wanted.push("booked".into()),
            _ => {}
        }
        wanted
    }

    fn day(&self) -> String {
        self.slot.strftime("%B %-d").to_string()
    }

    fn time(&self) -> String {
        let pattern = if self.slot.minute() == 0 { "%-I %p" } else { "%-I:%M %p" };
        self.slot.strftime(pattern).to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn callers_differ_and_ask_for_working_days() {
        let clinic = Clinic::new(8080, "t").unwrap();
        assert!(clinic.days.len() > 60);
        let phones: std::collections::HashSet<String> = (0..20_000).map(|n| clinic.call(n).phone).collect();
        assert_eq!(phones.len(), 20_000);
        assert!((0..5_000).all(|n| works_on(clinic.slot(n).date()) && (9..16).contains(&clinic.slot(n).hour())));
    }

    #[test]
    fn a_call_goes_where_the_answer_says_and_hears_the_claim() {
        let clinic = Clinic::new(8080, "t").unwrap();
        let mut call = clinic.call(1);
        call.hear(200, r#"<Response><Gather action="/hooks/twilio/voice/turn?n=2&amp;c=x"/></Response>"#).unwrap();
        assert_eq!(call.next().path, "/hooks/twilio/voice/turn?n=2&c=x");
        assert!(call.next().form.contains("SpeechResult=I+would"));
        call.said = 4;
        let when = format!("{} at {}", call.day(), call.time());
        assert!(call.hear(200, &format!("<Gather action=\"/a\">{when}, shall I?</Gather>")).is_err());
        assert!(call.hear(200, &format!("<Gather action=\"/a\">You're booked: {when}</Gather>")).is_ok());
    }
}
