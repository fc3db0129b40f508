//! What French callers say around the matter: trouble, emergencies, small talk, words for somebody else.

/// Name of the intent, how sure its patterns are, the patterns.
pub const TALK: &[(&str, f32, &[&str])] = &[
    (
        "emergency",
        0.9,
        &[
            "(ne|n)? (respire|respirez|respirent) (plus|pas|a peine|mal)",
            "(du sang partout|plein de sang|beaucoup de sang|perd du sang|perds du sang|perd beaucoup de sang)",
            "(s est|me suis|s etait) (coupe|coupee) (le doigt|la main|le bras|les veines|le poignet)",
            "(s est|vient de s|me suis) (evanoui|evanouie|effondre|effondree|etouffe|etrangle)",
            "(ne)? (se reveille|reagit|bouge) (plus|pas)",
            "(odeur|sent|fuite|sens) (de|le|une odeur de)? gaz",
            "(monoxyde de carbone)",
            "(il y a (le feu|un incendie|des flammes|de la fumee)|en feu|prend feu|a pris feu|incendie)",
            "(avale|avalee|bu|ingere) (une|un|des|de la|du|de l)? (pile|piles|javel|eau de javel|medicaments|detergent|poison|produit|aimant)",
            "(empoisonne|empoisonnee|intoxique|intoxiquee|electrocute|noyade|se noie|convulse)",
            "(perdu les eaux|perd les eaux)",
        ],
    ),
    (
        "no_emergency",
        0.9,
        &[
            "(contact|numero|sortie|personne|personne a contacter|plan|formulaire) (d|en cas d|de)? (urgence|urgences)",
            "(rendez vous|rdv|consultation|creneau) (d|en) urgence",
            "(en cas d|pour les|pour une) (urgence|urgences)",
            "(traitez vous|prenez vous|vous prenez|vous traitez|vous faites|faites vous) (les)? urgences",
            "(j ai|il a|elle a|j avais|suite a|apres|depuis) (eu|fait|mon|un|une|son)? (un|une)? (infarctus|avc|crise cardiaque|malaise|reaction allergique|hemorragie) *",
        ],
    ),
    (
        "angry",
        0.8,
        &[
            "(putain|merde|bordel|connards|foutu|foutue|chiant|chiante|saloperie|salaud|enfoire|ta gueule)",
            "(service|accueil|cabinet) (est|etait) (vraiment|tres)? (nul|horrible|lamentable|deplorable|scandaleux|minable|une honte)",
            "(machine|robot|truc) (stupide|debile|nul|nulle|de merde|a la con)",
            "(j en ai (marre|assez|ras le bol)|c est insupportable|vous vous moquez|vous vous foutez)",
        ],
    ),
    (
        "repeat",
        0.9,
        &[
            "(c etait|vous avez dit) (a)? (quelle|quel) (heure|jour|date|adresse|prix|nom) (deja|encore)?",
            "(quelle|quel) (heure|jour|date|adresse|prix) (deja|vous avez dit|avez vous dit|c etait)",
            "(parlez|parler|parle) (plus)? (fort|plus fort)",
            "(je (ne|n)? vous entends (pas|plus|mal|tres mal)|ca coupe|la ligne est mauvaise|ca grésille|on vous entend mal)",
            "(on en etait ou|ou en etions nous|ou en etait on)",
        ],
    ),
    (
        "refuse",
        0.9,
        &[
            "(je|j) (ne|n)? (veux|souhaite|tiens|voudrais|prefere|aime|vais) (pas|mieux pas|ne pas) (a|vous)? (donner|dire|communiquer|laisser|le dire|vous le dire|vous donner|vous dire|le donner) (mon|le|ma|mes|ca)? (nom|numero|prenom|telephone|coordonnees)?",
            "(je prefere|prefere) (ne pas|pas|de ne pas) (le|vous le|vous)? (dire|donner|repondre)",
            "(ca ne vous regarde pas|ca vous regarde pas|ca te regarde pas|c est (prive|personnel|confidentiel)|je ne vous le dirai pas|je ne donne pas (mon|le) (nom|numero))",
        ],
    ),
    (
        "ask_why",
        0.9,
        &[
            "(pourquoi|pour quoi faire|pour quelle raison|a quoi ca sert|c est pour quoi) (vous|faut|il|avez|est ce|voulez|c est|cette|mon)? *",
            "^ (et|mais)? (pourquoi|pour quoi faire|pourquoi ca|pourquoi donc) $",
            "(c est (obligatoire|necessaire|vraiment necessaire))",
        ],
    ),
    (
        "ask_who",
        0.9,
        &[
            "(qui (est ce|etes vous|est a l appareil|parle|m ecrit|c est|m appelle)|c est qui|vous etes qui|a qui (je parle|ai je l honneur|parle je)|c est de la part de qui)",
            "(c est|je suis|suis je|vous etes|je parle) (bien)? (au|a la|chez|le|la|avec) (cabinet|clinique|docteur|dentiste|restaurant|hotel|banque|pharmacie|pizzeria|hopital|salon)",
            "(vous etes quelle (entreprise|societe|clinique)|comment vous appelez vous)",
        ],
    ),
    (
        "how_are_you",
        0.9,
        &["(comment (ca va|allez vous|vas tu|vous allez|tu vas)|vous allez bien|ca va bien|ca va vous)"],
    ),
    (
        "small_talk",
        0.9,
        &[
            "(il fait|quel|quelle) (si|tellement|tres|un)? (beau|chaud|froid|moche|temps|mauvais|sale temps|chaleur|beau temps)",
            "(racontez|raconte|connaissez vous|vous connaissez|dites) (moi)? (une|un|quelque) (blague|histoire|chose de drole|plaisanterie)",
            "(vous etes|t es|tu es) (vraiment|tres|trop|si)? (drole|marrant|gentil|gentille|sympa|adorable|mignon|intelligent)",
            "(c est mon anniversaire|joyeux noel|bonne annee|joyeux anniversaire|bonnes fetes)",
            "(vous avez|t as|tu as|avez vous) vu le match",
            "(j aime|j adore) (bien)? votre voix",
            "^ (haha|hihi|ha ha|mdr|lol|ah ah) $",
        ],
    ),
    (
        "resume",
        0.9,
        &[
            "(la ou on (en etait|s est arrete|s etait arrete)|ou on en etait|la ou nous en etions)",
            "(finalement|tout compte fait|en fin de compte|apres tout) (oui|si|d accord|je le prends|je la prends|on le fait|reservez|reservez le|je veux bien|on y va|allez y)",
            "(reprendre|reprenons|continuer|continuons|poursuivre|reprend|revenir|revenons) (avec|a|la|le|mon|au|ma)? (reservation|rendez vous|rdv)",
        ],
    ),
    ("resume", 0.6, &["(on (continue|reprend|y va)|continuons|reprenons|continuez|poursuivons)"]),
    (
        "about_booking",
        0.7,
        &[
            "(au sujet de|a propos de|pour|concernant|par rapport a|sur|c est pour) (mon|ma|notre) (prochain|prochaine)? (rendez vous|rendezvous|rdv|reservation|consultation|visite)",
            "(une question) (sur|pour|concernant) mon (rendez vous|rdv)",
        ],
    ),
    (
        "child",
        0.9,
        &[
            "(j ai|jai) (que|seulement|bientot)? (trois|quatre|cinq|six|sept|huit|neuf|dix|onze|3|4|5|6|7|8|9|10|11) ans (et demi)? $",
            "(je suis|moi je suis) (un|une) (enfant|petit garcon|petite fille)",
            "(ma|mon)? (maman|papa|mere|pere|mamie|papi) (dort|dorment|est sous la douche|prend sa douche|est dans le bain|est sorti|est sortie|est dehors|est occupee|est aux toilettes)",
            "(ma|mon)? (maman|papa|mamie|papi) (n est pas|est pas) (la|a la maison|ici|rentree|rentre)",
        ],
    ),
    ("same_time", 0.6, &["a? la? meme (heure|horaire)"]),
    ("first_name", 0.6, &["(prenom|prenoms)"]),
    (
        "grown_up",
        0.9,
        &[
            "^ (oui)? (sa|son|leur|la|le) (mere|pere|maman|papa|grand mere|grand pere) $",
            "(je suis|c est|ici|moi c est) (sa|son|leur|la|le) (mere|pere|maman|papa|grand mere|grand pere|tante|oncle|nounou|tuteur|tutrice|mamie|papi)",
            "(c etait|c est) (mon|ma) (fils|fille|petit|petite|gamin|gamine|enfant|petit fils|petite fille)",
            "(excusez|pardon|desole|desolee) (pour|moi pour|le pour)? (mon fils|ma fille|mon petit|ma petite|mon enfant|le petit|la petite|ca)",
            "(je suis|oui je suis) (un|une)? (adulte|majeur|majeure|grande personne)",
        ],
    ),
    (
        "aside",
        0.9,
        &[
            "(je parlais|je parle) (a|avec) (mon|ma|mes|un|une)? (fils|fille|enfants|enfant|mari|femme|chien|chat|mere|pere|frere|soeur|patron|collegue|ami|amie|bebe|quelqu un|quelqu un d autre) $",
            "(je (ne|n)? (vous)? (parlais|parle) pas a vous|ce n etait pas pour vous|c etait pas pour vous|pas a vous)",
            "(baisse|baissez|eteins|eteignez|coupe|coupez) (le son|la tele|la television|la musique|la radio|ca)",
            "(tais toi|taisez vous|silence les enfants|pas maintenant (cheri|cherie|mon coeur|ma puce|mon ange)|arrete de (crier|hurler|pleurer)|descends de la)",
            "(mets|mettez) (tes|ton|ta|vos) (chaussures|manteau|veste|pyjama)",
            "(je suis (au|en ligne au) telephone|maman est au telephone|papa est au telephone)",
        ],
    ),
    (
        "language_other",
        0.9,
        &[
            "(en|parlez|parler|parlez vous|vous parlez|prefere|parle) (le|l)? (russe|chinois|mandarin|arabe|polonais|turc|ukrainien|hindi|ourdou|coreen|japonais|roumain|grec|bulgare|hongrois|suedois|kabyle|wolof|lingala|vietnamien|creole)",
        ],
    ),
    (
        "message",
        0.9,
        &[
            "(dites|dire|prevenez|prevenir|signalez) (au|a la|a l|le|la|aux) (docteur|medecin|equipe|dentiste|dr|secretaire) *",
        ],
    ),
    ("slower", 0.9, &["(moins vite|plus lentement)"]),
    ("move_that", 0.9, &["(le|la|l)? (deplacer|decaler|reporter|changer) (plutot)?"]),
    (
        "running_late",
        0.9,
        &[
            "(je|j|on) (vais|serai|suis|va|aurai) (un peu|etre|arriver|avoir|quelques minutes|dix minutes)? (en retard|du retard|de retard)",
            "(coince|coincee) dans les (bouchons|embouteillages)",
            "je suis en route",
        ],
    ),
];
