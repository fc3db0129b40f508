//! A part of a name that completes or corrects the name known so far.

/// What a name was said to be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Part {
    #[default]
    Unsaid,
    /// "My first name is Jane."
    Given,
    /// A family name, said as such, or nothing but the name.
    Family,
}

/// "Doe" after "Jane", "Joan" after "Jane Doe": the whole name.
pub fn completed(known: &str, said: &str, part: Part) -> String {
    let known: Vec<&str> = known.split_whitespace().collect();
    match (known.as_slice(), said.contains(' ')) {
        ([given], false) if part == Part::Family && !alike(given, said) => format!("{given} {said}"),
        ([family], false) if part == Part::Given && !alike(family, said) => format!("{said} {family}"),
        ([given, rest @ ..], false) if !rest.is_empty() => in_place(given, rest, said, part),
        _ => said.to_owned(),
    }
}

/// A single word takes the place of the part that it begins like, or was said to be.
fn in_place(given: &str, rest: &[&str], said: &str, part: Part) -> String {
    let last = rest.last().copied().unwrap_or_default();
    let first = part == Part::Given || alike(given, said) && part == Part::Unsaid;
    let family = part == Part::Family || alike(last, said) && part == Part::Unsaid;
    match (first, family) {
        (true, false) => format!("{said} {}", rest.join(" ")),
        (false, true) => {
            let middle = rest.iter().take(rest.len() - 1).map(|part| format!(" {part}")).collect::<String>();
            format!("{given}{middle} {said}")
        }
        _ => said.to_owned(),
    }
}

fn alike(one: &str, other: &str) -> bool {
    one.to_lowercase().chars().next() == other.to_lowercase().chars().next()
}

#[cfg(test)]
mod tests {
    use super::Part::{Family, Given, Unsaid};
    use super::completed;

    #[test]
    fn a_part_of_a_name_keeps_the_rest() {
        assert_eq!(completed("Jane Doe", "Joan", Unsaid), "Joan Doe");
        assert_eq!(completed("Jane Smith", "Smythe", Unsaid), "Jane Smythe");
        assert_eq!(completed("Jane", "Doe", Family), "Jane Doe");
        assert_eq!(completed("Jon", "John", Family), "John");
        assert_eq!(completed("Jane Smith", "Doe", Family), "Jane Doe");
        assert_eq!(completed("Jane Doe", "Peter", Unsaid), "Peter");
        assert_eq!(completed("Müller", "Klaus", Given), "Klaus Müller");
        assert_eq!(completed("Anna Müller", "Klaus", Given), "Klaus Müller");
        assert_eq!(completed("Kristina", "Kristin", Given), "Kristin");
        assert_eq!(completed("Jane Doe", "Ann Lee", Unsaid), "Ann Lee");
    }
}
