//! A part of a name that completes or corrects the name known so far.

/// "Doe" after "Jane", "Joan" after "Jane Doe": the whole name. `family` tells that a family name was said as such, or
/// nothing but the name.
pub fn completed(known: &str, said: &str, family: bool) -> String {
    let known: Vec<&str> = known.split_whitespace().collect();
    match (known.as_slice(), said.contains(' ')) {
        ([given], false) if family && !alike(given, said) => format!("{given} {said}"),
        ([given, rest @ ..], false) if !rest.is_empty() => in_place(given, rest, said, family),
        _ => said.to_owned(),
    }
}

/// A single word takes the place of the part that it begins like.
fn in_place(given: &str, rest: &[&str], said: &str, family: bool) -> String {
    let last = rest.last().copied().unwrap_or_default();
    match (alike(given, said) && !family, alike(last, said) || family) {
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
    use super::completed;

    #[test]
    fn a_part_of_a_name_keeps_the_rest() {
        assert_eq!(completed("Jane Doe", "Joan", false), "Joan Doe");
        assert_eq!(completed("Jane Smith", "Smythe", false), "Jane Smythe");
        assert_eq!(completed("Jane", "Doe", true), "Jane Doe");
        assert_eq!(completed("Jon", "John", true), "John");
        assert_eq!(completed("Jane Smith", "Doe", true), "Jane Doe");
        assert_eq!(completed("Jane Doe", "Peter", false), "Peter");
        assert_eq!(completed("Jane Doe", "Ann Lee", false), "Ann Lee");
    }
}
