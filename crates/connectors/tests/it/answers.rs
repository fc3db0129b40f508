//! What each vendor answers arrives whole, and in the terms of all of them.

use crate::world::{KEY, MODEL, World, question, tool};
use frontdesk_domain::model::{Ask, LanguageModel, Piece, Price, Schema, Stop, Tokens};
use frontdesk_testkit::model::{Brand, Fault, Reply};
use futures::StreamExt;
use serde_json::json;

const COUNTED: Tokens = Tokens { input: 11, output: 7, guessed: false };

fn shape() -> Schema {
    let schema = json!({"type": "object", "properties": {"yes": {"type": "boolean"}}, "required": ["yes"], "additionalProperties": false});
    Schema { name: "answer".into(), schema }
}

#[tokio::test]
async fn a_text_comes_in_pieces_with_its_end() {
    for brand in Brand::ALL {
        let world = World::with(brand, |account| frontdesk_connectors::model::Account {
            price: Price { input: 1_000_000, output: 2_000_000 },
            ..account
        })
        .await;
        world.vendor.will(Reply::text(&["Grüß ", "Gott, ", "⟦name1⟧ 👋"]));
        let answer = world.ask(&question("Hallo")).await.unwrap();
        assert_eq!(answer.text, "Grüß Gott, ⟦name1⟧ 👋", "{brand:?}");
        assert_eq!((answer.pieces, answer.why, answer.tokens), (4, Some(Stop::Finished), COUNTED), "{brand:?}");
        assert_eq!(answer.by, world.model.name());
        assert!(answer.by.ends_with(&format!("/{MODEL}")));
        assert_eq!(answer.cost_micros, 11 + 2 * 7);
        let printed = format!("{:?}", world.model);
        assert!(!printed.contains(KEY), "{printed}");
    }
}

#[tokio::test]
async fn the_first_piece_is_there_before_the_last_is_made() {
    for brand in Brand::ALL {
        let world = World::new(brand).await;
        world.vendor.will(Reply { fault: Some(Fault::Stall(1)), ..Reply::text(&["Hel", "lo."]) });
        let mut pieces = world.model.ask(&question("Hi")).await.unwrap();
        assert_eq!(pieces.next().await, Some(Ok(Piece::Text("Hel".into()))), "{brand:?}");
    }
}

#[tokio::test]
async fn a_shape_is_asked_for_and_its_answer_is_text() {
    for brand in Brand::ALL {
        let world = World::new(brand).await;
        world.vendor.will(Reply::text(&["{\"yes\"", ": true}"]));
        let ask = Ask { schema: Some(shape()), ..question("Is it?") };
        let answer = world.ask(&ask).await.unwrap();
        assert_eq!((answer.text.as_str(), answer.calls.len()), ("{\"yes\": true}", 0), "{brand:?}");
        let body = world.vendor.asked().remove(0).body;
        let sent = match brand {
            Brand::OpenAi | Brand::Azure => &body["response_format"]["json_schema"]["schema"],
            Brand::Anthropic => &body["tools"][0]["input_schema"],
            Brand::Gemini => &body["generationConfig"]["responseJsonSchema"],
        };
        assert_eq!(*sent, shape().schema, "{brand:?}");
    }
}

#[tokio::test]
async fn a_shape_that_is_left_open_is_not_called_strict() {
    let world = World::new(Brand::OpenAi).await;
    let open = Schema { schema: json!({"type": "object", "properties": {"a": {"type": "string"}}}), ..shape() };
    world.ask(&Ask { schema: Some(open), ..question("Hi") }).await.unwrap();
    world.ask(&Ask { schema: Some(shape()), ..question("Hi") }).await.unwrap();
    let strict: Vec<bool> =
        world.vendor.asked().iter().map(|a| a.body["response_format"]["json_schema"]["strict"] == true).collect();
    assert_eq!(strict, [false, true]);
}

/// The shape that commands are asked for in: limits and choices of nothing are refused by one vendor or another.
#[tokio::test]
async fn no_vendor_refuses_a_shape_as_the_desk_asks_for_it() {
    let command = json!({
        "type": "object",
        "properties": {"command": {"type": "string", "enum": ["deny"]}, "name": {"type": "string", "enum": ["", "book"]}},
        "required": ["command", "name"],
        "additionalProperties": false,
    });
    let commands = json!({"type": "array", "maxItems": 6, "items": command});
    let schema = json!({"type": "object", "properties": {"commands": commands}, "required": ["commands"], "additionalProperties": false});
    for brand in Brand::ALL {
        let world = World::new(brand).await;
        world.vendor.will(Reply::text(&["{\"commands\": []}"]));
        let schema = Some(Schema { name: "commands".into(), schema: schema.clone() });
        assert_eq!(world.ask(&Ask { schema, ..question("No") }).await.unwrap().text, "{\"commands\": []}", "{brand:?}");
        let asked = world.vendor.asked();
        assert!(asked.len() == 1 && asked[0].body.to_string().contains("\"deny\""), "{brand:?}: {asked:?}");
    }
}

#[tokio::test]
async fn calls_of_tools_come_whole() {
    for brand in Brand::ALL {
        let world = World::new(brand).await;
        let (first, second) = (json!({"day": "Dienstag früh"}), json!({"day": "\"2\""}));
        world.vendor.will(Reply::calls(&[("look", first.clone()), ("find", second.clone())]));
        let ask = Ask { tools: vec![tool("look"), tool("find")], ..question("When?") };
        let answer = world.ask(&ask).await.unwrap();
        let expected = [("look".to_owned(), first), ("find".to_owned(), second)];
        assert_eq!(answer.calls, expected, "{brand:?}");
        assert_eq!((answer.text.as_str(), answer.why), ("", Some(Stop::Finished)), "{brand:?}");
    }
}

#[tokio::test]
async fn an_answer_that_is_cut_off_or_withheld_says_so() {
    for brand in Brand::ALL {
        let world = World::new(brand).await;
        world.vendor.will(Reply { too_long: true, ..Reply::text(&["Once upon"]) });
        assert_eq!(world.ask(&question("A tale")).await.unwrap().why, Some(Stop::TooLong), "{brand:?}");
        world.vendor.will(Reply { withheld: true, ..Reply::default() });
        assert_eq!(world.ask(&question("Hm")).await.unwrap().why, Some(Stop::Withheld), "{brand:?}");
        world.vendor.will(Reply { too_long: true, ..Reply::calls(&[("look", json!({"day": "x"}))]) });
        let ask = Ask { tools: vec![tool("look")], ..question("When?") };
        assert!(world.ask(&ask).await.unwrap().calls.is_empty(), "{brand:?}: a call that may be cut off is none");
    }
}

#[tokio::test]
async fn thoughts_that_a_server_leaves_in_the_text_are_no_part_of_the_answer() {
    let world = World::new(Brand::OpenAi).await;
    world.vendor.will(Reply::text(&["<th", "ink>Is it ", "Jane?</think>", "\n\nGood", " day."]));
    assert_eq!(world.ask(&question("Hi")).await.unwrap().text, "Good day.");
    world.vendor.will(Reply::text(&["<think>No answer"]));
    assert!(world.ask(&question("Hi")).await.is_err());
}
