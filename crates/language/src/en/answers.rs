//! English yes and no, corrections, choices, and phrases that mean neither a time nor a number.

use crate::confirm::Mark;
use crate::tongue::Pick;

pub const ANSWERS: &[(Mark, &[&str])] = &[
    (
        Mark::Yes,
        &[
            "yes|yeah|yep|yup|yea|ya|yess|yah|aye|ok|okay|okey|okie|k|kk|sure|alright|absolutely|definitely|correct|exactly|perfect|great|fine|indeed|certainly|affirmative|lovely|excellent|wonderful|awesome|cool|agreed|confirmed|confirm|deal|yessir|surely|totally|y|right|please",
            "(very|all|thats)? good (thanks|thank you|please)? $",
            "(yes|yeah|yep|yup|sure|ok|okay) (please|thanks|thank you|sure|exactly|correct|absolutely|definitely|of course|i do|it is|that is|i am|it does|i would|that works)",
            "(uh|mm|ah|um) (huh|hm|hmm)",
            "mhm|uhhuh|mmhmm|mhmm|mmhm",
            "(thats|that is|its|it is|you are|youre|thats all|everythings) (right|correct|fine|good|great|perfect|ok|okay|it|alright|all right|lovely|wonderful|cool)",
            "(all right|all good|of course|for sure|you bet|you got it|by all means|why not|no problem|no problems|no worries|no objections|not a problem|do it|do that|please do|go ahead|go for it|lets do it|lets do that|lets go|lets book it|let us do it|that one please|sounds good|sounds great|sounds fine|sounds perfect|sounds right|sounds ok|sounds okay|sounds lovely|looks good|looks right|looks great|looks fine|that works|works for me|that will work|thatll work|that will do|thatll do|that would work|that would be (great|fine|perfect|good|lovely|ok|okay)|thatd be (great|fine|perfect|good|lovely)|thats fine|im happy with that|i agree|i accept|i confirm|i think so|i guess so|i suppose so|i believe so|im sure|very well|very good|fine by me|good with me|ok with me|fine with me|im good with that|yes i can|it works)",
            "(i do|i would|i will|i am|it is|it does|they are) (please)? $",
            "(book|reserve|confirm|schedule|take) (it|that|that one|this|this one|them)",
            "(ill|i will|lets|i would|id|we will|well) (love to|take it|take that|take that one|have that|have that one|go with that|do that)",
            "(put|sign) me (down|up|in)",
            "not at all",
            "(thats|that is|this is|yes) (me|us|him|her|the one|my number|my name|my email)",
            "^ works $",
            "(id|i would|wed|we would) love (that|it|to)",
            "(thatll|that will|that would|thatd) be (grand|brilliant|super|ideal|lovely|wonderful|amazing)",
            "(i|we) (suppose|reckon)",
            "can do",
        ],
    ),
    (
        Mark::No,
        &[
            "no|nope|nah|naw|negative|noo|nooo|n|never|incorrect|wrong|nay",
            "(not|no not) (really|quite|exactly|that|that one|this|today|yet|now|right|correct|good|me|at this time)",
            "(thats|that is|its|it is|thats all|this is) (not right|not correct|wrong|incorrect|not it|not what i said|not what i want|not me|not good|not true)",
            "(that|it|this) (isnt|wasnt) (right|correct|it|what i said|what i want|me|good)",
            "(that|it) (doesnt|does not|wont|will not|wouldnt|would not|didnt) (work|suit|do|help|sound right|look right)",
            "(i|we) (cant|cannot|can not) (make|do) (it|that|then|this) $",
            "(i|we) (dont|do not|wouldnt|would not) (want|like|need|think so|think that)",
            "(please)? (dont|do not) (do|book|confirm|send|cancel|change|move)? (that|it|this)?",
            "((id|i would) rather not|absolutely not|definitely not|of course not|certainly not|no way|by no means|none of it|i dont think so|i do not think so)",
            "(i am not|im not|i did not|i didnt|i havent|i have not|it is not|it isnt|it does not|it doesnt) $",
        ],
    ),
    (
        Mark::FirmNo,
        &[
            "(no|nope|nah) (thanks|thank you|thankyou|cheers|thats all|that is all|thats it|that is it|thatll be all|that will be all|that would be all|im good|i am good|im fine|im ok|im okay|all good|nothing else|nothing more|that was all|not right now|not now|not today|im all set|bye|goodbye|its ok|its okay|its fine|thats fine|thats ok|thats okay|never mind|nevermind|forget it)",
            "(nothing else|nothing more)",
            "(no|nope|nah) (youre|you are|were|we are) (alright|all right|fine|ok|okay|good)",
            "(just|please)? leave it (there|at that)?",
        ],
    ),
    (
        Mark::Unclear,
        &[
            "((im|i am)? not (sure|certain|so sure|too sure|really sure|entirely sure|100 % sure)|unsure|maybe|perhaps|possibly|depends|dunno)",
            "(i)? (dont|do not) (know|remember|recall)",
            "(im|i am)? not (really)? sure",
            "(ill|i will|i|we|let me|need to|have to|want to|i have to|i need to|id have to) (have to|need to|want to)? (think|sleep) (about|on)? (it|that)?",
            "(let me|i need to|i have to|ill have to|id have to|i should) (ask|talk to|check with|speak to|discuss)",
            "(get|getting|come|coming) back to you",
            "((i have)? no (idea|clue)|it depends|that depends|let me think|let me see|let me check|good question|hard to say|could be|i guess|kind of|sort of|i might|we will see|well see)",
            "(hold on|hang on|wait|wait a minute|wait a second|one moment|just a moment|just a second|give me a second|give me a minute)",
        ],
    ),
    (
        Mark::Change,
        &[
            "(make|change|switch|move) (it|that|this|the (time|day|date|name|number|service))",
            "(rather|instead)",
            "(can|could|may) (we|you|i) do ({cl}|{when})",
            "(can|could|may) (we|you|i) (make it|change it|change that|change to|switch to|switch it|move it to)",
            "i (meant|mean|said)",
            "(should be|should read|its actually|it is actually)",
            "(almost|nearly|close but)",
        ],
    ),
    (
        Mark::Neutral,
        &[
            "i know",
            "(as|like) i (said|mean|told|mentioned)",
            "(cant|cannot|wont|can not|not able to|unable to|couldnt|didnt|not going to) (be able to)? make (it|that)",
            "right (now|away|after|before|around|at|in|on|there|here|next|hand|side|as)",
            "no (preference|preferences|matter|rush|hurry|one|body|longer|later|earlier|sooner|more|particular|specific|one in particular|e mail|email|insurance)",
            "(it|that) (doesnt|does not|dont) matter",
            "(i|we) (dont|do not) (mind|care|have|want to cancel|need to cancel)",
            "not (before|after|until|too|later|earlier|only|just|on|in|at|the)",
            "(good|great) (morning|afternoon|evening|day|night|time|to|for)",
            "please (call|tell|give|help|can|could|change|cancel|move|book|let|repeat|say|speak)",
            "(never mind|nevermind)",
            "wrong (number|person|place)",
            "go ahead and",
            "i think (i|we|my|our|that|there|someone|somebody|you|this|the|a|its|he|she)",
            "(is|if|would|will|was) (it|that|this) (be)? (ok|okay|alright|all right|fine|correct|right)",
            "confirm (my|the|a|our|your|that i|if|whether)",
            "(see|thank|love|bless) ya",
            "(dont|do not) (know|remember|recall|understand) (how|where|why|who|anything)",
            "(a|the|my|on) hold on",
            "(what|which|some|any|that|this|the|a) (kind|sort) of",
            "take (it|this|that) (easy|off|away|out|up)",
            "(should|can|do|could|must|would|may) i do (that|it|this)?",
            "(can|could|may|do|would) (you|we) do (that|it)",
            "fine (arts|print)",
            "(how|what|where|when|who) (is|are) (right|fine|good|great)",
            "please",
            "i am (calling|looking|trying|a|an|the|here|sick|not sure|interested|from|in|at|on|going|having|available|free|wondering)",
            "i would (like|rather|prefer|want|love|need|appreciate)",
            "i do (have|need|want|not)",
            "i will (be|need|have|call|come|take|try|not|want)",
            "(is it|what time is|when is)",
        ],
    ),
];

