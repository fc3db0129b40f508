use super::*;
use crate::lookup::Scripted;

fn place(url: &str) -> Place {
    Place::of(&Url::parse(url).unwrap()).unwrap()
}

#[test]
fn addresses_inside_the_house_are_not_public() {
    let inside = [
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "255.255.255.255",
        "224.0.0.1",
        "198.18.0.1",
        "::1",
        "::",
        "fe80::1",
        "fd00:ec2::254",
        "fc00::1",
        "::ffff:127.0.0.1",
        "::ffff:169.254.169.254",
        "64:ff9b::a00:1",
        "2002:7f00:1::",
        "2001:db8::1",
        "2001::1",
        "ff02::1",
        "::127.0.0.1",
        "10.255.255.255",
        "192.0.0.8",
        "192.0.2.1",
        "192.88.99.1",
        "203.0.113.7",
        "240.0.0.1",
        "168.63.129.16",
        "64:ff9b:1::1",
        "64:ff9b::a9fe:a9fe",
        "::ffff:0:7f00:1",
        "100::1",
        "fec0::1",
        "3fff::1",
        "5f00::1",
        "2600:1f00::5efe:7f00:1",
        "2600:1f00::200:5efe:a9fe:a9fe",
    ];
    for ip in inside {
        assert!(!is_public(ip.parse().unwrap()), "{ip}");
    }
    for ip in ["1.1.1.1", "172.32.0.1", "100.128.0.1", "54.172.60.0", "2606:4700::1111", "64:ff9b::808:808"] {
        assert!(is_public(ip.parse().unwrap()), "{ip}");
    }
}

#[test]
fn literal_addresses_are_checked_without_a_look_up_in_every_spelling() {
    let guard = Guard::new(&[]);
    for url in [
        "http://127.0.0.1/",
        "http://2130706433/",
        "http://0x7f.1/",
        "http://[::1]:80/",
        "http://[::ffff:10.0.0.1]/",
        "http://0177.0.0.1/",
        "http://0x7f000001/",
        "http://127.1/",
        "http://0/",
        "http://0.0.0.0:8080/",
        "http://127.0.0.1./",
        "http://\u{2460}\u{2461}\u{2466}.0.0.1/",
        "http://127\u{3002}0\u{3002}0\u{3002}1/",
        "http://%31%32%37.0.0.1/",
        "http://1.1.1.1@127.0.0.1/",
        "http://169.254.169.254/latest/meta-data/",
        "http://2852039166/",
        "http://[::]/",
        "http://[::1]/",
        "http://[fd00:ec2::254]/",
        "http://[::ffff:a9fe:a9fe]/",
        "http://[64:ff9b::7f00:1]/",
    ] {
        assert_eq!(guard.check(&place(url)), Err(NotAllowed), "{url}");
    }
    assert_eq!(guard.check(&place("https://1.1.1.1/")), Ok(()));
}

#[test]
fn an_allowed_host_is_allowed_on_its_port() {
    let guard = Guard::new(&["127.0.0.1:9000".into(), "PMS.internal".into(), "[::1]:9000".into()]);
    assert_eq!(guard.check(&place("http://127.0.0.1:9000/x")), Ok(()));
    assert_eq!(guard.check(&place("http://127.0.0.1:22/x")), Err(NotAllowed));
    assert_eq!(guard.check(&place("http://pms.internal.:8443/")), Ok(()));
    assert_eq!(guard.check(&place("http://[::1]:9000/")), Ok(()));
    assert_eq!(guard.check(&place("http://[::1]:9001/")), Err(NotAllowed));
}

#[tokio::test]
async fn a_name_that_leads_home_is_refused_when_it_is_looked_up() {
    let name = |text: &str| text.parse::<Name>().unwrap();
    let refused = Guard::new(&[]).resolve(name("localhost")).await.err().unwrap();
    assert!(refused.is::<NotAllowed>());
    assert!(Guard::new(&["localhost".into()]).resolve(name("localhost")).await.is_ok());
}

#[test]
fn what_is_no_address_on_the_web_has_no_place() {
    for url in ["file:///etc/passwd", "ftp://1.1.1.1/", "gopher://1.1.1.1/", "unix:/run/docker.sock", "data:,x"] {
        assert_eq!(Place::of(&Url::parse(url).unwrap()), None, "{url}");
    }
    for url in ["http://[fe80::1%25eth0]/", "http://1.2.3.4.5.6.7.8.0x/", "http://256.0.0.1/", "http:///"] {
        assert!(Url::parse(url).is_err(), "{url}");
    }
}

#[tokio::test]
async fn a_name_is_judged_by_what_it_leads_to_each_time() {
    let table: [(&[&str], &[&str]); 7] = [
        (&["1.1.1.1"], &["1.1.1.1"]),
        (&["127.0.0.1"], &[]),
        (&["169.254.169.254"], &[]),
        (&["::ffff:10.0.0.1", "0.0.0.0", "fe80::1"], &[]),
        (&["10.0.0.1", "1.1.1.1", "::1", "2606:4700::1111"], &["1.1.1.1", "2606:4700::1111"]),
        (&["1.1.1.1"], &["1.1.1.1"]),
        (&["192.168.0.1"], &[]),
    ];
    let lookup = Scripted::new(table.iter().map(|(found, _)| *found));
    let guard = Guard::looking_up_in(lookup, &[]);
    for (found, usable) in table {
        let name: Name = "changing.example".parse().unwrap();
        let answer = guard.resolve(name).await.map(|all| all.map(|a| a.ip().to_string()).collect::<Vec<_>>());
        assert_eq!(answer.unwrap_or_default(), usable, "{found:?}");
    }
}
