//! People, numbers and codes that do not exist.

use frontdesk_domain::{EntityKind, Language};

#[derive(Clone, Copy, Debug)]
pub struct MadeUp {
    pub given: &'static str,
    pub family: &'static str,
}

const fn names(language: Language) -> &'static [(&'static str, &'static str)] {
    match language {
        Language::En => &[("Jane", "Miller"), ("Peter", "Baker"), ("Mary", "Carter"), ("John", "Turner")],
        Language::Es => &[("Ana", "Torres"), ("Luis", "Romero"), ("Carmen", "Vega"), ("Pedro", "Ortega")],
        Language::Fr => &[("Claire", "Dubois"), ("Marc", "Lefebvre"), ("Julie", "Moreau"), ("Paul", "Girard")],
        Language::De => &[("Anna", "Schneider"), ("Peter", "Hoffmann"), ("Julia", "Krause"), ("Paul", "Winkler")],
        Language::It => &[("Anna", "Ferrari"), ("Marco", "Conti"), ("Giulia", "Ricci"), ("Paolo", "Greco")],
        Language::Pt => &[("Ana", "Ferreira"), ("Pedro", "Carvalho"), ("Marta", "Gomes"), ("Paulo", "Ramos")],
        Language::Nl => &[("Anna", "Visser"), ("Pieter", "Bakker"), ("Julia", "Smit"), ("Paul", "Mulder")],
    }
}

/// The n-th one of a language. After the last the family names go on with other given names.
pub fn person(language: Language, n: usize) -> MadeUp {
    let all = names(language);
    let (given, family) = (n % all.len(), (n + n / all.len()) % all.len());
    let pick = |at: usize| all.get(at).copied().unwrap_or(("Jane", "Miller"));
    MadeUp { given: pick(given).0, family: pick(family).1 }
}

/// A number in the same country and of the same length, from a range that is nobody's where there is such a range.
pub fn phone(number: &str, area: Option<&str>, n: usize) -> String {
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    if let Some(national) = digits.strip_prefix('1').filter(|d| d.len() == 10) {
        let area = area.unwrap_or_else(|| national.get(..3).unwrap_or("403"));
        // 555-0100 to 555-0199 are given to nobody (NANPA).
        return format!("+1{area}55501{:02}", (42 + n) % 100);
    }
    // What the number is, a mobile or a landline, stands in the first signs.
    let kept = country_digits(&digits) + 2;
    let rest = digits.len().saturating_sub(kept);
    let end = format!("{:02}", (42 + n) % 100);
    let middle: String = "55501".chars().cycle().take(rest.saturating_sub(end.len())).collect();
    let filled = format!("{}{middle}{end}", digits.get(..kept).unwrap_or_default());
    format!("+{}", filled.get(..digits.len()).unwrap_or(&filled))
}

fn country_digits(digits: &str) -> usize {
    match digits.as_bytes() {
        [b'1' | b'7', ..] => 1,
        [b'3', b'5' | b'7' | b'8', ..] | [b'4', b'2', ..] => 3,
        _ => 2,
    }
}

/// The made-up number, written as the real one was: grouped alike, with or without its country.
pub fn phone_said_like(made_up: &str, like: &str) -> String {
    let digits: Vec<char> = made_up.chars().filter(char::is_ascii_digit).collect();
    let count = like.chars().filter(char::is_ascii_digit).count();
    if count < 6 || count > digits.len() + 1 {
        return made_up.to_owned();
    }
    let mut from_behind = digits.into_iter().rev();
    let mut written: Vec<char> = Vec::new();
    for c in like.chars().rev() {
        // The zero before a national number has no digit behind the country's.
        written.push(if c.is_ascii_digit() { from_behind.next().unwrap_or(c) } else { c });
    }
    let mut written: String = written.into_iter().rev().collect();
    let national_zero = like.starts_with('0') && !like.starts_with("00");
    if national_zero {
        written.replace_range(..1, "0");
    }
    written
}

