//! One value of the settings, from the file or the environment, and the forms it may be asked for in.

use super::page::{At, Page};
use super::section::{Keys, Section};
use std::ops::RangeInclusive;
use toml::de::DeValue;

#[derive(Clone, Copy, Debug)]
pub struct Item<'a> {
    pub page: &'a Page<'a>,
    pub at: At<'a>,
    what: What<'a>,
}

#[derive(Clone, Copy, Debug)]
enum What<'a> {
    Value(&'a DeValue<'a>),
    Variable(&'a str),
}

impl<'a> Item<'a> {
    pub fn value(page: &'a Page<'a>, at: usize, value: &'a DeValue<'a>) -> Self {
        Self { page, at: At::File(at), what: What::Value(value) }
    }

    pub fn variable(page: &'a Page<'a>, name: &'a str, text: &'a str) -> Self {
        Self { page, at: At::Variable(name), what: What::Variable(text) }
    }

    pub fn wrong(&self, what: impl Into<String>, remedy: impl Into<String>) {
        self.page.wrong(self.at, what, remedy);
    }

    /// Text that is not blank, without the spaces around it.
    pub fn text(&self) -> Option<&'a str> {
        let text = match self.what {
            What::Variable(text) => text,
            What::Value(DeValue::String(text)) => text.as_ref(),
            What::Value(_) => return self.other_kind("text", "Write it in quotes"),
        };
        let text = text.trim();
        if text.is_empty() {
            self.wrong("this is empty", "Write something between the quotes, or take the line out");
            return None;
        }
        Some(text)
    }

    /// Text, or a number, date or time as it was written.
    pub fn written(&self) -> Option<String> {
        match self.what {
            What::Value(DeValue::Integer(n)) if n.radix() == 10 => Some(n.as_str().to_owned()),
            What::Value(DeValue::Float(n)) => Some(n.as_str().to_owned()),
            What::Value(DeValue::Datetime(at)) => Some(at.to_string()),
            _ => self.text().map(str::to_owned),
        }
    }

    pub fn flag(&self) -> Option<bool> {
        match self.what {
            What::Value(DeValue::Boolean(flag)) => Some(*flag),
            What::Variable("true") => Some(true),
            What::Variable("false") => Some(false),
            _ => self.other_kind("true or false", "Write true or false, without quotes"),
        }
    }

    pub fn whole_number(&self, range: RangeInclusive<u32>, unit: &str) -> Option<u32> {
        let number = match self.what {
            What::Value(DeValue::Integer(n)) => i64::from_str_radix(n.as_str(), n.radix()).ok(),
            What::Value(_) => return self.other_kind("a whole number", "Write it without quotes and without a point"),
            What::Variable(text) => text.trim().parse::<i64>().ok(),
        };
        let number = number.and_then(|n| u32::try_from(n).ok()).filter(|n| range.contains(n));
        if number.is_none() {
            let remedy = format!("Write a number of {unit} from {} to {}", range.start(), range.end());
            self.wrong("this number is out of range", remedy);
        }
        number
    }

    /// The parts of a list; one value alone is a list of one.
    pub fn list(&self) -> Vec<Self> {
        match self.what {
            What::Value(DeValue::Array(list)) => {
                list.iter().map(|value| Self::value(self.page, value.span().start, value.get_ref())).collect()
            }
            _ => vec![*self],
        }
    }

    /// The texts of a list.
    pub fn texts(&self) -> Vec<(Self, &'a str)> {
        self.list().into_iter().filter_map(|item| Some((item, item.text()?))).collect()
    }

    pub fn is_table(&self) -> bool {
        matches!(self.what, What::Value(DeValue::Table(_)))
    }

    /// The table, whose keys are among `keys`.
    pub fn section(&self, name: &'a str, keys: Keys) -> Option<Section<'a>> {
        match self.what {
            What::Value(DeValue::Table(table)) => Some(Section::new(self.page, self.at, name, table, keys)),
            _ => self.other_kind("a table", &format!("Write it as a table: [{name}] with a line for each key")),
        }
    }

    /// As JSON, whatever it is. Dates and times become text.
    pub fn json(&self) -> serde_json::Value {
        match self.what {
            What::Value(value) => json(value),
            What::Variable(text) => text.into(),
        }
    }

    /// The pairs of a table whose keys are names of something.
    pub fn pairs(&self) -> Vec<(&'a str, Self)> {
        let What::Value(DeValue::Table(table)) = self.what else { return Vec::new() };
        let item = |value: &'a toml::Spanned<DeValue<'a>>, at| Self::value(self.page, at, value.get_ref());
        table.iter().map(|(key, value)| (key.get_ref().as_ref(), item(value, key.span().start))).collect()
    }

    fn other_kind<T>(&self, wanted: &str, remedy: &str) -> Option<T> {
        let kind = match self.what {
            What::Variable(_) => "something else",
            What::Value(DeValue::String(_)) => "text",
            What::Value(DeValue::Integer(_) | DeValue::Float(_)) => "a number",
            What::Value(DeValue::Boolean(_)) => "true or false",
            What::Value(DeValue::Datetime(_)) => "a date or time",
            What::Value(DeValue::Array(_)) => "a list",
            What::Value(DeValue::Table(_)) => "a table",
        };
        self.wrong(format!("here stands {kind} instead of {wanted}"), remedy);
        None
    }
}

fn json(value: &DeValue<'_>) -> serde_json::Value {
    match value {
        DeValue::String(text) => text.as_ref().into(),
        DeValue::Boolean(flag) => (*flag).into(),
        DeValue::Integer(n) => {
            i64::from_str_radix(n.as_str(), n.radix()).map_or_else(|_| n.as_str().into(), Into::into)
        }
        DeValue::Float(n) => n.as_str().parse::<f64>().map_or_else(|_| n.as_str().into(), Into::into),
        DeValue::Datetime(at) => at.to_string().into(),
        DeValue::Array(list) => list.iter().map(|value| json(value.get_ref())).collect(),
        DeValue::Table(table) => {
            table.iter().map(|(key, value)| (key.get_ref().to_string(), json(value.get_ref()))).collect()
        }
    }
}
