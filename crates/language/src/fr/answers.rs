//! French yes and no, corrections, choices, and phrases that mean neither a time nor a number.

use crate::confirm::Mark;
use crate::tongue::Pick;

pub const ANSWERS: &[(Mark, &[&str])] = &[
    (
        Mark::Yes,
        &[
            "oui|ouais|ouaip|ouep|yep|yes|si|ok|okay|okey|oki|daccord|parfait|exact|exactement|correct|absolument|tout-a-fait|evidemment|certainement|volontiers|super|genial|nickel|impeccable|bien|entendu|effectivement|affirmatif|banco|tope|vendu|dac|valide|confirme|ui|voui|excellent|formidable|carrement|top|merveilleux|bon|assurement|o|okk",
            "oui (oui|merci|svp|s il vous plait|sil vous plait|bien sur|parfait|c est ca|cest ca|c est bien ca|c est bon|c est exact|c est correct|tout a fait|d accord|volontiers|exactement|absolument|avec plaisir|je confirme|je veux bien|ca me va|allez y|pourquoi pas|s il te plait|stp)",
            "(d accord|bien sur|bien sure|biensur|bien entendu|tout a fait|c est (ca|bon|bien ca|exact|correct|parfait|bien|juste|vrai|d accord|note|tout bon|entendu|ok)|cest (ca|bon|bien ca|exact|correct|parfait|bien|juste|vrai|ok)|ca me (va|convient|parait bien|parait parfait)|ca (va|marche|roule|joue|ira|convient|le fait|sera parfait|serait parfait|ferait l affaire|me semble bien)|sa (marche|va|me va)|ce (sera|serait) (parfait|tres bien|bien|super)|avec (plaisir|grand plaisir|joie)|pas de (probleme|souci|soucis)|aucun (probleme|souci)|sans probleme|sans souci|pourquoi pas|tres bien|tres volontiers|parfait merci|allez y|vas y|allons y|on fait comme ca|faites donc|va pour|je (confirme|valide|suis d accord|veux bien|crois|crois que oui|pense|pense que oui|le prends|la prends|le confirme)|je suppose que oui|j accepte|j en suis sur|tout est (bon|correct|exact|parfait)|en effet|cela me (va|convient)|cela me convient parfaitement|ca me convient parfaitement|avec plaisir|y a pas de souci|il n y a pas de souci|bonne idee|ainsi soit il|c est note|je suis partant|je suis partante)",
            "(reservez|confirmez|notez|validez|bloquez|mettez) (le|la|les|moi|moi ca|ca|celui la|celle la|moi celui la|s il vous plait)?",
            "mais oui",
            "(je prends|prenez le|prenez la|prenez celui la|prenez celle la) $",
            "d acc",
            "non non (c est|cest|ca) (bon|parfait|bien|tres bien|ok|va|convient|me va)",
        ],
    ),
    (
        Mark::No,
        &[
            "non|nan|nn|nenni|nope|no|jamais|negatif|incorrect|faux|aucunement|nullement|pantoute",
            "(non|c est|ce n est|cest|ce nest) pas (correct|ca|cela|exact|bon|vrai|juste|bien|possible|du tout|le cas|celui la|celle la|moi)",
            "(pas|non pas) (du tout|vraiment|exactement|tout a fait|question|possible|d accord|daccord|celui la|celle la|cette fois)",
            "(ca|cela|sa) (ne)? (me)? (va|convient|marche|colle|joue) pas",
            "je (ne)? (peux|veux|crois|pense|prefere|souhaite|suis) pas (disponible|libre|d accord|que|non)?",
            "(je (ne)? le (veux|prends|crois) pas|je pense que non|je crois que non|absolument pas|certainement pas|surtout pas|bien sur que non|en aucun cas|hors de question|c est faux|cest faux|malheureusement pas|malheureusement non|ah non|mais non|oh non|c est (une erreur|errone|incorrect)|il y a (une)? erreur|ne (reservez|confirmez|validez|prenez) pas|ca ne va pas du tout)",
            "(je prefere|je dirais) (pas|non)",
        ],
    ),
    (
        Mark::FirmNo,
        &[
            "non (merci|merci beaucoup|c est tout|cest tout|ce sera tout|rien d autre|rien|c est bon|cest bon|ca ira|ca va|pas pour l instant|pas pour le moment|laissez tomber|laisse tomber|au revoir|sans facon|pas maintenant|vraiment)",
            "(rien d autre|ce sera tout|c est tout|cest tout|ca sera tout|sans facon|plus rien)",
        ],
    ),
    (
        Mark::Unclear,
        &[
            "(je (ne)? (sais|sait) (pas|plus|pas trop|pas encore|pas du tout)|j sais pas|chais pas|jsp|aucune idee|je (ne)? suis pas (sur|sure|certain|certaine)|pas (sur|sure|certain|certaine)|je (ne)? me (rappelle|souviens) (pas|plus))",
            "(peut etre|peutetre|possible|probablement|sans doute|eventuellement|ca depend|cela depend|je (vais|dois) (reflechir|voir)|laissez moi (reflechir|voir|regarder|verifier)|attendez|attends|un instant|une seconde|une minute|un moment|deux secondes|voyons|faut voir|(il)? faut que je (regarde|verifie|reflechisse|demande|voie|vois)|j hesite|bof|mouais|plus ou moins|moyen)",
        ],
    ),
    (
        Mark::Change,
        &[
            "(changez|change|modifiez|modifie|mettez|mets|faites|fais|deplacez|decalez|disons|mettons|prenons|plutot|prenez) (le|la|ca|cela|plutot|le plutot)",
            "(je prefere|je prefererais|j aimerais mieux|j aime mieux|je voulais dire|je veux dire|je me suis (trompe|trompee)|je corrige)",
            "(au lieu de|a la place)",
        ],
    ),
    (
        Mark::Neutral,
        &[
            "(ou|quand|combien|quoi|qui|comment) (c est|est ce|ca|etes vous)? exactement",
            "(bon|bien|ok) (alors|donc|ben|euh)",
            "je (crois|pense) (que|qu|avoir)",
            "c est (bien|bon) (le|la|l|vous|ici|un|une|pour|chez|au)",
            "je me suis trompe de",
            "j ai (oublie|laisse|perdu)",
            "(je sais|je le sais|ca va (bien)?|comment ca va|ca va et vous)",
            "(bonne|bon) (journee|soiree|apres midi|nuit|matinee|week end|weekend|fin de journee)",
            "(non plus|pas encore|pas de (preference|email|mail|numero|telephone)|n importe|peu importe|ca m est egal|pas plus tard que|pas avant|pas apres|pas trop (tot|tard)|pas mal|pas loin|n est ce pas|si possible|si vous (voulez|pouvez|avez)|si c est possible|si jamais|bien (tot|tard)|aussi bien|si oui|bon (anniversaire|appetit|courage))",
            "je (ne)? (comprends|comprend|entends|vous entends|vous comprends) (pas|rien)",
            "(s il|si il) (vous|te) (plait|plais)",
            "je (ne)? peux (pas|plus) (venir|etre la|me deplacer|y aller)",
            "(le|la|un) (bon|bonne) (jour|moment|heure|creneau)",
            "(eh|he|ben|et) bien",
            "bien (le)? (bonjour|bonsoir)",
        ],
    ),
];

