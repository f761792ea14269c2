"""The pictures of an assessment: drawn by the real engines, in every language, and readable."""

import io
import json
import re
from xml.etree import ElementTree

import attrs
import pytest
from PIL import Image
from pypdf import PdfReader

from deiframe.about import LANGUAGES
from deiframe.assessing import assess
from deiframe.diagrams import driver_radar, institutionalisation_ladder, principles_wheel, roadmap
from deiframe.diagrams.driver_radar.rows import weakest_first
from deiframe.diagrams.principles_wheel.rows import sorted_by_gap
from deiframe.drawing import draw
from deiframe.errors import DrawingError
from deiframe.extension_points.diagram import Chart, Diagram, View
from deiframe.graph.strategy_graph import build_graph
from deiframe.model.impact_drivers import DRIVERS
from deiframe.opening import Opened, graph_of, open_reading, open_strategy
from deiframe.source.reader import read_text
from measuring import drawn_pages
from plans_of_any_size import DAY, drawn_of, opened, picture
from support import EXAMPLES

DIAGRAMS = [
    roadmap.DIAGRAM,
    institutionalisation_ladder.DIAGRAM,
    principles_wheel.DIAGRAM,
    driver_radar.DIAGRAM,
]
ANSWERED = "assessments:\n  - on: 2026-01-01\n    impact_drivers:\n" + "".join(
    f"      {driver}: {{q1: 4, q2: 3, q3: 2, q4: 1}}\n" for driver in DRIVERS
)


def city(name: str) -> Opened:
    return open_strategy(EXAMPLES / name, today=DAY)


def said(diagram: Diagram, strategy: Opened, **view: object) -> str:
    pages = drawn_pages(drawn_of(diagram, strategy, **view))  # type: ignore[arg-type]
    return " ".join(page.text for page in pages)


def chart(diagram: Diagram, strategy: Opened, layout: str, language: str = "en") -> Chart:
    view = View(language=language, assessment=assess(strategy).assessment, layout=layout)
    made = diagram.draw(graph_of(strategy), view)
    assert isinstance(made, Chart)
    return made


def words(made: Chart) -> str:
    root = ElementTree.fromstring(draw(made, "svg"))
    texts = root.iter("{http://www.w3.org/2000/svg}text")
    return " ".join(" ".join(item.itertext()) for item in texts)


@pytest.mark.parametrize("diagram", DIAGRAMS, ids=lambda item: item.name)
@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_drawn_in_every_language(diagram: Diagram, language: str) -> None:
    made = drawn_of(diagram, city("rotterdam"), language=language)
    root = ElementTree.fromstring(draw(made, "svg"))
    assert root.get("lang") == language
    assert root.get("role") == "group"
    assert made.description
    if language != "en":
        assert said(diagram, city("rotterdam"), language=language) != said(
            diagram, city("rotterdam")
        )


@pytest.mark.parametrize("diagram", DIAGRAMS, ids=lambda item: item.name)
def test_the_same_picture_is_the_same_bytes(diagram: Diagram) -> None:
    made = drawn_of(diagram, city("ghent"))
    assert draw(made, "svg") == draw(made, "svg")
    assert draw(made, "png") == draw(made, "png")


@pytest.mark.parametrize("diagram", DIAGRAMS, ids=lambda item: item.name)
def test_illustrative_evidence_is_owned_up_to(diagram: Diagram) -> None:
    sentence = "Some values are illustrative"
    assert sentence in said(diagram, city("rotterdam"))
    assert "EXAMPLE" not in said(diagram, city("rotterdam")), "not most of it is made up"
    assert sentence not in said(diagram, opened(""))
    made_up = "stakeholders: {a: {illustrative: true}}\n"
    assert "EXAMPLE" in said(diagram, opened(made_up))


@pytest.mark.parametrize("diagram", DIAGRAMS, ids=lambda item: item.name)
@pytest.mark.parametrize(
    "name",
    [
        "<script>alert(1)</script> & \\N {datum.x} 😀",
        '<a> URL="javascript:alert(1)" comment=<b>',
    ],
)
def test_hostile_names_are_words_and_nothing_else(diagram: Diagram, name: str) -> None:
    text = f"deiframe: 1\nmunicipality: {{name: {json.dumps(name)}}}\n"
    svg = draw(picture(diagram, text), "svg").decode()
    root = ElementTree.fromstring(svg)
    assert not [item for item in root.iter() if item.tag.endswith("script")]
    assert 'href="javascript' not in svg
    assert "alert(1)" in " ".join(root.itertext())


@pytest.mark.parametrize("diagram", DIAGRAMS, ids=lambda item: item.name)
def test_without_an_assessment_it_says_so(diagram: Diagram) -> None:
    strategy = read_text("deiframe: 1\nmunicipality: {name: X}\n").strategy
    assert strategy
    with pytest.raises(DrawingError):
        diagram.draw(build_graph(strategy, DAY), View())


