//! The words an Italian text is known by, the frequent ones first.

use crate::detect::Known;

pub const COMMON: Known = Known {
    marks: "àèéìíîòóùú",
    words: "\
di e che il la in a per un è non una i del si le con l da sono mi della al alle lo come più ma ho ha nel gli dei o se \
anche ci delle questo questa io tu lui lei noi voi loro me te mio mia miei mie suo sua tuo tua nostro nostra ne dalla \
dal dalle alla ai dell all nell sull un dall quell c d s t po ed ad cosa chi quando dove quanto quanta quanti quante \
quale quali perché sì no grazie prego ciao buongiorno buonasera buonanotte salve favore piacere vorrei vorremmo voglio \
vuole vuoi volevo posso puoi può possiamo potrei potrebbe potete devo deve dobbiamo bisogno serve ha hai abbiamo avete \
hanno aveva avrei sei siamo siete era erano sarà saremo sarebbe stato stata sta stai sto stiamo fare faccio fa fai \
fatto fare dire dico dice detto sapere so sa vedere vedo andare vado va andiamo vanno venire vengo viene vieni prendere \
prendo dare dà dammi dimmi metti mettere togli domani oggi ieri dopodomani stasera stamattina mattina mattino \
pomeriggio sera notte notti mezzogiorno mezzanotte ora ore minuto minuti giorno giorni settimana settimane mese mesi \
anno anni fine prossimo prossima prossimi scorso scorsa dopo prima poi adesso subito presto tardi ancora già sempre mai \
lunedì martedì mercoledì giovedì venerdì sabato domenica gennaio febbraio marzo aprile maggio giugno luglio agosto \
settembre ottobre novembre dicembre uno due tre quattro cinque sei sette otto nove dieci undici dodici quindici venti \
trenta quaranta cinquanta cento mille primo prima secondo seconda terzo terza ultimo ultima mezzo mezza quarto \
appuntamento appuntamenti prenotare prenotazione prenoto prenotato tavolo camera camere stanza letto letti \
matrimoniale singola doppia colazione pranzo cena cenare pranzare mangiare inclusa compresa persone persona adulti \
bambini bambino bambina figlio figlia figli moglie marito famiglia amico amica amici annullare cancellare disdire \
spostare cambiare modificare confermare conferma disponibile disponibilità libero libera posto posti aperto aperti \
chiuso chiusi aprite chiudete orari orario apertura prezzo costa costano quanto pagare pago carta soldi euro caro \
economico gratis chiamo chiama chiamare chiamata nome cognome telefono numero indirizzo via codice postale mail parlare \
parlo parla arrivare arrivo arriviamo arrivi partire parto partenza partiamo rimanere restare resto resta soggiorno \
entrare uscire tornare trovare trova cercare cerca sentire sento credo penso sembra piace piacerebbe preferisco \
forse magari certo certamente esatto giusto corretto perfetto bene benissimo va male meglio peggio molto molta molti \
molte poco poca pochi troppo abbastanza tutto tutti tutta tutte ogni qualche qualcosa qualcuno niente nulla nessuno \
nessuna altro altra altri altre stesso stessa solo soltanto proprio quasi circa verso tra fra fino su giù sotto sopra \
senza contro durante entro dentro fuori davanti dietro vicino lontano qui qua lì là così quindi allora però mentre \
oppure invece infatti cioè quello quella quelli quelle questi queste ecco scusi scusa scusate spiace dispiace aspetti \
aspetta attimo momento signore signora signorina dottore dottoressa medico dentista dente denti dolore capelli taglio \
parrucchiere controllo visita pulizia riunione evento calendario agenda compleanno festa matrimonio albergo hotel \
ristorante terrazza finestra cane gatto animale piscina parcheggio sveglia svegliami imposta ricordami ricorda \
promemoria musica canzone suona riproduci ascoltare luce luci accendi spegni accendere spegnere tempo pioggia piove \
neve freddo caldo temperatura gradi lista aggiungi elimina rimuovi invia manda messaggio mostra mostrami notizie radio \
film ricetta cucina cucinare barzelletta racconta storia domanda risposta problema aiuto aiutare aiutami macchina auto \
treno volo biglietto viaggio traffico città casa lavoro paese mondo vita uomo donna uomini donne gente ragazzo ragazza \
padre madre fratello sorella genitori nato nata nascita data compitare lettera vegetariano allergico menù acqua vino \
caffè ordinare comprare leggere scrivere alza abbassa volume ferma inizia buono buona buoni bello bella grande piccolo \
nuovo nuova vecchio lungo corto alto basso facile difficile possibile impossibile importante arrivederci giornata \
volta volte insieme operatore umano altrimenti nemmeno neanche mica entrambi degli agli dagli negli sugli dai nei sui \
sugli sulla nella della nelle sulle collo qual com cos dov mancanza portare porto lasciare lascio \
lasci fatti fosse mangio dormire vorrebbe vorrebbero proprio propria nostri nostre vostro vostra suoi sue miglior \
quest sull col pure appena vicini persi perso ascensore doccia bagno conto seggiolone ragazzi usare funziona",
};
