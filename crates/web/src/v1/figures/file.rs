//! `GET /v1/figures.csv`: the same figures as a file for a spreadsheet.

use super::asked::Time;
use super::shapes::{FigureShape, FigureTally};
use super::summary::{FiguresShape, figures};
use crate::ApiError;
use crate::access::Allowed;
use crate::asked::Asked;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use frontdesk_domain::access::may;
use std::fmt::Write;

const HEAD: &str = "figure,group,unit,of,counted,waiting,share,p50,p95,sum,currency,zone,definition\r\n";

/// Every figure of a time, one line each and one for each group, as CSV (RFC 4180).
#[utoipa::path(get, path = "/v1/figures.csv", tag = "Figures", params(Time),
    responses((status = 200, body = String, content_type = "text/csv")))]
pub async fn take(by: Allowed<may::ConversationsRead>, Asked(asked): Asked<Time>) -> Result<Response, ApiError> {
    let told = figures(&by, &asked).await?;
    let name = format!("attachment; filename=\"figures-{}-{}.csv\"", asked.from, asked.to);
    let headers = [(CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()), (CONTENT_DISPOSITION, name)];
    Ok((headers, written(&told)).into_response())
}

fn written(told: &FiguresShape) -> String {
    let mut text = HEAD.to_owned();
    for figure in &told.figures {
        line(&mut text, told, figure, ("", &figure.all));
        figure.groups.iter().for_each(|group| line(&mut text, told, figure, (&group.key, &group.tally)));
    }
    text
}

fn line(text: &mut String, told: &FiguresShape, figure: &FigureShape, (group, tally): (&str, &FigureTally)) {
    let number = |n: Option<i64>| n.map(|n| n.to_string()).unwrap_or_default();
    let share = tally.share.map(|share| format!("{share:.4}")).unwrap_or_default();
    let FigureTally { of, counted, waiting, p50, p95, sum, .. } = tally;
    let (p50, p95, sum) = (number(*p50), number(*p95), number(*sum));
    let (name, unit, group) = (figure.name, figure.unit, quoted(group));
    let (currency, zone, definition) = (quoted(&told.currency), quoted(&told.zone), quoted(figure.definition));
    let _ = write!(text, "{name},{group},{unit},{of},{counted},{waiting},{share},{p50},{p95},{sum},");
    let _ = write!(text, "{currency},{zone},{definition}\r\n");
}

/// In double quotes. What a spreadsheet would take for a formula begins with an apostrophe.
fn quoted(text: &str) -> String {
    let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    format!("\"{}{}\"", if formula { "'" } else { "" }, text.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_stays_text_in_a_spreadsheet() {
        assert_eq!(quoted("=1+1"), "\"'=1+1\"");
        assert_eq!(quoted("a \"b\", c"), "\"a \"\"b\"\", c\"");
    }
}
