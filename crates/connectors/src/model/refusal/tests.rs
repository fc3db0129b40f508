use super::*;

fn error(status: u16, body: &str) -> OutsideError {
    Refusal::read(status, body.as_bytes()).error(None)
}

fn code(status: u16, body: &str) -> String {
    match error(status, body) {
        OutsideError::Rejected { code, .. } => code,
        OutsideError::Unauthorized => "unauthorized".into(),
        OutsideError::Retry { reason, .. } => format!("retry: {reason}"),
    }
}

/// As the vendors' pages and their users' reports have them.
#[test]
fn what_vendors_say_is_understood() {
    let cases = [
        (
            401,
            r#"{"error":{"message":"Incorrect API key provided","type":"invalid_request_error","param":null,"code":"invalid_api_key"}}"#,
            "unauthorized",
        ),
        (
            401,
            r#"{"type":"error","error":{"type":"authentication_error","message":"invalid x-api-key"}}"#,
            "unauthorized",
        ),
        (
            400,
            r#"[{"error":{"code":400,"message":"API key not valid.","status":"INVALID_ARGUMENT","details":[{"@type":"type.googleapis.com/google.rpc.ErrorInfo","reason":"API_KEY_INVALID"}]}}]"#,
            "unauthorized",
        ),
        (403, r#"{"type":"error","error":{"type":"permission_error","message":"no"}}"#, "unauthorized"),
        (
            404,
            r#"{"error":{"message":"The model `gpt-9` does not exist","type":"invalid_request_error","param":null,"code":"model_not_found"}}"#,
            "no_such_model",
        ),
        (
            404,
            r#"{"error":{"code":"DeploymentNotFound","message":"The API deployment for this resource does not exist."}}"#,
            "no_such_model",
        ),
        (404, r#"{"type":"error","error":{"type":"not_found_error","message":"model: claude-0"}}"#, "no_such_model"),
        (
            400,
            r#"{"error":{"message":"This model's maximum context length is 8192 tokens. However, your messages resulted in 9000 tokens.","type":"invalid_request_error","param":"messages","code":"context_length_exceeded"}}"#,
            "context_too_long",
        ),
        (
            400,
            r#"{"object":"error","message":"'max_tokens' is too large: 5000. This model's maximum context length is 4096 tokens.","type":"BadRequestError","param":null,"code":400}"#,
            "context_too_long",
        ),
        (
            400,
            r#"{"error":{"code":400,"message":"request (3019 tokens) exceeds the available context size (512 tokens)","type":"exceed_context_size_error"}}"#,
            "context_too_long",
        ),
        (
            400,
            r#"{"type":"error","error":{"type":"invalid_request_error","message":"prompt is too long: 210000 tokens > 200000 maximum"}}"#,
            "context_too_long",
        ),
        (
            400,
            r#"{"error":{"message":"The response was filtered","type":null,"param":"prompt","code":"content_filter","status":400,"innererror":{"code":"ResponsibleAIPolicyViolation"}}}"#,
            "withheld",
        ),
        (
            429,
            r#"{"error":{"message":"You exceeded your current quota","type":"insufficient_quota","param":null,"code":"insufficient_quota"}}"#,
            "no_credit",
        ),
        (
            429,
            r#"{"type":"error","error":{"type":"rate_limit_error","message":"spend","details":{"error_code":"enforced_spend_limit_reached"}}}"#,
            "no_credit",
        ),
        (
            400,
            r#"{"type":"error","error":{"type":"invalid_request_error","message":"Your credit balance is too low to access the API."}}"#,
            "no_credit",
        ),
        (
            429,
            r#"{"error":{"message":"Rate limit reached","type":"requests","param":null,"code":"rate_limit_exceeded"}}"#,
            "retry: status 429",
        ),
        (529, r#"{"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}}"#, "retry: status 529"),
        (502, "<html>Bad gateway</html>", "retry: status 502"),
        (400, r#"{"error":"something odd"}"#, "not_understood"),
        (400, "", "not_understood"),
    ];
    for (status, body, expected) in cases {
        assert_eq!(code(status, body), expected, "{status} {body}");
    }
}

#[test]
fn a_wait_may_stand_in_the_body() {
    let body = r#"{"error":{"code":429,"status":"RESOURCE_EXHAUSTED","message":"quota","details":[{"@type":"type.googleapis.com/google.rpc.RetryInfo","retryDelay":"17s"}]}}"#;
    assert_eq!(
        error(429, body),
        OutsideError::Retry { after: Some(Duration::from_secs(17)), reason: "status 429".into() }
    );
}

#[test]
fn an_error_says_the_field_and_nothing_of_the_text() {
    let body = r#"{"error":{"message":"Invalid schema near 'Jane Doe'","param":"response_format","code":"invalid"}}"#;
    let said = error(400, body).to_string();
    assert!(said.contains("response_format") && !said.contains("Jane"), "{said}");
    let body = r#"{"error":{"message":"no","param":"Jane Doe, +1 587"}}"#;
    assert!(!error(400, body).to_string().contains("Jane"));
}
