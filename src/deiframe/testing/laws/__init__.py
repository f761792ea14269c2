from deiframe.testing.laws.evidence import Added, evidence_added, never_lowers, TODAY
from deiframe.testing.laws.rules import LAWS_OF_RULES
