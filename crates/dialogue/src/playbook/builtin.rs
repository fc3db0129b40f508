//! The playbooks that come with the program.

/// A playbook file: its path, and its text.
pub type File = (&'static str, &'static str);

macro_rules! files {
    ($($path:literal),* $(,)?) => {
        &[$(($path, include_str!(concat!("../../../../playbooks/", $path)))),*]
    };
}

const PLAYBOOKS: &[(&str, &[File])] = &[(
    "appointments",
    files![
        "appointments/flows/book.yaml",
        "appointments/flows/cancel.yaml",
        "appointments/flows/look_up.yaml",
        "appointments/flows/message.yaml",
        "appointments/flows/move.yaml",
        "appointments/flows/person.yaml",
        "appointments/phrases/en.yaml",
        "appointments/phrases/es.yaml",
        "appointments/phrases/fr.yaml",
        "appointments/phrases/de.yaml",
        "appointments/phrases/it.yaml",
        "appointments/phrases/pt.yaml",
        "appointments/phrases/nl.yaml",
        "appointments/examples/en.yaml",
        "appointments/examples/es.yaml",
        "appointments/examples/fr.yaml",
        "appointments/examples/de.yaml",
        "appointments/examples/it.yaml",
        "appointments/examples/pt.yaml",
        "appointments/examples/nl.yaml",
    ],
)];

/// The files of a playbook that comes with the program.
pub fn builtin(name: &str) -> Option<&'static [File]> {
    PLAYBOOKS.iter().find(|(n, _)| *n == name).map(|(_, files)| *files)
}
