namespace SlackCoach.Domain.Threads.Phrasing;

/// <summary>German.</summary>
internal static class GermanPhrases
{
    private const string You = @"(?:du|ihr|sie|jemand|einer|eine|wer|wir|ich|man|@\d+)";

    public static PhraseSet Set { get; } = new()
    {
        WordQuestions = """
            (?:was|wie|wo|wann|warum|wieso|weshalb|wer|wen|wem|woher|wohin|womit|bis wann|an wen|worauf) \w+ (?:du|ihr|wir|man|ich)\b.*
            (?:was|wie|wo|wann|warum|wieso|weshalb|wer|wen|wem|wessen|woher|wohin|womit|welche[rsmn]?|wieviel|wie ?viele?|bis wann|seit wann|ab wann|an wen)(?: [\w-]+)? (?:ist|sind|hat|haben|war|waren|kann|konnen|konnt|kannst|muss|mussen|soll|sollen|sollten|sollte|macht|machen|meinst|meint|haltst|denkst|geht|lauft|steht|wird|werden|will|weiss|gibt|brauchst|brauchen|heisst|kommt|liegt|bedeutet|passiert|finde|finden|finde ich|sieht|bekomme|fehlt|wars|ists|ists|passt|nehmen|nutzen|funktioniert)\b.*
            """,
        YesNoQuestions = $$"""
            (?:kann|kannst|konnt|konnen|konnte|konntest|konntet|hast|habt|haben|hat|ist|sind|war|bist|seid|weisst|weiss|wisst|willst|wollt|wollen|soll|sollen|sollten|sollte|muss|mussen|darf|durfen|gibt|gibts|geht|passt|wird|wurdest|wurde|siehst|seht|kennt|kennst|brauchst|braucht|machst|lauft|reicht|stimmt|schaffst|hattest|schaust|magst|kommst|nehmen|gehts|passts)(?: (?:du|ihr|sie|es|das|der|die|den|dir|euch|mir|jemand|einer|eine|wir|ich|man|schon|noch|da|hier|irgendwer|er|dein|deine|unser|unsere|@\d+))\b.*
            (?:ich )?frage? mich,? (?:ob|wie|wann|warum|wo)\b.*
            (?:jemand|irgendwer|wer) (?:eine? idee|ne idee|da|zeit|lust|ahnung|hier|schon|anders)\b.*
            (?:irgend)?(?:welche )?(?:ideen|einwande|meinungen|vorschlage)\b.*
            """,
        Requests = $$"""
            (?:kannst|konntest|konnt|konntet|konnen|konnten|wurdest|wurdet|wurden|magst|mochtest) {{You}}\b.*
            (?:kannste|konntste|magste|kann(?: das| sich| bitte| mal| es| dir| da)* (?:jemand|wer|einer)|konnte(?: das| sich| bitte| mal| es| da)* (?:jemand|wer|einer|@\d+)|jemand(?: \w+)* (?:kurz|mal|bitte|ansehen|anschauen|drubergucken|reviewen|ubernehmen)) .*
            denk(?:t|e)? (?:bitte )?(?:dran|daran|an)\b.* | vergiss (?:bitte )?nicht\b.* | bitte | bidde
            (?:ich|wir) (?:brauche|brauchen|brauchte|brauchten|benotige|benotigen)(?: \w+)? (?:dein|deine|deinen|dich|dir|euer|eure|eine?n?|hilfe|jemand\w*|@\d+|mal|noch)\b.*
            (?:fehlt|fehlen)(?: mir| uns| nur| noch| da| jetzt| hier)* (?:deine?|dein|euer|eure|ihre?)\b.*
            brauche?n? (?:noch |mal |dringend |nur |da )*(?:deine?n?|dein|eure?n?|euer|eine?n?|hilfe)\b.*
            (?:^|[,.:;-] ?)(?:schau(?: dir)?|schaut|guck|guckt|sieh|prufe?|pruf|check|checkt|sag|sagt|gib|gebt|schick|schickt|hilf|teil|meld|melde|erinner|uberpruf|aktualisier|merge|deploye|starte|review|kummer|lies|teste) (?:mal|bitte|mir|uns|dir|dich|das|den|die|bescheid|kurz|doch|es|drauf|druber|noch)\b.*
            (?:kummer|ubernimm|mach|schau|schick|gib|nimm|sag|ruf|bring|hol|besorg|leg|stell|pruf|schreib|druck|bestell|buch)e?st du\b.*
            wer (?:kann|konnte|ubernimmt|macht|nimmt|hat zeit|mag|schaut|hilft)\b.* | du bist dran\b.* | sag(?:t)? (?:mir )?bescheid\b.*
            gib(?:t)? (?:mir )?bescheid\b.* | (?:ware|wurde|fande|hatte)(?: \w+){1,5},? wenn (?:du|ihr|sie|jemand|wer|@\d+)\b.* | freigabe (?:bitte|fehlt)\b.*
            """,
        NoRequests = """
            ^gib(?:t)? mir (?:noch |mal |nur |kurz )*(?:(?:eine?n?|ne|nen|'ne|\d+|zwei|drei|funf|zehn|halbe?|paar) )+(?:minut|stund|sekund|moment|augenblick|tag|min\b)\w*.*
            muss ich (?:noch|erst|mal|vorher)\b.* | bitte (?:schon|sehr|beachten|beachtet|ignorieren|nicht wundern)\b.*
            (?:sag|gib|meld\w*)(?: \w+){0,3} bescheid,? (?:falls|wenn (?:du was|ihr was|was|etwas))\b.*
            meld(?:e|et)? (?:dich|euch),? (?:falls|wenn)\b.* | nicht notig\b.*
            """,
        Tellings = $$"""
            (?:kannst|konntest|konnt|konnen|konnten) {{You}}(?: \w+){0,4} (?:sagen|erklaren|bestatigen|beschreiben|mitteilen|erlautern|verraten|teilen|erinnern)\b.*
            """,
        Abilities = $$"""
            (?:kannst|konntest|konnt|konnen|konnten) {{You}}(?: \w+){0,5} (?:kommen|teilnehmen|dazukommen|zugreifen|sehen|nachstellen|reproduzieren|dabei sein|offnen|um \d+)\b.*
            """,
        Nudges = """
            (?:gibt es|gibts|gibt's|schon|hast du|irgendwelche|habt ihr)(?: \w+)* (?:neuigkeiten|news|neues|was neues|update|ruckmeldung|feedback|stand|antwort|infos)\b.*
            was neues\b.* | (?:kurze |kleine )?erinnerung\b.*
            (?:ich |wir )?(?:warte|warten|wartet|warten noch|warte noch)(?: \w+)? (?:auf (?:dich|deine?n?|euch|eure?n?|ruckmeldung)|noch)\b.*
            (?:hange|hangen|hangt|blockiert)(?: \w+)? (?:an dir|an deine\w+|von dir)\b.* | liegt bei dir\b.*
            was (?:meinst|haltst|denkst|sagst) du\b.* | was (?:meint|haltet|denkt|sagt) ihr\b.*
            wie (?:siehst du|seht ihr|ist der stand|schaut'?s|sieht'?s|sieht es|weit)\b.* | meinung(?:en)?\b.* | stand der dinge
            deine (?:meinung|einschatzung)\b.* | euer feedback\b.* | noch offen\b.* | nachgehakt\b.* | ich hake (?:mal )?nach\b.*
            """,
        Offers = """
            soll ich | sollen wir das | willst du,? dass ich
            """,
        Proposals = """
            wenn (?:du|ihr) (?:willst|magst|mochtest|wollt)
            """,
        Explanations = """
            weil | weils | es lag an | liegt daran | anscheinend
            """,
        Hails = """
            hallo | hi | hey | huhu
            """,
        Anybody = """
            jemand\w* | irgendwer | irgendjemand\w* | wer (?:kann|weiss|hat|konnte|ubernimmt|macht|nimmt|mag|kennt) .* | leute | alle
            team | zusammen
            """,
        OneOfYou = """
            eine?r? von euch | jemand von euch | wer von euch .* | @\d+,? oder @\d+
            """,
        Promises = """
            (?:(?:ich|da|das|dann|morgen|gleich|heute|spater|nachher|ok|ja|klar|alles klar)[, ]+)*(?:mach|mache|schau|schaue|guck|gucke|kummere|kummer|prufe|pruf|checke|check|sehe|seh|teste|ubernehme|ubernehm|erledige|melde|meld|schicke|schick|gebe|geb|fixe|fix|frage|frag|versuche|nehme|review|reviewe|merge|deploye|sende|baue|korrigiere|lese|antworte|klare|suche|starte|trage|aktualisiere|poste)(?: (?:ich|es|mir|mich|dir|euch|das|dies|mal|gleich|sofort|morgen|heute|spater|nachher|jetzt|am|bescheid|ihn|sie|die|den|nach|kurz|drum|darum|an|nochmal|uns|da|rein|bis|noch|wenn|sobald|auch)\b.*)?
            (?:du )?(?:bekommst|kriegst|hast) (?:du )?(?:es|das|sie|die|den|ihn) (?:\w+ ){0,3}(?:morgen|heute|gleich|nachher|bis|am)\b.* | uberlass das mir
            kommt (?:noch |dann |gleich )*(?:heute|gleich|morgen|spater|nachher|sofort|bald|bis|diese woche|am|im laufe)\b.* | (?:das|den|die|es|ihn|sie) (?:nehm|mach|ubernehm|erledig|schau|pruf|fix|seh|regel|bau|teste?|klar|schreib)e? ich\b.*
            (?!habe?\b|hatte|finde?\b|denke?\b|glaube?\b|war\b|bin\b|kann\b|konnte|weiss|wusste|meine?\b|brauche?\b|will\b|wollte|soll\b|sollte|darf|mag\b|dachte|kenne?\b|wie\b|was\b|wo\b|ob\b|wenn\b|dass\b|weil\b|falls\b|sobald\b|wurde|wann\b|warum\b|wieso\b|da\b|so\b|und\b|oder\b|aber\b|hoffe?\b|verstehe?\b|vermute?\b|arbeite?\b|komme?\b|bekomme?\b|muss\b|sehe? ich (?:auch|genauso|nicht|so)|nehme? ich an)\w{3,} ich (?!nicht\b|auch nicht\b|schon\b|gestern\b).*
            ich (?!(?!warte|teste|bereite|leite|antworte|biete|richte|berichte|beobachte|schalte|halte)\w+te\b|habe\b|hatte|finde\b|denke\b|glaube\b|konnte|wusste|meine\b|brauche\b|wollte|sollte|musste|dachte|kenne\b|wurde|ware\b|hoffe\b|verstehe\b|vermute\b|arbeite\b|bekomme\b|nutze\b|verwende\b|bevorzuge\b|empfehle\b|danke\b|sehe (?:das|es) (?:auch|genauso|so|anders|nicht)|frage mich|komme (?:nicht|erst)|\w+ierte\b|machte|sagte|meinte|suchte|fragte|schickte|nehme an|mochte)\w{3,}e\b.*
            (?:schau|guck|check|mach|meld|schreib|schick|prufe?|teste?|klar|frag|kummer)e? (?:mich |es |das |dir |danach|gleich|nachher|spater|morgen|heute|drum|dann|mir|nochmal|mal)\b.*
            verlass dich (?:drauf|auf mich) | (?:das )?krieg(?:e)? ich hin\b.*
            ich werde .* | werde ich .* | (?:ich )?(?:bin|sitze) (?:dran|gerade dran|schon dran|dabei|daran)\b.*
            (?:bin|schon) dran\b.* | schau'?s mir an\b.*
            (?:ist|steht|kommt)(?: \w+)? (?:in arbeit|auf meiner liste|auf meinem zettel)\b.*
            (?:eine |einen |nen )?(?:sekunde|moment|minute|augenblick)\b.*
            (?:wird|werd) (?:gemacht|ich machen|erledigt) | wird erledigt
            (?:ich )?komme? (?:\w+ ){0,4}dazu\b.* | (?:ich )?muss (?:ich )?(?:erst|noch|mal|kurz|da|das|vorher)\b.*
            ich (?:kann|konnte) (?:das|es|mir das) (?:ubernehmen|machen|anschauen|ansehen|mal .*) | lass mich .*
            gib(?:t)? mir (?:ne|eine|einen|\d+|kurz|bis)\b.*
            ich (?:kann|mach|mache|ubernehme|ubernehm|nehme|springe)(?: (?:das|es|ihn|sie|den|die|gern|gerne))*(?: (?:machen|ubernehmen|ein))?
            """,
        Delays = """
            (?!finde|habe|hatte|brauche|denke|sehe|glaube|ware|kenne|meine|mochte|verstehe|hoffe|wurde)\w{3,}e (?:sie|ihn|es|dich|dir|mich|das|den|die|ihm|ihr|euch)\b.* | noch nicht\b.* | (?:bin |ich bin )?(?:noch )?nicht dazu gekommen\b.* | (?:hatte|habe|hab)(?: \w+)? (?:noch )?keine zeit\b.* | (?:bisher|noch) nichts\b.*
            """,
        Troubles = """
            (?:geht|funktioniert|klappt|hilft|ladt|offnet)(?: \w+)? (?:nicht|nix) | finde (?:es|das|ihn|sie|da)? ?nicht\w* | immer noch | (?:niemand|keiner) \w+t | dasselbe | gleiche[rs]? fehler | (?:sagt|meldet|zeigt)(?: mir)? (?:dass|nur|immer|einen fehler) | ist (?:zu|leer|weg|gesperrt|abgeschlossen)
            """,
        OwnDeeds = """
            (?:ich (?!bin|wurd|habe?|hatte|war|komme?|fliege|muss|glaube?|denke?|brauche?|arbeite|bekomme?|kann nicht)\w{2,}|(?!komme|habe|bin|denke|glaube)\w{3,}e? ich|^(?:\w{3,}e) (?:das|es|dir|ihn|sie|die|den|mich))
            """,
        TimesToCome = """
            morgen | gleich | sofort | nachher | spater | bald | heute (?:noch|abend|nachmittag|mittag) | bis \w+ | sobald .* | wenn ich .*
            (?:um|am|nach(?: de[mr])?|vor(?: de[mr])?) \w+ | nachste woche | in (?:einer|einem|\d+|zwei) .*
            """,
        Times = """
            (?:(?:bis|am|um|in|gegen|heute|morgen|noch|im|nach|dem|der|einer|spatestens|ca|vor)[ ,]*)*(?:morgen|heute|spater|gleich|nachher|montag|dienstag|mittwoch|donnerstag|freitag|fruh|vormittag|nachmittag|abend|mittag|woche|stunde|stunden|minuten|tagen|uhr|bald|\d+:\d\d)(?:[ ,]*(?:fruh|vormittag|nachmittag|abend|uhr|minuten|stunden|spatestens))*
            """,
        NoPromises = """
            (?:gebe|geb|ubergebe|leite|reiche)(?: \w+){0,2} (?:an @\d+|weiter|ab)\b.* | ich werde (?:nicht|im urlaub|weg)\b.*
            (?:ich )?(?:sehe|seh) (?:das|es) (?:auch|genauso|nicht)\b.*
            """,
        Resolutions = """
            (?:(?:ist|sind|ja|so|jetzt|schon|alles|hab|habe|hab's|habs|ich|das|es|wurde|wurden|nun|bereits|gerade|eben|der|die|pr|build|es ist|hat sich|nochmal|haben|wir|grad|ok|dir|euch|mal|beides)[, ]+)*(?:erledigt|fertig|gefixt|behoben|gelost|gemerged|gemergt|gemerget|deployed|deployt|ausgerollt|abgeschlossen|erledigt|gesendet|geschickt|verschickt|gepruft|reviewt|reviewed|freigegeben|approved|angepasst|aktualisiert|hochgeladen|geschlossen|gepusht|repariert|korrigiert|neu gestartet|neugestartet|geschrieben|beantwortet|eingetragen|gemacht|passiert|umgesetzt|veroffentlicht|angelegt|geschafft)\b.*
            (?:lauft|geht|funktioniert|klappt) (?:jetzt|wieder|nun)\b.*
            """,
        NoResolutions = """
            (?:noch )?nicht\b.* | (?:ist|sind|wurde) (?:noch )?nicht .* | (?:wenn|sobald|bis|falls) .*
            """,
        Reliefs = """
            (?:ich )?habe? (?:ihn|es|sie|das)(?: schon| jetzt)? | vergiss(?: es|'?s)?(?! nicht)\b.* | lass (?:mal|gut sein|es)\b.* | vergesst(?: es)? | (?:hat sich|hab'?s|habe es|habs)(?: \w+)? (?:erledigt|gefunden|gelost)\b.*
            (?:schon )?gefunden\b.* | (?:ist |schon )?(?:erledigt|behoben|gelost)(?:[,!.].*)?
            (?:lauft|geht|funktioniert|klappt) (?:jetzt|wieder|nun)\b.* | nicht mehr (?:notig|relevant|aktuell)\b.* | daran lag'?s\b.*
            das war'?s\b.* | fehlalarm\b.* | hat geklappt\b.* | hat funktioniert\b.*
            (?:sorry,? |ups,? )*falscher (?:kanal|thread|chat)\b.*
            """,
        Ignorances = """
            (?:ich )?(?:kann|bin)(?: \w+){0,2} (?:leider )?(?:nicht|weg|im urlaub|verreist)\b.* | (?:leider )?(?:keine|ka|null) ahnung\b.* | keine idee\b.* | (?:das )?weiss ich (?:auch |leider )?nicht\b.*
            ich weiss (?:es |das )?(?:auch |leider )?nicht\b.* | (?:bin )?(?:mir )?nicht sicher\b.* | (?:bei mir|ich) auch\b.*
            (?:ich nicht|nicht ich)\b.* | gleiche (?:frage|problem)\b.* | gute frage | frag(?:t)?(?: mal| doch| am besten)* @\d+.*
            (?:das |vielleicht )?weiss (?:vielleicht |wohl )?@\d+.*
            """,
        Agreements = """
            (?:das )?(?:ware|fande ich) \w+ | klar | na klar | alles klar | passt(?: so| fur mir| fur mich)? | ja klar | gerne? | gern geschehen | einverstanden
            in ordnung | okay | gut | sehr gut | super | prima | perfekt | top | verstanden | mach(?:en)? wir | genau | stimmt | richtig
            geht klar | jo | jap | jepp | klingt gut | gute idee | abgemacht | sicher | naturlich | jawohl | dito | notiert
            finde ich gut
            """,
        Closers = """
            kein problem | keine ursache | nichts zu danken | bitte(?: schon| sehr)? | gerne? geschehen | gluckwunsch
            herzlichen gluckwunsch | gratuliere | gut gemacht
            (?:sehr )?(?:tolle|gute|super|starke|klasse|coole|schone|guter|toller|starker|super|schoner) (?:arbeit|prasentation|demo|vortrag|job|idee|sache)\b[^,;?]{0,30}
            (?:gluckwunsch|gratulation|herzlichen gluckwunsch) [^,;?]{0,40} | schon | sorry | entschuldigung | tut mir leid
            macht nichts | kein stress | eilt nicht | keine eile | wenn du zeit hast | haha\w* | hihi | na sowas | mega | geil | cool
            """,
        Verdicts = """
            ja | nein | ne | nee | nope | doch | vielleicht | beides | stimmt nicht | sieht gut aus | schaut gut aus | passt so | keins
            """,
        Thanks = """
            dank(?:e|e dir|e euch|e schon|e sehr|eschon|esehr)? | vielen (?:lieben )?dank | herzlichen dank | besten dank | merci
            danke danke | dank dir | dank euch | tausend dank | lieben dank | dankee+
            """,
        Greetings = """
            hallo | hi | hey | moin(?: moin)? | servus | guten (?:morgen|tag|abend|appetit) | gute nacht | mahlzeit | grussi
            liebe grusse | lg | vg | viele grusse | willkommen(?: im team| zuruck)? | alles gute(?: zum geburtstag)?
            schones wochenende | schonen (?:feierabend|urlaub|tag|abend) | bis (?:morgen|spater|dann|gleich) | tschuss | ciao
            frohe (?:weihnachten|ostern) | gute besserung | wie geht'?s(?: dir| euch)? | happy birthday
            """,
        Fillers = """
            also | und | aber | auch | noch | kurze frage | frage | mal eben | sorry | ubrigens | ach | achso | ok | okay | na | nochmal
            eine frage(?: noch)? | noch eine frage | dann | so | super | leute | zusammen | alle | team | an alle | wenn du zeit hast
            bei gelegenheit | gut | klar | hm+ | sag mal | ihr lieben | oder
            """,
        Informations = """
            zur (?:info|information|kenntnis|kenntnisnahme)\b | zur info an | z\.?k\.? | zki
            nur (?:zur info|als info|damit ihr|damit du|so als info)\b.* | info an alle | kurze info | als info | kurzer hinweis
            hinweis | vorabinfo
            """,
        Tags = """
            oder | oder nicht | nicht wahr | nicht | richtig | stimmt'?s | ok | okay | ja | ne | gell | gelle | passt das
            einverstanden | korrekt | right
            """,
        Rhetoric = """
            (?:warum|wieso) (?:\S+ ){1,5}(?:immer|nie|jedes mal|standig)\b.* | wer hatte das gedacht.*
            wann .* (?:mal )?(?:keine?[rs]?|nicht) | schon wieder | echt | wirklich | ernsthaft | wer weiss | warum nicht | na und | was soll'?s | wie geht'?s | wie geht es (?:dir|euch)
            im ernst | was ist das denn
            """,
        CopiesBefore = """
            (?:in kopie|zur (?:info|kenntnis)(?: an| fur)?|in cc|nehme? (?:mal )?|hole? (?:mal )?|info (?:an|fur)|z\.?k\.?)
            """,
        OwesBefore = """
            (?:warte|warten|wartet|wartend)(?: noch| gerade)? auf(?: (?:die|das|den) \w+ von)? | blockiert (?:von|durch)
            (?:brauche|brauchen)(?: noch)?(?: die| das| den| eine?)?(?: \w+ von)? | liegt (?:bei|an) | hangt (?:an|bei) | frage an | zustandig(?: \w+)* ist
            fehlt(?: nur)? noch | kann | konnte | vielleicht
            """,
        HandsBefore = """
            (?:gebe?|gib|ubergebe?|weitergegeben|ubergeben)(?: (?:das|es|dies|hier|ich))*(?: weiter| ab)? an
            (?:leite|reiche)(?: (?:das|es))?(?: weiter)? an | (?:das|dies|es) (?:ubernimmt|macht|ist was fur|geht an|ist fur|liegt(?: jetzt)? bei|ist(?: jetzt)? bei|gehort(?: jetzt)? zu|verantwortet|betreut)
            (?:zuweisen|zugewiesen) an | an dich,?
            """,
        PassingBefore = """
            wie | laut | von | mit | bei | fur | an | durch | ohne | uber | frag | frage | fragt | gefragt | fragen | frag mal
            frag doch | sagt | sagte | meinte | hat | haben | ist | dank | nach | dass | wenn | weil | und ich | ich und | sag | sagt
            zu | auf | was | ob
            """,
        PassingAfter = """
            (?:ist|war|hat|hatte|wird|sagt|sagte|meint|meinte|kommt|kam|schrieb|weiss|kennt|ubernahm|macht|hatte|und ich|schon|auch|wollte|will|arbeitet|findet|denkt|glaubt|sitzt|fehlt)
            """,
        TasksAfter = """
            (?:uberlassen|ubergeben|weitergeben|zuweisen|weiterleiten)\b.* | weiss (?:das|es|bestimmt|sicher|vielleicht|da)\b.* | (?:ubernimmt|kummert sich|soll|sollte|muss|musste|macht das|schaut (?:sich|es|das))\b.*
            """,
        TakeOvers = """
            (?:ubernehmen|ubernimmst|ubernehmt|ubernimm)\b.* | (?:\w+ )*(?:ubernehmen|weitermachen|abnehmen) | gehort dir\b.*
            du bist dran\b.* | mach(?:st)? du das\b.* | ubergebe (?:ich )?(?:dir|an dich)\b.* | (?:\w+ )*kummern
            """,
    };
}
