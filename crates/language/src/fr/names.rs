//! What stands around names in French, what is never one, and how letters are spelled.

use crate::grammar::Nt;
use crate::money;
use crate::tongue::{NameWords, Rule, rule};

/// Remarks on how an e-mail address is written.
pub const ASIDES: &[Rule] = &[rule(
    Nt::Aside,
    "(tout|toute|en|le tout)? (attache|attaches|colle|en minuscules|minuscules|en minuscule|minuscule|en majuscules|en un mot|un seul mot|un mot|sans espaces|sans espace|sans accents|sans accent|d union|dunion)",
    money::phrase,
    0,
)];

pub const NAMES: NameWords = NameWords {
    surely: &[
        "(mon|le|son|notre|votre) (nom|prenom|nom de famille|nom complet|nom et prenom) (c est|cest|est|serait|sera|et prenom)?",
        "(je|moi je)? (m appelle|mappelle|me nomme|me prenomme|m apelle|mapelle|m appele)",
        "(il|elle) s appelle",
        "(c est|cest|reserve|reservation|reservez|mettez|notez|mettez ca|noter|enregistre) (au|a) nom (de|d|du)",
        "(au|a|sous le) nom (de|d|du)?",
        "(nom de famille|nom|prenom) (c est|cest|est)?",
        "(je suis) (monsieur|madame|mademoiselle|mme|mr|m)",
        "(c est|ici|cest) (monsieur|madame|mademoiselle|mme|mr)",
        "(de la part de) (monsieur|madame)?",
        "appelez moi",
    ],
    maybe: &[
        "(je suis|c est|cest|ici|bonjour je suis|bonjour c est|moi c est|moi cest|bonjour ici|vous parlez a|vous parlez avec|pour|au nom)",
    ],
    after: &["(a l appareil|au telephone|au bout du fil|a lappareil|c est mon nom|est mon nom)"],
};

/// Common given names, which a name may be told by. Those that are ordinary words too are left out.
pub const GIVEN: &str = "\
jean michel philippe alain patrick nicolas christophe christian daniel bernard eric frederic laurent stephane olivier david julien \
sebastien thierry jacques francois gerard didier dominique bruno vincent antoine thomas alexandre maxime romain guillaume benjamin \
matthieu mathieu clement hugo lucas louis jules gabriel arthur raphael adam ethan nathan theo enzo quentin florian kevin anthony jeremy \
jerome cedric fabrice yves yann gilles herve serge andre robert claude georges henri rene marcel roger simon samuel tristan damien emile \
etienne luc mathis gaetan gauthier xavier baptiste \
marie nathalie isabelle sylvie catherine martine christine francoise valerie sandrine stephanie veronique sophie celine chantal patricia \
anne brigitte julie monique aurelie nicole laurence annie emilie dominique virginie corinne elodie camille caroline helene laura sarah \
manon lea chloe emma ines jade louise alice juliette lucie pauline mathilde charlotte marion anais audrey melanie amandine delphine \
jennifer jessica elise agnes florence nadia karine muriel beatrice jacqueline michele denise josephine madeleine marguerite simone \
genevieve suzanne danielle mireille yvonne odile colette lucienne josette gaelle maelle noemie clara eva lena romane zoe margaux";

pub const PARTICLES: &str =
    "de d du des la le l les van von der den ben el al bin bel di da dos del della saint st ste sainte mac mc y e jr";

