//! What is sent: what the vendor wants, and what a model does not take is left out.

use crate::world::{KEY, World, connected, question, read, tool};
use frontdesk_connectors::model::Account;
use frontdesk_domain::model::{Ask, Line, Schema, Speaker};
use frontdesk_domain::{OutsideError, Secret};
use frontdesk_testkit::model::{Brand, Reply};
use serde_json::json;

fn line(by: Speaker, text: &str) -> Line {
    Line { by, text: text.into() }
}

#[tokio::test]
async fn the_lines_and_the_instructions_are_where_each_vendor_wants_them() {
    let lines = vec![
        line(Speaker::Assistant, "Hello, how can I help?"),
        line(Speaker::Contact, "A checkup"),
        line(Speaker::Contact, "please"),
        line(Speaker::Assistant, "When?"),
        line(Speaker::Contact, "Tomorrow"),
    ];
    let ask = Ask { lines, instructions: "Be brief.".into(), ..question("") };
    for brand in Brand::ALL {
        let world = World::new(brand).await;
        world.ask(&ask).await.unwrap();
        let body = world.vendor.asked().remove(0).body.to_string();
        let at = |text: &str| body.find(text).unwrap_or_else(|| panic!("{brand:?}: {text} is missing in {body}"));
        assert!(at("Hello, how") < at("A checkup") && at("A checkup") < at("please"), "{brand:?}");
        assert!(at("please") < at("When?") && at("When?") < at("Tomorrow"), "{brand:?}");
        at("Be brief.");
    }
}

#[tokio::test]
async fn the_key_is_shown_and_a_wrong_one_is_told() {
    for brand in Brand::ALL {
        let world = World::with(brand, |account| Account { key: Some(Secret::new("sk-old")), ..account }).await;
        assert_eq!(world.ask(&question("Hi")).await, Err(OutsideError::Unauthorized), "{brand:?}");
        let url = &world.vendor.asked()[0].path;
        assert!(!url.contains("sk-"), "{brand:?}: the key stands in the URL");
    }
}

#[tokio::test]
async fn a_model_that_the_vendor_does_not_know_is_told() {
    for brand in Brand::ALL {
        let world = World::with(brand, |account| Account { model: "tall/../x?".into(), ..account }).await;
        match world.ask(&question("Hi")).await {
            Err(OutsideError::Rejected { code, .. }) => assert_eq!(code, "no_such_model", "{brand:?}"),
            other => panic!("{brand:?}: {other:?}"),
        }
    }
}

#[tokio::test]
async fn what_a_model_does_not_take_is_left_out_from_then_on() {
    let shape = Schema { name: "answer".into(), schema: json!({"type": "object", "additionalProperties": false}) };
    let fields = [
        (Brand::OpenAi, "max_tokens"),
        (Brand::OpenAi, "temperature"),
        (Brand::OpenAi, "stream_options"),
        (Brand::OpenAi, "tool_choice"),
        (Brand::OpenAi, "json_schema"),
        (Brand::Azure, "max_completion_tokens"),
        (Brand::Azure, "temperature"),
        (Brand::Anthropic, "temperature"),
        (Brand::Anthropic, "thinking"),
        (Brand::Anthropic, "tool_choice"),
        (Brand::Gemini, "thinkingConfig"),
        (Brand::Gemini, "responseJsonSchema"),
    ];
    for (brand, field) in fields {
        let world = World::new(brand).await;
        world.vendor.refuses(field);
        let tools = if field == "tool_choice" { vec![tool("look")] } else { vec![] };
        let shaped = field == "responseJsonSchema" || field == "json_schema";
        let schema = shaped.then(|| shape.clone());
        let ask = Ask { tools, schema, ..question("Hi") };
        world.vendor.will(Reply::calls(&[("look", json!({"day": "x"}))]));
        world.ask(&ask).await.unwrap_or_else(|error| panic!("{brand:?} {field}: {error}"));
        assert_eq!(world.vendor.asked().len(), 2, "{brand:?} {field}");
        world.vendor.will(Reply::text(&["Hello."]));
        world.ask(&ask).await.unwrap();
        assert_eq!(world.vendor.asked().len(), 3, "{brand:?} {field}: it was forgotten");
        if shaped {
            let last = world.vendor.asked().pop().unwrap().body.to_string();
            assert!(last.contains("of this shape") && last.contains("additionalProperties"), "not even told: {last}");
        }
    }
}

/// The newest of Anthropic's models always think, and then cannot be made to call a tool.
#[tokio::test]
async fn a_model_that_always_thinks_still_gets_its_shape_and_room_for_its_thoughts() {
    let world = World::new(Brand::Anthropic).await;
    for field in ["temperature", "thinking", "tool_choice"] {
        world.vendor.refuses(field);
    }
    let schema = Some(Schema { name: "answer".into(), schema: json!({"type": "object"}) });
    world.vendor.will(Reply::text(&["{}"]));
    assert_eq!(world.ask(&Ask { schema, ..question("Hi") }).await.unwrap().text, "{}");
    let body = world.vendor.asked().pop().unwrap().body;
    assert_eq!(body["output_config"]["format"]["schema"], json!({"type": "object"}));
    assert!(body["max_tokens"].as_u64().unwrap() > 1_000);
}

#[tokio::test]
async fn fields_of_the_vendors_own_go_along() {
    let extra = json!({"reasoning_effort": "minimal"}).as_object().cloned().unwrap();
    let world = World::with(Brand::OpenAi, |account| Account { extra, ..account }).await;
    world.ask(&question("Hi")).await.unwrap();
    assert_eq!(world.vendor.asked()[0].body["reasoning_effort"], "minimal");
}

#[tokio::test]
async fn a_field_of_the_operators_lies_over_ours_and_leaves_its_neighbours() {
    let extra = json!({"generationConfig": {"thinkingConfig": {"thinkingBudget": 0}, "temperature": 0.5}});
    let world =
        World::with(Brand::Gemini, |account| Account { extra: extra.as_object().cloned().unwrap(), ..account }).await;
    world.ask(&question("Hi")).await.unwrap();
    let config = &world.vendor.asked()[0].body["generationConfig"];
    assert_eq!((&config["temperature"], &config["maxOutputTokens"]), (&json!(0.5), &json!(100)));
}

#[tokio::test]
async fn a_private_address_has_to_be_named_by_the_operator() {
    let world = World::new(Brand::OpenAi).await;
    let account = Account {
        key: Some(Secret::new(KEY)),
        ..Account::new(crate::world::wire(Brand::OpenAi), world.vendor.base(), "tiny")
    };
    assert!(read(&connected(account.clone()), &question("Hi")).await.is_ok());
    let http = frontdesk_http::Outgoing::new(frontdesk_http::Settings::default(), || 7).unwrap();
    let closed = frontdesk_connectors::model::Connected::new(account, std::sync::Arc::new(http));
    match read(&closed, &question("Hi")).await {
        Err(OutsideError::Rejected { code, .. }) => assert_eq!(code, "address_not_allowed"),
        other => panic!("{other:?}"),
    }
}
