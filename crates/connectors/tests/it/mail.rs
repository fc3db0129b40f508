//! Letters over a real connection, to a server that speaks SMTP.

use frontdesk_connectors::mail::{Account, Security, Smtp};
use frontdesk_domain::Secret;
use frontdesk_domain::mail::{Letter, Mailer};
use frontdesk_domain::outside::OutsideError;
use frontdesk_testkit::mail::{MailServer, Mood};

fn account(server: &MailServer) -> Account {
    Account {
        host: server.address.ip().to_string(),
        port: server.address.port(),
        security: Security::Plain,
        login: Some(("desk".into(), Secret::new("hunter2"))),
        from: "Riverside Clinic <desk@riverside.example>".into(),
    }
}

fn letter() -> Letter {
    Letter {
        to: "zoë@riverside.example".into(),
        subject: "Neues Passwort für die Anmeldung".into(),
        text: "Grüße\n\n.\n\nhttps://desk.example/new-password#abc\n".into(),
    }
}

#[tokio::test]
async fn a_letter_arrives_as_it_was_written() {
    let server = MailServer::start().await.unwrap();
    let smtp = Smtp::new(account(&server)).unwrap();
    let plain = Letter { to: "ana@riverside.example".into(), ..letter() };
    smtp.send(&plain).await.unwrap();
    let letters = server.letters();
    assert_eq!(letters.len(), 1);
    assert_eq!((letters[0].from.as_str(), letters[0].to.as_str()), ("desk@riverside.example", "ana@riverside.example"));
    let text = &letters[0].text;
    assert!(text.contains("From: \"Riverside Clinic\" <desk@riverside.example>"), "{text}");
    assert!(text.contains("Content-Type: text/plain; charset=utf-8"), "{text}");
    assert!(!format!("{smtp:?} {:?} {plain:?}", account(&server)).contains("hunter2"));
}

#[tokio::test]
async fn what_the_server_says_tells_what_to_do_next() {
    let server = MailServer::start().await.unwrap();
    let smtp = Smtp::new(account(&server)).unwrap();
    let plain = Letter { to: "ana@riverside.example".into(), ..letter() };
    server.set(Mood::Busy);
    assert!(matches!(smtp.send(&plain).await, Err(OutsideError::Retry { .. })));
    server.set(Mood::Refuses);
    let refused = smtp.send(&plain).await.unwrap_err();
    assert!(matches!(&refused, OutsideError::Rejected { code, .. } if code == "550"), "{refused:?}");
    assert!(!refused.to_string().contains("ana"), "{refused}");
    server.set(Mood::WrongLogin);
    assert_eq!(smtp.send(&plain).await, Err(OutsideError::Unauthorized));
    assert_eq!(smtp.try_out().await, Err(OutsideError::Unauthorized));
    let nobody = Smtp::new(Account { port: 1, ..account(&server) }).unwrap();
    assert!(matches!(nobody.send(&plain).await, Err(OutsideError::Retry { .. })));
    assert!(server.letters().is_empty());
}

#[test]
fn a_sender_that_is_none_is_told() {
    let account = Account {
        host: "smtp.example.com".into(),
        port: 587,
        security: Security::StartTls,
        login: None,
        from: "nobody".into(),
    };
    assert!(Smtp::new(account).unwrap_err().contains("no sender"));
}
