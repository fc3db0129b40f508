//! What stands around names in English, what is never one, and how letters are spelled.

use crate::tongue::NameWords;

pub const NAMES: NameWords = NameWords {
    surely: &[
        "(my|the|his|her|our) (full|first|last|family|given|sur)? (name|names|surname) (is|its|would be|was|s)?",
        "(my|the|his|her) (name|names) (is)? (and)? (its|it is)",
        "(first|last|full|family|given) name (is|s|its)?",
        "(im|i am|hes|shes) (known as|called)",
        "(name|names) (is|its)",
        "(call|calling) me",
        "(under|in|for) (the|my)? (last|first|full)? (name|names) (of|is)?",
        "(booked|reserved|book it|put it|it is|its|should be|booking|appointment|reservation|be) under",
        "(you can|please) call me",
        "i go by",
        "(names|surname)",
    ],
    maybe: &[
        "(this is|it is|its|im|i am|hi im|hi i am|here is|speaking with|youre speaking with|you are speaking with|youre speaking to|for)",
        "(this is|it is|its|im|i am) (doctor|dr|mr|mrs|ms|miss)",
    ],
    after: &["speaking|calling|here", "(is my name|is the name|is speaking|is calling)"],
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
wrong business company office clinic hospital insurance work school home back preference not don't dont didnt doesnt cant cannot wont wouldnt isnt couldnt lets let was wasn't \
repeat slower english spanish french german confirm confirmed perfect excellent sounds works nice pleasure meet meeting \
urgent important possible impossible raining cold hot broken true false crazy weird strange hard easy difficult lovely terrible horrible awful bad worse better best ready done finished confused lost tired pregnant allergic nervous scared worried able unable stuck retired married single alone driving moment second sec minute much many lot more less few little bit inside outside indoors outdoors known named fuck fucking hell shit damn crap stupid ridiculous idiot that's number numbers preference \
daughter son wife husband mother father mom dad brother sister friend boss kid kids child children baby family himself";

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
    ("m?", "am them him"),
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
