//! The words a French text is known by, the frequent ones first.

use crate::detect::Known;

pub const COMMON: Known = Known {
    marks: "àâæçéèêëîïôœùûüÿ",
    words: "\
de la le à les et je des l d est un une pour en vous que du pas c qu il j ce ne dans qui s on nous a n au plus me y \
mon ma par avec tout se sur mais ça ou sont bien si même aussi être cette était mes votre vos ai ont très oui non sa \
son ses leur elle ils elles tu te ton ta moi toi lui eux merci bonjour bonsoir salut rendez vous plaît voudrais veux \
voulez veut voulait aimerais aimerait peux peut pouvez pourrais pourriez pouvoir puis besoin faut faire fait fais \
faites avoir avez avons as suis es sommes êtes quand combien comment où quel quelle quels quelles quoi pourquoi \
demain hier matin midi soir soirée après minuit heure heures jour jours semaine semaines mois an année ans prochain \
prochaine dernier dernière lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin \
juillet août septembre octobre novembre décembre un deux trois quatre cinq six sept huit neuf dix onze douze treize \
quatorze quinze seize vingt trente quarante cinquante soixante cent mille premier première deuxième second troisième \
demi demie quart moins dès entre jusqu jusque avant pendant depuis vers chez sans sous contre environ personne personnes \
adultes enfants enfant bébé fille fils femme mari famille ami amie amis réserver réservation réservé table chambre \
chambres nuit nuits lit petit petite petits déjeuner dîner manger compris annuler annulation changer modifier déplacer \
reporter prendre prends prend pris disponible disponibilité libre ouvert fermé ouvrez fermez horaires ouverture \
fermeture prix coûte coûtent tarif payer carte argent euros euro cher moins gratuit appelle appeler appel nom prénom \
téléphone numéro adresse rue code postal courriel mail parler parle dire dis dit disons savoir sais sait voir vois voit \
vu crois pense trouve trouver cherche chercher arrive arriver arrivons arrivée partir pars part départ rester reste \
restons venir viens vient aller vais va vas allons allez irai serai serons sera serait aurais aurait fera quelque \
quelques chose rien personne quelqu toujours jamais maintenant encore déjà bientôt tard tôt plutôt peu beaucoup trop \
assez tous toute toutes chaque autre autres aucun aucune plusieurs ici là bas voilà voici alors donc car parce puisque \
lorsque comme ainsi sinon cependant ceci cela celui celle ceux dont leurs notre nos mien mettre mets met mis donne \
donner donnez laisse laisser écoute écouter joue jouer musique chanson allume allumer éteins éteindre lumière lumières \
lampe réveil réveille alarme rappel rappelle rappeler liste ajoute ajouter supprime supprimer enlève envoie envoyer \
message montre montrer affiche météo temps pluie pleut neige froid chaud température degrés nouvelles infos radio film \
recette cuisine cuisiner blague raconte raconter histoire question réponse problème aide aider aidez monsieur madame \
mademoiselle docteur médecin dentiste dent dents mal douleur coupe cheveux coiffeur contrôle détartrage visite réunion \
événement calendrier agenda anniversaire fête mariage hôtel restaurant terrasse fenêtre extérieur intérieur chien chat \
animal piscine parking place places voiture train vol billet voyage trafic ville maison travail pays monde vie homme \
femmes gens garçon père mère frère soeur parents d'accord accord parfait exactement correct super bon bonne bonnes bons \
mauvais grand grande nouveau nouvelle vieux jeune long court haut facile difficile possible impossible important seul \
seule seulement vraiment peut-être désolé désolée pardon excusez excuse attendez attends revoir bientôt journée \
aujourd'hui aujourdhui cest jai quest dun dune lheure sil jusquà naissance né née date épeler allergique végétarien \
menu carte eau vin café commander commande acheter vendre lire écrire entendre regarder volume plus fort baisse monte \
arrête arrêter commence commencer finir fini fin début milieu droite gauche loin près proche quartier n'est jaimerais \
fois week-end weekend vacances ensemble rapide rapidement lentement humain conseiller personne ceux-là plait svp",
};
