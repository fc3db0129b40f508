//! E-mail addresses and URLs, typed and said in each language.

use crate::table::{Asked, check};
use frontdesk_domain::Language;

fn rows(rows: &[(&'static str, &str)]) -> Vec<(&'static str, String)> {
    rows.iter()
        .map(|(text, want)| (*text, if want.is_empty() { String::new() } else { format!("email {want}") }))
        .collect()
}

fn emails(language: Language, expected: bool, table: &[(&'static str, &str)]) {
    let asked = if expected { Asked::expected("email") } else { Asked::nothing() };
    let rows = rows(table);
    let rows: Vec<(&str, &str)> = rows.iter().map(|(text, want)| (*text, want.as_str())).collect();
    check(&Asked { language, ..asked }, &rows);
}

#[test]
fn typed() {
    emails(
        Language::En,
        false,
        &[
            ("jane.doe@example.com", "jane.doe@example.com"),
            ("Write to Jane.Doe+home@Example.co.uk, please", "Jane.Doe+home@Example.co.uk"),
            ("<o'hara_99@mail.example.org>", "o'hara_99@mail.example.org"),
            ("mailto:jane@example.com", "jane@example.com"),
            ("it is jane@example.com.", "jane@example.com"),
            ("alice at exAmple.io", "alice@example.io"),
            ("yo+yo at blah.org", "yo+yo@blah.org"),
            ("1234+abc at x.net", "1234+abc@x.net"),
            ("jean-jacques at stuff.co.uk", "jean-jacques@stuff.co.uk"),
            ("asdf+ab dot c at gmail dot com", "asdf+ab.c@gmail.com"),
            ("asdf dot k@fb dot com", "asdf.k@fb.com"),
            ("jane @ example . com", ""),
        ],
    );
}

#[test]
fn said_in_english() {
    emails(
        Language::En,
        false,
        &[
            ("my email is john dot smith at hotmail dot co dot uk", "john.smith@hotmail.co.uk"),
            ("you can use jsmith99 at gmail dot com for that", "jsmith99@gmail.com"),
            ("it's mary underscore jones at my dash place dot org", "mary_jones@my-place.org"),
            ("send it to info at the hyphen barn dot com", "info@the-barn.com"),
        ],
    );
    emails(
        Language::En,
        true,
        &[
            ("john smith at gmail dot com all lower case", "johnsmith@gmail.com"),
            ("john smith one word at gmail dot com", "johnsmith@gmail.com"),
            ("j o h n at gmail dot com", "john@gmail.com"),
            ("john four two at gmail dot com", "john42@gmail.com"),
            ("john forty two at gmail dot com", "john42@gmail.com"),
            ("mary double five at outlook dot com", "mary55@outlook.com"),
            ("a double l y at outlook dot com", "ally@outlook.com"),
            ("juliet oscar echo at g mail dot com", "joe@gmail.com"),
            ("it is sue at g m x dot de", "sue@gmx.de"),
            ("the email would be tom dash lee at bt internet dot com", "tom-lee@btinternet.com"),
            ("I have no email", ""),
        ],
    );
}

#[test]
fn said_in_other_languages() {
    let tables: [(Language, &[(&'static str, &str)]); 6] = [
        (
            Language::Es,
            &[
                ("juan punto perez arroba gmail punto com", "juan.perez@gmail.com"),
                ("mi correo es ana guion bajo ruiz arroba hotmail punto es", "ana_ruiz@hotmail.es"),
                ("lola guion luz arroba yahoo punto com punto mx", "lola-luz@yahoo.com.mx"),
            ],
        ),
        (
            Language::Fr,
            &[
                ("alice arobase exemple.fr", "alice@exemple.fr"),
                ("jean tiret paul point martin arobase orange point fr", "jean-paul.martin@orange.fr"),
                ("c'est luc tiret du bas roux arobase free point fr", "luc_roux@free.fr"),
            ],
        ),
        (
            Language::De,
            &[
                ("meine mail ist max punkt meier at web punkt de", "max.meier@web.de"),
                ("eva unterstrich klein klammeraffe gmx punkt net", "eva_klein@gmx.net"),
                ("hans bindestrich peter at t bindestrich online punkt de", "hans-peter@t-online.de"),
            ],
        ),
        (
            Language::Pt,
            &[
                ("joao ponto silva arroba gmail ponto com", "joao.silva@gmail.com"),
                ("maria underline souza arroba uol ponto com ponto br", "maria_souza@uol.com.br"),
            ],
        ),
        (
            Language::It,
            &[
                ("mario punto rossi chiocciola libero punto it", "mario.rossi@libero.it"),
                ("anna trattino basso bianchi chiocciola gmail punto com", "anna_bianchi@gmail.com"),
            ],
        ),
        (
            Language::Nl,
            &[
                ("jan punt smit apenstaartje ziggo punt nl", "jan.smit@ziggo.nl"),
                ("eva underscore bos apenstaartje gmail punt com", "eva_bos@gmail.com"),
            ],
        ),
    ];
    for (language, table) in tables {
        emails(language, false, table);
    }
}

#[test]
fn urls() {
    check(
        &Asked::nothing(),
        &[
            ("www.example.com", "url www.example.com"),
            ("look at https://example.com/a?b=1#c.", "url https://example.com/a?b=1#c"),
            ("HTTP://EXAMPLE.COM:8080/x", "url HTTP://EXAMPLE.COM:8080/x"),
            ("example.com", "url example.com"),
            ("it is on example.co.uk/menu", "url example.co.uk/menu"),
            ("www dot example dot com", "url www.example.com"),
            ("w w w dot example dot org", "url www.example.org"),
            ("example dot com", "url example.com"),
        ],
    );
}

#[test]
fn no_addresses() {
    for text in [
        "fitness at 6.40",
        "class at 12.00",
        "tonight at 9.15",
        " dot 2@abci",
        "x@ dot x",
        "x@ x dot ",
        "abc@x dot ",
        "a at a",
        "see you at 5.pm",
        "thanks.Me too",
        "I'll be at home.Please call",
        "Dr.Smith at noon",
        "at the dot",
        "ftp://example.com",
        "i.e. tomorrow",
    ] {
        let heard = Asked::nothing().hear(text);
        let kinds: Vec<String> = heard.reading.entities.iter().map(|e| format!("{:?}", e.kind)).collect();
        assert!(!kinds.iter().any(|k| k == "Email" || k == "Url"), "{text}: {kinds:?}");
    }
}
