//! What stands around names in English, what is never one, and how letters are spelled.

use crate::grammar::Nt;
use crate::money;
use crate::tongue::{NameWords, Rule, rule};

/// Remarks on how an e-mail address is written.
pub const ASIDES: &[Rule] = &[
    rule(
        Nt::Aside,
        "(all|its all|thats all|all in|its|thats|in)? (one word|lower case|lowercase|small letters|upper case|uppercase|capitals|capital letters|together|no spaces|no space|no caps)",
        money::phrase,
        0,
    ),
    rule(Nt::Aside, "with (no spaces|no space|no dots|no caps|a small letter)", money::phrase, 0),
];

pub const NAMES: NameWords = NameWords {
    surely: &[
        "(my|the|his|her|our|their) (full|first|last|family|given|sur)? (name|names|surname) (is|its|would be|was|s)?",
        "(my|the|his|her) (name|names) (is)? (and)? (its|it is)",
        "(and|with)? (the|my)? (first|last|full|family|given|second) (name|names) (is|s|its|would be|of)?",
        "(im|i am|hes|shes) (known as|called)",
        "(and)? (name|names) (is|its|s)",
        "(call|calling) me",
        "(under|in|for|by|use|using|with) (the|my)? (last|first|full)? (name|names) (of|is)?",
        "please use the name",
        "(on|in) behalf of (my|our)? (son|daughter|wife|husband|mother|father|mum|mom|dad|boss|friend|partner|colleague)?",
        "(in|under)? (the|a)? name of",
        "(you can|please) call me",
        "i go by",
        "(and)? (the|my)? (names|surname|surnames) (is)?",
    ],
    maybe: &[
        "(this is|it is|its|im|i am|hi im|hi i am|hello im|here is|speaking with|youre speaking with|you are speaking with|youre speaking to|for|under)",
        "(this is|it is|its|im|i am) (doctor|dr|mr|mrs|ms|miss)",
        "(booked|reserved|book it|put it|put that|put me down|make it|it is|its|should be|booking|appointment|reservation|table|room|be|made|listed|filed|saved|registered|down|name|it) (as|under) (the)? (booking|reservation)?",
        "under (the|my)? (booking|reservation)",
        "(booking|bookings|reservation|reservations|table|room|appointment|appointments|slot|spot|it|that|one|made|booked|reserved|visit) for (i think)?",
        "(booking|reservation|table|room|appointment) (is|was|made|booked|reserved|listed)? (under|for) (i think)?",
        "^ name",
        "{when} name",
        "(and|with) name",
    ],
    after: &[
        "speaking|calling|here",
        "(is my name|is the name|is speaking|is calling)",
        "(has|had) (a|an|the|two|three|already|made|booked|reserved) (booking|reservation|table|appointment|room|visit|lunch|dinner)?",
        "(booking|reservation) (that|which|for|at|on|tonight|today|tomorrow)",
        "(would like|wants|needs) (a|an|the|to)",
    ],
};

pub const PARTICLES: &str = "de del della delle di da do dos das van von der den ter ten zu el al bin ibn la le las los st saint san santa mac mc y e jr sr ii iii";