/// Words that are no part of a name when they stand alone. Names that are words ("Blanche", "Fleur", "Rose",
/// "Marin") are left out on purpose.
pub const NOT_NAMES: &str = "internet assure assuree client cliente abonne abonnee \
un une ce cet cette ces c qui que qu quoi dont ou mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs \
je j tu il elle on nous vous ils elles me m te t se s lui moi toi soi eux y en ne n pas plus jamais rien aucun aucune \
suis es est sommes etes sont etais etait etions etiez etaient serai sera serait serons seront ete etre ai as a avons avez ont avais avait aurais aurait aura avoir eu \
veux veut voulons voulez veulent voudrais voudrait voudrions voulais voulait peux peut pouvons pouvez peuvent pourrais pourrait pourriez pouvais dois doit devons devez devrais faut fait faire fais faites vais va vas allons allez vont aller viens vient venir viendrai viendrons souhaite souhaiterais souhaitons aimerais aimerait aimerions desire cherche chercher besoin prefere prefererais pense crois sais sait savoir dire dit disons \
et mais donc or ni car si comme quand lorsque puisque parce pour par sur sous dans avec sans chez vers entre depuis pendant durant avant apres jusqu jusqua contre malgre selon au aux a \
bonjour bonsoir salut allo coucou bonne bon journee soiree merci pardon excusez excuse desole desolee plait svp stp revoir adieu bienvenue \
oui ouais non ok okay accord daccord bien tres parfait exact exactement correct sur sure certain super voila voici alors puis ensuite enfin ainsi aussi encore deja toujours seulement juste vraiment peut etre peutetre possible beaucoup trop peu moins assez \
rendez rdv rendezvous reservation reserver reserve resa table chambre creneau consultation visite seance soin coupe service services annuler annulation annule deplacer decaler modifier changer reporter confirmer confirme appeler appelle appel appelez telephone numero portable mobile mail email adresse message courriel nom prenom famille \
client cliente patient patiente personne personnes quelqu quelquun gens monsieur madame mademoiselle mr mme mlle m docteur dr docteure medecin dentiste coiffeur coiffeuse receptionniste operateur operatrice conseiller conseillere agent robot machine humain \
aujourdhui demain hier matin midi soir apres-midi nuit minuit lundi mardi mercredi jeudi vendredi samedi dimanche semaine mois jour jours an ans annee heure heures minute minutes seconde secondes date prochain prochaine dernier derniere premier premiere deuxieme suivant suivante tot tard maintenant bientot \
zero deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente quarante cinquante soixante cent mille \
comment combien pourquoi quel quelle quels quelles lequel laquelle cela ca ceci celui celle autre autres meme tout toute tous toutes chaque plusieurs quelque quelques n importe \
femme mari epouse fils fille pere mere maman papa frere soeur ami amie copain copine enfant enfants bebe couple parents collegue \
libre dispo disponible disponibilite disponibilites disponibles occupe occupee malade enceinte allergique retard presse pressee content contente ravi ravie urgent urgence important probleme souci question aide information informations renseignement prix tarif horaire horaires ouvert ferme ouverte parking \
appareil repeter repetez epeler epelez lettre lettres majuscule accent tiret point trait double anglais francais espagnol allemand italien portugais neerlandais allemand italien portugais neerlandais \
nouveau nouvelle ancien habitue deja venu venue la-bas ici interesse interessee oblige obligee oublie attends attendez seul seule seuls celibataire retraite fatigue perdu perdue";

/// Each letter with the words that stand for it: how letters are said, the NATO alphabet and French first names.
pub const LETTERS: &[(&str, &str)] = &[
    ("a", "a alpha alfa anatole"),
    ("b", "b be bravo berthe"),
    ("c", "c charlie celestin"),
    ("d", "d delta desire"),
    ("e", "e echo eugene"),
    ("f", "f effe foxtrot francois"),
    ("g", "g ge golf gaston"),
    ("h", "h ache hache hotel"),
    ("i", "i india irma"),
    ("j", "j ji juliette juliet"),
    ("k", "k ka kilo kleber"),
    ("l", "l elle lima"),
    ("m", "m emme mike marcel"),
    ("n", "n enne november nicolas"),
    ("o", "o oscar"),
    ("p", "p pe papa pierre"),
    ("q", "q quebec quintal"),
    ("r", "r erre romeo raoul"),
    ("s", "s esse sierra suzanne"),
    ("t", "t te tango therese"),
    ("u", "u uniform ursule"),
    ("v", "v ve victor"),
    ("w", "w whiskey whisky william"),
    ("x", "x ixe xray xavier"),
    ("y", "y yankee yvonne"),
    ("z", "z zede zulu zoe"),
];
