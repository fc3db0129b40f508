//! YAML with line numbers, as far as the rules need it.

use saphyr::{LoadableYamlNode, MarkedYaml};

pub type Node<'a> = MarkedYaml<'a>;

/// The documents of a file, or the line and the reason why it cannot be read.
pub fn documents(text: &str) -> Result<Vec<Node<'_>>, (usize, String)> {
    MarkedYaml::load_from_str(text).map_err(|e| (e.marker().line(), e.info().to_string()))
}

/// The entries of a mapping: key, line of the key, value.
pub fn entries<'n, 'a>(node: &'n Node<'a>) -> Vec<(&'n str, usize, &'n Node<'a>)> {
    let Some(mapping) = node.data.as_mapping() else { return Vec::new() };
    mapping.iter().filter_map(|(k, v)| Some((k.data.as_str()?, k.span.start.line(), v))).collect()
}

pub fn get<'n, 'a>(node: &'n Node<'a>, key: &str) -> Option<&'n Node<'a>> {
    entries(node).into_iter().find(|(k, ..)| *k == key).map(|(.., value)| value)
}
