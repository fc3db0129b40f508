//! Made-up values for what leads to a person: the same value always gets the same one, within one conversation.

use super::made_up::{self, MadeUp};
use frontdesk_desk::replay::Heard;
use frontdesk_domain::understanding::{Entity, PersonName, Role};
use frontdesk_domain::{EntityKind, Language, Tenant, Value};
use std::collections::{BTreeMap, HashSet};

/// More than there are names in a language.
const NAMES_TRIED: usize = 32;

/// What is known of the people of one conversation, and what stands for it.
#[derive(Debug, Default)]
pub struct Disguise {
    people: Vec<Person>,
    /// Phones, codes and whatever else is replaced as a whole, by the form it is compared in.
    values: BTreeMap<String, String>,
    phones: usize,
    codes: usize,
    /// The first three digits of the business's own number, where numbers begin with such.
    area: Option<String>,
    /// Words that name practitioners: they are no secret of the caller's.
    known: Vec<String>,
    /// Another set of names, where the first ones were read differently.
    variant: usize,
}

#[derive(Debug)]
struct Person {
    given: Vec<String>,
    family: Vec<String>,
    language: Language,
    made_up: MadeUp,
}

impl Disguise {
    pub fn of(tenant: &Tenant, variant: usize) -> Self {
        let names = tenant.resources.iter().flat_map(|r| std::iter::once(&r.name).chain(&r.also));
        let known = names.flat_map(|name| words(name).map(folded).collect::<Vec<_>>()).collect();
        let own = tenant.channels.iter().find_map(|c| c.address.strip_prefix("+1"));
        let area = own.and_then(|number| number.get(..3)).map(str::to_owned);
        Self { known, area, variant, ..Self::default() }
    }

    /// Takes note of everybody named, and everything that belongs to one person alone, in what was said.
    pub fn meet(&mut self, heard: &Heard, meant_nothing: bool) {
        let language = heard.reading.language;
        for entity in told(heard, meant_nothing) {
            match (&entity.value, entity.kind) {
                (Some(Value::Name(name)), _) if !self.is_practitioner(name) => {
                    self.person(name, language);
                }
                (Some(Value::Text(number)), EntityKind::Phone) => {
                    self.phone(number);
                }
                (Some(Value::Text(code)), EntityKind::Code) => {
                    self.code(code);
                }
                (_, EntityKind::Email | EntityKind::Url | EntityKind::Address | EntityKind::Postcode) => {
                    self.other(entity, language);
                }
                _ => {}
            }
        }
    }

    /// Once everybody is met: nobody is given a name that somebody in the conversation really has.
    pub fn settle(&mut self) {
        let real: HashSet<String> = self.people.iter().flat_map(|p| p.given.iter().chain(&p.family)).cloned().collect();
        let is_real = |made_up: &MadeUp| [made_up.given, made_up.family].iter().any(|w| real.contains(&folded(w)));
        let mut n = self.variant;
        for person in &mut self.people {
            let free = (n..n + NAMES_TRIED).find(|n| !is_real(&made_up::person(person.language, *n)));
            n = free.unwrap_or(n);
            person.made_up = made_up::person(person.language, n);
            n += 1;
        }
    }

    pub fn name(&mut self, full: &str, language: Language) -> String {
        let all: Vec<&str> = full.split_whitespace().collect();
        let (given, family) = match all.as_slice() {
            [given @ .., family] if !given.is_empty() => (Some(given.join(" ")), Some((*family).to_owned())),
            _ => (None, None),
        };
        self.person(&PersonName { full: full.to_owned(), given, family }, language)
    }

    pub fn phone(&mut self, number: &str) -> String {
        if let Some(known) = self.values.get(number) {
            return known.clone();
        }
        let mut made_up = made_up::phone(number, self.area.as_deref(), self.phones);
        while made_up == number {
            self.phones += 1;
            made_up = made_up::phone(number, self.area.as_deref(), self.phones);
        }
        self.phones += 1;
        self.values.insert(number.to_owned(), made_up.clone());
        made_up
    }

    /// A code of the same length, with letters and figures where they were.
    pub fn code(&mut self, code: &str) -> String {
        let code = code.to_uppercase();
        if let Some(known) = self.values.get(&code) {
            return known.clone();
        }
        let made_up = made_up::code(&code, self.codes);
        self.codes += 1;
        self.values.insert(code, made_up.clone());
        made_up
    }

    fn other(&mut self, entity: &Entity, language: Language) -> String {
        let count = self.values.len();
        let made_up = || made_up::other(entity.kind, &entity.text, language, count);
        self.values.entry(folded(&entity.text)).or_insert_with(made_up).clone()
    }

    fn is_practitioner(&self, name: &PersonName) -> bool {
        words(&name.full).all(|word| self.known.contains(&folded(word)))
    }

    /// Whoever shares a word of their name with somebody met before is that person.
    fn person(&mut self, name: &PersonName, language: Language) -> String {
        let own: Vec<String> = words(&name.full).map(folded).collect();
        let met = |p: &Person| own.iter().any(|w| p.given.contains(w) || p.family.contains(w));
        let at = self.people.iter().position(met).unwrap_or_else(|| {
            let made_up = made_up::person(language, self.people.len() + self.variant);
            self.people.push(Person { given: Vec::new(), family: Vec::new(), language, made_up });
            self.people.len() - 1
        });
        let Some(person) = self.people.get_mut(at) else { return String::new() };
        let (given, family) = (parts(name.given.as_deref()), parts(name.family.as_deref()));
        let alone = given.is_empty() && family.is_empty();
        let is_family = alone && own.iter().all(|w| person.family.contains(w));
        person.given.extend(if alone && !is_family { own } else { given.clone() });
        person.family.extend(family.clone());
        match (given.is_empty(), family.is_empty()) {
            (false, false) => format!("{} {}", person.made_up.given, person.made_up.family),
            (true, false) => person.made_up.family.to_owned(),
            (true, true) if is_family => person.made_up.family.to_owned(),
            _ => person.made_up.given.to_owned(),
        }
    }