pub const CORRECTIONS: &[(bool, &[&str])] = &[
    (
        false,
        &[
            "no|nope|sorry|wait|oops|rather|actually|scratch|correction|pardon|whoops",
            "(no)? (wait|sorry|actually|hang on|hold on)",
            "(no)? i (mean|meant)",
            "(no)? (scratch|forget|strike) that",
            "or (rather|actually|better)",
            "my (mistake|bad)",
            "(but)? now (its|it is|were|we are|there are|theres|only|just|with|for)",
            "excuse me",
            "let me (rephrase|correct|start over)",
        ],
    ),
    (
        true,
        &[
            "(lets)? (make|call) (it|that)",
            "(change|move|switch) (it|that) to",
            "(no)? i (mean|meant|said)",
            "(should be|its actually)",
            "(how|what) about",
            "(lets|let us|we could|can we|could we|can you|could you|can i|could i|i can|i could|ill|can they) (do|say|try|go with|go for)",
            "^ is",
        ],
    ),
];

pub const NOISE: &[&str] = &[
    "(neither|none|either|any|one) of (the)? (two|three)",
    "good (morning|afternoon|evening|day|night)",
    "(that|thats|this|it) (will|would)? (be|is|was)? all (for)? (today|now|tonight)",
    "(bye|goodbye|thats it|thats everything) (for)? (now|today)",
    "(have a|have) (good|nice|great|lovely|wonderful)? (one|day|evening|afternoon|morning|weekend|week|night)",
    "how (are|r) (you|u|things|ya) (doing|going|feeling)? (today|tonight|this morning|this afternoon|this evening)?",
    "(one|just a|just one|a|wait a|give me a|hang on a|hold on a) (moment|second|sec|minute|min)",
    "(the|this|my|for the) (first|second|last) time",
    "(the)? (first|last) (available|free|name|names|thing you have|opening|visit)",
    "(this|that|which|no|any|every|some|either|another|other|new|the other) one",
    "one (of|more)",
    "(i|we|you|it) (may|might)",
    "may (i|we|you)",
    "first (of all|off)",
    "(on)? second (thought|thoughts|opinion)",
    "(24|twenty four) (7|seven)",
    "(a)? hundred percent",
    "the one",
    "(a couple|one) of (the|my|our|your|those|these)",
    "(by now|until now|up to now|for now|not now|now (that|then))",
    "(those|these) days",
    "thank you for today",
];

