namespace SlackCoach.Domain.Threads.Phrasing;

/// <summary>English.</summary>
internal static class EnglishPhrases
{
    private const string Aux = @"(?:is|are|was|were|am|do|does|did|can|could|should|would|will|has|have|had|shall|might)(?:n'?t)?";
    private const string AuxButDo = "(?:is|are|was|were|am|does|did|can|could|should|would|will|has|have|had|shall|might)(?:n'?t)?";
    private const string Subject = @"(?:i|you|u|we|he|she|it|they|this|that|these|those|there|the|your|our|my|any|anyone|anybody|someone|somebody|everyone|@\d+)";

    private const string Deeds = "(?:take|handle|look|do|fix|check|own|follow|drive|send|review|update|merge|deploy|write|investigate|confirm|answer|share|prepare|cover|pick|help|approve|add|decide|test|verify|schedule|create|reach|finish|sync|chase|explain|file|respond|get|provide|comment|set|make|run|count|bring|order|book|call|ask|start|lead|keep)";

    public static PhraseSet Set { get; } = new()
    {
        WordQuestions = $$"""
            (?:what|how|where|when|why|who|whom|whose)(?: (?!(?:i|you|we|he|she|it|they|this|that|the|if|there)\b)[\w-]+)?(?: (?!(?:i|you|we|he|she|it|they|this|that|the)\b)[\w-]+)? {{Aux}} (?!not\b)[\w@].*
            (?:what|who|where|how|when|why)(?:'s|s|'re|'d| is| are) .*
            which [\w-]+(?: [\w-]+)? (?:is|are|do|does|did|should|can|would|has|have) (?:i|you|we|it|they|this|that|the|your|our)\b.*
            (?:how|since when|until when|by when|for how long|how so|how come|which(?: ones?)?|such as|like what|what for|why|where|when|who|what)
            (?:what|how) about .* | how (?:come|so|long|many|much|often|far|do|does|did|can|to) .*
            what (?:time|day|version|kind|if) .* | why not .* | who (?:can|knows|owns|has|is|wants|could|broke|should) .*
            (?:i(?:'m| am)? )?(?:just )?(?:wonder|wondering|curious|unsure|not sure) (?:if|whether|what|how|why|when|who|where).*
            any (?:idea|ideas|clue|thoughts|chance|reason|objections|takers|volunteers|luck|preference|concerns|suggestions)\b.*
            """,
        YesNoQuestions = $$"""
            (?:{{AuxButDo}}) {{Subject}} .* | do (?:you|u|we|they|i|any|anyone|these|those) .*
            (?:anyone|anybody|someone|somebody) (?:know|knows|seen|seeing|tried|here|else|available|up for|around|have|has|able|free|got|using|can|could|want|willing|understand)\b.*
            (?:you|u) (?:guys |all )?(?:ok|okay|good|fine|cool|happy|alright) (?:with|if|to)\b.* | who \w+s (?:this|it|that|the|off|up|my|our)\b.*
            (?:ok|okay|safe) to .* | (?:ok|okay|good|fine|cool) (?:for you|with you|if (?:i|we)) .*
            you (?:there|around|free|up for|available|able to|got a)\b.* | got (?:a )?(?:minute|min|sec|second|time)\b.*
            """,
        Requests = """
            (?:could|can|cn|would|will|wud) (?:you|u|ya|one of you|someone|somebody|anyone|anybody|either of you|any of you|@\d+)(?: (?:all|both|guys|folks|two|please|pls|plz|maybe|perhaps|also))* .*
            could (?:you|u|someone|anyone) | can (?:you|u) | if (?:you|u) (?:could|can|have (?:a (?:minute|min|moment|sec)|time)),? .*
            (?:would|do) you mind\b.*
            mind (?:checking|taking|having|looking|reviewing|sharing|adding|fixing|sending|updating|approving|merging|rebasing|giving|if).*
            please | pls | plz | kindly | (?:gentle|friendly|quick|small|little) (?:reminder|nudge)\b.*
            (?:i|we|i'd|we'd|would)(?: really)? (?:need|want|like|love|appreciate)(?: to (?:get|have|hear))? (?:you|u|your|@\d+|a (?:review|hand|second|decision|pair)|an (?:approval|answer|update|opinion)|someone|somebody|help|feedback|input|another)\b.*
            (?:comments?|feedback|thoughts|reviews?|input|approval|sign-?off)(?: \w+)? (?:by|before|until|today|tomorrow|tonight)\b.*
            need(?:s|ing)? (?:your|you to|ur|@\d+|a (?:review|hand|second|decision|stamp)|an (?:approval|answer)|someone|somebody|help|another)\b.*
            (?:looking|asking) for (?:a|an|some|someone|somebody|volunteers?|reviewers?|help|feedback|your)\b.*
            (?:^|[,.:;-] ?)(?:help me|help (?:needed|wanted)|take a look|have a look|look at|check (?:this|it|that|the|if|with|whether)|review (?:this|it|the|my|xlink|#?\d)|approve (?:this|it|the|my)|let me know|lmk|ptal|rtl|make sure|don'?t forget|remember to|remind|send (?:me|us|it)|share (?:the|your)|give (?:me|us|it)|add (?:me|yourself|your|the)|merge|rebase|update|fix|rerun|re-run|restart|deploy|revert|try)\b.*
            (?:(?:it |that )?would|it'd|that'd) (?:\w+ ){1,4}(?:if|for) (?:you|u|someone|somebody|anyone|one of you|@\d+)\b.*
            i (?:was|am) hoping (?:you|to get).*
            (?:your|ur) (?:turn|call|thoughts|opinion|input|review|approval|move)\b(?! (?:was|were|is great)).* | ptal | rfr
            review(?:s)? (?:needed|wanted|please|welcome|plz|pls)
            (?:blocked|stuck|waiting|on hold|parked|(?:can'?t|cannot|won'?t) \S+(?: \S+){0,4}) (?:until|till|unless|before) (?:you|u)\b.*
            (?:review|opinion|look|feedback|help|input|thoughts|answer|reply|hand|update|eyes|comments?|response|word|pointers?)\b(?: \w+){0,2} (?:would|will) (?:be|help|go)\b.*
            (?:^|[,.:;-] ?)(?:tell|ping|call|text|message|show|warn|notify|dm) (?:me|us) (?:when|once|as soon as|what|how|which|where|who|why|whether|if|before|about|the|your|by|on|at)\b.* | let us know\b.* | looking forward to (?:your|hearing)\b.*
            i(?:'d| would| will|'ll)?(?: also| still)? need (?:access|permissions?|credentials|to know|(?:the|a) (?:link|login|password|invite))\b.*
            (?:(?:i|we) )?(?:still )?need to (?:know|hear)\b.*
            could (?:really )?(?:use|do with) (?:your|ur|some|an?|another|help)\b.*
            (?:need|needing|want|missing|expecting|waiting (?:for|on)|lack|lacking|open|left|outstanding|due)\b.* (?:from|on|at|for) (?:you|u|your (?:side|end|part|plate))
            i (?:still |really |urgently |just )*need (?:this|it|that|them|those|these|the \w+) (?:\w+ ){0,3}(?:by|before|until|asap|urgently|today|tomorrow|soon|done)\b.*
            (?:that |this |which |it )?leaves? (?:\w+ ){1,4}(?:for|to|with) (?:you|u)
            (?:who|whoever) can (?:take|review|help|look|check|pick|own|cover|join|do)\b.*
            (?:is |it'?s |now )?ready for (?:review|re-?review|another|your|you|a (?:second|final|new))\b.*
            """,
        NoRequests = """
            (?:please |pls |can you |could you )?(?:try|retry|check|refresh|reload)(?: it| that)? (?:again|once more|now)
            ^(?!review|approve|merge|help|update|check|stamp|ping)\w+, (?:please|pls)$
            ^(?:just )?(?:give|gimme)(?: me)? (?:(?:a|an|\d+|one|two|five|ten|half|couple|few|another|of) )+(?:min|sec|second|moment|minute|hour|day|bit|mo)s?\b.*
            please (?:welcome|join me|congratulate|thank|note|ignore|be aware|find (?:attached|enclosed|below|here)|see|disregard|don'?t worry|bear with|excuse) .*
            (?:as|so|that|like) (?:you|u) (?:can|could) .* | (?:as|so that|which) can you .*
            let me know if (?:you (?:have|need|want|run|see|hit|get|'d|would)|u |anything|something|there|any).*
            (?:ping|tell|call|dm|message) (?:me|us) if (?:you (?:need|have|want|hit|run|get)|anything|something|it|there|any)\b.* | (?:tell|ping) me (?:tomorrow|again)\b.* | let us know if (?:you|anything|there|any)\b.*
            lmk if (?:you (?:need|have|want|hit)|u |anything|something|any).* | feel free .* | no need to .*
            (?:thanks|thank you) for (?:your|the) .* | (?:yes|yeah|yep|sure),? (?:please|pls) | (?:if|unless) (?:you|u) (?:need|want) .*
            """,
        Tellings = """
            (?:could|can|would|will) (?:you|u|someone|anyone)(?: please| pls| maybe| also)? (?:tell|explain|clarify|say|elaborate|remind|point|describe|give (?:me|us) (?:an?|some|your|more)|share|confirm|let) .*
            """,
        Abilities = """
            (?:could|can|would|will) (?:you|u|someone|anyone)(?: both| all| still| also| guys)? (?:join|attend|come|make|see|access|reproduce|repro|hear|be|log|open|live|do (?:\w+day|tomorrow|today|\d)|meet) .*
            """,
        Nudges = """
            (?:any|some|got)(?: \w+)? (?:news|updates?|progress|word|response|reply|eta|status|feedback|movement)\b.*
            (?:gentle|friendly|quick|another|small|little)?\s*(?:reminder|ping|bump|nudge|poke)(?: (?:on|about|for|here|again|this|that|re)\b.*)?
            still (?:waiting|pending|blocked)(?: (?:for|on) (?:you|u|your|this|an?|the)\b.*)?
            (?:waiting|blocked|hanging|holding|depends?|depending|stuck) (?:for|on|by) (?:you|u|your|ur)\b.*
            (?:is|are|this is|that is|it's|its|all) (?:on|with|up to) you | (?:(?:it|that|this)(?:'s| is) )?(?:all )?yours(?: now)? | (?:over|up|back) to you\b(?! (?:in|by|on|tomorrow|later|soon|asap|after|with)\b).* | (?:your|ur) (?:turn|call)\b.*
            following up(?: (?:on|here|about)\b.*)? | wdyt\b.* | thoughts\b.* | thots | opinions\b.* | ideas welcome
            feedback (?:welcome|appreciated|please)\b.* | eta\b.* | status\b | updates?\b | input (?:welcome|needed)\b.*
            what do (?:you|u) think.* | sorry to (?:bug|bother|chase|nag|pester|disturb|ping|be a pain|keep)\b.*
            (?:just |only )*(?:checking|circling|touching) (?:in|back|base)\b.*
            let me know (?:what|when|which|how|where|who|your|whether|if (?:that|this|it|you can|you could|you're (?:ok|fine)|we can|i (?:can|should)))\b.*
            lmk (?:what|when|which|how|your|if (?:that|this|it|we|i))\b.*
            """,
        Offers = """
            (?:do (?:you|u) )?(?:want|need) me to | would (?:you|u) (?:like|want) me to | shall i
            should i (?:go ahead|just|merge|close|open|deploy|fix|do|send|create|add|revert|restart|make|update|ping|ask)
            """,
        Proposals = """
            (?:i|we) (?:could|can|might) .* if (?:(?:you|that|it)(?:'d| would)? (?:like|want|wish|prefer|need|helps?|works)|needed|useful)\b.*
            """,
        Explanations = """
            because | cause | since | turns? out | the answer | apparently | it was
            """,
        Hails = """
            hi | hey | heya | hello | hey there | hi there
            """,
        Anybody = """
            anyone | anybody | someone | somebody | who (?:can|could|knows?|wants|has|owns|is|will|would|else) .* | whoever | folks
            everyone | everybody | all | team | any volunteers? | any takers?
            """,
        OneOfYou = """
            one of you | either of you | any of you | whoever .* | either | @\d+,? or @\d+ | anyone of you
            """,
        Promises = """
            i'?ll (?!ist|not\b|never\b|be (?:out|off|away|there|in|on (?:vacation|pto|leave)|back|at|here|late|around)|wait\b|leave\b|let you (?:decide|choose)).*
            i will (?!not\b|be (?:out|off|away|there|in|on)|never\b|wait\b).* | imma .*
            i'?m (?:going to|gonna|about to) (?!be (?:out|off|away)).* | gonna (?:look|check|fix|do|take|try|ask|send).* | will do\b.*
            can do | (?:i'?m |am )?on it\b.*
            (?:i'?m |am |still |already |just )*(?:looking|checking|digging|investigating|working|reviewing|debugging|testing)(?: (?:into|at|on|it|this|that|now|the|right now|rn|in to|with)\b.*)?
            taking a look\b.* | having a look\b.* | let me (?!know).* | lemme (?!know).*
            (?:i )?will (?:check|look|take|fix|review|get|send|ping|update|try|do|follow|post|push|add|merge|deploy|handle|dig|investigate|ask|share|write|reply|respond|circle|confirm|report|test|have|open|make|run|see|prepare|put|create|come|revert|read|finish|reach|rebase|sort|provide|chase|cover|pick|verify|let you know)\b.*
            (?:i |we |i'll )?(?:need|have|gotta|ought)(?: first)?(?: to)? (?:check|ask|look|talk|speak|see|confirm|verify|find out|think|test|discuss|clarify|clear)\b.*
            (?:(?!done|was|is|it'?s|are|need|needs|want|wants)[\w']+ ){0,3}(?:by|before|after) (?:tomorrow|tonight|noon|lunch|eod|\w+day|the (?:end|weekend)).{0,20}
            put me down\b.* | sign me up\b.* | back (?:to you |with (?:you|an answer) )?(?:in|by|after|at|on) .* | (?:i'?ll |i )volunteer\b.*
            i can (?!not\b|either\b|see\b|confirm\b|understand\b|tell\b|hear\b|imagine\b|only\b|reproduce\b|repro\b|access\b|remember\b|recall\b|think\b|live\b|log\b|open\b|still\b|find\b|read\b|also\b)\w+\b.*
            i(?:'ve)? got (?:this|it|that one) | mine | i got this
            (?:give|gimme) (?:me )?(?:a|an|\d+) (?:min|sec|moment|hour|day|few)\w*\b.*
            (?:one|1|a) (?:sec|second|moment|min|minute)\b.* | (?:adding |added |put |putting )?(?:it |this |that )?(?:to|on|in) my (?:list|todo|to-?do|queue|backlog|plate|radar)\b.*
            (?:it'?s |this is |that'?s )?(?:next |first |high |top |already |still )*on my (?:list|todo|plate|radar|queue|way)\b.*
            (?:(?:a|the|my) )?(?:patch|pr|fix|draft|doc|update|answer|reply|details|link|numbers|version|ticket)s? (?:is |are )?(?:incoming|coming|to follow|follows|on (?:its|the) way|underway)\b.*
            (?:queued|scheduled|planned|slated|lined up) (?:up )?for .* | (?:i )?(?:just )?(?:need|have|want) to (?:finish|wrap|get|close|land)\b.*
            i (?:plan|intend|promise|aim) to .*
            i owe (?:you|u|this) .* | remind me .* | ping me (?:if|tomorrow|again|on \w+day)\b.*
            (?:i'?m |we'?re |am |now |just )*(?!thing|bring|king|ring|being|having|using|nothing|anything|something|everything|morning|evening|during|waiting|amazing|interesting|looking good|meeting|missing|travell?ing|flying)\w{2,}ing(?: (?:it|this|that|them|now|back|in|up|again|right now|rn|soon|asap|as we speak|a fix|the fix|over|shortly))*
            (?:i'?m |am )?(?!thing|bring|being|having|nothing|anything|something|everything|waiting)\w{2,}ing (?:\S+ ){0,5}(?:now|rn)
            (?:you|they|he|she)(?:'ll| will) (?:have|get|find|receive|hear) (?!to\b).* | expect (?:it|them|an?|the|my) .*
            (?:it|that|this|they|everything|(?:the|your) \w+)(?:'ll| will) be (?:\w+ )?(?:done|ready|finished|fixed|sent|out|up|with you|yours|in your) .*
            (?:i'?m |am )?(?:planning|aiming|hoping|meaning|going) (?:to|for) (?!you\b|be (?:out|off|away)).*
            will (?!be\b|not\b|you\b|u\b|it\b|this\b|that\b|they\b|he\b|she\b|we\b|i\b|the\b|there\b|your\b|our\b|any)\w+\b.*
            we(?:'ll| will) (?:look|check|fix|send|get|take|update|sort|handle|investigate|do|come back|let you know|have (?:it|that|a look))\b.*
            (?:just )?leave (?:it|that|this|them)(?: one)? (?:with|to) me\b.* | consider it done | count on me\b.* | working on (?:it|this)\b.*
            i can | i could do (?:it|that) | (?:i'?m )?happy to (?:do|take|cover|review|look|handle)\b.*
            """,
        Delays = """
            (?:i )?(?:haven'?t|havent|have not) (?:gotten|got|had|looked|started|checked|reviewed|managed)\b.* | not yet\b.*
            (?!nothing|anything|something|everything|interesting|amazing|missing|meeting|morning|evening|boring|thinking|feeling|looking|using|running|according|regarding|being|having|living|waiting|working (?:now|fine|again)|planning|pricing|building|marketing|parking|training|onboarding|billing)\w{3,}ing(?: \S+){0,9}
            (?:\S+ )+in a (?:sec|second|moment|minute|min|bit)
            (?:i )?didn'?t (?:get|have) (?:to|a chance|time|around)\b.* | still on my\b.* | nothing yet\b.* | still nothing\b.*
            """,
        Troubles = """
            (?:does|do|did|is|are|was)(?:n'?t| not) (?:work|help|show|change|load|open|there|fix|find|it)\w* | not working | no luck | same (?:thing|story|here|error|problem|issue|result) | (?:nobody|no one|nothing) \w+s
            (?:it|this|that)(?:'s)? (?:\w+ )?(?:says|gives|asks|rejects|refuses|throws|complains|rejected|refused|hangs|wants|needs|keeps|fails|crashes|freezes|times out)
            still (?:get|see|fail|reject|broken|not|the same|an? error|happen|crash)\w* | (?:can'?t|cannot|couldn'?t) (?:find|see|open|access|log|get|reach)
            (?:is|are|seems?|says|it's) (?:\w+ )?(?:locked|empty|missing|gone|dead|closed|denied|broken|wrong|expired|not there) | access denied | nothing happens | 404
            """,
        OwnDeeds = """
            ^(?:i'?m |am )?(?!nothing|anything|something|everything|during|waiting|looking forward|being|having|bring|spring|string|thing)\w{2,}ing\b | (?:i )?(?:have|need|got) to (?!be\b|know\b|hear\b)\w+
            ^i (?!am\b|was\b|have\b|had\b|can\b|could\b|don'?t\b|won'?t\b|think\b|know\b|hope\b|guess\b|need\b|want\b|like\b|love\b|would\b|work\b|arrive\b|come\b|fly\b|leave\b|never\b|only\b|sent\b|made\b|did\b|wrote\b|put\b|got\b|found\b|went\b|came\b|took\b|gave\b|told\b|left\b|saw\b|ran\b|built\b|met\b|said\b|heard\b|thought\b|\w+ed\b)\w+
            i(?:'ll| will| can| could|'d) (?!be\b|either\b|not\b|like\b|love\b|prefer\b|rather\b)\w+
            """,
        TimesToCome = """
            right away | today | tomorrow | tmrw | tonight | later | soon | shortly | asap | eod | eow | cob | first thing | this (?:afternoon|evening|week)
            next (?:week|month|sprint|\w+day) | (?:by|before|until|after) (?:the |my |our |this )?\w+ | on \w+day | once .* | as soon as .* | when (?:i|we) .*
            in (?:(?:a|an|the|\d+|half|two|five|ten|few|couple|of) )+(?:sec|seconds?|min|mins|minutes?|hours?|days?|weeks?|moment|bit|while|morning|afternoon|evening)
            """,
        Times = """
            (?:(?:probably|hopefully|maybe|should be|will be|by|before|until|on|around|at|in|next|this|later|first thing|early|end of|the|within|no later than|sometime|after|say|about|a|an|half|couple|few|or so|of|at the latest|latest)[ ,]*)*(?:tomorrow|tmrw|tonight|today|eod|eow|cob|noon|lunch|standup|monday|tuesday|wednesday|thursday|friday|morning|afternoon|evening|day|week|month|soon|asap|shortly|minute|minutes|min|mins|hour|hours|sprint|\d+(?::\d\d)? ?(?:am|pm)|\d+:\d\d|(?<=\b(?:in|within|about|at|by|around) )\d+(?: ?(?:h|min|mins|minutes|hours?|days?|o'clock))?)(?:[ ,]*(?:morning|afternoon|evening|night|first thing|today|tomorrow|latest|at the latest|at|by|or so|noon|max|sharp|\d+(?::\d\d)?(?: ?(?:am|pm))?))*
            \d{1,2}(?: ?- ?\d{1,2})? ?(?:min|mins|minutes|h|hours?)(?: tops| max| or so| or less| at most)?
            (?:right |just |sometime )?(?:after|before) (?:my |the |our |this )?[\w:]+(?: \w+)?
            """,
        NoPromises = """
            (?:i'?ll|i will|let me) (?:pass|skip|defer to|decline)\b.* | (?:if|unless) .* i'?ll know .* | we'?ll see
            i'?ll be (?:there|in|at|on|around|free|available).*
            """,
        Resolutions = """
            (?:(?:and|all|now|ok|okay|yes|yep|yeah|it'?s|its|this is|that'?s|that is|these are|they'?re|just|already|i'?ve|ive|i have|i|we|we'?ve|has been|have been|is|are|been|should be|got it|should have been|pr|the pr|everything|everything'?s|both|both are|so|sorry|finally|aaand|it is|was|it was|also)[, ]+)*(?:done|fixed|resolved|merged|deployed|shipped|solved|closed|completed|finished|released|pushed|sent|reviewed|approved|updated|uploaded|reverted|restarted|rebased|published|rolled back|rolled out|handled|sorted|addressed|submitted|added|created|posted|replied|answered|commented|cancell?ed|booked|scheduled|invited|signed|paid|ordered|renamed|removed|deleted|rerun|reran|enabled|disabled|granted|filed|tested|verified|confirmed)\b.*
            (?:it'?s |is |now )?live\b.* | (?:i |i'?ve |we |we'?ve )?just (?:\w+ed|sent|did|put|made|spoke|wrote|got|told|gave)\b.*
            (?:(?:please|pls|can you|could you|you can|should be able to) )?(?:try|retry|check|refresh|reload)(?: it| that)? (?:again|once more|now)\b.*
            (?:it|all|this|that|ci|the build|build|pipeline|everything)(?:'s| is| are)?(?: all)?(?: now)? (?:green|back up|back|working|works|fine)(?: (?:now|again|for me))?\b.*
            """,
        NoResolutions = """
            not (?:yet )?(?:\w+ )?(?:done|fixed|merged|deployed|resolved|solved|finished|working).*
            (?:isn'?t|aren'?t|wasn'?t|hasn'?t|haven'?t|not) .*
            (?:until|once|when|if|before|after|should i|to be|gets?|getting|be|almost|nearly|half|needs? to be) (?:it'?s |this is |that'?s |we'?re |they'?re |i'?m )?(?:done|fixed|merged|deployed|resolved|solved|finished|green|approved|reviewed).*
            (?:done|ready|finished|sent|fixed) (?:by|tomorrow|tonight)\b.* | i (?:added|created|posted|sent|updated|pushed|opened) .*
            """,
        Reliefs = """
            never ?mind\b.* | nvm\b.* | nm | forget (?:it|about it|that) | (?:i )?(?:found|figured) (?:it|that)(?: out)?(?:[,!. ].*)?
            (?:i )?got (?:it|that) working\b.* | figured (?:it )?out\b.*
            (?:all )?(?:solved|resolved|sorted)(?: it| now| out| myself)*(?:[,!. ].*)?
            (?:it |that |this |all )?(?:works|worked|working|is working)(?: (?:now|again|great|perfectly|for me|like a charm|fine))*(?:[,!. ].*)?
            that (?:did it|fixed it|worked|helped|solved it|was it)\b.* | (?:it'?s |all )?fixed(?: now| it)? | all good(?: now| here)?
            no longer (?:needed|an issue|relevant|a problem)\b.* | (?:you can )?(?:ignore|disregard) (?:this|that|me|my)\b.*
            my bad\b.* | crisis averted | false alarm\b.* | problem solved | i'?m (?:good|all set|sorted|unblocked)(?: now)? | all set
            (?:leave|drop|skip|scratch|scrap|strike|cancel|ignore|disregard) (?:it|that|this)(?: one)?(?:[,!.].*)? | no need(?: any ?more)? | unblocked(?: now)? | (?:sorry,? |oops,? |ups,? )*wrong (?:channel|thread|person|window|chat|link|tab|@\d+)\b.*
            (?:sorry,? )?(?:meant for|was meant for) .*
            """,
        Ignorances = """
            (?:sorry,? )?(?:i (?:have )?)?(?:no|not a) (?:idea|clue)\b.* | not sure\b.*
            (?:i )?(?:don'?t|dont|do not) (?:know|remember|recall|really know|think i know)\b.* | dunno\b.* | idk\b.*
            (?:it )?(?:was|is)?(?:n'?t| not) ?me\b.* | not me\b.* | (?:that'?s |it'?s )?(?:beyond me|above my pay grade)\b.* | (?:.* )?i'?m (?:away|out|off|on (?:vacation|leave|pto|holiday)) ?.* | i (?:can'?t|cannot|won'?t be able to)\b.*
            (?:i'?m |am )?not (?:sure|certain|the right person|my area|familiar)\b.* | beats me
            (?:same|me too|same here|same question|same issue|same problem)\b.* | following
            (?:i )?(?:have|see|seeing|having|get|getting) the same .* | good question\b.* | interested too
            (?:also |i'd also |i'd |i would )?(?:interested|wondering|curious|(?:love|like) to know)\b.* | (?:i )?wonder(?:ing)? (?:too|the same)\b.*
            (?:maybe |perhaps |try )?(?:ask|asking) (?:@\d+|in xchannel)\b.*
            (?:maybe |perhaps )?@\d+ (?:might|may|probably|would|should)? ?knows?\b.*
            """,
        Agreements = """
            ok | okay | okey | k | kk | okie | sure(?: thing)? | sounds (?:good|great|like a plan|perfect)(?: to me)?
            works(?: for me)? | wfm | \+1 | agreed? | got it | gotcha | ack | acknowledged | roger(?: that)? | noted | understood
            perfect | great | cool | nice | awesome | alright | all right | fine(?: (?:by|with) me)? | absolutely | definitely
            of course | certainly | will do | makes sense | deal | indeed | exactly | true | right | good (?:point|call|idea|catch)
            fair(?: enough| point)? | that works | good | amazing | excellent | lovely | wonderful | sweet | brilliant | yay | same
            (?:that|it)(?:'d| would) be (?:very |really |so )?\w+ | this | gladly | happy to(?: help)? | yes please | go ahead | i see | ah ok | oh ok | makes sense to me | no objections?
            good to know | aye | 10-4 | copy(?: that)?
            """,
        Closers = """
            np | no problem | no prob | no worries | nw | yw | you'?re welcome | your welcome | anytime | any time | my pleasure
            don'?t mention it | lol | haha\w* | hehe\w* | rofl | lmao | wow | oh | ah | oops | woot | woohoo | hmm+ | huh | interesting
            nice one | well done
            (?:really |very |super |such a |so )?(?:great|nice|awesome|amazing|good|excellent|brilliant|fantastic|lovely|wonderful|impressive|beautiful|cool|solid|superb|incredible|stellar|fabulous|killer) (?:talk|job|work|demo|catch|find|finding|write-?up|post|presentation|stuff|news|idea|point|one|session|effort|thread|summary|doc|article|pr|fix|progress|launch|improvement|addition|analysis|explanation|debugging)\b[^,;?]{0,40}
            (?:i )?(?:loved?|enjoyed|liked?) (?:the|your|this|that|it)\b[^,;?]{0,40}
            (?:congrats|congratulations|kudos|props|shout-?out)\b[^,;?]{0,60} | well (?:deserved|done)\b[^,;?]{0,40}
            (?:so |very )?(?:proud|happy) (?:of|for) you\b[^,;?]{0,30} | bravo | love it | sorry | sorry about that
            sorry for the noise | my bad | too funny | so true | ouch | yikes | no hurry | no rush | take your time | whenever you can
            whenever | when you (?:have|get) (?:a )?(?:time|chance|minute|moment|sec) | tia
            """,
        Verdicts = """
            yes | yep | yeah | yup | ya | y | no | nope | nah | n | lgtm | looks good(?: to me)? | ship it | shipit | approved?
            stamped | sgtm | correct | yes,? (?:i|we|it|you) (?:do|did|can|could|will|am|is|are|have|has|should)
            no,? (?:i|we|it) (?:do|did|can|have|has|is|am)(?: ?not|n'?t) | not at all | neither | both | either | maybe | probably
            done | lg | rejected
            """,
        Thanks = """
            thanks | thank you | thankyou | thx | thnx | tx | ty | tysm | tyvm | many thanks | cheers
            thanks a (?:lot|bunch|million|ton) | much appreciated | appreciate (?:it|that|the help) | appreciated | grateful
            you rock | lifesaver | you'?re (?:the best|a star|awesome|a lifesaver)
            """,
        Greetings = """
            hi | hey | heya | hello | hiya | morning | good (?:morning|afternoon|evening|day|night) | gm | greetings | dear
            welcome(?: (?:aboard|back|to the team))? | happy (?:birthday|friday|monday|new year|anniversary|holidays|weekend)
            have a (?:nice|good|great|lovely) .* | enjoy .* | see (?:you|ya)\b.* | bye | good (?:weekend|luck) | get well soon | howdy
            sup | merry christmas | nice to (?:meet|see) you | how are you(?: doing)?(?: today)? | how'?s it going
            hope (?:you|all|everyone) (?!can\b|could\b).* | safe travels | best wishes
            """,
        Fillers = """
            so | and | but | also | ok | okay | well | oh | ah | btw | by the way | sorry | quick question | question | quick one | hmm+
            um | actually | anyway | then | just | again | now | still | one more (?:thing|question) | follow-?up | follow-?up question
            another (?:thing|question) | folks | all | team | everyone | guys | both | there | otherwise | alternatively | cool | great
            nice | right | perfect | awesome | got it | good point | agreed | tbh | fwiw | in case you missed it
            when you (?:have|get) (?:a )?(?:time|chance|minute|moment|sec) | if possible | sure(?: thing)? | lol | haha\w* | wow | oops | ugh | ha
            yay | damn
            """,
        Informations = """
            fyi | f\.y\.i\.? | for your info(?:rmation)? | heads[ -]?up | for (?:visibility|awareness|context|reference|the record)
            jfyi | psa | just (?:so you(?:'re| are)? (?:know|aware)|letting you know|to let you know|sharing)\b.* | letting you know\b.*
            no action (?:needed|required) | nothing to do | for info | just fyi | tl;?dr | announcement
            in case you(?:'re| are) interested | in case you missed it | icymi
            """,
        Tags = """
            right | correct | no | yes | yeah | ok | okay | eh | huh
            (?:isn'?t|aren'?t|wasn'?t|weren'?t|doesn'?t|don'?t|didn'?t|won'?t|can'?t|couldn'?t|shouldn'?t|hasn'?t|haven'?t) (?:it|we|you|they|he|she|that|there|i)
            (?:is|are|does|do|did|will|can) (?:it|we|you|they) | innit | you know | y'?know | agreed | makes sense | deal | see
            """,
        Rhetoric = """
            (?:not |what, )?(?:again|already) | right | really | seriously | (?:oh )?really | who knows | who cares | why not
            why am i not surprised | what (?:else )?(?:could|can) (?:possibly )?go wrong\b.* | you know what | guess what | isn'?t it(?: \w+)? | wtf | what the .* | huh
            how (?:cool|great|nice|awesome|cute) is (?:that|this|it) | lol what | are you kidding(?: me)? | what else is new
            who would(?:'ve| have) (?:thought|guessed).* | who needs .* | how is (?:this|that|it) even .* | is it (?:friday|weekend) yet
            (?:why|how) (?:\S+ ){1,5}(?:always|never|every (?:single )?(?:time|day|week|\w+day)|ever)\b.*
            know what i mean | amirite | can you believe (?:it|this|that).* | who (?:doesn'?t|wouldn'?t) .*
            what(?:'s| is) not to (?:like|love) | need i say more | how hard can it be | coincidence | how are you(?: doing)?(?: today)?
            how'?s it going | you'?re welcome | what a .*
            """,
        CopiesBefore = """
            (?:/?cc|c\.c\.|cc'?ing|cc'?ed|copying|looping in|loop in|adding|add|tagging|including|\+|fyi|jfyi|heads[ -]?up|for (?:your )?(?:info|information|visibility|awareness)(?: of| for)?|visibility(?: for| to)?|bcc|also cc|and cc|f\.?y\.?i\.?|keeping|just so you know|for info|letting)
            """,
        OwesBefore = """
            waiting (?:for|on)(?: a (?:review|reply|response|answer|word) from)? | waiting (?:for|on) (?:the |an? )?(?:\w+ )?(?:from|by)
            blocked (?:on|by)(?: a)? | needs? | pending(?: on| review from| approval from)? | depends on | hanging on | up to
            question for | questions for | one for | ask for | review from | input from | approval from | feedback from
            (?:can|could|would|will|should|may|might|maybe|perhaps|shall) | paging | calling | summoning | (?:^|[,.] )pinging | ^ping
            ^poke | todo for | action item for | ^for | ^bump(?:ing)? | ^nudge | ^to | like to hear from | calling on | volunteering
            (?:who|the (?:one|person) who|in charge|responsible) .*is | hoping | curious what | thoughts
            """,
        HandsBefore = """
            over to | hand(?:ing|ed)?(?: this| it| that)?(?: one)?(?: over| off)? to
            pass(?:ing|ed)?(?: this| it| that)?(?: one)?(?: over| on| along)? to
            (?:re)?assign(?:ing|ed)?(?: this| it| that)?(?: one)? to | deleg(?:ate|ating|ated)(?: this| it)? to
            i'?ll (?:let|leave (?:this|it|that)(?: one)? (?:to|with|for)) | leaving (?:this|it|that)(?: one)? (?:to|with|for)
            defer(?:ring)?(?: this| it)? to | this (?:one )?is for
            (?:this|that|it)(?:'s| (?:one )?(?:is|goes|belongs))(?: rather| really| now| all)? (?:to|with)
            (?:forward|escalat|redirect|transferr?)(?:ing|ed|e)?(?: this| it)? to | (?:better|best) (?:for|asked to)
            tag(?:ging)?(?: you)? it | handoff to | back to
            """,
        PassingBefore = """
            as | like | per | by | from | with | of | about | than | via | to | for | ask | asked | asking | tell | told | telling
            ping | pinged | poke | poked | let | saw | see | seen | met | cf | and i | me and | i and | said | says | dm | dm'?ed
            message | messaged | contact | contacted | email | emailed | (?<!your )call | called | inform | informed | remind | reminded | help
            welcome | congratulate | helped | helping | follow | following | according to | thanks to | thank | credit | without | through | behind | after
            before | when | where | because | since | that | if | whether | (?<!you )think | thinks | believe | believes | know | knows | guess | know if
            hear | heard | mentioned | chat(?:ted)? with | sync(?:ed)? with | pair(?:ed|ing)? with | assume | assumed | saying
            shoutout to | what |  until | once | while | @-
            """,
        PassingAfter = """
            (?:is|was|has|had|will|would|did(?!n?'t|nt)|does(?!n?'t|nt)|isn'?t|wasn'?t|hasn'?t|won'?t|can(?!n?'t|nt)|could|should|might|may|said|says|thinks?|thought|knows?|knew|wants?|wanted|told|wrote|mentioned|suggested|suggests|already|just|also|and i|usually|probably|always|never|found|made|got|took|broke|built|owns?|works?|joined|joins|left|leaves|sent|gave|went|came|ran|did(?!n?'t|nt)|'s|'ll|'d|s'|seems|needs|asks|agrees|confirms|reports|prefers|recommends|looks into|took over|who|whose|(?!need|feed|speed|embed|seed|proceed|exceed|indeed|blocked|merged\?)\w{2,}ed)
            """,
        TasksAfter = $$"""
            (?:would|might|should|may|will|can|probably|surely) (?:knows?|remember|be able to|have (?:it|that|the answer))\b.*
            will (?!be\b|have\b|know\b|love\b|want\b|need\b|not\b|probably\b|like\b|never\b|join\b|come\b|return\b|hate\b|arrive\b|you\b|we\b|i\b|it\b|this\b|that\b|the\b|they\b)\w+\b.*
            you(?:'ll| will)? {{Deeds}}\b.*
            (?:to|should|can|shall|could|please|must|needs to|has to|is going to|would be the (?:best|right) person to) {{Deeds}}\b.*
            """,
        TakeOvers = """
            take (?:this|it|that|over|care)\b.* | take (?:the|my) (?:one|lead|shift|ticket)\b.* | pick (?:this|it|that) up\b.*
            pick up (?:this|from|the)\b.* | handle (?:this|it|that)\b.* | own (?:this|it|that)\b.* | over to you\b.*
            (?:this|that) (?:one )?is yours\b.* | all yours\b.* | run with (?:this|it)\b.* | finish (?:this|it) for me\b.*
            cover (?:this|it) for me\b.* | your turn\b.*
            """,
    };
}
