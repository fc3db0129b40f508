//! A table of the settings: its known keys, and the environment over it.

use super::environment::name_of;
use super::item::Item;
use super::nearest::instead;
use super::page::{At, Page};
use toml::de::DeTable;

/// The keys a table may have.
pub type Keys = &'static [&'static str];

#[derive(Clone, Copy, Debug)]
pub struct Section<'a> {
    pub page: &'a Page<'a>,
    pub at: At<'a>,
    name: &'a str,
    table: Option<&'a DeTable<'a>>,
    keys: Keys,
    /// Whether variables stand over it.
    top: bool,
}

impl<'a> Section<'a> {
    /// A table; a key that is not known is told.
    pub fn new(page: &'a Page<'a>, at: At<'a>, name: &'a str, table: &'a DeTable<'a>, keys: Keys) -> Self {
        for key in table.keys().filter(|key| !keys.contains(&key.get_ref().as_ref())) {
            let word = key.get_ref().as_ref();
            let remedy = instead(word, keys.iter().copied());
            let of = if name.is_empty() { String::new() } else { format!(" of [{name}]") };
            page.wrong(At::File(key.span().start), format!("{word:?} is not a setting{of}"), remedy);
        }
        Self { page, at, name, table: Some(table), keys, top: false }
    }

    /// A table of the file's first level, which may be missing: its values may all be in the environment.
    pub fn top(page: &'a Page<'a>, item: Option<Item<'a>>, name: &'a str, keys: Keys) -> Self {
        let empty = Self { page, at: At::Whole, name, table: None, keys, top: true };
        let Some(section) = item.and_then(|item| item.section(name, keys)) else { return empty };
        Self { top: true, ..section }
    }

    /// Whether anything is set.
    pub fn is_set(&self) -> bool {
        self.table.is_some() || self.keys.iter().any(|key| self.variable(key).is_some())
    }

    pub fn get(&self, key: &str) -> Option<Item<'a>> {
        debug_assert!(self.keys.contains(&key), "{key} is not among the keys of [{}]", self.name);
        self.variable(key).or_else(|| self.in_file(key))
    }

    pub fn text(&self, key: &str) -> Option<&'a str> {
        self.get(key)?.text()
    }

    /// Tells that it is missing, where it is.
    pub fn needed(&self, key: &str, remedy: &str) -> Option<Item<'a>> {
        let item = self.get(key);
        if item.is_none() {
            self.page.wrong(self.at, format!("[{}] has no {key}", self.name), remedy);
        }
        item
    }

    /// Each table of a list of tables, `[[name.key]]`.
    pub fn sections(&self, key: &str, name: &'a str, keys: Keys) -> Vec<Section<'a>> {
        let Some(item) = self.get(key) else { return Vec::new() };
        item.list().into_iter().filter_map(|item| item.section(name, keys)).collect()
    }

    fn in_file(&self, key: &str) -> Option<Item<'a>> {
        let value = self.table?.get(key)?;
        Some(Item::value(self.page, value.span().start, value.get_ref()))
    }

    fn variable(&self, key: &str) -> Option<Item<'a>> {
        let (name, text) = self.page.variables.get_key_value(&name_of(self.name, key)).filter(|_| self.top)?;
        Some(Item::variable(self.page, name, text))
    }
}
