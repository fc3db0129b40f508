//! Words that state nothing, folded. However they are put together they promise nothing and deny nothing: no verb of
//! doing, no yes and no no, nothing that tells whether something is free, open, booked or done.

use frontdesk_domain::Language;

/// Words, with a space between each two.
#[derive(Clone, Copy, Debug)]
pub struct Words(&'static str);

impl Words {
    pub fn have(self, word: &str) -> bool {
        self.list().any(|known| known == word)
    }

    pub fn list(self) -> impl Iterator<Item = &'static str> {
        self.0.split(' ')
    }
}

/// Courtesies and questions are made of these.
pub fn plain(language: Language) -> Words {
    Words(match language {
        Language::En => EN,
        Language::Es => ES,
        Language::Fr => FR,
        Language::De => DE,
        Language::It => IT,
        Language::Pt => PT,
        Language::Nl => NL,
    })
}

/// These may be put into a sentence that tells something, or be left out of it. None says from when, for whom, with
/// whom or on what condition.
pub fn small(language: Language) -> Words {
    Words(match language {
        Language::En => SMALL_EN,
        Language::Es => SMALL_ES,
        Language::Fr => SMALL_FR,
        Language::De => SMALL_DE,
        Language::It => SMALL_IT,
        Language::Pt => SMALL_PT,
        Language::Nl => SMALL_NL,
    })
}

const EN: &str = "\
    happy glad gladly to help great lovely wonderful thanks thank you so much very please sorry hear \
    that about i im am understand well then and the a for your would could may like what when which how \
    best suit day time tell me kind welcome hello oh dear asking just with pleasure really be nice \
    letting know";
const ES: &str = "\
    que encantado encantada de ayudarle ayudar con mucho gusto muy bien gracias muchas favor lo siento \
    oir eso entiendo pues entonces y el la un una para a usted le su gustaria podria me dia hora cuando \
    cual como mejor viene vendria decirme amable bienvenido hola vaya preguntar estupendo";
const FR: &str = "\
    bien avec plaisir ravi ravie de vous aider merci beaucoup tres sil plait desole desolee je suis \
    lentendre comprends alors et le la un une pour votre aimeriez pourriez voudriez quel quelle quand \
    comment jour heure conviendrait mieux me dire gentil bienvenue bonjour oh demander a en prie";
const DE: &str = "\
    gern gerne freut freue mich sehr ihnen zu helfen danke vielen dank bitte tut mir leid das horen ich \
    verstehe gut dann und der die den ein eine einen fur sie ihr ihre ihren wurde wurden konnten mochten \
    durfte darf welcher welche welchen wann wie was tag uhrzeit zeit passt passen am besten sagen \
    freundlich willkommen hallo guten oh je von herzlich wunderbar schon dass fragen";
const IT: &str = "\
    con piacere volentieri lieto lieta di aiutarla aiutare grazie mille molto per favore cortesia mi \
    dispiace sentirlo capisco bene allora e il la un una lei le suo sua vorrebbe potrebbe piacerebbe \
    quale quando come che cosa giorno ora andrebbe meglio dirmi gentile benvenuto buongiorno salve oh \
    chiedere a";
const PT: &str = "\
    com prazer muito feliz em ajudar ajuda obrigado obrigada por favor sinto lamento ouvir isso eu \
    entendo bem entao e o a um uma para voce lhe seu sua gostaria poderia qual quando como dia hora \
    horario seria melhor me dizer gentil vindo ola oh perguntar otimo de";
const NL: &str = "\
    graag met plezier fijn blij om u te helpen dank bedankt heel erg hartelijk alstublieft wat vervelend \
    horen dat ik begrijp het goed dan en de een voor uw zou zoudt willen kunnen mag welke wanneer hoe \
    dag tijd tijdstip past beste zeggen vriendelijk welkom hallo oh vragen mooi me aan";

const SMALL_EN: &str = "\
    happy glad gladly great lovely wonderful thanks thank you so much very please sorry well then the a \
    an oh dear welcome hello really nice im am is are it its that thats there here your youre";
const SMALL_ES: &str = "\
    encantado encantada gusto muy mucho bien gracias muchas lo siento pues entonces el la un una su \
    estupendo vaya hola es son";
const SMALL_FR: &str = "\
    bien plaisir ravi ravie merci beaucoup tres desole desolee alors le la un une votre oh bonjour je \
    suis vous est sont cest";
const SMALL_DE: &str = "\
    gern gerne freut mich sehr danke vielen dank bitte tut mir leid das gut dann der die den ein eine \
    einen wunderbar ist sind es sie ihr ihre ihren herzlich willkommen hallo oh";
const SMALL_IT: &str = "\
    piacere volentieri lieto lieta grazie mille molto dispiace mi bene allora il la un una lei suo sua \
    gentile oh buongiorno salve";
const SMALL_PT: &str = "\
    prazer muito feliz obrigado obrigada sinto lamento bem entao o um uma seu sua voce ola oh otimo";
const SMALL_NL: &str = "\
    graag fijn blij heel erg hartelijk dank bedankt alstublieft goed dan de een het uw u is mooi oh \
    hallo welkom vervelend";

#[cfg(test)]
mod tests {
    use super::*;
    use frontdesk_language::fold;

    #[test]
    fn the_words_are_folded_and_each_is_there_once() {
        for language in Language::ALL {
            for words in [plain(language), small(language)] {
                let mut all: Vec<&str> = words.list().collect();
                assert!(all.iter().all(|word| !word.is_empty() && fold(word) == **word), "{language}");
                all.sort_unstable();
                let many = all.len();
                all.dedup();
                assert_eq!(all.len(), many, "{language}");
            }
        }
    }
}