/// Words that are no part of a name when they stand alone. Names that are words ("Will", "Mark", "Grace",
/// "April") are left out on purpose.
pub const NOT_NAMES: &str = "\
a an the this that these those i im id ive ill me my mine we us our you your youre yours he him his she her it its they them their who whom whose \
is are am was were be been being do does did done doing have has had having can could may might must shall should would \
and or but so because if then than as at by for from in into of off on onto out over to up with without about above after before between through under until \
yes yeah yep yup yea no nope nah not ok okay sure alright right correct please thanks thank sorry hi hello hey bye goodbye good morning afternoon evening night noon midnight \
calling looking trying going having wondering interested speaking talking here there available free busy late early sick ill hurt well fine great happy afraid glad new old existing returning current regular \
appointment appointments booking bookings book booked reservation visit session consultation checkup check treatment cleaning service services cancel cancelled reschedule move change schedule make made need needs want wants wanted like likes get got see come coming came go speak talk help ask know think say said tell told give take leave call called phone number email mail message \
patient client customer person people someone somebody anyone anybody nobody noone everyone human robot operator receptionist agent doctor dr mr mrs ms miss dentist therapist \
today tomorrow yesterday tonight monday tuesday wednesday thursday friday saturday sunday week weekend month year day days hour hours minute minutes time date next last first second third \
one two three four five six seven eight nine ten eleven twelve twenty thirty \
what when where why which how whoever whatever whichever whenever instead any anything anytime something nothing everything whole every each some all both either neither none other another same else \
just only really very too also again still already yet now later soon maybe perhaps probably actually basically literally um uh er well oh \
name names surname spelled spelling spell letter letters capital \
problem question questions issue emergency pain toothache open closed address location price cost hours directions \
mean meant wait hold hang forget never mind yourself myself himself herself \
wrong breakfast lunch dinner brunch supper meal meals food drink drinks coffee tea cake birthday anniversary wedding party parties event events celebration vacation holidays trip travel \
couple couples group groups team colleague colleagues guest guests adult adults parent parents partner girlfriend boyfriend fiance family families uncle aunt cousin grandma grandpa baby babies infant toddler dog dogs cat pet pets \
room rooms suite double twin single queen bed beds bathroom balcony view pool gym spa sauna massage facial haircut manicure pedicure parking wifi internet keys key luggage bag bags towel towels shuttle taxi cab flight flights airport train bus car cars hotel hotels restaurant restaurants table tables seat seats terrace garden window bar menu reservation deposit payment refund receipt invoice card credit money fee fees account accounts bored tax taxes discount voucher coupon gift \
gonna wanna gotta lemme gimme kinda sorta dunno cuz cause ya yo dude bro hungry thirsty thankful grateful due low high expecting vegan vegetarian gluten free dairy nut nuts peanut halal kosher disabled wheelchair accessible smoking quiet private cheap cheaper expensive affordable close near nearby far away big bigger large larger smaller tall longer full empty clean dirty safe dangerous fast slow quick faster slower cool warm nice new next extra total several couple few least most almost nearly exactly roughly approximately \
italian chinese indian french thai japanese mexican spanish greek turkish vietnamese korean american british english german polish russian asian african european mediterranean lebanese moroccan \
london paris america england france spain germany europe \
saved listed booked held kept sent paid given made done using used use check checked find found look looks feel feels seem seems hope hoping guess suppose believe remember forgot forgotten arrive arriving leave leaving stay staying visit visiting eat eating sit sitting bring bringing pick picking drop pay paying buy keep put add adding remove removing update updating extend extending cancelling canceling canceled confirming rescheduled postpone postponed delay delayed running run \
information info details detail reason reasons request requests time times option options choice choices list policy rule rules offer offers package packages plan plans purpose purposes fun work stuff things thing way ways place places area side part point fact case chance idea bit lot kind sort type types level amount size color colour \
business company office clinic hospital insurance work school home back preference not don't dont didnt doesnt cant cannot wont wouldnt isnt couldnt lets let was wasn't \
repeat slower english spanish french german dutch portuguese confirm confirmed perfect excellent sounds works nice pleasure meet meeting \
urgent important possible impossible raining cold hot broken true false crazy weird strange hard easy difficult lovely terrible horrible awful bad worse better best ready done finished confused lost tired pregnant allergic nervous scared worried able unable stuck retired married single alone driving moment second sec minute much many lot more less few little bit inside outside indoors outdoors known named fuck fucking hell shit damn crap stupid ridiculous idiot that's number numbers preference \
daughter son wife husband mother father mom dad brother sister friend boss kid kids child children baby family himself";

