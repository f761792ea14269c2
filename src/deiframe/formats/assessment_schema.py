"""The JSON Schema of what ``assess --format json`` writes."""

from typing import Any, Final

from deiframe.assessment import Move
from deiframe.formats.assessment_json import SCHEMA
from deiframe.model.vocabulary import ChecklistItem, ImpactDriver, SupportStage
from deiframe.sanitize import inert_json
from deiframe.verdicts import PlanKind, Soundness, Strength, SubstepStatus, Truth

Schema = dict[str, Any]

_TEXT: Final[Schema] = {"type": "string"}
_MAYBE_TEXT: Final[Schema] = {"type": ["string", "null"]}
_DAY: Final[Schema] = {"type": "string", "format": "date"}
_MAYBE_DAY: Final[Schema] = {"type": ["string", "null"], "format": "date"}
_SCORE: Final[Schema] = {"type": "number", "minimum": 0, "maximum": 4}
_COUNT: Final[Schema] = {"type": "integer", "minimum": 0}
_NUMBER: Final[Schema] = {"type": "string", "pattern": "^[1-7][.][1-5]$"}
_STAGES: Final[Schema] = {"enum": ["not_recorded", *SupportStage]}
_EVIDENCE: Final[Schema] = {"$ref": "#/$defs/evidence"}


def assessment_schema_text() -> str:
    """Return the schema as a JSON document, the same at every run."""
    return inert_json(_schema())


def _schema() -> Schema:
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:deiframe:schema:assessment:{SCHEMA}",
        "title": "deiframe assessment",
        **_object(
            {
                "schema": {"const": SCHEMA},
                "language": _TEXT,
                "on": _DAY,
                "strategy": _object({"title": _TEXT, "municipality": _TEXT}),
                "illustrative": {"type": "boolean"},
                "example": {"type": "boolean"},
                "doubts": _list(_EVIDENCE),
                "problems": _list(_TEXT),
                "roadmap": _roadmap(),
                "checklist": _verdict(PlanKind, items=_list(_item())),
                "principles": _list(
                    _verdict(
                        Soundness,
                        number={"type": "string", "pattern": "^(10|[1-9])$"},
                        substeps=_list(_NUMBER),
                    )
                ),
                "support": _support(),
                "drivers": _list(_driver()),
                "level": _level(),
                "changes": {"anyOf": [_changes(), {"type": "null"}]},
            },
            optional=("roadmap", "checklist", "principles", "support", "drivers", "level"),
        ),
        "$defs": {"verdict": _verdict(), "evidence": _evidence()},
    }


def _object(properties: Schema, optional: tuple[str, ...] = ()) -> Schema:
    return {
        "type": "object",
        "properties": properties,
        "required": [name for name in properties if name not in optional],
        "additionalProperties": False,
    }


def _list(inner: Schema) -> Schema:
    return {"type": "array", "items": inner}


def _verdict(answers: Any = None, /, **more: Schema) -> Schema:
    """An answer with all that it follows from, and what else a kind of answer says."""
    return _object(
        {
            "key": _TEXT,
            "title": _TEXT,
            "answer": {"enum": [*answers]} if answers else _TEXT,
            "says": _TEXT,
            "possible": _list(_TEXT),
            "rule": _TEXT,
            "parts": _list({"$ref": "#/$defs/verdict"}),
            "found": _list(_EVIDENCE),
            "missing": _list(_EVIDENCE),
            "doubts": _list(_EVIDENCE),
            "set_aside": _list(_EVIDENCE),
            "declared": _declared(),
            "computed": _MAYBE_TEXT,
            "found_count": _COUNT,
            "missing_count": _COUNT,
            **more,
        }
    )


def _declared() -> Schema:
    answers = [item for item in Truth if item is not Truth.NOT_RECORDED]
    declared = _object({"answer": {"enum": answers}, "on": _DAY, "note": _MAYBE_TEXT})
    return {"anyOf": [declared, {"type": "null"}]}


def _evidence() -> Schema:
    position = {"type": ["integer", "null"], "minimum": 1}
    return _object(
        {
            "message": _TEXT,
            "id": _TEXT,
            "code": _MAYBE_TEXT,
            "file": _MAYBE_TEXT,
            "line": position,
            "column": position,
        }
    )


def _roadmap() -> Schema:
    substep = _verdict(
        SubstepStatus,
        number=_TEXT,
        step={"type": "string", "pattern": "^[1-7]$"},
        status={"enum": [*SubstepStatus]},
        accelerator={"type": "boolean"},
        activities=_list(_EVIDENCE),
        confirmed_on=_MAYBE_DAY,
        renew_by=_MAYBE_DAY,
    )
    following = _object(
        {
            "number": _NUMBER,
            "title": _TEXT,
            "points": _COUNT,
            "reasons": _list(_TEXT),
            "advice": _TEXT,
            "changes": _list(_TEXT),
        }
    )
    return _object({"substeps": _list(substep), "next": _list(following), "next_rule": _TEXT})


def _item() -> Schema:
    return _verdict(
        Truth,
        item={"enum": [*ChecklistItem]},
        differs={"type": "boolean"},
    )


def _support() -> Schema:
    period = _object({"stage": _STAGES, "since": _DAY, "until": _MAYBE_DAY, "note": _MAYBE_TEXT})
    election = _object({"on": _DAY, "months": _COUNT, "says": _TEXT, "at_stake": _list(_EVIDENCE)})
    return _verdict(
        ["not_recorded", *SupportStage],
        history=_list(period),
        tactics=_list(_object({"says": _TEXT, "substeps": _list(_NUMBER)})),
        aim=_MAYBE_TEXT,
        expected=_list(_TEXT),
        steps=_list({"type": "string", "pattern": "^[1-7]$"}),
        ahead=_list(_EVIDENCE),
        election={"anyOf": [election, {"type": "null"}]},
    )


def _driver() -> Schema:
    earlier = _object({"on": _DAY, "earlier": _SCORE, "now": _SCORE})
    return _verdict(
        Strength,
        driver={"enum": [*ImpactDriver]},
        average={"anyOf": [_SCORE, {"type": "null"}]},
        lowest=_SCORE,
        highest=_SCORE,
        answered=_COUNT,
        asked=_COUNT,
        earlier={"anyOf": [earlier, {"type": "null"}]},
    )


def _level() -> Schema:
    return _verdict(
        model=_TEXT,
        about=_TEXT,
        lowest=_TEXT,
        highest=_TEXT,
        stages=_list(_TEXT),
        needed=_list(_TEXT),
        needed_count=_COUNT,
    )


def _changes() -> Schema:
    change = _object(
        {
            "key": _TEXT,
            "title": _TEXT,
            "before": _TEXT,
            "after": _TEXT,
            "move": {"enum": [*Move]},
            "because": _list(_TEXT),
        }
    )
    compared = _object({"answers": _COUNT, "plan": {"const": False}})
    return _object({"since": _DAY, "compared": compared, "changes": _list(change)})
