//! What French callers want, and how they say it.

/// Name of the intent, how sure its patterns are, the patterns.
pub const INTENTS: &[(&str, f32, &[&str])] = &[
    (
        "book",
        0.9,
        &[
            "(prendre|reserver|avoir|fixer|programmer|planifier|prevoir|demander|obtenir|caler|bloquer|poser|faire|prends|reserve|trouver|organiser|retenir) (un|une|mon|le|la|nouveau|autre)? * (rendez vous|rendezvous|rdv|rv|reservation|creneau|consultation|seance|visite|table|chambre|soin|coupe|controle|resa)",
            "(je (voudrais|veux|souhaite|souhaiterais|cherche|desire|prendrais|viendrais pour)|j (aimerais|ai besoin d|aurais besoin d|aurais voulu|aimerai)|jaimerais|il me faudrait|il me faut|on (voudrait|aimerait|cherche)|nous (voudrions|aimerions|souhaitons|souhaiterions)|besoin d|c est pour|cest pour|ce serait pour|je vous appelle pour|j appelle pour|je voulais) (prendre|avoir|un|une|fixer)? * (rendez vous|rendezvous|rdv|rv|reservation|creneau|consultation|seance|table|chambre)",
            "(je (voudrais|veux|souhaite|souhaiterais|peux|pourrais|voulais)|j (aimerais|aurais voulu)|jaimerais|est ce que je (peux|pourrais)|puis je|on (peut|voudrait|aimerait|pourrait)|nous (voudrions|aimerions|souhaitons)|serait il possible de|c est possible de|est il possible de) (reserver|passer|venir|voir le|voir la|consulter|prendre rdv|prendre rendez vous|me faire)",
            "(auriez vous|avez vous|vous avez|vous auriez|il y a|y a t il|y aurait il|vous reste t il|il vous reste|il reste|reste t il|est ce que vous avez|est ce que vous auriez|est ce qu il y a|t as|tu as|y a) (encore|quelque chose|un|une|des|de la|de|du|d)? * (disponible|disponibles|dispo|dispos|libre|libres|place|places|disponibilite|disponibilites|creneau|creneaux|rendez vous|rdv)",
            "(auriez vous|avez vous|vous auriez|vous avez|est ce que vous avez) (quelque chose|de la place|une place|un truc) (pour|le|a|vers|ce|cette|demain|aujourdhui|en)?",
            "(donnez moi|donne moi|mettez moi|inscrivez moi|notez moi|prenez moi) (un|une)? * (rendez vous|rendezvous|rdv|creneau)",
            "(etes vous|vous etes|le docteur est il|est ce que le docteur est|le docteur est|la docteure est) (libre|disponible|dispo) *",
            "(quelles sont|c est quoi|quels sont) (vos|les) (disponibilites|creneaux|dispos|prochaines disponibilites|horaires disponibles)",
        ],
    ),
    (
        "book",
        0.6,
        &[
            "rdv|rendezvous|reservation|reserver|resa|disponibilites|creneau",
            "rendez vous",
            "table (pour|de)",
            "chambre (pour|double|simple|libre)",
            "(un autre|un nouveau) (rendez vous|rdv)",
        ],
    ),
    (
        "move",
        0.9,
        &[
            "(reporter|repousser|replanifier|reprogrammer|decaler|decale|repousse|reporte|deplacer|avancer|retarder|reportez|decalez)",
            "(deplacer|changer|modifier|bouger|decaler|avancer|deplace|change|modifie|changez|modifiez|deplacez) (mon|ma|le|la|un|une|l|notre|de|d|mes)? * (rendez vous|rendezvous|rdv|rv|reservation|date|heure|horaire|jour|creneau|consultation|visite|seance)",
            "(le|la|les|en) (deplacer|changer|reporter|decaler|modifier|avancer|repousser|changer de jour|changer d heure)",
            "(mettre|passer|passez|passe|mettez) (mon|ma|le|la|notre) (rendez vous|rdv|reservation|visite|consultation|table) (de|du|d)",
            "(mettre|passer) (mon|le) (rendez vous|rdv) (a|au|un autre)",
            "(venir|passer) (un autre jour|a un autre moment|a une autre heure)",
            "(je ne peux (plus|pas) venir|je ne pourrai pas venir|je peux (plus|pas) venir) * (changer|decaler|deplacer|reporter|autre|plutot)",
        ],
    ),
    (
        "cancel_appointment",
        0.9,
        &[
            "(annuler|annule|annulez|supprimer|decommander|supprimez|annulation de|annulation du|enlever|desister) (mon|ma|le|la|un|une|notre|ce|cette|mes|tous mes|d)? * (rendez vous|rendezvous|rdv|rv|reservation|consultation|visite|seance|creneau|resa)",
            "(je (voudrais|veux|souhaite|souhaiterais|dois|peux|pourrais|voulais|vais devoir)|j (aimerais|aurais voulu|appelle pour)|jaimerais|puis je|est ce que je peux|pouvez vous|pourriez vous|besoin d|c est pour|vous pouvez|il faut que j) (annuler|annule|decommander|l annuler|me desister)",
            "(je|on|nous) (ne|n)? (peux|pourrai|pourrais|peut|pourra|pouvons|pourrons) (pas|plus) (venir|etre la|etre present|y aller|me liberer|me deplacer|honorer|assister)",
            "je (ne)? (viendrai|viens) (pas|plus)",
            "(je n ai|j ai) plus besoin (du|de mon|de ce) (rendez vous|rdv)",
        ],
    ),
    (
        "look_up",
        0.9,
        &[
            "(quand|a quelle heure|quel jour|quelle heure|a quelle date|c est quand|cest quand|pour quand) (est|ai je|j ai|est ce que j ai|c est|est ce|ai|est prevu|etait|tombe)? * (mon|mes|le|ma|notre) (prochain|prochaine)? (rendez vous|rendezvous|rdv|rv|reservation|consultation|visite|seance)",
            "(verifier|confirmer|connaitre|savoir|retrouver|voir|consulter|rappeler|rappelez moi|oublie|sais plus|souviens plus|redonner) (si|quand|l heure de|la date de|a quelle heure|de|d|pour)? (est|j ai|c est)? * (mon|ma|mes|un|de mon|notre) (prochain|prochaine)? (rendez vous|rendezvous|rdv|reservation|consultation)",
            "(ai je|est ce que j ai|j ai bien|j ai deja|est ce que j avais|avais je) (bien|deja|un|une|encore)? * (rendez vous|rendezvous|rdv|reservation)",
            "(c est|cest|il est) a quelle heure (deja)?",
            "(quels|quel) (rendez vous|rdv) (ai je|j ai|est ce que j ai)",
            "(mon|j ai|j avais|ai je|le) (mon|un|pris)? (rendez vous|rdv) (est|c est|etait)? (quand|a quelle heure|quel jour)",
            "(quand|a quelle heure) (est ce que)? (je (dois|viens|suis cense|suis attendu)|dois je) (venir|etre la)?",
        ],
    ),
    (
        "ask_hours",
        0.9,
        &[
            "(quels|quelles|quel|vos|c est quoi|les|donner|connaitre) (sont|est)? (vos|les|l|votre)? (horaires|horaire|heures) (d ouverture|de fermeture|d accueil|d ouvertures|du cabinet|du salon|sont|avez vous)?",
            "(a quelle heure|quand|jusqu a quelle heure|quels jours|quel jour|a partir de quelle heure|jusqu a quand) (est ce que)? (vous|tu|le cabinet|le salon|le magasin|l hotel|la boutique|c est|etes vous|ca)? * (ouvrez|fermez|ouvre|ferme|ouvrez vous|fermez vous|ouvert|ouverts|ouverte|fermes|ferme|etes ouverts|etes vous ouverts)",
            "(etes vous|vous etes|est ce que vous etes|est ce ouvert|c est ouvert|cest ouvert|vous serez|le cabinet est|le salon est) (encore)? (ouvert|ouverts|ouverte|ferme|fermes|fermee)",
            "(ouvrez vous|vous ouvrez|fermez vous|vous fermez|travaillez vous|vous travaillez|est ce que vous (ouvrez|fermez|travaillez)) (le|les|a|quand|ce|demain|aujourdhui)?",
            "heures d ouverture",
        ],
    ),
    (
        "ask_address",
        0.9,
        &[
            "(ou|c est ou|cest ou|ou ca|ou est ce que|ou se) (est|etes vous|vous etes|etes|se trouve|se situe|trouve|situe|vous trouvez|vous trouvez vous|vous situez|est situe|se trouvent|etes vous situes|puis je vous trouver|dois je aller|est ce que je dois aller) (vous|le|la|votre|l)?",
            "(quelle est|c est quoi|donner|donnez moi|avoir|connaitre|me donner|redonner|envoyer) (votre|l|l votre)? adresse",
            "(votre|l) (adresse|emplacement|localisation)",
            "(comment|par ou) (venir|arriver|je viens|on vient|se rendre|vous rejoindre|aller|puis je venir|fait on pour venir|y va t on|y aller|je fais pour venir)",
            "(parking|stationnement|me garer|se garer|stationner|acces)",
            "^ (c est ou|vous etes ou|ou ca) $",
            "(c est ou|vous etes ou|ou ca) (exactement|deja|au juste)",
            "vous etes (ou|situes ou)",
        ],
    ),
    (
        "ask_price",
        0.9,
        &[
            "(c est|cest|ce sera|ce serait) combien",
            "(combien) (ca|cela|est ce que|coute|coutent|ca coute|c est|cest|est|vaut|vous prenez|prenez vous|faut il|dois je|je dois|pour|me coutera|coutera|ca fait|sa coute|vous demandez|demandez vous) *",
            "(quel|quels|c est quoi|quelle|connaitre|donner|avoir) (est|sont)? (le|les|vos|votre)? (prix|tarif|tarifs|cout|couts|montant)",
            "(prix|tarif|tarifs|cout) (de|du|d|des|pour|svp|s il vous plait)?",
            "(c est|est ce) (cher|payant|gratuit|rembourse)",
            "^ combien $",
        ],
    ),
    (
        "ask_services",
        0.9,
        &[
            "(quels|quelles|quel|quelle) (sont|types de|type de|genre de|sortes de)? (vos|les)? (services|prestations|soins|traitements|specialites|consultations|offres)",
            "(que|qu est ce que|quest ce que|quoi) (proposez vous|vous proposez|vous faites|faites vous|vous offrez|offrez vous|vous avez comme)",
            "(proposez vous|vous proposez|faites vous|vous faites|est ce que vous (faites|proposez)|offrez vous) (des|du|de la|les|le|la|aussi|un|une|de)?",
            "(vos|les|liste des|liste de vos) (services|prestations)",
        ],
    ),
    (
        "message",
        0.9,
        &[
            "(laisser|prendre|transmettre|passer|envoyer|faire passer|noter|faire) (un|le|ce|mon|lui un)? (message|mot|messages|note|sms)",
            "(rappelez moi|rappeler|rappelle moi|me rappeler|qu on me rappelle|me recontacter|recontactez moi|me telephoner) (s il vous plait|svp|plus tard|des que possible)?",
            "(dites lui|dire au docteur|dites au|dites a|informez le|prevenez le|prevenir le|prevenir) *",
            "(etre rappele|etre rappelee|etre recontacte)",
        ],
    ),
    (
        "person",
        0.9,
        &[
            "(vrai|vraie|veritable) (personne|humain|gens|conseiller|etre humain)",
            "(operateur|operatrice|conseiller|conseillere|receptionniste|standardiste|humain|secretaire|teleconseiller)",
            "(parler|passez|passer|transferer|transferez|mettre en relation|mettez moi en relation|discuter|joindre|avoir|echanger) (moi|a|avec|au|vers)? (un|une|le|la|a|l|vos|mon)? (quelqu un|quelquun|personne|humain|etre humain|conseiller|conseillere|responsable|patron|patronne|gerant|gerante|secretaire|accueil|reception|docteur|medecin|agent|collegue|directeur|equipe|manager)",
            "(quelqu un|quelquun|une personne) (de reel|de vrai|pour m aider|qui peut m aider|d autre|en vrai|svp|s il vous plait)",
            "(y a t il|il y a) (quelqu un|quelquun)",
            "l accueil s il vous plait",
        ],
    ),
    (
        "repeat",
        0.9,
        &[
            "(repetez|repeter|repete|redites|redire|reformuler|reformulez|redis) (s il vous plait|svp|ca|cela|le|la|les|moi ca|les options|la question|les horaires)?",
            "(pardon|comment|plait il|hein|quoi|vous disiez|vous avez dit quoi|qu est ce que vous avez dit|qu avez vous dit|c est quoi)  (vous avez dit|avez vous dit|dites vous|vous dites)",
            "^ (pardon|comment|quoi|hein|plait il|excusez moi|quoi donc|keskia) $",
            "(je|j) (n|ne)? (ai|vous|t|entends|comprends|comprend)? (ai)? (pas) (compris|entendu|saisi|bien compris|bien entendu|suivi|tout compris|tres bien entendu)",
            "(je|j) (ne|n)? (vous)? (comprends|entends|comprend) (pas|rien|mal)",
            "(encore une fois|une fois de plus|de nouveau|une nouvelle fois)",
            "qu est ce que vous (dites|avez dit)",
        ],
    ),
    (
        "slower",
        0.9,
        &[
            "(plus lentement|lentement|moins vite|trop vite|plus doucement|doucement|ralentir|ralentissez|parlez moins vite|vous parlez vite)",
        ],
    ),
    (
        "language_fr",
        0.9,
        &[
            "(en|parlez|parler|parlez vous|vous parlez|prefere|continuer en) (le)? francais",
            "francais (s il vous plait|svp)",
        ],
    ),
    (
        "language_en",
        0.9,
        &[
            "(en|parlez|parler|parlez vous|vous parlez|prefere|in|speak) (l|le)? (anglais|english)",
            "anglais (s il vous plait|svp)",
        ],
    ),
    (
        "language_es",
        0.9,
        &[
            "(en|parlez|parler|parlez vous|vous parlez|prefere) (l)? (espagnol|espanol)",
            "espagnol (s il vous plait|svp)",
            "espanol",
        ],
    ),
    (
        "language_de",
        0.9,
        &[
            "(en|parlez|parler|parlez vous|vous parlez|prefere) (l)? (allemand|deutsch)",
            "allemand (s il vous plait|svp)",
            "deutsch",
        ],
    ),
    (
        "language_it",
        0.9,
        &[
            "(en|parlez|parler|parlez vous|vous parlez|prefere) (l)? (italien|italiano)",
            "italien (s il vous plait|svp)",
            "italiano",
        ],
    ),
    (
        "language_pt",
        0.9,
        &[
            "(en|parlez|parler|parlez vous|vous parlez|prefere) (le)? (portugais|portugues)",
            "portugais (s il vous plait|svp)",
            "portugues",
        ],
    ),
    (
        "language_nl",
        0.9,
        &[
            "(en|parlez|parler|parlez vous|vous parlez|prefere) (le)? (neerlandais|flamand|hollandais|nederlands)",
            "neerlandais (s il vous plait|svp)",
            "nederlands",
        ],
    ),
    (
        "wrong_number",
        0.9,
        &[
            "(faux|mauvais) (numero)",
            "(je me suis|j ai) (trompe|trompee|fait erreur) (de)? (numero|personne)?",
            "(erreur de numero|trompe de numero|trompee de numero)",
        ],
    ),
    ("greeting", 0.8, &["bonjour|bonsoir|salut|allo|coucou|hello|bjr|bsr|slt|rebonjour|hey", "ca va"]),
    (
        "thanks",
        0.8,
        &["merci|mercii|remercie|thanks", "(je vous|vous) (remercie|remercier)", "c est (gentil|tres gentil)"],
    ),
    (
        "goodbye",
        0.9,
        &[
            "aurevoir|bye|ciao|adieu|tchao|tchuss",
            "au revoir",
            "(a (bientot|plus tard|plus|demain|la prochaine|tout a l heure|tres bientot|tantot|ce soir))",
            "^ a {wd} $",
            "(merci|revoir|journee|soiree|alors|parfait|accord|salut) a {wd} $",
            "(c est|cest|ce sera|ca sera|ce serait) tout",
            "(rien d autre|plus rien|rien de plus)",
            "(bonne|bon) (journee|soiree|nuit|apres midi|fin de journee|week end|weekend|continuation)",
            "(j ai) (fini|termine)",
        ],
    ),
    (
        "help",
        0.9,
        &[
            "aide|aidez-moi",
            "(aidez moi|aide moi|m aider|besoin d aide|pouvez vous m aider)",
            "(que|qu est ce que|quoi) (pouvez vous|vous pouvez|puis je|je peux) (faire|demander|dire)",
            "(quelles sont|c est quoi) (mes|les) options",
            "comment ca (marche|fonctionne)",
        ],
    ),
    (
        "stop_flow",
        0.9,
        &[
            "(laissez tomber|laisse tomber|oubliez|oubliez ca|oublie ca|tant pis|peu importe laissez|laissez ca|laissez cela|c est pas grave laissez|abandonnez|on oublie|on laisse tomber)",
            "(arretez|arrete|stoppez) (tout|ca|la)?",
            "(annulez|annuler|annule) tout",
            "(recommencer|recommencons|on recommence|repartir de zero|reprendre au debut|depuis le debut)",
            "(j ai change d avis|jai change d avis)",
        ],
    ),
    (
        "cancel_that",
        0.9,
        &[
            "(annulez|annule|annuler|supprimez) (ca|cela|le|la|celui la|celle la|celui ci)",
            "(l annuler|annulez le|annulez la)",
            "^ (non)? (annuler|annule|annulez) (s il vous plait|svp)? $",
        ],
    ),
    ("stop_flow", 0.6, &["^ (non)? (stop|quitter|sortir|fin|abandonner|arret) (svp)? $"]),
    (
        "this_number",
        0.9,
        &[
            "(ce|le|mon|au|sur ce|a ce|celui|le meme) (numero|telephone|portable|meme numero|meme) * (appelle|appel|ecris|utilise|j appelle|ci)",
            "(ce|le meme|meme|ce meme) (numero|numero ci)",
            "(celui|numero) (duquel|avec lequel|depuis lequel|d ou) (j|je) (vous)? (appelle|ecris|telephone)",
            "(celui ci|celui la) (c est bon|convient)",
        ],
    ),
    (
        "soonest",
        0.9,
        &[
            "(le plus (tot|vite|rapidement) (possible)?|des que possible|aussi (tot|vite|rapidement) que possible|au plus (vite|tot)|rapidement|asap|le plus rapidement possible|au plus vite possible|dans les plus brefs delais|le plus proche|en urgence|urgemment)",
            "(le|la|votre|au|un|vos|les|quel est le|quelle est la)? (premier|premiere|prochain|prochaine|premieres|prochaines) (creneau|disponibilite|disponibilites|rendez vous|rdv|date|horaire|heure|place|dispo) (disponible|libre|possible|dispo|que vous avez)?",
            "(le|la) (premier|premiere|prochain|prochaine) (disponible|libre|possible|que vous avez|venu)",
            "plus (tot|vite) sera le mieux",
        ],
    ),
    (
        "any",
        0.9,
        &[
            "(n importe (quand|quel jour|quelle heure|quel moment|quelle date|quel creneau)|a n importe quelle heure|a tout moment|quand vous (voulez|pouvez|avez de la place|avez)|peu importe|peu m importe|comme vous (voulez|preferez|pouvez)|ca m est egal|cela m est egal|ca mest egal|je (suis|serai) (assez|plutot|tres)? (flexible|libre toute la journee|disponible tout le temps|souple|dispo tout le temps)|pas de preference|aucune preference|sans preference|je n ai pas de preference|j ai pas de preference|tout me va|toutes les heures me vont|c est vous qui voyez|a votre convenance|je m adapte)",
        ],
    ),
    (
        "no_preference",
        0.9,
        &[
            "(pas de|aucune|sans|n ai pas de) (preference|preferences) (particuliere)?",
            "(n importe (qui|lequel|laquelle|quel praticien|quel docteur|quel medecin|quel coiffeur)|peu importe (qui|lequel|le praticien|le docteur)|avec n importe qui|celui qui est (libre|disponible|dispo)|celle qui est (libre|disponible)|qui est (libre|disponible)|le premier disponible|personne en particulier|peu importe)",
            "(ca m est egal|ca mest egal) (avec)? qui",
        ],
    ),
    (
        "none_of_these",
        0.9,
        &[
            "(aucun|aucune|ni l un ni l autre|ni l une ni l autre) (de|des|d)? (ces|les|ceux la|celles la|deux|ceux|entre)? (deux|horaires|options|creneaux|dates|propositions|me convient|me va|ne me convient|ne me va|ne convient|va)?",
            "(aucun|aucune) (ne)? (me)? (convient|va|arrange)",
            "(une|un|d|l) (autre|autres) (heure|heures|jour|jours|date|dates|creneau|creneaux|option|options|horaire|horaires|moment|choix|proposition|chose)",
            "(avez vous|vous avez|auriez vous|vous auriez|il y a) (autre chose|d autres|quelque chose d autre|un autre|une autre)",
            "(ces|les|ce|cette) (horaires|dates|creneaux|deux|horaire|date|creneau) (ne)? (me|nous)? (conviennent|vont|va|convient|arrangent) pas",
        ],
    ),
    (
        "already_told",
        0.9,
        &[
            "(je (vous|te)? (l|le|la|les)? (ai|lai|avais) deja (dit|donne|donnee|dite|indique|mentionne|repondu)|deja dit|je viens de (vous)? (le|la)? (dire|donner)|comme (je (vous)?)? (l|vous l)? (ai|disais|je l ai) (deja)? (dit|mentionne)?|vous (l avez|avez) deja (mon)?|vous me l avez deja demande|vous me lavez deja demande|vous venez de me le demander)",
        ],
    ),
    (
        "angry",
        0.8,
        &[
            "(c est|cest|vous etes|quelle|quel|c est vraiment) (ridicule|nul|inadmissible|inacceptable|scandaleux|honteux|n importe quoi|insupportable|lamentable|une honte|du n importe quoi|penible|stupide|incompetent|incompetents|nuls|une blague)",
            "(merde|putain|bordel|connard|connasse|idiot|idiote|imbecile|foutre|chier|con|debile|inadmissible|inacceptable|scandaleux)",
            "(je suis|suis|tres|vraiment) (en colere|furieux|furieuse|enerve|enervee|fache|fachee|mecontent|mecontente|agace|agacee)",
            "(ras le bol|marre|ca suffit|perte de temps|perdre mon temps|foutez de moi|moquez de moi)",
            "(plainte|reclamation|me plaindre)",
        ],
    ),
    (
        "emergency",
        0.9,
        &[
            "(urgence vitale|urgences|c est une urgence|cest une urgence|urgence medicale|urgence dentaire|une urgence)",
            "(n arrive plus|arrive plus|peux plus|peut plus|arrive pas|n arrive pas|mal|peux pas|peine|du mal) (a)? respirer",
            "(douleur|douleurs|mal|oppression) (a|dans|au|thoracique)? (la)? (poitrine|thoracique|coeur|thoraciques)",
            "(saigne|saigner|saignement|hemorragie) (beaucoup|abondamment|sans arret|pas)?",
            "(crise cardiaque|infarctus|avc|inconscient|inconsciente|convulsions|overdose|surdose|suicide|suicider|etouffe|evanoui|evanouie|malaise|anaphylactique|reaction allergique)",
            "(appelez|appeler|besoin d|envoyez) (une|le|les|l)? (ambulance|samu|pompiers|15|112|911|secours)",
            "(me|se) (tuer|suicider|faire du mal)",
        ],
    ),
    (
        "ask_if_robot",
        0.9,
        &[
            "(etes vous|vous etes|es tu|tu es|t es|c est|est ce que vous etes|est ce|je parle a|je parle avec|est ce que je parle a|parle je a|suis je en ligne avec) (bien|vraiment|encore)? (un|une) (robot|machine|ordinateur|humain|ia|intelligence artificielle|vraie personne|personne|personne reelle|repondeur|enregistrement|bot|automate|etre humain|chatbot)",
        ],
    ),
    (
        "later",
        0.9,
        &[
            "pas maintenant",
            "(je (rappelle|rappellerai|vais rappeler|reviens|reviendrai|vous rappelle|vous rappellerai|vous recontacte)) (plus tard|demain|tout a l heure|un autre jour|apres)?",
            "(plus tard peut etre|une autre fois|un autre moment|a un autre moment)",
            "(je (vais|dois)|il faut que (je|j)|j ai besoin de|le temps de) (y)? (reflechir|reflechisse|voir|en parler|en parle|verifier|regarder|demander)",
            "(je suis) (occupe|occupee|au volant|en reunion|en voiture|au travail)",
        ],
    ),
];
