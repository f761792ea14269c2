"""The pages of what can be wrong with a plugin."""

from deiframe.diagnostics import Page, Severity

MISSING = Page(
    "DEI030",
    Severity.ERROR,
    """A plugin that the strategy names is not installed.

    A strategy names the plugins that apply to it under `plugins`. One of them is not there, so
    its rules were not checked.

    Why it matters: A plugin holds the rules of one city or country. Without it a check looks
    cleaner than it is.

    How to mend: Install the package that brings the plugin, or take its name out of the list.

    Source: deiframe, file format.
    """,
)

FAILED = Page(
    "DEI031",
    Severity.ERROR,
    """A plugin does not work.

    The plugin is installed, but it could not be loaded, or it broke off while it was at work.
    Everything else was checked as usual.

    Why it matters: What this plugin should have checked or drawn was not.

    How to mend: Install a version of the plugin that fits this version of deiframe, or tell its
    makers what the message says. To go on without it, take its name out of the list `plugins`.

    Source: deiframe, file format.
    """,
)

NO_LEVEL_MODEL = Page(
    "DEI032",
    Severity.ERROR,
    """A level model that is not there.

    A strategy names under `level_model` how its level of institutionalisation is judged. Neither
    deiframe nor one of the plugins that it names brings a model of that name; the default is used.

    Why it matters: A level by another model than the one that was meant is not comparable with
    the levels told before.

    How to mend: Correct the name, or name the plugin that brings the model under `plugins`. Leave
    `level_model` out to use the default.

    Source: deiframe, file format.
    """,
)

PAGES = (MISSING, FAILED, NO_LEVEL_MODEL)
