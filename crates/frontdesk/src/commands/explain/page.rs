//! A turn as a page: heard, understood, decided, done, said.

use super::listing::heard;
use crate::commands::replay::{changed, verdict};
use frontdesk_desk::replay::{Heard, Plain, Replayed, Told, local};
use frontdesk_desk::turn::LEARNED;
use frontdesk_domain::{Medium, Next};

/// How wide the column of names is.
const NAMES: usize = 13;

pub fn page(told: &Told, turn: &Replayed) -> String {
    let business = &told.business;
    let mut page = Page { plain: Plain::of(business), lines: Vec::new() };
    page.lines.push(format!("Turn {} of {}: {}", turn.seq, told.conversation, turn.id));
    let medium = match turn.medium {
        Medium::Voice => "by phone",
        Medium::Sms => "by text",
        Medium::Web => "in the web chat",
    };
    page.lines.push(format!(
        "{}, {medium}, {} ({})\n",
        business.tenant.name,
        local(turn.at, &business.zone),
        business.tenant.zone
    ));
    let before = told.turns.iter().rev().find(|t| t.seq < turn.seq).map(|t| t.record.said.clone());
    page.rows("Said before", before);
    page.heard(turn);
    page.decided(turn);
    page.said(told, turn);
    page.row("Replay", &verdict(turn, false));
    if turn.is_same()
        && let Some(changed) = changed(turn)
    {
        page.row("", changed.trim());
    }
    page.lines.join("\n")
}

struct Page<'a> {
    plain: Plain<'a>,
    lines: Vec<String>,
}

impl Page<'_> {
    fn row(&mut self, name: &str, text: &str) {
        for (n, line) in text.lines().enumerate() {
            let name = if n == 0 { name } else { "" };
            self.lines.push(format!("  {name:<NAMES$}{line}").trim_end().to_owned());
        }
    }

    fn rows(&mut self, name: &str, texts: impl IntoIterator<Item = String>) {
        for (n, text) in texts.into_iter().enumerate() {
            self.row(if n == 0 { name } else { "" }, &text);
        }
    }

    fn heard(&mut self, turn: &Replayed) {
        let record = &turn.record;
        self.row("Heard", &heard(turn));
        self.rows("or", record.nbest.iter().map(|other| format!("{other:?}")));
        self.rows("Spoken", record.language.map(|l| format!("{} until then", l.code())));
        // A reading that is made now tells nothing of a turn that went another way then.
        let read = turn.again.heard.as_ref().filter(|_| turn.is_same());
        if let Some(read) = read {
            self.read(read);
        }
        let commands = record.understood.iter().flat_map(|u| &u.commands);
        let commands: Vec<String> = commands.map(|c| self.plain.command(c)).collect();
        self.rows("Understood", commands);
        self.rows("Learned", record.trace.iter().filter_map(|line| line.strip_prefix(LEARNED)).map(str::to_owned));
        let asked = record.advice.iter().map(|advice| {
            let given = &advice.given;
            let why = given.failed.map(|failed| failed.told().to_owned()).unwrap_or_else(|| advice.refused.join("; "));
            let why = if why.is_empty() { why } else { format!(": {why}") };
            let (job, by, word) = (given.job.name(), &given.by, advice.word());
            format!("{job} {word}{why} (by {by}, {} ms; what it was asked is in --json)", given.took_ms)
        });
        self.rows("Model", asked.collect::<Vec<_>>());
    }

    fn read(&mut self, read: &Heard) {
        let kinds: Vec<String> = read.expected.iter().map(|kind| self.plain.text(&kind)).collect();
        self.rows("Expected", (!kinds.is_empty()).then(|| kinds.join(", ")));
        self.rows("Offered", (!read.options.is_empty()).then(|| read.options.join(" | ")));
        let entities = read.reading.entities.iter().map(|entity| {
            let role = entity.role.map(|role| format!(", {}", self.plain.text(&role))).unwrap_or_default();
            let (kind, value) = (self.plain.text(&entity.kind), self.plain.text(&entity.value));
            format!("{kind}{role} {:?} is {value} (sure {:.2})", entity.text, entity.confidence)
        });
        let entities: Vec<String> = entities.collect();
        self.rows("Read", entities);
        let intents = read.reading.intents.iter().map(|i| format!("wish {} (sure {:.2})", i.name, i.confidence));
        self.rows("", intents);
        self.rows("", (!read.reading.in_scope).then(|| "nothing that concerns a front desk".to_owned()));
        let rules = read.rules.iter().map(|rule| format!("{{{}}} {:?} read {:?}", rule.rule, rule.pattern, rule.text));
        self.rows("By rule", rules);
    }

    fn decided(&mut self, turn: &Replayed) {
        self.rows("Steps", turn.record.trace.iter().filter(|line| !line.starts_with(LEARNED)).cloned());
        for did in &turn.record.did {
            let (wanted, came) = (self.plain.without("action", &did.action), self.plain.without("outcome", &did.came));
            self.row("Did", &format!("{}  {wanted}", did.action.name()));
            self.row("", &format!("and it came out {}: {came}", did.came.name()));
        }
        let about = turn.record.about.as_deref().map(|booking| self.plain.text(&booking));
        self.rows("About", about);
    }

    fn said(&mut self, told: &Told, turn: &Replayed) {
        let playbook = told.business.tenant.playbooks.first().map_or("", String::as_str);
        let known = turn.is_same() && !turn.again.says.is_empty();
        let phrases: Vec<String> = match known {
            true => {
                turn.again.says.iter().map(|s| format!("{} ({}, playbook {playbook})", s.phrase, s.language)).collect()
            }
            false => turn.record.phrases.iter().map(|name| format!("{name} (playbook {playbook})")).collect(),
        };
        self.rows("Phrases", phrases);
        self.row("Said", &turn.record.said);
        let texts = turn.texts.iter().filter(|text| text.body != turn.record.said);
        let texts: Vec<String> = texts
            .map(|text| {
                let by = turn.again.texts.iter().find(|(_, body)| *body == text.body).map_or("", |(phrase, _)| phrase);
                format!("{by} to {} ({}): {}", text.to, text.purpose.name(), text.body)
            })
            .collect();
        self.rows("Texted", texts);
        let next = turn.again.next.as_ref().filter(|_| turn.is_same());
        self.rows("Then", next.map(then));
    }
}

fn then(next: &Next) -> String {
    match next {
        Next::Listen => "listens".to_owned(),
        Next::End => "ends the conversation".to_owned(),
        Next::Transfer { to } => format!("puts the caller through to {to}"),
        Next::Voicemail => "takes a voicemail".to_owned(),
    }
}
