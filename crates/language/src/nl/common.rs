//! The words a Dutch text is known by, the frequent ones first.

use crate::detect::Known;

pub const COMMON: Known = Known {
    marks: "ëïéèöüáó",
    words: "\
de het een en van ik te dat die in is je niet op met voor zijn er maar om hem ook als dan of aan naar bij nog wel ja nee \
uit door over heb heeft hebben had was waren ben bent wordt worden werd zou zouden kan kunnen kunt kon wil willen wilt \
wilde moet moeten mag mogen zal zullen gaan ga gaat ging komen kom komt kwam doen doe doet deed gedaan maken maak maakt \
zeggen zeg zegt weten weet zien zie ziet vinden vind vindt geven geef geeft nemen neem neemt graag alsjeblieft \
alstublieft bedankt dank dankjewel hallo hoi goedemorgen goedemiddag goedenavond goedendag dag mij me mijn jij jou jouw \
u uw hij zij ze wij we ons onze jullie hun hen haar dit deze daar hier er waar wanneer wat wie welke welk hoe hoeveel \
waarom omdat want dus toch al alle alles alleen altijd nooit nu straks later eerder vroeg laat meteen gauw weer geen \
iets niets iemand niemand veel weinig meer minder meest heel erg zeer te genoeg ongeveer rond tegen tot vanaf sinds \
tijdens tussen zonder onder boven naast achter afspraak afspraken maken verzetten verplaatsen afzeggen annuleren \
wijzigen veranderen boeken boeking reserveren reservering tafel kamer kamers tweepersoonskamer bed bedden nacht nachten \
ontbijt lunch diner eten inbegrepen personen persoon mensen volwassenen volwassene kinderen kind baby vrouw man zoon \
dochter gezin familie vriend vriendin vrienden morgen vandaag gisteren overmorgen vanavond vanmiddag vanochtend ochtend \
middag avond uur half kwart kwartier minuut minuten seconden week weken weekend maand maanden jaar jaren volgende \
volgend komende komend vorige vorig afgelopen aanstaande maandag dinsdag woensdag donderdag vrijdag zaterdag zondag \
januari februari maart april mei juni juli augustus september oktober november december eén twee drie vier vijf zes \
zeven acht negen tien elf twaalf dertien veertien vijftien twintig dertig veertig vijftig honderd duizend eerste tweede \
derde laatste vrij beschikbaar open geopend gesloten openingstijden prijs kost kosten betalen kaart geld euro duur \
goedkoop goedkoper gratis naam voornaam achternaam heet telefoon telefoonnummer nummer adres straat postcode mail bellen \
bel belt gebeld spreken spreek praten aankomst aankomen vertrek vertrekken blijven blijf verblijf reis reizen rijden \
trein vlucht auto verkeer stad huis thuis werk ver dichtbij buurt links rechts elke elk iedere ieder andere ander \
anders zelf beide beiden sommige enkele paar misschien waarschijnlijk natuurlijk precies klopt juist goed goede beter \
beste slecht mooi leuk lekker groot grote klein kleine nieuw nieuwe oud oude lang kort hoog laag koud warm heet \
makkelijk moeilijk mogelijk onmogelijk belangrijk sorry pardon excuses spijt moment even wacht wachten oke prima \
doei tot ziens meneer mevrouw dokter arts huisarts tandarts tand tanden kies pijn haar knippen kapper controle \
schoonmaken bezoek vergadering evenement agenda kalender verjaardag feest bruiloft hotel restaurant terras raam buiten \
binnen hond kat huisdier parkeren parkeerplaats zwembad wekker alarm zet zetten herinner herinnering muziek liedje \
nummer speel afspelen luister luisteren licht lichten lamp lampen aan uit aanzetten uitzetten doe weer regen regent \
sneeuw temperatuur graden lijst lijstje toevoegen voeg verwijder verwijderen stuur sturen bericht laat tonen toon \
nieuws radio film recept koken koffie water wijn bestellen bestel kopen lezen lees schrijven horen hoor harder zachter \
volume stop stoppen grap vertel verhaal vraag vragen antwoord probleem hulp helpen help mens medewerker wereld leven \
mannen vrouwen jongen meisje vader moeder broer zus ouders geboren geboortedatum spellen samen klaar vegetarisch \
allergisch allergie denk denken hoop nodig mee toe af eens zo net pas echt eigenlijk zeker inderdaad vast gewoon \
sowieso toen terwijl zodat zodra hoewel daarna daarom daarvan ervan ermee erbij hierbij graag liever liefst zoek \
zoeken begin beginnen einde plaats plek keer dagen vanwege via zonet hebt bedoel bedoelde liggen staan staat loopt past \
t m s ie d'r zo'n 's 'n jouwe halen brengen brengt meenemen ophalen waarop waarvoor vanuit onderweg overal ergens nergens",
};
