//! What members say of themselves: names and addresses, brought into one form.

use crate::refused::Refused;

const NAME_SIGNS_MAX: usize = 80;
const EMAIL_BYTES_MAX: usize = 254;

/// In lower case and without blanks around it. Whether it is anybody's, only a letter can tell.
pub fn email(written: &str) -> Result<String, Refused> {
    let email = written.trim().to_lowercase();
    let plain = |c: char| !c.is_whitespace() && !c.is_control() && !"<>()[],;:\\\"".contains(c);
    let fits = email.len() <= EMAIL_BYTES_MAX
        && email.chars().all(plain)
        && email.rsplit_once('@').is_some_and(|(local, domain)| {
            !local.is_empty() && !local.contains('@') && local.len() <= 64 && is_domain(domain)
        });
    if fits { Ok(email) } else { Err(Refused::Email) }
}

fn is_domain(domain: &str) -> bool {
    let label =
        |label: &str| !label.is_empty() && label.len() <= 63 && !label.starts_with('-') && !label.ends_with('-');
    domain.contains('.')
        && domain.split('.').all(label)
        && domain.chars().all(|c| c.is_alphanumeric() || ".-".contains(c))
}

/// One line, without blanks around it.
pub fn name(written: &str) -> Result<String, Refused> {
    let name = written.split_whitespace().collect::<Vec<_>>().join(" ");
    let fits = !name.is_empty() && name.chars().count() <= NAME_SIGNS_MAX && !name.chars().any(char::is_control);
    if fits { Ok(name) } else { Err(Refused::Name) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_brought_into_one_form() {
        assert_eq!(email(" Ana.Souza@Riverside.Example ").as_deref(), Ok("ana.souza@riverside.example"));
        assert_eq!(email("zoë@müller.example").as_deref(), Ok("zoë@müller.example"));
        for odd in [
            "",
            "@",
            "ana",
            "ana@",
            "@b.example",
            "a b@c.example",
            "a@b",
            "a@b@c.example",
            "a@-b.example",
            "a\n@b.example",
            "<a>@b.example",
        ] {
            assert_eq!(email(odd), Err(Refused::Email), "{odd:?}");
        }
        assert_eq!(email(&format!("{}@b.example", "a".repeat(65))), Err(Refused::Email));
    }

    #[test]
    fn a_name_is_one_line() {
        assert_eq!(name("  Ana \n Souza ").as_deref(), Ok("Ana Souza"));
        assert_eq!(name(" "), Err(Refused::Name));
        assert_eq!(name(&"a".repeat(81)), Err(Refused::Name));
        assert_eq!(name("a\u{7}"), Err(Refused::Name));
    }
}
