#[test]
fn loads() {
    let files: Vec<(String, String)> =
        crate::builtin("appointments").unwrap().iter().map(|(a, b)| (a.to_string(), b.to_string())).collect();
    if let Err(problems) = crate::Playbook::load(&files) {
        panic!("{}", problems.iter().map(|p| p.to_string()).collect::<Vec<_>>().join("\n"));
    }
}
