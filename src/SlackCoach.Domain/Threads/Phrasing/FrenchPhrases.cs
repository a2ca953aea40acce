namespace SlackCoach.Domain.Threads.Phrasing;

/// <summary>French.</summary>
internal static class FrenchPhrases
{
    public static PhraseSet Set { get; } = new()
    {
        WordQuestions = """
            (?:qu'est[- ]ce que|qu'est[- ]ce qui|qui est[- ]ce|est[- ]ce que|est[- ]ce qu'|c'est quoi|quoi de neuf|a quelle heure|pour quand|c'est quand|c'est ou|c'est qui) ?.*
            (?:comment|ou|quand|pourquoi|combien|qui|quel|quelle|quels|quelles|que|a qui|depuis quand|jusqu'a quand)(?: \w+)? (?:est|sont|on|tu|vous|je|faire|peut|peux|doit|dois|fait|font|as|avez|est[- ]ce|sait|a|faut|faut[- ]il|va|vont|sera|etait|penses|pensez|veut|s'occupe|se trouve|marche|puis[- ]je|peut[- ]on|en est)\b.*
            """,
        YesNoQuestions = """
            (?:c'est |ca )?(?:ok|bon|possible|faisable) pour (?:toi|vous)\b.*
            je me demande (?:si|comment|quand|ou|pourquoi)\b.*
            (?:quelqu'un|qqn|qq1|quelqun) (?:sait|peut|pourrait|a|aurait|connait|d'autre|est|veut|se|m'|pour)\b.*
            (?:tu|vous) (?:peux|pouvez|pourrais|pourriez|sais|savez|as|avez|vois|voyez|penses|pensez|veux|voulez|es|etes|viens|confirmes|crois|saurais|aurais|auriez|connais|valides|preferes) .*
            (?:as-tu|avez-vous|es-tu|etes-vous|sais-tu|savez-vous|peut-on|doit-on|faut-il|y a-t-il|peux-tu|puis-je|veux-tu|vois-tu|penses-tu|on peut|on fait|ca te va|ca vous va|ca marche pour|t'as|t'es|c'est bon pour|une idee|des idees|un avis|des avis)\b.*
            """,
        Requests = """
            (?:peux[- ]tu|pouvez[- ]vous|pourrais[- ]tu|pourriez[- ]vous|tu peux|vous pouvez|tu pourrais|vous pourriez|quelqu'un peut|quelqu'un pourrait|quelqu'un pour|qqn peut|veux[- ]tu bien|voudrais[- ]tu|serait[- ]il possible|est[- ]ce que (?:tu|vous) (?:peux|pouvez|pourrais|pourriez)|est[- ]ce que quelqu'un (?:peut|pourrait)|ca te derange(?:rait)? de|tu peut)\b.*
            (?:^|[,.:;-] ?)(?:pense[zs]? a|n'oublie[zs]? pas)\b.* | s'?il te plait | s'?il vous plait | stp | svp
            merci de (?!rien|ton|ta|tes|votre|vos|l'|m'avoir|ta|nous avoir|la|le)\w+r\b.*
            (?:j'ai|on a|nous avons|j'aurais|on aurait|j'aurai|il faudrait|il me faut|il nous faut)(?: \w+)? (?:besoin|ton|ta|votre|une (?:review|relecture|validation)|un (?:coup|avis|retour))\b.*
            besoin (?:de ton|de ta|de tes|d'un|d'une|d'aide|que tu|de toi|de @\d+)\b.*
            (?:^|[,.:;-] ?)(?:regarde|regardez|jette un|jetez un|verifie|verifiez|dis[- ]moi|dites[- ]moi|envoie|envoyez|confirme|confirmez|valide|validez|relis|aide[- ]moi|aidez[- ]moi|previens|tiens[- ]moi|tenez[- ]moi|fais[- ]moi|donne[- ]moi|partage|mets|corrige|relance|deploie)\b.*
            (?:il |nous |me |ne )?manque(?:nt)?(?: \w+){0,2} (?:ta|ton|tes|votre|vos)\b.*
            qui (?:peut|pourrait|prend|s'en occupe|s'en charge|veut|regarde|est dispo)\b.* | a toi de (?:jouer|voir)\b.*
            (?:serait|ferait|aiderait|arrangerait|aimerais|aimerait|faudrait|vaudrait)(?: \w+){0,4} (?:si|que|qu') ?(?:tu|vous|quelqu'un|qqn|l'un)\b.*
            """,
        NoRequests = """
            (?:s'il (?:te|vous) plait |merci d')(?:ignorez|ignore|ignorer).* | pas besoin .* | n'hesite[sz]? pas\b.*
            ^\w{3,}[eiu]e?s? (?:hier|ce matin|la semaine derniere|deja|depuis)\b.*
            dis[- ]moi si (?:tu as besoin|besoin|jamais)\b.*
            """,
        Tellings = """
            (?:peux[- ]tu|pouvez[- ]vous|pourrais[- ]tu|pourriez[- ]vous|tu peux|vous pouvez|tu pourrais|vous pourriez)(?: \w+)? (?:dire|expliquer|confirmer|preciser|m'expliquer|me dire|rappeler|partager|m'indiquer|indiquer|nous dire)\b.*
            """,
        Abilities = """
            (?:peux[- ]tu|pouvez[- ]vous|pourrais[- ]tu|pourriez[- ]vous|tu peux|vous pouvez|tu pourrais|vous pourriez) (?:venir|participer|acceder|te connecter|voir|reproduire|etre|demain|aujourd'hui|a \d)\b.*
            """,
        Nudges = """
            (?:des|une?|du|t'as des|as[- ]tu des|avez[- ]vous des|y a[- ]t[- ]il (?:des|du)|pas de)(?: \w+)? (?:nouvelles?|news|nouveau|retour|retours|update|avancee|maj|reponse)\b.*
            du nouveau\b.* | petit (?:rappel|up)\b.* | rappel\b.* | je (?:me permets de )?relance\b.*
            (?:j'|on |je suis |nous |toujours )?(?:attends?|attendons|en attente)(?: \w+)? (?:de )?(?:ton|ta|tes|toi|votre|vos|vous)\b.*
            bloques?(?: \w+)? (?:par toi|sur ton|sur ta|en attendant)\b.* | (?:tu |vous |t')en (?:penses?|pensez|dis|dites) quoi\b.*
            qu'en (?:penses?|pensez|dis|dites)[- ](?:tu|vous)\b.* | ton avis\b.* | votre avis\b.* | un avis\b.* | des avis\b.*
            ca en est ou\b.* | (?:on|tu|vous|c')? ?(?:en (?:est|es|etes)) ou\b.* | ou en (?:es|est|etes|sommes)\b.* | ca avance\b.*
            t'as pu (?:regarder|voir|avancer)\b.* | as[- ]tu pu\b.* | tu as pu\b.* | up
            """,
        Offers = """
            tu veux que je | veux-tu que je | vous voulez que je | je (?:le|la) \w+ moi
            """,
        Proposals = """
            si (?:tu veux|vous voulez|ca t'arrange)
            """,
        Explanations = """
            parce que | parce qu | car | en fait c'etait
            """,
        Hails = """
            salut | coucou | hello | bonjour | he
            """,
        Anybody = """
            quelqu'un | qqn | quelqun | qui (?:peut|sait|pourrait|a|prend|veut|s'en) .* | tout le monde | l'equipe | les gens
            """,
        OneOfYou = """
            l'une? (?:de vous|d'entre vous|des deux) | une? d'entre vous | une? de vous(?: deux)? | @\d+,? ou @\d+
            """,
        Promises = """
            (?:(?:ok|oui|d'accord|alors|demain|bon|moi)[, ]+)*(?:je|j') ?(?:m'en|l'|le|la|les|te|vous|lui|y|m'y|regarde|verifie|fais|vais|check|corrige|jette|prends|m'occupe|reviens|envoie|teste|relis|mets|deploie|merge|lance|repond|reponds|confirme|traite|prepare|creuse|essaie|essaye|ferai|regarderai|verrai|verifierai|enverrai|reviendrai|repondrai|corrigerai|essaierai|rajoute|ajoute|demande)(?: ?(?:m'en|regarde|occupe|verifie|fais|vais|check|corrige|tiens|dis|envoie|mets|prends|vois|relis|ferai|regarderai|dirai|mettrai|au courant|confirme|repond|reponds|teste|lance|gere|pense|attaque|fait|demain|ca|cela|un|une|des|du|de|tout|ce|cet|cette|apres|la|le|les|a|en|dans|avec|lui|vers|asap|maintenant)\b.*)?
            (?:(?:ok|oui|attends|bon|alors|donc|d'accord|moi)[, ]+)*je (?:(?:te|vous|le|la|les|lui|leur|y|en|l'|t'|me|m'en|m'y) ?)*(?!suis|ai\b|a\b|avais|n'|pense|crois|veux|dois|peux|pars|bosse|ne|sais|prefere|trouve|comprends|connais|aime|adore|deteste|espere|suppose|imagine|doute|confirme|dirais|travaille|utilise|habite|viens|suggere|propose|recommande|conseille|remercie|approuve|valide|reste|remarque|constate|parle|souhaite|voudrais|aurais|etais|vois (?:pas|bien|ce|que|plus)|passe|laisse|transmets|transfere)(?!\w+ais\b)\w{3,}\b(?!').*
            on (?:regarde|s'en occupe|va|verifie|fait ca)\b.* | laisse[- ]moi\b.* | laissez[- ]moi\b.*
            j'y (?:jette|regarde|vais|retourne|reviens|passe|pense)\b.* | (?:j'y|je suis) (?:travaille|suis|dessus|en train)\b.* | (?:je suis |suis )?dessus\b.* | en cours(?: de .*)?
            donne[- ]moi (?:une?|\d+|deux|cinq)\b.* | (?:une?|deux|cinq|\d+) (?:seconde|secondes|minute|minutes|min|instant)\b.*
            je gere\b.*
            (?:je |j')(?:\w+'?\w* ){0,2}(?!vrai)\w+rai\b.* | compte(?:z)? sur moi\b.* | (?:tu|vous) (?:l'|les |la )?(?:auras|aurez|recevras|recevrez)\b.*
            c'est (?:sur ma liste|dans ma todo)\b.* | ce sera fait\b.* | ca marche,? je\b.* | je (?:m'en|te|vous|l'|le|la|les) \w+.*
            (?:je dois|il faut que je|faut que je) (?:d'abord )?\w+.*
            (?:moi )?je (?:peux|veux bien|prends)(?: (?:le|la|les|ca|m'en|y|te|vous|prendre|faire|gerer)\b.*)?
            """,
        Delays = """
            pas encore\b.* | (?:j'ai|je n'ai|j'ai toujours)(?: pas)?(?: encore)? (?:pas )?(?:eu le temps|pu)\b.* | (?:toujours|encore) rien\b.*
            """,
        Troubles = """
            personne ne \w+ | pareil | ca me (?:dit|donne|affiche|demande) | (?:marche|fonctionne|trouve|vois|s'ouvre|s'affiche|change)(?: \w+)? (?:pas|rien) | toujours (?:pas|la meme|le meme|une erreur) | meme erreur | est (?:ferme|vide|verrouille)e?
            """,
        OwnDeeds = """
            (?:je |j')(?:(?:te|vous|le|la|les|lui|y|m'en|m'y|l'|t') ?)*(?!suis\b|ai\b|avais\b|pense\b|crois\b|veux\b|dois\b|pars\b|bosse\b|peux\b|ne\b|n')\w+
            """,
        TimesToCome = """
            demain | ce soir | cet? (?:aprem|apres-midi|apres midi) | tout de suite | tout a l'heure | bientot | plus tard | d'ici .*
            (?:avant|apres|des) (?:le |la |les |mon |ma |l')?\w+ | (?:lundi|mardi|mercredi|jeudi|vendredi)(?: prochain)? | la semaine prochaine
            dans (?:une?|\d+|la|les|deux|cinq) .* | quand je .*
            """,
        Times = """
            (?:(?:d'ici|pour|avant|ce|cet|cette|vers|dans|la|le|l'|a|en|une?|apres|debut|fin)[ ,]*)*(?:demain|aujourd'hui|soir|aprem|apres-midi|matin|lundi|mardi|mercredi|jeudi|vendredi|semaine|heure|heures|minutes|midi|bientot|journee|\d+(?:h|:\d\d))(?:[ ,]*(?:matin|soir|aprem|prochaine|minutes|heures|au plus tard))*
            """,
        NoPromises = """
            je (?:passe|transmets|transfere)\b.* | je (?:te|vous|la|le) (?:passe|laisse)\b.*
            je (?:ne )?(?:l'|le |la )?(?:sais|peux|vois|pense) pas\b.*
            je (?:vais|serai) (?:etre )?(?:absent|en conge|en vacances)\w*\b.*
            je (?:l'ai|les ai|vous ai|t'ai|lui ai|m'en suis|y ai) .*
            """,
        Resolutions = """
            (?:(?:c'est|tout est|ca y est|est|voila|ok|oui|deja|maintenant|a ete|je l'ai|j'ai|ont ete|sont|tout|on a|je viens de|t'as tout|bien|la pr est|le build est)[, ]+)*(?:fait|faite|regle|reglee|corrige|corrigee|merge|mergee|deploye|deployee|resolu|resolue|termine|terminee|fini|finie|envoye|envoyee|relu|relue|valide|validee|pousse|publie|ferme|fermee|approuve|approuvee|mis a jour|mise a jour|redemarre|relance|livre|repare|mis en ligne|pret|prete)\b.*
            (?:ca|tout) (?:marche|fonctionne|remarche|refonctionne)\b.*
            """,
        NoResolutions = """
            (?:ce n'est|c'est|pas|toujours|n'est) (?:toujours )?pas .* | pas encore\b.* | (?:des que|quand|une fois|si|jusqu'a) .*
            """,
        Reliefs = """
            laisse(?:z)? tomber\b.* | laisse | je (?:l'|les )ai | oublie(?:z)?\b.* | (?:c'est bon,? )?(?:j'ai|je l'ai) (?:trouve|resolu|compris|reussi)\b.*
            c'est (?:bon|regle|resolu|reparti)\b.*
            (?:ca|tout) (?:marche|fonctionne|remarche|refonctionne)(?: maintenant| nickel| bien)?\b.*
            (?:resolu|regle|corrige)(?:[,!.].*)? | plus besoin\b.* | c'etait (?:ca|bien ca)\b.* | fausse alerte\b.* | trouve
            (?:desole,? |oups,? )*mauvais (?:canal|fil|chat|thread)\b.*
            """,
        Ignorances = """
            (?:desolee?,? )?(?:je )?(?:ne )?(?:peux|pourrai) pas\b.* | aucune idee\b.* | (?:je )?(?:ne )?(?:sais|sait) pas\b.* | je n'en sais rien\b.* | chais pas\b.*
            pas (?:sur|sure|certain)\b.* | (?:moi|nous) (?:aussi|non plus)\b.*
            pas moi\b.* | (?:meme|pareil)(?: question| probleme| chose| ici| pour moi)?\b.* | bonne question | demande(?:z)?(?: plutot)? a @\d+.*
            @\d+ (?:sait|saura|devrait savoir)\b.*
            """,
        Agreements = """
            (?:ce|ca) serait \w+ | d'accord | d'acc | dac | ok(?:ay)? | ca (?:marche|roule|me va|joue) | entendu | parfait | bien sur | avec plaisir
            volontiers | super | genial | top | nickel | compris | c'est note | note | bonne idee | tres bien | impec\w*
            exact(?:ement)? | vendu | carrement | absolument | effectivement | tout a fait | yes | ok pour moi | c'est bon pour moi
            """,
        Closers = """
            de rien | je (?:t'|vous )en prie | pas de (?:souci|soucis|probleme|quoi) | aucun (?:souci|probleme) | y a pas de quoi
            bravo | felicitations | bien joue
            (?:tres )?(?:beau|bon|excellent|super|belle|bonne|superbe) (?:travail|boulot|presentation|demo|idee|talk|taf)\b[^,;?]{0,30}
            (?:bravo|felicitations|chapeau) [^,;?]{0,40} | desole | desolee | pardon | mdr | ptdr | haha\w* | pas d'urgence
            rien d'urgent | quand tu (?:peux|veux|as le temps) | prends ton temps | t'inquiete | chapeau
            """,
        Verdicts = """
            oui | non | si | ouais | nan | peut-etre | les deux | aucun | c'est ca | c'est correct | ok pour merger | je pense que oui
            je pense que non
            """,
        Thanks = """
            merci | merci (?:beaucoup|bien|a toi|a tous|encore|infiniment) | un grand merci | mille mercis | je te remercie
            je vous remercie
            """,
        Greetings = """
            bonjour | salut | coucou | bonsoir | bonne (?:journee|soiree|nuit|annee|chance)
            bon (?:week-?end|courage|appetit|anniversaire|lundi|vendredi) | bienvenue(?: dans l'equipe| a bord)?
            joyeux (?:noel|anniversaire) | a (?:demain|plus|bientot|tout a l'heure) | ca va | comment ca va | cordialement | hello
            bises?
            """,
        Fillers = """
            alors | et | mais | aussi | du coup | sinon | au fait | une (?:question|petite question) | (?:petite )?question(?: rapide)?
            desole | pardon | bon | bah | ben | ok | donc | ah | en fait | tout le monde | l'equipe | a tous
            quand tu (?:peux|veux|as le temps|as 5 min|as un moment) | si possible | super | parfait | encore une question | tiens
            """,
        Informations = """
            pour (?:info|ton info|votre info|information|ton information|votre information|rappel)\b | pour infos?
            juste pour (?:info|vous prevenir|te prevenir|dire)\b.* | a titre (?:d'info|d'information|informatif) | je vous informe\b.*
            sachez que\b.* | info
            """,
        Tags = """
            non | hein | n'est[- ]ce pas | ok | d'accord | c'est (?:ca|bien ca) | pas vrai | si | oui | ca va
            """,
        Rhetoric = """
            pourquoi (?:\S+ ){1,6}(?:toujours|jamais|a chaque fois)\b.* | qui l'eut cru | qui aurait (?:cru|pense).*
            encore | deja | serieux | serieusement | ah bon | vraiment | qui sait | pourquoi pas | et alors | ca va | comment ca va | comment vas-tu
            tu vas bien | c'est pas vrai
            """,
        CopiesBefore = """
            (?:en copie|je mets en copie|je rajoute|j'ajoute|pour info(?:rmation)?(?: a)?|pour l'info de|copie a|je te mets en copie)
            """,
        OwesBefore = """
            (?:on |j'|toujours |en )?(?:attends?|attente|attendons|attendant)(?: (?:de|d'|le|la|l'|un|une|que|le retour de|la review de|la validation de|une reponse de|un retour de))*
            bloques? par | besoin de | manque(?: plus que)?(?: la validation de)? | question pour | peut-etre | depend de
            """,
        HandsBefore = """
            (?:je )?(?:passe|transmets|transfere|laisse|confie|file|donne)(?: ?(?:ca|cela|la main|le sujet|le relais|le bebe|la suite))? a
            (?:je )?(?:te|le|la|les|lui) (?:passe|laisse|transmets|confie) a? ?| (?:assigne|assignee|attribue|delegue)(?: ca)? a
            c'est pour | (?:ca|c'est) (?:revient|a) a | c'est (?:plutot |maintenant |cote |chez |du cote de |le sujet de |a voir avec )+ ?
            """,
        PassingBefore = """
            comme (?:dit|disait|l'a dit|le disait) | comme | selon | d'apres | par | avec | de | d' | a | chez | pour | sans | demande a | demandez a | demande | j'ai demande a
            vu avec | vois avec | voir avec | grace a | dit | parle a | parle avec | que | qu' | si | quand | et moi | sur
            """,
        PassingAfter = """
            (?:est|etait|sera|va|vient|a (?:dit|fait|deja|merge|corrige|repondu|demande|propose|pris|casse|trouve|mis|parle|lance|envoye)|a(?= (?!gente\b|base\b|parte\b|rede\b|equipe\b|fase\b)\w+(?:e|i|u|is|it|ert)\b)|avait|dit|pense|sait|disait|travaille|s'occupe|veut|m'a|nous a|l'a|et moi|aussi)
            """,
        TasksAfter = """
            (?:saura|sait sans doute|doit savoir)\b.* | je te laisse \w+r\b.* | (?:s'en occupe|s'en charge|va s'en occuper|doit|devrait|prend (?:le relais|ca|la suite)|se charge)\b.*
            """,
        TakeOvers = """
            prendre (?:le relais|la main|la suite|ca|ce|cette|le sujet)\b.* | t'en (?:occuper|occupes|charger|charges)\b.*
            vous en (?:occuper|occupez|charger)\b.* | je te (?:le |la |les )?(?:passe|laisse)\b.* | c'est pour toi\b.*
            a toi de (?:jouer|voir)\b.* | gerer (?:ca|ce)\b.*
            """,
    };
}