pub const CORRECTIONS: &[(bool, &[&str])] = &[
    (
        false,
        &[
            "non|pardon|excusez-moi|desole|desolee|oups|attendez|attends|zut|enfin|finalement|rectification|erreur|nan|plutot",
            "non (pardon|attendez|attends|plutot|desole|desolee|excusez moi|en fait|finalement|non)",
            "(excusez moi|excuse moi|je suis desole|je suis desolee|je me suis trompe|je me suis trompee|je me trompe|je corrige|ou plutot|en fait|enfin non|enfin plutot|euh non|je rectifie|ou alors|c est pas ca|toute reflexion faite|mieux vaut)",
            "(je (veux|voulais|voudrais) dire|j ai (voulu dire|dit une betise))",
        ],
    ),
    (
        true,
        &[
            "(mettez|mets|changez|change|faites|fais|disons|mettons|prenons|passez|decalez|notez|modifiez) (le|la|ca|cela|moi|plutot|le plutot)? (a|pour|en|au|par)?",
            "(je (veux|voulais|voudrais) dire|c est plutot|ce serait plutot|ce sera plutot) (a)?",
            "(plutot|mieux) (a|pour|vers)",
        ],
    ),
];

pub const NOISE: &[&str] = &[
    "(la|en|de|bord de|fruits de|vue) mer",
    "(a|as|ai|avons|avez|ont|avait|avais|aurait|avaient|ayant|avoir) (pas|deja|bien|toujours|jamais|aussi)? ete",
    "(bonne|bon) (journee|soiree|apres midi|nuit|matinee|week end|weekend|fin de journee|fin de semaine|fin d apres midi|debut de semaine|semaine|annee)",
    "(une|un|une petite|juste une|juste un|une toute petite) (seconde|minute|instant|moment) (s il vous plait|svp|je|attendez)?",
    "(deux|quelques|deux petites|juste deux|attendez deux) (secondes|minutes|instants) (s il vous plait|svp|je reviens|attendez|je regarde)",
    "(quelques|juste quelques) instants",
    "(la|ma|une|pour la|notre|c est la|c est ma) (premiere|deuxieme|seconde|derniere|troisieme) (fois|visite)",
    "(une|cette|encore une|chaque|a la|autre|quelque|la prochaine|pour cette) fois",
    "^ (a|au) (demain|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|ce soir|tout a l heure|bientot|plus tard|la prochaine|prochain) (alors)? $",
    "(merci|revoir|journee|soiree|alors|parfait|accord|salut) (a|au) (demain|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|ce soir|tout a l heure|bientot|plus tard|la prochaine) $",
    "(l un|l une|un|une|aucun|aucune|n importe lequel|n importe laquelle|chacun) (de|des|d) (ces|les|entre)? (deux|trois|eux|elles)?",
    "(les|tous les|toutes les|ces|des) deux",
    "(un|une|la|le) autre (jour|fois|heure|moment|creneau|date)?",
    "(par|la|une|chaque) nuit",
    "(un|en) (peu|plus)",
    "(quelqu|quelque) (un|une)",
    "(pour l instant|pour le moment|a ce moment la|en ce moment meme|jusqu a maintenant|pas maintenant|des que possible)",
    "(24 sur 24|24h sur 24|7 jours sur 7|7 sur 7)",
    "a (cent|100) (%|pour cent)",
    "(s il|si il) (vous|te) plait",
    "(il y a|y a) (un|une)",
    "(de|en) plus",
    "cent (fois|balles)",
    "mille (mercis|merci|fois|excuses)",
    "24 / 7",
    "(deuxieme|second|troisieme) (avis|opinion|main|choix)",
    "(c est|cest|est ce) (un|une)",
    "neuf (et)? (ancien|occasion)",
];

