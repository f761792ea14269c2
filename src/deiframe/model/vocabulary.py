"""The words that are fixed: each enum's values are what may be written in a file."""

from enum import StrEnum

from deiframe.model.profile import Profile as Profile  # noqa: PLC0414 - its home for readers


class OrganisationType(StrEnum):
    """What kind of organisation the strategy is for."""

    MUNICIPALITY = "municipality"
    FEDERAL_INSTITUTION = "federal_institution"
    LISTED_COMPANY = "listed_company"
    EDUCATION = "education"
    OTHER = "other"


class Dimension(StrEnum):
    """Which of the three an objective serves (defined after Zheng, *DEI Deconstructed*, 2022)."""

    DIVERSITY = "diversity"
    EQUITY = "equity"
    INCLUSION = "inclusion"


class ObjectiveLevel(StrEnum):
    """Whether an objective is the whole organisation's or one department's."""

    STRATEGIC = "strategic"
    DEPARTMENTAL = "departmental"


class Horizon(StrEnum):
    """How soon an outcome is expected."""

    SHORT = "short"
    MEDIUM = "medium"
    LONG = "long"


class Evidence(StrEnum):
    """How well it is known that one thing leads to another."""

    NONE = "none"
    WEAK = "weak"
    MODERATE = "moderate"
    STRONG = "strong"


class StakeholderType(StrEnum):
    """What a stakeholder is."""

    PERSON = "person"
    ROLE = "role"
    TEAM = "team"
    GOVERNING_BODY = "governing_body"
    STATUTORY_BODY = "statutory_body"
    STAFF_NETWORK = "staff_network"
    UNION = "union"
    PARTNER = "partner"
    PUBLIC = "public"
    OTHER = "other"


class OrganisationLevel(StrEnum):
    """At which level of the organisation somebody works (report, 1.2)."""

    SENIOR = "senior"
    MIDDLE = "middle"
    FRONT_LINE = "front_line"
    ADMINISTRATIVE = "administrative"


class AgendaPlace(StrEnum):
    """What place diversity, equity and inclusion have on the agenda of a body.

    ``purpose``: it was set up for them. ``fixed``: they are a fixed item.
    """

    PURPOSE = "purpose"
    FIXED = "fixed"
    SOMETIMES = "sometimes"
    NEVER = "never"


class Audience(StrEnum):
    """Whom something reaches: people inside the organisation (all staff, managers), or outside."""

    INSIDE = "inside"
    ALL_STAFF = "all_staff"
    MANAGERS = "managers"
    OUTSIDE = "outside"


class DepartmentType(StrEnum):
    """What the organisation calls the unit."""

    DEPARTMENT = "department"
    CLUSTER = "cluster"
    DIRECTORATE = "directorate"
    OTHER = "other"


class NeedMethod(StrEnum):
    """How a need was found (report, 2.1 and 2.2).

    ``consultation`` is that of staff networks, panels, ambassadors and others who hear much.
    """

    INTERVIEW = "interview"
    FOCUS_GROUP = "focus_group"
    DIALOGUE = "dialogue"
    CONSULTATION = "consultation"
    SURVEY = "survey"
    REGISTRY_DATA = "registry_data"
    CONFIDENTIAL_ADVISER = "confidential_adviser"
    OTHER = "other"


class Area(StrEnum):
    """The four fields in which municipalities intervene (report, 4.3)."""

    WORK_CLIMATE = "work_climate"
    TALENT_MANAGEMENT = "talent_management"
    ACCESSIBILITY = "accessibility"
    LEADERSHIP = "leadership"


class InterventionType(StrEnum):
    """What is done."""

    TRAINING = "training"
    AWARENESS = "awareness"
    MENTORING = "mentoring"
    PROCEDURE = "procedure"
    NETWORK = "network"
    PANEL = "panel"
    INFRASTRUCTURE = "infrastructure"
    POLICY = "policy"
    COMMUNICATION = "communication"
    REPORTING_POINT = "reporting_point"
    RESEARCH = "research"
    OFFICE = "office"
    OTHER = "other"


