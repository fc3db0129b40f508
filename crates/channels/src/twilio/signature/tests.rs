use super::*;

fn form(fields: &[(&str, &str)]) -> Vec<(String, String)> {
    fields.iter().map(|(k, v)| (k.to_string(), v.to_string())).collect()
}

fn base() -> Vec<(String, String)> {
    form(&[
        ("CallSid", "CA1234567890ABCDE"),
        ("Digits", "1234"),
        ("From", "+14158675309"),
        ("To", "+18005551212"),
        ("Caller", "+14158675309"),
    ])
}

fn token() -> Secret {
    Secret::new("12345")
}

fn verified(url: &str, form: Vec<(String, String)>, body: &[u8], signature: Option<&str>) -> bool {
    let webhook = Webhook { url: url.into(), form, body: body.into(), ..Webhook::default() };
    verify(&token(), &webhook, signature).is_ok()
}

const URL: &str = "https://mycompany.com/myapp.php?foo=1&bar=2";

/// The vectors the vendor publishes with its own libraries.
#[test]
fn published_signatures_hold() {
    let vectors = [
        (URL, "RSOYDt4T1cUTdK1PDd93/VVr8B8="),
        // The port of an https URL was not signed.
        ("https://mycompany.com:1234/myapp.php?foo=1&bar=2", "RSOYDt4T1cUTdK1PDd93/VVr8B8="),
        // That of an http URL was.
        ("http://mycompany.com:1234/myapp.php?foo=1&bar=2", "Zmvh+3yNM1Phv2jhDCwEM3q5ebU="),
        // Signed with the scheme's own port, which the receiver does not see.
        (URL, "kvajT1Ptam85bY51eRf/AJRuM3w="),
        ("http://mycompany.com/myapp.php?foo=1&bar=2", "0ZXoZLH/DfblKGATFgpif+LLRf4="),
    ];
    for (url, signature) in vectors {
        assert!(verified(url, base(), b"", Some(signature)), "{url}");
    }
}

#[test]
fn a_json_body_is_held_by_its_hash() {
    let body = br#"{"property": "value", "boolean": true}"#;
    let hash = "0a1ff7634d9ab3b95db5c9a2dfe9416e41502b283a80c7cf19632632f96e6620";
    assert_eq!(body_hash(body), hash);
    let url = format!("{URL}&bodySHA256={hash}");
    let signature = Some("a9nBmqA0ju/hNViExpshrM61xv4=");
    assert!(verified(&url, vec![], body, signature));
    assert!(!verified(&url, vec![], b"{}", signature));
    assert!(!verified(URL, vec![], body, signature));
}

#[test]
fn repeated_fields_are_sorted_and_counted_once() {
    let form =
        form(&[("Sid", "CA123"), ("SidAccount", "AC123"), ("Digits", "5678"), ("Digits", "1234"), ("Digits", "1234")]);
    assert!(verified(URL, form, b"", Some("IK+Dwps556ElfBT0I3Rgjkr1wJU=")));
}

#[test]
fn what_is_not_signed_is_refused() {
    let good = sign(&token(), URL, &base());
    let bad = [None, Some(""), Some("AAAA"), Some("not base64 at all"), Some("RSOYDt4T1cUTdK1PDd93/VVr8B9=")];
    for signature in bad {
        assert!(!verified(URL, base(), b"", signature));
    }
    let webhook = Webhook { url: URL.into(), form: base(), ..Webhook::default() };
    assert_eq!(verify(&Secret::new("12346"), &webhook, Some(&good)), Err(Refused::Forbidden));
    let mut changed = base();
    changed[1].1 = "9".into();
    assert!(!verified(URL, changed, b"", Some(&good)));
    assert!(!verified("https://mycompany.com/other", base(), b"", Some(&good)));
}

#[test]
fn blank_fields_are_part_of_what_is_signed() {
    let url = "http://127.0.0.1:8080/hooks/twilio/voice";
    let blank = form(&[("CallSid", "CA1"), ("FromZip", ""), ("SpeechResult", ""), ("Body", "’ x")]);
    let signature = sign(&token(), url, &blank);
    assert!(verified(url, blank, b"ignored", Some(&signature)));
    // A blank value adds nothing to what is signed, but its name does.
    let dropped = form(&[("CallSid", "CA1"), ("Body", "’ x")]);
    assert!(!verified(url, dropped, b"", Some(&signature)));
}

#[test]
fn an_ipv6_host_keeps_its_colons() {
    let ways: Vec<_> = with_and_without_port("http://[::1]:8080/x").collect();
    assert_eq!(ways, ["http://[::1]:8080/x", "http://[::1]/x"]);
    let ways: Vec<_> = with_and_without_port("http://[::1]/x").collect();
    assert_eq!(ways, ["http://[::1]/x", "http://[::1]:80/x"]);
}
