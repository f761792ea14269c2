"""What can be read from words: a title that says what no field says yet.

Nobody fills every field. Where a strategy writes *Quarterly newsletter*, *Hoofden van dienst* or
*Comitato per le pari opportunità*, the criteria read it, in the languages in which strategies are
mostly written. Only titles and descriptions are read, in all their languages; never ids, and never
notes, which say what is doubtful. A field always says it better, and counts before any words.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from enum import Enum
from functools import lru_cache
from typing import Final

from deiframe.model.item import Item
from deiframe.model.text import Text, Translations
from deiframe.slugs import words_of


def _pattern(choices: str) -> re.Pattern[str]:
    """Any of the choices, divided by semicolons, from the beginning of a word.

    ``$`` in one stands for the end of a word, ``_`` for a blank.
    """
    words = "|".join(" ".join(choice.split()) for choice in choices.split(";"))
    ended = words.replace("_", " ").replace("$", r"(?![a-z0-9])")
    return re.compile(f"(?<![a-z0-9])(?:{ended})")


class Topic(Enum):
    """Something that words may name, with the words: accents gone, in small letters."""

    DEI = _pattern(
        """
        dei$; edi$; dig$; d i$; diversi[a-z]; inclusi[a-z]; inklusi[a-z]; equity; equita; equite;
        equal_; equality; gelijkwaardig; gelijke kans; gelijke behand; rechtvaardig; pari
        opportunita; egalite; igualdad; gleichstell; chancengleich; vielfalt; non ?discrimin; anti
        ?discrimin
        """
    )
    TOP = _pattern(
        """
        municipal secretary; city secretary; city manager; chief_; mayor; alderm[ae]n; executive;
        general manage; management team; board of director; directors?$; political lead; top
        manage; senior manage; (city|town|municipal) council; gemeentesecretaris; stadsdirecteur;
        directeur; directie; burgemeester; wethouder; schepen; college (van|b); bestuur;
        managementteam; kabinet; gemeenteraad; topkader; topambtena; sindac; assessor[ei]$;
        giunta; dirigen; direttor; direttric; segretari[oa] (general|comunal); vertic[ei]_;
        consiglio comunale; oberburgermeister; buergermeister; burgermeister; maire$; echevin
        """
    )
    MANAGERS = _pattern(
        """
        managers?$; heads?_; heads$; team ?lead; supervisor; leaders$; leidinggevende; hoofd;
        afdelingshoofd; departementshoofd; diensthoofd; clusterhoofd; teamhoofd; chefs?$;
        responsabil; cap[oi] (area|ufficio|settore|servizio); leiter; amtsleit
        """
    )
    CHANGE_AGENTS = _pattern(
        """
        change ?agent; agent[ei] (di|del) cambiament; spoc; single points? of contact;
        aanspreekpunt; ambassad; ambasciat; champions?$
        """
    )
    GROUPS = _pattern(
        """
        working ?group; werkgroep; core ?team; kernteam; gruppo di lavoro; task ?force; panel;
        network; netwerk; rete$; referent[ei]$
        """
    )
    SEVERAL_PEOPLE = _pattern(
        """
        directors$; directeuren; heads$; heads_; managers$; leaders$; leads$; members$; hoofden;
        departementshoofden; afdelingshoofden; diensthoofden; leidinggevenden; leden$; chefs$;
        schepenen; wethouders; aldermen; direttori; dirigenti; responsabili; assessori; colleagues;
        collega_s; colleghi
        """
    )
    ANCHORED = _pattern(
        """
        anchor; embed; mainstream; dissolv; superfluous; part of each; standing paragraph; statute;
        veranker; geborgd; borgen; borging; vaste paragraaf; overbodig; opgaan in; gaat op in;
        reglement; statuut; ancorat; radicat; integrat[oai]_; scioglie; superflu; regolament;
        statuto
        """
    )
    STRUCTURAL_CAUSE = _pattern(
        """
        sexis; seksis; sessis; racis; razzis; ableis; validis; abilism; homofob; homophob; omofob;
        transfob; transphob; islamofob; islamophob; antisemit; prejudice; bias; vooroorde;
        pregiudiz; stereotyp; stereotip; structural; structure; structuur; struttural;
        glass ceiling; glazen plafond; soffitto di (vetro|cristallo)
        """
    )
    MISCONDUCT = _pattern(
        """
        discrimin; (anti ?)?racis; seksis; sexis; harass; intimid; bully; bullying; pest(en|ged);
        misconduct; misbehav; ongewenst; grensoverschrijd; molesti; transgressi; norms?$; normen;
        norme_; code of conduct; gedragsregel; gedragscode; gedragsnorm; codice (di
        condotta|etico); safe; veilig; sicurezza psicolog
        """
    )
    LEARNING = _pattern(
        """
        training; trained$; practi[sc]e_; oefen; esercit; course; workshop; opleiding; cursus;
        vorming; leerprogramma;
        leiderschapsprogramma; leadership programme; formazion; corso$; corsi$; mentor; coaching;
        e learning; schulung; formation
        """
    )
    ALL_STAFF = _pattern(
        """
        (all|every|each) (new )?(member of staff|members of
        staff|staff|employee|colleague|department|team|worker); alle (nieuwe
        )?(medewerker|werknemer|personeel|collega|afdeling|departement|team);
        (iedere|elke|elk|ieder) (nieuwe
        )?(medewerker|werknemer|personeelslid|collega|afdeling|departement|team); tutt[oei] (il
        personale|i dipendenti|le persone|i colleghi); ogni (dipendente|area|ufficio|servizio);
        whole (staff|organi[sz]ation)
        """
    )
    RESULTS = _pattern(
        """
        report$; reports$; result; rapport; verslag; jaarverslag; relazion; rendicont; risultat;
        resultaten; resultaat; bericht; progress; voortgang
        """
    )
    CELEBRATION = _pattern(
        """
        celebrat; success; succes; vieren; viering; gevierd; festegg; celebr; award; milestone;
        mijlpaal; mijlpalen; traguard; feier
        """
    )
    FRAMEWORK = _pattern(
        """
        framework; strateg(y|ies|ie|ia|isch|ic plan); action ?plan; actieplan; beleidsplan;
        kader$; raamwerk; quadro; piano
        """
    )
    RHYTHM = _pattern(
        """
        monthly; quarterly; yearly; annual; every (month|quarter|year|two|three|four|six|[0-9]);
        each (month|quarter|year); twice a year; maandelijks; driemaandelijks; per kwartaal;
        (elk|ieder) (kwartaal|jaar); elke (maand|twee|drie|vier|zes|[0-9]); (half)?jaarlijks;
        mensil; trimestral; semestral; annual; ogni
        (mese|anno|trimestre|due|tre|quattro|sei|[0-9])
        """
    )


def names(topic: Topic, *texts: Text | None) -> bool:
    """Whether one of the texts, in one of its languages, names it.

    A sentence that denies (*never on its agenda*) names nothing.
    """
    return any(
        topic.value.search(words)
        for text in texts
        for whole in _as_written(text)
        for words in _affirming(whole)
    )


def title_names(topic: Topic, item: Item) -> bool:
    """Whether the title of an item names it."""
    return names(topic, item.title)


def item_names(topic: Topic, item: Item) -> bool:
    """Whether the title or the description of an item names it."""
    return names(topic, item.title, item.description)


def titles_of(items: Iterable[Item]) -> Mapping[str, Collection[str]]:
    """The ids of items by their titles, in each language: to look for with :func:`mentioned`."""
    found: dict[str, set[str]] = {}
    for item in items:
        for words in _in_each_language(item.title):
            if words:
                found.setdefault(words, set()).add(item.id)
    return found


def mentioned(item: Item, titles: Mapping[str, Collection[str]]) -> Iterator[str]:
    """The ids of those whose titles stand, as they are written, in the title or description."""
    for text in (item.title, item.description):
        for words in map(str.split, _in_each_language(text)):
            for start, end in _stretches(len(words)):
                yield from titles.get(" ".join(words[start:end]), ())


def _stretches(count: int) -> Iterator[tuple[int, int]]:
    for start in range(count):
        for end in range(start + 1, min(start + _LONGEST_TITLE, count) + 1):
            yield start, end


_LONGEST_TITLE: Final = 8
"""So many words of a title at most are looked for in other texts."""


def names_share(*texts: Text | None) -> bool:
    """Whether one of the texts names a share in percent: a result that can be counted."""
    return any(_SHARE.search(words) for text in texts for words in _as_written(text))


def names_year(text: Text | None) -> bool:
    """Whether the text names a year, such as that by which something is to be reached."""
    return any(_YEAR.search(words) for words in _as_written(text))


_YEAR: Final = re.compile(r"(?<!\d)20[1-9]\d(?!\d)")
_SHARE: Final = re.compile(r"\d\s*%|\d\s*(?:percent|per cent|procent|per cento|prozent)", re.I)


def _as_written(text: Text | None) -> Iterator[str]:
    """A text in each of its languages; of a very long one the beginning, which says what it is."""
    if isinstance(text, Translations):
        yield from (each[:_READ] for each in text.by_language.values())
    elif text:
        yield text[:_READ]


_READ: Final = 2000
"""So many characters of a text are read."""


def _in_each_language(text: Text | None) -> Iterator[str]:
    return map(_plain, _as_written(text))


_SENTENCE: Final = re.compile(r"[.;:!?\n]+")
_DENIAL: Final = _pattern(
    """
    not$; no$; never$; nobody; none$; without; cannot; geen$; niet$; nooit; niemand; niets$;
    zonder; noch$; non$; mai$; nessun; niente; senza; ne$; kein; nicht$; nie$; ohne; pas$; jamais;
    aucun; sans$
    """
)


@lru_cache(maxsize=8192)
def _affirming(text: str) -> tuple[str, ...]:
    """The sentences of a text that deny nothing, as they are compared."""
    sentences = (_plain(sentence) for sentence in _SENTENCE.split(text))
    return tuple(words for words in sentences if words and not _DENIAL.search(words))


@lru_cache(maxsize=8192)
def _plain(text: str) -> str:
    return " ".join(words_of(text))
