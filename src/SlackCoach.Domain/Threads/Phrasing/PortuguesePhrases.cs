namespace SlackCoach.Domain.Threads.Phrasing;

/// <summary>Portuguese.</summary>
internal static class PortuguesePhrases
{
    public static PhraseSet Set { get; } = new()
    {
        WordQuestions = """
            (?:o que|que|qual|quais|como|onde|quando|quem|por ?que|quanto|quantos|quantas|cade) (?:e|sao|esta|estao|voce|voces|vcs?|eu|a gente|posso|podemos|fazemos|faco|faz|fica|ficou|foi|tem|temos|sabe|pode|vai|vamos|acha|acham|aconteceu|houve|falta|versao|hora|horas|dia|significa|seria|funciona|devo|se|o|os|as)\b.*
            """,
        YesNoQuestions = """
            (?:alguem) (?:sabe|pode|poderia|consegue|tem|ja|mais|viu|conhece|disponivel|ai|lembra)\b.*
            (?:voce|voces|vc|vcs|ce) (?:pode|podem|consegue|conseguem|sabe|sabem|tem|viu|viram|ja|acha|acham|vai|vao|esta|quer|conseguiu|chegou|teria|topa)\b.*
            (?:ja (?:viu|viram|viste|conseguiu|conseguiram|olhou|olharam|tem|temos|saiu|deu|foi|tentou|tentaram|ouviu|sabe|sabem|testou|fizeram|mandou|recebeu|pode|podemos|posso)|sera que|tem como|da pra|da para|posso|podemos|tudo bem se|rola|topa|conseguiu|conseguem|chegou a|tem alguma?) .*
            (?:fico )?me pergunt(?:o|ando) (?:se|como|quando|onde)\b.*
            (?:qual|quais|quem|quando|onde|como|quanto)\b.{0,20} (?:voce|voces|vc|vcs|a gente) (?!nao\b)\w+.*
            alguma (?:ideia|novidade|duda|duvida|sugestao|opiniao)\b.*
            """,
        Requests = """
            (?:pode|poderia|podia|podes|podem|poderiam|podiam|consegue|conseguem|consegues|conseguiria|da pra voce|tem como voce|se importa de|alguem pode|alguem consegue|alguem poderia|quem pode|quem consegue|queres|quer) (?!ser\b|estar\b|ter\b)\w.*
            (?:^|[,.:;-] ?)(?:lembra|lembre|nao (?:se |te )?esque\w+)\b.*
            por favor | por gentileza | pfv | pf | pfvr | plmdds
            (?:preciso|precisamos|precisava|precisaria|(?<!(?:era|foi|por|de) )falta|faltam) (?:de|do|da|que|da tua|do teu|o teu|a tua|sua|seu|uma?|ajuda|alguem|@\d+)\b.*
            (?:^|[,.:;-] ?)(?:revisa|revise|olha|olhe|da uma (?:olhada|forca|mao)|de uma olhada|me (?:avisa|avise|diz|diga|manda|mande|ajuda|ajude|fala|fale|confirma|passa)|confirma|confirme|aprova|aprove|manda|envia|avisa|avise|veja|verifica|verifique|atualiza|atualize|compartilha|diz-me|avisa-me|ajuda-me)\b.*
            (?:seria|ajudaria|gostaria|agradeceria|adoraria)(?: \w+){0,3} (?:se|que) .*
            se (?:voce|vc) (?:puder|pudesse|conseguir)(?:es)? \w+r\b.* | (?<!(?:vou|posso|irei|vamos|quero|vais|consigo) )(?:dar|desse) uma \w+ada\b.* | sua vez\b.* | tua vez\b.*
            """,
        NoRequests = """
            ^(?:(?:sim|claro|isso|ok|beleza|tranquilo)[, ]+)+(?:pode|podem|podes)\b.* | nao precisa .* | por favor,? (?:ignore|ignorem|desconsiderem?).* | pode ser\b.* | pode deixar\b.*
            """,
        Tellings = """
            (?:pode|poderia|podes|consegue|consegues|podem)(?: \w+)? (?:dizer|me dizer|explicar|contar|confirmar|esclarecer|compartilhar|partilhar|lembrar|informar|falar)\b.*
            """,
        Abilities = """
            (?:pode|poderia|podes|consegue|consegues|podem) (?:vir|participar|entrar|acessar|aceder|ver|reproduzir|estar|amanha|hoje|as \d|na|no)\b.*
            """,
        Nudges = """
            (?:alguma?s?|tem|temos|ha)(?: \w+)? (?:novidade|novidades|noticia|noticias|atualizacao|avanco|update|feedback|retorno|resposta|previsao|posicao)\b.*
            novidades\b.* | lembrete\b.*
            (?:estou|estamos|to|ainda|sigo|fico|ficamos)(?: \w+)? (?:esperando|aguardando|a espera|no aguardo|bloquead[oa]s?|parad[oa]s?)\b.*
            (?:esta |ta |estou |to |so |tudo )*(?:esperando|aguardando|a espera de|no aguardo d[eoa]) (?:voce|vc|seu|sua|teu|tua|o teu|a tua|ti)\b.*
            (?:o que|que) (?:acha|achas|acham|te parece)\b.* | como (?:esta|ta|anda) (?:isso|isto|a|o)\b.* | opinioes\b.*
            conseguiu (?:ver|olhar|revisar)\b.* | e ai | previsao\b.* | so lembrando\b.* | cade\b.*
            """,
        Offers = """
            quer(?:es|em)? que eu | voce quer que | vc quer que
            """,
        Proposals = """
            se (?:quiser|quiseres|voce quiser|preferir)
            """,
        Explanations = """
            porque | acontece que | e que
            """,
        Hails = """
            oi | ola | opa | ei
            """,
        Anybody = """
            alguem | quem (?:pode|sabe|consegue|tem|poderia) .* | pessoal | galera | gente | todos | time
            """,
        OneOfYou = """
            um de (?:voces|vcs) | uma de (?:voces|vcs) | algum de (?:voces|vos|vcs) | qualquer um .* | @\d+,? ou @\d+
            """,
        Promises = """
            (?:eu |ja |agora |amanha |hoje |depois |logo |ok,? |sim,? )*(?:vou|irei|vamos) (?!estar (?:fora|de ferias)).*
            ja (?:vejo|olho|faco|reviso|respondo|mando|verifico|confirmo|dou|te|lhe)\b.*
            (?:amanha|hoje|depois|logo|mais tarde|agora|daqui a pouco|ja ja)(?: (?:eu|cedo|mesmo|de manha|a tarde))* (?:vejo|olho|faco|reviso|mando|envio|verifico|confirmo|respondo|te|dou|ajusto|trato)\b.*
            (?:vejo|olho|faco|reviso|mando|envio|verifico|confirmo|respondo|trato|resolvo|dou uma olhada|cuido|assumo|pego|ajusto)(?: (?:isso|isto|disso|disto|amanha|hoje|agora|ja|depois|logo|mais tarde|assim que|em|daqui|ate|a tarde|de tarde|de manha|eu)\b.*)?
            deixa (?:comigo|eu|que eu|me)\b.* | deixa-me .* | pode deixar\b.*
            (?:estou|to|tou) (?:vendo|olhando|verificando|revisando|trabalhando|nisso|nisto|resolvendo|investigando|testando|a ver|a verificar|a tratar|a rever|em cima)\b.*
            (?:me )?da(?:-me)? (?:um|uma|uns|\d+) .* | so um (?:momento|segundo|minuto|instante|minutinho)\b.* | um momento
            (?:te|lhe|vos) (?:aviso|digo|mando|confirmo|respondo|envio|retorno) .* | comigo | fica comigo\b.*
            assim que (?:puder|der|conseguir)\b.* | (?:ja )?(?!quando|esperando|aguardando|segundo|lindo)\w{3,}[aei]ndo(?: \w+){0,3}
            (?:(?:eu|ja|te|lhe|amanha|hoje|depois|logo)[, ]+)*\w{2,}(?:arei|erei|irei|remos)\b.* | (?:estou|to|tou) (?!esperando|aguardando|pensando)\w+[aei]ndo\b.*
            (?:.{0,20} )?eu (?:ja |te |lhe |mesm[oa] )*(?!acho|tenho|quero|preciso|gosto|uso|concordo|prefiro|entendo|espero|agradeco|fico|moro|trabalho|recomendo|sugiro|lembro|nao|mesmo)\w{2,}o\b.*
            (?:voce|vc) (?:tera|vai ter|recebe|vai receber)\b.* | conta comigo\b.* | pode contar comigo\b.*
            (?:primeiro )?(?:preciso|tenho que|tenho de) (?:perguntar|ver|olhar|consultar|confirmar|falar|checar|verificar)\b.*
            eu (?:posso|faco|consigo|pego|vejo|assumo|cubro|topo)\b.* | posso eu\b.*
            """,
        Delays = """
            ainda nao\b.* | nao (?:consegui|tive tempo|pude)\b.* | ainda nada\b.* | por enquanto nada\b.*
            """,
        Troubles = """
            ninguem \w+ | mesma coisa | me diz que | da erro | aparece (?:um )?erro | nao (?:funciona|funcionou|abre|aparece|carrega|achei|encontro|deu certo|consigo|vai) | continua (?:sem|dando|igual|com) | mesmo erro | esta (?:vazio|fechado|bloqueado)
            """,
        OwnDeeds = """
            ^(?!tudo\b|preciso\b|logo\b|quando|como\b|tenho\b|estou|chego\b|quero\b|acho\b|claro\b|certo\b)\w{3,}o
            (?:eu|te|lhe|vos) (?:te |lhe |ja )?(?!agradeco\b|tenho\b|acho\b|quero\b|preciso\b|estou\b|fico\b|gosto\b|nao\b)\w{2,}o
            """,
        TimesToCome = """
            amanha | depois | logo | mais tarde | hoje | ate (?:a |o |as )?\w+ | (?:na|antes d[ao]) (?:segunda|terca|quarta|quinta|sexta|semana)
            semana que vem | agora | daqui a .* | assim que .* | quando .*
            """,
        Times = """
            (?:(?:ate|na|no|a|de|as|em|daqui|mais|depois|proxima|uns|um|uma|antes d[aeo])[ ,]*)*(?:amanha|hoje|tarde|logo|segunda|terca|quarta|quinta|sexta|noite|semana|hora|horas|minutos|pouco|almoco|\d+(?:h|:\d\d))(?:[ ,]*(?:cedo|de manha|a tarde|que vem|minutos|horas|sem falta))*
            """,
        NoPromises = """
            vou passar (?:pra|para|pro|isso p\w+) @\d+.* | vou estar (?:fora|de ferias)\b.* | passo (?:pra|para|pro|ao|a) @\d+.*
            """,
        Resolutions = """
            (?:(?:ja|agora|esta|ta|estao|tudo|foi|foram|e|sim|ok|pronto e|acabei de|isso)[, ]+)*(?:feito|feita|pronto|pronta|resolvido|resolvida|corrigido|corrigida|mergeado|mergeada|mesclado|publicado|publicada|arrumado|arrumada|concluido|concluida|terminado|enviado|enviada|revisado|revisada|revisto|aprovado|aprovada|deployado|fechado|fechada|atualizado|atualizada|reiniciado|subido|ajustado|ajustada|entregue|tratado)\b.*
            acabei de \w+r\b.* | ja (?:fiz|mandei|enviei|resolvi|corrigi|revisei|revi|aprovei|mergeei|subi|arrumei|funciona|esta|ta|respondi|atualizei|reiniciei)\b.*
            (?:fiz|resolvi|corrigi|revisei|aprovei|mandei|enviei|arrumei|atualizei|reiniciei)\b.*
            """,
        NoResolutions = """
            (?:nao|ainda nao) (?:esta|ta|foi|ficou|estao).* | (?:quando|ate|assim que|se) (?:estiver|ficar|for).*
            """,
        Reliefs = """
            esquece\b.* | deixa(?! comigo| eu| que| me|-me)\b.* | esquecam | deixa (?:pra la|para la|quieto) | (?:ja )?(?:achei|encontrei|descobri|consegui|resolvi)\b.*
            (?:resolvido|corrigido)(?:[,!.].*)? | (?:agora )?(?:funcionou|deu certo|ta funcionando|esta funcionando)\b.*
            nao precisa mais\b.* | ja nao e preciso\b.* | era isso\b.* | alarme falso\b.* | ja funciona\b.*
            (?:desculpa,? |ops,? )*(?:canal|thread|chat) errad[oa]\b.*
            """,
        Ignorances = """
            (?:desculpa,? )?(?:eu )?nao (?:posso|vou poder)\b.* | (?:nao faco |sem |nem )ideia\b.* | (?:eu )?nao sei\b.* | nao tenho certeza\b.* | (?:comigo )?tambem\b.*
            eu nao\b.* | mesma (?:duvida|coisa|pergunta)\b.* | mesmo problema\b.* | boa pergunta | pergunta (?:pro|pra|para|ao|a) @\d+.*
            """,
        Agreements = """
            \w{2,}o,? sim | consigo | posso | (?:isso )?seria \w+ | ta(?: bom| certo| bem)? | tudo bem | beleza | blz | combinado | certo | claro | com certeza | perfeito | otimo
            show(?: de bola)? | legal | entendi(?:do)? | fechado | pode ser | de acordo | concordo | boa(?: ideia)? | fixe
            ok,? perfeito | esta bem | anotado | okay | exato | isso(?: mesmo)? | massa | top
            """,
        Closers = """
            de nada | por nada | imagina | sem problemas? | tranquilo | disponha | kk+\w* | rs+ | haha\w* | parabens
            (?:muito )?(?:bom|otimo|excelente|belo|bela|boa|otima) (?:trabalho|apresentacao|palestra|demo|ideia|sacada)\b[^,;?]{0,30}
            parabens [^,;?]{0,40} | que bom | desculpa | foi mal | sem pressa | quando puder | as ordens | nao ha de que | relaxa
            magina
            """,
        Verdicts = """
            sim | nao | talvez | correto | isso ai | os dois | ambos | nenhum | acho que sim | acho que nao
            """,
        Thanks = """
            (?:muito |muitissimo )?(?:obrigad[oa]|obrigadao|brigad[oa]|brigadao|obg|vlw|valeu)(?: mesmo| demais| pela ajuda)? | agradeco
            grat[oa]
            """,
        Greetings = """
            oi | ola | opa | bom dia | boa tarde | boa noite | bem-?vind[oa]s? | feliz (?:aniversario|sexta|natal)
            bom (?:fim de semana|fds|findi) | tudo bem | tudo bom | e ai | abracos? | ate (?:amanha|logo|mais) | tchau | boas
            """,
        Fillers = """
            entao | mas | e | tambem | alias | uma (?:pergunta|duvida|coisa) | duvida(?: rapida)? | pergunta(?: rapida)? | desculpa
            por sinal | a proposito | pessoal | galera | gente | time | quando puder | se puder | ok | beleza | so | olha | ah | certo
            legal
            """,
        Informations = """
            para (?:sua|tua|vossa) informacao | so (?:pra|para) (?:avisar|informar|voces saberem|voce saber|conhecimento)\b.*
            so um (?:toque|aviso)\b | para conhecimento | informo que\b.* | aviso | pra (?:sua )?ciencia | para ciencia
            """,
        Tags = """
            ne | certo | nao e | nao | ok | ta | tudo bem | nao e mesmo | sim | pode ser | confere
            """,
        Rhetoric = """
            por que sempre .* | por ?que (?:\S+ ){1,5}(?:sempre|nunca|toda vez)\b.* | quem diria.*
            de novo | serio | quem sabe | por que nao | e dai | tudo bem | tudo bom | como vai | como voce esta | e mesmo | e ai
            """,
        CopiesBefore = """
            (?:copiando|em copia|com copia para|copio|para conhecimento (?:de|do|da)|adicionando|incluindo|colocando em copia)
            """,
        OwesBefore = """
            (?:esperando|aguardando)(?: (?:o|a|pelo|pela|por|resposta d[eoa]|revisao d[eoa]|aprovacao d[eoa]))? | a espera d[eoa]
            no aguardo d[eoa] | bloquead[oa]s? (?:pel[oa]|por) | preciso d[eoa] | falta (?:o|a) | pergunta (?:para|pra|pro)
            quem .* e(?: o| a)? | sera que(?: o| a)? | talvez(?: o| a)?
            """,
        HandsBefore = """
            pass(?:o|ando|ei|ar)(?: (?:isso|isto|a bola|a vez|o bastao|essa))? (?:para|pra|pro|ao|a)(?: (?:o|a))?
            (?:atribu[oi]|atribuindo|atribuido)(?: isso)? (?:a|ao|para|pra) | deleg(?:o|ando) (?:para|pra|a|ao)
            deixo (?:com|para)(?: (?:o|a))? | (?:fica|isso e|isso fica|isso ai e|essa e|isso agora e) (?:com|para|pra|d[oae])(?: (?:o|a))?
            """,
        PassingBefore = """
            como | segundo | conforme | com | de | do | da | para | pra | pro | por | pelo | pela | o | a | ao | sem | falei com
            fala com | pergunta ao? | perguntei (?:ao?|pro|pra|para) | avisa(?: ao?)? | gracas ao? | disse | sobre | que | se | e eu
            """,
        PassingAfter = """
            (?:esta|foi|era|estava|disse|falou|tem|tinha|vai|ja|comentou|sabe|acha|fez|corrigiu|trabalha|tambem|quer|mencionou|sugeriu|pediu|ficou|ta)
            """,
        TasksAfter = """
            (?:deve saber|sabe (?:disso|isso)|vai saber)\b.* | (?:fica com|cuida|vai cuidar|assume|precisa|deve|deveria)\b.*
            """,
        TakeOvers = """
            (?:assumir|assumes?|cuidar|pegar|tocar|tratar) (?:isso|isto|essa?|esta?|disso|disto|dessa?)\b.* | (?:assumir|cuidar)
            passo (?:pra|para) (?:voce|vc|ti)\b.* | (?:e|fica) com (?:voce|vc|contigo)\b.* | fica contigo\b.*
            """,
    };
}