pub const CHOICES: &[(Pick, &[&str])] = &[
    (
        Pick::Nth,
        &[
            "(number|option|choice|slot|no|nr|#|press) ({ord}|{small})",
            "(option|choice|letter) (a|b|c|d|e|f|g|h)",
            "(the)? {ord} (one|option|choice|slot|time|appointment|room|table|offer|please)?",
            "(the)? {ord} (of (the|those|these) (two|three|four|options)?|on (the|your) list|you (said|mentioned|offered))",
        ],
    ),
    (Pick::First, &["the (former|top|topmost) (one|option)?"]),
    (
        Pick::Last,
        &[
            "(the)? (very)? last (one|option|time|slot|room|table|offer|of (the|those|these)|you (said|mentioned|offered))?",
            "the (bottom|final|latter) (one|option)?",
        ],
    ),
    (
        Pick::Earlier,
        &[
            "(the)? (earlier|earliest|sooner|soonest) (one|option|time|slot|of the two|possible|available)?",
            "the (earlier|earliest|sooner|soonest)",
        ],
    ),
    (Pick::Later, &["(the)? (later|latest) (one|option|time|slot|of the two)?", "the (later|latest)"]),
    (Pick::Middle, &["the (middle|center|centre) (one|option|time|slot)?", "the one in the middle"]),
    (
        Pick::Cheaper,
        &[
            "(the)? (cheaper|cheapest|least expensive|less expensive|most affordable|lowest price|lowest priced) (one|option|room|table|rate|of (the|those|these|them))?",
            "(whichever|whatever|which ever) (is|costs) (the)? (cheaper|cheapest|least|less)",
        ],
    ),
    (
        Pick::Dearer,
        &[
            "the? (dearer|dearest|more expensive|most expensive|priciest|pricier|highest priced) (one|option|room|rate|of (the|those|these|them))",
        ],
    ),
    (
        Pick::Bigger,
        &["(the)? (bigger|biggest|larger|largest|roomier) (one|option|room|table|suite|of (the|those|these|them))?"],
    ),
    (Pick::Smaller, &["(the)? (smaller|smallest) (one|option|room|table|of (the|those|these|them))?"]),
    (
        Pick::Longer,
        &[
            "(the)? (longer|longest) (one|option|session|treatment|appointment|slot|visit|of (the|those|these|them))",
            "the (longer|longest)",
        ],
    ),
    (
        Pick::Shorter,
        &[
            "(the)? (shorter|shortest|quicker|quickest) (one|option|session|treatment|appointment|slot|visit|of (the|those|these|them))",
            "the (shorter|shortest|quicker|quickest)",
        ],
    ),
    (
        Pick::Either,
        &[
            "either (one|is fine|works|way|is good|of them|of those)?",
            "(whichever|whatever|any) (one|works|is fine|is easier|is best|of them|of those|is good|you like|you prefer|suits you)?",
            "both (work|are fine|are good)",
            "(you|your) (choose|pick|decide|choice|call)",
            "(doesnt|does not|dont) matter",
        ],
    ),
];