    /// What was said, with made-up values in it. `nothing`: the words meant nothing to the desk;
    /// `reference` is a booking's that was understood in them.
    pub fn words(&mut self, text: &str, heard: Option<&Heard>, nothing: bool, reference: Option<&str>) -> String {
        let mut said = String::with_capacity(text.len());
        let mut after = 0;
        let chars: Vec<char> = text.chars().collect();
        let cut = |from: usize, to: usize| chars.get(from..to).unwrap_or_default().iter().collect::<String>();
        let entities = heard.map_or(&[][..], |heard| told(heard, nothing));
        for entity in entities.iter().filter(|e| is_personal(e)) {
            let Some(made_up) = self.instead(entity, heard).filter(|_| entity.start >= after) else { continue };
            said.push_str(&self.swept(&cut(after, entity.start)));
            said.push_str(&made_up);
            after = entity.end;
        }
        said.push_str(&self.swept(&cut(after, chars.len())));
        match reference {
            Some(code) => self.without_code(said, code),
            None => said,
        }
    }

    fn instead(&mut self, entity: &Entity, heard: Option<&Heard>) -> Option<String> {
        let language = heard.map_or(Language::En, |h| h.reading.language);
        let span = &entity.text;
        match (entity.kind, &entity.value) {
            (EntityKind::Name, Some(Value::Name(name))) if self.is_practitioner(name) => None,
            (EntityKind::Name, Some(Value::Name(name))) => Some(cased_like(&self.person(name, language), span)),
            (EntityKind::Phone, Some(Value::Text(number))) => Some(made_up::phone_said_like(&self.phone(number), span)),
            (EntityKind::Phone, _) => Some(made_up::digits_in(span)),
            (EntityKind::Code, Some(Value::Text(code))) => Some(made_up::code_said_like(&self.code(code), span)),
            (EntityKind::Date, _) => Some("01/01/1980".to_owned()),
            (EntityKind::Name | EntityKind::Code, _) => None,
            _ => Some(self.other(entity, language)),
        }
    }

    /// A reference that was understood by its signs alone.
    fn without_code(&mut self, said: String, code: &str) -> String {
        let made_up = self.code(code);
        let signs = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>().to_uppercase();
        if signs(&said).contains(&made_up) {
            return said;
        }
        match made_up::find_signs(&said, code) {
            Some((from, to)) => {
                let (before, span, rest) = (said.get(..from), said.get(from..to), said.get(to..));
                let span = made_up::code_said_like(&made_up, span.unwrap_or_default());
                format!("{}{span}{}", before.unwrap_or_default(), rest.unwrap_or_default())
            }
            None => made_up,
        }
    }

    /// Names and values that are known from elsewhere in the conversation.
    pub fn swept(&self, text: &str) -> String {
        let mut text = text.to_owned();
        for (value, made_up) in &self.values {
            if let Some(at) = text.to_lowercase().find(&value.to_lowercase())
                && text.is_char_boundary(at)
                && text.is_char_boundary(at + value.len())
            {
                text.replace_range(at..at + value.len(), made_up);
            }
        }
        let mut swept = String::with_capacity(text.len());
        let mut word = String::new();
        for c in text.chars().map(Some).chain([None]) {
            match c {
                Some(c) if c.is_alphanumeric() => word.push(c),
                other => {
                    swept.push_str(&self.name_instead(&std::mem::take(&mut word)));
                    swept.extend(other);
                }
            }
        }
        swept
    }

    /// A word that is somebody's name. A short one that is written small may be any word.
    fn name_instead(&self, word: &str) -> String {
        let own = folded(word);
        let sure = word.chars().count() >= 4 || word.chars().next().is_some_and(char::is_uppercase);
        if !sure || self.known.contains(&own) {
            return word.to_owned();
        }
        let theirs = self.people.iter().find_map(|p| {
            let family = p.family.contains(&own).then_some(p.made_up.family);
            family.or_else(|| p.given.contains(&own).then_some(p.made_up.given))
        });
        theirs.map_or_else(|| word.to_owned(), |made_up| cased_like(made_up, word))
    }
}

/// What a person told. In words that meant nothing every suspicion counts.
fn told(heard: &Heard, meant_nothing: bool) -> &[Entity] {
    if meant_nothing { &heard.suspected } else { &heard.reading.entities }
}

fn is_personal(entity: &Entity) -> bool {
    use EntityKind::{Address, Code, Date, Email, Name, Phone, Postcode, Url};
    match entity.kind {
        Name | Phone | Email | Url | Address | Postcode | Code => true,
        Date => entity.role == Some(Role::Birth),
        _ => false,
    }
}

fn parts(name: Option<&str>) -> Vec<String> {
    words(name.unwrap_or_default()).map(folded).collect()
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty())
}

fn folded(text: &str) -> String {
    text.to_lowercase()
}

/// Small letters where a recogniser wrote small letters.
fn cased_like(made_up: &str, like: &str) -> String {
    if like.chars().any(char::is_uppercase) { made_up.to_owned() } else { made_up.to_lowercase() }
}