/// Common given names; words that mean something else ("will", "mark", "rose") are left out.
pub const GIVEN: &str = "\
aaron abigail adam adele adrian agnes aidan aiden alan albert alex alexander alexandra alexis alfred alice alicia alison allison alyssa amanda amelia amy ana andre andrea andrew andy angela angelica angus anita ann anna anne annette annie anthony antonia antonio antony archie ariana arthur ashley audrey austin ava \
barbara barry beatrice becky bella ben benjamin bernard beth bethany betty beverley bob bobby bradley brandon brenda brian bridget bruce bryan caitlin callum cameron camilla carl carla carlos carmen carol caroline carolyn carrie catherine cathy cecilia charlene charles charlotte chelsea cheryl chloe chris christian christina christine christopher cindy claire clara clare claudia clive colin connor conor courtney craig cynthia \
daisy damian damien dan daniel danielle danny darren dave david dawn dean debbie deborah declan denise dennis derek diana diane dominic donald donna doris dorothy douglas duncan dylan eddie edith edward eileen elaine eleanor elena eli elijah elizabeth ella ellen ellie elliot elliott emily emma emmanuel eric erica erin ethan eugene eva evan evelyn \
fatima felicity felix fiona florence frances francesca francis francisco fred freddie frederick gabriel gail gareth gary gavin gemma geoff geoffrey george georgia georgina gerald gerard geraldine gillian gina glen glenn gloria gordon graeme graham greg gregory guillermo gwen hannah harold harriet harry hassan hazel heather helen henry herbert hilary hollie howard hugh hugo \
ian ibrahim imogen ines ingrid irene iris isaac isabel isabella isabelle isla ivan jacob jacqueline jade jake james jamie jan jane janet janice jared jasmine jason jay jayne jean jeff jeffrey jemma jenna jennifer jenny jeremy jerome jerry jesse jessica jesus jill jim jimmy joan joanna joanne joe joel johanna john johnny jon jonathan jordan jorge jose joseph josephine josh joshua joyce juan juanita judith judy julia julian julie juliet justin \
karen karl karla kate katherine kathleen kathryn kathy katie katy kayla keith kelly kelsey ken kenneth kerry kevin khalid kieran kim kimberly kirsty kristen kristina kristy kyle lara larry laura lauren laurence lea leah leanne lee leigh leo leon leonard lesley leslie lewis liam lily linda lindsay lindsey lisa logan lorraine louis louise lucas lucia lucy luis luke lydia lynda lynn lynne \
madeline madison malcolm mandy manuel marcus margaret maria marian marianne marie marilyn mario marion marjorie martha martin martina marty mary mason mateo matilda matt matthew maureen maurice max maxine maya megan melanie melissa michael michaela michele michelle miguel mike miranda mohamed mohammad mohammed molly monica morgan muhammad naomi natalie natasha nathan neil nicholas nick nicola nicole nigel nina noah nora norma norman nolan oliver olivia omar oscar owen \
paige pam pamela patricia patrick paul paula pauline pedro penelope peter phil philip phillip phoebe phyllis rachael rachel ralph ramon raquel raymond rebecca reece rhys ricardo richard rick ricky riley rita rob robert roberta roberto robin rodney roger roland ron ronald rory rosalie rosemary rosie ross roy russell ruth ryan \
sabrina sally sam samantha samuel sandra sara sarah saul scarlett scott sean sebastian sergio shane shannon sharon shaun sheila shelley shirley sian sidney silvia simon sofia sonia sophia sophie spencer stacey stacy stan stanley stefan stella stephanie stephen steve steven stewart stuart sue susan suzanne sylvia \
tamara tanya tara ted terence teresa terri terry thelma theo theresa thomas tiffany tim timothy tina toby todd tom tommy toni tony tracey tracy trevor tristan tyler valentine valerie vanessa vera verity veronica vicky victoria vincent virginia vivian wanda warren wayne wendy wesley wilfred william willie xavier yasmin yolanda yusuf yvonne zach zachary zara zoe";

/// Each letter with the words that stand for it: the NATO alphabet and how letters are said.
pub const LETTERS: &[(&str, &str)] = &[
    ("a", "a alpha alfa"),
    ("b", "b bravo bee"),
    ("c", "c charlie cee"),
    ("d", "d delta dee"),
    ("e", "e echo"),
    ("f", "f foxtrot ef eff"),
    ("g", "g golf gee"),
    ("h", "h hotel aitch haitch"),
    ("i", "i india"),
    ("j", "j juliet juliett jay"),
    ("k", "k kilo kay"),
    ("l", "l lima el ell"),
    ("m", "m mike em"),
    ("n", "n november en"),
    ("o", "o oscar oh"),
    ("p", "p papa pee"),
    ("q", "q quebec cue queue"),
    ("r", "r romeo ar"),
    ("s", "s sierra ess es"),
    ("t", "t tango tee"),
    ("u", "u uniform you"),
    ("v", "v victor vee"),
    ("w", "w whiskey whisky"),
    ("x", "x xray ex"),
    ("y", "y yankee why"),
    ("z", "z zulu zee zed"),
    // What recognisers write for letters and digits.
    ("a?", "hey eh"),
    ("b?", "be bea beat bee"),
    ("c?", "see sea si"),
    ("d?", "dee the"),
    ("f?", "if off half"),
    ("g?", "jee ji"),
    ("h?", "age itch each"),
    ("i?", "eye aye"),
    ("j?", "jane"),
    ("k?", "okay ok cake"),
    ("l?", "hello hell all elle"),
    ("m?", "them him"),
    ("n?", "and end in an"),
    ("o?", "owe"),
    ("p?", "pea"),
    ("q?", "cute cubed"),
    ("r?", "are our"),
    ("s?", "ass ask us as"),
    ("t?", "tea ty"),
    ("u?", "ewe yew youll"),
    ("v?", "we ve"),
    ("w?", "doubleyou"),
    ("x?", "eggs axe"),
    ("y?", "wire"),
    ("z?", "said set"),
    ("ng?", "angie"),
    ("kt?", "katie katy"),
    ("kc?", "casey"),
    ("ez?", "easy"),
    ("xl?", "excel"),
    ("sx?", "essex sex"),
    ("iv?", "ivy"),
    ("mt?", "empty"),
    ("nv?", "envy"),
    ("rb?", "ruby"),
    ("1?", "won wan"),
    ("2?", "to too"),
    ("3?", "free tree"),
    ("4?", "for fore full"),
    ("5?", "fife"),
    ("6?", "six sick sics"),
    ("8?", "ate"),
    ("9?", "nein"),
];
