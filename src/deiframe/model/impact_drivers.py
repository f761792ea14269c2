"""What the nine impact drivers are called (deiframe's own, after the report's 2.4)."""

from typing import Final

from deiframe.i18n import message
from deiframe.model.vocabulary import ImpactDriver

DRIVERS: Final = {
    ImpactDriver.LEADERSHIP: message("Leadership commitment"),
    ImpactDriver.DEI_BODY: message("A mandated and well-placed DEI body"),
    ImpactDriver.STRATEGIC_FRAMEWORK: message("Strategic framework"),
    ImpactDriver.ANCHORING: message("Anchoring in departments, procedures and the policy cycle"),
    ImpactDriver.RESOURCES: message("Resources: time, money, authority"),
    ImpactDriver.INVOLVEMENT: message("Involvement of staff groups and stakeholders"),
    ImpactDriver.COMPETENCE: message("Competence: knowledge and skills"),
    ImpactDriver.DATA: message("Data, monitoring and evaluation"),
    ImpactDriver.ACCOUNTABILITY: message("Accountability and communication"),
}
"""The title of each driver."""

ABOUT: Final = message(
    "The nine drivers, their questions and the scale from 0 to 4 are deiframe's own, built from the"
    " report and from EIGE's success factors. They are not those of the official assessment tool."
)
"""To be shown wherever the drivers are."""
