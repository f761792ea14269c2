"""The level model ``rotterdam-anchoring``: from paper to usual practice.

The stages follow what Rotterdam tells of its way (report D5.2, 4.2, 4.5, 5.4 and 7.2). That these
are stages, and what each asks, is this plugin's own reading.
"""

from __future__ import annotations

from typing import Final

from deiframe.criteria import LevelModel, Stage, StageCriterion, Truth
from deiframe_rotterdam.criteria import breakthroughs, clusters, figures, steering
from deiframe_rotterdam.words import message

ANCHORING: Final = LevelModel(
    name="rotterdam-anchoring",
    title=message("Anchoring in Rotterdam: from paper to usual practice"),
    about=message(
        "This plugin's own reading of what report D5.2 says about Rotterdam (4.2, 4.5, 5.4 and "
        "7.2); neither the city's nor the official model."
    ),
    stages=(
        Stage(slug="on-paper", title=message("On paper")),
        Stage(
            slug="set-in-motion",
            title=message("Set in motion"),
            at_least=2,
            requires=(
                StageCriterion(breakthroughs.all_breakthroughs, Truth.PARTLY, essential=True),
                StageCriterion(breakthroughs.breakthroughs_under_way),
                StageCriterion(steering.office_there),
            ),
        ),
        Stage(
            slug="clusters-answer",
            title=message("Clusters answer for it"),
            at_least=3,
            requires=(
                StageCriterion(breakthroughs.breakthroughs_owned, Truth.PARTLY),
                StageCriterion(clusters.clusters_choose),
                StageCriterion(clusters.comply_or_explain),
                StageCriterion(steering.talk_agreed),
            ),
        ),
        Stage(
            slug="steered-and-followed",
            title=message("Steered and followed"),
            at_least=4,
            requires=(
                StageCriterion(clusters.cluster_kpis, essential=True),
                StageCriterion(breakthroughs.all_breakthroughs),
                StageCriterion(breakthroughs.breakthroughs_owned),
                StageCriterion(steering.talk_regular),
                StageCriterion(figures.quarterly_survey),
            ),
        ),
        Stage(
            slug="usual-practice",
            title=message("Usual practice"),
            at_least=3,
            requires=(
                StageCriterion(breakthroughs.usual_practice, essential=True),
                StageCriterion(steering.office_dissolved),
                StageCriterion(clusters.cluster_kpis),
                StageCriterion(steering.talk_regular),
            ),
        ),
    ),
)
