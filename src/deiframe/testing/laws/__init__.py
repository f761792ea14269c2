from deiframe.testing.laws.evidence import Added, evidence_added, never_lowers, TODAY
from deiframe.testing.laws.rules import LAWS_OF_RULES
from deiframe.testing.laws.criteria import LAWS_OF_CRITERIA, LAWS_OF_LEVEL_MODELS
from deiframe.testing.laws.formats import LAWS_OF_FORMATS
