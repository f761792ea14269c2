"""The pages of what can be wrong with a plugin."""

from deiframe.diagnostics import Page, Severity

MISSING = Page(
    "DEI030",
    Severity.ERROR,
    """A plugin that the strategy names is not installed.

    A strategy names the plugins that apply to it under `plugins`. One of them is not installed, so
    its rules were not checked, and the fields that it adds were read but not validated.

    Why it matters: A plugin holds the rules of one city or country. Without it, the check reports
    fewer problems than there are.

    How to fix: Ask whoever wrote the strategy which package provides the plugin, and install it
    from there; a package with the same name may be something else entirely. Or remove the plugin's
    name from the list.

    Source: deiframe, file format.
    """,
)

FAILED = Page(
    "DEI031",
    Severity.ERROR,
    """A plugin does not work.

    The plugin is installed, but it could not be loaded, it failed while running, or it returned an
    invalid value. The message names the hook, the rule or diagram, and the line of the plugin's
    code. Everything else was checked as usual.

    Why it matters: What this plugin should have checked or drawn is missing.

    How to fix: Install a version of the plugin that fits this version of deiframe, or send the
    message to its authors; set DEIFRAME_DEBUG=1 in the environment to show the full traceback. To
    continue without the plugin, remove its name from the list `plugins`.

    Source: deiframe, file format.
    """,
)

NO_LEVEL_MODEL = Page(
    "DEI032",
    Severity.ERROR,
    """A level model that does not exist.

    A strategy names under `level_model` how its level of institutionalisation is assessed. Neither
    deiframe nor any of the plugins that it names provides a model of that name; the default is
    used.

    Why it matters: A level that was assessed by a model other than the intended one cannot be
    compared with earlier levels.

    How to fix: Correct the name, or name the plugin that provides the model under `plugins`. Leave
    `level_model` out to use the default.

    Source: deiframe, file format.
    """,
)

OTHER_VERSION = Page(
    "DEI033",
    Severity.ERROR,
    """A plugin for another version of deiframe.

    The package of the plugin declares which versions of deiframe it works with, and this is not one
    of them. The plugin was left out; everything else was checked as usual.

    Why it matters: A plugin that runs with a version it was not made for can report problems that
    do not exist, or miss problems that do.

    How to fix: Install the version of the plugin that fits this version of deiframe, or vice versa.

    Source: deiframe, file format.
    """,
)

CLASH = Page(
    "DEI034",
    Severity.ERROR,
    """Two plugins that conflict.

    Two plugins provide something under the same code, name or id, or two packages provide a plugin
    of the same name. Of two plugins, the first in the list `plugins` takes precedence; of two
    packages, neither is used.

    Why it matters: A code that means two things means nothing: whoever reads it cannot know which
    rule was meant.

    How to fix: Contact the authors of the plugins, so that one of them chooses another code or
    name. Until then, remove one of the two from the list `plugins`, or uninstall one of the
    packages.

    Source: deiframe, file format.
    """,
)

NOT_NAMED = Page(
    "DEI035",
    Severity.WARNING,
    """Fields of a plugin that the strategy does not name.

    There are fields under `extensions` for a plugin that is not in the list `plugins`. They were
    read and kept, but not validated.

    Why it matters: Nobody checks these fields, and no picture or document shows them.

    How to fix: Add the plugin to the list `plugins`, correct its name, or remove the fields.

    Source: deiframe, file format.
    """,
)

NO_DEFINITION = Page(
    "DEI036",
    Severity.ERROR,
    """A definition that does not exist.

    An indicator refers to a definition under `defined_as`, but none of the plugins that the
    strategy names has it in its catalogue.

    Why it matters: A figure whose definition is not known cannot be compared with that of others.

    How to fix: Correct the name, name the plugin that provides the definition under `plugins`, or
    write the definition out under `definition`, `of` and `counted_in`.

    Source: deiframe, file format.
    """,
)

NOT_CALLED = Page(
    "DEI037",
    Severity.WARNING,
    """A function of a plugin that looks like a hook, but is not one.

    The module of a plugin has a function whose name starts with `deiframe_`, but it is not marked
    with `@hookimpl`. deiframe does not call it.

    Why it matters: What the function was meant to add, such as rules, is missing, and the check
    reports fewer problems than there are.

    How to fix: Contact the authors of the plugin. They should put `@hookimpl` above the function,
    or rename it if it is not a hook.

    Source: deiframe, file format.
    """,
)

PAGES = (
    MISSING, FAILED, NO_LEVEL_MODEL, OTHER_VERSION, CLASH, NOT_NAMED, NO_DEFINITION, NOT_CALLED,
)  # fmt: skip
