//! Where in a document a line and column lead, as a JSON pointer (RFC 6901).

use super::yaml::{self, Node, What};

/// The deepest part of a YAML or JSON document that begins there. None where the document cannot be read.
pub fn pointer(text: &str, line: usize, column: usize) -> Option<String> {
    let root = yaml::read("", text).ok()?;
    let mut path = String::new();
    find(&root, (line, column), true, &mut path).then_some(path)
}

/// A key leads to its value. What begins with its first key is told from it by `whole`: a step and a document are meant as
/// a whole, the slots one by one.
fn find(node: &Node, place: (usize, usize), whole: bool, path: &mut String) -> bool {
    let length = path.len();
    let here = (node.at.line, node.at.column) == place;
    let children: Vec<(String, Option<&Node>, &Node)> = match &node.what {
        What::Text(_) => Vec::new(),
        What::List(list) => list.iter().enumerate().map(|(n, node)| (n.to_string(), None, node)).collect(),
        What::Map(pairs) => {
            pairs.iter().map(|(key, value)| (escaped(key.word().unwrap_or_default()), Some(key), value)).collect()
        }
    };
    for (name, key, child) in children {
        path.push('/');
        path.push_str(&name);
        let is_key = key.is_some_and(|key| (key.at.line, key.at.column) == place);
        let stays = here && whole;
        if !stays && (is_key || find(child, place, key.is_none(), path)) {
            return true;
        }
        path.truncate(length);
    }
    here
}

fn escaped(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}

#[cfg(test)]
mod tests {
    use super::pointer;

    #[test]
    fn a_place_becomes_a_pointer() {
        let text = "flow: ask\nslots:\n  when: when\nsteps:\n  - collect: wen\n    ask: ask_when\n";
        for (line, column, wanted) in
            [(1, 1, ""), (3, 3, "/slots/when"), (3, 9, "/slots/when"), (5, 5, "/steps/0"), (6, 10, "/steps/0/ask")]
        {
            assert_eq!(pointer(text, line, column).as_deref(), Some(wanted), "{line}:{column}");
        }
        let json = r#"{"flow": "ask", "a/b": [1]}"#;
        assert_eq!(pointer(json, 1, 25).as_deref(), Some("/a~1b/0"));
        assert_eq!(pointer(json, 9, 9), None);
        assert_eq!(pointer("flow: [ask", 1, 1), None);
    }
}
