"""Set clear strategic objectives

The vision is translated into results that are specific, measurable and bound to a date, in
representation but also in equity and inclusion.

Why it matters: Whoever has not said what success looks like cannot know whether the effort pays
off. Most municipalities have only the vision.

How to go about it: For each objective, set an indicator with its baseline, target and date;
link it to the vision, to a need, and to what will bring it about.

The example shows eight objectives, for equity, inclusion and diversity. What people experience
counts for more in it than what can be seen: do not stop at representation.

Source: Report D5.2, section 4.1.
"""

from deiframe.extension_points.substep import substep
from deiframe.frameworks.criteria import figures, purpose

_EIGHT_OBJECTIVES = """
# Every figure here is fictitious: agree on figures of your own.
visions:
  city-hall-of-all: {title: A city hall in which everybody counts}

stakeholders:
  staff-data: {title: Team for data on staff, type: team}

needs:
  unfair-decisions:
    title: Not everybody finds decisions fair
    method: survey
  few-at-the-top:
    title: The higher the post, the less diverse the colleagues
    method: registry_data

objectives:
  # Equity
  fair-treatment:
    title: Decisions are fair, and everybody is treated fairly
    dimension: equity
    addresses: [unfair-decisions]
    contributes_to: [{to: city-hall-of-all, because: fairness is why people stay}]
  trained-managers:
    title: All managers have the knowledge and skills for DEI
    dimension: equity
    addresses: [unfair-decisions]
    contributes_to: [{to: city-hall-of-all, because: managers make most decisions}]
  appraised-managers:
    title: DEI counts in the yearly appraisal of each manager
    dimension: equity
    addresses: [unfair-decisions]
    contributes_to: [{to: city-hall-of-all, because: what is appraised gets done}]
  # Inclusion
  room-for-everybody:
    title: Everybody is at ease in the department, and can be themselves
    dimension: inclusion
    addresses: [unfair-decisions]
    contributes_to: [{to: city-hall-of-all, because: who is at ease contributes more}]
  mentors:
    title: Every new colleague has a mentor within a year
    dimension: inclusion
    addresses: [unfair-decisions]
    contributes_to: [{to: city-hall-of-all, because: a good start decides who stays}]
  # Diversity
  diverse-levels-a-b:
    title: More colleagues with a migration background at levels A and B
    dimension: diversity
    addresses: [few-at-the-top]
    contributes_to: [{to: city-hall-of-all, because: residents see themselves in them}]
  diverse-managers:
    title: More managers with a migration background
    dimension: diversity
    addresses: [few-at-the-top]
    contributes_to: [{to: city-hall-of-all, because: they decide how we work}]
  diverse-candidates:
    title: Diverse candidates are invited for posts at levels A and B
    dimension: diversity
    addresses: [few-at-the-top]
    contributes_to: [{to: city-hall-of-all, because: who is not invited is not hired}]

indicators:
  decisions-fair:
    measures: [fair-treatment]
    question: Decisions are made fairly in my organisation.
    unit: percent
    baseline: {value: 70, on: 2025-12-31}
    targets: [{at_least: 85, by: 2028-06-30, in_each: department}]
    disaggregate_by: [department]
    source: Yearly staff survey
    frequency: yearly
    collected_by: staff-data
  treatment-fair:
    measures: [fair-treatment]
    question: Personal characteristics do not affect how fairly people are treated.
    unit: percent
    baseline: {value: 65, on: 2025-12-31}
    targets: [{at_least: 85, by: 2028-06-30, in_each: department}]
    disaggregate_by: [department]
    source: Yearly staff survey
    frequency: yearly
    collected_by: staff-data
  managers-trained:
    measures: [trained-managers]
    definition: Managers who have completed the compulsory training
    of: managers
    unit: percent
    baseline: {value: 20, on: 2025-12-31}
    targets: [{at_least: 100, by: 2029-12-31}]
    collected_by: staff-data
  training-useful:
    measures: [trained-managers]
    question: I am satisfied with the skills that I learned.
    unit: percent
    baseline: {value: 60, on: 2025-12-31}
    targets: [{at_least: 80, by: 2029-12-31}]
    collected_by: staff-data
  managers-appraised:
    measures: [appraised-managers]
    definition: Managers whose appraisal includes 360-degree feedback on DEI
    of: managers
    unit: percent
    baseline: {value: 0, on: 2025-12-31}
    targets: [{at_least: 100, each: year, from: 2026-01-01}]
    collected_by: staff-data
  managers-score:
    measures: [appraised-managers]
    definition: Score of managers for DEI competence
    unit: score
    scale: {lowest: 1, highest: 5}
    baseline: {value: 3, on: 2025-12-31}
    targets: [{at_least: 4, each: year, from: 2026-01-01}]
    collected_by: staff-data
  at-ease:
    measures: [room-for-everybody]
    question: Personal characteristics do not affect how at ease people are here.
    unit: percent
    baseline: {value: 70, on: 2025-12-31}
    targets: [{at_least: 85, by: 2028-06-30, in_each: department}]
    disaggregate_by: [department]
    source: Yearly staff survey
    frequency: yearly
    collected_by: staff-data
  be-yourself:
    measures: [room-for-everybody]
    question: Everybody has room to be themselves, whatever their characteristics.
    unit: percent
    baseline: {value: 75, on: 2025-12-31}
    targets: [{at_least: 85, by: 2028-06-30, in_each: department}]
    disaggregate_by: [department]
    source: Yearly staff survey
    frequency: yearly
    collected_by: staff-data
  with-mentor:
    measures: [mentors]
    definition: New colleagues who have a mentor
    of: new colleagues
    unit: percent
    counted_from: joining
    baseline: {value: 10, on: 2025-12-31}
    targets: [{at_least: 100, within: 12 months, from: 2026-01-01}]
    collected_by: staff-data
  mentor-useful:
    measures: [mentors]
    definition: New colleagues who are positive about their mentor
    of: new colleagues
    unit: percent
    baseline: {value: 60, on: 2025-12-31}
    targets: [{at_least: 80, each: year, from: 2026-01-01}]
    collected_by: staff-data
  share-levels-a-b:
    measures: [diverse-levels-a-b]
    definition: Staff whose own or a parent's nationality at birth is foreign
    of: staff at levels A and B
    unit: percent
    baseline: {value: 12, on: 2025-12-31}
    # A quarter more than in 2025: from 12 to 15. Write `points: 25` for 12 to 37.
    targets: [{rise: {percent: 25, against: 2025}, by: 2028-12-31}]
    collected_by: staff-data
  share-managers:
    measures: [diverse-managers]
    definition: Managers whose own or a parent's nationality at birth is foreign
    of: managers
    unit: percent
    baseline: {value: 8, on: 2025-12-31}
    targets: [{rise: {percent: 15, against: 2025}, by: 2028-12-31}]
    collected_by: staff-data
  share-invited:
    measures: [diverse-candidates]
    definition: Migration background, disability or age, monitored anonymously
    of: candidates invited for posts at levels A and B
    unit: percent
    baseline: {value: 20, on: 2025-12-31}
    targets: [{at_least: 30, from: 2026-01-01}]
    collected_by: staff-data
"""

SUBSTEP = substep(
    "4.1",
    __doc__,
    [
        purpose.vision,
        purpose.objectives_lead_to_vision,
        purpose.objectives_specific,
        figures.objectives_measurable,
        purpose.objectives_time_bound,
        purpose.beyond_representation,
    ],
    builds_on=["2.1", "2.2", "3.1"],
    reviewed=True,
    example=_EIGHT_OBJECTIVES,
)