class Status(StrEnum):
    """How far an intervention is."""

    IDEA = "idea"
    PLANNED = "planned"
    RUNNING = "running"
    DONE = "done"
    STOPPED = "stopped"
    INSTITUTIONALISED = "institutionalised"


class Priority(StrEnum):
    """Set where something is among the few that must come first."""

    ESSENTIAL = "essential"


class Requirement(StrEnum):
    """Whether all of an objective's indicators must be met, or any one of them."""

    ALL = "all"
    ANY = "any"


class IndicatorKind(StrEnum):
    """Whether an indicator counts, or describes on a scale."""

    QUANTITATIVE = "quantitative"
    QUALITATIVE = "qualitative"


class IndicatorLevel(StrEnum):
    """What an indicator is about: what goes in, comes out, changes, or lasts."""

    INPUT = "input"
    OUTPUT = "output"
    OUTCOME = "outcome"
    IMPACT = "impact"


class Family(StrEnum):
    """What an indicator is about (report, 2.2)."""

    REPRESENTATION = "representation"
    APPLICANTS = "applicants"
    HIRING_PROMOTION = "hiring_promotion"
    RETENTION = "retention"
    PAY_EQUITY = "pay_equity"
    ACCESS = "access"
    WELLBEING = "wellbeing"
    INCLUSION = "inclusion"
    COMMUNITY = "community"
    OTHER = "other"


class CountedIn(StrEnum):
    """Whether people are counted by head or by full-time equivalent."""

    PEOPLE = "people"
    FTE = "fte"


class Direction(StrEnum):
    """Which way an indicator should move."""

    INCREASE = "increase"
    DECREASE = "decrease"
    MAINTAIN = "maintain"


class SupportStage(StrEnum):
    """The stage of political support (report, Table 2)."""

    NONE = "none"
    PASSIVE = "passive"
    ACTIVE = "active"


class ChecklistAnswer(StrEnum):
    """A declared answer to an item of the report's Table 1."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"


class ChecklistItem(StrEnum):
    """The eleven items of the report's Table 1, in its order."""

    STRATEGIC_OBJECTIVES = "strategic-objectives"
    ALIGNMENT = "alignment"
    MEASURABLE_OUTCOMES = "measurable-outcomes"
    ACTIONS_AND_RESPONSIBLE = "actions-and-responsible"
    TIMELINE = "timeline"
    DEPARTMENT_ROLES = "department-roles"
    GOVERNANCE = "governance"
    TOP_MANAGEMENT = "top-management"
    MONITORING_AND_EVALUATION = "monitoring-and-evaluation"
    STAFF_AWARENESS = "staff-awareness"
    COMMUNICATION_PLAN = "communication-plan"


class ImpactDriver(StrEnum):
    """The nine impact drivers: deiframe's own, after the report (2.4) and EIGE's factors."""

    LEADERSHIP = "leadership"
    DEI_BODY = "dei-body"
    STRATEGIC_FRAMEWORK = "strategic-framework"
    ANCHORING = "anchoring"
    RESOURCES = "resources"
    INVOLVEMENT = "involvement"
    COMPETENCE = "competence"
    DATA = "data"
    ACCOUNTABILITY = "accountability"


class DriverQuestion(StrEnum):
    """The questions of an impact driver, by which a file answers them."""

    Q1 = "q1"
    Q2 = "q2"
    Q3 = "q3"
    Q4 = "q4"


class EvaluationDesign(StrEnum):
    """How an intervention's effect is looked at."""

    PRE_POST = "pre-post"
    COMPARISON_GROUP = "comparison-group"
    TIME_SERIES = "time-series"
    QUALITATIVE = "qualitative"
    OTHER = "other"
