//! Answers that are broken in every way one byte can break them.

use crate::model::so_far::SoFar;
use crate::model::sse::Events;
use crate::model::vendor::Vendor;
use frontdesk_domain::OutsideError;
use frontdesk_domain::model::{Ask, Piece, Tokens};

const OPENAI: &str = concat!(
    "data: {\"choices\":[{\"index\":0,\"delta\":{\"role\":\"assistant\",\"content\":null},\"finish_reason\":null}]}\n\n",
    "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"Hi\"},\"finish_reason\":null}]}\n\n",
    "data: {\"choices\":[{\"index\":0,\"delta\":{\"tool_calls\":[{\"index\":0,\"function\":{\"name\":\"f\",\"arguments\":\"\"}}]}}]}\n\n",
    "data: {\"choices\":[{\"index\":0,\"delta\":{\"tool_calls\":[{\"index\":0,\"function\":{\"arguments\":\"{}\"}}]}}]}\n\n",
    "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"tool_calls\"}]}\n\n",
    "data: {\"choices\":[],\"usage\":{\"prompt_tokens\":3,\"completion_tokens\":4}}\n\ndata: [DONE]\n\n",
);

const ANTHROPIC: &str = concat!(
    "data: {\"type\":\"message_start\",\"message\":{\"usage\":{\"input_tokens\":3,\"cache_read_input_tokens\":1}}}\n\n",
    "data: {\"type\":\"content_block_start\",\"index\":0,\"content_block\":{\"type\":\"text\",\"text\":\"\"}}\n\n",
    "data: {\"type\":\"content_block_delta\",\"index\":0,\"delta\":{\"type\":\"text_delta\",\"text\":\"Hi\"}}\n\n",
    "data: {\"type\":\"content_block_start\",\"index\":1,\"content_block\":{\"type\":\"tool_use\",\"name\":\"f\"}}\n\n",
    "data: {\"type\":\"content_block_delta\",\"index\":1,\"delta\":{\"type\":\"input_json_delta\",\"partial_json\":\"{}\"}}\n\n",
    "data: {\"type\":\"message_delta\",\"delta\":{\"stop_reason\":\"tool_use\"},\"usage\":{\"output_tokens\":4}}\n\n",
    "data: {\"type\":\"message_stop\"}\n\n",
);

const GEMINI: &str = concat!(
    "data: {\"candidates\":[{\"content\":{\"parts\":[{\"text\":\"Hi\"}]}}],\"usageMetadata\":{\"promptTokenCount\":4}}\r\n\r\n",
    "data: {\"candidates\":[{\"content\":{\"parts\":[{\"functionCall\":{\"name\":\"f\",\"args\":{}}}]},\"finishReason\":\"STOP\"}],",
    "\"usageMetadata\":{\"promptTokenCount\":4,\"candidatesTokenCount\":3,\"thoughtsTokenCount\":1}}\r\n\r\n",
);

fn read(vendor: Vendor, bytes: &[u8]) -> Result<(Vec<Piece>, Tokens), OutsideError> {
    let (mut events, mut so_far) = (Events::default(), SoFar::new(&Ask { tokens_max: 10, ..Ask::default() }));
    let mut all = events.push(bytes).unwrap();
    all.extend(events.rest());
    for event in all.iter().filter(|event| !event.data.is_empty()) {
        vendor.wire().read(event, &mut so_far)?;
    }
    let (pieces, _, tokens) = so_far.end()?;
    Ok((pieces, tokens))
}

#[test]
fn no_byte_that_is_lost_or_changed_makes_more_of_an_answer_than_it_was() {
    for (vendor, answer) in [(Vendor::OpenAi, OPENAI), (Vendor::Anthropic, ANTHROPIC), (Vendor::Gemini, GEMINI)] {
        let (whole, tokens) = read(vendor, answer.as_bytes()).unwrap();
        assert_eq!((whole.len(), tokens.input, tokens.output), (2, whole_input(vendor), 4), "{vendor}");
        for at in 0..answer.len() {
            let (head, _) = answer.as_bytes().split_at(at);
            let _ = read(vendor, head);
            for byte in [b'0', b'"', b'{', b'\n', 0xff] {
                let mut changed = answer.as_bytes().to_vec();
                changed[at] = byte;
                let pieces = read(vendor, &changed).map(|(pieces, _)| pieces.len()).unwrap_or_default();
                assert!(pieces <= 2, "{vendor}: {pieces} pieces after byte {at} became {byte}");
            }
        }
    }
}

/// What was read from the cache was asked too.
fn whole_input(vendor: Vendor) -> u32 {
    if vendor == Vendor::OpenAi { 3 } else { 4 }
}