class TestRoadmap:
    """Seven rows of signs."""

    def test_it_shows_all_sub_steps_and_both_accelerators(self) -> None:
        text = said(roadmap.DIAGRAM, city("rotterdam"))
        assert len(set(re.findall(r"\b[1-7]\.[1-5]\b", text))) == 25
        assert text.count("Accelerator") == 2

    def test_the_next_three_are_marked_and_their_reasons_are_whole(self) -> None:
        strategy = city("rotterdam")
        steps = assess(strategy).assessment.roadmap.next_steps[:3]
        made = drawn_of(roadmap.DIAGRAM, strategy)
        for place, step in enumerate(steps, start=1):
            assert f"{place}. {step.number} {step.title}" in made.description
            assert all(str(reason) in made.description for reason in step.reasons)
        text = said(roadmap.DIAGRAM, strategy)
        assert all(f"► {place}" in text for place in (1, 2, 3))
        assert "► 4" not in text
        assert "…" not in text

    def test_what_is_stale_says_since_when_and_what_holds_until_when(self) -> None:
        done = (
            "visions: {v: {title: V}}\ndefinitions: {diversity: a, equity: b, inclusion: c}\n"
            "review_every: 12 months\nperiod: {start: 2020-01-01}\n"
        )
        roads = assess(opened(done)).assessment.roadmap.substeps
        stale = [item for item in roads if item.verdict.status == "stale"]
        text = said(roadmap.DIAGRAM, opened(done))
        assert all(f"stale since {item.renew_by:%-d %B %Y}" in text for item in stale)
        recorded = 'activities: [{substep: "3.1", on: 2026-05-01, what: Talk}]\n'
        assert "last activity 1 May 2026" in said(roadmap.DIAGRAM, opened(recorded))


class TestPrinciples:
    """Ten rows, or a wheel."""

    def test_each_question_stands_there_in_words_and_the_widest_gap_first(self) -> None:
        strategy = city("rotterdam")
        principles = assess(strategy).assessment.principles
        made = drawn_of(principles_wheel.DIAGRAM, strategy)
        for principle in principles:
            for part in principle.verdict.parts:
                assert f"{part.key} {part.title} – {part.says}" in made.description
        first = sorted_by_gap(principles)[0]
        assert first.verdict.status in ("gap", "not_recorded")
        assert made.description.startswith(f"{first.number} ")

    def test_the_wheel_shows_every_question_and_the_verdict_in_its_centre(self) -> None:
        text = words(chart(principles_wheel.DIAGRAM, city("rotterdam"), "wheel"))
        assert len(set(re.findall(r"\b(?:10|[1-9])[ab]\b", text))) == 18
        assert re.search(r"\d+ ◊ partly", text)

    def test_the_wheel_becomes_png_and_pdf_and_is_no_dot(self) -> None:
        made = chart(principles_wheel.DIAGRAM, city("genoa"), "wheel")
        with Image.open(io.BytesIO(draw(made, "png"))) as image:
            assert min(image.size) > 500
        assert len(PdfReader(io.BytesIO(draw(made, "pdf"))).pages) == 1
        with pytest.raises(DrawingError):
            draw(made, "dot")


class TestDrivers:
    """Rows with ranges, or a radar."""

    def test_what_the_description_says_is_what_is_drawn(self) -> None:
        strategy = opened("assessments: [{on: 2026-01-01, impact_drivers: {data: {q1: 4}}}]\n")
        made = drawn_of(driver_radar.DIAGRAM, strategy)
        text = " ".join(said(driver_radar.DIAGRAM, strategy).split())
        for profile in assess(strategy).assessment.drivers:
            assert f"{profile.verdict.title}: {profile.verdict.says}" in made.description
            assert str(profile.verdict.title).split()[0] in text

    def test_the_weakest_come_first_and_those_of_which_nothing_is_known_last(self) -> None:
        profiles = assess(city("rotterdam")).assessment.drivers
        averages = [item.average for item in weakest_first(profiles)]
        known = [average for average in averages if average is not None]
        assert averages[: len(known)] == sorted(known)

    def test_the_earlier_answers_stand_beside_those_of_now(self) -> None:
        text = (
            "assessments:\n"
            "  - {on: 2026-01-01, impact_drivers: {data: {q1: 4}, resources: {q1: 2}}}\n"
            "  - {on: 2024-01-01, impact_drivers: {data: {q1: 1}, resources: {q1: 3}}}\n"
        )
        made = picture(driver_radar.DIAGRAM, text)
        assert "with the answers of 1 January 2024" in made.description
        assert "with people's answers of 1 January 2024" in said(driver_radar.DIAGRAM, opened(text))
        assert "1 January" not in said(driver_radar.DIAGRAM, opened(""))

    def test_a_radar_of_open_questions_is_refused_and_one_of_answers_is_drawn(self) -> None:
        with pytest.raises(DrawingError, match="are open"):
            chart(driver_radar.DIAGRAM, opened(""), "radar")
        strategy = opened(ANSWERED)
        found = assess(strategy).assessment
        whole = [attrs.evolve(item, answered=item.asked, average=2.5) for item in found.drivers]
        view = View(assessment=attrs.evolve(found, drivers=tuple(whole)), layout="radar")
        made = driver_radar.DIAGRAM.draw(graph_of(strategy), view)
        assert isinstance(made, Chart)
        assert "2.5 of 4" in words(made)
        assert "deiframe's own" in words(made)
        assert "2.5 of 4" in made.description


def test_the_ladder_says_where_one_is_and_what_the_next_rung_asks() -> None:
    strategy = city("rotterdam")
    level = assess(strategy).assessment.level
    made = drawn_of(institutionalisation_ladder.DIAGRAM, strategy)
    first = drawn_pages(made)[0].text
    assert first.count("you are here") == 1
    assert f"Missing for stage {level.lowest + 2}" in first
    for stage in level.verdict.parts:
        assert str(stage.title) in first
        assert all(str(part.title) in made.description for part in stage.parts)
    silent = open_reading(
        read_text(
            "deiframe: 1\nmunicipality: {name: X}\nvisions: {v: {title: A city for everyone}}\n"
            "objectives: {o: {title: Staff find decisions fair}}\n"
            "stakeholders: {s: {title: Coordinator, change_agent: true}}\n"
        ),
        today=DAY,
    )
    assert "perhaps reached" in said(institutionalisation_ladder.DIAGRAM, silent)
