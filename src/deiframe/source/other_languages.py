"""What Dutch and Italian writers put where one of the fixed English words is wanted."""

from collections.abc import Iterable
from typing import Final

from deiframe.i18n import Message, message
from deiframe.model.units import FTE, PEOPLE, UNITS, spelled

_WORDS: Final = {
    "municipality": "gemeente comune",
    "education": "onderwijs istruzione",
    "diversity": "diversiteit diversità",
    "equity": "gelijkwaardigheid rechtvaardigheid billijkheid equità",
    "inclusion": "inclusie inclusione",
    "strategic": "strategisch strategico",
    "departmental": "afdeling dipartimento",
    "short": "kort korte-termijn breve",
    "medium": "middellang gemiddeld middelmatig matig medio media",
    "long": "lang lange-termijn lungo",
    "none": "geen nessuno nessuna",
    "weak": "zwak debole",
    "moderate": "matig moderato moderata",
    "strong": "sterk forte",
    "person": "persoon persona",
    "role": "rol functie ruolo",
    "team": "ploeg squadra",
    "governing_body": "bestuur stuurgroep bestuursorgaan organo-di-governo",
    "statutory_body": "wettelijk-orgaan organo-statutario",
    "staff_network": "personeelsnetwerk rete-del-personale",
    "union": "vakbond sindacato",
    "public": "publiek bevolking pubblico",
    "senior": "hoger top-management dirigente",
    "middle": "midden middenkader intermedio",
    "front_line": "eerste-lijn eerstelijns uitvoerend prima-linea",
    "administrative": "administratief amministrativo",
    "purpose": "doel hoofddoel scopo",
    "fixed": "vast vast-punt fisso",
    "sometimes": "soms af-en-toe a-volte",
    "never": "nooit mai",
    "inside": "intern binnen interno",
    "outside": "extern buiten esterno",
    "all_staff": "alle-medewerkers iedereen tutto-il-personale",
    "managers": "leidinggevenden dirigenti",
    "department": "afdeling departement dienst dipartimento",
    "directorate": "directie direzione",
    "interview": "gesprek intervista",
    "focus_group": "focusgroep gruppo-di-discussione",
    "dialogue": "dialoog dialogo",
    "consultation": "raadpleging overleg consultazione",
    "survey": "enquête bevraging vragenlijst sondaggio questionario",
    "registry_data": "registratie dati-amministrativi",
    "confidential_adviser": "vertrouwenspersoon consigliera-di-fiducia",
    "work_climate": "werkklimaat werksfeer clima-di-lavoro",
    "talent_management": "talentbeleid gestione-del-talento",
    "accessibility": "toegankelijkheid accessibilità",
    "leadership": "leiderschap",
    "training": "opleiding vorming formazione corso",
    "awareness": "bewustwording sensibilisering sensibilizzazione",
    "mentoring": "mentoraat mentorato",
    "procedure": "procedura",
    "network": "netwerk rete",
    "infrastructure": "infrastructuur infrastruttura",
    "policy": "beleid politica",
    "communication": "communicatie comunicazione",
    "reporting_point": "meldpunt punto-di-segnalazione",
    "research": "onderzoek ricerca",
    "office": "bureau kantoor ufficio",
    "idea": "idee",
    "planned": "gepland voorzien pianificato pianificata previsto prevista",
    "running": "lopend loopt bezig in-uitvoering actief in-corso attivo attiva",
    "done": "klaar afgerond uitgevoerd gedaan voltooid fatto conclusa concluso completato",
    "stopped": "gestopt stopgezet fermato interrotto interrotta",
    "institutionalised": "verankerd geborgd institutionalized istituzionalizzato a-regime",
    "essential": "essentieel prioritair hoog essenziale",
    "all": "alle allemaal tutti",
    "any": "een-van minstens-een almeno-uno",
    "quantitative": "kwantitatief quantitativo",
    "qualitative": "kwalitatief qualitativo",
    "outcome": "uitkomst effect risultato",
    "representation": "vertegenwoordiging rappresentanza",
    "applicants": "sollicitanten candidati",
    "retention": "behoud retentie",
    "pay_equity": "gelijk-loon loongelijkheid parità-retributiva",
    "access": "toegang accesso",
    "wellbeing": "welzijn benessere",
    "community": "gemeenschap comunità",
    "increase": "stijgen stijging omhoog verhogen toename aumentare aumento",
    "decrease": "dalen daling omlaag verlagen afname diminuire diminuzione",
    "maintain": "behouden gelijk handhaven mantenere mantenimento",
    "resistance": "weerstand tegenstand verzet resistenza opposizione",
    "departure": "vertrek uitval partenza uscita",
    "loss_of_support": "verlies-van-steun verlies-van-draagvlak perdita-di-sostegno",
    "exhaustion": "uitputting overbelasting burn-out esaurimento",
    "low": "laag lage klein basso bassa",
    "high": "hoog hoge groot alto alta",
    "passive": "passief passivo",
    "active": "actief attivo",
    "yes": "ja sì si",
    "partly": "deels gedeeltelijk parzialmente in-parte",
    "no": "nee neen",
    "other": "ander andere anders overig altro altra",
    "error": "fout errore",
    "warning": "waarschuwing avviso",
    "advice": "advies consiglio",
    "monthly": "maandelijks mensile mensilmente",
    "quarterly": "driemaandelijks per-kwartaal elk-kwartaal kwartaal trimestrale",
    "yearly": "jaarlijks jaar annuale annualmente annual annually",
    "year": "jaar jaarlijks anno yearly",
    "months": "maand maanden mese mesi month",
    "years": "jaar jaren anno anni year",
}


def english(word: object, known: Iterable[str]) -> str | None:
    """The one of the ``known`` words that a Dutch or Italian word stands for."""
    if not isinstance(word, str):
        return None
    key = spelled(word)
    meant = {UNITS[key]} if UNITS.get(key) in (PEOPLE, FTE) else set()
    meant |= {item for item, others in _WORDS.items() if key in others.split()}
    return next((candidate for candidate in known if candidate in meant), None)


def english_suggestion(word: object, known: Iterable[str]) -> Message | None:
    """Suggest that word; None if there is none."""
    meant = english(word, known)
    return message("Did you mean {words}?", words=meant) if meant else None