pub const CHOICES: &[(Pick, &[&str])] = &[
    (Pick::Other, &["(l autre|lautre) (option|creneau|horaire|chambre|table)?"]),
    (
        Pick::Nth,
        &[
            "(numero|option|choix|proposition|creneau|le numero|l option|la numero) ({ord}|{small})",
            "(le|la)? {ord} (option|choix|creneau|proposition|horaire|date|solution)?",
        ],
    ),
    (Pick::Last, &["(le|la) (dernier|derniere) (option|choix|creneau|horaire)?"]),
    (
        Pick::Earlier,
        &["(le|la|celui|celle)? (plus tot|plus matinal|plus avant|plus proche) (possible)?", "(le|la) plus tot"],
    ),
    (Pick::Later, &["(le|la|celui|celle)? plus (tard|tardif|tardive)"]),
    (
        Pick::Either,
        &[
            "(n importe (lequel|laquelle)|peu importe|l un ou l autre|l une ou l autre|les deux (me vont|me conviennent|sont bien)?|comme vous (voulez|preferez)|ca m est egal|au choix|celui que vous (voulez|preferez))",
            "(vous|a vous de) (choisissez|choisir|decidez|decider|voir)",
        ],
    ),
    (Pick::First, &["(le|la|celui|celle) (premier|premiere) (des|de la|du) (deux|trois|liste|haut)"]),
    (Pick::Middle, &["(celui|celle) du milieu"]),
    (
        Pick::Cheaper,
        &["(le|la|l un|celui|celle)? (moins (cher|chere)|plus (economique|abordable)) (des deux|option|chambre)?"],
    ),
    (Pick::Dearer, &["(le|la|celui|celle)? plus (cher|chere) (des deux|option|chambre)?"]),
    (Pick::Bigger, &["(le|la|celui|celle)? plus (grand|grande|spacieux|spacieuse) (des deux|option|chambre|table)?"]),
    (Pick::Smaller, &["(le|la|celui|celle)? plus (petit|petite) (des deux|option|chambre|table)?"]),
    (Pick::Longer, &["(le|la|celui|celle)? plus (long|longue) (des deux|option|seance)?"]),
    (Pick::Shorter, &["(le|la|celui|celle)? plus (court|courte|rapide) (des deux|option|seance)?"]),
];
