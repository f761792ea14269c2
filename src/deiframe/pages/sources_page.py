"""The page of the sources: what deiframe is built on, and what each is good for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

import attrs

from deiframe.document import Block, Document, Heading, Link, Paragraph, Point, Points
from deiframe.i18n import JoinedList, Message, message, translate

TITLE: Final = message("Sources")


@attrs.frozen(kw_only=True)
class Work:
    """A report, book or tool: its own title, by whom and of when it is, and what it is good for."""

    title: str
    by: str
    year: str = ""
    about: Message
    link: str = ""


_PROJECT: Final = (
    Work(
        title="DiGiN deliverable 5.2",
        by="Aarnout Lanckriet (Stad Gent)",
        year="2026",
        about=message(
            "Recommendations for a long-term DEI strategy in municipal organisations: the report"
            " that deiframe follows. The EU project DiGiN has made it public. The"
            " pages and rules name the section that each is built on; their words are deiframe's"
            " own."
        ),
    ),
    Work(
        title="DiGiN deliverable 5.1",
        by="DiGiN",
        about=message(
            "The interventions of the partner cities, assessed and analysed, with what each of the"
            " ten success principles still lacks there (4.3)."
        ),
    ),
    Work(
        title="DiGiN deliverable 6.1",
        by="DiGiN",
        about=message(
            "Research on DEI interventions; it presents the ten success principles and elaborates"
            " on them."
        ),
    ),
    Work(
        title="DiGiN deliverable 6.2",
        by="DiGiN",
        about=message(
            "An evaluation toolbox for DEI interventions: theory of change, indicators, monitoring"
            " and evaluation (4.3, 5.2, 6.1)."
        ),
    ),
    Work(
        title="DEI capacity-building materials",
        by="Yellow Window (DiGiN)",
        about=message(
            "Five modules to train staff and support teams, with scripts, slides, exercises and"
            " templates (1.3)."
        ),
    ),
    Work(
        title="DiGiN inspiring practices and resources",
        by="DiGiN",
        about=message("Practices and materials that the partners have collected (3.2)."),
    ),
)
_FRAMEWORKS: Final = (
    Work(
        title="Gender equality plans in academia and research: roadmap to effective implementation",
        by="EIGE",
        year="2022",
        link="https://eige.europa.eu/publications-resources/publications/"
        "gender-equality-plans-academia-and-research-roadmap-effective-implementation",
        about=message(
            "The six steps that the report has made into seven, for DEI as a whole and for"
            " municipalities."
        ),
    ),
    Work(
        title="GEAR tool (Gender Equality in Academia and Research)",
        by="EIGE",
        link="https://eige.europa.eu/gender-mainstreaming/toolkits/gear",
        about=message("A guide online, step by step, made for research and those who fund it."),
    ),
    Work(
        title="Diversiteit in de top",
        by="SER",
        year="2019",
        link="https://www.ser.nl/-/media/ser/downloads/adviezen/2019/"
        "diversiteit-in-de-top-analyse.pdf",
        about=message(
            "The ten success principles (p. 138), drawn from research. The SER is a council that"
            " advises the Dutch government on social and economic policy."
        ),
    ),
    Work(
        title="Assessment Tool for DEI Mainstreaming Capacity in Municipalities",
        by="Yellow Window; Mergaert, Forest & Polykarpou",
        year="2024",
        about=message(
            "An online tool with nine impact drivers (2.4). Its questions are not deiframe's: the"
            " nine drivers here are deiframe's own."
        ),
    ),
    Work(
        title="DEI Institutionalisation levels",
        by="Yellow Window, after Mergaert & Wuiame (2013)",
        year="2024",
        about=message(
            "Six levels on the way to usual practice (7.2). Their criteria are not published: those"
            " here are deiframe's own."
        ),
    ),
    Work(
        title="Social Sciences 11(9), 379",
        by="Mergaert, Cacace & Linková",
        year="2022",
        about=message("The research behind the impact drivers (2.4)."),
    ),
)
_READING: Final = (
    Work(
        title="DEI Deconstructed: Your No-Nonsense Guide to Doing the Work and Doing It Right",
        by="Lily Zheng",
        year="2022",
        about=message(
            "Diversity, equity and inclusion as results that can be measured: the definitions of"
            " 1.1."
        ),
    ),
    Work(
        title="From resistance to gain",
        by="Universiteit Utrecht & SER Diversity at Work (Bokern et al.)",
        year="2025",
        link="https://static1.squarespace.com/static/61f950abce7da8698c111d18/t/"
        "6937e74a7f17d7238630962c/1765271370934/Bokern+et+al.%2C+2025_Handout+From+Resistance+to"
        "+Gain_EN.pdf",
        about=message(
            "How to build support among managers and staff. Of 13,441 employees of 27"
            " organisations, about one in five supports inclusion and acts accordingly (1.2)."
        ),
    ),
    Work(
        title="Van woorden naar daden – een gids voor een inclusieve organisatie",
        by="Semiha Denktaş",
        year="2025",
        about=message(
            "How Erasmus University Rotterdam turned its ambitions into change (3.2); in Dutch."
        ),
    ),
    Work(
        title="De inclusiemarathon",
        by="Kauthar Bouchallikht & Zoë Papaikonomou",
        year="2021",
        about=message("Named by the report as further reading; in Dutch."),
    ),
    Work(
        title="Strategy: A History",
        by="Lawrence Freedman",
        year="2013",
        about=message(
            "What a strategy is: goals and priorities, the actions that lead to them, and the means"
            " for these actions."
        ),
    ),
)
_PARTS: Final = (
    (message("The project"), _PROJECT),
    (message("Frameworks and tools"), _FRAMEWORKS),
    (message("Research and books"), _READING),
)


def sources_page() -> Document:
    """The page of the sources."""
    return Document(title=TITLE, blocks=tuple(_blocks()))


def sources_objects(language: str) -> list[dict[str, Any]]:
    """The sources, for programs."""
    return [
        {
            "title": work.title,
            "by": work.by,
            "year": work.year or None,
            "what": translate(work.about, language),
            "link": work.link or None,
        }
        for _, works in _PARTS
        for work in works
    ]


def _blocks() -> Iterator[Block]:
    yield Paragraph(
        message(
            "What the steps, principles, levels and rules come from, and what to read further. The"
            " numbers are the sub-steps for which a source is most useful."
        )
    )
    for heading, works in _PARTS:
        yield Heading(heading)
        yield Points(tuple(Point(_entry(work)) for work in works))


def _entry(work: Work) -> JoinedList:
    """A work in one line; its address is its own words, so that it can be read on paper."""
    whose = JoinedList(tuple(filter(None, (work.by, work.title, work.year))), ", ")
    ends = (Link(work.link, work.link),) if work.link else ()
    return JoinedList((JoinedList((whose, work.about), ": "), *ends), " ")
