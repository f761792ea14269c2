"""Without political support

Nothing is begun from above, what comes from below is ignored or closely controlled, and the subject
is on no agenda. The work is quiet then: it connects people, and builds skills and influence.

It is not lost: such work often comes before the commitment of politicians. Much of it is also
needed while support is passive or hesitant, as long as leaders speak and do not act.

Why it matters: Change often begins with one pioneer and a few confidants, and many people in the
middle can move more than the few at the top. But those who push alone, and for long, grow tired and
disappointed, and perhaps leave. The right step at the right moment saves strength; what the
organisation is not ready for wastes it.

How to go about it: Engage allies. Look for colleagues, heads of department and partners in the city
who care, and learn together what you need to know and to be able to do (1.1, 1.3).

Use evidence. Gather what there is on how the population changes, on what colleagues experience, on
what residents need. A figure beside a story is hard to dismiss. Write each finding down as a need
(2.1, 2.2).

Connect the change agents with each other. They are at every level: senior and middle management,
the front line, administration. Others trust them, they are curious, and they mean it (1.2).

Guard resilience, your own and that of the group. Demoralisation and burn-out belong to this work,
so plan against them: meet colleagues who understand, protect rest, find joy, and act together
instead of alone. Every small step counts. Write it down as a risk of the kind `exhaustion`, with
what you do about it and who watches it.

State the stage under `political_support`, and look at it again after an election. The next stage is
passive or hesitant support.

Source: Report D5.2, prior consideration on political support, section 1.2, and Table 2.
"""

from typing import Final

from deiframe.diagnostics import Chapter

CHAPTER: Final = Chapter(__doc__ or "")
"""What there is to know about working without political support."""
