namespace SlackCoach.Domain.Threads.Phrasing;

/// <summary>Spanish.</summary>
internal static class SpanishPhrases
{
    public static PhraseSet Set { get; } = new()
    {
        WordQuestions = """
            (?:que|cual|cuales) (?:es|son|hacemos|hago|hay|opinas|opinais|opinan|piensas|piensan|crees|creen|tal|version|pasa|paso|hora|dia|falta|significa|necesitas|necesitamos)\b.*
            (?:como|donde|cuando|por ?que|cuanto|quien|que|cual) (?:quieres|queremos|queda|quedamos|piensas|prefieres|crees|puedes|vas|haces|necesitas|vienes|tienes|sabes (?:que|si|quien))\b.*
            (?:eso|esto|lo de \w+) (?:donde|como|cuando|quien|por que) \w+\b.*
            (?:como|donde|cuando|por ?que|cuanto|cuantos|cuantas|quien|quienes|a quien) (?:es|son|esta|estan|puedo|podemos|se|lo|la|hago|hacemos|va|van|fue|hay|tiene|tienen|tenemos|sabe|puede|falta|vas|ves|tarda|quedo|seria|funciona|sale|empieza|conviene|llega)\b.*
            """,
        YesNoQuestions = """
            (?:alguien|alguno|alguna) (?:sabe|puede|podria|ha|tiene|conoce|mas|vio|disponible|recuerda|me)\b.*
            (?:me|nos|lo) (?!demas|mas|menos|es\b|tres|ves|mismas)\w{2,}(?:as|es)\b.* | me pregunto (?:si|que|como|cuando|donde|por que)\b.*
            (?:sabes|sabeis|saben|tienes(?! que)|teneis(?! que)|tienen|has|habeis|viste|vieron|crees|quieres|quereis|hay alguna?|hay algo|esta listo|te parece|os parece|les parece|te va bien|te viene bien|te importa|pudiste|lograste|llegaste a|vas a|vienes)\b.*
            alguna (?:idea|novedad|duda|pista|opinion)\b.*
            """,
        Requests = """
            (?:puedes|podes|podrias|podriais|podeis|pueden|podrian|me podrias?|me puedes|nos puedes|puede alguien|podria alguien|alguien puede|alguien podria|alguien me puede|serias? tan amable de|te importaria|os importa)\b.*
            (?:^|[,.:;-] ?)(?!dejame|dame)(?:\w{3,}(?:ame|alo|ala|elo|adme|edme|adlo|anos|enos)|\w{4,}(?:ate|ete) (?:de|que|a|al|con|en|el|la|un|una)|recuerda|no (?:te )?olvid\w+)\b.*
            por favor | porfa | porfi | xfa | plis
            (?:necesito|necesitamos|necesitaria|hace falta|nos falta|me falta) (?:tu|que|vuestra|su|una? (?:mano|revision|revisor|aprobacion)|ayuda|alguien|@\d+|de tu)\b.*
            (?:^|[,.:;-] ?)(?:revisa|mira|echa(?:le)? un (?:ojo|vistazo)|echadle|echame una mano|avisame|avisa cuando|dime|decidme|confirma|confirmame|manda|mandame|enviame|pasame|comparte|aprueba|ayudame|actualiza|arregla|despliega|cuentame|chequea|fijate)\b.*
            (?:seria|vendria|estaria|ayudaria|gustaria|agradeceria|encantaria)(?: \w+){0,3} (?:si|que) .*
            (?:solo |aun |todavia |ya solo )?faltan? (?:tus?|vuestr\w+|que (?:tu|lo|la))\b.* | quien (?:puede|podria|se encarga|lo coge|lo toma|revisa)\b.* | a ver si (?:puedes|podeis|me|alguien)\b.* | te toca\b.*
            """,
        NoRequests = """
            no hace falta .* | por favor,? (?:ignora|ignorad|no hagas caso).*
            """,
        Tellings = """
            (?:puedes|podrias|me puedes|me podrias|pueden|podeis)(?: \w+)? (?:decir|decirme|explicar|explicarme|contar|contarme|confirmar|confirmarme|aclarar|compartir|recordar|recordarme|indicar|indicarme)\b.*
            """,
        Abilities = """
            (?:puedes|podrias|pueden|podeis) (?:venir|unirte|asistir|entrar|acceder|ver|reproducir|estar|a las|el|manana)\b.*
            """,
        Nudges = """
            (?:alguna?|hay|tienes|tenemos)(?: \w+)? (?:novedad|novedades|noticias|actualizacion|avance|avances|update|feedback|respuesta)\b.*
            novedades\b.* | recordatorio\b.*
            (?:sigo|seguimos|estoy|estamos|quedo|quedamos)(?: \w+)? (?:esperando|pendientes?|a la espera|bloquead[oa]s?)\b.*
            (?:esperando|pendiente de|a la espera de) (?:tu|ti|vuestra|su)\b.* | (?:que|como) lo ves\b.*
            que (?:opinas|piensas|te parece|os parece|les parece)\b.* | opiniones\b.* | como va(?: eso| esto| lo)?\b.* | ideas
            tu turno | depende de ti\b.* | lo has (?:visto|mirado|podido)\b.* | pudiste\b.* | te animas\b.*
            """,
        Offers = """
            quieres que | quereis que | te (?:lo|la) (?:hago|mando|envio|arreglo)
            """,
        Proposals = """
            si (?:quieres|quereis|te parece|os parece)
            """,
        Explanations = """
            porque | resulta que | es que
            """,
        Hails = """
            hola | oye | ey
            """,
        Anybody = """
            alguien | alguno | alguna | quien (?:puede|sabe|podria|tiene|se encarga|lo) .* | equipo | todos | chicos
            """,
        OneOfYou = """
            uno de (?:vosotros|ustedes|los dos) | una de vosotras | alguno de (?:vosotros|ustedes|los dos) | cualquiera de .*
            @\d+,? o @\d+
            """,
        Promises = """
            (?:lo|la|los|las|le|te|me|ya|yo|ahora|luego|manana|hoy|esta tarde|en un rato|despues|ok|vale|si)?(?:,? ?(?:lo|la|los|las|le|te|me|ya|yo|ahora|luego|manana|hoy|esta tarde))* ?(?:miro|reviso|hago|arreglo|veo|pruebo|mando|envio|paso|confirmo|encargo|ocupo|subo|cojo|tomo|chequeo|digo|cuento|aviso|investigo|despliego|actualizo|echo un (?:ojo|vistazo))(?: (?:ahora|luego|manana|hoy|esta tarde|en cuanto|en un|el|la|yo|enseguida|ya|despues|mas tarde|de|al|a|lo|eso|esto|un|cuando|por|algo|con|para|antes)\b.*)?
            (?:ya )?voy a .* | vamos a .* | dejame .* | dame (?:un|una|cinco|diez|\d+) .*
            estoy (?:en ello|mirando|mirandolo|revisando|revisandolo|trabajando|investigando|en eso|con ello|probando)\b.*
            ahora mismo(?: lo)?\b.* | en ello | (?:ya |ahora |yo )*me (?:encargo|pongo|ocupo)\b.* | lo tengo (?:en|pendiente|apuntado)\b.*
            (?:te|os|les) (?:digo|aviso|cuento|confirmo|respondo|mando|paso) (?:algo|luego|manana|en|cuando|ahora|hoy|el)\b.*
            (?:lo )?(?:mirare|revisare|hare|arreglare|vere|probare|mandare|enviare|confirmare|subire|intentare|avisare|echare)\b.*
            un (?:momento|segundo|minuto|rato)\b.* | manana sin falta\b.*
            (?:(?:yo|ya|lo|la|los|las|te|se|le|les|os|me|nos|manana|hoy|luego|despues)[, ]+)+\w{2,}(?:are|ere|ire|remos)\b.*
            (?!cuando|esperando|segundo)\w{2,}(?:ando|endo)(?:l[oae]s?|me|te)?(?: \w+){0,3} | (?:estoy|ando|voy) (?!esperando|pensando)\w+(?:ando|endo)(?:l[oa]s?)?\b.* | (?:lo|la|los|las) (?:tendras|tendreis|recibiras)\b.*
            (?:me|te|se|os) (?:lo|la|los|las) (?!creo|temo|imagino|dijo|paso\b)\w{2,}o | tomo nota | dejam?elo\b.* | dejalo en mis manos | cuenta conmigo\b.* | cuenta con ello | dalo por hecho | corre de mi cuenta
            (?:(?:ok|vale|si|claro|bueno|pues|yo|ahora|ya|hoy|manana|luego|primero)[, ]+)*(?:(?:lo|le|les|te|os|se|me|(?:yo|ya|te|me|se|os) l[ao]s?) )+(?!creo|tengo|siento|entiendo|apunto$|sumo|uno$|animo|prefiero|quiero|necesito|hizo|dijo|puso|quiso|agradezco|supongo|temo|imagino|recuerdo|recomiendo|sugiero|como\b|veo bien)\w{2,}o\b.*
            (?:(?:ok|vale|si|claro|bueno|pues|yo|ahora|hoy|manana|luego|primero)[, ]+)*(?!creo|tengo|quiero|prefiero|necesito|entiendo|uso|trabajo|recomiendo|supongo|espero|veo|vivo|recuerdo|conozco|pienso|siento|opino|agradezco|todo|bueno|pero|como|cuando|mismo|primero|segundo|solo|poco|mucho|claro|dentro|encuentro|confirmo|apoyo|bajo|contra|acho|concordo|prefiro|preciso|gosto|lembro|agradeco|entendo|sugiero|sugiro|estoy)\w{4,}o (?:el|la|los|las|un|una|unos|unas|os|as|um|uma|o|a|esto|eso|isso|isto|tu|teu|tua)\b.*
            (?:lo |la |los |las |ya |aun |todavia )*(?:estoy|sigo) (?!esperando|pensando)\w+(?:ando|endo)\b.*
            (?:ya )?voy(?: (?:con|ahora|ya))?\b.{0,12} | (?:en|dentro de) .{1,20} (?:estoy|te|lo|la|me|os)\b.*
            (?:primero )?(?:tengo|tendria|tendre) que (?:preguntar|ver|mirar|consultar|comprobar|hablar|revisar)\w*\b.*
            yo (?:puedo|lo|la|me|voy)\b.* | puedo yo\b.* | claro,? (?:yo|lo)\b.*
            """,
        Delays = """
            (?:todavia|aun) no\b.* | no he (?:podido|tenido tiempo)\b.* | (?:todavia|aun|de momento) nada\b.*
            """,
        Troubles = """
            nadie \w+ | lo mismo | me (?:dice|da|sale|pone|pide|rechaza) | no (?:me )?(?:funciona|va|aparece|carga|abre|sale|sirve|encuentro|deja|ha funcionado) | sigue (?:sin|igual|fallando|dando) | mismo error | esta (?:vacio|cerrado|bloqueado)
            """,
        OwnDeeds = """
            ^(?!todo\b|preciso\b|necesito\b|cuando|como\b|tengo\b|estoy|llego\b|quiero\b|creo\b|bueno\b|claro\b|pero\b)\w{3,}o
            (?:yo|te|os|se|le|les|lo|la|los|las|me) (?:lo |la |los |las )?(?!creo\b|tengo\b|siento\b|entiendo\b|prefiero\b|quiero\b|necesito\b|hizo\b|dijo\b|puso\b|quiso\b)\w{2,}o
            """,
        TimesToCome = """
            manana | luego | despues | mas tarde | esta (?:misma )?(?:tarde|noche|semana) | hoy | en un rato | en cuanto .* | (?:antes|despues) del? .*
            (?:el|para el|antes del) (?:lunes|martes|miercoles|jueves|viernes|finde) | la semana que viene | enseguida | ahora | cuando .*
            """,
        Times = """
            (?:(?:para|el|la|a|las|esta|por|antes del?|en|hoy|manana|luego|durante|proxim[oa]|un|una|unos|como|sobre)[ ,]*)*(?:manana|hoy|tarde|luego|lunes|martes|miercoles|jueves|viernes|noche|semana|rato|hora|horas|minutos|enseguida|mediodia|\d+:\d\d)(?:[ ,]*(?:sin falta|por la manana|por la tarde|que viene|minutos|horas))*
            """,
        NoPromises = """
            te paso (?!.*(?:luego|manana|hoy|despues|ahora|en (?:un|cuanto)|esta tarde)).* | lo digo\b.* | le paso .* | te lo paso(?! por| en| ahora| luego| manana| hoy)\b.* | voy a estar (?:fuera|de vacaciones)\b.*
            """,
        Resolutions = """
            (?:(?:ya|ahora|esta|estan|todo|ha sido|lo he|la he|he|queda|quedo|hemos|lo|si|vale|listo y|ok)[, ]+)*(?:hecho|hecha|listo|lista|arreglado|arreglada|resuelto|resuelta|mergeado|mergeada|fusionado|desplegado|desplegada|solucionado|solucionada|terminado|terminada|enviado|enviada|revisado|revisada|aprobado|aprobada|subido|subida|cerrado|cerrada|publicado|corregido|corregida|actualizado|actualizada|reiniciado|mandado)\b.*
            ya (?:funciona|va|esta|lo arregle|lo hice|lo mire|lo revise|lo mande|lo subi)\b.*
            lo (?:arregle|hice|revise|mande|subi|solucione)\b.* | acabo de \w+r\w*\b.*
            """,
        NoResolutions = """
            (?:no|todavia no|aun no) (?:esta|estan|lo he|ha|queda).* | (?:hasta que|cuando|una vez|si) (?:este|esta|lo).*
            """,
        Reliefs = """
            (?:olvidalo|dejalo|deja)\b.* | olvidadlo | ya (?:lo encontre|lo he encontrado|lo tengo|me funciona|funciona|esta resuelto|no hace falta)\b.*
            (?:resuelto|solucionado|arreglado)(?:[,!.].*)? | nada,? ya .* | ya no (?:hace falta|es necesario)\b.* | era eso\b.*
            falsa alarma\b.* | encontrado | ahora (?:si )?funciona\b.* | (?:perdon,? |ups,? )*(?:canal|hilo|chat) equivocado\b.*
            """,
        Ignorances = """
            (?:lo siento,? )?(?:yo )?no (?:puedo|voy a poder)\b.* | (?:pues )?ni idea\b.* | no (?:lo )?se\b.* | no tengo (?:ni )?idea\b.* | no estoy segur[oa]\b.*
            (?:a mi )?tambien me pasa\b.* | yo tampoco\b.* | me pasa lo mismo\b.* | lo mismo me pregunto | preguntale? a @\d+.*
            yo no\b.* | buena pregunta
            """,
        Agreements = """
            (?:eso )?(?:seria|estaria) \w+ | vale | de acuerdo | ok,? perfecto | perfecto | claro(?: que si)? | por supuesto | dale | genial | estupendo | entendido
            bien | muy bien | me parece bien | suena bien | sale | va | listo pues | anotado | recibido | exacto | buena idea | okey
            venga | oki | hecho esta
            """,
        Closers = """
            de nada | no hay de que | un placer | sin problema | no pasa nada | jaja\w* | jeje\w* | enhorabuena | felicidades
            felicitaciones
            (?:muy )?(?:buen|gran|excelente|buena|genial la|increible el) (?:trabajo|charla|demo|presentacion|idea|curro)\b[^,;?]{0,30}
            (?:enhorabuena|felicidades|felicitaciones|bravo) [^,;?]{0,40} | que bueno | que bien | lo siento | perdon | sin prisa
            cuando puedas | a ti | guay | mola | tranqui(?:lo|la)?
            """,
        Verdicts = """
            si | no | tal vez | quiza | quizas | correcto | asi es | claro que no | tampoco | los dos | ambos | me parece bien mergear
            """,
        Thanks = """
            (?:muchas |mil |muchisimas )?gracias | se agradece | te lo agradezco | agradecido | agradecida | crack
            eres (?:un|una) (?:crack|sol|maquina)
            """,
        Greetings = """
            hola | buenas | buenos dias | buenas tardes | buenas noches | buen dia | bienvenid[oa]s?
            feliz (?:cumple|cumpleanos|viernes|lunes|navidad|ano|finde) .* | feliz (?:cumple|cumpleanos|viernes|navidad) | buen finde
            que tal | saludos | hasta (?:luego|manana) | adios | nos vemos | buen fin de semana
            """,
        Fillers = """
            pues | bueno | oye | oiga | y | pero | tambien | ademas | entonces | una (?:pregunta|duda|cosa|consulta)(?: rapida)?
            pregunta(?: rapida)? | perdona | perdon | disculpa | por cierto | vale | ah | a ver | chicos | equipo | todos
            cuando puedas | si puedes | ok | genial | perfecto
            """,
        Informations = """
            para (?:tu|vuestra|su) informacion | para que (?:lo )?(?:sepas|sepais|conste)\b.* | os informo\b.* | les informo\b.*
            solo para informar\b.* | a modo informativo | informacion | aviso | para tu conocimiento | por si (?:acaso|(?:os|te|les) interesa)
            """,
        Tags = """
            no | verdad | cierto | vale | ok | no es (?:asi|cierto|verdad) | a que si | o no | de acuerdo
            """,
        Rhetoric = """
            por que siempre .* | por que (?:\S+ ){1,5}(?:siempre|nunca|cada vez)\b.* | quien (?:lo )?(?:diria|iba a pensar).*
            otra vez | en serio | quien sabe | por que no | y que | como estas | como estais | que tal | que tal estas | de verdad | que mas da
            no me digas
            """,
        CopiesBefore = """
            (?:copio a|en copia(?: a)?|con copia a|copia a|para (?:tu )?informacion(?: de)?|pongo en copia a|anado a|sumo a)
            """,
        OwesBefore = """
            esperando (?:a|por|la (?:respuesta|revision|aprobacion) de) | pendiente de(?: la revision de| que)? | pendientes de
            bloquead[oa]s? por | falta(?: la (?:revision|aprobacion) de| que)? | necesito a | quien .* es | pregunta para | puede | podria | quizas?
            tal vez
            """,
        HandsBefore = """
            (?:le|se lo|te lo|lo|la|se la) (?:paso|dejo|asigno|delego) a | (?:asigno|asignado|asignada|asignar)(?: esto| lo)? a
            paso (?:esto|el tema|la pelota) a | lo lleva | (?:esto|eso) (?:es|le toca|va)(?: cosa| tema| tarea)? (?:para|a|de)
            """,
        PassingBefore = """
            (?:lo|la|los|las|me|se|nos) \w{2,}o | como (?:dijo|dice|decia) | como | segun | con | de | a | para | por | sin | dile a | avisa a | pregunta a | preguntale a | pregunte a | le pregunte a
            hable con | habla con | gracias a | lo dijo | dijo | dice | y yo con | sobre | que | si | cuando
            """,
        PassingAfter = """
            (?:es|esta|fue|era|estaba|dijo|dice|tiene|tenia|ha|habia|va|ya|(?:me|lo|se|nos) (?:ha |habia )?\w+o|comento|sabe|cree|hizo|arreglo|trabaja|suele|tambien|y yo|quiere|propuso|menciono)
            """,
        TasksAfter = """
            (?:lo |la )?(?:sabra|sabe seguro|seguro que (?:lo )?sabe|debe saber\w*)\b.* | (?:se encarga|se encargara|lo lleva|te encargas|para revisar|tiene que|debe|deberia)\b.*
            """,
        TakeOvers = """
            (?:encargarte|encargaros|encargarse|ocuparte|hacerte cargo|llevarlo|cogerlo|tomarlo|asumir)\b.*
            te (?:lo|la) (?:paso|dejo)\b.* | te encargas\b.* | te toca a ti\b.* | es tuyo\b.*
            """,
    };
}
