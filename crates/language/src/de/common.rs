//! The words a German text is known by, the frequent ones first.

use crate::detect::Known;

pub const COMMON: Known = Known {
    marks: "äöüß",
    words: "\
der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie \
nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein \
wurde ich du wir ihr mir mich dich uns euch ihm ihn ihnen mein meine meinen meinem meiner dein deine ihre ihren unser \
unsere kein keine keinen ja nein nee doch mal schon jetzt hier da dort dann wenn weil ob was wer wo wann warum welche \
welcher welches wieviel viel viele bitte danke hallo guten gute tag morgen abend nacht mittag nachmittag vormittag heute \
gestern übermorgen früh spät später uhr halb viertel stunde stunden minute minuten sekunden woche wochen wochenende \
monat monate jahr jahre nächste nächsten nächster nächstes letzte letzten letzter kommende kommenden montag dienstag \
mittwoch donnerstag freitag samstag sonnabend sonntag januar jänner februar märz april mai juni juli august september \
oktober november dezember eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn fünfzehn zwanzig \
dreißig vierzig fünfzig hundert tausend erste ersten erster zweite zweiten dritte dritten möchte möchten würde würden \
hätte hätten kann können könnte könnten könnten soll sollte muss müssen will wollen wollte wollten darf brauche \
brauchen braucht habe hast hatte bin bist seid waren wäre gibt geht gehen ging komme kommen kommt kam mache machen \
macht gemacht nehme nehmen nimm sage sagen sagt sag weiß wissen sehe sehen finde finden findet suche suchen glaube \
denke gerne gern lieber termin termine vereinbaren ausmachen absagen stornieren verschieben ändern umbuchen buchen \
buchung reservieren reservierung tisch zimmer doppelzimmer einzelzimmer bett betten nächte übernachtung frühstück \
essen abendessen mittagessen inklusive personen person erwachsene erwachsenen kinder kind baby frau mann sohn tochter \
familie freund freundin freunde leute frei verfügbar geöffnet offen geschlossen öffnungszeiten öffnen schließen preis \
kostet kosten preise zahlen bezahlen karte geld euro teuer billig günstig kostenlos name vorname nachname heiße heißt \
telefon telefonnummer nummer adresse straße postleitzahl mail anrufen rufen rufe anruf sprechen spreche anreise abreise \
anreisen abreisen ankommen ankunft bleiben bleibe bleiben fahren fahre reise zug flug auto verkehr stadt haus zuhause \
arbeit weit nah nähe links rechts geradeaus etwas nichts alles alle jemand niemand immer nie wieder bald gleich erst \
sehr ganz gar ungefähr etwa circa ca gegen ab seit während zwischen ohne unter neben hinter jede jeder jeden jedes \
andere anderen anderer anders dieser diese dieses diesen diesem jene selbst beide beides einige wenig weniger genug \
zuviel eigentlich vielleicht wahrscheinlich natürlich genau richtig falsch stimmt klar gut gutes besser beste schlecht \
schön groß große klein kleine neu neue alt lang kurz hoch kalt warm heiß leicht schwer möglich unmöglich wichtig \
entschuldigung verzeihung tut leid moment warten warte okay tschüss wiedersehen wiederhören herr doktor arzt ärztin \
zahnarzt zahn zähne schmerzen haare haarschnitt friseur kontrolle untersuchung reinigung besuch treffen besprechung \
veranstaltung kalender geburtstag feier hochzeit party restaurant hotel terrasse fenster draußen drinnen hund katze \
haustier parkplatz schwimmbad wecker wecke stelle stell stellen erinnere erinnerung erinnern spiele spiel spielen musik \
lied licht lichter lampe schalte schalten ein aus an einschalten ausschalten wetter regen regnet schnee temperatur grad \
liste füge hinzu hinzufügen lösche löschen entferne sende senden schicke nachricht zeige zeig nachrichten radio film \
rezept kochen kaffee wasser wein bestellen bestelle kaufen lesen schreiben hören höre lauter leiser lautstärke stopp \
witz erzähl erzähle geschichte frage fragen antwort problem hilfe helfen hilf mensch mitarbeiter menschen welt leben \
männer frauen junge mädchen vater mutter bruder schwester eltern geboren geburtsdatum buchstabiere zusammen fertig \
vegetarisch allergisch allergie vom beim ins ans aufs denn also sondern obwohl damit dazu davon dafür darüber daran \
woher wohin womit wofür welchen gib mach lass lassen steht liegt läuft passt passen würd hab is nen nem euer",
};