/// Digits that make no number, and still make none.
pub fn digits_in(text: &str) -> String {
    let mut made_up = "4035550142".chars().cycle();
    text.chars().map(|c| if c.is_ascii_digit() { made_up.next().unwrap_or(c) } else { c }).collect()
}

pub fn code(code: &str, n: usize) -> String {
    let (letters, digits) = ("KRTWMXHNPZ", "47386952");
    let pick = |from: &str, at: usize| from.chars().cycle().nth((at + 3 * n) % from.len()).unwrap_or('X');
    let sign = |(at, c): (usize, char)| match c {
        c if c.is_ascii_digit() => pick(digits, at),
        c if c.is_alphabetic() => pick(letters, at),
        other => other,
    };
    code.chars().enumerate().map(sign).collect()
}

/// The made-up code, written as the real one was: apart, or in small letters.
pub fn code_said_like(made_up: &str, like: &str) -> String {
    let signs = made_up.chars().filter(|c| c.is_alphanumeric());
    if like.chars().filter(|c| c.is_alphanumeric()).count() != signs.clone().count() {
        return made_up.to_owned();
    }
    let mut signs = signs;
    let sign = |c: char| match c {
        c if !c.is_alphanumeric() => c,
        c if c.is_lowercase() => signs.next().map_or(c, |s| s.to_ascii_lowercase()),
        c => signs.next().unwrap_or(c),
    };
    like.chars().map(sign).collect()
}

/// Where these signs stand in a text, whatever lies between them; in bytes.
pub fn find_signs(text: &str, code: &str) -> Option<(usize, usize)> {
    let signs: Vec<(usize, char)> = text.char_indices().filter(|(_, c)| c.is_alphanumeric()).collect();
    let wanted: Vec<char> = code.chars().filter(|c| c.is_alphanumeric()).collect();
    let fits = |run: &&[(usize, char)]| run.iter().zip(&wanted).all(|((_, a), b)| a.eq_ignore_ascii_case(b));
    let run = signs.windows(wanted.len().max(1)).find(fits)?;
    let (from, to) = (run.first()?.0, run.last().map(|(at, c)| at + c.len_utf8())?);
    Some((from, to))
}

/// E-mail addresses, pages, streets and postcodes.
pub fn other(kind: EntityKind, text: &str, language: Language, n: usize) -> String {
    match kind {
        EntityKind::Email => format!("person{}@example.org", n + 1),
        EntityKind::Url => "https://example.org".to_owned(),
        EntityKind::Postcode => code(text, n),
        _ => street(language).to_owned(),
    }
}

const fn street(language: Language) -> &'static str {
    match language {
        Language::En => "12 Maple Street",
        Language::Es => "Calle Mayor 12",
        Language::Fr => "12 rue des Lilas",
        Language::De => "Lindenweg 12",
        Language::It => "Via Roma 12",
        Language::Pt => "Rua das Flores 12",
        Language::Nl => "Dorpsstraat 12",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_made_up_number_looks_like_the_real_one() {
        let made_up = phone("+14168671234", Some("587"), 0);
        assert_eq!(made_up, "+15875550142");
        assert_eq!(phone_said_like(&made_up, "(416) 867-1234"), "(587) 555-0142");
        assert_eq!(phone_said_like(&made_up, "four one six"), "+15875550142");
        let french = phone("+33612345678", None, 1);
        assert_eq!(french, "+33615550143");
        assert_eq!(phone_said_like(&french, "06 12 34 56 78"), "06 15 55 01 43");
    }

    #[test]
    fn a_made_up_code_stands_where_the_real_one_stood() {
        let made_up = code("ABC234", 0);
        assert_ne!(made_up, "ABC234");
        assert_eq!(find_signs("it is a b c-2 3 4 I think", "ABC234"), Some((6, 17)));
        assert_eq!(code_said_like(&made_up, "a b c-2 3 4").len(), "a b c-2 3 4".len());
    }
}
