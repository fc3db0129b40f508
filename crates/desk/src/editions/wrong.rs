//! What is wrong with an edition, at its place in what was sent.

use super::standing::Standing;
use crate::desk::Desk;
use crate::error::{Error, Result};
use frontdesk_dialogue::{Edition, Playbook, Problem, pointer};
use frontdesk_domain::Language;
use serde::Serialize;
use std::sync::Arc;

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Wrong {
    /// A JSON pointer into the edition: `/phrases/en/greeting/text`, `/flows/parking/document`. What lies in the playbook
    /// itself, and comes of something else in the edition, is named by its file: `appointments/flows/cancel.yaml`.
    pub at: String,
    /// In a flow's document, counted from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub column: Option<usize>,
    /// A JSON pointer into the flow's document: `/steps/0/ask`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub inside: Option<String>,
    pub what: String,
    pub remedy: String,
}

impl Wrong {
    pub(super) fn of(problem: Problem, edition: &Edition) -> Self {
        let Problem { file, line, column, what, remedy } = problem;
        let document = file.strip_prefix("flows/").and_then(|name| edition.flows.get(name));
        let Some(flow) = document else {
            let ours = ["flows", "phrases/", "off/"].iter().any(|begin| file.starts_with(begin));
            let at = if ours { format!("/{file}") } else { file };
            return Self { at, line: None, column: None, inside: None, what, remedy };
        };
        let inside = pointer(&flow.document, line, column);
        Self { at: format!("/{file}/document"), line: Some(line), column: Some(column), inside, what, remedy }
    }
}

/// Reads an edition together with its playbook, beside the threads that answer.
pub(super) async fn compile(
    theirs: Arc<Playbook>,
    edition: Edition,
    spoken: Vec<Language>,
) -> Result<std::result::Result<Arc<Playbook>, Vec<Wrong>>> {
    if edition.is_empty() {
        return Ok(Ok(theirs));
    }
    let compiled = tokio::task::spawn_blocking(move || {
        let told = |problems: Vec<Problem>| problems.into_iter().map(|p| Wrong::of(p, &edition)).collect();
        theirs.edited(&edition, &spoken).map(Arc::new).map_err(told)
    });
    compiled.await.map_err(|_| Error::NotFound("edition that can be read"))
}

/// The same without what is wrong, in one language.
pub(super) async fn as_it_fits(
    theirs: Arc<Playbook>,
    edition: Edition,
    language: Language,
) -> Result<(Playbook, Vec<Wrong>)> {
    let read = tokio::task::spawn_blocking(move || {
        let (playbook, _, problems) = theirs.edited_as_it_fits(&edition, &[language]);
        (playbook, problems.into_iter().map(|problem| Wrong::of(problem, &edition)).collect())
    });
    read.await.map_err(|_| Error::NotFound("edition that can be read"))
}

impl Desk {
    /// The playbook as it is drafted, or all that is wrong with the draft.
    pub async fn check_draft(&self, standing: &Standing) -> Result<std::result::Result<Arc<Playbook>, Vec<Wrong>>> {
        let spoken = standing.tenant.languages.clone();
        compile(standing.theirs.clone(), standing.edition().clone(), spoken).await
    }

    /// What a business's own flows and phrases would lack in these languages.
    pub(crate) async fn unspoken_parts(&self, standing: &Standing, spoken: &[Language]) -> Result<Vec<Wrong>> {
        let read = compile(standing.theirs.clone(), standing.in_force.clone(), spoken.to_vec()).await?;
        Ok(read.err().unwrap_or_default())
    }
}
